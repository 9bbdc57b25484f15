import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { verifyChain } from '#db/audit-chain'
import { reseal, sealedTables, verifySeal } from '#db/content-seal'
import { household, person, phone } from '#db/schema/people'
import { printRun } from '#db/schema/printing'
import { UNDO_TABLES, undoChange } from '#db/undo'
import { isoDate } from '#domain/kernel/date'
import { fillPracticeSchool } from '#electron/services/practice-school'
import { openTestStore, type TestStore } from '../support/store.ts'

const SWAPPED_NAMES = `CREATE TEMP TABLE two AS SELECT id, given_name FROM person LIMIT 2;
  UPDATE person SET given_name = (SELECT given_name FROM two WHERE two.id <> person.id)
  WHERE id IN (SELECT id FROM two)`
const NOTE = { at: '2026-11-21T09:00:00.000Z', actor: 'test', operation: 'test', requestId: null }
const differing = (opened: TestStore) => verifySeal(opened, opened.auditKey)

function school(): TestStore {
  const opened = openTestStore()
  fillPracticeSchool(opened.store, {
    at: NOTE.at,
    today: isoDate.parse('2026-11-21'),
    newId: randomUUID,
    pupils: 93,
  })
  return opened
}

test('every stamped table is sealed, and the copies for undoing', () => {
  const names = sealedTables(openTestStore().sqlite).map(({ name }) => name)
  expect(names).toEqual([...Object.keys(UNDO_TABLES), 'before_image', 'restore_point'].sort())
})

test('an empty file adds up', () => {
  expect(differing(openTestStore())).toEqual([])
})

test('a whole school adds up after writing, changing, removing and undoing', () => {
  const opened = school()
  expect(differing(opened)).toEqual([])
  const homes = opened.sqlite.prepare<[], string>('SELECT id FROM household LIMIT 3').pluck().all()
  const [home = ''] = homes
  opened.store.change({ ...NOTE, undoable: true }, (change) => {
    for (const id of homes) change.update(household, id, { remark: `kijk naar ${id}`, secret: true })
    change.update(household, home, { wantsPaper: true })
    change.insert(phone, { id: 'p', personId: firstId(opened, 'person'), number: '+31612345678' })
    change.remove(phone, firstId(opened, 'phone'))
    change.removeMany(phone, ['p'])
  })
  expect(differing(opened)).toEqual([])
  const seq = opened.store.head().entries
  opened.change((change) => expect(undoChange(opened.reader, change, seq).ok).toBe(true))
  expect(differing(opened)).toEqual([])
  expect(verifyChain(opened, opened.auditKey)).toBeNull()
})

test('a change that fails leaves the seal as it was', () => {
  const opened = school()
  expect(() =>
    opened.change((change) => {
      change.update(household, firstId(opened, 'household'), { remark: 'half' })
      throw new Error('stopped')
    }),
  ).toThrow('stopped')
  expect(differing(opened)).toEqual([])
})

test('blobs, halves of signs, nothing and numbers count as the file gives them back', () => {
  const opened = openTestStore()
  opened.change((change) => {
    change.insert(household, { id: 'h', street: 'a\u0000b', remark: 'half \ud83d en \\ud83d', town: '🏠' })
    change.insert(person, { id: 'p', sortKey: 'x', householdId: 'h', classListConsentOn: null })
    change.insert(printRun, {
      id: 'r',
      number: 1,
      kind: 'letter',
      title: 'brief',
      printedOn: '2026-11-21',
      at: NOTE.at,
      actor: 'test',
      pages: 1,
      sha256: '',
      pdf: randomBytes(5000),
    })
  })
  expect(differing(opened)).toEqual([])
  opened.sqlite.exec(`UPDATE print_run SET pdf = zeroblob(5000)`)
  expect(differing(opened)).toEqual(['print_run'])
})

test.each([
  ['a changed field', `UPDATE pupil SET remark = remark || ' ' WHERE rowid = 3`, 'pupil'],
  ['a row taken away', 'DELETE FROM phone WHERE rowid = (SELECT min(rowid) FROM phone)', 'phone'],
  ['a row put in', `INSERT INTO household (id, created_in, changed_in) VALUES ('nieuw', 1, 1)`, 'household'],
  ['two rows that swapped a name', SWAPPED_NAMES, 'person'],
  ['the stamp of a row', 'UPDATE staff SET changed_in = 0 WHERE rowid = 1', 'staff'],
])('%s does not add up', (_, sql, table) => {
  const opened = school()
  opened.sqlite.exec(sql)
  expect(differing(opened)).toEqual([table])
})

test('sums put back to an older state are not those of the newest change', () => {
  const opened = school()
  const id = firstId(opened, 'household')
  opened.sqlite.exec(`CREATE TEMP TABLE seals AS SELECT * FROM content_seal;
    CREATE TEMP TABLE homes AS SELECT * FROM household`)
  opened.change((change) => change.update(household, id, { remark: 'nieuw' }))
  opened.sqlite.exec(`DELETE FROM content_seal; INSERT INTO content_seal SELECT * FROM seals;
    UPDATE household SET (remark, changed_in) =
      (SELECT remark, changed_in FROM homes WHERE homes.id = household.id)`)
  expect(differing(opened)).toEqual(['content_seal'])
})

test('seals taken away are found', () => {
  const opened = school()
  opened.sqlite.exec(`DELETE FROM content_seal WHERE table_name = 'pupil'`)
  expect(differing(opened)).toEqual(['pupil', 'content_seal'])
})

test('after a migration the content is sealed anew, with a row in the logbook', () => {
  const opened = school()
  opened.sqlite.exec(`ALTER TABLE staff ADD COLUMN desk TEXT NOT NULL DEFAULT ''`)
  expect(differing(opened)).toEqual(['staff'])
  opened.sqlite.transaction(() => reseal(opened.sqlite, opened.auditKey, NOTE.at))()
  expect(differing(opened)).toEqual([])
  expect(verifyChain(opened, opened.auditKey)).toBeNull()
  expect(opened.sqlite.prepare('SELECT operation FROM audit ORDER BY seq DESC LIMIT 1').pluck().get()).toBe(
    'programme.seal',
  )
})

test('an empty file needs no seal', () => {
  const opened = openTestStore()
  reseal(opened.sqlite, opened.auditKey, NOTE.at)
  expect(opened.store.head()).toEqual({ entries: 0, head: '' })
})

function firstId({ sqlite }: TestStore, table: string): string {
  return sqlite.prepare<[], string>(`SELECT id FROM "${table}" ORDER BY id LIMIT 1`).pluck().get() ?? ''
}
