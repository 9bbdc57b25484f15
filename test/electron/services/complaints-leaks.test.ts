// Nothing of a closed file reaches the balie by a way around the register: search, prints, exports, the logbook, drafts,
// proposals, the bin, families, the start page. Every operation that the balie may read is asked, and every answer looked
// through for the words of the file.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readDrafts } from '#db/queries/access'
import { cleanUpProof } from '#db/schema/privacy'
import { ROLES, type Role, verdict } from '#domain/access/rights'
import { DEFAULT_COMPLAINT_SETTINGS } from '#domain/complaints/settings'
import { allOperations } from '#domain/contract/operations'
import { keepDrafts } from '#electron/app/drafts'
import { addComplaintOf, CONDUCT, intake, opened, takeIn } from '../../support/complaints.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from '../../support/people.ts'
import { PEOPLE, type TestDesk, testDesk } from '../../support/store.ts'

/** Words that stand in the file and nowhere else. */
const WORDS = ['kwispelstaart', 'pimpelpaars', 'zeldzaamheid']

interface Hidden {
  readonly desk: TestDesk
  readonly id: string
  readonly runId: string
  readonly personId: string
  readonly householdId: string
  readonly pupilId: string
}

/** A complaint about conduct, worked on by the head until there is a word of it in every table of the register. */
async function hidden(more: Parameters<typeof intake>[0] = CONDUCT): Promise<Hidden> {
  const desk = testDesk()
  for (const role of ROLES) desk.seat(role)
  const householdId = addHousehold(desk, {
    street: 'Beukenlaan',
    houseNumber: '3',
    postcode: '1234AB',
    town: 'Rotterdam',
  })
  const personId = addPerson(desk, 'Eva Bakker', { householdId })
  const pupilId = addPupil(desk, 'Noor Bakker', { in: [householdId], group: addGroup(desk, '3A') })
  addTie(desk, pupilId, personId, { role: 'mother', custody: 'yes' })
  const id = await takeIn(desk, { ...more, personId, householdId, giverName: '' })
  desk.seat('head')
  const words = { who: '', facts: 'kwispelstaart', opinion: 'pimpelpaars' }
  const file = () => opened(desk, id)
  const revision = async () => (await file()).revision
  const { contactWish, contactAt } = intake()
  await desk.value('complaints.saveFile', {
    ...{ id, revision: await revision() },
    details: {
      ...{
        subject: 'kwispelstaart',
        category: null,
        tags: ['zeldzaamheid'],
        groupId: null,
        place: 'pimpelpaars',
      },
      ...{ facts: 'kwispelstaart', opinion: 'pimpelpaars', otherView: 'zeldzaamheid', committeeStatus: '' },
      ...{ contactWish, contactAt, about: [{ accountId: null, staffId: null, name: 'kwispelstaart' }] },
    },
  })
  const step = { kind: 'feedback', plannedOn: null, doneOn: desk.today, rung: 'head' } as const
  await desk.value('complaints.saveStep', {
    ...{
      id,
      revision: await revision(),
      stepId: null,
      next: { what: 'pimpelpaars', who: '', on: desk.today },
    },
    step: { ...step, ...words },
  })
  const dates = { dueOn: desk.today, doneOn: desk.today, evaluatedOn: null }
  await desk.value('complaints.saveMeasure', {
    ...{ id, revision: await revision(), measureId: null },
    measure: { what: 'kwispelstaart', who: '', ...dates, evaluation: '', improvement: 'zeldzaamheid' },
  })
  const letter = { letter: 'receipt', meetOn: null, meetAt: '', meetWhere: '', text: '' } as const
  const { runId } = await desk.value('complaints.letter', { id, revision: await revision(), ...letter })
  return { desk, id, runId, personId, householdId, pupilId }
}

/** Everything that could be asked about these people, files and papers, by operations that only read or show. */
function questions({ desk, id, runId, personId, householdId, pupilId }: Hidden) {
  const all = { schoolYear: null, states: [], kinds: [], question: '' }
  return [
    ['complaints.list', all],
    ...['eva', 'kwispel', 'pimpel', 'zeldzaam', '001'].map((question) => [
      'complaints.list',
      { ...all, question },
    ]),
    ['complaints.duties', {}],
    ['complaints.settings', {}],
    ['complaints.open', { id }],
    ['complaints.openLetter', { id, runId }],
    ['printing.runs', { limit: 100 }],
    ['printing.savedPaper', { runId }],
    ['printing.open', { runId }],
    ['printing.forHousehold', { householdId }],
    ['people.household', { id: householdId }],
    ['people.person', { id: personId }],
    ['people.pupil', { id: pupilId }],
    ['people.removePerson', { id: personId }],
    ['undo.points', {}],
    ['privacy.retention', {}],
    ['privacy.proposal', {}],
    ['privacy.proofs', {}],
    ['panels.topics', { schoolYear: desk.schoolYear }],
    ...['eva', ...WORDS, '2026-001', 'melding', 'klacht'].map((question) => [
      'people.search',
      { text: question, scope: 'all', limit: 50 },
    ]),
  ] as [string, unknown][]
}

/** The answer of a call by its name: the test asks more than one type can say. */
async function asked(desk: TestDesk, name: string, input: unknown): Promise<string> {
  const call = desk.call as (operation: string, about: unknown) => Promise<unknown>
  return JSON.stringify(await call(name, input), (_, value) =>
    value instanceof Uint8Array ? '' : value,
  ).toLowerCase()
}

describe.each([
  ['a complaint about conduct', CONDUCT],
  ['a complaint for the head only', { headOnly: true, subject: 'kwispelstaart' }],
  [
    'an idea for the head only',
    { kind: 'idea', route: null, headOnly: true, subject: 'kwispelstaart', category: null },
  ],
] as const)('%s', (_, more) => {
  test.each(['frontOffice', 'coordinator'] as const)('is in no answer to the %s', async (role) => {
    const file = await hidden(more)
    const { desk, id, runId } = file
    desk.seat(role)
    for (const [name, input] of questions(file)) {
      const answer = await asked(desk, name, input)
      expect(answer).not.toContain('invalid_input')
      // what was asked comes back in no answer
      for (const word of [...WORDS, 'ontvangst van melding', 'melding 2026', '2026-001'])
        expect([name, answer.includes(word)]).toEqual([name, false])
      for (const key of [id, runId]) expect([name, answer.includes(key)]).toEqual([name, false])
    }
  })
})

test('a complaint that the balie knows of tells it no more than its state', async () => {
  const file = await hidden({ category: null, subject: 'kwispelstaart' })
  const { desk } = file
  desk.seat('frontOffice')
  for (const [name, input] of questions(file)) {
    const answer = await asked(desk, name, input)
    for (const word of WORDS) expect([name, answer.includes(word)]).toEqual([name, false])
  }
})

test('the questions of this test stay questions: each is an operation that there is', async () => {
  const file = await hidden()
  const names = [...new Set(questions(file).map(([name]) => name))]
  const operations = await allOperations()
  expect(names.filter((name) => !(name in operations))).toEqual([])
})

test('the logbook is for the head, and says what was done and never what stands in a file', async () => {
  const { desk } = await hidden()
  for (const role of ['frontOffice', 'coordinator'] as Role[])
    expect(verdict('seeAudit', role)).toBe('refused')
  desk.seat('head')
  const page = await desk.value('audit.entries', {
    ...{ from: null, until: null, accountId: null, kind: null, before: null, limit: 100 },
  })
  const text = JSON.stringify(page)
  for (const word of [...WORDS, 'Bakker', '2026-001']) expect(text).not.toContain(word)
  expect(text).toContain('Melding geopend')
  expect(text).toContain('Brief over een melding gemaakt')
  const touched = desk.sqlite.prepare('SELECT touched FROM audit').pluck().all().join(' ')
  for (const word of WORDS) expect(touched).not.toContain(word)
})

test('half-filled forms of a file are there for who filled them in, and for nobody else', async () => {
  const { desk, id } = await hidden()
  keepDrafts(desk.store, {
    accountId: PEOPLE.head.id,
    drafts: [{ path: `/klachten/${id}`, form: 'reportFacts', values: { facts: 'kwispelstaart' } }],
    at: '2026-11-21T10:00:00.000Z',
    newId: randomUUID,
  })
  expect(readDrafts(desk.reader, PEOPLE.head.id)).toHaveLength(1)
  expect(readDrafts(desk.reader, PEOPLE.frontOffice.id)).toEqual([])
  expect(readDrafts(desk.reader, PEOPLE.coordinator.id)).toEqual([])
})

test('nothing of the register is in the index of the search box', async () => {
  const { desk } = await hidden()
  for (const table of ['search_entry', 'search_words']) {
    const rows = JSON.stringify(desk.sqlite.prepare(`SELECT * FROM ${table}`).all()).toLowerCase()
    for (const word of WORDS) expect(rows).not.toContain(word)
  }
})

test('what may be cleaned up of reports, and what was, is told to the head only', async () => {
  const desk = testDesk({ role: 'head' })
  const householdId = addHousehold(desk)
  const personId = addPerson(desk, 'Eva Bakker', { householdId })
  addComplaintOf(desk, { householdId, personId }, { route: 'conduct' })
  const countOf = async () =>
    (await desk.value('privacy.proposal', {})).kinds.find(({ kind }) => kind === 'complaints')?.count
  expect(await countOf()).toBe(5)
  desk.seat('frontOffice')
  expect(await countOf()).toBe(0)
  expect(JSON.stringify(await desk.value('privacy.proposal', {}))).not.toContain('Meldingen')
  const proof = { kind: 'complaints', onDate: '2026-11-01', rows: 5, rule: '', actor: 'directeur' } as const
  desk.change((change) => change.insert(cleanUpProof, { id: randomUUID(), ...proof }))
  expect(await desk.value('privacy.proofs', {})).toEqual({ proofs: [] })
  desk.seat('head')
  expect((await desk.value('privacy.proofs', {})).proofs).toHaveLength(1)
})

test('the settings name who to turn to and hold nothing of a file', async () => {
  const { desk } = await hidden()
  desk.seat('frontOffice')
  expect((await desk.value('complaints.settings', {})).settings).toEqual(DEFAULT_COMPLAINT_SETTINGS)
})
