import { describe, expect, test } from 'vitest'
import { type HeldMeeting, yearBefore } from '#domain/meetings/year-before'
import { day } from '../../support/leave.ts'

function held(id: string, date: string, more: Partial<HeldMeeting> = {}): HeldMeeting {
  const kind = { kind: 'information', ownKind: '', name: 'Informatieavond' } as const
  return { ...kind, copiedFromId: null, id, date: day(date), ...more }
}

const now = held('now', '2026-09-22')
const walkIn = (id: string, date: string, name = 'Inloop') => held(id, date, { kind: 'walkIn', name })

describe('the meeting of last year', () => {
  test('is of the same kind, in the school year before', () => {
    const meetings = [
      now,
      held('too old', '2025-07-31'),
      held('last year', '2025-08-01'),
      held('this year', '2026-08-01'),
      held('another kind', '2025-09-10', { kind: 'theme' }),
    ]
    expect(yearBefore(now, meetings)?.id).toBe('last year')
  })

  test('is the one it was planned after, before one with the same name', () => {
    const meetings = [
      held('same name', '2025-09-10'),
      held('planned after', '2026-02-10', { name: 'Informatie' }),
    ]
    expect(yearBefore({ ...now, copiedFromId: 'planned after' }, meetings)?.id).toBe('planned after')
    expect(yearBefore(now, meetings)?.id).toBe('same name')
  })

  test('is none when there were several, and the only one whatever its name', () => {
    const four = ['2025-10-01', '2025-12-01', '2026-02-01', '2026-04-01'].map((date) => walkIn(date, date))
    expect(yearBefore(walkIn('now', '2026-10-01'), four)).toBeNull()
    expect(
      yearBefore(walkIn('now', '2026-10-01'), [walkIn('one', '2025-10-01', 'Inloop in de klas')])?.id,
    ).toBe('one')
  })

  test('of an own kind has the same word, whatever its capitals', () => {
    const own = (id: string, ownKind: string, date = '2025-10-01') => held(id, date, { kind: 'own', ownKind })
    expect(
      yearBefore(own('now', 'Koffie-uurtje', '2026-10-01'), [own('a', 'koffie-uurtje'), own('b', 'markt')])
        ?.id,
    ).toBe('a')
  })
})
