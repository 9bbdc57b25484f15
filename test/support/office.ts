// The whole programme on the Oefenschool, with a clock that the test moves: signing in, leaving, coming back.
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Role } from '#domain/access/rights'
import type { OperationInput, OperationName, OperationOutput } from '#domain/contract/operations'
import { type Application, createApplication } from '#electron/app/application'
import type { Clock, SessionClock } from '#electron/app/clock'
import type { CallResult } from '#electron/app/dispatch'
import { madeOnce } from './made-once.ts'

type Tile = OperationOutput<'access.desk'>['tiles'][number]

export interface Office {
  readonly folder: string
  call<N extends OperationName>(name: N, input: OperationInput<N>): Promise<CallResult>
  /** The same, for an answer that must be a success. */
  value<N extends OperationName>(name: N, input: OperationInput<N>): Promise<OperationOutput<N>>
  /** The code of a refusal; 'ok' when there was none. */
  code<N extends OperationName>(name: N, input: OperationInput<N>): Promise<string>
  /** Locks, and signs in who has the role (the first of that name order). */
  signIn(role: Role, name?: string): Promise<Tile>
  /** Types the secret of who is signed in again. */
  confirm(): Promise<void>
  /** Somebody of that role, added by the head alone; has chosen `secret` and is not signed in. */
  add(name: string, role: Role, secret: string): Promise<string>
  lock(): void
  takePaper: Application['takePaper']
  /** Lets time pass on both clocks; `wall` sets only the clock on the wall. */
  later(seconds: number): void
  setWall(seconds: number): void
  /** Ends the programme and starts it again on the same files. */
  restart(): Promise<void>
}

/** The Oefenschool as it opens: its balie is signed in. */
export async function openOffice(): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'ouderloket-office-'))
  cpSync(await madeOnce('oefenschool', makeOefenschool), folder, { recursive: true })
  const clock = movableClock()
  let application = start(folder, clock)
  onTestFinished(async () => {
    await application.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const secrets = new Map<string, string>()
  let here: Tile | null = null

  const call: Office['call'] = (name, input) => application.dispatch({ name, input, requestId: randomUUID() })
  const value: Office['value'] = async (name, input) => {
    const answer = await call(name, input)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.value as OperationOutput<typeof name>
  }
  const secretOf = (tile: Tile) => secrets.get(tile.id) ?? tile.practiceSecret ?? ''
  const office: Office = {
    folder,
    call,
    value,
    async code(name, input) {
      const answer = await call(name, input)
      return answer.ok ? 'ok' : answer.error.code
    },
    async signIn(role, name) {
      await value('access.lock', { drafts: [] })
      const { tiles } = await value('access.desk', {})
      const tile = tiles.find((one) => one.role === role && (name === undefined || one.name === name))
      if (tile === undefined) throw new Error(`nobody is ${role}`)
      await value('access.signIn', { accountId: tile.id, secret: secretOf(tile), chosen: null })
      here = tile
      return tile
    },
    async confirm() {
      if (here !== null) await value('access.confirm', { secret: secretOf(here) })
    },
    async add(name, role, secret) {
      await office.signIn('head')
      await office.confirm()
      const { outcome } = await value('access.propose', {
        operation: 'access.saveAccount',
        input: { id: null, details: { name, role, groupIds: [] } },
        reason: 'Nieuwe collega',
        alone: true,
      })
      const { id, firstSecret } = outcome as OperationOutput<'access.saveAccount'>
      await value('access.lock', { drafts: [] })
      await value('access.signIn', { accountId: id, secret: firstSecret ?? '', chosen: secret })
      await value('access.lock', { drafts: [] })
      secrets.set(id, secret)
      return id
    },
    lock: () => application.lock(),
    takePaper: (ticket) => application.takePaper(ticket),
    later: clock.later,
    setWall: clock.setWall,
    async restart() {
      await application.close()
      clock.restart()
      application = start(folder, clock)
      await value('school.status', {})
    },
  }
  await value('school.status', {})
  return office
}

async function makeOefenschool(folder: string): Promise<void> {
  const application = start(folder, movableClock())
  for (const [name, input] of [
    ['school.status', {}],
    ['school.practise', { startAgain: false }],
  ] as const) {
    await application.dispatch({ name, input, requestId: randomUUID() })
  }
  await application.close()
}

function start(dataDir: string, clock: Clock & SessionClock): Application {
  const root = join(import.meta.dirname, '../..')
  return createApplication({
    dataDir,
    resourcesDir: join(root, 'resources'),
    workersDir: join(root, 'electron/dist/workers'),
    deviceKey: null,
    host: 'loopback',
    version: '0.0.0',
    clock,
  })
}

/** Saturday 21 November 2026, 10 o'clock. */
const BEGIN = Date.parse('2026-11-21T09:00:00.000Z')

function movableClock() {
  let wall = BEGIN
  let elapsed = 0
  const iso = () => new Date(wall).toISOString()
  return {
    today: () => iso().slice(0, 10) as ReturnType<Clock['today']>,
    now: iso,
    time: () => '10:00',
    elapsed: () => elapsed,
    later(seconds: number) {
      wall += seconds * 1000
      elapsed += seconds * 1000
    },
    setWall(seconds: number) {
      wall += seconds * 1000
    },
    restart() {
      elapsed = 0
    },
  }
}
