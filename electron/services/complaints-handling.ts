// What is done with a report: steps and measures, how it ends, and what keeps it from being cleaned up.
import { findMeasure, findStep, stepsOfFiles } from '#db/queries/complaints'
import type { Reader } from '#db/reader'
import { complaint, complaintMeasure, complaintStep } from '#db/schema/complaints'
import type { StepKind } from '#domain/complaints/handling'
import { fail, ok } from '#domain/kernel/result'
import type { SliceHandlers } from '../app/context.ts'
import { fileFacts, openFile, unchangedFile } from './complaints-files.ts'
import { standing } from './complaints-shown.ts'

type HandlingHandlers = Pick<
  SliceHandlers<'complaints'>,
  | 'complaints.saveStep'
  | 'complaints.strikeStep'
  | 'complaints.saveMeasure'
  | 'complaints.strikeMeasure'
  | 'complaints.delayBoard'
  | 'complaints.close'
  | 'complaints.withdraw'
  | 'complaints.reopen'
  | 'complaints.hold'
>

export const complaintsHandlingHandlers: HandlingHandlers = {
  'complaints.saveStep': (context, { stepId, step, next, ...file }) => {
    const { change, newId, today, actor } = context
    // Whether it is solved is asked after the closing; so is what a board still answers.
    const found = AFTER_CLOSING.includes(step.kind) ? unchangedFile(context, file) : openFile(context, file)
    if (!found.ok) return found
    if (step.doneOn !== null && step.doneOn > today) return fail('AFTER_TODAY')
    const { id, kind, state } = found.value.row
    // WPO 14 lid 9: of a committee complaint the dates of its steps, and no word of it
    if (kind === 'committee' && (step.facts !== '' || step.opinion !== ''))
      return fail('COMMITTEE_NO_CONTENT')
    const known = stepId === null ? null : findStep(context.reader, id, stepId)
    if (stepId !== null && known === null) return fail('COMPLAINT_NOT_FOUND')
    const own = known?.id ?? newId()
    if (known === null) change.insert(complaintStep, { id: own, complaintId: id, notedBy: actor.id, ...step })
    else change.update(complaintStep, own, step)
    const ahead = next === null ? {} : { nextWhat: next.what, nextWho: next.who, nextOn: next.on }
    const begun = state === 'new' ? { state: 'running' as const } : {}
    change.update(complaint, id, { ...ahead, ...begun })
    change.touch(complaint, [id])
    return ok({ stepId: own })
  },
  'complaints.strikeStep': (context, { stepId, ...file }) => {
    const found = openFile(context, file)
    if (!found.ok) return found
    const step = findStep(context.reader, file.id, stepId)
    if (step === null) return fail('COMPLAINT_NOT_FOUND')
    context.change.update(complaintStep, stepId, { struckOn: context.today })
    context.change.touch(complaint, [file.id])
    return ok({})
  },
  'complaints.saveMeasure': (context, { measureId, measure, ...file }) => {
    const found = unchangedFile(context, file)
    if (!found.ok) return found
    const known = measureId === null ? null : findMeasure(context.reader, file.id, measureId)
    if (measureId !== null && known === null) return fail('COMPLAINT_NOT_FOUND')
    const own = known?.id ?? context.newId()
    if (known === null) context.change.insert(complaintMeasure, { id: own, complaintId: file.id, ...measure })
    else context.change.update(complaintMeasure, own, measure)
    context.change.touch(complaint, [file.id])
    return ok({ measureId: own })
  },
  'complaints.strikeMeasure': (context, { measureId, ...file }) => {
    const found = unchangedFile(context, file)
    if (!found.ok) return found
    if (findMeasure(context.reader, file.id, measureId) === null) return fail('COMPLAINT_NOT_FOUND')
    context.change.update(complaintMeasure, measureId, { struckOn: context.today })
    context.change.touch(complaint, [file.id])
    return ok({})
  },
  'complaints.delayBoard': (context, { until, reason, ...file }) => {
    const found = openFile(context, file)
    if (!found.ok) return found
    if (reason === '') return fail('REASON_MISSING')
    if (!wasDone(context.reader, file.id, 'opinion')) return fail('NO_OPINION')
    context.change.update(complaint, file.id, { boardDelayUntil: until, boardDelayReason: reason })
    return ok({})
  },
  'complaints.close': (context, { closing, ...file }) => {
    const found = openFile(context, file)
    if (!found.ok) return found
    const { row, people } = found.value
    if (fileFacts(row, people).about.includes(context.actor.id)) return fail('ABOUT_THIS_PERSON')
    if (row.contactWish !== 'none' && !wasDone(context.reader, row.id, 'feedback'))
      return fail('FEEDBACK_MISSING')
    const isAboutSomebody = people.some(({ part }) => part === 'about')
    if (row.kind === 'complaint' && isAboutSomebody && !otherSideHeard(context.reader, row)) {
      return fail('OTHER_SIDE_NOT_HEARD')
    }
    const ended = { state: 'closed' as const, nextWhat: '', nextWho: '', nextOn: null }
    context.change.update(complaint, row.id, { ...closing, ...ended })
    return ok({})
  },
  'complaints.withdraw': (context, { on, ...file }) => {
    const found = openFile(context, file)
    if (!found.ok) return found
    const ended = { nextWhat: '', nextWho: '', nextOn: null }
    context.change.update(complaint, file.id, {
      state: 'withdrawn',
      outcome: 'withdrawn',
      closedOn: on,
      ...ended,
    })
    return ok({})
  },
  'complaints.reopen': (context, file) => {
    const found = unchangedFile(context, file)
    if (!found.ok) return found
    const again = { state: 'running' as const, outcome: null, closedOn: null, satisfied: null }
    context.change.update(complaint, file.id, again)
    return ok({})
  },
  'complaints.hold': (context, { until, because, ...file }) => {
    const found = unchangedFile(context, file)
    if (!found.ok) return found
    if (until !== null && because === '') return fail('REASON_MISSING')
    const held =
      until === null ? { heldUntil: null, heldBecause: '' } : { heldUntil: until, heldBecause: because }
    context.change.update(complaint, file.id, held)
    return ok({})
  },
}

const AFTER_CLOSING: readonly StepKind[] = ['solvedCheck', 'boardAnswer', 'note']

function wasDone(reader: Reader, complaintId: string, kind: StepKind): boolean {
  return standing(stepsOfFiles(reader, [complaintId])).some(
    (step) => step.kind === kind && step.doneOn !== null,
  )
}

/** WPO 14 lid 5, in its spirit: both sides get to tell; the talk was noted, or what the other side said. */
function otherSideHeard(reader: Reader, { id, otherView }: { id: string; otherView: string }): boolean {
  return otherView !== '' || wasDone(reader, id, 'otherSide')
}
