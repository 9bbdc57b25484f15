// The sentences of rota.md 2, as the desk reads them: short, without blame, and never with somebody's private reason.
import { weekday } from '../kernel/date.ts'
import { longDateWithWeekday, narrowDate, tableDate, timeInText } from '../kernel/date-text.ts'
import type { Certificate, Turn } from './facts.ts'
import { nearDates, type Question, type Reason } from './question.ts'
import { exemptUntil, isAtSameTime, missingFor } from './reasons.ts'

const MISSING: Readonly<Record<Certificate, string>> = {
  vog: 'VOG nog niet gezien',
  driver: 'geen rijbevestiging',
  firstAid: 'geen EHBO-diploma',
}

/** What can be done about each reason. */
export const WAYS_OUT: Readonly<Record<Reason, string>> = {
  notMember: 'Kies een ander gezin.',
  past: 'Kies een andere beurt, of schrijf de hulp bij als gedaan.',
  missing: 'Kies een ander gezin, of leg eerst vast dat het in orde is.',
  busy: 'Kies een andere beurt, of verzet de afspraak.',
  exempt: 'De coördinator kan het toestaan als het gezin zelf wil.',
  declines: 'De coördinator kan het toestaan als het gezin zelf wil.',
  cannot: 'Kies een andere dag, of vraag het gezin of het toch kan.',
  otherGroup: 'De coördinator kan een gezin van een andere groep toestaan.',
  alreadyOn: 'Er hoeft niets te gebeuren.',
  full: 'Zet het gezin op de reservelijst, of maak er een plaats bij.',
  overlaps: 'Kies een andere beurt, of ruil de beurt op dat uur.',
  maximum: 'De coördinator kan een beurt meer toestaan.',
  rest: 'Kies een latere beurt. De coördinator kan het toestaan.',
  ratherNot: 'Kies een andere taak. De coördinator kan het toestaan.',
  apart: 'Kies een andere beurt. De coördinator kan het toestaan.',
  together: 'Kies een beurt met plaats voor beide gezinnen. De coördinator kan het toestaan.',
  outsideGroup: 'Vraag eerst de gezinnen van de groep zelf.',
}

/** The reason in a few words: 'vol (3 van 3)', 'vrijgesteld tot en met 31-01-2027 (reden niet zichtbaar)'. */
export function reasonText(reason: Reason, question: Question): string {
  return TEXTS[reason](question)
}

const TEXTS: Readonly<Record<Reason, (question: Question) => string>> = {
  notMember: () => 'kind is van school',
  past: () => 'al geweest',
  missing: ({ family, turn }) =>
    missingFor(family, turn)
      .map((need) => missingText(need, family.certificates.find(({ kind }) => kind === need)?.until ?? null))
      .join(', '),
  busy: () => 'heeft dan zelf een afspraak op school',
  exempt: ({ family, turn }) => {
    const until = exemptUntil(family, turn)
    return `vrijgesteld tot en met ${until === null ? '' : tableDate(until)} (reden niet zichtbaar)`
  },
  declines: (question) => `doet niet mee aan ${taskName(question)}`,
  cannot: cannotText,
  otherGroup: (question) => `kind zit niet in ${groupName(question)}`,
  alreadyOn: () => 'staat er al op',
  full: ({ turn, present }) => `vol (${present.length} van ${turn.places})`,
  overlaps: (question) => {
    const other = question.own.find((one) => isAtSameTime(question.turn, one))
    return `helpt dan al bij ${taskName(question, other)}`
  },
  maximum: ({ family, own }) => {
    const turns = family.done.length + own.length
    return `al ${turns} ${turns === 1 ? 'beurt' : 'beurten'} dit jaar`
  },
  rest: (question) => {
    const [near] = nearDates(question)
    return `heeft ook ${taskName(question)} op ${near === undefined ? '' : narrowDate(near)}`
  },
  ratherNot: (question) => `liever niet: ${taskName(question)}`,
  apart: () => 'liever niet samen met een gezin dat hier al staat',
  together: () => 'liefst samen met een gezin dat hier niet staat',
  outsideGroup: (question) => `kind zit niet in ${groupName(question)}`,
}

function cannotText({ family, turn }: Question): string {
  if (family.cannot.includes(turn.id)) return 'kan niet op deze beurt'
  const name = weekdayName(turn.date)
  const isDay = family.available?.some((time) => time.weekday === weekday(turn.date)) === true
  return isDay ? `kan op ${name} niet om ${timeInText(turn.begin)}` : `kan niet op ${name}`
}

/** 'dinsdag' */
export function weekdayName(date: Turn['date']): string {
  return longDateWithWeekday(date).split(' ')[0] ?? ''
}

function missingText(need: Certificate, until: Turn['date'] | null): string {
  return until === null ? MISSING[need] : `${CERTIFICATES[need]} niet meer geldig (tot ${tableDate(until)})`
}

const CERTIFICATES: Readonly<Record<Certificate, string>> = {
  vog: 'VOG',
  driver: 'rijbevestiging',
  firstAid: 'EHBO-diploma',
}

function taskName({ facts, turn }: Question, other: Turn = turn): string {
  return facts.tasks.find(({ id }) => id === other.taskId)?.name ?? 'deze taak'
}

function groupName({ facts, turn }: Question): string {
  return facts.groups.find(({ id }) => id === turn.groupId)?.name ?? 'deze groep'
}
