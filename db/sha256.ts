// SHA-256 in one call: for short texts much quicker than createHash, which is all that the Node of older Electrons has.
import { createHash, hash } from 'node:crypto'

const atOnce: typeof hash | undefined = hash

/** The hash as text: in hexadecimals, or (shorter to work with) a sign per byte. */
export function hashOf(data: string | Uint8Array, encoding: 'hex' | 'binary' = 'hex'): string {
  return atOnce === undefined
    ? createHash('sha256').update(data).digest(encoding)
    : atOnce('sha256', data, encoding)
}

/** The hash as 32 bytes. */
export function hashBytes(data: string | Uint8Array): Buffer {
  return atOnce === undefined ? createHash('sha256').update(data).digest() : atOnce('sha256', data, 'buffer')
}
