// What parents allow of each child by car in a school year: from the September form, or for all children of a trip at once.
import { transportOf } from '#db/queries/rota-families'
import { rotaChild } from '#db/schema/rota-trips'
import type { FormDetails } from '#domain/rota/family-form'
import type { ChangeContext } from '../app/context.ts'

/** Of a child of which nothing was said no row stays. @returns for how many children something was changed */
export function saveTransport(
  { change, reader, newId }: ChangeContext,
  { schoolYear, children }: Pick<FormDetails, 'schoolYear' | 'children'>,
): number {
  const pupilIds = children.map(({ pupilId }) => pupilId)
  const known = new Map(transportOf(reader, schoolYear, pupilIds).map(({ id, pupilId }) => [pupilId, id]))
  let changed = 0
  for (const { pupilId, transport, under135 } of children) {
    const id = known.get(pupilId)
    const saysNothing = transport === 'unknown' && under135 === null
    if (id === undefined && saysNothing) continue
    if (id === undefined) change.insert(rotaChild, { id: newId(), schoolYear, pupilId, transport, under135 })
    else if (saysNothing) change.remove(rotaChild, id)
    else if (change.update(rotaChild, id, { transport, under135 }).length === 0) continue
    changed += 1
  }
  return changed
}
