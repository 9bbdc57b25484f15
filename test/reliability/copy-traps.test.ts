// T8, the side of the engine: what happens to files that are copied while the programme works (data-safety, facts 5, 6
// and 15). The side of the restore is in restore.test.ts.
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createDice } from '#domain/practice/dice'
import { ROOT, startChild } from './support/child.ts'
import { contentsOf, printOf } from './support/content.ts'
import { inFolder } from './support/folder.ts'
import { fileOf, makeSchool, openSchool, openStore, type SchoolPlace } from './support/school.ts'
import { nextStep } from './support/work.ts'

const placeIn = (folder: string): SchoolPlace => ({ folder, key: '5d'.repeat(32), root: ROOT })

/** The file alone, without what stands beside it, put into another folder. */
function copyAlone(place: SchoolPlace, folder: string): SchoolPlace {
  rmSync(join(folder, 'school.db-journal'), { force: true })
  copyFileSync(fileOf(place), join(folder, 'school.db'))
  return { ...place, folder }
}

test(
  'fact 5: the file alone, copied while the programme is open and idle, is complete',
  () =>
    inFolder((folder) =>
      inFolder(async (other) => {
        const place = placeIn(folder)
        makeSchool(place, 100)
        const school = openSchool(place)
        const dice = createDice(5)
        for (let step = 0; step < 8; step += 1) {
          const { name, input } = await nextStep(school, dice)
          await school.call(name, input)
          const copy = openStore(copyAlone(place, other))
          expect(printOf(contentsOf(copy.sqlite))).toBe(printOf(contentsOf(school.sqlite)))
          expect(copy.store.head()).toEqual(school.store.head())
          copy.sqlite.close()
        }
        expect([existsSync(`${fileOf(place)}-wal`), existsSync(`${fileOf(place)}-shm`)]).toEqual([
          false,
          false,
        ])
        school.close()
      }),
    ),
  60_000,
)

test('fact 5: with a write-ahead log it would not be', () =>
  inFolder((folder) => {
    const open = (file: string) => {
      const db = new Database(file)
      db.pragma(`cipher = 'sqlcipher'`)
      db.pragma(`key = "x'${'5d'.repeat(32)}'"`)
      return db
    }
    const db = open(join(folder, 'a.db'))
    db.pragma('journal_mode = WAL')
    db.exec('CREATE TABLE note (text TEXT) STRICT')
    db.pragma('wal_checkpoint(TRUNCATE)')
    for (let row = 0; row < 20; row += 1) db.prepare('INSERT INTO note VALUES (?)').run(`row ${row}`)
    copyFileSync(join(folder, 'a.db'), join(folder, 'b.db'))
    const copy = open(join(folder, 'b.db'))
    expect(copy.prepare('SELECT count(*) FROM note').pluck().get()).toBe(0)
    copy.close()
    db.close()
  }))

test(
  'fact 6: a stale journal beside another file of the school is no wrong data',
  () =>
    inFolder((folder) =>
      inFolder((other) => {
        const place = placeIn(folder)
        makeSchool(place, 100)
        const journal = waitingJournal(place)
        const elsewhere = placeIn(other)
        makeSchool(elsewhere, 100)
        const before = openStore(elsewhere)
        const print = printOf(contentsOf(before.sqlite))
        before.sqlite.close()
        writeFileSync(`${fileOf(elsewhere)}-journal`, journal)
        // the encryption authenticates every page with its number: what a journal of another file brings back is found,
        // or it brings back nothing
        expect([print, 'refused']).toContain(lookAt(elsewhere))
      }),
    ),
  60_000,
)

test(
  'fact 15: a copy of the file while it is being written is never wrong data in silence',
  () =>
    inFolder((folder) =>
      inFolder(async (other) => {
        const place = placeIn(folder)
        makeSchool(place, 100)
        const child = await startChild('work', { place, seed: 15, most: 10_000 })
        await child.says('kept')
        const copies: string[] = []
        for (let number = 0; number < 25; number += 1) {
          await new Promise((wake) => setTimeout(wake, 7))
          copies.push(lookAt(copyAlone(place, other)))
        }
        await child.kill()
        const states = new Set(['refused', ...child.lines.map((line) => line.split(' ')[2])])
        expect(copies.filter((copy) => !states.has(copy))).toEqual([])
      }),
    ),
  60_000,
)

/** The rows as one text, as the programme's own checks see them. */
function lookAt(place: SchoolPlace): string {
  try {
    const { sqlite, store } = openStore(place)
    try {
      const { brokenAt, differing } = store.reader.verify()
      return brokenAt === null && differing.length === 0 ? printOf(contentsOf(sqlite)) : 'refused'
    } finally {
      sqlite.close()
    }
  } catch {
    return 'refused'
  }
}

/** The journal of a change that has begun to write into the file. */
function waitingJournal(place: SchoolPlace): Buffer {
  const { sqlite } = openStore(place)
  sqlite.pragma('cache_size = 8')
  sqlite.exec('BEGIN IMMEDIATE')
  sqlite.exec(`UPDATE person SET remark = '${'x'.repeat(300)}'`)
  const copy = `${fileOf(place)}.waiting`
  copyFileSync(`${fileOf(place)}-journal`, copy)
  sqlite.exec('ROLLBACK')
  sqlite.close()
  const journal = readFileSync(copy)
  expect(journal.length).toBeGreaterThan(0)
  return journal
}
