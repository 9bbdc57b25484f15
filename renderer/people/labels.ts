// The Dutch words of the closed lists on the screens of people, in the order in which they are offered.
import type { MissingKind } from '#domain/people/cards'
import type { HouseholdKind } from '#domain/people/household'
import { LANGUAGE_NAMES } from '#domain/people/languages'
import type { EmailState, PersonDetails } from '#domain/people/person'
import { TIE_ROLE_TEXTS } from '#domain/people/texts'
import {
  type Custody,
  type Information,
  type InformationRequest,
  TIE_ROLES,
  type TieRole,
} from '#domain/people/tie'

/** What a Select offers. */
export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
}

export const ROLE_CHOICES: Choice<TieRole>[] = TIE_ROLES.map((value) => ({
  value,
  label: TIE_ROLE_TEXTS[value],
}))

export const CUSTODY_CHOICES: Choice<Custody>[] = [
  { value: 'yes', label: 'ja' },
  { value: 'no', label: 'nee' },
  { value: 'unknown', label: 'onbekend' },
]

/** Where the school knows gezag from (dutch-conventions 7.3); other words may be typed. */
export const CUSTODY_SOURCES = [
  'opgave ouder',
  'OSO-dossier',
  'uitspraak gezien',
  'gezagsregister gezien',
] as const

export const INFORMATION_CHOICES: Choice<Information>[] = [
  { value: 'always', label: 'altijd' },
  { value: 'onRequest', label: 'op verzoek' },
  { value: 'none', label: 'geen' },
]

export const REQUEST_CHOICES: Choice<InformationRequest>[] = [
  { value: 'none', label: 'geen verzoek gedaan' },
  { value: 'reports', label: 'alleen over rapporten en gesprekken' },
  { value: 'all', label: 'over alles' },
]

export const EMAIL_STATE_CHOICES: Choice<EmailState>[] = [
  { value: 'known', label: 'bekend' },
  { value: 'none', label: 'heeft geen e-mail' },
  { value: 'unknown', label: 'onbekend' },
  { value: 'bounced', label: 'komt niet aan' },
]

export const GENDER_CHOICES: Choice<PersonDetails['gender']>[] = [
  { value: 'woman', label: 'mevrouw' },
  { value: 'man', label: 'de heer' },
  { value: 'unknown', label: 'niet bekend' },
]

export const HOUSEHOLD_KIND_CHOICES: Choice<HouseholdKind>[] = [
  { value: 'family', label: 'gezin' },
  { value: 'institution', label: 'instelling of verzamelgebouw' },
]

/** What is missing, and what the office does next. */
export const MISSING_TEXTS: Readonly<Record<MissingKind, { what: string; next: string }>> = {
  noParent: { what: 'Geen ouder', next: 'Voeg een ouder of verzorger toe.' },
  noAddress: { what: 'Geen adres', next: 'Kies een gezin of vul het adres in.' },
  custodyUnknown: { what: 'Gezag onbekend', next: 'Vraag na wie gezag heeft. Vul het in bij de ouder.' },
  noPhone: { what: 'Geen telefoonnummer', next: 'Vraag een nummer en vul het in bij de ouder.' },
  emailUnknown: {
    what: 'E-mail onbekend',
    next: 'Vraag het na. Is er geen e-mail? Kies dan “heeft geen e-mail”.',
  },
  birthDate: { what: 'Geen geboortedatum', next: 'Vul de geboortedatum in bij de leerling.' },
  familyName: { what: 'Geen achternaam', next: 'Vul de achternaam in.' },
  noGroup: { what: 'Geen groep', next: 'Zet de leerling in een groep.' },
}

/** Languages most often met (dutch-conventions 9), by ISO 639 code, Dutch first. */
export const LANGUAGE_CHOICES: Choice<string>[] = Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({
  value,
  label,
}))

/** The list with `code` in it, also when it is an uncommon one from an import, so that saving does not lose it. */
export function languageChoices(code: string): Choice<string>[] {
  const known = code === '' || LANGUAGE_CHOICES.some(({ value }) => value === code)
  return known ? LANGUAGE_CHOICES : [...LANGUAGE_CHOICES, { value: code, label: code }]
}

/** The state of an adult's e-mail as the cards say it. */
export function emailText(adult: { email: string; emailState: EmailState }): string {
  switch (adult.emailState) {
    case 'known':
      return adult.email
    case 'none':
      return 'heeft geen e-mail'
    case 'bounced':
      return `${adult.email} (komt niet aan)`
    default:
      return 'e-mail onbekend'
  }
}
