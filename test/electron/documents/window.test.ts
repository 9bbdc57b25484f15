import { describe, expect, test } from 'vitest'
import type { AddressWindow, LetterItem } from '#domain/printing/letter-papers'
import { aLetter, longestFamily, sixLines } from './papers.ts'
import { aRenderer, letterPrinter } from './printing.ts'
import { addressOf, linesOf, type PlacedText } from './read-pdf.ts'

const { printRun, printLetter } = letterPrinter(aRenderer())

describe('the address block (P03)', () => {
  const envelopes: {
    name: string
    window: [number, number]
    play: [number, number]
    area?: AddressWindow
  }[] = [
    { name: 'DL, window 40 x 110', window: [110, 40], play: [10, 11] },
    { name: 'DL, window 45 x 90', window: [90, 45], play: [10, 11] },
    { name: 'DL, window 35 x 90', window: [90, 35], play: [10, 11] },
    { name: 'C5, window 40 x 110', window: [110, 40], play: [19, 13] },
    {
      name: 'C5, window 45 x 90, block set narrower',
      window: [90, 45],
      play: [19, 13],
      area: { x: 22, y: 48, width: 70, height: 22 },
    },
    {
      name: 'DL, window on the right',
      window: [90, 45],
      play: [10, 11],
      area: { x: 110, y: 50, width: 78, height: 22 },
    },
  ]
  const families: [string, Partial<LetterItem>][] = [
    ['of one child', {}],
    ['of the longest names', longestFamily],
    ['of six lines', sixLines],
    ['that goes by hand without an address', { addressLines: [] }],
  ]

  for (const { name, window, play, area } of envelopes) {
    // A surname of 39 signs needs 77 mm in 10 pt: in a narrower block it is reported, see below.
    const thatFit =
      area && area.width < 78 ? families.filter(([, family]) => family !== longestFamily) : families
    test.each(thatFit)(
      `${name}: a letter %s shows its address and nothing else at every position`,
      async (_, family) => {
        const block = area ?? { x: 22, y: 48, width: 78, height: 22 }
        const { page, printed } = await printLetter(family, { window: block })
        const always = centredOn(block, window[0] - play[0], window[1] - play[1])
        const ever = centredOn(block, window[0] + play[0], window[1] + play[1])
        const inBlock = page.texts.filter((text) => touches(text, block) && text.size >= 10)
        expect(inBlock.length).toBeGreaterThan(0)
        for (const text of inBlock) expect(lies(text, always), text.text).toBe(true)
        const strangers = page.texts.filter((text) => touches(text, ever) && !inBlock.includes(text))
        // The sender's own line above the address is the only other thing that may be seen.
        expect(
          strangers.filter((text) => text.size > 8.01 || text.bottom > block.y).map((text) => text.text),
        ).toEqual([])
        expect(printed.addressTooLong).toEqual([])
      },
    )
  }

  test('carries the sender in one small line just above it', async () => {
    const { page } = await printLetter()
    const line = page.texts.filter((text) => text.bottom <= 48.2 && text.top > 42)
    expect(line.map((text) => text.text).join('')).toBe(
      'Basisschool De Boomhut · Schoolstraat 1 · 1234 AB ROTTERDAM',
    )
    for (const text of line) expect(text.size).toBeGreaterThanOrEqual(7)
    for (const text of line) expect(text.size).toBeLessThanOrEqual(8)
  })

  test('is set in 10 to 12 point, in large print too', async () => {
    for (const changes of [{}, sixLines, longestFamily, { largePrint: true }]) {
      const { page } = await printLetter(changes)
      const sizes = addressOf(page).map((text) => Math.round(text.size * 10) / 10)
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(12)
    }
  })

  test('keeps the two spaces before the town (P07)', async () => {
    // A PDF holds places, not spaces: the town stands exactly one space (0.26 em of Noto Sans) further to the right.
    const space = 0.26 * 11 * (25.4 / 72)
    for (const [postcode, town] of [
      ['1234 AB', 'ROTTERDAM'],
      ['1975 CC', 'IJMUIDEN'],
      ['2511 CV', "'S-GRAVENHAGE"],
    ]) {
      const widths = await Promise.all(
        [`${postcode} ${town}`, `${postcode}  ${town}`].map(async (line) => {
          const { page } = await printLetter({
            addressLines: ['Familie Ten Have', 'Voorbeeldstraat 11 A', line],
          })
          expect(linesOf(addressOf(page))).toEqual([
            'Familie Ten Have',
            'Voorbeeldstraat 11 A',
            `${postcode} ${town}`,
          ])
          return Math.max(...addressOf(page).map((text) => (text.text.includes(`${town}`) ? text.right : 0)))
        }),
      )
      expect((widths[1] ?? 0) - (widths[0] ?? 0)).toBeCloseTo(space, 1)
    }
  })

  test('breaks a long line at a comma or before "en", and cuts nothing', async () => {
    const addressee = 'Aan de ouders/verzorgers van Sem, Noor en Ali van den Berg'
    const { page } = await printLetter({
      addressLines: [addressee, 'Voorbeeldstraat 11 A', '1234 AB  ROTTERDAM'],
    })
    const lines = linesOf(addressOf(page))
    expect(lines).toEqual([
      'Aan de ouders/verzorgers van Sem, Noor',
      'en Ali van den Berg',
      'Voorbeeldstraat 11 A',
      '1234 AB ROTTERDAM',
    ])
  })

  test('that fits at no permitted size is printed whole and reported', async () => {
    const endless = 'W'.repeat(45)
    const { printed, pdf } = await printRun([
      aLetter(),
      aLetter({ addressLines: [endless, 'Voorbeeldstraat 11 A', '1234 AB  ROTTERDAM'] }),
      aLetter({ addressLines: Array.from({ length: 8 }, (_, index) => `Regel ${index + 1}`) }),
    ])
    expect(printed.addressTooLong).toEqual([1, 2])
    expect(pdf.pages[1]?.text).toContain(endless)
    expect(pdf.pages[2]?.text).toContain('Regel 8')
  })

  test('stands above the date, the text and the names of the children', async () => {
    const { page } = await printLetter()
    const below = page.texts.filter((text) => text.top > 70)
    expect(Math.min(...below.map((text) => text.top))).toBeGreaterThan(95)
    expect(below.map((text) => text.text).join('')).toContain('21 november 2026')
  })
})

type Area = { x: number; y: number; width: number; height: number }

function centredOn(block: Area, width: number, height: number): Area {
  return { x: block.x + (block.width - width) / 2, y: block.y + (block.height - height) / 2, width, height }
}

function lies(text: PlacedText, area: Area): boolean {
  const isWide = text.left >= area.x - 0.05 && text.right <= area.x + area.width + 0.05
  return isWide && text.top >= area.y - 0.05 && text.bottom <= area.y + area.height + 0.05
}

function touches(text: PlacedText, area: Area): boolean {
  const isBeside = text.right < area.x || text.left > area.x + area.width
  return !isBeside && text.bottom > area.y && text.top < area.y + area.height
}
