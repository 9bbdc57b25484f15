// What backups need of the rest of the programme.
import type { After } from './backup-schedule.ts'
import type { ReplacingDesk } from './backups-restore.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import type { SchoolDesk } from './school-desk.ts'

export interface BackupsParts {
  readonly dataDir: string
  readonly migrationsDir: string
  readonly version: string
  readonly clock: Clock
  readonly log: Log
  readonly newId: () => string
  readonly desk: ReplacingDesk & Pick<SchoolDesk, 'kind' | 'state'>
  /** Who is at the desk, for the logbook. */
  readonly actor: () => string
  /** For tests: time, free space, disks, and a stop between the steps of a restore. */
  readonly after?: After
  readonly free?: (folder: string) => Promise<number>
  readonly isSameDisk?: (one: string, other: string) => Promise<boolean>
  readonly step?: (what: string) => void
}
