import { describe, expect, test } from 'vitest'
import { phone } from '#db/schema/people'
import { schoolYear } from '#db/schema/school'
import { openTestStore } from '../support/store.ts'

const YEAR = { id: 'y1', label: '2026-2027', firstSchoolDay: '2026-08-24' }

const auditRows = (sqlite: ReturnType<typeof openTestStore>['sqlite']) =>
  sqlite
    .prepare<[], { seq: number; operation: string; touched: string }>(
      'SELECT seq, operation, touched FROM audit',
    )
    .all()
    .map(({ touched, ...row }) => ({ ...row, touched: JSON.parse(touched) }))

describe('a change', () => {
  test('writes its audit row: what was touched, by name of field, never content', () => {
    const { sqlite, change } = openTestStore()
    change((writing) => writing.insert(schoolYear, YEAR))
    change((writing) => writing.update(schoolYear, 'y1', { label: '2027-2028' }))
    expect(auditRows(sqlite)).toEqual([
      { seq: 1, operation: 'test', touched: [{ table: 'school_year', id: 'y1', did: 'insert' }] },
      {
        seq: 2,
        operation: 'test',
        touched: [{ table: 'school_year', id: 'y1', did: 'update', fields: ['label'] }],
      },
    ])
  })

  test('stamps every row with the change that made it and the last one that touched it', () => {
    const { sqlite, change } = openTestStore()
    change((writing) => writing.insert(schoolYear, YEAR))
    change((writing) => writing.update(schoolYear, 'y1', { closed: true }))
    expect(sqlite.prepare('SELECT created_in, changed_in FROM school_year').get()).toEqual({
      created_in: 1,
      changed_in: 2,
    })
  })

  test('that changes nothing leaves no trace', () => {
    const { sqlite, change } = openTestStore()
    change((writing) => writing.insert(schoolYear, YEAR))
    change((writing) => expect(writing.update(schoolYear, 'y1', { label: '2026-2027' })).toEqual([]))
    expect(auditRows(sqlite)).toHaveLength(1)
  })

  test('that throws half-way writes neither rows nor audit', () => {
    const { sqlite, change } = openTestStore()
    expect(() =>
      change((writing) => {
        writing.insert(schoolYear, YEAR)
        throw new Error('stop')
      }),
    ).toThrow('stop')
    expect(sqlite.prepare('SELECT count(*) FROM school_year').pluck().get()).toBe(0)
    expect(auditRows(sqlite)).toEqual([])
  })

  test('cannot point at a row that is not there', () => {
    const { change } = openTestStore()
    const lost = { id: 'f1', personId: 'nobody', number: '+31612345678' }
    expect(() => change((writing) => writing.insert(phone, lost))).toThrow(/FOREIGN KEY/)
  })
})

describe('the audit', () => {
  test.each([
    ['an update', `UPDATE audit SET actor = 'x'`],
    ['a delete', 'DELETE FROM audit'],
    ['a replace', `REPLACE INTO audit VALUES (1, '', 'x', 'x', NULL, '[]', '')`],
  ])('refuses %s', (_, sql) => {
    const { sqlite, change } = openTestStore()
    change((writing) => writing.insert(schoolYear, YEAR))
    expect(() => sqlite.exec(sql)).toThrow(/append-only/)
  })
})
