// The words of an invitation as the programme proposes them, and the same as a message. Equal and welcoming: what the
// meeting is for, and that everybody counts (ouderbetrokkenheid, "What this means for tone").
import { longDateWithWeekday } from '../kernel/date-text.ts'
import { clipLine } from '../kernel/text.ts'
import type { MeetingOnPaper } from './evenings.ts'
import type { InvitationText } from './invite-contract.ts'
import type { MeetingKind, Topic } from './meeting.ts'
import { factsText } from './paper-words.ts'

/** Who writes, and how the school is reached. */
export interface InvitingSchool {
  readonly name: string
  readonly signer: string
  readonly phone: string
  readonly salutationStyle: 'beste' | 'geachte'
}

/** The letter that the programme proposes; what, when, where and the slip are added by themselves. */
export function proposeInvitation(meeting: MeetingOnPaper, school: InvitingSchool): InvitationText {
  return {
    subject: clipLine(`Uitnodiging: ${meeting.name}`, LONGEST),
    paragraphs: [
      `${OPENINGS[meeting.kind]} Wij nodigen u van harte uit voor: ${meeting.name}.`,
      ...(meeting.goal === '' ? [] : [`Het doel: ${meeting.goal}`]),
      ...topicParagraphs(meeting.topics),
      `${meeting.obligatory ? COUNTING_ON_YOU : WELCOME_ANYHOW} ${HELP}`,
    ],
    closing: 'Met vriendelijke groet,',
    signer: clipLine(school.signer === '' ? `Het team van ${school.name}` : school.signer, LONGEST),
  }
}

/** The same as a message for everybody with e-mail: plain text, ready to copy. */
export function invitationMessage(
  meeting: MeetingOnPaper,
  text: InvitationText,
  school: InvitingSchool,
): string {
  return [
    greetingOfAll(school),
    ...text.paragraphs,
    factsText(meeting),
    howToAnswer(meeting, school),
    [text.closing, text.signer, ...(text.signer.includes(school.name) ? [] : [school.name])].join('\n'),
  ].join('\n\n')
}

/** Name of the restore point. */
export function emailInviteLabel(name: string): string {
  return `Per e-mail uitgenodigd: ${name}`
}

/** 'Beste ouders/verzorgers,'. */
export function greetingOfAll({ salutationStyle }: Pick<InvitingSchool, 'salutationStyle'>): string {
  return `${salutationStyle === 'beste' ? 'Beste' : 'Geachte'} ouders/verzorgers,`
}

/** How who has no slip answers, and before when. */
export function howToAnswer(
  { answerBy }: Pick<MeetingOnPaper, 'answerBy'>,
  { phone }: Pick<InvitingSchool, 'phone'>,
): string {
  const before = answerBy === null ? '' : ` vóór ${longDateWithWeekday(answerBy)}`
  const call = phone === '' ? 'vertel het aan de school' : `bel de school: ${phone}`
  return `Komt u? Wilt u antwoord geven aan school${before}? Beantwoord dit bericht of ${call}. Schrijf erbij met hoeveel volwassenen u komt, en of u graag een tolk of oppas wilt.`
}

/** Of a subject and of who signs. */
const LONGEST = 120

const OPENINGS: Readonly<Record<MeetingKind, string>> = {
  reception:
    'Een nieuw schooljaar is een mooi moment om elkaar te leren kennen: ouders en leerkrachten, en ouders onderling.',
  information: 'Wij vertellen u graag wat uw kind gaat leren, en hoe wij daarbij samenwerken met u.',
  parentEvening: 'U kent uw kind het best. Wij praten daarom graag met u over de kinderen en over de school.',
  theme: 'Ouders en team praten samen over één onderwerp. Iedereen kan iets vertellen of vragen.',
  walkIn: 'U bent welkom in de klas. Uw kind laat u graag zien waar het mee bezig is.',
  panel:
    'Wij horen graag wat u van onze school vindt en wat er beter kan. Daarna vertellen wij wat wij met uw ideeën doen.',
  own: 'Wij zien u graag op school.',
}

const COUNTING_ON_YOU =
  'Wij zien graag van elk kind ten minste één volwassene. Kunt u niet komen? Laat het ons weten. Dan zoeken wij samen een ander moment.'
const WELCOME_ANYHOW = 'Iedereen is welkom. Kunt u niet komen? Laat het ons dan ook even weten.'
const HELP = 'Wilt u graag een tolk of oppas? Zeg het ons, dan kijken wij wat er kan.'

const PROPOSED_BY: Readonly<Record<Topic['proposedBy'], string>> = {
  team: 'het team',
  parent: 'ouders',
  pupil: 'leerlingen',
  council: 'de MR',
}

/** In pieces that fit a paragraph. */
function topicParagraphs(topics: readonly Topic[]): string[] {
  const lines = topics.map(
    ({ text, proposedBy }) => `– ${text} (voorgesteld door ${PROPOSED_BY[proposedBy]})`,
  )
  if (lines.length === 0) return []
  const halves = [lines.slice(0, TOPICS_TOGETHER), lines.slice(TOPICS_TOGETHER)]
  return halves
    .filter((half) => half.length > 0)
    .map((half, at) => [...(at === 0 ? ['Hier gaat het over:'] : []), ...half].join('\n'))
}

const TOPICS_TOGETHER = 8
