// Builders of facts for counting: pupils with a home of their own, unless said otherwise.
import type { CountedGroup, CountedPupil, CountedVisit, TurnoutFacts } from '#domain/meetings/counting'

export function pupil(id: string, more: Partial<CountedPupil> = {}): CountedPupil {
  return { id, groupId: '4', year: 4, householdIds: [`home of ${id}`], ...more }
}

/** 'g 1', 'g 2' … of group `groupId`. */
export function pupilsIn(groupId: string, size: number, more: Partial<CountedPupil> = {}): CountedPupil[] {
  return Array.from({ length: size }, (_, index) => pupil(`${groupId} ${index + 1}`, { groupId, ...more }))
}

export function group(id: string, more: Partial<CountedGroup> = {}): CountedGroup {
  return { id, name: id, years: [Number.parseInt(id, 10)], kept: true, ...more }
}

/** One adult of this home, for all its children or for the ticked ones. */
export function visit(householdId: string | null, more: Partial<CountedVisit> = {}): CountedVisit {
  return { householdId, pupilIds: [], adults: 1, onBehalf: false, online: false, ...more }
}

/** A guest, for the children that are named. */
export function guest(pupilIds: readonly string[], more: Partial<CountedVisit> = {}): CountedVisit {
  return visit(null, { pupilIds, onBehalf: true, ...more })
}

/** One adult of the first home of each of these pupils. */
export function visitsFor(pupils: readonly CountedPupil[]): CountedVisit[] {
  return pupils.map(({ id, householdIds }) => visit(householdIds[0] ?? null, { pupilIds: [id] }))
}

/** A reception of one group, '4', with a target of 80 %. */
export function facts(more: Partial<TurnoutFacts> = {}): TurnoutFacts {
  return {
    target: 80,
    countsFor: 'family',
    onBehalfCounts: true,
    onlineCounts: false,
    pupils: [],
    groups: [group('4')],
    visits: [],
    excusedHouseholds: [],
    keptWithoutGroup: true,
    ...more,
  }
}

/** Group 4 with so many pupils, each with a home of its own, of whom the first so many are represented. */
export function oneGroup(size: number, represented: number, more: Partial<TurnoutFacts> = {}): TurnoutFacts {
  const pupils = pupilsIn('4', size)
  return facts({ pupils, visits: visitsFor(pupils.slice(0, represented)), ...more })
}
