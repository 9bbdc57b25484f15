// What a list import must know of our own data, each table read once: a list has tens of thousands of rows.

import { and, asc, eq, isNull, ne, or } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { Existing, ExistingPerson } from '../domain/importing/lists/existing.ts'
import type { NamedMapping } from '../domain/importing/lists/make-look.ts'
import { savedMapping } from '../domain/importing/lists/saved-mapping.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import { groupBy } from '../domain/kernel/group-by.ts'
import { nameOf } from '../domain/kernel/name.ts'
import type { Reader } from '../reader.ts'
import { placement, schoolGroup } from '../schema/groups.ts'
import { listMapping } from '../schema/importing.ts'
import { familyTie, household, person, phone, pupil, pupilHousehold } from '../schema/people.ts'
import { answersByKey, REMEMBERED } from './importing.ts'

/** Everybody, as the matcher of lists asks for it; groups are those of the given school year. */
export function readExistingPeople(reader: Reader, schoolYearId: string): Existing {
  const { orm } = reader
  const seats = seatsByPupil(reader, schoolYearId)
  const homes = groupBy(readResidences(reader), ({ pupilId }) => pupilId)
  const ties = groupBy(readTies(reader), ({ personId }) => personId)
  const numbers = groupBy(readPhones(reader), ({ personId }) => personId)
  const pupils = orm.select().from(pupil).orderBy(asc(pupil.sortKey), asc(pupil.id)).all()
  const persons = orm.select().from(person).orderBy(asc(person.sortKey), asc(person.id)).all()
  const groups = orm.select().from(schoolGroup).where(eq(schoolGroup.schoolYearId, schoolYearId)).all()
  return {
    pupils: pupils.map((row) => ({
      id: row.id,
      name: nameOf(row),
      birthDate: row.birthDate as IsoDate | null,
      number: row.pupilNumber,
      keys: row.sourceKeys,
      group: seats.get(row.id)?.group ?? '',
      householdIds: (homes.get(row.id) ?? []).map(({ householdId }) => householdId),
    })),
    persons: persons.map((row) => ({
      id: row.id,
      name: nameOf(row),
      email: row.email,
      phones: (numbers.get(row.id) ?? []).map(({ number }) => number),
      householdId: row.householdId,
      ties: (ties.get(row.id) ?? []).map(tieOf),
    })),
    households: orm.select().from(household).orderBy(asc(household.id)).all().map(householdOf),
    groups: groups.filter(({ kind }) => kind !== 'composed').map(({ name }) => name),
    refusals: [...answersByKey(reader, REMEMBERED.separatePeople).keys()].map(refusalOf),
  }
}

/** The key under which a refused join is remembered. */
export function refusalKey({ left, right }: { left: string; right: string }): string {
  return `${left}\n${right}`
}

/** Mappings that were kept, by name of the list; one that an older version wrote otherwise is left out. */
export function savedMappings({ orm }: Reader): NamedMapping[] {
  const rows = orm.select().from(listMapping).orderBy(asc(listMapping.name)).all()
  return rows.flatMap(({ name, mapping }) => {
    const read = savedMapping.safeParse({ name, mapping })
    return read.success ? [read.data] : []
  })
}

/** The row of a kept mapping, or null. */
export function findListMapping({ orm }: Reader, name: string): Row<typeof listMapping> | null {
  return orm.select().from(listMapping).where(eq(listMapping.name, name)).get() ?? null
}

/** All ties, in order of contact. */
export function readTies({ orm }: Reader): Row<typeof familyTie>[] {
  return orm.select().from(familyTie).orderBy(asc(familyTie.pupilId), asc(familyTie.contactOrder)).all()
}

/** All telephone numbers, in the order of the cards. */
export function readPhones({ orm }: Reader): Row<typeof phone>[] {
  return orm.select().from(phone).orderBy(asc(phone.personId), asc(phone.position)).all()
}

/** Who lives where, the first household first. */
export function readResidences({ orm }: Reader): Row<typeof pupilHousehold>[] {
  return orm
    .select()
    .from(pupilHousehold)
    .orderBy(asc(pupilHousehold.pupilId), asc(pupilHousehold.position), asc(pupilHousehold.id))
    .all()
}

/** Where a child sits now in that school year; samengestelde groepen do not count. */
export function seatsByPupil(
  { orm }: Reader,
  schoolYearId: string,
): Map<string, { seat: Row<typeof placement>; group: string }> {
  const rows = orm
    .select({ seat: placement, group: schoolGroup.name })
    .from(placement)
    .leftJoin(schoolGroup, eq(schoolGroup.id, placement.groupId))
    .where(
      and(
        eq(placement.schoolYearId, schoolYearId),
        isNull(placement.untilDate),
        or(isNull(placement.groupId), ne(schoolGroup.kind, 'composed')),
      ),
    )
    .orderBy(asc(placement.fromDate), asc(placement.id))
    .all()
  return new Map(rows.map(({ seat, group }) => [seat.pupilId, { seat, group: group ?? '' }]))
}

/** Groups of a school year in which children sit. */
export function baseGroups({ orm }: Reader, schoolYearId: string): Row<typeof schoolGroup>[] {
  return orm
    .select()
    .from(schoolGroup)
    .where(and(eq(schoolGroup.schoolYearId, schoolYearId), ne(schoolGroup.kind, 'composed')))
    .orderBy(asc(schoolGroup.id))
    .all()
}

function tieOf({ pupilId, role, custody }: Row<typeof familyTie>): ExistingPerson['ties'][number] {
  return { pupilId, role, custody }
}

function householdOf(row: Row<typeof household>): Existing['households'][number] {
  const { id, kind, street, houseNumber, addition, postcode, town, country, secret } = row
  const indication = row.indication === 'TO' || row.indication === 'BY' ? row.indication : ''
  return { id, kind, street, houseNumber, addition, indication, postcode, town, country, secret }
}

function refusalOf(key: string): Existing['refusals'][number] {
  const end = key.lastIndexOf('\n')
  return { left: key.slice(0, end), right: key.slice(end + 1) }
}
