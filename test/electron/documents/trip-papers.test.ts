import { describe, expect, test } from 'vitest'
import type { Paper } from '#domain/printing/papers'
import { WIDEST } from './papers.ts'
import { aRenderer, print } from './printing.ts'
import { type ReadPage, readPdf } from './read-pdf.ts'
import { anEmergencyCopy, someDriverCards } from './trip-papers.ts'

const renderer = aRenderer()
const read = async (paper: Paper) => (await readPdf((await print(renderer, paper)).pdf)).pages
const oneLine = (page: ReadPage | undefined) => page?.text.replace(/\s+/g, ' ') ?? ''
const sizeOf = ({ width, height }: ReadPage) => [Math.round(width), Math.round(height)]

describe('the card of a driver', () => {
  test('is A6, four on a page, with the children, the way and whom to call', async () => {
    const pages = await read(someDriverCards({ cars: 5, children: 4 }))
    expect(pages.map(sizeOf)).toEqual([
      [210, 297],
      [210, 297],
    ])
    expect(pages[0]?.text.match(/Tel de kinderen/g)).toHaveLength(4)
    const words = oneLine(pages[1])
    for (const told of [
      'Rijder 5 de Boer',
      '4 kinderen in deze auto',
      'Maliebaanstation 16',
      '010 123 4567',
    ]) {
      expect(words).toContain(told)
    }
    expect(words).toContain('OEFENSCHOOL')
  })

  test.each([
    [8, 'Noor van den Berg'],
    [8, WIDEST],
    [0, ''],
  ])('keeps %i children on one card, also with wide names', async (children, child) => {
    const pages = await read(someDriverCards({ cars: 10, children, child }))
    expect(pages).toHaveLength(3)
    expect(pages[0]?.text.match(/terug aan school/g)).toHaveLength(4)
  })
})

test('the copy for the school has every car with numbers, and who goes another way', async () => {
  const pages = await read(anEmergencyCopy({ cars: 9, children: 4 }))
  expect(pages.map(sizeOf)).toEqual(pages.map(() => [210, 297]))
  const words = pages.map(oneLine).join(' ')
  for (const told of [
    'Auto van Rijder 9 de Boer',
    'geheim nummer',
    'Mila Vos',
    'gaat met de bus',
    'vernietigen',
  ]) {
    expect(words).toContain(told)
  }
})
