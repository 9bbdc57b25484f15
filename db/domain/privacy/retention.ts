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
    startEvent: 'de dag dat het laatste kind is opgeruimd',
  },
  prints: { label: 'Bewaarde afdrukken', startEvent: 'de dag van het afdrukken' },
  importReports: { label: 'Herstelpunten en importverslagen', startEvent: 'de dag van het inlezen' },
  drafts: { label: 'Half ingevulde formulieren', startEvent: 'de dag van het vergrendelen' },
  audit: { label: 'Logboek', startEvent: 'het einde van het kalenderjaar' },
  backups: { label: 'Back-ups', startEvent: 'de dag van de back-up' },
}

const ADVICE = 'eigen keuze van de school (dataminimalisatie, AVG art. 5, lid 1)'

export const DEFAULT_RULES: readonly RetentionRule[] = [
  {
    kind: 'pupilFile',
    months: 24,
    basis: 'twee jaar na vertrek',
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
]

/** True when the term has passed on `today`: the day `months` after `event` is today or earlier. */
export function termPassed(event: IsoDate, months: number, today: IsoDate): boolean {
  return addMonths(event, months) <= today
}
