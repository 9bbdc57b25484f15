// What the papers of a rota start from: turns with who is on them, as far as somebody may see, and families in the order
// in which papers are handed out.
import { type HouseholdFamily, readInvitable } from '#db/queries/meeting-families'
import {
  type PaperPeriod,
  type PaperPlace,
  type PaperTurn,
  readPaperPlaces,
  readPaperTurns,
} from '#db/queries/rota-paper'
import { readSchool } from '#db/queries/school'
import type { Reader } from '#db/reader'
import { groupInText } from '#domain/groups/texts'
import type { IsoDate } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import { joinNames } from '#domain/kernel/salutation'
import { NAMELESS } from '#domain/people/texts'
import type { LetterEntry } from '#domain/printing/letter-entry'
import type { LetterPlan } from '#domain/printing/letter-plan'
import { periodText } from '#domain/rota/turn-words'
import type { ReadContext } from '../app/context.ts'
import { planRun } from './letters.ts'
import type { Copy } from './printing-paper.ts'
import { maySeeTurns, refuseGroups } from './rota-own-group.ts'

export type TurnWithPlaces = PaperTurn & { readonly filled: readonly PaperPlace[] }
/** Which turns stand on a sheet. */
export type SheetOf = PaperPeriod & { readonly groupId: string | null }
/** A place of a family with its turn. */
export type PlaceOnTurn = PaperPlace & { readonly turn: PaperTurn }

/** The turns of a group (null: of the whole school) in a period, with every place that was ever on them. */
export function turnsOfGroup(reader: Reader, groupId: string | null, period: PaperPeriod): TurnWithPlaces[] {
  const filled = groupBy(readPaperPlaces(reader, period), ({ turnId }) => turnId)
  return readPaperTurns(reader, period)
    .filter((turn) => turn.groupId === groupId)
    .map((turn) => ({ ...turn, filled: filled.get(turn.turnId) ?? [] }))
}

/** The rota of a group (null: the whole school) in a period, with its title; refused for the group of somebody else. */
export function findTurns({ reader, actor }: ReadContext, input: SheetOf) {
  const { groupId, from, until } = input
  const refused = refuseGroups(actor, [groupId])
  if (refused !== null) return refused
  const turns = turnsOfGroup(reader, groupId, { from, until })
  const group = turns[0]?.group
  if (group === undefined) return fail('NOTHING_TO_PRINT')
  const whose = groupId === null ? 'van de hele school' : groupInText(group)
  return ok({ turns, title: `Ouderhulp ${whose}`, period: periodText({ from, until }) })
}

/** The part of a period that is still to come: what has been needs no paper. */
export function fromToday({ from, until }: PaperPeriod, today: IsoDate): PaperPeriod {
  return { from: from < today ? today : from, until }
}

/** Told and to come, or been there; that somebody did not come stands on no wall. */
export function isSettled({ state }: PaperPlace): boolean {
  return state === 'planned' || state === 'done' || state === 'absent'
}

/** What each family has in a period, by day and time; `hidden` are families that also help where this person may not look. */
export function placesByFamily(
  { reader, actor }: ReadContext,
  period: PaperPeriod,
): { places: ReadonlyMap<string, PlaceOnTurn[]>; hidden: ReadonlySet<string> } {
  const onTurn = groupBy(readPaperPlaces(reader, period), ({ turnId }) => turnId)
  const hidden = new Set<string>()
  const seen: PlaceOnTurn[] = []
  for (const turn of readPaperTurns(reader, period)) {
    const isSeen = maySeeTurns(actor, turn.groupId)
    for (const place of onTurn.get(turn.turnId) ?? []) {
      if (isSeen) seen.push({ ...place, turn })
      else if (place.state === 'planned') hidden.add(place.householdId)
    }
  }
  return { places: groupBy(seen, ({ householdId }) => householdId), hidden }
}

/** Everybody on paper, one for each household, for the whole school or for some groups; in handing order. */
export function planForFamilies(context: ReadContext, groupIds: readonly string[]): LetterPlan {
  return planRun(context, {
    kind: 'general',
    topic: 'other',
    selection: groupIds.length === 0 ? { by: 'school' } : { by: 'groups', groupIds: [...groupIds] },
    style: readSchool(context.reader).salutationStyle,
    mayEmail: false,
    merge: 'household',
    to: 'parents',
    carriers: {},
    exceptRunId: null,
  }).plan
}

export type FamilyEntry = LetterEntry & { readonly householdId: string }

/** Families with a known household; a letter without one has no balance and no code. */
export function familyEntries({ entries }: LetterPlan): FamilyEntry[] {
  return entries.flatMap(({ householdId, ...entry }) =>
    householdId === null ? [] : { ...entry, householdId },
  )
}

/** Who got which page, `perPage` on each. */
export function copiesOnPages(entries: readonly FamilyEntry[], perPage: number): Copy[] {
  return entries.map(({ householdId, carrierId, groupId, envelope }, at) => {
    const page = Math.floor(at / perPage) + 1
    return {
      ...{ householdId, carrierId, groupId, channel: 'paper' },
      addressee: envelope.join(' '),
      ...{ firstPage: page, lastPage: page },
    }
  })
}

/** Families by household, also those whose child left school. */
export function namedFamilies(
  reader: Reader,
  on: IsoDate,
  householdIds: Iterable<string>,
): Map<string, HouseholdFamily> {
  return new Map(
    readInvitable(reader, on, new Set(householdIds)).map((family) => [family.householdId, family]),
  )
}

/** 'Sara van den Berg en Mark Jansen'; where no adult is known the title of the household. */
export function parentsText(family: HouseholdFamily | undefined): string {
  return joinNames((family?.parents ?? []).slice(0, 2)) || family?.name || NAMELESS
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
