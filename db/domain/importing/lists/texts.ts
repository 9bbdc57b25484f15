// The Dutch sentences about a list: for the preview, and for the report that proves what was left out (AVG).

import type { RefusedColumn } from './columns.ts'
import type { AddressPart, HouseholdPart, ListField, ParentPart, PupilPart } from './fields.ts'
import type { ListShape } from './header.ts'
import type { ProblemCode, RowProblem } from './list-row.ts'
import type { JoinReason, PupilReason } from './plan.ts'
import { REFUSED_KINDS, type RefusedKind } from './refused.ts'
import type { MappingDifference } from './saved-mapping.ts'
import type { TableFailure } from './table.ts'
import { columnLetters, type TableNote } from './table-shape.ts'

const PUPIL_LABELS: Readonly<Record<PupilPart, string>> = {
  givenName: 'roepnaam',
  firstNames: 'voornamen',
  initials: 'voorletters',
  prefix: 'tussenvoegsel',
  familyName: 'achternaam',
  fullName: 'volledige naam',
  birthDate: 'geboortedatum',
  group: 'groep',
  year: 'leerjaar',
  number: 'leerlingnummer',
}
const ADDRESS_LABELS: Readonly<Record<AddressPart, string>> = {
  street: 'straat',
  houseNumber: 'huisnummer',
  addition: 'toevoeging',
  postcode: 'postcode',
  town: 'plaats',
}
const HOUSEHOLD_LABELS: Readonly<Record<HouseholdPart, string>> = {
  ...ADDRESS_LABELS,
  secret: 'geheim adres',
  family: 'gezinsnummer',
  language: 'taal voor brieven',
}
const PARENT_LABELS: Readonly<Record<ParentPart, string>> = {
  ...ADDRESS_LABELS,
  name: 'naam',
  givenName: 'roepnaam',
  initials: 'voorletters',
  prefix: 'tussenvoegsel',
  familyName: 'achternaam',
  salutation: 'aanhef',
  email: 'e-mailadres',
  phone: 'telefoonnummer',
  emergencyPhone: 'noodnummer',
  relation: 'relatie tot het kind',
  custody: 'gezag',
}

/** What the wizard calls a field: "Ouder 1: e-mailadres". */
export function fieldLabel(field: ListField): string {
  if (field === 'ignore') return 'Niet overnemen'
  const [owner = '', part = ''] = field.split('.')
  if (owner === 'pupil') return `Leerling: ${PUPIL_LABELS[part as PupilPart]}`
  if (owner === 'household') return `Adres: ${HOUSEHOLD_LABELS[part as HouseholdPart]}`
  return `Ouder ${owner.slice(-1)}: ${PARENT_LABELS[part as ParentPart]}`
}

/** What stands where in a row: "geboortedatum", "telefoonnummer van ouder 2". */
function fieldInRow(field: ListField): string {
  const [owner = '', part = ''] = field.split('.')
  if (owner === 'pupil') return PUPIL_LABELS[part as PupilPart]
  if (owner === 'household') return HOUSEHOLD_LABELS[part as HouseholdPart]
  return `${PARENT_LABELS[part as ParentPart]} van ouder ${owner.slice(-1)}`
}

const PROBLEMS: Readonly<Record<ProblemCode, (text: string, field: string) => string>> = {
  PUPIL_NAME_MISSING: (text) => `de naam van de leerling ontbreekt (leerlingnummer ${text})`,
  BIRTH_DATE_UNREADABLE: (text) => `geboortedatum ${text} bestaat niet`,
  BIRTH_DATE_UNLIKELY: (text) => `geboortedatum ${text} kan niet kloppen voor een leerling`,
  PARENT_NAME_MISSING: (text) => `bij ${text} staat geen naam van een ouder`,
  COUPLE_PROPOSED: (text) => `“${text}” lijken twee personen. Kies of u ze wilt splitsen`,
  EMAIL_UNREADABLE: (text, field) => `${field} “${text}” is geen e-mailadres en is niet overgenomen`,
  EMAILS_SPLIT: (text, field) => `in ${field} staan meer adressen (${text}). Controleer bij wie ze horen`,
  EMAIL_SHARED: (text) => `${text} staat bij meer ouders. Het blijven twee personen met één adres`,
  PHONE_UNREADABLE: (text, field) => `${field} “${text}” klopt niet. Het is overgenomen zoals het er staat`,
  PHONE_REPAIRED: (text, field) => `${field} ${text} was door Excel veranderd en is hersteld`,
  PHONES_SPLIT: (text, field) => `in ${field} staan meer nummers (${text}). Ze zijn gesplitst`,
  RELATION_UNKNOWN: (text, field) => `${field} “${text}” kennen we niet en is niet overgenomen`,
  CUSTODY_UNCLEAR: (text, field) => `${field} “${text}” is geen ja of nee. Het gezag staat op onbekend`,
  SECRET_UNCLEAR: (text) => `geheim adres “${text}” is geen ja of nee. Controleer of het adres geheim is`,
  HOUSE_NUMBER_UNREADABLE: (text) => `huisnummer “${text}” is geen huisnummer. Controleer het adres`,
  HOUSE_NUMBER_IS_DATE: (text) =>
    `Excel heeft het huisnummer veranderd in een datum (${text}). Vul het huisnummer zelf in`,
  POSTCODE_UNREADABLE: (text) => `postcode ${text} is niet volledig`,
  CELL_TOO_LONG: (text, field) => `${field} is te lang en is niet overgenomen: “${text}”`,
}

/** One problem with its place: "regel 17: geboortedatum 31-02-2019 bestaat niet". */
export function problemText({ line, code, field, text }: RowProblem): string {
  return `regel ${line}: ${PROBLEMS[code](text, fieldInRow(field))}`
}

/** What the reader has to say about the file. */
export function noteText(note: TableNote): string {
  switch (note.code) {
    case 'HIDDEN_ROWS':
      return `${counted(note.count, 'verborgen rij is', 'verborgen rijen zijn')} ook gelezen.`
    case 'HIDDEN_COLUMNS':
      return `Verborgen kolommen zijn ook gelezen: ${note.columns.join(', ')}.`
    case 'HIDDEN_SHEETS':
      return `Er zijn verborgen bladen: ${note.names.join(', ')}.`
    case 'MANY_ROWS':
      return `Deze lijst heeft ${note.rows} regels. Dat is veel; het lezen duurt langer.`
    case 'QUOTES_BROKEN':
      return `De aanhalingstekens kloppen niet bij regel ${note.lines.join(', ')}. Controleer deze regels.`
    case 'ERROR_CELLS':
      return `${counted(note.count, 'cel met een foutmelding van Excel is', 'cellen met een foutmelding van Excel zijn')} leeg gelaten.`
    case 'MERGED_CELLS':
      return `${counted(note.count, 'samengevoegde cel is', 'samengevoegde cellen zijn')} op elke regel ingevuld.`
  }
}

/** What was left out of the list because it holds no data (C04, C05). Nothing left out gives no sentence. */
export function shapeTexts(shape: ListShape): string[] {
  const said: [number, string, string][] = [
    [shape.titleRows, 'regel boven de kop is', 'regels boven de kop zijn'],
    [shape.emptyRows, 'lege regel is', 'lege regels zijn'],
    [shape.emptyColumns, 'lege kolom is', 'lege kolommen zijn'],
    [shape.totalRows.length, 'regel met een totaal is', 'regels met een totaal zijn'],
    [shape.repeatedHeaders.length, 'herhaalde kop is', 'herhaalde koppen zijn'],
  ]
  return said
    .filter(([count]) => count > 0)
    .map(([count, one, more]) => `${counted(count, one, more)} overgeslagen.`)
}

/** Why a file was not read, and what to do. `FILE_LOCKED` comes from whoever opens the file (C20). */
export function failureText(error: TableFailure['error'] | { readonly code: 'FILE_LOCKED' }): string {
  switch (error.code) {
    case 'FILE_LOCKED':
      return 'Het bestand is nog open in Excel. Sluit het bestand in Excel en kies het opnieuw.'
    case 'FILE_TOO_LARGE':
      return `Dit bestand is te groot. Het mag hoogstens ${Math.floor(error.details.most / 1024 / 1024)} MB zijn.`
    case 'TOO_MANY_ROWS':
      return `Dit bestand heeft te veel regels: ${error.details.rows}. Het mogen er hoogstens ${error.details.most} zijn.`
    case 'TOO_MANY_COLUMNS':
      return `Dit bestand heeft te veel kolommen: ${error.details.columns}. Het mogen er hoogstens ${error.details.most} zijn.`
    case 'LIST_EMPTY':
      return 'In dit bestand staat niets.'
    case 'WORKBOOK_BROKEN':
      return 'Dit Excel-bestand is beschadigd. Open het in Excel, sla het opnieuw op en probeer het nog eens.'
    case 'WORKBOOK_TOO_LARGE':
      return 'Dit Excel-bestand is te groot. Bewaar alleen het blad met de lijst in een nieuw bestand.'
    case 'SHEET_UNKNOWN':
      return `Het blad “${error.details.sheet}” staat niet in dit bestand.`
    case 'NOT_A_LIST':
      return NOT_A_LIST[error.details.kind]
  }
}

type OtherKind = Extract<TableFailure['error'], { code: 'NOT_A_LIST' }>['details']['kind']

const SAVE_AS = 'Open het bestand en sla het op als Excel-werkmap (.xlsx) of als CSV.'
const NOT_A_LIST: Readonly<Record<OtherKind, string>> = {
  edexml: 'Dit is geen lijst, maar een XML-bestand. Kies bij importeren voor EDEXML.',
  zip: 'Dit is een ZIP-bestand. Pak het bestand eerst uit.',
  xls: `Dit is een oud Excel-bestand (.xls). ${SAVE_AS}`,
  ods: `Dit is een bestand van LibreOffice (.ods). ${SAVE_AS}`,
  numbers: `Dit is een bestand van Numbers. ${SAVE_AS}`,
  edex2000: 'Dit is het oude EDEX-formaat. Kies in uw LAS EDEXML in plaats van EDEX.',
  unknown: `Dit bestand kunnen we niet lezen. Misschien zit er een wachtwoord op. ${SAVE_AS}`,
  xlsx: SAVE_AS,
  text: SAVE_AS,
}

/** What changed since the list was read the last time (C22). */
export function differenceText(difference: MappingDifference): string {
  switch (difference.code) {
    case 'COLUMN_MOVED':
      return `De kolom “${difference.header}” is verplaatst van ${columnLetters(difference.from)} naar ${columnLetters(difference.to)}.`
    case 'COLUMN_RENAMED':
      return `De kolom “${difference.was}” heet nu “${difference.header}” (${fieldLabel(difference.field)}).`
    case 'COLUMN_GONE':
      return `De kolom “${difference.header}” (${fieldLabel(difference.field)}) staat niet meer in de lijst.`
    case 'COLUMN_NEW':
      return `De kolom “${difference.header}” is nieuw. Voorstel: ${fieldLabel(difference.field)}.`
  }
}

const REFUSED_LABELS: Readonly<Record<RefusedKind, string>> = {
  bsn: 'BSN',
  ethnicity: 'etniciteit',
  country: 'land',
  birthPlace: 'geboorteplaats',
  weight: 'gewicht',
  parentEducation: 'opleiding ouders',
  asylum: 'asiel',
  religion: 'geloof',
  bank: 'bankrekening',
  health: 'gezondheid',
  results: 'toetsen en advies',
  photo: 'foto',
  account: 'inloggegevens',
}

/** The proof for the AVG file, with the zeros: "Niet overgenomen: 6 BSN, 0 bankrekening." (7). */
export function refusedText(refused: readonly Pick<RefusedColumn, 'kind' | 'filled'>[]): string {
  const counts = REFUSED_KINDS.map((kind) => {
    const filled = refused
      .filter((column) => column.kind === kind)
      .reduce((sum, column) => sum + column.filled, 0)
    return `${filled} ${REFUSED_LABELS[kind]}`
  })
  return `Niet overgenomen: ${counts.join(', ')}.`
}

/** Why a column was refused, for the wizard. */
export function refusedColumnText({ header, kind, by }: RefusedColumn): string {
  const name = header === '' ? 'Een kolom zonder kop' : `De kolom “${header}”`
  const why = by === 'content' ? ', herkend aan de inhoud' : ''
  return `${name} is niet overgenomen (${REFUSED_LABELS[kind]}${why}).`
}

const PUPIL_REASONS: Readonly<Record<PupilReason, string>> = {
  CHOSEN: 'door u gekozen',
  SAME_NUMBER: 'hetzelfde leerlingnummer',
  SAME_NAME_AND_BIRTH_DATE: 'dezelfde naam en geboortedatum',
  NUMBER_BUT_OTHER_CHILD: 'hetzelfde leerlingnummer, maar een andere naam en geboortedatum',
  SAME_NUMBER_WITHOUT_ZEROS: 'hetzelfde leerlingnummer zonder nullen ervoor',
  SAME_SURNAME_AND_BIRTH_DATE: 'dezelfde achternaam en geboortedatum, een andere roepnaam',
  SAME_NAME_WITHOUT_BIRTH_DATE: 'dezelfde naam, maar geen geboortedatum om te vergelijken',
  SAME_NAME_OTHER_BIRTH_DATE: 'dezelfde naam, een andere geboortedatum',
}

/** Why this pupil is, or may be, the one of the row. */
export function pupilReasonText(reason: PupilReason): string {
  return PUPIL_REASONS[reason]
}

const JOIN_REASONS: Readonly<Record<JoinReason, string>> = {
  SAME_CHILD_AND_NAME: 'dezelfde naam bij hetzelfde kind',
  SAME_NAME_AND_EMAIL: 'dezelfde naam en hetzelfde e-mailadres',
  SAME_NAME_AND_PHONE: 'dezelfde naam en hetzelfde telefoonnummer',
  SAME_NAME_AND_HOUSEHOLD: 'dezelfde naam op hetzelfde adres',
  SAME_NAME_AND_FAMILY_NUMBER: 'dezelfde naam en hetzelfde gezinsnummer',
  SIMILAR_NAME_SAME_CHILD: 'bijna dezelfde naam bij hetzelfde kind',
  SIMILAR_NAME_SAME_EMAIL: 'bijna dezelfde naam en hetzelfde e-mailadres',
  SIMILAR_NAME_SAME_PHONE: 'bijna dezelfde naam en hetzelfde telefoonnummer',
  SIMILAR_NAME_SAME_HOUSEHOLD: 'bijna dezelfde naam op hetzelfde adres',
}

/** Why two parents are, or may be, one person. */
export function joinReasonText(reason: JoinReason): string {
  return JOIN_REASONS[reason]
}

function counted(count: number, one: string, more: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${more}`
}
