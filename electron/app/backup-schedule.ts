// When backups are made by themselves: at the start, every two hours of use, before an import, at the end. Of the real
// school only; the Oefenschool can be begun again in one press.
import type { OperationName } from '#domain/contract/operations'
import type { BackupMaker, BackupReason } from './backups-making.ts'
import { within } from './within.ts'

/** Runs `work` once after so many milliseconds. @returns forgets it */
export type After = (ms: number, work: () => void) => () => void

export interface ScheduleParts {
  readonly maker: BackupMaker
  readonly after: After
  /** Did anything change since the newest backup, or is that one of another day? */
  readonly due: () => Promise<{ changed: boolean; today: boolean }>
  /** Is the real school open, and set up? */
  readonly isReal: () => boolean
  /** The end of the programme did not wait for the backup. */
  readonly onLate: () => void
}

export interface BackupSchedule {
  /** A file was opened. */
  opened(): void
  closed(): void
  /** Before a change of the window, where that deserves a backup. Never refuses: an import can be undone as a whole. */
  before(operation: string): Promise<void>
  /** The programme ends; waits some seconds at most. */
  atExit(): Promise<void>
}

/** In the background of the first minute: the first screens come first. */
const START_AFTER = 20_000
const EVERY = 2 * 60 * 60_000
/** So long the end of the programme waits; copying on is done at the next start. */
const EXIT_WAITS = 8_000

const BEFORE: Partial<Record<OperationName, BackupReason>> = {
  'importing.applyEdexml': 'beforeImport',
  'importing.applyList': 'beforeImport',
}

/** The computer's timer; it keeps no programme alive. */
export const systemAfter: After = (ms, work) => {
  const timer = setTimeout(work, ms)
  timer.unref()
  return () => clearTimeout(timer)
}

export function createBackupSchedule(parts: ScheduleParts): BackupSchedule {
  const { maker, after } = parts
  let forget = () => {}

  async function make(reason: BackupReason, alsoUnchanged: boolean) {
    if (!parts.isReal()) return
    const { changed, today } = await parts.due()
    if (changed || (alsoUnchanged && !today)) await maker.make(reason)
  }
  /** Nobody waits for these: what goes wrong is remembered by the maker. */
  function inBackground(reason: BackupReason) {
    make(reason, reason === 'start')
      .then(() => (parts.isReal() ? maker.copyElsewhere('real') : undefined))
      .catch(() => {})
  }
  function next() {
    forget = after(EVERY, () => {
      inBackground('twoHours')
      next()
    })
  }

  return {
    opened() {
      forget()
      // asked when it is time: a school that is being set up may be ready by then
      forget = after(START_AFTER, () => {
        inBackground('start')
        next()
      })
    },
    closed() {
      forget()
      forget = () => {}
    },
    async before(operation) {
      const reason = BEFORE[operation as OperationName]
      if (reason !== undefined) await make(reason, false)
    },
    async atExit() {
      forget()
      if (!parts.isReal()) return
      const made = make('exit', false)
      const all = made.then(() => maker.copyElsewhere('real')).catch(() => {})
      let isMade = false
      made.then(() => (isMade = true)).catch(() => {})
      if (!(await within(EXIT_WAITS, all)) && !isMade) parts.onLate()
    },
  }
}
