// What opens the school file: the printed recovery key, passphrases, this computer, and a new key for all of it.
import { isRecoveryKeyOf, newRecoveryKey } from '#db/keys'
import type { KeyFile } from '#db/keys/key-file'
import { labelOf, passphraseSlot, recoverySlot } from '#db/keys/slots'
import { longDate } from '#domain/kernel/date-text'
import { fail, ok } from '#domain/kernel/result'
import { groupsOf, readRecoveryKey, writeRecoveryKey } from '#domain/keys/recovery-key'
import type { Renderer } from '../documents/render.ts'
import type { Clock } from './clock.ts'
import type { SliceHandlers } from './context.ts'
import { isPassphrase, isRecovery, isTested, opensByItself, recoverySlotOf } from './key-slots.ts'
import type { OpenSchool } from './opening/open-file.ts'
import type { Papers } from './papers.ts'
import { LEAST_PASSPHRASE } from './passphrase.ts'
import { renewKey } from './renew-key.ts'
import type { SchoolDesk, SchoolDeskParts } from './school-desk.ts'

/** The passphrase that was chosen with the school. */
const FIRST_PASSPHRASE = 'Wachtzin van het begin'

export interface KeysDesk {
  readonly handlers: SliceHandlers<'keys', 'application'>
  /** Does this typed recovery key open the open school? For a head who forgot the password. */
  opensWithRecovery(typed: string): boolean
}

export interface KeysDeskParts {
  readonly desk: SchoolDesk
  readonly deviceKey: SchoolDeskParts['deviceKey']
  readonly clock: Clock
  readonly documents: Pick<Renderer, 'render'>
  readonly papers: Pick<Papers, 'offer'>
  /** Who is signed in; while a school is set up nobody is. */
  readonly who: () => { readonly id: string; readonly name: string } | null
  /** Called when the file has a new key: older backups keep theirs. */
  readonly onRenewed?: () => Promise<void>
}

/** The application handlers of `keys`. Every change of the key file leaves a row in the logbook. */
export function createKeysDesk(parts: KeysDeskParts): KeysDesk {
  const { desk, clock } = parts
  /** The salt of the slot whose paper was printed in this session: only that one may then be typed back. */
  let awaited: string | null = null

  function school(): OpenSchool {
    const open = desk.school()
    if (open === null) throw new Error('no school is open')
    return open
  }
  function keep(operation: string, file: KeyFile) {
    desk.keepKeyFile(file)
    note(operation)
  }
  function note(operation: string) {
    const { store } = school()
    const actor = parts.who()?.id ?? 'programma'
    store.change({ at: clock.now(), actor, operation, requestId: null }, (change) => change.noted('key'))
  }
  async function print(operation: 'keys.printRecovery' | 'keys.firstRecovery') {
    const recoveryKey = newRecoveryKey()
    const paper = await makePaper(parts, groupsOf(writeRecoveryKey(recoveryKey)))
    if (!paper.ok) return paper
    const { keyFile, keys } = school()
    const made = recoverySlot(keys.dataKey, recoveryKey, clock.today())
    recoveryKey.fill(0)
    awaited = made.salt
    keep(operation, {
      ...keyFile,
      slots: [...keyFile.slots.filter((slot) => !isRecovery(slot) || isTested(slot)), made],
    })
    return paper
  }
  function confirm(operation: 'keys.confirmRecovery' | 'keys.confirmFirst', typed: string) {
    const { keyFile } = school()
    const read = readRecoveryKey(typed)
    const tested = read.ok ? recoverySlotOf(keyFile, read.value) : undefined
    // the old paper must not pass for the new one: after this only what was typed opens the file
    if (tested === undefined || (awaited !== null && tested.salt !== awaited))
      return fail('WRONG_RECOVERY_KEY')
    awaited = null
    const others = keyFile.slots.filter(({ kind }) => kind !== 'recovery')
    keep(operation, { ...keyFile, slots: [...others, { ...tested, testedOn: clock.today() }] })
    return ok({})
  }

  return {
    opensWithRecovery(typed) {
      const read = readRecoveryKey(typed)
      return read.ok && isRecoveryKeyOf(school().keyFile, read.value)
    },
    handlers: {
      'keys.status': async () => {
        const { keyFile, keys } = school()
        return ok({
          device: await opensByItself(keyFile, parts.deviceKey),
          passphrases: keyFile.slots.filter(isPassphrase).map((slot) => ({
            id: slot.id,
            label: labelOf(slot, keys.dataKey) ?? FIRST_PASSPHRASE,
          })),
          recoveryTestedOn: keyFile.slots.find(isTested)?.testedOn ?? null,
        })
      },
      'keys.printRecovery': () => print('keys.printRecovery'),
      'keys.firstRecovery': () => print('keys.firstRecovery'),
      'keys.confirmRecovery': async ({ typed }) => confirm('keys.confirmRecovery', typed),
      'keys.confirmFirst': async ({ typed }) => confirm('keys.confirmFirst', typed),
      'keys.unlockWithRecovery': async ({ typed }) => {
        const read = readRecoveryKey(typed)
        if (!read.ok) return fail('WRONG_RECOVERY_KEY')
        await desk.reopen({ by: 'recovery', recoveryKey: read.value })
        if (desk.state() === 'locked') return fail('WRONG_RECOVERY_KEY')
        if (desk.school() !== null) note('keys.unlockWithRecovery')
        return ok({})
      },
      'keys.addPassphrase': async ({ label, passphrase }) => {
        if (passphrase.length < LEAST_PASSPHRASE)
          return fail('PASSPHRASE_TOO_SHORT', { least: LEAST_PASSPHRASE })
        const made = await passphraseSlot(school().keys.dataKey, passphrase, label)
        const { keyFile } = school()
        keep('keys.addPassphrase', { ...keyFile, slots: [...keyFile.slots, made] })
        return ok({})
      },
      'keys.removePassphrase': async ({ id }) => {
        const device = await opensByItself(school().keyFile, parts.deviceKey)
        const { keyFile } = school()
        const slots = keyFile.slots.filter((slot) => !(isPassphrase(slot) && slot.id === id))
        if (slots.length === keyFile.slots.length) return fail('NOT_FOUND')
        if (!device && !slots.some(isPassphrase)) return fail('LAST_SLOT')
        keep('keys.removePassphrase', { ...keyFile, slots })
        return ok({})
      },
      'keys.renew': async ({ recoveryKey, passphrase }) => {
        const renewed = await renewKey(parts, { recoveryKey, passphrase })
        if (renewed.ok) await parts.onRenewed?.()
        return renewed
      },
    },
  }
}

/** The sheet, served from memory by its ticket. It is no print run: a key never lies in the database. */
async function makePaper({ desk, clock, documents, papers, who }: KeysDeskParts, groups: string[]) {
  const store = desk.store()
  if (store === null) throw new Error('no school is open')
  const { letterhead } = await import('../services/printing-stamp.ts')
  const school = letterhead(store.reader)
  const on = clock.today()
  const printed = {
    on,
    date: longDate(on),
    time: clock.time(),
    by: who()?.name ?? 'de eerste gebruiker',
    printNumber: 'herstelsleutel',
  }
  const made = await documents.render({ name: 'recoveryKey', data: { school, printed, groups } })
  if (!made.ok) {
    if (made.error.code === 'RENDERER_STOPPED') return fail('PRINTER_STOPPED')
    throw new Error(`${made.error.code} in recoveryKey`)
  }
  const fileName = 'Herstelsleutel.pdf'
  const bytes = new Uint8Array(made.value.pdf)
  return ok({ bytes, fileName, pages: made.value.pages, ticket: papers.offer({ bytes, fileName }) })
}
