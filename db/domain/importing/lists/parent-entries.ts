// Every parent of every row whose child is known, with all by which it can be recognised.
import { householdKey } from '#domain/kernel/address'
import type { NameParts } from '#domain/kernel/name'
import type { ListAddress, ListParent, ListRow } from './list-row.ts'
import { isEqualName, type NameKey, wholeName } from './name-keys.ts'
import { isNameless } from './person-names.ts'
import type { RowPlan } from './plan.ts'

export type ParentEntry = {
  /** Its place among all entries. */
  readonly index: number
  readonly row: ListRow
  /** Id of a known pupil, or key of a new one. */
  readonly pupil: string
  /** The child stands on more than one row: each parent may have its own. */
  readonly repeated: boolean
  readonly parent: ListParent
  readonly name: NameKey
  readonly isNameless: boolean
  /** Of its own address, else of the row; '' when incomplete. */
  readonly addressKey: string
}

/** What an entry is called in the plan. */
export function entryKey({ row, parent }: ParentEntry): string {
  return `parent:${row.line}-${parent.slot}-${parent.part}`
}

/** Things that brothers and sisters have in common through a parent. */
export const EVIDENCE = ['child', 'email', 'phone', 'household', 'family'] as const
export type Evidence = (typeof EVIDENCE)[number]

export type AddressKeys = (address: ListAddress | null) => string

/** Household keys of list addresses (8.4). Rows that share the text of an address share the address. */
export function createAddressKeys(): AddressKeys {
  const known = new Map<ListAddress, string>()
  return (address) => {
    if (!address) return ''
    const before = known.get(address)
    if (before !== undefined) return before
    const key = householdKey({ ...address, country: '' })
    known.set(address, key)
    return key
  }
}

/** A row whose child is known or new, with the names and addresses as they are compared. */
export type ChildRow = {
  readonly row: ListRow
  readonly pupil: string
  readonly name: NameKey
  /** Of the address columns of the child; '' when incomplete. */
  readonly addressKey: string
  readonly parents: readonly ParentEntry[]
}

type Gathering = {
  readonly nameKey: (name: NameParts) => NameKey
  readonly addressKey: AddressKeys
  readonly repeated: ReadonlySet<string>
}

/** Gathers children and parents in the order of the list. Rows without a known or new child take no part. */
export function gatherChildRows(
  rows: readonly ListRow[],
  plans: readonly RowPlan[],
  { nameKey, addressKey, repeated }: Gathering,
): ChildRow[] {
  const children: ChildRow[] = []
  let gathered = 0
  for (const [index, row] of rows.entries()) {
    const pupil = plans[index]!.pupil
    if (!pupil) continue
    const ofRow = addressKey(row.address)
    const isRepeated = repeated.has(pupil)
    const parents = row.parents.map((parent): ParentEntry => {
      gathered += 1
      return {
        index: gathered - 1,
        row,
        pupil,
        repeated: isRepeated,
        parent,
        name: nameKey(parent.name),
        isNameless: isNameless(parent.name),
        addressKey: parent.address ? addressKey(parent.address) : ofRow,
      }
    })
    children.push({ row, pupil, name: nameKey(row.pupil.name), addressKey: ofRow, parents })
  }
  return children
}

/** Children who stand on more than one row. */
export function repeatedPupils(plans: readonly RowPlan[]): Set<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { pupil } of plans) {
    if (!pupil) continue
    if (seen.has(pupil)) repeated.add(pupil)
    else seen.add(pupil)
  }
  return repeated
}

/**
 * Equal for one name written in two ways. Without a given name or initials also the place in the row counts: "Fam. Jansen",
 * split, is two.
 */
export function haveSameName(a: ParentEntry, b: ParentEntry): boolean {
  if (!isEqualName(a.name, b.name)) return false
  return (
    a.name.called !== '' ||
    a.isNameless ||
    (a.parent.slot === b.parent.slot && a.parent.part === b.parent.part)
  )
}

/** The text that is equal for entries that `haveSameName`. */
export function identityOf({ name, isNameless: nameless, parent }: ParentEntry): string {
  return name.called !== '' || nameless
    ? wholeName(name)
    : `${wholeName(name)} #${parent.slot}.${parent.part}`
}

/** What a refusal is remembered by: the name and one thing that tells it from its namesakes. */
export function fingerprintOf({ parent, name, addressKey }: ParentEntry): string {
  const mark = parent.emails[0] ?? parent.phones.find(({ valid }) => valid)?.number ?? addressKey
  return `${wholeName(name)}|${mark}`
}
