import { describe, expect, test } from 'vitest'
import { addDays, type IsoDate } from '#domain/kernel/date'
import type { Paper } from '#domain/printing/papers'
import { SLIP_LANGUAGES } from '#domain/rota/slip-phrases'
import { ICONS } from '#domain/rota/task'
import { WIDEST } from './papers.ts'
import { aRenderer, print } from './printing.ts'
import { type ReadPage, readPdf } from './read-pdf.ts'
import {
  aCoordinatorSheet,
  aRotaSheet,
  aSignUpPoster,
  aTurn,
  someChangeNotices,
  someMovedTurns,
  someRotaForms,
  someSwapSlips,
  someThanks,
  someTurnSlips,
  turnsOfTasks,
} from './rota-papers.ts'

const renderer = aRenderer()
const read = async (paper: Paper) => (await readPdf((await print(renderer, paper)).pdf)).pages
const oneLine = (page: ReadPage | undefined) => page?.text.replace(/\s+/g, ' ') ?? ''
const sizeOf = ({ width, height }: ReadPage) => [Math.round(width), Math.round(height)]

describe('the rota of a group on the wall', () => {
  test.each([
    ['A4', 3, [210, 297]],
    ['A4', 5, [297, 210]],
    ['A3', 3, [297, 420]],
    ['A3', 5, [420, 297]],
  ] as const)('%s with %i tasks is one sheet that lies so that columns fit', async (size, tasks, sheet) => {
    const pages = await read(aRotaSheet(turnsOfTasks(tasks), size))
    expect(pages.map(sizeOf)).toEqual([sheet])
    expect(oneLine(pages[0])).toContain('Hier is nog plaats.')
    expect(oneLine(pages[0])).toContain('Ouderhulp groep 3A van 4 januari 2027 tot en met 19 februari 2027')
  })

  test('goes on in a next table where there are more tasks than columns', async () => {
    const pages = await read(aRotaSheet(turnsOfTasks(7)))
    expect(
      pages.map((page) => [page.text.includes('Luizencontrole'), page.text.includes('Schoolreis')]),
    ).toEqual([
      [true, false],
      [false, true],
    ])
  })

  test('names nobody but who helps, and says what does not go on', async () => {
    const [page] = await read(
      aRotaSheet([
        aTurn(),
        aTurn({ date: '2027-01-19' as IsoDate, cancelledOn: '2027-01-04' as IsoDate, names: ['Aylin'] }),
      ]),
    )
    expect(oneLine(page)).toContain('di 12 jan 08.30–09.30 uur Sara Mark')
    expect(oneLine(page)).toContain('di 19 jan 08.30–09.30 uur gaat niet door')
    expect(page?.text).not.toContain('Aylin')
    expect(page?.text).not.toContain('Hier is nog plaats.')
    expect(page?.text).not.toContain('Ineke')
  })

  test('breaks a name that is wider than its column, and counts the sheets of a whole year', async () => {
    const year = Array.from({ length: 40 }, (_, week) =>
      aTurn({
        date: addDays('2026-09-01' as IsoDate, 7 * week),
        names: [`${WIDEST} of Jan-Willem`, 'Sara'],
        places: 4,
      }),
    )
    const tasks = ['a', 'b', 'c'].flatMap((taskId) => year.map((turn) => ({ ...turn, taskId })))
    const pages = await read(aRotaSheet(tasks))
    expect(pages.length).toBeGreaterThan(3)
    for (const [at, page] of pages.entries()) {
      expect(Math.max(...page.texts.map(({ right }) => right))).toBeLessThan(198)
      expect(oneLine(page)).toContain(`blad ${at + 1} van ${pages.length}`)
    }
    // the reader shows no hyphen on a page where a word was broken
    expect(oneLine(pages[0])).toMatch(/Wolfeschlegelsteinhau.{0,2}senbergerdorffberg of Jan.Willem/)
    expect((await read(aRotaSheet(year.slice(0, 1))))[0]?.text).not.toContain('blad')
  })

  test('has a drawing for every task, and the same bytes in both engines', async () => {
    const paper = aRotaSheet(
      ICONS.map((icon) => aTurn({ taskId: icon, task: icon, icon })),
      'A3',
    )
    const [native, wasm] = [await print(aRenderer('native'), paper), await print(aRenderer('wasm'), paper)]
    expect(Buffer.compare(native.pdf, wasm.pdf)).toBe(0)
  })
})

describe('the poster to sign up on', () => {
  const longest = aTurn({
    task: `Begeleiden van ${WIDEST} ${WIDEST}`.slice(0, 80),
    note: 'verzamelen bij de hoofdingang, met een fluorescerend hesje aan en zonder eigen kinderen; '
      .repeat(2)
      .slice(0, 160),
    names: [],
    places: 13,
  })

  test.each([
    ['A4', 11, [210, 297]],
    ['A3', 15, [297, 420]],
  ] as const)(
    '%s has %i numbered places on a sheet, each with a strip inside what a printer prints',
    async (size, most, sheet) => {
      const pages = await read(aSignUpPoster([longest, { ...longest, places: 7 }], size))
      expect(pages.map(sizeOf)).toEqual([sheet, sheet])
      for (const [at, page] of pages.entries()) {
        const count = at === 0 ? most : 20 - most
        const numbers = page.texts.filter(({ text }) => /^[0-9]+$/.test(text)).map(({ text }) => Number(text))
        const own = Array.from({ length: count }, (_, place) => at * most + place + 1)
        expect(numbers.sort((a, b) => a - b)).toEqual(own.flatMap((number) => [number, number]))
        const words = page.texts.filter(({ text }) => text.trim() !== '')
        expect(Math.max(...words.map(({ top }) => top))).toBeLessThan(page.height - 5)
        expect(oneLine(page)).toContain(`blad ${at + 1} van 2`)
      }
    },
  )

  test('has no place for who is on it, and none on a turn that does not go on', async () => {
    const cancelledOn = '2027-01-04' as IsoDate
    const [page] = await read(
      aSignUpPoster([aTurn({ places: 3 }), aTurn({ task: 'Schoolreis', names: [], cancelledOn })]),
    )
    expect(oneLine(page)).toContain('1 di 12 jan 08.30–09.30 uur Leesouders, groep 3A')
    expect(page?.text).not.toMatch(/Sara|Mark|Schoolreis/)
    expect(page?.texts.filter(({ text }) => text === '2')).toEqual([])
  })
})

describe('the sheet of the coordinator', () => {
  test('says on each page that it is not for the wall', async () => {
    const pages = await read(aCoordinatorSheet(20))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page.text).toContain('Niet ophangen.')
    expect(oneLine(pages[0])).toContain('06 1234 5678 Sara van den Berg')
    expect(oneLine(pages[0])).toContain('1 plaats open')
  })
})

describe('slips with the turns of a family', () => {
  test('are four on a sheet with the sum in numbers', async () => {
    const pages = await read(someTurnSlips(Array.from({ length: 5 }, () => [{}, {}])))
    expect(pages).toHaveLength(2)
    const codes = pages[0]?.texts.filter(({ text }) => text === 'K7M') ?? []
    expect(codes.map(({ left, top }) => [left > 105, top > 148.5])).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ])
    const words = oneLine(pages[1])
    expect(words).toContain('dinsdag 12 januari 2027 08.30–09.30 uur Leesouders, groep 3A')
    expect(words).toContain('4 – 1 – 1 – 1 = 1 verplicht correctie gedaan ingedeeld nog te doen')
    expect(words).toContain('telt voor 2')
  })

  test('of a school that asks no number show none', async () => {
    const [page] = await read(
      someTurnSlips([[{}, { balance: { asked: 0, corrected: 0, done: 3, planned: 1, left: -4 } }]]),
    )
    expect(page?.text).not.toContain('verplicht')
    expect(oneLine(page)).toContain('U hielp dit schooljaar al 3 keer. Dank u wel!')
  })

  test.each(SLIP_LANGUAGES.flatMap((language) => [[language, false] as const, [language, true] as const]))(
    'hold the most words in their quarter (%s, large print: %s)',
    async (language, largePrint) => {
      const turns = Array.from({ length: 14 }, () => ({
        ...aTurn({ task: 'Luizencontrole na de vakantie', note: 'in het lokaal naast de aula' }),
        ...{ cancelDays: 3, weight: 2 },
      }))
      const salutation = `Beste ${WIDEST}, ${WIDEST} en ouders van Sem, Noor en Ali,`
      const family = { languages: [language], largePrint, carrierId: null, salutation }
      const pages = await read(someTurnSlips([[family, { turns, elsewhere: true }]]))
      expect(pages).toHaveLength(1)
      const words = pages[0]?.texts.filter(({ text }) => text.trim() !== '') ?? []
      expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(105)
      const foot = words.find(({ text }) => text.startsWith('print 2026'))
      const others = words.filter((one) => one !== foot && !one.text.includes('21 november'))
      expect(Math.max(...others.map(({ bottom }) => bottom))).toBeLessThan((foot?.top ?? 0) + 0.5)
      expect(pages[0]?.text).toContain('En nog 6 beurten')
    },
  )
})

describe('notices of a change', () => {
  test('show the old turn and the new one, and what is said where nothing comes instead', async () => {
    const [page] = await read(someChangeNotices([{}, {}]))
    const words = oneLine(page)
    expect(words).toContain('Was dinsdag 12 januari 2027, 08.30–09.30 uur Leesouders, groep 3A – geruild')
    expect(words).toContain('Wordt dinsdag 19 januari 2027, 08.30–09.30 uur Leesouders, groep 3A')
    expect(words).toContain('U hoeft dan niet te komen.')
    expect(words).toContain('Vandaag mee te geven')
  })

  test('show the old and the new moment of a turn that moved, and no second box', async () => {
    const [page] = await read(someMovedTurns([{ languages: ['tr'] }]))
    const words = oneLine(page)
    expect(words).toContain('Leesouders, groep 3A Was Eski dinsdag 5 januari 2027, 13.00–14.00 uur')
    expect(words).toContain('Wordt Yeni dinsdag 12 januari 2027, 08.30–09.30 uur in de aula')
    expect(words).not.toContain('U hoeft dan niet te komen.')
    expect(words.match(/Was/g)).toHaveLength(1)
  })
})

describe('slips on a sheet', () => {
  test.each([
    ['turns', someTurnSlips(Array.from({ length: 4 }, () => [{}, {}]))],
    ['changes', someChangeNotices([{}, {}, {}, {}])],
    ['swaps', someSwapSlips(4)],
  ])('keep their words off the cuts and off the edge that a printer leaves white (%s)', async (_, paper) => {
    const [page] = await read(paper)
    for (const { text, left, right, top, bottom } of page?.texts ?? []) {
      if (text.startsWith('OEFENSCHOOL – ')) continue
      const [x, y] = [left < 105 ? 0 : 105, top < 148.5 ? 0 : 148.5]
      expect({
        text,
        inside: left >= x + 5 && right <= x + 100 && top >= y + 5 && bottom <= y + 143.5,
      }).toEqual({
        text,
        inside: true,
      })
    }
  })
})

describe('slips to swap with', () => {
  test('have room for two families and two signatures', async () => {
    const [page, ...more] = await read(someSwapSlips(4))
    expect(more).toEqual([])
    expect(page?.text.match(/Handtekening/g)).toHaveLength(8)
    expect(oneLine(page)).toContain('Graag inleveren vóór zaterdag 9 januari 2027.')
    expect(page?.text).toContain('OEFENSCHOOL')
  })
})

describe('the September form', () => {
  test.each([[1], [3], [6]])('of a family with %i children is one page', async (children) => {
    const pages = await read(someRotaForms([children]))
    expect(pages.map(sizeOf)).toEqual([[210, 297]])
    const words = oneLine(pages[0])
    for (const asked of ['K7M', 'maandag', 'liever niet', 'Vraag mij niet.', 'Talen die u spreekt', 'VOG']) {
      expect(words).toContain(asked)
    }
    expect(words).toContain('Graag inleveren vóór vrijdag 18 september 2026')
  })

  test('keeps each family on pages of its own', async () => {
    const { pagesPerItem } = await print(renderer, someRotaForms([2, 12, 1]))
    expect(pagesPerItem).toHaveLength(3)
    expect(pagesPerItem[0]).toBe(1)
    expect(pagesPerItem[2]).toBe(1)
  })
})

describe('cards of thanks', () => {
  test('are two on a sheet, and say what this family did and nothing of another', async () => {
    const pages = await read(someThanks(3))
    expect(pages).toHaveLength(2)
    expect(oneLine(pages[0])).toContain('hielp u één keer op school, samen ongeveer 1 uur.')
    expect(oneLine(pages[0])).toContain('hielp u 3 keer op school, samen ongeveer 9,5 uur.')
    expect(oneLine(pages[0])).toContain('Leesouders (2 keer) · Schoolreis')
  })
})
