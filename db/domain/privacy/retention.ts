// How long each kind of data stays. The school may set other terms; what is written here holds until then.
// Sources: complaints-and-retention 9, security-and-privacy 9. The programme only proposes; people decide.
import { addMonths, type IsoDate } from '../kernel/date.ts'
import type { RetentionKind } from './privacy.ts'

export interface RetentionRule {
  readonly kind: RetentionKind
  /** Months after the event at which the term begins. */
  readonly months: number
  /** Why this long, in Dutch, as it is shown and printed. */
  readonly basis: string
  readonly source: string
  /** The day on which the school last checked the term; null = the default was never confirmed. */
  readonly checkedOn: IsoDate | null
}

/** What each kind holds and when its term begins, in Dutch. */
export const RETENTION_TEXTS: Readonly<Record<RetentionKind, { label: string; startEvent: string }>> = {
  pupilFile: { label: 'Leerlingen die van school zijn', startEvent: 'de laatste schooldag' },
  familyContact: {
    label: 'Ouders en gezinnen zonder kind op school',
    startEvent: 'de dag dat het laatste kind is opgeruimd; zonder kind: de laatste wijziging',
  },
  prints: { label: 'Bewaarde afdrukken', startEvent: 'de dag van het afdrukken' },
  importReports: { label: 'Herstelpunten en importverslagen', startEvent: 'de dag van het inlezen' },
  drafts: { label: 'Half ingevulde formulieren', startEvent: 'de dag van het vergrendelen' },
  audit: { label: 'Logboek', startEvent: 'het einde van het kalenderjaar' },
  backups: { label: 'Back-ups', startEvent: 'de dag van de back-up' },
  leave: { label: 'Verlof en verzuim', startEvent: 'de laatste schooldag' },
  meetings: {
    label: 'Wie op bijeenkomsten was',
    startEvent: 'het einde van het schooljaar van de bijeenkomst',
  },
  rota: { label: 'Ouderhulp', startEvent: 'het einde van het schooljaar' },
}

const ADVICE = 'eigen keuze van de school (dataminimalisatie, AVG art. 5, lid 1)'

export const DEFAULT_RULES: readonly RetentionRule[] = [
  {
    kind: 'pupilFile',
    months: 24,
    basis: 'twee jaar na vertrek; de in- en uitschrijving staan vijf jaar in de leerlingadministratie',
    source: 'rijksoverheid.nl, PO-Raad: meeste gegevens van de leerling',
    checkedOn: null,
  },
  { kind: 'familyContact', months: 0, basis: 'zolang er een kind is', source: ADVICE, checkedOn: null },
  { kind: 'prints', months: 24, basis: 'zo lang als het leerlingdossier', source: ADVICE, checkedOn: null },
  {
    kind: 'importReports',
    months: 12,
    basis: 'daarna is terugdraaien niet meer zinnig',
    source: ADVICE,
    checkedOn: null,
  },
  {
    kind: 'drafts',
    months: 1,
    basis: 'wat niet is afgemaakt, is niet nodig',
    source: ADVICE,
    checkedOn: null,
  },
  {
    kind: 'audit',
    months: 24,
    basis: 'een tot twee jaar; zonder inhoud',
    source: 'advies normenkader IBP',
    checkedOn: null,
  },
  {
    kind: 'backups',
    months: 12,
    basis: 'de vertraging staat in het register',
    source: ADVICE,
    checkedOn: null,
  },
  {
    kind: 'leave',
    months: 60,
    basis: 'vijf jaar na vertrek, als deel van de verzuimadministratie',
    source: 'Besluit bekostiging WPO 2022, art. 11 en 12',
    checkedOn: null,
  },
  {
    kind: 'meetings',
    months: 0,
    basis: 'hoogstens het schooljaar; de aantallen zonder namen blijven',
    source: ADVICE,
    checkedOn: null,
  },
  {
    kind: 'rota',
    months: 12,
    basis: 'tot het einde van het schooljaar erna, om de stand mee te nemen',
    source: ADVICE,
    checkedOn: null,
  },
]

/** The rules in force: those of the school over the defaults, in the order of the kinds. */
export function rulesInForce(own: readonly RetentionRule[]): RetentionRule[] {
  return DEFAULT_RULES.map((rule) => own.find(({ kind }) => kind === rule.kind) ?? rule)
}

/** As it stands in the proof: '24 maanden na de laatste schooldag; twee jaar na vertrek (bron)'. */
export function ruleText({ kind, months, basis, source }: RetentionRule): string {
  const from = source === '' ? '' : ` (${source})`
  return `${monthsText(months)} na ${RETENTION_TEXTS[kind].startEvent}; ${basis}${from}`
}

/** 'meteen', '1 maand', '24 maanden'. */
export function monthsText(months: number): string {
  if (months === 0) return 'meteen'
  return months === 1 ? '1 maand' : `${months} maanden`
}

/** Backups are replaced by a rotation of their own and hold nothing longer than a year; nobody cleans them up by hand. */
export const ROTATION_TEXT =
  'Back-ups worden vanzelf vervangen en blijven hoogstens 12 maanden. Wat u opruimt, staat zo lang nog in oudere back-ups. Zet u zo’n back-up terug, dan staat het hier daarna weer in het voorstel.'

/** True when the term has passed on `today`: the day `months` after `event` is today or earlier. */
export function termPassed(event: IsoDate, months: number, today: IsoDate): boolean {
  return addMonths(event, months) <= today
}
