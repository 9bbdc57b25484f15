import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  type DeviceKey,
  isRecoveryKeyOf,
  makeKeyFile,
  newDataKey,
  newRecoveryKey,
  openRing,
  openWithPassphrase,
  wipe,
} from '#db/keys'
import {
  type KeyFile,
  keyFileForBackup,
  readKeyFile,
  readKeyFiles,
  saveKeyFile,
  writeKeyFile,
} from '#db/keys/key-file'
import { deviceSlot, labelOf, passphraseSlot, practiceSlot, recoverySlot } from '#db/keys/slots'
import type { IsoDate } from '#domain/kernel/date'

const ID = '5b2c0c0e-7a63-4b80-9a53-0d6f0c5f4a11'
const TODAY = '2026-11-21' as IsoDate
const keyring = (mask: number): DeviceKey => ({
  available: async () => true,
  protect: async (secret) => secret.map((byte) => byte ^ mask),
  reveal: async (blob) => blob.map((byte) => byte ^ mask),
})
const newKeys = () => ({ dataKey: newDataKey(), auditKey: newDataKey() })
const byComputer = (device: DeviceKey | null) => ({ by: 'computer', device }) as const

function newPlaces() {
  const folder = mkdtempSync(join(tmpdir(), 'ouderloket-keys-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return { key: join(folder, 'school.key.json'), keyCopy: join(folder, 'school.key-copy.json') }
}

describe('a slot', () => {
  test('of a passphrase opens with its passphrase, however its accents were typed, and with no other', async () => {
    const keys = newKeys()
    const file = makeKeyFile(ID, keys, [
      await passphraseSlot(keys.dataKey, 'zoë loopt naar school', 'directie'),
    ])
    expect(await openWithPassphrase(file, 'zoe\u0308 loopt naar school')).toEqual(keys)
    expect(await openWithPassphrase(file, 'zoe loopt naar school')).toBeNull()
    expect(await openRing(file, byComputer(keyring(1)))).toBeNull()
  })

  test('of the computer opens on its own computer only', async () => {
    const keys = newKeys()
    const file = makeKeyFile(ID, keys, [await deviceSlot(keys.dataKey, keyring(7))])
    expect(await openRing(file, byComputer(keyring(7)))).toEqual(keys)
    expect(await openRing(file, byComputer(keyring(8)))).toBeNull()
    expect(await openRing(file, byComputer(null))).toBeNull()
  })

  test('of a printed key opens with that key only', async () => {
    const keys = newKeys()
    const recoveryKey = newRecoveryKey()
    const file = makeKeyFile(ID, keys, [recoverySlot(keys.dataKey, recoveryKey, TODAY)])
    expect(await openRing(file, { by: 'recovery', recoveryKey })).toEqual(keys)
    expect(await openRing(file, { by: 'recovery', recoveryKey: newRecoveryKey() })).toBeNull()
    expect([isRecoveryKeyOf(file, recoveryKey), isRecoveryKeyOf(file, newRecoveryKey())]).toEqual([
      true,
      false,
    ])
  })

  test('of the Oefenschool opens without typing', async () => {
    const keys = newKeys()
    expect(await openRing(makeKeyFile(ID, keys, [practiceSlot(keys.dataKey)]), byComputer(null))).toEqual(
      keys,
    )
  })

  test('that was moved from another key file proves nothing', async () => {
    const [keys, others] = [newKeys(), newKeys()]
    const file = makeKeyFile(ID, keys, [practiceSlot(others.dataKey)])
    expect(await openRing(file, byComputer(null))).toBeNull()
  })

  test('tells whose passphrase it is only with the key', async () => {
    const { dataKey } = newKeys()
    const slot = await passphraseSlot(dataKey, 'vier losse woorden', 'Zoë de Groot')
    expect(JSON.stringify(slot)).not.toContain('Groot')
    expect([labelOf(slot, dataKey), labelOf(slot, newDataKey())]).toEqual(['Zoë de Groot', null])
  })

  test('opens although another slot of the same kind does not fit', async () => {
    const keys = newKeys()
    const slots = [
      await passphraseSlot(keys.dataKey, 'de wachtzin van de een', 'een'),
      await passphraseSlot(keys.dataKey, 'de wachtzin van de ander', 'ander'),
    ]
    expect(await openWithPassphrase(makeKeyFile(ID, keys, slots), 'de wachtzin van de ander')).toEqual(keys)
  })
})

describe('the keys', () => {
  test('can be wiped out of memory', () => {
    const keys = newKeys()
    wipe(keys)
    expect([...keys.dataKey, ...keys.auditKey].every((byte) => byte === 0)).toBe(true)
  })

  test('stand readable in no key file', async () => {
    const keys = newKeys()
    const file = makeKeyFile(ID, keys, [
      await passphraseSlot(keys.dataKey, 'vier losse woorden', 'directie'),
      recoverySlot(keys.dataKey, newRecoveryKey(), TODAY),
    ])
    const text = JSON.stringify(file)
    for (const key of [keys.dataKey, keys.auditKey]) {
      for (const form of ['base64', 'base64url', 'hex'] as const)
        expect(text).not.toContain(key.toString(form))
    }
  })
})

describe('a key file', () => {
  const aFile = (keys = newKeys()) => makeKeyFile(ID, keys, [practiceSlot(keys.dataKey)])

  test('comes back as it was written, in two equal copies', () => {
    const places = newPlaces()
    const saved = saveKeyFile(places, aFile())
    expect(readKeyFiles(places)).toEqual({ files: [saved], unequal: false })
    expect(readFileSync(places.key)).toEqual(readFileSync(places.keyCopy))
  })

  test('counts its writings, and of two copies the newer one counts', () => {
    const places = newPlaces()
    const first = saveKeyFile(places, aFile())
    const second = saveKeyFile(places, first)
    writeKeyFile(places.key, first) // the second copy was written, the first one put back by hand
    expect(readKeyFiles(places)).toEqual({ files: [second, first], unequal: true })
  })

  test.each([
    ['missing', (path: string) => rmSync(path)],
    ['emptied', (path: string) => writeFileSync(path, '')],
    ['cut off', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, 90))],
    ['of another programme', (path: string) => writeFileSync(path, '{"version":7}')],
  ])('is read from the other copy when one is %s', (_, damage) => {
    for (const damaged of ['key', 'keyCopy'] as const) {
      const places = newPlaces()
      const saved = saveKeyFile(places, aFile())
      damage(places[damaged])
      expect(readKeyFiles(places)).toEqual({ files: [saved], unequal: true })
    }
  })

  test('is not there when neither copy can be read', () => {
    expect(readKeyFiles(newPlaces())).toEqual({ files: [], unequal: false })
  })

  test('leaves the slot of this computer at home in a backup', async () => {
    const keys = newKeys()
    const practice = practiceSlot(keys.dataKey)
    const file = makeKeyFile(ID, keys, [await deviceSlot(keys.dataKey, keyring(3)), practice])
    expect(keyFileForBackup(file)).toEqual({ ...file, slots: [practice] })
  })

  test('of version 1 is read, and opens to a fresh key for the logbook', async () => {
    const keys = newKeys()
    const { version, generation, auditKey, next, ...rest } = makeKeyFile(ID, keys, [])
    const { id, label, ...slot } = await passphraseSlot(keys.dataKey, 'vier losse woorden', '')
    const places = newPlaces()
    writeFileSync(places.key, JSON.stringify({ ...rest, version: 1, slots: [slot] }))
    const file: KeyFile = readKeyFile(places.key)
    expect(file).toMatchObject({
      version: 2,
      generation: 0,
      auditKey: null,
      slots: [{ kind: 'passphrase', label: null }],
    })
    const opened = await openWithPassphrase(file, 'vier losse woorden')
    expect(opened?.dataKey).toEqual(keys.dataKey)
    expect(opened?.auditKey).toHaveLength(32)
  })
})
