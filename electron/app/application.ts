// The programme without its host: both hosts make one of these and pass calls on to it.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { DeviceKey } from '#db/keys'
import { findOperation } from '#domain/contract/operations'
import { createRenderer } from '../documents/render.ts'
import { serviceHandlers } from '../services/handlers.ts'
import { systemClock } from './clock.ts'
import { type Call, type CallResult, createDispatch } from './dispatch.ts'
import { createJobs } from './jobs.ts'
import { createListReader } from './list-reader.ts'
import { openLog } from './log.ts'
import { createPapers, type Paper } from './papers.ts'
import { createSchoolDesk } from './school-desk.ts'
import { schoolFiles } from './school-file.ts'

export interface ApplicationOptions {
  /** Where the school's data are: on the local disk, never in the repository. */
  readonly dataDir: string
  /** Templates, fonts and calendars; the migrations stand beside it in db/migrations. */
  readonly resourcesDir: string
  /** The bundled workers. */
  readonly workersDir: string
  readonly deviceKey: DeviceKey | null
  readonly host: 'electron' | 'loopback'
  readonly version: string
}

export interface Application {
  /** Answers one call of the window; never throws. */
  dispatch(call: Call): Promise<CallResult>
  knows(name: string): boolean
  /** The paper of a ticket, or null when it is not (or no longer) offered. */
  takePaper(ticket: string): Paper | null
  close(): Promise<void>
}

export function createApplication(options: ApplicationOptions): Application {
  const clock = systemClock()
  const log = openLog(join(options.dataDir, 'log'), clock)
  const papers = createPapers()
  const jobs = createJobs()
  // Starts its worker at the first paper.
  const documents = createRenderer({
    workerFile: join(options.workersDir, 'documents.cjs'),
    resourcesDir: options.resourcesDir,
  })
  const lists = createListReader(join(options.workersDir, 'list-import.cjs'))
  const desk = createSchoolDesk({
    files: schoolFiles({
      dataDir: options.dataDir,
      migrationsDir: join(options.resourcesDir, '..', 'db', 'migrations'),
      deviceKey: options.deviceKey,
      version: options.version,
      now: clock.now,
    }),
    deviceKey: options.deviceKey,
    clock,
    newId: randomUUID,
    version: options.version,
    onClose: () => {
      papers.clear()
      lists.rest()
    },
  })
  const dispatch = createDispatch({
    // Until people sign in (the next issue) whoever opens the file acts for the whole office.
    desk: () => ({
      state: desk.state(),
      store: desk.store(),
      actor: 'balie',
      role: 'head',
    }),
    handlers: { ...serviceHandlers, ...desk.handlers },
    readContext: (store, actor) => ({
      reader: store.reader,
      today: clock.today(),
      now: clock.now(),
      time: clock.time(),
      actor,
      newId: randomUUID,
      jobs,
      papers,
      documents,
      lists,
    }),
    clock,
    log,
  })
  return {
    dispatch,
    knows: (name) => findOperation(name) !== null,
    takePaper: papers.take,
    async close() {
      desk.close()
      await documents.close()
    },
  }
}
