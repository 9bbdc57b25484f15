// How a report is spoken of on the screens: what is due, what comes next and where it lies.
import type {
  CONTACT_WISHES,
  ComplaintKind,
  ComplaintRoute,
  Rung,
  SATISFACTIONS,
} from '#domain/complaints/complaint'
import type { NextStep } from '#domain/complaints/handling'
import type { ComplaintDuty, ComplaintFileShown, ComplaintLine } from '#domain/complaints/shown'
import { DUTY_TEXTS, KIND_TEXTS, ROUTE_TEXTS, RUNG_TEXTS } from '#domain/complaints/texts'
import { daysBetween, type IsoDate } from '#domain/kernel/date'
import { narrowDate, tableDate } from '#domain/kernel/date-text'

export const CONTACT_TEXTS: Readonly<Record<(typeof CONTACT_WISHES)[number], string>> = {
  none: 'nee, dat hoeft niet',
  phone: 'ja, bellen',
  email: 'ja, per e-mail',
  talk: 'ja, in een gesprek',
  letter: 'ja, met een brief',
}

export const SATISFACTION_TEXTS: Readonly<Record<(typeof SATISFACTIONS)[number], string>> = {
  yes: 'ja',
  partly: 'voor een deel',
  no: 'nee',
  unknown: 'niet bekend',
}

/** Words for a choice from a fixed list. */
export function choicesOf<Value extends string>(texts: Readonly<Record<Value, string>>) {
  return Object.entries<string>(texts).map(([value, label]) => ({ value, label }))
}

export interface Due {
  readonly text: string
  /** Late or today: stands out, and its words say so too. */
  readonly urgent: boolean
}

/** 'Te laat: antwoord geven, uiterlijk ma 23 nov'. */
export function dueText({ what, by, late }: ComplaintDuty, today: IsoDate): Due {
  const text = DUTY_TEXTS[what]
  if (late) return { text: `Te laat: ${text}, uiterlijk ${narrowDate(by)}`, urgent: true }
  const left = daysBetween(today, by)
  if (left === 0) return { text: `Vandaag: ${text}`, urgent: true }
  if (left === 1) return { text: `Morgen: ${text}`, urgent: true }
  return { text: `Uiterlijk ${narrowDate(by)}: ${text}`, urgent: false }
}

/** 'gesprek met juf Els · Wilma · 27-11-2026'; '' when nothing was chosen. */
export function nextText({ what, who, on }: NextStep): string {
  return [what, who, on === null ? '' : tableDate(on)].filter((part) => part !== '').join(' · ')
}

/** 'Klacht over gedrag', 'Idee'. */
export function kindText(kind: ComplaintKind, route: ComplaintRoute | null): string {
  const { label } = KIND_TEXTS[kind]
  return route === null ? label : `${label}: ${ROUTE_TEXTS[route].label.toLowerCase()}`
}

/** 'ligt bij: directeur'. */
export function liesText(rung: Rung): string {
  return `ligt bij: ${RUNG_TEXTS[rung]}`
}

/** What is due first; what waits for nothing after it, the newest first. */
export function byDue(lines: readonly ComplaintLine[]): ComplaintLine[] {
  const place = ({ duty }: ComplaintLine) => duty?.by ?? '9999'
  return [...lines].sort(
    (a, b) => place(a).localeCompare(place(b)) || b.receivedOn.localeCompare(a.receivedOn),
  )
}

/** Who may see it, as the rule of access has it (file-access). */
export function audienceText({
  kind,
  route,
  headOnly,
}: Pick<ComplaintFileShown, 'kind' | 'route' | 'headOnly'>): string {
  const few = 'De directeur, wie het behandelt en wie is toegelaten.'
  if (route === 'conduct' || headOnly) return `${few} De balie ziet er niets van.`
  if (kind === 'complaint' || kind === 'committee') return `${few} De balie ziet alleen de stand en de data.`
  return 'De directeur en de balie.'
}
