import { describe, expect, test } from 'vitest'
import { NEW_LETTER, paragraphsOf } from '../../../renderer/printing/letter-draft.ts'
import { textOf, textProblems } from '../../../renderer/printing/letter-text.ts'
import { errorText } from '../../../renderer/texts/errors.ts'

describe('the text of a letter', () => {
  test('is parted at empty lines; a single line end stays within its paragraph', () => {
    expect(paragraphsOf('Eerste\nregel\n\n\n  Tweede \n \nDerde\n')).toEqual([
      'Eerste\nregel',
      'Tweede',
      'Derde',
    ])
  })

  test('without words is no paragraph', () => {
    expect(paragraphsOf(' \n\n ')).toEqual([])
  })

  test('is signed as the school says until the office types another name', () => {
    const draft = { ...NEW_LETTER, subject: 'Kijkavond', text: 'Tot dan!' }
    expect(textOf(draft, 'Ineke').signer).toBe('Ineke')
    expect(textOf({ ...draft, signer: '' }, 'Ineke').signer).toBe('')
    expect(textProblems(textOf(draft, 'Ineke'))).toEqual({})
  })

  test('says at each field what is missing', () => {
    expect(textProblems(textOf({ ...NEW_LETTER, closing: ' ' }, ''))).toEqual({
      subject: 'Vul het onderwerp in.',
      paragraphs: 'Schrijf de brief.',
      closing: 'Vul de afsluiting in.',
      signer: 'Vul in wie de brief ondertekent.',
    })
  })

  test('of too many paragraphs or one that is too long is refused in Dutch', () => {
    const problemOf = (text: string) => textProblems(textOf({ ...NEW_LETTER, text }, 'Ineke')).paragraphs
    expect(problemOf('a\n\n'.repeat(41))).toBe('De brief is te lang: hoogstens 40 alinea’s.')
    expect(problemOf('a'.repeat(3001))).toBe('Dit is te lang: hoogstens 3000 tekens.')
  })
})

describe('a refusal of the printer', () => {
  test('names each sign once, with the families', () => {
    const signs = ['Sem', 'Noor'].map((name) => ({
      owner: `Aan de ouders van ${name}`,
      sign: '字',
      codePoint: 'U+5B57',
      text: `Hallo 字 ${name}`,
    }))
    expect(errorText({ code: 'SIGN_NOT_PRINTABLE', details: { signs } }).advice).toContain(
      '‘字’ (U+5B57) bij Aan de ouders van Sem; Aan de ouders van Noor.',
    )
  })

  test('names the addresses that are too long, and how many more there are', () => {
    const names = Array.from({ length: 10 }, (_, nth) => `Familie ${nth + 1}`)
    const { advice } = errorText({ code: 'ADDRESS_TOO_LONG', details: { names } })
    expect(advice).toContain('Familie 5; en nog 5.')
  })
})
