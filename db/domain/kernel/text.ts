// Hygiene of all text at the border (security: input hygiene). Names are never "corrected" further.
import * as z from 'zod'

/** C0 and C1 controls, and the marks that turn the direction of text; zero-width joiners stay: scripts need them. */
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: stripping them is the purpose
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g

/** Nothing to clean: printable ASCII words with single spaces between them, or nothing at all. */
const PLAIN_LINE = /^(?:[!-~]+(?: [!-~]+)*)?$/

/** One line: composed (NFC), no controls, single spaces, trimmed. */
export function cleanLine(text: string): string {
  // most cells of a long list are plain words already
  if (PLAIN_LINE.test(text)) return text
  return text
    .normalize('NFC')
    .replace(CONTROLS, '')
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim()
}

/** Several lines: as `cleanLine` but line ends stay; at most one empty line in a row. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(CONTROLS, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00A0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** At most `most` signs, as a paper takes it as one line: a school with very many groups must not stop the paper. */
export function clipLine(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}

/** 'een huwelijk' as it begins a line: 'Een huwelijk'. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** zod: one cleaned line of at most `max` signs; may be empty. */
export function line(max = 200) {
  return z
    .string()
    .transform(cleanLine)
    .pipe(z.string().max(max, `Dit is te lang: hoogstens ${max} tekens.`))
}

/** zod: one cleaned line that must hold something; `message` is the Dutch sentence at the field. */
export function requiredLine(message: string, max = 200) {
  return z
    .string()
    .transform(cleanLine)
    .pipe(z.string().min(1, message).max(max, `Dit is te lang: hoogstens ${max} tekens.`))
}

/** zod: a longer cleaned text with line ends. */
export function longText(max = 4000) {
  return z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(max, `Dit is te lang: hoogstens ${max} tekens.`))
}
