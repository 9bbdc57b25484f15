import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { groupDetails } from '#domain/groups/group'
import { daysBetween, isoDate } from '#domain/kernel/date'
import { householdDetails } from '#domain/people/household'
import { personDetails } from '#domain/people/person'
import { pupilDetails } from '#domain/people/pupil'
import { familyTie } from '#domain/people/tie'
import { generateSchool, LEAST_PUPILS } from '#domain/practice/generate'
import { first, ORDER, rowsOf, school } from './practice-rows.ts'

describe('a school from a seed', () => {
  test('is the same school for the same order', () => {
    expect(generateSchool(ORDER)).toEqual(school)
  })

  test('is another school for another seed', () => {
    expect(generateSchool({ ...ORDER, seed: 8 }).rows.pupils).not.toEqual(school.rows.pupils)
  })

  test('has 400 pupils, some 700 persons and 16 stamgroepen', () => {
    const { pupils, persons, groups } = school.rows
    expect([pupils.length, groups.filter(({ kind }) => kind === 'base').length]).toEqual([400, 16])
    expect(persons.length).toBeGreaterThan(660)
    expect(persons.length).toBeLessThan(740)
  })

  test('grows in proportion, with each group name once', () => {
    const { rows } = generateSchool({ ...ORDER, pupils: 4_000 })
    const names = rows.groups.filter(({ kind }) => kind === 'base').map(({ name }) => name)
    expect([rows.pupils.length, names.length, new Set(names).size]).toEqual([4_000, 160, 160])
    expect(Math.abs(rows.persons.length - 7_000)).toBeLessThan(400)
  })

  test('refuses to leave a hard case out', () => {
    expect(() => generateSchool({ ...ORDER, pupils: LEAST_PUPILS - 1 })).toThrow(RangeError)
    expect(generateSchool({ ...ORDER, pupils: LEAST_PUPILS }).rows.pupils).toHaveLength(LEAST_PUPILS)
  })

  test.each(['2026-08-01', '2027-02-28', '2027-07-31'])('holds together on %s', (day) => {
    const { rows } = generateSchool({ ...ORDER, today: isoDate.parse(day) })
    const wrong = rows.placements.filter(
      ({ fromDate, untilDate }) =>
        fromDate < '2026-08-01' || fromDate > '2027-07-31' || (untilDate !== null && untilDate < fromDate),
    )
    expect(wrong).toEqual([])
    expect(
      rows.pupils.filter(({ enrolledOn, leftOn }) => leftOn && enrolledOn && leftOn < enrolledOn),
    ).toEqual([])
  })
})

describe('every row', () => {
  /** What of a row the office fills in, and whether the rules leave it exactly so. */
  const refused = (schema: z.ZodObject, rows: readonly object[]) =>
    rows.filter((row) => {
      const asked = Object.keys(schema.shape)
      const given = Object.fromEntries(Object.entries(row).filter(([key]) => asked.includes(key)))
      const parsed = schema.safeParse(given)
      return !parsed.success || JSON.stringify(sorted(parsed.data)) !== JSON.stringify(sorted(given))
    })
  const sorted = (row: object) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))

  test('holds what the office may fill in, already clean', () => {
    const { rows } = school
    const pupils = rows.pupils.map((row) => ({
      ...row,
      residences: rows.pupilHouseholds
        .filter(({ pupilId }) => pupilId === row.id)
        .map(({ householdId, rhythm }) => ({ householdId, rhythm })),
    }))
    const persons = rows.persons.map((row) => ({
      ...row,
      phones: rows.phones
        .filter(({ personId }) => personId === row.id)
        .map(({ number, remark, emergency, secret }) => ({ number, remark, emergency, secret })),
    }))
    const groups = rows.groups.map((row) => ({
      ...row,
      staffIds: rows.groupStaff.filter(({ groupId }) => groupId === row.id).map(({ staffId }) => staffId),
    }))
    expect([
      ...refused(pupilDetails, pupils),
      ...refused(personDetails, persons),
      ...refused(householdDetails, rows.households),
      ...refused(familyTie, rows.familyTies),
      ...refused(groupDetails, groups),
    ]).toEqual([])
  })

  test('has an id of its own', () => {
    const ids = Object.values(school.rows).flatMap((rows: readonly { id: string }[]) =>
      rows.map(({ id }) => id),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('points at nobody real: reserved domains, numbers and postcodes out of use', () => {
    const { persons, staff, phones, households } = school.rows
    const emails = [...persons, ...staff].map(({ email }) => email).filter((address) => address !== '')
    expect(emails.filter((address) => !/@example\.(?:org|com)$/.test(address))).toEqual([])
    const numbers = phones.map(({ number }) => number)
    expect(numbers.filter((number) => !/^(?:\+3160|\+31100000|\+447700900|06-00 )/.test(number))).toEqual([])
    const postcodes = households.map(({ postcode }) => postcode)
    expect(postcodes.filter((postcode) => !/^(?:123[456][A-Z]{2}|9999)?$/.test(postcode))).toEqual([])
  })

  test('gives one e-mail address to two people only where they share it', () => {
    const emails = school.rows.persons.map(({ email }) => email).filter((address) => address !== '')
    const twice = emails.filter((address, index) => emails.indexOf(address) !== index)
    expect(twice).toEqual([first(rowsOf('sharedEmail').persons).email])
  })

  test('brothers and sisters are twins or ten months apart', () => {
    const birthday = new Map(school.rows.pupils.map(({ id, birthDate }) => [id, birthDate]))
    const birthdaysOf = (mother: string) =>
      school.rows.familyTies
        .filter(({ role, personId }) => role === 'mother' && personId === mother)
        .flatMap(({ pupilId }) => birthday.get(pupilId) ?? [])
        .sort()
    const gaps = school.rows.persons.flatMap(({ id }) => {
      const days = birthdaysOf(id)
      return days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day))
    })
    expect(gaps.length).toBeGreaterThan(80)
    expect(gaps.filter((gap) => gap !== 0 && gap < 300)).toEqual([])
  })
})

describe('the groups', () => {
  const base = () => school.rows.groups.filter(({ kind }) => kind === 'base')

  test('are single years, combination groups, a plusgroep and the announced', () => {
    const names = school.rows.groups.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['1/2 Vlinders', '3A', '5/6', '8B', 'Plusgroep', 'Aangemeld']),
    )
    expect(base().filter(({ years }) => years.length > 1)).toHaveLength(5)
  })

  test('hold between 15 and 35 children of their years', () => {
    const sizes = base().map(({ id, years }) => {
      const inside = school.rows.placements.filter(({ groupId, untilDate }) => groupId === id && !untilDate)
      expect(inside.every(({ year }) => year !== null && years.includes(year))).toBe(true)
      return inside.length
    })
    expect(Math.min(...sizes)).toBeGreaterThan(15)
    expect(Math.max(...sizes)).toBeLessThan(35)
  })

  test('children of a plusgroep sit in a stamgroep too', () => {
    const plus = first(school.rows.groups.filter(({ kind }) => kind === 'composed'))
    const members = school.rows.placements.filter(({ groupId }) => groupId === plus.id)
    const alsoBase = members.filter(({ pupilId }) =>
      school.rows.placements.some(
        (other) => other.pupilId === pupilId && base().some(({ id }) => id === other.groupId),
      ),
    )
    expect(members.length).toBeGreaterThan(5)
    expect(alsoBase).toEqual(members)
  })

  test('have a teacher, many of them a duo', () => {
    const teachers = base().map(
      ({ id }) => school.rows.groupStaff.filter(({ groupId }) => groupId === id).length,
    )
    expect(new Set(teachers)).toEqual(new Set([1, 2]))
  })

  test('have a coordinator who is a parent of the group, all but one', () => {
    const without = base().filter(({ coordinatorId }) => coordinatorId === null)
    const strangers = base().filter(({ id, coordinatorId }) => {
      const children = school.rows.familyTies.filter(({ personId }) => personId === coordinatorId)
      return (
        coordinatorId !== null &&
        !children.some(({ pupilId }) =>
          school.rows.placements.some((at) => at.pupilId === pupilId && at.groupId === id && !at.untilDate),
        )
      )
    })
    expect([without.map(({ name }) => name), strangers]).toEqual([[base().at(-1)?.name], []])
  })

  test('class lists have parents with and without consent', () => {
    const consents = school.rows.persons.filter(({ classListConsentOn }) => classListConsentOn !== null)
    expect(consents.length).toBeGreaterThan(200)
    expect(consents.filter(({ classListConsentOn }) => (classListConsentOn ?? '') > ORDER.today)).toEqual([])
    expect(consents.length).toBeLessThan(school.rows.persons.length - 100)
  })
})
