import { expect, test } from 'vitest'
import { followUpSlip, type SlipHome } from '#domain/buddies/follow-up'
import { isoDate } from '#domain/kernel/date'
import { aSchool, longestFamily, WIDEST } from './papers.ts'
import { aRenderer, print } from './printing.ts'
import { readPdf } from './read-pdf.ts'

const renderer = aRenderer()
const day = (text: string) => isoDate.parse(text)
const printed = {
  on: day('2026-11-21'),
  date: '21 november 2026',
  time: '10:00',
  by: 'Ineke',
  printNumber: '2026-0117',
}

const HOME: SlipHome = {
  handOut: 'via groep 3A (Noor)',
  carrierId: 'noor',
  envelope: ['Aan de ouders/verzorgers van Noor'],
  address: ['Voorbeeldstraat 11 A', '1234 AB  ROTTERDAM'],
  salutation: 'Beste ouders/verzorgers van Noor,',
  largePrint: false,
}

async function pagesOf(homes: readonly SlipHome[], buddy = 'Eva Visser') {
  const about = { buddy, offers: false, coupledOn: day('2026-09-28'), code: 'K7P', today: day('2026-11-09') }
  const slips = homes.map((home) => followUpSlip(home, about))
  const data = { school: aSchool(), printed, title: 'Hoe gaat het met uw buddy?', slips }
  return (await readPdf((await print(renderer, { name: 'buddySlips', data })).pdf)).pages
}

test('slips for buddies are four on a sheet, each in its own quarter, without an address a child carries', async () => {
  const pages = await pagesOf(Array.from({ length: 5 }, () => HOME))
  expect(pages).toHaveLength(2)
  const codes = pages[0]?.texts.filter(({ text }) => text === 'K7P') ?? []
  expect(codes.map(({ left, top }) => [left > 105, top > 148.5])).toEqual([
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ])
  const words = pages[0]?.text.replace(/\s+/g, ' ') ?? ''
  expect(words).toContain('Sinds 28 september 2026 heeft u als buddy Eva Visser. Hoe gaat het?')
  expect(words).toContain('Wij willen graag dat de school belt')
  expect(words).not.toMatch(/Voorbeeldstraat|Ineke/)
})

test.each([false, true])(
  'slips for buddies hold the longest names in their quarter (large print: %s)',
  async (largePrint) => {
    const home = {
      ...{ ...HOME, largePrint, carrierId: null, handOut: 'per post' },
      envelope: longestFamily.addressLines?.slice(0, 1) ?? [],
      salutation: longestFamily.salutation ?? '',
    }
    const pages = await pagesOf([home, home, home, home], `Anna ${WIDEST} en Bram ${WIDEST}`)
    expect(pages).toHaveLength(1)
    const texts = pages[0]?.texts ?? []
    expect(texts.filter(({ text }) => text.includes('Graag inleveren'))).toHaveLength(4)
    // nothing of the upper slips stands below the cut
    const upper = texts.filter(({ text, top }) => text.includes('Graag inleveren') && top < 148.5)
    expect(upper).toHaveLength(2)
  },
)
