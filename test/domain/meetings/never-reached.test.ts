import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import { type FamilyMoments, missedInARow, neverReached } from '#domain/meetings/never-reached'

const day = (text: string) => text as IsoDate

/** '-' is missed, '+' is seen; on the first of September, October and so on. */
function family(householdId: string, moments: string, talks: readonly string[] = []): FamilyMoments {
  return {
    householdId,
    moments: [...moments].map((sign, index) => ({
      meetingId: `meeting ${index}`,
      date: day(`2026-${String(index + 9).padStart(2, '0')}-01`),
      came: sign === '+',
    })),
    contacts: talks.map((date) => ({ date: day(date), reached: true })),
  }
}

const listed = (...families: FamilyMoments[]) =>
  neverReached(families).map(({ family: { householdId }, missed }) => `${householdId} ${missed}`)

describe('families missed at three moments in a row', () => {
  test.each([
    ['---', ['one 3']],
    ['--', []],
    ['+---', ['one 3']],
    ['---+', []],
    ['--+-', []],
    ['----', ['one 4']],
    ['', []],
  ])('%s', (moments, expected) => expect(listed(family('one', moments))).toEqual(expected))

  test('who missed the most comes first, then who was missed longest', () => {
    const late = { ...family('late', '+---') }
    expect(listed(family('b', '---'), late, family('most', '----'), family('a', '---'))).toEqual([
      'most 4',
      'a 3',
      'b 3',
      'late 3',
    ])
  })

  test('another length of the row', () => {
    expect(neverReached([family('one', '--')], 2)).toHaveLength(1)
    expect(neverReached([family('came', '+'), family('new', '')], 0)).toEqual([])
  })

  test('a meeting of several days is one moment, and seen at one of them is seen', () => {
    const two = (first: boolean, second: boolean) => [
      { meetingId: 'evening', date: day('2027-01-12'), came: first },
      { meetingId: 'evening', date: day('2027-01-14'), came: second },
    ]
    const one = family('one', '--', ['2027-01-13'])
    const withBoth = (first: boolean, second: boolean) =>
      missedInARow({ ...one, moments: [...two(first, second).reverse(), ...one.moments] })
    expect([withBoth(false, false), withBoth(true, false), withBoth(false, true)]).toEqual([
      { missed: 3, spokenOn: null },
      { missed: 0, spokenOn: null },
      { missed: 0, spokenOn: null },
    ])
  })

  test('seen at one of two moments on the same day is seen, in any order', () => {
    const moments = [false, true].map((came) => ({ meetingId: `${came}`, date: day('2026-09-01'), came }))
    const orders = [moments, [...moments].reverse()]
    expect(orders.map((some) => missedInARow({ ...family('one', ''), moments: some }).missed)).toEqual([0, 0])
  })
})

describe('a talk afterwards', () => {
  test.each([
    ['on the last day that was missed or later', ['2026-11-01'], '2026-11-01'],
    ['the last of two', ['2026-12-01', '2026-11-15'], '2026-12-01'],
    ['not one before the last moment missed', ['2026-10-15'], null],
  ])('is told: %s', (_, talks, spokenOn) => {
    const [found] = neverReached([family('one', '---', talks)])
    expect(found && [found.missed, found.spokenOn]).toEqual([3, spokenOn])
  })

  test('a call that nobody answered is no talk', () => {
    const called = { ...family('one', '---'), contacts: [{ date: day('2026-11-15'), reached: false }] }
    expect(missedInARow(called)).toEqual({ missed: 3, spokenOn: null })
  })

  test('a family that came last has missed nothing, so nothing comes after it', () => {
    expect(missedInARow(family('one', '--+', ['2026-12-01']))).toEqual({ missed: 0, spokenOn: null })
  })
})

test('the order of moments, contacts and families does not matter', () => {
  const anyFamily = fc.tuple(fc.stringMatching(/^[-+]{0,4}$/), fc.nat(99))
  fc.assert(
    fc.property(fc.array(anyFamily, { maxLength: 8 }), (any) => {
      const families = any.map(([moments], index) => family(`family ${index}`, moments))
      const turned = families
        .map((one) => ({ ...one, moments: [...one.moments].reverse() }))
        .map((one, index) => ({ one, at: any[index]?.[1] ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one)
      expect(listed(...turned)).toEqual(listed(...families))
    }),
  )
})
