import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { newDataKey } from '#db/keys'
import { APPLICATION_ID, fitsKey, holdLock, OpenError, openDatabase, rekeyCopy } from '#db/open'
import { openTestStore } from '../support/store.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ouderloket-open-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return error instanceof OpenError ? error.code : error
  }
  return 'opened'
}

describe('opening the school file', () => {
  test('sets every setting of the design and reads it back', () => {
    const sqlite = openDatabase(join(folder, 'school.db'), newDataKey(), { create: true })
    onTestFinished(() => void sqlite.close())
    const read = (name: string) => sqlite.pragma(name, { simple: true })
    expect({
      locking: read('locking_mode'),
      journal: read('journal_mode'),
      synchronous: read('synchronous'),
      foreignKeys: read('foreign_keys'),
      recursiveTriggers: read('recursive_triggers'),
      trustedSchema: read('trusted_schema'),
      secureDelete: read('secure_delete'),
      tempStore: read('temp_store'),
      applicationId: read('application_id'),
    }).toEqual({
      locking: 'exclusive',
      journal: 'truncate',
      synchronous: 3,
      foreignKeys: 1,
      recursiveTriggers: 1,
      trustedSchema: 0,
      secureDelete: 1,
      tempStore: 2,
      applicationId: APPLICATION_ID,
    })
  })

  test('refuses a wrong key and leaves the file as it is', () => {
    const file = join(folder, 'school.db')
    openDatabase(file, newDataKey(), { create: true }).close()
    const bytes = readFileSync(file)
    expect(codeOf(() => openDatabase(file, newDataKey()))).toBe('WRONG_KEY_OR_DAMAGED')
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  test.each([
    ['empty', Buffer.alloc(0), 'NOT_OUR_DATABASE'],
    ['text', Buffer.from('Dit is een brief.'.repeat(400)), 'WRONG_KEY_OR_DAMAGED'],
    ['random', Buffer.alloc(8192, 0x5a), 'WRONG_KEY_OR_DAMAGED'],
  ])('refuses a file that is %s, byte-identical afterwards', (_, bytes, code) => {
    const file = join(folder, 'other.db')
    writeFileSync(file, bytes)
    expect(codeOf(() => openDatabase(file, newDataKey()))).toBe(code)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  test.each([
    ['of another programme', 'application_id = 7', 'NOT_OUR_DATABASE'],
    ['of a newer programme', 'user_version = 4', 'DATABASE_NEWER_THAN_APP'],
  ])('refuses a file %s before it writes: bytes and time stay as they were', (_, pragma, code) => {
    const file = join(folder, 'other.db')
    const key = newDataKey()
    const other = openDatabase(file, key, { create: true })
    other.exec('CREATE TABLE t (a TEXT) STRICT')
    other.pragma(pragma)
    other.close()
    const [bytes, { mtimeNs }] = [readFileSync(file), statSync(file, { bigint: true })]
    expect(codeOf(() => openDatabase(file, key, { newest: 3 }))).toBe(code)
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect(statSync(file, { bigint: true }).mtimeNs).toBe(mtimeNs)
  })

  test('does not make a file that is not there', () => {
    expect(() => openDatabase(join(folder, 'missing.db'), newDataKey())).toThrow()
  })

  test('keeps a second process out within a second, for reading too', async () => {
    const { file, key } = openTestStore()
    const script = `
      import { openDatabase } from '#db/open'
      const started = performance.now()
      try { openDatabase(process.argv[1], Buffer.from(process.argv[2], 'hex')); console.log('opened') }
      catch (error) { console.log(error.code, performance.now() - started < 1000) }`
    const args = ['--input-type=module-typescript', '-e', script, file, Buffer.from(key).toString('hex')]
    const { stdout } = await promisify(execFile)(process.execPath, args)
    expect(stdout.trim()).toBe('FILE_BUSY true')
  })
})

describe('a copy of a school file', () => {
  test('gets another key, and then opens with that one only', () => {
    const file = join(folder, 'copy.db')
    const [oldKey, newKey] = [newDataKey(), newDataKey()]
    const made = openDatabase(file, oldKey, { create: true })
    made.exec(`CREATE TABLE t (a TEXT) STRICT; INSERT INTO t VALUES ('Noor')`)
    made.close()
    rekeyCopy(file, oldKey, newKey)
    expect([fitsKey(file, oldKey), fitsKey(file, newKey)]).toEqual([false, true])
    const opened = openDatabase(file, newKey)
    expect(opened.prepare('SELECT a FROM t').pluck().all()).toEqual(['Noor'])
    expect(opened.pragma('integrity_check', { simple: true })).toBe('ok')
    opened.close()
  })
})

describe('the lock of the data folder', () => {
  test('is held by one at a time and free again when let go', () => {
    const file = join(folder, 'instance.lock')
    const release = holdLock(file)
    expect(holdLock(file)).toBeNull()
    release?.()
    const again = holdLock(file)
    expect(again).not.toBeNull()
    again?.()
  })
})
