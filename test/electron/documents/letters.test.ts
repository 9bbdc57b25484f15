import { describe, expect, test } from 'vitest'
import { aDivider, aLetter, anArabicLetter, aSchool, longestFamily, sixChildren, WIDEST } from './papers.ts'
import { aRenderer, letterPrinter } from './printing.ts'
import { addressOf, linesOf, type PlacedText, type ReadPage } from './read-pdf.ts'

const renderer = aRenderer()

const { printRun, printLetter } = letterPrinter(renderer)

describe('the sheet', () => {
  test('is exactly A4 on every page (P01)', async () => {
    const { pdf } = await printRun([aDivider(['Familie De Vries']), aLetter(), aLetter({ largePrint: true })])
    expect(pdf.pages.map(({ width, height }) => [width.toFixed(1), height.toFixed(1)])).toEqual(
      pdf.pages.map(() => ['210.0', '297.0']),
    )
  })

  test('has a title, the language, tags and only embedded fonts of our own', async () => {
    const { pdf } = await printLetter()
    expect(pdf.title).toBe('Uitnodiging voor de ouderavond – Basisschool De Boomhut')
    expect(pdf.language).toMatch(/^nl/)
    expect(pdf.isTagged).toBe(true)
    expect(
      Object.entries(pdf.fonts).map(([name, isEmbedded]) => [name.replace(/^.*\+/, ''), isEmbedded]),
    ).toEqual(
      expect.arrayContaining([
        ['NotoSans-Regular', true],
        ['NotoSans-Bold', true],
      ]),
    )
    expect(Object.values(pdf.fonts)).not.toContain(false)
  })

  test('says at the foot which school, when, which page of the letter and which print', async () => {
    const { pdf } = await printRun([
      aLetter(),
      aLetter({ paragraphs: Array(40).fill('Nog een alinea. '.repeat(12)) }),
    ])
    const feet = pdf.pages.map((page) => textBelow(page, 270))
    expect(feet[0]).toContain('Basisschool De Boomhut · geprint op 21 november 2026 om 14:30 door Ineke')
    expect(feet[0]).toMatch(/pagina 1 van 1 · print 2026-0117/)
    const longLetter = feet.slice(1)
    expect(longLetter.length).toBeGreaterThan(1)
    longLetter.forEach((foot, index) => {
      expect(foot).toContain(`pagina ${index + 1} van ${longLetter.length}`)
    })
  })

  test('of a practice school says so on every page, head and foot', async () => {
    const letters = [aDivider([]), aLetter({ paragraphs: Array(40).fill('Nog een alinea. '.repeat(12)) })]
    const { pdf } = await printRun(letters, { school: aSchool({ practice: true }) })
    for (const page of pdf.pages) expect(page.text.match(/OEFENSCHOOL/g)).toHaveLength(2)
    expect((await printLetter()).page.text).not.toContain('OEFENSCHOOL')
  })

  test('leaves the head empty on paper that carries a letterhead', async () => {
    const { page } = await printLetter({}, { ownPaper: true })
    expect(page.texts.filter((text) => text.top < 40)).toEqual([])
  })
})

describe('the text', () => {
  test('of the longest names and six children is whole and stays on one page (P06)', async () => {
    const { pdf, printed, page } = await printLetter(longestFamily)
    expect(printed.pagesPerItem).toEqual([1])
    expect(pdf.pages).toHaveLength(1)
    for (const name of sixChildren) expect(oneLine(page)).toContain(`${name} ${WIDEST} (5/6)`)
    expect(linesOf(addressOf(page)).join(' ')).toBe(longestFamily.addressLines?.join(' ').replace('  ', ' '))
  })

  test.each([
    'Zoë',
    'Łukasz',
    'Çelik',
    'Yıldız',
    'Ngọc',
    'Åse Sørensen-Ðorđević',
    'Олена Шевченко',
    'Ελένη',
    'Ştefan Țepeș',
  ])('prints %s as it is written (P08)', async (name) => {
    const { page } = await printLetter({ salutation: `Beste ouders van ${name},` })
    expect(page.text).toContain(`Beste ouders van ${name},`)
  })

  test.each(['المدرسة', 'בית הספר', 'ትግርኛ', '፳፻፲፱ ዓመት'])('prints the script of %s (P08)', async (word) => {
    const { page } = await printLetter({ paragraphs: [word] })
    const signs = (text: string) => [...text.normalize('NFKC').replace(/\s/g, '')].sort().join('')
    const body = page.texts.filter(({ text }) =>
      /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Ethiopic}/u.test(text),
    )
    expect(signs(body.map(({ text }) => text).join(''))).toBe(signs(word))
  })

  test.each([
    '#read("house-style.typ")',
    '$x$ *vet* _schuin_',
    '<img src=x onerror=alert(1)>',
    '#let a = 1',
    '= Kop',
    '`code` @ref <label> \\n // /* -- ~',
    '"Sem" \'t Hof',
  ])('prints %s as text', async (name) => {
    const { page } = await printLetter({
      addressLines: [name, 'Voorbeeldstraat 11 A', '1234 AB  ROTTERDAM'],
      salutation: name,
      subject: name,
      paragraphs: [name],
      children: [{ name, group: '3A' }],
    })
    expect(page.text.split(name).length - 1).toBe(5)
  })

  test('is 18 point in large print', async () => {
    const { page } = await printLetter({ largePrint: true })
    const body = page.texts.find((text) => text.text.startsWith('Beste ouders'))
    expect(body?.size).toBeCloseTo(18)
  })

  test('names the children with their groups and how the letter travels', async () => {
    const { page } = await printLetter({
      children: [
        { name: 'Sem de Vries', group: '5/6' },
        { name: 'Noor Bakker', group: '3A' },
      ],
    })
    expect(oneLine(page)).toContain('Kinderen: Sem de Vries (5/6), Noor Bakker (3A)')
    expect(page.text).toContain('via groep 5/6 (Sem)')
  })

  test('of one page stays one page with the signature', async () => {
    const { printed, page } = await printLetter({
      paragraphs: Array(7).fill('Een alinea van gewone lengte. '.repeat(6)),
    })
    expect(printed.pages).toBe(1)
    expect(page.text).toContain('Ineke de Wit, administratie')
  })
})

describe('a letter in two languages (P09)', () => {
  const pageOfTwo = async () => {
    const { pdf } = await printRun([anArabicLetter()])
    return pdf.pages[0] as ReadPage
  }

  test('has the home language left and Dutch right, the same paragraphs at the same height', async () => {
    const page = await pageOfTwo()
    const top = (start: string, side: (text: PlacedText) => boolean) =>
      page.texts.find((text) => text.text.includes(start) && side(text))?.top ?? Number.NaN
    const isLeft = (text: PlacedText) => text.right < 106
    const isRight = (text: PlacedText) => text.left > 105
    expect(top('السادة', isLeft)).toBeCloseTo(top('Beste ouders', isRight), 0)
    expect(top('08-12-2026', isLeft)).toBeCloseTo(top('Op dinsdag', isRight), 0)
    expect(top('06-1234 5678', isLeft)).toBeCloseTo(top('Kunt u niet komen', isRight), 0)
  })

  test('begins its lines at the right edge of its column', async () => {
    const page = await pageOfTwo()
    const arabic = page.texts.filter((text) => /\p{Script=Arabic}/u.test(text.text))
    expect(arabic.length).toBeGreaterThan(3)
    const edge = Math.max(...arabic.map((text) => text.right))
    for (const first of firstWords(arabic)) expect(first.right).toBeCloseTo(edge, 0)
  })

  test('keeps dates, times, telephone numbers and codes left to right', async () => {
    const page = await pageOfTwo()
    for (const run of ['08-12-2026', '19:30', '06-1234 5678', 'K7PT-22', '5/6', 'Sem de Vries']) {
      expect(leftToRight(page, run), run).toBe(true)
    }
  })

  test('does not break a telephone number at the end of a line', async () => {
    const page = await pageOfTwo()
    expect(page.texts.filter((text) => text.left > 105).map(({ text }) => text)).toContainEqual(
      expect.stringContaining('010 123 45 67'),
    )
  })

  test('has the date once and one signature', async () => {
    const page = await pageOfTwo()
    expect(page.text.split('Ineke de Wit, administratie')).toHaveLength(2)
  })
})

describe('a run', () => {
  test('tells how many pages each letter and divider has', async () => {
    const long = aLetter({ paragraphs: Array(30).fill('Nog een alinea. '.repeat(12)) })
    const { printed, pdf } = await printRun([
      aDivider(['Familie De Vries', 'Familie Yıldız']),
      aLetter(),
      long,
      aLetter(),
    ])
    const [divider, first, second, third] = printed.pagesPerItem
    expect([divider, first, third]).toEqual([1, 1, 1])
    expect(second).toBeGreaterThan(1)
    expect(printed.pages).toBe(pdf.pages.length)
    expect(printed.pagesPerItem.reduce((sum, pages) => sum + pages, 0)).toBe(pdf.pages.length)
  })

  test('puts no household on the page of another', async () => {
    const names = ['Abel', 'Bente', 'Cato', 'Dirk']
    const { pdf } = await printRun(
      names.map((name) =>
        aLetter({ addressLines: [`Familie ${name}`, `${name}straat 1`, '1234 AB  ROTTERDAM'] }),
      ),
    )
    pdf.pages.forEach((page, index) => {
      expect(names.filter((name) => page.text.includes(name))).toEqual([names[index]])
    })
  })

  test('has a divider with the group, the teachers, the number of letters and the households', async () => {
    const { pdf } = await printRun([aDivider(['Familie De Vries', 'Familie Yıldız'])])
    const text = oneLine(pdf.pages[0] as ReadPage)
    for (const part of [
      'Groep 5/6',
      'Noor Visser en Bram Smit',
      '2 brieven',
      'Familie De Vries',
      'Familie Yıldız',
      'Vertrouwelijk',
    ]) {
      expect(text).toContain(part)
    }
  })
})

/** The right-most piece of each line. */
function firstWords(texts: PlacedText[]): PlacedText[] {
  const lines = new Map<number, PlacedText>()
  for (const text of texts) {
    const line = Math.round(text.bottom)
    const known = lines.get(line)
    if (!known || text.right > known.right) lines.set(line, text)
  }
  return [...lines.values()]
}

/** Whether a run stands in the left column in its own order, as the eye reads it from left to right. */
function leftToRight(page: ReadPage, run: string): boolean {
  const lines = new Map<number, PlacedText[]>()
  for (const text of page.texts) {
    if (text.right < 106)
      lines.set(Math.round(text.bottom), [...(lines.get(Math.round(text.bottom)) ?? []), text])
  }
  const read = (line: PlacedText[]) =>
    line
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join('')
  return [...lines.values()].some((line) => read(line).includes(run))
}

function oneLine(page: ReadPage): string {
  return page.text.replace(/\s+/g, ' ')
}

function textBelow(page: ReadPage, y: number): string {
  return page.texts
    .filter((text) => text.top > y)
    .map((text) => text.text)
    .join(' ')
    .replace(/\s+/g, ' ')
}
