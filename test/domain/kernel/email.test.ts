import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { email, emailOrEmpty, normaliseEmail, splitEmails } from '#domain/kernel/email'

describe('one e-mail address', () => {
  test.each([
    [' Noor.Berg@Voorbeeld.NL ', 'noor.berg@voorbeeld.nl'],
    ['mailto:noor@voorbeeld.nl', 'noor@voorbeeld.nl'],
    ['Noor van den Berg <noor@voorbeeld.nl>', 'noor@voorbeeld.nl'],
    ["o'neill+school@mail.voorbeeld.co.uk", "o'neill+school@mail.voorbeeld.co.uk"],
    ['zoë@café.nl', 'zoë@café.nl'],
    ['noor@xn--caf-dma.nl', 'noor@xn--caf-dma.nl'],
  ])('reads %s', (text, expected) => {
    expect(email.parse(text)).toBe(expected)
  })

  test.each([
    'noor',
    'noor@voorbeeld',
    '@voorbeeld.nl',
    'noor@',
    'noor@voorbeeld..nl',
    'noor..berg@voorbeeld.nl',
    '.noor@voorbeeld.nl',
    'noor berg@voorbeeld.nl',
    'noor@voorbeeld.nl.',
    'noor@-voorbeeld.nl',
    'noor@1.2.3.4',
    'noor@voorbeeld,nl',
    `${'n'.repeat(250)}@a.nl`,
  ])('refuses %s', (text) => {
    expect(email.safeParse(text).error?.issues.map((issue) => issue.message)).toEqual([
      'Dit is geen e-mailadres. Bijvoorbeeld: naam@voorbeeld.nl.',
    ])
  })

  it('says which fault it is when two were typed, or none', () => {
    const messages = ['a@voorbeeld.nl; b@voorbeeld.nl', ' '].map(
      (text) => email.safeParse(text).error?.issues[0]?.message,
    )
    expect(messages).toEqual(['Vul hier één e-mailadres in.', 'Vul een e-mailadres in.'])
  })

  it('may be empty only where the field says so', () => {
    expect([emailOrEmpty.parse('  '), emailOrEmpty.parse('A@Voorbeeld.nl')]).toEqual(['', 'a@voorbeeld.nl'])
    expect(emailOrEmpty.safeParse('geen').success).toBe(false)
  })

  it('has no second normal form, whatever is typed', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        expect(normaliseEmail(normaliseEmail(text))).toBe(normaliseEmail(text))
      }),
    )
  })
})

describe('splitEmails (C08)', () => {
  test.each([
    ['a@voorbeeld.nl; B@voorbeeld.nl', ['a@voorbeeld.nl', 'b@voorbeeld.nl'], ''],
    ['a@voorbeeld.nl, b@voorbeeld.nl', ['a@voorbeeld.nl', 'b@voorbeeld.nl'], ''],
    ['a@voorbeeld.nl / b@voorbeeld.nl', ['a@voorbeeld.nl', 'b@voorbeeld.nl'], ''],
    ['a@voorbeeld.nl/b@voorbeeld.nl', ['a@voorbeeld.nl', 'b@voorbeeld.nl'], ''],
    ['a@voorbeeld.nl en b@voorbeeld.nl', ['a@voorbeeld.nl', 'b@voorbeeld.nl'], ''],
    ['a@voorbeeld.nl\nA@voorbeeld.nl', ['a@voorbeeld.nl'], ''],
    ['Noor <a@voorbeeld.nl>; Ali <b@voorbeeld.nl>', ['a@voorbeeld.nl', 'b@voorbeeld.nl'], 'Noor Ali'],
    ['a@voorbeeld.nl (moeder)', ['a@voorbeeld.nl'], 'moeder'],
    ['a@voorbeeld.nl; b@voorbeeld', ['a@voorbeeld.nl'], 'b@voorbeeld'],
    ['geen', [], 'geen'],
    ['', [], ''],
    ['-', [], ''],
  ])('%s', (cell, emails, rest) => {
    expect(splitEmails(cell)).toEqual({ emails, rest })
  })

  it('gives only addresses that the schema takes', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' }))), (pieces) => {
        for (const address of splitEmails(pieces.join('; ')).emails)
          expect(email.parse(address)).toBe(address)
      }),
    )
  })
})
