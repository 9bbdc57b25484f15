// Families in a few words: each builder writes one row with sensible values and gives back its id.
import { randomUUID } from 'node:crypto'
import type { NewRow } from '#db/change'
import { groupStaff, placement, schoolGroup, staff } from '#db/schema/groups'
import { familyTie, household, person, phone, pupil, pupilHousehold } from '#db/schema/people'
import { householdKey } from '#domain/kernel/address'
import { type NameParts, sortKey, splitPrefix } from '#domain/kernel/name'
import type { TestDesk } from './store.ts'

type Desk = Pick<TestDesk, 'change' | 'schoolYearId' | 'schoolYear'>

/** 'Noor van den Berg' → its parts; one word is a roepnaam. */
export function aName(text: string): NameParts & { sortKey: string } {
  const [givenName = '', ...rest] = text.split(' ')
  const split = splitPrefix(rest.join(' '))
  const parts = {
    givenName,
    firstNames: '',
    initials: '',
    prefix: split?.prefix ?? '',
    familyName: split?.familyName ?? rest.join(' '),
    keepAsIs: false,
  }
  return { ...parts, sortKey: sortKey(parts) }
}

/** 'Dorpsstraat 12 A, 1234AB Rotterdam' or parts of it. */
export function addHousehold(desk: Desk, row: Partial<NewRow<typeof household>> = {}): string {
  const id = row.id ?? randomUUID()
  const address = {
    street: row.street ?? 'Dorpsstraat',
    houseNumber: row.houseNumber ?? '12',
    addition: row.addition ?? '',
    indication: '' as const,
    postcode: row.postcode ?? '1234AB',
    town: row.town ?? 'Rotterdam',
    country: row.country ?? '',
  }
  const addressKey = householdKey(address)
  desk.change((change) => change.insert(household, { addressKey, ...row, ...address, id }))
  return id
}

export function addPerson(
  desk: Desk,
  name: string,
  row: Partial<NewRow<typeof person>> & { phones?: (string | Partial<NewRow<typeof phone>>)[] } = {},
): string {
  const { phones = [], ...more } = row
  const id = row.id ?? randomUUID()
  desk.change((change) => {
    change.insert(person, { ...aName(name), ...more, id })
    for (const [index, one] of phones.entries()) {
      const details = typeof one === 'string' ? { number: one } : one
      change.insert(phone, { number: '', position: index + 1, ...details, id: randomUUID(), personId: id })
    }
  })
  return id
}

/** A child; `in` = the households where it lives. */
export function addPupil(
  desk: Desk,
  name: string,
  row: Partial<NewRow<typeof pupil>> & { in?: string[]; group?: string } = {},
): string {
  const { in: households = [], group, ...more } = row
  const id = row.id ?? randomUUID()
  desk.change((change) => {
    change.insert(pupil, { ...aName(name), birthDate: '2018-03-14', ...more, id })
    for (const [index, householdId] of households.entries()) {
      change.insert(pupilHousehold, { id: randomUUID(), pupilId: id, householdId, position: index + 1 })
    }
  })
  if (group !== undefined) placePupil(desk, id, group)
  return id
}

export function addTie(
  desk: Desk,
  pupilId: string,
  personId: string,
  row: Partial<NewRow<typeof familyTie>> = {},
): string {
  const id = randomUUID()
  desk.change((change) => change.insert(familyTie, { id, pupilId, personId, role: 'parent', ...row }))
  return id
}

export function addGroup(desk: Desk, name: string, row: Partial<NewRow<typeof schoolGroup>> = {}): string {
  const id = row.id ?? randomUUID()
  const years = [...name.matchAll(/\d/g)].map(Number)
  desk.change((change) =>
    change.insert(schoolGroup, { schoolYearId: desk.schoolYearId, name, kind: 'base', years, ...row, id }),
  )
  return id
}

export function placePupil(
  desk: Desk,
  pupilId: string,
  groupId: string | null,
  row: Partial<NewRow<typeof placement>> = {},
): string {
  const id = randomUUID()
  const fromDate = `${desk.schoolYear.slice(0, 4)}-08-01`
  desk.change((change) =>
    change.insert(placement, { id, pupilId, groupId, schoolYearId: desk.schoolYearId, fromDate, ...row }),
  )
  return id
}

export function addTeacher(desk: Desk, name: string, groupId?: string): string {
  const id = randomUUID()
  desk.change((change) => {
    change.insert(staff, { ...aName(name), id })
    if (groupId !== undefined) change.insert(groupStaff, { id: randomUUID(), groupId, staffId: id })
  })
  return id
}
