// The Dutch words of the closed lists of leave, in the order in which they are offered.
import type { DayPart } from '#domain/calendar/school-day'
import type { ASKED_KINDS } from '#domain/leave/asked'
import type {
  APPLICANTS,
  DecisionOutcome,
  LeaveState,
  OTHER_PARENT,
  WAYS_IN,
  WAYS_OUT,
} from '#domain/leave/request'

export const STATE_TEXTS: Readonly<Record<LeaveState, string>> = {
  taken: 'nog bij de balie',
  handedOver: 'wacht op de directeur',
  completing: 'wacht op de ouders',
  decided: 'beslist',
  withdrawn: 'ingetrokken',
}

export const KIND_TEXTS: Readonly<Record<(typeof ASKED_KINDS)[number], string>> = {
  circumstance: 'gewichtige omstandigheid',
  profession: 'vakantie door het beroep',
  religion: 'religie of levensovertuiging',
  fiveYearOld: 'kind van vijf, minder uren',
  medicalVisit: 'dokter of tandarts',
  illness: 'ziekte',
  absence: 'afwezig zonder verlof',
}

export const OUTCOME_TEXTS: Readonly<Record<DecisionOutcome, string>> = {
  granted: 'toegekend',
  partly: 'deels toegekend',
  refused: 'afgewezen',
  forwarded: 'doorgestuurd naar de leerplichtambtenaar',
  noted: 'kennisgeving ontvangen',
  notNeeded: 'geen verlof nodig',
}

export const WAY_IN_TEXTS: Readonly<Record<(typeof WAYS_IN)[number], string>> = {
  counter: 'aan de balie',
  paper: 'op papier',
  post: 'per post',
  email: 'per e-mail',
}

export const WAY_OUT_TEXTS: Readonly<Record<(typeof WAYS_OUT)[number], string>> = {
  post: 'Per post',
  hand: 'Meegeven',
  email: 'Per e-mail',
}

export const APPLICANT_TEXTS: Readonly<Record<(typeof APPLICANTS)[number], string>> = {
  custody: 'heeft gezag',
  actualCarer: 'zorgt voor het kind',
  other: 'heeft geen gezag en zorgt niet voor het kind',
}

export const OTHER_PARENT_TEXTS: Readonly<Record<(typeof OTHER_PARENT)[number], string>> = {
  none: 'Er is geen andere ouder met gezag.',
  knows: 'De andere ouder met gezag weet hiervan.',
  unknown: 'Het is niet bekend of de andere ouder met gezag hiervan weet.',
  objects: 'De andere ouder met gezag is het er niet mee eens.',
}

export const PART_TEXTS: Readonly<Record<DayPart, string>> = {
  whole: 'hele dag',
  morning: 'ochtend',
  afternoon: 'middag',
}
