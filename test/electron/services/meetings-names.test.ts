// Promised and not come, come unannounced, and who was not there; the reason kindly asked, the excuse of the head.
import { describe, expect, test } from 'vitest'
import type { OperationOutput } from '#domain/contract/operations'
import { as } from '../../support/leave.ts'
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
import { addGroup, addHousehold, addPerson, addPupil } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

type Names = OperationOutput<'meetings.names'>
const NOBODY = '0b0e4d0a-0000-4000-8000-00000000ffff'

/** Families with a child in 3A, by their surname; and the reception of 1 September, kept at the door. */
function school(desk: TestDesk, ...surnames: string[]) {
  const group = addGroup(desk, '3A')
  const homes = new Map<string, { householdId: string; pupilId: string }>()
  for (const surname of surnames) {
    const householdId = addHousehold(desk)
    const pupilId = addPupil(desk, `Kind ${surname}`, { in: [householdId], group })
    addPerson(desk, `Ouder ${surname}`, { householdId })
    homes.set(surname, { householdId, pupilId })
  }
  const home = (surname: string) => {
    const found = homes.get(surname)
    if (found === undefined) throw new Error(surname)
    return found
  }
  return { group, home, meetingId: addMeeting(desk, {}, { doorKept: true }) }
}

const come = (desk: TestDesk, meetingId: string, home: { householdId: string; pupilId: string }) =>
  addVisit(desk, { meetingId, householdId: home.householdId, pupilIds: [home.pupilId] })

const called = (families: Names['absent']) => families.map(({ name }) => name)

describe('the names of a meeting', () => {
  test('hold promises against presence, and neither is the other', async () => {
    const desk = testDesk()
    const { home, meetingId } = school(desk, 'Aydın', 'Bakker', 'Cornelissen', 'Dijk', 'Evers')
    for (const [surname, answer] of [
      ['Aydın', 'yes'],
      ['Bakker', 'yes'],
      ['Cornelissen', 'no'],
      ['Dijk', 'maybe'],
    ] as const) {
      addAnswer(desk, { meetingId, householdId: home(surname).householdId }, { answer })
    }
    for (const surname of ['Aydın', 'Cornelissen', 'Dijk']) come(desk, meetingId, home(surname))
    const names = await desk.value('meetings.names', { id: meetingId })
    expect(called(names.promisedNotCome)).toEqual(['Bakker'])
    expect(called(names.cameUnannounced)).toEqual(['Cornelissen'])
    expect(called(names.absent)).toEqual(['Bakker', 'Evers'])
    expect(names.absent[0]).toEqual({
      householdId: home('Bakker').householdId,
      name: 'Bakker',
      children: ['Kind (3A)'],
      excused: false,
      reason: null,
      note: '',
      otherHome: false,
      missed: 1,
      spokenOn: null,
    })
  })

  test('hold nothing against promises where nobody was asked for an answer', async () => {
    const desk = testDesk()
    const { home, meetingId } = school(desk, 'Aydın', 'Bakker')
    come(desk, meetingId, home('Aydın'))
    const names = await desk.value('meetings.names', { id: meetingId })
    expect([names.asked, called(names.cameUnannounced), called(names.absent)]).toEqual([
      false,
      [],
      ['Bakker'],
    ])
  })

  test('follow the last answer, and leave out a visit that was struck through', async () => {
    const desk = testDesk()
    const { home, meetingId } = school(desk, 'Bakker')
    const of = { meetingId, householdId: home('Bakker').householdId }
    addAnswer(desk, of, { answer: 'yes' })
    addAnswer(desk, of, { answer: 'no' })
    addVisit(desk, { ...of, pupilIds: [] }, { struckAt: '2026-09-01T17:40:00.000Z' })
    const names = await desk.value('meetings.names', { id: meetingId })
    expect([called(names.promisedNotCome), called(names.cameUnannounced), called(names.absent)]).toEqual([
      [],
      [],
      ['Bakker'],
    ])
  })

  test('say nothing of a group without a list', async () => {
    const desk = testDesk()
    const { group, home } = school(desk, 'Bakker')
    const other = addGroup(desk, '5B')
    const sem = addHousehold(desk)
    addPupil(desk, 'Sem Vos', { in: [sem], group: other })
    addPupil(desk, 'Lot de Wit', { in: [addHousehold(desk)] })
    const meetingId = addMeeting(desk)
    const names = () => desk.value('meetings.names', { id: meetingId })
    expect(await names()).toMatchObject({ absent: [], unknown: ['3A', '5B', 'Zonder groep'] })
    addList(
      desk,
      { meetingId, groupId: group, pupilIds: [home('Bakker').pupilId] },
      { processedOn: '2026-09-02', processedBy: 'Joke' },
    )
    addAnswer(desk, { meetingId, householdId: sem })
    const known = await names()
    expect(known).toMatchObject({ promisedNotCome: [], unknown: ['5B', 'Zonder groep'] })
    expect(called(known.absent)).toEqual(['Bakker'])
  })

  test('count per home, and say that the other home of the child was there', async () => {
    const desk = testDesk()
    const { group, meetingId } = school(desk)
    const [mother, father] = [addHousehold(desk), addHousehold(desk)]
    const noor = addPupil(desk, 'Noor Vos', { in: [mother, father], group })
    addPerson(desk, 'Eva Vos', { householdId: mother })
    addPerson(desk, 'Jan Mol', { householdId: father })
    come(desk, meetingId, { householdId: mother, pupilId: noor })
    const { absent } = await desk.value('meetings.names', { id: meetingId })
    expect(absent.map(({ name, otherHome }) => [name, otherHome])).toEqual([['Vos · Mol', true]])
  })

  test('of evenings to come are unknown, and before the first nothing is', async () => {
    const desk = testDesk({ today: '2026-09-02' })
    const { group } = school(desk, 'Bakker')
    const later = addGroup(desk, '7A')
    addPupil(desk, 'Sem Vos', { in: [addHousehold(desk)], group: later })
    const parts = [evening('2026-09-01', [group]), evening('2026-09-03', [later])]
    const id = addMeeting(desk, { parts }, { doorKept: true })
    const names = await desk.value('meetings.names', { id })
    expect([called(names.absent), names.unknown]).toEqual([['Bakker'], ['7A']])
    const next = addMeeting(desk, { parts: [evening('2026-09-10')] }, { doorKept: true })
    expect(await desk.value('meetings.names', { id: next })).toMatchObject({ absent: [], unknown: [] })
  })

  test('are sorted by the moments missed in a row up to then, with who was spoken to since', async () => {
    const desk = testDesk()
    const { home, meetingId } = school(desk, 'Aydın', 'Bakker')
    const second = addMeeting(desk, { parts: [evening('2026-10-01')] }, { doorKept: true })
    const third = addMeeting(desk, { parts: [evening('2026-11-03')] }, { doorKept: true })
    come(desk, meetingId, home('Aydın'))
    const talk = { kind: 'spoken', way: 'visit' } as const
    addContact(
      desk,
      { meetingId: second, householdId: home('Bakker').householdId },
      { ...talk, contactedOn: '2026-10-05' },
    )
    const shown = async (id: string) =>
      (await desk.value('meetings.names', { id })).absent.map(({ name, missed, spokenOn }) => [
        name,
        missed,
        spokenOn,
      ])
    expect(await shown(second)).toEqual([
      ['Bakker', 2, '2026-10-05'],
      ['Aydın', 1, null],
    ])
    // spoken to before the third moment: since then nobody did
    expect(await shown(third)).toEqual([
      ['Bakker', 3, null],
      ['Aydın', 2, null],
    ])
  })

  test('are gone once they were cleaned up, and of a cancelled meeting there are none', async () => {
    const desk = testDesk()
    const { meetingId } = school(desk, 'Bakker')
    const cancelled = addMeeting(desk, {}, { doorKept: true, cancelledOn: '2026-08-30' })
    const figures = JSON.stringify({ target: 80, groups: [], withoutList: [] })
    desk.sqlite.prepare('UPDATE meeting SET figures = ? WHERE id = ?').run(figures, meetingId)
    const empty = {
      asked: false,
      promisedNotCome: [],
      cameUnannounced: [],
      absent: [],
      unknown: [],
      excused: [],
    }
    expect(await desk.value('meetings.names', { id: meetingId })).toEqual({ ...empty, cleanedUp: true })
    expect(await desk.value('meetings.names', { id: cancelled })).toEqual({ ...empty, cleanedUp: false })
    expect(await desk.call('meetings.names', { id: NOBODY })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('a reason', () => {
  test('is kept with a line, changed, and gone when nothing is left of it', async () => {
    const desk = testDesk()
    const { home, meetingId } = school(desk, 'Bakker')
    const of = { id: meetingId, householdId: home('Bakker').householdId }
    const kept = () =>
      desk.sqlite.prepare('SELECT excused, reason, note FROM meeting_family').all() as object[]
    await desk.value('meetings.noteReason', { ...of, reason: 'childcare', note: 'Oppas was ziek.' })
    expect(kept()).toEqual([{ excused: 0, reason: 'childcare', note: 'Oppas was ziek.' }])
    await desk.value('meetings.noteReason', { ...of, reason: 'work', note: '' })
    expect(kept()).toEqual([{ excused: 0, reason: 'work', note: '' }])
    await desk.value('meetings.noteReason', { ...of, reason: null, note: '' })
    expect(kept()).toEqual([])
    await desk.value('meetings.noteReason', { ...of, reason: null, note: '' })
    expect(kept()).toEqual([])
  })

  test('of nobody, or for no meeting, is refused', async () => {
    const desk = testDesk()
    const { home, meetingId } = school(desk, 'Bakker')
    const said = { reason: 'work', note: '' } as const
    for (const of of [
      { id: NOBODY, householdId: home('Bakker').householdId },
      { id: meetingId, householdId: NOBODY },
    ]) {
      const missing = { error: { code: 'NOT_FOUND' } }
      expect(await desk.call('meetings.noteReason', { ...of, ...said })).toMatchObject(missing)
      expect(await as(desk, 'head').call('meetings.excuse', { ...of, excused: true })).toMatchObject(missing)
    }
  })
})

describe('an excused family', () => {
  test('is shown as such to everybody, and why to the head only', async () => {
    const desk = testDesk()
    const head = as(desk, 'head')
    const { home, meetingId } = school(desk, 'Bakker')
    const of = { id: meetingId, householdId: home('Bakker').householdId }
    await head.value('meetings.excuse', { ...of, excused: true })
    await head.value('meetings.noteReason', { ...of, reason: 'ill', note: 'Chemokuur van moeder.' })
    const seen = async (desk: Pick<TestDesk, 'value'>) =>
      (await desk.value('meetings.names', { id: meetingId })).absent[0]
    expect(await seen(desk)).toMatchObject({ excused: true, reason: null, note: '' })
    expect(await seen(head)).toMatchObject({ excused: true, reason: 'ill', note: 'Chemokuur van moeder.' })
    // what the balie cannot see it cannot write over either
    expect(await desk.call('meetings.noteReason', { ...of, reason: null, note: '' })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
    await head.value('meetings.excuse', { ...of, excused: false })
    expect(await seen(head)).toMatchObject({ excused: false, note: 'Chemokuur van moeder.' })
  })

  test('may have been spoken to as well', async () => {
    const desk = testDesk()
    const { home, meetingId } = school(desk, 'Bakker')
    const of = { meetingId, householdId: home('Bakker').householdId }
    addNote(desk, of, { excused: true })
    addContact(desk, of, { kind: 'called', way: 'phone', result: 'spoken', contactedOn: '2026-08-31' })
    const shown = async () => (await desk.value('meetings.names', { id: meetingId })).absent[0]
    expect(await shown()).toMatchObject({ missed: 0, spokenOn: null })
    addContact(desk, of, { kind: 'called', way: 'phone', result: 'spoken', contactedOn: '2026-09-02' })
    addContact(desk, of, { kind: 'called', way: 'phone', result: 'voicemail', contactedOn: '2026-09-03' })
    expect(await shown()).toMatchObject({ missed: 0, spokenOn: '2026-09-02' })
  })

  test('may be excused before the meeting, and is listed by name until it no longer is', async () => {
    const desk = testDesk({ role: 'head' })
    const { home } = school(desk, 'Bakker')
    const id = addMeeting(desk, { parts: [evening('2026-12-01')] })
    const { householdId } = home('Bakker')
    const excused = async () => (await desk.value('meetings.names', { id })).excused
    await desk.value('meetings.excuse', { id, householdId, excused: true })
    expect(await excused()).toEqual([{ householdId, name: 'Bakker', children: ['Kind (3A)'] }])
    await desk.value('meetings.excuse', { id, householdId, excused: false })
    expect(await excused()).toEqual([])
  })

  test('did not miss that moment', async () => {
    const desk = testDesk()
    const { home, meetingId } = school(desk, 'Bakker')
    const { householdId } = home('Bakker')
    const second = addMeeting(desk, { parts: [evening('2026-10-01')] }, { doorKept: true })
    addNote(desk, { meetingId, householdId }, { excused: true })
    const { absent } = await desk.value('meetings.names', { id: second })
    expect(absent[0]?.missed).toBe(1)
  })
})

test('nothing of a second offer reaches who may not see it', async () => {
  const desk = testDesk()
  const { home, meetingId } = school(desk, 'Bakker')
  const { householdId } = home('Bakker')
  const offerId = addOffer(desk, householdId, {
    plan: 'Canarie',
    result: 'Canarie',
    reviewOn: '2026-12-24',
    buddy: 'wants',
  })
  const details = {
    kind: 'talk',
    state: 'done',
    offeredOn: desk.today,
    plan: '',
    buddy: 'no',
    result: '',
    reviewOn: null,
  } as const
  for (const role of ['frontOffice', 'coordinator'] as const) {
    const desk1 = as(desk, role)
    const refused = { ok: false, error: { code: 'FORBIDDEN', details: {} } }
    expect(await desk1.call('meetings.neverReached', {})).toEqual(refused)
    expect(await desk1.call('meetings.saveOffer', { offerId, householdId, details })).toEqual(refused)
    expect(await desk1.call('meetings.excuse', { id: meetingId, householdId, excused: true })).toEqual(
      refused,
    )
  }
  const seen = JSON.stringify([
    await desk.value('meetings.names', { id: meetingId }),
    await desk.value('people.household', { id: householdId }),
    await desk.value('meetings.answers', { id: meetingId }),
    await desk.value('meetings.callList', { id: meetingId }),
  ])
  expect(seen).not.toMatch(/Canarie|2026-12-24|offer|buddy/i)
  expect(await as(desk, 'coordinator').call('meetings.names', { id: meetingId })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  })
})
