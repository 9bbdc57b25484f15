// Buddies on screen: who needs and who offers, which pairs there are, who may still be asked, and what fits.
import { readBuddiesAgreed, readLanguagesOnForms, type WishRow } from '#db/queries/buddies'
import { readInvitable } from '#db/queries/meeting-families'
import { pairState } from '#domain/buddies/pair'
import { fitOf, suggestOffers } from '#domain/buddies/suggest'
import type { OperationOutput } from '#domain/contract/operations'
import { fail, ok } from '#domain/kernel/result'
import { schoolYearOf } from '#domain/kernel/school-year'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { type BuddyFacts, buddyFacts, familyShown, sidesOf } from './buddies-facts.ts'
import { asDay } from './people-around.ts'

type ShownHandlers = Pick<SliceHandlers<'buddies'>, 'buddies.list' | 'buddies.families' | 'buddies.propose'>
type List = OperationOutput<'buddies.list'>

export const buddiesShownHandlers: ShownHandlers = {
  'buddies.list': (context) => {
    const facts = buddyFacts(context)
    return ok({
      today: context.today,
      wishes: facts.wishes.map((wish) => wishShown(wish, facts)),
      pairs: pairsShown(facts),
      toAsk: familiesToAsk(context, facts),
    })
  },
  'buddies.families': (context) => {
    const facts = buddyFacts(context)
    const sides = sidesOf(facts.wishes)
    const families = readInvitable(context.reader, context.today, new Set()).map((family) => ({
      family: familyShown(family.householdId, family),
      languages: [...(facts.languages.get(family.householdId) ?? [])],
      sides: sides.get(family.householdId) ?? [],
    }))
    return ok({ families })
  },
  'buddies.propose': (context, { needId }) => {
    const facts = buddyFacts(context)
    const need = facts.wishes.find(({ id, side }) => id === needId && side === 'needs')
    if (need === undefined) return fail('NOT_FOUND')
    const offers = facts.wishes.filter(({ side }) => side === 'offers')
    const notes = new Map(offers.map(({ id, note }) => [id, note]))
    return ok({
      offers: suggestOffers(need, offers, facts.compared).map(({ offer, fit }) => ({
        offerId: offer.id,
        family: familyOf(offer.householdId, facts),
        fits: fit,
        loose: fit.languages.length + fit.groups.length === 0 && !fit.sameStreet && !fit.sameNeighbourhood,
        note: notes.get(offer.id) ?? '',
      })),
    })
  },
}

function familyOf(householdId: string, { families }: BuddyFacts) {
  return familyShown(householdId, families.get(householdId))
}

function wishShown(wish: WishRow, facts: BuddyFacts): List['wishes'][number] {
  const { id, changedIn, householdId, side, languages, nearby, sameGroup, most, note, since } = wish
  const family = familyOf(householdId, facts)
  return {
    ...{ wishId: id, revision: changedIn, family, side, languages, nearby, sameGroup, most, note },
    since: asDay(since),
    running: facts.compared.running.get(id) ?? 0,
    gone: family.children.length === 0,
  }
}

function pairsShown(facts: BuddyFacts): List['pairs'] {
  return facts.pairs.map(({ pair, need, offer }) => ({
    ...{ pairId: pair.id, revision: pair.changedIn, state: pairState(pair) },
    need: familyOf(need.householdId, facts),
    offer: familyOf(offer.householdId, facts),
    fits: fitOf(need, offer, facts.compared.homes),
    proposedOn: asDay(pair.proposedOn),
    needAgreedOn: asDay(pair.needAgreedOn),
    offerAgreedOn: asDay(pair.offerAgreedOn),
    coupledOn: asDay(pair.coupledOn),
    followUpDue: asDay(pair.followUpDue),
    followedUpOn: asDay(pair.followedUpOn),
    ...{ needAnswer: pair.needAnswer, offerAnswer: pair.offerAnswer, followUpNote: pair.followUpNote },
    endedOn: asDay(pair.endedOn),
    endedBy: pair.endedBy,
  }))
}

/** Who wrote or said something of it, and has no need or offer here yet. What was agreed with the head only the head sees. */
function familiesToAsk({ reader, today, actor }: ReadContext, facts: BuddyFacts): List['toAsk'] {
  const sides = sidesOf(facts.wishes)
  const known = new Map(readInvitable(reader, today, new Set()).map((family) => [family.householdId, family]))
  const onForms = new Map(
    readLanguagesOnForms(reader, schoolYearOf(today)).map((form) => [form.householdId, form.languages]),
  )
  const agreed = actor.role === 'head' ? readBuddiesAgreed(reader) : []
  const asked = new Set(agreed.map(({ householdId }) => householdId))
  const found = [
    ...agreed.map((one) => ({ ...one, from: 'secondOffer' as const })),
    ...[...onForms.keys()]
      .filter((householdId) => !asked.has(householdId) && !sides.has(householdId))
      .map((householdId) => ({ householdId, side: 'offers' as const, from: 'form' as const })),
  ]
  return found.flatMap(({ householdId, side, from }) => {
    const family = known.get(householdId)
    if (family === undefined || family.children.length === 0) return []
    if (sides.get(householdId)?.includes(side) === true) return []
    return { family: familyShown(householdId, family), side, from, languages: onForms.get(householdId) ?? '' }
  })
}
