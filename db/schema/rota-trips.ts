import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { TRANSPORT } from '../domain/rota/family-form.ts'
import { idColumn, listCheck, stampColumns } from './columns.ts'
import { person, pupil } from './people.ts'
import { rotaTurn } from './rota.ts'

/** What a parent allows for a child in a car of others, asked once a year. */
export const rotaChild = sqliteTable(
  'rota_child',
  {
    id: idColumn(),
    schoolYear: text('school_year').notNull(),
    pupilId: text('pupil_id')
      .notNull()
      .references(() => pupil.id, { onDelete: 'restrict' }),
    transport: text('transport', { enum: TRANSPORT }).notNull(),
    /** Smaller than 1.35 m: never the height itself. NULL: not known. */
    under135: integer('under_135', { mode: 'boolean' }),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('rota_child_once').on(table.schoolYear, table.pupilId),
    index('rota_child_pupil').on(table.pupilId),
    listCheck('rota_child_transport', table.transport, TRANSPORT),
  ],
)

/** A trip by car: its drivers stand on a turn. */
export const rotaTrip = sqliteTable(
  'rota_trip',
  {
    id: idColumn(),
    turnId: text('turn_id')
      .notNull()
      .references(() => rotaTurn.id, { onDelete: 'restrict' }),
    name: text('name').notNull(),
    address: text('address').notNull().default(''),
    route: text('route').notNull().default(''),
    /** One way. */
    kilometres: integer('kilometres').notNull(),
    schoolPhone: text('school_phone').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [uniqueIndex('rota_trip_turn').on(table.turnId)],
)

/** A car of a trip, with what the driver said of it and the school confirmed. */
export const rotaCar = sqliteTable(
  'rota_car',
  {
    id: idColumn(),
    tripId: text('trip_id')
      .notNull()
      .references(() => rotaTrip.id, { onDelete: 'restrict' }),
    /** The driver. */
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'restrict' }),
    /** Belts for children, without the driver. */
    seats: integer('seats').notNull(),
    boosters: integer('boosters').notNull(),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('rota_car_driver').on(table.tripId, table.personId),
    index('rota_car_person').on(table.personId),
  ],
)

/** A child that goes along, and in which car. */
export const rotaSeat = sqliteTable(
  'rota_seat',
  {
    id: idColumn(),
    tripId: text('trip_id')
      .notNull()
      .references(() => rotaTrip.id, { onDelete: 'restrict' }),
    pupilId: text('pupil_id')
      .notNull()
      .references(() => pupil.id, { onDelete: 'restrict' }),
    /** NULL: no car yet. */
    carId: text('car_id').references(() => rotaCar.id, { onDelete: 'restrict' }),
    /** A friend to sit with. */
    friendId: text('friend_id').references(() => pupil.id, { onDelete: 'restrict' }),
    locked: integer('locked', { mode: 'boolean' }).notNull().default(false),
    /** What happens to who cannot ride along. */
    otherwise: text('otherwise').notNull().default(''),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('rota_seat_once').on(table.tripId, table.pupilId),
    index('rota_seat_pupil').on(table.pupilId),
    index('rota_seat_car').on(table.carId),
    index('rota_seat_friend').on(table.friendId),
  ],
)
