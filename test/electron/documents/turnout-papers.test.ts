import { describe, expect, test } from 'vitest'
import { planReportSheet } from '#domain/meetings/report-paper'
import { aReport, classes } from '../../support/turnouts.ts'
import { aSchool, WIDEST } from './papers.ts'
import { aRenderer, print } from './printing.ts'
import { type ReadPage, readPdf } from './read-pdf.ts'
import { aThanksPoster, aTurnoutReport, aTurnoutTrend } from './turnout-papers.ts'

const renderer = aRenderer()
const read = async (paper: Parameters<typeof print>[1]) => readPdf((await print(renderer, paper)).pdf)
const oneLine = (page: ReadPage | undefined) => page?.text.replace(/\s+/g, ' ') ?? ''
const sizeOf = (page: ReadPage | undefined) => [page?.width.toFixed(0), page?.height.toFixed(0)]

/** The lowest text above the foot, in mm from the top: nothing may run into it. */
function lowestText(page: ReadPage | undefined): number {
  return Math.max(...(page?.texts ?? []).filter(({ bottom }) => bottom < 282).map(({ bottom }) => bottom))
}

describe('the report of a meeting', () => {
  test.each([3, 24])('of %i groups is one A4 that a screen reader can read', async (groups) => {
    const pdf = await read(aTurnoutReport(groups))
    expect(pdf.pages).toHaveLength(1)
    expect(sizeOf(pdf.pages[0])).toEqual(['210', '297'])
    expect([pdf.title, pdf.isTagged, pdf.language]).toEqual([
      'Opkomst Welkomstreceptie – Basisschool De Boomhut',
      true,
      'nl-NL',
    ])
    expect(lowestText(pdf.pages[0])).toBeLessThan(279)
  })

  test('has a number at each bar, the line of the target by name, the rule and the source', async () => {
    const text = oneLine((await read(aTurnoutReport(24))).pages[0])
    expect(text).toContain('Opkomst: 80,1 % (442 van 552 leerlingen). Het doel is gehaald: meer dan 80 %.')
    expect(text).toContain('doel 80 %')
    expect(text).toContain('Groep 1A 87,5 % 21 van 24 87,5 % 21 van 24 32 gehaald')
    expect(text).toContain('leerjaar 1: 91,7 % (11 van 12)')
    expect(text).toContain('geen lijst')
    expect(text).toContain('Geteld: leerlingen van wie ten minste één volwassene aanwezig was.')
    expect(text).toContain('Bron: de deur en papieren lijsten.')
  })

  test('with 24 combination groups of long names and all there is to say is still one page, not smaller than 5 pt', async () => {
    const facts = classes(24)
    const groups = facts.groups.map((group, index) => ({
      ...group,
      name: `Kabouters en Kaboutertjes ${index}`,
      years: [1, 2],
    }))
    const pupils = facts.pupils.map((pupil, index) => ({ ...pupil, year: 1 + (index % 2) }))
    const report = aReport({ ...facts, groups, pupils })
    const name =
      'Welkomstreceptie voor alle ouders en verzorgers, opa’s en oma’s, buren en andere belangstellenden van onze school'
    const sheet = planReportSheet({
      ...report,
      name,
      notes: [...report.notes, 'Een zin over de lijsten. '.repeat(12)],
    })
    const pdf = await read({ ...aTurnoutReport(3), data: { ...aTurnoutReport(3).data, ...sheet } })
    expect(pdf.pages).toHaveLength(1)
    expect(Math.min(...(pdf.pages[0]?.texts ?? []).map(({ size }) => size))).toBeGreaterThanOrEqual(5)
    expect(oneLine(pdf.pages[0])).toContain('Kabouters en Kaboutertjes 23')
  })

  test('of more groups than a page can hold runs on and loses none', async () => {
    const pdf = await read(aTurnoutReport(120))
    expect(pdf.pages.length).toBeGreaterThan(1)
    expect(pdf.pages.map(oneLine).join(' ')).toMatch(/School 79,9 % 2.283 van 2.856/)
  })
})

describe('the trend', () => {
  test.each([
    [1, 1],
    [10, 24],
    [40, 24],
  ])('of %i meetings and %i groups is one A4', async (meetings, groups) => {
    const pdf = await read(aTurnoutTrend(meetings, groups))
    expect(pdf.pages).toHaveLength(1)
    expect(lowestText(pdf.pages[0])).toBeLessThan(279)
  })

  test('has a number at each point and in the table, and a sign beside a target that was reached', async () => {
    const text = oneLine((await read(aTurnoutTrend(3, 2))).pages[0])
    expect(text).toContain('doel: meer dan 80 %')
    expect(text).toMatch(/School \d+,\d % (\* )?\d+,\d %/)
    expect(text).toContain('Groep 1A')
    expect(text).toContain('Leerjaar 2 (vorig jaar leerjaar 1)')
  })
})

describe('the poster of thanks', () => {
  test.each([
    ['A4', ['210', '297']],
    ['A3', ['297', '420']],
  ] as const)('is one %s', async (size, sheet) => {
    const pdf = await read(aThanksPoster(size))
    expect(pdf.pages.map(sizeOf)).toEqual([sheet])
    expect(oneLine(pdf.pages[0])).toContain('Groep 4 93 % dank u wel!')
  })

  test('keeps a long name of a group on the sheet', async () => {
    const [page] = (await read(aThanksPoster('A4', `${WIDEST} en ${WIDEST}`))).pages
    expect(Math.max(...(page?.texts ?? []).map(({ right }) => right))).toBeLessThan(195)
  })
})

test.each([
  ['report', () => aTurnoutReport(5)],
  ['trend', () => aTurnoutTrend(4, 5)],
  ['poster', () => aThanksPoster('A3')],
])('the %s is marked in a practice school, and the same bytes in both engines', async (_, make) => {
  const paper = make()
  const practice = { ...paper, data: { ...paper.data, school: aSchool({ practice: true }) } } as typeof paper
  expect((await read(practice)).pages[0]?.text.match(/OEFENSCHOOL/g)).toHaveLength(2)
  const [native, wasm] = [await print(aRenderer('native'), paper), await print(aRenderer('wasm'), paper)]
  expect(Buffer.compare(native.pdf, wasm.pdf)).toBe(0)
})
