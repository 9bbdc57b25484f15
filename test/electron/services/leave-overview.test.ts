import { randomUUID } from 'node:crypto'
import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import type { NewRow } from '#db/change'
import { absence } from '#db/schema/absence'
import { leaveChild, leaveDecision, leaveElsewhere, leaveObjection, leaveRequest } from '#db/schema/leave'
import type { Role } from '#domain/access/rights'
import type { IsoDate } from '#domain/kernel/date'
import type { SchoolYear } from '#domain/kernel/school-year'
import type { Asked } from '#domain/leave/facts'
import { addGroup, addPupil } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'
import { readPdf } from '../documents/read-pdf.ts'

const day = (text: string) => text as IsoDate
const YEAR = '2026-2027' as SchoolYear
const WEDDING: Asked = { kind: 'circumstance', circumstance: 'wedding', relation: 'uncleOrAunt' }

interface Given {
  readonly period: string
  readonly asked?: Asked
  readonly request?: Partial<NewRow<typeof leaveRequest>>
  /** '2026-12-03 2026-12-04': the days that were granted. */
  readonly granted?: string
  readonly decision?: Partial<NewRow<typeof leaveDecision>> | null
}

let numbers = 0

/** A request of one child with one decision; gives the ids. */
function addRequest(desk: TestDesk, pupilId: string, given: Given) {
  const [requestId, childId, decisionId] = [randomUUID(), randomUUID(), randomUUID()]
  const { period, asked = WEDDING, request = {}, granted = '', decision = {} } = given
  const [from = '', to = from] = period.split(' ')
  numbers += 1
  desk.change((change) => {
    change.insert(leaveRequest, {
      id: requestId,
      number: numbers,
      state: decision === null ? 'handedOver' : 'decided',
      applicantName: 'Eva van den Berg',
      applicant: 'custody',
      asked,
      periods: [{ from: day(from), to: day(to) }],
      reason: 'Tante Fatima trouwt',
      receivedOn: '2026-10-01',
      way: 'paper',
      signed: true,
      otherParent: 'none',
      siblingsElsewhere: [],
      takenBy: 'balie',
      takenAt: '2026-10-01T09:00:00.000Z',
      ...request,
    })
    change.insert(leaveChild, { id: childId, requestId, pupilId })
    if (decision !== null) {
      const days = granted.split(' ').filter((date) => date !== '')
      change.insert(leaveDecision, {
        id: decisionId,
        childId,
        outcome: 'granted',
        article: '14',
        days: days.map((date) => ({ date: day(date), part: 'whole', weight: 1 })),
        reasons: 'Tante Fatima trouwt',
        findings: [],
        decidedOn: '2026-10-06',
        decidedBy: 'directeur',
        signer: 'Wilma',
        ...decision,
      })
    }
  })
  return { requestId, childId, decisionId }
}

function school(role: Role = 'head') {
  const desk = testDesk({ role })
  const group = addGroup(desk, '5')
  return {
    desk,
    noor: addPupil(desk, 'Noor van den Berg', { group }),
    ali: addPupil(desk, 'Ali Yılmaz', { group }),
  }
}

/** Two families in a year: granted, refused and won in objection, forwarded, open; and one of the year before. */
function aYear(role?: Role) {
  const made = school(role)
  const { desk, noor, ali } = made
  addRequest(desk, noor, { period: '2026-12-04', granted: '2026-12-04' })
  const holiday: Asked = { kind: 'circumstance', circumstance: 'holiday' }
  const refused = addRequest(desk, ali, {
    period: '2027-02-01 2027-02-05',
    asked: holiday,
    decision: { outcome: 'refused', decidedOn: '2026-12-01' },
  })
  desk.change((change) => {
    change.insert(leaveDecision, {
      id: randomUUID(),
      childId: refused.childId,
      outcome: 'partly',
      article: '14',
      days: [{ date: day('2027-02-01'), part: 'morning', weight: 0.5 }],
      reasons: '',
      deviation: 'zieke oma',
      findings: [],
      decidedOn: '2027-01-10',
      decidedBy: 'directeur',
      signer: 'Wilma',
      replacesId: refused.decisionId,
    })
    change.insert(leaveObjection, {
      id: randomUUID(),
      decisionId: refused.decisionId,
      byName: 'Ali senior',
      receivedOn: '2026-12-20',
      grounds: 'oma is ziek',
      outcome: 'partlyUpheld',
      decidedOn: '2027-01-10',
    })
    const row = { pupilId: ali, part: 'whole', hours: 5.5, notedBy: 'balie' } as const
    change.insert(absence, { ...row, id: randomUUID(), date: '2026-11-10', kind: 'unauthorised' })
    change.insert(absence, {
      ...row,
      id: randomUUID(),
      date: '2026-11-12',
      kind: 'luxury',
      reportedOn: '2026-11-13',
    })
    change.insert(absence, { ...row, id: randomUUID(), date: '2026-11-13', kind: 'ill' })
    change.insert(absence, { ...row, id: randomUUID(), date: '2026-07-01', kind: 'unauthorised' })
  })
  addRequest(desk, ali, { period: '2027-03-01', asked: holiday, decision: null })
  addRequest(desk, noor, { period: '2026-06-10', granted: '2026-06-10' })
  return made
}

describe('the year of the school', () => {
  test('counts the requests whose first day lies in it, by what holds now', async () => {
    const { desk } = aYear()
    const year = await desk.value('leave.year', { schoolYear: YEAR })
    expect(year).toMatchObject({
      requests: 3,
      grounds: [
        {
          ground: 'Artikel 14: een vakantie',
          children: 2,
          outcomes: { partly: 1, refused: 0 },
          open: 1,
          days: 0.5,
        },
        { ground: 'Artikel 14: een huwelijk', children: 1, outcomes: { granted: 1 }, open: 0, days: 1 },
      ],
      // Eight weeks after 1 October is 26 November.
      decisionTimes: {
        decisions: 2,
        median: 33,
        longest: 61,
        withinTarget: 1,
        withinTerm: 1,
        beforeFirstDay: 2,
      },
      deviations: 1,
      objections: { received: 1, upheld: 1, open: 0 },
      absence: { unauthorisedHours: 5.5, luxuryDays: 1, reported: 1 },
    })
    expect((await desk.value('leave.year', { schoolYear: '2025-2026' as SchoolYear })).requests).toBe(1)
    expect((await desk.value('leave.year', { schoolYear: '2024-2025' as SchoolYear })).grounds).toEqual([])
  })

  test('gives the term back that stood still while the parents completed the request (Awb 4:15)', async () => {
    const { desk, noor } = school()
    const request = {
      completionAskedOn: '2026-10-05',
      completionUntil: '2026-10-26',
      completedOn: '2026-10-19',
    }
    addRequest(desk, noor, { period: '2027-01-11', request, decision: { decidedOn: '2026-12-10' } })
    const late = await desk.value('leave.year', { schoolYear: YEAR })
    expect(late.decisionTimes).toMatchObject({ decisions: 1, withinTerm: 1, withinTarget: 0 })
  })

  test('is kept as a paper, on one sheet across, and names nobody', async () => {
    const { desk } = aYear()
    const paper = await desk.value('leave.yearPaper', { schoolYear: YEAR })
    expect(paper.fileName).toContain('Verlof en verzuim 2026-2027')
    const pdf = await readPdf(paper.bytes)
    expect(pdf.title).toBe('Verlof en verzuim 2026-2027 – De Wilgentuin')
    expect(pdf.pages).toHaveLength(1)
    expect(pdf.pages[0]?.width).toBeGreaterThan(pdf.pages[0]?.height ?? 0)
    const text = pdf.pages[0]?.text.replace(/\s+/g, ' ') ?? ''
    expect(text).toContain('Artikel 14: een vakantie 2 0 1 0 0 0 0 1 0 0,5')
    expect(text).toContain('Samen 3 1 1 0 0 0 0 1 0 1,5')
    expect(text).toContain('Uren zonder toestemming 5,5')
    for (const name of ['Noor', 'Berg', 'Ali', 'Yılmaz', 'Eva', 'Fatima', 'oma'])
      expect(text).not.toContain(name)
    const { runs } = await desk.value('printing.runs', { limit: 10 })
    expect(runs).toMatchObject([{ kind: 'leaveOverview', title: 'Verlof en verzuim 2026-2027' }])
  })

  test('is a sheet with real numbers, a tab for each table', async () => {
    const { desk } = aYear()
    const { bytes, fileName } = await desk.value('leave.yearSheet', { schoolYear: YEAR })
    expect(fileName).toBe('Verlof en verzuim 2026-2027.xlsx')
    const book = read(bytes)
    expect(book.SheetNames).toEqual([
      'Aanvragen per grond',
      'Tijd tot het besluit',
      'Afwijken en bezwaar',
      'Verzuim zonder verlof',
    ])
    const rows = utils.sheet_to_json<(string | number)[]>(book.Sheets['Aanvragen per grond']!, { header: 1 })
    expect(rows[1]).toEqual(['Artikel 14: een vakantie', 2, 0, 1, 0, 0, 0, 0, 1, 0, 0.5])
    expect(JSON.stringify(book.Sheets)).not.toMatch(/Noor|Yılmaz|Fatima|oma/)
  })

  test('of a year without leave is a paper and a sheet too', async () => {
    const { desk } = school()
    const paper = await desk.value('leave.yearPaper', { schoolYear: YEAR })
    expect((await readPdf(paper.bytes)).pages[0]?.text).toContain('In dit schooljaar is er niets.')
    expect((await desk.value('leave.yearSheet', { schoolYear: YEAR })).bytes.byteLength).toBeGreaterThan(0)
  })
})

describe('the leave of one child', () => {
  /** Noor: one day granted now, one in June, three elsewhere, a holiday because of work over two school years. */
  function aChild(role: Role) {
    const made = school(role)
    const { desk, noor } = made
    addRequest(desk, noor, { period: '2026-12-04', granted: '2026-12-04' })
    addRequest(desk, noor, { period: '2026-06-10', granted: '2026-06-10' })
    addRequest(desk, noor, {
      period: '2026-09-28 2026-09-29',
      asked: { kind: 'religion', feast: 'eidAlFitr' },
      granted: '2026-09-28 2026-09-29',
      decision: { outcome: 'noted', article: '13' },
    })
    addRequest(desk, noor, { period: '2027-01-11', request: { state: 'withdrawn' }, granted: '2027-01-11' })
    desk.change((change) => {
      const row = { id: randomUUID(), pupilId: noor, school: 'De Beuk' }
      change.insert(leaveElsewhere, { ...row, schoolYear: YEAR, article: '14', days: 2.5 })
      change.insert(leaveElsewhere, {
        ...row,
        id: randomUUID(),
        schoolYear: '2025-2026',
        article: '14',
        days: 4,
      })
      const missed = { pupilId: noor, part: 'whole', kind: 'luxury', hours: 5.5, notedBy: 'balie' } as const
      change.insert(absence, { ...missed, id: randomUUID(), date: '2026-11-10' })
      change.insert(absence, { ...missed, id: randomUUID(), date: '2026-07-01' })
    })
    return made
  }

  test('has the counters and the history of that school year only', async () => {
    const { desk, noor } = aChild('head')
    const shown = await desk.value('leave.ofPupil', { pupilId: noor, schoolYear: YEAR })
    expect(shown).toMatchObject({
      name: 'Berg, Noor van den',
      group: '5',
      counters: [
        { article: '14', used: 1, elsewhere: 2.5, limit: 10 },
        { article: '13a', used: 0, elsewhere: 0, limit: 10 },
      ],
      elsewhere: [{ article: '14', days: 2.5, school: 'De Beuk' }],
      absenceHours: 5.5,
    })
    expect(
      shown.history.map(({ state, firstDay, kind, outcome, days }) => [state, firstDay, kind, outcome, days]),
    ).toEqual([
      ['withdrawn', '2027-01-11', 'circumstance', 'granted', 0],
      ['decided', '2026-09-28', 'religion', 'noted', 2],
      ['decided', '2026-12-04', 'circumstance', 'granted', 1],
    ])
  })

  test('tells the balie not what it was asked for', async () => {
    const { desk, noor } = aChild('frontOffice')
    const { history } = await desk.value('leave.ofPupil', { pupilId: noor, schoolYear: YEAR })
    expect(history.map(({ kind }) => kind)).toEqual([null, null, null])
  })

  test('of nobody is refused', async () => {
    const { desk } = school()
    expect(await desk.call('leave.ofPupil', { pupilId: randomUUID(), schoolYear: YEAR })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })
})
