// Small files beside the school file, written so that a power cut leaves the old or the new one, whole.
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes by temp, fsync, rename, fsync of the folder; readable for this user only. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.tmp`
  writeFileSync(temporary, content, { mode: 0o600, flush: true })
  moveDurably(temporary, path)
}

/** Puts a finished file in the place of another, if there is one. */
export function moveDurably(from: string, to: string): void {
  renameSync(from, to)
  syncFolder(dirname(to))
}

/** Makes new, renamed and removed names in a folder survive a power cut. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return // Windows cannot fsync a folder; NTFS journals the names
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes the bytes of a finished file survive a power cut; for files that another library wrote. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
