// T22: every operation, in every state, for every role and for nobody. The table is computed through the real gates
// and held against the rights, and against a file that people read: a changed cell must be changed there too.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { RIGHTS, type RightRow, ROLES, type Role, rightRow } from '#domain/access/rights'
import { APP_STATES, type AppState, type Operation } from '#domain/contract/operation'
import { allOperations } from '#domain/contract/operations'
import { createDispatch, type Desk } from '#electron/app/dispatch'
import { findHandlerIn } from '#electron/app/find-handler'
import { PEOPLE, type TestDesk, testDesk } from '../../support/store.ts'

const ALL: readonly Operation[] = Object.values(await allOperations())

/** What a cell can be; `may` = it came through the gates to the check of its input. */
type Cell = 'may' | 'state' | 'out' | 'forbidden' | 'again' | 'second' | 'alone'

const CELLS: Readonly<Record<string, Cell>> = {
  INVALID_INPUT: 'may',
  WRONG_STATE: 'state',
  SIGNED_OUT: 'out',
  FORBIDDEN: 'forbidden',
  CONFIRM_FIRST: 'again',
  SECOND_PERSON_NEEDED: 'second',
}

/** Who asks, and what they did just before. */
const ASKERS = {
  balie: { role: 'frontOffice', confirmed: false },
  directeur: { role: 'head', confirmed: false },
  'directeur, geheim opnieuw': { role: 'head', confirmed: true },
  coordinator: { role: 'coordinator', confirmed: false },
} as const satisfies Record<string, { role: Role; confirmed: boolean }>
type Asker = keyof typeof ASKERS
const ASKER_NAMES = Object.keys(ASKERS) as Asker[]

let school: TestDesk
let ask: ReturnType<typeof gates>
beforeAll(() => {
  school = testDesk()
  ask = gates(school)
})
afterAll(() => school.close())

/** A dispatcher in which no handler does anything: the gates alone are asked. */
function gates({ store }: TestDesk) {
  let desk: Desk
  const dispatch = createDispatch({
    desk: () => desk,
    onWork: () => {},
    findHandler: findHandlerIn(Object.fromEntries(ALL.map(({ name }) => [name, () => stop()]))),
    readContext: () => stop(),
    clock: { today: () => stop(), now: () => '2026-11-21T09:00:00.000Z', time: () => '' },
    log: { write: () => {} },
  })
  return async (operation: Operation, state: AppState, asker: Asker | null): Promise<Cell> => {
    const { role, confirmed } = asker === null ? { role: null, confirmed: false } : ASKERS[asker]
    const who = role === null ? null : PEOPLE[role]
    desk = { state, store, who, confirmed, mayAlone: () => role === 'head' }
    // no operation has such a field: who comes this far is told that the input is wrong
    const input = { surprise: 'surprise' }
    const answer = await dispatch.call({ name: operation.name, input, requestId: randomUUID() })
    if (answer.ok) throw new Error(`${operation.name} did something`)
    const cell = CELLS[answer.error.code]
    if (cell === undefined) throw new Error(`${operation.name}: ${answer.error.code}`)
    const { mayAlone } = answer.error.details as { mayAlone?: boolean }
    return cell === 'second' && mayAlone === true ? 'alone' : cell
  }
}

function stop(): never {
  throw new Error('came through the gates')
}

/** What the rights say, written a second time: no role but those of the row, then a second person, then the secret. */
function expected(operation: Operation, state: AppState, asker: Asker | null): Cell {
  if (!operation.states.includes(state)) {
    return state === 'signedOut' && operation.states.includes('ready') ? 'out' : 'state'
  }
  if (operation.right === 'begin') return 'may'
  if (asker === null) return 'forbidden'
  const { role, confirmed } = ASKERS[asker]
  const row = rightRow(operation.right)
  const owns = row.roles.includes(role)
  if (!owns && !(row.proposes ?? []).includes(role)) return 'forbidden'
  if (row.secondPerson === true) return owns && role === 'head' ? 'alone' : 'second'
  return row.again === true && !confirmed ? 'again' : 'may'
}

const WORDS: Readonly<Record<Cell, string>> = {
  may: 'ja',
  state: '-',
  out: 'aanmelden',
  forbidden: 'nee',
  again: 'geheim',
  second: 'tweede',
  alone: 'tweede*',
}

const HEADER = `Wie mag wat. Gemaakt door authorisation.test.ts uit db/domain/access/rights.ts en de contracten, door de echte poort:
een andere cel hier is een ander recht in het programma.

ja = mag; nee = geweigerd en in het logboek; geheim = typt eerst het geheim opnieuw; tweede = een tweede persoon keurt
goed (* of alleen, met reden, als er één directeur is); - = hoort niet bij een open school. Onder "zonder aanmelden"
staan de toestanden waarin niemand aangemeld hoeft te zijn.
`

const WIDTHS = [30, 8, 11, 11, 13] as const

/** The whole table as text: per right its operations, for whom when the school is open, and where nobody is needed. */
async function tableText(): Promise<string> {
  const lines = [HEADER, row(['', 'balie', 'directeur', '+ geheim', 'coördinator', 'zonder aanmelden'])]
  for (const right of Object.keys(RIGHTS) as (keyof typeof RIGHTS)[]) {
    lines.push('', `${rightRow(right).label} (${right})`)
    for (const operation of ALL.filter((one) => one.right === right)) {
      lines.push(await operationRow(operation))
    }
  }
  return `${lines.join('\n')}\n`
}

async function operationRow(operation: Operation): Promise<string> {
  const cells = []
  for (const asker of ASKER_NAMES) cells.push(WORDS[await ask(operation, 'ready', asker)])
  const without = []
  for (const state of APP_STATES.filter((one) => one !== 'ready')) {
    if ((await ask(operation, state, null)) === 'may') without.push(state)
  }
  return row([`  ${operation.name}`, ...cells, without.join(' ')])
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0))
    .join('')
    .trimEnd()
}

const SNAPSHOT = join(import.meta.dirname, 'authorisation.snapshot')

describe('the authorisation table', () => {
  test('is as people read it in authorisation.snapshot', async () => {
    await expect(await tableText()).toMatchFileSnapshot(SNAPSHOT)
  })

  test.each(ALL)('$name answers as its right says, in every state, for everybody', async (operation) => {
    for (const state of APP_STATES) {
      // nobody is signed in unless the school is open to work in
      for (const asker of state === 'ready' ? ASKER_NAMES : [null]) {
        const place = `${operation.name}, ${state}, ${asker ?? 'nobody'}`
        expect([place, await ask(operation, state, asker)]).toEqual([
          place,
          expected(operation, state, asker),
        ])
      }
    }
  })

  test('lets nobody who is not signed in do anything but begin', () => {
    const loose = ALL.filter(
      ({ right, states }) => right !== 'begin' && states.some((state) => state !== 'ready'),
    ).map(({ name }) => name)
    // asked while a school is being set up; then it is refused, because nobody has a role yet
    expect(loose).toEqual(['keys.status'])
  })

  test('uses every right', () => {
    const used = new Set(ALL.map(({ right }) => right))
    expect(Object.keys(RIGHTS).filter((right) => !used.has(right as never))).toEqual(NOT_YET_USED)
  })
})

/** Rights whose operations are still being built; whoever adds an operation takes its right out of this list. */
const NOT_YET_USED: string[] = []

describe('a flipped cell', () => {
  const changeable = RIGHTS as Record<string, RightRow>
  const kept = new Map(Object.entries(changeable))
  afterEach(() => {
    for (const [right, row] of kept) changeable[right] = row
  })

  test.each([
    ['a role more', 'seeAudit', { roles: ['frontOffice', 'head'] }],
    ['a role less', 'import', { roles: ['head'] }],
    ['no second person', 'restore', { secondPerson: undefined }],
    ['no secret again', 'keepKeys', { again: undefined }],
    ['somebody who may propose', 'keepAccounts', { proposes: ['frontOffice'] }],
  ])('is seen: %s', async (_, right, flip) => {
    const before = await tableText()
    const row = kept.get(right)
    changeable[right] = { ...row, ...flip } as RightRow
    expect(await tableText()).not.toEqual(before)
  })
})

describe('roles', () => {
  test('are those of the table: every role stands in a row', () => {
    const named = new Set(Object.values(RIGHTS).flatMap((row) => [...row.roles]))
    expect([...named].sort()).toEqual([...ROLES].sort())
  })

  test('a coordinator begins and plans the ouderhulp, and nothing else', () => {
    const rights = Object.entries(RIGHTS).filter(([, row]) =>
      (row.roles as readonly Role[]).includes('coordinator'),
    )
    expect(rights.map(([right]) => right)).toEqual(['begin', 'seeRota', 'keepRota'])
  })
})
