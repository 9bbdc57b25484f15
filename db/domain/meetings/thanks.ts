// The poster of thanks for a group that made it: no names of children, families or teachers.
import { groupTitle } from '../groups/texts.ts'
import type { IsoDate } from '../kernel/date.ts'
import { longDate } from '../kernel/date-text.ts'
import type { GroupTurnout } from './turnout.ts'
import { percentText } from './turnout-texts.ts'

export interface ThanksPoster {
  readonly group: string
  readonly percent: string
  readonly thanks: string
  readonly sentence: string
  readonly meeting: string
}

/** What stands on the poster of a group whose target was reached. */
export function planThanksPoster(
  { name, represented, pupils }: Pick<GroupTurnout, 'name' | 'represented' | 'pupils'>,
  meeting: { readonly name: string; readonly date: IsoDate; readonly target: number },
): ThanksPoster {
  const all = represented === pupils ? `alle ${pupils}` : `${represented} van de ${pupils}`
  return {
    group: groupTitle(name),
    percent: wholePercent({ represented, pupils }, meeting.target),
    thanks: 'dank u wel!',
    sentence: pupils === 1 ? 'Er was iemand bij.' : `Voor ${all} kinderen was er iemand bij.`,
    meeting: `${meeting.name}, ${longDate(meeting.date)}`,
  }
}

/** '93 %'; with its decimals where a whole number would read as the target, or as all when it was not. */
export function wholePercent(tally: { represented: number; pupils: number }, target: number): string {
  const { represented, pupils } = tally
  const whole = Math.floor((200 * represented + pupils) / (2 * pupils))
  const isRounded = whole * pupils !== 100 * represented
  return isRounded && (whole === target || whole === 100) ? percentText(tally, target) : `${whole} %`
}
