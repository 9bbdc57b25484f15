// A crash left a journal, and at the next start the disk will not give what is read: whatever is said then, nothing of
// the file is lost, and the start after that opens it.
import { copyFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openRing, readKeyFile } from '#db/keys'
import { openDatabase } from '#db/open'
import { tableContents } from '#db/table-contents'
import type { DeskTask } from './children/desk.ts'
import { ROOT, startChild } from './support/child.ts'
import { CALLS, diskEnvironment, makeControlFile, openControl } from './support/disk.ts'
import { inFolder } from './support/folder.ts'
import { copyPractice } from './support/practice.ts'

export interface ReadFaultFigures {
  openings: number
  /** What the start with the faults said, and how often. */
  readonly answers: Record<string, number>
  lost: number
  readonly found: string[]
}

const STATUS = { root: ROOT, ask: [{ name: 'school.status', input: {} }] }

/** So many starts, each with other reads that fail from the `from`-th on, once or for as long as it runs. */
export function runReadFaults(goal: { openings: number; from: number }): Promise<ReadFaultFigures> {
  return inFolder(async (base) => {
    const crashed = join(base, 'crashed')
    const before = await crash(base, crashed)
    const figures: ReadFaultFigures = { openings: 0, answers: {}, lost: 0, found: [] }
    for (; figures.openings < goal.openings; figures.openings += 1) {
      const folder = join(base, `start-${figures.openings}`)
      cpSync(crashed, folder, { recursive: true })
      const lasting = figures.openings % 2 === 0
      const said = await startWithFaults(folder, { at: goal.from + 3 * figures.openings, lasting })
      figures.answers[said] = (figures.answers[said] ?? 0) + 1
      const afterwards = await start(folder, {})
      if (!/^"(ready|signedOut)/.test(afterwards) || (await contentsIn(folder)) !== before) {
        figures.lost += 1
        figures.found.push(`after ${said} at ${figures.openings}: ${afterwards}`)
      }
    }
    return figures
  })
}

async function startWithFaults(folder: string, fault: { at: number; lasting: boolean }): Promise<string> {
  const file = `${folder}.control`
  makeControlFile(file)
  const control = openControl(file)
  control.fail({ kinds: CALLS.READ, error: 'EIO', ...fault })
  const said = await start(folder, diskEnvironment({ folder, control: file }))
  control.close()
  return said
}

async function start(dataDir: string, environment: Record<string, string>): Promise<string> {
  const child = await startChild('desk', { ...STATUS, dataDir } satisfies DeskTask, environment)
  if ((await child.ended()) !== 0) return 'a crash'
  return child.lines.at(-1) ?? 'nothing'
}

/** An Oefenschool as a crash half-way through a large change leaves it. @returns its contents before that change */
async function crash(base: string, crashed: string): Promise<string> {
  const dataDir = join(base, 'whole')
  await copyPractice(dataDir)
  mkdirSync(crashed)
  for (const end of ['.key.json', '.key-copy.json']) {
    if (existsSync(join(dataDir, `practice${end}`))) {
      copyFileSync(join(dataDir, `practice${end}`), join(crashed, `practice${end}`))
    }
  }
  const before = await contentsIn(dataDir)
  const db = await openIn(dataDir)
  db.pragma('cache_size = 8')
  db.exec('BEGIN IMMEDIATE')
  db.exec(`UPDATE person SET remark = '${'x'.repeat(400)}'`)
  for (const end of ['.db', '.db-journal'])
    copyFileSync(join(dataDir, `practice${end}`), join(crashed, `practice${end}`))
  db.exec('ROLLBACK')
  db.close()
  writeFileSync(join(crashed, 'practice.open'), '')
  return before
}

async function openIn(dataDir: string) {
  const keys = await openRing(readKeyFile(join(dataDir, 'practice.key.json')), {
    by: 'computer',
    device: null,
  })
  if (keys === null) throw new Error('no practice slot')
  return openDatabase(join(dataDir, 'practice.db'), keys.dataKey)
}

/** All people and what belongs to them. */
async function contentsIn(dataDir: string): Promise<string> {
  const db = await openIn(dataDir)
  try {
    const people = tableContents(db).filter(({ name }) =>
      /^(person|pupil|household|phone|family_tie)/.test(name),
    )
    return JSON.stringify(people)
  } finally {
    db.close()
  }
}
