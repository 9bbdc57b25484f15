// Who stands by for a turn.
import { and, asc, eq } from 'drizzle-orm'
import type { SchoolYear } from '../domain/kernel/school-year.ts'
import type { Reader } from '../reader.ts'
import { rotaReserve, rotaTask, rotaTurn } from '../schema/rota.ts'

/** Households that stand by, by turn, in the order in which they were noted. */
export function readYearReserves({ orm }: Reader, schoolYear: SchoolYear): Map<string, string[]> {
  const rows = orm
    .select({ turnId: rotaReserve.turnId, householdId: rotaReserve.householdId })
    .from(rotaReserve)
    .innerJoin(rotaTurn, eq(rotaTurn.id, rotaReserve.turnId))
    .innerJoin(rotaTask, eq(rotaTask.id, rotaTurn.taskId))
    .where(eq(rotaTask.schoolYear, schoolYear))
    .orderBy(asc(rotaReserve.createdIn), asc(rotaReserve.id))
    .all()
  const perTurn = new Map<string, string[]>()
  for (const { turnId, householdId } of rows) {
    perTurn.set(turnId, [...(perTurn.get(turnId) ?? []), householdId])
  }
  return perTurn
}

/** The row of a family that stands by for a turn; null when it does not. */
export function findReserve(
  { orm }: Reader,
  { turnId, householdId }: { readonly turnId: string; readonly householdId: string },
): string | null {
  const row = orm
    .select({ id: rotaReserve.id })
    .from(rotaReserve)
    .where(and(eq(rotaReserve.turnId, turnId), eq(rotaReserve.householdId, householdId)))
    .get()
  return row?.id ?? null
}
