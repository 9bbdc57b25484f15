// The rows of a paper list as the screen shows them beside it: who is known to be there, and for whom that counts too.
import { readFirstParents } from '#db/queries/meeting-lists'
import { type Population, readPopulation } from '#db/queries/meeting-population'
import type { MeetingRow } from '#db/queries/meetings'
import { pupilsById } from '#db/queries/people'
import type { Reader } from '#db/reader'
import type { OperationOutput } from '#domain/contract/operations'
import { callName } from '#domain/kernel/name'
import { namesOnList } from '#domain/meetings/attendance-list'
import { isFor } from '#domain/meetings/typed-visits'
import { ENTRY_WAYS, WHO } from '#domain/meetings/visit'
import type { FoundList } from './meetings-list-found.ts'

type ShownRow = OperationOutput<'meetings.paperList'>['rows'][number]

/** The rows in the order of the paper. */
export function shownRows(reader: Reader, found: FoundList): ShownRow[] {
  const { meeting, parts, rows, children, live } = found
  const population = readPopulation(reader, { ...meeting, parts })
  const groupNames = new Map(population.groups.map(({ id, name }) => [id, name]))
  const groupOf = new Map(
    population.pupils.map(({ id, groupId }) => [id, groupNames.get(groupId ?? '') ?? '']),
  )
  const siblingsOf = siblingsIn(population, meeting)
  const shown = rows.map((row) => {
    const child = children.get(row.pupilId)
    const visits = child === undefined ? [] : live.filter((visit) => isFor(visit, child, meeting.countsFor))
    const homes = visits.length > 0 ? visits.map(({ householdId }) => householdId) : [child?.householdIds[0]]
    return { row, visits, siblings: siblingsOf(row.pupilId, homes) }
  })
  const siblingIds = [...new Set(shown.flatMap(({ siblings }) => siblings))]
  const siblingNames = new Map(pupilsById(reader, siblingIds).map((pupil) => [pupil.id, callName(pupil)]))
  const parents = readFirstParents(
    reader,
    rows.map(({ pupilId }) => pupilId),
  )
  const names = namesOnList(
    rows.map(({ pupilId, name }) => ({ id: pupilId, name, parent: parents.get(pupilId) ?? '' })),
  )
  return shown.map(({ row: { number, pupilId, name }, visits, siblings }) => ({
    ...{ number, pupilId, name: names.get(pupilId) ?? '', callName: callName(name) },
    group: groupOf.get(pupilId) ?? '',
    present: visits.length > 0,
    who: WHO.filter((one) => visits.some(({ who }) => who.includes(one))),
    entered: ENTRY_WAYS.filter((way) => visits.some(({ entered }) => entered === way)),
    alsoFor: siblings.map((id) => withGroup(siblingNames.get(id) ?? '', groupOf.get(id) ?? '')),
  }))
}

function withGroup(name: string, group: string): string {
  return group === '' ? name : `${name} (${group})`
}

/** Brothers and sisters who count with these homes; nobody where an evening counts per classroom. */
function siblingsIn(population: Population, { countsFor }: MeetingRow) {
  const inHome = new Map<string, string[]>()
  for (const { id, householdIds } of population.pupils) {
    for (const home of householdIds) inHome.set(home, [...(inHome.get(home) ?? []), id])
  }
  return (pupilId: string, homes: readonly (string | null | undefined)[]): string[] => {
    if (countsFor === 'group') return []
    const all = new Set(homes.flatMap((home) => inHome.get(home ?? '') ?? []))
    return [...all].filter((id) => id !== pupilId)
  }
}
