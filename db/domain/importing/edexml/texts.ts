// Dutch sentences about an EDEXML file, for the preview and the printed report alike (B1, "u").
import type { Proposal, Question, Warning, WarningCode } from './notices.ts'
import type { DoubtReason, EdexmlPlan } from './plan.ts'
import type { ReadFailure } from './read.ts'
import { REFUSED_KINDS, type RefusedCounts, type RefusedKind } from './refused.ts'
import type { KnownRoot } from './root.ts'

/** One sentence for a warning. */
export function warningText(warning: Warning): string {
  return WARNINGS[warning.code](warning)
}

/** Why a file was not read: what is wrong and what to do. Nothing was changed. */
export function readFailureText(error: ReadFailure['error']): string {
  switch (error.code) {
    case 'EDEXML_DOCTYPE':
      return 'Dit bestand bevat een onderdeel dat niet veilig is (een DOCTYPE). Maak het bestand opnieuw in uw leerlingadministratie. Er is niets gewijzigd.'
    case 'EDEXML_NOT_EDEXML':
      return `Dit is geen EDEXML-bestand${ROOTS[error.details.known]}. Kies in uw leerlingadministratie EDEXML. Er is niets gewijzigd.`
    case 'EDEXML_MALFORMED':
      return `Het bestand is beschadigd op regel ${error.details.line}. Maak het bestand opnieuw in uw leerlingadministratie. Er is niets gewijzigd.`
    case 'EDEXML_CUT_OFF':
      return `Het bestand is niet compleet: het houdt op bij regel ${error.details.line}. Maak het bestand opnieuw. Er is niets gewijzigd.`
    case 'EDEXML_TOO_DEEP':
      return `Dit bestand kan geen gewoon EDEXML-bestand zijn (regel ${error.details.line}). Er is niets gewijzigd.`
  }
}

/** The question as a sentence. */
export function questionText(question: Question): string {
  switch (question.kind) {
    case 'schoolYear':
      return question.raw === ''
        ? `In het bestand staat geen schooljaar. Is het ${question.proposal}?`
        : `Het schooljaar in het bestand is niet te lezen: "${question.raw}". Is het ${question.proposal}?`
    case 'otherYear':
      return `Dit bestand is van schooljaar ${question.file}; u werkt nu in ${question.inUse}. Wilt u ${question.inUse} bijwerken of met ${question.file} werken?`
    case 'otherSchool':
      return question.file === ''
        ? 'In het bestand staat niet van welke school het is. Is dit het bestand van uw school?'
        : `In het bestand staat school ${question.file}; uw school is ${question.ours || 'nog niet ingevuld'}. Is dit het bestand van uw school?`
    case 'mostlyUnknown':
      return `${question.unknown} van de ${question.total} leerlingen zijn onbekend. Is dit de goede school en het goede schooljaar?`
    case 'toddlers':
      return `Ook peuters overnemen? Het gaat om ${count(question.pupils, 'kind', 'kinderen')} in een peutergroep of jonger dan 4 jaar.`
    case 'locations':
      return 'Uw school heeft meer dan één locatie. Van welke locaties wilt u de leerlingen overnemen?'
    case 'yearOfPupil':
      return `In welk leerjaar zit ${question.name}? Groep ${question.group} heeft meer dan één leerjaar.`
  }
}

/** The proposal as a sentence. */
export function proposalText(proposal: Proposal): string {
  switch (proposal.kind) {
    case 'mergeGroups':
      return `"${proposal.name}" staat ${proposal.parts.length} keer in het bestand. Voorstel: dit is één groep.`
    case 'announcedGroup':
      return `"${proposal.name}" lijkt een groep van aangemelde leerlingen. Voorstel: deze leerlingen nog niet meetellen.`
    case 'splitName':
      return `${proposal.name}: het tussenvoegsel staat in de achternaam. Voorstel: "${proposal.prefix}" als tussenvoegsel en "${proposal.familyName}" als achternaam.`
  }
}

/** Why a person must decide about a row. */
export function doubtText(reason: DoubtReason): string {
  return DOUBTS[reason]
}

/** "EDEXML-bestand van 14-11-2026, schooljaar 2026-2027, 231 leerlingen, 11 groepen, 19 leerkrachten." (§8.1) */
export function summaryText(plan: EdexmlPlan, fileName: string): string {
  const { pupils, groups, staff } = plan.summary
  const [year, month, day] = (plan.createdAt?.slice(0, 10) ?? plan.snapshotDate).split('-')
  const numbers = [
    count(pupils, 'leerling', 'leerlingen'),
    count(groups, 'groep', 'groepen'),
    count(staff, 'leerkracht', 'leerkrachten'),
  ]
  return `${fileName} van ${day}-${month}-${year}, schooljaar ${plan.schoolYear}, ${numbers.join(', ')}.`
}

/** "Niet overgenomen: 1 bsn, 1 etniciteit." With `zeros` for the printed proof: "0 bankrekening" too (§7). */
export function refusedText(refused: RefusedCounts, zeros = false): string {
  const named = REFUSED_KINDS.filter((kind) => refused[kind] > 0 || (zeros && ALWAYS_PRINTED.includes(kind)))
  if (named.length === 0) return 'Niet overgenomen: niets.'
  const parts = named.map(
    (kind) => `${refused[kind]} ${refused[kind] === 1 ? ONE[kind] : (MANY[kind] ?? ONE[kind])}`,
  )
  return `Niet overgenomen: ${parts.join(', ')}.`
}

/** The Dutch name of a role code; an unknown code or a free description as it stands. */
export function roleText(role: string): string {
  return ROLES.get(role) ?? role
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

const WARNINGS: { readonly [Code in WarningCode]: (warning: Warning) => string } = {
  schoolBlockMissing: () =>
    'In het bestand ontbreekt het onderdeel "school". Daarin staan het schooljaar en de school.',
  olderThanLastImport: () => 'Dit bestand is ouder dan wat u al hebt.',
  noPupils: () => 'Er staan geen leerlingen in dit bestand. Niemand wordt als vertrokken gezien.',
  pupilBlockMissing: () =>
    'Dit bestand heeft geen onderdeel "leerlingen". Niemand wordt als vertrokken gezien.',
  unknownElements: (w) =>
    `${count(w.count, 'onbekend onderdeel is', 'onbekende onderdelen zijn')} overgeslagen.`,
  valuesTooLong: (w) => `${count(w.count, 'waarde is', 'waarden zijn')} veel te lang en daarom leeg gelaten.`,
  unknownYearCode: (w) =>
    `De code "${w.raw}" voor het leerjaar is onbekend (${count(w.count, 'leerling', 'leerlingen')}). Het leerjaar blijft leeg.`,
  notPrimaryYear: (w) =>
    `De code "${w.raw}" is geen basisschooljaar (${count(w.count, 'leerling', 'leerlingen')}). Het leerjaar blijft leeg.`,
  duplicateGroupKey: (w) =>
    `De sleutel "${w.raw}" hoort bij meer dan één groep. Controleer de groep van deze leerlingen.`,
  groupNameMissing: (w) => `Een groep heeft geen naam. De groep heet voorlopig "${w.name}".`,
  groupWithoutPupils: (w) => `Groep ${w.name} heeft geen leerlingen.`,
  looksCombined: (w) => `Groep ${w.name} heeft leerlingen uit leerjaar ${w.raw}: een combinatiegroep.`,
  noGroup: (w) => `${w.name} heeft geen groep.`,
  noYear: (w) => `${w.name} heeft geen leerjaar.`,
  unknownGroup: (w) => `${w.name} verwijst naar groep "${w.raw}", maar die staat niet in het bestand.`,
  nameMissing: (w) => `Bij "${w.name}" staat geen naam.`,
  familyNameMissing: (w) => `Bij ${w.name} ontbreekt de achternaam.`,
  givenNameMissing: (w) => `Bij ${w.name} ontbreekt de roepnaam.`,
  birthDateMissing: (w) =>
    `Bij ${w.name} ontbreekt de geboortedatum. Regels over leeftijd kunnen hier niet worden gebruikt.`,
  birthDateUnreadable: (w) => `De geboortedatum van ${w.name} bestaat niet: "${w.raw}".`,
  enrolledOnUnreadable: (w) => `De datum van instroom van ${w.name} bestaat niet: "${w.raw}".`,
  leftOnUnreadable: (w) => `De datum van uitstroom van ${w.name} bestaat niet: "${w.raw}".`,
  ageOdd: (w) => `De geboortedatum van ${w.name} (${w.raw}) past niet bij een basisschool. Klopt die?`,
  duplicateKey: (w) => `De sleutel "${w.raw}" van ${w.name} staat meer dan één keer in het bestand.`,
  temporaryKeys: (w) =>
    `${count(w.count, 'leerling heeft', 'leerlingen hebben')} een tijdelijke sleutel. Wij kijken dan naar naam en geboortedatum.`,
  keysMissing: (w) =>
    `${count(w.count, 'leerling heeft', 'leerlingen hebben')} geen sleutel. Wij kijken dan naar naam en geboortedatum.`,
  sameName: (w) => `${w.count} leerlingen heten ${w.name}. Let op de geboortedatum en de groep.`,
  parentNotStaff: (w) =>
    `${w.name} staat bij de leerkrachten, maar is ouder. Niet overgenomen als personeel.`,
  parentAndStaff: (w) => `${w.name} is ouder en heeft ook een rol op school. Overgenomen als personeel.`,
}

const ROOTS: { readonly [Root in KnownRoot]: string } = {
  oso: ', maar een overstapdossier (OSO)',
  uwlrResults: ', maar een bestand met resultaten (UWLR)',
  html: ', maar een webpagina',
  excelXml: ', maar een Excel-bestand',
  other: '',
}

const DOUBTS: { readonly [Reason in DoubtReason]: string } = {
  duplicateKey: 'Deze sleutel staat meer dan één keer in het bestand. Wie is dit?',
  otherChild: 'De sleutel is bekend, maar naam en geboortedatum zijn anders. Is dit hetzelfde kind?',
  ambiguous: 'Er zijn meer kinderen met deze naam. Wie is dit?',
  sameFamilyAndBirth:
    'Zelfde achternaam en geboortedatum, andere roepnaam. Is dit hetzelfde kind of een tweeling?',
  nameOnly: 'Zelfde naam, maar een geboortedatum ontbreekt. Is dit hetzelfde kind?',
  samePupils: 'In deze groep zitten dezelfde leerlingen. Is dit dezelfde groep?',
}

/** §7: the proof for the AVG file names these also when there were none. */
const ALWAYS_PRINTED: readonly RefusedKind[] = ['bsn', 'ethnicity', 'country', 'bankAccount']

const ONE: { readonly [Kind in RefusedKind]: string } = {
  bsn: 'bsn',
  sofinummer: 'sofinummer',
  onderwijsnummer: 'onderwijsnummer',
  lastFourDigits: 'vier cijfers van een bsn',
  rijksregisternummer: 'rijksregisternummer',
  ethnicity: 'etniciteit',
  country: 'land',
  countryFather: 'land van de vader',
  countryMother: 'land van de moeder',
  nationality: 'nationaliteit',
  birthPlace: 'geboorteplaats',
  weight: 'gewicht',
  weightNew: 'gewicht (nieuw)',
  parentEducation: 'opleiding van ouders',
  asylum: 'asielzoeker',
  homeLanguage: 'thuistaal',
  religion: 'geloof',
  health: 'gezondheid',
  bankAccount: 'bankrekening',
  photo: 'foto-adres',
  userName: 'gebruikersnaam',
  password: 'wachtwoord',
  email: 'e-mailadres',
  eckId: 'ECK iD',
  vendorBlock: 'leveranciersblok',
}

const MANY: { readonly [Kind in RefusedKind]?: string } = {
  photo: 'foto-adressen',
  userName: 'gebruikersnamen',
  password: 'wachtwoorden',
  email: 'e-mailadressen',
  vendorBlock: 'leveranciersblokken',
}

const ROLES: ReadonlyMap<string, string> = new Map([
  ['ADJ', 'adjunct-directeur'],
  ['ADM', 'administratief medewerker'],
  ['CON', 'conciërge'],
  ['DIR', 'directeur'],
  ['ICT', 'ICT-coördinator'],
  ['IB', 'intern begeleider'],
  ['KLA', 'klassenassistent'],
  ['LRK', 'leerkracht'],
  ['LOS', 'lerarenondersteuner'],
  ['LOC', 'locatieleider'],
  ['OWA', 'onderwijsassistent'],
  ['OUD', 'ouder'],
  ['RT', 'remedial teacher'],
  ['SMW', 'schoolmaatschappelijk werker'],
  ['STA', 'stagiair'],
  ['TAL', 'toetsafnameleider'],
  ['VAK', 'vakleerkracht'],
])
