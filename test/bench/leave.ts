// Judging leave: one request while somebody types, and a whole school's year. Beside it: only counting its days.
import fc from 'fast-check'
import { schoolDaysIn } from '#domain/calendar/school-day'
import type { LeaveRequest } from '#domain/leave/facts'
import { judgeLeave } from '#domain/leave/judge'
import { anyRequest } from '../domain/leave/any-request.ts'
import type { Bench } from './bench.ts'
import { inPairs, timedNow } from './measure.ts'

const YEAR = 2_000
const ROUNDS = 9

export const leave: Bench = async ({ report }) => {
  const requests = fc.sample(anyRequest(), { seed: 1, numRuns: YEAR })
  const year = await inPairs(
    ROUNDS,
    () => timedNow(() => requests.forEach(judgeLeave)),
    () => timedNow(() => requests.forEach(countDays)),
  )
  const beside = { name: 'only counting the days', ms: year.beside, ratio: year.ratio }
  report({
    work: 'judge one request for leave',
    pupils: null,
    ours: year.ours / YEAR,
    goal: '≤ 1 ms',
    note: `mean of ${YEAR.toLocaleString('en')}`,
  })
  report({
    work: 'judge the requests of a year',
    pupils: null,
    ours: year.ours,
    beside,
    goal: '≤ 200 ms',
    note: `${YEAR.toLocaleString('en')} requests`,
  })
}

function countDays({ calendar, pupils, periods }: LeaveRequest): number[] {
  return pupils.flatMap(({ group }) => periods.map((period) => schoolDaysIn(calendar, group, period).length))
}
