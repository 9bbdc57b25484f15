import { type AnySQLiteColumn, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { REGIONS, SALUTATION_STYLES, SCHOOL_KINDS } from '../domain/school/school.ts'
import { dateCheck, idColumn, listCheck, stampColumns } from './columns.ts'

/** The school of this file: exactly one row. */
export const school = sqliteTable(
  'school',
  {
    id: idColumn(),
    kind: text('kind', { enum: SCHOOL_KINDS }).notNull(),
    name: text('name').notNull(),
    street: text('street').notNull().default(''),
    houseNumber: text('house_number').notNull().default(''),
    addition: text('addition').notNull().default(''),
    postcode: text('postcode').notNull().default(''),
    town: text('town').notNull().default(''),
    phone: text('phone').notNull().default(''),
    email: text('email').notNull().default(''),
    openingHours: text('opening_hours').notNull().default(''),
    visionLine: text('vision_line').notNull().default(''),
    brin: text('brin').notNull().default(''),
    region: text('region', { enum: REGIONS }).notNull(),
    salutationStyle: text('salutation_style', { enum: SALUTATION_STYLES }).notNull().default('beste'),
    signer: text('signer').notNull().default(''),
    /** The envelope window on the folded sheet, in millimetres from its top left corner. */
    windowX: real('window_x').notNull().default(22),
    windowY: real('window_y').notNull().default(48),
    windowWidth: real('window_width').notNull().default(78),
    windowHeight: real('window_height').notNull().default(22),
    currentSchoolYearId: text('current_school_year_id').references((): AnySQLiteColumn => schoolYear.id, {
      onDelete: 'restrict',
    }),
    ...stampColumns(),
  },
  (table) => [
    listCheck('school_one_row', table.id, ['school']),
    listCheck('school_kind', table.kind, SCHOOL_KINDS),
    listCheck('school_region', table.region, REGIONS),
    listCheck('school_salutation_style', table.salutationStyle, SALUTATION_STYLES),
  ],
)

/** A school year, 1 August to 31 July, as '2026-2027'; closed once the next one has begun (read-only). */
export const schoolYear = sqliteTable(
  'school_year',
  {
    id: idColumn(),
    label: text('label').notNull(),
    firstSchoolDay: text('first_school_day').notNull(),
    closed: integer('closed', { mode: 'boolean' }).notNull().default(false),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('school_year_label').on(table.label),
    dateCheck('school_year_first_school_day', table.firstSchoolDay),
  ],
)
