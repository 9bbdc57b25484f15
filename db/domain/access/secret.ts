// What a secret at the desk must be (security-and-privacy 6). A PIN is no key: behind it stand the delay and the lock.
import { foldTight } from '../kernel/fold.ts'
import type { Role } from './rights.ts'

export type SecretKind = 'pin' | 'password'

export type SecretFault =
  | { readonly code: 'PIN_NOT_DIGITS' }
  | { readonly code: 'SECRET_TOO_SHORT'; readonly least: number }
  | { readonly code: 'SECRET_TOO_EASY' }

export const LEAST_PIN = 6
export const LEAST_PASSWORD = 12

/** The head, who sees and decides most, has a password; the others a PIN. */
export function secretKind(role: Role): SecretKind {
  return role === 'head' ? 'password' : 'pin'
}

/** Why `secret` will not do for this person; null when it will. */
export function findSecretFault(wanted: {
  readonly role: Role
  readonly name: string
  readonly secret: string
}): SecretFault | null {
  const secret = wanted.secret.normalize('NFC')
  return secretKind(wanted.role) === 'pin' ? findPinFault(secret) : findPasswordFault(secret, wanted.name)
}

function findPinFault(pin: string): SecretFault | null {
  if (!/^[0-9]*$/.test(pin)) return { code: 'PIN_NOT_DIGITS' }
  if (pin.length < LEAST_PIN) return { code: 'SECRET_TOO_SHORT', least: LEAST_PIN }
  return isRepeated(pin) || isRunning(pin) || holdsBirthYear(pin) ? { code: 'SECRET_TOO_EASY' } : null
}

function findPasswordFault(password: string, name: string): SecretFault | null {
  const length = [...password].length
  if (length < LEAST_PASSWORD) return { code: 'SECRET_TOO_SHORT', least: LEAST_PASSWORD }
  const signs = new Set(password.toLowerCase()).size
  const easy = signs < LEAST_SIGNS || isRunning(password) || isRepeated(password) || holdsName(password, name)
  return easy ? { code: 'SECRET_TOO_EASY' } : null
}

/** Of twelve signs at least so many differ: 'aaaabbbbcccc' is long and easy. */
const LEAST_SIGNS = 5

/** 111111, 121212, 123123, geheimgeheim: a short piece again and again. */
function isRepeated(text: string): boolean {
  return /^(.+?)\1+$/u.test(text)
}

/** 123456, 890123 or 987654, and abcdef: each sign one further (or back); after the 9 comes the 0. */
function isRunning(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0)
  return [1, -1].some((step) =>
    codes.every((code, index) => index === 0 || code === next(codes[index - 1] ?? 0, step)),
  )
}

function next(code: number, step: number): number {
  if (step === 1 && code === DIGIT_9) return DIGIT_0
  return step === -1 && code === DIGIT_0 ? DIGIT_9 : code + step
}
const DIGIT_0 = 48
const DIGIT_9 = 57

/** A year in which somebody who works here, or a child, may be born: the first thing that is tried. */
function holdsBirthYear(pin: string): boolean {
  return /19[3-9]\d|20[0-3]\d/.test(pin)
}

/** The whole name, or a word of it that is long enough to be a name ('de' is none). */
function holdsName(password: string, name: string): boolean {
  const tight = foldTight(password)
  const words = name.split(/[\s-]+/).map(foldTight)
  return [foldTight(name), ...words].some((word) => word.length >= LEAST_NAME && tight.includes(word))
}
const LEAST_NAME = 3
