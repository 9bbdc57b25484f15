import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  type DeviceKey,
  deviceSlot,
  makeKeyFile,
  newDataKey,
  openWithoutTyping,
  openWithPassphrase,
  passphraseSlot,
  practiceSlot,
  readKeyFile,
  writeKeyFile,
} from '#db/keys'

const ID = '5b2c0c0e-7a63-4b80-9a53-0d6f0c5f4a11'
const keyring = (mask: number): DeviceKey => ({
  available: async () => true,
  protect: async (secret) => secret.map((byte) => byte ^ mask),
  reveal: async (blob) => blob.map((byte) => byte ^ mask),
})

test('a passphrase slot opens with its passphrase, however its accents were typed, and with no other', async () => {
  const key = newDataKey()
  const file = makeKeyFile(ID, key, [await passphraseSlot(key, 'zoë loopt naar school')])
  expect(await openWithPassphrase(file, 'zoe\u0308 loopt naar school')).toEqual(key)
  expect(await openWithPassphrase(file, 'zoe loopt naar school')).toBeNull()
  expect(await openWithoutTyping(file, keyring(1))).toBeNull()
})

test('a device slot opens on its own computer only', async () => {
  const key = newDataKey()
  const file = makeKeyFile(ID, key, [await deviceSlot(key, keyring(7))])
  expect(await openWithoutTyping(file, keyring(7))).toEqual(key)
  expect(await openWithoutTyping(file, keyring(8))).toBeNull()
  expect(await openWithoutTyping(file, null)).toBeNull()
})

test('the Oefenschool opens without typing', async () => {
  const key = newDataKey()
  expect(await openWithoutTyping(makeKeyFile(ID, key, [practiceSlot(key)]), null)).toEqual(key)
})

test('a key file comes back as it was written and holds the key in no readable form', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ouderloket-keys-'))
  const path = join(folder, 'school.key.json')
  const key = newDataKey()
  const file = makeKeyFile(ID, key, [await passphraseSlot(key, 'vier losse woorden')])
  writeKeyFile(path, file)
  expect(readKeyFile(path)).toEqual(file)
  const text = readFileSync(path, 'utf8')
  expect(text).not.toContain(key.toString('base64'))
  expect(text).not.toContain(key.toString('hex'))
  rmSync(folder, { recursive: true })
})
