// The slip with which two families change turns: two names, two signatures, the code (rota 8).
import { addDays } from '../kernel/date.ts'
import { longDateWithWeekday } from '../kernel/date-text.ts'
import { type ToldTurn, turnOnSlip } from './turn-words.ts'

/** The slip for one turn of a family. */
export function swapSlip(
  turn: ToldTurn & { readonly cancelDays: number },
  { family, code }: { readonly family: string; readonly code: string },
) {
  return {
    family,
    code,
    turn: turnOnSlip(turn),
    until: `Graag inleveren vóór ${longDateWithWeekday(addDays(turn.date, -turn.cancelDays))}.`,
  }
}
