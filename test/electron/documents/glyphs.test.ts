import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCharacterTable } from '#electron/documents/font-tables'
import { FONT_FAMILIES } from '#electron/documents/fonts'
import { readGlyphs } from '#electron/documents/glyphs'
import { preparePaper } from '#electron/documents/prepare'
import { aClassList, aDivider, aLetter, anArabicLetter, aRun, resourcesDir } from './papers.ts'

const glyphs = readGlyphs(resourcesDir)

describe('signs that can be printed', () => {
  test.each([
    'Zoë Łukasz Çelik Yıldız Ngọc Ștefan',
    'Олена Ґалаґан Ελένη',
    'المدرسة الإبتدائية، ۱۲۳ پښتو ٹیچر',
    'בית הספר',
    'ትግርኛ ፳፻',
    'nul‑zero € “citaat” – — … · × ½ °',
    'me\u0301t los accent',
    'twee regels\nen een tab\t',
    'samen\u200Cgevoegd \u2066naam\u2069',
  ])('%s', (text) => {
    expect(glyphs.missingSigns([text])).toEqual([])
  })
})

describe('signs that cannot be printed', () => {
  test.each([
    ['Sem 😀', '😀', 'U+1F600'],
    ['Familie 王', '王', 'U+738B'],
    ['ნინო', 'ნ', 'U+10DC'],
    ['gezin 👨‍👩‍👧', '👨‍👩‍👧', 'U+1F468'],
    ['belletje \u0007', '\u0007', 'U+0007'],
    // The accent exists, but in no font together with this letter.
    ['ا\u0303', 'ا\u0303', 'U+0303'],
  ])('%s', (text, sign, codePoint) => {
    expect(glyphs.missingSigns([text])[0]).toEqual({ text, sign, codePoint })
  })

  test('are named once per text and sign', () => {
    const missing = glyphs.missingSigns(['Sem 😀😀', 'Sem 😀😀', 'Noor 😀 王'])
    expect(missing.map(({ text, sign }) => `${text}: ${sign}`)).toEqual([
      'Sem 😀😀: 😀',
      'Noor 😀 王: 😀',
      'Noor 😀 王: 王',
    ])
  })
})

describe('a paper with such a sign is refused', () => {
  const refusal = (paper: Parameters<typeof preparePaper>[0]) => {
    const prepared = preparePaper(paper, glyphs)
    if (prepared.ok || prepared.error.code !== 'SIGN_NOT_PRINTABLE') throw new Error('not refused')
    return prepared.error.details
  }

  test('with the family, the sign and the text', () => {
    const family = aLetter({ addressLines: ['Familie De Boer', 'Straat 1'], salutation: 'Beste 😀,' })
    expect(refusal(aRun([aLetter(), family]))).toEqual([
      { text: 'Beste 😀,', sign: '😀', codePoint: 'U+1F600', owner: 'Familie De Boer' },
    ])
  })

  test('of a divider with the household, of a class list with the row', () => {
    expect(refusal(aRun([aDivider(['Familie De Vries', 'Familie 王'])]))[0]?.owner).toBe('Familie 王')
    const list = aClassList(3)
    list.data.rows[1] = ['2', 'Sem 王', '', '', '', '', '']
    expect(refusal(list)[0]).toEqual({ text: 'Sem 王', sign: '王', codePoint: 'U+738B', owner: '2 Sem 王' })
  })

  test('without a family when the sign is in the text of all letters', () => {
    const letters = [aLetter({ subject: 'Feest 🎉' }), anArabicLetter({ subject: 'Feest 🎉' })]
    expect(refusal(aRun(letters))).toEqual([
      { text: 'Feest 🎉', sign: '🎉', codePoint: 'U+1F389', owner: '' },
    ])
  })
})

describe('the font folder', () => {
  const folder = path.join(resourcesDir, 'fonts')
  const fonts = readdirSync(folder).filter((file) => file.endsWith('.ttf'))

  test('holds exactly the regular and bold file of every family, and the licence', () => {
    const expected = FONT_FAMILIES.flatMap((family) =>
      ['Bold', 'Regular'].map((weight) => `${family.replaceAll(' ', '')}-${weight}.ttf`),
    )
    expect(fonts.sort()).toEqual(expected.sort())
    expect(readFileSync(path.join(folder, 'OFL.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE')
  })

  test('stays under 8 MB', () => {
    const size = fonts.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0)
    expect(size).toBeLessThan(8_000_000)
  })

  test('is read right: the Latin font has the euro and no Arabic letter', () => {
    const signs = readCharacterTable(readFileSync(path.join(folder, 'NotoSans-Regular.ttf')))
    expect([signs.has(0x20ac), signs.has(0x0627), signs.has(0xffff), signs.size > 2500]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })
})
