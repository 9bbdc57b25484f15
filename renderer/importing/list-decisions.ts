// What the office decided on the preview of a list, put together from ticks and answers.
import type {
  ListDecisions,
  ListPreview,
  PreviewLine,
  PreviewOption,
  PreviewQuestion,
  TickedPart,
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
export function isTicked({ ticks, ticked }: PreviewLine, set: Ticks): boolean {
  return set.get(ticks[0] ?? '') ?? ticked
}

/** By how many lines of each part the office ticked more (or less) since the preview was asked for. */
export type TickMoves = Readonly<Record<TickedPart, number>>

export const NO_MOVES: TickMoves = { fresh: 0, changed: 0, households: 0, absent: 0 }

/** How many lines and single changes would be written. */
export function countTicked({ parts }: ListPreview, moves: TickMoves): number {
  let count = 0
  for (const [part, more] of Object.entries(moves)) count += parts[part as TickedPart].ticked + more
  return count
}
