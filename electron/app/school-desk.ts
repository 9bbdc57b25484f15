// Which school is open at this desk: the operations that open, close, make or replace a school file.
import type { DeviceKey, Opener } from '#db/keys'
import { type KeyFile, saveKeyFile } from '#db/keys/key-file'
import { countHeads } from '#db/queries/access'
import { currentSchoolYear, readSchool } from '#db/queries/school'
import type { Store } from '#db/store'
import type { SignedIn } from '#domain/access/account'
import type { AppState } from '#domain/contract/operation'
import { fail, ok } from '#domain/kernel/result'
import { schoolYear } from '#domain/kernel/school-year'
import type { AppStatus } from '#domain/school/contract'
import { beginSchool } from '../services/school.ts'
import type { Clock } from './clock.ts'
import type { SliceHandlers } from './context.ts'
import { isTested } from './key-slots.ts'
import type { OpenSchool } from './opening/open-file.ts'
import type { Refusal, SchoolFiles } from './opening/school-files.ts'
import type { SchoolKind, SchoolPaths } from './opening/school-paths.ts'
import { LEAST_PASSPHRASE } from './passphrase.ts'
import { oneAtATime } from './turns.ts'

export interface SchoolDesk {
  /** The state of the file; who is at the desk is added by the application. */
  readonly state: () => AppState
  readonly store: () => Store | null
  /** The open school with its keys; null when none is open. */
  readonly school: () => OpenSchool | null
  /** Which school is, or was last, before the window. */
  readonly kind: () => SchoolKind
  readonly paths: (kind: SchoolKind) => SchoolPaths
  readonly handlers: SliceHandlers<'school', 'application'>
  /** Takes the data folder, if need be. @returns false when nothing may be done in it; the state then tells why */
  enter(): boolean
  /** Writes a changed key file of the open school, both copies. */
  keepKeyFile(file: KeyFile): void
  /** Opens the school before the window anew, with what somebody typed. */
  reopen(opener: Opener): Promise<void>
  /**
   * Closes the school before the window, lets `swap` put other files in the place of `kind`, and opens what then
   * stands there: with the opener that `swap` gives, else with the key it had, else without typing. A swap that throws
   * must have put everything back; the file is opened all the same.
   * @throws what `swap` throws; FolderTaken when nothing may be done in the data folder
   */
  replaceFile(kind: SchoolKind, swap: Swap, options?: ReplaceOptions): Promise<void>
  /** Ends the programme's work with the files. */
  close(): void
}

type Swap = (paths: SchoolPaths) => Promise<Opener | null>

interface ReplaceOptions {
  /** The same rows come back: who is signed in stays so. */
  readonly sameContent?: boolean
}

export interface SchoolDeskParts {
  readonly files: SchoolFiles
  readonly deviceKey: DeviceKey | null
  readonly clock: Clock
  readonly newId: () => string
  readonly version: string
  /** Called when another school comes before the window: papers in memory go. */
  readonly onClose: () => void
  /** Called with a file that has just been opened; the Oefenschool then signs its balie in. */
  readonly onOpen: (store: Store) => void
  /** What the state is with the desk: nobody has to be signed in for a file to be open. */
  readonly stateWith: (fileState: AppState) => AppState
  readonly session: () => SignedIn | null
}

/** Another Ouderloket works in the data folder, or it may not hold a school. */
export class FolderTaken extends Error {}

/** What is before the window. */
type Before =
  | { readonly state: 'noSchool' | 'locked' }
  | { readonly state: 'open'; readonly school: OpenSchool }
  | ({ readonly state: 'blocked' } & Refusal)

/** The desk begins without a school; the first `school.status` opens what is there. */
export function createSchoolDesk(parts: SchoolDeskParts): SchoolDesk {
  const { files, clock } = parts
  const withoutTyping: Opener = { by: 'computer', device: parts.deviceKey }
  let before: Before = { state: 'noSchool' }
  let kind: SchoolKind = 'real'
  let begun = false
  const turn = oneAtATime()

  const school = () => (before.state === 'open' ? before.school : null)
  function closeFile() {
    school()?.close()
    before = { state: 'noSchool' }
  }
  function close() {
    closeFile()
    parts.onClose()
  }
  function enter(): boolean {
    const refusal = files.enter()
    if (refusal !== null) before = { state: 'blocked', ...refusal }
    return refusal === null
  }
  async function openFile(opener: Opener) {
    closeFile()
    if (!enter()) return
    const opened = await files.open(kind, opener)
    before = opened.state === 'blocked' ? { ...opened, elsewhere: null } : opened
  }
  async function open(which: SchoolKind, opener: Opener = withoutTyping) {
    close()
    kind = which
    await openFile(opener)
    announce()
  }
  function announce() {
    const open = school()
    if (open !== null) parts.onOpen(open.store)
  }
  async function replaceFile(which: SchoolKind, swap: Swap, { sameContent = false }: ReplaceOptions) {
    const open = kind === which ? school() : null
    const known = open === null ? null : Buffer.from(open.keys.dataKey)
    if (sameContent) closeFile()
    else close()
    kind = which
    if (!enter()) throw new FolderTaken()
    let opener: Opener | null = null
    try {
      opener = await swap(files.paths(which))
    } finally {
      if (opener !== null) await openFile(opener)
      else if (known !== null) await openFile({ by: 'key', dataKey: known })
      if (opener === null && (known === null || before.state === 'locked')) await openFile(withoutTyping)
      known?.fill(0)
      if (!sameContent) announce()
    }
  }
  async function begin() {
    if (begun) return
    begun = true
    if (files.exists('real')) await open('real')
    else if (files.exists('practice')) await open('practice')
  }
  const state = (): AppState => {
    if (before.state !== 'open') return before.state
    return kind === 'real' && !isRecoveryConfirmed(before.school.keyFile) ? 'settingUp' : 'ready'
  }
  async function status(): Promise<AppStatus> {
    const open = school()
    return {
      state: parts.stateWith(state()),
      problem: before.state === 'blocked' ? before.problem : null,
      openElsewhere: before.state === 'blocked' ? before.elsewhere : null,
      settingUp: open === null || kind === 'practice' ? null : missingSteps(open),
      logbookBroken: open?.logbookBroken ?? false,
      found: { real: files.exists('real'), practice: files.exists('practice') },
      needsPassphrase: parts.deviceKey === null || !(await parts.deviceKey.available()),
      today: clock.today(),
      version: parts.version,
      school: open === null ? null : schoolOf(open.store),
      session: parts.session(),
    }
  }

  return {
    state,
    store: () => school()?.store ?? null,
    school,
    kind: () => kind,
    paths: files.paths,
    enter,
    handlers: inTurn(
      turn,
      schoolHandlers({ ...parts, begin, open, close, enter, status, kind: () => kind, state }),
    ),
    keepKeyFile(file) {
      const open = school()
      if (open === null) throw new Error('no school is open')
      before = { state: 'open', school: { ...open, keyFile: saveKeyFile(files.paths(kind), file) } }
    },
    reopen: (opener) => turn(() => open(kind, opener)),
    replaceFile: (which, swap, options = {}) => turn(() => replaceFile(which, swap, options)),
    close() {
      close()
      files.leave()
    },
  }
}

interface HandlerParts extends SchoolDeskParts {
  begin(): Promise<void>
  open(kind: SchoolKind, opener?: Opener): Promise<void>
  close(): void
  /** False when the data folder is not ours to write in; the state then tells why. */
  enter(): boolean
  status(): Promise<AppStatus>
  kind(): SchoolKind
  state(): AppState
}

function schoolHandlers(desk: HandlerParts): SliceHandlers<'school', 'application'> {
  const { files, clock, newId, status } = desk
  return {
    'school.status': async () => {
      await desk.begin()
      return ok(await status())
    },
    'school.create': async (input) => {
      if (files.exists('real')) return fail('SCHOOL_EXISTS')
      const { needsPassphrase } = await status()
      if (needsPassphrase && input.passphrase.length < LEAST_PASSPHRASE) {
        return fail('PASSPHRASE_TOO_SHORT', { least: LEAST_PASSPHRASE })
      }
      if (!desk.enter()) return ok(await status())
      const passphrase = needsPassphrase ? input.passphrase : ''
      await files.create('real', {
        passphrase,
        fill: (made) => beginSchool(made, input, { at: clock.now(), newId, kind: 'real' }),
      })
      await desk.open('real', needsPassphrase ? { by: 'passphrase', passphrase } : undefined)
      return ok(await status())
    },
    'school.practise': async ({ startAgain }) => {
      desk.close()
      if (!desk.enter()) return ok(await status())
      if (startAgain || !files.exists('practice')) {
        const { fillPracticeSchool } = await import('../services/practice-school.ts')
        await files.create('practice', {
          passphrase: '',
          fill: (made) => fillPracticeSchool(made, { at: clock.now(), today: clock.today(), newId }),
        })
      }
      await desk.open('practice')
      return ok(await status())
    },
    'school.open': async (input) => {
      await desk.open(input.kind)
      return ok(await status())
    },
    'school.unlock': async ({ passphrase }) => {
      await desk.open(desk.kind(), { by: 'passphrase', passphrase })
      return desk.state() === 'locked' ? fail('WRONG_PASSPHRASE') : ok(await status())
    },
    'school.close': async () => {
      desk.close()
      return ok(await status())
    },
  }
}

type Handlers = SliceHandlers<'school', 'application'>

/** A second press waits for the first one: opening and closing never cross. */
function inTurn(turn: ReturnType<typeof oneAtATime>, handlers: Handlers): Handlers {
  return {
    'school.status': (input) => turn(() => handlers['school.status'](input)),
    'school.create': (input) => turn(() => handlers['school.create'](input)),
    'school.practise': (input) => turn(() => handlers['school.practise'](input)),
    'school.open': (input) => turn(() => handlers['school.open'](input)),
    'school.unlock': (input) => turn(() => handlers['school.unlock'](input)),
    'school.close': (input) => turn(() => handlers['school.close'](input)),
  }
}

function isRecoveryConfirmed({ slots }: KeyFile): boolean {
  return slots.some(isTested)
}

function missingSteps({ keyFile, store }: OpenSchool): AppStatus['settingUp'] {
  const recoveryConfirmed = isRecoveryConfirmed(keyFile)
  const headExists = countHeads(store.reader) > 0
  return recoveryConfirmed && headExists ? null : { recoveryConfirmed, headExists }
}

function schoolOf({ reader }: Store): AppStatus['school'] {
  const row = readSchool(reader)
  const year = currentSchoolYear(reader)
  return {
    kind: row.kind,
    name: row.name,
    region: row.region,
    schoolYear: schoolYear.parse(year.label),
    schoolYearId: year.id,
  }
}
