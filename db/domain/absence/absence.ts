// Verzuim: lesson time that a child missed, with or without a valid reason.
import * as z from 'zod'
import { DAY_PARTS } from '../calendar/school-day.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { line } from '../kernel/text.ts'

/**
 * Why a child was away. Illness and doctor are told apart and never judged; `unauthorised` and `luxury` (a holiday
 * without leave) are the ones the law speaks of (LPW 21a). A list and no law: bill 36 663 will prescribe categories.
 */
export const ABSENCE_KINDS = ['unauthorised', 'luxury', 'late', 'ill', 'doctor', 'suspended'] as const
export type AbsenceKind = (typeof ABSENCE_KINDS)[number]

export const ABSENCE_TEXTS: Readonly<Record<AbsenceKind, string>> = {
  unauthorised: 'Zonder toestemming',
  luxury: 'Vakantie zonder verlof (luxe verzuim)',
  late: 'Te laat',
  ill: 'Ziek',
  doctor: 'Dokter of tandarts',
  suspended: 'Geschorst',
}

/** One letter on the sheet that is typed over into the pupil system, which has codes of its own. */
export const ABSENCE_CODES: Readonly<Record<AbsenceKind, string>> = {
  unauthorised: 'O',
  luxury: 'X',
  late: 'L',
  ill: 'Z',
  doctor: 'D',
  suspended: 'S',
}

/** What the office notes: one or more days of one kind for one child. */
export const absenceEntry = z
  .strictObject({
    pupilId: id,
    from: isoDate,
    to: isoDate,
    part: z.enum(DAY_PARTS),
    kind: z.enum(ABSENCE_KINDS, 'Kies waarom het kind er niet was.'),
    /** For `late`: clock hours missed; null follows the lesson hours of the day. */
    hours: z.number().min(0.25).max(8).nullable(),
    note: line(300),
    /** The refused or ended leave it belongs to. */
    requestId: id.nullable(),
  })
  .superRefine(({ from, to }, context) => {
    if (to < from)
      context.addIssue({ code: 'custom', path: ['to'], message: 'De laatste dag ligt vóór de eerste.' })
  })
export type AbsenceEntry = z.infer<typeof absenceEntry>
