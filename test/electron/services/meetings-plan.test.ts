import { describe, expect, test } from 'vitest'
import { readGroupFree } from '#db/queries/calendar'
import { meetingGroupRows, partRows } from '#db/queries/meeting-plan'
import { findMeeting } from '#db/queries/meetings'
import { meetingList, meetingListRow, meetingTranslation } from '#db/schema/meetings'
import { schoolYear as schoolYearRow } from '#db/schema/school'
import type { OperationInput } from '#domain/contract/operations'
import { schoolYear } from '#domain/kernel/school-year'
import { day } from '../../support/leave.ts'
import {
  addAnswer,
  addContact,
  addMeeting,
  addVisit,
  evening,
  meetingDetails,
} from '../../support/meetings.ts'
import { addGroup, addHousehold, addPupil } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const YEAR = schoolYear.parse('2026-2027')
const LAST_YEAR = schoolYear.parse('2025-2026')

async function partsOf(desk: TestDesk, id: string) {
  const { parts } = await desk.value('meetings.show', { id })
  return parts.map(({ date, groups }) => [date, ...groups.map(({ name }) => name)])
}

async function changeTo(desk: TestDesk, id: string, details: Parameters<typeof meetingDetails>[0]) {
  const { revision } = await desk.value('meetings.show', { id })
  return desk.call('meetings.change', { id, revision, details: meetingDetails(details) })
}

/** An earlier school year with its groups, as it is after the year change. @returns group name → id */
function addLastYear(desk: TestDesk, ...names: string[]): Record<string, string> {
  desk.change((change) =>
    change.insert(schoolYearRow, {
      id: 'last',
      label: LAST_YEAR,
      firstSchoolDay: '2025-09-01',
      closed: true,
    }),
  )
  return Object.fromEntries(names.map((name) => [name, addGroup(desk, name, { schoolYearId: 'last' })]))
}

describe('planning a meeting', () => {
  test('what is filled in is what is shown, the evenings in order of their day', async () => {
    const desk = testDesk()
    const [three, eight] = [addGroup(desk, '3'), addGroup(desk, '8')]
    const details = meetingDetails({
      kind: 'own',
      ownKind: 'Musicalavond',
      scope: 'groups',
      parts: [evening('2026-12-10', [eight]), evening('2026-12-08', [three])],
      answerBy: day('2026-12-01'),
      topics: [{ text: 'Lezen', proposedBy: 'council' }],
      helpers: [{ name: 'Sanne', task: 'koffie' }],
    })
    const { id } = await desk.value('meetings.add', { details })
    const shown = await desk.value('meetings.show', { id })
    const { parts, ...columns } = details
    expect(shown).toMatchObject({ ...columns, id, kindText: 'Musicalavond', schoolYear: YEAR, remarks: [] })
    expect(await partsOf(desk, id)).toEqual([
      ['2026-12-08', '3'],
      ['2026-12-10', '8'],
    ])
  })

  test('a group of another school year than its evening is refused by name', async () => {
    const desk = testDesk()
    const { '3': then = '' } = addLastYear(desk, '3')
    const details = meetingDetails({ scope: 'groups', parts: [evening('2026-12-10', [then])] })
    expect(await desk.call('meetings.add', { details })).toEqual({
      ok: false,
      error: { code: 'GROUP_OF_OTHER_YEAR', details: { groups: ['Groep 3'] } },
    })
  })

  test('only a stamgroep comes to an evening', async () => {
    const desk = testDesk()
    const composed = addGroup(desk, 'Plusklas', { kind: 'composed' })
    const details = meetingDetails({ scope: 'groups', parts: [evening('2026-12-10', [composed])] })
    expect(await desk.call('meetings.add', { details })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  test('what the calendar says about its days stands with it, but not itself', async () => {
    const desk = testDesk()
    addMeeting(desk, { name: 'Panel', parts: [evening('2026-10-22')] })
    addMeeting(desk, { name: 'Afgezegd', parts: [evening('2026-10-22')] }, { cancelledOn: '2026-10-01' })
    const id = addMeeting(desk, { parts: [evening('2026-10-22')] })
    const remarks = [
      { date: '2026-10-22', remark: 'holiday', name: 'Herfstvakantie' },
      { date: '2026-10-22', remark: 'otherMeeting', name: 'Panel' },
    ]
    expect((await desk.value('meetings.show', { id })).remarks).toEqual(remarks)
    const asked = { dates: [day('2026-10-22'), day('2026-11-03')], exceptId: id }
    expect(await desk.value('meetings.checkDates', asked)).toEqual({ remarks })
  })
})

describe('changing a meeting', () => {
  test('evenings and groups that stay keep their rows', async () => {
    const desk = testDesk()
    const [three, four, five] = [addGroup(desk, '3'), addGroup(desk, '4'), addGroup(desk, '5')]
    const id = addMeeting(desk, {
      scope: 'groups',
      parts: [evening('2026-12-08', [three]), evening('2026-12-10', [four])],
    })
    const [, thursday] = partRows(desk.reader, id)
    const rowOfFour = meetingGroupRows(desk.reader, id).find(({ groupId }) => groupId === four)?.id
    const answer = await changeTo(desk, id, {
      scope: 'groups',
      parts: [evening('2026-12-10', [four, five]), evening('2026-12-15', [three])],
    })
    expect(answer.ok).toBe(true)
    expect(await partsOf(desk, id)).toEqual([
      ['2026-12-10', '4', '5'],
      ['2026-12-15', '3'],
    ])
    expect(partRows(desk.reader, id)[0]?.id).toBe(thursday?.id)
    expect(meetingGroupRows(desk.reader, id).find(({ groupId }) => groupId === four)?.id).toBe(rowOfFour)
  })

  test('fewer evenings: the one that went takes its groups off', async () => {
    const desk = testDesk()
    const [three, four] = [addGroup(desk, '3'), addGroup(desk, '4')]
    const id = addMeeting(desk, { parts: [evening('2026-12-08', [three]), evening('2026-12-10', [four])] })
    await changeTo(desk, id, { parts: [evening('2026-12-10')] })
    expect(await partsOf(desk, id)).toEqual([['2026-12-10']])
  })

  test('who looks at an older version is told, also when only an evening was changed', async () => {
    const desk = testDesk()
    const id = addMeeting(desk, { parts: [evening('2026-12-08')] })
    const { revision } = await desk.value('meetings.show', { id })
    await changeTo(desk, id, { parts: [evening('2026-12-09')] })
    const older = { id, revision, details: meetingDetails({ parts: [evening('2026-12-11')] }) }
    expect(await desk.call('meetings.change', older)).toMatchObject({ error: { code: 'MEETING_CHANGED' } })
    expect(await partsOf(desk, id)).toEqual([['2026-12-09']])
  })

  test('saved without a change it is the same version', async () => {
    const desk = testDesk()
    const id = addMeeting(desk)
    const { changedIn } = findMeeting(desk.reader, id) ?? {}
    await changeTo(desk, id, {})
    expect(findMeeting(desk.reader, id)?.changedIn).toBe(changedIn)
  })

  test('a meeting is cancelled, and goes on after all', async () => {
    const desk = testDesk()
    const id = addMeeting(desk)
    await desk.value('meetings.cancel', { id, on: day('2026-11-21') })
    expect(await desk.value('meetings.show', { id })).toMatchObject({ cancelledOn: '2026-11-21' })
    await desk.value('meetings.cancel', { id, on: null })
    expect(await desk.value('meetings.show', { id })).toMatchObject({ cancelledOn: null })
  })
})

describe('removing a meeting', () => {
  test('it comes back from the bin with its evenings, its lists, its translation and the copy that points at it', async () => {
    const desk = testDesk()
    const group = addGroup(desk, '3')
    const pupilId = addPupil(desk, 'Noor Bakker')
    const id = addMeeting(desk, { parts: [evening('2026-12-08', [group])] })
    const copy = addMeeting(desk, { parts: [evening('2026-12-15')] }, { copiedFromId: id })
    desk.change((change) => {
      change.insert(meetingList, { id: 'list', meetingId: id, groupId: group, printedOn: '2026-11-20' })
      change.insert(meetingListRow, { id: 'row', listId: 'list', number: 1, pupilId })
      change.insert(meetingTranslation, {
        ...{ id: 'tr', meetingId: id, language: 'tr', salutation: 'Merhaba', paragraphs: [], dutchHash: '' },
      })
    })
    const before = await desk.value('meetings.show', { id })
    const { restorePointId } = await desk.value('meetings.remove', { id })
    expect(await desk.call('meetings.show', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect((await desk.value('undo.points', {})).points[0]?.label).toBe('Bijeenkomst Welkomstreceptie')
    await desk.value('undo.apply', { id: restorePointId })
    const { revision, ...after } = await desk.value('meetings.show', { id })
    expect({ ...after, revision: before.revision }).toEqual(before)
    expect(findMeeting(desk.reader, copy)?.copiedFromId).toBe(id)
  })

  test.each([
    ['invited', addContact, { invited: 1, answers: 0, visits: 0 }],
    ['answered', addAnswer, { invited: 0, answers: 1, visits: 0 }],
    [
      'there, and struck through',
      (desk: TestDesk, of: { meetingId: string; householdId: string }) =>
        addVisit(desk, { ...of, pupilIds: [] }, { struckAt: '2026-09-01T17:40:00.000Z' }),
      { invited: 0, answers: 0, visits: 1 },
    ],
  ])('it stays when a family was %s', async (_, add, details) => {
    const desk = testDesk()
    const meetingId = addMeeting(desk)
    add(desk, { meetingId, householdId: addHousehold(desk) })
    expect(await desk.call('meetings.remove', { id: meetingId })).toEqual({
      ok: false,
      error: { code: 'MEETING_IN_USE', details },
    })
  })

  test('a group that never had a pupil leaves its meetings when it is removed, and comes back with its free days', async () => {
    const desk = testDesk()
    const [three, new3] = [addGroup(desk, '3'), addGroup(desk, '3B')]
    const id = addMeeting(desk, { scope: 'groups', parts: [evening('2026-12-08', [three, new3])] })
    desk.change((change) =>
      change.insert(meetingList, { id: 'list', meetingId: id, groupId: new3, printedOn: '2026-11-20' }),
    )
    const freeDay = {
      from: day('2026-12-11'),
      to: day('2026-12-11'),
      kind: 'studyDay' as const,
      name: 'vrij',
    }
    await desk.value('calendar.addDays', { ...freeDay, groupIds: [new3] })
    const { restorePointId } = await desk.value('groups.remove', { id: new3 })
    expect(await partsOf(desk, id)).toEqual([['2026-12-08', '3']])
    await desk.value('undo.apply', { id: restorePointId })
    expect(await partsOf(desk, id)).toEqual([['2026-12-08', '3', '3B']])
    expect(readGroupFree(desk.reader)).toMatchObject([{ groupId: new3, date: '2026-12-11' }])
  })
})

describe('the list of meetings', () => {
  test('a school year by its first days, with every year that has one', async () => {
    const desk = testDesk()
    addMeeting(desk, { name: 'Panel', parts: [evening('2027-03-02')] })
    addMeeting(desk, { name: 'Receptie', parts: [evening('2026-09-03'), evening('2026-09-01')] })
    addMeeting(desk, { name: 'Vorig jaar', parts: [evening('2024-09-03')] })
    const list = await desk.value('meetings.list', { schoolYear: null })
    expect(list).toMatchObject({
      schoolYear: YEAR,
      schoolYears: ['2026-2027', '2024-2025'],
      today: '2026-11-21',
    })
    expect(list.meetings.map(({ name }) => name)).toEqual(['Receptie', 'Panel'])
  })

  test('counts families as households, the last answer of each, and pupils with somebody there', async () => {
    const desk = testDesk()
    const group = addGroup(desk, '3')
    const [one, two, three, elsewhere] = [0, 1, 2, 3].map(() => addHousehold(desk)) as [
      string,
      string,
      string,
      string,
    ]
    const noor = addPupil(desk, 'Noor Bakker', { in: [one, two], group })
    addPupil(desk, 'Ali Bakker', { in: [one], group })
    addPupil(desk, 'Sem Smit', { in: [three], group })
    addPupil(desk, 'Kim Zonderhuis', { group })
    const meetingId = addMeeting(desk, {}, { doorKept: true })
    for (const householdId of [one, two, elsewhere]) addContact(desk, { meetingId, householdId })
    addContact(desk, { meetingId, householdId: one }, { kind: 'reminded' })
    addAnswer(desk, { meetingId, householdId: one }, { answer: 'no' })
    addAnswer(desk, { meetingId, householdId: one })
    addAnswer(desk, { meetingId, householdId: two }, { answer: 'unclear' })
    addAnswer(desk, { meetingId, householdId: elsewhere }, { answer: 'maybe' })
    addVisit(desk, { meetingId, householdId: two, pupilIds: [noor] })
    const counts = {
      ...{ families: 5, invited: 3, answered: 2, promised: 1 },
      ...{ pupils: 4, represented: 1, percentText: '25,0 %', reached: false },
    }
    expect((await desk.value('meetings.list', { schoolYear: YEAR })).meetings[0]?.counts).toEqual(counts)
    expect((await desk.value('meetings.show', { id: meetingId })).counts).toEqual(counts)
  })

  test('without a list there is a number of pupils and no percentage', async () => {
    const desk = testDesk()
    addPupil(desk, 'Noor Bakker', { group: addGroup(desk, '3') })
    const id = addMeeting(desk)
    expect((await desk.value('meetings.show', { id })).counts).toMatchObject({
      ...{ pupils: 1, represented: 0, percentText: '' },
    })
  })
})

describe('a year as last year', () => {
  const propose = (desk: TestDesk) => desk.value('meetings.proposeYear', { from: LAST_YEAR, to: YEAR })

  test('every meeting that went on, on its new day, with remarks and the groups of now', async () => {
    const desk = testDesk()
    const { '3': then3 = '', '8': then8 = '' } = addLastYear(desk, '3', '8')
    const now3 = addGroup(desk, '3')
    const spring = addMeeting(desk, { name: 'Panel', parts: [evening('2026-02-25')] })
    const info = addMeeting(desk, {
      ...{ kind: 'information', name: 'Informatieavond', scope: 'groups' },
      parts: [evening('2025-11-06', [then3, then8])],
    })
    const eight = addMeeting(desk, {
      name: 'Groep 8',
      scope: 'groups',
      parts: [evening('2025-10-02', [then8])],
    })
    addMeeting(desk, { name: 'Afgezegd', parts: [evening('2025-10-01')] }, { cancelledOn: '2025-09-20' })
    const { proposals } = await propose(desk)
    const short = proposals.map(({ fromId, fromDates, details, remarks, groupsMissing }) => ({
      ...{ fromId, fromDates, remarks, groupsMissing },
      parts: details?.parts.map(({ date, groupIds }) => [date, ...groupIds]),
    }))
    expect(short).toEqual([
      {
        ...{ fromId: info, fromDates: ['2025-11-06'], remarks: [], groupsMissing: ['8'] },
        parts: [['2026-11-05', now3]],
      },
      {
        ...{ fromId: spring, fromDates: ['2026-02-25'], groupsMissing: [] },
        remarks: [{ date: '2027-02-24', remark: 'holiday', name: 'Voorjaarsvakantie' }],
        parts: [['2027-03-01']],
      },
      { fromId: eight, fromDates: ['2025-10-02'], remarks: [], groupsMissing: ['8'], parts: undefined },
    ])
  })

  async function plan(desk: TestDesk): Promise<OperationInput<'meetings.planYear'>> {
    const { proposals } = await propose(desk)
    return {
      meetings: proposals.flatMap(({ fromId, details }) => (details === null ? [] : [{ fromId, details }])),
    }
  }

  test('is planned as one change that can be undone, and then proposed again', async () => {
    const desk = testDesk()
    addMeeting(desk, { parts: [evening('2025-09-02')] })
    addMeeting(desk, { name: 'Panel', parts: [evening('2025-11-06')] })
    const { planned, restorePointId } = await desk.value('meetings.planYear', await plan(desk))
    expect(planned).toBe(2)
    expect((await propose(desk)).proposals.map(({ alreadyPlanned }) => alreadyPlanned)).toEqual([true, true])
    const [point] = (await desk.value('undo.points', {})).points
    expect(point).toMatchObject({ kind: 'meetings', label: '2 bijeenkomsten gepland voor 2026-2027' })
    await desk.value('undo.apply', { id: restorePointId })
    expect((await desk.value('meetings.list', { schoolYear: YEAR })).meetings).toEqual([])
    expect((await propose(desk)).proposals.map(({ alreadyPlanned }) => alreadyPlanned)).toEqual([
      false,
      false,
    ])
  })

  test('is planned once: a second time it names what is there', async () => {
    const desk = testDesk()
    addMeeting(desk, { parts: [evening('2025-09-02')] })
    const input = await plan(desk)
    await desk.value('meetings.planYear', input)
    expect(await desk.call('meetings.planYear', input)).toEqual({
      ok: false,
      error: { code: 'ALREADY_PLANNED', details: { names: ['Welkomstreceptie'] } },
    })
  })
})
