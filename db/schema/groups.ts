import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { GROUP_KINDS } from '../domain/groups/group.ts'
import {
  dateCheck,
  idColumn,
  jsonCheck,
  listCheck,
  nameColumns,
  sourceColumns,
  stampColumns,
} from './columns.ts'
import { person, pupil } from './people.ts'
import { schoolYear } from './school.ts'

/** A group of one school year: a stamgroep (base), a samengestelde groep (composed) or the pupils announced. */
export const schoolGroup = sqliteTable(
  'school_group',
  {
    id: idColumn(),
    schoolYearId: text('school_year_id')
      .notNull()
      .references(() => schoolYear.id, { onDelete: 'restrict' }),
    name: text('name').notNull(),
    kind: text('kind', { enum: GROUP_KINDS }).notNull(),
    /** Years (leerjaren) the group is meant for: [5, 6]; the year of a child stands on its placement. */
    years: text('years', { mode: 'json' }).$type<number[]>().notNull(),
    ...sourceColumns(),
    coordinatorId: text('coordinator_id').references((): AnySQLiteColumn => person.id, {
      onDelete: 'restrict',
    }),
    ...stampColumns(),
  },
  (table) => [
    // not unique: two locations may each have a group 3A (E35)
    index('school_group_school_year').on(table.schoolYearId),
    index('school_group_coordinator').on(table.coordinatorId),
    listCheck('school_group_kind', table.kind, GROUP_KINDS),
    jsonCheck('school_group_years_json', table.years),
  ],
)

/** A member of staff; never a user of the programme by itself (E86). */
export const staff = sqliteTable('staff', {
  id: idColumn(),
  ...nameColumns(),
  email: text('email').notNull().default(''),
  ...sourceColumns(),
  ...stampColumns(),
})

/** Who teaches a group; two on one group is a duo-baan (E85). */
export const groupStaff = sqliteTable(
  'group_staff',
  {
    id: idColumn(),
    groupId: text('group_id')
      .notNull()
      .references(() => schoolGroup.id, { onDelete: 'restrict' }),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'restrict' }),
    position: integer('position').notNull().default(1),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('group_staff_pair').on(table.groupId, table.staffId),
    index('group_staff_staff').on(table.staffId),
  ],
)

/** Where a pupil sits from day to day (plaatsing): group and year with dates; without a group "zonder groep". */
export const placement = sqliteTable(
  'placement',
  {
    id: idColumn(),
    pupilId: text('pupil_id')
      .notNull()
      .references(() => pupil.id, { onDelete: 'restrict' }),
    schoolYearId: text('school_year_id')
      .notNull()
      .references(() => schoolYear.id, { onDelete: 'restrict' }),
    groupId: text('group_id').references(() => schoolGroup.id, { onDelete: 'restrict' }),
    /** Leerjaar 1 to 8, 0 for toddlers, NULL when unknown or not a primary year. */
    year: integer('year'),
    yearDerived: integer('year_derived', { mode: 'boolean' }).notNull().default(false),
    fromDate: text('from_date').notNull(),
    /** The last day in this group; NULL while it lasts. */
    untilDate: text('until_date'),
    ...stampColumns(),
  },
  (table) => [
    index('placement_pupil').on(table.pupilId, table.schoolYearId),
    index('placement_group').on(table.groupId),
    index('placement_school_year').on(table.schoolYearId),
    dateCheck('placement_from_date', table.fromDate),
    dateCheck('placement_until_date', table.untilDate),
  ],
)
