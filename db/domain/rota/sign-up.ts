// Where families sign up on paper: each open place has a number, a line for a name, and a strip to tear off (rota 1, 10).
import { narrowDate } from '../kernel/date-text.ts'
import { clipLine } from '../kernel/text.ts'
import type { SheetTurn } from './group-sheet.ts'
import { timesOnPaper, turnOnSlip } from './turn-words.ts'

/** More hang on no wall. */
export const MOST_SIGN_UP_PLACES = 200

/** The open places of turns that go on, numbered by day and time; each turn says once what it is about. */
export function openPlaces(turns: readonly SheetTurn[]) {
  return turns
    .filter(({ cancelledOn }) => cancelledOn === null)
    .flatMap((turn) => Array.from({ length: Math.max(0, turn.places - turn.names.length) }, () => turn))
    .slice(0, MOST_SIGN_UP_PLACES)
    .map((turn, at) => ({
      number: at + 1,
      icon: turn.icon,
      day: narrowDate(turn.date),
      times: timesOnPaper(turn),
      what: turnOnSlip(turn).what,
      note: clipLine(turn.note, 160),
    }))
}
