import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchEntries } from '#db/queries/search'
import { rebuildIndex } from '#db/queries/search-index'
import { household, person, phone, pupil } from '#db/schema/people'
import { fold } from '#domain/kernel/fold'
import type { SearchScope } from '#domain/people/search'
import { addGroup, addHousehold, addPerson, addPupil, addTeacher, addTie, aName } from '../support/people.ts'
import { type TestDesk, testDesk } from '../support/store.ts'

const find = (desk: TestDesk, text: string, scope: SearchScope = 'all', limit = 50) =>
  searchEntries(desk.reader, { text, scope, limit, today: desk.today })
const titles = (desk: TestDesk, text: string, scope: SearchScope = 'all') =>
  find(desk, text, scope).map(({ title }) => title)

const readIndex = (desk: TestDesk) =>
  desk.sqlite
    .prepare(`SELECT e.subject_id, e.kind, w.words, w.kinds FROM search_entry e
      JOIN search_words w ON w.rowid = e.place ORDER BY e.subject_id`)
    .all()

describe('a name', () => {
  test.each([
    ['Łukasz Kowalski', 'lukasz', 'kowal', 'LUKASZ kowalski'],
    ['Ayşe Yılmaz', 'yilmaz', 'ayse', 'yılmaz', 'Ayse Yilm'],
    ['Bjørn Sørensen', 'sorensen', 'bjorn', 'sørensen'],
    ['Karl Straße', 'strasse', 'straß', 'karl str'],
    ['Zoë Müller-Lüdenscheidt', 'zoe', 'muller', 'ludenscheidt', 'mullerlud', 'müller lüd'],
    [
      'Noor van den Berg',
      'vandenberg',
      'v d berg',
      'noor b',
      'berg noor',
      'v.d. berg',
      'vdberg',
      'den berg',
      'b n',
    ],
    ["Tess van 't Hof", 'vanthof', "van 't hof", 'van ’t hof', 'hof'],
    ['Samira El-Idrissi', 'elidrissi', 'el idrissi', 'idrissi', 'samira el'],
    ["Sean O'Neill", 'oneill', "o'neill", 'o’neill', 'neill'],
    ['IJsbrand IJsselstein', 'ijs', 'ijsselstein'],
    ['Анна Иванова', 'анна', 'ИВАНОВА'],
    ['سارة الحسن', 'سارة', 'الحسن'],
  ])('%s is found by plain letters and parts', (name, ...questions) => {
    const desk = testDesk()
    const id = addPupil(desk, name)
    addPupil(desk, 'Wim Quist')
    for (const question of questions) {
      expect([question, find(desk, question).map((hit) => hit.id)]).toEqual([question, [id]])
    }
  })

  test.each(['noor bakker', 'berg sem', 'bergen', 'nora'])('is not found by "%s"', (question) => {
    const desk = testDesk()
    addPupil(desk, 'Noor van den Berg')
    expect(titles(desk, question)).toEqual([])
  })

  test('stands in name order, under the achternaam', () => {
    const desk = testDesk()
    for (const name of ['Sem van den Berg', 'Noor van den Berg', 'Ali Berg', 'Eva van Berg', 'Tom Bergman']) {
      addPupil(desk, name)
    }
    expect(titles(desk, 'berg')).toEqual([
      'Berg, Ali',
      'Berg, Eva van',
      'Berg, Noor van den',
      'Berg, Sem van den',
      'Bergman, Tom',
    ])
  })

  test('of a parent tells whose parent it is', () => {
    const desk = testDesk()
    const eva = addPerson(desk, 'Eva de Boer')
    addTie(desk, addPupil(desk, 'Noor van den Berg'), eva, { role: 'mother' })
    addTie(desk, addPupil(desk, 'Sem van den Berg'), eva, { role: 'mother' })
    addTie(desk, addPupil(desk, 'Ali Demir'), eva, { role: 'babysitter' })
    expect(find(desk, 'eva', 'person')).toMatchObject([
      {
        title: 'Boer, Eva de',
        detail: 'moeder van Noor van den Berg en Sem van den Berg, oppas van Ali Demir',
      },
    ])
  })

  test('that is not known does not hide the person', () => {
    const desk = testDesk()
    addPerson(desk, '', { letterName: 'Familie Smit' })
    expect(titles(desk, 'smit')).toEqual(['Familie Smit'])
  })
})

describe('a family', () => {
  test('is found by every child, parent, telephone number and address', () => {
    const desk = testDesk()
    const home = addHousehold(desk, {
      street: 'Lange Dijk',
      houseNumber: '12',
      addition: 'A',
      postcode: '3011AB',
      town: 'Rotterdam',
    })
    addPupil(desk, 'Noor van den Berg', { in: [home] })
    addPupil(desk, 'Sem van den Berg', { in: [home] })
    addPerson(desk, 'Eva de Boer', { householdId: home, phones: ['+31652702892'] })
    for (const text of [
      'noor',
      'sem',
      'noor sem',
      'boer',
      '2892',
      '0652702892',
      'lange dijk 12',
      'dijk 12a',
      'dijk 12 a',
      '3011ab',
      '3011 AB',
      'rotterdam berg',
    ]) {
      expect([text, titles(desk, text, 'family')]).toEqual([
        text,
        ['Berg, Noor van den · Berg, Sem van den · Boer, Eva de'],
      ])
    }
  })

  test('without a household is its child, found by its parents too', () => {
    const desk = testDesk()
    const ali = addPupil(desk, 'Ali Demir')
    addTie(desk, ali, addPerson(desk, 'Fatma Yılmaz', { phones: ['+31611112222'] }))
    expect(titles(desk, 'fatma', 'family')).toEqual(['Demir, Ali'])
    expect(titles(desk, '2222', 'family')).toEqual(['Demir, Ali'])
    expect(titles(desk, 'fatma', 'pupil')).toEqual(['Demir, Ali'])
  })

  test('with a secret address is found by name only', () => {
    const desk = testDesk()
    const home = addHousehold(desk, {
      street: 'Kanaalkade',
      town: 'Zwolle',
      postcode: '8011ZZ',
      secret: true,
    })
    addPupil(desk, 'Mila Kaya', { in: [home] })
    for (const text of ['kanaalkade', 'zwolle', '8011zz', '8011'])
      expect([text, titles(desk, text)]).toEqual([text, []])
    expect(find(desk, 'mila', 'household')).toMatchObject([{ title: 'Kaya, Mila', detail: 'geheim adres' }])
  })
})

describe('a telephone number', () => {
  test.each([
    '2892',
    '892',
    '06 5270 2892',
    '06-52702892',
    '+31 6 52702892',
    '0031652702892',
    '70 28 92',
    'eva 2892',
  ])('is found by "%s"', (text) => {
    const desk = testDesk()
    const id = addPerson(desk, 'Eva de Boer', { phones: ['+31652702892'] })
    addPerson(desk, 'Jan Smit', { phones: ['+31652702111'] })
    expect(find(desk, text, 'person').map((hit) => hit.id)).toEqual([id])
  })

  test('that is secret is not found, until it is no longer secret', () => {
    const desk = testDesk()
    const id = addPerson(desk, 'Eva de Boer', { phones: [{ number: '+31652702892', secret: true }] })
    expect(titles(desk, '2892')).toEqual([])
    const row = desk.sqlite
      .prepare<[string], string>('SELECT id FROM phone WHERE person_id = ?')
      .pluck()
      .get(id)
    desk.change((change) => change.update(phone, row ?? '', { secret: false }))
    expect(titles(desk, '2892')).toEqual(['Boer, Eva de'])
  })

  test('is not found by a letter', () => {
    const desk = testDesk()
    addPerson(desk, 'Eva de Boer', { phones: ['+31652702892'] })
    expect(titles(desk, 't')).toEqual([])
    expect(titles(desk, 't2892')).toEqual([])
  })
})

describe('a group', () => {
  test('is found first, with its children behind it', () => {
    const desk = testDesk()
    const group = addGroup(desk, '3A')
    addTeacher(desk, 'Kim Smit', group)
    addPupil(desk, 'Noor Bakker', { group })
    addPupil(desk, 'Sem Bakker', { group: addGroup(desk, '4A') })
    for (const text of ['3a', 'groep 3a', 'groep 3 a']) {
      expect([text, find(desk, text).map(({ title, detail }) => [title, detail])]).toEqual([
        text,
        text === 'groep 3 a'
          ? []
          : [
              ['Groep 3A', 'Kim Smit'],
              ['Bakker, Noor', 'groep 3A'],
            ],
      ])
    }
    expect(titles(desk, 'bakker 3')).toEqual(['Bakker, Noor'])
  })

  test('with years in its name is found by each', () => {
    const desk = testDesk()
    addGroup(desk, '5/6 Vlinders')
    for (const text of ['5/6', '56', '6', 'vlinders', '5 vlin'])
      expect(titles(desk, text)).toEqual(['Groep 5/6 Vlinders'])
  })
})

describe('the index follows', () => {
  test('a changed name, in the household too', () => {
    const desk = testDesk()
    const home = addHousehold(desk)
    const noor = addPupil(desk, 'Noor Bakker', { in: [home] })
    desk.change((change) => change.update(pupil, noor, { familyName: 'Visser', sortKey: 'visser\t\tnoor' }))
    expect(titles(desk, 'bakker')).toEqual([])
    expect(titles(desk, 'visser')).toEqual(['Visser, Noor', 'Visser, Noor'])
  })

  test('an address that becomes secret', () => {
    const desk = testDesk()
    const home = addHousehold(desk, { street: 'Kanaalkade' })
    desk.change((change) => change.update(household, home, { secret: true }))
    expect(titles(desk, 'kanaalkade')).toEqual([])
  })

  test('and is the same when it is built anew', () => {
    const desk = testDesk()
    const home = addHousehold(desk)
    const group = addGroup(desk, '3A')
    for (const name of ['Sem Bakker', 'Noor Bakker', 'Ali Demir']) addPupil(desk, name, { in: [home], group })
    addPerson(desk, 'Eva Bakker', { householdId: home, phones: ['+31652702892'] })
    const before = readIndex(desk)
    rebuildIndex(desk.sqlite)
    expect(readIndex(desk)).toEqual(before)
  })

  test('for those of a first list and of a second one, and for who was there before', () => {
    const desk = testDesk()
    addPupil(desk, 'Zeno Ypma')
    for (const [name, people] of [['Jan Jansen', 500] as const, ['Eva Demir', 450] as const]) {
      const list = Array.from({ length: people }, () => ({ id: randomUUID(), ...aName(name) }))
      desk.change((change) => change.insertMany(person, list))
    }
    expect(titles(desk, 'zeno')).toEqual(['Ypma, Zeno'])
    expect(find(desk, 'jansen', 'all', 1_000)).toHaveLength(500)
    expect(find(desk, 'demir', 'all', 1_000)).toHaveLength(450)
    const before = readIndex(desk)
    rebuildIndex(desk.sqlite)
    expect(readIndex(desk)).toEqual(before)
  })

  test('even when more than eight thousand names begin alike', () => {
    const desk = testDesk()
    const many = Array.from({ length: 8_200 }, () => ({ id: randomUUID(), ...aName('Jan Jansen') }))
    desk.change((change) => change.insertMany(person, many))
    const id = addPerson(desk, 'Zeno Jansen')
    const next = addPerson(desk, 'Zeno Jansenius')
    expect(find(desk, 'zeno jansen').map((hit) => hit.id)).toEqual([id, next])
    for (const remark of ['a', 'b']) desk.change((change) => change.update(person, id, { remark }))
    expect(find(desk, 'zeno').map((hit) => hit.id)).toEqual([id, next])
  })
})

describe('whatever is typed', () => {
  const syntax = fc.constantFrom(
    '"',
    '""',
    '*',
    'AND',
    'OR',
    'NOT',
    'NEAR(',
    ')',
    ':',
    'words:',
    '-',
    '^',
    '{',
    '\\',
    "'",
    ';--',
    '\u0000',
    '%',
    '\uE000',
  )
  const typed = fc.oneof(
    fc.string({ maxLength: 60, unit: 'binary' }),
    fc.string({ maxLength: 60, unit: 'grapheme' }),
    fc
      .array(fc.oneof(syntax, fc.constantFrom('noor', '06', '2892', 'é', 'ß', ' ')), { maxLength: 15 })
      .map((parts) => parts.join(' ')),
  )

  test('the search answers, within its limit, without an error', () => {
    const desk = testDesk()
    const home = addHousehold(desk)
    for (const name of ['Noor Bakker', 'Sem Bakker', 'Ali Demir']) addPupil(desk, name, { in: [home] })
    fc.assert(
      fc.property(
        typed,
        fc.constantFrom('all', 'family', 'person'),
        fc.integer({ min: 1, max: 3 }),
        (text, scope, limit) => {
          expect(find(desk, text, scope, limit).length).toBeLessThanOrEqual(limit)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('a child is found by the words of its own name', () => {
    const desk = testDesk()
    const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
    fc.assert(
      fc.property(name, name, (givenName, familyName) => {
        const parts = { ...aName(''), givenName, familyName, sortKey: fold(familyName) }
        const id = randomUUID()
        desk.change((change) => change.insert(pupil, { id, ...parts }))
        const isFound = find(desk, `${givenName} ${familyName}`, 'pupil').some((hit) => hit.id === id)
        desk.change((change) => change.remove(pupil, id))
        expect(isFound).toBe(fold(`${givenName} ${familyName}`) !== '')
      }),
      { numRuns: 150 },
    )
  })
})
