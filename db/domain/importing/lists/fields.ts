// What a column of a list can be to us: a closed list, so that a saved mapping stays valid.
import * as z from 'zod'

/** Parents per row: one to four (data-exchange 6.4). */
export const PARENT_SLOTS = [1, 2, 3, 4] as const
export type ParentSlot = (typeof PARENT_SLOTS)[number]

export const PUPIL_PARTS = [
  'givenName',
  'firstNames',
  'initials',
  'prefix',
  'familyName',
  'fullName',
  'birthDate',
  'group',
  'year',
  'number',
] as const
export type PupilPart = (typeof PUPIL_PARTS)[number]

const ADDRESS_PARTS = ['street', 'houseNumber', 'addition', 'postcode', 'town'] as const
export type AddressPart = (typeof ADDRESS_PARTS)[number]

/** `family` = gezinsnummer; `language` = the language for letters, only when the parent gave it for that (7). */
export const HOUSEHOLD_PARTS = [...ADDRESS_PARTS, 'secret', 'family', 'language'] as const
export type HouseholdPart = (typeof HOUSEHOLD_PARTS)[number]

/** The address parts are for a parent who lives elsewhere: a second household (6.4 rule 4). */
export const PARENT_PARTS = [
  'name',
  'givenName',
  'initials',
  'prefix',
  'familyName',
  'salutation',
  'email',
  'phone',
  'emergencyPhone',
  'relation',
  'custody',
  ...ADDRESS_PARTS,
] as const
export type ParentPart = (typeof PARENT_PARTS)[number]

type PupilField = `pupil.${PupilPart}`
type HouseholdField = `household.${HouseholdPart}`
export type ParentField = `parent${ParentSlot}.${ParentPart}`
export type ListField = PupilField | HouseholdField | ParentField | 'ignore'

/** All fields, in the order in which the wizard offers them. */
export const LIST_FIELDS: readonly ListField[] = [
  'ignore',
  ...PUPIL_PARTS.map((part) => `pupil.${part}` as const),
  ...PARENT_SLOTS.flatMap((slot) => PARENT_PARTS.map((part) => `parent${slot}.${part}` as const)),
  ...HOUSEHOLD_PARTS.map((part) => `household.${part}` as const),
]

export const listField = z.enum(LIST_FIELDS as [ListField, ...ListField[]])

/** The longest cell per part; what is longer would not fit where it is stored, and is no such thing. */
const LONGEST: Readonly<Record<string, number>> = {
  name: 100,
  fullName: 100,
  givenName: 100,
  firstNames: 200,
  initials: 40,
  prefix: 40,
  familyName: 100,
  salutation: 40,
  number: 64,
  group: 64,
  year: 64,
  birthDate: 64,
  email: 500,
  phone: 120,
  emergencyPhone: 120,
  relation: 60,
  custody: 60,
  street: 120,
  houseNumber: 20,
  addition: 20,
  postcode: 32,
  town: 80,
  secret: 60,
  family: 64,
  language: 60,
}

/** The most signs that a cell of this field may have; longer ones are left out, and said so. */
export function longestCell(field: ListField): number {
  return LONGEST[field.slice(field.indexOf('.') + 1)] ?? Number.POSITIVE_INFINITY
}

/** Fields that several columns may share: home and mobile number, two e-mail addresses. All others take one column. */
export function takesSeveralColumns(field: ListField): boolean {
  return field === 'ignore' || /\.(email|phone|emergencyPhone)$/.test(field)
}
