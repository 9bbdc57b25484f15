// The rota as a linear program, written from the facts alone, for HiGHS: a solver of others that shares nothing with ours.
// For turns of one weight that overlap wholly or not at all the program has whole answers by itself.
import highs from 'highs'
import type { Family, Proposal, RotaFacts, Turn } from '#domain/rota/facts'
import { asAsked, factReasons } from '#domain/rota/reasons'

export interface Optimum {
  readonly filled: number
  readonly squares: number
  readonly dislike: number
}

/** A program that is ready to solve; making its text is no part of the time. */
export interface Program {
  solve(): Optimum
}

/** First the most places, then among those plans the least squares, and preferences below one step of fairness. */
export async function linearProgram(facts: RotaFacts): Promise<Program> {
  const solver = await highs()
  const options = optionsOf(facts)
  const rows = rowsOf(facts, options)
  const bounds = [
    'Bounds',
    ...options.map(({ name }) => ` 0 <= ${name} <= 1`),
    ...rows.steps.map((step) => ` 0 <= ${step.name} <= 1`),
  ]
  const all = options.map(({ name }) => name).join(' + ')
  const places = facts.turns.reduce((sum, turn) => sum + turn.places, 0)
  const step = 20 * places
  const prices = [
    ...options.map(({ name, dislike }) => `${dislike} ${name}`),
    ...rows.steps.map(({ name, square }) => `${square * step} ${name}`),
  ]
  const most = ['Maximize', ` most: ${all}`, 'Subject To', ...rows.lines, ...bounds, 'End'].join('\n')
  const least = (filled: number) =>
    [
      'Minimize',
      ` least: ${prices.join(' + ')}`,
      'Subject To',
      ...rows.lines,
      ` filled: ${all} = ${filled}`,
      ...bounds,
      'End',
    ].join('\n')
  return {
    solve() {
      const filled = Math.round(solver.solve(most).ObjectiveValue)
      const found = solver.solve(least(filled))
      if (found.Status !== 'Optimal') throw new Error(`HiGHS: ${found.Status}`)
      const price = Math.round(found.ObjectiveValue)
      return { filled, squares: Math.floor(price / step), dislike: price % step }
    },
  }
}

/** The same figures of a proposal: places, what the squares of the loads grow by, preferences. */
export function reachedBy({ families }: RotaFacts, { loads, score }: Proposal): Optimum {
  const squares = families.reduce((sum, { id, load }) => sum + (loads.get(id) ?? 0) ** 2 - load ** 2, 0)
  return { filled: score.filled, squares, dislike: score.dislike }
}

interface Option {
  readonly name: string
  readonly family: number
  readonly turn: Turn
  readonly dislike: number
}

function optionsOf(facts: RotaFacts): Option[] {
  const asked = facts.turns.map((turn) => asAsked(turn, facts))
  return facts.families.flatMap((family, at) =>
    asked
      .filter((one) => factReasons(family, one).length === 0)
      .map(({ turn }) => ({
        name: `x${at}_${facts.turns.indexOf(turn)}`,
        family: at,
        turn,
        dislike: dislikeOf(family, turn),
      })),
  )
}

function dislikeOf({ wishes }: Family, { taskId }: Turn): number {
  const wish = wishes.find((one) => one.taskId === taskId)?.wish
  return wish === 'likes' ? 0 : wish === 'ratherNot' ? 9 : 4
}

/** Rows of the turns, of the hours and of the families, and the steps of each family: its first turn, its second … */
function rowsOf({ families, turns }: RotaFacts, options: readonly Option[]) {
  const steps = families.flatMap(({ load, maximum }, family) =>
    Array.from({ length: Math.min(MOST_TURNS, maximum ?? MOST_TURNS) }, (_, step) => ({
      name: `z${family}_${step}`,
      family,
      square: 2 * (load + step) + 1,
    })),
  )
  const perTurn = grouped(options, ({ turn }) => turn.id)
  const perHour = grouped(options, ({ family, turn }) => `${family} ${turn.date} ${turn.begin}`)
  const perFamily = grouped(options, ({ family }) => String(family))
  const stepsOf = grouped(steps, ({ family }) => String(family))
  const lines = [
    ...turns.flatMap(({ id, places }) =>
      perTurn.has(id) ? [` ${namesOf(perTurn.get(id))} <= ${places}`] : [],
    ),
    ...[...perHour.values()].filter((own) => own.length > 1).map((own) => ` ${namesOf(own)} <= 1`),
    ...[...perFamily].map(
      ([family, own]) => ` ${namesOf(own)} - ${namesOf(stepsOf.get(family)).replaceAll('+', '-')} = 0`,
    ),
  ]
  return { lines, steps }
}

/** More than any family gets in these cases. */
const MOST_TURNS = 8

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const own = groups.get(keyOf(item)) ?? []
    groups.set(keyOf(item), own)
    own.push(item)
  }
  return groups
}

function namesOf(items: readonly { readonly name: string }[] = []): string {
  return items.map(({ name }) => name).join(' + ')
}
