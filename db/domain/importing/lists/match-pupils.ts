// Which pupil is this row about? The first rule of 8.2 that fits; suggestions are never taken by themselves.
import type { IsoDate } from '#domain/kernel/date'
import type { NameParts } from '#domain/kernel/name'
import { type Answers, answerTo } from './answers.ts'
import type { ExistingPupil } from './existing.ts'
import type { ListRow } from './list-row.ts'
import type { NameKey } from './name-keys.ts'
import type { ListKind, PupilReason, RowPlan } from './plan.ts'
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
  const newPupils = new Map<string, string>()
  return rows.map((row) => {
    const found = findPupil(row, index, matching)
    const question = `pupil:${row.line}`
    const plan = (
      state: RowPlan['state'],
      pupil: string | null,
      reason: PupilReason | null = null,
    ): RowPlan => ({
      line: row.line,
      question,
      state,
      pupil,
      reason,
      candidates: found.candidates,
    })
    const chosen = answerTo(matching.answers, question)
    if (chosen !== undefined && index.byId.has(chosen)) {
      return plan('matched', chosen, 'CHOSEN')
    }
    if (chosen !== 'none' && chosen !== 'new') {
      if (found.pupilId) return plan('matched', found.pupilId, found.reason)
      if (found.candidates.length > 0) return plan('doubtful', null)
    }
    const mayBeNew =
      matching.kind === 'pupils' &&
      chosen !== 'none' &&
      row.pupil.name.familyName + row.pupil.name.givenName !== ''
    if (!mayBeNew) return plan('notFound', null)
    return plan('new', newKey(row, newPupils, matching))
  })
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
    const { whole, surname } = nameKey(pupil.name)
    addTo(byName, whole, pupil)
    if (pupil.birthDate) addTo(bySurnameAndDate, `${surname} ${pupil.birthDate}`, pupil)
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
  const sameName = index.byName.get(key.whole) ?? []
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
  const otherName = key.whole !== ' ' && nameKey(pupil.name).whole !== key.whole
  const otherDate = birthDate !== null && pupil.birthDate !== null && pupil.birthDate !== birthDate
  if (otherName && otherDate) return suggest([{ pupilId: pupil.id, reason: 'NUMBER_BUT_OTHER_CHILD' }])
  return take(pupil, 'SAME_NUMBER')
}

/** C07: the zeros in front are lost; certain only when name or birth date agrees too. */
function judgeBareNumber(pupil: ExistingPupil, { key, birthDate, nameKey }: Compared): Found {
  const sameName = nameKey(pupil.name).whole === key.whole
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

function newKey(row: ListRow, known: Map<string, string>, { nameKey }: PupilMatching): string {
  const { number, name, birthDate } = row.pupil
  const identity =
    number !== '' ? `#${number}` : birthDate ? `${nameKey(name).whole} ${birthDate}` : `line ${row.line}`
  const before = known.get(identity)
  if (before) return before
  const key = `new-pupil:${row.line}`
  known.set(identity, key)
  return key
}
