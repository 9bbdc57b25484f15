// To whom a letter about a report goes: only who gave it, at the address in the file. Never to a parent who may not be
// informed, never home with a pupil's own report, and a secret address never stands on paper.
import {
  findHousehold,
  type HouseholdRow,
  type PersonRow,
  personsById,
  personsIn,
  pupilsById,
  residencesOf,
  tiesOf,
} from '#db/queries/people'
import { findStaff } from '#db/queries/staff'
import type { Reader } from '#db/reader'
import { addressLines } from '#domain/kernel/address'
import { fullName, nameOf } from '#domain/kernel/name'
import { childSalutation, type NamedParent, parentsSalutation } from '#domain/kernel/salutation'
import { clipLine } from '#domain/kernel/text'
import type { SeenFile } from './complaints-files.ts'
import { addressOf } from './people-around.ts'

/** How a letter reaches who it is for. */
export interface LetterTo {
  /** Name and address for the window, or the name and how it is handed over. */
  readonly lines: readonly string[]
  readonly salutation: string
  readonly handOut: string
  readonly largePrint: boolean
  readonly toPupil: boolean
  /** Languages beside Dutch, the first one counts. */
  readonly languages: readonly string[]
}

type File = Pick<SeenFile, 'row'>['row']

/** Null: there is nobody to write to, or no address. */
export function letterTo(reader: Reader, row: File): LetterTo | null {
  const { giver, personId, pupilId, staffId, householdId } = row
  if (giver === 'anonymous') return null
  if (personId !== null) return toPerson(reader, row, personId)
  if (giver === 'pupil' && pupilId !== null) return toPupil(reader, pupilId)
  if (staffId !== null) return toStaff(reader, staffId)
  if (householdId !== null) return toHousehold(reader, row, householdId)
  return toNameOnly(row)
}

const BY_HAND = 'Persoonlijk geven, in een gesloten envelop'
const HANDED = 'persoonlijk gegeven'

function toPerson(reader: Reader, row: File, personId: string): LetterTo | null {
  const [person] = personsById(reader, [personId])
  if (person === undefined || person.deceased || !mayBeTold(reader, row, person)) return null
  return toAdults(reader, row, { persons: [person], householdId: person.householdId })
}

/** The adults of a home who may be informed about every child that lives there. */
function toHousehold(reader: Reader, row: File, householdId: string): LetterTo | null {
  const children = residencesOf(reader, 'household', [householdId]).map(({ pupilId }) => pupilId)
  const persons = personsIn(reader, [householdId]).filter(
    (person) => !person.deceased && !isKeptOut(reader, person, children) && mayBeTold(reader, row, person),
  )
  return persons.length === 0 ? null : toAdults(reader, row, { persons, householdId })
}

function toAdults(
  reader: Reader,
  row: File,
  { persons, householdId }: { persons: readonly PersonRow[]; householdId: string | null },
): LetterTo | null {
  const household = householdId === null ? null : findHousehold(reader, householdId)
  const words = parentsSalutation(persons.map(namedAs), 'geachte')
  const address = addressFor(row, household)
  if (address === null) return null
  return {
    lines: [...joined(words.envelope), ...address.lines].map((one) => clipLine(one, 200)),
    salutation: clipLine(words.aanhef, 200),
    handOut: address.handOut,
    largePrint: persons.some(({ largePrint }) => largePrint),
    toPupil: false,
    languages: languagesOf(household, persons),
  }
}

/** What a pupil says at school is answered at school, not at home. */
function toPupil(reader: Reader, pupilId: string): LetterTo | null {
  const [pupil] = pupilsById(reader, [pupilId])
  if (pupil === undefined || pupil.leftOn !== null) return null
  const { envelope, aanhef } = childSalutation(nameOf(pupil))
  return byHand({ lines: envelope, salutation: aanhef, toPupil: true })
}

function toStaff(reader: Reader, staffId: string): LetterTo | null {
  const member = findStaff(reader, staffId)
  if (member === null) return null
  const name = fullName(nameOf(member))
  return name === '' ? null : byHand({ lines: [name], salutation: `Beste ${name},`, toPupil: false })
}

/** Somebody who is not in the file: by the address that was given for a letter. */
function toNameOnly(row: File): LetterTo | null {
  const address = givenAddress(row)
  if (row.giverName === '' || address === null) return null
  const named = { name: NO_NAME, gender: 'unknown', letterName: row.giverName } as const
  const { envelope, aanhef } = parentsSalutation([named], 'geachte')
  return {
    lines: [...envelope, ...address],
    salutation: clipLine(aanhef, 200),
    handOut: 'per post',
    largePrint: false,
    toPupil: false,
    languages: [],
  }
}

function byHand({
  lines,
  salutation,
  toPupil,
}: {
  lines: readonly string[]
  salutation: string
  toPupil: boolean
}): LetterTo {
  const words = { lines: [...lines, BY_HAND], salutation, handOut: HANDED }
  return { ...words, largePrint: false, toPupil, languages: [] }
}

/** The address of the home; a secret one never stands on paper. Without one, what was given for a letter. */
function addressFor(
  row: File,
  household: HouseholdRow | null,
): { lines: readonly string[]; handOut: string } | null {
  if (household?.secret === true) return { lines: [BY_HAND], handOut: HANDED }
  const lines = household === null ? [] : addressLines(addressOf(household))
  if (lines.length >= 2) return { lines, handOut: 'per post' }
  const given = givenAddress(row)
  return given === null ? null : { lines: given, handOut: 'per post' }
}

/** 'Dorpsstraat 1, 1234 AB Rotterdam', as it was noted with the wish for a letter. */
function givenAddress({ contactWish, contactAt }: File): string[] | null {
  if (contactWish !== 'letter') return null
  const lines = contactAt
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return lines.length >= 2 && lines.length <= 4 ? lines : null
}

/** Not to who may not be informed about the child that the report names (BW 1:377b, 1:377c). */
function mayBeTold(reader: Reader, { pupilId }: File, person: PersonRow): boolean {
  return pupilId === null || !isKeptOut(reader, person, [pupilId])
}

function isKeptOut(reader: Reader, { id }: PersonRow, pupilIds: readonly string[]): boolean {
  return tiesOf(reader, 'person', [id]).some(
    (tie) => tie.information === 'none' && pupilIds.includes(tie.pupilId),
  )
}

/** The choice of the home, else what its adults speak; Dutch is no choice against that (L27). */
function languagesOf(household: HouseholdRow | null, persons: readonly PersonRow[]): string[] {
  const chosen = household?.language ?? ''
  if (chosen !== '' && chosen !== 'nl') return [chosen]
  const spoken = persons.map(({ language }) => language).filter((code) => code !== '' && code !== 'nl')
  return [...new Set(spoken)]
}

function namedAs(person: PersonRow): NamedParent {
  return { name: nameOf(person), gender: person.gender, letterName: person.letterName }
}

/** Many names leave no room for the address: the window breaks one long line by itself. */
function joined(envelope: readonly string[]): string[] {
  return envelope.length <= 3 ? [...envelope] : [envelope.join(' ')]
}

const NO_NAME = {
  givenName: '',
  firstNames: '',
  initials: '',
  prefix: '',
  familyName: '',
  keepAsIs: false,
}
