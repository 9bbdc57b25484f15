// Whatever the window sends, every operation answers with something from its contract, and a refused call wrote
// nothing (security 4). In `npm test` a part of the thousand per operation; OUDERLOKET_RANDOM_INPUTS gives the number.
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NewRow } from '#db/change'
import { type leaveDecision, leaveObjection, municipality } from '#db/schema/leave'
import { verdict } from '#domain/access/rights'
import type { Operation } from '#domain/contract/operation'
import { allOperations } from '#domain/contract/operations'
import type { CallResult } from '#electron/app/dispatch'
import { SAMPLE } from '../../domain/importing/edexml/school-xml.ts'
import { addRequest, aForm, decideAs } from '../../support/leave.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTeacher, addTie } from '../../support/people.ts'
import { brokenInput, faultIn, type KnownValues, shapedInput } from '../../support/random-input.ts'
import { type ClosedSchool, type TestDesk, testDesk } from '../../support/store.ts'

const INPUTS = Number(process.env.OUDERLOKET_RANDOM_INPUTS ?? 15)
/** A paper takes a fifth of a second where much else is going on. */
const PATIENCE_MS = 60_000 + INPUTS * 500
const SERVED: readonly Operation[] = Object.values(await allOperations()).filter(
  ({ kind }) => kind !== 'application',
)

/** Filled once and closed: each operation gets a copy. */
let filled: ClosedSchool
let filledIds: Ids
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ouderloket-filled-'))
  const school = testDesk()
  filledIds = fillSchool(school)
  filled = school.closeAt(join(folder, 'school.db'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let desk: TestDesk
let known: KnownValues
let watch: ReturnType<typeof watchRows>

describe.each(SERVED)('$name', (operation) => {
  // a school of its own: what one operation makes of it is not what the next one meets
  beforeAll(() => {
    // somebody who may: else nothing but the gate is tried
    const role = verdict(operation.right, 'frontOffice') === 'may' ? 'frontOffice' : 'head'
    desk = testDesk({ role, filled })
    known = { ids: idsFor(operation.name, filledIds), files: FILES, today: desk.today }
    watch = watchRows(desk)
  })
  afterAll(() => desk.close())

  test(
    'answers inputs of the right shape from its contract',
    () => tryMany(operation, shapedInput(operation.input, known)),
    PATIENCE_MS,
  )

  test(
    'answers broken inputs from its contract',
    () => tryMany(operation, brokenInput(operation.input, known)),
    PATIENCE_MS,
  )
})

async function tryMany(operation: Operation, inputs: fc.Arbitrary<unknown>): Promise<void> {
  const property = fc.asyncProperty(inputs, async (input) => {
    const result = await ask(operation.name, input)
    expect(faultIn(operation, result)).toBeNull()
    if (operation.kind === 'read' || !result.ok) expect(watch.changed()).toEqual([])
    else watch.accept()
  })
  // an input without fields is one input, however often it comes
  await fc.assert(property, { numRuns: Math.ceil(INPUTS / 2), ignoreEqualValues: true })
}

/** As the window asks; the types of the contract are what is tried here. */
async function ask(name: string, input: unknown): Promise<CallResult> {
  return desk.call(name as never, input as never, randomUUID())
}

/**
 * Which tables changed since the last look, the logbook aside: who asks for what they may not do is written there.
 * SQLite counts each row it touches, rolled back or not; only when that moved are the rows compared.
 */
function watchRows({ sqlite }: TestDesk) {
  const tables = sqlite
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'audit'",
    )
    .pluck()
    .all() as string[]
  const touched = sqlite.prepare('SELECT total_changes()').pluck()
  const rows = () =>
    new Map(
      tables.map((table) => {
        const hash = createHash('sha256')
        for (const row of sqlite.prepare(`SELECT * FROM "${table}"`).raw().iterate())
          hash.update(JSON.stringify(row))
        return [table, hash.digest('hex')] as const
      }),
    )
  let before = rows()
  let count = touched.get()
  return {
    changed(): string[] {
      if (touched.get() === count) return []
      count = touched.get()
      const now = rows()
      return tables.filter((table) => now.get(table) !== before.get(table))
    },
    accept() {
      count = touched.get()
      before = rows()
    },
  }
}

/** The first kind whose name is in that of the field, or of the operation, is the one: the particular before the general. */
const KINDS = [
  ...(['household', 'group', 'staff', 'person', 'pupil', 'tie', 'year'] as const),
  ...(['municipality', 'decision', 'objection', 'request', 'repeats', 'leave'] as const),
]
type Ids = Readonly<Record<(typeof KINDS)[number], readonly string[]>>

/** The ids that a field is probably about: by its own name, or by that of the operation. */
function idsFor(operation: string, ids: Ids): KnownValues['ids'] {
  const all = Object.values(ids).flat()
  return (field) => {
    const words = field === 'id' ? operation : field
    const kind = field === '' ? undefined : KINDS.find((name) => words.toLowerCase().includes(name))
    return kind === undefined ? all : ids[kind]
  }
}

/** A few families with what makes them hard: two households, a secret address, no custody, a group of two years. */
function fillSchool(school: TestDesk): Ids {
  const home = addHousehold(school)
  const secret = addHousehold(school, { street: 'Lindelaan', secret: true })
  const plus = { kind: 'composed' as const, years: [] }
  const group = [addGroup(school, '3A'), addGroup(school, '7/8'), addGroup(school, 'Plusklas', plus)]
  const staff = [addTeacher(school, 'Els Bakker', group[0])]
  const mother = addPerson(school, 'Ayşe Yılmaz', { householdId: home, phones: ['0612345678'] })
  const father = addPerson(school, 'Jan van den Berg', { householdId: secret, email: 'jan@voorbeeld.nl' })
  const alone = addPerson(school, 'Ayse Yilmaz')
  const noor = addPupil(school, 'Noor van den Berg', { in: [home, secret], group: group[0]! })
  const sem = addPupil(school, 'Sem Yılmaz', { in: [home], group: group[1]! })
  return {
    ...fillLeave(school, [noor, sem]),
    household: [home, secret],
    group,
    staff,
    person: [mother, father, alone],
    pupil: [noor, sem, addPupil(school, 'Zoë Bakker')],
    tie: [
      addTie(school, noor, mother),
      addTie(school, noor, father, { custody: 'no' }),
      addTie(school, sem, mother),
    ],
    year: [school.schoolYearId],
  }
}

/** Leave that is still at the desk, that waits for the head, for the parents, and that was refused and objected to. */
function fillLeave(school: TestDesk, pupilIds: readonly [string, string]) {
  const [municipalityId, objection] = [randomUUID(), randomUUID()]
  school.change((change) =>
    change.insert(municipality, { id: municipalityId, name: 'Goes', towns: ['Goes'] }),
  )
  const form = aForm([...pupilIds], { municipalityId, emailConsent: 'ayse@voorbeeld.nl' })
  const completion = {
    completionFor: 'bewijs',
    completionAskedOn: '2026-11-20',
    completionUntil: '2026-12-01',
  }
  const request = [
    addRequest(school, form, { state: 'taken' }),
    addRequest(school, form),
    addRequest(school, form, { ...completion, state: 'completing' }),
    addRequest(school, form),
  ]
  const requestId = request[3]!
  const [noor, sem] = pupilIds
  const refused = { outcome: 'refused', days: [], sentOn: '2026-11-20' } satisfies Partial<DecisionRow>
  const decision = [
    decideAs(school, { requestId, pupilId: noor }, refused),
    decideAs(school, { requestId, pupilId: sem }),
  ]
  const grounds = { byName: 'Ayşe Yılmaz', receivedOn: '2026-11-21', grounds: 'Dit klopt niet.' }
  school.change((change) =>
    change.insert(leaveObjection, { ...grounds, id: objection, decisionId: decision[0]! }),
  )
  return {
    municipality: [municipalityId],
    decision,
    objection: [objection],
    request,
    repeats: request,
    leave: request,
  }
}
type DecisionRow = NewRow<typeof leaveDecision>

const utf8 = (text: string) => new TextEncoder().encode(text)
const FILES = [
  utf8(
    'Roepnaam;Achternaam;Groep;E-mail moeder\r\nNoor;van den Berg;3A;ayse@voorbeeld.nl\r\n=1+1;<b>;9;x\r\n',
  ),
  utf8(SAMPLE),
  utf8(SAMPLE.slice(0, 300)),
  new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
  new Uint8Array(),
]
