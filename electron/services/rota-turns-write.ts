// Removing turns that no family stood on, with what the office made for them.
import { rowsOfTurns } from '#db/queries/rota-plan'
import { rotaReserve, rotaTurn } from '#db/schema/rota'
import { rotaCar, rotaSeat, rotaTrip } from '#db/schema/rota-trips'
import type { ChangeContext } from '../app/context.ts'

/** Row by row: only what is noted by its id comes back from the bin. */
export function removeTurns({ change, reader }: ChangeContext, turnIds: readonly string[]): void {
  const rows = rowsOfTurns(reader, turnIds)
  for (const id of rows.seats) change.remove(rotaSeat, id)
  for (const id of rows.cars) change.remove(rotaCar, id)
  for (const id of rows.trips) change.remove(rotaTrip, id)
  for (const id of rows.reserves) change.remove(rotaReserve, id)
  for (const id of turnIds) change.remove(rotaTurn, id)
}
