import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Change } from '#db/change'
import type { Sqlite } from '#db/open'
import { restorePoint } from '#db/schema/audit'
import { familyTie, household, person, phone, pupil, pupilHousehold } from '#db/schema/people'
import { UNDO_TABLES, undoChange } from '#db/undo'
import { addPerson, addPupil, addTie, aName } from '../support/people.ts'
import { type TestDesk, testDesk } from '../support/store.ts'

const AT = '2026-11-21T09:00:00.000Z'

/** Does `work` as a change that can be undone. @returns its number in the audit */
function undoable(desk: TestDesk, work: (change: Change) => void): number {
  return desk.store.change(
    { at: AT, actor: 'test', operation: 'test', requestId: null, undoable: true },
    (change) => {
      work(change)
      const point = {
        id: randomUUID(),
        seq: change.seq,
        kind: 'import',
        label: 'Import',
        at: AT,
        report: {},
      } as const
      change.insert(restorePoint, point)
      return change.seq
    },
  )
}

/** Undoes as the service does: refused means rolled back. @returns null, or the tables of what stands in the way */
function undo(desk: TestDesk, seq: number): string[] | null {
  let found: string[] | null = null
  const note = { at: AT, actor: 'test', operation: 'undo.apply', requestId: null }
  try {
    desk.store.change(note, (change, reader) => {
      const result = undoChange(reader, change, seq)
      if (!result.ok) {
        found = result.dependents.map(({ table }) => table)
        throw new Error('refused')
      }
      const point = desk.sqlite
        .prepare<[number], string>('SELECT id FROM restore_point WHERE seq = ?')
        .pluck()
        .get(seq)
      change.update(restorePoint, point ?? '', { undoneIn: change.seq })
    })
  } catch (error) {
    if (found === null) throw error
  }
  return found
}

/** Every row of every table that holds the school's data, without the stamp of the last touch. */
function content(sqlite: Sqlite): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.keys(UNDO_TABLES).map((table) => [
      table,
      sqlite
        .prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}" ORDER BY id`)
        .all()
        .map(({ changed_in, ...row }) => row),
    ]),
  )
}

/** Every row of every table, search index and audit included. */
function everything(sqlite: Sqlite): string {
  const tables = sqlite
    .prepare<[], string>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_words%' ORDER BY name`,
    )
    .pluck()
    .all()
  const words = sqlite.prepare('SELECT rowid, * FROM search_words ORDER BY rowid').all()
  return JSON.stringify([words, ...tables.map((table) => sqlite.prepare(`SELECT * FROM "${table}"`).all())])
}

const hits = (desk: TestDesk, text: string) =>
  desk
    .value('people.search', { text, scope: 'all', limit: 20 })
    .then((answer) => answer.hits.map(({ title }) => title))

describe('undoing an import', () => {
  /** Noor was there under another name; her mother, household and number are new. */
  function importFamily(desk: TestDesk) {
    const noor = addPupil(desk, 'Noor Bergh')
    const gone = addPerson(desk, 'Oude Buur')
    const before = content(desk.sqlite)
    const [home, mother] = [randomUUID(), randomUUID()]
    const seq = undoable(desk, (change) => {
      change.insert(household, { id: home, street: 'Dorpsstraat', houseNumber: '1' })
      change.insert(person, { id: mother, ...aName('Eva de Boer'), householdId: home })
      change.insert(phone, { id: randomUUID(), personId: mother, number: '+31612345678' })
      change.update(pupil, noor, { familyName: 'Berg', sortKey: 'berg\t\tnoor' })
      change.insert(familyTie, { id: randomUUID(), pupilId: noor, personId: mother, role: 'mother' })
      change.insert(pupilHousehold, { id: randomUUID(), pupilId: noor, householdId: home })
      change.remove(person, gone)
    })
    return { noor, home, mother, gone, before, seq }
  }

  test('puts every row back, in the search box too', async () => {
    const desk = testDesk()
    const { before, seq } = importFamily(desk)
    expect(await hits(desk, 'eva')).toEqual(['Berg, Noor · Boer, Eva de', 'Boer, Eva de'])
    expect(undo(desk, seq)).toBeNull()
    expect(content(desk.sqlite)).toEqual(before)
    expect(await hits(desk, 'eva')).toEqual([])
    expect(await hits(desk, 'bergh')).toEqual(['Bergh, Noor'])
  })

  test.each([
    [
      'a new row was changed',
      (desk, { mother }) => desk.change((change) => change.update(person, mother, { remark: 'x' })),
      ['person'],
    ],
    [
      'an old row was changed again',
      (desk, { noor }) => desk.change((change) => change.update(pupil, noor, { remark: 'x' })),
      ['pupil'],
    ],
    [
      'a later row points at a new one',
      (desk, { mother }) => addTie(desk, addPupil(desk, 'Sem Berg'), mother),
      ['family_tie'],
    ],
    [
      'somebody moved into a new household',
      (desk, { home }) => addPerson(desk, 'Jan Berg', { householdId: home }),
      ['person'],
    ],
  ] as [string, (desk: TestDesk, made: ReturnType<typeof importFamily>) => unknown, string[]][])(
    'is refused and changes nothing when %s',
    (_, later, tables) => {
      const desk = testDesk()
      const made = importFamily(desk)
      later(desk, made)
      const before = everything(desk.sqlite)
      expect(undo(desk, made.seq)).toEqual(tables)
      expect(everything(desk.sqlite)).toBe(before)
    },
  )

  test('brings back rows that were removed together', () => {
    const desk = testDesk()
    const gone = [addPerson(desk, 'Oude Buur'), addPerson(desk, 'Nieuwe Buur')]
    const before = content(desk.sqlite)
    const seq = undoable(desk, (change) => change.removeMany(person, gone))
    expect(content(desk.sqlite)).not.toEqual(before)
    expect(undo(desk, seq)).toBeNull()
    expect(content(desk.sqlite)).toEqual(before)
  })

  test('is refused when an old row that it changed was taken away later', () => {
    const desk = testDesk()
    const first = addPerson(desk, 'Eva de Boer')
    const seq = undoable(desk, (change) => change.update(person, first, { remark: 'x' }))
    desk.change((change) => change.remove(person, first))
    expect(undo(desk, seq)).toEqual(['person'])
  })

  test('goes on when something it made was taken away by hand', () => {
    const desk = testDesk()
    const { before, seq, noor } = importFamily(desk)
    const tie = desk.sqlite
      .prepare<[string], string>('SELECT id FROM family_tie WHERE pupil_id = ?')
      .pluck()
      .get(noor)
    desk.change((change) => change.remove(familyTie, tie ?? ''))
    expect(undo(desk, seq)).toBeNull()
    expect(content(desk.sqlite)).toEqual(before)
  })

  test('is not stopped by a row that it changed and then deleted, or made and then changed', () => {
    const desk = testDesk()
    const old = addPerson(desk, 'Eva de Boer')
    const before = content(desk.sqlite)
    const fresh = randomUUID()
    const seq = undoable(desk, (change) => {
      change.update(person, old, { remark: 'x' })
      change.remove(person, old)
      change.insert(person, { id: fresh, ...aName('Jan Smit') })
      change.update(person, fresh, { remark: 'y' })
    })
    expect(undo(desk, seq)).toBeNull()
    expect(content(desk.sqlite)).toEqual(before)
  })

  test('frees the name that a new row had taken before it puts the old one back', () => {
    const desk = testDesk()
    const child = addPupil(desk, 'Noor Berg')
    const [first, second] = [addPerson(desk, 'Eva de Boer'), addPerson(desk, 'Jan Berg')]
    const tie = addTie(desk, child, first)
    const before = content(desk.sqlite)
    const seq = undoable(desk, (change) => {
      change.update(familyTie, tie, { personId: second })
      change.insert(familyTie, { id: randomUUID(), pupilId: child, personId: first, role: 'parent' })
    })
    expect(undo(desk, seq)).toBeNull()
    expect(content(desk.sqlite)).toEqual(before)
  })
})

describe('undoing changes that followed each other', () => {
  test('works from the last to the first', () => {
    const desk = testDesk()
    const id = addPerson(desk, 'Eva de Boer', { remark: 'eerst' })
    const states = [content(desk.sqlite)]
    const seqs = ['tweede', 'derde', 'vierde'].map((remark) => {
      const seq = undoable(desk, (change) => change.update(person, id, { remark }))
      states.push(content(desk.sqlite))
      return seq
    })
    expect(undo(desk, seqs[0] ?? 0)).toEqual(['person'])
    for (const [index, seq] of [...seqs.entries()].reverse()) {
      expect(undo(desk, seq)).toBeNull()
      expect(content(desk.sqlite)).toEqual(states[index])
    }
  })

  test('works for rows that one made and the next deleted', () => {
    const desk = testDesk()
    const before = content(desk.sqlite)
    const id = randomUUID()
    const made = undoable(desk, (change) => change.insert(person, { id, ...aName('Eva de Boer') }))
    const deleted = undoable(desk, (change) => change.remove(person, id))
    expect(undo(desk, deleted)).toBeNull()
    expect(undo(desk, made)).toBeNull()
    expect(content(desk.sqlite)).toEqual(before)
  })

  test('sees a change by hand after an undo', () => {
    const desk = testDesk()
    const id = addPerson(desk, 'Eva de Boer')
    const first = undoable(desk, (change) => change.update(person, id, { remark: 'import' }))
    const second = undoable(desk, (change) => change.update(person, id, { remark: 'nog een import' }))
    expect(undo(desk, second)).toBeNull()
    desk.change((change) => change.update(person, id, { remark: 'met de hand' }))
    expect(undo(desk, first)).toEqual(['person'])
  })
})

test('every table with stamps can be undone, and stands behind the tables it points at', () => {
  const { sqlite } = testDesk()
  const stamped = sqlite
    .prepare<[], string>(
      `SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'created_in'
       WHERE m.type = 'table' AND m.name <> 'restore_point'`,
    )
    .pluck()
    .all()
  const order = Object.keys(UNDO_TABLES)
  expect([...order].sort()).toEqual(stamped.sort())
  for (const table of order) {
    const parents = sqlite
      .prepare<[string], string>('SELECT "table" FROM pragma_foreign_key_list(?)')
      .pluck()
      .all(table)
    // a row that points at its own table: no change that can be undone makes or removes such rows
    for (const parent of parents.filter((name) => name !== table))
      expect(order.indexOf(parent)).toBeLessThan(order.indexOf(table))
  }
})
