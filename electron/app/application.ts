// The programme without its host: both hosts make one of these and pass calls on to it.
import { join } from 'node:path'
import type { DeviceKey } from '#db/keys'
import { countHeads, findAccount, groupIdsOf, readAccounts, readIdleMinutes } from '#db/queries/access'
import { readSchool } from '#db/queries/school'
import type { Store } from '#db/store'
import type { AppState } from '#domain/contract/operation'
import { findOperation, type OperationName } from '#domain/contract/operations'
import { createRenderer, type Renderer } from '../documents/render.ts'
import { addPracticeAccounts } from '../services/practice-accounts.ts'
import { emptyBin } from '../services/undo-bin.ts'
import { createAccessDesk } from './access-desk.ts'
import { type Backups, createBackups } from './backups.ts'
import { systemClock } from './clock.ts'
import { type Call, type CallResult, createDispatch } from './dispatch.ts'
import { keepDrafts } from './drafts.ts'
import { findHandlerIn } from './find-handler.ts'
import { createJobs } from './jobs.ts'
import { createKeysDesk } from './keys-desk.ts'
import { createListReader } from './list-reader.ts'
import { openLog } from './log.ts'
import { newId } from './new-id.ts'
import { deskOwner } from './opening/instance-lock.ts'
import { schoolFiles } from './opening/school-files.ts'
import { createPapers, type Paper } from './papers.ts'
import { createPrivacyDesk } from './privacy-desk.ts'
import { refuseBroken } from './refusals.ts'
import { createRotaPlanner } from './rota-planner.ts'
import { createSchoolDesk } from './school-desk.ts'
import { createSession } from './session.ts'

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
  /** The computer's clock when absent; tests bring their own. */
  readonly clock?: ReturnType<typeof systemClock>
  /** The bundled worker when absent; tests run its source. */
  readonly documents?: Renderer
}

export interface Application {
  /** Answers one call of the window; never throws. */
  dispatch(call: Call): Promise<CallResult>
  knows(name: string): Promise<boolean>
  /** Loads what will answer an operation, so that its first call does not wait for it. */
  prepare(name: OperationName): Promise<void>
  /** The paper of a ticket, or null when it is not (or no longer) offered. */
  takePaper(ticket: string): Paper | null
  /** The computer locks its screen or goes to sleep: the session ends; the window learns it at its next call. */
  lock(): void
  close(): Promise<void>
}

/** How often a screen that nobody touches is looked at, in milliseconds. */
const LOOK_EVERY = 15_000

export function createApplication(options: ApplicationOptions): Application {
  const clock = options.clock ?? systemClock()
  const log = openLog(join(options.dataDir, 'log'), clock)
  const papers = createPapers()
  const jobs = createJobs()
  // Starts its worker at the first paper.
  const documents =
    options.documents ??
    createRenderer({
      workerFile: join(options.workersDir, 'documents.cjs'),
      resourcesDir: options.resourcesDir,
    })
  const lists = createListReader(join(options.workersDir, 'list-import.cjs'))
  const rota = createRotaPlanner(join(options.workersDir, 'rota.cjs'))
  const openStore = (): Store => {
    const store = desk.store()
    if (store === null) throw new Error('no file is open')
    return store
  }
  const session = createSession({
    clock,
    account: (id) => activeAccount(desk.store(), id),
    idleMinutes: () => readIdleMinutes(openStore().reader),
    onEnd: (who, why) => {
      // Work that runs goes on to its end: it was asked by somebody who might.
      papers.clear()
      // Ctrl+L is written down together with the half-filled forms.
      if (why === 'locked') return
      try {
        keepDrafts(openStore(), { accountId: who.id, drafts: [], at: clock.now(), newId })
      } catch (error) {
        refuseBroken(log, error)
      }
    },
  })
  /** What is past its term goes; a full disk must not keep the school closed. */
  const tidyUp = (store: Store): void => {
    try {
      emptyBin(store, { today: clock.today(), now: clock.now() })
    } catch (error) {
      refuseBroken(log, error)
    }
  }
  const state = (fileState: AppState): AppState => {
    if (fileState !== 'ready') return fileState
    // asked at every call: who is signed in has a head, for the last one cannot go
    if (session.who() !== null) return 'ready'
    return countHeads(openStore().reader) === 0 ? 'settingUp' : 'signedOut'
  }
  const desk = createSchoolDesk({
    files: schoolFiles({
      dataDir: options.dataDir,
      migrationsDir: join(options.resourcesDir, '..', 'db', 'migrations'),
      deviceKey: options.deviceKey,
      version: options.version,
      now: clock.now,
      today: clock.today,
      owner: deskOwner(),
      backupBefore: (file) => backups.backupBefore(file),
      anchor: ({ kind }, keyFile) => backups.anchor(kind, keyFile),
    }),
    deviceKey: options.deviceKey,
    clock,
    newId,
    version: options.version,
    onClose: () => {
      backups.closed()
      session.forget()
      papers.clear()
      lists.rest()
    },
    onOpen: (store) => {
      backups.opened()
      tidyUp(store)
      if (readSchool(store.reader).kind === 'practice') session.begin(practiceBalie(store, clock.now()))
    },
    stateWith: state,
    session: () => {
      const who = state(desk.state()) === 'ready' ? session.who() : null
      return who === null ? null : { accountId: who.id, name: who.name, role: who.role }
    },
  })
  const backups: Backups = createBackups({
    dataDir: options.dataDir,
    migrationsDir: join(options.resourcesDir, '..', 'db', 'migrations'),
    version: options.version,
    clock,
    log,
    newId,
    desk,
    actor: () => session.who()?.id ?? 'programma',
  })
  const access = createAccessDesk({
    clock,
    log,
    session,
    store: openStore,
    isOpen: () => desk.store() !== null,
    newId,
    carryOut: (call, grant) => dispatch.carryOut(call, grant),
    opensWithRecovery: async (typed) => keys.opensWithRecovery(typed),
  })
  const keys = createKeysDesk({
    desk,
    deviceKey: options.deviceKey,
    clock,
    documents,
    papers,
    who: () => (state(desk.state()) === 'ready' ? session.who() : null),
    onRenewed: async () => void (await backups.make('newKey')),
  })
  const privacy = createPrivacyDesk({
    clock,
    log,
    store: openStore,
    who: session.who,
    newId,
    backup: () => backups.make('beforeCleanUp'),
  })
  const findHandler = findHandlerIn({
    ...desk.handlers,
    ...access,
    ...keys.handlers,
    ...backups.handlers,
    ...privacy,
  })
  const dispatch = createDispatch({
    desk: () => {
      const now = state(desk.state())
      return {
        state: now,
        store: desk.store(),
        who: now === 'ready' ? session.who() : null,
        confirmed: session.isConfirmed(),
        mayAlone: () => countHeads(openStore().reader) === 1,
      }
    },
    onWork: session.stay,
    beforeChange: backups.before,
    findHandler,
    readContext: (store, actor) => ({
      reader: store.reader,
      today: clock.today(),
      now: clock.now(),
      time: clock.time(),
      actor,
      newId,
      jobs,
      papers,
      documents,
      lists,
      rota,
    }),
    clock,
    log,
  })
  // Papers in memory go when the minutes have passed, also when no window asks any more.
  const look = setInterval(() => desk.store() !== null && session.who(), LOOK_EVERY)
  look.unref()
  return {
    dispatch: dispatch.call,
    prepare: async (name) => void (await Promise.all([findOperation(name), findHandler(name)])),
    knows: async (name) => (await findOperation(name)) !== null,
    // while a school is set up there is one paper: its recovery key
    takePaper: (ticket) =>
      ['ready', 'settingUp'].includes(state(desk.state())) ? papers.take(ticket) : null,
    lock: () => session.end('away'),
    async close() {
      clearInterval(look)
      await backups.atExit()
      desk.close()
      await documents.close()
    },
  }
}

function activeAccount(store: Store | null, id: string) {
  const row = store === null ? null : findAccount(store.reader, id)
  if (store === null || row?.active !== true) return null
  return { id, name: row.name, role: row.role, groupIds: groupIdsOf(store.reader, id) }
}

/** The balie of the Oefenschool; one from before people signed in gets its three accounts now. */
function practiceBalie(store: Store, at: string): string {
  const isBalie = ({ role, active }: { role: string; active: boolean }) => active && role === 'frontOffice'
  if (readAccounts(store.reader).length === 0) {
    const note = { at, actor: 'programma', operation: 'school.practise', requestId: null }
    store.change(note, (change, reader) => addPracticeAccounts(change, reader, newId))
  }
  return readAccounts(store.reader).find(isBalie)?.id ?? ''
}
