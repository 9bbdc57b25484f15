// Merge fields of letters, in Dutch words between « and », filled in per letter.
import { joinNames } from '../kernel/salutation.ts'
import type { EntryChild } from './letter-entry.ts'

/** The fields a letter may hold. */
export const MERGE_FIELDS = ['namen van de kinderen', 'groep', 'juf of meester', 'datum'] as const
type MergeField = (typeof MERGE_FIELDS)[number]
export type MergeValues = Readonly<Record<MergeField, string>>

/** What stands between « and » in the texts and is no field; each once, as typed. */
export function unknownMergeFields(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) => [...text.matchAll(FIELD)].map(([, name = '']) => name.trim()))
  return [...new Set(found.filter((name) => findField(name) === undefined))]
}

/** Fills in the fields of one text; unknown fields stay as they are (they are refused before). */
export function fillMergeFields(text: string, values: MergeValues): string {
  return text.replace(FIELD, (whole, name: string) => {
    const field = findField(name)
    return field === undefined ? whole : values[field]
  })
}

/** The values for one letter. `teachersOf` gives the names of the teachers of a group. */
export function mergeValues(letter: {
  readonly children: readonly EntryChild[]
  readonly date: string
  readonly teachersOf: (groupId: string) => readonly string[]
}): MergeValues {
  const { children, date, teachersOf } = letter
  // "groep «groep»" must not become "groep Groep 3/4".
  const groups = children.map(({ group }) => group.replace(/^groep\s+/i, '')).filter((name) => name !== '')
  const teachers = children.flatMap(({ groupId }) => (groupId === null ? [] : teachersOf(groupId)))
  return {
    'namen van de kinderen': joinNames(children.map(({ callName }) => callName)),
    groep: joinNames([...new Set(groups)]) || 'zonder groep',
    'juf of meester': joinNames([...new Set(teachers)]) || 'de leerkracht',
    datum: date,
  }
}

/** The values for one message to many families: words that fit each of them. */
export function mergeValuesForAll(date: string): MergeValues {
  return {
    'namen van de kinderen': 'uw kind',
    groep: 'van uw kind',
    'juf of meester': 'de leerkracht',
    datum: date,
  }
}

const FIELD = /«([^«»]*)»/g

function findField(name: string): MergeField | undefined {
  const wanted = name.trim().replace(/\s+/g, ' ').toLowerCase()
  return MERGE_FIELDS.find((field) => field === wanted)
}
