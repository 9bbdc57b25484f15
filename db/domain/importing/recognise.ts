// What kind of file did the office choose? Content first, the name only where the content cannot tell (E14).
import { decodeText } from './decode.ts'

/** 'text' = a list (CSV); 'edexml' = any XML: the reader then says what it is, if not EDEXML (E15). */
export type FileKind = 'edexml' | 'zip' | 'xlsx' | 'xls' | 'ods' | 'numbers' | 'edex2000' | 'text' | 'unknown'

/** Enough to see the root element or the shape of the first lines; even, so that the pairs of UTF-16 stay whole. */
const HEAD_BYTES = 8192

/** Recognises a chosen file; never by its extension alone, because offices rename files. */
export function recogniseFile(bytes: Uint8Array, name: string): FileKind {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return archiveKind(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return compoundKind(bytes, name)
  const head = decodeText(bytes.subarray(0, HEAD_BYTES)).text.trimStart()
  if (head === '' || !isReadable(head)) return 'unknown'
  if (head.startsWith('<')) return 'edexml'
  return isEdex2000(head, name) ? 'edex2000' : 'text'
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}

/** Office files are archives too; the list of entries at the end of the file tells which. */
function archiveKind(bytes: Uint8Array): FileKind {
  const entries = latin(bytes.subarray(Math.max(0, bytes.length - 256 * 1024)))
  const start = latin(bytes.subarray(0, 256))
  if (entries.includes('xl/workbook')) return 'xlsx'
  if (start.includes('application/vnd.oasis.opendocument.spreadsheet')) return 'ods'
  if (entries.includes('Index/Document.iwa') || entries.includes('Index.zip')) return 'numbers'
  return 'zip'
}

/** The old container of Microsoft also holds Word files and locked .xlsx files: look for the stream "Workbook". */
function compoundKind(bytes: Uint8Array, name: string): FileKind {
  const streams = latin(bytes).replaceAll('\0', '')
  if (streams.includes('EncryptedPackage')) return 'unknown'
  if (streams.includes('Workbook') || /\.xls$/i.test(name)) return 'xls'
  return 'unknown'
}

function latin(bytes: Uint8Array): string {
  return decodeText(bytes, 'windows-1252').text
}

/** Text has hardly any control characters; a picture or a PDF body has many. */
function isReadable(head: string): boolean {
  if (head.startsWith('%PDF')) return false
  // biome-ignore lint/suspicious/noControlCharactersInRegex: counting them is the purpose
  const controls = head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0
  return controls * 50 <= head.length
}

/**
 * The four text files of the old EDEX: known names, or lines of one width, padded with spaces, without any separator and
 * with dates dd/mm/jj.
 */
function isEdex2000(head: string, name: string): boolean {
  if (/(^|[\\/])edex(ll|lk|gr|lg)\.txt$/i.test(name)) return true
  const lines = head.split(/\r?\n/).slice(0, -1)
  const width = lines[0]?.length ?? 0
  return (
    width >= 40 &&
    lines.every((line) => line.length === width && !/[;\t,]/.test(line)) &&
    lines.every((line) => / {4}/.test(line) && /\b\d\d\/\d\d\/\d\d(?!\d)/.test(line))
  )
}
