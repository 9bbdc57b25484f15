// The parents of one row (6.4, C06–C12, C15).
import { splitPrefix } from '#domain/kernel/name'
import type { TieRole } from '#domain/people/tie'
import type { CellReaders } from './cell-readers.ts'
import { isPlaceholder, readRelation, readYesNo, withoutPlaceholder } from './cell-values.ts'
import { type ColumnReader, firstFilled } from './column-reader.ts'
import type { ListName, ListParent } from './list-row.ts'
import { emptyName, isNameless } from './person-names.ts'
import { type ReadAddresses, type Report, readAddress } from './row-address.ts'
import { readEmails, readPhones } from './row-contacts.ts'
import { oneLine } from './table-shape.ts'

export type ParentSource = {
  readonly row: readonly string[]
  readonly reader: ColumnReader
  readonly read: CellReaders
  readonly addresses: ReadAddresses
  readonly report: Report
  /** Per parent 1 to 4 what the header said ("E-mail moeder"). */
  readonly relations: readonly (TieRole | null)[]
  /** Parents whose cell the user had split into two persons. */
  readonly splitSlots: readonly number[]
}

type ParentColumns = ColumnReader['parents'][number]

/** Reads the parents of a row in the order of their numbers; a parent of whom nothing is known is left out. */
export function readParents(source: ParentSource): ListParent[] {
  const parents = source.reader.parents.flatMap((columns) => readParent(source, columns))
  const shared = markShared(divideEmails(parents, source.report))
  for (const parent of shared) {
    if (isNameless(parent.name)) {
      source.report(
        'PARENT_NAME_MISSING',
        `parent${parent.slot}.name`,
        parent.emails[0] ?? parent.phones[0]?.number ?? '',
      )
    }
    if (parent.sharedEmail)
      source.report('EMAIL_SHARED', `parent${parent.slot}.email`, parent.emails[0] ?? '')
  }
  return shared
}

function readParent(source: ParentSource, parent: ParentColumns): ListParent[] {
  const { row, report, read: cells } = source
  const { slot, columns } = parent
  const read = readName(row, columns, cells)
  const emails = readEmails(source, parent)
  const phones = readPhones(source, parent)
  if (isNameless(read.name) && emails.length === 0 && phones.length === 0) return []
  const one: ListParent = {
    slot,
    part: 1,
    salutation: read.salutation,
    name: read.name,
    relation: relationOf(source, parent),
    custody: custodyOf(source, parent),
    emails,
    sharedEmail: false,
    phones,
    address: readAddress(row, columns, {
      field: (part) => `parent${slot}.${part}`,
      report,
      known: source.addresses,
    }),
    couple: read.couple,
  }
  const [first, second] = read.couple
  if (!first || !second) return [one]
  if (source.splitSlots.includes(slot)) return splitCouple(one, first, second)
  report('COUPLE_PROPOSED', `parent${slot}.name`, firstFilled(row, columns.name))
  return [one]
}

/** The two persons share what the row says; whose number and address it is, the user sees in the preview. */
function splitCouple(both: ListParent, first: ListName, second: ListName): ListParent[] {
  const [emailOfFirst, emailOfSecond] = both.emails
  const relation = both.relation === 'mother' || both.relation === 'father' ? null : both.relation
  const common = { ...both, relation, couple: [] }
  return [
    { ...common, ...first, emails: emailOfFirst ? [emailOfFirst] : [] },
    {
      ...common,
      ...second,
      part: 2,
      emails: (emailOfSecond ?? emailOfFirst) ? [(emailOfSecond ?? emailOfFirst)!] : [],
      phones: [],
    },
  ]
}

type ReadName = ListName & { couple: ListName[] }

function readName(row: readonly string[], columns: ParentColumns['columns'], read: CellReaders): ReadName {
  const cell = withoutPlaceholder(firstFilled(row, columns.name))
  const told = oneLine(withoutPlaceholder(firstFilled(row, columns.salutation)))
  const familyName = oneLine(firstFilled(row, columns.familyName))
  const whole = cell === '' ? null : read.parentName(cell)
  const couple = whole === null || familyName !== '' ? NOT_TWO : whole.couple
  const prefix = oneLine(withoutPlaceholder(firstFilled(row, columns.prefix)))
  const givenName = oneLine(withoutPlaceholder(firstFilled(row, columns.givenName)))
  const initials = oneLine(withoutPlaceholder(firstFilled(row, columns.initials)))
  const salutation = told || (whole?.one.salutation ?? '')
  const hasSurname = prefix !== '' || !isPlaceholder(familyName)
  if (whole !== null && !hasSurname && givenName === '' && initials === '')
    return { salutation, name: whole.one.name, couple }
  const name = {
    ...(whole?.one.name ?? emptyName()),
    ...(hasSurname ? surnameOf(prefix, familyName) : {}),
    ...(givenName === '' ? {} : { givenName }),
    ...(initials === '' ? {} : { initials }),
  }
  return { salutation, name, couple }
}

/** Shared by all cells with one person. */
const NOT_TWO: ListName[] = []

/** "Berg, van den" in the surname column: the comma says that the tussenvoegsel stands behind. */
function surnameOf(prefix: string, familyName: string): { prefix: string; familyName: string } {
  const behind = prefix === '' && familyName.includes(',') ? splitPrefix(familyName) : null
  return behind ?? { prefix, familyName }
}

function relationOf(
  { row, relations, report }: ParentSource,
  { slot, columns }: ParentColumns,
): TieRole | null {
  const cell = withoutPlaceholder(firstFilled(row, columns.relation))
  const fromHeader = relations[slot - 1] ?? null
  if (cell === '') return fromHeader
  const relation = readRelation(cell)
  if (!relation) report('RELATION_UNKNOWN', `parent${slot}.relation`, cell)
  return relation ?? fromHeader
}

/** Nothing said is onbekend, not ja (6.4 rule 6); so is what we cannot read. */
function custodyOf({ row, report }: ParentSource, { slot, columns }: ParentColumns): ListParent['custody'] {
  const cell = firstFilled(row, columns.custody)
  const custody = readYesNo(cell)
  if (custody === null) report('CUSTODY_UNCLEAR', `parent${slot}.custody`, cell)
  return custody ?? 'unknown'
}

/** Two addresses in the only e-mail cell of a row (C08): the second goes to the other parent, or makes one. */
function divideEmails(parents: ListParent[], report: Report): ListParent[] {
  const [first, second, ...more] = parents
  if (!first || first.emails.length < 2 || more.length > 0) return parents
  report('EMAILS_SPLIT', `parent${first.slot}.email`, first.emails.join(' '))
  if (second) {
    if (second.emails.length > 0 || first.emails.length > 2) return parents
    return [
      { ...first, emails: first.emails.slice(0, 1) },
      { ...second, emails: first.emails.slice(1) },
    ]
  }
  if (!isNameless(first.name)) return [first]
  return first.emails.slice(0, 2).map((email, index) => ({
    ...first,
    part: index === 0 ? 1 : 2,
    emails: [email],
    phones: index === 0 ? first.phones : [],
  }))
}

/** C12: one address for both parents stays with both, marked. */
function markShared(parents: ListParent[]): ListParent[] {
  const isShared = (parent: ListParent) =>
    parent.emails.some((email) => parents.some((other) => other !== parent && other.emails.includes(email)))
  return parents.some(isShared)
    ? parents.map((parent) => (isShared(parent) ? { ...parent, sharedEmail: true } : parent))
    : parents
}
