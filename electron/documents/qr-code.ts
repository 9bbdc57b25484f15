// Draws a QR code; what stands in it is said by the domain. A picture of one pixel for each square: a thousand slips drawn
// in lines would be a file of 20 MB.
import { deflateSync } from 'node:zlib'
import { encodeQR } from 'qr'

/** Empty squares that a reader needs around a code (ISO/IEC 18004). */
const QUIET = 4

/** The code of a text as the bytes of a PNG, empty border included; to be shown large without smoothing. */
export function qrPicture(text: string): number[] {
  // medium: a fold or a stain of 15 % does no harm
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(rows.length, 0)
  header.writeUInt32BE(rows.length, 4)
  // one bit of grey for each pixel
  header.writeUInt8(1, 8)
  const lines = Buffer.concat(rows.map(pixelsOf))
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]
  return [...Buffer.concat([SIGNATURE, ...chunks])]
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A line of pixels behind its filter (none); 1 is white. */
function pixelsOf(row: readonly boolean[]): Buffer {
  const line = Buffer.alloc(1 + Math.ceil(row.length / 8))
  for (const [column, isBlack] of row.entries()) {
    const at = 1 + Math.floor(column / 8)
    if (!isBlack) line.writeUInt8(line.readUInt8(at) | (0x80 >> (column % 8)), at)
  }
  return line
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** Node has its own only since version 22. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
