// What holds for every school: nobody is missed without a name, and no letter knows of another household.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import { CUSTODY, INFORMATION, INFORMATION_REQUESTS, TIE_ROLES } from '#domain/people/tie'
import { LETTER_KINDS, LETTER_TOPICS } from '#domain/printing/letter-kind'
import { planLetters, planText } from '#domain/printing/letter-plan'
import { measureReach } from '#domain/printing/reach'
import { aChoice, aTown, type Town } from './letter-facts.ts'

const HOUSEHOLDS = 6
const PERSONS = 9
const household = fc.record({
  secret: fc.boolean(),
  wantsPaper: fc.boolean(),
  kind: fc.constantFrom('family' as const, 'family' as const, 'institution' as const),
  hasAddress: fc.boolean(),
})
const person = fc.record({
  at: fc.option(fc.nat(HOUSEHOLDS - 1)),
  emailState: fc.constantFrom('known' as const, 'none' as const, 'unknown' as const, 'bounced' as const),
  deceased: fc.boolean(),
})
const tie = fc.record({
  to: fc.nat(PERSONS - 1),
  role: fc.constantFrom(...TIE_ROLES),
  custody: fc.constantFrom(...CUSTODY),
  information: fc.constantFrom(...INFORMATION),
  informationRequest: fc.constantFrom(...INFORMATION_REQUESTS),
})
const pupil = fc.record({
  group: fc.option(fc.constantFrom('3A', '5/6')),
  at: fc.uniqueArray(fc.nat(HOUSEHOLDS - 1), { maxLength: 2 }),
  leftOn: fc.option(fc.constantFrom('2026-11-20' as IsoDate, '2027-01-01' as IsoDate)),
  ties: fc.uniqueArray(tie, { maxLength: 4, selector: ({ to }) => to }),
})
const school = fc.record({
  households: fc.array(household, { minLength: HOUSEHOLDS, maxLength: HOUSEHOLDS }),
  persons: fc.array(person, { minLength: PERSONS, maxLength: PERSONS }),
  pupils: fc.array(pupil, { minLength: 1, maxLength: 8 }),
})
const choices = fc.record({
  kind: fc.constantFrom(...LETTER_KINDS),
  topic: fc.constantFrom(...LETTER_TOPICS),
  mayEmail: fc.boolean(),
  merge: fc.constantFrom('household' as const, 'child' as const),
})

type School = typeof school extends fc.Arbitrary<infer T> ? T : never

function build({ households, persons, pupils }: School): Town {
  const town = aTown()
  town.group('3A')
  town.group('5/6')
  const empty = {
    street: '',
    houseNumber: '',
    addition: '',
    indication: '' as const,
    postcode: '',
    town: '',
    country: '',
  }
  for (const [nth, { hasAddress, ...more }] of households.entries()) {
    const address = {
      ...empty,
      street: `Geheimstraat${nth}x`,
      houseNumber: '1',
      postcode: '1234AB',
      town: 'Delft',
    }
    town.household(`H${nth}`, { ...more, address: hasAddress ? address : empty })
  }
  for (const [nth, { at, ...more }] of persons.entries()) {
    const home = at === null ? null : `H${at}`
    town.person(`P${nth} Naam${nth}x`, home, { ...more, email: `p${nth}@voorbeeld.nl` })
  }
  for (const [nth, { group, at, ties, leftOn }] of pupils.entries()) {
    const tied = ties.map(({ to, ...rest }) => [
      `P${to} Naam${to}x`,
      { ...rest, informationSource: rest.custody === 'no' ? 'opgave' : '' },
    ])
    town.pupil(`K${nth}`, {
      name: `Kind${nth} Kort`,
      group,
      leftOn,
      at: at.map((id) => `H${id}`),
      ties: Object.fromEntries(tied),
    })
  }
  return town
}

const RUNS = { numRuns: 400 }

test('every chosen child is in a letter, or is named with the reason', () => {
  fc.assert(
    fc.property(school, choices, (rows, chosen) => {
      const plan = build(rows).plan(chosen)
      const named = new Set([
        ...plan.entries.flatMap(({ children }) => children.map(({ id }) => id)),
        ...plan.none.flatMap(({ pupilIds }) => pupilIds),
        ...plan.leftOut.filter(({ personId }) => personId === null).map(({ pupilId }) => pupilId),
      ])
      expect(rows.pupils.map((_, nth) => `K${nth}`).filter((id) => !named.has(id))).toEqual([])
    }),
    RUNS,
  )
})

test('no household gets two letters about the same child, and no family household two letters at all', () => {
  fc.assert(
    fc.property(school, choices, (rows, chosen) => {
      const plan = build(rows).plan(chosen)
      const pairs = plan.entries.flatMap(({ householdId, children }) =>
        householdId === null ? [] : children.map(({ id }) => `${householdId} ${id}`),
      )
      expect(new Set(pairs).size).toBe(pairs.length)
      const reach = measureReach(plan)
      expect(reach.families).toBeGreaterThanOrEqual(reach.email + reach.paper)
      expect(reach.families).toBeLessThanOrEqual(reach.email + reach.paper + reach.neither.length)
    }),
    RUNS,
  )
})

test('a letter holds the address of its own household only', () => {
  fc.assert(
    fc.property(school, choices, (rows, chosen) => {
      for (const entry of build(rows).plan(chosen).entries) {
        const streets = JSON.stringify(entry).match(/Geheimstraat\d+x/g) ?? []
        const own = `Geheimstraat${entry.householdId?.slice(1)}x`
        expect([...new Set(streets)]).toEqual(entry.address.length > 0 ? [own] : [])
      }
    }),
    RUNS,
  )
})

test('a parent whose information is "geen" is not in the letter about that child', () => {
  fc.assert(
    fc.property(school, choices, (rows, chosen) => {
      const town = build(rows)
      const { entries } = town.plan({ ...chosen, merge: 'child' })
      const forbidden = town.facts.ties.filter(({ information }) => information === 'none')
      const seen = forbidden.filter(({ pupilId, personId }) =>
        entries.some(
          (entry) => entry.children.some(({ id }) => id === pupilId) && names(entry).includes(personId),
        ),
      )
      expect(seen).toEqual([])
    }),
    RUNS,
  )
})

/** The persons (by id) whose name or e-mail address stands in a letter. */
function names(entry: {
  envelope: readonly string[]
  salutation: string
  emails: readonly string[]
}): string[] {
  const numbers = JSON.stringify([entry.envelope, entry.salutation]).match(/Naam\d+x/g) ?? []
  const byName = numbers.map((name) => name.replace(/\D/g, ''))
  const byEmail = entry.emails.map((email) => email.replace(/\D/g, ''))
  return [...byName, ...byEmail].map((number) => `P${number} Naam${number}x`)
}

test('who has died is nowhere, and paper that nobody can hand out does not exist', () => {
  fc.assert(
    fc.property(school, choices, (rows, chosen) => {
      const town = build(rows)
      const plan = town.plan(chosen)
      for (const { id, deceased } of town.facts.persons) {
        if (deceased) expect(planText(plan)).not.toContain(id)
      }
      const lost = plan.entries.filter(
        ({ channel, carrierId, address }) =>
          channel === 'paper' && carrierId === null && address.length === 0,
      )
      expect(lost).toEqual([])
    }),
    RUNS,
  )
})

/** In an institution: one child of a mother, and one whose other parent gets nothing by a decision; found by chance. */
const AT_ONE_INSTITUTION: School = {
  households: [{ secret: false, wantsPaper: false, kind: 'institution', hasAddress: false }],
  persons: [0, 1].map(() => ({ at: 0, emailState: 'known', deceased: false })),
  pupils: [[1], [1, 0]].map((parents) => ({
    ...{ group: null, at: [], leftOn: null },
    ties: parents.map((to) => ({
      ...{ to, role: 'mother', custody: 'yes', informationRequest: 'none' },
      information: to === 0 ? 'none' : 'always',
    })),
  })),
}
const AS_A_FAMILY = { kind: 'general', topic: 'other', mayEmail: true, merge: 'household' } as const

test('the order of the rows makes no difference', () => {
  fc.assert(
    fc.property(school, choices, (rows, chosen) => {
      const { facts } = build(rows)
      const turned = { ...facts, pupils: [...facts.pupils].reverse() }
      expect(planLetters(turned, aChoice(chosen)).entries).toEqual(
        planLetters(facts, aChoice(chosen)).entries,
      )
    }),
    { ...RUNS, examples: [[AT_ONE_INSTITUTION, AS_A_FAMILY]] },
  )
})
