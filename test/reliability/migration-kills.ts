// T1 and T11: a programme killed at a random moment while it opens the file of the first release and brings it up to
// date. The next start finds the old file or the new one, and goes on.
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openRing, readKeyFile } from '#db/keys'
import { openDatabase } from '#db/open'
import { type TableContent, tableContents } from '#db/table-contents'
import { createDice } from '#domain/practice/dice'
import type { DeskTask } from './children/desk.ts'
import { ROOT, startChild } from './support/child.ts'
import { inFolder } from './support/folder.ts'

export interface MigrationKillFigures {
  kills: number
  /** Of them the file was still of the old release, and already of the new one. */
  old: number
  new: number
  lost: number
  partial: number
  corrupt: number
  readonly found: string[]
}

const RELEASE = join(ROOT, 'test/fixtures/releases/1')
const OPENING = { root: ROOT, ask: [{ name: 'school.status', input: {} }] }

/** Kills so many openings of the first release. */
export async function runMigrationKills(goal: {
  kills: number
  seed: number
}): Promise<MigrationKillFigures> {
  const figures: MigrationKillFigures = {
    kills: 0,
    old: 0,
    new: 0,
    lost: 0,
    partial: 0,
    corrupt: 0,
    found: [],
  }
  const dice = createDice(goal.seed)
  const { milliseconds, contents: migrated } = await inFolder(openUnharmed)
  const { contents: again } = await inFolder(openUnharmed)
  // The logbook names the moment, and new rows have new ids: what is never twice the same is only counted.
  const steady = new Set(
    migrated.filter((table) => hashIn(again, table.name) === table.hash).map(({ name }) => name),
  )
  for (; figures.kills < goal.kills && figures.found.length === 0; figures.kills += 1) {
    await inFolder(async (base) => {
      const dataDir = releaseIn(base)
      const child = await startChild('desk', { ...OPENING, dataDir } satisfies DeskTask)
      await child.says('asks')
      await new Promise((wake) => setTimeout(wake, dice.below(milliseconds)))
      await child.kill()
      const { version } = await contentsIn(base)
      if (version !== 1) figures.new += 1
      else figures.old += 1
      figures.found.push(...(await goOn(base, { dataDir, migrated, steady })))
    })
  }
  figures.partial = figures.found.length
  return figures
}

/** Copies the release where there is none yet. @returns the data folder in `base` */
function releaseIn(base: string): string {
  const dataDir = join(base, 'data')
  if (mkdirSync(dataDir, { recursive: true }) !== undefined) {
    copyFileSync(join(RELEASE, 'school.db'), join(dataDir, 'practice.db'))
    copyFileSync(join(RELEASE, 'school.key.json'), join(dataDir, 'practice.key.json'))
  }
  return dataDir
}

async function openUnharmed(base: string) {
  const dataDir = releaseIn(base)
  const child = await startChild('desk', { ...OPENING, dataDir } satisfies DeskTask)
  await child.says('asks')
  const started = performance.now()
  await child.says('"')
  const milliseconds = Math.ceil((performance.now() - started) * 1.1)
  await child.ended()
  return { milliseconds, contents: (await contentsIn(base)).contents }
}

interface Unharmed {
  readonly dataDir: string
  readonly migrated: readonly TableContent[]
  /** Tables that are to the byte the same after every migration. */
  readonly steady: ReadonlySet<string>
}

/** The next start, which nobody kills. @returns what is not as it would be without the kill */
async function goOn(base: string, { dataDir, migrated, steady }: Unharmed): Promise<string[]> {
  const child = await startChild('desk', { ...OPENING, dataDir } satisfies DeskTask)
  await child.ended()
  const said = child.lines.at(-1) ?? 'nothing'
  const { contents } = await contentsIn(base)
  const differing = migrated.filter((table) =>
    steady.has(table.name)
      ? hashIn(contents, table.name) !== table.hash
      : rowsIn(contents, table.name) < table.rows,
  )
  return [
    ...(/^"(ready|signedOut)/.test(said) ? [] : [`the next start says ${said}`]),
    ...differing.map(({ name }) => `${name} is another after a kill`),
  ]
}

function hashIn(contents: readonly TableContent[], table: string): string | undefined {
  return contents.find(({ name }) => name === table)?.hash
}

function rowsIn(contents: readonly TableContent[], table: string): number {
  return contents.find(({ name }) => name === table)?.rows ?? -1
}

/** What stands in the file. */
async function contentsIn(base: string): Promise<{ version: number; contents: readonly TableContent[] }> {
  const dataDir = releaseIn(base)
  const keys = await openRing(readKeyFile(join(dataDir, 'practice.key.json')), {
    by: 'computer',
    device: null,
  })
  if (keys === null) throw new Error('no practice slot')
  const db = openDatabase(join(dataDir, 'practice.db'), keys.dataKey)
  try {
    const version = db.pragma('user_version', { simple: true }) as number
    return { version, contents: tableContents(db) }
  } finally {
    db.close()
  }
}
