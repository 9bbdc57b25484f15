// Schools to measure on: invented, of any size, in a real encrypted file, with a desk that answers calls through the
// real dispatch.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newDataKey } from '#db/keys'
import { migrate, shippedMigrations } from '#db/migrate'
import { openDatabase, type Sqlite } from '#db/open'
import { createStore, type Store } from '#db/store'
import type { OperationInput, OperationName, OperationOutput } from '#domain/contract/operations'
import { parseIsoDate } from '#domain/kernel/date'
import type { SchoolRows } from '#domain/practice/rows'
import type { Paper } from '#domain/printing/papers'
import { createDispatch } from '#electron/app/dispatch'
import { createJobs } from '#electron/app/jobs'
import { createListReader } from '#electron/app/list-reader'
import { createPapers } from '#electron/app/papers'
import { createRenderer, type Renderer } from '#electron/documents/render'
import { serviceHandlers } from '#electron/services/handlers'
import { fillPracticeSchool } from '#electron/services/practice-school'

export const ROOT = join(import.meta.dirname, '../..')
export const NOW = '2026-11-21T09:00:00.000Z'
export const TODAY = parseIsoDate('2026-11-21') ?? fail('no such day')
const MIGRATIONS = shippedMigrations(join(ROOT, 'db/migrations'))

export interface SchoolFile {
  readonly sqlite: Sqlite
  readonly store: Store
  readonly folder: string
  close(): void
}

export interface BenchSchool extends SchoolFile {
  readonly rows: SchoolRows
  readonly documents: Renderer
  /** The paper that was rendered last. */
  lastPaper(): Paper
  /** One call as the window makes it; throws on a refusal. */
  call<N extends OperationName>(name: N, input: OperationInput<N>): Promise<OperationOutput<N>>
}

/** A school file without a school in it. */
export function openEmptyFile(): SchoolFile {
  const folder = mkdtempSync(join(tmpdir(), 'ouderloket-bench-'))
  const sqlite = openDatabase(join(folder, 'school.db'), newDataKey(), { create: true })
  migrate(sqlite, MIGRATIONS, '0.0.0', NOW)
  return {
    sqlite,
    store: createStore(sqlite),
    folder,
    close: () => {
      sqlite.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

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
    await school.documents.close()
    school.close()
  }
  schools.clear()
}

function makeSchool(pupils: number): BenchSchool {
  const file = openEmptyFile()
  const { rows } = fillPracticeSchool(file.store, { at: NOW, today: TODAY, newId: randomUUID, pupils })
  const printer = createRenderer({
    workerFile: join(ROOT, 'electron/documents/worker.ts'),
    resourcesDir: join(ROOT, 'resources'),
  })
  let paper: Paper | null = null
  const documents: Renderer = {
    ...printer,
    render: (given) => {
      paper = given
      return printer.render(given)
    },
  }
  const lastPaper = () => paper ?? fail('nothing was rendered yet')
  return { ...file, rows, documents, lastPaper, call: callsOf(file.store, documents) }
}

const lists = createListReader(join(ROOT, 'electron/workers/list-import.ts'))

function callsOf(store: Store, documents: Renderer): BenchSchool['call'] {
  const [jobs, papers] = [createJobs(), createPapers()]
  const clock = { today: () => TODAY, now: () => NOW, time: () => '10:00' }
  const dispatch = createDispatch({
    desk: () => ({ state: 'ready', store, actor: 'balie', roles: ['frontOffice', 'head'] }),
    handlers: serviceHandlers,
    readContext: (open, actor) => ({
      reader: open.reader,
      today: TODAY,
      now: NOW,
      time: clock.time(),
      actor,
      newId: randomUUID,
      jobs,
      papers,
      documents,
      lists,
    }),
    clock,
    log: { write: () => {} },
  })
  return async (name, input) => {
    const answer = await dispatch({ name, input, requestId: randomUUID() })
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.value as OperationOutput<typeof name>
  }
}

function fail(message: string): never {
  throw new Error(message)
}
