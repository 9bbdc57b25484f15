// How a call travels over HTTP: JSON, in which bytes stand as {"$bytes": base64}. Over Electron's bridge the
// same values are cloned and need no codec.

/** The largest request, in bytes or characters: a whole school as EDEXML is about 2 MB, with base64 on top. */
export const REQUEST_LIMIT = 16 * 1024 * 1024

const MAX_DEPTH = 64

/**
 * Writes a value as JSON. Takes plain objects, arrays, strings, finite numbers, booleans, null and Uint8Array
 * anywhere; `undefined` in an object is left out. Throws a TypeError on what cannot travel (functions, dates,
 * cycles, more than 64 levels): that is a mistake in the program.
 */
export function writeWire(value: unknown): string {
  return JSON.stringify(toWire(value, 0))
}

/** Reads what `writeWire` wrote. Throws a SyntaxError on anything else. */
export function readWire(text: string): unknown {
  return fromWire(JSON.parse(text), 0)
}

/** False when a cloned value weighs more than `limit` (characters, bytes, entries), or has more than 64 levels. */
export function fitsWire(value: unknown, limit = REQUEST_LIMIT): boolean {
  return weigh(value, limit, 0) >= 0
}

/** What is left of `left` after this value; below zero as soon as it is too much. */
function weigh(value: unknown, left: number, depth: number): number {
  if (depth > MAX_DEPTH) return -1
  if (typeof value === 'string') return left - value.length
  if (value instanceof Uint8Array) return left - value.byteLength
  if (typeof value !== 'object' || value === null) return left - 4
  let rest = left
  for (const [key, item] of Object.entries(value)) {
    rest = weigh(item, rest - key.length - 4, depth + 1)
    if (rest < 0) return -1
  }
  return rest
}

// A real key that looks like the mark gets one more $, so that no input can pose as bytes.
const markLike = /^\$+bytes$/

function toWire(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) throw new TypeError('too deep to send')
  if (value instanceof Uint8Array) return { $bytes: toBase64(value) }
  if (Array.isArray(value)) return value.map((item) => toWire(item, depth + 1))
  if (typeof value === 'object' && value !== null) return objectToWire(value, depth)
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError('cannot send a number without end')
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    throw new TypeError(`cannot send a ${typeof value}`)
  }
  return value
}

function objectToWire(value: object, depth: number): unknown {
  const prototype: unknown = Object.getPrototypeOf(value)
  // Another realm (a cloned message, a test's sandbox) has its own Object.prototype; that has no parent.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new TypeError('cannot send this object')
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      markLike.test(key) ? `$${key}` : key,
      toWire(item, depth + 1),
    ]),
  )
}

function fromWire(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) throw new SyntaxError('too deep')
  if (Array.isArray(value)) return value.map((item) => fromWire(item, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const [only] = entries
  if (only?.[0] === '$bytes') {
    if (entries.length !== 1 || typeof only[1] !== 'string') throw new SyntaxError('not a file')
    return fromBase64(only[1])
  }
  return Object.fromEntries(
    entries.map(([key, item]) => {
      if (key === '$bytes') throw new SyntaxError('not a file')
      return [markLike.test(key) ? key.slice(1) : key, fromWire(item, depth + 1)]
    }),
  )
}

// The domain has neither Buffer nor btoa, and btoa would need the bytes as a string first.
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const codes = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0))
const values = new Uint8Array(128).fill(255)
for (const [value, code] of codes.entries()) values[code] = value
const PAD = 61
const CHUNK = 8190

function toBase64(bytes: Uint8Array): string {
  let text = ''
  const out = new Uint8Array((CHUNK / 3) * 4)
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const end = Math.min(start + CHUNK, bytes.length)
    let length = 0
    for (let at = start; at < end; at += 3) {
      const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
      out[length++] = codes[three >> 18]!
      out[length++] = codes[(three >> 12) & 63]!
      out[length++] = at + 1 < end ? codes[(three >> 6) & 63]! : PAD
      out[length++] = at + 2 < end ? codes[three & 63]! : PAD
    }
    text += String.fromCharCode(...out.subarray(0, length))
  }
  return text
}

function fromBase64(text: string): Uint8Array {
  if (text.length % 4 !== 0) throw new SyntaxError('not base64')
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const letters = text.length - padding
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let bits = 0
  let held = 0
  let length = 0
  for (let at = 0; at < letters; at++) {
    const value = values[text.charCodeAt(at)] ?? 255
    if (value === 255) throw new SyntaxError('not base64')
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[length++] = (held >> bits) & 255
  }
  // Left-over bits would mean two texts for the same bytes.
  if ((held & ((1 << bits) - 1)) !== 0) throw new SyntaxError('not base64')
  return bytes
}
