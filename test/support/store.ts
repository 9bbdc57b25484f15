// A real encrypted school file in a folder of its own, and a desk that answers calls through the real dispatch.
import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { hashPracticeSecret } from '#db/account-secret'
import type { Change } from '#db/change'
import { newDataKey } from '#db/keys'
import { shippedMigrations } from '#db/migrate'
import { openDatabase, type Sqlite } from '#db/open'
import { currentSchoolYear } from '#db/queries/school'
import type { Reader } from '#db/reader'
import { account } from '#db/schema/access'
import { createStore, type Store } from '#db/store'
import type { Role } from '#domain/access/rights'
import type { CommonError } from '#domain/contract/errors'
import type {
  OperationError,
  OperationInput,
  OperationName,
  OperationOutput,
} from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { type SchoolYear, schoolYearOf } from '#domain/kernel/school-year'
import type { Actor, ReadContext } from '#electron/app/context'
import { type CallResult, createDispatch } from '#electron/app/dispatch'
import { findHandlerIn } from '#electron/app/find-handler'
import { createJobs } from '#electron/app/jobs'
import { createListReader } from '#electron/app/list-reader'
import { createPapers } from '#electron/app/papers'
import { createRotaPlanner } from '#electron/app/rota-planner'
import { createRenderer } from '#electron/documents/render'
import { beginSchool } from '#electron/services/school'

export const MIGRATIONS = shippedMigrations(join(import.meta.dirname, '../../db/migrations'))
const AT = '2026-11-21T09:00:00.000Z'

export interface TestStore {
  readonly store: Store
  readonly reader: Reader
  readonly sqlite: Sqlite
  readonly folder: string
  readonly file: string
  readonly key: Uint8Array
  readonly auditKey: Uint8Array
  /** Writes rows as a change of the programme. */
  change<T>(work: (change: Change) => T): T
  close(): void
  /** Closes it; its file stays at `place`, for `testDesk({ filled })`. */
  closeAt(place: string): ClosedSchool
}

/** A school file that is open nowhere, to be copied. */
export type ClosedSchool = Pick<TestStore, 'file' | 'key' | 'auditKey'>

/**
 * A copy of a school file (of an empty one, migrated by empty-schools.ts), opened as the programme does, but that nothing
 * waits until it is on the disk; gone when the test ends (or, made outside a test, with `close`).
 */
export function openTestStore(from: ClosedSchool = emptySchool()): TestStore {
  const folder = mkdtempSync(join(tmpdir(), 'ouderloket-test-'))
  const file = join(folder, 'school.db')
  copyFileSync(from.file, file)
  const { key, auditKey } = from
  const sqlite = openDatabase(file, key)
  // a test of what a file holds need not wait for the disk at every row; the power is cut in test/reliability
  sqlite.pragma('synchronous = OFF')
  const store = createStore(sqlite, auditKey)
  const close = () => {
    sqlite.close()
    rmSync(folder, { recursive: true, force: true })
  }
  closeAfterTest(close)
  return {
    store,
    reader: store.reader,
    sqlite,
    folder,
    file,
    key,
    auditKey,
    change: (work) => store.change({ at: AT, actor: 'test', operation: 'test', requestId: null }, work),
    close,
    closeAt(place) {
      sqlite.close()
      copyFileSync(file, place)
      close()
      return { file: place, key, auditKey }
    },
  }
}

let copied = 0

/** One with another key than the one before. */
function emptySchool(): ClosedSchool {
  const schools = inject('emptySchools')
  const { file, key } = schools[copied % schools.length]!
  copied += 1
  return { file, key: Buffer.from(key, 'hex'), auditKey: newDataKey() }
}

type Answer<N extends OperationName> =
  | { ok: true; value: OperationOutput<N> }
  | { ok: false; error: OperationError<N> | CommonError }

export interface TestDesk extends TestStore {
  readonly today: IsoDate
  readonly schoolYear: SchoolYear
  readonly schoolYearId: string
  /** What a service gets here. */
  context(): ReadContext
  /** From now on somebody else is at the desk; a coordinator with these own groups. */
  seat(role: Role, groupIds?: readonly string[]): void
  /** One call as the window makes it. */
  call<N extends OperationName>(name: N, input: OperationInput<N>, requestId?: string): Promise<Answer<N>>
  /** The same, for an answer that must be a success. */
  value<N extends OperationName>(name: N, input: OperationInput<N>): Promise<OperationOutput<N>>
}

/** Who is signed in at a test desk, by role; their secret has been typed again just now. */
export const PEOPLE: Readonly<Record<Role, Actor>> = {
  frontOffice: {
    id: '0b0e4d0a-0000-4000-8000-000000000001',
    name: 'balie',
    role: 'frontOffice',
    groupIds: [],
  },
  head: { id: '0b0e4d0a-0000-4000-8000-000000000002', name: 'directeur', role: 'head', groupIds: [] },
  coordinator: {
    id: '0b0e4d0a-0000-4000-8000-000000000003',
    name: 'coördinator',
    role: 'coordinator',
    groupIds: [],
  },
}
export const TEST_SECRET = '274951'

/**
 * A school that has begun in the school year of `today`, with nobody in it but who is at the desk; or a copy of `filled`,
 * that began so.
 */
export function testDesk(options: { today?: string; role?: Role; filled?: ClosedSchool } = {}): TestDesk {
  const today = (options.today ?? '2026-11-21') as IsoDate
  let actor = PEOPLE[options.role ?? 'frontOffice']
  const opened = openTestStore(options.filled)
  const year = schoolYearOf(today)
  if (options.filled === undefined) {
    beginSchool(opened.store, { ...SCHOOL, schoolYear: year }, { at: AT, newId: randomUUID, kind: 'real' })
  }
  const accounts = new Set(opened.sqlite.prepare<[], string>('SELECT id FROM account').pluck().all())
  const addAccount = ({ id, name, role }: Actor) => {
    if (accounts.has(id)) return
    accounts.add(id)
    const secretHash = hashPracticeSecret(TEST_SECRET)
    opened.change((change) => change.insert(account, { id, name, role, secretHash }))
  }
  addAccount(actor)
  const clock = { today: () => today, now: () => AT, time: () => '10:00' }
  const jobs = createJobs()
  const context = (): ReadContext => ({
    reader: opened.reader,
    today,
    now: AT,
    time: clock.time(),
    actor,
    newId: randomUUID,
    jobs,
    papers: createPapers(),
    documents,
    lists,
    rota,
  })
  const dispatch = createDispatch({
    desk: () => ({
      state: 'ready',
      store: opened.store,
      who: actor,
      confirmed: true,
      mayAlone: () => false,
    }),
    onWork: () => {},
    findHandler: findHandlerIn({}),
    readContext: context,
    clock,
    log: { write: () => {} },
  })
  const call = async <N extends OperationName>(
    name: N,
    input: OperationInput<N>,
    requestId: string = randomUUID(),
  ) => (await dispatch.call({ name, input, requestId })) as CallResult as Answer<N>
  return {
    ...opened,
    today,
    schoolYear: year,
    schoolYearId: currentSchoolYear(opened.reader).id,
    context,
    seat(role, groupIds = []) {
      actor = { ...PEOPLE[role], groupIds }
      addAccount(actor)
    },
    call,
    async value(name, input) {
      const answer = await call(name, input)
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
      return answer.value
    },
  }
}

/** One print worker for all tests of a file; it starts at the first paper and keeps nothing alive. */
const documents = createRenderer({
  workerFile: join(import.meta.dirname, '../../electron/documents/worker.ts'),
  resourcesDir: join(import.meta.dirname, '../../resources'),
})

/** Reads lists as the programme does, in a worker. */
const lists = createListReader(join(import.meta.dirname, '../../electron/workers/list-import.ts'))

/** Makes proposals of the rota as the programme does, in a worker. */
const rota = createRotaPlanner(join(import.meta.dirname, '../../electron/workers/rota.ts'))

const SCHOOL = {
  name: 'De Wilgentuin',
  street: 'Beukenplein',
  houseNumber: '1',
  addition: '',
  postcode: '1234AB',
  town: 'Rotterdam',
  region: 'midden',
  passphrase: '',
} as const

function closeAfterTest(close: () => void): void {
  try {
    onTestFinished(close)
  } catch {
    // made in a beforeAll: who made it closes it
  }
}
