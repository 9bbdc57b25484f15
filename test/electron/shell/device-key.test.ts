import { describe, expect, test } from 'vitest'
import { createDeviceKey, type SafeStorage } from '#electron/shell/device-key'

const swap = (text: string) => Buffer.from(`locked:${text}`)
const unswap = (blob: Buffer) => blob.toString().slice(7)

/** Electron 25: synchronous calls only. */
function oldStorage(backend: string | undefined, available = true): SafeStorage {
  return {
    isEncryptionAvailable: () => available,
    encryptString: swap,
    decryptString: unswap,
    ...(backend === undefined ? {} : { getSelectedStorageBackend: () => backend }),
  }
}

/** A current Electron; its old calls must not be used any more. */
const newStorage: SafeStorage = {
  ...oldStorage('gnome_libsecret'),
  encryptString: () => {
    throw new Error('deprecated')
  },
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text) => swap(text),
  decryptStringAsync: async (blob) => ({ result: unswap(blob) }),
}

const secret = Uint8Array.from({ length: 32 }, (_, at) => (at * 37) % 256)

describe('the device key', () => {
  test.each([
    ['an older Electron', oldStorage('kwallet5')],
    ['a current Electron', newStorage],
  ])('gives back the same bytes with %s', async (_, storage) => {
    const key = createDeviceKey(storage, 'linux')
    const blob = await key.protect(secret)
    expect(Buffer.from(blob).includes(Buffer.from(secret))).toBe(false)
    expect(await key.reveal(new Uint8Array(blob))).toEqual(secret)
  })

  test.each<[string, string, SafeStorage, boolean]>([
    ['Windows', 'win32', oldStorage(undefined), true],
    ['macOS without a keychain', 'darwin', oldStorage(undefined, false), false],
    ['Linux with a keyring', 'linux', oldStorage('gnome_libsecret'), true],
    ['Linux without one', 'linux', oldStorage('basic_text'), false],
    ['Linux where nobody knows', 'linux', oldStorage('unknown'), false],
    ['a current Electron', 'linux', newStorage, true],
  ])('is there on %s: %s %s', async (_, platform, storage, available) => {
    expect(await createDeviceKey(storage, platform).available()).toBe(available)
  })

  test('tells that the system wants to protect it anew, until it was revealed without that wish', async () => {
    let wish = true
    const storage: SafeStorage = {
      ...newStorage,
      decryptStringAsync: async (blob) => ({ result: unswap(blob), shouldReEncrypt: wish }),
    }
    const key = createDeviceKey(storage, 'win32')
    const blob = await key.protect(secret)
    expect(key.isStale?.()).toBe(false)
    await key.reveal(blob)
    expect(key.isStale?.()).toBe(true)
    wish = false
    await key.reveal(blob)
    expect(key.isStale?.()).toBe(false)
  })
})
