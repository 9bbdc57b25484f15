// People with everything around them, a set at a time; the cards are put together from these rows.
import { and, asc, eq, getTableColumns, gte, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import type { Reader } from '../reader.ts'
import { placement, schoolGroup } from '../schema/groups.ts'
import { familyTie, household, person, phone, pupil, pupilHousehold } from '../schema/people.ts'
import { schoolYear } from '../schema/school.ts'

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
export function pupilsById({ orm }: Reader, ids: readonly string[]): PupilRow[] {
  return orm
    .select()
    .from(pupil)
    .where(inArray(pupil.id, [...ids]))
    .orderBy(asc(pupil.sortKey), asc(pupil.id))
    .all()
}

/** In name order. */
export function personsById({ orm }: Reader, ids: readonly string[]): PersonRow[] {
  return orm
    .select()
    .from(person)
    .where(inArray(person.id, [...ids]))
    .orderBy(asc(person.sortKey), asc(person.id))
    .all()
}

/** Who lives in these households, in name order. */
export function personsIn({ orm }: Reader, householdIds: readonly string[]): PersonRow[] {
  return orm
    .select()
    .from(person)
    .where(inArray(person.householdId, [...householdIds]))
    .orderBy(asc(person.sortKey), asc(person.id))
    .all()
}

export function householdsById({ orm }: Reader, ids: readonly string[]): HouseholdRow[] {
  return orm
    .select()
    .from(household)
    .where(inArray(household.id, [...ids]))
    .all()
}

/** In the order of the card. */
export function phonesOf({ orm }: Reader, personIds: readonly string[]): PhoneRow[] {
  return orm
    .select()
    .from(phone)
    .where(inArray(phone.personId, [...personIds]))
    .orderBy(asc(phone.position), asc(phone.id))
    .all()
}

/** Ties of these children or of these persons, in order of contact. */
export function tiesOf({ orm }: Reader, end: 'pupil' | 'person', ids: readonly string[]): TieRow[] {
  const column = end === 'pupil' ? familyTie.pupilId : familyTie.personId
  return orm
    .select()
    .from(familyTie)
    .where(inArray(column, [...ids]))
    .orderBy(asc(familyTie.contactOrder), asc(familyTie.id))
    .all()
}

/** Where these children live, or who lives in these households; the main address first. */
export function residencesOf(
  { orm }: Reader,
  end: 'pupil' | 'household',
  ids: readonly string[],
): ResidenceRow[] {
  const column = end === 'pupil' ? pupilHousehold.pupilId : pupilHousehold.householdId
  return orm
    .select()
    .from(pupilHousehold)
    .where(inArray(column, [...ids]))
    .orderBy(asc(pupilHousehold.position), asc(pupilHousehold.id))
    .all()
}

/** The stamgroep of each child on `day` in a school year; of a child still to come the first one. */
export function groupNamesOf(
  { orm }: Reader,
  pupilIds: readonly string[],
  when: { schoolYearId: string; day: IsoDate },
): Map<string, string> {
  const rows = orm
    .select({ pupilId: placement.pupilId, name: schoolGroup.name })
    .from(placement)
    .innerJoin(schoolGroup, eq(schoolGroup.id, placement.groupId))
    .where(
      and(
        inArray(placement.pupilId, [...pupilIds]),
        eq(placement.schoolYearId, when.schoolYearId),
        ne(schoolGroup.kind, 'composed'),
        or(isNull(placement.untilDate), gte(placement.untilDate, when.day)),
      ),
    )
    .orderBy(asc(placement.fromDate), asc(placement.id))
    .all()
  const names = new Map<string, string>()
  for (const { pupilId, name } of rows) if (!names.has(pupilId)) names.set(pupilId, name)
  return names
}

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
