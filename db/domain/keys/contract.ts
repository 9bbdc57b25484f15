import * as z from 'zod'
import { pdfResult } from '../contract/file.ts'
import { defineOperation } from '../contract/operation.ts'
import { isoDate } from '../kernel/date.ts'
import { requiredLine } from '../kernel/text.ts'
import { typedRecoveryKey } from './recovery-key.ts'

const nothing = z.strictObject({})

export const keysOperations = {
  'keys.status': defineOperation({
    name: 'keys.status',
    kind: 'application',
    right: 'seeSafety',
    states: ['settingUp', 'ready'],
    input: nothing,
    output: z.strictObject({
      /** The keyring of this computer opens the file without typing. */
      device: z.boolean(),
      passphrases: z.array(z.strictObject({ id: z.string(), label: z.string() })),
      /** Day on which the printed key was last typed back; null = never. */
      recoveryTestedOn: isoDate.nullable(),
    }),
  }),
  /** A new recovery key on paper; the old one stops working when the new one was typed back. */
  'keys.printRecovery': defineOperation({
    name: 'keys.printRecovery',
    kind: 'application',
    right: 'keepKeys',
    input: nothing,
    output: pdfResult,
    errors: { PRINTER_STOPPED: nothing },
  }),
  /** Typed back from paper: proves that the paper is right (also the yearly test). */
  'keys.confirmRecovery': defineOperation({
    name: 'keys.confirmRecovery',
    kind: 'application',
    right: 'keepKeys',
    input: z.strictObject({ typed: typedRecoveryKey }),
    output: nothing,
    errors: { WRONG_RECOVERY_KEY: nothing },
    touches: ['keys', 'school.status'],
  }),
  /** The same two while a new school is set up: nobody can be signed in yet. */
  'keys.firstRecovery': defineOperation({
    name: 'keys.firstRecovery',
    kind: 'application',
    right: 'begin',
    states: ['settingUp'],
    input: nothing,
    output: pdfResult,
    errors: { PRINTER_STOPPED: nothing },
  }),
  'keys.confirmFirst': defineOperation({
    name: 'keys.confirmFirst',
    kind: 'application',
    right: 'begin',
    states: ['settingUp'],
    input: z.strictObject({ typed: typedRecoveryKey }),
    output: nothing,
    errors: { WRONG_RECOVERY_KEY: nothing },
    touches: ['keys', 'school.status'],
  }),
  /** The keyring changed, or the passphrase is forgotten: the printed key opens the file. */
  'keys.unlockWithRecovery': defineOperation({
    name: 'keys.unlockWithRecovery',
    kind: 'application',
    right: 'begin',
    states: ['locked'],
    input: z.strictObject({ typed: typedRecoveryKey }),
    output: nothing,
    errors: { WRONG_RECOVERY_KEY: nothing },
    touches: [''],
  }),
  'keys.addPassphrase': defineOperation({
    name: 'keys.addPassphrase',
    kind: 'application',
    right: 'keepKeys',
    input: z.strictObject({
      label: requiredLine('Vul in van wie deze wachtzin is.', 60),
      passphrase: z.string().max(200),
    }),
    output: nothing,
    errors: { PASSPHRASE_TOO_SHORT: z.strictObject({ least: z.number() }) },
    touches: ['keys'],
  }),
  'keys.removePassphrase': defineOperation({
    name: 'keys.removePassphrase',
    kind: 'application',
    right: 'keepKeys',
    input: z.strictObject({ id: z.string().max(60) }),
    output: nothing,
    /** Without it nothing would open the file at the next start. */
    errors: { LAST_SLOT: nothing },
    touches: ['keys'],
  }),
  /** A new data key for the file; older backups keep their own. */
  'keys.renew': defineOperation({
    name: 'keys.renew',
    kind: 'application',
    right: 'renewKeys',
    input: z.strictObject({ recoveryKey: typedRecoveryKey, passphrase: z.string().max(200) }),
    output: nothing,
    errors: { WRONG_RECOVERY_KEY: nothing, WRONG_PASSPHRASE: nothing },
    touches: ['keys', 'backups'],
  }),
}
