// Reports: the list of many years, each row judged by who may see it, beside reading the same rows; and a yearly report with
// its small counts hidden, beside only counting.
import { randomUUID } from 'node:crypto'
import { complaint } from '#db/schema/complaints'
import { COMPLAINT_CATEGORIES } from '#domain/complaints/categories'
import { COMPLAINT_OUTCOMES } from '#domain/complaints/complaint'
import { countedReport } from '#domain/complaints/counted-report'
import { countYear } from '#domain/complaints/year-counts'
import { publishYear } from '#domain/complaints/year-report'
import { addDays } from '#domain/kernel/date'
import { schoolYearOf } from '#domain/kernel/school-year'
import type { Bench } from './bench.ts'
import { NOW, TODAY } from './desk.ts'
import { inPairs, timed, timedNow } from './measure.ts'
import { type BenchSchool, schoolOf } from './school.ts'

/** What a large school takes in over twenty years, were nothing ever cleaned up. */
const REPORTS = 2_000
/** The first number, past those of the Oefenschool. */
const FIRST = 10_000
const ROUNDS = 9
const YEAR = schoolYearOf(TODAY)

export const complaints: Bench = async ({ report }) => {
  const school = schoolOf(400)
  fill(school)
  const list = await inPairs(
    ROUNDS,
    () => timed(() => school.call('complaints.list', EVERYTHING)),
    () => timedNow(() => school.sqlite.prepare('SELECT * FROM complaint').all()),
  )
  report({
    work: 'list of reports, as the head',
    pupils: 400,
    ours: list.ours,
    beside: { name: 'reading all rows', ms: list.beside, ratio: list.ratio },
    goal: '≤ 150 ms',
    note: `${REPORTS.toLocaleString('en')} reports with their terms`,
  })
  const found = await inPairs(
    ROUNDS,
    () => timed(() => school.call('complaints.list', { ...EVERYTHING, question: 'hek 17' })),
    () =>
      timedNow(() => school.sqlite.prepare("SELECT * FROM complaint WHERE subject LIKE '%hek 17%'").all()),
  )
  report({
    work: 'search in the reports',
    pupils: 400,
    ours: found.ours,
    beside: { name: 'LIKE on one column', ms: found.beside, ratio: found.ratio },
    goal: '≤ 150 ms',
    note: 'one key in the search field',
  })
  const reports = rowsOf(120).map((row) => countedReport({ ...row, schoolYear: YEAR }))
  const year = await inPairs(
    ROUNDS,
    () => timedNow(() => publishYear(countYear(reports, YEAR), HIDING)),
    () => timedNow(() => countYear(reports, YEAR)),
  )
  report({
    work: 'yearly report, small counts hidden',
    pupils: null,
    ours: year.ours,
    beside: { name: 'only counting', ms: year.beside, ratio: year.ratio },
    goal: '≤ 100 ms',
    note: 'every row of every table filled',
  })
}

const EVERYTHING = { schoolYear: null, states: [], kinds: [], question: '' }
const HIDING = { schoolYear: YEAR, threshold: 3, secret: 'only this file knows' }

function fill(school: BenchSchool): void {
  const note = { at: NOW, actor: 'programma', operation: 'test', requestId: null }
  school.store.change(note, (change) => change.insertMany(complaint, rowsOf(REPORTS)))
}

/** Closed complaints about the organisation, one every third day back from today; categories and outcomes in uneven parts. */
function rowsOf(count: number) {
  return Array.from({ length: count }, (_, at) => {
    const receivedOn = addDays(TODAY, -3 * at)
    const uneven = Math.floor(Math.sqrt(at))
    return {
      ...CLOSED,
      ...{ id: randomUUID(), number: FIRST + at, tags: [] },
      ...{ giverName: `Ouder ${at}`, subject: `auto’s bij het hek ${at}` },
      ...{ receivedOn, schoolYear: schoolYearOf(receivedOn), closedOn: addDays(receivedOn, at % 70) },
      category: COMPLAINT_CATEGORIES[uneven % COMPLAINT_CATEGORIES.length] ?? null,
      outcome: OUTCOMES[uneven % OUTCOMES.length] ?? null,
    }
  })
}

const CLOSED = {
  kind: 'complaint',
  route: 'organisation',
  state: 'closed',
  rung: 'head',
  way: 'counter',
  giver: 'parent',
  contactWish: 'phone',
  facts: 'Op maandag en vrijdag.',
} as const

/** What is withdrawn is a state of its own. */
const OUTCOMES = COMPLAINT_OUTCOMES.filter((outcome) => outcome !== 'withdrawn')
