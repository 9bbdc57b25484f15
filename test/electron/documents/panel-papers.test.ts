import { describe, expect, test } from 'vitest'
import { ideaCardLanguages } from '#domain/panels/idea-card'
import type { Paper } from '#domain/printing/papers'
import { aDrawProtocol, aPanelMeeting, aYouSaid, someIdeaCards, someVoices } from './panel-papers.ts'
import { aRenderer, print } from './printing.ts'
import { type ReadPage, readPdf } from './read-pdf.ts'

const renderer = aRenderer()
const read = async (paper: Paper) => (await readPdf((await print(renderer, paper)).pdf)).pages
const wordsOf = (pages: readonly ReadPage[]) =>
  pages
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
const sizeOf = ({ width, height }: ReadPage) => [Math.round(width), Math.round(height)]

describe('"U zei – wij deden"', () => {
  test.each([
    ['A4', [210, 297]],
    ['A3', [297, 420]],
  ] as const)('is a poster of one page on %s, however long the points are', async (size, sheet) => {
    for (const longest of [false, true]) {
      const pages = await read(aYouSaid('poster', { points: 6, longest }, size))
      expect(pages.map(sizeOf)).toEqual([sheet])
      const words = wordsOf(pages)
      for (const told of ['U zei – wij deden', 'Dit doen wij niet', 'nog 3 meer', 'OEFENSCHOOL'])
        expect(words).toContain(told)
    }
  })

  test('says each status in words, and never who printed it', async () => {
    const words = wordsOf(await read(aYouSaid('list', { points: 6 })))
    for (const told of ['Gedaan', 'Wij zijn ermee bezig', 'Dit doen wij niet', 'Deels gedaan'])
      expect(words).toContain(told)
    expect(words).not.toContain('Ineke')
  })

  test('goes on over more pages as a list', async () => {
    const pages = await read(aYouSaid('list', { points: 60, longest: true }))
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.map(sizeOf)).toEqual(pages.map(() => [210, 297]))
  })
})

describe('cards for the idea box', () => {
  test.each([null, ...ideaCardLanguages().map(({ code }) => code)])(
    'are four on a page, for children and parents, with %s',
    async (language) => {
      for (const whom of ['children', 'parents'] as const) {
        const pages = await read(someIdeaCards(whom, language, 2))
        expect(pages.map(sizeOf)).toEqual([
          [210, 297],
          [210, 297],
        ])
        expect(pages[1]?.text.match(/Doe dit kaartje in de ideeënbus/g)).toHaveLength(4)
        expect(pages[1]?.text.match(/hoeft niet/g)).toHaveLength(4)
      }
    },
  )
})

describe('the protocol of a draw', () => {
  test('has every lot with what decided, with names for the file', async () => {
    const words = wordsOf(await read(aDrawProtocol(120, true)))
    for (const told of [
      '3735928559',
      'een lid van de MR',
      'reserve 116',
      'van den Berg-120',
      'Niet ophangen',
    ])
      expect(words).toContain(told)
  })

  test('has numbers only for the wall', async () => {
    const words = wordsOf(await read(aDrawProtocol(12, false)))
    expect(words).toContain('geloot')
    expect(words).not.toContain('Berg')
    expect(words).not.toContain('Niet ophangen')
  })
})

test('a meeting is an invitation, a list of who is there and a report', async () => {
  const pages = await read(aPanelMeeting(8, 3))
  expect(pages).toHaveLength(3)
  expect(pages[0]?.text).toContain('Uitnodiging')
  expect(pages[0]?.text).not.toContain('Lid 1')
  expect(pages[1]?.text).toContain('Lid 8 de Boer')
  expect(pages[2]?.text).not.toContain('Lid 1')
  const filled = await read(aPanelMeeting(2, 1, 'Er komt een boom bij het klimrek.'))
  expect(wordsOf(filled).match(/Er komt een boom/g)).toHaveLength(2)
})

test('of a meeting that was only the report is made, with the day on which the members heard', async () => {
  const pages = await read(aPanelMeeting(8, 2, 'Er komt een boom.', { held: true, told: '15 december 2026' }))
  expect(pages).toHaveLength(1)
  for (const told of ['Verslag', 'Er komt een boom.', 'Op 15 december 2026.'])
    expect(pages[0]?.text).toContain(told)
  expect(pages[0]?.text).not.toContain('Lid 1')
})

test('children are not called u', async () => {
  const [invitation] = await read(aPanelMeeting(8, 3, '', { toChildren: true }))
  expect(invitation?.text).toContain('Vertel het aan je juf of meester.')
  expect(invitation?.text).not.toMatch(/\bu\b/)
})

test('parents and children stand beside each other, also where one of them was not asked', async () => {
  const pages = await read(someVoices(14))
  expect(sizeOf(pages[0] as ReadPage)).toEqual([297, 210])
  const words = wordsOf(pages)
  for (const told of ['Graag bomen', 'Een groot doek', 'nog niet gevraagd', 'Gedaan'])
    expect(words).toContain(told)
})
