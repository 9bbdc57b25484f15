// Why this family: one sentence of what the method itself used, each part only where it is true. It speaks of the own
// family and of "who can", never of what another family said or of an exemption.

import type { Family, Place, Proposal, RotaFacts, Turn } from './facts.ts'
import { choiceOf, fits, type Plan, planOf } from './plan.ts'
import { weekdayName } from './reason-texts.ts'
import { isOfGroup, wishOf } from './reasons.ts'
import { type RotaCase, rotaCase } from './rota-case.ts'

/**
 * Gives the sentence of each place: 'Laagste stand van groep 4 (1 beurt), kan op dinsdag, had dit jaar nog geen beurt lezen.'
 * Null when the family does not stand on the turn. The standing is counted without this turn.
 */
export function whyMe(facts: RotaFacts, proposal: Proposal): (place: Place) => string | null {
  const known: Known = {
    facts,
    proposal,
    ...planAgain(facts, proposal.places),
    placeOf: new Map(proposal.places.map((place) => [keyOf(place), place])),
    stood: new Set(facts.previous.map(keyOf)),
  }
  return (asked) => {
    const place = known.placeOf.get(keyOf(asked))
    const family = known.rota.families[known.rota.familyAt.get(asked.familyId) ?? -1]
    const turn = known.rota.turns[known.rota.turnAt.get(asked.turnId) ?? -1]
    if (place === undefined || family === undefined || turn === undefined) return null
    return place.locked ? 'Deze beurt stond al vast.' : sentenceOf(known, { family, turn })
  }
}

interface Known {
  readonly facts: RotaFacts
  readonly proposal: Proposal
  readonly rota: RotaCase
  readonly plan: Plan
  readonly placeOf: ReadonlyMap<string, Proposal['places'][number]>
  readonly stood: ReadonlySet<string>
}

const keyOf = ({ turnId, familyId }: Place) => JSON.stringify([turnId, familyId])

function sentenceOf(known: Known, { family, turn }: Asked): string {
  const { facts, stood } = known
  const parts = [
    standingPart(known, { family, turn }),
    stood.has(keyOf({ turnId: turn.id, familyId: family.id })) ? 'stond hier al' : null,
    family.available === null ? null : `kan op ${weekdayName(turn.date)}`,
    historyPart(facts, family, turn),
    wishOf(family, turn.taskId) === 'likes' ? `doet graag mee aan ${taskName(facts, turn)}` : null,
  ]
  const text = parts.filter((part) => part !== null).join(', ')
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}

interface Asked {
  readonly family: Family
  readonly turn: Turn
}

/** Held against the whole group first, then against who could take the turn; the last is for plans in which published places may move. */
function standingPart(known: Known, { family, turn }: Asked): string {
  const { facts, proposal } = known
  const loadOf = ({ id }: Family) => proposal.loads.get(id) ?? 0
  const own = loadOf(family) - turn.weight
  const inBrackets = `(${pointsText(facts, own)})`
  const isLowest = (among: readonly Family[]) => among.every((one) => one === family || loadOf(one) >= own)
  const canInstead = othersWhoCan(known, turn)
  if (canInstead.length === 0) return 'buiten wie hier staat kan dan niemand meer helpen'
  const group = facts.families.filter((one) => one.member && isOfGroup(one, turn))
  if (isOfGroup(family, turn) && isLowest(group))
    return `laagste stand van ${groupName(facts, turn)} ${inBrackets}`
  if (isLowest(canInstead)) return `laagste stand van wie dan kan helpen ${inBrackets}`
  return 'paste het best bij de andere beurten'
}

/** Families without a turn at that hour and with room for one, that the proposal might have placed here. */
function othersWhoCan({ rota, plan }: Known, turn: Turn): Family[] {
  const at = rota.turnAt.get(turn.id) ?? -1
  return rota.families.filter((_, family) => {
    const choice = choiceOf(rota, family, at)
    return choice >= 0 && fits(rota, plan, choice)
  })
}

/** Locked places are no choices; neither is what the facts no longer allow. */
function planAgain(facts: RotaFacts, places: Proposal['places']): { rota: RotaCase; plan: Plan } {
  const rota = rotaCase(facts)
  const choices = places.map(({ turnId, familyId }) =>
    choiceOf(rota, rota.familyAt.get(familyId) ?? -1, rota.turnAt.get(turnId) ?? -1),
  )
  return {
    rota,
    plan: planOf(
      rota,
      choices.filter((choice) => choice >= 0),
    ),
  }
}

function historyPart(facts: RotaFacts, { done }: Family, turn: Turn): string | null {
  return done.some(({ taskId }) => taskId === turn.taskId)
    ? null
    : `had dit jaar nog geen beurt ${taskName(facts, turn)}`
}

/** '1 beurt'; with turns of several weights '3 punten'; below zero, for who did less than was asked before, '−1 beurt'. */
function pointsText({ turns }: RotaFacts, points: number): string {
  const [one, more] = turns.some(({ weight }) => weight !== 1) ? ['punt', 'punten'] : ['beurt', 'beurten']
  const count = Math.abs(points)
  return `${points < 0 ? '−' : ''}${count} ${count === 1 ? one : more}`
}

function taskName({ tasks }: RotaFacts, turn: Turn): string {
  return tasks.find(({ id }) => id === turn.taskId)?.name ?? 'deze taak'
}

function groupName({ groups }: RotaFacts, { groupId }: Turn): string {
  return groups.find(({ id }) => id === groupId)?.name ?? 'de school'
}
