// Folders of tests, with their real path: the disk's log names files by it.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs `work` in a new empty folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => T | Promise<T>, parent = tmpdir()): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(parent, 'ouderloket-fault-')))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
