// Taking in a request for leave, and what happens to it before the head decides.

import { readCalendar } from '#db/queries/calendar'
import {
  decisionsOf,
  elsewhereRowsOf,
  findLeaveRequest,
  type LeaveRequestRow,
  leaveChildrenOf,
  nextRequestNumber,
} from '#db/queries/leave'
import { findMunicipality, readLeaveSettings } from '#db/queries/leave-settings'
import { findHousehold, findPerson, pupilsById } from '#db/queries/people'
import { leaveChild, leaveElsewhere, leaveRequest } from '#db/schema/leave'
import { fullName, nameOf } from '#domain/kernel/name'
import { type Failure, fail, ok } from '#domain/kernel/result'
import { schoolYearsOf } from '#domain/leave/asked-days'
import { openDaysOf } from '#domain/leave/counting'
import type { Asked } from '#domain/leave/facts'
import type { LeaveDetails, LeaveElsewhere, LeaveState } from '#domain/leave/request'
import { factsOf } from '#domain/leave/request-facts'
import { requestNumberText } from '#domain/leave/request-number'
import { NAMELESS } from '#domain/people/texts'
import type { Actor, ChangeContext, SliceHandlers } from '../app/context.ts'
import { childFactsOf, detailsOf, elsewhereOf, maySeeReasons } from './leave-facts.ts'

type IntakeHandlers = Pick<
  SliceHandlers<'leave'>,
  'leave.take' | 'leave.taken' | 'leave.change' | 'leave.withdraw' | 'leave.complete'
>

export const leaveIntakeHandlers: IntakeHandlers = {
  'leave.take': (context, form) => {
    const refused = refuseForm(context, form)
    if (refused !== null) return refused
    const { change, reader, newId, actor, now } = context
    const id = newId()
    const number = nextRequestNumber(reader)
    const taken = { id, number, state: stateOf(form.handOver), takenBy: actor.name, takenAt: now }
    change.insert(leaveRequest, { ...formColumns(form.details, actor, null), ...taken })
    setChildren(context, id, form.details.pupilIds)
    setElsewhere(context, form)
    return ok({ id, numberText: requestNumberText(number, now) })
  },
  'leave.taken': ({ reader, actor }, { id }) => {
    const row = findLeaveRequest(reader, id)
    if (row === null) return fail('NOT_FOUND')
    if (!mayChange(row, actor)) return fail('LEAVE_CLOSED')
    const details = detailsOf(row, leaveChildrenOf(reader, 'request', [id]))
    return ok({ details, elsewhere: elsewhereOf(reader, details.pupilIds), revision: row.changedIn })
  },
  'leave.change': (context, { id, revision, ...form }) => {
    const { change, reader, actor } = context
    const row = findLeaveRequest(reader, id)
    if (row === null) return fail('NOT_FOUND')
    if (!mayChange(row, actor)) return fail('LEAVE_CLOSED')
    if (row.changedIn !== revision) return fail('REQUEST_CHANGED')
    const refused = refuseForm(context, form)
    if (refused !== null) return refused
    if (form.details.repeatsId === id) return fail('NOT_FOUND')
    if (!setChildren(context, id, form.details.pupilIds)) return fail('LEAVE_CLOSED')
    const state = row.state === 'taken' ? stateOf(form.handOver) : row.state
    const fields = change.update(leaveRequest, id, { ...formColumns(form.details, actor, row), state })
    // Also when only the children differ: who looks at the older form must be told.
    if (fields.length === 0) change.touch(leaveRequest, [id])
    setElsewhere(context, form)
    return ok({})
  },
  'leave.withdraw': ({ change, reader }, { id, on }) => {
    const row = findLeaveRequest(reader, id)
    if (row === null) return fail('NOT_FOUND')
    if (row.state === 'withdrawn') return fail('LEAVE_CLOSED')
    // What was decided stays on file; no counter looks at it any more.
    change.update(leaveRequest, id, { state: 'withdrawn', withdrawnOn: on })
    return ok({})
  },
  'leave.complete': ({ change, reader, actor }, { id, on, proofSeen, signed }) => {
    const row = findLeaveRequest(reader, id)
    if (row === null) return fail('NOT_FOUND')
    if (row.state !== 'completing') return fail('LEAVE_CLOSED')
    const proof =
      proofSeen === ''
        ? {}
        : {
            ...{ proofSeen, proofSeenOn: on, proofSeenBy: actor.name },
            asked: withProof(row.asked),
          }
    const completed = { state: 'handedOver' as const, completedOn: on, signed: signed || row.signed }
    change.update(leaveRequest, id, { ...completed, ...proof })
    return ok({})
  },
}

interface Form {
  readonly details: LeaveDetails
  readonly elsewhere: readonly LeaveElsewhere[]
}

function stateOf(handOver: boolean): LeaveState {
  return handOver ? 'handedOver' : 'taken'
}

/** The office until it is handed over; who may see the reasons until it is decided. */
function mayChange({ state }: LeaveRequestRow, actor: Actor): boolean {
  if (state === 'taken') return true
  return maySeeReasons(actor) && (state === 'handedOver' || state === 'completing')
}

type FormRefusal =
  | Failure<'NOT_FOUND', Record<string, never>>
  | Failure<'BIRTH_DATE_MISSING', { names: string[] }>
  | Failure<'NO_SCHOOL_DAY', Record<string, never>>

/** Why this form cannot be kept; null when it can. */
function refuseForm(context: ChangeContext, form: Form): FormRefusal | null {
  const { reader } = context
  const { details } = form
  const pupils = pupilsById(reader, details.pupilIds)
  const onForm = new Set(details.pupilIds)
  const allThere = pupils.length === onForm.size && pointersExist(context, details)
  if (!allThere) return fail('NOT_FOUND')
  const names = pupils
    .filter(({ birthDate }) => birthDate === null)
    .map((row) => fullName(nameOf(row)) || NAMELESS)
  if (names.length > 0) return fail('BIRTH_DATE_MISSING', { names })
  return hasSchoolDay(context, form) ? null : fail('NO_SCHOOL_DAY')
}

function pointersExist({ reader }: ChangeContext, details: LeaveDetails): boolean {
  const { householdId, applicantId, municipalityId, repeatsId } = details
  return (
    (householdId === null || findHousehold(reader, householdId) !== null) &&
    (applicantId === null || findPerson(reader, applicantId) !== null) &&
    (municipalityId === null || findMunicipality(reader, municipalityId) !== null) &&
    (repeatsId === null || findLeaveRequest(reader, repeatsId) !== null)
  )
}

/** Is there school on one of these days for one of the children? */
function hasSchoolDay({ reader, today }: ChangeContext, { details, elsewhere }: Form): boolean {
  const facts = factsOf(details, {
    today,
    calendar: readCalendar(reader),
    policy: readLeaveSettings(reader).settings.policy,
    children: childFactsOf(reader, details.pupilIds, { today, withOccasion: false }),
    elsewhere,
    municipality: null,
    completion: null,
    refusedOn: null,
  })
  return facts.pupils.some((pupil) => openDaysOf(facts, pupil).length > 0)
}

/** The columns that the form fills. The paper that was seen is noted with who saw it first, not who types it again. */
function formColumns({ pupilIds, ...details }: LeaveDetails, actor: Actor, before: LeaveRequestRow | null) {
  const { proofSeen, proofSeenOn } = details
  const seenBefore = before?.proofSeen === proofSeen && before.proofSeenOn === proofSeenOn
  const seenBy = seenBefore ? before.proofSeenBy : actor.name
  return { ...details, proofSeenBy: proofSeen === '' ? '' : seenBy }
}

/** Puts these children on the request. @returns false when one was taken off about whom there is a decision */
function setChildren(context: ChangeContext, requestId: string, pupilIds: readonly string[]): boolean {
  const { change, reader, newId } = context
  const before = leaveChildrenOf(reader, 'request', [requestId])
  const gone = before.filter(({ pupilId }) => !pupilIds.includes(pupilId))
  const decided = decisionsOf(
    reader,
    gone.map(({ id }) => id),
  )
  if (decided.length > 0) return false
  for (const { id } of gone) change.remove(leaveChild, id)
  const there = new Set(before.map(({ pupilId }) => pupilId))
  for (const pupilId of pupilIds) {
    if (!there.has(pupilId)) change.insert(leaveChild, { id: newId(), requestId, pupilId })
  }
  return true
}

/**
 * Leave at other schools as it stands on the form takes the place of what was known of these children in the school years
 * that the form is about; other years stay, and so does what is known of a child that was taken off the form.
 */
function setElsewhere({ change, reader, newId }: ChangeContext, { details, elsewhere }: Form): void {
  const years = new Set([
    ...schoolYearsOf(details.periods),
    ...elsewhere.map(({ schoolYear }) => schoolYear),
  ] as string[])
  const wanted = elsewhere.filter(({ pupilId }) => details.pupilIds.includes(pupilId))
  for (const row of elsewhereRowsOf(reader, details.pupilIds)) {
    if (!years.has(row.schoolYear)) continue
    const at = wanted.findIndex((one) => isSame(one, row))
    if (at === -1) change.remove(leaveElsewhere, row.id)
    else wanted.splice(at, 1)
  }
  for (const one of wanted) change.insert(leaveElsewhere, { id: newId(), ...one })
}

const ELSEWHERE = ['pupilId', 'schoolYear', 'article', 'days', 'school'] as const
type Elsewhere = { readonly [Field in (typeof ELSEWHERE)[number]]: string | number }

function isSame(a: Elsewhere, b: Elsewhere): boolean {
  return ELSEWHERE.every((field) => a[field] === b[field])
}

/** What was missing was seen now: the rules look at the proof and not at the note about it. */
function withProof(asked: Asked): Asked {
  return asked.kind === 'circumstance' || asked.kind === 'profession' ? { ...asked, proof: 'seen' } : asked
}
