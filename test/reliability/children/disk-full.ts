// A programme that works until the disk is full, reads on, and goes on writing when there is room again, without a
// restart. Says what lines.ts reads, and `figures <json>`.
import { randomUUID } from 'node:crypto'
import { rmSync, writeSync } from 'node:fs'
import { createDice } from '#domain/practice/dice'
import { announcing, contentsOf, lastRequestOf, printOf } from '../support/content.ts'
import { openControl } from '../support/disk.ts'
import { type OpenSchool, openSchool, type SchoolPlace } from '../support/school.ts'
import { importList, nextStep } from '../support/work.ts'

export interface DiskFullTask {
  readonly place: SchoolPlace
  /** Bytes that the files may still grow, through this control file; or a file that goes when room is made. */
  readonly room: { readonly control: string; readonly bytes: number } | { readonly ballast: string }
  readonly seed: number
}

export interface DiskFullFigures {
  keptBefore: number
  refused: number
  readsWhileFull: number
  keptAfter: number
  readonly found: string[]
}

const task = JSON.parse(process.argv[2] ?? '') as DiskFullTask
const say = (line: string) => void writeSync(1, `${line}\n`)
const figures: DiskFullFigures = { keptBefore: 0, refused: 0, readsWhileFull: 0, keptAfter: 0, found: [] }
const REFUSED_MEANWHILE = 10
const KEPT_AFTERWARDS = 20
const MOST = 2_000

async function work() {
  const school = openSchool(task.place, {
    watch: (store) => announcing(store, (id, print) => say(`about ${id} ${print}`)),
  })
  say(`ready ${lastRequestOf(school.sqlite)} ${printOf(contentsOf(school.sqlite))}`)
  if ('control' in task.room) openControl(task.room.control).limit(task.room.bytes)
  const dice = createDice(task.seed)
  for (let step = 0; figures.refused < REFUSED_MEANWHILE && step < MOST; step += 1) {
    const code = await oneStep(school, dice, step)
    if (code === 'ok') figures.keptBefore += 1
    if (code === 'DISK_FULL') await readOn(school)
  }
  if ('control' in task.room) openControl(task.room.control).limit(null)
  else rmSync(task.room.ballast)
  for (let step = 0; figures.keptAfter < KEPT_AFTERWARDS && step < MOST; step += 1) {
    const code = await oneStep(school, dice, 1)
    if (code === 'ok') figures.keptAfter += 1
    if (code === 'DISK_FULL') figures.found.push('still full after room was made')
  }
  school.close()
  say(`figures ${JSON.stringify(figures)}`)
}

/** Every other step is a list, which makes the file grow. @returns 'ok', or what was answered */
async function oneStep(
  school: OpenSchool,
  dice: ReturnType<typeof createDice>,
  step: number,
): Promise<string> {
  const next = step % 2 === 0 ? await importList(school, dice) : null
  const { name, input } = next ?? (await nextStep(school, dice))
  const id = randomUUID()
  const before = school.store.head().entries
  const answer = await school.call(name, input, id)
  if (answer.ok && school.store.head().entries === before) return 'nothing'
  say(`${answer.ok ? 'kept' : 'refused'} ${id}`)
  if (answer.ok) return 'ok'
  if (!REFUSALS.includes(answer.error.code)) figures.found.push(`${name}: ${answer.error.code}`)
  return answer.error.code
}

async function readOn(school: OpenSchool): Promise<void> {
  figures.refused += 1
  const id = school.sqlite.prepare<[], string>('SELECT id FROM pupil LIMIT 1').pluck().get() ?? ''
  for (const answer of [
    await school.call('people.search', { text: 'a', scope: 'all', limit: 10 }),
    await school.call('people.pupil', { id }),
  ]) {
    if (answer.ok) figures.readsWhileFull += 1
    else figures.found.push(`reading while full: ${answer.error.code}`)
  }
}

const REFUSALS = ['DISK_FULL', 'LATER_CHANGES', 'TIES_DIFFER', 'NOT_FOUND', 'NOTHING_TO_IMPORT']

work().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
