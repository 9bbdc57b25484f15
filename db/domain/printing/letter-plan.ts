// Plans a run of letters: who gets which letter, how and through whom. Pure, and linear in the number of children.
import { fullName } from '../kernel/name.ts'
import { addressOf, addressOfChild } from './addressing.ts'
import { chooseCarrier, listNumbers } from './carrier.ts'
import { type Drafts, draftLetters, type LetterDraft } from './letter-drafts.ts'
import { finishDraft, type LetterEntry, type Unreached } from './letter-entry.ts'
import {
  type FactGroup,
  type FactPerson,
  indexFacts,
  type LetterChoices,
  type LetterFacts,
} from './letter-facts.ts'
import { inHandingOrder } from './letter-order.ts'
import { type PupilReason, type SelectedChild, selectChildren } from './letter-selection.ts'
import type { RightReason } from './recipients.ts'

interface LeftOut {
  readonly pupilId: string
  readonly pupil: string
  readonly personId: string | null
  readonly person: string | null
  readonly reason: PupilReason | RightReason
}

interface AskCustody {
  readonly pupilId: string
  readonly pupil: string
  readonly personId: string
  readonly person: string
}

export interface LetterPlan {
  /** In the order in which the papers are handed out. */
  readonly entries: readonly LetterEntry[]
  readonly none: readonly Unreached[]
  /** Without what only the head may see. */
  readonly leftOut: readonly LeftOut[]
  /** Information forbidden by a decision (L11, L37): only for the head. */
  readonly restricted: readonly LeftOut[]
  readonly askCustody: readonly AskCustody[]
  /** Households that had this letter already (L39). */
  readonly skipped: number
  /** Groups of the entries, for the divider pages. */
  readonly groups: ReadonlyMap<string, FactGroup>
}

/** Plans the letters of a run from the facts of the chosen children. */
export function planLetters(facts: LetterFacts, choices: LetterChoices): LetterPlan {
  const index = indexFacts(facts)
  const { children, leftOut } = selectChildren(facts, index, choices)
  const { drafts, found } =
    choices.to === 'child' ? draftsToChildren(children) : draftLetters(children, index, choices)
  const numbers = listNumbers(children)
  const skip = new Set(choices.skipHouseholds)
  const wanted = drafts.filter(({ household }) => household === null || !skip.has(household.id))
  const outcomes = wanted.map((draft) => {
    const carrier = chooseCarrier(draft, choices.carriers, numbers)
    const [oldest] = draft.children
    const salutation =
      choices.to === 'child' && oldest !== undefined
        ? addressOfChild(oldest.child)
        : addressOf(draft, index, choices)
    return finishDraft({ draft, carrier, salutation, choices })
  })
  const byRight = found.flatMap(leftOutByRight)
  return {
    entries: inHandingOrder(
      outcomes.flatMap(({ entry, sort }) => (entry === null ? [] : [{ entry, sort }])),
      index.groups,
    ),
    none: [...outcomes.flatMap(({ none }) => none ?? []), ...found.flatMap(unreachedChild)],
    leftOut: [
      ...leftOut.map(({ pupil, reason }) => leaveOut(pupil, null, reason)),
      ...byRight.filter(({ reason }) => reason !== 'informationNone'),
    ],
    restricted: byRight.filter(({ reason }) => reason === 'informationNone'),
    askCustody: found.flatMap(custodyToAsk),
    skipped: drafts.length - wanted.length,
    groups: index.groups,
  }
}

/** What the fingerprint is taken of: everything that is printed or sent, divider pages included. */
export function planText({ entries, none, groups }: LetterPlan): string {
  const used = new Set(entries.flatMap(({ children }) => children.map(({ groupId }) => groupId)))
  const dividers = [...groups.values()].filter(({ id }) => used.has(id))
  return JSON.stringify({ entries, none, dividers })
}

/** The letters that are new or differ from an earlier plan: what must be printed again after a correction (L38). */
export function changedEntries(earlier: LetterPlan, now: LetterPlan): LetterEntry[] {
  const before = new Set(earlier.entries.map((entry) => JSON.stringify(entry)))
  return now.entries.filter((entry) => !before.has(JSON.stringify(entry)))
}

type Found = Drafts['found'][number]

/** A letter to the child itself is handed out in class: no household, no address (L31). */
function draftsToChildren(children: readonly SelectedChild[]): Drafts {
  const drafts = children.map(
    (child): LetterDraft => ({
      key: child.pupil.id,
      household: null,
      persons: [],
      children: [{ child, residence: 'main', persons: [] }],
      named: true,
      apart: false,
    }),
  )
  return { drafts, found: [] }
}

/** A child for whom no household gets the letter is named too. */
function unreachedChild({ child: { pupil }, recipients }: Found): Unreached[] {
  if (recipients.receivers.length > 0) return []
  const reason = recipients.stopped ? 'askCustodyFirst' : 'nobodyEntitled'
  const householdId = pupil.householdIds[0] ?? null
  return [{ householdId, pupilIds: [pupil.id], name: fullName(pupil.name), reason }]
}

function leftOutByRight({ child, recipients }: Found): LeftOut[] {
  return recipients.leftOut.map(({ person, reason }) => leaveOut(child.pupil, person, reason))
}

function leaveOut(
  pupil: SelectedChild['pupil'],
  person: FactPerson | null,
  reason: LeftOut['reason'],
): LeftOut {
  return {
    pupilId: pupil.id,
    pupil: fullName(pupil.name),
    personId: person?.id ?? null,
    person: person === null ? null : fullName(person.name),
    reason,
  }
}

function custodyToAsk({ child: { pupil }, recipients }: Found): AskCustody[] {
  return recipients.askCustody.map((person) => ({
    pupilId: pupil.id,
    pupil: fullName(pupil.name),
    personId: person.id,
    person: fullName(person.name),
  }))
}
