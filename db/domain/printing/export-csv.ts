// Lists as CSV for Dutch Excel: `;`, UTF-8 with a mark, every cell quoted, and no cell that a spreadsheet would run (C24).

/**
 * What a spreadsheet takes for a formula, also in full-width signs, and what it would turn into another number: a
 * telephone number or leerlingnummer that begins with 0 and loses it, or one too long for it.
 */
const AT_RISK = /^'*(?:[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]|0\d+$|\d{12,}$)/
const GUARDED = /^'+(?:[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]|0\d+$|\d{12,}$)/

/** The bytes of a CSV file. The first row is the header; rows may differ in length. */
export function exportCsv(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  return encodeUtf8(`\uFEFF${csvText(rows)}`)
}

/** The text of a CSV file without the mark: cells in quotes, rows ended by CR LF. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('')
}

/** One cell in quotes; `'` in front when a spreadsheet would not take it as text. */
export function csvCell(value: string): string {
  const guarded = AT_RISK.test(value) ? `'${value}` : value
  return `"${guarded.replaceAll('"', '""')}"`
}

/** The value as it was before `csvCell`, from a cell that was read again. */
export function recoverCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}

/** The domain knows no TextEncoder. A lone surrogate becomes U+FFFD, as everywhere. */
function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 3)
  let length = 0
  for (const sign of text) {
    const code = sign.codePointAt(0)!
    const scalar = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code
    length = putScalar(bytes, length, scalar)
  }
  return bytes.slice(0, length)
}

/** By the number of bytes that follow. */
const LEAD_BYTES = [0, 0xc0, 0xe0, 0xf0] as const

function putScalar(bytes: Uint8Array, at: number, scalar: number): number {
  if (scalar < 0x80) {
    bytes[at] = scalar
    return at + 1
  }
  const more = scalar < 0x800 ? 1 : scalar < 0x10000 ? 2 : 3
  bytes[at] = LEAD_BYTES[more]! | (scalar >> (6 * more))
  for (let step = 1; step <= more; step += 1) {
    bytes[at + step] = 0x80 | ((scalar >> (6 * (more - step))) & 0x3f)
  }
  return at + more + 1
}
