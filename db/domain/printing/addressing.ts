// The words on the envelope and the aanhef of one letter (dutch-conventions 2), its address, language and size.
import { addressLines } from '../kernel/address.ts'
import { fullName, surnameAtStart } from '../kernel/name.ts'
import {
  childSalutation,
  householdSalutation,
  type LetterStyle,
  parentsSalutation,
  type Salutation,
} from '../kernel/salutation.ts'
import type { LetterDraft } from './letter-drafts.ts'
import {
  type FactHousehold,
  type FactIndex,
  type FactPerson,
  type LetterChoices,
  OWN_PARENT,
} from './letter-facts.ts'
import type { SelectedChild } from './letter-selection.ts'

/** Envelope lines and aanhef of a letter to parents; decisions always say "Geachte". */
export function addressOf(draft: LetterDraft, index: FactIndex, choices: LetterChoices): Salutation {
  const style = choices.kind === 'decision' ? 'geachte' : choices.style
  const words = wordsFor(draft, { index, style })
  const isTooLong = words.aanhef.length > LONGEST_AANHEF || words.envelope.join(' ').length > LONGEST_ENVELOPE
  // Two dozen children at one address: the letter itself names them.
  return isTooLong ? householdSalutation({ children: [], singleAdult: false, style }) : words
}

/** What the templates take; longer has no place on a letter or an envelope. */
const LONGEST_AANHEF = 200
const LONGEST_ENVELOPE = 240

function wordsFor(
  draft: LetterDraft,
  { index, style }: { index: FactIndex; style: LetterStyle },
): Salutation {
  const institution = draft.persons.find((person) => person.institution)
  if (institution !== undefined) return institutionSalutation(institution, style)
  const children = draft.children.map(({ child }) => child.pupil.name)
  const isNamed = draft.named && draft.persons.some(({ name, letterName }) => letterName || fullName(name))
  if (isNamed) return parentsSalutation(draft.persons, style)
  return householdSalutation({ children, singleAdult: isSingleAdult(draft, index), style })
}

/** A letter to the child itself (L31). */
export function addressOfChild({ pupil }: SelectedChild): Salutation {
  return childSalutation(pupil.name)
}

/** The lines under the addressee; [] when the address is not known well enough for the post (L22). */
export function knownAddress(household: FactHousehold | null): string[] {
  const lines = household === null ? [] : addressLines(household.address)
  return lines.length < 2 ? [] : lines
}

/**
 * The languages beside Dutch: the household's choice; else those of its parents, each once (L27). Dutch is what
 * an untouched form says, so it is no choice against the parents' languages.
 */
export function languagesOf(household: FactHousehold | null, persons: readonly FactPerson[]): string[] {
  const chosen = household?.language ?? ''
  if (chosen !== '' && chosen !== 'nl') return [chosen]
  const spoken = persons.map(({ language }) => language).filter((code) => code !== '' && code !== 'nl')
  return [...new Set(spoken)]
}

function institutionSalutation({ name, letterName }: FactPerson, style: LetterStyle): Salutation {
  const greeting = style === 'beste' ? 'Beste' : 'Geachte'
  return {
    envelope: [letterName || surnameAtStart(name) || fullName(name)],
    aanhef: `${greeting} heer of mevrouw,`,
    basis: letterName === '' ? 'names' : 'letterName',
  }
}

/**
 * "Ouder/verzorger" only when known: a parent living apart is addressed alone; in the home of one parent the other
 * has died (L19) or is known to live elsewhere. One name on file is no proof.
 */
function isSingleAdult(draft: LetterDraft, index: FactIndex): boolean {
  if (draft.apart) return draft.persons.length === 1
  const { household, children } = draft
  if (household === null || (index.livingIn.get(household.id) ?? []).length !== 1) return false
  return children.every(({ child }) => isAloneWith(child.pupil.id, household.id, index))
}

function isAloneWith(pupilId: string, householdId: string, index: FactIndex): boolean {
  const parents = (index.tiesOf.get(pupilId) ?? []).filter(({ tie }) => OWN_PARENT.has(tie.role))
  const isHere = parents.some(({ person }) => person.householdId === householdId)
  const isElsewhere = parents.some(
    ({ person }) => person.householdId !== null && person.householdId !== householdId,
  )
  return isHere && (isElsewhere || index.bereaved.has(pupilId))
}
