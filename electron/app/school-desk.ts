// Which school is open at this desk: the operations that open, close, make or replace a school file.

import type { DeviceKey } from '#db/keys'
import { currentSchoolYear, readSchool } from '#db/queries/school'
import type { Store } from '#db/store'
import type { SignedIn } from '#domain/access/account'
import type { AppState } from '#domain/contract/operation'
import { fail, ok } from '#domain/kernel/result'
import { schoolYear } from '#domain/kernel/school-year'
import type { AppStatus } from '#domain/school/contract'
import { fillPracticeSchool } from '../services/practice-school.ts'
import { beginSchool } from '../services/school.ts'
import type { Clock } from './clock.ts'
import type { SliceHandlers } from './context.ts'
import type { FileProblem, SchoolFiles, SchoolKind } from './school-file.ts'

/** A passphrase is the only thing between a stolen disk and the file: three or four words. */
const LEAST_PASSPHRASE = 12

export interface SchoolDesk {
  /** The state of the file; who is at the desk is added by the application. */
  readonly state: () => AppState
  readonly store: () => Store | null
  readonly handlers: SliceHandlers<'school', 'application'>
  close(): void
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

/** The desk begins without a school; the first `school.status` opens what is there. */
export function createSchoolDesk(parts: SchoolDeskParts): SchoolDesk {
  const { files, clock, newId } = parts
  let store: Store | null = null
  let state: AppState = 'noSchool'
  let problem: FileProblem | null = null
  let kind: SchoolKind = 'real'
  let begun = false

  function close() {
    store?.close()
    store = null
    state = 'noSchool'
    problem = null
    parts.onClose()
  }
  async function open(which: SchoolKind, passphrase?: string) {
    close()
    kind = which
    const opened = await files.open(which, passphrase)
    state = opened.state
    if (opened.state === 'ready') {
      store = opened.store
      parts.onOpen(store)
    }
    if (opened.state === 'blocked') problem = opened.problem
  }
  async function begin() {
    begun = true
    if (files.exists('real')) await open('real')
    else if (files.exists('practice')) await open('practice')
  }
  async function status(): Promise<AppStatus> {
    return {
      state: parts.stateWith(state),
      problem,
      found: { real: files.exists('real'), practice: files.exists('practice') },
      needsPassphrase: parts.deviceKey === null || !(await parts.deviceKey.available()),
      today: clock.today(),
      version: parts.version,
      school: store === null ? null : schoolOf(store),
      session: parts.session(),
    }
  }

  return {
    state: () => state,
    store: () => store,
    close,
    handlers: {
      'school.status': async () => {
        if (!begun) await begin()
        return ok(await status())
      },
      'school.create': async (input) => {
        if (files.exists('real')) return fail('SCHOOL_EXISTS')
        const { needsPassphrase } = await status()
        if (needsPassphrase && input.passphrase.length < LEAST_PASSPHRASE) {
          return fail('PASSPHRASE_TOO_SHORT', { least: LEAST_PASSPHRASE })
        }
        await files.create('real', needsPassphrase ? input.passphrase : '', (made) =>
          beginSchool(made, input, { at: clock.now(), newId, kind: 'real' }),
        )
        await open('real', needsPassphrase ? input.passphrase : undefined)
        return ok(await status())
      },
      'school.practise': async ({ startAgain }) => {
        close()
        if (startAgain || !files.exists('practice')) {
          await files.create('practice', '', (made) =>
            fillPracticeSchool(made, { at: clock.now(), today: clock.today(), newId }),
          )
        }
        await open('practice')
        return ok(await status())
      },
      'school.open': async (input) => {
        await open(input.kind)
        return ok(await status())
      },
      'school.unlock': async ({ passphrase }) => {
        await open(kind, passphrase)
        return state === 'locked' ? fail('WRONG_PASSPHRASE') : ok(await status())
      },
      'school.close': async () => {
        close()
        return ok(await status())
      },
    },
  }
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
