import { describe, expect, test } from 'vitest'
import type { LetterPaper } from '#domain/leave/letters/letter-paper'
import { DEFAULT_ADDRESS_WINDOW } from '#domain/printing/letter-papers'
import { aSheet, LETTERS } from '../../domain/leave/letters/letters.ts'
import { aLetter, aRun, aSchool, WIDEST } from './papers.ts'
import { aRenderer, print } from './printing.ts'
import { addressOf, linesOf, type ReadPage, readPdf } from './read-pdf.ts'

const renderer = aRenderer()
const { printed } = aRun([aLetter()]).data

async function printLetters(letters: LetterPaper[]) {
  const done = await print(renderer, {
    name: 'leaveLetters',
    data: {
      school: aSchool(),
      printed,
      title: 'Brief over verlof 2026-0012',
      window: DEFAULT_ADDRESS_WINDOW,
      letters,
    },
  })
  return { done, pdf: await readPdf(done.pdf) }
}

const oneLine = ({ text }: ReadPage) => text.replace(/\s+/g, ' ')

describe('letters about leave', () => {
  test('are one sheet each; a decision on an objection with a new decision takes two', async () => {
    const { done } = await printLetters(Object.values(LETTERS).map((text) => aSheet(text)))
    const pages = Object.fromEntries(Object.keys(LETTERS).map((name, at) => [name, done.pagesPerItem[at]]))
    const two = ['objectionUpheld', 'objectionPartly']
    expect(pages).toEqual(
      Object.fromEntries(Object.keys(LETTERS).map((name) => [name, two.includes(name) ? 2 : 1])),
    )
    expect(done.addressTooLong).toEqual([])
  })

  test('have nothing in the window but the address, and date, mark and child below it', async () => {
    const { pdf } = await printLetters([aSheet(LETTERS.granted)])
    const page = pdf.pages[0] as ReadPage
    expect(linesOf(addressOf(page)).map((line) => line.replace(/ +/g, ' '))).toEqual([
      'Mevrouw A.J. Jansen-de Jong',
      'Dorpsstraat 12 A',
      '1741 AB SCHAGEN',
    ])
    const between = page.texts.filter(({ top, bottom }) => top > 71 && bottom < 96)
    expect(between).toEqual([])
    expect(oneLine(page)).toContain('23 november 2026 kenmerk: verlof 2026-0012 · per post')
    expect(oneLine(page)).toContain('Sem van den Berg (groep 6), geboren op 18 juni 2017')
    expect(pdf.title).toBe('Brief over verlof 2026-0012 – Basisschool De Boomhut')
    expect([page.width.toFixed(1), page.height.toFixed(1)]).toEqual(['210.0', '297.0'])
  })

  test('have the signature before the clause, and keep the clause on one page', async () => {
    const { pdf } = await printLetters([
      aSheet(LETTERS.partly, { onBehalf: true, addressee: { copyOf: `Łukasz ${WIDEST}` } }),
    ])
    const words = pdf.pages.map(oneLine)
    expect(words.join(' ')).toMatch(/met mandaat\).*Bent u het niet eens/)
    const last = words.find((page) => page.includes('Bent u het niet eens'))
    expect(last).toContain('voorlopige voorziening')
    expect(words[0]).toContain(`Deze brief is gestuurd aan Łukasz ${WIDEST}.`)
  })

  test('are 18 point in large print, the clause 16', async () => {
    const { pdf } = await printLetters([aSheet(LETTERS.refused, { addressee: { largePrint: true } })])
    const pieces = pdf.pages.flatMap(({ texts }) => texts)
    const sizeOf = (start: string) => pieces.find(({ text }) => text.startsWith(start))?.size
    expect(sizeOf('Geachte')).toBeCloseTo(18)
    expect(sizeOf('Dan kunt u schriftelijk')).toBeCloseTo(16)
  })

  test('print long, Arabic, Polish and Turkish names whole', async () => {
    const names = [
      `Maximiliane-Alexandra ${WIDEST} van den Oudenhuijzen`,
      'محمد العمراني',
      'Łucja Święcicka',
      'Elif Yıldız',
    ]
    const { done, pdf } = await printLetters(
      names.map((name) =>
        aSheet(LETTERS.granted, { addressee: { lines: [name, 'Dorpsstraat 1', '1741 AB  SCHAGEN'] } }),
      ),
    )
    expect(done.addressTooLong).toEqual([])
    expect(done.pagesPerItem).toEqual([1, 1, 1, 1])
    for (const [at, name] of names.entries()) {
      if (/\p{Script=Arabic}/u.test(name)) continue
      const address = linesOf(addressOf(pdf.pages[at] as ReadPage)).join(' ')
      expect(address).toContain(name)
    }
  })

  test('give the same bytes in both engines', async () => {
    const paper = {
      name: 'leaveLetters' as const,
      data: {
        school: aSchool(),
        printed,
        title: 'Brief over verlof 2026-0012',
        window: DEFAULT_ADDRESS_WINDOW,
        letters: [aSheet(LETTERS.forwarded), aSheet(LETTERS.municipality)],
      },
    }
    const [native, wasm] = [await print(aRenderer('native'), paper), await print(aRenderer('wasm'), paper)]
    expect(Buffer.compare(native.pdf, wasm.pdf)).toBe(0)
  })
})
