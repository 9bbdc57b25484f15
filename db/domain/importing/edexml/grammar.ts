// Which elements are read, and where they must stand: only direct children along a path count (E26), in any order (E18).
// Names are those of EDEXML 2.1; 1.03, 2.0 and UWLR use the same ones.
import {
  cleanKey,
  closeGroup,
  closeLocation,
  closePupil,
  closeStaff,
  type Draft,
  openRecord,
} from './draft.ts'

export type Attributes = Readonly<Record<string, string>>

/** What the reader knows of an open tag. */
type Tag = { readonly attributes: Attributes; readonly line: number }

/** A place in the tree. `text` = its text is kept and handed to `close`; all else is walked through. */
export type Place = {
  readonly children: ReadonlyMap<string, Place>
  readonly text: boolean
  readonly open?: (draft: Draft, tag: Tag) => void
  readonly close?: (draft: Draft, text: string) => void
}

/** Parts of the standard that the front office has no use for: skipped without a word. */
export const UNUSED: ReadonlySet<string> = new Set([
  'mutatiedatum',
  'omschrijving',
  'commentaar',
  'schoolkey',
  'instellingsnummer',
  'start_ondw_jgr3',
  'Header',
])

const NAMES = ['achternaam', 'voorvoegsel', 'voornamen', 'voorletters-1', 'roepnaam']

const school: Place = {
  text: false,
  open: (draft) => {
    draft.hasSchoolBlock = true
  },
  children: new Map(
    ['schooljaar', 'peildatum', 'brincode', 'dependancecode', 'aanmaakdatum', 'auteur', 'xsdversie'].map(
      (name) => [name, leaf((draft, text) => keepFirst(draft.school, name, text))],
    ),
  ),
}

const location = record(closeLocation, fields('naam'))

const baseGroup = record((draft) => closeGroup(draft, 'base'), fields('naam', 'jaargroep'))

const composedGroup = record((draft) => closeGroup(draft, 'composed'), fields('naam'))

const pupil = record(closePupil, [
  ...fields(...NAMES, 'geboortedatum', 'geslacht', 'jaargroep', 'instroomdatum', 'uitstroomdatum'),
  ...fields('postcodenl', 'postnummerbe', 'postcodeoverig'),
  ['groep', reference((draft, key) => (draft.open.groupKey ||= key))],
  ['vestiging', reference((draft, key) => (draft.open.locationKey ||= key))],
  [
    'samengestelde_groepen',
    branch([['samengestelde_groep', reference((draft, key) => key && draft.open.composedKeys.push(key))]]),
  ],
])

const staff = record(closeStaff, [
  ...fields(...NAMES),
  ['rol', leaf((draft, text) => text && draft.open.roles.push(text))],
  ['rolomschrijving', leaf((draft, text) => text && draft.open.roleDescriptions.push(text))],
  ['groepen', branch([staffGroup('groep', 'base'), staffGroup('samengestelde_groep', 'composed')])],
])

/** Where the blocks of a school stand: the root `EDEX`, or the inner element of a UWLR answer. */
export const SCHOOL_BLOCKS: Place = branch([
  ['school', school],
  ['vestigingen', branch([['vestiging', location]])],
  [
    'groepen',
    branch([
      ['groep', baseGroup],
      ['samengestelde_groep', composedGroup],
    ]),
  ],
  [
    'leerlingen',
    {
      ...branch([['leerling', pupil]]),
      open: (draft) => {
        draft.hasPupilBlock = true
      },
    },
  ],
  ['leerkrachten', branch([['leerkracht', staff]])],
])

function branch(children: readonly (readonly [string, Place])[]): Place {
  return { text: false, children: new Map(children) }
}

function leaf(take: (draft: Draft, text: string) => unknown): Place {
  return { text: true, children: new Map(), close: take }
}

function record(close: (draft: Draft) => void, children: readonly (readonly [string, Place])[]): Place {
  return {
    text: false,
    children: new Map(children),
    open: (draft, tag) => {
      draft.open = openRecord(tag.attributes.key, tag.line)
    },
    close,
  }
}

function fields(...names: string[]): [string, Place][] {
  return names.map((name) => [name, leaf((draft, text) => keepFirst(draft.open.fields, name, text))])
}

/** An empty value is as if it were not there (E21); a repeated element does not overwrite the first. */
function keepFirst(values: Map<string, string>, name: string, text: string): void {
  if (text !== '' && !values.has(name)) values.set(name, text)
}

function reference(take: (draft: Draft, key: string) => unknown): Place {
  return { text: false, children: new Map(), open: (draft, tag) => take(draft, cleanKey(tag.attributes.key)) }
}

function staffGroup(name: string, kind: 'base' | 'composed'): [string, Place] {
  const takeRole = leaf((draft, text) => text && draft.open.staffGroups.at(-1)?.roles.push(text))
  return [
    name,
    {
      ...branch([
        ['rol', takeRole],
        ['rolomschrijving', takeRole],
      ]),
      open: (draft, tag) =>
        draft.open.staffGroups.push({ kind, key: cleanKey(tag.attributes.key), roles: [] }),
    },
  ]
}
