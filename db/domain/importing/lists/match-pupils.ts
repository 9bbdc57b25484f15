// Which pupil is this row about? The first rule of 8.2 that fits; suggestions are never taken by themselves.
import type { IsoDate } from '#domain/kernel/date'
import type { NameParts } from '#domain/kernel/name'
import type { Answers } from './answers.ts'
import type { ExistingPupil } from './existing.ts'
import type { ListRow } from './list-row.ts'
import { isEqualName, type NameKey, wholeName } from './name-keys.ts'
import type { ListKind, PupilReason, RowPlan } from './plan.ts'
import { rowQuestion } from './plan-keys.ts'
import { addTo } from './remember.ts'

export type PupilMatching = {
  readonly kind: ListKind
  readonly answers: Answers
  readonly nameKey: (name: NameParts) => NameKey
}

/** More candidates than this help nobody. */
const MOST_CANDIDATES = 8

/** Finds the pupil of every row. Rows about one new child share the key of the first. */
export function matchPupils(
  rows: readonly ListRow[],
  pupils: readonly ExistingPupil[],
  matching: PupilMatching,
): RowPlan[] {
  const index = indexPupils(pupils, matching.nameKey)
  const keyOf = createNewKeys(matching)
  return rows.map((row): RowPlan => {
    const found = index.byId.size === 0 ? NOBODY : findPupil(row, index, matching)
    const chosen = matching.answers.size === 0 ? undefined : matching.answers.get(rowQuestion(row))
    const { pupil, state, reason } =
      decideKnown(found, chosen, index) ??
      (mayBeNew(row, chosen, matching)
        ? { state: 'new', pupil: keyOf(row), reason: null }
        : { state: 'notFound', pupil: null, reason: null })
    return { line: row.line, state, pupil, reason, candidates: found.candidates }
  })
}

type Decided = Pick<RowPlan, 'pupil' | 'state' | 'reason'>

/** The pupil we know, or the question which; null when it is none of ours. */
function decideKnown(
  { pupilId, reason, candidates }: Found,
  chosen: string | undefined,
  { byId }: PupilIndex,
): Decided | null {
  if (chosen !== undefined && byId.has(chosen)) return { state: 'matched', pupil: chosen, reason: 'CHOSEN' }
  if (chosen === 'none' || chosen === 'new') return null
  if (pupilId !== null) return { state: 'matched', pupil: pupilId, reason }
  return candidates.length > 0 ? { state: 'doubtful', pupil: null, reason: null } : null
}

function mayBeNew(
  { pupil: { name } }: ListRow,
  chosen: string | undefined,
  { kind }: PupilMatching,
): boolean {
  return kind === 'pupils' && chosen !== 'none' && (name.familyName !== '' || name.givenName !== '')
}

type PupilIndex = {
  readonly byId: ReadonlyMap<string, ExistingPupil>
  readonly byNumber: ReadonlyMap<string, readonly ExistingPupil[]>
  readonly byBareNumber: ReadonlyMap<string, readonly ExistingPupil[]>
  readonly byName: ReadonlyMap<string, readonly ExistingPupil[]>
  readonly bySurnameAndDate: ReadonlyMap<string, readonly ExistingPupil[]>
}

function indexPupils(pupils: readonly ExistingPupil[], nameKey: PupilMatching['nameKey']): PupilIndex {
  const byNumber = new Map<string, ExistingPupil[]>()
  const byBareNumber = new Map<string, ExistingPupil[]>()
  const byName = new Map<string, ExistingPupil[]>()
  const bySurnameAndDate = new Map<string, ExistingPupil[]>()
  for (const pupil of pupils) {
    const numbers = new Set(
      [pupil.number, ...pupil.keys].filter((number) => number !== '' && !number.startsWith('#')),
    )
    for (const number of numbers) {
      addTo(byNumber, number, pupil)
      if (/^0*\d+$/.test(number)) addTo(byBareNumber, number.replace(/^0+/, ''), pupil)
    }
    const key = nameKey(pupil.name)
    addTo(byName, wholeName(key), pupil)
    if (pupil.birthDate) addTo(bySurnameAndDate, `${key.surname} ${pupil.birthDate}`, pupil)
  }
  return {
    byId: new Map(pupils.map((pupil) => [pupil.id, pupil])),
    byNumber,
    byBareNumber,
    byName,
    bySurnameAndDate,
  }
}

type Found = { pupilId: string | null; reason: PupilReason | null; candidates: RowPlan['candidates'] }

const NOBODY: Found = { pupilId: null, reason: null, candidates: [] }

function findPupil(row: ListRow, index: PupilIndex, { nameKey }: PupilMatching): Found {
  const key = nameKey(row.pupil.name)
  return findByNumber(row, key, { index, nameKey }) ?? findByName(row, key, index)
}

function findByNumber(
  { pupil: { number, birthDate } }: ListRow,
  key: NameKey,
  { index, nameKey }: { index: PupilIndex; nameKey: PupilMatching['nameKey'] },
): Found | null {
  if (number === '') return null
  const same = index.byNumber.get(number) ?? []
  if (same.length === 1) return judgeNumber(same[0]!, { key, birthDate, nameKey })
  const bare =
    same.length === 0 && /^\d+$/.test(number) ? index.byBareNumber.get(number.replace(/^0+/, '')) : undefined
  return bare?.length === 1 ? judgeBareNumber(bare[0]!, { key, birthDate, nameKey }) : null
}

function findByName(row: ListRow, key: NameKey, index: PupilIndex): Found {
  const { birthDate, name } = row.pupil
  if (key.surname === '' && key.called === '') return suggest([])
  const sameName = index.byName.get(wholeName(key)) ?? []
  const sameDate = birthDate ? sameName.filter((pupil) => pupil.birthDate === birthDate) : []
  const same = exactFirst(sameDate, name)
  if (same.length === 1) return take(same[0]!, 'SAME_NAME_AND_BIRTH_DATE')
  if (same.length > 1)
    return suggest(same.map((pupil) => ({ pupilId: pupil.id, reason: 'SAME_NAME_AND_BIRTH_DATE' })))
  return suggest(suggestions(row, key, { index, sameName }))
}

type Compared = {
  key: NameKey
  birthDate: IsoDate | null
  nameKey: PupilMatching['nameKey']
  reason?: PupilReason
}

/** 8.2 rule 1: the same number, but both name and birth date differ → ask. */
function judgeNumber(pupil: ExistingPupil, { key, birthDate, nameKey }: Compared): Found {
  const isNamed = key.called !== '' || key.surname !== ''
  const otherName = isNamed && !isEqualName(nameKey(pupil.name), key)
  const otherDate = birthDate !== null && pupil.birthDate !== null && pupil.birthDate !== birthDate
  if (otherName && otherDate) return suggest([{ pupilId: pupil.id, reason: 'NUMBER_BUT_OTHER_CHILD' }])
  return take(pupil, 'SAME_NUMBER')
}

/** C07: the zeros in front are lost; certain only when name or birth date agrees too. */
function judgeBareNumber(pupil: ExistingPupil, { key, birthDate, nameKey }: Compared): Found {
  const sameName = isEqualName(nameKey(pupil.name), key)
  const sameDate = birthDate !== null && pupil.birthDate === birthDate
  if (sameName || sameDate) return take(pupil, 'SAME_NUMBER_WITHOUT_ZEROS')
  return suggest([{ pupilId: pupil.id, reason: 'SAME_NUMBER_WITHOUT_ZEROS' }])
}

function take(pupil: ExistingPupil, reason: PupilReason): Found {
  return { pupilId: pupil.id, reason, candidates: [] }
}

function suggest(candidates: RowPlan['candidates']): Found {
  return { pupilId: null, reason: null, candidates: candidates.slice(0, MOST_CANDIDATES) }
}

/** Two children who differ only in an accent: the one written exactly so comes first. */
function exactFirst(pupils: ExistingPupil[], name: NameParts): ExistingPupil[] {
  if (pupils.length < 2) return pupils
  const written = plain(name)
  const exact = pupils.filter((pupil) => plain(pupil.name) === written)
  return exact.length === 1 ? exact : pupils
}

function plain(name: NameParts): string {
  return `${name.givenName} ${name.prefix} ${name.familyName}`
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
}

/** Rules 4 and 5: twins, and rows without a birth date. A child of the same group stands first. */
function suggestions(
  row: ListRow,
  key: NameKey,
  { index, sameName }: { index: PupilIndex; sameName: readonly ExistingPupil[] },
): RowPlan['candidates'] {
  const { birthDate, group } = row.pupil
  const byDate = birthDate ? (index.bySurnameAndDate.get(`${key.surname} ${birthDate}`) ?? []) : []
  const inGroup = (pupil: ExistingPupil) =>
    group !== '' && pupil.group.toLowerCase() === group.toLowerCase() ? 0 : 1
  const ordered = [...sameName.slice(0, 200)].sort((a, b) => inGroup(a) - inGroup(b))
  return [
    ...byDate.map((pupil) => ({ pupilId: pupil.id, reason: 'SAME_SURNAME_AND_BIRTH_DATE' as const })),
    ...ordered.map((pupil) => ({ pupilId: pupil.id, reason: nameReason(birthDate, pupil.birthDate) })),
  ]
}

function nameReason(inList: IsoDate | null, known: IsoDate | null): PupilReason {
  return inList && known ? 'SAME_NAME_OTHER_BIRTH_DATE' : 'SAME_NAME_WITHOUT_BIRTH_DATE'
}

/** The key of a new child: that of the first row with its number, else its name and birth date, else of the row itself. */
function createNewKeys({ nameKey }: PupilMatching): (row: ListRow) => string {
  const byNumber = new Map<string, string>()
  const byName = new Map<string, string>()
  return ({ line, pupil: { number, name, birthDate } }) => {
    if (number === '' && birthDate === null) return `new-pupil:${line}`
    const keys = number === '' ? byName : byNumber
    const identity = number === '' ? `${wholeName(nameKey(name))} ${birthDate}` : number
    const before = keys.get(identity)
    if (before !== undefined) return before
    const key = `new-pupil:${line}`
    keys.set(identity, key)
    return key
  }
}
