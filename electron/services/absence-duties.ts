// What waits in the register of absence: children to report, and refused leave whose days have come.
import { notedParts, refusedRequestIds, unreportedAbsences } from '#db/queries/absence'
import { readCalendar } from '#db/queries/calendar'
import {
  decisionsOf,
  holdingDecisions,
  type LeaveDecisionRow,
  leaveChildrenOf,
  leaveRequestsById,
} from '#db/queries/leave'
import { seatsOn } from '#db/queries/leave-facts'
import { readLeaveSettings } from '#db/queries/leave-settings'
import { pupilsById } from '#db/queries/people'
import type { Reader } from '#db/reader'
import { refusedDaysToCheck } from '#domain/absence/refused-days'
import { reportDuties } from '#domain/absence/report-duty'
import type { OperationOutput } from '#domain/contract/operations'
import { addDays, type IsoDate } from '#domain/kernel/date'
import { groupBy } from '#domain/kernel/group-by'
import { nameOf } from '#domain/kernel/name'
import { boundFrom } from '#domain/leave/article-3'
import { openDaysOf } from '#domain/leave/counting'
import { parametersOn } from '#domain/leave/parameters'
import { requestNumberText } from '#domain/leave/request-number'
import { titleOf } from '#domain/people/addressing'
import { whenOf } from './people-around.ts'

type Duties = OperationOutput<'absence.duties'>

/** Refused days are asked after for four weeks, the span of LPW 21a; then they are left in peace. */
const DAYS_TO_ASK = 28

/** The children to report, the first term in front; and the refused days of the last four weeks without a note. */
export function absenceDuties(reader: Reader, today: IsoDate): Duties {
  const around = { calendar: readCalendar(reader), policy: readLeaveSettings(reader).settings.policy }
  return { reports: reportsOf(reader, today, around), toCheck: refusedLeave(reader, today, around) }
}

interface Around {
  readonly calendar: ReturnType<typeof readCalendar>
  readonly policy: Parameters<typeof boundFrom>[2] & Parameters<typeof openDaysOf>[0]['policy']
}

function reportsOf(reader: Reader, today: IsoDate, { calendar, policy }: Around): Duties['reports'] {
  const law = parametersOn(today)
  return [...groupBy(unreportedAbsences(reader, today), ({ pupilId }) => pupilId).values()]
    .flatMap((rows) => {
      const latest = rows.at(-1)
      if (latest === undefined) return []
      const { pupilId, name, group, groupId, birthDate } = latest
      const bound = birthDate === null ? null : boundFrom(birthDate, calendar, policy)
      return reportDuties(rows, { today, calendar, group: groupId, boundFrom: bound, law }).map((duty) => ({
        ...{ pupilId, group },
        pupil: titleOf(name),
        ...duty,
        absenceIds: [...duty.absenceIds],
      }))
    })
    .sort((a, b) => (a.reportBy === b.reportBy ? 0 : a.reportBy < b.reportBy ? -1 : 1))
}

/** Outcomes with days that were asked and not given. */
const REFUSING: readonly LeaveDecisionRow['outcome'][] = ['refused', 'partly']

function refusedLeave(reader: Reader, today: IsoDate, around: Around): Duties['toCheck'] {
  const period = { from: addDays(today, -DAYS_TO_ASK), until: today }
  const known = readRefused(reader, today, period)
  return known.children.flatMap(({ id, requestId, pupilId }) => {
    const [request, pupil] = [known.requests.get(requestId), known.pupils.get(pupilId)]
    const decision = known.decisions.find(({ childId }) => childId === id)
    if (request === undefined || pupil === undefined || decision === undefined) return []
    if (!REFUSING.includes(decision.outcome)) return []
    const seat = known.seats.get(pupilId)
    const { periods } = request
    const days = refusedDaysToCheck(
      {
        asked: openDaysOf({ ...around, periods }, { group: seat?.groupId ?? null }),
        granted: decision.days,
        noted: new Set(known.noted.filter((one) => one.pupilId === pupilId).map(({ date }) => date)),
      },
      period,
    )
    if (days.length === 0) return []
    const numberText = requestNumberText(request.number, request.takenAt)
    return [{ requestId, numberText, pupilId, pupil: titleOf(nameOf(pupil)), group: seat?.group ?? '', days }]
  })
}

/** Requests with refused days in a period, and what is known of their children. */
function readRefused(reader: Reader, today: IsoDate, { from, until }: { from: IsoDate; until: IsoDate }) {
  const requestIds = refusedRequestIds(reader, from, until)
  const children = leaveChildrenOf(reader, 'request', requestIds)
  const pupilIds = [...new Set(children.map(({ pupilId }) => pupilId))]
  const childIds = children.map(({ id }) => id)
  return {
    children,
    requests: new Map(leaveRequestsById(reader, requestIds).map((row) => [row.id, row])),
    pupils: new Map(pupilsById(reader, pupilIds).map((row) => [row.id, row])),
    seats: seatsOn(reader, pupilIds, whenOf(reader, today)),
    noted: notedParts(reader, pupilIds, { from, to: until }),
    decisions: holdingDecisions(decisionsOf(reader, childIds)),
  }
}
