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

export const ADDRESS_PARTS = ['street', 'houseNumber', 'addition', 'postcode', 'town'] as const
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

export type PupilField = `pupil.${PupilPart}`
export type HouseholdField = `household.${HouseholdPart}`
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

/** Fields that several columns may share: home and mobile number, two e-mail addresses. All others take one column. */
export function takesSeveralColumns(field: ListField): boolean {
  return field === 'ignore' || /\.(email|phone|emergencyPhone)$/.test(field)
}
