import { describe, expect, test } from 'vitest'
import { anAttendanceList, aSchool, WIDEST } from './papers.ts'
import { aRenderer, print } from './printing.ts'
import { type ReadPage, readPdf } from './read-pdf.ts'

const renderer = aRenderer()
const read = async (paper: Parameters<typeof print>[1]) => readPdf((await print(renderer, paper)).pdf)
const oneLine = (page: ReadPage | undefined) => page?.text.replace(/\s+/g, ' ') ?? ''

describe('the attendance list', () => {
  test('has a page per group with the meeting, its time, the teacher, and what to do with it', async () => {
    const printed = await print(renderer, anAttendanceList(25, 3))
    expect(printed.pagesPerItem).toEqual([1, 1])
    const pdf = await readPdf(printed.pdf)
    expect({ title: pdf.title, isTagged: pdf.isTagged, language: pdf.language }).toEqual({
      title: 'Aanwezigheidslijst Welkomstreceptie – Basisschool De Boomhut',
      isTagged: true,
      language: 'nl-NL',
    })
    for (const part of [
      'Groep 3A',
      'Fatima el Amrani',
      'Welkomstreceptie',
      'dinsdag 1 september 2026, van 19.30 tot 21.00 uur',
      'de aula · 25 kinderen',
      'Handtekening',
      'Staat uw kind er niet bij?',
      'Vertrouwelijk, na gebruik vernietigen.',
      'pagina 1 van 1 · print 2026-0117',
    ]) {
      expect(oneLine(pdf.pages[0])).toContain(part)
    }
    for (const page of pdf.pages) {
      expect([page.width.toFixed(1), page.height.toFixed(1)]).toEqual(['210.0', '297.0'])
    }
  })

  test.each([1, 20, 21, 24, 25, 28, 29, 32])(
    '%d children stand on one page with room below',
    async (children) => {
      const { pages } = await read(anAttendanceList(children))
      expect(pages).toHaveLength(1)
      expect(pages[0]?.text).toContain('Staat uw kind er niet bij?')
    },
  )

  test('28 children with the longest names stand on one page too, and nothing is cut', async () => {
    const paper = anAttendanceList(28)
    const long = `${WIDEST}, Anna-Sophia van der`
    for (const row of paper.data.lists[0]?.rows ?? []) row.name = long
    const { pages } = await read(paper)
    expect(pages).toHaveLength(1)
    // a word that is wider than its column is broken where it must, with nothing that is printed
    const printed = pages[0]?.text.replace(/[\s\u200B]/g, '') ?? ''
    expect(printed.split(long.replaceAll(' ', ''))).toHaveLength(29)
  })

  test('its numbers are of 14 points, and of every child there is one', async () => {
    const { pages } = await read(anAttendanceList(28))
    const numbers = pages[0]?.texts.filter(({ text, size }) => /^\d+$/.test(text) && size >= 13.9) ?? []
    expect(numbers.map(({ text }) => Number(text))).toEqual(Array.from({ length: 28 }, (_, at) => at + 1))
    const heights = numbers.slice(1).map((row, index) => row.top - (numbers[index]?.top ?? 0))
    expect(Math.min(...heights)).toBeGreaterThan(6.8)
  })

  test('a large group goes on on the next page under the same head and loses no child', async () => {
    const printed = await print(renderer, anAttendanceList(65, 2))
    expect(printed.pagesPerItem).toEqual([2, 1])
    const { pages } = await readPdf(printed.pdf)
    for (const page of pages) expect(oneLine(page)).toContain('moeder vader ander')
    const text = pages.map((page) => page.text).join('\n')
    for (let child = 1; child <= 65; child += 1) expect(text).toContain(`Kind${child} van den`)
    expect(text.match(/Staat uw kind er niet bij\?/g)).toHaveLength(2)
  })

  test('of a practice school says so on every page', async () => {
    const paper = anAttendanceList(65)
    paper.data.school = aSchool({ practice: true })
    for (const page of (await read(paper)).pages) expect(page.text.match(/OEFENSCHOOL/g)).toHaveLength(2)
  })

  test('names the child with a sign that cannot be printed', async () => {
    const paper = anAttendanceList(2)
    const [, second] = paper.data.lists[0]?.rows ?? []
    if (second !== undefined) second.name = 'Berg, \u{13080} van den'
    expect(await renderer.render(paper)).toMatchObject({
      error: { code: 'SIGN_NOT_PRINTABLE', details: [{ owner: 'Berg, \u{13080} van den' }] },
    })
  })
})
