// The words of panels on the screen.
import type { OperationOutput } from '#domain/contract/operations'
import { groupInText } from '#domain/groups/texts'
import type { Chosen, DrawAnswer, PanelKind } from '#domain/panels/panel'
import type { TermState } from '#domain/panels/term'
import type { FeedbackWay, Outcome, Proposer } from '#domain/panels/topic'
import type { NextStep } from '#domain/panels/topic-state'

export type OpenedPanel = OperationOutput<'panels.open'>
export type Topics = OperationOutput<'panels.topics'>

export const KIND_LABELS: Readonly<Record<PanelKind, string>> = {
  parents: 'Ouders',
  pupils: 'Leerlingen (groep 5 tot en met 8)',
}

export const CHOSEN_LABELS: Readonly<Record<Chosen, string>> = {
  draw: 'Geloot',
  volunteered: 'Aangemeld',
  asked: 'Gevraagd',
  elected: 'Gekozen',
}

export const TERM_LABELS: Readonly<Record<TermState, string>> = {
  coming: 'begint nog',
  sits: 'lid',
  ending: 'termijn loopt bijna af',
  over: 'gestopt',
}

export const ANSWER_LABELS: Readonly<Record<DrawAnswer, string>> = {
  open: 'nog vragen',
  yes: 'doet mee',
  no: 'doet niet mee',
}

export const PROPOSER_LABELS: Readonly<Record<Proposer, string>> = {
  parent: 'Ouders',
  pupil: 'Kinderen',
  team: 'Team',
  council: 'MR',
}

export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  open: 'Nog niet besloten',
  yes: 'Dit doen wij',
  partly: 'Dit doen wij deels',
  no: 'Dit doen wij niet',
}

export const WAY_LABELS: Readonly<Record<FeedbackWay, string>> = {
  talk: 'Gesprek',
  meeting: 'Op een bijeenkomst',
  classroom: 'In de klas',
  newsletter: 'Nieuwsbrief',
  wall: 'Bord of poster',
}

export const NEXT_LABELS: Readonly<Record<NextStep, string>> = {
  decide: 'Nog besluiten',
  do: 'Nog doen',
  tell: 'Nog vertellen',
  none: 'Klaar',
}

/** 'groep 3A, groep 5'; '' without any. */
export function groupsShown(groups: readonly string[]): string {
  return groups.map(groupInText).join(', ')
}

/** What is to be done for those who were called and did not answer yet. */
export function askStillText(kind: PanelKind, open: number): string {
  const one = kind === 'parents' ? 'gezin' : 'kind'
  const who = open === 1 ? `1 ${one}` : `${open} ${kind === 'parents' ? 'gezinnen' : 'kinderen'}`
  return `Vraag nog ${who} om mee te doen, en noteer het antwoord.`
}

/** '1 lid', '6 leden'. */
export function membersText(members: number): string {
  return members === 1 ? '1 lid' : `${members} leden`
}

/** What a Select wants of a list of words. */
export function choicesOf<Key extends string>(
  labels: Readonly<Record<Key, string>>,
): { value: Key; label: string }[] {
  return (Object.entries(labels) as [Key, string][]).map(([value, label]) => ({ value, label }))
}
