// The slots of a key ring: each holds the data key, closed with something that somebody has or knows.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import * as z from 'zod'
import { isoDate } from '#domain/kernel/date'

/** The keyring of this computer and user (Electron safeStorage); absent in the loopback host. */
export interface DeviceKey {
  available(): Promise<boolean>
  protect(secret: Uint8Array): Promise<Uint8Array>
  reveal(blob: Uint8Array): Promise<Uint8Array>
  /** After a reveal: the system asks to protect it anew, because its own key changes. */
  isStale?(): boolean
}

const base64 = z.base64()
/** AES-256-GCM: nonce, what is in it, and the tag that proves it. */
export const boxed = z.strictObject({ nonce: base64, box: base64, tag: base64 })
export type Boxed = z.infer<typeof boxed>

export const slot = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('device'), blob: base64 }),
  z.strictObject({
    kind: z.literal('passphrase'),
    id: z.string(),
    /** Whose it is, closed with the data key: it can be a name. null = the one of the beginning. */
    label: boxed.nullable(),
    salt: base64,
    ...boxed.shape,
  }),
  z.strictObject({
    kind: z.literal('recovery'),
    salt: base64,
    ...boxed.shape,
    printedOn: isoDate,
    /** Day on which it was last typed back from paper; null = printed and never typed back. */
    testedOn: isoDate.nullable(),
  }),
  // The Oefenschool holds invented data only: its key lies open, so that practice starts with nothing to type.
  z.strictObject({ kind: z.literal('practice'), key: base64 }),
])
export type Slot = z.infer<typeof slot>
export type PassphraseSlot = Extract<Slot, { kind: 'passphrase' }>
export type RecoverySlot = Extract<Slot, { kind: 'recovery' }>

/** argon2id for a passphrase slot: 128 MiB, 3 rounds (data-safety 9). */
const ARGON2 = { memoryCost: 131_072, timeCost: 3, parallelism: 1, outputLen: 32, algorithm: 2 } as const

/** A slot that the keyring of this computer opens. */
export async function deviceSlot(dataKey: Uint8Array, device: DeviceKey): Promise<Slot> {
  return { kind: 'device', blob: Buffer.from(await device.protect(dataKey)).toString('base64') }
}

/** A slot that a typed passphrase opens; `label` tells whose it is, null for the one of the beginning. */
export async function passphraseSlot(
  dataKey: Uint8Array,
  passphrase: string,
  label: string | null,
): Promise<PassphraseSlot> {
  const salt = randomBytes(16)
  const boxedKey = box(await stretch(passphrase, salt), dataKey)
  const boxedLabel = label === null ? null : box(dataKey, Buffer.from(label))
  return {
    kind: 'passphrase',
    id: randomUUID(),
    label: boxedLabel,
    salt: salt.toString('base64'),
    ...boxedKey,
  }
}

/** A slot that a printed key of 16 random bytes opens; `printedOn` is today. */
export function recoverySlot(
  dataKey: Uint8Array,
  recoveryKey: Uint8Array,
  printedOn: RecoverySlot['printedOn'],
): RecoverySlot {
  const salt = randomBytes(16)
  const boxedKey = box(derive(recoveryKey, salt), dataKey)
  return { kind: 'recovery', salt: salt.toString('base64'), ...boxedKey, printedOn, testedOn: null }
}

/** Whose passphrase it is; null for the one of the beginning. */
export function labelOf({ label }: PassphraseSlot, dataKey: Uint8Array): string | null {
  return label === null ? null : (unbox(dataKey, label)?.toString() ?? null)
}

/** The slot of the Oefenschool. */
export function practiceSlot(dataKey: Uint8Array): Slot {
  return { kind: 'practice', key: Buffer.from(dataKey).toString('base64') }
}

/** What the keyring of this computer gives; null when it gives nothing. */
export async function openDeviceSlot(blob: string, device: DeviceKey): Promise<Buffer | null> {
  try {
    if (!(await device.available())) return null
    return Buffer.from(await device.reveal(Buffer.from(blob, 'base64')))
  } catch {
    return null // another user, another computer, or a keyring that was begun anew
  }
}

/** The data key, or null for another passphrase. */
export async function openPassphraseSlot(one: PassphraseSlot, passphrase: string): Promise<Buffer | null> {
  return unbox(await stretch(passphrase, Buffer.from(one.salt, 'base64')), one)
}

/** The data key, or null for another printed key. */
export function openRecoverySlot(one: RecoverySlot, recoveryKey: Uint8Array): Buffer | null {
  return unbox(derive(recoveryKey, Buffer.from(one.salt, 'base64')), one)
}

/** Closes a secret with a 32-byte key. */
export function box(key: Uint8Array, secret: Uint8Array): Boxed {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const inside = Buffer.concat([cipher.update(secret), cipher.final()])
  const text = (part: Buffer) => part.toString('base64')
  return { nonce: text(nonce), box: text(inside), tag: text(cipher.getAuthTag()) }
}

/** Opens a box; null when the key is another one or the box was changed. */
export function unbox(key: Uint8Array, { nonce, box: inside, tag }: Boxed): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), { authTagLength: 16 })
    decipher.setAuthTag(Buffer.from(tag, 'base64'))
    return Buffer.concat([decipher.update(Buffer.from(inside, 'base64')), decipher.final()])
  } catch {
    return null // GCM refuses: another key
  }
}

function stretch(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return hashRaw(passphrase.normalize('NFC'), { ...ARGON2, salt })
}

/** 128 random bits cannot be guessed, so nothing has to be slow here. */
function derive(recoveryKey: Uint8Array, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', recoveryKey, salt, 'ouderloket recovery key', 32))
}
