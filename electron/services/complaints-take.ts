// Taking in at the counter, the list of what one may see, and the settings of the register.
import { readAccounts } from '#db/queries/access'
import {
  hasComplaintSettings,
  nextComplaintNumber,
  readComplaintSettings,
  yearsWithComplaints,
} from '#db/queries/complaints'
import type { Reader } from '#db/reader'
import { complaint, complaintPerson, complaintSetting } from '#db/schema/complaints'
import type { ComplaintIntake } from '#domain/complaints/complaint'
import { accessTo, type FileFacts } from '#domain/complaints/file-access'
import type { ComplaintLine } from '#domain/complaints/shown'
import { complaintNumberText } from '#domain/complaints/texts'
import { addDays, type IsoDate } from '#domain/kernel/date'
import { fold } from '#domain/kernel/fold'
import { fail, ok } from '#domain/kernel/result'
import { schoolYearOf } from '#domain/kernel/school-year'
import type { SliceHandlers } from '../app/context.ts'
import { filesFor } from './complaints-files.ts'
import { namesTheKept } from './complaints-named.ts'
import { complaintLines } from './complaints-shown.ts'

type TakeHandlers = Pick<
  SliceHandlers<'complaints'>,
  | 'complaints.list'
  | 'complaints.duties'
  | 'complaints.take'
  | 'complaints.settings'
  | 'complaints.saveSettings'
>

export const complaintsTakeHandlers: TakeHandlers = {
  'complaints.list': (context, { schoolYear, states, kinds, question }) => {
    const files = filesFor(context, null)
    const asked = files.filter(
      ({ row }) =>
        (schoolYear === null || row.schoolYear === schoolYear) &&
        (states.length === 0 || states.includes(row.state)) &&
        (kinds.length === 0 || kinds.includes(row.kind)),
    )
    const tags = new Map(asked.map(({ row, access }) => [row.id, access === 'whole' ? row.tags : []]))
    // Years are those of what this person may see: an empty year would tell that there is something in it.
    const seen = new Set(files.map(({ row }) => row.schoolYear))
    return ok({
      today: context.today,
      schoolYears: yearsWithComplaints(context.reader).filter((year) => seen.has(year)),
      lines: complaintLines(context, asked).filter((line) => fits(line, tags.get(line.id) ?? [], question)),
    })
  },
  'complaints.duties': (context) => {
    const files = filesFor(context, null)
    const lines = complaintLines(context, files).filter(
      ({ duty }) => duty !== null && duty.by <= addDays(context.today, SOON_DAYS),
    )
    return ok({ lines: lines.sort(byDuty), seesAny: files.length > 0 })
  },
  'complaints.take': (context, intake) => {
    const { change, reader, newId, today, actor } = context
    if (intake.receivedOn > today) return fail('AFTER_TODAY')
    if (!namesTheKept(reader, intake)) return fail('NOT_FOUND')
    const readers = intake.route === 'conduct' ? contactAccounts(reader) : []
    const file = newFile(intake, readers)
    if (!somebodySees(reader, file)) return fail('NOBODY_MAY_SEE')
    const id = newId()
    const number = nextComplaintNumber(reader)
    change.insert(complaint, { id, number, ...intakeRow(intake) })
    change.insertMany(
      complaintPerson,
      readers.map((accountId) => ({ id: newId(), complaintId: id, part: 'reader' as const, accountId })),
    )
    return ok({
      id,
      numberText: complaintNumberText({ number, receivedOn: intake.receivedOn }),
      access: accessTo(file, actor),
    })
  },
  'complaints.settings': ({ reader }) =>
    ok({
      settings: readComplaintSettings(reader),
      accounts: readAccounts(reader)
        .filter(({ active }) => active)
        .map(({ id, name }) => ({ id, name })),
    }),
  'complaints.saveSettings': ({ change, reader }, settings) => {
    if (hasComplaintSettings(reader)) change.update(complaintSetting, 'complaints', { settings })
    else change.insert(complaintSetting, { id: 'complaints', settings })
    return ok({})
  },
}

/** Days before a duty from which the start page shows it: holidays stop no term, so early (4). */
const SOON_DAYS = 7

function byDuty(a: ComplaintLine, b: ComplaintLine): number {
  return (a.duty?.by ?? '') < (b.duty?.by ?? '') ? -1 : 1
}

/** Every word is the beginning of a word of the number, the name, the subject or a tag. */
function fits(
  { numberText, giver, subject }: ComplaintLine,
  tags: readonly string[],
  question: string,
): boolean {
  const words = fold([numberText, giver, subject, ...tags].join(' ')).split(' ')
  return fold(question)
    .split(' ')
    .filter(Boolean)
    .every((beginning) => words.some((word) => word.startsWith(beginning)))
}

function newFile({ kind, route, headOnly }: ComplaintIntake, readers: readonly string[]): FileFacts {
  return { kind, route, headOnly, handledBy: null, readers, about: [] }
}

/** Can anybody who works here see the whole of this file? Else it would be lost. */
export function somebodySees(reader: Reader, file: FileFacts): boolean {
  return readAccounts(reader).some((one) => one.active && accessTo(file, one) === 'whole')
}

/** Contact persons of the settings who work with the programme: complaints about conduct go to them. */
export function contactAccounts(reader: Reader): string[] {
  const active = new Set(readAccounts(reader).flatMap(({ id, active: works }) => (works ? [id] : [])))
  return readComplaintSettings(reader).contactPersons.flatMap(({ accountId }) =>
    accountId !== null && active.has(accountId) ? [accountId] : [],
  )
}

function intakeRow({ tags, ...intake }: ComplaintIntake) {
  return {
    ...intake,
    tags: [...new Set(tags.filter((tag) => tag !== ''))],
    schoolYear: schoolYearOf(intake.receivedOn as IsoDate),
    state: 'new' as const,
    rung: firstRung(intake),
  }
}

/** A complaint begins with whom it is about; one about conduct with the contact person (3). */
function firstRung({ kind, route }: Pick<ComplaintIntake, 'kind' | 'route'>) {
  if (kind === 'committee') return 'committee' as const
  if (route === 'conduct') return 'contactPerson' as const
  return kind === 'complaint' ? ('concerned' as const) : ('head' as const)
}
