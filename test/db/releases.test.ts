// Each released version left a filled file; this programme must bring all of them up to date without loss.
import { describe, expect, test } from 'vitest'
import { migrate } from '#db/migrate'
import { openDatabase, type Sqlite } from '#db/open'
import { tableContents } from '#db/table-contents'
import { aboutRelease, FIRST_RELEASE, RELEASE_NUMBERS, releaseFolder } from '../support/releases.ts'
import { MIGRATIONS } from '../support/store.ts'

const rowsOf = (sqlite: Sqlite) =>
  Object.fromEntries(tableContents(sqlite).map(({ name, rows }) => [name, rows]))

describe.each(RELEASE_NUMBERS)('the school file of release %s', (number) => {
  test('is the one that was kept, with rows in every table it had', async () => {
    const { db, keys } = await releaseFolder(number)
    const sqlite = openDatabase(db, keys.dataKey)
    const { schemaVersion, rows } = aboutRelease(number)
    expect(sqlite.pragma('user_version', { simple: true })).toBe(schemaVersion)
    expect(rowsOf(sqlite)).toEqual(rows)
    expect(Object.entries(rows).filter(([, count]) => count === 0)).toEqual([])
    sqlite.close()
  })

  test('migrates with the same rows and the same contents', async () => {
    const { db, keys } = await releaseFolder(number)
    const sqlite = openDatabase(db, keys.dataKey)
    const before = tableContents(sqlite)
    const steps = migrate(sqlite, MIGRATIONS, { appVersion: '0.0.0', now: '2026-11-22T09:00:00.000Z' })
    expect(steps).toBe(MIGRATIONS.length - aboutRelease(number).schemaVersion)
    expect(before.map((table) => tableContents(sqlite, table)[0])).toEqual(before)
    expect(sqlite.pragma('foreign_key_check')).toEqual([])
    sqlite.close()
  })

  test('opens in this programme, its logbook whole, and opens again', async () => {
    const { files } = await releaseFolder(number)
    const own = files()
    for (const _ of ['first', 'again']) {
      const opened = await own.open('practice', { by: 'computer', device: null })
      if (opened.state !== 'open') throw new Error(JSON.stringify(opened))
      expect(opened.school.logbookBroken).toBe(false)
      expect(opened.school.store.reader.verify()).toEqual({ brokenAt: null, differing: [] })
      opened.school.close()
    }
  })
})

test('the comparison sees a row that a migration changes', async () => {
  const { db, keys } = await releaseFolder(FIRST_RELEASE)
  const sqlite = openDatabase(db, keys.dataKey)
  const before = tableContents(sqlite)
  sqlite.exec(`UPDATE household SET street = 'Elders' WHERE id = (SELECT min(id) FROM household)`)
  const differing = before.filter((table) => tableContents(sqlite, table)[0]?.hash !== table.hash)
  expect(differing.map(({ name }) => name)).toEqual(['household'])
  sqlite.close()
})
