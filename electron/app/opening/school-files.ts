// The school files of this computer: which are there, making one and opening one, by one Ouderloket at a time.
import type { Opener } from '#db/keys'
import { settleSwap, unfinishedSwap } from '../backups-swap.ts'
import { type Elsewhere, type LockOwner, takeInstanceLock } from './instance-lock.ts'
import { makeFile, type NewFile } from './make-file.ts'
import { type FileProblem, type Opened, type OpeningParts, openFile, problemOf } from './open-file.ts'
import { lookAtPlace, type Place, placeProblem } from './place.ts'
import { isKnown, type SchoolKind, type SchoolPaths, schoolPaths } from './school-paths.ts'

export interface SchoolFiles {
  paths(kind: SchoolKind): SchoolPaths
  /** Is there a school, or was there one? */
  exists(kind: SchoolKind): boolean
  /** Takes the data folder if need be. @returns why nothing may be opened or made here; null when it may */
  enter(): Refusal | null
  open(kind: SchoolKind, opener: Opener): Promise<Opened>
  /** Makes a new file; one of the Oefenschool takes the place of the old one. */
  create(kind: SchoolKind, file: NewFile): Promise<void>
  /** Lets the data folder go. */
  leave(): void
}

export interface Refusal {
  readonly problem: FileProblem
  readonly elsewhere: Elsewhere | null
}

export interface SchoolFileParts extends OpeningParts {
  /** Where the school's data are. */
  readonly dataDir: string
  readonly owner: Omit<LockOwner, 'now'>
  /** For tests: what a folder is like. */
  readonly look?: (folder: string) => Place
}

/** The files in the data folder: `school.db` and `practice.db`, each with its key file in two copies. */
export function schoolFiles(parts: SchoolFileParts): SchoolFiles {
  const { dataDir, owner, now, look = lookAtPlace } = parts
  const paths = (kind: SchoolKind) => schoolPaths(dataDir, kind)
  let release: (() => void) | null = null
  return {
    paths,
    exists: (kind) => isKnown(paths(kind)) || unfinishedSwap(dataDir) === kind,
    enter() {
      if (release !== null) return null
      try {
        const problem = placeProblem(look(dataDir))
        if (problem !== null) return { problem, elsewhere: null }
        const lock = takeInstanceLock(dataDir, { ...owner, now })
        if (!lock.held) return { problem: 'FILE_BUSY', elsewhere: lock.elsewhere }
        try {
          settleSwap(dataDir)
        } catch (error) {
          lock.release()
          throw error
        }
        release = lock.release
        return null
      } catch (error) {
        // a folder that cannot be written, a disk that is full
        return { problem: problemOf(error), elsewhere: null }
      }
    },
    open: (kind, opener) => openFile(paths(kind), opener, parts),
    create: (kind, file) => makeFile(paths(kind), file, parts),
    leave() {
      release?.()
      release = null
    },
  }
}
