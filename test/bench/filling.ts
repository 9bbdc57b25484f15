// Filling a file: a whole school through a change, beside the same rows through bare prepared statements.
import { randomUUID } from 'node:crypto'
import type { Change } from '#db/change'
import type { Sqlite } from '#db/open'
import { currentSchoolYear } from '#db/queries/school'
import { rebuildIndex } from '#db/queries/search-index'
import { groupStaff, placement, schoolGroup, staff } from '#db/schema/groups'
import { familyTie, household, person, phone, pupil, pupilHousehold } from '#db/schema/people'
import { schoolYearOf } from '#domain/kernel/school-year'
import { generateSchool } from '#domain/practice/generate'
import type { SchoolRows } from '#domain/practice/rows'
import { beginSchool } from '#electron/services/school'
import type { Bench } from './bench.ts'
import { inPairs, median, roundsFor, timedNow } from './measure.ts'
import { NOW, openEmptyFile, schoolOf, TODAY } from './school.ts'

export const filling: Bench = async ({ sizes, report }) => {
  for (const pupils of sizes) {
    const order = { seed: 1, pupils, schoolYear: schoolYearOf(TODAY), today: TODAY }
    const generate = () => generateSchool({ ...order, schoolYearId: randomUUID() })
    const made = median(Array.from({ length: roundsFor(pupils) }, () => timedNow(generate)))
    report({ work: 'invent a school', pupils, ours: made, goal: 'linear' })

    const { sqlite } = schoolOf(pupils)
    const copied = { rows: tableContents(sqlite, ROW_TABLES), index: tableContents(sqlite, INDEX_TABLES) }
    const count = copied.rows.reduce((sum, table) => sum + table.rows.length, 0)
    const written = await inPairs(
      roundsFor(pupils),
      () => writeThroughChange(pupils),
      () => insertBare(copied.rows),
    )
    report({
      work: 'write a school, with its index',
      pupils,
      ours: written.ours,
      beside: { name: 'bare prepared inserts', ms: written.beside, ratio: written.ratio },
      goal: '≤ 2 ×',
      note: `${count.toLocaleString('en')} rows`,
    })
    const indexed = await inPairs(
      roundsFor(pupils),
      () => timedNow(() => sqlite.transaction(() => rebuildIndex(sqlite))()),
      () => insertBare(copied.index),
    )
    report({
      work: 'search index anew',
      pupils,
      ours: indexed.ours,
      beside: { name: 'bare inserts of its entries', ms: indexed.beside, ratio: indexed.ratio },
    })
  }
}

/** The rows of a made school in the order of their keys. */
export function writeRows(change: Change, rows: SchoolRows): void {
  change.insertMany(household, rows.households)
  change.insertMany(person, rows.persons)
  change.insertMany(phone, rows.phones)
  change.insertMany(pupil, rows.pupils)
  change.insertMany(pupilHousehold, rows.pupilHouseholds)
  change.insertMany(familyTie, rows.familyTies)
  change.insertMany(schoolGroup, rows.groups)
  change.insertMany(staff, rows.staff)
  change.insertMany(groupStaff, rows.groupStaff)
  change.insertMany(placement, rows.placements)
}

function writeThroughChange(pupils: number): number {
  const { store, close } = openEmptyFile()
  const schoolYear = schoolYearOf(TODAY)
  beginSchool(store, { ...SCHOOL, schoolYear }, { at: NOW, newId: randomUUID, kind: 'practice' })
  const schoolYearId = currentSchoolYear(store.reader).id
  const { rows } = generateSchool({ seed: 1, pupils, schoolYear, schoolYearId, today: TODAY })
  const took = timedNow(() =>
    store.change({ at: NOW, actor: 'bench', operation: 'bench', requestId: null }, (change) =>
      writeRows(change, rows),
    ),
  )
  close()
  return took
}

const ROW_TABLES = [
  'school_year',
  'household',
  'person',
  'phone',
  'pupil',
  'pupil_household',
  'family_tie',
  'school_group',
  'staff',
  'group_staff',
  'placement',
]
const INDEX_TABLES = ['search_entry', 'search_words']

interface TableContents {
  readonly insert: string
  readonly rows: readonly unknown[][]
}

/** What stands in the tables, as values for bare inserts. */
function tableContents(sqlite: Sqlite, tables: readonly string[]): TableContents[] {
  return tables.map((table) => {
    const columns = sqlite.pragma(`table_info(${table})`) as { name: string }[]
    const names = [...(table === 'search_words' ? ['rowid'] : []), ...columns.map(({ name }) => name)]
    const list = names.join(', ')
    return {
      insert: `INSERT INTO ${table} (${list}) VALUES (${names.map(() => '?').join(', ')})`,
      rows: sqlite.prepare(`SELECT ${list} FROM ${table}`).raw().all() as unknown[][],
    }
  })
}

/** The alternative: one transaction, one prepared statement per table, the values ready-made. */
function insertBare(contents: readonly TableContents[]): number {
  const { sqlite, close } = openEmptyFile()
  const took = timedNow(() =>
    sqlite.transaction(() => {
      for (const { insert, rows } of contents) {
        const statement = sqlite.prepare(insert)
        for (const row of rows) statement.run(...row)
      }
    })(),
  )
  close()
  return took
}

const SCHOOL = {
  name: 'De Meetlat',
  street: 'Beukenplein',
  houseNumber: '1',
  addition: '',
  postcode: '1234AB',
  town: 'Rotterdam',
  region: 'midden',
  passphrase: '',
} as const
