// The data key of a school file and who may open it (data-safety 9).
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { KeyFile, Ring } from './keys/key-file.ts'
import {
  box,
  type DeviceKey,
  openDeviceSlot,
  openPassphraseSlot,
  openRecoverySlot,
  type Slot,
  unbox,
} from './keys/slots.ts'

export { type KeyFile, keyFileForBackup, readKeyFile } from './keys/key-file.ts'
export type { DeviceKey } from './keys/slots.ts'

/** What an opened slot gives; both are wiped when the file is closed. */
export interface OpenedKeys {
  readonly dataKey: Buffer
  /** Key of the logbook's chain. Stays the same when the file gets a new data key. */
  readonly auditKey: Buffer
}

/** What somebody types to open a file, or nothing where the computer knows. */
export type Opener =
  | { readonly by: 'computer'; readonly device: DeviceKey | null }
  | { readonly by: 'passphrase'; readonly passphrase: string }
  | { readonly by: 'recovery'; readonly recoveryKey: Uint8Array }
  /** The data key itself: of a backup that was opened and now comes in the place of the file. */
  | { readonly by: 'key'; readonly dataKey: Uint8Array }

/** 32 fresh random bytes, for a data key or the key of a logbook. */
export function newDataKey(): Buffer {
  return randomBytes(32)
}

/** 16 fresh random bytes for a printed key. */
export function newRecoveryKey(): Buffer {
  return randomBytes(16)
}

/** A ring whose slots all open to `dataKey`. */
export function makeRing({ dataKey, auditKey }: OpenedKeys, slots: Slot[]): Ring {
  return { check: checkValue(dataKey).toString('base64'), auditKey: box(dataKey, auditKey), slots }
}

/** The key file of a new school file. */
export function makeKeyFile(databaseId: string, keys: OpenedKeys, slots: Slot[]): KeyFile {
  return { version: 2, databaseId, generation: 0, ...makeRing(keys, slots), next: null }
}

/** Opens a ring; null when nothing fits. A ring without a key for the logbook (version 1) gets a fresh one. */
export async function openRing(ring: Ring, opener: Opener): Promise<OpenedKeys | null> {
  if (opener.by === 'key') return openWithKey(ring, opener.dataKey)
  for (const slot of ring.slots) {
    const dataKey = await openSlot(slot, opener)
    if (dataKey === null || !isDataKeyOf(ring, dataKey)) continue
    const auditKey = ring.auditKey === null ? newDataKey() : unbox(dataKey, ring.auditKey)
    if (auditKey !== null) return { dataKey, auditKey }
  }
  return null
}

/** Opens a ring with a data key that is known already: a backup of the file that is open. null = another key. */
export function openWithKey(ring: Ring, dataKey: Uint8Array): OpenedKeys | null {
  if (ring.auditKey === null || !isDataKeyOf(ring, dataKey)) return null
  const auditKey = unbox(dataKey, ring.auditKey)
  return auditKey === null ? null : { dataKey: Buffer.from(dataKey), auditKey }
}

/** Opens a key file with a passphrase; null when it is wrong. */
export function openWithPassphrase(file: Ring, passphrase: string): Promise<OpenedKeys | null> {
  return openRing(file, { by: 'passphrase', passphrase })
}

/** Does this printed key open one of the slots? For proving who somebody is, without opening anything. */
export function isRecoveryKeyOf(ring: Ring, recoveryKey: Uint8Array): boolean {
  return ring.slots.some((slot) => {
    const dataKey = slot.kind === 'recovery' ? openRecoverySlot(slot, recoveryKey) : null
    return dataKey !== null && isDataKeyOf(ring, dataKey)
  })
}

/** Wipes the keys out of memory. */
export function wipe({ dataKey, auditKey }: OpenedKeys): void {
  dataKey.fill(0)
  auditKey.fill(0)
}

async function openSlot(slot: Slot, opener: Opener): Promise<Buffer | null> {
  if (opener.by === 'computer') {
    if (slot.kind === 'practice') return Buffer.from(slot.key, 'base64')
    if (slot.kind === 'device' && opener.device !== null) return openDeviceSlot(slot.blob, opener.device)
  }
  if (opener.by === 'passphrase' && slot.kind === 'passphrase') {
    return openPassphraseSlot(slot, opener.passphrase)
  }
  if (opener.by === 'recovery' && slot.kind === 'recovery') return openRecoverySlot(slot, opener.recoveryKey)
  return null
}

function isDataKeyOf(ring: Ring, dataKey: Uint8Array): boolean {
  const proof = Buffer.from(ring.check, 'base64')
  const value = checkValue(dataKey)
  return proof.length === value.length && timingSafeEqual(value, proof)
}

function checkValue(dataKey: Uint8Array): Buffer {
  return createHmac('sha256', dataKey).update('ouderloket data key').digest()
}
