// The words of a meeting, for screen and paper alike.
import { longDateWithWeekday, timeRangeInText } from '../kernel/date-text.ts'
import type { MeetingDetails, MeetingKind, MeetingPart, Topic } from './meeting.ts'
import type { DateRemark } from './shown.ts'

/** As they stand in a choice; 'own' shows the school's own word where there is one. */
export const KIND_TEXTS: Readonly<Record<MeetingKind, string>> = {
  reception: 'Nieuwjaarsreceptie',
  information: 'Informatieavond',
  parentEvening: 'Ouderavond',
  theme: 'Thema-avond',
  walkIn: 'Inloop',
  panel: 'Panel',
  own: 'Iets anders',
}

/** Who proposed a topic: 'voorgesteld door een ouder'. */
export const PROPOSER_TEXTS: Readonly<Record<Topic['proposedBy'], string>> = {
  team: 'het team',
  parent: 'een ouder',
  pupil: 'een leerling',
  council: 'de MR',
}

/** 'Informatieavond', or the school's own word. */
export function kindText({ kind, ownKind }: Pick<MeetingDetails, 'kind' | 'ownKind'>): string {
  return kind === 'own' && ownKind !== '' ? ownKind : KIND_TEXTS[kind]
}

/** 'dinsdag 1 september 2026 van 19.30 tot 21.00 uur'. */
export function partText({ date, beginsAt, endsAt }: Omit<MeetingPart, 'groupIds'>): string {
  return `${longDateWithWeekday(date)} ${timeRangeInText(beginsAt, endsAt)}`
}

/** What the calendar says about a day: 'Er is dan geen school: Herfstvakantie.' */
export function dateRemarkText({ remark, name }: Pick<DateRemark, 'remark' | 'name'>): string {
  if (remark === 'weekend') return `Dit is een ${name}.`
  if (remark === 'otherMeeting') return `Op deze dag is ook: ${name}.`
  return `Er is dan geen school: ${name}.`
}

/** What the list of what can be undone calls a plan of a year: '8 bijeenkomsten gepland voor 2026-2027'. */
export function plannedText(count: number, schoolYear: string): string {
  const what = count === 1 ? '1 bijeenkomst' : `${count} bijeenkomsten`
  return `${what} gepland voor ${schoolYear}`
}
