// The page of one request: what is on file about it, without why it is asked.
import {
  decisionsOf,
  findLeaveRequest,
  holdingDecisions,
  type LeaveChildRow,
  type LeaveDecisionRow,
  type LeaveRequestRow,
  leaveChildrenOf,
  objectionsOf,
} from '#db/queries/leave'
import { waitingOf } from '#db/queries/leave-list'
import { findMunicipality } from '#db/queries/leave-settings'
import { fail, ok } from '#domain/kernel/result'
import type { ChildFacts } from '#domain/leave/request-facts'
import { requestNumberText } from '#domain/leave/request-number'
import type { RequestShown } from '#domain/leave/shown'
import type { ReadContext, ReadHandler } from '../app/context.ts'
import { completionOf, detailsOf, plainChildren } from './leave-facts.ts'
import {
  lettersOf,
  type Showing,
  showDecision,
  shownTerms,
  showObjection,
  showsReasons,
} from './leave-shown.ts'
import { termsAround, termsOf } from './leave-terms.ts'
import { asDay } from './people-around.ts'

export const showRequest: ReadHandler<'leave.request'> = (context, { id }) => {
  const row = findLeaveRequest(context.reader, id)
  if (row === null) return fail('NOT_FOUND')
  const { reader, actor } = context
  const around = termsAround(context)
  const showing = { reasons: showsReasons(row, actor), calendar: around.calendar }
  const links = leaveChildrenOf(reader, 'request', [id])
  const facts = plainChildren(
    context,
    links.map(({ pupilId }) => pupilId),
  )
  const terms = termsOf(row, [...facts.values()], around)
  return ok({
    ...formOf(context, row, links),
    completion: shownCompletion(row, showing),
    terms: shownTerms(terms, showing.reasons),
    ...decidedOf(context, row, { links, facts, showing }),
    lettersToSend: waitingOf(reader, [id]).get(id)?.lettersToSend ?? 0,
  })
}

type FormPart = Omit<
  RequestShown,
  'completion' | 'terms' | 'children' | 'objections' | 'letters' | 'lettersToSend'
>

function formOf({ reader }: ReadContext, row: LeaveRequestRow, links: readonly LeaveChildRow[]): FormPart {
  const { periods, siblingsElsewhere, receivedOn } = detailsOf(row, links)
  const { id, state, householdId, applicantName, applicant, way, otherParent, emailConsent } = row
  return {
    ...{ id, state, householdId, applicantName, applicant, way, otherParent, emailConsent },
    ...{ periods, siblingsElsewhere, receivedOn },
    numberText: requestNumberText(row.number, row.takenAt),
    revision: row.changedIn,
    municipality: findMunicipality(reader, row.municipalityId)?.name ?? null,
    takenBy: row.takenBy,
    takenAt: row.takenAt,
    withdrawnOn: asDay(row.withdrawnOn),
    heardOn: asDay(row.heardOn),
  }
}

/** What the parents still have to bring is for the office too, as long as it must take it in. */
function shownCompletion(row: LeaveRequestRow, { reasons }: Showing): RequestShown['completion'] {
  const completion = completionOf(row)
  if (completion === null) return null
  const what = reasons || row.state === 'completing' ? row.completionFor : ''
  return { ...completion, what, runId: row.completionRunId }
}

interface Decided {
  readonly links: readonly LeaveChildRow[]
  readonly facts: ReadonlyMap<string, ChildFacts>
  readonly showing: Showing
}

/** The children with what was decided about them, the objections, and the papers of all that. */
function decidedOf(
  { reader }: ReadContext,
  row: LeaveRequestRow,
  { links, facts, showing }: Decided,
): Pick<RequestShown, 'children' | 'objections' | 'letters'> {
  const decisions = decisionsOf(
    reader,
    links.map(({ id }) => id),
  )
  const holding = new Set(row.state === 'withdrawn' ? [] : holdingDecisions(decisions))
  const byId = new Map(decisions.map((decision): [string, LeaveDecisionRow] => [decision.id, decision]))
  const pupilOf = new Map(links.map(({ id, pupilId }) => [id, facts.get(pupilId)]))
  const objections = objectionsOf(reader, [...byId.keys()])
  return {
    children: links.map(({ id, pupilId }) => ({
      ...{ id, pupilId },
      name: pupilOf.get(id)?.name ?? '',
      group: pupilOf.get(id)?.group ?? '',
      birthDate: pupilOf.get(id)?.birthDate ?? null,
      decisions: decisions
        .filter(({ childId }) => childId === id)
        .map((decision) => showDecision(decision, { ...showing, holds: holding.has(decision) })),
    })),
    objections: objections.flatMap((objection) => {
      const decision = byId.get(objection.decisionId)
      if (decision === undefined) return []
      const pupilName = pupilOf.get(decision.childId)?.name ?? ''
      return [showObjection(objection, { decision, pupilName }, showing)]
    }),
    letters: lettersOf(reader, [{ runId: row.completionRunId }, ...decisions, ...objections]),
  }
}
