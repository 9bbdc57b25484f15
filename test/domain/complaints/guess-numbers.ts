// What somebody can find out who has nothing but the printed reports and patience: all whole numbers are tried. It
// knows the words of a report and none of the rules by which it was made.
import { COMPLAINT_CATEGORIES } from '#domain/complaints/categories'
import { COMPLAINT_OUTCOMES } from '#domain/complaints/complaint'
import type { PublishedYear } from '#domain/complaints/year-report'

/** These numbers together are so many. */
interface Sum {
  readonly of: readonly string[]
  readonly is: number
}

/** What is printed of a year, for one guess at the numbers of complaints of kind A and of all. */
interface Puzzle {
  readonly least: Map<string, number>
  readonly most: Map<string, number>
  readonly sums: Sum[]
}

const TABLES = {
  categories: [...COMPLAINT_CATEGORIES, 'unsorted'],
  outcomes: [...COMPLAINT_OUTCOMES, 'running'],
  leadTimes: ['twoWeeks', 'fourWeeks', 'eightWeeks', 'longer', 'running'],
} as const

/**
 * Every number that no report prints, with the values it can have (two are enough to know that it is safe). All reports
 * that say something of the year are laid over each other.
 */
export function guessNumbers(about: readonly PublishedYear[]): { name: string; values: number[] }[] {
  const puzzles = asAsked(puzzlesOf(about))
  return notPrinted(about).map((name) => ({ name, values: valuesOf(name, puzzles) }))
}

/** A row that stands in two tables is one number. */
function nameOf(table: string, key: string): string {
  return key === 'running' ? key : `${table} ${key}`
}

function notPrinted(about: readonly PublishedYear[]): string[] {
  const rows = about.flatMap(rowsOf)
  // none of several together: then there is none of each either
  const isPrinted = rows.filter(
    ({ names, shown }) => shown === 0 || (names.length === 1 && typeof shown === 'number'),
  )
  const printed = new Set(isPrinted.flatMap(({ names }) => names))
  if (rows.some(({ names, shown }) => shown === 0 && names.includes('kinds organisation'))) return []
  const inTables = Object.entries(TABLES).flatMap(([table, keys]) => keys.map((key) => nameOf(table, key)))
  const all = new Set([...rows.flatMap(({ names }) => names), ...inTables])
  return [...all].filter((name) => !printed.has(name))
}

/** Every row of a printed year, of whatever table. */
function rowsOf(year: PublishedYear) {
  return (['kinds', 'categories', 'outcomes', 'leadTimes'] as const).flatMap((table) =>
    (year[table] ?? []).map(({ keys, shown }) => ({
      ...{ names: keys.map((key) => nameOf(table, key)), shown, threshold: year.threshold },
    })),
  )
}

/** Each is made when the first number needs it, and kept for the next: two values are mostly found in the first few. */
function asAsked<T>(source: Iterator<T, void>): Iterable<T> {
  const made: T[] = []
  return {
    *[Symbol.iterator]() {
      for (let at = 0; ; at += 1) {
        if (at === made.length) {
          const next = source.next()
          if (next.done) return
          made.push(next.value)
        }
        yield made[at] as T
      }
    },
  }
}

function* puzzlesOf(about: readonly PublishedYear[]): Generator<Puzzle, void> {
  const few = about.some(({ fewComplaints }) => fewComplaints)
  // a printed number of complaints is at most a few hundred in these tests
  for (const all of few ? range(0, 40) : [null]) {
    if (all !== null && about.some((year) => !fits(totalOf(year), year.threshold, all))) continue
    const ofA = all === null ? printedOfA(about) : range(0, Math.min(9, all))
    for (const a of ofA) {
      yield puzzleOf(about, { all, a })
    }
  }
}

function printedOfA(about: readonly PublishedYear[]): number[] {
  const shown = about.flatMap(({ kinds }) => kinds.filter(({ keys }) => keys.join() === 'organisation'))
  return [...new Set(shown.map((row) => row.shown))].filter((one) => typeof one === 'number')
}

function puzzleOf(about: readonly PublishedYear[], guess: { all: number | null; a: number }): Puzzle {
  const puzzle: Puzzle = { least: new Map(), most: new Map(), sums: [] }
  const { all, a } = guess
  addSum(puzzle, ['kinds organisation'], a)
  if (all !== null) addSum(puzzle, ['kinds conduct'], all - a)
  for (const [table, keys] of Object.entries(TABLES)) {
    addSum(
      puzzle,
      keys.map((key) => nameOf(table, key)),
      a,
    )
  }
  for (const year of about) {
    if (year.mostAbout !== null && all !== null) {
      atLeast(puzzle, nameOf('categories', year.mostAbout), Math.max(year.threshold, Math.floor(all / 2) + 1))
    }
    addPrinted(puzzle, year)
  }
  return puzzle
}

function totalOf({ kinds }: PublishedYear) {
  return (
    kinds.find(({ keys }) => keys.includes('organisation') && keys.includes('conduct'))?.shown ?? 'hidden'
  )
}

function fits(shown: number | 'few' | 'hidden', threshold: number, value: number): boolean {
  if (shown === 'few') return value >= 1 && value < threshold
  return shown === 'hidden' ? true : shown === value
}

function addPrinted(puzzle: Puzzle, year: PublishedYear): void {
  for (const { names, shown, threshold } of rowsOf(year)) {
    const [name = ''] = names
    if (names.length > 1) {
      if (typeof shown === 'number') addSum(puzzle, names, shown)
    } else if (typeof shown === 'number') {
      atLeast(puzzle, name, shown)
      atMost(puzzle, name, shown)
    } else {
      atLeast(puzzle, name, shown === 'few' ? 1 : threshold)
      if (shown === 'few') atMost(puzzle, name, threshold - 1)
    }
  }
}

function atLeast({ least }: Puzzle, name: string, value: number): void {
  least.set(name, Math.max(least.get(name) ?? 0, value))
}

function atMost({ most }: Puzzle, name: string, value: number): void {
  most.set(name, Math.min(most.get(name) ?? value, value))
}

function addSum(puzzle: Puzzle, of: readonly string[], is: number): void {
  puzzle.sums.push({ of, is })
  for (const name of of) atMost(puzzle, name, is)
}

/** Tries every value of one number, and for each of them all numbers of everything that hangs together with it. */
function valuesOf(name: string, puzzles: Iterable<Puzzle>): number[] {
  const found = new Set<number>()
  for (const puzzle of puzzles) {
    const sums = connected(name, puzzle.sums)
    const near = { ...puzzle, sums, names: [...new Set(sums.flatMap(({ of }) => of))] }
    // a number that stands in no sum can be anything that its own row allows
    const top = puzzle.most.get(name) ?? (puzzle.least.get(name) ?? 0) + 1
    for (const value of range(puzzle.least.get(name) ?? 0, top)) {
      if (found.size >= 2) return [...found]
      if (!found.has(value) && fillsIn(new Map([[name, value]]), near)) found.add(value)
    }
  }
  return [...found]
}

/** The sums that have to do with a number, over other sums too. */
function connected(name: string, sums: readonly Sum[]): Sum[] {
  const names = new Set([name])
  for (let before = 0; before !== names.size; ) {
    before = names.size
    for (const { of } of sums) if (of.some((one) => names.has(one))) for (const one of of) names.add(one)
  }
  return sums.filter(({ of }) => of.some((one) => names.has(one)))
}

/** Whether all numbers can be filled in so that every sum comes out. */
function fillsIn(filled: Map<string, number>, puzzle: Puzzle & { readonly names: string[] }): boolean {
  if (puzzle.sums.some((sum) => isImpossible(sum, filled, puzzle))) return false
  const next = puzzle.names.find((name) => !filled.has(name))
  if (next === undefined) return true
  for (const value of range(puzzle.least.get(next) ?? 0, puzzle.most.get(next) ?? 0)) {
    const fits = fillsIn(filled.set(next, value), puzzle)
    filled.delete(next)
    if (fits) return true
  }
  return false
}

function isImpossible(
  { of, is }: Sum,
  filled: ReadonlyMap<string, number>,
  { least, most }: Puzzle,
): boolean {
  let [low, high] = [0, 0]
  for (const name of of) {
    const value = filled.get(name)
    low += value ?? least.get(name) ?? 0
    high += value ?? most.get(name) ?? is
  }
  return low > is || high < is
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
}
