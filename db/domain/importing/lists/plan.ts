// What an import of a list would do, before anything is done: plain JSON for the preview, strict at the border.
// Everything has a key, some made by `plan-keys.ts`; what has `ticked` happens only when it is ticked (C23).
import * as z from 'zod'
import { CUSTODY, TIE_ROLES } from '#domain/people/tie'
import { listAddress, listName, listPhone, listPupil } from './list-row.ts'

/** 'parents': a parent list never creates or changes a pupil (6.4 rule 1). 'pupils': it may. */
const LIST_KINDS = ['parents', 'pupils'] as const
export const listKind = z.enum(LIST_KINDS)
export type ListKind = z.infer<typeof listKind>

/** Why a pupil was, or may be, the same (8.2). */
const PUPIL_REASONS = [
  'CHOSEN',
  'SAME_NUMBER',
  'SAME_NAME_AND_BIRTH_DATE',
  'NUMBER_BUT_OTHER_CHILD',
  'SAME_NUMBER_WITHOUT_ZEROS',
  'SAME_SURNAME_AND_BIRTH_DATE',
  'SAME_NAME_WITHOUT_BIRTH_DATE',
  'SAME_NAME_OTHER_BIRTH_DATE',
] as const
const pupilReason = z.enum(PUPIL_REASONS)
export type PupilReason = z.infer<typeof pupilReason>

/** Why two parents are, or may be, one (8.3, C13). */
const JOIN_REASONS = [
  'SAME_CHILD_AND_NAME',
  'SAME_NAME_AND_EMAIL',
  'SAME_NAME_AND_PHONE',
  'SAME_NAME_AND_HOUSEHOLD',
  'SAME_NAME_AND_FAMILY_NUMBER',
  'SIMILAR_NAME_SAME_CHILD',
  'SIMILAR_NAME_SAME_EMAIL',
  'SIMILAR_NAME_SAME_PHONE',
  'SIMILAR_NAME_SAME_HOUSEHOLD',
] as const
const joinReason = z.enum(JOIN_REASONS)
export type JoinReason = z.infer<typeof joinReason>

const key = z.string().min(1).max(400)
const line = z.number().int()

/** One value: filled in where there was none, added beside what there is, or put in the place of another. */
const fieldChange = z.strictObject({
  key,
  field: z.string(),
  kind: z.enum(['fill', 'add', 'replace']),
  old: z.string(),
  new: z.string(),
  ticked: z.boolean(),
})
export type FieldChange = z.infer<typeof fieldChange>

const pupilCandidate = z.strictObject({ pupilId: z.string(), reason: pupilReason })

/** What became of one row. `pupil` is the id of a known pupil, or the key of a new one; null when there is none (yet). */
const rowPlan = z.strictObject({
  line,
  state: z.enum(['matched', 'new', 'doubtful', 'notFound']),
  pupil: key.nullable(),
  reason: pupilReason.nullable(),
  candidates: z.array(pupilCandidate),
})
export type RowPlan = z.infer<typeof rowPlan>

/** A pupil to make or to change; only in a list of pupils. */
const pupilPlan = z.strictObject({
  key,
  pupilId: z.string().nullable(),
  state: z.enum(['new', 'changed']),
  lines: z.array(line),
  values: listPupil,
  changes: z.array(fieldChange),
  ticked: z.boolean(),
})
export type PupilPlan = z.infer<typeof pupilPlan>

/**
 * A join that was made (answer 'yes') or is open (null). `left` and `right` are keys of parents in the list, or `right` the
 * id of a known person. Refused: remember `fingerprint` with `right`; '' when both are in the list, for then both are known
 * the next time.
 */
const joinPlan = z.strictObject({
  question: key,
  left: key,
  right: key,
  reason: joinReason,
  answer: z.enum(['yes', 'no']).nullable(),
  fingerprint: z.string(),
})
export type JoinPlan = z.infer<typeof joinPlan>

/**
 * One person, however many rows it stands on. `new` ones that may be somebody we know (an open join), that have no name or
 * that are two persons in one cell are not ticked.
 */
const personPlan = z.strictObject({
  key,
  personId: z.string().nullable(),
  state: z.enum(['new', 'changed', 'same']),
  lines: z.array(line),
  ...listName.shape,
  email: z.string(),
  /** Further addresses from the list: a person has one. */
  otherEmails: z.array(z.string()),
  sharedEmail: z.boolean(),
  phones: z.array(listPhone),
  language: z.string(),
  changes: z.array(fieldChange),
  doubt: z.enum(['OPEN_JOIN', 'NAMELESS', 'COUPLE']).nullable(),
  ticked: z.boolean(),
})
export type PersonPlan = z.infer<typeof personPlan>

const tiePlan = z.strictObject({
  person: key,
  pupil: key,
  state: z.enum(['new', 'changed', 'same']),
  role: z.enum(TIE_ROLES),
  custody: z.enum(CUSTODY),
  changes: z.array(fieldChange),
  ticked: z.boolean(),
})
export type TiePlan = z.infer<typeof tiePlan>

/** A household of one family at one address. `second`: given for one parent apart (6.4 rule 4). */
const householdPlan = z.strictObject({
  key,
  householdId: z.string().nullable(),
  state: z.enum(['new', 'existing']),
  addressKey: z.string(),
  address: listAddress,
  secret: z.boolean().nullable(),
  second: z.boolean(),
  lines: z.array(line),
  pupils: z.array(key),
  persons: z.array(key),
  /** MANY_FAMILIES, INSTITUTION: one address is not one household here (7.4); never joined. */
  doubt: z.enum(['MANY_FAMILIES', 'INSTITUTION', 'NO_KEY']).nullable(),
  ticked: z.boolean(),
})
export type HouseholdPlan = z.infer<typeof householdPlan>

/** Who comes to live where. `other`: lives elsewhere now, so the office answers: move, second household, or leave. */
const residencePlan = z.strictObject({
  who: key,
  kind: z.enum(['pupil', 'person']),
  household: key,
  state: z.enum(['first', 'second', 'other']),
  answer: z.enum(['move', 'second', 'leave']).nullable(),
  ticked: z.boolean(),
})
export type ResidencePlan = z.infer<typeof residencePlan>

/** Two households that may be one: the same address, or nearly (8.4). `right` may be the id of a known household. */
const householdJoin = z.strictObject({
  question: key,
  left: key,
  right: key,
  reason: z.enum(['SAME_ADDRESS', 'NEAR_MISS']),
  answer: z.enum(['yes', 'no']).nullable(),
  fingerprint: z.string(),
})
export type HouseholdJoin = z.infer<typeof householdJoin>

/** Somebody we have and the list has not: stays, unless ticked (C23). */
const absentPlan = z.strictObject({
  key,
  personId: z.string(),
  pupilId: z.string(),
  ticked: z.boolean(),
})
export type AbsentPlan = z.infer<typeof absentPlan>

export const listPlan = z.strictObject({
  kind: listKind,
  rows: z.array(rowPlan),
  pupils: z.array(pupilPlan),
  joins: z.array(joinPlan),
  persons: z.array(personPlan),
  ties: z.array(tiePlan),
  households: z.array(householdPlan),
  residences: z.array(residencePlan),
  householdJoins: z.array(householdJoin),
  absent: z.array(absentPlan),
  /** Pupils we have that are not in the list. */
  pupilsNotListed: z.array(z.string()),
  /** Group names in the list that we do not have; capitals make no difference (C16). */
  unknownGroups: z.array(z.string()),
})
export type ListPlan = z.infer<typeof listPlan>

/** What the office decided on the preview. A question answered, or a tick set or taken away; all others stay as proposed. */
export const listChoices = z.strictObject({
  answers: z.array(z.strictObject({ question: key, answer: key })).max(200_000),
  ticks: z.array(z.strictObject({ key, ticked: z.boolean() })).max(400_000),
})
export type ListChoices = z.infer<typeof listChoices>
