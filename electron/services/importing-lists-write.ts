// Writes what a list import does, in one change with its restore point. Every table is read at most once.

import type { RowPatch } from '#db/change'
import { REMEMBERED } from '#db/queries/importing'
import { findListMapping, readPhones, readTies, refusalKey } from '#db/queries/importing-lists'
import { listMapping, rememberedChoice } from '#db/schema/importing'
import { familyTie, person, phone } from '#db/schema/people'
import { languageCode } from '#domain/importing/lists/languages'
import type { ListPhone } from '#domain/importing/lists/list-row'
import type { Patch } from '#domain/importing/lists/writing'
import type { ImportReport } from '#domain/importing/report'
import { tableDate } from '#domain/kernel/date-text'
import { type NameParts, sortKey } from '#domain/kernel/name'
import { CUSTODY, type Custody, TIE_ROLES, type TieRole } from '#domain/people/tie'
import type { ChangeContext } from '../app/context.ts'
import { writeHouseholds } from './importing-lists-homes.ts'
import { type IdOf, type ListImport, namePatch } from './importing-lists-input.ts'
import { writePupils } from './importing-lists-pupils.ts'
import { keepRestorePoint } from './restore-point.ts'

/** @returns the restore point and the report */
export function writeList(context: ChangeContext, run: ListImport) {
  const { change, newId, today } = context
  const ids = new Map<string, string>()
  const { newPupils, newPersons, newHouseholds, refusals } = run.writing
  for (const { key } of [...newPupils, ...newPersons, ...newHouseholds]) ids.set(key, newId())
  const idOf: IdOf = (key) => ids.get(key) ?? key
  writePupils(context, run, idOf)
  const homes = writeHouseholds(context, run, idOf)
  const changedPersons = writePersons(context, run, { idOf, homes })
  const tied = writeTies(context, run, idOf)
  keepMapping(context, run)
  const separate = refusals.map((refusal) => ({
    id: newId(),
    kind: REMEMBERED.separatePeople,
    key: refusalKey(refusal),
    answer: 'separate',
  }))
  change.insertMany(rememberedChoice, separate)
  for (const personId of tied) changedPersons.add(personId)
  const report = reportOf(run, changedPersons.size)
  const label = `Import ${run.fileName} ${tableDate(today)}`
  const restorePointId = keepRestorePoint(context, { kind: 'import', label, report })
  return { restorePointId, report }
}

type PersonPatch = RowPatch<typeof person>

/** New persons with their household at once; of known ones only what differs. @returns the ids of those that changed */
function writePersons(
  { change, newId, reader }: ChangeContext,
  { writing, existing }: ListImport,
  { idOf, homes }: { idOf: IdOf; homes: ReadonlyMap<string, string> },
): Set<string> {
  const { newPersons, changedPersons } = writing
  const made = newPersons.map((one) => ({ ...one, id: idOf(one.key) }))
  change.insertMany(
    person,
    made.map(({ id, name, email, language }) => ({
      id,
      ...name,
      sortKey: sortKey(name),
      email,
      emailState: email === '' ? ('unknown' as const) : ('known' as const),
      language: languageCode(language) || 'nl',
      householdId: homes.get(id) ?? null,
    })),
  )
  const patches = new Map<string, PersonPatch>()
  const known = new Map(existing.persons.map(({ id, name }) => [id, name]))
  for (const [id, householdId] of homes) if (known.has(id)) patches.set(id, { householdId })
  for (const { id, patches: fields } of changedPersons) {
    patches.set(id, { ...patches.get(id), ...personPatch(fields, known.get(id)) })
  }
  for (const [id, patch] of patches) change.update(person, id, patch)
  const more = changedPersons.filter(({ phones }) => phones.length > 0)
  const taken = more.length === 0 ? new Map<string, number>() : phoneCounts(readPhones(reader))
  change.insertMany(phone, [
    ...made.flatMap(({ id, phones }) => phoneRows(phones, { newId, personId: id, from: 0 })),
    ...more.flatMap(({ id, phones }) => phoneRows(phones, { newId, personId: id, from: taken.get(id) ?? 0 })),
  ])
  return new Set([...patches.keys(), ...changedPersons.map(({ id }) => id)])
}

function personPatch(fields: readonly Patch[], name: NameParts | undefined): PersonPatch {
  const patch: PersonPatch = {}
  const parts = namePatch(fields, name)
  if (parts !== null) Object.assign(patch, parts)
  const email = fields.find(({ field }) => field === 'email')
  if (email !== undefined) Object.assign(patch, { email: email.new, emailState: 'known' })
  return patch
}

function phoneCounts(rows: readonly { personId: string; position: number }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { personId, position } of rows)
    counts.set(personId, Math.max(counts.get(personId) ?? 0, position))
  return counts
}

function phoneRows(
  phones: readonly ListPhone[],
  { newId, personId, from }: { newId: () => string; personId: string; from: number },
) {
  return phones.map(({ number, remark, emergency }, index) => ({
    id: newId(),
    personId,
    number,
    remark: remark.slice(0, 120),
    emergency,
    position: from + index + 1,
  }))
}

/**
 * New ties come behind those that are there, in the order of the list (C23: none goes without a tick).
 * @returns the known persons who got, changed or lost one
 */
function writeTies(context: ChangeContext, { writing, listName }: ListImport, idOf: IdOf): Set<string> {
  const { change, reader, newId, today } = context
  const { newTies, changedTies, removedTies } = writing
  const known = readTies(reader)
  const byPair = new Map(known.map((tie) => [`${tie.personId} ${tie.pupilId}`, tie.id]))
  const last = new Map<string, number>()
  for (const { pupilId, contactOrder } of known) last.set(pupilId, contactOrder)
  const told = (custody: Custody) =>
    custody === 'unknown' ? {} : { custodySource: `lijst “${listName}”`, custodyOn: today }
  const touched = new Set<string>()
  change.insertMany(
    familyTie,
    newTies.map(({ person: personKey, pupil, role, custody }) => {
      const pupilId = idOf(pupil)
      const personId = idOf(personKey)
      if (personId === personKey) touched.add(personId)
      const contactOrder = (last.get(pupilId) ?? 0) + 1
      last.set(pupilId, contactOrder)
      return {
        id: newId(),
        pupilId,
        personId,
        role,
        custody,
        contactOrder,
        ...told(custody),
      }
    }),
  )
  for (const { person: personId, pupil, patches } of changedTies) {
    const id = byPair.get(`${personId} ${pupil}`)
    if (id === undefined) continue
    for (const { field, new: value } of patches) change.update(familyTie, id, tiePatch(field, value, told))
    touched.add(personId)
  }
  for (const { person: personId, pupil } of removedTies) {
    const id = byPair.get(`${personId} ${pupil}`)
    if (id !== undefined) change.remove(familyTie, id)
    touched.add(personId)
  }
  return touched
}

function tiePatch(
  field: string,
  value: string,
  told: (custody: Custody) => RowPatch<typeof familyTie>,
): RowPatch<typeof familyTie> {
  const role = TIE_ROLES.find((one): one is TieRole => one === value)
  if (field === 'role') return role === undefined ? {} : { role }
  const custody = CUSTODY.find((one) => one === value)
  return custody === undefined ? {} : { custody, ...told(custody) }
}

function keepMapping({ change, reader, newId }: ChangeContext, { listName, mapping }: ListImport): void {
  const before = findListMapping(reader, listName)
  if (before === null) change.insert(listMapping, { id: newId(), name: listName, mapping })
  else change.update(listMapping, before.id, { mapping })
}

function reportOf(run: ListImport, changedPersons: number): ImportReport {
  const { writing, fileName, notices, refused } = run
  const counts = (added: readonly unknown[], changed: number) => ({ added: added.length, changed })
  return {
    fileName,
    createdAt: null,
    written: {
      pupils: counts(writing.newPupils, writing.changedPupils.length),
      groups: counts(writing.groups, 0),
      staff: { added: 0, changed: 0 },
      persons: counts(writing.newPersons, changedPersons),
      households: counts(writing.newHouseholds, writing.madeSecret.length),
    },
    notices: [...notices],
    refused,
  }
}
