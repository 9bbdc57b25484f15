import { describe, expect, test } from 'vitest'
import { readClock } from '#domain/kernel/clock'

describe('a time as people type it', () => {
  test.each([
    ['19:30', '19:30'],
    ['19.30', '19:30'],
    ['19u30', '19:30'],
    ['19 30', '19:30'],
    ['1930', '19:30'],
    ['930', '09:30'],
    ['8:05', '08:05'],
    [' 19 ', '19:00'],
    ['0', '00:00'],
    ['24:00', null],
    ['19:60', null],
    ['19:3', null],
    ['half acht', null],
    ['', null],
  ])('“%s” is %s', (text, expected) => {
    expect(readClock(text)).toBe(expected)
  })
})
