import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  groupsOf,
  RECOVERY_KEY_SIGNS,
  readRecoveryKey,
  typedRecoveryKey,
  writeRecoveryKey,
} from '#domain/keys/recovery-key'

const aKey = fc.uint8Array({ minLength: 16, maxLength: 16 })
const EXAMPLE = Uint8Array.from({ length: 16 }, (_, index) => index * 17)
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('a recovery key', () => {
  test('is written in seven groups of four, without signs that look alike', () => {
    fc.assert(
      fc.property(aKey, (bytes) => {
        const written = writeRecoveryKey(bytes)
        expect(written).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(groupsOf(written)).toHaveLength(7)
      }),
    )
  })

  test('comes back as it was written', () => {
    fc.assert(
      fc.property(aKey, (bytes) => {
        expect(readRecoveryKey(writeRecoveryKey(bytes))).toEqual({ ok: true, value: bytes })
      }),
    )
  })

  test.each([
    ['small letters', (written: string) => written.toLowerCase()],
    ['spaces for dashes', (written: string) => written.replaceAll('-', '  ')],
    ['nothing between the groups', (written: string) => written.replaceAll('-', '')],
    ['long dashes of a word processor', (written: string) => written.replaceAll('-', '–')],
    ['O for 0 and l for 1', (written: string) => written.replaceAll('0', 'O').replaceAll('1', 'l')],
    ['i for 1', (written: string) => written.replaceAll('1', 'i')],
    ['wide signs of another keyboard', (written: string) => written.replaceAll('A', 'Ａ')],
  ])('may be typed with %s', (_, typing) => {
    expect(readRecoveryKey(typing(writeRecoveryKey(EXAMPLE)))).toEqual({ ok: true, value: EXAMPLE })
  })

  test('tells every single wrong sign as a typo', () => {
    const signs = [...writeRecoveryKey(EXAMPLE).replaceAll('-', '')]
    const slipped = signs.flatMap((right, place) =>
      [...SIGNS]
        .filter((wrong) => wrong !== right)
        .filter(
          (wrong) => readRecoveryKey(signs.map((sign, at) => (at === place ? wrong : sign)).join('')).ok,
        ),
    )
    expect(slipped).toEqual([])
  })

  test('tells every two signs that changed places as a typo', () => {
    fc.assert(
      fc.property(aKey, fc.nat(27), fc.nat(27), (bytes, one, other) => {
        const signs = [...writeRecoveryKey(bytes).replaceAll('-', '')]
        const [a = '', b = ''] = [signs[one], signs[other]]
        fc.pre(a !== b)
        const swapped = signs.map((sign, at) => (at === one ? b : at === other ? a : sign))
        expect(readRecoveryKey(swapped.join(''))).toMatchObject({ ok: false })
      }),
    )
  })

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => typeof readRecoveryKey(typed).ok === 'boolean'),
    )
  })

  test.each([
    ['', 'Typ de herstelsleutel.'],
    ['ABCD-EFGH', `De sleutel heeft ${RECOVERY_KEY_SIGNS} tekens. U hebt er 8 getypt.`],
    ['zeg eens a!', 'Het teken ! komt in een herstelsleutel niet voor.'],
    [
      '0000-0000-0000-0000-0000-0000-0001',
      'Er is een teken verkeerd overgenomen. Kijk het blad nog eens na.',
    ],
  ])('says what is wrong with %j at the field', (typed, message) => {
    expect(typedRecoveryKey.safeParse(typed).error?.issues.map((issue) => issue.message)).toEqual([message])
  })
})
