// A new data key for the file. A copy gets the new key, is checked, and takes the place of the file in one renaming;
// the live file is never re-encrypted in place. Before that renaming the key file holds both rings, so that a crash at
// any moment leaves a file and a key file that fit (opening/find-keys chooses and settles).
import { rmSync } from 'node:fs'
import { auditHead } from '#db/audit-chain'
import { verifySeal } from '#db/content-seal'
import { moveDurably, syncFile } from '#db/durable-file'
import { makeRing, newDataKey, type OpenedKeys, wipe } from '#db/keys'
import { type KeyFile, saveKeyFile } from '#db/keys/key-file'
import { deviceSlot, labelOf, passphraseSlot, recoverySlot, type Slot } from '#db/keys/slots'
import { openCopy, openDatabase, rekeyCopy } from '#db/open'
import { fail, ok } from '#domain/kernel/result'
import { readRecoveryKey } from '#domain/keys/recovery-key'
import type { Clock } from './clock.ts'
import { passphraseSlotOf, recoverySlotOf } from './key-slots.ts'
import type { SchoolPaths } from './opening/school-paths.ts'
import type { SchoolDesk, SchoolDeskParts } from './school-desk.ts'

export interface RenewParts {
  readonly desk: SchoolDesk
  readonly deviceKey: SchoolDeskParts['deviceKey']
  readonly clock: Pick<Clock, 'today'>
}

/** For tests: called before each step that changes something on the disk. */
type Step = (what: 'copy' | 'rekey' | 'both keys' | 'rename' | 'renamed') => void

interface Typed {
  readonly recoveryKey: string
  readonly passphrase: string
}

/**
 * Gives the file a new data key. The printed key and the typed passphrase go on opening it, and so does this computer;
 * other passphrases do not: their owners choose a new one. The key of the logbook stays.
 */
export async function renewKey({ desk, deviceKey, clock }: RenewParts, typed: Typed) {
  const open = desk.school()
  const read = readRecoveryKey(typed.recoveryKey)
  if (open === null || !read.ok) return fail('WRONG_RECOVERY_KEY')
  const { keyFile } = open
  const recovery = recoverySlotOf(keyFile, read.value)
  if (recovery === undefined || recovery.testedOn === null) return fail('WRONG_RECOVERY_KEY')
  const spoken = typed.passphrase === '' ? undefined : await passphraseSlotOf(keyFile, typed.passphrase)
  const hasKeyring = deviceKey !== null && (await deviceKey.available())
  // '' only where the computer opens the file by itself
  if (spoken === undefined && (typed.passphrase !== '' || !hasKeyring)) return fail('WRONG_PASSPHRASE')

  const oldKey = Buffer.from(open.keys.dataKey)
  const keys: OpenedKeys = { dataKey: newDataKey(), auditKey: Buffer.from(open.keys.auditKey) }
  try {
    const printed = recoverySlot(keys.dataKey, read.value, recovery.printedOn)
    const slots: Slot[] = [{ ...printed, testedOn: clock.today() }]
    if (spoken !== undefined) {
      slots.push(await passphraseSlot(keys.dataKey, typed.passphrase, labelOf(spoken, oldKey)))
    }
    if (hasKeyring) slots.push(await deviceSlot(keys.dataKey, deviceKey))
    await desk.replaceFile(
      'real',
      async (paths) => {
        swapKey(paths, { keyFile, oldKey, keys, slots })
        return { by: 'key', dataKey: keys.dataKey }
      },
      { sameContent: true },
    )
    return ok({})
  } finally {
    oldKey.fill(0)
    wipe(keys)
  }
}

export interface KeySwap {
  readonly keyFile: KeyFile
  readonly oldKey: Uint8Array
  readonly keys: OpenedKeys
  readonly slots: Slot[]
}

/** The steps on the disk, for a closed file. A throw before the renaming leaves the file as it was. */
export function swapKey(
  paths: SchoolPaths,
  { keyFile, oldKey, keys, slots }: KeySwap,
  step: Step = () => {},
): void {
  try {
    step('copy')
    removeCopy(paths)
    const live = openDatabase(paths.db, oldKey)
    try {
      live.prepare('VACUUM INTO ?').run(paths.rekeyed)
    } finally {
      live.close()
    }
    step('rekey')
    rekeyCopy(paths.rekeyed, oldKey, keys.dataKey)
    syncFile(paths.rekeyed)
    demandWhole(paths, oldKey, keys)
    step('both keys')
    saveKeyFile(paths, { ...keyFile, next: makeRing(keys, slots) })
    step('rename')
    moveDurably(paths.rekeyed, paths.db)
    step('renamed')
  } finally {
    removeCopy(paths)
  }
}

/** The copy opens with its new key and is in every way what the file is. */
function demandWhole(paths: SchoolPaths, oldKey: Uint8Array, { dataKey, auditKey }: OpenedKeys): void {
  const heads = [openCopy(paths.db, oldKey), openCopy(paths.rekeyed, dataKey)].map((sqlite) => {
    try {
      const damaged = sqlite.pragma('integrity_check', { simple: true }) !== 'ok'
      const differs = verifySeal({ sqlite }, auditKey).length > 0
      if (damaged || differs) throw new Error('the file or its copy is not whole')
      return JSON.stringify(auditHead({ sqlite }))
    } finally {
      sqlite.close()
    }
  })
  if (heads[0] !== heads[1]) throw new Error('the copy ends elsewhere')
}

function removeCopy({ rekeyed }: SchoolPaths): void {
  for (const leftOver of [rekeyed, `${rekeyed}-journal`]) rmSync(leftOver, { force: true })
}
