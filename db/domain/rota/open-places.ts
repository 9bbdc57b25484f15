// Places that nobody can fill, named with the reason and the smallest change that would help (rota.md 5). Each change was
// tried: with it, and nothing else, a family could be placed as the plan stands.
import { narrowDate } from '../kernel/date-text.ts'
import type { Proposal, RotaFacts, Turn } from './facts.ts'
import type { Reason } from './question.ts'
import { type StandingPlan, standingPlan } from './standing-plan.ts'
import { reasonsOf } from './why-not.ts'

export interface OpenPlace {
  readonly turnId: string
  readonly places: number
  /** 'di 12 jan lezen: 1 plaats open; 6 gezinnen kunnen niet, 2 zijn vrijgesteld' */
  readonly text: string
  /** Most families first. For the coordinator: the names belong on no print. */
  readonly helps: readonly Help[]
  /** 'Kan 1 van deze 6 gezinnen toch, dan is er een plaats gevuld.' */
  readonly helpText: string
}

/** Families of which this is the only reason. */
export interface Help {
  readonly reason: Reason
  readonly familyIds: readonly string[]
}

/** Every turn with an open place, in the order of the proposal. */
export function openPlaces(facts: RotaFacts, proposal: Proposal): OpenPlace[] {
  const plan = standingPlan(facts, proposal.places)
  return proposal.open.flatMap(({ turnId, places }) => {
    const turn = plan.turns.get(turnId)
    return turn === undefined ? [] : [openPlace(plan, { turn, places })]
  })
}

function openPlace(plan: StandingPlan, { turn, places }: { turn: Turn; places: number }): OpenPlace {
  const { facts } = plan
  const present = (plan.onTurn.get(turn.id) ?? []).map(({ familyId }) => familyId)
  const asked = facts.families.filter((family) => family.member && !present.includes(family.id))
  const found = asked.map((family) => {
    const own = (plan.ofFamily.get(family.id) ?? []).flatMap(({ turnId }) => plan.turns.get(turnId) ?? [])
    const reasons = reasonsOf({ facts, family, turn, own, present })
    return { id: family.id, reasons: reasons.filter((reason) => !BESIDE.includes(reason)) }
  })
  const ofGroup = found.filter(({ reasons }) => !reasons.includes('otherGroup'))
  const counts = countFirst(ofGroup.map(({ reasons }) => reasons))
  const helps = helpsOf(found)
  const task = facts.tasks.find(({ id }) => id === turn.taskId)?.name ?? ''
  const size = `${places} ${places === 1 ? 'plaats' : 'plaatsen'} open`
  const why = counts.map(([reason, count]) => countText(reason, count)).join(', ')
  return {
    turnId: turn.id,
    places,
    text: `${narrowDate(turn.date)} ${task}: ${size}${why === '' ? '' : `; ${why}`}`,
    helps,
    helpText: helpTextOf(helps),
  }
}

/** These never keep the proposal from placing somebody. */
const BESIDE: readonly Reason[] = ['rest', 'ratherNot', 'apart', 'together', 'outsideGroup']
/** These nobody can take away by asking. */
const FIXED: readonly Reason[] = ['notMember', 'past', 'overlaps']

function countFirst(lists: readonly (readonly Reason[])[]): [Reason, number][] {
  const counts = new Map<Reason, number>()
  for (const [first] of lists) if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1)
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
}

function helpsOf(found: readonly { readonly id: string; readonly reasons: readonly Reason[] }[]): Help[] {
  const single = found.flatMap(({ id, reasons: [only, ...more] }) =>
    only === undefined || more.length > 0 || FIXED.includes(only) ? [] : [{ id, reason: only }],
  )
  return countFirst(single.map(({ reason }) => [reason])).map(([reason]) => ({
    reason,
    familyIds: single.filter((one) => one.reason === reason).map(({ id }) => id),
  }))
}

/** One family, more families. */
const COUNTED: Readonly<Partial<Record<Reason, readonly [string, string]>>> = {
  cannot: ['kan niet', 'kunnen niet'],
  exempt: ['is vrijgesteld', 'zijn vrijgesteld'],
  missing: [
    'heeft niet wat nodig is (VOG, rijden of EHBO)',
    'hebben niet wat nodig is (VOG, rijden of EHBO)',
  ],
  declines: ['doet niet mee aan deze taak', 'doen niet mee aan deze taak'],
  maximum: ['heeft al het hoogste aantal beurten', 'hebben al het hoogste aantal beurten'],
  overlaps: ['helpt dan al', 'helpen dan al'],
  busy: ['heeft dan een afspraak op school', 'hebben dan een afspraak op school'],
}

function countText(reason: Reason, count: number): string {
  const [one = '', more = ''] = COUNTED[reason] ?? []
  return count === 1 ? `1 gezin ${one}` : `${count} gezinnen ${more}`
}

const HELP: Readonly<Partial<Record<Reason, string>>> = {
  cannot: 'Kan 1 gezin toch',
  exempt: 'Wil 1 vrijgesteld gezin toch',
  missing: 'Heeft 1 gezin wat nodig is',
  declines: 'Wil 1 gezin deze keer wel',
  maximum: 'Doet 1 gezin een beurt meer',
  busy: 'Verzet 1 gezin de afspraak',
  otherGroup: 'Helpt 1 gezin van een andere groep',
}

function helpTextOf([best]: readonly Help[]): string {
  if (best === undefined) return 'Eén verandering bij één gezin vult deze plaats niet meteen.'
  const count = best.familyIds.length
  const who = count === 1 ? 'dat is bij 1 gezin het enige' : `dat is bij ${count} gezinnen het enige`
  return `${HELP[best.reason] ?? ''}, dan is er een plaats gevuld (${who}).`
}
