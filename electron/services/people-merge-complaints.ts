// Two cards of one person, and two homes that become one: the reports they gave go along.
import { complaintsNaming } from '#db/queries/complaints-traces'
import { complaint } from '#db/schema/complaints'
import type { ChangeContext } from '../app/context.ts'

export function moveReportsOfPerson(
  { change, reader }: ChangeContext,
  { keepId, dropId }: { readonly keepId: string; readonly dropId: string },
): void {
  for (const { id } of complaintsNaming(reader, { personId: dropId }))
    change.update(complaint, id, { personId: keepId })
}

export function moveReportsOfHome({ change, reader }: ChangeContext, fromId: string, toId: string): void {
  for (const { id } of complaintsNaming(reader, { householdId: fromId }))
    change.update(complaint, id, { householdId: toId })
}
