// A request as the screens show it. Who may not see reasons gets none of them (security-and-privacy: need to know).

import type * as z from 'zod'
import type { LeaveDecisionRow, LeaveObjectionRow, LeaveRequestRow } from '#db/queries/leave'
import { readRun } from '#db/queries/printing'
import type { Reader } from '#db/reader'
import type { SchoolCalendar } from '#domain/calendar/school-calendar'
import { judgeObjection } from '#domain/leave/awb-terms'
import { sumOf } from '#domain/leave/counting'
import { isObjectable } from '#domain/leave/objectable'
import type { DecisionShown, leaveTerms, ObjectionShown, RequestShown } from '#domain/leave/shown'
import type { Actor } from '../app/context.ts'
import { maySeeReasons } from './leave-facts.ts'
import { asDay } from './people-around.ts'

/** To whom it is shown, and the calendar by which terms end. */
export interface Showing {
  /** May see what was asked, and why it was decided so. */
  readonly reasons: boolean
  readonly calendar: SchoolCalendar
}

/** What the request is about is shown to the head, and to the office until it is handed over. */
export function showsReasons({ state }: Pick<LeaveRequestRow, 'state'>, actor: Actor): boolean {
  return maySeeReasons(actor) || state === 'taken'
}

/** Terms of a notice tell what is asked: only religion has a last day to tell it, illness and some others one afterwards. */
export function shownTerms(
  terms: z.output<typeof leaveTerms>,
  reasons: boolean,
): z.output<typeof leaveTerms> {
  const { noticeBy, tellBy, targetBy, decideBy } = terms
  return reasons
    ? { noticeBy, tellBy, targetBy, decideBy }
    : { noticeBy: null, tellBy: null, targetBy, decideBy }
}

/** `holds`: no other decision took its place, and the request was not withdrawn. */
export function showDecision(
  row: LeaveDecisionRow,
  { reasons, calendar, holds }: Showing & { readonly holds: boolean },
): DecisionShown {
  const { id, outcome, days, decidedOn, signer, onBehalf, runId, sentOn, sentBy, replacesId } = row
  const words = reasons
    ? {
        article: row.article,
        reasons: row.reasons,
        conditions: row.conditions,
        deviation: row.deviation,
        opinion: row.opinion,
      }
    : NO_WORDS
  return {
    ...words,
    ...{ id, outcome, days, signer, onBehalf, runId, sentBy, replacesId },
    count: sumOf(days),
    decidedOn: asDay(decidedOn),
    sentOn: asDay(sentOn),
    objectBy: holds && isObjectable(row) ? objectionTerms(row, null, calendar).objectBy : null,
  }
}

export function showObjection(
  row: LeaveObjectionRow,
  of: { readonly decision: LeaveDecisionRow; readonly pupilName: string },
  { reasons, calendar }: Showing,
): ObjectionShown {
  const { id, decisionId, byName, committee, outcome, runId } = row
  const judged = objectionTerms(of.decision, row, calendar)
  const postponedUntil = asDay(row.postponedUntil)
  return {
    ...{ id, decisionId, byName, committee, outcome, runId, postponedUntil },
    pupilName: of.pupilName,
    receivedOn: asDay(row.receivedOn),
    postedOn: asDay(row.postedOn),
    grounds: reasons ? row.grounds : '',
    inTime: judged.inTime,
    objectBy: judged.objectBy,
    decideBy: postponedUntil ?? judged.decideBy,
    heardOn: asDay(row.heardOn),
    hearing: reasons ? row.hearing : '',
    reasons: reasons ? row.reasons : '',
    decidedOn: asDay(row.decidedOn),
    sentOn: asDay(row.sentOn),
  }
}

/** The papers that were made about a request, each once, in the order in which they were made. */
export function lettersOf(
  reader: Reader,
  papers: readonly { readonly runId: string | null }[],
): RequestShown['letters'] {
  const runIds = new Set(papers.flatMap(({ runId }) => (runId === null ? [] : [runId])))
  return [...runIds]
    .flatMap((runId) => readRun(reader, runId) ?? [])
    .sort((a, b) => (a.printNumber < b.printNumber ? -1 : 1))
    .map(({ id, printNumber, title, printedOn }) => ({
      ...{ runId: id, printNumber, title },
      printedOn: asDay(printedOn),
    }))
}

const NO_WORDS = { article: null, reasons: '', conditions: '', deviation: '', opinion: '' } as const

function objectionTerms(
  decision: LeaveDecisionRow,
  objection: LeaveObjectionRow | null,
  calendar: SchoolCalendar,
) {
  const sentOn = asDay(decision.sentOn ?? decision.decidedOn)
  return judgeObjection({
    sentOn,
    receivedOn: objection === null ? sentOn : asDay(objection.receivedOn),
    postedOn: objection === null ? null : asDay(objection.postedOn),
    committee: objection?.committee === true,
    calendar,
  })
}
