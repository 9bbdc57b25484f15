// Lists of people: the search box, Gezinnen and what is missing.

import { type FamilyKey, familyPage } from '#db/queries/families'
import { pupilsAtSchool } from '#db/queries/groups'
import { readMissingFacts } from '#db/queries/missing'
import {
  groupNamesOf,
  householdsById,
  type PersonRow,
  type PupilRow,
  personsById,
  personsIn,
  pupilsById,
  residencesOf,
  tiesOf,
} from '#db/queries/people'
import { searchEntries } from '#db/queries/search'
import type { Reader } from '#db/reader'
import { fullName, nameOf } from '#domain/kernel/name'
import { ok } from '#domain/kernel/result'
import { addressInList, householdTitle, titleOf } from '#domain/people/addressing'
import { type FamilyRow, MISSING_KINDS } from '#domain/people/cards'
import { compareMissing, missingOf } from '#domain/people/missing'
import { hasPostalAddress, reachOf } from '#domain/people/reach'
import { isParental } from '#domain/people/tie'
import type { ReadHandler } from '../app/context.ts'
import { addressOf, childOf, type When, whenOf } from './people-around.ts'

export const search: ReadHandler<'people.search'> = ({ reader, today }, question) =>
  ok({ hits: searchEntries(reader, { ...question, today }) })

export const listFamilies: ReadHandler<'people.families'> = ({ reader, today }, input) => {
  const { text, filter, groupId, offset, limit } = input
  const when = whenOf(reader, today)
  const question = { text: text.trim(), filter, groupId, day: when.day }
  const { total, keys } = familyPage(reader, question, { offset, limit })
  return ok({ total, rows: readFamilies(reader, keys, when) })
}

/** A row needs far less than a card: at every key this is all that is read. */
function readFamilies(reader: Reader, keys: readonly FamilyKey[], when: When): FamilyRow[] {
  const householdIds = keys.filter(({ kind }) => kind === 'household').map(({ id }) => id)
  const homelessIds = keys.filter(({ kind }) => kind === 'pupil').map(({ id }) => id)
  const residences = residencesOf(reader, 'household', householdIds)
  const residents = personsIn(reader, householdIds)
  const pupils = pupilsById(reader, [...homelessIds, ...residences.map(({ pupilId }) => pupilId)])
  const groups = groupNamesOf(
    reader,
    pupils.map(({ id }) => id),
    when,
  )
  const parents = parentIds(reader, residents)
  const parentsOf = parentsOfHomeless(reader, homelessIds)
  const households = new Map(householdsById(reader, householdIds).map((row) => [row.id, row]))
  return keys.flatMap(({ kind, id }) => {
    if (kind === 'pupil') {
      const child = pupils.find((pupil) => pupil.id === id)
      return child === undefined ? [] : homelessRow(child, parentsOf(id), { groups, when })
    }
    const home = households.get(id)
    if (home === undefined) return []
    const inHome = new Set(residences.filter((one) => one.householdId === id).map((one) => one.pupilId))
    const children = pupils.filter((pupil) => inHome.has(pupil.id))
    const adults = residents.filter(({ householdId }) => householdId === id)
    return {
      kind,
      id,
      title: householdTitle([...children, ...adults].map(nameOf), addressOf(home)),
      children: children.map((child) => childOf(child, { groups })),
      adults: adults.map(adultName),
      address: home.secret ? '' : addressInList(addressOf(home)),
      secret: home.secret,
      reach: reachOf({
        wantsPaper: home.wantsPaper,
        parents: adults.filter((adult) => !adult.deceased && parents.has(adult.id)),
        hasAddress: hasPostalAddress(home),
        hasChildAtSchool: children.some((child) => isAtSchool(child, when)),
      }),
    }
  })
}

/** A child without a household stands for its family, with the parents it is tied to. */
function homelessRow(
  child: PupilRow,
  parents: readonly PersonRow[],
  { groups, when }: { groups: ReadonlyMap<string, string>; when: When },
): FamilyRow {
  return {
    kind: 'pupil',
    id: child.id,
    title: titleOf(nameOf(child)),
    children: [childOf(child, { groups })],
    adults: parents.map(adultName),
    address: '',
    secret: false,
    reach: reachOf({
      wantsPaper: false,
      parents: parents.filter(({ deceased }) => !deceased),
      hasAddress: false,
      hasChildAtSchool: isAtSchool(child, when),
    }),
  }
}

function isAtSchool({ leftOn }: PupilRow, { day }: When): boolean {
  return leftOn === null || leftOn >= day
}

/** Who of these persons is a parent of a child, of whichever. */
function parentIds(reader: Reader, persons: readonly PersonRow[]): ReadonlySet<string> {
  const ids = persons.map(({ id }) => id)
  const ties = tiesOf(reader, 'person', ids).filter(({ role }) => isParental(role))
  return new Set(ties.map(({ personId }) => personId))
}

/** The parents of children without a household, in order of contact. */
function parentsOfHomeless(reader: Reader, pupilIds: readonly string[]): (id: string) => PersonRow[] {
  if (pupilIds.length === 0) return () => []
  const ties = tiesOf(reader, 'pupil', pupilIds).filter(({ role }) => isParental(role))
  const ids = [...new Set(ties.map(({ personId }) => personId))]
  const persons = new Map(personsById(reader, ids).map((row) => [row.id, row]))
  return (id) =>
    ties.filter(({ pupilId }) => pupilId === id).flatMap(({ personId }) => persons.get(personId) ?? [])
}

function adultName(person: PersonRow): string {
  return fullName(nameOf(person)) || titleOf(nameOf(person), person.letterName)
}

export const listMissing: ReadHandler<'people.missing'> = ({ reader, today }, { groupId }) => {
  const when = whenOf(reader, today)
  const pupils = readMissingFacts(reader, pupilsAtSchool(reader, { ...when, groupId }), when)
  const rows = pupils
    .map(({ id, name, group, facts }) => ({
      pupil: { id, name: titleOf(name), group },
      missing: missingOf(facts),
    }))
    .filter(({ missing }) => missing.length > 0)
    .sort((a, b) => compareMissing(MISSING_KINDS, a.missing, b.missing))
  const counts = MISSING_KINDS.map((kind) => ({
    kind,
    pupils: rows.filter(({ missing }) => missing.includes(kind)).length,
  }))
  return ok({ counts, rows })
}
