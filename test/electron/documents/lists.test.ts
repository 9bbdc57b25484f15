import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { paperSchemas } from '#domain/printing/papers'
import { documents } from '#electron/documents/documents'
import {
  aClassList,
  aLeaveOverview,
  aMissingSheet,
  anAccessAnswer,
  anImportReport,
  aRecoveryKeyPaper,
  aSchool,
  aWindowTestSheet,
  resourcesDir,
} from './papers.ts'
import { aRenderer, print } from './printing.ts'
import { type ReadPage, readPdf } from './read-pdf.ts'

const renderer = aRenderer()
const read = async (paper: Parameters<typeof print>[1]) => readPdf((await print(renderer, paper)).pdf)
const oneLine = (page: ReadPage | undefined) => page?.text.replace(/\s+/g, ' ') ?? ''

describe('the list of documents', () => {
  test('has an entry for every template, and a template for every entry', () => {
    // What the others share is no paper.
    const files = readdirSync(path.join(resourcesDir, 'templates')).filter(
      (file) => !['house-style.typ', 'pictograms.typ'].includes(file),
    )
    expect(files.sort()).toEqual(
      Object.values(documents)
        .map(({ template }) => template)
        .sort(),
    )
  })

  test('has an entry for every paper of the domain', () => {
    expect(Object.keys(documents).sort()).toEqual(Object.keys(paperSchemas).sort())
  })

  test.each([
    ['class list', () => aClassList(30), 'Klassenlijst groep 3A – Basisschool De Boomhut'],
    ['window test sheet', () => aWindowTestSheet(), 'Proefvel vensterenvelop – Basisschool De Boomhut'],
    ['missing sheet', () => aMissingSheet(), 'Ontbrekende gegevens – Basisschool De Boomhut'],
    [
      'import report',
      () => anImportReport(),
      'Verslag van het inlezen van leerlingen.csv – Basisschool De Boomhut',
    ],
    [
      'answer to a person',
      () => anAccessAnswer(),
      'Antwoord op een verzoek om inzage – Basisschool De Boomhut',
    ],
    ['recovery key', () => aRecoveryKeyPaper(), 'Herstelsleutel – Basisschool De Boomhut'],
  ])('gives the %s A4 pages, a title, a language, tags and a foot (P01)', async (_, paper, title) => {
    const pdf = await read(paper())
    expect({ title: pdf.title, isTagged: pdf.isTagged, language: pdf.language }).toEqual({
      title,
      isTagged: true,
      language: 'nl-NL',
    })
    for (const page of pdf.pages) {
      expect([page.width.toFixed(1), page.height.toFixed(1)]).toEqual(['210.0', '297.0'])
      expect(oneLine(page)).toContain(
        'Basisschool De Boomhut · geprint op 21 november 2026 om 14:30 door Ineke',
      )
    }
  })

  test.each([
    ['class list', () => aClassList(30)],
    ['window test sheet', () => aWindowTestSheet()],
    ['missing sheet', () => aMissingSheet()],
    ['import report', () => anImportReport()],
  ])('marks the %s of a practice school on every page', async (_, paper) => {
    const plain = paper()
    const practice = {
      ...plain,
      data: { ...plain.data, school: aSchool({ practice: true }) },
    } as typeof plain
    for (const page of (await read(practice)).pages) expect(page.text.match(/OEFENSCHOOL/g)).toHaveLength(2)
  })
})

describe('the class list', () => {
  test('has 30 children on one page in rows of at least 7 mm', async () => {
    const { pages } = await read(aClassList(30))
    expect(pages).toHaveLength(1)
    const rows = pages[0]?.texts.filter(({ text }) => /^Kind\d+ van den Berg$/.test(text)) ?? []
    expect(rows).toHaveLength(30)
    const heights = rows.slice(1).map((row, index) => row.top - (rows[index]?.top ?? 0))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(6.99)
  })

  test('repeats its head on the next page and loses no child', async () => {
    const { pages } = await read(aClassList(65))
    expect(pages).toHaveLength(2)
    for (const page of pages) expect(oneLine(page)).toMatch(/Nr Naam Telefoon/)
    const text = pages.map((page) => page.text).join('\n')
    for (let child = 1; child <= 65; child += 1) expect(text).toContain(`Kind${child} van den Berg`)
  })

  test('says on every page that it is confidential, and its date, order, number and footnote', async () => {
    const { pages } = await read(aClassList(65))
    for (const page of pages) expect(page.text).toContain('Vertrouwelijk, na gebruik vernietigen.')
    expect(oneLine(pages[0])).toContain('Lijst van 21 november 2026 Op volgorde van roepnaam 65 kinderen')
    expect(oneLine(pages[1])).toContain('3 gezinnen staan niet met gegevens op deze lijst.')
  })

  test('makes the row of a long name higher and cuts nothing', async () => {
    const list = aClassList(2)
    const long = 'Anna-Sophia Wilhelmina Wolfeschlegelsteinhausenbergerdorff van den Berg-de Jong'
    list.data.rows[0] = ['1', long, '', '', '', '', '']
    const { pages } = await read(list)
    expect(oneLine(pages[0])).toContain(long)
  })

  test('can lie on its side', async () => {
    const list = aClassList(5)
    list.data.landscape = true
    const { pages } = await read(list)
    expect([pages[0]?.width.toFixed(1), pages[0]?.height.toFixed(1)]).toEqual(['297.0', '210.0'])
  })

  test('with a row of the wrong length is refused', async () => {
    const list = aClassList(2)
    list.data.rows[1] = ['2', 'Sem']
    expect(await renderer.render(list)).toEqual({
      ok: false,
      error: {
        code: 'PAPER_DATA_INVALID',
        details: { issues: [{ path: 'rows', message: 'Elke rij heeft precies één vak per kolom.' }] },
      },
    })
  })
})

describe('the window test sheet', () => {
  test('shows the four numbers of the window and two rulers of exactly 100 mm', async () => {
    const { pages } = await read(aWindowTestSheet())
    const page = pages[0]
    expect(oneLine(page)).toContain('22 mm 48 mm 78 mm 22 mm')
    const mark = (text: string) => page?.texts.filter((item) => item.text === text && item.size < 7.5) ?? []
    const [acrossEnd, downEnd] = [mark('100')[0], mark('100')[1]]
    const [acrossStart, downStart] = [mark('0')[0], mark('0')[1]]
    expect((acrossEnd?.left ?? 0) - (acrossStart?.left ?? 0)).toBeCloseTo(100, 1)
    expect((downEnd?.top ?? 0) - (downStart?.top ?? 0)).toBeCloseTo(100, 1)
  })

  test('with a window off the sheet or in the letter is refused', async () => {
    for (const window of [
      { x: 150, y: 48, width: 78, height: 22 },
      { x: 22, y: 80, width: 78, height: 22 },
    ]) {
      expect(await renderer.render(aWindowTestSheet(window))).toMatchObject({
        error: { code: 'PAPER_DATA_INVALID' },
      })
    }
  })
})

describe('the missing sheet', () => {
  test('has a page per group with the households and what to fill in', async () => {
    const paper = aMissingSheet()
    const printed = await print(renderer, paper)
    expect(printed.pagesPerItem).toEqual([1, 1])
    const { pages } = await readPdf(printed.pdf)
    for (const part of [
      'groep 3A',
      'Fatima el Amrani',
      'Familie Yıldız',
      'Wie heeft het gezag?',
      'vóór 4 december 2026',
    ]) {
      expect(oneLine(pages[0])).toContain(part)
    }
    expect(oneLine(pages[1])).toContain('In deze groep is alles bekend.')
  })
})

describe('the import report', () => {
  test('says what was read, what was refused and why, and which lines had faults', async () => {
    const { pages } = await read(anImportReport())
    for (const part of [
      'leerlingen.csv (CSV)',
      'Kinderen toegevoegd 12',
      'bsn Het burgerservicenummer mag Ouderloket niet bewaren.',
      'geb_datum Geboortedatum',
      '17 De geboortedatum 31-02-2019 bestaat niet.',
      'a1b2c3d4a1b2c3d4',
    ]) {
      expect(oneLine(pages[0])).toContain(part)
    }
  })

  test('runs on over more pages when there are many faults', async () => {
    const report = anImportReport()
    report.data.problems = Array.from({ length: 300 }, (_, index) => ({
      line: index + 2,
      sentence: `Fout nummer ${index}.`,
    }))
    const { pages } = await read(report)
    expect(pages.length).toBeGreaterThan(4)
    expect(pages.at(-1)?.text).toContain('Fout nummer 299.')
    expect(oneLine(pages.at(-1))).toContain(`pagina ${pages.length} van ${pages.length}`)
  })
})

describe('the sheet with the recovery key', () => {
  test('shows the key in large groups, what it is for and that losing it loses everything, on one page', async () => {
    const { pages } = await read(aRecoveryKeyPaper())
    expect(pages).toHaveLength(1)
    const [page] = pages
    expect(page?.texts.find(({ text }) => text.includes('7Q3M'))?.size).toBeGreaterThanOrEqual(20)
    const text = oneLine(page)
    expect(text).toContain('Herstelsleutel van Basisschool De Boomhut')
    expect(text).toContain('7Q3M X0KD 4WZ9 HP2T VR8C 1NAE G6JY')
    expect(text).toContain('Leg dit blad in de kluis')
    expect(text).toContain('Niet bij de computer')
    expect(text).toContain('Dan zijn alle gegevens weg.')
  })
})

describe('the year of leave', () => {
  test('lies across, repeats its head on every sheet and marks a practice school', async () => {
    const pdf = await read(aLeaveOverview(60, true))
    expect(pdf.title).toBe('Verlof en verzuim 2026-2027 – Basisschool De Boomhut')
    expect(pdf.isTagged).toBe(true)
    expect(pdf.pages.length).toBeGreaterThan(1)
    for (const page of pdf.pages) {
      expect([page.width.toFixed(1), page.height.toFixed(1)]).toEqual(['297.0', '210.0'])
      expect(page.text.match(/OEFENSCHOOL/g)).toHaveLength(2)
    }
    for (const page of pdf.pages.slice(0, 2)) expect(page.text).toContain('Doorgestuurd')
    expect(oneLine(pdf.pages.at(-1))).toContain('Bezwaren ontvangen 1')
  })
})
