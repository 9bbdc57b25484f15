// Schools to measure on: invented, of any size, in a real encrypted file.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newDataKey, type OpenedKeys } from '#db/keys'
import { migrate, shippedMigrations } from '#db/migrate'
import { openDatabase, type Sqlite } from '#db/open'
import { createStore, type Store } from '#db/store'
import { schoolYearOf } from '#domain/kernel/school-year'
import type { SchoolRows } from '#domain/practice/rows'
import { fillPracticeSchool } from '#electron/services/practice-school'
import { beginSchool } from '#electron/services/school'
import { type BenchDesk, NOW, openDesk, ROOT, TODAY } from './desk.ts'

/** All have the same school year, so that the rows of one can be written into another. */
const YEAR_ID = '00000000-0000-4000-8000-000000000001'
const MIGRATIONS = shippedMigrations(join(ROOT, 'db/migrations'))

export interface SchoolFile {
  readonly sqlite: Sqlite
  readonly store: Store
  readonly folder: string
  readonly keys: OpenedKeys
  close(): void
}

export interface BenchSchool extends SchoolFile, BenchDesk {
  readonly rows: SchoolRows
}

/** A school file without a school in it. */
export function openEmptyFile(): SchoolFile {
  const folder = mkdtempSync(join(tmpdir(), 'ouderloket-bench-'))
  const keys = { dataKey: newDataKey(), auditKey: newDataKey() }
  const sqlite = openDatabase(join(folder, 'school.db'), keys.dataKey, { create: true })
  migrate(sqlite, MIGRATIONS, { appVersion: '0.0.0', now: NOW })
  return {
    sqlite,
    store: createStore(sqlite, keys.auditKey),
    folder,
    keys,
    close: () => {
      sqlite.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A school that has begun, with nobody in it. */
export function openBegunSchool(): SchoolFile {
  const file = openEmptyFile()
  const input = { ...SCHOOL, schoolYear: schoolYearOf(TODAY) }
  beginSchool(file.store, input, { at: NOW, newId: () => YEAR_ID, kind: 'practice' })
  return file
}

const SCHOOL = {
  name: 'De Meetlat',
  street: 'Beukenplein',
  houseNumber: '1',
  addition: '',
  postcode: '1234AB',
  town: 'Rotterdam',
  region: 'midden',
  passphrase: '',
} as const

const schools = new Map<number, BenchSchool>()

/** The school of so many pupils; made once in a run. */
export function schoolOf(pupils: number): BenchSchool {
  const known = schools.get(pupils)
  if (known !== undefined) return known
  const school = makeSchool(pupils)
  schools.set(pupils, school)
  return school
}

export async function closeSchools(): Promise<void> {
  for (const school of schools.values()) {
    await school.leave()
    school.close()
  }
  schools.clear()
}

/** The school year comes first and has the same id in every file; the people at the desk have ids of their own. */
function yearFirst(): () => string {
  const ids = [YEAR_ID]
  return () => ids.pop() ?? randomUUID()
}

function makeSchool(pupils: number): BenchSchool {
  const file = openEmptyFile()
  const { rows } = fillPracticeSchool(file.store, { at: NOW, today: TODAY, newId: yearFirst(), pupils })
  return { ...file, rows, ...openDesk(file.store) }
}
