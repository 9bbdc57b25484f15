// The plan of an import: what would be written, row by row. Plain JSON, because it crosses to the window.
import * as z from 'zod'
import { GROUP_KINDS } from '#domain/groups/group'
import { isoDate } from '#domain/kernel/date'
import { schoolYear } from '#domain/kernel/school-year'
import { goneDecision, rowId } from './choices.ts'
import { proposal, question, warning } from './notices.ts'
import { REFUSED_KINDS } from './refused.ts'

/** doubtful = a person decides (`links` in the choices); gone = ours, but not in the file. Nothing is ever deleted. */
const ROW_STATUSES = ['new', 'changed', 'same', 'gone', 'doubtful'] as const

export const DOUBT_REASONS = [
  // E65: two pupils of the file have this key
  'duplicateKey',
  // E66: known key, but other name and other birth date
  'otherChild',
  // two of ours, or two of the file, fit equally
  'ambiguous',
  // §8.2.4: same surname and birth date, other or missing roepnaam: twins?
  'sameFamilyAndBirth',
  // §8.2.5, E53: same name, and a birth date is missing
  'nameOnly',
  // E49: a group with other key and name, but the same pupils
  'samePupils',
] as const

/** Without the limits of the forms: what a file delivers is never cut. */
const plainName = z.strictObject({
  givenName: z.string(),
  firstNames: z.string(),
  initials: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  keepAsIs: z.boolean(),
})

export const CHANGE_FIELDS = [
  'givenName',
  'firstNames',
  'initials',
  'prefix',
  'familyName',
  'birthDate',
  'year',
  'group',
  'composedGroups',
  'enrolledOn',
  'leftOn',
  'sourceKey',
  'name',
  'kind',
  'years',
  'groups',
] as const

/** Old and new as text for the screen; the values to write are in `values`. */
const fieldChange = z.strictObject({
  field: z.enum(CHANGE_FIELDS),
  old: z.string(),
  new: z.string(),
  /** Changed by hand here since the last import (E88): ours stays unless the office chooses. */
  byHand: z.boolean(),
  take: z.boolean(),
})

/** One of ours that may be meant. */
const candidate = z.strictObject({
  id: z.string(),
  title: z.string(),
  birthDate: isoDate.nullable(),
  group: z.string(),
  why: z.enum(DOUBT_REASONS),
})

const row = {
  row: rowId,
  status: z.enum(ROW_STATUSES),
  /** Whether it will be written. Never for 'same', 'gone' and 'doubtful'. */
  tick: z.boolean(),
  existingId: z.string().nullable(),
  title: z.string(),
  changes: z.array(fieldChange),
  candidates: z.array(candidate),
  reason: z.enum(DOUBT_REASONS).nullable(),
}

const pupilValues = z.strictObject({
  name: plainName,
  /** '' when there is none that may be kept. */
  key: z.string(),
  birthDate: isoDate.nullable(),
  /** A hint for a household (§8.4). */
  postcode: z.string(),
  year: z.int().nullable(),
  yearFrom: z.enum(['own', 'group', 'answer']).nullable(),
  /** Rows of this plan. */
  group: rowId.nullable(),
  composedGroups: z.array(rowId),
  status: z.enum(['enrolled', 'entrant', 'announced', 'leaver']),
  enrolledOn: isoDate.nullable(),
  leftOn: isoDate.nullable(),
  /** First day of a new membership (E73); a pupil who changes groups during the year changes on the day of the import. */
  startsOn: isoDate,
})

const pupilRow = z.strictObject({
  ...row,
  birthDate: isoDate.nullable(),
  group: z.string(),
  /** Null for pupils who are not in the file. */
  values: pupilValues.nullable(),
  /** The pupil of ours who loses the key, when the office says that this is another child (E66). */
  takesKeyFrom: z.string().nullable(),
  /** Comes back after leaving: the old card lives again (E75). */
  returns: z.boolean(),
  /** Only for 'gone' (E74). */
  gone: goneDecision.nullable(),
  /** Only for 'gone': the file names the pupil as a leaver, but without a date. */
  leftWithoutDate: z.boolean(),
})

const groupRow = z.strictObject({
  ...row,
  values: z
    .strictObject({
      name: z.string(),
      kind: z.enum(GROUP_KINDS),
      years: z.array(z.int()),
      keys: z.array(z.string()),
      pupils: z.int(),
    })
    .nullable(),
})

const staffRow = z.strictObject({
  ...row,
  values: z
    .strictObject({
      name: plainName,
      key: z.string(),
      roles: z.array(z.string()),
      groups: z.array(z.strictObject({ row: rowId, roles: z.array(z.string()) })),
    })
    .nullable(),
})

const statusCounts = z.strictObject({
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  gone: z.int(),
  doubtful: z.int(),
})

/** What the file holds, before any choice: "231 leerlingen, 11 groepen, 19 leerkrachten" (§8.1). */
const fileSummary = z.strictObject({
  pupils: z.int(),
  leavers: z.int(),
  entrants: z.int(),
  announced: z.int(),
  toddlersLeftOut: z.int(),
  otherLocationsLeftOut: z.int(),
  groups: z.int(),
  composedGroups: z.int(),
  staff: z.int(),
  parents: z.int(),
})

export const edexmlPlan = z.strictObject({
  schoolYear,
  snapshotDate: isoDate,
  createdAt: z.string().nullable(),
  author: z.string(),
  summary: fileSummary,
  pupils: z.array(pupilRow),
  groups: z.array(groupRow),
  staff: z.array(staffRow),
  parents: z.array(z.strictObject({ row: rowId, title: z.string() })),
  counts: z.strictObject({ pupils: statusCounts, groups: statusCounts, staff: statusCounts }),
  /** E87: nothing is ticked and nothing is doubtful: "geen wijzigingen". */
  unchanged: z.boolean(),
  /** What must be answered before anything is written: kinds of questions, and rows of doubtful groups. */
  open: z.array(z.string()),
  warnings: z.array(warning),
  questions: z.array(question),
  proposals: z.array(proposal),
  refused: z.record(z.enum(REFUSED_KINDS), z.int()),
  skipped: z.array(z.strictObject({ name: z.string(), count: z.int() })),
})

export type FieldChange = z.infer<typeof fieldChange>
export type Candidate = z.infer<typeof candidate>
export type PupilRow = z.infer<typeof pupilRow>
export type GroupRow = z.infer<typeof groupRow>
export type StaffRow = z.infer<typeof staffRow>
export type StatusCounts = z.infer<typeof statusCounts>
export type EdexmlPlan = z.infer<typeof edexmlPlan>
export type DoubtReason = (typeof DOUBT_REASONS)[number]
