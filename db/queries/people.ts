// People with everything around them, a set at a time; the cards are put together from these rows.
import { and, asc, eq, getTableColumns, gte, isNull, ne, or, sql } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import type { Reader } from '../reader.ts'
import { placement, schoolGroup } from '../schema/groups.ts'
import { familyTie, household, person, phone, pupil, pupilHousehold } from '../schema/people.ts'
import { schoolYear } from '../schema/school.ts'
import { idsInput, isAmongIds, preparedOnce } from './prepared.ts'

export type PupilRow = Row<typeof pupil>
export type PersonRow = Row<typeof person>
export type HouseholdRow = Row<typeof household>
export type PhoneRow = Row<typeof phone>
export type TieRow = Row<typeof familyTie>
export type ResidenceRow = Row<typeof pupilHousehold>

export function findPupil({ orm }: Reader, id: string): PupilRow | null {
  return orm.select().from(pupil).where(eq(pupil.id, id)).get() ?? null
}

export function findPerson({ orm }: Reader, id: string): PersonRow | null {
  return orm.select().from(person).where(eq(person.id, id)).get() ?? null
}

export function findHousehold({ orm }: Reader, id: string): HouseholdRow | null {
  return orm.select().from(household).where(eq(household.id, id)).get() ?? null
}

export function findTie({ orm }: Reader, id: string): TieRow | null {
  return orm.select().from(familyTie).where(eq(familyTie.id, id)).get() ?? null
}

/** In name order. */
export function pupilsById(reader: Reader, ids: readonly string[]): PupilRow[] {
  return pupilsQuery(reader).all(idsInput(ids))
}
const pupilsQuery = preparedOnce((orm) =>
  orm.select().from(pupil).where(isAmongIds(pupil.id)).orderBy(asc(pupil.sortKey), asc(pupil.id)).prepare(),
)

/** In name order. */
export function personsById(reader: Reader, ids: readonly string[]): PersonRow[] {
  return personsQuery(reader).all(idsInput(ids))
}
const personsQuery = preparedOnce((orm) =>
  orm
    .select()
    .from(person)
    .where(isAmongIds(person.id))
    .orderBy(asc(person.sortKey), asc(person.id))
    .prepare(),
)

/** Who lives in these households, in name order. */
export function personsIn(reader: Reader, householdIds: readonly string[]): PersonRow[] {
  return residentsQuery(reader).all(idsInput(householdIds))
}
const residentsQuery = preparedOnce((orm) =>
  orm
    .select()
    .from(person)
    .where(isAmongIds(person.householdId))
    .orderBy(asc(person.sortKey), asc(person.id))
    .prepare(),
)

export function householdsById(reader: Reader, ids: readonly string[]): HouseholdRow[] {
  return householdsQuery(reader).all(idsInput(ids))
}
const householdsQuery = preparedOnce((orm) =>
  orm.select().from(household).where(isAmongIds(household.id)).prepare(),
)

/** In the order of the card. */
export function phonesOf(reader: Reader, personIds: readonly string[]): PhoneRow[] {
  return phonesQuery(reader).all(idsInput(personIds))
}
const phonesQuery = preparedOnce((orm) =>
  orm
    .select()
    .from(phone)
    .where(isAmongIds(phone.personId))
    .orderBy(asc(phone.position), asc(phone.id))
    .prepare(),
)

/** Ties of these children or of these persons, in order of contact. */
export function tiesOf(reader: Reader, end: 'pupil' | 'person', ids: readonly string[]): TieRow[] {
  return tiesQueries[end](reader).all(idsInput(ids))
}
const tiesBy = (column: typeof familyTie.pupilId | typeof familyTie.personId) =>
  preparedOnce((orm) =>
    orm
      .select()
      .from(familyTie)
      .where(isAmongIds(column))
      .orderBy(asc(familyTie.contactOrder), asc(familyTie.id))
      .prepare(),
  )
const tiesQueries = { pupil: tiesBy(familyTie.pupilId), person: tiesBy(familyTie.personId) }

/** Where these children live, or who lives in these households; the main address first. */
export function residencesOf(
  reader: Reader,
  end: 'pupil' | 'household',
  ids: readonly string[],
): ResidenceRow[] {
  return residencesQueries[end](reader).all(idsInput(ids))
}
const residencesBy = (column: typeof pupilHousehold.pupilId | typeof pupilHousehold.householdId) =>
  preparedOnce((orm) =>
    orm
      .select()
      .from(pupilHousehold)
      .where(isAmongIds(column))
      .orderBy(asc(pupilHousehold.position), asc(pupilHousehold.id))
      .prepare(),
  )
const residencesQueries = {
  pupil: residencesBy(pupilHousehold.pupilId),
  household: residencesBy(pupilHousehold.householdId),
}

/** The stamgroep of each child on `day` in a school year; of a child still to come the first one. */
export function groupNamesOf(
  reader: Reader,
  pupilIds: readonly string[],
  when: { schoolYearId: string; day: IsoDate },
): Map<string, string> {
  const rows = groupNamesQuery(reader).all({
    ...idsInput(pupilIds),
    schoolYearId: when.schoolYearId,
    day: when.day,
  })
  const names = new Map<string, string>()
  for (const { pupilId, name } of rows) if (!names.has(pupilId)) names.set(pupilId, name)
  return names
}
const groupNamesQuery = preparedOnce((orm) =>
  orm
    .select({ pupilId: placement.pupilId, name: schoolGroup.name })
    .from(placement)
    .innerJoin(schoolGroup, eq(schoolGroup.id, placement.groupId))
    .where(
      and(
        isAmongIds(placement.pupilId),
        eq(placement.schoolYearId, sql.placeholder('schoolYearId')),
        ne(schoolGroup.kind, 'composed'),
        or(isNull(placement.untilDate), gte(placement.untilDate, sql.placeholder('day'))),
      ),
    )
    .orderBy(asc(placement.fromDate), asc(placement.id))
    .prepare(),
)

/** All placements of a child with the names of year and group, the newest first. */
export function placementsOf({ orm }: Reader, pupilId: string) {
  return orm
    .select({
      ...getTableColumns(placement),
      schoolYear: schoolYear.label,
      group: schoolGroup.name,
      kind: schoolGroup.kind,
    })
    .from(placement)
    .innerJoin(schoolYear, eq(schoolYear.id, placement.schoolYearId))
    .leftJoin(schoolGroup, eq(schoolGroup.id, placement.groupId))
    .where(eq(placement.pupilId, pupilId))
    .orderBy(asc(placement.fromDate), asc(placement.id))
    .all()
    .reverse()
}
