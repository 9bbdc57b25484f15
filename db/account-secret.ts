// The secret of somebody at the desk: hashed with argon2id, never kept, logged or compared in any other way. It is no
// key: what opens the file stands in keys.
import { randomInt } from 'node:crypto'
import { hash, hashSync, verify } from '@node-rs/argon2'
import type { Role } from './domain/access/rights.ts'
import { findSecretFault, secretKind } from './domain/access/secret.ts'

/** 64 MiB, 3 rounds (security-and-privacy 6); in PHC form, so that a later version may ask more. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1, algorithm: 2 } as const
/** The secrets of the Oefenschool stand on the screen. */
const PRACTICE_COST = { ...COST, memoryCost: 1_024, timeCost: 1 } as const

/** Of a secret nobody knows: whoever tries an account that is not there waits as long as for one that is. */
const NOBODY =
  '$argon2id$v=19$m=65536,t=3,p=1$+7/kydxGrSW7IQwLXuJyeg$1WElsNJJHYeHfRfRMtQmI0WtKXddlJZY/EUg/1zjXc4'

/** Letters and digits that cannot be taken for another on paper. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789'
const PASSWORD_PARTS = [5, 5, 4] as const
const PIN_DIGITS = 6

/** The PHC text of a secret. Off the main thread. */
export function hashSecret(secret: string): Promise<string> {
  return hash(secret.normalize('NFC'), COST)
}

/** For the Oefenschool and tests: quick, and good for nothing else. */
export function hashPracticeSecret(secret: string): string {
  return hashSync(secret.normalize('NFC'), PRACTICE_COST)
}

/** Does the secret belong to this hash? `null` (no such account) takes as long and is never right. */
export async function isSecretOf(phc: string | null, secret: string): Promise<boolean> {
  const right = await verify(phc ?? NOBODY, secret.normalize('NFC'))
  return right && phc !== null
}

/** A first secret to hand over on paper, changed at the first sign-in: a PIN, or 14 letters and digits for a head. */
export function makeFirstSecret(role: Role): string {
  if (secretKind(role) === 'password') {
    return PASSWORD_PARTS.map((length) => pick(READABLE, length)).join('-')
  }
  for (;;) {
    const pin = pick('0123456789', PIN_DIGITS)
    if (findSecretFault({ role, name: '', secret: pin }) === null) return pin
  }
}

function pick(letters: string, length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
}
