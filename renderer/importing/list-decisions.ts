// What the office decided on the preview of a list, put together from ticks and answers.
import type {
  ListDecisions,
  PreviewItem,
  PreviewOption,
  PreviewQuestion,
} from '#domain/importing/lists/preview'

/** Ticks set or taken away on screen, by key of the plan. */
export type Ticks = ReadonlyMap<string, boolean>

/** The ticks of a decision, to be looked up. */
export function ticksOf({ ticks }: ListDecisions): Ticks {
  return new Map(ticks.map(({ key, ticked }) => [key, ticked]))
}

/** Sets or takes away the ticks with these keys. */
export function withTicks(decisions: ListDecisions, keys: readonly string[], ticked: boolean): ListDecisions {
  const ticks = new Map(ticksOf(decisions))
  for (const key of keys) ticks.set(key, ticked)
  return { ...decisions, ticks: [...ticks].map(([key, value]) => ({ key, ticked: value })) }
}

/** Gives an answer in the place of an earlier one to the same question. */
export function withAnswer(
  decisions: ListDecisions,
  { options }: PreviewQuestion,
  chosen: PreviewOption,
): ListDecisions {
  const asked = new Set(options.flatMap(({ answers }) => answers.map(({ question }) => question)))
  const ticked = new Set(options.flatMap(({ ticks }) => ticks.map(({ key }) => key)))
  const split = new Set(options.flatMap((option) => option.split.map(({ line, slot }) => `${line} ${slot}`)))
  return {
    ...decisions,
    answers: [...decisions.answers.filter(({ question }) => !asked.has(question)), ...chosen.answers],
    ticks: [...decisions.ticks.filter(({ key }) => !ticked.has(key)), ...chosen.ticks],
    splitCouples: [
      ...decisions.splitCouples.filter(({ line, slot }) => !split.has(`${line} ${slot}`)),
      ...chosen.split,
    ],
  }
}

/** Is this line ticked, as proposed or as the office set it? */
export function isTicked({ ticks, ticked }: PreviewItem, set: Ticks): boolean {
  return set.get(ticks[0] ?? '') ?? ticked
}

/** How many lines and single changes would be written. */
export function countTicked(items: readonly PreviewItem[], set: Ticks): number {
  let count = 0
  for (const item of items) {
    if (item.ticks.length > 0 && isTicked(item, set)) count += 1
    for (const change of item.changes) if (set.get(change.key) ?? change.ticked) count += 1
  }
  return count
}
