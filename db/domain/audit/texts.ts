// The logbook in Dutch: what was done, to which kind of rows, which fields. Never their content.
import type { OperationName } from '../contract/operations.ts'
import type { AuditNote, Touched } from './touched.ts'

/** What was done, by operation: all that change something, and what the programme does by itself. */
export const OPERATION_TEXTS: Readonly<Partial<Record<OperationName, string>> & Record<string, string>> = {
  'school.create': 'School begonnen',
  'school.practise': 'Oefenschool gemaakt',
  'school.save': 'Gegevens van de school gewijzigd',
  'people.reveal': 'Geheime gegevens bekeken',
  'people.saveHousehold': 'Gezin gewijzigd',
  'people.addHousehold': 'Gezin toegevoegd',
  'people.savePerson': 'Ouder of verzorger gewijzigd',
  'people.addPerson': 'Ouder of verzorger toegevoegd',
  'people.removePerson': 'Ouder of verzorger verwijderd',
  'people.addTie': 'Ouder of verzorger bij een kind gezet',
  'people.saveTie': 'Band met een kind gewijzigd',
  'people.removeTie': 'Band met een kind weggehaald',
  'people.savePupil': 'Leerling gewijzigd',
  'people.addPupil': 'Leerling toegevoegd',
  'people.merge': 'Twee personen samengevoegd',
  'people.refuseMerge': 'Twee personen uit elkaar gehouden',
  'groups.save': 'Groep gewijzigd',
  'groups.add': 'Groep toegevoegd',
  'groups.remove': 'Groep verwijderd',
  'groups.place': 'Leerling in een groep geplaatst',
  'groups.leave': 'Leerling uit een groep gehaald',
  'groups.saveStaff': 'Personeelslid opgeslagen',
  'groups.removeStaff': 'Personeelslid verwijderd',
  'importing.applyList': 'Lijst ingelezen',
  'importing.applyEdexml': 'Leerlingadministratie ingelezen',
  'years.change': 'Jaarovergang uitgevoerd',
  'undo.apply': 'Iets teruggedraaid of teruggehaald',
  'calendar.saveYear': 'Vakanties van een schooljaar gewijzigd',
  'calendar.addDays': 'Vrije dagen toegevoegd',
  'calendar.removeDay': 'Vrije dag verwijderd',
  'calendar.saveGroupWeek': 'Vaste vrije dagen van een groep gewijzigd',
  'calendar.saveLessonHours': 'Lestijden gewijzigd',
  'calendar.paper': 'Jaarkalender gemaakt',
  'leave.emptyForm': 'Leeg verlofformulier gemaakt',
  'leave.take': 'Verlofaanvraag aangenomen',
  'leave.change': 'Verlofaanvraag gewijzigd',
  'leave.withdraw': 'Verlofaanvraag ingetrokken',
  'leave.complete': 'Verlofaanvraag aangevuld',
  'leave.reasons': 'Reden van verlof bekeken',
  'leave.ask': 'Om aanvulling van een verlofaanvraag gevraagd',
  'leave.decide': 'Over verlof beslist',
  'leave.letters': 'Brieven over verlof gemaakt',
  'leave.object': 'Bezwaar opgenomen',
  'leave.hearObjection': 'Hoorgesprek of uitstel bij een bezwaar genoteerd',
  'leave.decideObjection': 'Op bezwaar beslist',
  'leave.saveSettings': 'Verlofbeleid gewijzigd',
  'leave.saveMunicipality': 'Gemeente opgeslagen',
  'leave.removeMunicipality': 'Gemeente verwijderd',
  'leave.yearPaper': 'Overzicht van verlof gemaakt',
  'leave.yearSheet': 'Overzicht van verlof uitgegeven',
  'absence.add': 'Verzuim genoteerd',
  'absence.remove': 'Verzuim weggehaald',
  'absence.markReported': 'Verzuim als gemeld genoteerd',
  'absence.invite': 'Uitnodiging voor een gesprek over verzuim gemaakt',
  'absence.sheet': 'Verzuimlijst uitgegeven',
  'meetings.add': 'Bijeenkomst gepland',
  'meetings.change': 'Bijeenkomst gewijzigd',
  'meetings.cancel': 'Bijeenkomst afgezegd of weer aangezet',
  'meetings.remove': 'Bijeenkomst verwijderd',
  'meetings.planYear': 'Bijeenkomsten van een schooljaar gepland',
  'meetings.inviteOnPaper': 'Uitnodigingen gemaakt',
  'meetings.inviteByEmail': 'Uitnodigingen per e-mail uitgegeven',
  'meetings.noteContact': 'Contact over een bijeenkomst genoteerd',
  'meetings.removeContact': 'Contact over een bijeenkomst weggehaald',
  'meetings.saveTranslation': 'Vertaling van een uitnodiging opgeslagen',
  'meetings.poster': 'Poster van een bijeenkomst gemaakt',
  'meetings.answer': 'Antwoord op een uitnodiging genoteerd',
  'meetings.takeBackAnswer': 'Antwoord op een uitnodiging teruggenomen',
  'meetings.reminders': 'Herinneringsstroken gemaakt',
  'meetings.remindByEmail': 'Herinneringen per e-mail uitgegeven',
  'meetings.callSheet': 'Bellijst gemaakt',
  'meetings.keepDoor': 'Bijgehouden aan de deur: aan- of uitgezet',
  'meetings.checkIn': 'Gezin binnengekomen',
  'meetings.strike': 'Aanwezigheid doorgestreept of hersteld',
  'meetings.attendanceLists': 'Aanwezigheidslijsten gemaakt',
  'meetings.typeBack': 'Aanwezigheidslijst overgetypt',
  'meetings.reportPaper': 'Verslag van de opkomst gemaakt',
  'meetings.reportSheet': 'Cijfers van de opkomst uitgegeven',
  'meetings.trendPaper': 'Overzicht van de opkomst gemaakt',
  'meetings.trendSheet': 'Overzicht van de opkomst uitgegeven',
  'meetings.thanksPoster': 'Bedankposter gemaakt',
  'meetings.noteReason': 'Reden van afwezigheid genoteerd',
  'meetings.excuse': 'Gezin vrijgesteld van een bijeenkomst, of niet meer',
  'meetings.saveOffer': 'Tweede aanbod opgeslagen',
  'printing.letters': 'Brieven gemaakt',
  'printing.classList': 'Klassenlijst gemaakt',
  'printing.missingSheet': 'Blad met ontbrekende gegevens gemaakt',
  'printing.windowTest': 'Proefvel gemaakt',
  'printing.importReport': 'Verslag van het inlezen gemaakt',
  'printing.open': 'Bewaard papier weer geopend',
  'printing.emailList': 'E-mailadressen uitgegeven',
  'access.firstHead': 'Eerste directeur toegevoegd',
  'access.signIn': 'Aanmelden',
  'access.recoverHead': 'Directeur toegelaten met de herstelsleutel',
  'access.lock': 'Scherm vergrendeld',
  'access.confirm': 'Geheim opnieuw getypt',
  'access.changeSecret': 'Eigen geheim gewijzigd',
  'access.dropDraft': 'Half ingevuld formulier weggedaan',
  'access.saveAccount': 'Gebruiker opgeslagen',
  'access.deactivate': 'Gebruiker niet meer toegelaten',
  'access.letIn': 'Gebruiker weer toegelaten',
  'access.propose': 'Voorstel gedaan',
  'access.approve': 'Voorstel goedgekeurd',
  'access.refuse': 'Voorstel afgewezen',
  'access.saveIdle': 'Tijd tot vergrendelen gewijzigd',
  'keys.printRecovery': 'Nieuwe herstelsleutel afgedrukt',
  'keys.confirmRecovery': 'Herstelsleutel teruggetypt',
  'keys.firstRecovery': 'Eerste herstelsleutel afgedrukt',
  'keys.confirmFirst': 'Eerste herstelsleutel teruggetypt',
  'keys.unlockWithRecovery': 'Bestand geopend met de herstelsleutel',
  'keys.addPassphrase': 'Wachtzin toegevoegd',
  'keys.removePassphrase': 'Wachtzin weggehaald',
  'keys.renew': 'Bestand een nieuwe sleutel gegeven',
  'backups.make': 'Back-up gemaakt',
  'backups.saveSecondPlace': 'Tweede plaats van de back-ups gewijzigd',
  'backups.restore': 'Back-up teruggezet',
  'backups.recover': 'Back-up teruggezet met een sleutel',
  'audit.verify': 'Logboek gecontroleerd',
  'audit.month': 'Maandoverzicht bekeken',
  'privacy.saveRule': 'Bewaartermijn gewijzigd',
  'privacy.hold': 'Bewaring verlengd',
  'privacy.liftHold': 'Verlengde bewaring gestopt',
  'privacy.cleanUp': 'Opgeruimd wat te lang was bewaard',
  'privacy.takeIn': 'Inzageverzoek opgenomen',
  'privacy.extend': 'Termijn van een inzageverzoek verlengd',
  'privacy.withdraw': 'Inzageverzoek ingetrokken',
  'privacy.preview': 'Gegevens voor een inzageverzoek bekeken',
  'privacy.export': 'Antwoord op een inzageverzoek uitgegeven',
  'programme.seal': 'Inhoud verzegeld na een nieuwe versie',
  'programme.verify': 'Logboek en inhoud gecontroleerd',
  'programme.emptyBin': 'Prullenbak geleegd',
}

/** What happened where no row was touched, from what the operation is called. */
const NOTE_TEXTS: Readonly<Record<AuditNote, (what: string) => string>> = {
  signIn: () => 'Aangemeld',
  signInFailed: () => 'Aanmelden mislukt: verkeerd geheim',
  lock: () => 'Scherm vergrendeld',
  refused: (what) => `Geweigerd, want de rol mag dit niet: ${lower(what)}`,
  print: (what) => what,
  export: (what) => what,
  alone: (what) => `Alleen gedaan, zonder tweede persoon: ${lower(what)}`,
  backup: () => 'Back-up gemaakt',
  restore: () => 'Back-up teruggezet',
  verified: () => 'Logboek en inhoud gecontroleerd',
  key: (what) => what,
  sealed: (what) => what,
  checkpoint: () => 'Oude jaren van het logboek opgeruimd',
  seen: () => 'Maandoverzicht bekeken',
}

/** One row and several rows of a table, as the office calls them. */
export const TABLE_TEXTS: Readonly<Record<string, readonly [string, string]>> = {
  school: ['school', 'scholen'],
  school_year: ['schooljaar', 'schooljaren'],
  household: ['gezin', 'gezinnen'],
  person: ['ouder of verzorger', 'ouders en verzorgers'],
  pupil: ['leerling', 'leerlingen'],
  phone: ['telefoonnummer', 'telefoonnummers'],
  family_tie: ['band met een kind', 'banden met kinderen'],
  pupil_household: ['woonplek van een kind', 'woonplekken van kinderen'],
  staff: ['personeelslid', 'personeelsleden'],
  school_group: ['groep', 'groepen'],
  group_staff: ['leerkracht bij een groep', 'leerkrachten bij groepen'],
  placement: ['plaatsing in een groep', 'plaatsingen in groepen'],
  list_mapping: ['indeling van een lijst', 'indelingen van lijsten'],
  remembered_choice: ['eerder gegeven antwoord', 'eerder gegeven antwoorden'],
  print_run: ['papier', 'papieren'],
  print_copy: ['ontvanger van papier', 'ontvangers van papier'],
  restore_point: ['herstelpunt', 'herstelpunten'],
  before_image: ['kopie van vroeger', 'kopieën van vroeger'],
  account: ['gebruiker', 'gebruikers'],
  account_group: ['groep van een coördinator', 'groepen van coördinatoren'],
  draft: ['half ingevuld formulier', 'half ingevulde formulieren'],
  proposal: ['voorstel', 'voorstellen'],
  desk_setting: ['instelling', 'instellingen'],
  retention_rule: ['bewaartermijn', 'bewaartermijnen'],
  retention_hold: ['verlengde bewaring', 'verlengde bewaringen'],
  clean_up_proof: ['bewijs van opruimen', 'bewijzen van opruimen'],
  access_request: ['inzageverzoek', 'inzageverzoeken'],
  content_seal: ['zegel van de inhoud', 'zegels van de inhoud'],
  leave_request: ['verlofaanvraag', 'verlofaanvragen'],
  leave_child: ['kind bij een verlofaanvraag', 'kinderen bij een verlofaanvraag'],
  leave_decision: ['besluit over verlof', 'besluiten over verlof'],
  leave_objection: ['bezwaar', 'bezwaren'],
  leave_elsewhere: ['verlof op een andere school', 'keren verlof op een andere school'],
  leave_setting: ['verlofbeleid', 'verlofbeleid'],
  municipality: ['gemeente', 'gemeenten'],
  absence: ['verzuim van een dag', 'dagen verzuim'],
  calendar_year: ['vakanties van een schooljaar', 'vakanties van schooljaren'],
  calendar_day: ['vrije dag', 'vrije dagen'],
  group_free: ['vrije dag van een groep', 'vrije dagen van groepen'],
  calendar_setting: ['lestijden', 'lestijden'],
  family_code: ['gezinscode', 'gezinscodes'],
  meeting: ['bijeenkomst', 'bijeenkomsten'],
  meeting_part: ['avond van een bijeenkomst', 'avonden van bijeenkomsten'],
  meeting_group: ['groep bij een bijeenkomst', 'groepen bij een bijeenkomst'],
  meeting_contact: ['contact over een bijeenkomst', 'contacten over een bijeenkomst'],
  meeting_answer: ['antwoord op een uitnodiging', 'antwoorden op een uitnodiging'],
  meeting_family: ['aantekening bij een gezin', 'aantekeningen bij gezinnen'],
  meeting_visit: ['aanwezigheid van een gezin', 'keren aanwezigheid van gezinnen'],
  meeting_visit_child: ['kind voor wie iemand kwam', 'kinderen voor wie iemand kwam'],
  meeting_list: ['aanwezigheidslijst', 'aanwezigheidslijsten'],
  meeting_list_row: ['regel van een aanwezigheidslijst', 'regels van een aanwezigheidslijst'],
  meeting_translation: ['vertaling van een uitnodiging', 'vertalingen van een uitnodiging'],
  second_offer: ['tweede aanbod', 'tweede aanbiedingen'],
}

/** Columns that the office knows by a word of its own; the others are 'overige gegevens'. */
const FIELD_TEXTS: Readonly<Record<string, string>> = {
  given_name: 'roepnaam',
  first_names: 'voornamen',
  initials: 'voorletters',
  prefix: 'tussenvoegsel',
  family_name: 'achternaam',
  letter_name: 'naam op brieven',
  name: 'naam',
  label: 'naam',
  birth_date: 'geboortedatum',
  pupil_number: 'leerlingnummer',
  enrolled_on: 'eerste schooldag',
  left_on: 'laatste schooldag',
  gender: 'geslacht',
  street: 'adres',
  house_number: 'adres',
  addition: 'adres',
  indication: 'adres',
  postcode: 'adres',
  town: 'adres',
  country: 'adres',
  household_id: 'gezin',
  secret: 'geheim',
  wants_paper: 'wil papier',
  language: 'taal',
  remark: 'opmerking',
  email: 'e-mailadres',
  email_state: 'e-mailadres',
  needs_interpreter: 'tolk nodig',
  large_print: 'grote letter',
  deceased: 'overleden',
  class_list_consent_on: 'toestemming klassenlijst',
  number: 'nummer',
  emergency: 'noodnummer',
  role: 'rol',
  custody: 'gezag',
  custody_source: 'gezag',
  custody_on: 'gezag',
  information: 'informatie',
  information_request: 'informatie',
  information_source: 'informatie',
  information_on: 'informatie',
  contact_order: 'volgorde van bellen',
  rhythm: 'wanneer waar',
  kind: 'soort',
  years: 'leerjaren',
  year: 'leerjaar',
  coordinator_id: 'coördinator-ouder',
  group_id: 'groep',
  from_date: 'begin',
  until_date: 'einde',
  closed: 'afgesloten',
  secret_hash: 'geheim',
  active: 'toegelaten',
  failures: 'verkeerde geheimen',
  failed_at: 'verkeerde geheimen',
  idle_minutes: 'minuten tot vergrendelen',
  second_place: 'tweede plaats',
  verified_on: 'laatste controle',
  months: 'maanden',
  state: 'stand',
}

/** Says nothing to the office: order keys, stamps, keys of the pupil system. */
const SILENT_FIELDS = new Set([
  'id',
  'sort_key',
  'address_key',
  'created_in',
  'changed_in',
  'source_keys',
  'imported',
  'position',
  'undone_in',
])

const OTHER_FIELD = 'overige gegevens'

const DID_TEXTS = {
  insert: 'toegevoegd',
  update: 'gewijzigd',
  delete: 'verwijderd',
  view: 'bekeken',
} as const

/** 'Gezin gewijzigd'; what a note says wins over the operation. */
export function describeEntry(operation: string, touched: readonly Touched[]): string {
  const what = OPERATION_TEXTS[operation] ?? 'Iets anders'
  const note = touched.find((one) => one.did === 'note')
  return note === undefined ? what : NOTE_TEXTS[note.what](what)
}

/** One line per kind of row: '1 gezin gewijzigd: adres, opmerking', '24 leerlingen toegevoegd', '31 regels'. */
export function describeTouched(touched: readonly Touched[]): string[] {
  const notes = touched.filter((one) => one.did === 'note')
  const given = notes.flatMap(({ what, rows }) =>
    rows === undefined ? [] : [`${rows.toLocaleString('nl')} ${what === 'print' ? 'bladzijden' : 'regels'}`],
  )
  const kinds = new Map<string, RowKind>()
  for (const one of touched) if (one.did !== 'note') addRows(kinds, one)
  return [...given, ...[...kinds.values()].map(describeKind)]
}

interface RowKind {
  readonly table: string
  readonly did: keyof typeof DID_TEXTS
  rows: number
  readonly fields: Set<string>
}

function addRows(kinds: Map<string, RowKind>, one: Exclude<Touched, { did: 'note' }>): void {
  const key = `${one.table} ${one.did}`
  const kind = kinds.get(key) ?? { table: one.table, did: one.did, rows: 0, fields: new Set<string>() }
  kinds.set(key, kind)
  kind.rows += 'rows' in one ? one.rows : 1
  const fields = one.did === 'update' ? (one.fields ?? []) : []
  for (const field of fields)
    if (!SILENT_FIELDS.has(field)) kind.fields.add(FIELD_TEXTS[field] ?? OTHER_FIELD)
}

function describeKind({ table, did, rows, fields }: RowKind): string {
  const [one, many] = TABLE_TEXTS[table] ?? ['rij', 'rijen']
  const text = `${rows.toLocaleString('nl')} ${rows === 1 ? one : many} ${DID_TEXTS[did]}`
  return fields.size === 0 ? text : `${text}: ${[...fields].join(', ')}`
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
