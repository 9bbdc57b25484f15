// What happens to meetings when the families, homes and groups on them are joined, removed or put back.
import { describe, expect, test } from 'vitest'
import { nameOfRow } from '#db/queries/row-names'
import { TABLE_RULES } from '#domain/privacy/tables'
import { describeDependent } from '#domain/undo/texts'
import { addMeetingOf } from '../../support/leavers.ts'
import {
  addAnswer,
  addContact,
  addList,
  addMeeting,
  addNote,
  addOffer,
  addVisit,
  evening,
} from '../../support/meetings.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const TABLES = ['meeting_contact', 'meeting_answer', 'meeting_family', 'meeting_visit', 'second_offer']

/** In which households these rows stand, each once. */
const homesOf = ({ sqlite }: TestDesk) =>
  TABLES.map((table) => sqlite.prepare(`SELECT DISTINCT household_id FROM ${table}`).pluck().all())

/** Eva stands there twice, each with a home of her own; her child lives in the first. */
function twice(desk: TestDesk) {
  const [home, again] = [addHousehold(desk), addHousehold(desk, { street: 'Dorpstraat' })]
  const noor = addPupil(desk, 'Noor de Boer', { in: [home] })
  const keepId = addPerson(desk, 'Eva de Boer', { householdId: home })
  const dropId = addPerson(desk, 'Eva de Boer', { householdId: again })
  addTie(desk, noor, keepId, { role: 'mother' })
  const meetingId = addMeeting(desk)
  const of = { meetingId, householdId: again }
  addContact(desk, of)
  addAnswer(desk, of)
  addVisit(desk, { ...of, pupilIds: [noor] })
  addOffer(desk, again)
  return { home, again, noor, keepId, dropId, meetingId }
}

describe('two homes of one person', () => {
  test('become one at meetings too, and the second home goes', async () => {
    const desk = testDesk()
    const { home, again, keepId, dropId, meetingId } = twice(desk)
    addNote(desk, { meetingId, householdId: again }, { reason: 'ill' })
    const other = addMeeting(desk)
    addNote(desk, { meetingId: other, householdId: home }, { note: 'gebeld' })
    addNote(desk, { meetingId: other, householdId: again }, { excused: true, reason: 'work', note: 'werkt' })
    await desk.value('people.merge', { keepId, dropId })
    expect(homesOf(desk)).toEqual(TABLES.map(() => [home]))
    expect(await desk.call('people.household', { id: again })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    const notes = desk.sqlite.prepare(
      'SELECT excused, reason, note FROM meeting_family ORDER BY meeting_id = ?, id',
    )
    expect(notes.all(meetingId)).toEqual([
      { excused: 1, reason: 'work', note: 'gebeld' },
      { excused: 0, reason: 'ill', note: '' },
    ])
  })

  test('come back as they were when the joining is undone', async () => {
    const desk = testDesk()
    const { home, again, keepId, dropId, meetingId } = twice(desk)
    addNote(desk, { meetingId, householdId: home })
    addNote(desk, { meetingId, householdId: again }, { reason: 'ill' })
    const rows = () =>
      TABLES.map((table) => desk.sqlite.prepare(`SELECT id, household_id FROM ${table} ORDER BY id`).all())
    const before = rows()
    const { restorePointId } = await desk.value('people.merge', { keepId, dropId })
    expect(rows()).not.toEqual(before)
    await desk.value('undo.apply', { id: restorePointId })
    expect(rows()).toEqual(before)
  })

  test('stay two while somebody lives in the second', async () => {
    const desk = testDesk()
    const { again, keepId, dropId } = twice(desk)
    addPupil(desk, 'Sem de Boer', { in: [again] })
    await desk.value('people.merge', { keepId, dropId })
    expect(homesOf(desk).flat()).toEqual([again, again, again, again])
  })

  test('the second is kept when the first has none: it becomes the home', async () => {
    const desk = testDesk()
    const { again, keepId, dropId } = twice(desk)
    desk.sqlite.prepare('UPDATE person SET household_id = NULL WHERE id = ?').run(keepId)
    await desk.value('people.merge', { keepId, dropId })
    expect((await desk.value('people.person', { id: keepId })).details.householdId).toBe(again)
    expect(homesOf(desk).flat()).toEqual([again, again, again, again])
  })
})

test('a group without a child goes with its place at a meeting and its empty list, and comes back with them', async () => {
  const desk = testDesk()
  const [a, b] = [addGroup(desk, '3A'), addGroup(desk, '3B')]
  const meetingId = addMeeting(desk, { scope: 'groups', parts: [evening('2026-12-01', [a, b])] })
  const noor = addPupil(desk, 'Noor Bakker')
  addList(desk, { meetingId, groupId: a, pupilIds: [noor] })
  const rows = () =>
    ['meeting_group', 'meeting_list', 'meeting_list_row'].map((table) =>
      desk.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    )
  const { restorePointId } = await desk.value('groups.remove', { id: a })
  expect(rows()).toEqual([1, 0, 0])
  await desk.value('undo.apply', { id: restorePointId })
  expect(rows()).toEqual([2, 1, 1])
})

test('what stands in the way of undoing is named, and never that there is a second offer', () => {
  const desk = testDesk()
  const householdId = addHousehold(desk)
  const groupId = addGroup(desk, '3A')
  const pupilId = addPupil(desk, 'Noor Bakker', { in: [householdId] })
  const meetingId = addMeetingOf(desk, { pupilId, householdId, groupId })
  addList(desk, { meetingId, groupId: null, pupilIds: [] })
  addMeeting(desk, { scope: 'groups', parts: [evening('2026-12-01', [groupId])] })
  const names = Object.keys(TABLE_RULES)
    .filter((table) => /^(meeting|second_offer)/.test(table))
    .flatMap((table) => {
      const rows = desk.sqlite.prepare(`SELECT * FROM "${table}" ORDER BY rowid`).all()
      return rows.map((row) =>
        describeDependent(table, nameOfRow(desk.reader, table, row as Record<string, unknown>)),
      )
    })
  expect([...new Set(names)]).toEqual([
    'bijeenkomst Welkomstreceptie',
    'een avond van Welkomstreceptie',
    'groep 3A bij een bijeenkomst',
    'een contact met gezin Noor Bakker',
    'een antwoord van gezin Noor Bakker',
    'een aantekening bij gezin Noor Bakker',
    'aanwezigheid van gezin Noor Bakker',
    'aanwezigheid van een gast',
    'aanwezigheid voor Noor Bakker',
    'de aanwezigheidslijst van groep 3A',
    'de aanwezigheidslijst van kinderen zonder groep',
    'een aanwezigheidslijst met Noor Bakker',
    'gezin Noor Bakker',
  ])
})
