// What the screens of people show: rows of lists and whole cards, as they cross to the window.
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { householdShown } from './household.ts'
import { EMAIL_STATES, personShown } from './person.ts'
import { pupilShown } from './pupil.ts'
import { tieShown } from './tie.ts'

/** How a family is reached: by e-mail, on paper, or by neither (nobody knows an address). */
const REACHES = ['email', 'paper', 'none'] as const
export type Reach = (typeof REACHES)[number]

/** What can be missing around a child, worst first (data exchange 8.5). */
export const MISSING_KINDS = [
  'noParent',
  'noAddress',
  'custodyUnknown',
  'noPhone',
  'emailUnknown',
  'birthDate',
  'familyName',
  'noGroup',
] as const
export type MissingKind = (typeof MISSING_KINDS)[number]

export const shortName = z.strictObject({ id, name: z.string() })

/** A child in a list: name and the name of its group ('' without one). */
const childSummary = z.strictObject({ id, name: z.string(), group: z.string() })

/** A row of Gezinnen: a household, or a child that has none yet. A secret address is '' here. */
export const familyRow = z.strictObject({
  kind: z.enum(['household', 'pupil']),
  id,
  title: z.string(),
  children: z.array(childSummary),
  adults: z.array(z.string()),
  address: z.string(),
  secret: z.boolean(),
  reach: z.enum(REACHES),
})
export type FamilyRow = z.infer<typeof familyRow>

/** A tie as a card shows it, with the person or the child at its other end. */
export const tieSummary = z.strictObject({ id, pupilId: id, pupilName: z.string(), ...tieShown.shape })

/** An adult on a card; the number of a secret phone is '' until revealed. */
export const adultCard = z.strictObject({
  id,
  name: z.string(),
  email: z.string(),
  emailState: z.enum(EMAIL_STATES),
  language: z.string(),
  needsInterpreter: z.boolean(),
  deceased: z.boolean(),
  wantsPaper: z.boolean(),
  phones: personShown.shape.phones,
  ties: z.array(tieSummary),
})

/** Gezinskaart. With a secret address the address fields are '' until revealed. */
export const householdCard = z.strictObject({
  id,
  title: z.string(),
  details: householdShown,
  adults: z.array(adultCard),
  children: z.array(
    z.strictObject({
      ...childSummary.shape,
      birthDate: isoDate.nullable(),
      rhythm: z.string(),
      /** The other household of this child, by the names of its adults only; never its address. */
      otherHousehold: shortName.nullable(),
      leftOn: isoDate.nullable(),
    }),
  ),
  /** Persons around these children who live elsewhere or whose address is unknown. */
  elsewhere: z.array(adultCard),
  missing: z.array(z.enum(MISSING_KINDS)),
})
export type HouseholdCard = z.infer<typeof householdCard>

/** Leerlingkaart. */
export const pupilCard = z.strictObject({
  id,
  title: z.string(),
  details: pupilShown,
  postcodeHint: z.string(),
  placements: z.array(
    z.strictObject({
      id,
      schoolYear: z.string(),
      groupId: id.nullable(),
      group: z.string(),
      composed: z.boolean(),
      year: z.number().nullable(),
      fromDate: isoDate,
      untilDate: isoDate.nullable(),
    }),
  ),
  households: z.array(
    z.strictObject({ id, title: z.string(), address: z.string(), secret: z.boolean(), rhythm: z.string() }),
  ),
  /** In order of contact. */
  ties: z.array(z.strictObject({ id, person: adultCard, ...tieShown.shape })),
  siblings: z.array(childSummary),
  missing: z.array(z.enum(MISSING_KINDS)),
})
export type PupilCard = z.infer<typeof pupilCard>

/** A person with all that can be edited. */
export const personCard = z.strictObject({
  id,
  title: z.string(),
  details: personShown,
  /** True when a number was left out because it is secret; reveal it before editing. */
  hidesPhones: z.boolean(),
  household: z.strictObject({ id, title: z.string() }).nullable(),
  ties: z.array(tieSummary),
})
export type PersonCard = z.infer<typeof personCard>

/** Two persons that may be one (data exchange 8.3, rules 2 to 4). */
export const duplicatePair = z.strictObject({
  reason: z.enum(['sameEmailAndSurname', 'sameNameAndHousehold', 'sameNameAndChild']),
  first: z.strictObject({ ...shortName.shape, facts: z.array(z.string()) }),
  second: z.strictObject({ ...shortName.shape, facts: z.array(z.string()) }),
})

export const missingRow = z.strictObject({
  pupil: childSummary,
  missing: z.array(z.enum(MISSING_KINDS)),
})
