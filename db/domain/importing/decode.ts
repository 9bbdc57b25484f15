// From bytes to text for every file the office brings (E13, C03). Pure: no TextDecoder, the domain knows no host.

/** The encodings a school file can have; all older single-byte Western files are read as Windows-1252. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export type DecodedText = {
  readonly text: string
  readonly encoding: TextEncoding
  /** Whether a byte order mark stood in front; it is not part of the text. */
  readonly bom: boolean
}

/**
 * Decodes a whole file. The bytes decide, not the declaration: a mark, then the zeros of UTF-16, then strict UTF-8, else
 * Windows-1252. So a declared ISO-8859-1 and a file that wrongly says UTF-8 both come out with the right accents (E13):
 * Western text is practically never valid UTF-8 by accident. `force` is the other reading the user asked for (C03);
 * bytes that do not fit it become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, force?: TextEncoding): DecodedText {
  const mark = markOf(bytes)
  const encoding = force ?? mark?.encoding ?? guessWithoutMark(bytes)
  const bom = mark !== null && mark.encoding === encoding
  const body = bom ? bytes.subarray(mark.length) : bytes
  if (encoding !== 'utf-8') return { text: decodeAs(body, encoding), encoding, bom }
  const strict = decodeUtf8(body, force !== undefined || bom)
  if (strict !== null) return { text: strict, encoding, bom }
  return { text: decodeWindows1252(body), encoding: 'windows-1252', bom: false }
}

function markOf(bytes: Uint8Array): { encoding: TextEncoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/** UTF-16 without a mark shows as zeros at every other byte: names, tags and figures are mostly Latin. */
function guessWithoutMark(bytes: Uint8Array): TextEncoding {
  const pairs = Math.min(bytes.length >> 1, 512)
  let evenZeros = 0
  let oddZeros = 0
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[pair * 2] === 0) evenZeros++
    if (bytes[pair * 2 + 1] === 0) oddZeros++
  }
  if (oddZeros > pairs / 2 && evenZeros < pairs / 8) return 'utf-16le'
  if (evenZeros > pairs / 2 && oddZeros < pairs / 8) return 'utf-16be'
  return 'utf-8'
}

function decodeAs(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be' | 'windows-1252'): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0]
  const sink = createSink()
  for (let at = 0; at + 1 < bytes.length; at += 2) sink.add(bytes[at + low]! | (bytes[at + high]! << 8))
  return sink.text()
}

/** Positions 0x80–0x9F of Windows-1252; the five unused ones stay controls, as browsers do. */
const WINDOWS_1252_HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

function decodeWindows1252(bytes: Uint8Array): string {
  const sink = createSink()
  for (const byte of bytes) {
    sink.add(byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252_HIGH.charCodeAt(byte - 0x80) : byte)
  }
  return sink.text()
}

/** Null when the bytes are not UTF-8 (unless `lenient`). A character cut off at the very end is no proof against UTF-8. */
function decodeUtf8(bytes: Uint8Array, lenient: boolean): string | null {
  const sink = createSink()
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at]!
    if (byte < 0x80) {
      const from = at
      while (at < bytes.length && bytes[at]! < 0x80) at++
      sink.addRun(bytes.subarray(from, at))
      continue
    }
    const { code, length } = sequenceAt(bytes, at)
    const cutAtEnd = code < 0 && at + length >= bytes.length && length > 1
    if (code < 0 && !lenient && !cutAtEnd) return null
    addCodePoint(sink, code < 0 ? 0xfffd : code)
    at += length
  }
  return sink.text()
}

type Sequence = { code: number; length: number }

/** The code point that starts at `at`, or code -1 with the number of bytes to skip. */
function sequenceAt(bytes: Uint8Array, at: number): Sequence {
  const lead = bytes[at]!
  const size = sequenceSize(lead)
  if (size === 0) return { code: -1, length: 1 }
  let code = lead & (0xff >> (size + 1))
  for (let step = 1; step < size; step++) {
    const next = bytes[at + step]
    if (next === undefined) return { code: -1, length: Math.max(step, 2) }
    if ((next & 0xc0) !== 0x80) return { code: -1, length: 1 }
    code = (code << 6) | (next & 0x3f)
  }
  return isScalar(code, size) ? { code, length: size } : { code: -1, length: 1 }
}

/** Bytes in a sequence by its first byte; 0 = no first byte. */
function sequenceSize(lead: number): number {
  if (lead >= 0xc2 && lead < 0xe0) return 2
  if (lead >= 0xe0 && lead < 0xf0) return 3
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0
}

/** Refuses overlong forms, surrogates and what lies beyond Unicode. */
function isScalar(code: number, size: number): boolean {
  if (size === 3) return code >= 0x800 && (code < 0xd800 || code > 0xdfff)
  if (size === 4) return code >= 0x10000 && code <= 0x10ffff
  return true
}

function addCodePoint(sink: Sink, code: number): void {
  for (const unit of String.fromCodePoint(code).split('')) sink.add(unit.charCodeAt(0))
}

type Sink = {
  add: (unit: number) => void
  /** Plain ASCII, which is nearly all of a file. */
  addRun: (run: Uint8Array) => void
  text: () => string
}

/** Collects code units in blocks, because joining sign by sign would be slow at ten megabytes. */
function createSink(): Sink {
  const block = new Uint16Array(8192)
  const parts: string[] = []
  let used = 0
  const flush = () => {
    const part: string = Reflect.apply(String.fromCharCode, null, block.subarray(0, used))
    parts.push(part)
    used = 0
  }
  return {
    add(unit) {
      block[used++] = unit
      if (used === block.length) flush()
    },
    addRun(run) {
      for (let from = 0; from < run.length; ) {
        const piece = run.subarray(from, from + block.length - used)
        block.set(piece, used)
        used += piece.length
        from += piece.length
        if (used === block.length) flush()
      }
    },
    text() {
      flush()
      return parts.join('')
    },
  }
}
