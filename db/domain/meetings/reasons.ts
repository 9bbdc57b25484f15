// Reasons why families were not there, in numbers without names (attendance, report 4).

/**
 * How often each reason was given, the most frequent first. Below `smallest` the number is not told ('1–2'), so that
 * nobody is recognised; those stand last in the order of the alphabet, which does not tell it either. There is no total
 * for the same reason: with one small number it could be subtracted.
 */
export function countReasons<Reason extends string>(
  reasons: readonly Reason[],
  smallest = 3,
): { reason: Reason; countText: string }[] {
  const counts = new Map<Reason, number>()
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts]
    .map(([reason, count]) => ({ reason, told: count < smallest ? 0 : count }))
    .sort((a, b) => b.told - a.told || (a.reason < b.reason ? -1 : 1))
    .map(({ reason, told }) => ({ reason, countText: told === 0 ? fewText(smallest - 1) : String(told) }))
}

function fewText(most: number): string {
  return most === 1 ? '1' : `1–${most}`
}
