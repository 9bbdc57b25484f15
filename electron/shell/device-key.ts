// The device slot: a key kept by the operating system for this user, so that the school need not type one.
import type { DeviceKey } from '#db/keys'

/** What we use of Electron's safeStorage; the asynchronous calls exist in newer versions only. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean
  encryptString(text: string): Buffer
  decryptString(blob: Buffer): string
  getSelectedStorageBackend?(): string
  isAsyncEncryptionAvailable?(): Promise<boolean>
  encryptStringAsync?(text: string): Promise<Buffer>
  decryptStringAsync?(blob: Buffer): Promise<string | { result: string; shouldReEncrypt?: boolean }>
}

/** `available` is false where the system has no real place for a secret: then a passphrase is asked instead. */
export function createDeviceKey(storage: SafeStorage, platform: string): DeviceKey {
  let stale = false
  return {
    isStale: () => stale,
    available: async () => hasRealBackend(storage, platform) && isAvailable(storage),
    async protect(secret) {
      const text = Buffer.from(secret).toString('base64')
      return storage.encryptStringAsync ? storage.encryptStringAsync(text) : storage.encryptString(text)
    },
    async reveal(blob) {
      const revealed = await revealText(storage, Buffer.from(blob))
      stale = revealed.shouldReEncrypt === true
      return new Uint8Array(Buffer.from(revealed.result, 'base64'))
    },
  }
}

/** Without a keyring Linux "encrypts" with a password that is the same everywhere: that protects nothing. */
function hasRealBackend(storage: SafeStorage, platform: string): boolean {
  if (platform !== 'linux') return true
  return !['basic_text', 'unknown', undefined].includes(storage.getSelectedStorageBackend?.())
}

async function isAvailable(storage: SafeStorage): Promise<boolean> {
  return storage.isAsyncEncryptionAvailable
    ? storage.isAsyncEncryptionAvailable()
    : storage.isEncryptionAvailable()
}

interface Revealed {
  readonly result: string
  readonly shouldReEncrypt?: boolean
}

async function revealText(storage: SafeStorage, blob: Buffer): Promise<Revealed> {
  if (!storage.decryptStringAsync) return { result: storage.decryptString(blob) }
  const answer = await storage.decryptStringAsync(blob)
  return typeof answer === 'string' ? { result: answer } : answer
}
