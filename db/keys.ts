// The data key and who may open it: a versioned key file beside the school file (data-safety 9).
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { hashRaw } from '@node-rs/argon2'
import * as z from 'zod'

/** The keyring of this computer and user (Electron safeStorage); absent in the loopback host. */
export interface DeviceKey {
  available(): Promise<boolean>
  protect(secret: Uint8Array): Promise<Uint8Array>
  reveal(blob: Uint8Array): Promise<Uint8Array>
}

const base64 = z.base64()
const slot = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('device'), blob: base64 }),
  z.strictObject({ kind: z.literal('passphrase'), salt: base64, nonce: base64, box: base64, tag: base64 }),
  // The Oefenschool holds invented data only: its key lies open, so that practice starts with nothing to type.
  z.strictObject({ kind: z.literal('practice'), key: base64 }),
])
const keyFile = z.strictObject({
  version: z.literal(1),
  databaseId: z.uuid(),
  /** HMAC of a fixed label under the data key: proves an opened slot right before SQLite is asked. */
  check: base64,
  slots: z.array(slot).min(1),
})
export type KeyFile = z.infer<typeof keyFile>
type Slot = z.infer<typeof slot>

/** argon2id for a passphrase slot: 128 MiB, 3 rounds (data-safety 9). */
const ARGON2 = { memoryCost: 131_072, timeCost: 3, parallelism: 1, outputLen: 32, algorithm: 2 } as const

/** 32 fresh random bytes. */
export function newDataKey(): Buffer {
  return randomBytes(32)
}

/** Makes a key file whose slots all open to `dataKey`. */
export function makeKeyFile(databaseId: string, dataKey: Uint8Array, slots: Slot[]): KeyFile {
  return { version: 1, databaseId, check: checkValue(dataKey).toString('base64'), slots }
}

/** A slot that the keyring of this computer opens. */
export async function deviceSlot(dataKey: Uint8Array, device: DeviceKey): Promise<Slot> {
  return { kind: 'device', blob: Buffer.from(await device.protect(dataKey)).toString('base64') }
}

/** A slot that a typed passphrase opens. */
export async function passphraseSlot(dataKey: Uint8Array, passphrase: string): Promise<Slot> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await stretch(passphrase, salt), nonce)
  const box = Buffer.concat([cipher.update(dataKey), cipher.final()])
  const [saltText, nonceText, boxText, tag] = [salt, nonce, box, cipher.getAuthTag()].map((part) =>
    part.toString('base64'),
  ) as [string, string, string, string]
  return { kind: 'passphrase', salt: saltText, nonce: nonceText, box: boxText, tag }
}

/** The slot of the Oefenschool. */
export function practiceSlot(dataKey: Uint8Array): Slot {
  return { kind: 'practice', key: Buffer.from(dataKey).toString('base64') }
}

/** Opens the data key without typing: practice slot, then this computer's keyring; null when neither can. */
export async function openWithoutTyping(file: KeyFile, device: DeviceKey | null): Promise<Buffer | null> {
  for (const candidate of file.slots) {
    if (candidate.kind === 'practice') return proven(file, Buffer.from(candidate.key, 'base64'))
    if (candidate.kind === 'device' && device !== null && (await device.available())) {
      const revealed = await device.reveal(Buffer.from(candidate.blob, 'base64')).catch(() => null)
      const key = revealed === null ? null : proven(file, Buffer.from(revealed))
      if (key !== null) return key
    }
  }
  return null
}

/** Opens the data key with a passphrase; null when it is wrong. */
export async function openWithPassphrase(file: KeyFile, passphrase: string): Promise<Buffer | null> {
  for (const candidate of file.slots) {
    if (candidate.kind !== 'passphrase') continue
    const part = (name: 'salt' | 'nonce' | 'box' | 'tag') => Buffer.from(candidate[name], 'base64')
    try {
      const decipher = createDecipheriv('aes-256-gcm', await stretch(passphrase, part('salt')), part('nonce'))
      decipher.setAuthTag(part('tag'))
      return proven(file, Buffer.concat([decipher.update(part('box')), decipher.final()]))
    } catch {
      // GCM refuses a wrong passphrase: try the next slot
    }
  }
  return null
}

/** Reads a key file. @throws when it is missing or not ours */
export function readKeyFile(path: string): KeyFile {
  return keyFile.parse(JSON.parse(readFileSync(path, 'utf8')))
}

/** Writes a key file so that a power cut leaves the old or the new one: temp, fsync, rename, fsync of the folder. */
export function writeKeyFile(path: string, file: KeyFile): void {
  const temporary = `${path}.tmp`
  writeFileSync(temporary, JSON.stringify(file, null, 2), { mode: 0o600, flush: true })
  renameSync(temporary, path)
  if (process.platform === 'win32') return // Windows cannot fsync a folder; NTFS journals the rename
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

function proven(file: KeyFile, key: Buffer): Buffer | null {
  return timingSafeEqual(checkValue(key), Buffer.from(file.check, 'base64')) ? key : null
}

function checkValue(key: Uint8Array): Buffer {
  return createHmac('sha256', key).update('ouderloket data key').digest()
}

function stretch(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return hashRaw(passphrase.normalize('NFC'), { ...ARGON2, salt })
}
