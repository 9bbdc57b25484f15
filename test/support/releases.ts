// The filled school files of released versions (see make-release.ts), copied so that a test may do anything to them.
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { OpenedKeys } from '#db/keys'
import { openRing } from '#db/keys'
import { readKeyFile } from '#db/keys/key-file'
import type { IsoDate } from '#domain/kernel/date'
import { type SchoolFileParts, type SchoolFiles, schoolFiles } from '#electron/app/opening/school-files'

const RELEASES = join(import.meta.dirname, '../fixtures/releases')
const MIGRATIONS_DIR = join(import.meta.dirname, '../../db/migrations')

export const RELEASE_NUMBERS = readdirSync(RELEASES).sort((a, b) => Number(a) - Number(b))
export const NEWEST_RELEASE = RELEASE_NUMBERS.at(-1) ?? ''
export const FIRST_RELEASE = RELEASE_NUMBERS[0] ?? ''

export interface About {
  readonly schemaVersion: number
  readonly rows: Readonly<Record<string, number>>
}

/** What was in it when it was made. */
export function aboutRelease(number: string): About {
  return JSON.parse(readFileSync(join(RELEASES, number, 'about.json'), 'utf8')) as About
}

export interface ReleaseFolder {
  readonly folder: string
  readonly db: string
  readonly keys: OpenedKeys
  /** The files of this folder as the programme sees them; let go when the test ends. */
  files(parts?: Partial<SchoolFileParts>): SchoolFiles
}

/** A data folder with the Oefenschool of a release; gone when the test ends. */
export async function releaseFolder(number: string): Promise<ReleaseFolder> {
  const folder = mkdtempSync(join(tmpdir(), `ouderloket-release-${number}-`))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const db = join(folder, 'practice.db')
  copyFileSync(join(RELEASES, number, 'school.db'), db)
  copyFileSync(join(RELEASES, number, 'school.key.json'), join(folder, 'practice.key.json'))
  const keys = await openRing(readKeyFile(join(folder, 'practice.key.json')), {
    by: 'computer',
    device: null,
  })
  if (keys === null) throw new Error(`release ${number} has no practice slot`)
  return {
    folder,
    db,
    keys,
    files(parts = {}) {
      const files = schoolFiles({ ...filesIn(folder), ...parts })
      onTestFinished(files.leave)
      return files
    },
  }
}

/** What opening needs in a folder of a test. */
export function filesIn(dataDir: string): SchoolFileParts {
  return {
    dataDir,
    migrationsDir: MIGRATIONS_DIR,
    deviceKey: null,
    version: '0.0.0',
    now: () => '2026-11-22T09:00:00.000Z',
    today: () => '2026-11-22' as IsoDate,
    owner: { computer: 'BALIE-02', user: 'joke' },
  }
}
