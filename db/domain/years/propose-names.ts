// Names for the groups of the new year. Only proposals: the office sees and edits every one of them.
import { groupNameKey } from '../groups/group-name.ts'
import { compareGroups } from '../kernel/group-order.ts'
import type { OldGroup } from './old-year.ts'

/** A row of the plan, as far as its name needs. */
export interface UnnamedMove {
  readonly row: string
  readonly group: OldGroup | null
  readonly toYear: number | null
  readonly leaves: boolean
  readonly pupils: readonly unknown[]
}

/**
 * Proposes a name per row; none for who leaves. Who stays within the years of the group keeps its name ('5/6',
 * '1/2 Vlinders'); a group of one year shifts its digits ('3A' → '4A', 'Groep 3' → 'Groep 4'; a name without them
 * stays, E43); who grows out of a combination group, or out of the toddlers, goes to the emptiest group that was there for the next year.
 */
export function proposeNames(
  groups: readonly OldGroup[],
  moves: readonly UnnamedMove[],
): Map<string, string> {
  const names = new Map<string, string>()
  const filled = new Map<string, number>()
  const apart = endings(groups)
  const give = (move: UnnamedMove, name: string) => {
    names.set(move.row, name)
    const key = groupNameKey(name)
    filled.set(key, (filled.get(key) ?? 0) + move.pupils.length)
  }
  const outgrown: { move: UnnamedMove; toYear: number }[] = []
  for (const move of moves) {
    const { group, toYear, leaves } = move
    if (leaves || group === null) continue
    const [only] = group.years
    if (toYear === null || group.years.includes(toYear)) give(move, group.name + endingOf(group, apart))
    else if (only !== undefined && shiftsAsOne(group, toYear)) {
      give(move, shiftDigits(group.name, only) + endingOf(group, apart))
    } else outgrown.push({ move, toYear })
  }
  // the largest first, so that the groups come out even
  outgrown.sort((a, b) => b.move.pupils.length - a.move.pupils.length)
  for (const { move, toYear } of outgrown) give(move, emptiestOf(groups, toYear, filled))
  return names
}

/** A group of one year goes on as it is; toddlers go to the groups that are there. */
function shiftsAsOne({ years }: OldGroup, toYear: number): boolean {
  return years.length === 1 && toYear > 1 && years[0] === toYear - 1
}

/** '3A' → '4A', 'Groep 3' → 'Groep 4', '7-2' → '8-2': the first number that is the year. */
function shiftDigits(name: string, year: number): string {
  let shifted = false
  return name.replace(/\d+/g, (digits) => {
    if (shifted || Number(digits) !== year) return digits
    shifted = true
    return String(year + 1)
  })
}

function emptiestOf(groups: readonly OldGroup[], year: number, filled: ReadonlyMap<string, number>): string {
  const candidates = groups.filter(({ kind, years }) => kind === 'base' && years.includes(year))
  const [best] = candidates
    .map((group) => ({ group, pupils: filled.get(groupNameKey(group.name)) ?? 0 }))
    .sort((a, b) => a.pupils - b.pupils || compareGroups(a.group, b.group))
  return best?.group.name ?? String(year)
}

/** Two groups of one name were kept apart (E35: two locations), so they stay apart: '4A' and '4A (2)'. */
function endings(groups: readonly OldGroup[]): Map<string, string> {
  const seen = new Map<string, number>()
  const found = new Map<string, string>()
  for (const { id, kind, name } of groups) {
    const key = `${kind} ${groupNameKey(name)}`
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    if (before > 0) found.set(id, ` (${before + 1})`)
  }
  return found
}

function endingOf({ id }: OldGroup, apart: ReadonlyMap<string, string>): string {
  return apart.get(id) ?? ''
}
