// T18: 20,000 names as no programme expects them, from the border into the file and out of it again.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { person } from '#db/schema/people'
import { fold } from '#domain/kernel/fold'
import { nameParts, sortKey } from '#domain/kernel/name'
import { type TestDesk, testDesk } from '../support/store.ts'

const COUNT = 20_000
const SEARCHED = 1_000

type Entry = {
  readonly id: string
  readonly typed: string
  readonly name: ReturnType<typeof nameParts.parse>
}

/** Letters of many scripts, marks, joiners, controls, bidi overrides, emoji, and what databases and formulas trip over. */
const oddName = fc.oneof(
  fc.stringMatching(/^[A-Za-zÀ-ÿŁłŞşİı]{6,14}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 16 }),
  fc
    .array(
      fc.constantFrom(
        'é',
        'e\u0301',
        'ı',
        'İ',
        'ß',
        'Ĳ',
        'ŉ',
        'ﬁ',
        'ا',
        'ب',
        'א',
        'ש',
        'Ж',
        '王',
        'ნ',
        '\u200D',
        '\u200C',
        '\u202E',
        '\u0000',
        '\u0007',
        '😀',
        '👨‍👩‍👧',
        "'",
        '"',
        '%',
        '_',
        '*',
        '\\',
        ';',
        '--',
        '<b>',
        '=1+1',
        ' ',
        '\n',
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((signs) => signs.join('')),
)

/** Half a surrogate pair is no sign in any file: it becomes the sign that stands for one. */
const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8')

describe('T18 odd names', () => {
  let desk: TestDesk
  let entries: Entry[]

  beforeAll(() => {
    desk = testDesk()
    entries = fc.sample(oddName, { numRuns: COUNT, seed: 20_261_122 }).map((typed) => {
      const parts = {
        givenName: typed,
        firstNames: '',
        initials: '',
        prefix: '',
        familyName: typed,
        keepAsIs: false,
      }
      return { id: randomUUID(), typed, name: nameParts.parse(parts) }
    })
    desk.change((change) =>
      change.insertMany(
        person,
        entries.map(({ id, name }) => ({ id, ...name, sortKey: sortKey(name) })),
      ),
    )
    return () => desk.close()
  }, 60_000)

  test('come out of the file as they went in, to the byte', () => {
    const rows = desk.sqlite
      .prepare<[], { id: string; given: string; family: string; length: number }>(
        'SELECT id, given_name given, family_name family, length(given_name) length FROM person',
      )
      .all()
    const kept = new Map(rows.map((row) => [row.id, row]))
    const wrong = entries.filter(({ id, name }) => {
      const row = kept.get(id)
      const [given, family] = [wellFormed(name.givenName), wellFormed(name.familyName)]
      return row?.given !== given || row.family !== family || row.length !== [...given].length
    })
    expect(wrong).toEqual([])
    expect(rows).toHaveLength(COUNT)
  })

  test('lose at the border only controls, marks that turn text round and double spaces', () => {
    const kept = entries.map(({ name }) => name.givenName)
    expect(kept.filter((text) => /\p{Cc}|[\u202A-\u202E\u2066-\u2069]| {2}/u.test(text))).toEqual([])
    expect(kept.filter((text) => text !== text.normalize('NFC'))).toEqual([])
    const plain = (text: string) =>
      text.normalize('NFC').replace(/[\p{Cc}\p{Z}\s\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    expect(entries.filter(({ typed, name }) => plain(typed) !== plain(name.givenName))).toEqual([])
  })

  test('are found by typing them, where they hold a letter or digit', async () => {
    const searched = entries.filter(({ name }) => fold(name.givenName) !== '').slice(0, SEARCHED)
    const missed: string[] = []
    for (const { id, name } of searched) {
      const { hits } = await desk.value('people.search', {
        text: name.givenName.slice(0, 100),
        scope: 'all',
        limit: 50,
      })
      if (hits.length < 50 && !hits.some((hit) => hit.id === id)) missed.push(name.givenName)
    }
    expect(searched).toHaveLength(SEARCHED)
    expect(missed).toEqual([])
  }, 60_000)

  test('stand in the order of their first letters where these are Latin', () => {
    const keys = desk.sqlite
      .prepare<[], string>(
        `SELECT person.sort_key FROM search_entry JOIN person ON person.id = subject_id
         WHERE kind = 'person' ORDER BY place`,
      )
      .pluck()
      .all()
    expect(keys).toHaveLength(COUNT)
    const starts = keys.map((key) => key.slice(0, 6)).filter((start) => /^[a-z]{6}$/.test(start))
    expect(starts.length).toBeGreaterThan(500)
    expect(starts).toEqual([...starts].sort())
  })
})
