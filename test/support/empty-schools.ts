// Before the first test of a run: migrated school files without a row, for `openTestStore` to copy, and a place for what
// `madeOnce` makes. Migrating takes a quarter of a second, opening a copy a few thousandths, and a run opens two thousand.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { newDataKey } from '#db/keys'
import { migrate, shippedMigrations } from '#db/migrate'
import { openDatabase, rekeyCopy } from '#db/open'
import { MADE_ONCE } from './made-once.ts'

/** A closed school file that nobody opens: it is copied first. */
export interface EmptySchool {
  readonly file: string
  /** Its data key in hexadecimal. */
  readonly key: string
}

declare module 'vitest' {
  interface ProvidedContext {
    emptySchools: readonly EmptySchool[]
  }
}

/** So many have another key, so that the schools of one test differ in it, as schools do. */
const KEYS = 4

/** For `globalSetup`; the returned function takes the files away after the last test. */
export default function makeEmptySchools({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'ouderloket-empty-'))
  // the environment reaches every process that the run starts
  process.env[MADE_ONCE] = join(folder, 'made')
  mkdirSync(join(folder, 'made'))
  const first = join(folder, 'school-0.db')
  const firstKey = newDataKey()
  const sqlite = openDatabase(first, firstKey, { create: true })
  const migrations = shippedMigrations(join(import.meta.dirname, '../../db/migrations'))
  migrate(sqlite, migrations, { appVersion: '0.0.0', now: '2026-11-21T09:00:00.000Z' })
  sqlite.close()
  const others = Array.from({ length: KEYS - 1 }, (_, index) => {
    const [file, key] = [join(folder, `school-${index + 1}.db`), newDataKey()]
    copyFileSync(first, file)
    rekeyCopy(file, firstKey, key)
    return { file, key }
  })
  const schools = [{ file: first, key: firstKey }, ...others]
  provide(
    'emptySchools',
    schools.map(({ file, key }) => ({ file, key: Buffer.from(key).toString('hex') })),
  )
  return () => rmSync(folder, { recursive: true, force: true })
}
