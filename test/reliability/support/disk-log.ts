// What disk.c wrote down, read again.
import { readFileSync } from 'node:fs'

/**
 * C new file, K new folder, U gone, R renamed (data = the new path), W written, T cut or lengthened to `at`,
 * S file synced, D folder synced, M mark.
 */
export type DiskEventKind = 'C' | 'K' | 'U' | 'R' | 'W' | 'T' | 'S' | 'D' | 'M'

export interface DiskEvent {
  readonly kind: DiskEventKind
  readonly inode: bigint
  readonly at: number
  readonly path: string
  readonly data: Buffer
}

const HEAD_BYTES = 23

/** All events in the order in which they happened; a record that was cut by a kill is left out. */
export function readDiskLog(file: string): DiskEvent[] {
  const bytes = readFileSync(file)
  const events: DiskEvent[] = []
  for (let offset = 0; offset + HEAD_BYTES <= bytes.length; ) {
    const size = bytes.readUInt32LE(offset + 17)
    const pathLength = bytes.readUInt16LE(offset + 21)
    const pathAt = offset + HEAD_BYTES
    const end = pathAt + pathLength + size
    if (end > bytes.length) break
    events.push({
      kind: bytes.toString('latin1', offset, offset + 1) as DiskEventKind,
      inode: bytes.readBigUInt64LE(offset + 1),
      at: Number(bytes.readBigInt64LE(offset + 9)),
      path: bytes.toString('utf8', pathAt, pathAt + pathLength),
      data: bytes.subarray(pathAt + pathLength, end),
    })
    offset = end
  }
  return events
}
