// Every operation of the whole programme, asked over HTTP as a page would: whatever it sends, the answer is one of the
// contract (security 4). The operations that open, lock, keep and put back the file itself are tried here.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Store } from '#db/store'
import type { Operation } from '#domain/contract/operation'
import { allOperations } from '#domain/contract/operations'
import type { Application } from '#electron/app/application'
import { systemClock } from '#electron/app/clock'
import { makeFile } from '#electron/app/opening/make-file'
import { schoolPaths } from '#electron/app/opening/school-paths'
import { type LoopbackServer, startServer } from '#electron/host/server'
import { fillPracticeSchool } from '#electron/services/practice-school'
import type { Transport } from '../../../renderer/api/call.ts'
import { httpTransport } from '../../../renderer/api/http-transport.ts'
import { call, startProgramme, value } from '../../support/programme.ts'
import { brokenInput, faultIn, type KnownValues, shapedInput } from '../../support/random-input.ts'
import { filesIn } from '../../support/releases.ts'
import { builtPage } from './built-page.ts'

const INPUTS = Number(process.env.OUDERLOKET_RANDOM_INPUTS ?? 8)
// A secret or a key is stretched on purpose, and a back-up is a whole file: few of those.
const SLOW_INPUTS = Math.min(4, INPUTS)
const PATIENCE_MS = 60_000 + INPUTS * 200
const ALL: readonly Operation[] = Object.values(await allOperations())

const folder = mkdtempSync(join(tmpdir(), 'ouderloket-random-'))
const token = 'token-of-the-test'
let application: Application
let server: LoopbackServer
let page: Transport
let known: KnownValues

beforeAll(async () => {
  await makePractice()
  application = startProgramme(folder)
  const idle = { idleMs: 600_000, onIdle: () => undefined, onFirstCall: () => undefined }
  server = await startServer({ application, content: builtPage(), token, ...idle })
  const base = `http://127.0.0.1:${server.port}`
  const original = globalThis.fetch
  // a browser adds the Origin of the page by itself
  vi.stubGlobal('fetch', (input: string, init: RequestInit) =>
    original(input, { ...init, headers: { ...init.headers, origin: base } }),
  )
  page = httpTransport({ base, token })
  await openPractice()
  const { hits } = await value(application, 'people.search', { text: 'a', scope: 'all', limit: 20 })
  const ids = hits.map(({ id }) => id)
  known = {
    ids: () => ids,
    files: [new TextEncoder().encode('Roepnaam;Groep\r\nNoor;3A\r\n')],
    today: '2026-11-21',
  }
}, PATIENCE_MS)
afterAll(async () => {
  vi.unstubAllGlobals()
  await server.close()
  await application.close()
  rmSync(folder, { recursive: true, force: true })
})
// the one before may have locked or closed it
beforeEach(openPractice, PATIENCE_MS)

describe.each(ALL)('$name over HTTP', (operation) => {
  // the others go on in the small one
  if (operation.name === 'school.practise') afterAll(putPracticeBack, PATIENCE_MS)

  const few = operation.kind === 'application' ? SLOW_INPUTS : Math.ceil(INPUTS / 2)

  test(
    'answers inputs of the right shape from its contract',
    () => {
      return tryMany(operation, { inputs: shapedInput(operation.input, known), runs: few, mayStay: false })
    },
    PATIENCE_MS,
  )

  test(
    'answers broken inputs from its contract',
    () => {
      const runs = Math.ceil(INPUTS / 2)
      return tryMany(operation, { inputs: brokenInput(operation.input, known), runs, mayStay: true })
    },
    PATIENCE_MS,
  )
})

interface Tries {
  readonly inputs: fc.Arbitrary<unknown>
  readonly runs: number
  /** What cannot travel as JSON does not leave the page. */
  readonly mayStay: boolean
}

async function tryMany(operation: Operation, { inputs, runs, mayStay }: Tries): Promise<void> {
  const property = fc.asyncProperty(inputs, async (input) => {
    const result = await page.call(operation.name, input, crypto.randomUUID())
    const stayed = !result.ok && result.error.code === 'NO_ANSWER'
    expect(stayed && mayStay ? null : stayed ? 'NO_ANSWER' : faultIn(operation, result)).toBeNull()
  })
  // a failure is shown as it is: making it smaller would lock, close and open the school a hundred times
  await fc.assert(property, { numRuns: runs, endOnFailure: true, ignoreEqualValues: true })
}

/** Of a hundred pupils: a paper for every family of four hundred takes a minute where much else is going on. */
async function makePractice(): Promise<void> {
  const { now, today } = systemClock()
  const parts = { ...filesIn(folder), now, today }
  const filling = { at: now(), today: today(), newId: randomUUID, pupils: 100 }
  const fill = (store: Store) => void fillPracticeSchool(store, filling)
  await makeFile(schoolPaths(folder, 'practice'), { passphrase: '', fill }, parts)
}

async function putPracticeBack(): Promise<void> {
  await value(application, 'school.close', {})
  await makePractice()
}

/** The Oefenschool with somebody at the desk, from whatever state the programme is in. */
async function openPractice(): Promise<void> {
  const status = await value(application, 'school.status', {})
  if (status.state === 'ready') return
  if (status.state !== 'noSchool' && status.state !== 'blocked') await call(application, 'school.close', {})
  await value(application, 'school.practise', { startAgain: false })
}
