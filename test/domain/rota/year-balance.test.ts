import { describe, expect, test } from 'vitest'
import { isoDate } from '#domain/kernel/date'
import { schoolYear } from '#domain/kernel/school-year'
import { balanceOfYear, type YearOfFamily } from '#domain/rota/year-balance'

const day = (text: string) => isoDate.parse(text)
const period = (from: string, until: string) => ({ from: day(from), until: day(until) })

const balance = (part: Partial<YearOfFamily> = {}) =>
  balanceOfYear({
    schoolYear: schoolYear.parse('2026-2027'),
    askedAYear: 4,
    firstDay: null,
    exemptions: [],
    corrections: 0,
    done: 0,
    planned: 0,
    ...part,
  })

describe('the year of a family', () => {
  test('is asked less corrected, done and planned (R-B1)', () => {
    expect(balance({ corrections: 1, done: 1, planned: 1 })).toEqual({
      asked: 4,
      corrected: 1,
      done: 1,
      planned: 1,
      left: 1,
    })
  })

  test('goes below zero for who did more (R-B2)', () => expect(balance({ done: 5 }).left).toBe(-1))

  test.each([
    ['2026-08-24', 4],
    ['2026-09-30', 4],
    ['2026-10-01', 4],
    ['2026-11-02', 3],
    ['2027-01-11', 2],
    ['2027-05-31', 1],
    ['2027-06-30', 0],
    ['2027-07-05', 0],
  ])('asks of a family that came on %s %i of four', (firstDay, asked) => {
    expect(balance({ firstDay: day(firstDay) }).asked).toBe(asked)
  })

  test('takes off the months of an exemption, whole ones only', () => {
    expect(balance({ exemptions: [period('2026-11-01', '2027-03-31')] })).toMatchObject({
      corrected: 2,
      left: 2,
    })
    expect(balance({ exemptions: [period('2027-01-02', '2027-01-31')] })).toMatchObject({ corrected: 0 })
    expect(
      balance({ exemptions: [period('2026-11-01', '2027-01-15'), period('2027-01-16', '2027-03-31')] })
        .corrected,
    ).toBe(2)
  })

  test('is never exempt from more than was asked, with other corrections', () => {
    const whole = { exemptions: [period('2026-08-01', '2027-07-31')] }
    expect(balance(whole)).toMatchObject({ corrected: 4, left: 0 })
    expect(balance({ ...whole, corrections: 3 })).toMatchObject({ corrected: 4, left: 0 })
    expect(balance({ ...whole, corrections: 6 })).toMatchObject({ corrected: 6, left: -2 })
    // carried over from last year, to make up
    expect(balance({ ...whole, corrections: -1 })).toMatchObject({ corrected: 3, left: 1 })
  })

  test('where nothing is asked shows only what was done', () => {
    expect(balance({ askedAYear: 0, done: 2 })).toEqual({
      asked: 0,
      corrected: 0,
      done: 2,
      planned: 0,
      left: -2,
    })
  })
})
