// Reports for tests: an intake with only what a test is about, and the calls that a file goes through.
import { randomUUID } from 'node:crypto'
import type { NewRow } from '#db/change'
import { nextComplaintNumber } from '#db/queries/complaints'
import { complaint, complaintMeasure, complaintPerson, complaintStep } from '#db/schema/complaints'
import { printRun } from '#db/schema/printing'
import type { ComplaintIntake } from '#domain/complaints/complaint'
import type { OperationInput, OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { PEOPLE, type TestDesk } from './store.ts'

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

interface ComplaintOf {
  readonly householdId: string
  readonly personId: string
}

/** A complaint of that parent with everything that can hang on it, closed on a day; every text about it holds `word`. */
export function addComplaintOf(
  desk: TestDesk,
  { householdId, personId }: ComplaintOf,
  more: Partial<NewRow<typeof complaint>> & { closedOn?: string | null; word?: string } = {},
): { id: string; runId: string } {
  const { closedOn = '2022-07-01', word = 'Kwikstaart', ...columns } = more
  const [id, runId] = [randomUUID(), randomUUID()]
  const number = nextComplaintNumber(desk.reader)
  const ended = closedOn === null ? { state: 'running' as const } : ENDED
  desk.change((change) => {
    change.insert(complaint, {
      ...{
        id,
        number,
        schoolYear: '2021-2022',
        kind: 'complaint',
        route: 'organisation',
        receivedOn: '2022-06-01',
      },
      ...{
        way: 'counter',
        giver: 'parent',
        householdId,
        personId,
        contactWish: 'phone',
        contactAt: word,
        tags: [word],
      },
      ...{
        subject: word,
        facts: word,
        opinion: word,
        otherView: word,
        category: 'safety',
        place: word,
        rung: 'head',
      },
      ...{ lesson: word, nextWhat: word, ...ended, closedOn, ...columns },
    })
    change.insert(complaintPerson, { id: randomUUID(), complaintId: id, part: 'about', name: `${word} ook` })
    const run = {
      number: 9000 + number,
      kind: 'complaintLetter',
      printedOn: '2022-06-02',
      at: '',
      actor: 'balie',
    } as const
    change.insert(printRun, {
      ...{ ...run, id: runId, title: 'Ontvangst van melding', pages: 1, sha256: '' },
      pdf: Buffer.from(`%PDF ${word}`),
    })
    change.insert(complaintStep, {
      ...{
        id: randomUUID(),
        complaintId: id,
        kind: 'receipt',
        doneOn: '2022-06-02',
        rung: 'head',
        who: word,
      },
      ...{ facts: word, opinion: word, printRunId: runId, notedBy: PEOPLE.head.id },
    })
    const measure = { what: word, who: word, doneOn: '2022-06-20', evaluation: word, improvement: word }
    change.insert(complaintMeasure, { id: randomUUID(), complaintId: id, ...measure })
  })
  return { id, runId }
}

const ENDED = { state: 'closed', outcome: 'solved', satisfied: 'yes' } as const
