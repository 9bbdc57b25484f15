// What a crash left, kept until it has been rolled back well. When the disk will not give a part of the journal just
// then, the driver takes that for its end: half a change stays in the file, and the journal is gone. With a copy of
// both nothing is lost by it. Before anybody has opened the file, so that reading it drops no lock.
import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { syncFile, syncFolder } from '#db/durable-file'
import { lastEnd, type SchoolPaths } from './school-paths.ts'

export interface KeptFiles {
  /** Puts the file and its journal back as the crash left them; nobody may have the file open. */
  putBack(): void
  /** Removes the copies. */
  forget(): void
}

/** Copies the file and the journal that waits beside it; null when none waits, or when there is no room for copies. */
export function keepWhatWaits(paths: SchoolPaths): KeptFiles | null {
  if (lastEnd(paths).journal !== 'waiting' || !existsSync(paths.db)) return null
  const files = [paths.db, paths.journal].map((live) => ({ live, copy: `${live}.before-rollback` }))
  const forget = () => {
    for (const { copy } of files) rmSync(copy, { force: true })
    syncFolder(paths.folder)
  }
  try {
    for (const { live, copy } of files) copyFileSync(live, copy)
  } catch {
    forget()
    return null
  }
  return {
    putBack() {
      // the journal last: without it the file beside it is never taken for whole
      for (const { live, copy } of files) {
        copyFileSync(copy, live)
        syncFile(live)
      }
    },
    forget,
  }
}
