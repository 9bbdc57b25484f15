// The sentences that a parent reads: short, without the words of officials.
import { describe, expect, test } from 'vitest'
import { aSheet, LETTERS } from './letters.ts'

const FORBIDDEN =
  /\b(middels|dienen te|dient te|conform|derhalve|inzake|alsmede|teneinde|indien|reeds|welke is|betreffende|geschiedt|desgewenst|onderhavige|voornoemd|boete|strafbaar|euro)\b/i
const LONGEST = 25

describe.each(Object.entries(LETTERS))('%s', (_, text) => {
  const sheet = aSheet(text)
  const running = [...sheet.parts, ...(sheet.clause === null ? [] : [sheet.clause])].flatMap(
    ({ lead, paragraphs }) => [lead, ...paragraphs],
  )
  const sentences = running.flatMap((words) => words.split(/(?<=[.?!])\s+(?=[A-Z])/)).filter(Boolean)

  test('has no sentence of more than 25 words', () => {
    expect(sentences.filter((words) => words.split(/\s+/).length > LONGEST)).toEqual([])
  })

  test('has no words of officials, no fines and no amounts', () => {
    expect(running.filter((words) => FORBIDDEN.test(words))).toEqual([])
  })

  test('says "u" and never "je"', () => {
    expect(running.join(' ')).not.toMatch(/\b(je|jij|jouw)\b/i)
  })

  test('has no blank left open', () => {
    expect(JSON.stringify(sheet)).not.toMatch(/undefined|NaN|\.\.| ,| \.(?!\d)/)
  })
})
