// Which questions belong to which circumstance: nothing is asked that the decision does not need (Awb 4:4 lid 2).
import { capital } from '#domain/kernel/text'
import {
  type CircumstanceId,
  circumstanceLabel,
  isWish,
  WISHES,
  type WishId,
} from '#domain/leave/circumstances'

export type CircumstanceField =
  | 'relation'
  | 'place'
  | 'eventOn'
  | 'years'
  | 'lifeThreatening'
  | 'outsideSchoolHours'

const FIELDS: Readonly<Record<CircumstanceId, readonly CircumstanceField[]>> = {
  wedding: ['relation', 'place', 'eventOn'],
  partnership: ['relation', 'place', 'eventOn'],
  death: ['relation', 'place', 'eventOn'],
  illness: ['relation', 'lifeThreatening', 'place'],
  weddingJubilee: ['relation', 'years', 'eventOn'],
  serviceJubilee: ['relation', 'years', 'eventOn'],
  moving: ['eventOn'],
  birth: ['eventOn'],
  missionReturn: ['eventOn'],
  medicalOrSocial: [],
  legalDuty: ['outsideSchoolHours', 'eventOn'],
  other: [],
}

/** The questions of a circumstance; none for a wish: its reason is told in the words of the parents. */
export function fieldsOf(circumstance: CircumstanceId | WishId): readonly CircumstanceField[] {
  return isWish(circumstance) ? [] : FIELDS[circumstance]
}

/** What happens in a family; offered at that question, the rest at "iets anders". */
export const FAMILY_CIRCUMSTANCES = [
  'wedding',
  'partnership',
  'death',
  'illness',
  'moving',
  'birth',
  'weddingJubilee',
  'serviceJubilee',
  'missionReturn',
  'medicalOrSocial',
] as const satisfies readonly CircumstanceId[]

/** 'iets anders': first what is asked most. */
export const OTHER_CIRCUMSTANCES: readonly (CircumstanceId | WishId)[] = [
  'holiday',
  'legalDuty',
  ...(Object.keys(WISHES) as WishId[]).filter((wish) => wish !== 'holiday'),
  'other',
]

/** 'Een huwelijk'; illness is asked after in two steps. */
export function circumstanceChoice(id: CircumstanceId | WishId): string {
  if (id === 'illness') return 'Ziekte van iemand in de familie'
  if (id === 'other') return 'Iets dat hier niet bij staat'
  return capital(circumstanceLabel(id))
}

/** What the day is of: 'Dag van het huwelijk'. */
export function eventLabel(circumstance: CircumstanceId | WishId): string {
  return EVENT_LABELS[circumstance] ?? 'Dag waarop het is'
}

const EVENT_LABELS: Readonly<Partial<Record<CircumstanceId | WishId, string>>> = {
  wedding: 'Dag van de bruiloft',
  partnership: 'Dag van het partnerschap',
  death: 'Dag van de uitvaart',
  moving: 'Dag van de verhuizing',
  birth: 'Dag van de geboorte',
  weddingJubilee: 'Dag van het jubileum',
  serviceJubilee: 'Dag van het jubileum',
  missionReturn: 'Dag van de terugkeer',
  legalDuty: 'Dag van de oproep',
}

/** Whom the relation is of: 'Wie trouwt er?'. */
export function relationQuestion(circumstance: CircumstanceId | WishId): string {
  return RELATION_QUESTIONS[circumstance] ?? 'Om wie gaat het?'
}

const RELATION_QUESTIONS: Readonly<Partial<Record<CircumstanceId | WishId, string>>> = {
  wedding: 'Wie trouwt er?',
  partnership: 'Wie gaat het partnerschap aan?',
  death: 'Wie is er overleden?',
  illness: 'Wie is er ziek?',
  weddingJubilee: 'Wie zijn er zo lang getrouwd?',
  serviceJubilee: 'Wie werkt er zo lang?',
}
