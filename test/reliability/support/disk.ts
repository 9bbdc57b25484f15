// The library between a programme and the disk (disk.c): compiled here, told what to fail, told where to write down.
import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { constants, endianness } from 'node:os'
import { join } from 'node:path'

/** Which calls count; or them together. READ is pread, ENTRY making, removing and renaming. */
export const CALLS = { WRITE: 1, SYNC: 2, TRUNCATE: 4, ENTRY: 8, READ: 16 } as const

export interface Fault {
  /** Of CALLS. */
  readonly kinds: number
  /** The how many-th call from now fails, counted from 1. */
  readonly at: number
  /** And all later ones, until `heal`. */
  readonly lasting: boolean
  readonly error: 'EIO' | 'ENOSPC'
  /** Half of the write reaches the file before it fails. */
  readonly torn?: boolean
}

export interface DiskControl {
  fail(fault: Fault): void
  /** From now on files may grow by so many bytes together; null = as the disk has it. */
  limit(bytes: number | null): void
  /** Nothing fails any more; the limit stays. */
  heal(): void
  /** Calls that failed since the last `fail` or `limit`. */
  failed(): number
  close(): void
}

/** Why the tests that need the library cannot run here; null when they can. */
export function whyNoDisk(): string | null {
  if (process.platform !== 'linux') return 'LD_PRELOAD is there on Linux only'
  if (endianness() !== 'LE') return 'the log is read as little-endian'
  return compiler() === null ? 'no C compiler (cc or gcc)' : null
}

let library: string | null = null

/** The library as a file, compiled once per process. @throws where `whyNoDisk` has an answer */
export function diskLibrary(): string {
  if (library !== null) return library
  const built = join(import.meta.dirname, '../../../.build/reliability')
  mkdirSync(built, { recursive: true })
  const source = join(import.meta.dirname, 'disk.c')
  const fresh = join(built, `disk.so.${process.pid}`)
  execFileSync(compiler() ?? 'cc', ['-O1', '-shared', '-fPIC', '-o', fresh, source, '-ldl', '-lpthread'])
  library = join(built, 'disk.so')
  renameSync(fresh, library)
  return library
}

/** What a child gets in its environment; `log` and `marks` for writing down, `control` for failing. */
export function diskEnvironment(places: {
  folder: string
  log?: string
  marks?: string
  control?: string
}): Record<string, string> {
  const { folder, log, marks, control } = places
  return {
    LD_PRELOAD: diskLibrary(),
    DISK_FOLDER: folder,
    ...(log === undefined ? {} : { DISK_LOG: log }),
    ...(marks === undefined ? {} : { DISK_MARKS: marks }),
    ...(control === undefined ? {} : { DISK_CONTROL: control }),
  }
}

/** `struct control` of disk.c: eight 32-bit numbers and one of 64 bits. */
const CONTROL_BYTES = 40
const LIMITED_AT = 28

/** Makes the file through which a running child is told what fails. */
export function makeControlFile(file: string): void {
  writeFileSync(file, Buffer.alloc(CONTROL_BYTES))
}

/** Opens that file, in the child itself or beside it: what is written holds at once. */
export function openControl(file: string): DiskControl {
  const handle = openSync(file, 'r+')
  const put = (numbers: readonly number[], at: number) =>
    void writeSync(handle, new Int32Array(numbers), 0, numbers.length * 4, at)
  return {
    fail({ kinds, at, lasting, error, torn }) {
      put([0], 0)
      put([at, Number(lasting), constants.errno[error], Number(torn === true), 0, 0], 4)
      put([kinds], 0)
    },
    limit(bytes) {
      const room = Buffer.alloc(12)
      room.writeInt32LE(bytes === null ? 0 : 1, 0)
      room.writeBigInt64LE(BigInt(bytes ?? 0), 4)
      put([0], 24)
      writeSync(handle, room, 0, room.length, LIMITED_AT)
    },
    heal: () => put([0], 0),
    failed() {
      const count = Buffer.alloc(4)
      readSync(handle, count, 0, 4, 24)
      return count.readInt32LE(0)
    },
    close: () => closeSync(handle),
  }
}

let found: string | null | undefined

function compiler(): string | null {
  if (found !== undefined) return found
  found = ['cc', 'gcc', 'clang'].find((name) => runs(name)) ?? null
  return found
}

function runs(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
