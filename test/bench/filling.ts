// Filling a file: a whole school through a change, beside the same rows through bare prepared statements.
import { randomUUID } from 'node:crypto'
import type { Change } from '#db/change'
import { rebuildIndex } from '#db/queries/search-index'
import { groupStaff, placement, schoolGroup, staff } from '#db/schema/groups'
import { familyTie, household, person, phone, pupil, pupilHousehold } from '#db/schema/people'
import { schoolYearOf } from '#domain/kernel/school-year'
import { generateSchool } from '#domain/practice/generate'
import type { SchoolRows } from '#domain/practice/rows'
import { INDEX_TABLES, insertBare, ROW_TABLES, tableContents } from './bare-inserts.ts'
import type { Bench } from './bench.ts'
import { NOW, TODAY } from './desk.ts'
import { inPairs, median, roundsFor, timedNow } from './measure.ts'
import { openBegunSchool, schoolOf } from './school.ts'

export const filling: Bench = async ({ sizes, report }) => {
  for (const pupils of sizes) {
    const order = { seed: 1, pupils, schoolYear: schoolYearOf(TODAY), today: TODAY }
    const generate = () => generateSchool({ ...order, schoolYearId: randomUUID() })
    const made = median(Array.from({ length: roundsFor(pupils) }, () => timedNow(generate)))
    report({ work: 'invent a school', pupils, ours: made, goal: 'linear' })

    const { sqlite, rows } = schoolOf(pupils)
    const copied = { rows: tableContents(sqlite, ROW_TABLES), index: tableContents(sqlite, INDEX_TABLES) }
    // the file that the change leaves: with what its search index holds
    const all = [...copied.rows, ...copied.index]
    const count = all.reduce((sum, table) => sum + table.rows.length, 0)
    const written = await inPairs(
      roundsFor(pupils),
      () => writeThroughChange(rows),
      () => insertBare(all),
    )
    report({
      work: 'write a school, with its index',
      pupils,
      ours: written.ours,
      beside: { name: 'bare prepared inserts of all its rows', ms: written.beside, ratio: written.ratio },
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
function writeRows(change: Change, rows: SchoolRows): void {
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

function writeThroughChange(rows: SchoolRows): number {
  const { store, close } = openBegunSchool()
  const took = timedNow(() =>
    store.change({ at: NOW, actor: 'bench', operation: 'bench', requestId: null }, (change) =>
      writeRows(change, rows),
    ),
  )
  close()
  return took
}
