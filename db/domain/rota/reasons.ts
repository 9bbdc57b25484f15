// Why a family cannot take a turn (rota.md 2). First what the facts alone say of a family and a turn; what the plan adds
// to it (full, overlaps, rest, maximum) is in why-not.ts.
import { weekday } from '../kernel/date.ts'
import type { Certificate, Family, RotaFacts, Turn, Wish } from './facts.ts'

export type FactReason =
  | 'notMember'
  | 'past'
  | 'missing'
  | 'busy'
  | 'exempt'
  | 'declines'
  | 'cannot'
  | 'otherGroup'

/** A turn with what all families are held against; made once per turn. */
export interface AskedTurn {
  readonly turn: Turn
  readonly weekday: number
  readonly past: boolean
  readonly ownGroupOnly: boolean
}

export function asAsked(turn: Turn, { today, settings }: Pick<RotaFacts, 'today' | 'settings'>): AskedTurn {
  return {
    turn,
    weekday: weekday(turn.date),
    past: turn.date < today,
    ownGroupOnly: settings.groups === 'own',
  }
}

/**
 * Reasons why the proposal does not place this family on this turn, most important first; none when it may. The proposal
 * keeps the soft ones too: only a person overrules them.
 */
export function factReasons(family: Family, asked: AskedTurn): FactReason[] {
  return FACT_REASONS.filter((reason) => HOLDS[reason](family, asked))
}

/** Whether there is no reason at all: the same as above, in two halves for the millions of pairs of a large rota. */
export function mayTake(family: Family, asked: AskedTurn): boolean {
  return couldTake(family, asked) && isFreeOn(family, asked)
}

/** Nothing against it that is the same each week. */
export function couldTake(family: Family, asked: AskedTurn): boolean {
  return (
    isThereWeekly(family, asked) &&
    family.member &&
    !HOLDS.otherGroup(family, asked) &&
    !HOLDS.declines(family, asked)
  )
}

/** Nothing against it on that day. */
export function isFreeOn(family: Family, asked: AskedTurn): boolean {
  return (
    !asked.past &&
    !HOLDS.missing(family, asked) &&
    !family.cannot.includes(asked.turn.id) &&
    !HOLDS.exempt(family, asked) &&
    !HOLDS.busy(family, asked)
  )
}

/** Free on every day, as far as no certificate is needed. */
export function isAlwaysFree({ cannot, exempt, busy }: Family): boolean {
  return cannot.length === 0 && exempt.length === 0 && busy.length === 0
}

type Holds = (family: Family, asked: AskedTurn) => boolean

const HOLDS: Readonly<Record<FactReason, Holds>> = {
  notMember: ({ member }) => !member,
  past: (_, { past }) => past,
  missing: (family, { turn }) => turn.needs.some((need) => !hasCertificate(family, need, turn)),
  busy: ({ busy }, { turn }) => busy.some((one) => isAtSameTime(one, turn)),
  exempt: (family, { turn }) => exemptUntil(family, turn) !== null,
  declines: (family, { turn }) => wishOf(family, turn.taskId) === 'declines',
  cannot: (family, asked) => !isThereWeekly(family, asked) || family.cannot.includes(asked.turn.id),
  otherGroup: (family, { turn, ownGroupOnly }) => ownGroupOnly && !isOfGroup(family, turn),
}

const FACT_REASONS = Object.keys(HOLDS) as FactReason[]

/** Certificates that the turn needs and no adult of the family has on that day. */
export function missingFor(family: Family, turn: Turn): Turn['needs'] {
  return turn.needs.filter((need) => !hasCertificate(family, need, turn))
}

function hasCertificate({ certificates }: Family, need: Certificate, { date }: Turn): boolean {
  return certificates.some(({ kind, until }) => kind === need && (until === null || until >= date))
}

/** The last day of the exemption in which the turn lies; null when there is none. */
export function exemptUntil(family: Family, turn: Turn): Turn['date'] | null {
  return family.exempt.find(({ from, until }) => from <= turn.date && turn.date <= until)?.until ?? null
}

export function wishOf(family: Family, taskId: string): Wish | null {
  return family.wishes.find((one) => one.taskId === taskId)?.wish ?? null
}

/** A turn for the whole school is of every group. */
export function isOfGroup({ groupIds }: Family, { groupId }: Turn): boolean {
  return groupId === null || groupIds.includes(groupId)
}

/** What overlaps takes the same hour of a family; 09:30 may follow on 09:30. */
export function isAtSameTime(one: Hours, other: Hours): boolean {
  return one.date === other.date && one.begin < other.end && other.begin < one.end
}

type Hours = Pick<Turn, 'date' | 'begin' | 'end'>

function isThereWeekly({ available }: Family, { weekday, turn }: AskedTurn): boolean {
  return (
    available === null ||
    available.some((time) => time.weekday === weekday && time.begin <= turn.begin && turn.end <= time.end)
  )
}
