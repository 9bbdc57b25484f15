// Rows of ouderhulp that name a household, a person or a group, for when those are joined or removed.
import { eq, or } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { Reader } from '../reader.ts'
import { rotaDrawTicket, rotaPlace, rotaReserve } from '../schema/rota.ts'
import {
  rotaCertificate,
  rotaCorrection,
  rotaExemption,
  rotaForm,
  rotaWish,
} from '../schema/rota-families.ts'
import { rotaCar } from '../schema/rota-trips.ts'

/** Every row that names this household, also as who took over or as with whom. */
export function rotaRowsOfHousehold({ orm }: Reader, id: string) {
  return {
    places: orm
      .select()
      .from(rotaPlace)
      .where(or(eq(rotaPlace.householdId, id), eq(rotaPlace.takenOverBy, id)))
      .all(),
    forms: orm
      .select()
      .from(rotaForm)
      .where(or(eq(rotaForm.householdId, id), eq(rotaForm.togetherWithId, id)))
      .all(),
    reserves: orm.select().from(rotaReserve).where(eq(rotaReserve.householdId, id)).all(),
    wishes: orm.select().from(rotaWish).where(eq(rotaWish.householdId, id)).all(),
    exemptions: orm.select().from(rotaExemption).where(eq(rotaExemption.householdId, id)).all(),
    corrections: orm.select().from(rotaCorrection).where(eq(rotaCorrection.householdId, id)).all(),
    tickets: orm.select().from(rotaDrawTicket).where(eq(rotaDrawTicket.householdId, id)).all(),
  }
}

export interface RotaRowsOfPerson {
  readonly placeIds: readonly string[]
  readonly certificates: readonly Row<typeof rotaCertificate>[]
  readonly cars: readonly Row<typeof rotaCar>[]
}

/** Turns on which this person comes, papers that were seen, and cars. */
export function rotaRowsOfPerson({ orm }: Pick<Reader, 'orm'>, personId: string): RotaRowsOfPerson {
  return {
    placeIds: orm
      .select({ id: rotaPlace.id })
      .from(rotaPlace)
      .where(eq(rotaPlace.personId, personId))
      .all()
      .map(({ id }) => id),
    certificates: orm.select().from(rotaCertificate).where(eq(rotaCertificate.personId, personId)).all(),
    cars: orm.select().from(rotaCar).where(eq(rotaCar.personId, personId)).all(),
  }
}

/** Keys of the children that sit in a car. */
export function seatsInCar({ sqlite }: Reader, carId: string): string[] {
  return sqlite
    .prepare<[string], string>('SELECT id FROM rota_seat WHERE car_id = ? ORDER BY id')
    .pluck()
    .all(carId)
}

/** Turns of a group: those that nobody stands on or drives for, and the others. */
export function turnsOfGroup({ sqlite }: Reader, groupId: string): { id: string; empty: boolean }[] {
  return sqlite
    .prepare<[string], { id: string; empty: number }>(
      `SELECT t.id, NOT (EXISTS (SELECT 1 FROM rota_place WHERE turn_id = t.id)
         OR EXISTS (SELECT 1 FROM rota_reserve WHERE turn_id = t.id)
         OR EXISTS (SELECT 1 FROM rota_trip WHERE turn_id = t.id)
         OR EXISTS (SELECT 1 FROM rota_draw_ticket WHERE turn_id = t.id)) empty
       FROM rota_turn t WHERE t.group_id = ? ORDER BY t.date, t.id`,
    )
    .all(groupId)
    .map(({ id, empty }) => ({ id, empty: empty === 1 }))
}
