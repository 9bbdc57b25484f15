// One header → what it can mean. Headers are made of who and what in any order: "E-mail moeder", "Verzorger 1 – Tel.".
import { foldTight } from '#domain/kernel/fold'
import type { TieRole } from '#domain/people/tie'
import type { HouseholdPart, ParentPart, ParentSlot } from './fields.ts'
import { HOUSEHOLD_HEADERS, PARENT_HEADERS, PUPIL_HEADERS, type PupilMeaning } from './synonyms.ts'

export type HeaderMeaning =
  | { readonly who: 'pupil'; readonly what: PupilMeaning }
  | { readonly who: 'household'; readonly what: HouseholdPart }
  | {
      readonly who: 'parent'
      readonly what: ParentPart
      /** Null: no number in the header, so the position decides (C06). */
      readonly slot: ParentSlot | null
      readonly relation: TieRole | null
    }

/** Parts of an address or a name that mean the child or its household when the header names nobody. */
const CONTACT_PARTS: readonly ParentPart[] = [
  'email',
  'phone',
  'emergencyPhone',
  'relation',
  'custody',
  'salutation',
]

/** Longest first, because "stiefmoeder" holds "moeder". */
const RELATION_WORDS: readonly (readonly [RegExp, TieRole])[] = [
  [/stief(?:moeder|vader|ouder)|partner/, 'stepparent'],
  [/pleeg(?:moeder|vader|ouder)s?/, 'fosterParent'],
  [/groot(?:moeder|vader|ouder)s?|opa|oma/, 'grandparent'],
  [/voogd/, 'guardian'],
  [/oppas/, 'babysitter'],
  [/moeder|mama/, 'mother'],
  [/vader|papa/, 'father'],
]

const PARENT_WORD =
  /ouderofverzorger|ouderverzorgers?|ouders?|verzorgers?|contactpersoon|contact|opvoeder|ov(?=\d)/
const CUSTODY_WORDS = /ouderlijkgezag|wett(?:elijk|ig)e?vertegenwoordiger|gezagsdrager/

const pupilMeanings = indexByKey(PUPIL_HEADERS)
const householdMeanings = indexByKey(HOUSEHOLD_HEADERS)
const parentMeanings = indexByKey(PARENT_HEADERS)

/** The key that headers are compared by: no capitals, accents, spaces, points, slashes, hyphens, underscores (6.2). */
export function headerKey(header: string): string {
  return foldTight(header)
}

/** What a header can mean; null when it is none of ours. */
export function recogniseHeader(header: string): HeaderMeaning | null {
  const key = headerKey(header)
    .replace(/^lid(?=naam|email|tel|mobiel)/, '')
    .replace(CUSTODY_WORDS, 'gezag')
  if (key === '') return null
  if (key === 'vadermoeder' || key === 'moedervader') return parent('relation', null, null)
  return (
    recogniseDirect(key) ?? recogniseAboutParent(key) ?? recogniseAboutPupil(key) ?? recogniseNumbered(key)
  )
}

function recogniseDirect(key: string): HeaderMeaning | null {
  const pupil = pupilMeanings.get(key)
  if (pupil) return { who: 'pupil', what: pupil }
  const household = householdMeanings.get(key)
  if (household) return { who: 'household', what: household }
  const contact = parentMeanings.get(key)
  return contact && CONTACT_PARTS.includes(contact) ? parent(contact, null, null) : null
}

/** "naamouderverzorger1", "mobielvader", "1emailouder": takes off who and number, the rest must be a known what. */
function recogniseAboutParent(key: string): HeaderMeaning | null {
  const bare = key.replace(/relatietot(?:het)?(?:kind|leerling)/, 'relatie')
  for (const [word, relation] of RELATION_WORDS) {
    if (word.test(bare)) return aboutParent(bare.replace(word, '|'), relation)
  }
  return PARENT_WORD.test(bare) ? aboutParent(bare.replace(PARENT_WORD, '|'), null) : null
}

function aboutParent(marked: string, relation: TieRole | null): HeaderMeaning | null {
  const digit = /[1-4]/.exec(marked.replace(/06/, ''))
  const rest = marked
    .replace(PARENT_WORD, '')
    .replace(/\|s?/, '')
    .replace(digit ? digit[0] : '|', '')
    .replace(/^van(?:de)?|van(?:de)?$/, '')
    .replace(/^(?:leerling|kind)/, '')
  const what = parentMeanings.get(rest)
  return what ? parent(what, digit ? (Number(digit[0]) as ParentSlot) : null, relation) : null
}

function recogniseAboutPupil(key: string): HeaderMeaning | null {
  const rest = key.replace(/^(?:leerling|kind|adres|gezin)|(?:leerling|kind)$/, '')
  if (rest === key || rest === '') return null
  const pupil = pupilMeanings.get(rest)
  if (pupil) return { who: 'pupil', what: pupil }
  const household = householdMeanings.get(rest)
  return household ? { who: 'household', what: household } : null
}

/** "E-mail 2", "Telefoon 1": the number is the parent's (6.2). */
function recogniseNumbered(key: string): HeaderMeaning | null {
  const match = /^(.+?)([1-4])$/.exec(key)
  const what = match ? parentMeanings.get(match[1]!) : undefined
  return what ? parent(what, Number(match![2]) as ParentSlot, null) : null
}

function parent(what: ParentPart, slot: ParentSlot | null, relation: TieRole | null): HeaderMeaning {
  return { who: 'parent', what, slot, relation }
}

function indexByKey<Part extends string>(
  headers: Readonly<Record<Part, readonly string[]>>,
): Map<string, Part> {
  const index = new Map<string, Part>()
  for (const part of Object.keys(headers) as Part[]) {
    for (const key of headers[part]) if (!index.has(key)) index.set(key, part)
  }
  return index
}
