// Two cards of one person, and two homes that become one: seats and lots of panels go along.
import { lotsOf, membershipsOf } from '#db/queries/panels-uses'
import { panelDrawTicket, panelMember } from '#db/schema/panels'
import type { IsoDate } from '#domain/kernel/date'
import { overlap } from '#domain/panels/term'
import type { ChangeContext } from '../app/context.ts'

/** Two terms in one panel that share days become one term, from the first day to the last. */
export function moveMemberships(
  { change, reader }: ChangeContext,
  { keepId, dropId }: { readonly keepId: string; readonly dropId: string },
): void {
  for (const row of membershipsOf(reader, { personId: dropId })) {
    const there = membershipsOf(reader, { personId: keepId }).find(
      (one) => one.panelId === row.panelId && overlap(termOf(one), termOf(row)),
    )
    if (there === undefined) {
      change.update(panelMember, row.id, { personId: keepId })
      continue
    }
    change.remove(panelMember, row.id)
    change.update(panelMember, there.id, {
      fromDate: inOrder(there.fromDate, row.fromDate)[0],
      untilDate: inOrder(there.untilDate, row.untilDate)[1],
      ticketId: there.ticketId ?? row.ticketId,
    })
  }
}

/** A draw in which both homes took part keeps both lots: it can still be drawn again. */
export function moveLots({ change, reader }: ChangeContext, fromId: string, toId: string): void {
  for (const { id } of lotsOf(reader, { householdId: fromId }))
    change.update(panelDrawTicket, id, { householdId: toId })
}

function inOrder(one: string, other: string): [string, string] {
  return one <= other ? [one, other] : [other, one]
}

function termOf({ fromDate, untilDate }: { readonly fromDate: string; readonly untilDate: string }) {
  return { from: fromDate as IsoDate, until: untilDate as IsoDate }
}
