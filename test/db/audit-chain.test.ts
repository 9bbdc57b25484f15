import { createHmac, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { checkpointOf, dropOldAudit, hmacSha256, verifyChain } from '#db/audit-chain'
import { household } from '#db/schema/people'
import { openTestStore, type TestStore } from '../support/store.ts'

/** A logbook of so many changes. */
function logbook(entries: number): TestStore {
  const opened = openTestStore()
  for (let entry = 0; entry < entries; entry += 1) {
    opened.change((change) => change.insert(household, { id: `h${entry}` }))
  }
  return opened
}

/** What somebody with the key of the file, but without that of the logbook, could do. */
function tamper({ sqlite }: TestStore, sql: string): void {
  const triggers = sqlite
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`)
    .all()
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER ${name}`)
  sqlite.exec(sql)
  for (const trigger of triggers) sqlite.exec(trigger.sql)
}

const SWAP = `UPDATE audit SET seq = -5 WHERE seq = 5; UPDATE audit SET seq = 5 WHERE seq = 7;
  UPDATE audit SET seq = 7 WHERE seq = -5`
const SWAP_TEXT = `CREATE TEMP TABLE held AS SELECT * FROM audit WHERE seq = 5;
  UPDATE audit SET (at, actor, operation, touched, hash) =
    (SELECT at, actor, operation, touched, hash FROM audit WHERE seq = 7) WHERE seq = 5;
  UPDATE audit SET (at, actor, operation, touched, hash) =
    (SELECT at, actor, operation, touched, hash FROM held) WHERE seq = 7`

describe('the chain of the logbook (T21)', () => {
  test('is whole as the programme wrote it', () => {
    const opened = logbook(12)
    expect(verifyChain(opened, opened.auditKey)).toBeNull()
  })

  test.each([
    ['an edited actor', `UPDATE audit SET actor = 'iemand anders' WHERE seq = 5`, 5],
    ['an edited moment', `UPDATE audit SET at = '2026-11-20T09:00:00.000Z' WHERE seq = 1`, 1],
    ['an edited list of rows', `UPDATE audit SET touched = '[]' WHERE seq = 12`, 12],
    ['an edited hash', `UPDATE audit SET hash = replace(hash, '.', '.0') WHERE seq = 6`, 6],
    ['a hash taken away', `UPDATE audit SET hash = '', actor = 'iemand anders' WHERE seq = 6`, 6],
    ['a deleted row', 'DELETE FROM audit WHERE seq = 5', 5],
    ['a deleted first row', 'DELETE FROM audit WHERE seq = 1', 1],
    [
      'a deleted row with the numbers closed up',
      'DELETE FROM audit WHERE seq = 5; UPDATE audit SET seq = seq - 1 WHERE seq > 5',
      5,
    ],
    ['swapped rows', SWAP, 5],
    ['rows that swapped their texts and hashes', SWAP_TEXT, 5],
    [
      'an added row',
      `INSERT INTO audit (seq, at, actor, operation, touched) VALUES (13, 'nu', 'x', 'x', '[]')`,
      13,
    ],
    [
      'a replaced row',
      `INSERT OR REPLACE INTO audit SELECT seq, at, 'x', operation, request_id, touched, hash FROM audit WHERE seq = 8`,
      8,
    ],
  ])('finds %s with its place', (_, sql, place) => {
    const opened = logbook(12)
    tamper(opened, sql)
    expect(verifyChain(opened, opened.auditKey)).toBe(place)
  })

  test('finds them among the newest rows too, without reading the older ones', () => {
    const opened = logbook(12)
    tamper(opened, `UPDATE audit SET actor = 'x' WHERE seq IN (3, 10)`)
    expect(verifyChain(opened, opened.auditKey, { last: 4 })).toBe(10)
    expect(verifyChain(opened, opened.auditKey, { last: 2 })).toBeNull()
    expect(verifyChain(opened, opened.auditKey, { last: 50 })).toBe(3)
  })

  test('finds a cut tail only by an anchor kept elsewhere', () => {
    const opened = logbook(12)
    const anchor = opened.store.head()
    tamper(opened, 'DELETE FROM audit WHERE seq > 9')
    expect(verifyChain(opened, opened.auditKey)).toBeNull()
    expect(verifyChain(opened, opened.auditKey, { anchor })).toBe(10)
  })

  test('finds a tail that was cut and grew again', () => {
    const opened = logbook(12)
    const anchor = opened.store.head()
    tamper(opened, 'DELETE FROM audit WHERE seq > 9')
    for (const id of ['a', 'b', 'c', 'd']) opened.change((change) => change.insert(household, { id }))
    expect(verifyChain(opened, opened.auditKey, { anchor })).toBe(12)
  })

  test('goes on past an anchor that is older than the file', () => {
    const opened = logbook(5)
    const anchor = opened.store.head()
    opened.change((change) => change.insert(household, { id: 'later' }))
    expect(verifyChain(opened, opened.auditKey, { anchor })).toBeNull()
  })

  test('tells another key from the one it was written with', () => {
    const opened = logbook(3)
    expect(verifyChain(opened, randomBytes(32))).toBe(1)
  })

  test('cannot be walked past by INSERT OR REPLACE, an update or a deletion', () => {
    const { sqlite } = logbook(2)
    const columns = 'seq, at, actor, operation, request_id, touched, hash'
    for (const sql of [
      `INSERT OR REPLACE INTO audit (${columns}) SELECT ${columns} FROM audit WHERE seq = 1`,
      `UPDATE audit SET actor = 'x' WHERE seq = 1`,
      'DELETE FROM audit WHERE seq = 1',
    ]) {
      expect(() => sqlite.exec(sql)).toThrow('append-only')
    }
  })
})

describe('rows older than the chain', () => {
  const age = (opened: TestStore) => tamper(opened, `UPDATE audit SET hash = ''`)

  test('are protected by the first row with a hash', () => {
    const opened = logbook(6)
    age(opened)
    opened.change((change) => change.insert(household, { id: 'new' }))
    expect(verifyChain(opened, opened.auditKey)).toBeNull()
    tamper(opened, `UPDATE audit SET actor = 'x' WHERE seq = 3`)
    expect(verifyChain(opened, opened.auditKey)).toBe(7)
  })

  test('do not break the check of the newest rows', () => {
    const opened = logbook(6)
    age(opened)
    expect(verifyChain(opened, opened.auditKey, { last: 2 })).toBeNull()
  })
})

describe('after old years were cleaned up', () => {
  /** Rows before `firstKept` go, with their checkpoint in the chain. */
  function cleanUp(opened: TestStore, firstKept: number): void {
    opened.change((change) => {
      change.noted('checkpoint', { id: checkpointOf(opened, firstKept) })
      dropOldAudit(opened, firstKept)
    })
  }

  test('the chain begins at the checkpoint, also a second time', () => {
    const opened = logbook(12)
    cleanUp(opened, 5)
    expect(verifyChain(opened, opened.auditKey)).toBeNull()
    cleanUp(opened, 9)
    expect(verifyChain(opened, opened.auditKey)).toBeNull()
    expect(() => opened.sqlite.exec('DELETE FROM audit WHERE seq = 10')).toThrow('append-only')
  })

  test('more than that taken away is found, and so is an edited first row', () => {
    const opened = logbook(12)
    cleanUp(opened, 5)
    tamper(opened, `UPDATE audit SET actor = 'x' WHERE seq = 5`)
    expect(verifyChain(opened, opened.auditKey)).toBe(5)
    tamper(opened, 'DELETE FROM audit WHERE seq < 8')
    expect(verifyChain(opened, opened.auditKey)).toBe(7)
  })
})

test('hmacSha256 is the HMAC of the standard', () => {
  for (const text of ['', 'a', 'Łukasz '.repeat(40)]) {
    const key = randomBytes(32)
    expect(hmacSha256(key)(text)).toBe(createHmac('sha256', key).update(text).digest('hex'))
  }
})
