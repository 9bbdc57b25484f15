// What is policy and not law: settings of the school, with the national defaults and their source.
// Beleidsregel uitleg "specifieke aard van het beroep" en "andere gewichtige omstandigheden" (BWBR0031787, 21 June 2012,
// text as at May 2017). It is the yardstick of the Inspectorate; a school may deviate, and a director with a reason.
import type { HalfDayRule } from '../calendar/school-day.ts'
import type { CircumstanceId, WishId } from './circumstances.ts'
import { type Feast, NATIONAL_FEASTS } from './feasts.ts'
import type { RelationId } from './relations.ts'

/** Where it happens: near enough for one day, far within the Netherlands, or abroad. */
export type Place = 'near' | 'far' | 'abroad'

export interface PolicyRow {
  readonly circumstance: CircumstanceId
  /** Which relatives, by degree or by name; null is everybody. Both must fit. */
  readonly degrees: readonly number[] | null
  readonly relations: readonly RelationId[] | null
  readonly places: readonly Place[] | null
  /** For jubilees: of how many years; null is any. */
  readonly years: readonly number[] | null
  readonly maxDays: number
  /** What shows it, and whether it must be seen before a decision or may follow; null without. */
  readonly proof: { readonly document: string; readonly when: 'before' | 'afterwards' } | null
  readonly on: boolean
  readonly source: string
}

export interface NeverRow {
  readonly wish: WishId
  readonly on: boolean
  readonly source: string
}

/** How many calendar days before the first leave day a school likes to know; a warning, never a refusal. */
export interface LeadTimes {
  readonly profession: number
  readonly circumstance: number
  readonly overTen: number
}

export interface LeavePolicy {
  /** The first row that fits is the one that counts. */
  readonly rows: readonly PolicyRow[]
  /** What a relative or place outside every row of a circumstance means. */
  readonly outsideRows: Readonly<Record<CircumstanceId, 'refuse' | 'director'>>
  readonly never: readonly NeverRow[]
  readonly partnershipAsWedding: boolean
  readonly feasts: readonly Feast[]
  readonly daysPerDuty: number
  readonly leadTimes: LeadTimes
  readonly halfDays: HalfDayRule
  /** Articles 13a and 14 have a ten of their own by law; some municipalities count them together. */
  readonly counters: 'apart' | 'together'
  /** School days after receipt within which the school means to decide. */
  readonly decisionTarget: number
  /** When who was born on 29 February reaches an age in a common year. */
  readonly leapDayBirthday: '02-28' | '03-01'
}

const RULE = 'Beleidsregel art. 2 (BWBR0031787)'
const FAMILY: readonly RelationId[] = ['parent', 'stepParent', 'carer', 'grandparent']
const INVITATION = { document: 'de trouwkaart', when: 'afterwards' } as const
const MOURNING_CARD = { document: 'de rouwkaart', when: 'afterwards' } as const

const NATIONAL_ROWS: readonly PolicyRow[] = [
  row('moving', { maxDays: 1 }),
  row('legalDuty', { maxDays: 10, proof: { document: 'de oproep', when: 'afterwards' } }),
  row('wedding', { maxDays: 5, degrees: [1, 2, 3], places: ['abroad'], proof: INVITATION }),
  row('wedding', { maxDays: 2, degrees: [1, 2, 3], places: ['far'], proof: INVITATION }),
  row('wedding', { maxDays: 1, degrees: [1, 2, 3], places: ['near'], proof: INVITATION }),
  row('illness', {
    maxDays: 10,
    degrees: [1, 2, 3],
    proof: { document: 'een doktersverklaring', when: 'before' },
  }),
  row('death', { maxDays: 5, degrees: [1, 2, 3, 4], places: ['abroad'], proof: MOURNING_CARD }),
  row('death', { maxDays: 5, degrees: [1], proof: MOURNING_CARD }),
  row('death', { maxDays: 2, degrees: [2], proof: MOURNING_CARD }),
  row('death', { maxDays: 1, degrees: [3, 4], proof: MOURNING_CARD }),
  row('serviceJubilee', { maxDays: 1, relations: FAMILY, years: [25, 40, 50] }),
  row('weddingJubilee', { maxDays: 1, relations: FAMILY, years: [12.5, 25, 40, 50, 60] }),
  row('birth', { maxDays: 1, source: 'praktijk van scholen' }),
  row('missionReturn', { maxDays: 1, source: 'Minister van OCW, Kamervraag 2019Z22871' }),
]

const NATIONAL_NEVER: readonly WishId[] = [
  'familyVisitAbroad',
  'cheapTickets',
  'ticketsBooked',
  'spreadHolidays',
  'siblingsFree',
  'traffic',
  'convoy',
  'milestoneBirthday',
  'sabbatical',
  'worldTrip',
]
const SCHOOLS_NEVER: readonly WishId[] = [
  'celebration',
  'prize',
  'invitation',
  'noOtherBooking',
  'sportOrCulture',
  'camp',
  'carnival',
]

/** What holds until the school sets something else. */
export const NATIONAL_POLICY: LeavePolicy = {
  rows: NATIONAL_ROWS,
  outsideRows: {
    moving: 'director',
    legalDuty: 'director',
    wedding: 'refuse',
    partnership: 'refuse',
    illness: 'director',
    death: 'director',
    serviceJubilee: 'refuse',
    weddingJubilee: 'refuse',
    birth: 'director',
    missionReturn: 'director',
    medicalOrSocial: 'director',
    other: 'director',
  },
  never: [
    { wish: 'holiday', on: true, source: 'LPW 11 onder f en g: vakantie kan alleen volgens artikel 13a' },
    ...NATIONAL_NEVER.map((wish) => ({ wish, on: true, source: RULE })),
    ...SCHOOLS_NEVER.map((wish) => ({ wish, on: true, source: 'praktijk van scholen' })),
  ],
  partnershipAsWedding: true,
  feasts: NATIONAL_FEASTS,
  daysPerDuty: 1,
  leadTimes: { profession: 56, circumstance: 0, overTen: 42 },
  halfDays: 'half',
  counters: 'apart',
  decisionTarget: 5,
  leapDayBirthday: '03-01',
}

function row(circumstance: CircumstanceId, more: Partial<PolicyRow> & { maxDays: number }): PolicyRow {
  return {
    circumstance,
    degrees: null,
    relations: null,
    places: null,
    years: null,
    proof: null,
    on: true,
    source: RULE,
    ...more,
  }
}
