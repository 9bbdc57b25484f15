// A school file outside vitest, in this process or in a child: made, opened as the programme opens it, called through
// the real dispatch.
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate, shippedMigrations } from '#db/migrate'
import { OpenError, openDatabase, type Sqlite } from '#db/open'
import { createStore, type Store } from '#db/store'
import type { OperationInput, OperationName, OperationOutput } from '#domain/contract/operations'
import { parseIsoDate } from '#domain/kernel/date'
import { type CallResult, createDispatch } from '#electron/app/dispatch'
import { findHandlerIn } from '#electron/app/find-handler'
import { createJobs } from '#electron/app/jobs'
import { createListReader } from '#electron/app/list-reader'
import { createPapers } from '#electron/app/papers'
import { createRotaPlanner } from '#electron/app/rota-planner'
import { createRenderer } from '#electron/documents/render'
import { fillPracticeSchool } from '#electron/services/practice-school'

export const NOW = '2026-11-21T09:00:00.000Z'
const ACTOR = { id: 'balie', name: 'balie', role: 'frontOffice', groupIds: [] } as const
const TODAY = parseIsoDate('2026-11-21') ?? stop('no such day')

/** Where a school file is; plain data, so that a child can be given it. */
export interface SchoolPlace {
  readonly folder: string
  /** The data key in hexadecimal. */
  readonly key: string
  /** The folder of the project. */
  readonly root: string
}

export interface OpenSchool {
  readonly sqlite: Sqlite
  readonly store: Store
  /** One call as the window makes it. */
  call<N extends OperationName>(name: N, input: OperationInput<N>, requestId?: string): Promise<CallResult>
  /** The same, for an answer that must be a success. */
  value<N extends OperationName>(name: N, input: OperationInput<N>): Promise<OperationOutput<N>>
  close(): void
}

/** Names the bundled worker for lists in the environment of a child: it starts at once. */
export const LIST_WORKER = 'OUDERLOKET_LIST_WORKER'

export const fileOf = ({ folder }: SchoolPlace) => join(folder, 'school.db')

/** Makes `folder`/school.db with an invented school of so many pupils and closes it; with the same key it is the same. */
export function makeSchool(place: SchoolPlace, pupils: number): void {
  const which = `${pupils} pupils ${place.key}`
  const known = made.get(which)
  if (known !== undefined) {
    writeFileSync(fileOf(place), known)
    return
  }
  const { sqlite, store } = openStore(place, { create: true })
  fillPracticeSchool(store, { at: NOW, today: TODAY, newId: randomUUID, pupils })
  sqlite.close()
  made.set(which, readFileSync(fileOf(place)))
}
/** Making one costs a second. */
const made = new Map<string, Buffer>()

export interface Opening {
  readonly create?: boolean
  /** For self-tests: a setting that the programme would never use. */
  readonly spoil?: (sqlite: Sqlite) => void
  /** Stands around the store, to watch it. */
  readonly watch?: (store: Store) => Store
}

/** Opens the file as the programme does: key and settings, check, migrations, store. @throws as db/open and db/migrate */
export function openStore(place: SchoolPlace, opening: Opening = {}): { sqlite: Sqlite; store: Store } {
  const sqlite = openDatabase(fileOf(place), keyOf(place), opening.create === true ? { create: true } : {})
  try {
    if (sqlite.pragma('quick_check', { simple: true }) !== 'ok')
      throw new OpenError('WRONG_KEY_OR_DAMAGED', 'quick_check')
    opening.spoil?.(sqlite)
    migrate(sqlite, shippedMigrations(join(place.root, 'db/migrations')), { appVersion: '0.0.0', now: NOW })
    return { sqlite, store: createStore(sqlite, auditKeyOf(place)) }
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** Opens the file and answers calls. */
export function openSchool(place: SchoolPlace, opening: Opening = {}): OpenSchool {
  const { sqlite, store: plain } = openStore(place, opening)
  const store = opening.watch?.(plain) ?? plain
  const jobs = createJobs()
  const papers = createPapers()
  const lists = createListReader(
    process.env[LIST_WORKER] ?? join(place.root, 'electron/workers/list-import.ts'),
  )
  const rota = createRotaPlanner(join(place.root, 'electron/workers/rota.ts'))
  const documents = createRenderer({
    workerFile: join(place.root, 'electron/documents/worker.ts'),
    resourcesDir: join(place.root, 'resources'),
  })
  const clock = { today: () => TODAY, now: () => NOW, time: () => '10:00' }
  const dispatch = createDispatch({
    desk: () => ({ state: 'ready', store, who: ACTOR, confirmed: true, mayAlone: () => false }),
    onWork: () => {},
    findHandler: findHandlerIn({}),
    readContext: () => ({
      reader: store.reader,
      today: TODAY,
      now: NOW,
      time: '10:00',
      actor: ACTOR,
      newId: randomUUID,
      jobs,
      papers,
      documents,
      lists,
      rota,
    }),
    clock,
    log: { write: () => {} },
  })
  return {
    sqlite,
    store,
    call: (name, input, requestId = randomUUID()) => dispatch.call({ name, input, requestId }),
    async value(name, input) {
      const answer = await dispatch.call({ name, input, requestId: randomUUID() })
      return answer.ok
        ? (answer.value as OperationOutput<typeof name>)
        : stop(`${name}: ${JSON.stringify(answer.error)}`)
    },
    close() {
      lists.rest()
      store.close()
    },
  }
}

export function keyOf({ key }: SchoolPlace): Buffer {
  return Buffer.from(key, 'hex')
}

/** Its own key in the programme; here one follows from the other. */
function auditKeyOf(place: SchoolPlace): Buffer {
  return keyOf(place).reverse()
}

function stop(message: string): never {
  throw new Error(message)
}
