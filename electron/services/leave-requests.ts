// The queue and the register: which requests, in which order, and what a line of them shows.
import {
  decisionsOf,
  holdingDecisions,
  type LeaveRequestRow,
  leaveChildrenOf,
  leaveRequestsById,
} from '#db/queries/leave'
import { countLeave, type LeaveListRow, type LeaveView, listLeave, waitingOf } from '#db/queries/leave-list'
import type { Reader } from '#db/reader'
import { ok } from '#domain/kernel/result'
import { endOfSchoolYear, type SchoolYear, startOfSchoolYear } from '#domain/kernel/school-year'
import { firstDayOf, lastDayOf } from '#domain/leave/asked-days'
import type { DecisionOutcome } from '#domain/leave/request'
import type { ChildFacts } from '#domain/leave/request-facts'
import { requestNumberText } from '#domain/leave/request-number'
import type { RequestRow } from '#domain/leave/shown'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { maySeeReasons, plainChildren } from './leave-facts.ts'
import { showRequest } from './leave-request.ts'
import { shownTerms, showsReasons } from './leave-shown.ts'
import { type TermsAround, termsAround, termsOf } from './leave-terms.ts'
import { asDay } from './people-around.ts'

type RequestHandlers = Pick<SliceHandlers<'leave'>, 'leave.requests' | 'leave.request'>

export const leaveRequestsHandlers: RequestHandlers = {
  'leave.requests': (context, { offset, limit, schoolYear, ...question }) => {
    const { reader, today, actor } = context
    const found = listLeave(reader, {
      ...question,
      today,
      within: schoolYear === null ? null : wholeYear(schoolYear),
      kindOf: maySeeReasons(actor) ? 'all' : 'taken',
    })
    const around = termsAround(context)
    const page = inOrder(reader, found, { view: question.view, around }).slice(offset, offset + limit)
    return ok({
      total: found.length,
      rows: rowsOf(context, page, around),
      counts: countLeave(reader, today),
    })
  },
  'leave.request': showRequest,
}

function wholeYear(year: SchoolYear) {
  return { from: startOfSchoolYear(year), to: endOfSchoolYear(year) }
}

/**
 * The ids in the order of the view: the register newest first, objections oldest first, the queue by what comes first of the
 * leave itself and the end of the term to decide.
 */
function inOrder(
  reader: Reader,
  found: readonly LeaveListRow[],
  { view, around }: { view: LeaveView; around: TermsAround },
): string[] {
  const ids = found.map(({ id }) => id)
  if (view === 'all') return ids
  const pressing =
    view === 'objections'
      ? new Map(found.map(({ id, objectedOn }) => [id, objectedOn ?? '']))
      : new Map(leaveRequestsById(reader, ids).map((row) => [row.id, pressingOn(row, around)]))
  // The newest stand first, so among equals the oldest comes first after turning it round.
  return ids.reverse().sort((a, b) => compare(pressing.get(a) ?? '', pressing.get(b) ?? ''))
}

function pressingOn(row: LeaveRequestRow, around: TermsAround): string {
  const { decideBy } = termsOf(row, [], around)
  const firstDay = firstDayOf(row.periods)
  return decideBy !== null && decideBy < firstDay ? decideBy : firstDay
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The lines of a page; everything around them is read at once. */
function rowsOf(context: ReadContext, ids: readonly string[], around: TermsAround): RequestRow[] {
  const { reader, actor } = context
  const requests = new Map(leaveRequestsById(reader, ids).map((row) => [row.id, row]))
  const children = childrenOn(context, ids)
  const waiting = waitingOf(reader, ids)
  return ids.flatMap((id) => {
    const row = requests.get(id)
    if (row === undefined) return []
    const reasons = showsReasons(row, actor)
    const own = children.get(id) ?? []
    const facts = own.map(({ child }) => child)
    return [
      {
        id,
        numberText: requestNumberText(row.number, row.takenAt),
        state: row.state,
        applicantName: row.applicantName,
        children: own.map(({ child, outcome }) => ({
          ...{ pupilId: child.id, name: child.name, group: child.group },
          outcome,
        })),
        kind: reasons ? row.asked.kind : null,
        firstDay: firstDayOf(row.periods),
        lastDay: lastDayOf(row.periods),
        receivedOn: asDay(row.receivedOn),
        terms: shownTerms(termsOf(row, facts, around), reasons),
        ...(waiting.get(id) ?? { lettersToSend: 0, openObjections: 0 }),
      },
    ]
  })
}

interface ChildOn {
  readonly child: ChildFacts
  /** As decided last; null before. */
  readonly outcome: DecisionOutcome | null
}

/** The children on these requests, by request. */
function childrenOn(context: ReadContext, ids: readonly string[]): Map<string, ChildOn[]> {
  const { reader } = context
  const links = leaveChildrenOf(reader, 'request', ids)
  const facts = plainChildren(
    context,
    links.map(({ pupilId }) => pupilId),
  )
  const decisions = decisionsOf(
    reader,
    links.map(({ id }) => id),
  )
  const outcomes = new Map(holdingDecisions(decisions).map(({ childId, outcome }) => [childId, outcome]))
  const children = new Map<string, ChildOn[]>()
  for (const { id, requestId, pupilId } of links) {
    const child = facts.get(pupilId)
    if (child === undefined) continue
    const own = children.get(requestId) ?? []
    children.set(requestId, own)
    own.push({ child, outcome: outcomes.get(id) ?? null })
  }
  return children
}
