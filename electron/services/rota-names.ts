// How the board and the proposal name a family: by what its adults are called and its children, and in lists that are
// searched by surname too.
import { readInvitable } from '#db/queries/meeting-families'
import { readCallNames } from '#db/queries/rota-facts'
import type { Reader } from '#db/reader'
import type { IsoDate } from '#domain/kernel/date'
import { joinNames } from '#domain/kernel/salutation'
import type { Actor } from '../app/context.ts'

export interface RotaNames {
  /** 'Sara en Tom, ouders van Noor (3A)' */
  readonly of: (householdId: string) => string
  /** 'Berg, van den: Sara en Tom, ouders van Noor (3A)' */
  readonly withSurname: (householdId: string) => string
}

interface Asked {
  readonly on: IsoDate
  /** Households that stand on a turn and have no child at school any more. */
  readonly also: ReadonlySet<string>
  /** The groups of each household. */
  readonly groups: ReadonlyMap<string, readonly string[]>
  readonly actor: Pick<Actor, 'role' | 'groupIds'>
}

/** The names of all families; those without a child in an own group of a coordinator stay without a name. */
export function rotaNames(reader: Reader, { on, also, groups, actor }: Asked): RotaNames {
  const families = new Map(readInvitable(reader, on, also).map((family) => [family.householdId, family]))
  const callNames = readCallNames(reader)
  const of = (householdId: string) => {
    const family = families.get(householdId)
    if (!maySeeFamily(actor, groups.get(householdId) ?? [])) return 'gezin van een andere groep'
    const adults = callNames.get(householdId) ?? []
    const children = (family?.children ?? []).map(({ callName, group }) =>
      group === '' ? callName : `${callName} (${group})`,
    )
    if (adults.length === 0) return children.length === 0 ? UNKNOWN : `gezin van ${joinNames(children)}`
    if (children.length === 0) return joinNames(adults)
    return `${joinNames(adults)}, ${adults.length === 1 ? 'ouder' : 'ouders'} van ${joinNames(children)}`
  }
  return {
    of,
    withSurname: (householdId) => {
      const family = families.get(householdId)
      const isSeen = maySeeFamily(actor, groups.get(householdId) ?? [])
      return family === undefined || !isSeen ? of(householdId) : `${family.name}: ${of(householdId)}`
    },
  }
}

/** The office sees every family, a coordinator those with a child in an own group. */
export function maySeeFamily(
  { role, groupIds }: Pick<Actor, 'role' | 'groupIds'>,
  groups: readonly string[],
): boolean {
  return role !== 'coordinator' || groups.some((id) => groupIds.includes(id))
}

const UNKNOWN = 'gezin zonder naam'
