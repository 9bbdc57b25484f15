import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, type TextEncoding } from '#domain/importing/decode'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes)
const utf16 = (text: string, order: 'le' | 'be') =>
  Uint8Array.from(
    [...text].flatMap((sign) => {
      const unit = sign.charCodeAt(0)
      return order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]
    }),
  )
/** "Zoë Çelik" in Windows-1252. */
const ZOE_1252 = bytesOf(0x5a, 0x6f, 0xeb, 0x20, 0xc7, 0x65, 0x6c, 0x69, 0x6b)

describe('E13 and C03: the bytes decide the encoding', () => {
  const cases: [string, Uint8Array, string, TextEncoding, boolean][] = [
    ['UTF-8 without a mark', utf8('Zoë Çelik'), 'Zoë Çelik', 'utf-8', false],
    ['UTF-8 with a mark', utf8('\ufeffZoë'), 'Zoë', 'utf-8', true],
    ['UTF-16 little end with a mark', bytesOf(0xff, 0xfe, ...utf16('Zoë', 'le')), 'Zoë', 'utf-16le', true],
    ['UTF-16 big end with a mark', bytesOf(0xfe, 0xff, ...utf16('Zoë', 'be')), 'Zoë', 'utf-16be', true],
    ['UTF-16 little end without a mark', utf16('<EDEX>Zoë', 'le'), '<EDEX>Zoë', 'utf-16le', false],
    ['UTF-16 big end without a mark', utf16('<EDEX>Zoë', 'be'), '<EDEX>Zoë', 'utf-16be', false],
    ['Windows-1252', ZOE_1252, 'Zoë Çelik', 'windows-1252', false],
    [
      'the euro sign and quotes of Windows-1252',
      bytesOf(0x80, 0x91, 0x92, 0x8a, 0x9f),
      '€‘’ŠŸ',
      'windows-1252',
      false,
    ],
    ['plain letters', utf8('Mees'), 'Mees', 'utf-8', false],
    ['an empty file', bytesOf(), '', 'utf-8', false],
    ['letters beyond the first plane', utf8('𝒜 naam'), '𝒜 naam', 'utf-8', false],
  ]
  it.each(cases)('reads %s', (_name, bytes, text, encoding, bom) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, bom })
  })

  it('believes the bytes when the declaration says ISO-8859-1 but they are UTF-8', () => {
    expect(decodeText(utf8('<?xml version="1.0" encoding="ISO-8859-1"?>Zoë')).text).toContain('Zoë')
  })

  it('believes the bytes when the declaration says UTF-8 but they are Windows-1252', () => {
    const declared = utf8('<?xml version="1.0" encoding="UTF-8"?>')
    expect(decodeText(Uint8Array.from([...declared, ...ZOE_1252])).text).toContain('Zoë Çelik')
  })

  it('stays with UTF-8 when the file is cut inside its last letter', () => {
    const whole = utf8('Zoë en Chloë')
    expect(decodeText(whole.subarray(0, whole.length - 1))).toMatchObject({
      text: 'Zoë en Chlo\ufffd',
      encoding: 'utf-8',
    })
  })

  it('does not take overlong forms and surrogates for UTF-8', () => {
    expect(decodeText(bytesOf(0xc0, 0xaf)).encoding).toBe('windows-1252')
    expect(decodeText(bytesOf(0xed, 0xa0, 0x80)).encoding).toBe('windows-1252')
    expect(decodeText(bytesOf(0xf4, 0x90, 0x80, 0x80)).encoding).toBe('windows-1252')
  })

  it('gives the other reading when the user asks for it', () => {
    expect(decodeText(utf8('Zoë'), 'windows-1252')).toEqual({
      text: 'ZoÃ«',
      encoding: 'windows-1252',
      bom: false,
    })
    expect(decodeText(ZOE_1252, 'utf-8').text).toBe('Zo\ufffd \ufffdelik')
  })

  it('gives back every text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'))
        expect(decodeText(utf8(text)).text).toBe(text)
      }),
    )
  })

  it('agrees with the platform on any bytes read as Windows-1252', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeText(bytes, 'windows-1252').text).toBe(new TextDecoder('windows-1252').decode(bytes))
      }),
    )
  })

  it('keeps a long text whole across its inner blocks', () => {
    const text = 'Zoë van der Linde; '.repeat(5000)
    expect(decodeText(utf8(text)).text).toBe(text)
  })
})
