// The files of one school in the data folder, and what they tell by their presence. The live file and its journal
// are never read here: reading them beside SQLite drops its locks (data-safety, fact 7).
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder, writeDurably } from '#db/durable-file'
import type { KeyFilePlaces } from '#db/keys/key-file'

export type SchoolKind = 'real' | 'practice'

export interface SchoolPaths extends KeyFilePlaces {
  readonly kind: SchoolKind
  readonly folder: string
  readonly db: string
  readonly journal: string
  /** There while the file is open: still there at the next start, the session did not end by itself. */
  readonly openMark: string
  /** A new file in the making; its key file is written when it is whole. */
  readonly fresh: string
  /** A copy that gets a new data key. */
  readonly rekeyed: string
}

/** `school.db` and `practice.db` with what stands beside them. */
export function schoolPaths(folder: string, kind: SchoolKind): SchoolPaths {
  const path = (end: string) => join(folder, `${kind === 'real' ? 'school' : 'practice'}${end}`)
  return {
    kind,
    folder,
    db: path('.db'),
    journal: path('.db-journal'),
    key: path('.key.json'),
    keyCopy: path('.key-copy.json'),
    openMark: path('.open'),
    fresh: path('.new.db'),
    rekeyed: path('.rekey.db'),
  }
}

/** Has there been a school here? Any of its files tells so, also when the database itself is gone. */
export function isKnown(paths: SchoolPaths): boolean {
  return [paths.db, paths.key, paths.keyCopy, paths.journal, paths.openMark].some((path) => existsSync(path))
}

export interface LastEnd {
  /** The session did not end by itself. */
  readonly unclean: boolean
  /** empty = TRUNCATE left it after a commit; waiting = SQLite rolls back at the first read; missing = none there. */
  readonly journal: 'empty' | 'waiting' | 'missing'
}

/** How the last session ended, by stat only. */
export function lastEnd({ journal, openMark }: SchoolPaths): LastEnd {
  const size = statSync(journal, { throwIfNoEntry: false })?.size
  return {
    unclean: existsSync(openMark),
    journal: size === undefined ? 'missing' : size === 0 ? 'empty' : 'waiting',
  }
}

/** From now on the file is open; survives a power cut, so that the next start looks at all of it. */
export function markOpen({ openMark }: SchoolPaths): void {
  if (!existsSync(openMark)) writeDurably(openMark, '')
}

export function markClosed({ openMark }: SchoolPaths): void {
  rmSync(openMark, { force: true })
}

/**
 * We never use a write-ahead log: one beside the file belongs to another copy of it, and SQLite would read wrong
 * rows from it without a word (data-safety, fact 6). It is kept under another name.
 */
export function setStrayLogsAside({ db, folder }: SchoolPaths): void {
  for (const stray of [`${db}-wal`, `${db}-shm`]) {
    if (!existsSync(stray)) continue
    let number = 1
    while (existsSync(`${stray}.stray-${number}`)) number += 1
    renameSync(stray, `${stray}.stray-${number}`)
    syncFolder(folder)
  }
}
