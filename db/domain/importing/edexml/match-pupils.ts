// Which pupil of the file is which pupil of ours: the first rule of §8.2 that fits, in passes over the whole school.
import type { ExistingPupil } from './existing.ts'
import type { InterpretedPupil } from './interpretation.ts'
import { type NameForm, nameDiffers, nameForm, sameName } from './match-names.ts'
import type { DoubtReason } from './plan.ts'

export type Suspect = { readonly pupil: ExistingPupil; readonly why: DoubtReason }

/** `same`: certain. `doubtful`: a person decides, nothing is written. */
export type Identity =
  | { readonly kind: 'same'; readonly pupil: ExistingPupil }
  | { readonly kind: 'new' }
  | { readonly kind: 'doubtful'; readonly reason: DoubtReason; readonly suspects: readonly Suspect[] }

/** Decisions by hand: the row is this one of ours, or a new one (null). */
export type Links = ReadonlyMap<string, string | null>

/** More than a person can compare. */
const MAX_SUSPECTS = 12

type Known = { readonly pupil: ExistingPupil; readonly form: NameForm }
type Asked = { readonly pupil: InterpretedPupil; readonly form: NameForm }

type Matching = {
  readonly found: Map<string, Identity>
  readonly claimed: Set<string>
  readonly byId: ReadonlyMap<string, Known>
  /** Owner of each key; null when two of ours have it. */
  readonly byKey: ReadonlyMap<string, Known | null>
  readonly byNameAndBirth: ReadonlyMap<string, readonly Known[]>
  readonly byFamilyAndBirth: ReadonlyMap<string, readonly Known[]>
  readonly byName: ReadonlyMap<string, readonly Known[]>
}

/** Identifies all pupils of the file. The answer depends on nothing but the arguments; links win over every rule. */
export function identifyPupils(
  pupils: readonly InterpretedPupil[],
  existing: readonly ExistingPupil[],
  links: Links,
): ReadonlyMap<string, Identity> {
  const matching = createMatching(existing)
  const asked = pupils.map((pupil) => ({ pupil, form: nameForm(pupil.name) }))
  followLinks(asked, matching, links)
  matchByKey(asked, matching)
  matchByNameAndBirth(asked, matching, (a, b) => a.exact === b.exact)
  matchByNameAndBirth(asked, matching, sameName)
  for (const one of asked) suggest(one, matching)
  return matching.found
}

function createMatching(existing: readonly ExistingPupil[]): Matching {
  const known = existing.map((pupil) => ({ pupil, form: nameForm(pupil.name) }))
  const byKey = new Map<string, Known | null>()
  for (const one of known) {
    for (const key of one.pupil.sourceKeys) byKey.set(key, byKey.has(key) ? null : one)
  }
  return {
    found: new Map(),
    claimed: new Set(),
    byId: new Map(known.map((one) => [one.pupil.id, one])),
    byKey,
    byNameAndBirth: collect(known, (one) => nameAndBirth(one.form, one.pupil.birthDate)),
    byFamilyAndBirth: collect(known, (one) => familyAndBirth(one.form, one.pupil.birthDate)),
    byName: collect(known, (one) => nameKey(one.form)),
  }
}

/** Rows under their key; those whose key is null are left out. */
function collect<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null): Map<string, Row[]> {
  const lists = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [row])
    else list.push(row)
  }
  return lists
}

function nameKey(form: NameForm): string | null {
  return form.called === '' ? null : `${form.called}|${form.family}`
}

function nameAndBirth(form: NameForm, birthDate: string | null): string | null {
  return birthDate === null || form.called === '' ? null : `${form.called}|${form.family}|${birthDate}`
}

function familyAndBirth(form: NameForm, birthDate: string | null): string | null {
  return birthDate === null || form.family === '' ? null : `${form.family}|${birthDate}`
}

function followLinks(asked: readonly Asked[], matching: Matching, links: Links): void {
  for (const { pupil } of asked) {
    const to = links.get(pupil.row)
    if (to === undefined) continue
    const known = to === null ? undefined : matching.byId.get(to)
    if (known === undefined) matching.found.set(pupil.row, { kind: 'new' })
    else claim(matching, pupil, known)
  }
}

function claim(matching: Matching, pupil: InterpretedPupil, known: Known): void {
  matching.found.set(pupil.row, { kind: 'same', pupil: known.pupil })
  matching.claimed.add(known.pupil.id)
}

/** E62–E67. A key that stands twice in the file or among ours proves nothing. */
function matchByKey(asked: readonly Asked[], matching: Matching): void {
  for (const one of asked) {
    if (matching.found.has(one.pupil.row) || one.pupil.key === '') continue
    const owner = matching.byKey.get(one.pupil.key) ?? null
    if (one.pupil.duplicateKey) doubtDoubleKey(one, owner, matching)
    else if (owner !== null && !matching.claimed.has(owner.pupil.id)) decideByKey(one, owner, matching)
  }
}

/** E65: neither of the two is matched; both are shown beside whom they may be. */
function doubtDoubleKey({ pupil, form }: Asked, owner: Known | null, matching: Matching): void {
  const named = matching.byNameAndBirth.get(nameAndBirth(form, pupil.birthDate) ?? '') ?? []
  doubt(matching, pupil, 'duplicateKey', owner === null ? named : [owner])
}

function decideByKey({ pupil, form }: Asked, owner: Known, matching: Matching): void {
  if (isOtherChild(pupil, form, owner)) doubt(matching, pupil, 'otherChild', [owner])
  else claim(matching, pupil, owner)
}

/** E66. Where a birth date is missing, roepnaam and surname must both contradict. */
function isOtherChild(pupil: InterpretedPupil, form: NameForm, owner: Known): boolean {
  const differs = nameDiffers(form, owner.form)
  const { birthDate } = owner.pupil
  if (pupil.birthDate === null || birthDate === null) return differs.called && differs.family
  return pupil.birthDate !== birthDate && (differs.called || differs.family)
}

/** §8.2.3: certain only when exactly one of the file and one of ours fit each other. */
function matchByNameAndBirth(
  asked: readonly Asked[],
  matching: Matching,
  fits: (a: NameForm, b: NameForm) => boolean,
): void {
  const open = asked.filter(({ pupil }) => !matching.found.has(pupil.row))
  const sets = collect(open, ({ pupil, form }) => nameAndBirth(form, pupil.birthDate))
  for (const [key, rows] of sets) {
    const ours = (matching.byNameAndBirth.get(key) ?? []).filter((one) => !matching.claimed.has(one.pupil.id))
    for (const row of rows) {
      const mine = ours.filter((one) => fits(row.form, one.form))
      const [only] = mine
      const rivals = rows.filter((other) => only !== undefined && fits(other.form, only.form))
      if (only !== undefined && mine.length === 1 && rivals.length === 1) claim(matching, row.pupil, only)
    }
  }
}

/** §8.2.4 and 5: only a suggestion, or a new pupil when nothing comes near. */
function suggest({ pupil, form }: Asked, matching: Matching): void {
  if (matching.found.has(pupil.row)) return
  const free = (list: readonly Known[] | undefined) =>
    (list ?? []).filter((one) => !matching.claimed.has(one.pupil.id))
  const ambiguous = free(matching.byNameAndBirth.get(nameAndBirth(form, pupil.birthDate) ?? '')).filter(
    (one) => sameName(form, one.form),
  )
  const family = free(matching.byFamilyAndBirth.get(familyAndBirth(form, pupil.birthDate) ?? ''))
  const named = free(matching.byName.get(nameKey(form) ?? '')).filter(
    (one) => pupil.birthDate === null || one.pupil.birthDate === null,
  )
  if (ambiguous.length > 0) doubt(matching, pupil, 'ambiguous', ambiguous)
  else if (family.length > 0) doubt(matching, pupil, 'sameFamilyAndBirth', family)
  else if (named.length > 0) doubt(matching, pupil, 'nameOnly', named)
  else matching.found.set(pupil.row, { kind: 'new' })
}

function doubt(
  matching: Matching,
  pupil: InterpretedPupil,
  reason: DoubtReason,
  suspects: readonly Known[],
): void {
  const list = suspects.slice(0, MAX_SUSPECTS).map((one) => ({ pupil: one.pupil, why: reason }))
  matching.found.set(pupil.row, { kind: 'doubtful', reason, suspects: list })
}
