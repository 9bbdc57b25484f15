// Buddies in the Oefenschool: a family that waits for one, two that are being asked, two that are asked after six weeks how
// it goes, and two that are done.

import type { NewRow } from '#db/change'
import { readHomes } from '#db/queries/buddies'
import type { Reader } from '#db/reader'
import { buddyPair, buddyWish } from '#db/schema/buddies'
import { followUpDay } from '#domain/buddies/pair'
import { suggestOffers } from '#domain/buddies/suggest'
import type { WishDetails } from '#domain/buddies/wish'
import type { IsoDate } from '#domain/kernel/date'
import { createIdMaker } from '#domain/practice/dice'
import type { GeneratedSchool } from '#domain/practice/generate'
import { buddyFacts } from './buddies-facts.ts'
import { workdayAgo } from './practice-days.ts'
import { settledPupils } from './practice-families.ts'
import type { Filling } from './practice-filling.ts'

type PairValues = Omit<NewRow<typeof buddyPair>, 'id' | 'needId' | 'offerId'>

/** For ids in a fixed order: they decide between two offers that fit equally. */
const SEED = 20_261_015

/** Adds needs, offers and their pairs; which offer a need gets is what the programme would propose first. */
export function addPracticeBuddies({ change, reader, made, today }: Filling): void {
  const newId = createIdMaker(SEED)
  const families = settledFamilies(reader, made)
  const add = ({ side, since, speaks, ...wish }: WishPlan) => {
    const householdId = families.next(speaks)
    if (householdId === null) return null
    const row = { side, ...wish, id: newId(), householdId, since: workdayAgo(today, since) }
    change.insert(buddyWish, row)
    return row.id
  }
  for (const offer of OFFERS) add(offer)
  const needs = NEEDS.map(({ pair, ...need }) => ({ needId: add(need), pair }))
  const { wishes, compared } = buddyFacts({ reader, today })
  const offers = wishes.filter(({ side }) => side === 'offers')
  const running = new Map<string, number>()
  for (const { needId, pair } of needs) {
    const need = wishes.find(({ id }) => id === needId)
    const best = need === undefined ? undefined : suggestOffers(need, offers, { ...compared, running })[0]
    if (need === undefined || best === undefined || pair === undefined) continue
    const row = { ...pair(today), id: newId(), needId: need.id, offerId: best.offer.id }
    change.insert(buddyPair, row)
    // who needs a buddy no more asks for none
    if (row.endedOn) change.update(buddyWish, need.id, { endedOn: row.endedOn })
    else running.set(best.offer.id, (running.get(best.offer.id) ?? 0) + 1)
  }
}

interface WishPlan extends Omit<WishDetails, 'since'> {
  /** Days before today. */
  readonly since: number
  /** The language on the card of the family. */
  readonly speaks: string
}

const BOTH_WAYS = { nearby: true, sameGroup: true, most: 1, note: '' } as const

const OFFERS: readonly WishPlan[] = [
  {
    ...{ ...BOTH_WAYS, side: 'offers', speaks: 'tr', languages: ['tr', 'nl'], since: 75, most: 2 },
    note: 'Kan op dinsdag en vrijdag meelopen naar school.',
  },
  { ...BOTH_WAYS, side: 'offers', speaks: 'ar', languages: ['ar', 'nl'], since: 60 },
  {
    ...{ ...BOTH_WAYS, side: 'offers', speaks: 'nl', languages: ['nl', 'en'], since: 200 },
    note: 'Helpt graag bij het oefenen van Nederlands.',
  },
]

const NEEDS: readonly (WishPlan & { readonly pair?: (today: IsoDate) => PairValues })[] = [
  {
    ...{ ...BOTH_WAYS, side: 'needs', speaks: 'nl', languages: ['nl', 'en'], since: 170, pair: enough },
    note: 'Was nieuw in de buurt.',
  },
  {
    ...{ ...BOTH_WAYS, side: 'needs', speaks: 'tr', languages: ['tr'], since: 63, pair: howDoesItGo },
    note: 'Vraagt hulp bij brieven van school.',
  },
  { ...BOTH_WAYS, side: 'needs', speaks: 'pl', languages: ['en', 'pl'], since: 20, pair: oneSaidYes },
  {
    ...{ ...BOTH_WAYS, side: 'needs', speaks: 'tr', languages: ['tr'], since: 9 },
    note: 'Wil samen naar de eerste ouderavond.',
  },
]

/** Coupled, asked once, and over because it was no longer needed. */
function enough(today: IsoDate): PairValues {
  const coupledOn = workdayAgo(today, 150)
  return {
    ...{ proposedOn: workdayAgo(today, 160), needAgreedOn: workdayAgo(today, 156), offerAgreedOn: coupledOn },
    ...{ coupledOn, followUpDue: null, followedUpOn: followUpDay(coupledOn) },
    ...{ needAnswer: 'well', offerAnswer: 'well', endedOn: workdayAgo(today, 21), endedBy: 'enough' },
  }
}

/** Coupled a few days more than six weeks ago: it is time to ask. */
function howDoesItGo(today: IsoDate): PairValues {
  const coupledOn = workdayAgo(today, 45)
  const proposed = { proposedOn: workdayAgo(today, 56), needAgreedOn: workdayAgo(today, 52) }
  return { ...proposed, offerAgreedOn: coupledOn, coupledOn, followUpDue: followUpDay(coupledOn) }
}

/** The family that offers said yes; the other one is still asked. */
function oneSaidYes(today: IsoDate): PairValues {
  return { proposedOn: workdayAgo(today, 8), offerAgreedOn: workdayAgo(today, 4) }
}

/** Families of children who have been at school for a while; each is given once, those with the language first. */
function settledFamilies(reader: Reader, made: GeneratedSchool) {
  const homes = readHomes(reader)
  const homesOf = new Map(
    [...made.rows.pupilHouseholds].reverse().map(({ pupilId, householdId }) => [pupilId, householdId]),
  )
  const waiting = new Set(settledPupils(made, 3).flatMap(({ pupilId }) => homesOf.get(pupilId) ?? []))
  return {
    next(language: string): string | null {
      const all = [...waiting]
      const found = all.find((id) => homes.get(id)?.languages.includes(language)) ?? all[0] ?? null
      if (found !== null) waiting.delete(found)
      return found
    },
  }
}
