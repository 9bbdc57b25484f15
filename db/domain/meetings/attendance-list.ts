// What stands on the attendance lists of a meeting: one list per group, with numbers that are fixed with the print.
import { groupTitle } from '../groups/texts.ts'
import type { IsoDate } from '../kernel/date.ts'
import { longDateWithWeekday, timeRangeInText } from '../kernel/date-text.ts'
import { compareGroups } from '../kernel/group-order.ts'
import { listName, type NameParts } from '../kernel/name.ts'

export interface ListEvening {
  readonly date: IsoDate
  readonly beginsAt: string
  readonly endsAt: string
  readonly groups: readonly { readonly id: string }[]
}

/** A child to name on a list. */
export interface ListedName {
  readonly id: string
  readonly name: NameParts
  /** The first parent or carer, who tells two children of one name apart; '' when none is known. */
  readonly parent: string
}

export interface ListFacts {
  /** Who counts, in name order. */
  readonly pupils: readonly (ListedName & { readonly groupId: string | null })[]
  readonly groups: readonly {
    readonly id: string
    readonly name: string
    readonly years: readonly number[]
  }[]
  readonly parts: readonly ListEvening[]
}

export interface PlannedList {
  readonly groupId: string | null
  /** 'Groep 3A'; 'Zonder groep'. */
  readonly title: string
  /** 'dinsdag 1 september 2026, van 19.30 tot 21.00 uur'. */
  readonly when: string
  readonly rows: readonly { readonly number: number; readonly pupilId: string; readonly name: string }[]
}

/** A list per group in the desk's order, then the children without one; a group without children has none. */
export function planAttendanceLists({ pupils, groups, parts }: ListFacts): PlannedList[] {
  const inOrder = [...groups].sort((a, b) => compareGroups(a, b) || (a.id < b.id ? -1 : 1))
  const known = new Set(groups.map(({ id }) => id))
  return [...inOrder, null].flatMap((group) => {
    const isHere = ({ groupId }: { groupId: string | null }) =>
      group === null ? groupId === null || !known.has(groupId) : groupId === group.id
    const here = withNamelessLast(pupils.filter(isHere))
    if (here.length === 0) return []
    const names = namesOnList(here)
    const rows = here.map(({ id }, at) => ({ number: at + 1, pupilId: id, name: names.get(id) ?? '' }))
    const groupId = group?.id ?? null
    return { groupId, title: listTitle(group?.name ?? null), when: whenOf(eveningOf(parts, groupId)), rows }
  })
}

/** 'Groep 3A'; null is the list of the children without a group. */
export function listTitle(group: string | null): string {
  return group === null ? 'Zonder groep' : groupTitle(group)
}

/** As on the paper: 'Berg, Noor van den'; of two with one name in a group 'Berg, Noor van den (kind van Eva Vos)'. */
export function namesOnList(children: readonly ListedName[]): Map<string, string> {
  const named = children.map(({ id, name, parent }) => ({
    id,
    parent,
    name: listName(name) || 'naam onbekend',
  }))
  const isShared = (name: string) => named.filter((other) => other.name === name).length > 1
  return new Map(
    named.map(({ id, name, parent }) => [
      id,
      parent !== '' && isShared(name) ? `${name} (kind van ${parent})` : name,
    ]),
  )
}

/** The evening of a group: its own, else the first; undefined for a meeting without any. */
export function eveningOf<Evening extends ListEvening>(
  parts: readonly Evening[],
  groupId: string | null,
): Evening | undefined {
  return parts.find(({ groups }) => groups.some(({ id }) => id === groupId)) ?? parts[0]
}

function whenOf(evening: ListEvening | undefined): string {
  if (evening === undefined) return ''
  const { date, beginsAt, endsAt } = evening
  return `${longDateWithWeekday(date)}, ${timeRangeInText(beginsAt, endsAt)}`
}

/** A child without any name sorts before all others; on paper it stands at the end (attendance 3.9). */
function withNamelessLast<Pupil extends { readonly name: NameParts }>(pupils: readonly Pupil[]): Pupil[] {
  const isNameless = ({ name }: Pupil) => listName(name) === ''
  return [...pupils.filter((pupil) => !isNameless(pupil)), ...pupils.filter(isNameless)]
}
