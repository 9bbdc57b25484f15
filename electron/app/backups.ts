// Backups at this desk: the operations of the window, and what opening and ending the programme need of them.
import { join } from 'node:path'
import type { AuditHead } from '#db/audit-chain'
import { makeBackup } from '#db/backup'
import { findBackups } from '#db/backup-folder'
import { type KeyFile, keyFileForBackup } from '#db/keys'
import { readDeskSetting } from '#db/queries/access'
import { BACKUP_FILES } from '#domain/backups/manifest'
import { type BackupSchedule, createBackupSchedule, systemAfter } from './backup-schedule.ts'
import { lookIn } from './backups-find.ts'
import { createBackupHandlers } from './backups-handlers.ts'
import { type BackupMaker, backupPlace, createBackupMaker, type OpenFile } from './backups-making.ts'
import { openMemory } from './backups-memory.ts'
import type { BackupsParts } from './backups-parts.ts'
import type { SliceHandlers } from './context.ts'
import type { BeforeMigration } from './opening/open-file.ts'
import type { SchoolKind } from './opening/school-paths.ts'

export interface Backups extends Pick<BackupMaker, 'make'>, BackupSchedule {
  readonly handlers: SliceHandlers<'backups', 'application'>
  /** Of a file that is about to be migrated; null when it could not be made. */
  backupBefore(file: BeforeMigration): Promise<{ readonly database: string } | null>
  /** How far the logbook was in the newest backup of this file; null without one, or after a restore. */
  anchor(kind: SchoolKind, keyFile: KeyFile): Promise<AuditHead | null>
}

export function createBackups(parts: BackupsParts): Backups {
  const { dataDir, desk } = parts
  const current = () => openFileOf(desk)
  const memories = {
    real: openMemory(join(dataDir, 'backups.json')),
    practice: openMemory(join(dataDir, 'backups-practice.json')),
  }
  const memoryOf = (kind: SchoolKind) => memories[kind]
  const maker = createBackupMaker({ ...parts, current, memoryOf })
  const schedule = createBackupSchedule({
    maker,
    after: parts.after ?? systemAfter,
    due: () => isDue(parts, current()),
    // until the recovery key was typed back nothing is in it, and nobody could open the backup
    isReal: () => desk.kind() === 'real' && desk.state() === 'ready',
    onLate: () => memories.real.note({ makingTrouble: 'BACKUP_FAILED' }),
  })
  return {
    ...schedule,
    make: maker.make,
    handlers: createBackupHandlers({ ...parts, current, maker, memoryOf }),
    opened() {
      const open = current()
      if (open !== null) {
        const secondPlace = readDeskSetting(open.store.reader)?.secondPlace ?? ''
        memoryOf(open.kind).note({ secondPlace })
      }
      schedule.opened()
    },
    async backupBefore({ paths: { kind }, sqlite, keys, keyFile }) {
      const { clock, version } = parts
      const made = await makeBackup({
        ...{ sqlite, keys, keyFile: keyFileForBackup(keyFile), place: backupPlace(dataDir, kind) },
        ...{ reason: 'beforeMigration', at: clock.now(), day: clock.today(), time: clock.time() },
        ...{ appVersion: version, after: memoryOf(kind).read().sequence },
      })
      if (!made.ok) return null
      memoryOf(kind).note({ sequence: made.value.manifest.sequence })
      return { database: join(made.value.folder, BACKUP_FILES.database) }
    },
    async anchor(kind, { databaseId }) {
      const { left } = memoryOf(kind).read()
      const own = (await lookIn(backupPlace(dataDir, kind))).find(
        ({ manifest }) => manifest.databaseId === databaseId && manifest.sequence > left,
      )
      return own === undefined || own.manifest.audit.head === '' ? null : own.manifest.audit
    },
  }
}

/** Held against the newest whole backup of the open file. */
async function isDue({ dataDir, clock }: BackupsParts, open: OpenFile | null) {
  if (open === null) return { changed: false, today: true }
  const { databaseId } = open.keyFile
  const head = open.store.head()
  const newest = (await findBackups(backupPlace(dataDir, open.kind))).find(
    ({ manifest, whole }) => whole && manifest.databaseId === databaseId,
  )
  const same = newest?.manifest.audit.head === head.head && newest.manifest.audit.entries === head.entries
  return { changed: !same, today: newest?.manifest.day === clock.today() }
}

function openFileOf(desk: BackupsParts['desk']): OpenFile | null {
  const school = desk.school()
  return school === null ? null : { ...school, kind: desk.kind() }
}
