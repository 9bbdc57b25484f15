import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDoorQuestion } from '#domain/meetings/door-question'
import { indexDoor, type SearchedFamily, searchDoor } from '#domain/meetings/door-search'

type Named = SearchedFamily & { readonly name: string }

/** A family by its children and parents; the first child names it. */
function family(children: string[], parents: string[] = [], more: Partial<SearchedFamily> = {}): Named {
  return {
    name: children[0] ?? '',
    parents,
    children: children.map((name) => ({ pupilId: name, name, callName: name.split(' ')[0] ?? '' })),
    code: '',
    phoneEnds: [],
    ...more,
  }
}

const SCHOOL = [
  family(['Noor Abak']),
  family(['Sem Bakkali', 'Amira Bakkali'], ['Fatma Kaya']),
  family(['Lotte Bakker', 'Daan Bakker'], ['Eva de Boer'], { code: 'K7M', phoneEnds: ['5678', '0123'] }),
  family(['Fleur van den Berg'], ['Piet van den Berg']),
  family(["Tess van 't Hof"]),
  family(['Ali Yıldız', 'Elif Yıldız'], ['Ayşe Yıldız']),
  family(['Łukasz Kowalczyk'], ['Małgorzata Wójcik']),
  family(['Mohammed El-Idrissi'], ['Ahmed El-Idrissi']),
  family(['Bram Dijkstra'], [], { code: 'AN3' }),
  family(['Ans Meijer']),
  family(['Philip Schouten'], ['Chris Bouwman']),
  family(['Zoë Çelik'], [], { phoneEnds: ['1476'] }),
  family(['Joris Prins'], [], { code: '476' }),
]
const index = indexDoor(SCHOOL)
const namesFor = (text: string) =>
  searchDoor(index, readDoorQuestion(text)).hits.map(({ family: { name } }) => name)

describe('what is typed finds', () => {
  test.each<[string, string, string[]]>([
    ['nothing at all', '', []],
    ['nothing without letters', ' - ', []],
    [
      'the beginning of a surname before what is inside one',
      'bak',
      ['Sem Bakkali', 'Lotte Bakker', 'Noor Abak'],
    ],
    ['a roepnaam', 'fleur', ['Fleur van den Berg']],
    ['a parent with another name', 'de boer', ['Lotte Bakker']],
    ['a brother', 'daan', ['Lotte Bakker']],
    ['a child and a parent', 'amira kaya', ['Sem Bakkali']],
    ['words in any order', 'bakker lotte', ['Lotte Bakker']],
    ['a surname without its tussenvoegsel', 'berg', ['Fleur van den Berg']],
    ['with it', 'van den berg', ['Fleur van den Berg']],
    ['joined', 'vandenberg', ['Fleur van den Berg']],
    ['half joined', 'van denberg', ['Fleur van den Berg']],
    ['shortened', 'vd berg', ['Fleur van den Berg']],
    ['shortened and joined', 'vdberg', ['Fleur van den Berg']],
    ['an apostrophe', "van 't hof", ["Tess van 't Hof"]],
    ['plain letters for marks', 'yildiz', ['Ali Yıldız']],
    ['marks for marks', 'Yıldız', ['Ali Yıldız']],
    ['capitals', 'BAKKER', ['Lotte Bakker']],
    ['a hyphen', 'elidrissi', ['Mohammed El-Idrissi']],
  ])('%s', (_, text, names) => {
    expect(namesFor(text)).toEqual(names)
  })

  test.each<[string, string]>([
    ['jildis', 'Ali Yıldız'],
    ['jildiz', 'Ali Yıldız'],
    ['yildis', 'Ali Yıldız'],
    ['lukas', 'Łukasz Kowalczyk'],
    ['lucas', 'Łukasz Kowalczyk'],
    ['kovaltsjik', 'Łukasz Kowalczyk'],
    ['woytsik', 'Łukasz Kowalczyk'],
    ['mohamed', 'Mohammed El-Idrissi'],
    ['mohamet', 'Mohammed El-Idrissi'],
    ['muhammed', 'Mohammed El-Idrissi'],
    ['achmet', 'Mohammed El-Idrissi'],
    ['dykstra', 'Bram Dijkstra'],
    ['deikstra', 'Bram Dijkstra'],
    ['meyer', 'Ans Meijer'],
    ['meier', 'Ans Meijer'],
    ['maier', 'Ans Meijer'],
    ['filip', 'Philip Schouten'],
    ['souten', 'Philip Schouten'],
    ['shauten', 'Philip Schouten'],
    ['bauman', 'Philip Schouten'],
    ['kris', 'Philip Schouten'],
    ['tsjelik', 'Zoë Çelik'],
    ['selik', 'Zoë Çelik'],
    ['bekali', 'Sem Bakkali'],
    ['aisje', 'Ali Yıldız'],
  ])('%s by ear: %s', (text, name) => {
    expect(namesFor(text)).toContain(name)
  })

  test.each<[string, string]>([
    ['bakekr', 'Lotte Bakker'],
    ['bakkr', 'Lotte Bakker'],
    ['bakklai', 'Sem Bakkali'],
    ['bqkker', 'Lotte Bakker'],
    ['bakkker', 'Lotte Bakker'],
    ['dijjkstra', 'Bram Dijkstra'],
  ])('%s with one slip: %s', (text, name) => {
    expect(namesFor(text)).toContain(name)
  })

  test('no slip in four letters, and no two in five', () => {
    expect([namesFor('bokk'), namesFor('bikkilo')]).toEqual([[], []])
  })

  test('while a name is typed by ear it stays on the screen from the third letter on', () => {
    const lost = ['jildis', 'mohamet', 'meyer', 'kovaltsjik', 'souten'].flatMap((word) => {
      const whole = namesFor(word)
      return [3, 4, 5]
        .filter((length) => length < word.length)
        .map((length) => word.slice(0, length))
        .filter((part) => !whole.every((name) => namesFor(part).includes(name)))
    })
    expect(lost).toEqual([])
  })
})

describe('numbers', () => {
  test.each<[string, string, string[]]>([
    ['the last four of a telephone number', '5678', ['Lotte Bakker']],
    ['the last three', '123', ['Lotte Bakker']],
    ['a whole number', '06-1234 5678', ['Lotte Bakker']],
    ['no part in the middle', '567', []],
    ['no two digits', '78', []],
    ['a code of a slip', 'k7m', ['Lotte Bakker']],
    ['a code with spaces', 'K 7-M', ['Lotte Bakker']],
    ['no beginning of a code', 'k7', ['Łukasz Kowalczyk', 'Sem Bakkali']],
    ['a code of digits before the telephone number that ends so', '476', ['Joris Prins', 'Zoë Çelik']],
    ['a code before the name and number it also is', 'an3', ['Bram Dijkstra', 'Ans Meijer']],
  ])('%s', (_, text, names) => {
    expect(namesFor(text)).toEqual(names)
  })

  test.each<[string, number | null]>([
    ['bakker', null],
    ['bakker2', 2],
    ['bakker 2', 2],
    ['bakker 0', 0],
    ['bakker 12', 12],
    ['bakker 21', null],
    ['bakker 123', null],
    ['K7M', null],
    ['K7M 3', 3],
    ['5678', null],
    ['2', null],
  ])('%j says how many adults: %s', (text, adults) => {
    expect(readDoorQuestion(text).adults).toBe(adults)
  })

  test('the number of adults does not change who is found', () => {
    expect(namesFor('bakker 2')).toEqual(namesFor('bakker'))
  })
})

describe('the answer', () => {
  const meantFor = (text: string) =>
    searchDoor(index, readDoorQuestion(text)).hits.map(({ family: { name }, meant }) => [name, meant])

  test('names the child that was meant, and none where all of them fit or a parent was', () => {
    expect(meantFor('daan')).toEqual([['Lotte Bakker', ['Daan Bakker']]])
    expect(meantFor('bakker')).toEqual([['Lotte Bakker', []]])
    expect(meantFor('de boer')).toEqual([['Lotte Bakker', []]])
  })

  test('is at most eight families, in their own order, and says how many more there are', () => {
    const many = indexDoor(Array.from({ length: 30 }, (_, at) => family([`Kind${at} Jansen`])))
    const { hits, more } = searchDoor(many, readDoorQuestion('jan'))
    expect([hits.map(({ family: { name } }) => name), more]).toEqual([
      Array.from({ length: 8 }, (_, at) => `Kind${at} Jansen`),
      22,
    ])
  })

  test('one person with all words comes before two who share them', () => {
    const two = indexDoor([family(['Noor Visser'], ['Jan Smit']), family(['Noor Smit'])])
    const { hits } = searchDoor(two, readDoorQuestion('noor smit'))
    expect(hits.map(({ family: { name } }) => name)).toEqual(['Noor Smit', 'Noor Visser'])
  })

  test('a family of which nobody has a name is found by no text and breaks nothing', () => {
    expect(searchDoor(indexDoor([family([''])]), readDoorQuestion('a')).hits).toEqual([])
  })

  test('any text gives an answer, and every beginning of a name finds its family', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string()), (text) => {
        expect(searchDoor(index, readDoorQuestion(text)).hits.length).toBeLessThanOrEqual(8)
      }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...SCHOOL), fc.nat(20), ({ name }, length) => {
        const typed = name.slice(0, length + 1)
        const found = searchDoor(index, readDoorQuestion(typed))
        expect(found.hits.some((hit) => hit.family.name === name) || found.more > 0).toBe(true)
      }),
    )
  })
})
