// Which teacher of the file is which of ours: by key, else by a name that stands once on both sides (E82).
import type { ExistingStaff } from './existing.ts'
import type { InterpretedStaff } from './interpretation.ts'
import { type NameForm, nameForm, sameName } from './match-names.ts'
import type { Links } from './match-pupils.ts'
import type { DoubtReason } from './plan.ts'

export type StaffIdentity =
  | { readonly kind: 'same'; readonly staff: ExistingStaff }
  | { readonly kind: 'new' }
  | { readonly kind: 'doubtful'; readonly reason: DoubtReason; readonly suspects: readonly ExistingStaff[] }

type Known = { readonly staff: ExistingStaff; readonly form: NameForm }
type Asked = { readonly staff: InterpretedStaff; readonly form: NameForm }

type Matching = {
  readonly found: Map<string, StaffIdentity>
  readonly claimed: Set<string>
}

/** Identifies all teachers; links win over every rule. */
export function identifyStaff(
  staff: readonly InterpretedStaff[],
  existing: readonly ExistingStaff[],
  links: Links,
): ReadonlyMap<string, StaffIdentity> {
  const matching: Matching = { found: new Map(), claimed: new Set() }
  followLinks(staff, matching, { links, existing })
  matchByKey(staff, existing, matching)
  const asked = staff
    .filter((one) => !matching.found.has(one.row))
    .map((one) => ({ staff: one, form: nameForm(one.name) }))
  const free = existing
    .filter((one) => !matching.claimed.has(one.id))
    .map((one) => ({ staff: one, form: nameForm(one.name) }))
  for (const one of asked) decideByName(one, { asked, free, matching })
  return matching.found
}

function claim({ found, claimed }: Matching, row: string, staff: ExistingStaff): void {
  claimed.add(staff.id)
  found.set(row, { kind: 'same', staff })
}

type LinkCase = { readonly links: Links; readonly existing: readonly ExistingStaff[] }

function followLinks(
  staff: readonly InterpretedStaff[],
  matching: Matching,
  { links, existing }: LinkCase,
): void {
  const byId = new Map(existing.map((one) => [one.id, one]))
  for (const { row } of staff) {
    const to = links.get(row)
    const ours = byId.get(to ?? '')
    if (to === null) matching.found.set(row, { kind: 'new' })
    else if (ours !== undefined) claim(matching, row, ours)
  }
}

function matchByKey(
  staff: readonly InterpretedStaff[],
  existing: readonly ExistingStaff[],
  matching: Matching,
): void {
  const owners = new Map<string, ExistingStaff>()
  for (const one of existing) for (const key of one.sourceKeys) owners.set(key, one)
  for (const { row, key, duplicateKey } of staff) {
    if (matching.found.has(row) || key === '') continue
    const owner = owners.get(key)
    const suspects = owner === undefined ? [] : [owner]
    if (duplicateKey) matching.found.set(row, { kind: 'doubtful', reason: 'duplicateKey', suspects })
    else if (owner !== undefined && !matching.claimed.has(owner.id)) claim(matching, row, owner)
  }
}

type NameCase = {
  readonly asked: readonly Asked[]
  readonly free: readonly Known[]
  readonly matching: Matching
}

function decideByName({ staff, form }: Asked, { asked, free, matching }: NameCase): void {
  const nameless = form.called === '' && form.family === ''
  const mine = nameless ? [] : free.filter((one) => sameName(form, one.form))
  const rivals = asked.filter((other) => sameName(form, other.form))
  const [only] = mine
  if (only === undefined) matching.found.set(staff.row, { kind: 'new' })
  else if (mine.length === 1 && rivals.length === 1) claim(matching, staff.row, only.staff)
  else {
    const suspects = mine.map((one) => one.staff)
    matching.found.set(staff.row, { kind: 'doubtful', reason: 'ambiguous', suspects })
  }
}
