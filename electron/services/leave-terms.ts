// The terms of requests, for lists and for the page of one request.
import type * as z from 'zod'
import { readCalendar } from '#db/queries/calendar'
import type { LeaveRequestRow } from '#db/queries/leave'
import { readLeaveSettings } from '#db/queries/leave-settings'
import { judgeLeave } from '#domain/leave/judge'
import { type ChildFacts, factsOf, type LeaveSurroundings } from '#domain/leave/request-facts'
import type { leaveTerms } from '#domain/leave/shown'
import type { ReadContext } from '../app/context.ts'
import { completionOf, detailsOf } from './leave-facts.ts'

export type Terms = z.output<typeof leaveTerms>

/** What the terms of every request hang on; read once for a list. */
export type TermsAround = Pick<LeaveSurroundings, 'today' | 'calendar' | 'policy'>

export function termsAround({ reader, today }: Pick<ReadContext, 'reader' | 'today'>): TermsAround {
  return { today, calendar: readCalendar(reader), policy: readLeaveSettings(reader).settings.policy }
}

/** Without children the terms that count from the first day missed are left out. */
export function termsOf(row: LeaveRequestRow, children: readonly ChildFacts[], around: TermsAround): Terms {
  const details = detailsOf(
    row,
    children.map(({ id }) => ({ pupilId: id })),
  )
  const facts = factsOf(details, {
    ...around,
    children,
    elsewhere: [],
    municipality: null,
    completion: completionOf(row),
    refusedOn: null,
  })
  return judgeLeave(facts).terms
}
