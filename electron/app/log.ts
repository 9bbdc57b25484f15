// The technical log: operation, duration, outcome, error number. Never input, output, names or ids.
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from './clock.ts'

const MAX_BYTES = 1_000_000
const KEPT_FILES = 10

export interface Log {
  write(line: string): void
}

/** Appends to `ouderloket.log` in `folder`, ten files of 1 MB at most. A log that cannot be written never stops work. */
export function openLog(folder: string, clock: Clock): Log {
  const file = join(folder, 'ouderloket.log')
  return {
    write(line) {
      try {
        mkdirSync(folder, { recursive: true })
        if (existsSync(file) && statSync(file).size > MAX_BYTES) rotate(file)
        appendFileSync(file, `${clock.now()} ${line}\n`, { mode: 0o600 })
      } catch {
        // a full or read-only disk is reported by the change itself
      }
    },
  }
}

function rotate(file: string): void {
  for (let number = KEPT_FILES - 1; number >= 1; number -= 1) {
    const older = number === 1 ? file : `${file}.${number - 1}`
    if (existsSync(older)) renameSync(older, `${file}.${number}`)
  }
}
