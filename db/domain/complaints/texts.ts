// The words of reports, for screens and paper.
import { CATEGORY_TEXTS, type ComplaintCategory } from './categories.ts'
import type {
  ComplaintKind,
  ComplaintOutcome,
  ComplaintRoute,
  ComplaintState,
  Giver,
  Rung,
  WAYS_IN,
} from './complaint.ts'
import type { StepKind } from './handling.ts'
import type { ComplaintDuty } from './shown.ts'

export const KIND_TEXTS: Readonly<Record<ComplaintKind, { label: string; hint: string }>> = {
  complaint: { label: 'Klacht', hint: 'ontevreden over wat iemand deed, liet of besloot' },
  signal: { label: 'Signaal', hint: 'wil iets laten weten, vraagt geen antwoord' },
  idea: { label: 'Idee', hint: 'het kan beter of leuker' },
  compliment: { label: 'Compliment', hint: 'wat goed ging' },
  committee: { label: 'Klacht bij de commissie', hint: 'hier alleen nummer, datum en stand' },
}

export const ROUTE_TEXTS: Readonly<Record<ComplaintRoute, { label: string; hint: string }>> = {
  organisation: {
    label: 'Organisatie of onderwijs',
    hint: 'rooster, groep, lessen, toetsen, informatie, geld, gebouw, toezicht',
  },
  conduct: {
    label: 'Gedrag',
    hint: 'pesten, discriminatie, agressie, geweld, intimidatie, misbruik van macht, seksuele intimidatie',
  },
}

export const WAY_TEXTS: Readonly<Record<(typeof WAYS_IN)[number], string>> = {
  counter: 'aan de balie',
  phone: 'telefoon',
  email: 'e-mail',
  letter: 'brief',
  talk: 'gesprek',
  ideaBox: 'ideeënbus',
}

export const GIVER_TEXTS: Readonly<Record<Giver, string>> = {
  parent: 'een ouder',
  pupil: 'een leerling',
  staff: 'iemand van het personeel',
  neighbour: 'een buurtbewoner',
  anonymous: 'anoniem',
}

export const STATE_TEXTS: Readonly<Record<ComplaintState, string>> = {
  new: 'Nieuw',
  running: 'In behandeling',
  closed: 'Afgesloten',
  withdrawn: 'Ingetrokken',
}

export const RUNG_TEXTS: Readonly<Record<Rung, string>> = {
  concerned: 'degene om wie het gaat',
  head: 'directeur',
  contactPerson: 'contactpersoon',
  confidant: 'externe vertrouwenspersoon',
  board: 'bestuur',
  committee: 'klachtencommissie',
}

export const STEP_TEXTS: Readonly<Record<StepKind, string>> = {
  receipt: 'Ontvangst bevestigd',
  talk: 'Gesprek',
  otherSide: 'De andere kant gehoord',
  letter: 'Brief',
  forward: 'Doorgestuurd',
  opinion: 'Oordeel van de commissie ontvangen',
  boardAnswer: 'Antwoord van het bestuur',
  feedback: 'Terugkoppeling',
  solvedCheck: 'Gevraagd of het is opgelost',
  note: 'Notitie',
}

export const DUTY_TEXTS: Readonly<Record<ComplaintDuty['what'], string>> = {
  receipt: 'de ontvangst bevestigen',
  talk: 'het eerste gesprek',
  answer: 'antwoord geven',
  boardAnswer: 'antwoord van het bestuur (WPO 14, lid 7)',
  feedback: 'laten weten wat ermee is gedaan',
  solvedCheck: 'vragen of het is opgelost',
  next: 'volgende stap',
  measure: 'een afspraak uitvoeren',
}

export const OUTCOME_TEXTS: Readonly<Record<ComplaintOutcome, string>> = {
  solved: 'opgelost',
  partlySolved: 'voor een deel opgelost',
  notSolved: 'niet opgelost',
  toBoard: 'naar het bestuur',
  founded: 'gegrond volgens de commissie',
  partlyFounded: 'voor een deel gegrond volgens de commissie',
  unfounded: 'ongegrond volgens de commissie',
  withdrawn: 'ingetrokken',
}

/** '' where none was chosen. */
export function categoryText(category: ComplaintCategory | null): string {
  return category === null ? '' : CATEGORY_TEXTS[category].label
}

/** The number on letters: '2026-012' for the 12th report, that came in in 2026. */
export function complaintNumberText({ number, receivedOn }: { number: number; receivedOn: string }): string {
  return `${receivedOn.slice(0, 4)}-${String(number).padStart(3, '0')}`
}
