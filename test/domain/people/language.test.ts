import { describe, expect, test } from 'vitest'
import { ideaCard, ideaCardLanguages } from '#domain/panels/idea-card'
import { language, languageOrEmpty } from '#domain/people/language'
import { LANGUAGE_NAMES } from '#domain/people/languages'

describe('the code of a language', () => {
  test('is one of ours, or another of two or three letters', () => {
    const codes = [...Object.keys(LANGUAGE_NAMES), ...ideaCardLanguages().map(({ code }) => code), 'xho']
    expect(codes.filter((code) => !language.safeParse(code).success)).toEqual([])
    expect(ideaCard('children', 'xho')).toBe(null)
  })

  test('is no word that every object knows by itself, nor a name, nor nothing', () => {
    const words = [...Object.getOwnPropertyNames(Object.prototype), 'Pools', 'PL', 'p', 'pl-PL', '']
    expect(words.filter((word) => language.safeParse(word).success)).toEqual([])
  })

  test('may be empty where nobody told', () => {
    expect(['', 'pl', 'valueOf'].map((code) => languageOrEmpty.safeParse(code).success)).toEqual([
      true,
      true,
      false,
    ])
  })
})
