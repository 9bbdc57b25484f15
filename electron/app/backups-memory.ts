// What is remembered about backups beside the school file: it must be known when that cannot be opened.
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { writeDurably } from '#db/durable-file'

const memory = z.strictObject({
  version: z.literal(1),
  /** As in the settings of the desk. */
  secondPlace: z.string(),
  /** When the newest copy reached it; UTC. */
  elsewhereAt: z.string().nullable(),
  makingTrouble: z.enum(['NO_SPACE', 'BACKUP_FAILED']).nullable(),
  copyTrouble: z.enum(['SECOND_PLACE_MISSING', 'COPY_FAILED']).nullable(),
  /** The highest sequence number ever given here, or seen on a backup that was put back. */
  sequence: z.number().int().nonnegative(),
  /** Backups up to this number are of before a restore: their logbook went on otherwise. */
  left: z.number().int().nonnegative(),
})
export type BackupMemory = Readonly<z.infer<typeof memory>>

const NOTHING: BackupMemory = {
  version: 1,
  secondPlace: '',
  elsewhereAt: null,
  makingTrouble: null,
  copyTrouble: null,
  sequence: 0,
  left: 0,
}

export interface MemoryFile {
  read(): BackupMemory
  /** Never throws: what cannot be remembered stops no backup. */
  note(patch: Partial<BackupMemory>): void
}

/** The memory in `file`; a missing or unreadable one remembers nothing. */
export function openMemory(file: string): MemoryFile {
  const read = (): BackupMemory => {
    try {
      return memory.parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      return NOTHING
    }
  }
  return {
    read,
    note(patch) {
      const before = read()
      const after = { ...before, ...patch }
      if (JSON.stringify(before) === JSON.stringify(after)) return
      try {
        writeDurably(file, JSON.stringify(after, null, 2))
      } catch {
        // a full or read-only disk is told by the backup itself
      }
    },
  }
}
