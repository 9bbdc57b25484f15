// The refusals of leave, absence and the calendar.
import type { ErrorText } from './error-text.ts'

const NOTHING_SAVED = 'Er is niets opgeslagen.'

const closed: ErrorText = {
  title: 'Met deze aanvraag kan dit nu niet.',
  advice: `${NOTHING_SAVED} De aanvraag ligt bij de directeur, is beslist of is ingetrokken.`,
}

export const LEAVE_TEXTS = {
  REQUEST_CHANGED: (): ErrorText => ({
    title: 'Deze aanvraag is intussen veranderd.',
    advice: `${NOTHING_SAVED} Open de aanvraag opnieuw en kijk wat er anders is.`,
  }),
  LEAVE_CLOSED: () => closed,
  BIRTH_DATE_MISSING: ({ names }: { names: string[] }): ErrorText => ({
    title: `De geboortedatum ontbreekt: ${names.join(', ')}.`,
    advice: `${NOTHING_SAVED} Zonder geboortedatum zegt de wet niet of het kind naar school moet. Vul hem in bij de leerling.`,
  }),
  NO_SCHOOL_DAY: (): ErrorText => ({
    title: 'Op deze dagen is er geen school.',
    advice: `${NOTHING_SAVED} Kijk de datums na, en de schoolkalender.`,
  }),
  CODE_UNKNOWN: (): ErrorText => ({
    title: 'Deze code hoort bij geen gezin.',
    advice: 'Er is niets veranderd. Kijk de code na, of zoek op naam.',
  }),
  AGAINST_THE_LAW: ({ pupil, article, sentence }: Record<string, string>): ErrorText => ({
    title: `De wet laat dit niet toe voor ${pupil} (${article}).`,
    advice: `${NOTHING_SAVED} ${sentence} Wie toch verlof geeft, is daar zelf voor aansprakelijk (Leerplichtwet, artikel 27).`,
  }),
  DEVIATION_REASON_NEEDED: ({ pupil }: { pupil: string }): ErrorText => ({
    title: `U wijkt af van het beleid bij ${pupil}.`,
    advice: `${NOTHING_SAVED} Dat mag. Schrijf op waarom.`,
  }),
  REASONS_NEEDED: ({ pupil }: { pupil: string }): ErrorText => ({
    title: `Bij ${pupil} staan nog geen redenen.`,
    advice: `${NOTHING_SAVED} Een besluit moet redenen hebben. Schrijf ze op.`,
  }),
  DAYS_DO_NOT_FIT: ({ pupil }: { pupil: string }): ErrorText => ({
    title: `De dagen bij ${pupil} passen niet bij de aanvraag.`,
    advice: `${NOTHING_SAVED} Kies alleen schooldagen die zijn gevraagd.`,
  }),
  OUTCOME_DOES_NOT_FIT: ({ pupil }: { pupil: string }): ErrorText => ({
    title: `Dit besluit past niet bij de gekozen dagen van ${pupil}.`,
    advice: `${NOTHING_SAVED} Toekennen is alle dagen, deels is een deel, afwijzen is geen dag.`,
  }),
  MUNICIPALITY_MISSING: ({ pupil }: { pupil: string }): ErrorText => ({
    title: `Het is niet bekend in welke gemeente ${pupil} woont.`,
    advice: `${NOTHING_SAVED} Kies de gemeente in de aanvraag. Daar zit de leerplichtambtenaar die beslist.`,
  }),
  NO_DEPUTY: (): ErrorText => ({
    title: 'Niemand mag namens de directeur tekenen.',
    advice: `${NOTHING_SAVED} Vul bij Verlofbeleid in wie dat mag.`,
  }),
  TERM_IN_THE_PAST: (): ErrorText => ({
    title: 'Deze dag is al voorbij.',
    advice: `${NOTHING_SAVED} Geef de ouders een dag die nog komt.`,
  }),
  NO_EMAIL_CONSENT: (): ErrorText => ({
    title: 'Deze ouder heeft geen toestemming gegeven voor e-mail.',
    advice: 'Er is niets gemaakt. Kies post of meegeven.',
  }),
  NOTHING_TO_OBJECT_TO: (): ErrorText => ({
    title: 'Tegen deze brief kan geen bezwaar worden gemaakt.',
    advice: `${NOTHING_SAVED} Het is geen besluit van de directeur, of de brief is nog niet verstuurd.`,
  }),
  BEFORE_THE_DECISION: (): ErrorText => ({
    title: 'Deze dag ligt vóór het besluit.',
    advice: `${NOTHING_SAVED} Vul de dag in waarop het bezwaar binnenkwam.`,
  }),
  OBJECTION_RUNS: (): ErrorText => ({
    title: 'Tegen dit besluit loopt al een bezwaar.',
    advice: `${NOTHING_SAVED} Zet wat erbij komt in het hoorgesprek.`,
  }),
  OBJECTION_DECIDED: (): ErrorText => ({
    title: 'Op dit bezwaar is al beslist.',
    advice: NOTHING_SAVED,
  }),
  POSTPONED_TOO_FAR: (): ErrorText => ({
    title: 'Uitstellen kan hoogstens zes weken.',
    advice: `${NOTHING_SAVED} Kies een eerdere dag (Awb, artikel 7:10).`,
  }),
  NEW_DECISION_NEEDED: (): ErrorText => ({
    title: 'Bij een gegrond bezwaar hoort een nieuw besluit.',
    advice: `${NOTHING_SAVED} Kies wat u nu beslist.`,
  }),
  POLICY_ROW_TWICE: ({ row }: { row: number }): ErrorText => ({
    title: `Regel ${row} staat er twee keer.`,
    advice: `${NOTHING_SAVED} De eerste regel die past, telt. Haal er een weg.`,
  }),
  MUNICIPALITY_EXISTS: (): ErrorText => ({
    title: 'Deze gemeente staat er al.',
    advice: `${NOTHING_SAVED} Wijzig de regel die er al is.`,
  }),
  SECOND_WEEK_BEFORE_FIRST_DAY: (): ErrorText => ({
    title: 'De twee lesweken eindigen vóór de eerste schooldag.',
    advice: `${NOTHING_SAVED} Kijk de twee datums na.`,
  }),
  DAY_OUTSIDE_YEAR: (): ErrorText => ({
    title: 'Deze dag ligt buiten het schooljaar.',
    advice: `${NOTHING_SAVED} Een schooljaar loopt van 1 augustus tot en met 31 juli.`,
  }),
  PERIOD_TOO_LONG: (): ErrorText => ({
    title: 'Deze periode is te lang.',
    advice: `${NOTHING_SAVED} Kies hoogstens een schooljaar. Klopt het jaartal?`,
  }),
  LAST_BEFORE_FIRST: (): ErrorText => ({
    title: 'De laatste dag ligt vóór de eerste.',
    advice: `${NOTHING_SAVED} Kijk de twee datums na.`,
  }),
  ALREADY_REPORTED: (): ErrorText => ({
    title: 'Dit verzuim is al gemeld.',
    advice: `${NOTHING_SAVED} Wat gemeld is, blijft staan.`,
  }),
  NOBODY_TO_INVITE: (): ErrorText => ({
    title: 'Er is geen ouder aan wie deze brief kan.',
    advice: 'Er is niets gemaakt. Zet eerst een ouder bij het kind.',
  }),
}
