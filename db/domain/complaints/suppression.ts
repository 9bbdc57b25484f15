// Hiding small counts, and as much beside them as is needed so that none of them can be computed (rules 1, 3 and 6 of
// the yearly report, complaints-and-retention 7). All tables given together have one known total; a row that stands in
// two of them (`running`) has the same number in both.
import { chanceOf } from '../kernel/chance.ts'
import { type Count, countIn } from './year-counts.ts'

/** few = 1 to threshold - 1; hidden = the threshold or more, hidden because a small one would follow from it. */
export type ShownCount = number | 'few' | 'hidden'

/** One row, or rows that were taken together: then the number is that of all of them. */
export interface ShownRow<Key extends string = string> {
  readonly keys: readonly Key[]
  readonly shown: ShownCount
}

/** null: the whole table is left out. */
export type ShownTable<Key extends string = string> = readonly ShownRow<Key>[] | null

/** A way to show one table, and how much of it is lost. */
interface Layout {
  readonly table: ShownTable
  readonly loss: number
}

/** How a table is hidden; the seed decides among equals. */
interface How {
  readonly threshold: number
  readonly seed: number
  /** Keys that stand in more than one table. */
  readonly shared: ReadonlySet<string>
}

/** What a reader can still think of a number that is not shown. */
interface Reach {
  readonly low: number
  readonly high: number
}
type Reaches = ReadonlyMap<string, Reach>

/** A number on its own, with no total beside it: small ones are named as such, zero may be seen (rule 1). */
export function shownAlone(count: number, threshold: number): ShownCount {
  return count > 0 && count < threshold ? 'few' : count
}

/**
 * Shows tables of which the total is known, with as little hidden as can be: small counts; if one of them would follow
 * from the total, one larger count beside them; if that does not help, neighbouring rows taken together; at the very
 * last the whole table. At most one key may stand in more than one table.
 *
 * Which larger count that is, the seed decides, and now and then the lot decides among all ways that are safe: else whoever
 * knows this programme could tell from the choice what made it necessary. The seed must be one that nobody outside can know.
 */
export function suppress(
  tables: readonly (readonly Count[])[],
  how: { readonly threshold: number; readonly seed: number },
): ShownTable[] {
  const ways = waysToShow(tables, how)
  const byLot = hasSmall(tables.flat(), how.threshold) && chanceOf(how.seed, 'by lot') % SPARE === 0
  const ordered = byLot ? drawn(ways, how.seed) : ways
  return ordered.find((way) => isSafe(way, tables, how.threshold)) ?? tables.map(() => null)
}

/** Every way to show these tables from which no hidden number follows: what is shown is one of them, chosen by the seed. */
export function safeWays(tables: readonly (readonly Count[])[], threshold: number): ShownTable[][] {
  return waysToShow(tables, { threshold, seed: 0 }).filter((way) => isSafe(way, tables, threshold))
}

/** In one of so many reports the lot decides how it is shown, and not the least loss. */
const SPARE = 6

/** Every way to show them, the least loss first. */
function waysToShow(
  tables: readonly (readonly Count[])[],
  { threshold, seed }: { readonly threshold: number; readonly seed: number },
): ShownTable[][] {
  const shared = sharedKeys(tables)
  return combine(tables.map((table) => layouts(table, { threshold, seed, shared })))
}

/** By lot, also what leaves a whole table out: else that would tell for which numbers nothing else is safe. */
function drawn(ways: readonly ShownTable[][], seed: number): ShownTable[][] {
  return ways
    .map((way) => ({ way, lot: chanceOf(seed, JSON.stringify(way)) }))
    .sort((one, other) => one.lot - other.lot)
    .map(({ way }) => way)
}

function isSafe(
  way: readonly ShownTable[],
  tables: readonly (readonly Count[])[],
  threshold: number,
): boolean {
  const known = way.map((table, at) =>
    reaches(
      table,
      (tables[at] ?? []).map(({ key }) => key),
      threshold,
    ),
  )
  return nothingFollows(known, sumOf(tables[0] ?? []))
}

function hasSmall(counts: readonly Count[], threshold: number): boolean {
  return counts.some(({ count }) => shownAlone(count, threshold) === 'few')
}

function sharedKeys(tables: readonly (readonly Count[])[]): ReadonlySet<string> {
  const all = tables.flatMap((table) => table.map(({ key }) => key))
  return new Set(all.filter((key, at) => all.indexOf(key) !== at))
}

/** Every way to show one table, the least loss first. */
function layouts(table: readonly Count[], how: How): Layout[] {
  const alone = table.map(({ key }) => [key])
  const left: Layout = { table: null, loss: 1000 }
  const groupings = [alone, ...joinings(table, how)]
  const shown = groupings.flatMap((grouping) => covers(table, grouping, how))
  return [...shown, left].sort((one, other) => one.loss - other.loss)
}

/** Neighbouring rows taken together, with a small one among them and a number that may be seen. */
function joinings(table: readonly Count[], { threshold, seed, shared }: How): string[][][] {
  const found: string[][][] = []
  const all = sumOf(table)
  for (let length = 2; length <= table.length; length++) {
    for (let from = 0; from + length <= table.length; from++) {
      const joined = table.slice(from, from + length)
      const sum = sumOf(joined)
      if (!hasSmall(joined, threshold) || sum < threshold || sum === all) continue
      if (joined.some(({ key }) => shared.has(key))) continue
      const [before, after] = [table.slice(0, from), table.slice(from + length)]
      found.push([
        ...before.map(({ key }) => [key]),
        joined.map(({ key }) => key),
        ...after.map(({ key }) => [key]),
      ])
    }
  }
  const lotOf = (grouping: string[][]) => chanceOf(seed, ...grouping.map((keys) => keys.join('+')))
  return found.sort((one, other) => other.length - one.length || lotOf(one) - lotOf(other))
}

function sumOf(counts: readonly Count[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}

/** A grouping with its small counts hidden, and the same with one more hidden beside them. */
function covers(
  table: readonly Count[],
  grouping: readonly (readonly string[])[],
  { threshold, seed, shared }: How,
): Layout[] {
  const rows = grouping.map((keys) => {
    const count = keys.reduce((sum, key) => sum + countIn(table, key), 0)
    return { keys, shown: shownAlone(count, threshold) }
  })
  const together = (table.length - grouping.length) * 2
  const beside = rows
    .map(({ keys, shown }, at) => ({ keys, shown, at }))
    .filter(({ keys, shown }) => keys.length === 1 && typeof shown === 'number' && shown >= threshold)
    .map((row) => ({ ...row, lot: chanceOf(seed, ...row.keys) }))
    .sort((one, other) => one.lot - other.lot)
  return [
    { table: rows, loss: together },
    ...beside.map(({ keys: [key = ''], at }) => ({
      table: rows.map((row, place) => (place === at ? { ...row, shown: 'hidden' as const } : row)),
      // a row that stands in two tables is hidden twice
      loss: together + (shared.has(key) ? 1.5 : 1),
    })),
  ]
}

/** One layout of each table, the least loss in all first. */
function combine(perTable: readonly (readonly Layout[])[]): ShownTable[][] {
  const all = perTable.reduce<Layout[][]>(
    (begun, choices) => begun.flatMap((chosen) => choices.map((layout) => [...chosen, layout])),
    [[]],
  )
  const lossOf = (chosen: readonly Layout[]) => chosen.reduce((sum, { loss }) => sum + loss, 0)
  return all
    .map((chosen) => ({ chosen, loss: lossOf(chosen) }))
    .sort((one, other) => one.loss - other.loss)
    .map(({ chosen }) => chosen.map(({ table }) => table))
}

/** What a reader of this table knows of each row, before counting; rows taken together count as one. */
function reaches(table: ShownTable, keys: readonly string[], threshold: number): Reaches {
  if (table === null) return new Map(keys.map((key) => [key, { low: 0, high: Number.POSITIVE_INFINITY }]))
  return new Map(table.map(({ keys: [key = ''], shown }) => [key, reachOf(shown, threshold)]))
}

function reachOf(shown: ShownCount, threshold: number): Reach {
  if (shown === 'few') return { low: 1, high: threshold - 1 }
  if (shown === 'hidden') return { low: threshold, high: Number.POSITIVE_INFINITY }
  return { low: shown, high: shown }
}

/**
 * Whether each number that is not shown in any table keeps at least two values. In a table with a known sum the values
 * of a row are all whole numbers between two ends, so it is enough to follow the ends, from table to table over the row
 * that they share until nothing moves.
 */
function nothingFollows(tables: readonly Reaches[], total: number): boolean {
  const told = new Set(
    tables.flatMap((table) => [...table].filter(([, { low, high }]) => low === high).map(([key]) => key)),
  )
  let narrowed = tables
  for (let before = ''; before !== JSON.stringify(narrowed.map((table) => [...table])); ) {
    before = JSON.stringify(narrowed.map((table) => [...table]))
    narrowed = meet(narrowed.map((table) => narrow(table, total)))
  }
  return narrowed.every((table) => [...table].every(([key, { low, high }]) => told.has(key) || low < high))
}

function narrow(table: Reaches, total: number): Reaches {
  const rows = [...table]
  const others = (end: keyof Reach, except: string) =>
    rows.reduce((sum, [key, reach]) => (key === except ? sum : sum + reach[end]), 0)
  return new Map(
    rows.map(([key, { low, high }]) => [
      key,
      { low: Math.max(low, total - others('high', key)), high: Math.min(high, total - others('low', key)) },
    ]),
  )
}

/** A row that stands in several tables has in each only the values that all of them allow. */
function meet(tables: readonly Reaches[]): Reaches[] {
  const everywhere = (key: string): Reach => {
    const found = tables.flatMap((table) => table.get(key) ?? [])
    return { low: Math.max(...found.map(({ low }) => low)), high: Math.min(...found.map(({ high }) => high)) }
  }
  return tables.map((table) => new Map([...table.keys()].map((key) => [key, everywhere(key)])))
}
