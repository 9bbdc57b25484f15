// T1: a programme killed in the middle of its work, over and over, on the same file.
import { statSync } from 'node:fs'
import { createDice } from '#domain/practice/dice'
import { ROOT, startChild } from './support/child.ts'
import { type Expected, judge } from './support/content.ts'
import { inFolder } from './support/folder.ts'
import { expectedOf } from './support/lines.ts'
import { fileOf, makeSchool, openStore, type SchoolPlace } from './support/school.ts'

export interface KillFigures {
  kills: number
  commits: number
  /** Times that a half-done transaction waited to be rolled back. */
  waiting: number
  lost: number
  partial: number
  corrupt: number
  readonly found: string[]
}

/** How long a child may work before it is killed, in milliseconds. */
const LONGEST = 150
/** And when there were kills enough but not yet changes enough. */
const LONGEST_FOR_CHANGES = 3_000
/** Then a new school: a file of many thousands of changes makes every round slower and shows nothing more. */
const CHANGES_PER_SCHOOL = 600

/** Kills until there were at least so many kills and so many acknowledged changes. */
export async function runKills(goal: { kills: number; commits: number; seed: number }): Promise<KillFigures> {
  const figures: KillFigures = {
    kills: 0,
    commits: 0,
    waiting: 0,
    lost: 0,
    partial: 0,
    corrupt: 0,
    found: [],
  }
  const dice = createDice(goal.seed)
  while (figures.kills < goal.kills || figures.commits < goal.commits) {
    await inFolder(async (folder) => {
      const place = { folder, key: KEY, root: ROOT }
      makeSchool(place, 100)
      await killOneSchool(place, { goal, figures, below: dice.below })
    })
  }
  return figures
}

const KEY = 'c5'.repeat(32)

interface Rounds {
  readonly goal: { readonly kills: number; readonly commits: number }
  readonly figures: KillFigures
  readonly below: (count: number) => number
}

async function killOneSchool(place: SchoolPlace, { goal, figures, below }: Rounds): Promise<void> {
  const before = figures.commits
  const kept: string[] = []
  while (figures.commits - before < CHANGES_PER_SCHOOL) {
    if (figures.kills >= goal.kills && figures.commits >= goal.commits) return
    const longest = figures.kills < goal.kills ? LONGEST : LONGEST_FOR_CHANGES
    const child = await startChild('work', { place, seed: below(2 ** 30), most: 10_000 })
    await child.says('ready')
    await new Promise((wake) => setTimeout(wake, below(longest + 1)))
    await child.kill()
    const expected = expectedOf(child.lines)
    kept.push(...expected.kept)
    figures.kills += 1
    figures.commits += expected.kept.length
    if (hasWaitingJournal(place)) figures.waiting += 1
    addVerdict(figures, place, { ...expected, kept })
    if (figures.found.length > 0) return
  }
}

function hasWaitingJournal(place: SchoolPlace): boolean {
  return (statSync(`${fileOf(place)}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

function addVerdict(figures: KillFigures, place: SchoolPlace, expected: Expected): void {
  const { store } = openStore(place)
  try {
    const verdict = judge(store, expected)
    figures.lost += verdict.lost
    figures.partial += verdict.partial
    figures.corrupt += verdict.corrupt
    figures.found.push(...verdict.found.map((text) => `kill ${figures.kills}: ${text}`))
  } finally {
    store.close()
  }
}
