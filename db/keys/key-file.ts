// The key file: which slots open a school file. Two copies of it stand beside the file, and one in every backup.
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { writeDurably } from '../durable-file.ts'
import { boxed, slot } from './slots.ts'

/** One data key with all that opens it. */
const ring = z.strictObject({
  /** HMAC of a fixed label under the data key: proves an opened slot right before SQLite is asked. */
  check: z.base64(),
  /** The key of the logbook's chain, boxed under the data key; null in a file of version 1 until it is opened. */
  auditKey: boxed.nullable(),
  slots: z.array(slot).min(1),
})
export type Ring = z.infer<typeof ring>

const keyFile = z.strictObject({
  version: z.literal(2),
  databaseId: z.uuid(),
  /** Higher at each writing: of two copies the higher one counts. */
  generation: z.number().int().min(0),
  ...ring.shape,
  /** While the file gets a new key: the ring that counts from the moment the new file is in its place. */
  next: ring.nullable(),
})
export type KeyFile = z.infer<typeof keyFile>

/** Version 1 had one passphrase without a name and no key for the logbook. */
const firstKeyFile = z.strictObject({
  version: z.literal(1),
  databaseId: z.uuid(),
  check: z.base64(),
  slots: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('device'), blob: z.base64() }),
        z.strictObject({ kind: z.literal('passphrase'), salt: z.base64(), ...boxed.shape }),
        z.strictObject({ kind: z.literal('practice'), key: z.base64() }),
      ]),
    )
    .min(1),
})

/** Where the two copies stand. */
export interface KeyFilePlaces {
  readonly key: string
  readonly keyCopy: string
}

export interface FoundKeyFiles {
  /** What can be read, the one that counts first. */
  readonly files: readonly KeyFile[]
  /** One of the two copies is missing, damaged or older. */
  readonly unequal: boolean
}

/** Reads a key file of version 1 or 2. @throws when it is missing or not ours */
export function readKeyFile(path: string): KeyFile {
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const first = firstKeyFile.safeParse(content)
  return first.success ? fromFirst(first.data) : keyFile.parse(content)
}

/** Reads both copies; `files` is empty when neither can be read. */
export function readKeyFiles({ key, keyCopy }: KeyFilePlaces): FoundKeyFiles {
  const found = [key, keyCopy].flatMap((path) => {
    try {
      return [readKeyFile(path)]
    } catch {
      return [] // missing or damaged: the other one counts
    }
  })
  const [one, other] = found.sort((a, b) => b.generation - a.generation)
  if (one === undefined) return { files: [], unequal: false }
  if (other === undefined) return { files: [one], unequal: true }
  const same = JSON.stringify(one) === JSON.stringify(other)
  return { files: same ? [one] : [one, other], unequal: !same }
}

/** Writes one key file, as into a backup. */
export function writeKeyFile(path: string, file: KeyFile): void {
  writeDurably(path, JSON.stringify(file, null, 2))
}

/** Writes both copies, one after the other, as a newer generation. @returns what was written */
export function saveKeyFile({ key, keyCopy }: KeyFilePlaces, file: KeyFile): KeyFile {
  const saved = { ...file, generation: file.generation + 1 }
  writeKeyFile(key, saved)
  writeKeyFile(keyCopy, saved)
  return saved
}

/** The key file of a backup: this computer's own slot stays at home. */
export function keyFileForBackup(file: KeyFile): KeyFile {
  return { ...file, slots: file.slots.filter(({ kind }) => kind !== 'device'), next: null }
}

function fromFirst({ databaseId, check, slots }: z.infer<typeof firstKeyFile>): KeyFile {
  const named = slots.map((one) =>
    one.kind === 'passphrase' ? { ...one, id: databaseId, label: null } : one,
  )
  return { version: 2, databaseId, generation: 0, check, auditKey: null, slots: named, next: null }
}
