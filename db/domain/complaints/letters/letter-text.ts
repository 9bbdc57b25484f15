// What a letter about a report says: that it came in, when we talk, or what came of it. Dutch B1; to a pupil in 'je'. Of
// conduct no word of the file stands in a letter: who opens it is not always who it is for.
import type { IsoDate } from '../../kernel/date.ts'
import { longDate, longDateWithWeekday, timeInText } from '../../kernel/date-text.ts'
import type { ComplaintKind, ComplaintOutcome, ComplaintRoute } from '../complaint.ts'
import type { ComplaintSettings } from '../settings.ts'

export const COMPLAINT_LETTERS = ['receipt', 'invitation', 'outcome'] as const
export type ComplaintLetterKind = (typeof COMPLAINT_LETTERS)[number]

export interface LetterFacts {
  readonly letter: ComplaintLetterKind
  readonly kind: ComplaintKind
  readonly route: ComplaintRoute | null
  /** To the pupil who gave it: 'je'. */
  readonly toPupil: boolean
  readonly receivedOn: IsoDate
  readonly subject: string
  /** Who handles it; '' while nobody does. */
  readonly handler: string
  readonly answerBy: IsoDate | null
  readonly meeting: { readonly on: IsoDate; readonly at: string; readonly where: string } | null
  readonly outcome: ComplaintOutcome | null
  /** Weeks after which the school asks whether it is solved; null: it does not ask. */
  readonly askedAfterWeeks: number | null
  /** In the words of the school; '' for the standard ones. */
  readonly text: string
  readonly settings: Pick<
    ComplaintSettings,
    'contactPersons' | 'confidant' | 'inspectorPhone' | 'board' | 'committee'
  >
  /** How the school is reached, for who cannot come. */
  readonly reachedAt: string
}

export interface LetterWords {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly facts: readonly Labelled[]
  readonly after: readonly string[]
  readonly ways: readonly Labelled[]
}

interface Labelled {
  readonly label: string
  readonly value: string
}

/** The words of the letter. */
export function letterText(facts: LetterFacts): LetterWords {
  const words = { receipt: receiptText, invitation: invitationText, outcome: outcomeText }[facts.letter](
    facts,
  )
  const spoken = spokenTo(facts)
  const say = (sentences: readonly string[]) =>
    sentences.filter((sentence) => sentence !== '').map((sentence) => spoken(sentence))
  return {
    subject: spoken(words.subject),
    paragraphs: say(words.paragraphs),
    facts: words.facts ?? [],
    after: say(words.after),
    ways: waysOf(facts),
  }
}

interface Words {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly facts?: readonly Labelled[]
  readonly after: readonly string[]
}

const KIND_WORDS: Readonly<Record<ComplaintKind, string>> = {
  complaint: 'klacht',
  signal: 'signaal',
  idea: 'idee',
  compliment: 'compliment',
  committee: 'klacht bij de klachtencommissie',
}

function receiptText(facts: LetterFacts): Words {
  const { kind, receivedOn, handler, answerBy } = facts
  const word = KIND_WORDS[kind]
  const by = answerBy === null ? '' : ` {U} hoort uiterlijk op ${longDate(answerBy)} wat wij ermee doen.`
  const paragraphs = [
    `Op ${longDate(receivedOn)} kregen wij {uw} ${word}${aboutText(facts)}. Fijn dat {u} dit laat weten.`,
  ]
  if (kind === 'complaint') {
    const who =
      handler === '' ? 'De directeur bepaalt wie de klacht behandelt.' : `${handler} behandelt de klacht.`
    paragraphs.push(
      `Wij nemen {uw} klacht serieus. ${who}`,
      `Wij praten eerst met {u}, en daarna met wie erbij hoort. Beide kanten mogen vertellen wat er is gebeurd.${by}`,
      'Alleen wie de klacht behandelt, leest wat {u} hebt verteld.',
    )
  } else if (kind === 'committee') {
    paragraphs.push('De klachtencommissie behandelt de klacht zelf en laat {u} weten hoe dat gaat.')
  } else paragraphs.push(`Wij kijken wat wij ermee kunnen doen.${by}`)
  return { subject: `Wij hebben {uw} ${word} ontvangen`, paragraphs, after: [questionsText(facts)] }
}

function invitationText(facts: LetterFacts): Words {
  const { kind, meeting } = facts
  const when = meeting === null ? '' : `${longDateWithWeekday(meeting.on)} om ${timeInText(meeting.at)}`
  return {
    subject: 'Uitnodiging voor een gesprek',
    paragraphs: [
      `Wij willen graag met {u} praten over {uw} ${KIND_WORDS[kind]}${aboutText(facts)}.`,
      'In het gesprek kan {u} vertellen wat er is gebeurd en wat {u} nodig hebt. Samen zoeken wij naar een oplossing.',
    ],
    facts: [
      { label: 'Wanneer', value: when },
      { label: 'Waar', value: meeting === null || meeting.where === '' ? 'op school' : meeting.where },
    ],
    after: [
      // WPO 14 lid 5 onder b, in its spirit: who complains may be assisted
      '{U} mag iemand meenemen.',
      `Is er een tolk nodig, of komt dit moment niet uit? Laat het ons weten${reachedText(facts)}.`,
    ],
  }
}

function outcomeText(facts: LetterFacts): Words {
  const { kind, text, askedAfterWeeks } = facts
  const word = KIND_WORDS[kind]
  const own = text.split(/\n+/).map((part) => part.trim())
  const opening = `Op ${longDate(facts.receivedOn)} kregen wij {uw} ${word}${aboutText(facts)}. Wij laten {u} weten wat wij ermee hebben gedaan.`
  const asked =
    askedAfterWeeks === null
      ? ''
      : `Over ${askedAfterWeeks === 1 ? 'een week' : `${askedAfterWeeks} weken`} vragen wij {u} of het goed is opgelost.`
  return {
    subject: `Wat wij met {uw} ${word} hebben gedaan`,
    paragraphs: [opening, ...(text === '' ? [standardOutcome(facts)] : own), asked],
    after: [questionsText(facts)],
  }
}

const OUTCOME_SENTENCES: Readonly<Record<ComplaintOutcome, string>> = {
  solved: 'Wij hebben er samen over gepraat. Het is nu opgelost.',
  partlySolved: 'Wij hebben er samen over gepraat. Een deel is nu opgelost.',
  notSolved: 'Wij hebben er samen over gepraat. Het is ons niet gelukt om het op te lossen.',
  toBoard: 'Het bestuur van de school gaat ermee verder en neemt contact met {u} op.',
  founded: 'De klachtencommissie vindt de klacht gegrond.',
  partlyFounded: 'De klachtencommissie vindt de klacht voor een deel gegrond.',
  unfounded: 'De klachtencommissie vindt de klacht niet gegrond.',
  withdrawn: '{U} hebt gezegd dat wij er niets meer mee hoeven te doen. Daarom zijn wij gestopt.',
}

function standardOutcome({ kind, outcome }: LetterFacts): string {
  if (outcome === null) return ''
  const isComplaint = kind === 'complaint' || kind === 'committee'
  if (!isComplaint && outcome === 'solved') return 'Wij hebben ermee gedaan wat wij konden. Bedankt.'
  return OUTCOME_SENTENCES[outcome]
}

/** What it is about, as who gave it said it; of conduct and of a committee complaint nothing. */
function aboutText({ kind, route, subject }: LetterFacts): string {
  return subject === '' || route === 'conduct' || kind === 'committee' ? '' : ` over: ${subject}`
}

function questionsText(facts: LetterFacts): string {
  return `Bij vragen helpen wij {u} graag${reachedText(facts)}.`
}

function reachedText({ reachedAt }: LetterFacts): string {
  return reachedAt === '' ? '' : ` (${reachedAt})`
}

/** {u} and {uw}: to a pupil 'je' and 'jouw'. */
function spokenTo({ toPupil }: LetterFacts): (sentence: string) => string {
  const words: Record<string, string> = toPupil
    ? { u: 'je', U: 'Je', uw: 'jouw' }
    : { u: 'u', U: 'U', uw: 'uw' }
  return (sentence) => sentence.replace(/\{(u|U|uw)\}/g, (whole, key: string) => words[key] ?? whole)
}

/** Who a complaint can be taken to as well: named from the settings, and never left out because the school is sure. */
function waysOf({ kind, route, settings }: LetterFacts): Labelled[] {
  if (kind !== 'complaint' && kind !== 'committee') return []
  const { contactPersons, confidant, board, committee, inspectorPhone } = settings
  const known = [
    ...contactPersons.map((one) => ({ label: 'Contactpersoon van de school', value: reachOf(one) })),
    { label: 'Externe vertrouwenspersoon', value: reachOf(confidant) },
    { label: 'Bestuur', value: reachOf(board) },
    {
      label: 'Klachtencommissie',
      value: [committee.name, committee.address, committee.email].filter(Boolean).join(', '),
    },
    { label: 'Vertrouwensinspecteur', value: route === 'conduct' ? inspectorPhone : '' },
  ]
  return known.filter(({ value }) => value !== '')
}

function reachOf({ name, phone, email }: { name: string; phone: string; email: string }): string {
  return [name, phone, email].filter(Boolean).join(', ')
}
