// Reports for tests: an intake with only what a test is about, and the calls that a file goes through.
import type { ComplaintIntake } from '#domain/complaints/complaint'
import type { OperationInput, OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import type { TestDesk } from './store.ts'

export const day = (text: string) => text as IsoDate

/** A complaint of a parent about the timetable, taken in at the counter. */
export function intake(more: Partial<ComplaintIntake> = {}): ComplaintIntake {
  return {
    kind: 'complaint',
    route: 'organisation',
    headOnly: false,
    receivedOn: day('2026-11-16'),
    way: 'counter',
    giver: 'parent',
    householdId: null,
    personId: null,
    pupilId: null,
    staffId: null,
    giverName: 'mevrouw Bakker',
    contactWish: 'phone',
    contactAt: '06 12345678',
    category: 'organisation',
    tags: [],
    subject: 'gym valt te vaak uit',
    groupId: null,
    place: '',
    facts: 'drie keer in oktober',
    opinion: '',
    committeeNumber: '',
    committeeStatus: '',
    ...more,
  }
}

/** Of kind B: no story, only who and how. */
export const CONDUCT: Partial<ComplaintIntake> = {
  route: 'conduct',
  category: null,
  subject: '',
  facts: '',
}

type FileShown = OperationOutput<'complaints.open'>

/** Takes it in as the office and hands back its id. */
export async function takeIn(desk: TestDesk, more: Partial<ComplaintIntake> = {}): Promise<string> {
  desk.seat('frontOffice')
  return (await desk.value('complaints.take', intake(more))).id
}

/** The file as who is at the desk opens it. */
export function opened(desk: TestDesk, id: string): Promise<FileShown> {
  return desk.value('complaints.open', { id })
}

/** A step that was done, in the file as it is now. */
export async function addStep(
  desk: TestDesk,
  id: string,
  more: Partial<OperationInput<'complaints.saveStep'>['step']> = {},
): Promise<string> {
  const { revision } = await opened(desk, id)
  const step = { kind: 'talk', plannedOn: null, doneOn: day('2026-11-18'), rung: 'head' } as const
  const words = { who: '', facts: '', opinion: '' }
  const saved = await desk.value('complaints.saveStep', {
    ...{ id, revision, stepId: null, next: null },
    step: { ...step, ...words, ...more },
  })
  return saved.stepId
}

/** The words of a file as they stand, with what a test changes. */
export async function saveFile(
  desk: TestDesk,
  id: string,
  more: Partial<OperationInput<'complaints.saveFile'>['details']> = {},
) {
  const file = await opened(desk, id)
  const { subject, category, tags, groupId, place, facts, opinion, otherView } = file
  const { contactWish, contactAt, committeeStatus, about } = file
  const now = { subject, category, tags, groupId, place, facts, opinion, otherView }
  const rest = { contactWish, contactAt, committeeStatus, about }
  return desk.call('complaints.saveFile', {
    ...{ id, revision: file.revision },
    details: { ...now, ...rest, ...more },
  })
}
