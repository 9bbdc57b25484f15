// A programme on a failing disk: step after step with a fault set, the answer held against the file, the disk healed,
// and on it goes. Runs under disk.c. Says what lines.ts reads; at the end `figures <json>`.
import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createDice, type Dice } from '#domain/practice/dice'
import type { CallResult } from '#electron/app/dispatch'
import { announcing, contentsOf, judge, lastRequestOf, printOf } from '../support/content.ts'
import { CALLS, type DiskControl, type Fault, openControl } from '../support/disk.ts'
import { fileOf, NOW, type OpenSchool, openSchool, openStore, type SchoolPlace } from '../support/school.ts'
import { nextStep } from '../support/work.ts'

export interface FaultsTask {
  readonly place: SchoolPlace
  readonly control: string
  /** A folder on the failing disk for copies of the files as a kill would leave them; null = none are looked at. */
  readonly copies: string | null
  readonly marks?: string
  readonly seed: number
  /** Stops after so many faults that hit. */
  readonly most: number
}

export interface FaultFigures {
  /** Writes, syncs and cuts that failed. */
  faults: number
  /** Those of them that failed while the file was being opened, with a journal that waited. */
  openings: number
  lost: number
  partial: number
  corrupt: number
  /** How often which answer was given, of calls that were hit. */
  readonly answers: Record<string, number>
  readonly found: string[]
}

const task = JSON.parse(process.argv[2] ?? '') as FaultsTask
const control = openControl(task.control)
const target = task.marks === undefined ? null : openSync(task.marks, 'a')
const say = (line: string) => {
  if (target !== null) writeSync(target, `${line}\n`)
}
const figures: FaultFigures = {
  faults: 0,
  openings: 0,
  lost: 0,
  partial: 0,
  corrupt: 0,
  answers: {},
  found: [],
}

/** What a call may answer when the disk fails; INTERNAL would be a bug. */
const LISTED = ['ok', 'DISK_FULL', 'DISK_ERROR', 'UNCERTAIN']

const KINDS: readonly Omit<Fault, 'at' | 'lasting'>[] = [
  { kinds: CALLS.SYNC, error: 'EIO' },
  { kinds: CALLS.WRITE, error: 'ENOSPC' },
  { kinds: CALLS.SYNC + CALLS.TRUNCATE, error: 'EIO' },
  { kinds: CALLS.WRITE, error: 'EIO', torn: true },
  { kinds: CALLS.TRUNCATE, error: 'EIO' },
  { kinds: CALLS.WRITE, error: 'EIO' },
  { kinds: CALLS.WRITE, error: 'ENOSPC', torn: true },
]

interface Desk {
  school: OpenSchool
  /** Contents of the file as far as was acknowledged. */
  print: string
  /** Contents that the change under way would give. */
  about: string | null
}

function openDesk(): Desk {
  const desk: Desk = { school: null as never, print: '', about: null }
  desk.school = openSchool(task.place, {
    watch: (store) =>
      announcing(store, (id, print) => {
        desk.about = print
        say(`about ${id} ${print}`)
      }),
  })
  desk.print = printOf(contentsOf(desk.school.sqlite))
  return desk
}

async function work() {
  let desk = openDesk()
  say(`ready ${lastRequestOf(desk.school.sqlite)} ${desk.print}`)
  const dice = createDice(task.seed)
  for (let round = 0; figures.faults < task.most; round += 1) {
    const fault: Fault = { ...(KINDS[round % KINDS.length] as Fault), lasting: round % 3 === 1, at: 1 }
    await everyPlace(desk, fault, dice)
    if (task.copies !== null) openWaiting(desk, task.copies, fault, dice)
    desk = reopen(desk)
    if (figures.found.length > 20) break
  }
  desk.school.close()
  console.log(`figures ${JSON.stringify(figures)}`)
}

/** The fault at the first call of a change, the second, and so on until it hits no more; in long changes by leaps. */
async function everyPlace(desk: Desk, fault: Fault, dice: Dice): Promise<void> {
  for (let at = 1; figures.faults < task.most; at += leap(fault, at, dice)) {
    const hit = await oneFault(desk, { ...fault, at }, dice)
    if (!hit) return
  }
}

/** Of syncs and cuts a change has five or six, of writes hundreds. */
function leap({ kinds }: Fault, at: number, dice: Dice): number {
  return (kinds & CALLS.WRITE) === 0 ? 1 : 1 + dice.below(1 + at / 2)
}

async function oneFault(desk: Desk, fault: Fault, dice: Dice): Promise<boolean> {
  const { school } = desk
  const { name, input } = await nextStep(school, dice)
  const id = randomUUID()
  desk.about = null
  control.fail(fault)
  const answer = await school.call(name, input, id)
  const during = await school.call('people.search', { text: 'a', scope: 'all', limit: 5 })
  const hit = control.failed() > 0
  control.heal()
  if (hit) {
    figures.faults += 1
    count(answer.ok ? 'ok' : answer.error.code)
    expect(
      answer.ok || LISTED.includes(answer.error.code) || isRefusal(answer),
      `${name}: ${codeOf(answer)}`,
      fault,
    )
    expect(during.ok || LISTED.includes(during.error.code), `reading meanwhile: ${codeOf(during)}`, fault)
  }
  await settle(desk, { id, name, input, answer, fault, hit })
  return hit
}

interface Asked {
  readonly id: string
  readonly name: Parameters<OpenSchool['call']>[0]
  readonly input: Parameters<OpenSchool['call']>[1]
  readonly answer: CallResult
  readonly fault: Fault
  readonly hit: boolean
}

/** The disk works again: is the file what was answered, can it be read and written? */
async function settle(desk: Desk, asked: Asked): Promise<void> {
  const { id, name, answer, fault, hit } = asked
  const { school } = desk
  const about = desk.about
  const unsure = !answer.ok && answer.error.code === 'UNCERTAIN'
  if (!unsure && about !== null) say(`${answer.ok ? 'kept' : 'refused'} ${id}${hit ? ' after a fault' : ''}`)
  const may = answer.ok ? [about ?? desk.print] : unsure ? [desk.print, about ?? desk.print] : [desk.print]
  if (task.copies !== null && figures.faults % 3 === 0) {
    copyFiles(task.copies)
    holdCopyAgainst(may, 'killed after it', fault)
  }
  const now = printOf(contentsOf(school.sqlite))
  expect(
    may.includes(now),
    `${name} answered ${codeOf(answer)} and the file holds something else`,
    fault,
    'partial',
  )
  if (unsure) await askAgain(school, asked)
  desk.print = printOf(contentsOf(school.sqlite))
  await goOn(desk, fault)
}

/** The same request once more: it is done now, or it was done, and never twice. */
async function askAgain({ call, sqlite }: OpenSchool, { id, name, input, fault }: Asked): Promise<void> {
  const again = await call(name, input, id)
  expect(again.ok || again.error.code === 'ALREADY_DONE', `asked again: ${codeOf(again)}`, fault)
  say(`kept ${id} after a fault`)
  const rows = sqlite.prepare<[string], number>('SELECT count(*) FROM audit WHERE request_id = ?').pluck()
  expect(rows.get(id) === 1, `asked again: ${rows.get(id)} audit rows`, fault, 'lost')
}

/** The next change, on a disk that works again, must be kept. */
async function goOn(desk: Desk, fault: Fault): Promise<void> {
  const { name, input } = await nextStep(desk.school, afterwards)
  const id = randomUUID()
  desk.about = null
  const answer = await desk.school.call(name, input, id)
  // An edit that changes nothing leaves no trace.
  if (desk.about !== null) say(`${answer.ok ? 'kept' : 'refused'} ${id}`)
  expect(answer.ok || isRefusal(answer), `afterwards: ${codeOf(answer)}`, fault)
  desk.print = printOf(contentsOf(desk.school.sqlite))
}

const afterwards = createDice(task.seed + 1)

/** As a kill would leave them now. */
function copyFiles(copies: string): void {
  rmSync(copies, { recursive: true, force: true })
  mkdirSync(copies)
  for (const end of ['', '-journal']) {
    const from = `${fileOf(task.place)}${end}`
    if (statSync(from, { throwIfNoEntry: false }) !== undefined)
      copyFileSync(from, join(copies, `school.db${end}`))
  }
}

function holdCopyAgainst(may: readonly string[], when: string, fault: Fault): void {
  try {
    const { sqlite, store } = openStore({ ...task.place, folder: task.copies ?? '' })
    const last = lastRequestOf(sqlite)
    const verdict = judge(store, { kept: [], prints: may.map((print) => [last, print]) })
    sqlite.close()
    for (const text of verdict.found) expect(false, `${when}: ${text}`, fault, 'partial')
  } catch (error) {
    expect(false, `${when}: ${(error as Error).message}`, fault, 'corrupt')
  }
}

/** Closes and opens again. */
function reopen(desk: Desk): Desk {
  const { print } = desk
  desk.school.close()
  const next = openDesk()
  expect(next.print === print, 'another content after opening again', NO_FAULT, 'lost')
  return next
}

const NO_FAULT: Fault = { kinds: 0, at: 0, lasting: false, error: 'EIO' }

/** The files as they are half-way through a large change: opened with the fault at every call, then without. */
function openWaiting(desk: Desk, copies: string, fault: Fault, dice: Dice): void {
  const { sqlite, store } = desk.school
  // A small cache makes SQLite write into the file before the change is done.
  sqlite.pragma('cache_size = 8')
  try {
    store.change({ at: NOW, actor: 'test', operation: 'test', requestId: null }, () => {
      sqlite.exec(`UPDATE person SET remark = remark || '${'x'.repeat(400)}'`)
      copyFiles(copies)
      throw new Error('half-way')
    })
  } catch (error) {
    if ((error as Error).message !== 'half-way') throw error
  }
  sqlite.pragma('cache_size = -65536')
  const place = { ...task.place, folder: copies }
  expect(statSync(`${fileOf(place)}-journal`).size > 0, 'no journal waited', NO_FAULT)
  for (let at = 1; figures.faults < task.most; at += leap(fault, at, dice)) {
    if (!failToOpen(place, { ...fault, at }, control)) break
  }
  holdCopyAgainst([desk.print], 'opened on a failing disk', fault)
}

/** @returns did the fault hit? */
function failToOpen(place: SchoolPlace, fault: Fault, disk: DiskControl): boolean {
  disk.fail(fault)
  try {
    openStore(place).sqlite.close()
  } catch (error) {
    const code = String((error as { code?: unknown }).code)
    count(`opening ${code}`)
    expect(
      OPENING.some((one) => code.startsWith(one)),
      `opening: ${code}`,
      fault,
    )
  }
  const hit = disk.failed() > 0
  disk.heal()
  if (!hit) return false
  figures.faults += 1
  figures.openings += 1
  return true
}

/** What opening may throw on a disk that cannot be written; never that the file is damaged or not ours. */
const OPENING = ['SQLITE_IOERR', 'SQLITE_FULL', 'SQLITE_CANTOPEN']

function isRefusal(answer: CallResult): boolean {
  const codes = ['LATER_CHANGES', 'TIES_DIFFER', 'NOT_FOUND', 'NOTHING_TO_IMPORT']
  return !answer.ok && codes.includes(answer.error.code)
}

function codeOf(answer: CallResult): string {
  return answer.ok ? 'ok' : answer.error.code
}

function count(answer: string): void {
  figures.answers[answer] = (figures.answers[answer] ?? 0) + 1
}

function expect(holds: boolean, text: string, fault: Fault, counted?: 'lost' | 'partial' | 'corrupt'): void {
  if (holds) return
  if (counted !== undefined) figures[counted] += 1
  figures.found.push(`${text} ${JSON.stringify(fault)}`)
}

work().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
