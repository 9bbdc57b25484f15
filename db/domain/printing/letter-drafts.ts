// Joins the receivers of all children into letters: normally one per household, naming all its children.
import {
  type FactHousehold,
  type FactIndex,
  type FactPerson,
  type LetterChoices,
  OWN_PARENT,
} from './letter-facts.ts'
import type { SelectedChild } from './letter-selection.ts'
import { type ChildRecipients, findRecipients, type Receiver } from './recipients.ts'

/** A letter before its words: whose it is, for whom, and about which children (the oldest first). */
export interface LetterDraft {
  readonly key: string
  readonly household: FactHousehold | null
  readonly persons: readonly FactPerson[]
  readonly children: readonly DraftChild[]
  readonly named: boolean
  /** Only parents who live apart from the child: addressed as the persons they are, never as the household. */
  readonly apart: boolean
}

export interface DraftChild {
  readonly child: SelectedChild
  readonly residence: Receiver['residence']
  readonly persons: readonly FactPerson[]
}

export interface Drafts {
  readonly drafts: readonly LetterDraft[]
  /** Per child what was found, for the lists "navragen", left out and nobody reached. */
  readonly found: readonly { readonly child: SelectedChild; readonly recipients: ChildRecipients }[]
}

/** Makes the letters to parents. */
export function draftLetters(
  children: readonly SelectedChild[],
  index: FactIndex,
  choices: LetterChoices,
): Drafts {
  const open = new Map<string, OpenDraft>()
  const found = children.map((child) => {
    const recipients = findRecipients(child.pupil, index, choices)
    for (const receiver of recipients.receivers) addToDraft(open, { child, receiver, index, choices })
    return { child, recipients }
  })
  return { drafts: [...open.values()].map(closeDraft), found }
}

interface OpenDraft {
  key: string
  household: FactHousehold | null
  children: DraftChild[]
  named: boolean
}

interface Addition {
  readonly child: SelectedChild
  readonly receiver: Receiver
  readonly index: FactIndex
  readonly choices: LetterChoices
}

function addToDraft(open: Map<string, OpenDraft>, addition: Addition): void {
  const { child, receiver, index } = addition
  const key = keyOf(addition)
  const household =
    receiver.householdId === null ? null : (index.households.get(receiver.householdId) ?? null)
  let draft = open.get(key)
  if (draft === undefined) {
    draft = { key, household, children: [], named: receiver.named }
    open.set(key, draft)
  }
  draft.children.push({ child, residence: receiver.residence, persons: receiver.persons })
}

/** Equal keys share one letter. */
function keyOf({ child, receiver, index, choices }: Addition): string {
  const { householdId, persons, named } = receiver
  const whose = householdId ?? (receiver.residence === 'none' ? (persons[0]?.id ?? '') : child.pupil.id)
  const parts = [whose]
  if (choices.merge === 'child') parts.push(child.pupil.id)
  // Named letters join only children with the same addressees: a stepfather is no party to his stepchild's leave. They
  // never join a letter to "de ouders": it would be addressed as the first of its children.
  if (named) parts.push('named', ...persons.map(({ id }) => id).sort())
  else if (isShared(receiver, index)) parts.push(familyAt(child, receiver, index))
  return parts.join('|')
}

/** An address of many families, or the desk of a voogd: never one letter for the address (L17). */
function isShared({ householdId, persons }: Receiver, index: FactIndex): boolean {
  const household = householdId === null ? undefined : index.households.get(householdId)
  return household?.kind === 'institution' || persons.some(({ institution }) => institution)
}

/** Brothers and sisters have the same parents there; a child without parents there stands by itself. */
function familyAt({ pupil }: SelectedChild, { persons }: Receiver, index: FactIndex): string {
  const receiving = new Set(persons.map(({ id }) => id))
  const parents = (index.tiesOf.get(pupil.id) ?? [])
    .filter(({ person, tie }) => receiving.has(person.id) && OWN_PARENT.has(tie.role))
    .map(({ person }) => person.id)
  return parents.length === 0 ? pupil.id : parents.sort().join('|')
}

function closeDraft({ children, ...draft }: OpenDraft): LetterDraft {
  const byAge = children.sort((a, b) => compareAge(a.child, b.child))
  const persons = new Map(byAge.flatMap((child) => child.persons).map((person) => [person.id, person]))
  return {
    ...draft,
    persons: [...persons.values()],
    children: byAge,
    apart: byAge.every(({ residence }) => residence === 'none'),
  }
}

/** The oldest first; a child without a birth date last; then by name. */
export function compareAge(a: SelectedChild, b: SelectedChild): number {
  return (
    compareText(a.pupil.birthDate ?? '9999', b.pupil.birthDate ?? '9999') ||
    compareText(a.sortKey, b.sortKey) ||
    compareText(a.pupil.id, b.pupil.id)
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
