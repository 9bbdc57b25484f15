// The households of a list import, and who comes to live where.
import { readResidences } from '#db/queries/importing-lists'
import { findHousehold } from '#db/queries/people'
import { household, pupilHousehold } from '#db/schema/people'
import type { ListWriting } from '#domain/importing/lists/writing'
import { householdKey } from '#domain/kernel/address'
import type { ChangeContext } from '../app/context.ts'
import type { IdOf, ListImport } from './importing-lists-input.ts'

/** Writes households and the homes of children. @returns the new household of each person that gets one, by id */
export function writeHouseholds(
  context: ChangeContext,
  { writing }: ListImport,
  idOf: IdOf,
): Map<string, string> {
  const { change } = context
  change.insertMany(
    household,
    writing.newHouseholds.map(({ key, address, secret, movedFrom }) => ({
      id: idOf(key),
      ...address,
      addressKey: householdKey({ ...address, country: '' }),
      secret,
      ...wishesOf(context, movedFrom),
    })),
  )
  for (const id of writing.madeSecret) change.update(household, id, { secret: true })
  writeChildren(context, writing.residences, idOf)
  const persons = writing.residences.filter(({ kind }) => kind === 'person')
  return new Map(persons.map((one) => [idOf(one.who), idOf(one.household)]))
}

/** Who asked for paper at the old address still wants paper at the new one. */
function wishesOf({ reader }: ChangeContext, movedFrom: string | null) {
  const before = movedFrom === null ? null : findHousehold(reader, movedFrom)
  return before === null ? {} : { wantsPaper: before.wantsPaper, language: before.language }
}

/** A child lives in one household or two: a move takes the place of the first, a further one that of the second. */
function writeChildren(
  { change, reader, newId }: ChangeContext,
  residences: ListWriting['residences'],
  idOf: IdOf,
): void {
  const children = residences.filter(({ kind }) => kind === 'pupil')
  if (children.length === 0) return
  const homes = new Map<string, string[]>()
  for (const { id, pupilId } of readResidences(reader))
    homes.set(pupilId, [...(homes.get(pupilId) ?? []), id])
  const added: { id: string; pupilId: string; householdId: string; position: number }[] = []
  for (const { who, household: home, how } of children) {
    const pupilId = idOf(who)
    const householdId = idOf(home)
    const there = homes.get(pupilId) ?? []
    const replaced = how === 'move' ? there[0] : there[1]
    if (replaced !== undefined) {
      change.update(pupilHousehold, replaced, { householdId })
      continue
    }
    const id = newId()
    added.push({ id, pupilId, householdId, position: there.length + 1 })
    homes.set(pupilId, [...there, id])
  }
  change.insertMany(pupilHousehold, added)
}
