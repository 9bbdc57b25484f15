// E-mail addresses (conventions §4): one address per field; a cell of an imported list may hold two (C08).
import * as z from 'zod'
import { cleanLine } from './text.ts'

const ONE_PART = String.raw`[^\s@.,;:<>()[\]"\\]+`
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`
const ADDRESS = new RegExp(
  String.raw`^${ONE_PART}(?:\.${ONE_PART})*@(?:${LABEL}\.)+\p{L}[\p{L}\p{N}-]*\p{L}$`,
  'u',
)

/** The longest address a mail server accepts (RFC 5321). */
const MAX_LENGTH = 254

/** zod: exactly one e-mail address, normalised. */
export const email = z
  .string()
  .transform(normaliseEmail)
  .superRefine((address, context) => {
    const message = findFault(address)
    if (message) context.addIssue({ code: 'custom', message })
  })

/** zod: as `email`, or '' for no address; whether that is "heeft geen" or "onbekend" is another field. */
export const emailOrEmpty = z
  .string()
  .transform(normaliseEmail)
  .superRefine((address, context) => {
    const message = address === '' ? null : findFault(address)
    if (message) context.addIssue({ code: 'custom', message })
  })

/** Trims, drops 'mailto:' and a display name ('Noor <noor@voorbeeld.nl>'), small letters. Does not judge. */
export function normaliseEmail(text: string): string {
  const cleaned = cleanLine(text)
  const bracketed = /^[^<>]*<([^<>]*)>$/.exec(cleaned)?.[1] ?? cleaned
  return bracketed
    .trim()
    .replace(/^mailto:\s*/i, '')
    .toLowerCase()
    .normalize('NFC')
}

/**
 * Takes a cell apart: every valid address once, in order, and `rest` with what is left (a remark, a wrong
 * address), so that nothing is dropped in silence.
 */
export function splitEmails(cell: string): { emails: string[]; rest: string } {
  const pieces = cell.split(/[\s;,|<>()[\]"]+|\/(?=[^/]*@)/u)
  const isEmail = (piece: string) => findFault(normaliseEmail(piece)) === null
  const emails = pieces.filter(isEmail).map(normaliseEmail)
  const rest = pieces.filter((piece) => !isEmail(piece) && !SEPARATOR.test(piece))
  return { emails: [...new Set(emails)], rest: cleanLine(rest.join(' ')) }
}

/** What stands between two addresses and says nothing. */
const SEPARATOR = /^(?:[^\p{L}\p{N}]*|en|of|mailto:?)$/iu

function findFault(address: string): string | null {
  if (address === '') return 'Vul een e-mailadres in.'
  if (/@.*@/.test(address)) return 'Vul hier één e-mailadres in.'
  if (address.length > MAX_LENGTH || !ADDRESS.test(address)) {
    return 'Dit is geen e-mailadres. Bijvoorbeeld: naam@voorbeeld.nl.'
  }
  return null
}
