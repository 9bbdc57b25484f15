// A class list with chosen columns (printing 8): data of families with consent only, secret data never.
import { formatHouseNumber, formatPostcode } from '../kernel/address.ts'
import type { IsoDate } from '../kernel/date.ts'
import { tableDate } from '../kernel/date-text.ts'
import { fullName, givenNameSortKey, listName, type NameParts, sortKey } from '../kernel/name.ts'
import { formatPhone } from '../kernel/phone.ts'
import type { FactHousehold } from './letter-facts.ts'
import type { ClassList } from './list-papers.ts'

/** Columns to choose from, beside the number and the name. */
export const CLASS_LIST_COLUMNS = ['birthDate', 'parents', 'phone', 'email', 'address'] as const
export type ClassListColumn = (typeof CLASS_LIST_COLUMNS)[number]
export const CLASS_LIST_SORTS = ['givenName', 'familyName'] as const

export interface ClassListParent {
  readonly name: NameParts
  readonly householdId: string | null
  readonly email: string
  readonly hasConsent: boolean
  /** Without the secret ones. */
  readonly phones: readonly string[]
}

export interface ClassListPupil {
  readonly id: string
  readonly name: NameParts
  readonly birthDate: IsoDate | null
  /** The main home. */
  readonly household: FactHousehold | null
  readonly parents: readonly ClassListParent[]
}

export interface ClassListChoices {
  readonly columns: readonly ClassListColumn[]
  readonly sort: (typeof CLASS_LIST_SORTS)[number]
  /** Empty columns for the teacher to tick. */
  readonly emptyColumns: number
}

export type ClassListTable = Pick<ClassList, 'columns' | 'rows' | 'footnote' | 'landscape' | 'sort'>

/** Makes the table of a class list, in the chosen order, with the footnote that counts who is left out. */
export function planClassList(pupils: readonly ClassListPupil[], choices: ClassListChoices): ClassListTable {
  const key = choices.sort === 'givenName' ? givenNameSortKey : sortKey
  const sorted = pupils
    .map((pupil) => ({ pupil, key: key(pupil.name) }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.pupil.id, b.pupil.id))
    .map(({ pupil }) => pupil)
  const columns = CLASS_LIST_COLUMNS.filter((column) => choices.columns.includes(column))
  const empty = Array.from({ length: choices.emptyColumns }, (_, nth) => ({
    key: `empty${nth + 1}`,
    title: '',
    width: 0.6,
  }))
  const nameOf = choices.sort === 'givenName' ? fullName : listName
  const rows = sorted.map((pupil, nth) => [
    String(nth + 1),
    nameOf(pupil.name).slice(0, LONGEST_CELL),
    ...columns.map((column) => CELLS[column](pupil)),
    ...empty.map(() => ''),
  ])
  const shown = [NUMBER, NAME, ...columns.map((column) => COLUMNS[column]), ...empty]
  const width = shown.reduce((sum, column) => sum + column.width, 0)
  return {
    columns: shown,
    rows,
    footnote: footnoteOf(pupils, columns),
    landscape: width > WIDEST_PORTRAIT,
    sort: choices.sort === 'givenName' ? 'roepnaam' : 'achternaam',
  }
}

const NUMBER = { key: 'number', title: 'Nr', width: 0.5 }
const NAME = { key: 'name', title: 'Naam', width: 3 }
const COLUMNS: Readonly<Record<ClassListColumn, ClassList['columns'][number]>> = {
  birthDate: { key: 'birthDate', title: 'Geboren', width: 1.3 },
  parents: { key: 'parents', title: 'Ouders/verzorgers', width: 3 },
  phone: { key: 'phone', title: 'Telefoon', width: 1.8 },
  email: { key: 'email', title: 'E-mail', width: 3.2 },
  address: { key: 'address', title: 'Adres', width: 3 },
}

/** Above this total the sheet is turned. */
const WIDEST_PORTRAIT = 11
const LONGEST_CELL = 200

/** What a family gives for a list like this; the child's name and birth date are the school's own. */
const CELLS: Readonly<Record<ClassListColumn, (pupil: ClassListPupil) => string>> = {
  birthDate: ({ birthDate }) => (birthDate === null ? '' : tableDate(birthDate)),
  parents: (pupil) => cell(agreeing(pupil).map(({ name }) => fullName(name))),
  phone: (pupil) => cell(agreeing(pupil).flatMap(({ phones }) => phones.map(formatPhone))),
  email: (pupil) => cell(agreeing(pupil).map(({ email }) => email)),
  address: (pupil) => {
    const { household } = pupil
    if (household === null || household.secret || !agreesAtHome(pupil)) return ''
    const { street, postcode, town } = household.address
    const door = `${street} ${formatHouseNumber(household.address)}`.trim()
    return cell([door, `${formatPostcode(postcode)} ${town}`.trim()])
  },
}

/** Columns that need consent. */
const BY_CONSENT: ReadonlySet<ClassListColumn> = new Set(['parents', 'phone', 'email', 'address'])

function agreeing({ parents }: ClassListPupil): ClassListParent[] {
  return parents.filter(({ hasConsent }) => hasConsent)
}

/** An address is shown when somebody who lives there agreed. */
function agreesAtHome(pupil: ClassListPupil): boolean {
  return agreeing(pupil).some(({ householdId }) => householdId === pupil.household?.id)
}

function footnoteOf(pupils: readonly ClassListPupil[], columns: readonly ClassListColumn[]): string {
  const asked = columns.filter((column) => BY_CONSENT.has(column))
  if (asked.length === 0) return ''
  const familyOf = ({ id, household }: ClassListPupil) => household?.id ?? id
  const without = new Set(
    pupils.filter((pupil) => asked.every((column) => CELLS[column](pupil) === '')).map(familyOf),
  )
  const secret = new Set(
    asked.includes('address')
      ? pupils.filter((pupil) => pupil.household?.secret && !without.has(familyOf(pupil))).map(familyOf)
      : [],
  )
  return [
    count(without.size, ['gezin staat', 'gezinnen staan'], 'niet met gegevens op deze lijst.'),
    count(secret.size, ['adres is', 'adressen zijn'], 'afgeschermd.'),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function count(number: number, [one, more]: readonly [string, string], rest: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : more} ${rest}`
}

function cell(parts: readonly string[]): string {
  const filled = [...new Set(parts.filter((part) => part !== ''))]
  return filled.join(', ').slice(0, LONGEST_CELL)
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
