// T2: the power fails at a random point of the work; what the disk may then hold is opened.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createDice, type Dice } from '#domain/practice/dice'
import { ROOT, startChild } from './support/child.ts'
import { judge, type Verdict } from './support/content.ts'
import { diskEnvironment, makeControlFile } from './support/disk.ts'
import { type DiskEvent, readDiskLog } from './support/disk-log.ts'
import { inFolder } from './support/folder.ts'
import { expectedOf } from './support/lines.ts'
import { type Disk, diskOf, LOSSES, type Loss } from './support/power-cut.ts'
import { makeSchool, openStore, type SchoolPlace } from './support/school.ts'

export interface PowerCutGoal {
  readonly points: number
  /** Changes that the programme makes meanwhile. */
  readonly changes: number
  readonly seed: number
  /** The self-test: a programme that does not wait for the disk. */
  readonly synchronous?: 'OFF'
  /** The disk also fails now and then before the power does. */
  readonly failing?: true
}

export interface PowerCutFigures {
  points: number
  events: number
  lost: number
  partial: number
  /** Damaged, or not to be opened at all. */
  corrupt: number
  /** Openings that went wrong in any way. */
  bad: number
  readonly found: string[]
}

const KEY = 'a7'.repeat(32)

/** Lets a programme work, and cuts the power at so many random points, with each kind of loss. */
export async function runPowerCuts(goal: PowerCutGoal): Promise<PowerCutFigures> {
  return inFolder(async (base) => {
    const place = { folder: join(base, 'school'), key: KEY, root: ROOT }
    mkdirSync(place.folder)
    makeSchool(place, 100)
    const disk = diskOf(place.folder)
    const events = await recordWork(place, base, goal)
    return cutEverywhere({ place, disk, events, goal })
  })
}

async function recordWork(place: SchoolPlace, base: string, goal: PowerCutGoal): Promise<DiskEvent[]> {
  const [log, marks, control] = ['log', 'marks', 'control'].map((name) => join(base, name)) as Three
  const { changes: most, seed, synchronous } = goal
  makeControlFile(control)
  const places = { folder: place.folder, log, marks, control }
  const task = { place, seed, most, marks, control, copies: null }
  const careless = synchronous === undefined ? {} : { synchronous }
  const name = goal.failing ? 'faults' : 'work'
  const child = await startChild(name, { ...task, ...careless }, diskEnvironment(places))
  if ((await child.ended()) !== 0) throw new Error('the programme stopped by itself')
  return readDiskLog(log)
}
type Three = [string, string, string]

interface Cutting {
  readonly place: SchoolPlace
  readonly disk: Disk
  readonly events: readonly DiskEvent[]
  readonly goal: PowerCutGoal
}

async function cutEverywhere({ place, disk, events, goal }: Cutting): Promise<PowerCutFigures> {
  const figures: PowerCutFigures = {
    points: 0,
    events: events.length,
    lost: 0,
    partial: 0,
    corrupt: 0,
    bad: 0,
    found: [],
  }
  const dice = createDice(goal.seed)
  const points = randomPoints(events, goal.points, dice)
  let said = ''
  for (const [index, event] of events.entries()) {
    disk.apply(event)
    if (event.kind === 'M') said += event.data.toString('utf8')
    for (let times = points.get(index) ?? 0; times > 0; times -= 1) {
      figures.points += 1
      for (const loss of LOSSES) {
        const verdict = await cutHere({ place, disk, loss, dice, lines: said.trimEnd().split('\n') })
        addVerdict(figures, verdict, `event ${index} of ${events.length}, ${loss}`)
      }
    }
  }
  await compareAtEnd(disk, place, dice)
  return figures
}

/** How often each event is the last one: half of them at random, half just after a change was acknowledged. */
function randomPoints(events: readonly DiskEvent[], count: number, dice: Dice): Map<number, number> {
  const first = events.findIndex(({ kind }) => kind === 'M')
  const acknowledged = [...events.keys()].filter((index) => lineOf(events[index]).startsWith('kept'))
  const afterFaults = acknowledged.filter((index) => lineOf(events[index]).includes('after a fault'))
  const marks = afterFaults.length > 0 ? afterFaults : acknowledged
  const points = new Map<number, number>()
  for (let number = 0; number < count; number += 1) {
    const index = number % 2 === 0 ? first + dice.below(events.length - first) : dice.pick(marks)
    points.set(index, (points.get(index) ?? 0) + 1)
  }
  return points
}

function lineOf(event: DiskEvent | undefined): string {
  return event?.kind === 'M' ? event.data.toString('utf8') : ''
}

interface Cut {
  readonly place: SchoolPlace
  readonly disk: Disk
  readonly loss: Loss
  readonly dice: Dice
  readonly lines: readonly string[]
}

function cutHere({ place, disk, loss, dice, lines }: Cut): Promise<Verdict> {
  return inFolder((folder) => {
    disk.writeTo(folder, loss, dice)
    try {
      const { store } = openStore({ ...place, folder })
      try {
        return judge(store, expectedOf(lines))
      } finally {
        store.close()
      }
    } catch (error) {
      const found = [`cannot be opened: ${(error as Error).message}`]
      return { lost: 0, partial: 0, corrupt: 1, found }
    }
  }, FAST_FOLDER)
}

/** In memory where there is such a place: thousands of files are made here, and nothing is cut for real. */
const FAST_FOLDER = existsSync('/dev/shm') ? '/dev/shm' : undefined

function addVerdict(figures: PowerCutFigures, verdict: Verdict, where: string): void {
  figures.lost += verdict.lost
  figures.partial += verdict.partial
  figures.corrupt += verdict.corrupt
  if (verdict.found.length > 0) figures.bad += 1
  figures.found.push(...verdict.found.map((text) => `${where}: ${text}`))
}

/** Did the log see every call? Then replaying all of it gives the folder as it really is. @throws when not */
function compareAtEnd(disk: Disk, place: SchoolPlace, dice: Dice): Promise<void> {
  return inFolder((folder) => {
    disk.writeTo(folder, 'all', dice)
    for (const name of new Set([...readdirSync(folder), ...readdirSync(place.folder)])) {
      const [replayed, real] = [folder, place.folder].map((one) => readFileSync(join(one, name)))
      if (replayed === undefined || real?.equals(replayed) !== true)
        throw new Error(`${name} was changed unseen`)
    }
    rmSync(folder, { recursive: true })
  }, FAST_FOLDER)
}
