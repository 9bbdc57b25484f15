// Is this parent somebody we know? (8.3) Equal names with something in common are; other spellings are proposed.
import type { NameParts } from '#domain/kernel/name'
import { type Answers, answerTo } from './answers.ts'
import type { Existing, ExistingPerson } from './existing.ts'
import { isEqualName, isSimilarName, type NameKey, wholeName } from './name-keys.ts'
import { entryKey, fingerprintOf, type ParentEntry } from './parent-entries.ts'
import type { JoinPlan, JoinReason } from './plan.ts'
import { addTo } from './remember.ts'

export type KnownPersons = {
  readonly byId: ReadonlyMap<string, ExistingPerson>
  readonly byPupil: ReadonlyMap<string, readonly ExistingPerson[]>
  readonly byEmail: ReadonlyMap<string, readonly ExistingPerson[]>
  readonly byPhone: ReadonlyMap<string, readonly ExistingPerson[]>
  /** `<household id> <name>`. */
  readonly byHouseholdAndName: ReadonlyMap<string, readonly ExistingPerson[]>
  readonly householdsByAddress: ReadonlyMap<string, readonly string[]>
  readonly householdsOfPupil: ReadonlyMap<string, readonly string[]>
  readonly nameKey: (name: NameParts) => NameKey
}

/** Prepares the known persons; `addressKeys` are the household keys of the known households by id. */
export function indexPersons(
  existing: Existing,
  addressKeys: ReadonlyMap<string, string>,
  nameKey: KnownPersons['nameKey'],
): KnownPersons {
  const byPupil = new Map<string, ExistingPerson[]>()
  const byEmail = new Map<string, ExistingPerson[]>()
  const byPhone = new Map<string, ExistingPerson[]>()
  const byHouseholdAndName = new Map<string, ExistingPerson[]>()
  for (const person of existing.persons) {
    for (const { pupilId } of person.ties) addTo(byPupil, pupilId, person)
    if (person.email !== '') addTo(byEmail, person.email.toLowerCase(), person)
    for (const phone of person.phones) addTo(byPhone, phone, person)
    if (person.householdId)
      addTo(byHouseholdAndName, `${person.householdId} ${wholeName(nameKey(person.name))}`, person)
  }
  const householdsByAddress = new Map<string, string[]>()
  for (const [id, address] of addressKeys) if (address !== '') addTo(householdsByAddress, address, id)
  return {
    byId: new Map(existing.persons.map((person) => [person.id, person])),
    byPupil,
    byEmail,
    byPhone,
    byHouseholdAndName,
    householdsByAddress,
    householdsOfPupil: new Map(existing.pupils.map(({ id, householdIds }) => [id, householdIds])),
    nameKey,
  }
}

/** More people behind one address or number than a family has: no proposals. */
const MOST_PROPOSALS = 12

export type PersonMatch = { readonly personId: string | null; readonly joins: readonly JoinPlan[] }

/** The known parent of one of these children with the same name: no question needed (8.3 rule 1). */
export function findAtChild(cluster: readonly ParentEntry[], known: KnownPersons): ExistingPerson | null {
  for (const entry of cluster) {
    const person = known.byPupil.get(entry.pupil)?.find((candidate) => isSameAtChild(entry, candidate, known))
    if (person) return person
  }
  return null
}

/**
 * Finds the known person of a cluster that is no parent yet of these children (`findAtChild`). Joins by an equal name are
 * made unless refused now or before; all others stay open until answered. `taken`: `<person id> <pupil>` that are sure.
 */
export function matchPerson(
  cluster: readonly ParentEntry[],
  known: KnownPersons,
  {
    answers,
    refusals,
    taken,
  }: { answers: Answers; refusals: ReadonlySet<string>; taken: ReadonlySet<string> },
): PersonMatch {
  if (known.byId.size === 0) return NOBODY
  const [entry] = cluster
  const fingerprint = fingerprintOf(entry!)
  const joins: JoinPlan[] = []
  for (const [person, reason] of candidates(cluster, known)) {
    const isTaken = cluster.some(({ pupil }) => taken.has(`${person.id} ${pupil}`))
    if (isTaken || joins.some((join) => join.right === person.id)) continue
    const left = entryKey(entry!)
    const question = `join:${left}|${person.id}`
    const told = answerTo(answers, question)
    const before = refusals.has(`${fingerprint}\n${person.id}`) ? 'no' : undefined
    const byItself = reason.startsWith('SAME') ? 'yes' : null
    const answer = told === 'yes' || told === 'no' ? told : (before ?? byItself)
    const join: JoinPlan = { question, left, right: person.id, reason, answer, fingerprint }
    if (answer === 'yes') return { personId: person.id, joins: [join] }
    joins.push(join)
  }
  return { personId: null, joins }
}

const NOBODY: PersonMatch = { personId: null, joins: [] }

/** All who may be the same, the surest first. */
function* candidates(
  cluster: readonly ParentEntry[],
  known: KnownPersons,
): Iterable<[ExistingPerson, JoinReason]> {
  for (const entry of cluster) yield* equalNames(entry, known)
  for (const entry of cluster) yield* similarNames(entry, known)
}

/** A nameless parent is the one of this child who has the address or number. */
function isSameAtChild(
  { isNameless, name, parent }: ParentEntry,
  person: ExistingPerson,
  { nameKey }: KnownPersons,
): boolean {
  if (!isNameless) return isEqualName(nameKey(person.name), name)
  return (
    parent.emails.includes(person.email.toLowerCase()) ||
    parent.phones.some(({ number }) => person.phones.includes(number))
  )
}

function* equalNames(entry: ParentEntry, known: KnownPersons): Iterable<[ExistingPerson, JoinReason]> {
  const { name, parent } = entry
  if (name.called === '' || name.surname === '') return
  const isEqual = (person: ExistingPerson) => isEqualName(known.nameKey(person.name), name)
  for (const email of parent.emails) {
    for (const person of (known.byEmail.get(email) ?? []).filter(isEqual))
      yield [person, 'SAME_NAME_AND_EMAIL']
  }
  for (const { number } of parent.phones) {
    for (const person of (known.byPhone.get(number) ?? []).filter(isEqual))
      yield [person, 'SAME_NAME_AND_PHONE']
  }
  for (const person of namesakesAtHome(entry, known)) yield [person, 'SAME_NAME_AND_HOUSEHOLD']
}

/** Of the households at this address, and of those in which the child lives. */
function namesakesAtHome({ name, pupil, addressKey }: ParentEntry, known: KnownPersons): ExistingPerson[] {
  const atAddress = addressKey === '' ? [] : (known.householdsByAddress.get(addressKey) ?? [])
  const households = [...atAddress, ...(known.householdsOfPupil.get(pupil) ?? [])]
  return households.flatMap(
    (household) => known.byHouseholdAndName.get(`${household} ${wholeName(name)}`) ?? [],
  )
}

function* similarNames(entry: ParentEntry, known: KnownPersons): Iterable<[ExistingPerson, JoinReason]> {
  const isSimilar = (person: ExistingPerson) => isSimilarName(known.nameKey(person.name), entry.name)
  const few = (people: readonly ExistingPerson[] | undefined) =>
    people && people.length <= MOST_PROPOSALS ? people.filter(isSimilar) : []
  for (const person of few(known.byPupil.get(entry.pupil))) yield [person, 'SIMILAR_NAME_SAME_CHILD']
  for (const email of entry.parent.emails) {
    for (const person of few(known.byEmail.get(email))) yield [person, 'SIMILAR_NAME_SAME_EMAIL']
  }
  for (const { number, valid } of entry.parent.phones) {
    if (!valid) continue
    for (const person of few(known.byPhone.get(number))) yield [person, 'SIMILAR_NAME_SAME_PHONE']
  }
}
