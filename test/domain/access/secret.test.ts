import { describe, expect, test } from 'vitest'
import { findSecretFault } from '#domain/access/secret'

const codeOf = (
  role: 'frontOffice' | 'head' | 'coordinator',
  secret: string,
  name = 'Wilma de Vries-Bakker',
) => findSecretFault({ role, name, secret })?.code ?? 'good'

describe('a PIN of the front office or a coordinator', () => {
  test.each([
    ['27495', 'SECRET_TOO_SHORT'],
    ['', 'SECRET_TOO_SHORT'],
    ['27495a', 'PIN_NOT_DIGITS'],
    ['27 495', 'PIN_NOT_DIGITS'],
    ['٢٧٤٩٥١', 'PIN_NOT_DIGITS'],
    ['111111', 'SECRET_TOO_EASY'],
    ['00000000', 'SECRET_TOO_EASY'],
    ['121212', 'SECRET_TOO_EASY'],
    ['274274', 'SECRET_TOO_EASY'],
    ['123456', 'SECRET_TOO_EASY'],
    ['789012', 'SECRET_TOO_EASY'],
    ['987654', 'SECRET_TOO_EASY'],
    ['210987', 'SECRET_TOO_EASY'],
    ['198427', 'SECRET_TOO_EASY'],
    ['272015', 'SECRET_TOO_EASY'],
    ['141984', 'SECRET_TOO_EASY'],
    ['274951', 'good'],
    ['618305', 'good'],
    ['90271455', 'good'],
  ])('%s: %s', (pin, expected) => {
    expect(codeOf('frontOffice', pin)).toBe(expected)
    expect(codeOf('coordinator', pin)).toBe(expected)
  })

  test('says how many digits it needs', () => {
    expect(findSecretFault({ role: 'frontOffice', name: '', secret: '1' })).toEqual({
      code: 'SECRET_TOO_SHORT',
      least: 6,
    })
  })
})

describe('a password of the head', () => {
  test.each([
    ['elf letters', 'SECRET_TOO_SHORT'],
    ['274951', 'SECRET_TOO_SHORT'],
    ['aaaabbbbcccc', 'SECRET_TOO_EASY'],
    ['geheimgeheim', 'SECRET_TOO_EASY'],
    ['abcdefghijklm', 'SECRET_TOO_EASY'],
    ['wilma op de fiets', 'SECRET_TOO_EASY'],
    ['Fiets van WILMA', 'SECRET_TOO_EASY'],
    ['bakker om de hoek', 'SECRET_TOO_EASY'],
    ['de regen van maandag', 'good'],
    ['zoë fietst naar zee', 'good'],
    ['👍🏽 op een kaart ok', 'good'],
  ])('%s: %s', (password, expected) => expect(codeOf('head', password)).toBe(expected))

  test('is the same however it was typed: composed or in parts', () => {
    expect(codeOf('head', 'zoé is te kort'.normalize('NFD'))).toBe('good')
    expect(codeOf('head', 'é'.repeat(6).normalize('NFD'))).toBe('SECRET_TOO_SHORT')
  })

  test('may hold the short words of a name, but not its accents left out', () => {
    expect(codeOf('head', 'de trein naar zee', 'Ada de Boer')).toBe('good')
    expect(codeOf('head', 'met ayse naar zee', 'Ayşe Yılmaz')).toBe('SECRET_TOO_EASY')
  })
})
