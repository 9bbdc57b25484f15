// Families as the counter, the door and the lists of a meeting name them: never a birth date or an address.
import type { IsoDate } from '../domain/kernel/date.ts'
import { groupBy } from '../domain/kernel/group-by.ts'
import { callName, fullName } from '../domain/kernel/name.ts'
import { householdTitle } from '../domain/people/addressing.ts'
import type { Reader } from '../reader.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'
import { onceFor } from './prepared.ts'

export interface MeetingChild {
  readonly pupilId: string
  readonly name: string
  readonly callName: string
  /** Stamgroep on the day; '' without one. */
  readonly group: string
}

export interface MeetingFamily {
  /** Null: a child of whom no household is known; it stands for its family. */
  readonly householdId: string | null
  /** 'Berg, van den · Bakker': the surnames that live there. */
  readonly name: string
  readonly parents: readonly string[]
  readonly children: readonly MeetingChild[]
  /** '' while no paper was made for it. */
  readonly code: string
  readonly language: string
}

/** Every household with a child at school on the day, in name order; or only these. */
export function readMeetingFamilies(
  { sqlite }: Reader,
  on: IsoDate,
  only: ReadonlySet<string> | null = null,
): MeetingFamily[] {
  const { children, adults, homes } = statements(sqlite)
  const isWanted = (householdId: string | null) =>
    only === null || (householdId !== null && only.has(householdId))
  const rows = children.all({ on }).filter(({ householdId }) => isWanted(householdId))
  const childrenAt = groupBy(rows, atHome)
  const adultsAt = groupBy(
    adults.all().filter(({ householdId }) => isWanted(householdId)),
    atHome,
  )
  const known = homes.all().flatMap((home) => {
    const inHome = childrenAt.get(home.householdId)
    return inHome === undefined
      ? []
      : familyOf(inHome, { ...home, adults: adultsAt.get(home.householdId) ?? [] })
  })
  const homeless = rows
    .filter(({ householdId }) => householdId === null)
    .map((row) => familyOf([row], { householdId: null, code: null, language: 'nl', adults: [] }))
  return [...known, ...homeless].sort(byName)
}

export type HouseholdFamily = MeetingFamily & { readonly householdId: string }

/**
 * Every household that can get an invitation, in name order: with a child at school on the day, or with a parent of one
 * who lives apart from it and may know (conventions 7.3). `also` are households that are named with or without a child.
 */
export function readInvitable({ sqlite }: Reader, on: IsoDate, also: ReadonlySet<string>): HouseholdFamily[] {
  const { children, childrenApart, adults, homes } = statements(sqlite)
  const childrenAt = groupBy([...children.all({ on }), ...childrenApart.all({ on })], atHome)
  const adultsAt = groupBy(adults.all(), atHome)
  return homes
    .all()
    .filter(({ householdId }) => childrenAt.has(householdId) || also.has(householdId))
    .map(({ householdId, ...home }) => {
      const known = { ...home, householdId, adults: adultsAt.get(householdId) ?? [] }
      return { ...familyOf(childrenAt.get(householdId) ?? [], known), householdId }
    })
    .sort(byName)
}

interface Home {
  readonly householdId: string | null
  readonly code: string | null
  readonly language: string
  readonly adults: readonly AdultRow[]
}

function familyOf(children: readonly ChildRow[], { adults, code, ...home }: Home): MeetingFamily {
  return {
    ...home,
    code: code ?? '',
    name: householdTitle([...children, ...adults].map(nameOf), NO_ADDRESS_SHOWN),
    parents: adults.map((row) => fullName(nameOf(row)) || row.letterName),
    children: children.map((row) => ({
      pupilId: row.pupilId,
      name: fullName(nameOf(row)),
      callName: callName(nameOf(row)) || fullName(nameOf(row)),
      group: row.groupName ?? '',
    })),
  }
}

/** At the door and on lists nobody sees where a family lives. */
const NO_ADDRESS_SHOWN = {
  street: '',
  houseNumber: '',
  addition: '',
  indication: '',
  postcode: '',
  town: '',
  secret: false,
} as const

type ChildRow = NameRow & { householdId: string | null; pupilId: string; groupName: string | null }
type AdultRow = NameRow & { householdId: string; letterName: string }

const statements = onceFor((sqlite: Reader['sqlite']) => ({
  homes: sqlite.prepare<[], { householdId: string; code: string | null; language: string }>(
    `SELECT h.id householdId, c.code, h.language FROM household h
     LEFT JOIN family_code c ON c.household_id = h.id`,
  ),
  children: sqlite.prepare<{ on: string }, ChildRow>(
    `SELECT r.household_id householdId, p.id pupilId, ${NAME_COLUMNS},
       (SELECT g.name FROM placement q JOIN school_group g ON g.id = q.group_id
        WHERE q.pupil_id = p.id AND g.kind = 'base' AND q.from_date <= @on
          AND (q.until_date IS NULL OR q.until_date >= @on) ORDER BY q.from_date DESC LIMIT 1) groupName
     FROM pupil p LEFT JOIN pupil_household r ON r.pupil_id = p.id
     WHERE (p.enrolled_on IS NULL OR p.enrolled_on <= @on) AND (p.left_on IS NULL OR p.left_on >= @on)
     ORDER BY p.birth_date IS NULL, p.birth_date, p.sort_key, p.id`,
  ),
  childrenApart: sqlite.prepare<{ on: string }, ChildRow>(
    `SELECT DISTINCT a.household_id householdId, p.id pupilId, ${NAME_COLUMNS},
       (SELECT g.name FROM placement q JOIN school_group g ON g.id = q.group_id
        WHERE q.pupil_id = p.id AND g.kind = 'base' AND q.from_date <= @on
          AND (q.until_date IS NULL OR q.until_date >= @on) ORDER BY q.from_date DESC LIMIT 1) groupName
     FROM family_tie t JOIN person a ON a.id = t.person_id JOIN pupil p ON p.id = t.pupil_id
     WHERE a.household_id IS NOT NULL AND a.deceased = 0 AND t.information <> 'none'
       AND t.role IN ('mother', 'father', 'parent', 'guardian', 'fosterParent')
       AND (p.enrolled_on IS NULL OR p.enrolled_on <= @on) AND (p.left_on IS NULL OR p.left_on >= @on)
       AND NOT EXISTS (SELECT 1 FROM pupil_household r
                       WHERE r.pupil_id = p.id AND r.household_id = a.household_id)
     ORDER BY p.birth_date IS NULL, p.birth_date, p.sort_key, p.id`,
  ),
  adults: sqlite.prepare<[], AdultRow>(
    `SELECT p.household_id householdId, ${NAME_COLUMNS}, p.letter_name letterName FROM person p
     WHERE p.household_id IS NOT NULL AND p.deceased = 0 ORDER BY p.sort_key, p.id`,
  ),
}))

const atHome = ({ householdId }: { readonly householdId: string | null }) => householdId

const dutch = new Intl.Collator('nl')

function byName(a: MeetingFamily, b: MeetingFamily): number {
  return dutch.compare(a.name, b.name) || ((a.householdId ?? '') < (b.householdId ?? '') ? -1 : 1)
}
