// Looking among the slots of a key file.
import { type DeviceKey, isRecoveryKeyOf, openRing, wipe } from '#db/keys'
import type { Ring } from '#db/keys/key-file'
import type { PassphraseSlot, RecoverySlot, Slot } from '#db/keys/slots'

export const isPassphrase = (slot: Slot): slot is PassphraseSlot => slot.kind === 'passphrase'
export const isRecovery = (slot: Slot): slot is RecoverySlot => slot.kind === 'recovery'
/** Typed back from paper: until then nobody knows whether the paper is right. */
export const isTested = (slot: Slot): slot is RecoverySlot => isRecovery(slot) && slot.testedOn !== null

/** The recovery slot that a printed key opens. */
export function recoverySlotOf(ring: Ring, recoveryKey: Uint8Array): RecoverySlot | undefined {
  return ring.slots
    .filter(isRecovery)
    .find((slot) => isRecoveryKeyOf({ ...ring, slots: [slot] }, recoveryKey))
}

/** The passphrase slot that somebody's words open. */
export async function passphraseSlotOf(ring: Ring, passphrase: string): Promise<PassphraseSlot | undefined> {
  for (const slot of ring.slots.filter(isPassphrase)) {
    const opened = await openRing({ ...ring, slots: [slot] }, { by: 'passphrase', passphrase })
    if (opened === null) continue
    wipe(opened)
    return slot
  }
  return undefined
}

/** Will this computer open the file at the next start, with nothing typed? */
export async function opensByItself(ring: Ring, device: DeviceKey | null): Promise<boolean> {
  const opened = await openRing(ring, { by: 'computer', device })
  if (opened === null) return false
  wipe(opened)
  return true
}
