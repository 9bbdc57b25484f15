// The words for prints and letters on the screen.
import type { OperationOutput } from '#domain/contract/operations'
import type { PaperChannel, PrintKind } from '#domain/printing/print-run'

export type Plan = OperationOutput<'printing.plan'>
export type PlanEntry = Plan['entries'][number]
export type Copy = OperationOutput<'printing.savedPaper'>['copies'][number]

export const PRINT_KIND_TEXTS: Readonly<Record<PrintKind, string>> = {
  letter: 'Brief',
  classList: 'Klassenlijst',
  missingSheet: 'Ontbrekende gegevens',
  windowTest: 'Proefvel',
  importReport: 'Verslag van het inlezen',
  accessAnswer: 'Antwoord op inzage',
  leaveLetter: 'Brief over verlof',
  leaveForm: 'Verlofformulier',
  leaveOverview: 'Overzicht verlof',
  yearCalendar: 'Jaarkalender',
  invitation: 'Uitnodiging',
  reminderSlips: 'Herinneringsstroken',
  meetingPoster: 'Poster',
  attendanceList: 'Aanwezigheidslijst',
  callList: 'Bellijst',
  turnoutReport: 'Verslag van de opkomst',
  thanksPoster: 'Bedankposter',
  rotaForm: 'Formulier ouderhulp',
  rotaSheet: 'Rooster ouderhulp',
  coordinatorSheet: 'Blad voor de coördinator',
  turnSlips: 'Beurtstroken',
  changeNotices: 'Wijzigingsbriefjes',
  swapSlips: 'Ruilstroken',
  thankYouCards: 'Bedankkaarten',
  tripPaper: 'Kaarten voor een reis',
}

export const CHANNEL_TEXTS: Readonly<Record<PaperChannel, string>> = {
  paper: 'op papier',
  email: 'per e-mail',
  none: 'niet bereikt',
}

export const LEFT_OUT_TEXTS: Readonly<Record<Plan['leftOut'][number]['reason'], string>> = {
  left: 'Al van school',
  notStarted: 'Nog niet begonnen op school',
  announced: 'Aangemeld, nog niet ingeschreven',
  noRequest: 'Ouder zonder gezag die niet om informatie heeft gevraagd',
  notAgreed: 'Ouder of voogd met wie niets is afgesproken',
  informationNone: 'Mag geen informatie krijgen (besluit)',
}

export const UNREACHED_TEXTS: Readonly<Record<Plan['reach']['neither'][number]['reason'], string>> = {
  noWay: 'geen werkend e-mailadres, geen adres en geen groep',
  nobodyEntitled: 'niemand mag deze brief krijgen',
  askCustodyFirst: 'vraag eerst na wie het gezag heeft',
}

export const REASON_TEXTS: Readonly<Record<PlanEntry['reasons'][number], string>> = {
  everybodyOnPaper: '',
  wantsPaper: 'wil papier',
  emailNone: 'heeft geen e-mail',
  emailUnknown: 'e-mailadres onbekend',
  emailBounced: 'e-mail komt niet aan',
  noAddress: 'adres onbekend',
  pickedCarrier: 'door u gekozen',
}

/** '1 gezin', '3 gezinnen'. */
export function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`
}

export const families = (number: number) => count(number, 'gezin', 'gezinnen')
export const letters = (number: number) => count(number, 'brief', 'brieven')

/** 'p. 12' or 'p. 12–13'; '' for a copy that was not printed. */
export function pagesText({ firstPage, lastPage }: Pick<Copy, 'firstPage' | 'lastPage'>): string {
  if (firstPage === null) return ''
  return lastPage === null || lastPage === firstPage ? `p. ${firstPage}` : `p. ${firstPage}–${lastPage}`
}
