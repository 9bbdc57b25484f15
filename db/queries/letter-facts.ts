// The facts of a run of letters: the chosen children with everybody around them, in a handful of statements.
import type { Address } from '../domain/kernel/address.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import { fullName } from '../domain/kernel/name.ts'
import type {
  FactGroup,
  FactHousehold,
  FactPerson,
  FactPupil,
  FactTie,
  LetterFacts,
  Selection,
} from '../domain/printing/letter-facts.ts'
import type { Reader } from '../reader.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'
import { currentSchoolYear } from './school.ts'

/** Reads what `planLetters` needs for a selection; groups are those of `today` in the current school year. */
export function readLetterFacts(reader: Reader, selection: Selection, today: IsoDate): LetterFacts {
  const { id: yearId } = currentSchoolYear(reader)
  const pupilIds = chosenPupils(reader, selection, yearId)
  const ties = readTies(reader, pupilIds)
  const residences = readResidences(reader, pupilIds)
  const tied = readPersons(reader, 'id', [...new Set(ties.map(({ personId }) => personId))])
  const householdIds = new Set([
    ...residences.map(({ householdId }) => householdId),
    ...tied.flatMap(({ householdId }) => householdId ?? []),
  ])
  const living = readPersons(reader, 'household_id', [...householdIds])
  const persons = new Map([...tied, ...living].map((person) => [person.id, person]))
  return {
    pupils: readPupils(reader, { pupilIds, yearId, today, residences }),
    groups: readGroups(reader, yearId),
    households: readHouseholds(reader, [...householdIds]),
    persons: [...persons.values()],
    ties,
  }
}

/** Persons of these that have a telephone number. */
export function personsWithPhone({ sqlite }: Reader, personIds: readonly string[]): Set<string> {
  return new Set(
    sqlite
      .prepare<[string], string>(
        'SELECT DISTINCT person_id FROM phone WHERE person_id IN (SELECT value FROM json_each(?))',
      )
      .pluck()
      .all(JSON.stringify(personIds)),
  )
}

/** The groups of a school year with their teachers. */
function readGroups({ sqlite }: Reader, yearId: string): FactGroup[] {
  const teachers = new Map<string, string[]>()
  const staffRows = sqlite
    .prepare<[string], NameRow & { groupId: string }>(
      `SELECT ${NAME_COLUMNS}, s.group_id groupId FROM group_staff s JOIN staff p ON p.id = s.staff_id
       JOIN school_group g ON g.id = s.group_id WHERE g.school_year_id = ? ORDER BY s.position, p.sort_key`,
    )
    .all(yearId)
  for (const row of staffRows) append(teachers, row.groupId, fullName(nameOf(row)))
  return sqlite
    .prepare<[string], { id: string; name: string; kind: FactGroup['kind']; years: string }>(
      'SELECT id, name, kind, years FROM school_group WHERE school_year_id = ?',
    )
    .all(yearId)
    .map(({ years, ...group }) => ({
      ...group,
      years: JSON.parse(years) as number[],
      teachers: (teachers.get(group.id) ?? []).filter((name) => name !== ''),
    }))
}

/** The whole school is everybody who has not left, or was here this school year. */
function chosenPupils({ sqlite }: Reader, selection: Selection, yearId: string): string[] {
  if (selection.by === 'pupils') return [...selection.pupilIds]
  if (selection.by === 'groups') {
    // The plus keeps SQLite from walking the whole year instead of the chosen groups.
    return sqlite
      .prepare<[string, string], string>(
        `SELECT DISTINCT pupil_id FROM placement
         WHERE +school_year_id = ? AND group_id IN (SELECT value FROM json_each(?))`,
      )
      .pluck()
      .all(yearId, JSON.stringify(selection.groupIds))
  }
  return sqlite
    .prepare<[string], string>(
      `SELECT id FROM pupil p WHERE p.left_on IS NULL
       OR EXISTS (SELECT 1 FROM placement q WHERE q.pupil_id = p.id AND q.school_year_id = ?)`,
    )
    .pluck()
    .all(yearId)
}

interface ResidenceRow {
  pupilId: string
  householdId: string
}

interface PupilQuestion {
  readonly pupilIds: readonly string[]
  readonly yearId: string
  readonly today: IsoDate
  readonly residences: readonly ResidenceRow[]
}

function readPupils({ sqlite }: Reader, question: PupilQuestion): FactPupil[] {
  const chosen = JSON.stringify(question.pupilIds)
  const homes = new Map<string, string[]>()
  for (const { pupilId, householdId } of question.residences) append(homes, pupilId, householdId)
  const placements = new Map<string, PlacementRow[]>()
  const placementRows = sqlite
    .prepare<[string, string], PlacementRow>(
      `SELECT pupil_id pupilId, group_id groupId, from_date fromDate, until_date untilDate FROM placement
       WHERE school_year_id = ? AND pupil_id IN (SELECT value FROM json_each(?)) ORDER BY from_date`,
    )
    .all(question.yearId, chosen)
  for (const row of placementRows) append(placements, row.pupilId, row)
  return sqlite
    .prepare<
      [string],
      NameRow & {
        id: string
        birthDate: IsoDate | null
        enrolledOn: IsoDate | null
        leftOn: IsoDate | null
      }
    >(
      `SELECT p.id, ${NAME_COLUMNS}, p.birth_date birthDate, p.enrolled_on enrolledOn, p.left_on leftOn
       FROM pupil p WHERE p.id IN (SELECT value FROM json_each(?))`,
    )
    .all(chosen)
    .map((row) => ({
      id: row.id,
      name: nameOf(row),
      birthDate: row.birthDate,
      enrolledOn: row.enrolledOn,
      leftOn: row.leftOn,
      groupIds: groupsOn(placements.get(row.id) ?? [], row.leftOn, question.today),
      householdIds: homes.get(row.id) ?? [],
    }))
}

interface PlacementRow {
  pupilId: string
  groupId: string | null
  fromDate: string
  untilDate: string | null
}

/** The groups of today; of a child still to come the first, of a leaver the last (rows in order of date). */
function groupsOn(placements: readonly PlacementRow[], leftOn: string | null, today: string): string[] {
  const now = placements.filter(
    ({ fromDate, untilDate }) => fromDate <= today && (untilDate === null || untilDate >= today),
  )
  const next = placements.filter(({ fromDate }) => fromDate > today).slice(0, 1)
  const last = leftOn !== null && leftOn < today ? placements.slice(-1) : []
  const [current = []] = [now, next, last].filter((some) => some.length > 0)
  return [...new Set(current.flatMap(({ groupId }) => groupId ?? []))]
}

function readResidences({ sqlite }: Reader, pupilIds: readonly string[]): ResidenceRow[] {
  return sqlite
    .prepare<[string], ResidenceRow>(
      `SELECT pupil_id pupilId, household_id householdId FROM pupil_household
       WHERE pupil_id IN (SELECT value FROM json_each(?)) ORDER BY pupil_id, position, id`,
    )
    .all(JSON.stringify(pupilIds))
}

function readTies({ sqlite }: Reader, pupilIds: readonly string[]): FactTie[] {
  return sqlite
    .prepare<[string], FactTie>(
      `SELECT pupil_id pupilId, person_id personId, role, custody, information,
         information_request informationRequest, information_source informationSource,
         information_on informationOn, contact_order contactOrder
       FROM family_tie WHERE pupil_id IN (SELECT value FROM json_each(?)) ORDER BY pupil_id, contact_order, id`,
    )
    .all(JSON.stringify(pupilIds))
}

type PersonRow = NameRow & {
  id: string
  letterName: string
  gender: FactPerson['gender']
  householdId: string | null
  email: string
  emailState: FactPerson['emailState']
  wantsPaper: number
  language: string
  largePrint: number
  deceased: number
  institution: number
}

function readPersons(
  { sqlite }: Reader,
  column: 'id' | 'household_id',
  values: readonly string[],
): FactPerson[] {
  return sqlite
    .prepare<[string], PersonRow>(
      `SELECT p.id, ${NAME_COLUMNS}, p.letter_name letterName, p.gender, p.household_id householdId, p.email,
         p.email_state emailState, p.wants_paper wantsPaper, p.language, p.large_print largePrint, p.deceased,
         p.institution
       FROM person p WHERE p.${column} IN (SELECT value FROM json_each(?)) ORDER BY p.id`,
    )
    .all(JSON.stringify(values))
    .map((row) => ({
      id: row.id,
      name: nameOf(row),
      letterName: row.letterName,
      gender: row.gender,
      householdId: row.householdId,
      email: row.email,
      emailState: row.emailState,
      wantsPaper: row.wantsPaper === 1,
      language: row.language,
      largePrint: row.largePrint === 1,
      deceased: row.deceased === 1,
      institution: row.institution === 1,
    }))
}

type HouseholdRow = Address & {
  id: string
  kind: FactHousehold['kind']
  secret: number
  wantsPaper: number
  language: string
}

function readHouseholds({ sqlite }: Reader, ids: readonly string[]): FactHousehold[] {
  return sqlite
    .prepare<[string], HouseholdRow>(
      `SELECT id, kind, street, house_number houseNumber, addition, indication, postcode, town, country, secret,
         wants_paper wantsPaper, language
       FROM household WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .all(JSON.stringify(ids))
    .map(({ id, kind, secret, wantsPaper, language, ...address }) => ({
      id,
      kind,
      address,
      secret: secret === 1,
      wantsPaper: wantsPaper === 1,
      language,
    }))
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
