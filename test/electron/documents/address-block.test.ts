import { describe, expect, test } from 'vitest'
import { DEFAULT_ADDRESS_WINDOW } from '#domain/printing/letter-papers'
import { fitAddress } from '#electron/documents/address-block'
import { readGlyphs } from '#electron/documents/glyphs'
import { resourcesDir } from './papers.ts'

const { widthOf } = readGlyphs(resourcesDir)
const inWindow = (...lines: string[]) => fitAddress(lines, DEFAULT_ADDRESS_WINDOW, widthOf)
const street = ['Voorbeeldstraat 11 A', '1234 AB  ROTTERDAM']

describe('an address', () => {
  test.each<[string, string, number, string[]]>([
    ['stays as it is when it fits', 'Familie Ten Have', 11, ['Familie Ten Have']],
    [
      'is broken after "verzorgers van"',
      'Aan de ouders/verzorgers van Sem de Vries',
      11,
      ['Aan de ouders/verzorgers van', 'Sem de Vries'],
    ],
    [
      'is broken before "en"',
      'Aan de ouder/verzorger van Noor en Sebastiaan',
      11,
      ['Aan de ouder/verzorger van Noor', 'en Sebastiaan'],
    ],
    [
      'is broken after a comma',
      'Aan de ouders/verzorgers van Sem, Noor, Ali en Evi van den Berg',
      11,
      ['Aan de ouders/verzorgers van Sem, Noor,', 'Ali en Evi van den Berg'],
    ],
    [
      'gets 10 pt when no good place makes it fit in 11',
      'De heer A.B.C. van Wolfeschlegelsteinhausen',
      10,
      ['De heer A.B.C. van Wolfeschlegelsteinhausen'],
    ],
    [
      'is broken at a space when 10 pt is not enough',
      'Mevrouw A.B.C. van Wolfeschlegelsteinhausen-de Boer',
      11,
      ['Mevrouw A.B.C. van', 'Wolfeschlegelsteinhausen-de Boer'],
    ],
  ])('%s', (_, addressee, size, lines) => {
    expect(inWindow(addressee, ...street)).toMatchObject({ lines: [...lines, ...street], size, fits: true })
  })

  test('of six lines comes closer together in 10 pt', () => {
    const block = inWindow('Een', 'Twee', 'Drie', 'Vier', 'Vijf', 'ZES')
    expect(block).toMatchObject({ size: 10, fits: true })
    expect(block.leading).toBeLessThan(0.6)
  })

  test.each([
    ['one word wider than the window', ['W'.repeat(30), ...street]],
    ['more lines than the window is high', ['1', '2', '3', '4', '5', '6', '7']],
  ])('with %s is reported and keeps every word', (_, lines) => {
    const block = inWindow(...lines)
    expect([block.fits, block.size, block.lines]).toEqual([false, 10, lines])
  })

  test('loses no sign, wherever it is broken', () => {
    const names = Array.from({ length: 11 }, (_, index) => `Kind${index}`).join(', ')
    const addressee = `Aan de ouders/verzorgers van ${names} en Fien van den Berg-de Jong`
    expect(inWindow(addressee, ...street).lines.join(' ')).toBe([addressee, ...street].join(' '))
  })

  test('keeps the two spaces before a town that must be broken off', () => {
    expect(inWindow('1234 AB  SINT-NICOLAASGA-BUITENGEWOON-BIJ-DE-WATERLANDEN').lines[0]).toBe('1234 AB')
    expect(inWindow('Anna', '1234 AB  ROTTERDAM').lines[1]).toBe('1234 AB  ROTTERDAM')
  })
})
