// Removing turns that no family stood on, with what the office made for them.
import { rowsOfTurns } from '#db/queries/rota-plan'
import { rotaReserve, rotaTurn } from '#db/schema/rota'
import { rotaCar, rotaSeat, rotaTrip } from '#db/schema/rota-trips'
import type { ChangeContext } from '../app/context.ts'

/** Row by row: only what is noted by its id comes back from the bin. */
export function removeTurns({ change, reader }: ChangeContext, turnIds: readonly string[]): void {
  const rows = rowsOfTurns(reader, turnIds)
  change.removeMany(rotaSeat, rows.seats)
  change.removeMany(rotaCar, rows.cars)
  change.removeMany(rotaTrip, rows.trips)
  change.removeMany(rotaReserve, rows.reserves)
  change.removeMany(rotaTurn, turnIds)
}
