// The one next step of a file, and what still keeps it from being closed.

import type { StepKind } from '#domain/complaints/handling'
import type { ComplaintFileShown } from '#domain/complaints/shown'
import type { IsoDate } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { dueText, nextText } from '../complaint-words.ts'

export interface FileStep {
  readonly title: string
  readonly text: string
  /** The step that is to be noted when it was done; null when something else comes first. */
  readonly note: StepKind | null
}

/** What happens now: who it is for, or what is due first, or the step that was planned. */
export function fileStep(file: ComplaintFileShown, today: IsoDate): FileStep {
  const { state, closedOn, duties, next, handledBy, mayAssign } = file
  const [first] = duties
  const planned = nextText(next)
  const then = planned === '' ? '' : `Volgende stap: ${planned}.`
  if (state === 'withdrawn') return { title: 'Ingetrokken', text: 'U hoeft niets meer te doen.', note: null }
  if (state === 'new' && handledBy === '') {
    const text = mayAssign ? 'Kies “Toewijzen”.' : 'De directeur wijst iemand aan.'
    return { title: 'Nog niemand behandelt deze melding', text, note: null }
  }
  if (first !== undefined && first.what !== 'next') {
    const { text } = dueText(first, today)
    if (first.what === 'measure')
      return { title: text, text: `Werk het bij onder “Afspraken”. ${then}`, note: null }
    return { title: text, text: then, note: STEP_OF_DUTY[first.what] ?? null }
  }
  if (state === 'closed') {
    const on = closedOn === null ? '' : ` op ${longDate(closedOn)}`
    return { title: 'Afgesloten', text: `Deze melding is afgesloten${on}.`, note: null }
  }
  if (planned !== '') return { title: `Volgende stap: ${planned}`, text: '', note: 'talk' }
  return { title: 'Kies een volgende stap', text: 'Noteer een stap, of sluit de melding af.', note: 'talk' }
}

const STEP_OF_DUTY: Readonly<Record<string, StepKind>> = {
  receipt: 'receipt',
  talk: 'talk',
  answer: 'feedback',
  feedback: 'feedback',
  boardAnswer: 'boardAnswer',
  solvedCheck: 'solvedCheck',
}

/** Something that must have happened before a file is closed. */
export interface ClosingCondition {
  readonly text: string
  readonly done: boolean
  /** The step by which it is done. */
  readonly note: StepKind
}

/** What must have happened: feedback where somebody wants to hear, the other side where it is about somebody. */
export function closingConditions(file: ComplaintFileShown): ClosingCondition[] {
  const { contactWish, kind, about, otherView } = file
  const conditions: ClosingCondition[] = []
  if (kind === 'complaint' && about.length > 0) {
    const done = otherView !== '' || wasDone(file, 'otherSide')
    conditions.push({ text: 'De andere kant is gehoord', done, note: 'otherSide' })
  }
  if (contactWish !== 'none') {
    const done = wasDone(file, 'feedback')
    conditions.push({ text: 'Er is verteld wat ermee is gedaan (terugkoppeling)', done, note: 'feedback' })
  }
  return conditions
}

/** Was a step of this kind done, and not struck through? */
export function wasDone({ steps }: Pick<ComplaintFileShown, 'steps'>, kind: StepKind): boolean {
  return steps.some((step) => step.kind === kind && step.doneOn !== null && step.struckOn === null)
}

/** Closed or withdrawn: open it again first. */
export function isEnded({ state }: Pick<ComplaintFileShown, 'state'>): boolean {
  return state === 'closed' || state === 'withdrawn'
}
