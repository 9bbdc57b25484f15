import type { IsoDate } from '#domain/kernel/date'
import { longDateWithWeekday } from '#domain/kernel/date-text'
import type { Terms } from '#domain/leave/judgement'

/** One sentence for each term that plays a part; telling afterwards only once the first day has come. */
export function termLines(
  { noticeBy, tellBy, targetBy, decideBy }: Terms,
  { firstDay, today }: { firstDay: IsoDate | null; today: IsoDate },
): string[] {
  const begun = firstDay !== null && firstDay <= today
  return [
    ...line(noticeBy, (day) => `Het bericht moet er uiterlijk zijn op ${day}.`),
    ...line(begun ? tellBy : null, (day) => `Laten weten waarom kan tot en met ${day}.`),
    ...line(targetBy, (day) => `De school wil beslissen op uiterlijk ${day}.`),
    ...line(decideBy, (day) => `Volgens de wet moet er een besluit zijn op uiterlijk ${day}.`),
  ]
}

function line(day: IsoDate | null, sentence: (day: string) => string): string[] {
  return day === null ? [] : [sentence(longDateWithWeekday(day))]
}
