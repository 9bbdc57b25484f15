// Attendance lists through dispatch, on a real file: printed, and typed back.
import { beforeEach, describe, expect, test } from 'vitest'
import { readPdf } from '#db/queries/printing'
import { placement as placementTable } from '#db/schema/groups'
import type { OperationInput } from '#domain/contract/operations'
import { meetingsListPaperHandlers } from '#electron/services/meetings-list-paper'
import { pdfText } from '../../app/support/pdf-text.ts'
import { as } from '../../support/leave.ts'
import { addMeeting, addVisit, evening } from '../../support/meetings.ts'
import {
  addGroup,
  addHousehold,
  addPerson,
  addPupil,
  addTeacher,
  addTie,
  placePupil,
} from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const TODAY = '2026-09-01'
let desk: TestDesk
let group3: string
let group7: string
let bakker: string
let yildiz: string
let noor: string
let sem: string
let lina: string
let meetingId: string

beforeEach(() => {
  desk = testDesk({ today: TODAY })
  group3 = addGroup(desk, '3A', { years: [3] })
  group7 = addGroup(desk, '7', { years: [7] })
  addTeacher(desk, 'Fatima el Amrani', group3)
  bakker = addHousehold(desk)
  yildiz = addHousehold(desk)
  noor = addPupil(desk, 'Noor van den Bakker', { in: [bakker], group: group3 })
  sem = addPupil(desk, 'Sem van den Bakker', { in: [bakker], group: group7 })
  lina = addPupil(desk, 'Lina Yıldız', { in: [yildiz], group: group3 })
  meetingId = addMeeting(desk, { parts: [evening(TODAY)] })
})

const print = (groupIds: (string | null)[] = []) =>
  desk.value('meetings.attendanceLists', { id: meetingId, groupIds })
const lists = () => desk.value('meetings.paperLists', { id: meetingId })
const listOf = async (groupId: string | null, print = 0) => {
  const { groups } = await lists()
  return groups.find((group) => group.groupId === groupId)?.prints[print]?.listId ?? ''
}
type Rows = OperationInput<'meetings.typeBack'>['rows']
const typeBack = async (rows: Rows, { groupId = group3, processed = false } = {}) =>
  desk.call('meetings.typeBack', { listId: await listOf(groupId), rows, processed })
const rowsOf = async (groupId: string) =>
  (await desk.value('meetings.paperList', { listId: await listOf(groupId) })).rows
const visits = () =>
  desk.sqlite
    .prepare(
      `SELECT v.household_id home, v.adults, v.who, v.entered, group_concat(p.given_name) children
       FROM meeting_visit v JOIN meeting_visit_child c ON c.visit_id = v.id JOIN pupil p ON p.id = c.pupil_id
       WHERE v.struck_at IS NULL GROUP BY v.id ORDER BY v.rowid`,
    )
    .all()
const words = async (runId: string) => {
  const pages = await pdfText(readPdf(desk.reader, runId) ?? new Uint8Array())
  return pages.map((page) => page.replace(/\s+/g, ' '))
}

describe('printing', () => {
  test('gives each group a page, in the order of the desk, and keeps its numbers', async () => {
    addPupil(desk, 'Ali', { in: [addHousehold(desk)] })
    const made = await print()
    expect(made).toMatchObject({
      pages: 3,
      fileName: '2026-09-01 Aanwezigheidslijst Welkomstreceptie 2026-0001.pdf',
    })
    const [third = '', seventh = '', without = ''] = await words(made.runId)
    for (const part of [
      'Groep 3A',
      'Fatima el Amrani',
      'Welkomstreceptie',
      'dinsdag 1 september 2026, van 19.30 tot 21.00 uur',
      'aula · 2 kinderen',
      '1 Bakker, Noor van den',
      '2 Yıldız, Lina',
      'print 2026-0001',
    ]) {
      expect(third).toContain(part)
    }
    expect(seventh).toContain('1 Bakker, Sem van den')
    expect(without).toMatch(/Zonder groep.*1 Ali/)
    const { groups } = await lists()
    expect(
      groups.map(({ group, pupils, prints }) => [
        group,
        pupils,
        prints.map(({ printNumber }) => printNumber),
      ]),
    ).toEqual([
      ['Groep 3A', 2, ['2026-0001']],
      ['Groep 7', 1, ['2026-0001']],
      ['Zonder groep', 1, ['2026-0001']],
    ])
  })

  test('of one group leaves the others for later', async () => {
    expect((await print([group7])).pages).toBe(1)
    const { groups } = await lists()
    expect(groups.map(({ group, prints }) => [group, prints.length])).toEqual([
      ['Groep 3A', 0],
      ['Groep 7', 1],
    ])
  })

  test('a child that came late stands on the next print; numbers of the first print stay', async () => {
    await print()
    addPupil(desk, 'Bo Aarts', { in: [addHousehold(desk)], group: group3 })
    expect((await lists()).groups[0]).toMatchObject({ pupils: 3, notOnPaper: 1 })
    await print([group3])
    expect((await lists()).groups[0]).toMatchObject({ notOnPaper: 0, prints: [{}, {}] })
    const shown = async (nth: number) => {
      const list = await desk.value('meetings.paperList', { listId: await listOf(group3, nth) })
      return {
        ...{ printNumber: list.printNumber, laterPrint: list.laterPrint },
        rows: list.rows.map(({ number, callName }) => `${number} ${callName}`),
      }
    }
    expect(await shown(0)).toEqual({
      ...{ printNumber: '2026-0002', laterPrint: '' },
      rows: ['1 Bo', '2 Noor', '3 Lina'],
    })
    expect(await shown(1)).toEqual({
      ...{ printNumber: '2026-0001', laterPrint: '2026-0002' },
      rows: ['1 Noor', '2 Lina'],
    })
  })

  test('is put aside when a child moved while it was made: nothing is kept', async () => {
    const { prepare, commit } = meetingsListPaperHandlers['meetings.attendanceLists']
    const input = { id: meetingId, groupIds: [] }
    const prepared = await prepare?.(desk.context(), input)
    addPupil(desk, 'Bo Aarts', { in: [addHousehold(desk)], group: group3 })
    const keep = () =>
      desk.change((change) => commit({ ...desk.context(), change }, input, prepared as never))
    expect(keep()).toMatchObject({ ok: false, error: { code: 'PLAN_OUTDATED' } })
    expect(desk.sqlite.prepare('SELECT count(*) FROM meeting_list').pluck().get()).toBe(0)
  })

  test('tells two children of one name apart, on paper and on screen', async () => {
    for (const parent of ['Eva Vos', 'Jan Jansen']) {
      const kim = addPupil(desk, 'Kim Jansen', { in: [addHousehold(desk)], group: group7 })
      addTie(desk, kim, addPerson(desk, parent), { role: 'parent' })
    }
    const { runId } = await print([group7])
    const [page = ''] = await words(runId)
    const names = (await rowsOf(group7)).map(({ number, name }) => `${number} ${name}`)
    expect(names).toHaveLength(3)
    expect(names.filter((name) => name.includes('(kind van '))).toHaveLength(2)
    for (const name of names) expect(page).toContain(name)
  })

  test('of the groups of each evening names that evening', async () => {
    const later = addMeeting(desk, {
      scope: 'groups',
      parts: [evening('2026-09-01', [group3]), evening('2026-09-03', [group7])],
    })
    const made = await desk.value('meetings.attendanceLists', { id: later, groupIds: [] })
    const [third = '', seventh = ''] = await words(made.runId)
    expect(third).toContain('dinsdag 1 september 2026')
    expect(seventh).toContain('donderdag 3 september 2026')
  })

  test.each([
    ['of no child', { scope: 'groups' as const, parts: [evening(TODAY)] }, {}, 'NOTHING_TO_PRINT'],
    ['of a cancelled meeting', {}, { cancelledOn: TODAY }, 'MEETING_CANCELLED'],
  ])('%s is refused', async (_, details, row, code) => {
    const id = addMeeting(desk, { parts: [evening(TODAY)], ...details }, row)
    expect(await desk.call('meetings.attendanceLists', { id, groupIds: [] })).toMatchObject({
      error: { code },
    })
  })

  test('of a group that is not there, or a meeting that is gone, is refused', async () => {
    const gone = '0b0e4d0a-0000-4000-8000-000000000009'
    const errorOf = async (id: string, groupIds: string[]) =>
      desk.call('meetings.attendanceLists', { id, groupIds })
    expect(await errorOf(meetingId, [gone])).toMatchObject({ error: { code: 'NOTHING_TO_PRINT' } })
    expect(await errorOf(gone, [])).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('typing back', () => {
  beforeEach(async () => {
    await print()
  })

  test('notes who came, from paper, and for whom that counts', async () => {
    expect((await rowsOf(group3))[0]).toMatchObject({ present: false, alsoFor: ['Sem (7)'] })
    const typed = await typeBack([
      { number: 1, who: ['mother', 'father'] },
      { number: 2, who: [] },
    ])
    expect(typed).toMatchObject({ value: { added: 2, already: 0 } })
    expect(visits()).toEqual([
      { home: bakker, adults: 2, who: '["mother","father"]', entered: 'paper', children: 'Noor' },
      { home: yildiz, adults: 1, who: '[]', entered: 'paper', children: 'Lina' },
    ])
    expect(await rowsOf(group3)).toMatchObject([
      { number: 1, pupilId: noor, name: 'Bakker, Noor van den', group: '3A', present: true },
      { number: 2, pupilId: lina, name: 'Yıldız, Lina', present: true, entered: ['paper'], alsoFor: [] },
    ])
    expect(await rowsOf(group7)).toMatchObject([
      { pupilId: sem, present: true, who: ['mother', 'father'], entered: ['paper'], alsoFor: ['Noor (3A)'] },
    ])
    const { lines } = await desk.value('meetings.wall', { id: meetingId })
    expect(lines.map(({ kept }) => kept)).toEqual([false, false])
  })

  test('twice changes nothing, and says so (A17)', async () => {
    await typeBack([{ number: 1, who: ['mother'] }])
    const before = desk.sqlite.prepare('SELECT count(*) FROM restore_point').pluck().get()
    expect(await typeBack([{ number: 1, who: ['mother'] }])).toEqual({
      ok: true,
      value: { added: 0, already: 1, restorePointId: null },
    })
    expect(visits()).toHaveLength(1)
    expect(desk.sqlite.prepare('SELECT count(*) FROM restore_point').pluck().get()).toBe(before)
  })

  test('after the door is united with it, and shows both', async () => {
    addVisit(desk, { meetingId, householdId: bakker, pupilIds: [noor, sem] }, { who: ['mother'] })
    expect(await typeBack([{ number: 1, who: ['mother', 'father'] }])).toMatchObject({ value: { added: 1 } })
    expect(visits()).toMatchObject([
      { entered: 'door', adults: 1, who: '["mother"]' },
      { entered: 'paper', adults: 1, who: '["father"]' },
    ])
    expect((await rowsOf(group3))[0]).toMatchObject({
      present: true,
      who: ['mother', 'father'],
      entered: ['door', 'paper'],
    })
  })

  test('brings in both homes of a child, the father from his own (A05)', async () => {
    const jansen = addHousehold(desk)
    const [eva, jan] = [
      addPerson(desk, 'Eva Vos', { householdId: yildiz }),
      addPerson(desk, 'Jan Jansen', { householdId: jansen }),
    ]
    const kim = addPupil(desk, 'Kim Jansen', { in: [yildiz, jansen], group: group7 })
    addTie(desk, kim, eva, { role: 'mother' })
    addTie(desk, kim, jan, { role: 'father' })
    await print([group7])
    await typeBack([{ number: 2, who: ['father'] }], { groupId: group7 })
    await typeBack([{ number: 2, who: ['mother'] }], { groupId: group7 })
    expect(visits()).toMatchObject([
      { home: jansen, adults: 1, who: '["father"]', children: 'Kim' },
      { home: yildiz, adults: 1, who: '["mother"]', children: 'Kim' },
    ])
  })

  test('a list is done when somebody says so, also with nobody on it; the first one stays on record', async () => {
    const done = await typeBack([], { processed: true })
    expect(done).toMatchObject({ value: { added: 0, already: 0 } })
    const { groups } = await lists()
    expect(groups[0]?.prints[0]).toMatchObject({ processedOn: TODAY, processedBy: 'balie' })
    const listId = await listOf(group3)
    await as(desk, 'head').value('meetings.typeBack', {
      listId,
      rows: [{ number: 1, who: [] }],
      processed: true,
    })
    expect((await lists()).groups[0]?.prints[0]).toMatchObject({ processedBy: 'balie' })
    const { lines } = await desk.value('meetings.wall', { id: meetingId })
    expect(lines.map(({ name, kept, represented }) => [name, kept, represented])).toEqual([
      ['3A', true, 1],
      ['7', false, 0],
    ])
  })

  test('is taken back as a whole', async () => {
    const typed = await typeBack(
      [
        { number: 1, who: [] },
        { number: 2, who: [] },
      ],
      { processed: true },
    )
    const id = (typed.ok ? typed.value.restorePointId : null) ?? ''
    const { points } = await desk.value('undo.points', {})
    expect(points[0]).toMatchObject({ id, label: 'Lijst van groep 3A overgetypt: Welkomstreceptie' })
    await desk.value('undo.apply', { id })
    expect(visits()).toEqual([])
    expect((await lists()).groups[0]?.prints[0]).toMatchObject({ processedOn: null, processedBy: '' })
  })

  test('what was struck at the door may be typed again from paper', async () => {
    const struckAt = '2026-09-01T17:40:00.000Z'
    addVisit(desk, { meetingId, householdId: bakker, pupilIds: [noor] }, { struckAt })
    expect((await rowsOf(group3))[0]).toMatchObject({ present: false })
    expect(await typeBack([{ number: 1, who: [] }])).toMatchObject({ value: { added: 1 } })
  })

  test('a number that is not on the paper is named, and nothing is saved', async () => {
    const answer = await typeBack([
      { number: 1, who: [] },
      { number: 28, who: [] },
      { number: 99, who: [] },
    ])
    expect(answer).toMatchObject({ error: { code: 'NUMBER_NOT_ON_LIST', details: { numbers: [28, 99] } } })
    expect(visits()).toEqual([])
  })

  test('a number twice is one row with all who were named', async () => {
    await typeBack([
      { number: 1, who: ['mother'] },
      { number: 1, who: ['father'] },
    ])
    expect(visits()).toMatchObject([{ adults: 2, who: '["mother","father"]' }])
  })

  test('for each classroom by itself counts no brother, and no second mother', async () => {
    meetingId = addMeeting(desk, { countsFor: 'group', parts: [evening(TODAY)] })
    await print()
    expect((await rowsOf(group3))[0]?.alsoFor).toEqual([])
    await typeBack([{ number: 1, who: ['mother'] }])
    expect(await rowsOf(group7)).toMatchObject([{ present: false }])
    await typeBack([{ number: 1, who: ['mother'] }], { groupId: group7 })
    expect(visits()).toMatchObject([
      { adults: 1, children: 'Noor' },
      { adults: 0, children: 'Sem' },
    ])
  })

  test('a child that left the group since stands on its paper with its old number', async () => {
    desk.change((change) => {
      const { id } = desk.sqlite.prepare('SELECT id FROM placement WHERE pupil_id = ?').get(noor) as {
        id: string
      }
      change.remove(placementTable, id)
    })
    placePupil(desk, noor, group7)
    await typeBack([{ number: 1, who: [] }])
    expect(visits()).toMatchObject([{ home: bakker, children: 'Noor' }])
    expect((await rowsOf(group3)).map(({ callName, group }) => [callName, group])).toEqual([
      ['Noor', '7'],
      ['Lina', '3A'],
    ])
  })

  test('before its evening, or of a cancelled meeting, is refused', async () => {
    meetingId = addMeeting(desk, {
      scope: 'groups',
      parts: [evening('2026-09-01', [group3]), evening('2026-09-03', [group7])],
    })
    await print()
    expect(await typeBack([], { groupId: group7, processed: true })).toMatchObject({
      error: { code: 'MEETING_TO_COME', details: { on: '2026-09-03' } },
    })
    expect((await lists()).groups.map(({ toCome }) => toCome)).toEqual([false, true])
    expect(await typeBack([{ number: 1, who: [] }])).toMatchObject({ ok: true })
    await desk.value('meetings.cancel', { id: meetingId, on: '2026-09-01' as never })
    expect(await typeBack([{ number: 2, who: [] }])).toMatchObject({ error: { code: 'MEETING_CANCELLED' } })
  })
})

test('who may not keep meetings sees no list', async () => {
  await print()
  const listId = await listOf(group3)
  const coordinator = as(desk, 'coordinator')
  expect(await coordinator.call('meetings.paperList', { listId })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  })
})
