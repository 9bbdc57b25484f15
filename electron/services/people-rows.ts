// From what the office filled in to rows of the tables.
import type { NewRow } from '#db/change'
import { type PhoneRow, phonesOf, residencesOf } from '#db/queries/people'
import { type household, type person, phone, type pupil, pupilHousehold } from '#db/schema/people'
import { householdKey, normalisePostcode } from '#domain/kernel/address'
import { sortKey } from '#domain/kernel/name'
import { parsePhone } from '#domain/kernel/phone'
import type { HouseholdDetails } from '#domain/people/household'
import type { PersonDetails } from '#domain/people/person'
import type { PupilDetails } from '#domain/people/pupil'
import type { ChangeContext } from '../app/context.ts'

/** The columns of a household: postcode in normal form, and the key by which equal addresses are found. */
export function householdRow(details: HouseholdDetails): Omit<NewRow<typeof household>, 'id'> {
  const postcode = normalisePostcode(details.postcode)
  return { ...details, postcode, addressKey: householdKey({ ...details, postcode }) }
}

export function pupilRow(details: PupilDetails): Omit<NewRow<typeof pupil>, 'id'> {
  const { residences, ...columns } = details
  return { ...columns, sortKey: sortKey(details) }
}

/** An address that was typed is known, whatever the form said about it. */
export function personRow(details: PersonDetails): Omit<NewRow<typeof person>, 'id'> {
  const { phones, emailState, ...columns } = details
  const known = emailState === 'unknown' && details.email !== '' ? 'known' : emailState
  return { ...columns, emailState: known, sortKey: sortKey(details) }
}

type TypedPhone = PersonDetails['phones'][number]

/**
 * Makes the telephone numbers of a person as listed. A secret number that comes back empty was covered on the
 * screen and stays what it is.
 */
export function savePhones(
  { change, reader, newId }: ChangeContext,
  personId: string,
  typed: readonly TypedPhone[],
): void {
  const before = phonesOf(reader, [personId])
  const rows = matchPhones(before, typed)
  const kept = new Set(rows.flatMap(({ row }) => row?.id ?? []))
  for (const old of before) if (!kept.has(old.id)) change.remove(phone, old.id)
  for (const [index, { row, ...details }] of rows.entries()) {
    const columns = { ...details, position: index + 1 }
    if (row === null) change.insert(phone, { id: newId(), personId, ...columns })
    else change.update(phone, row.id, columns)
  }
}

type MatchedPhone = TypedPhone & { row: PhoneRow | null }

function matchPhones(before: readonly PhoneRow[], typed: readonly TypedPhone[]): MatchedPhone[] {
  const free = [...before]
  const take = (fits: (row: PhoneRow) => boolean) => {
    const index = free.findIndex(fits)
    return index < 0 ? null : (free.splice(index, 1)[0] ?? null)
  }
  const read = typed.map(readPhone)
  const rows = read.map(({ number }) => (number === '' ? null : take((row) => row.number === number)))
  return read.flatMap((details, index) => {
    if (details.number !== '') return [{ ...details, row: rows[index] ?? null }]
    const covered = details.secret ? take((row) => row.secret) : null
    return covered === null ? [] : [{ ...details, number: covered.number, row: covered }]
  })
}

/** A remark typed behind the number ("06-… (oma)") goes to the remark (C09). */
function readPhone(typed: TypedPhone): TypedPhone {
  const parsed = parsePhone(typed.number)
  const remark = typed.remark || (parsed.flagged ? '' : parsed.remark)
  return { ...typed, number: parsed.number, remark }
}

/** Makes the households of a child as listed, the main address first. */
export function saveResidences(
  { change, reader, newId }: ChangeContext,
  pupilId: string,
  residences: PupilDetails['residences'],
): void {
  const before = residencesOf(reader, 'pupil', [pupilId])
  for (const row of before) {
    const stays = residences.some(({ householdId }) => householdId === row.householdId)
    if (!stays) change.remove(pupilHousehold, row.id)
  }
  for (const [index, { householdId, rhythm }] of residences.entries()) {
    const row = before.find((old) => old.householdId === householdId)
    const columns = { rhythm, position: index + 1 }
    if (row === undefined) change.insert(pupilHousehold, { id: newId(), pupilId, householdId, ...columns })
    else change.update(pupilHousehold, row.id, columns)
  }
}
