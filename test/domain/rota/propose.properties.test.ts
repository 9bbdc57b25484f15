import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Place, Proposal, RotaFacts } from '#domain/rota/facts'
import { proposalSteps, proposeRota } from '#domain/rota/propose'
import { asAsked, factReasons, mayTake } from '#domain/rota/reasons'
import { anyRota } from './any-rota.ts'
import { bestScore, isSameHour, lockedPlaces, scoreAgain, turnOf } from './every-plan.ts'

const RUNS = { numRuns: 300 }

/** Everything at once; also too large to try every plan, where layers have to do. */
const anyFacts = fc.oneof(
  ...(['never', 2] as const).flatMap((movePublished) => [
    anyRota({ side: true, movePublished }),
    anyRota({ points: true, long: true, side: true, movePublished }),
    anyRota({ points: true, long: true, side: true, movePublished, size: 12 }),
  ]),
)

const given = (facts: RotaFacts) => proposeRota(facts).places.filter(({ locked }) => !locked)
const withoutLock = ({ turnId, familyId }: Place) => ({ turnId, familyId })
const keyOf = ({ turnId, familyId }: Place) => `${turnId} ${familyId}`
const familyOf = ({ families }: RotaFacts, id: string) => families.find((one) => one.id === id)!

describe('every proposal', () => {
  test('keeps each locked place, whatever it is', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const locked = proposeRota(facts).places.filter((place) => place.locked)
        expect(new Set(locked.map((place) => JSON.stringify(withoutLock(place))))).toEqual(
          new Set(lockedPlaces(facts).map((place) => JSON.stringify(place))),
        )
      }),
      RUNS,
    )
  })

  test('never gives a family two turns at one time, nor one twice, nor more than its maximum', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { places } = proposeRota(facts)
        for (const place of given(facts)) {
          const others = places.filter(
            (other) => other.familyId === place.familyId && other.turnId !== place.turnId,
          )
          const turn = turnOf(facts, place.turnId)
          expect(others.filter((other) => isSameHour(turn, turnOf(facts, other.turnId)))).toEqual([])
          const { maximum, done } = familyOf(facts, place.familyId)
          expect(done.length + others.length + 1).toBeLessThanOrEqual(maximum ?? 99)
        }
        const keys = places.map(({ turnId, familyId }) => `${turnId} ${familyId}`)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      RUNS,
    )
  })

  test('places nobody who is exempt, lacks a certificate, cannot, said no or left', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { turnId, familyId } of given(facts)) {
          const asked = asAsked(turnOf(facts, turnId), facts)
          expect(factReasons(familyOf(facts, familyId), asked)).toEqual([])
        }
      }),
      RUNS,
    )
  })

  test('puts no more families on a turn than it has places, and names what stays open', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { places, open } = proposeRota(facts)
        for (const { id, places: size, date } of facts.turns) {
          const locked = lockedPlaces(facts).filter(({ turnId }) => turnId === id).length
          const all = places.filter(({ turnId }) => turnId === id).length
          const free = date < facts.today ? 0 : Math.max(size, locked) - all
          expect(open.find(({ turnId }) => turnId === id)?.places ?? 0).toBe(free)
        }
      }),
      RUNS,
    )
  })

  test('is the same in whatever order the facts come (R-L5)', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const turned: RotaFacts = {
          ...facts,
          families: [...facts.families].reverse(),
          turns: [...facts.turns].reverse(),
          tasks: [...facts.tasks].reverse(),
          locked: [...facts.locked].reverse(),
          previous: [...facts.previous].reverse(),
        }
        const { loads, ...plan } = proposeRota(facts)
        const { loads: other, ...again } = proposeRota(turned)
        expect(again).toEqual(plan)
        expect(new Map([...other])).toEqual(new Map([...loads]))
      }),
      RUNS,
    )
  })

  test('run again on its own result changes nothing (R-L1), printed meanwhile or not', () => {
    fc.assert(
      fc.property(anyFacts, fc.boolean(), (facts, printed) => {
        const first = proposeRota(facts)
        const wasPublished = new Set(facts.previous.filter((place) => place.published).map(keyOf))
        const previous = first.places
          .filter(({ locked }) => !locked)
          .map((place) => ({ ...withoutLock(place), published: printed || wasPublished.has(keyOf(place)) }))
        const locked = first.places.filter((place) => place.locked).map(withoutLock)
        const second = proposeRota({ ...facts, locked, previous })
        expect(second.places.map(keyOf)).toEqual(first.places.map(keyOf))
        expect(second.score.changes).toBe(0)
      }),
      { numRuns: 600 },
    )
  })

  test('moves a published place only from a family with so many turns more than who takes it', () => {
    fc.assert(
      fc.property(fc.oneof(anyRota({ movePublished: 2 }), anyRota({ movePublished: 3 })), (facts) => {
        const proposal = proposeRota(facts)
        const loadOf = (id: string) => proposal.loads.get(id) ?? 0
        for (const { from, to } of movedPublished(facts, proposal.places)) {
          const difference = loadOf(from) + 1 - (loadOf(to) - 1)
          expect(difference).toBeGreaterThanOrEqual(Number(facts.settings.movePublished))
        }
      }),
      { numRuns: 1000 },
    )
  })
})

/** Published places that somebody else has now, while who stood there could still stand there. */
function movedPublished(facts: RotaFacts, places: Proposal['places']): { from: string; to: string }[] {
  const stands = (turnId: string, familyId: string) =>
    places.some((one) => one.turnId === turnId && one.familyId === familyId)
  const known = ({ turnId, familyId }: Place) =>
    facts.turns.some(({ id }) => id === turnId) && facts.families.some(({ id }) => id === familyId)
  const stood = facts.previous.filter((place) => place.published && known(place))
  return stood
    .filter(({ turnId, familyId }) => !stands(turnId, familyId))
    .flatMap(({ turnId, familyId }) => {
      const takers = places.filter((one) => one.turnId === turnId && !one.locked)
      const come = takers.filter(
        (taker) => !stood.some((one) => one.turnId === turnId && one.familyId === taker.familyId),
      )
      return come
        .filter((taker) => !isBlocked(others(facts, places, taker), { turnId, familyId }))
        .map((taker) => ({ from: familyId, to: taker.familyId }))
    })
}

/** The facts with the plan, but for this one place, locked. */
function others(facts: RotaFacts, places: readonly Place[], { turnId, familyId }: Place): RotaFacts {
  const rest = places.filter((one) => one.turnId !== turnId || one.familyId !== familyId)
  return { ...facts, locked: rest.map(withoutLock), previous: [] }
}

function isBlocked(facts: RotaFacts, { turnId, familyId }: Place): boolean {
  const turn = turnOf(facts, turnId)
  const family = familyOf(facts, familyId)
  const own = lockedPlaces(facts).filter((one) => one.familyId === familyId)
  return (
    factReasons(family, asAsked(turn, facts)).length > 0 ||
    own.some((one) => isSameHour(turn, turnOf(facts, one.turnId))) ||
    (family.maximum !== null && family.done.length + own.length >= family.maximum)
  )
}

test('rest and company are repaired without a place, a point or a change of cost to anybody', () => {
  fc.assert(
    fc.property(anyRota({ side: true }), (facts) => {
      const proposal = proposeRota(facts)
      const { filled, loads, changes } = bestScore(facts)
      expect(proposal.score).toMatchObject({ filled, loads, changes })
      expect(scoreAgain(facts, proposal)).toEqual(proposal.score)
      const plain = { ...facts, pairs: [], tasks: facts.tasks.map((task) => ({ ...task, restDays: 0 })) }
      expect(proposeRota(plain).score.dislike).toBeLessThanOrEqual(proposal.score.dislike)
    }),
    RUNS,
  )
})

test('two families of whom all is the same differ by one turn at most', () => {
  fc.assert(
    fc.property(anyRota({ size: 10 }), (any) => {
      const [first] = any.families
      fc.pre(first !== undefined)
      const families = [...any.families, { ...first, id: 'twin' }]
      const { loads } = proposeRota({ ...any, families, locked: [], previous: [] })
      expect(Math.abs(loads.get(first.id)! - loads.get('twin')!)).toBeLessThanOrEqual(1)
    }),
    RUNS,
  )
})

test('a pair is taken as free of reasons exactly when no reason holds', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const turn of facts.turns) {
        const asked = asAsked(turn, facts)
        for (const family of facts.families) {
          expect(mayTake(family, asked)).toBe(factReasons(family, asked).length === 0)
        }
      }
    }),
    RUNS,
  )
})

test('in steps it gives the same, and who stops asking has stopped', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const steps = proposalSteps(facts)
      let step = steps.next()
      while (step.done !== true) step = steps.next()
      expect(step.value).toEqual(proposeRota(facts))
    }),
    { numRuns: 50 },
  )
})
