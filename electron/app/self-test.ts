// What a computer may lack: the parts that are no JavaScript. For `Ouderloket --zelftest`, with invented data only.
import { join } from 'node:path'
import { makeKeyFile, newDataKey, openWithPassphrase } from '#db/keys'
import { passphraseSlot } from '#db/keys/slots'
import type { IsoDate } from '#domain/kernel/date'
import { DEFAULT_ADDRESS_WINDOW } from '#domain/printing/letter-papers'
import { createRenderer } from '../documents/render.ts'

/** Derives a key from a passphrase and opens it again (argon2). @returns what was seen; throws when it fails */
export async function tryKeys(): Promise<string> {
  const keys = { dataKey: newDataKey(), auditKey: newDataKey() }
  const words = 'vier losse woorden samen'
  const slot = await passphraseSlot(keys.dataKey, words, 'zelftest')
  const opened = await openWithPassphrase(
    makeKeyFile('00000000-0000-4000-8000-000000000000', keys, [slot]),
    words,
  )
  if (opened === null || !opened.dataKey.equals(keys.dataKey)) throw new Error('the key does not come back')
  return 'argon2'
}

/** Makes one page (Typst in its worker). @returns the name of the engine; throws when there is no PDF */
export async function tryPaper(folders: { resourcesDir: string; workersDir: string }): Promise<string> {
  const renderer = createRenderer({
    workerFile: join(folders.workersDir, 'documents.cjs'),
    resourcesDir: folders.resourcesDir,
  })
  const made = await renderer.render({
    name: 'windowTestSheet',
    data: { school: SCHOOL, printed: PRINTED, window: DEFAULT_ADDRESS_WINDOW },
  })
  await renderer.close()
  if (!made.ok) throw new Error(made.error.code)
  return `typst ${made.value.engine}, ${made.value.pages} bladzijde`
}

const SCHOOL = {
  name: 'Zelftest',
  addressLines: ['Beukenplein 1', '1234 AB  Rotterdam'],
  phone: '',
  email: '',
  openingHours: '',
  visionLine: '',
  practice: true,
}
const PRINTED = {
  on: '2026-01-01' as IsoDate,
  date: '1 januari 2026',
  time: '12:00',
  by: 'zelftest',
  printNumber: '0',
}
