// Clusters of list parents → persons and ties to make, to change or to leave (8.3, C12, C23).
import type { TieRole } from '#domain/people/tie'
import type { ExistingPerson } from './existing.ts'
import type { ListParent, ListPhone } from './list-row.ts'
import type { ParentEntry } from './parent-entries.ts'
import type { AbsentPlan, FieldChange, PersonPlan, TiePlan } from './plan.ts'
import { addition, changesOf, nameChanges } from './plan-changes.ts'
import { tieKey } from './plan-keys.ts'
import { addTo, distinct } from './remember.ts'

export type MatchedCluster = {
  readonly key: string
  readonly entries: ParentEntry[]
  readonly person: ExistingPerson | null
  /** A question about who this is has no answer yet. */
  open: boolean
}

/** One person of the plan. The fullest name of the rows counts, and the first e-mail address. */
export function planPerson({ key, entries, person, open }: MatchedCluster): PersonPlan {
  const [first] = entries
  const isAlone = entries.length === 1
  const best = isAlone ? first!.parent : fullestName(entries)
  const emails = isAlone ? first!.parent.emails : distinct(entries.flatMap(({ parent }) => parent.emails))
  const phones = isAlone ? first!.parent.phones : joinPhones(entries)
  const changes = person ? personChanges(person, { name: best.name, emails, phones }) : NO_CHANGES
  const doubt = doubtOf(entries, { person, open })
  return {
    key,
    personId: person?.id ?? null,
    state: person ? (changes.length > 0 ? 'changed' : 'same') : 'new',
    lines: isAlone ? [first!.row.line] : distinct(entries.map(({ row }) => row.line)),
    salutation: best.salutation,
    name: best.name,
    email: emails[0] ?? '',
    otherEmails: emails.length < 2 ? NO_EMAILS : emails.slice(1),
    sharedEmail: entries.some(({ parent }) => parent.sharedEmail),
    phones,
    language: entries.find(({ row }) => row.language !== '')?.row.language ?? '',
    changes,
    doubt,
    ticked: doubt === null && (person === null || changes.length > 0),
  }
}

/** Shared by all who have none: a plan has a hundred thousand persons and ties. */
const NO_CHANGES: FieldChange[] = []
const NO_EMAILS: string[] = []

function doubtOf(
  entries: readonly ParentEntry[],
  { person, open }: { person: ExistingPerson | null; open: boolean },
): PersonPlan['doubt'] {
  if (person) return null
  if (entries.every(({ isNameless }) => isNameless)) return 'NAMELESS'
  if (entries.some(({ parent }) => parent.couple.length > 0)) return 'COUPLE'
  return open ? 'OPEN_JOIN' : null
}

function fullestName(entries: readonly ParentEntry[]): ListParent {
  const size = ({ name }: ListParent) =>
    name.givenName.length +
    name.firstNames.length +
    name.initials.length +
    name.prefix.length +
    name.familyName.length
  return entries
    .map(({ parent }) => parent)
    .reduce((best, parent) => (size(parent) > size(best) ? parent : best))
}

function joinPhones(entries: readonly ParentEntry[]): ListPhone[] {
  const byNumber = new Map<string, ListPhone>()
  for (const { parent } of entries) {
    for (const phone of parent.phones) if (!byNumber.has(phone.number)) byNumber.set(phone.number, phone)
  }
  return [...byNumber.values()]
}

function personChanges(
  person: ExistingPerson,
  listed: { name: ListParent['name']; emails: readonly string[]; phones: readonly ListPhone[] },
): FieldChange[] {
  const owner = `person:${person.id}`
  const email = listed.emails.includes(person.email.toLowerCase()) ? '' : (listed.emails[0] ?? '')
  const numbers = listed.phones.filter(({ number }) => !person.phones.includes(number))
  return [
    ...changesOf(owner, [
      ...nameChanges(person.name, listed.name),
      { field: 'email', old: person.email, new: email },
    ]),
    ...numbers.map(({ number }) => addition(owner, 'phone', number)),
  ]
}

/** The ties of one person to the children on whose rows it stands. */
export function planTies(cluster: MatchedCluster): TiePlan[] {
  const doubt = doubtOf(cluster.entries, cluster)
  const [only] = cluster.entries
  if (cluster.entries.length === 1) return [planTie(cluster, only!.pupil, { of: cluster.entries, doubt })]
  const byPupil = new Map<string, ParentEntry[]>()
  for (const entry of cluster.entries) addTo(byPupil, entry.pupil, entry)
  return [...byPupil].map(([pupil, of]) => planTie(cluster, pupil, { of, doubt }))
}

function planTie(
  { key, person }: MatchedCluster,
  pupil: string,
  { of, doubt }: { of: readonly ParentEntry[]; doubt: PersonPlan['doubt'] },
): TiePlan {
  const relation = of.find(({ parent }) => parent.relation)?.parent.relation ?? null
  const custody = of.find(({ parent }) => parent.custody !== 'unknown')?.parent.custody ?? 'unknown'
  const tie = person?.ties.find(({ pupilId }) => pupilId === pupil)
  if (!tie) {
    const role: TieRole = relation ?? 'parent'
    return {
      person: key,
      pupil,
      state: 'new',
      role,
      custody,
      changes: NO_CHANGES,
      ticked: doubt === null,
    }
  }
  const changes = tieChanges(tieKey({ person: key, pupil }), tie, { relation, custody })
  const changed = changes.length > 0
  const state = changed ? 'changed' : 'same'
  return {
    person: key,
    pupil,
    state,
    role: tie.role,
    custody: tie.custody,
    changes,
    ticked: changed,
  }
}

/** "Ouder" and "onbekend" are filled in; moeder for vader, or ja for nee, is put in the place and waits for a tick. */
function tieChanges(
  owner: string,
  tie: ExistingPerson['ties'][number],
  listed: { relation: TieRole | null; custody: ListParent['custody'] },
): FieldChange[] {
  const role = listed.relation === 'parent' ? '' : (listed.relation ?? '')
  const custody = listed.custody === 'unknown' ? '' : listed.custody
  return changesOf(owner, [
    { field: 'role', old: tie.role === 'parent' ? '' : tie.role, new: role },
    { field: 'custody', old: tie.custody === 'unknown' ? '' : tie.custody, new: custody },
  ])
}

const PARENTAL: ReadonlySet<TieRole> = new Set([
  'mother',
  'father',
  'parent',
  'stepparent',
  'fosterParent',
  'guardian',
])

/** C23: parents of listed children who are not in the list. They stay, unless ticked. */
export function planAbsent(
  pupils: ReadonlySet<string>,
  listed: ReadonlySet<string>,
  personsOfPupil: ReadonlyMap<string, readonly ExistingPerson[]>,
): AbsentPlan[] {
  return [...pupils].flatMap((pupilId) =>
    (personsOfPupil.get(pupilId) ?? [])
      .filter(({ id, ties }) => {
        const tie = ties.find((candidate) => candidate.pupilId === pupilId)
        return tie !== undefined && PARENTAL.has(tie.role) && !listed.has(`${id} ${pupilId}`)
      })
      .map(({ id }) => ({ key: `absent:${id}|${pupilId}`, personId: id, pupilId, ticked: false })),
  )
}
