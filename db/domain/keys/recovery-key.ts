// The printed recovery key as people read and type it: 128 bits in 26 signs, and two signs that catch a typo.
import * as z from 'zod'
import { type Failure, fail, ok, type Result } from '../kernel/result.ts'

export type RecoveryKeyFault =
  | Failure<'NOT_WHOLE', { typed: number }>
  | Failure<'STRANGE_SIGN', { sign: string }>
  | Failure<'TYPO', Record<string, never>>

/** Without I, L, O and U: nobody has to choose between 1 and I (Crockford's base32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** What is typed for a sign that looks like it. */
const LOOKS_LIKE: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' }

const KEY_BYTES = 16
const KEY_SIGNS = 26
export const RECOVERY_KEY_SIGNS = KEY_SIGNS + 2
const GROUP = 4

/**
 * The prime below 32²: the whole number behind the signs is a multiple of it. One wrong sign, or two signs that
 * changed places anywhere in the key, always gives another remainder; of other mistakes 1 in 1,021 slips through.
 */
const PRIME = 1021n

/** Writes 16 random bytes as on paper: 'XXXX-XXXX-…', seven groups of four. */
export function writeRecoveryKey(bytes: Uint8Array): string {
  if (bytes.length !== KEY_BYTES) throw new Error('a recovery key has 16 bytes')
  const shifted = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n) * 1024n
  const whole = shifted + ((PRIME - (shifted % PRIME)) % PRIME)
  const signs = Array.from({ length: RECOVERY_KEY_SIGNS }, (_, place) =>
    SIGNS.charAt(Number((whole >> BigInt(5 * (RECOVERY_KEY_SIGNS - 1 - place))) & 31n)),
  ).join('')
  return groupsOf(signs).join('-')
}

/** The groups of a written key, for paper. */
export function groupsOf(written: string): string[] {
  return written.replaceAll('-', '').match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []
}

/**
 * Reads a typed key: spaces, dashes and small letters are free, O is 0, I and L are 1. A fault says that it was
 * mistyped; a key without fault that opens nothing is another key.
 */
export function readRecoveryKey(typed: string): Result<Uint8Array, RecoveryKeyFault> {
  const signs = [...typed.normalize('NFKC').toUpperCase()]
    .filter((sign) => !/[\s\p{Pd}.]/u.test(sign))
    .map((sign) => LOOKS_LIKE[sign] ?? sign)
  const strange = signs.find((sign) => !SIGNS.includes(sign))
  if (strange !== undefined) return fail('STRANGE_SIGN', { sign: strange })
  if (signs.length !== RECOVERY_KEY_SIGNS) return fail('NOT_WHOLE', { typed: signs.length })
  const whole = signs.reduce((number, sign) => number * 32n + BigInt(SIGNS.indexOf(sign)), 0n)
  const key = whole >> 10n
  // 26 signs could hold 130 bits; a key has 128
  if (whole % PRIME !== 0n || key >> 128n !== 0n) return fail('TYPO')
  return ok(
    Uint8Array.from({ length: KEY_BYTES }, (_, place) =>
      Number((key >> BigInt(8 * (KEY_BYTES - 1 - place))) & 255n),
    ),
  )
}

/** What the office reads beside the field. */
export function recoveryKeyFaultText({ code, details }: RecoveryKeyFault['error']): string {
  if (code === 'STRANGE_SIGN') return `Het teken ${details.sign} komt in een herstelsleutel niet voor.`
  if (code === 'TYPO') return 'Er is een teken verkeerd overgenomen. Kijk het blad nog eens na.'
  const { typed } = details
  return `De sleutel heeft ${RECOVERY_KEY_SIGNS} tekens. U hebt er ${typed} getypt.`
}

/** A typed recovery key in a form: a typo is told at the field, before anything is tried. */
export const typedRecoveryKey = z
  .string()
  .min(1, 'Typ de herstelsleutel.')
  .max(100, 'Dit is langer dan een herstelsleutel.')
  .superRefine((typed, context) => {
    const read = readRecoveryKey(typed)
    if (!read.ok && typed !== '') {
      context.addIssue({ code: 'custom', message: recoveryKeyFaultText(read.error) })
    }
  })
