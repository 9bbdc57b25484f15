// Lists of people: the search box, Gezinnen and what is missing.

import { type FamilyKey, familyPage } from '#db/queries/families'
import { pupilsAtSchool } from '#db/queries/groups'
import { readMissingFacts } from '#db/queries/missing'
import { householdsById, type PersonRow, personsIn, residencesOf } from '#db/queries/people'
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
import { type Around, addressOf, childOf, readAround, whenOf } from './people-around.ts'

export const search: ReadHandler<'people.search'> = ({ reader, today }, question) =>
  ok({ hits: searchEntries(reader, { ...question, today }) })

export const listFamilies: ReadHandler<'people.families'> = ({ reader, today }, input) => {
  const { text, filter, groupId, offset, limit } = input
  const when = whenOf(reader, today)
  const question = { text: text.trim(), filter, groupId, day: when.day }
  const { total, keys } = familyPage(reader, question, { offset, limit })
  return ok({ total, rows: readFamilies(reader, keys, when) })
}

function readFamilies(
  reader: Reader,
  keys: readonly FamilyKey[],
  when: ReturnType<typeof whenOf>,
): FamilyRow[] {
  const householdIds = keys.filter(({ kind }) => kind === 'household').map(({ id }) => id)
  const homeless = keys.filter(({ kind }) => kind === 'pupil').map(({ id }) => id)
  const residences = residencesOf(reader, 'household', householdIds)
  const residents = personsIn(reader, householdIds)
  const around = readAround(reader, when, {
    pupilIds: [...homeless, ...residences.map(({ pupilId }) => pupilId)],
    personIds: residents.map(({ id }) => id),
  })
  const households = new Map(householdsById(reader, householdIds).map((row) => [row.id, row]))
  const order = [...around.pupils.keys()]
  return keys.flatMap(({ kind, id }) => {
    if (kind === 'pupil') return homelessRow(id, around, when)
    const home = households.get(id)
    if (home === undefined) return []
    const inHome = new Set(residences.filter((one) => one.householdId === id).map((one) => one.pupilId))
    const children = order
      .filter((pupilId) => inHome.has(pupilId))
      .flatMap((key) => around.pupils.get(key) ?? [])
    const adults = residents.filter(({ householdId }) => householdId === id)
    return {
      kind,
      id,
      title: householdTitle([...children, ...adults].map(nameOf), addressOf(home)),
      children: children.map((child) => childOf(child, around)),
      adults: adults.map(adultName),
      address: home.secret ? '' : addressInList(addressOf(home)),
      secret: home.secret,
      reach: reachOf({
        wantsPaper: home.wantsPaper,
        parents: adults.filter((adult) => !adult.deceased && isParent(adult, around)),
        hasAddress: hasPostalAddress(home),
        hasChildAtSchool: children.some(({ leftOn }) => leftOn === null || leftOn >= when.day),
      }),
    }
  })
}

/** A child without a household stands for its family, with the parents it is tied to. */
function homelessRow(id: string, around: Around, when: ReturnType<typeof whenOf>): FamilyRow[] {
  const child = around.pupils.get(id)
  if (child === undefined) return []
  const parents = around
    .tiesOfPupil(id)
    .filter(({ role }) => isParental(role))
    .flatMap((tie) => around.persons.get(tie.personId) ?? [])
  return [
    {
      kind: 'pupil',
      id,
      title: titleOf(nameOf(child)),
      children: [childOf(child, around)],
      adults: parents.map(adultName),
      address: '',
      secret: false,
      reach: reachOf({
        wantsPaper: false,
        parents: parents.filter(({ deceased }) => !deceased),
        hasAddress: false,
        hasChildAtSchool: child.leftOn === null || child.leftOn >= when.day,
      }),
    },
  ]
}

function isParent({ id }: PersonRow, { tiesOfPerson }: Around): boolean {
  return tiesOfPerson(id).some(({ role }) => isParental(role))
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
