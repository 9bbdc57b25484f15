import { describe, expect, test } from 'vitest'
import type { AbsenceKind } from '#domain/absence/absence'
import { invitationWords } from '#domain/absence/invitation'
import { day } from '../leave/leave-facts.ts'

const away = (date: string, kind: AbsenceKind = 'luxury') => ({
  date: day(date),
  part: 'whole' as const,
  kind,
})
const invitation = (days: Parameters<typeof invitationWords>[0]['days'], phone = '') =>
  invitationWords({ callName: 'Noor', days, moment: 'dinsdag 8 december om 15.30 uur', phone })

describe('the invitation to talk about absence', () => {
  const words = invitation(
    [away('2026-12-03'), away('2026-12-04'), { ...away('2026-12-07', 'late'), part: 'morning' as const }],
    '0224 123 456',
  )
  const text = words.paragraphs.join(' ')

  test('names the days, apart from being late, and the moment', () => {
    expect(words.subject).toBe('Uitnodiging voor een gesprek over Noor')
    expect(text).toContain('Noor was niet op school op donderdag 3 en vrijdag 4 december 2026.')
    expect(text).toContain('Noor kwam te laat op maandag 7 december 2026.')
    expect(text).toContain('U bent welkom op dinsdag 8 december om 15.30 uur, op school.')
    expect(text).toContain('Bel ons op 0224 123 456')
  })

  test('threatens with nothing', () => {
    expect(text).not.toMatch(/boete|straf|euro|€|melden|melding|leerplicht|verplicht|luxe|moet/i)
  })

  test('has short sentences', () => {
    const sentences = text.split(/(?<=[.?!])\s+(?=[A-Z])/)
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([])
  })

  test('without a number of the school asks to ring or to come', () => {
    expect(invitation([away('2026-12-03')]).paragraphs.at(-1)).toContain('Bel ons of kom langs.')
  })
})
