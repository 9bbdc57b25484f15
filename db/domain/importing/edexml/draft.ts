// The file while it is being read: the reader fills it element by element, `finish` hands it out.
import { cleanLine } from '#domain/kernel/text'
import { readDay, readMoment, readPostcode, readSchoolYear } from './read-values.ts'
import { noneRefused, type RefusedKind } from './refused.ts'
import type {
  FileGroup,
  FileLocation,
  FilePupil,
  FileStaff,
  FileStaffGroup,
  SchoolFile,
} from './school-file.ts'

/** The text fields of one element, by the element name of the standard; the first that holds something counts. */
type Fields = Map<string, string>

/** The record that is open: a pupil, a group, a teacher, a location or the school. */
export type OpenRecord = {
  readonly line: number
  readonly key: string
  readonly fields: Fields
  groupKey: string
  locationKey: string
  readonly composedKeys: string[]
  readonly roles: string[]
  readonly roleDescriptions: string[]
  readonly staffGroups: { kind: 'base' | 'composed'; key: string; roles: string[] }[]
}

export type Draft = {
  format: 'edexml' | 'uwlr'
  hasSchoolBlock: boolean
  hasPupilBlock: boolean
  tooLong: number
  readonly school: Fields
  readonly locations: FileLocation[]
  readonly groups: FileGroup[]
  readonly pupils: FilePupil[]
  readonly staff: FileStaff[]
  readonly refused: Record<RefusedKind, number>
  readonly skipped: Map<string, number>
  open: OpenRecord
}

/** More different unknown names than this are counted together, so that a hostile file fills no memory. */
const MAX_SKIPPED_NAMES = 100
const OTHER_NAMES = '…'

export function createDraft(): Draft {
  return {
    format: 'edexml',
    hasSchoolBlock: false,
    hasPupilBlock: false,
    tooLong: 0,
    school: new Map(),
    locations: [],
    groups: [],
    pupils: [],
    staff: [],
    refused: noneRefused(),
    skipped: new Map(),
    open: openRecord('', 0),
  }
}

/** Starts a record; `key` is trimmed here, because outer spaces in a key mean nothing (E63). */
export function openRecord(key: string | undefined, line: number): OpenRecord {
  return {
    line,
    key: cleanKey(key),
    fields: new Map(),
    groupKey: '',
    locationKey: '',
    composedKeys: [],
    roles: [],
    roleDescriptions: [],
    staffGroups: [],
  }
}

/** Keys are text: leading zeros and inner signs stay (E62). */
export function cleanKey(key: string | undefined): string {
  return key === undefined ? '' : key.trim()
}

/** Counts an element or '@attribute' nobody knows (E19). */
export function countSkipped(draft: Draft, name: string): void {
  const short = name.slice(0, 64)
  const known = draft.skipped.has(short) || draft.skipped.size < MAX_SKIPPED_NAMES
  const counted = known ? short : OTHER_NAMES
  draft.skipped.set(counted, (draft.skipped.get(counted) ?? 0) + 1)
}

export function closePupil(draft: Draft): void {
  const { line, key, fields, groupKey, locationKey, composedKeys } = draft.open
  const gender = fields.get('geslacht')
  draft.pupils.push({
    line,
    key,
    name: nameOf(fields),
    birthDate: readDay(fields.get('geboortedatum') ?? ''),
    gender: gender === '1' ? 'boy' : gender === '2' ? 'girl' : null,
    yearCode: fields.get('jaargroep') ?? '',
    groupKey,
    composedKeys,
    locationKey,
    postcode: postcodeOf(fields),
    enrolledOn: readDay(fields.get('instroomdatum') ?? ''),
    leftOn: readDay(fields.get('uitstroomdatum') ?? ''),
  })
}

export function closeGroup(draft: Draft, kind: 'base' | 'composed'): void {
  const { line, key, fields } = draft.open
  const name = fields.get('naam') ?? ''
  draft.groups.push({
    line,
    kind,
    key,
    name,
    yearCode: kind === 'base' ? (fields.get('jaargroep') ?? '') : '',
  })
}

export function closeStaff(draft: Draft): void {
  const { line, key, fields, roles, roleDescriptions, staffGroups } = draft.open
  const groups: FileStaffGroup[] = staffGroups
  draft.staff.push({ line, key, name: nameOf(fields), roles, roleDescriptions, groups })
}

export function closeLocation(draft: Draft): void {
  const { key, fields } = draft.open
  draft.locations.push({ key, name: fields.get('naam') ?? '' })
}

/** The whole file, after the last element. */
export function finishDraft(draft: Draft): SchoolFile {
  const skipped = [...draft.skipped].map(([name, count]) => ({ name, count }))
  const { format, hasSchoolBlock, hasPupilBlock, locations, groups, pupils, staff, refused, tooLong } = draft
  return {
    format,
    header: headerOf(draft.school),
    hasSchoolBlock,
    hasPupilBlock,
    locations,
    groups,
    pupils,
    staff,
    refused,
    skipped,
    tooLong,
  }
}

function headerOf(fields: Fields): SchoolFile['header'] {
  const dependance = fields.get('dependancecode') ?? null
  return {
    schoolYear: readSchoolYear(fields.get('schooljaar') ?? ''),
    snapshotDate: readDay(fields.get('peildatum') ?? '').value,
    createdAt: readMoment(fields.get('aanmaakdatum') ?? ''),
    brin: fields.get('brincode')?.toUpperCase() ?? null,
    dependance: dependance === '00' ? null : dependance,
    author: fields.get('auteur') ?? '',
    version: fields.get('xsdversie') ?? '',
  }
}

/** Stored as delivered (E56, E57, E59): only outer and double spaces are gone. */
function nameOf(fields: Fields): FilePupil['name'] {
  return {
    givenName: fields.get('roepnaam') ?? '',
    firstNames: fields.get('voornamen') ?? '',
    initials: fields.get('voorletters-1') ?? '',
    prefix: fields.get('voorvoegsel') ?? '',
    familyName: fields.get('achternaam') ?? '',
    keepAsIs: false,
  }
}

function postcodeOf(fields: Fields): string {
  const dutch = fields.get('postcodenl')
  if (dutch !== undefined) return readPostcode(dutch)
  return fields.get('postnummerbe') ?? fields.get('postcodeoverig') ?? ''
}

const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/

/** Cleans a value (E60, E61); most values are plain already, and then nothing is built. */
export function cleanValue(text: string): string {
  return PLAIN.test(text) ? text : cleanLine(text)
}
