// Which requests the screen asks for.
import type { Role } from '#domain/access/rights'
import type { OperationInput } from '#domain/contract/operations'
import type { LEAVE_VIEWS } from '#domain/leave/intake-contract'

export type LeaveView = (typeof LEAVE_VIEWS)[number]
export type LeaveQuestion = Omit<OperationInput<'leave.requests'>, 'limit'>

/** Requests on one page: more than the open requests of any school. */
export const PAGE_SIZE = 50

export const VIEW_TEXTS: Readonly<Record<LeaveView, string>> = {
  toDecide: 'Te beslissen',
  taken: 'Nog bij de balie',
  toSend: 'Te versturen',
  objections: 'Bezwaar',
  all: 'Alles',
}

/** What somebody sees first: their own work. */
export function questionOf(role: Role): LeaveQuestion {
  return {
    view: role === 'head' ? 'toDecide' : 'taken',
    text: '',
    schoolYear: null,
    kind: null,
    outcome: null,
    offset: 0,
  }
}

/** Whether the list is narrowed by more than its view. */
export function isNarrowed({ text, schoolYear, kind, outcome }: LeaveQuestion): boolean {
  return text.trim() !== '' || schoolYear !== null || kind !== null || outcome !== null
}
