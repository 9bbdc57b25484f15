// One Dutch text per refusal: what happened, what was not changed, what to do. The compiler demands completeness.
import type { CommonErrorCode } from '#domain/contract/errors'
import type { Operations } from '#domain/contract/operations'
import { readFailureText } from '#domain/importing/edexml/texts'
import { failureText } from '#domain/importing/lists/texts'
import { tableDate } from '#domain/kernel/date-text'
import type { ErrorText } from './error-text.ts'
import { LEAVE_TEXTS } from './leave-errors.ts'
import { MEETINGS_TEXTS } from './meetings-errors.ts'
import { PRINTING_TEXTS } from './printing-errors.ts'
import { PRIVACY_TEXTS } from './privacy-errors.ts'
import { ROTA_TEXTS } from './rota-errors.ts'
import { SAFETY_TEXTS } from './safety-errors.ts'

type ListedCode = { [N in keyof Operations]: keyof Operations[N]['errors'] & string }[keyof Operations]
export type ErrorCode = CommonErrorCode | ListedCode

// biome-ignore lint/suspicious/noExplicitAny: each code knows the shape of its own details
type Details = any

const NOTHING_SAVED = 'Er is niets opgeslagen.'

const PREVIEW_AGAIN: ErrorText = {
  title: 'De gegevens zijn intussen veranderd.',
  advice: 'Er is niets gewijzigd. Kies het bestand opnieuw.',
}

type EdexmlRefusal = Parameters<typeof readFailureText>[0]
function edexmlRefused(code: EdexmlRefusal['code']) {
  return (details: Details): ErrorText => ({
    title: 'Dit bestand kan niet worden ingelezen.',
    advice: readFailureText({ code, details } as EdexmlRefusal),
  })
}

type ListRefusal = Parameters<typeof failureText>[0]
function listRefused(code: ListRefusal['code']) {
  return (details: Details): ErrorText => ({
    title: 'Deze lijst kan niet worden ingelezen.',
    advice: `${failureText({ code, details } as ListRefusal)} Er is niets gewijzigd.`,
  })
}

const TEXTS: Record<ErrorCode, (details: Details) => ErrorText> = {
  UNKNOWN_OPERATION: () => ({
    title: 'Dit venster past niet bij dit programma.',
    advice: `${NOTHING_SAVED} Sluit Ouderloket en start het opnieuw.`,
  }),
  WRONG_STATE: () => ({
    title: 'Dit kan nu niet: de school is niet open.',
    advice: `${NOTHING_SAVED} Ga terug naar het begin en open de school.`,
  }),
  FORBIDDEN: () => ({
    title: 'U mag dit niet doen.',
    advice: `${NOTHING_SAVED} Vraag het aan de directeur.`,
  }),
  INVALID_INPUT: () => ({
    title: 'Er is iets niet goed ingevuld.',
    advice: `${NOTHING_SAVED} Kijk bij de velden met een rode tekst.`,
  }),
  NOT_FOUND: () => ({
    title: 'Dit bestaat niet meer.',
    advice: `${NOTHING_SAVED} Ga terug en zoek opnieuw.`,
  }),
  ALREADY_DONE: () => ({ title: 'Dit was al opgeslagen.', advice: 'Er is niets dubbel gedaan.' }),
  DISK_FULL: () => ({
    title: 'De schijf van deze computer is vol.',
    advice: `${NOTHING_SAVED} Maak ruimte vrij en probeer het opnieuw.`,
  }),
  FILE_READ_ONLY: () => ({
    title: 'Het bestand van de school kan niet worden beschreven.',
    advice: `${NOTHING_SAVED} Vraag uw ICT-beheerder om schrijfrechten op de gegevensmap.`,
  }),
  FILE_DAMAGED: () => ({
    title: 'Het bestand van de school is beschadigd.',
    advice: `${NOTHING_SAVED} Sluit Ouderloket en bel uw ICT-beheerder. Gooi niets weg.`,
  }),
  FILE_BUSY: () => ({
    title: 'De school is ergens anders open.',
    advice: `${NOTHING_SAVED} Sluit het andere venster van Ouderloket en probeer het opnieuw.`,
  }),
  DISK_ERROR: ({ number }) => ({
    title: 'De schijf van deze computer gaf een fout.',
    advice: `${NOTHING_SAVED} Probeer het opnieuw. Gebeurt het weer? Bel dan uw ICT-beheerder en noem foutnummer ${number}.`,
  }),
  UNCERTAIN: ({ number }) => ({
    title: 'De schijf gaf een fout. Het is niet zeker of dit is opgeslagen.',
    advice: `Probeer het nog een keer: Ouderloket kijkt dan of het er al staat en doet niets dubbel. Foutnummer ${number}.`,
  }),
  INTERNAL: ({ number }) => ({
    title: 'Er ging iets mis.',
    advice: `${NOTHING_SAVED} Probeer het opnieuw. Lukt het niet? Meld dan foutnummer ${number}.`,
  }),
  NO_ANSWER: () => ({
    title: 'Ouderloket geeft geen antwoord.',
    advice: 'Kijk of het programma nog open is. Start het zo nodig opnieuw.',
  }),
  SCHOOL_EXISTS: () => ({
    title: 'Op deze computer staat al een school.',
    advice: 'Er is niets veranderd. Open de school die er is.',
  }),
  PASSPHRASE_TOO_SHORT: ({ least }) => ({
    title: 'Deze wachtzin is te kort.',
    advice: `Er is niets gemaakt. Gebruik minstens ${least} tekens, bijvoorbeeld vier woorden.`,
  }),
  EDEXML_DOCTYPE: edexmlRefused('EDEXML_DOCTYPE'),
  EDEXML_NOT_EDEXML: edexmlRefused('EDEXML_NOT_EDEXML'),
  EDEXML_MALFORMED: edexmlRefused('EDEXML_MALFORMED'),
  EDEXML_CUT_OFF: edexmlRefused('EDEXML_CUT_OFF'),
  EDEXML_TOO_DEEP: edexmlRefused('EDEXML_TOO_DEEP'),
  EDEXML_CHOICE_UNKNOWN: () => PREVIEW_AGAIN,
  EDEXML_CHOICE_TWICE: () => ({
    title: 'Twee rijen van het bestand wijzen naar hetzelfde kind.',
    advice: 'Er is niets gewijzigd. Kies voor een van de twee iets anders.',
  }),
  FILE_TOO_LARGE: listRefused('FILE_TOO_LARGE'),
  NOT_A_LIST: listRefused('NOT_A_LIST'),
  LIST_EMPTY: listRefused('LIST_EMPTY'),
  WORKBOOK_BROKEN: listRefused('WORKBOOK_BROKEN'),
  WORKBOOK_TOO_LARGE: listRefused('WORKBOOK_TOO_LARGE'),
  TOO_MANY_ROWS: listRefused('TOO_MANY_ROWS'),
  TOO_MANY_COLUMNS: listRefused('TOO_MANY_COLUMNS'),
  SHEET_UNKNOWN: listRefused('SHEET_UNKNOWN'),
  LIST_UNREADABLE: () => ({
    title: 'Deze lijst kan niet worden ingelezen.',
    advice: 'Het lezen is niet gelukt. Bewaar de lijst opnieuw als .xlsx of CSV. Er is niets gewijzigd.',
  }),
  IMPORT_CANCELLED: () => ({ title: 'Het inlezen is gestopt.', advice: 'Er is niets gewijzigd.' }),
  IMPORT_OUTDATED: () => PREVIEW_AGAIN,
  PREVIEW_GONE: () => ({
    title: 'Dit voorbeeld is niet meer bewaard.',
    advice: 'Er is niets gewijzigd. Het voorbeeld wordt opnieuw gemaakt.',
  }),
  IMPORT_QUESTIONS_OPEN: () => ({
    title: 'Er staan nog vragen open.',
    advice: 'Er is niets gewijzigd. Beantwoord eerst de vragen.',
  }),
  NOTHING_TO_IMPORT: () => ({ title: 'Er is niets aangevinkt.', advice: 'Er is niets gewijzigd.' }),
  YEAR_CLOSED: ({ schoolYear }) => ({
    title: `Het schooljaar ${schoolYear} is afgesloten.`,
    advice: `${NOTHING_SAVED} U kunt in dit schooljaar alleen nog kijken.`,
  }),
  NAME_TAKEN: () => ({
    title: 'Er is al een groep met deze naam.',
    advice: `${NOTHING_SAVED} Geef de groep een andere naam.`,
  }),
  COORDINATOR_NOT_A_PARENT: () => ({
    title: 'De coördinator is geen ouder van een kind in deze groep.',
    advice: `${NOTHING_SAVED} Kies een ouder uit de lijst.`,
  }),
  GROUP_NOT_EMPTY: ({ pupils }) => ({
    title:
      pupils === 1
        ? 'Bij deze groep hoort of hoorde 1 leerling.'
        : `Bij deze groep horen of hoorden ${pupils} leerlingen.`,
    advice: `${NOTHING_SAVED} Zo blijft te zien wie waar heeft gezeten.`,
  }),
  OUTSIDE_SCHOOL_YEAR: ({ schoolYear }) => ({
    title: `Deze dag valt niet in het schooljaar ${schoolYear}.`,
    advice: `${NOTHING_SAVED} Kies een dag van 1 augustus tot en met 31 juli.`,
  }),
  LATER_PLACEMENT: ({ from }) => ({
    title: `Deze leerling gaat al naar een andere groep op ${tableDate(from)}.`,
    advice: `${NOTHING_SAVED} Kies die dag of een latere dag.`,
  }),
  PUPIL_LEFT: ({ on }) => ({
    title: `Deze leerling is van school sinds ${tableDate(on)}.`,
    advice: `${NOTHING_SAVED} Komt het kind terug? Haal dan eerst op de kaart de laatste schooldag weg.`,
  }),
  NOT_COMPOSED: () => ({
    title: 'Een stamgroep verlaat een leerling door naar een andere groep te gaan.',
    advice: `${NOTHING_SAVED} Kies bij de leerling een andere groep.`,
  }),
  YEAR_EXISTS: ({ schoolYear }) => ({
    title: `Het schooljaar ${schoolYear} is er al.`,
    advice: 'Er is niets veranderd. Kijk bij Groepen: daar kunt u het schooljaar kiezen.',
  }),
  PLAN_OUTDATED: () => ({
    title: 'Er is intussen iets veranderd in de groepen.',
    advice: 'Er is niets veranderd. Kijk het overzicht nog een keer na en bevestig het dan.',
  }),
  STAFF_IN_USE: ({ groups }) => ({
    title: 'Deze medewerker heeft of had een groep.',
    advice: `${NOTHING_SAVED} Het gaat om: ${groups.join(', ')}.`,
  }),
  TWO_HOUSEHOLDS_ALREADY: ({ pupil }) => ({
    title: `${pupil} woont al in twee gezinnen.`,
    advice: `${NOTHING_SAVED} Haal eerst een van die twee weg op de leerlingkaart.`,
  }),
  TIE_EXISTS: () => ({
    title: 'Deze persoon hoort al bij dit kind.',
    advice: `${NOTHING_SAVED} Verander de band die er is.`,
  }),
  STILL_IN_USE: ({ by }) => ({
    title: 'Deze persoon kan nog niet weg.',
    advice: `${NOTHING_SAVED} Haal eerst weg: ${by.join(', ')}.`,
  }),
  TIES_DIFFER: ({ pupil }) => ({
    title: `Over ${pupil} staat bij deze twee personen iets anders: het gezag of het recht op informatie.`,
    advice: `${NOTHING_SAVED} Vraag na wat klopt en maak het gelijk. Voeg daarna samen.`,
  }),
  ALREADY_UNDONE: () => ({ title: 'Dit is al ongedaan gemaakt.', advice: 'Er is niets veranderd.' }),
  LATER_CHANGES: ({ on, count }) => ({
    title: 'Dit kan niet meer ongedaan worden gemaakt: later is er verder mee gewerkt.',
    advice: `Er is niets veranderd. Het gaat om ${on.join('; ')}${count > on.length ? `; en nog ${count - on.length}` : ''}.`,
  }),
  ...PRINTING_TEXTS,
  ...SAFETY_TEXTS,
  ...PRIVACY_TEXTS,
  ...LEAVE_TEXTS,
  ...MEETINGS_TEXTS,
  ...ROTA_TEXTS,
  WRONG_PASSPHRASE: () => ({
    title: 'Deze wachtzin klopt niet.',
    advice: 'De school blijft dicht. Let op hoofdletters en probeer het opnieuw.',
  }),
}

/** The text for a refusal. */
export function errorText(error: { code: string; details: unknown }): ErrorText {
  const text = TEXTS[error.code as ErrorCode] ?? TEXTS.INTERNAL
  return text(error.details)
}
