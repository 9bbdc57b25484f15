// Every column that belongs to a person who asks: how it is called in the answer, or why it is not in it. A new column
// of these tables does not compile until it stands here.

import type { HouseholdRow, PersonRow, PhoneRow, PupilRow, ResidenceRow, TieRow } from '#db/queries/people'
import type { HoldRow, RequestRow } from '#db/queries/privacy'
import type { IsoDate } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { formatPhone } from '#domain/kernel/phone'
import { CUSTODY_TEXTS, INFORMATION_TEXTS, TIE_ROLE_TEXTS } from '#domain/people/texts'
import type { Fact } from '#domain/privacy/access-answer'

type Shown<Value> = {
  readonly label: string
  /** '' = nothing to say. */
  readonly text: (value: NonNullable<Value>) => string
  readonly aboutOthers?: boolean
  /** See `Fact.forHead`. */
  readonly forHead?: true
}
export type Columns<Row> = { readonly [Name in keyof Row]-?: Shown<Row[Name]> | { readonly leftOut: string } }

/** In words where a row came from. */
export type SourceOf = (row: { createdIn: number; changedIn: number }) => string

/** The facts of one row, in the order of its columns. */
export function factsOfRow<Row extends { id: string }>(
  table: string,
  row: Row,
  { columns, source, open = false }: FactSource<Row>,
): Fact[] {
  return (Object.keys(columns) as (keyof Row & string)[]).flatMap((name) => {
    const column = columns[name]
    const value = row[name]
    if ('leftOut' in column || value === null || value === undefined) return []
    const text = column.text(value as NonNullable<Row[typeof name]>)
    if (text === '') return []
    const { label, aboutOthers = false, forHead } = column
    const fact = { id: `${table}:${row.id}:${name}`, label, value: text, source, aboutOthers }
    return [forHead === undefined || open ? fact : { ...fact, forHead }]
  })
}

interface FactSource<Row> {
  readonly columns: Columns<Row>
  readonly source: string
  /** Nothing of this row is for the head alone. */
  readonly open?: boolean
}

export const plain = (text: string) => text
export const yes = (value: boolean) => (value ? 'ja' : '')
export const day = (text: string) => longDate(text as IsoDate)
export const word =
  <Key extends string>(words: Readonly<Record<Key, string>>) =>
  (key: Key) =>
    words[key]

export const OWN_KEY = { leftOut: 'een sleutel van het programma' }
const DERIVED = { leftOut: 'volgt uit de naam of het adres' }
export const ELSEWHERE = { leftOut: 'staat in een ander gegeven' }
export const STAMPS = { createdIn: OWN_KEY, changedIn: OWN_KEY }

const NAMES = {
  givenName: { label: 'Roepnaam', text: plain },
  firstNames: { label: 'Voornamen', text: plain },
  initials: { label: 'Voorletters', text: plain },
  prefix: { label: 'Tussenvoegsel', text: plain },
  familyName: { label: 'Achternaam', text: plain },
  keepAsIs: DERIVED,
  sortKey: DERIVED,
}

/** Free text may name anybody: it is read before it is given. */
export const FREE = { text: plain, aboutOthers: true }

const LANGUAGES = new Intl.DisplayNames('nl', { type: 'language', fallback: 'code' })
function language(code: string): string {
  try {
    return LANGUAGES.of(code) ?? code
  } catch {
    return code
  }
}

export const PERSON_COLUMNS: Columns<PersonRow> = {
  id: OWN_KEY,
  ...NAMES,
  letterName: { label: 'Naam op brieven', text: plain },
  gender: { label: 'Aanspreken als', text: word({ woman: 'vrouw', man: 'man', unknown: '' }) },
  householdId: ELSEWHERE,
  email: { label: 'E-mailadres', text: plain },
  emailState: {
    label: 'E-mail',
    text: word({ known: '', none: 'heeft geen e-mail', unknown: '', bounced: 'het adres werkte niet' }),
  },
  wantsPaper: { label: 'Wil post op papier', text: yes },
  language: { label: 'Taal', text: language },
  needsInterpreter: { label: 'Tolk nodig', text: yes },
  largePrint: { label: 'Grote letter', text: yes },
  deceased: { label: 'Overleden', text: yes },
  institution: { label: 'Instelling', text: yes },
  classListConsentOn: { label: 'Toestemming voor de klassenlijst sinds', text: day },
  remark: { label: 'Opmerking', ...FREE },
  ...STAMPS,
}

export const PHONE_COLUMNS: Columns<PhoneRow> = {
  id: OWN_KEY,
  personId: OWN_KEY,
  number: { label: 'Telefoonnummer', text: formatPhone },
  remark: { label: 'Opmerking bij dit nummer', ...FREE },
  emergency: { label: 'Nummer voor nood', text: yes },
  secret: { label: 'Geheim nummer', text: yes },
  position: DERIVED,
  ...STAMPS,
}

export const HOUSEHOLD_COLUMNS: Columns<HouseholdRow> = {
  id: OWN_KEY,
  kind: { label: 'Soort adres', text: word({ family: '', institution: 'instelling' }) },
  // the address itself is one fact
  street: ELSEWHERE,
  houseNumber: ELSEWHERE,
  addition: ELSEWHERE,
  indication: ELSEWHERE,
  postcode: ELSEWHERE,
  town: ELSEWHERE,
  country: ELSEWHERE,
  addressKey: DERIVED,
  secret: { label: 'Geheim adres', text: yes },
  wantsPaper: { label: 'Post op papier', text: yes },
  language: { label: 'Taal van de post', text: language },
  remark: { label: 'Opmerking bij het gezin', ...FREE },
  ...STAMPS,
}

export const TIE_COLUMNS: Columns<TieRow> = {
  id: OWN_KEY,
  pupilId: ELSEWHERE,
  personId: OWN_KEY,
  role: { label: 'U bent', text: word(TIE_ROLE_TEXTS) },
  custody: { label: 'Gezag', text: word(CUSTODY_TEXTS) },
  custodySource: { label: 'Gezag gezien in', ...FREE },
  custodyOn: { label: 'Gezag gezien op', text: day },
  information: { label: 'Informatie', text: word(INFORMATION_TEXTS) },
  informationRequest: {
    label: 'Uw verzoek om informatie',
    text: word({ none: '', reports: 'rapporten', all: 'alle informatie' }),
  },
  informationSource: { label: 'Informatie gezien in', ...FREE },
  informationOn: { label: 'Informatie gezien op', text: day },
  contactOrder: { label: 'Volgorde van bellen', text: String },
  ...STAMPS,
}

export const PUPIL_COLUMNS: Columns<PupilRow> = {
  id: OWN_KEY,
  ...NAMES,
  birthDate: { label: 'Geboortedatum', text: day },
  pupilNumber: { label: 'Leerlingnummer', text: plain },
  sourceKeys: { leftOut: 'sleutels van de leerlingadministratie' },
  imported: { leftOut: 'dezelfde gegevens, zoals ze in het laatste bestand stonden' },
  enrolledOn: { label: 'Eerste schooldag', text: day },
  leftOn: { label: 'Laatste schooldag', text: day },
  postcodeHint: { leftOut: 'kan van het adres van de andere ouder zijn' },
  remark: { label: 'Opmerking', ...FREE },
  ...STAMPS,
}

export const RESIDENCE_COLUMNS: Columns<ResidenceRow> = {
  id: OWN_KEY,
  pupilId: OWN_KEY,
  householdId: ELSEWHERE,
  position: DERIVED,
  rhythm: { label: 'Woont bij u', ...FREE },
  ...STAMPS,
}

export const REQUEST_COLUMNS: Columns<RequestRow> = {
  id: OWN_KEY,
  personId: OWN_KEY,
  receivedOn: { label: 'Verzoek om inzage gekregen op', text: day },
  dueOn: { label: 'Antwoord uiterlijk op', text: day },
  extendedOn: { label: 'Termijn verlengd op', text: day },
  extensionReason: { label: 'Reden van verlengen', text: plain },
  state: { label: 'Stand', text: word({ open: 'loopt', answered: 'beantwoord', withdrawn: 'ingetrokken' }) },
  closedOn: { label: 'Afgesloten op', text: day },
  printRunId: ELSEWHERE,
  ...STAMPS,
}

export const HOLD_COLUMNS: Columns<HoldRow> = {
  id: OWN_KEY,
  pupilId: OWN_KEY,
  personId: OWN_KEY,
  reason: { label: 'Waarom uw gegevens langer blijven', ...FREE },
  setOn: { label: 'Bewaring verlengd op', text: day },
  liftedOn: { label: 'Verlenging gestopt op', text: day },
  ...STAMPS,
}
