import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import type { Role } from '#domain/access/rights'
import { countMeeting } from '#electron/services/meetings-count'
import { addAnswer, addList, addMeeting, addNote, addVisit, evening } from '../../support/meetings.ts'
import { addGroup, addHousehold, addPupil, addTeacher } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'
import { readPdf } from '../documents/read-pdf.ts'

const FAMILIES = ['Quispel', 'Rietdijk', 'Sonneveld', 'Terpstra', 'Uittenbogaard', 'Vroegindewei']
const CHILDREN = ['Quirine', 'Roderick', 'Sieglinde', 'Tjerk', 'Ulrike', 'Valentijn']

/** Group 4 with six families of one child each, and 7 with a child of the first two of them. */
function school(role: Role = 'frontOffice') {
  const desk = testDesk({ role })
  const four = addGroup(desk, '4')
  const seven = addGroup(desk, '7')
  addTeacher(desk, 'Wilhelmina Xantippe', four)
  const homes = FAMILIES.map((_, index) => addHousehold(desk, { houseNumber: String(index + 1) }))
  const enrol = (index: number, group: string, roepnaam = CHILDREN[index]) =>
    addPupil(desk, `${roepnaam} ${FAMILIES[index]}`, { group, in: homes.slice(index, index + 1) })
  const pupils = FAMILIES.map((_, index) => enrol(index, four))
  const siblings = [enrol(0, seven, 'Yvonne'), enrol(1, seven, 'Zacharias')]
  return { desk, four, seven, homes, pupils, siblings }
}

type School = ReturnType<typeof school>

/** A reception; the first so many families came. */
function reception(
  { desk, homes }: School,
  came: number,
  row: Parameters<typeof addMeeting>[2] = { doorKept: true },
) {
  const meetingId = addMeeting(desk, {}, row)
  for (const householdId of homes.slice(0, came)) addVisit(desk, { meetingId, householdId, pupilIds: [] })
  return meetingId
}

const code = (answer: Awaited<ReturnType<TestDesk['call']>>) => (answer.ok ? 'ok' : answer.error.code)

/** Every word of the PDF and what it is called. */
async function wordsOf(pdf: { bytes: Uint8Array; fileName: string }): Promise<string> {
  const { pages, title } = await readPdf(pdf.bytes)
  return [...pages.map(({ text }) => text), String(title), pdf.fileName].join(' ')
}

function namesIn(text: string): string[] {
  const all = [
    ...FAMILIES,
    ...CHILDREN,
    'Yvonne',
    'Zacharias',
    'Wilhelmina',
    'Xantippe',
    'balie',
    'directeur',
  ]
  return all.filter((name) => text.includes(name))
}

describe('the report of a meeting', () => {
  test('counts what stands in the rows, without what was struck through', async () => {
    const made = school()
    const meetingId = reception(made, 5)
    const row = { meetingId, householdId: made.homes[5] ?? null, pupilIds: [] }
    addVisit(made.desk, row, { struckAt: '2026-09-01T18:00:00.000Z' })
    const report = await made.desk.value('meetings.report', { id: meetingId })
    expect(
      report.lines.map(({ name, represented, pupils, percentText }) => [
        name,
        represented,
        pupils,
        percentText,
      ]),
    ).toEqual([
      ['4', 5, 6, '83,3 %'],
      ['7', 2, 2, '100,0 %'],
    ])
    expect(report.school).toMatchObject({
      ...{ represented: 7, pupils: 8, percentText: '87,5 %', reached: true, persons: 5 },
      families: { represented: 5, all: 6 },
    })
    expect(report).toMatchObject({
      dates: ['2026-09-01'],
      source: 'Bron: de deur.',
      promised: null,
      comparison: '',
    })
  })

  test('has promises beside presence, and only reasons of who was not there', async () => {
    const made = school()
    const meetingId = reception(made, 2)
    const of = (index: number) => ({ meetingId, householdId: made.homes[index] ?? '' })
    addAnswer(made.desk, of(0))
    addAnswer(made.desk, of(2), { answer: 'no' })
    addAnswer(made.desk, of(2))
    addAnswer(made.desk, of(3))
    for (const index of [1, 2, 3]) addNote(made.desk, of(index), { reason: 'work' })
    const { promised, reasons } = await made.desk.value('meetings.report', { id: meetingId })
    expect(promised).toEqual({ families: 3, came: 1, unknown: 0, cameUnannounced: 1 })
    expect(reasons).toEqual([{ reason: 'work', countText: '1–2' }])
  })

  test('of paper lists counts the groups whose list was typed back', async () => {
    const made = school()
    const meetingId = reception(made, 1, {})
    const list = { meetingId, groupId: made.seven, pupilIds: made.siblings }
    addList(made.desk, list, { processedOn: '2026-09-02', processedBy: 'balie' })
    addList(made.desk, { meetingId, groupId: made.four, pupilIds: made.pupils })
    const {
      school: total,
      lines,
      source,
      notes,
    } = await made.desk.value('meetings.report', { id: meetingId })
    expect([total.percentText, source]).toEqual(['50,0 %', 'Bron: de deur en papieren lijsten.'])
    expect(lines.map(({ name, kept }) => [name, kept])).toEqual([
      ['7', true],
      ['4', false],
    ])
    expect(notes).toEqual(['Geen lijst van groep 4 (6 leerlingen). Deze leerlingen zijn niet meegeteld.'])
  })

  test('knows nothing of groups whose evening is still to come', async () => {
    const made = school()
    const parts = [evening('2026-11-20', [made.four]), evening('2026-11-26', [made.seven])]
    const id = addMeeting(made.desk, { parts }, { doorKept: true })
    for (const householdId of made.homes.slice(0, 5))
      addVisit(made.desk, { meetingId: id, householdId, pupilIds: [] })
    const { lines, school: total } = await made.desk.value('meetings.report', { id })
    expect(lines.map(({ name, kept }) => [name, kept])).toEqual([
      ['4', true],
      ['7', false],
    ])
    const trend = await made.desk.value('meetings.trend', { kind: '' })
    expect([total.percentText, trend.school[0]?.percentText]).toEqual(['83,3 %', '83,3 %'])
  })

  test('says how it was last year', async () => {
    const made = school()
    const { desk, homes, pupils } = made
    const before = addMeeting(desk, { parts: [evening('2025-09-02')] }, { doorKept: true })
    for (const [index, householdId] of homes.slice(0, 3).entries()) {
      addVisit(desk, { meetingId: before, householdId, pupilIds: pupils.slice(index, index + 1) })
    }
    const { comparison } = await desk.value('meetings.report', { id: reception(made, 5) })
    expect(comparison).toBe('Vorig jaar, op 2 september 2025: 62,5 % (5 van 8 leerlingen).')
  })

  test('stays as it was counted after who was there is cleaned up', async () => {
    const made = school()
    const counted = countMeeting(made.desk.reader, reception(made, 5), made.desk.today)
    const id = addMeeting(made.desk, {}, { doorKept: true, figures: counted?.turnout ?? null })
    const report = await made.desk.value('meetings.report', { id })
    expect([report.school.percentText, report.promised, report.notes]).toEqual([
      '87,5 %',
      null,
      ['Wie er was, is opgeruimd. De aantallen zijn bewaard zoals ze toen geteld zijn.'],
    ])
  })

  test('on paper has no name of a family, a child, a teacher or who printed it', async () => {
    const made = school()
    const meetingId = reception(made, 5)
    addAnswer(made.desk, { meetingId, householdId: made.homes[0] ?? '' })
    const made1 = await made.desk.value('meetings.reportPaper', { id: meetingId })
    const words = await wordsOf(made1)
    expect(namesIn(words)).toEqual([])
    expect(words).toContain('87,5 %')
    expect(made1.pages).toBe(1)
    const poster = await made.desk.value('meetings.thanksPoster', {
      id: meetingId,
      groupId: made.four,
      size: 'A4',
    })
    expect(namesIn(await wordsOf(poster))).toEqual([])
    const trend = await made.desk.value('meetings.trendPaper', { kind: '' })
    expect(namesIn(await wordsOf(trend))).toEqual([])
  })

  test('as a sheet has numbers, no names, and stands in the logbook as an export', async () => {
    const made = school()
    const { bytes, fileName } = await made.desk.value('meetings.reportSheet', { id: reception(made, 5) })
    const book = read(bytes)
    expect([fileName, book.SheetNames]).toEqual([
      'Opkomst Welkomstreceptie 2026-09-01.xlsx',
      ['Groepen', 'Leerjaren', 'Gezinnen', 'Toelichting'],
    ])
    const rows = book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name]
      return sheet === undefined ? [] : utils.sheet_to_json<unknown[]>(sheet, { header: 1 })
    })
    expect(rows[1]?.slice(0, 5)).toEqual(['Groep 4', 'ja', 6, 5, 83.33])
    expect(namesIn(JSON.stringify(rows))).toEqual([])
    expect(lastNotes(made.desk)).toEqual(['export'])
  })

  test.each(['meetings.report', 'meetings.reportPaper', 'meetings.reportSheet'] as const)(
    '%s of no meeting is refused',
    async (name) => {
      const { desk } = school()
      expect(code(await desk.call(name, { id: '0b0e4d0a-0000-4000-8000-00000000abcd' }))).toBe('NOT_FOUND')
    },
  )

  test('is not printed while nobody kept a list', async () => {
    const made = school()
    expect(code(await made.desk.call('meetings.reportPaper', { id: reception(made, 0, {}) }))).toBe(
      'NOTHING_TO_PRINT',
    )
    expect(code(await made.desk.call('meetings.trendPaper', { kind: '' }))).toBe('NOTHING_TO_PRINT')
  })

  test('is not for a coordinator', async () => {
    const made = school('coordinator')
    expect(code(await made.desk.call('meetings.report', { id: reception(made, 5) }))).toBe('FORBIDDEN')
  })
})

describe('the poster of thanks', () => {
  test('is refused for a group that did not make it, with its percentage', async () => {
    const made = school()
    const input = { id: reception(made, 4), groupId: made.four, size: 'A3' } as const
    expect(await made.desk.call('meetings.thanksPoster', input)).toMatchObject({
      error: { code: 'TARGET_NOT_REACHED', details: { percentText: '66,7 %' } },
    })
  })

  test('of a group that was not asked is refused', async () => {
    const made = school()
    const id = addMeeting(
      made.desk,
      { scope: 'groups', parts: [evening('2026-09-01', [made.four])] },
      { doorKept: true },
    )
    expect(code(await made.desk.call('meetings.thanksPoster', { id, groupId: made.seven, size: 'A4' }))).toBe(
      'NOT_FOUND',
    )
  })
})

describe('the trend', () => {
  test('has the meetings with a list, also those that were cleaned up, and none that was cancelled', async () => {
    const made = school()
    const counted = countMeeting(made.desk.reader, reception(made, 5), made.desk.today)
    const figures = counted?.turnout ?? null
    addMeeting(made.desk, { parts: [evening('2025-09-02')] }, { doorKept: true, figures })
    addMeeting(made.desk, { name: 'Afgezegd' }, { doorKept: true, cancelledOn: '2026-08-30' })
    addMeeting(made.desk, { name: 'Nog niet geweest', parts: [evening('2026-12-01')] })
    const { school: line, cohorts, groups, kinds } = await made.desk.value('meetings.trend', { kind: '' })
    expect(line.map(({ date, percentText }) => [date, percentText])).toEqual([
      ['2025-09-02', '87,5 %'],
      ['2026-09-01', '87,5 %'],
    ])
    expect(groups.map(({ label, points }) => [label, points.length])).toEqual([
      ['Groep 4', 2],
      ['Groep 7', 2],
    ])
    expect([cohorts, kinds]).toEqual([[], ['Nieuwjaarsreceptie']])
  })

  test('as a sheet is an export', async () => {
    const made = school()
    reception(made, 5)
    const { bytes, fileName } = await made.desk.value('meetings.trendSheet', { kind: 'Nieuwjaarsreceptie' })
    expect(fileName).toBe('Opkomst over de jaren Nieuwjaarsreceptie.xlsx')
    expect(read(bytes).SheetNames).toEqual(['School', 'Groepen', 'Leerjaren', 'Toelichting'])
    expect(lastNotes(made.desk)).toEqual(['export'])
  })
})

/** What the last row of the logbook notes beside rows. */
function lastNotes({ sqlite }: TestDesk): unknown[] {
  const touched = sqlite
    .prepare<[], string>('SELECT touched FROM audit ORDER BY seq DESC LIMIT 1')
    .pluck()
    .get()
  return (JSON.parse(touched ?? '[]') as { what?: string }[]).flatMap(({ what }) => what ?? [])
}
