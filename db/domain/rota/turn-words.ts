// How a turn stands on a slip, and the words that all papers of a rota share.
import type { IsoDate } from '../kernel/date.ts'
import { longDate, longDateWithWeekday, narrowDate } from '../kernel/date-text.ts'
import type { TurnMoment } from './place.ts'

/** A turn as far as a paper tells of it. */
export interface ToldTurn extends TurnMoment {
  readonly task: string
  /** '' for a turn of the whole school. */
  readonly group: string
  readonly note: string
}

/** The same in ready words. */
export interface TurnOnSlip {
  readonly day: string
  readonly times: string
  readonly what: string
  readonly note: string
}

/** 'dinsdag 12 januari 2027', '08.30–09.30 uur', 'Leesouders, groep 3A'; one of many is brief: 'di 12 jan'. */
export function turnOnSlip(
  turn: ToldTurn,
  { isBrief }: { isBrief: boolean } = { isBrief: false },
): TurnOnSlip {
  const { date, task, group, note, ...times } = turn
  return {
    day: isBrief ? narrowDate(date) : longDateWithWeekday(date),
    times: timesOnPaper(times),
    what: group === '' ? task : `${task}, groep ${group}`,
    note,
  }
}

/** 'dinsdag 12 januari 2027, 08.30–09.30 uur'. */
export function momentOnPaper({ date, ...times }: TurnMoment): string {
  return `${longDateWithWeekday(date)}, ${timesOnPaper(times)}`
}

/** '08.30–09.30 uur'. */
export function timesOnPaper({ beginsAt, endsAt }: Pick<TurnMoment, 'beginsAt' | 'endsAt'>): string {
  return `${beginsAt.replace(':', '.')}–${endsAt.replace(':', '.')} uur`
}

/** 'van 11 januari 2027 tot en met 12 februari 2027'. */
export function periodText({ from, until }: { readonly from: IsoDate; readonly until: IsoDate }): string {
  return from === until ? longDate(from) : `van ${longDate(from)} tot en met ${longDate(until)}`
}
