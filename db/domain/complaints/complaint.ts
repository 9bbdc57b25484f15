// A report (melding) as it is taken in and what becomes of it: klacht, signaal, idee or compliment.
// Sources: complaints-and-retention 2, 3 and 5; WPO = BWBR0003420, version 2026-08-01.
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { line, longText } from '../kernel/text.ts'
import { COMPLAINT_CATEGORIES } from './categories.ts'

/**
 * committee = a formal complaint at the klachtencommissie, of which only number, date and status stand here (WPO 14 lid 9:
 * "Gegevens die betrekking hebben op een klacht worden bewaard op een plaats die uitsluitend toegankelijk is voor de leden
 * van de klachtencommissie en het bevoegd gezag.").
 */
export const COMPLAINT_KINDS = ['complaint', 'signal', 'idea', 'compliment', 'committee'] as const
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number]

/** Of a complaint only: A, schoolorganisatorisch of onderwijskundig; B, gedragingen of machtsmisbruik. */
export const COMPLAINT_ROUTES = ['organisation', 'conduct'] as const
export type ComplaintRoute = (typeof COMPLAINT_ROUTES)[number]

export const WAYS_IN = ['counter', 'phone', 'email', 'letter', 'talk', 'ideaBox'] as const
export const GIVERS = ['parent', 'pupil', 'staff', 'neighbour', 'anonymous'] as const
export type Giver = (typeof GIVERS)[number]
export const CONTACT_WISHES = ['none', 'phone', 'email', 'talk', 'letter'] as const

/** new = nobody handles it yet; running; closed; withdrawn by who gave it. */
export const COMPLAINT_STATES = ['new', 'running', 'closed', 'withdrawn'] as const
export type ComplaintState = (typeof COMPLAINT_STATES)[number]

/** How it ended; the three of the committee only where a committee judged. */
export const COMPLAINT_OUTCOMES = [
  'solved',
  'partlySolved',
  'notSolved',
  'toBoard',
  'founded',
  'partlyFounded',
  'unfounded',
  'withdrawn',
] as const
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOMES)[number]

/** The ladder (4): with whom it lies now. */
export const RUNGS = ['concerned', 'head', 'contactPerson', 'confidant', 'board', 'committee'] as const
export type Rung = (typeof RUNGS)[number]

/** What the complainant says of the outcome, at the closing and six weeks later. */
export const SATISFACTIONS = ['yes', 'partly', 'no', 'unknown'] as const

/** The intake at the counter: half a minute for the first five fields. */
export const complaintIntake = z
  .strictObject({
    kind: z.enum(COMPLAINT_KINDS),
    route: z.enum(COMPLAINT_ROUTES).nullable(),
    /** Only for the head and who the head names. */
    headOnly: z.boolean(),
    receivedOn: isoDate,
    way: z.enum(WAYS_IN),
    giver: z.enum(GIVERS),
    householdId: id.nullable(),
    personId: id.nullable(),
    pupilId: id.nullable(),
    staffId: id.nullable(),
    /** As it was said, where the person is not in the file. */
    giverName: line(120),
    contactWish: z.enum(CONTACT_WISHES),
    contactAt: line(254),
    category: z.enum(COMPLAINT_CATEGORIES).nullable(),
    tags: z.array(line(40)).max(8),
    /** The subject, not the story. */
    subject: line(120),
    groupId: id.nullable(),
    place: line(80),
    /** Facts only: what was seen or heard, when. */
    facts: longText(4000),
    /** What the giver thinks of it and asks for, kept apart from the facts. */
    opinion: longText(4000),
    /** Of a committee complaint. */
    committeeNumber: line(40),
    committeeStatus: line(80),
  })
  .superRefine((intake, context) => {
    for (const [field, message] of intakeFaults(intake)) {
      context.addIssue({ code: 'custom', path: [field], message })
    }
  })
export type ComplaintIntake = z.infer<typeof complaintIntake>

type Plain = Pick<
  ComplaintIntake,
  'kind' | 'route' | 'giver' | 'subject' | 'facts' | 'opinion' | 'category' | 'committeeNumber' | 'giverName'
> &
  Pick<ComplaintIntake, 'householdId' | 'personId' | 'pupilId' | 'staffId' | 'contactWish' | 'contactAt'>

const NO_STORY = 'Schrijf hier geen verhaal op: dat hoort de contactpersoon of de directeur.'
const ONLY_DATES = 'Van een klacht bij de commissie staan hier alleen nummer, datum en stand.'

/** What an intake may not hold, per field. */
function* intakeFaults(intake: Plain): Generator<[keyof ComplaintIntake, string]> {
  const { kind, route, giver } = intake
  if (kind === 'complaint' && route === null) yield ['route', 'Kies waar het over gaat.']
  if (kind !== 'complaint' && route !== null) yield ['route', 'Alleen een klacht heeft een soort.']
  yield* contentFaults(intake)
  if (giver === 'anonymous') yield* anonymousFaults(intake)
  else if (kind !== 'committee' && !isKnown(intake) && intake.giverName === '') {
    yield ['giverName', 'Kies wie het is, of vul een naam in.']
  }
}

/** Of kind B no story (3), of a committee complaint no content (2); of all others at least the subject. */
function* contentFaults(intake: Plain): Generator<[keyof ComplaintIntake, string]> {
  if (intake.kind === 'committee' && intake.committeeNumber === '') {
    yield ['committeeNumber', 'Vul het nummer van de commissie in.']
  }
  const bare = bareReason(intake)
  if (bare === null) {
    if (intake.subject === '') yield ['subject', 'Vul in waar het over gaat, in een paar woorden.']
    return
  }
  for (const field of ['subject', 'facts', 'opinion'] as const) if (intake[field] !== '') yield [field, bare]
  if (intake.category !== null) yield ['category', bare]
}

function bareReason({ kind, route }: Plain): string | null {
  if (kind === 'committee') return ONLY_DATES
  return route === 'conduct' ? NO_STORY : null
}

function* anonymousFaults(intake: Plain): Generator<[keyof ComplaintIntake, string]> {
  if (isKnown(intake) || intake.giverName !== '')
    yield ['giverName', 'Wie anoniem blijft, heeft hier geen naam.']
  if (intake.contactWish !== 'none') yield ['contactWish', 'Zonder naam kan niemand iets laten weten.']
  if (intake.contactAt !== '') yield ['contactAt', 'Zonder naam kan niemand iets laten weten.']
}

function isKnown({ householdId, personId, pupilId, staffId }: Plain): boolean {
  return [householdId, personId, pupilId, staffId].some((one) => one !== null)
}
