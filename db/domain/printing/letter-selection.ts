// Which children a run of letters is about, and in which group each of them takes the letter home.
import { compareGroups } from '../kernel/group-order.ts'
import { sortKey } from '../kernel/name.ts'
import type { FactGroup, FactIndex, FactPupil, LetterChoices, LetterFacts } from './letter-facts.ts'

/** A child of the run. */
export interface SelectedChild {
  readonly pupil: FactPupil
  /** The group through which the letter goes; null without a group. */
  readonly group: FactGroup | null
  /** At school today: only then can it carry a letter. */
  readonly present: boolean
  readonly sortKey: string
}

/** left = after its last day only decisions (L34); notStarted = only the welcome letter (L35); announced = E48. */
export type PupilReason = 'left' | 'notStarted' | 'announced'

export interface SelectedChildren {
  readonly children: readonly SelectedChild[]
  readonly leftOut: readonly { readonly pupil: FactPupil; readonly reason: PupilReason }[]
}

/** Takes the chosen children out of the facts and leaves out who gets no letter today. */
export function selectChildren(
  facts: LetterFacts,
  index: FactIndex,
  choices: LetterChoices,
): SelectedChildren {
  const isChosen = chosenBy(choices)
  const children: SelectedChild[] = []
  const leftOut: { pupil: FactPupil; reason: PupilReason }[] = []
  for (const pupil of facts.pupils) {
    if (!isChosen(pupil)) continue
    const reason = reasonToLeaveOut(pupil, index, choices)
    if (reason === null) children.push(selected(pupil, index, choices))
    else leftOut.push({ pupil, reason })
  }
  return { children, leftOut }
}

function chosenBy({ selection }: LetterChoices): (pupil: FactPupil) => boolean {
  if (selection.by === 'school') return () => true
  if (selection.by === 'pupils') {
    const ids = new Set(selection.pupilIds)
    return (pupil) => ids.has(pupil.id)
  }
  const ids = new Set(selection.groupIds)
  return (pupil) => pupil.groupIds.some((id) => ids.has(id))
}

function reasonToLeaveOut(pupil: FactPupil, index: FactIndex, choices: LetterChoices): PupilReason | null {
  if (hasLeft(pupil, choices) && choices.kind !== 'decision') return 'left'
  if (isToCome(pupil, choices) && choices.topic !== 'welcome') return 'notStarted'
  const groups = groupsOf(pupil, index)
  if (groups.length > 0 && groups.every(({ kind }) => kind === 'announced')) return 'announced'
  return null
}

function selected(pupil: FactPupil, index: FactIndex, choices: LetterChoices): SelectedChild {
  return {
    pupil,
    group: carryingGroup(pupil, index, choices),
    present: !hasLeft(pupil, choices) && !isToCome(pupil, choices),
    sortKey: sortKey(pupil.name),
  }
}

/** The stamgroep; without one the first chosen group the child is in. */
function carryingGroup(pupil: FactPupil, index: FactIndex, { selection }: LetterChoices): FactGroup | null {
  const groups = groupsOf(pupil, index).filter(({ kind }) => kind !== 'announced')
  const chosen = selection.by === 'groups' ? groups.filter(({ id }) => selection.groupIds.includes(id)) : []
  return groups.find(({ kind }) => kind === 'base') ?? chosen[0] ?? groups[0] ?? null
}

function groupsOf(pupil: FactPupil, index: FactIndex): FactGroup[] {
  return pupil.groupIds
    .map((id) => index.groups.get(id))
    .filter((group) => group !== undefined)
    .sort(compareGroups)
}

function hasLeft({ leftOn }: FactPupil, { today }: LetterChoices): boolean {
  return leftOn !== null && leftOn < today
}

function isToCome({ enrolledOn }: FactPupil, { today }: LetterChoices): boolean {
  return enrolledOn !== null && enrolledOn > today
}
