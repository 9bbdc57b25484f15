// What somebody gets to see of meetings: how the family was invited and spoken to, what it answered, when it came, what
// was noted and what was offered. Who came along, and free text, is also about others: covered until it was read.
import type { Row } from '#db/change'
import { meetingTitles, tracesOfHousehold, visitsForChild } from '#db/queries/meeting-traces'
import type { Reader } from '#db/reader'
import type {
  meetingAnswer,
  meetingContact,
  meetingFamily,
  meetingVisit,
  secondOffer,
} from '#db/schema/meetings'
import { localMoment } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { BUDDY_TEXTS, OFFER_STATE_TEXTS, OFFER_TEXTS } from '#domain/meetings/offer-texts'
import { ABSENCE_REASON_TEXTS } from '#domain/meetings/reason-texts'
import type { Who } from '#domain/meetings/visit'
import type { Fact } from '#domain/privacy/access-answer'
import {
  type Columns,
  day,
  ELSEWHERE,
  FREE,
  factsOfRow,
  OWN_KEY,
  plain,
  STAMPS,
  word,
  yes,
} from './privacy-columns.ts'

type TitleOf = (meetingId: string) => string
const HEAD = { forHead: true } as const
const SOURCE = 'opgeschreven door de school'
const moment = (instant: string) => longDate(localMoment(instant).date)
const several = (count: number) => (count === 0 ? '' : String(count))

const contactColumns = (titleOf: TitleOf): Columns<Row<typeof meetingContact>> => ({
  id: OWN_KEY,
  meetingId: { label: 'Contact over', text: titleOf },
  householdId: OWN_KEY,
  kind: {
    label: 'Soort contact',
    text: word({ invited: 'uitnodiging', reminded: 'herinnering', called: 'gebeld', spoken: 'gesprek' }),
  },
  way: {
    label: 'Hoe',
    text: word({
      paper: 'op papier',
      email: 'per e-mail',
      app: 'in de ouderapp',
      mouth: 'mondeling',
      phone: 'per telefoon',
      visit: 'huisbezoek',
    }),
  },
  contactedOn: { label: 'Op', text: day },
  result: {
    label: 'Uitkomst',
    text: word({
      spoken: 'gesproken',
      voicemail: 'voicemail ingesproken',
      wrongNumber: 'het nummer klopte niet',
      visitPlanned: 'een bezoek afgesproken',
      noAnswer: 'niet opgenomen',
    }),
  },
  note: { label: 'Aantekening bij dit contact', ...FREE },
  tryAgainOn: { label: 'Nog eens proberen op', text: day },
  bestTime: { label: 'Beste tijd om te bellen', text: plain },
  runId: ELSEWHERE,
  ...STAMPS,
})

const answerColumns = (titleOf: TitleOf): Columns<Row<typeof meetingAnswer>> => ({
  id: OWN_KEY,
  meetingId: { label: 'Uw antwoord voor', text: titleOf },
  householdId: OWN_KEY,
  answer: {
    label: 'Antwoord',
    text: word({ yes: 'ja', maybe: 'misschien', no: 'nee', unclear: 'niet te lezen' }),
  },
  adults: { label: 'Aantal volwassenen', text: several },
  interpreter: { label: 'Tolk gevraagd', text: yes },
  childcare: { label: 'Oppas gevraagd', text: yes },
  way: {
    label: 'Antwoord gekregen',
    text: word({
      slip: 'met de strook',
      desk: 'aan de balie',
      phone: 'per telefoon',
      app: 'in de ouderapp',
      email: 'per e-mail',
    }),
  },
  at: { label: 'Antwoord opgeschreven op', text: moment },
  ...STAMPS,
})

const noteColumns = (titleOf: TitleOf): Columns<Row<typeof meetingFamily>> => ({
  id: OWN_KEY,
  meetingId: { label: 'Aantekening bij', text: titleOf },
  householdId: OWN_KEY,
  excused: { label: 'Vrijgesteld van deze bijeenkomst', text: yes },
  reason: { ...HEAD, label: 'Waarom er niemand was', text: word(ABSENCE_REASON_TEXTS) },
  note: { ...HEAD, label: 'Opmerking', ...FREE },
  ...STAMPS,
})

const WHO_CAME: Readonly<Record<Who, string>> = {
  mother: 'moeder',
  father: 'vader',
  carer: 'ouder of verzorger',
  grandparent: 'opa of oma',
  interpreter: 'tolk',
  other: 'iemand anders',
}

const visitColumns = (titleOf: TitleOf): Columns<Row<typeof meetingVisit>> => ({
  id: OWN_KEY,
  meetingId: { label: 'Uw gezin was bij', text: titleOf },
  householdId: OWN_KEY,
  adults: { label: 'Aantal volwassenen', text: several },
  who: {
    label: 'Wie er kwam',
    text: (who: Who[]) => who.map((one) => WHO_CAME[one]).join(', '),
    aboutOthers: true,
  },
  online: { label: 'Online erbij', text: yes },
  entered: {
    label: 'Opgeschreven',
    text: word({ door: 'aan de deur', paper: 'van een papieren lijst', afterwards: 'achteraf' }),
  },
  at: { label: 'Opgeschreven op', text: moment },
  struckAt: { label: 'Doorgestreept als vergissing op', text: moment },
  ...STAMPS,
})

const OFFER: Columns<Row<typeof secondOffer>> = {
  id: OWN_KEY,
  householdId: OWN_KEY,
  kind: { ...HEAD, label: 'Wat de school u aanbood', text: word(OFFER_TEXTS) },
  state: { ...HEAD, label: 'Stand van dit aanbod', text: word(OFFER_STATE_TEXTS) },
  offeredOn: { ...HEAD, label: 'Aangeboden op', text: day },
  plan: { ...HEAD, label: 'Plan', ...FREE },
  buddy: { ...HEAD, label: 'Buddy', text: word(BUDDY_TEXTS) },
  result: { ...HEAD, label: 'Wat het opleverde', ...FREE },
  reviewOn: { ...HEAD, label: 'Opnieuw bekijken op', text: day },
  ...STAMPS,
}

/** Everything about a household and its meetings. */
export function meetingFacts(reader: Reader, householdId: string): Fact[] {
  const { contacts, answers, notes, visits, offers } = tracesOfHousehold(reader, householdId)
  const titleOf = titlesOf(reader)
  const facts = <Row extends { id: string }>(table: string, rows: readonly Row[], columns: Columns<Row>) =>
    rows.flatMap((row) => factsOfRow(table, row, { columns, source: SOURCE }))
  return [
    ...facts('meeting_contact', contacts, contactColumns(titleOf)),
    ...facts('meeting_answer', answers, answerColumns(titleOf)),
    ...facts('meeting_visit', visits, visitColumns(titleOf)),
    // why a family was excused is between it and the head
    ...notes.flatMap((row) =>
      factsOfRow('meeting_family', row, {
        columns: noteColumns(titleOf),
        source: SOURCE,
        open: !row.excused,
      }),
    ),
    ...facts('second_offer', offers, OFFER),
  ]
}

/** When somebody came for a child. Who came from another home, or as a guest, says where somebody else was. */
export function visitFacts(reader: Reader, child: { pupilId: string; householdId: string | null }): Fact[] {
  const titleOf = titlesOf(reader)
  return visitsForChild(reader, child.pupilId).map(({ id, meetingId, householdId, struck }) => ({
    id: `meeting_visit_child:${id}`,
    label: 'Er kwam iemand voor dit kind bij',
    value: `${titleOf(meetingId)}${struck ? ' (doorgestreept als vergissing)' : ''}`,
    source: SOURCE,
    aboutOthers: householdId === null || householdId !== child.householdId,
  }))
}

function titlesOf(reader: Reader): TitleOf {
  const titles = meetingTitles(reader)
  return (meetingId) => titles.get(meetingId) ?? 'een bijeenkomst'
}
