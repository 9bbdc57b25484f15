// The page of the head: a request with its reasons, the facts by which it is judged, and what was decided around it.

import {
  decisionsOf,
  findLeaveRequest,
  holdingDecisions,
  type LeaveRequestRow,
  leaveChildrenOf,
  leaveRequestsById,
} from '#db/queries/leave'
import { likeCasesOf } from '#db/queries/leave-cases'
import { seatsOn } from '#db/queries/leave-facts'
import { readLeaveSettings } from '#db/queries/leave-settings'
import { householdsById, pupilsById, residencesOf } from '#db/queries/people'
import { readSchool } from '#db/queries/school'
import { leaveRequest } from '#db/schema/leave'
import type { OperationOutput } from '#domain/contract/operations'
import { fullName, nameOf } from '#domain/kernel/name'
import { fail, ok } from '#domain/kernel/result'
import { previousSchoolYear, schoolYearOf, startOfSchoolYear } from '#domain/kernel/school-year'
import { firstDayOf, lastDayOf, schoolYearsOf } from '#domain/leave/asked-days'
import { sumOf } from '#domain/leave/counting'
import { withoutNames } from '#domain/leave/nameless'
import { requestNumberText } from '#domain/leave/request-number'
import { NAMELESS } from '#domain/people/texts'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { judgeRequest } from './leave-facts.ts'
import { asDay, whenOf } from './people-around.ts'

type Reasons = OperationOutput<'leave.reasons'>

export const leaveReasonsHandlers: Pick<SliceHandlers<'leave'>, 'leave.reasons'> = {
  'leave.reasons': (context, { id }) => {
    const { change, reader } = context
    const row = findLeaveRequest(reader, id)
    if (row === null) return fail('NOT_FOUND')
    change.viewed(leaveRequest, id)
    const { details, around } = judgeRequest(context, row)
    return ok({
      revision: row.changedIn,
      details,
      ...around,
      calendar: around.calendar as Reasons['calendar'],
      policy: around.policy as Reasons['policy'],
      children: [...around.children],
      elsewhere: [...around.elsewhere],
      hearing: row.hearing,
      deputy: readLeaveSettings(reader).settings.deputy,
      signer: headSigner(context),
      likeCases: likeCases(context, row),
      siblings: siblingsOf(context, row),
    })
  },
}

/** The name of the head under letters: as the school set it, else of the head who is at the desk. */
export function headSigner({ reader, actor }: Pick<ReadContext, 'reader' | 'actor'>): string {
  return readSchool(reader).signer || actor.name
}

const MOST_CASES = 12

/** Earlier decisions of this school year and the two before it, without the names of whom they were about. */
function likeCases({ reader, today }: ReadContext, row: LeaveRequestRow): Reasons['likeCases'] {
  const since = startOfSchoolYear(previousSchoolYear(previousSchoolYear(schoolYearOf(today))))
  const cases = likeCasesOf(reader, { asked: row.asked, except: row.id, since, most: MOST_CASES })
  return cases.map(({ requestId, applicantName, firstDay, outcome, days, asked, reasons, deviation }) => {
    const pupilIds = leaveChildrenOf(reader, 'request', [requestId]).map(({ pupilId }) => pupilId)
    const names = [applicantName, ...pupilsById(reader, pupilIds).map((one) => fullName(nameOf(one)))]
    const granted = sumOf(days)
    return {
      schoolYear: schoolYearOf(asDay(firstDay)),
      outcome,
      asked: asked ?? granted,
      granted,
      reasons: withoutNames(reasons, names),
      deviation: withoutNames(deviation, names),
    }
  })
}

/** The other children of the homes of these children, with what was asked for them in the same school years. */
function siblingsOf({ reader, today }: ReadContext, row: LeaveRequestRow): Reasons['siblings'] {
  const here = leaveChildrenOf(reader, 'request', [row.id]).map(({ pupilId }) => pupilId)
  const homes = residencesOf(reader, 'pupil', here).map(({ householdId }) => householdId)
  // children of an institution are no brothers and sisters (L17)
  const families = householdsById(reader, homes).filter(({ kind }) => kind === 'family')
  const ids = residencesOf(
    reader,
    'household',
    families.map(({ id }) => id),
  ).map(({ pupilId }) => pupilId)
  const others = pupilsById(
    reader,
    [...new Set(ids)].filter((id) => !here.includes(id)),
  ).filter(({ leftOn }) => leftOn === null || leftOn >= today)
  const seats = seatsOn(
    reader,
    others.map(({ id }) => id),
    whenOf(reader, today),
  )
  return others.map((pupil) => ({
    pupilId: pupil.id,
    name: fullName(nameOf(pupil)) || NAMELESS,
    group: seats.get(pupil.id)?.group ?? '',
    requests: requestsOfSibling({ reader }, pupil.id, row),
  }))
}

function requestsOfSibling(
  { reader }: Pick<ReadContext, 'reader'>,
  pupilId: string,
  { periods }: LeaveRequestRow,
): Reasons['siblings'][number]['requests'] {
  const years = new Set(schoolYearsOf(periods))
  const children = leaveChildrenOf(reader, 'pupil', [pupilId])
  const holding = holdingDecisions(
    decisionsOf(
      reader,
      children.map(({ id }) => id),
    ),
  )
  const requests = leaveRequestsById(
    reader,
    children.map(({ requestId }) => requestId),
  )
  return requests
    .filter((one) => one.state !== 'withdrawn' && schoolYearsOf(one.periods).some((year) => years.has(year)))
    .map((one) => {
      const child = children.find(({ requestId }) => requestId === one.id)
      return {
        id: one.id,
        numberText: requestNumberText(one.number, one.takenAt),
        firstDay: firstDayOf(one.periods),
        lastDay: lastDayOf(one.periods),
        outcome: holding.find(({ childId }) => childId === child?.id)?.outcome ?? null,
      }
    })
}
