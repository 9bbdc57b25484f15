// Putting other files in the place of the school file and its key files, so that a throw or a power cut at any moment
// leaves the old ones or the new ones, never some of each: the plan is written first, and undone where it is found.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { moveDurably, syncFolder, writeDurably } from '#db/durable-file'
import { addYears, type IsoDate, isoDate } from '#domain/kernel/date'

const PLAN = 'restore.json'
const KEPT = /^before-restore-(\d+)$/
const WORK = /^work-[a-z0-9-]+$/

const fileName = z.string().regex(/^(school|practice)\.(db|key)[a-z.-]*$/)
const plan = z.strictObject({
  version: z.literal(1),
  /** Folders inside the data folder: where the new files wait, and where the old ones go. */
  fresh: z.string().regex(WORK),
  kept: z.string().regex(KEPT),
  day: isoDate,
  old: z.array(fileName),
  new: z.array(fileName),
})
export type SwapPlan = z.infer<typeof plan>

/** The files of a school that are there: database, its side files, both key files. A stale side file of another
 *  database would undo a restore in silence (data-safety, fact 6). */
export function liveFiles(folder: string, base: 'school' | 'practice'): string[] {
  const live = new RegExp(`^${base}\\.(db(-journal|-wal|-shm)?|key(-copy)?\\.json)$`)
  return readdirSync(folder).filter((name) => live.test(name))
}

/** The next free `before-restore-<n>`. */
export function nextKept(dataDir: string): string {
  const numbers = readdirSync(dataDir).map((name) => Number(KEPT.exec(name)?.[1] ?? 0))
  return `before-restore-${Math.max(0, ...numbers) + 1}`
}

/** Moves the old files away and the new ones in. Nothing of this school may be open. `step` is called before each move. */
export function swapFiles(dataDir: string, swap: SwapPlan, step: (what: string) => void): void {
  step('plan')
  writeDurably(join(dataDir, PLAN), JSON.stringify(swap, null, 2))
  mkdirSync(join(dataDir, swap.kept), { recursive: true, mode: 0o700 })
  for (const name of swap.old) {
    step(`old ${name}`)
    renameSync(join(dataDir, name), join(dataDir, swap.kept, name))
  }
  syncFolder(join(dataDir, swap.kept))
  syncFolder(dataDir)
  for (const name of swap.new) {
    step(`new ${name}`)
    renameSync(join(dataDir, swap.fresh, name), join(dataDir, name))
  }
  step('sync')
  syncFolder(dataDir)
}

/** The new files are in use: from now on they count. The plan goes with the old ones. */
export function keepSwap(dataDir: string, { kept }: SwapPlan): void {
  moveDurably(join(dataDir, PLAN), join(dataDir, kept, PLAN))
  syncFolder(dataDir)
}

/**
 * Puts the old files back when a swap was not finished; to be called before anything is opened, by the one instance
 * that may. The new files go back to their work folder: no database is ever deleted here. @returns was there one?
 */
export function undoSwap(dataDir: string): boolean {
  const swap = readPlan(join(dataDir, PLAN))
  if (swap === null) return false
  const kept = (name: string) => join(dataDir, swap.kept, name)
  const fresh = join(dataDir, swap.fresh)
  const base = baseOf(swap)
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  for (const name of liveFiles(dataDir, base)) {
    const stillOld = swap.old.includes(name) && !existsSync(kept(name))
    if (!stillOld) renameSync(join(dataDir, name), join(fresh, name))
  }
  for (const name of swap.old) if (existsSync(kept(name))) renameSync(kept(name), join(dataDir, name))
  syncFolder(dataDir)
  rmSync(join(dataDir, PLAN))
  if (existsSync(join(dataDir, swap.kept)) && readdirSync(join(dataDir, swap.kept)).length === 0) {
    rmdirSync(join(dataDir, swap.kept))
  }
  syncFolder(dataDir)
  return true
}

/** Whose swap was cut off; null = nobody's. Their files may all be away: they are not gone. */
export function unfinishedSwap(dataDir: string): 'real' | 'practice' | null {
  const swap = readPlan(join(dataDir, PLAN))
  if (swap === null) return null
  return baseOf(swap) === 'practice' ? 'practice' : 'real'
}

function baseOf(swap: SwapPlan): 'school' | 'practice' {
  return swap.new[0]?.startsWith('practice.') === true ? 'practice' : 'school'
}

/** At the start: an unfinished swap is undone, and work folders (copies of backups) go. */
export function settleSwap(dataDir: string): void {
  if (!existsSync(dataDir)) return
  undoSwap(dataDir)
  for (const name of readdirSync(dataDir)) {
    if (WORK.test(name)) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
}

/** Files of before a restore hold what was cleaned up since: like backups they stay a year (`day` is believed). */
export function removeOldKept(dataDir: string, day: IsoDate): void {
  for (const name of readdirSync(dataDir).filter((one) => KEPT.test(one))) {
    const swap = readPlan(join(dataDir, name, PLAN))
    if (swap !== null && addYears(swap.day, 1) < day) rmSync(join(dataDir, name), { recursive: true })
  }
}

/** null without one; one that is not ours (nobody else writes there whole) is left alone. */
function readPlan(file: string): SwapPlan | null {
  if (!existsSync(file)) return null
  try {
    return plan.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
