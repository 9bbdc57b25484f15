// CSV for the parent app and for Dutch Excel: UTF-8 with BOM, semicolons, CRLF, and no cell that acts as a formula.

/** Writes rows (the first is the header) as the bytes of a CSV file. */
export function exportCsv(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const text = rows.map((row) => `${row.map(writeCell).join(';')}\r\n`).join('')
  return encodeUtf8(`\uFEFF${text}`)
}

/** A cell that begins like a formula gets an apostrophe before it, so that Excel shows it and does not run it. */
function writeCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The domain has no TextEncoder: percent-encoding gives the same bytes. */
function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  const escaped = encodeURIComponent(text)
  const bytes: number[] = []
  for (let at = 0; at < escaped.length; at += 1) {
    const isEscape = escaped[at] === '%'
    bytes.push(isEscape ? Number.parseInt(escaped.slice(at + 1, at + 3), 16) : escaped.charCodeAt(at))
    if (isEscape) at += 2
  }
  return Uint8Array.from(bytes)
}
