// Sentences about panels that also go on paper.
import { groupInText } from '../groups/texts.ts'
import type { Chosen, DrawAnswer } from './panel.ts'
import type { Outcome, Proposer, TopicDetails } from './topic.ts'
import { POINT_TEXTS, pointOf } from './you-said.ts'

/** From whom a topic came. */
export const PROPOSER_TEXTS: Readonly<Record<Proposer, string>> = {
  parent: 'idee van ouders',
  pupil: 'idee van kinderen',
  team: 'vraag van het team',
  council: 'vraag van de MR',
}

/** How far a topic is: what the school does with it, and whether that was told. */
export function topicStatusText(
  topic: Parameters<typeof pointOf>[0] & Pick<TopicDetails, 'feedbackOn'>,
): string {
  if (topic.outcome === 'open') return 'Nog niet besloten'
  const status = POINT_TEXTS[pointOf(topic).state]
  return topic.feedbackOn === null ? status : `${status}, verteld`
}

/** How a member came in. */
export const CHOSEN_TEXTS: Readonly<Record<Chosen, string>> = {
  draw: 'geloot',
  volunteered: 'aangemeld',
  asked: 'gevraagd',
  elected: 'gekozen',
}

export const DRAW_ANSWER_TEXTS: Readonly<Record<DrawAnswer, string>> = {
  open: 'nog geen antwoord',
  yes: 'doet mee',
  no: 'doet niet mee',
}

/** 'groep 3A, groep 5'; 'zonder groep' without any. */
export function groupsText(groups: readonly string[]): string {
  return groups.length === 0 ? 'zonder groep' : groups.map(groupInText).join(', ')
}

/** Instead of what a panel said of a topic; once it is decided nobody is asked any more. */
export function notAskedText({ outcome }: { readonly outcome: Outcome }): string {
  return outcome === 'open' ? 'nog niet gevraagd' : 'niet gevraagd'
}

/** '2 plaatsen'. */
export function placesText(places: number): string {
  return places === 1 ? '1 plaats' : `${places} plaatsen`
}

/** How the lots were drawn, so that anybody can do it again; `kind` says who has a lot. */
export function drawRules(kind: 'parents' | 'pupils'): string[] {
  return [
    kind === 'parents'
      ? 'Elk gezin met een kind op school doet één keer mee. Wie al in het panel zit, of bij een lid woont, doet niet mee.'
      : 'Elke leerling van groep 5 tot en met 8 doet mee. Wie al in het panel zit, of bij een lid woont, doet niet mee.',
    'Iedereen heeft één lootje. Wie minder vaak lid was dan een ander, krijgt voor elke keer een lootje meer. Wie eerder is uitgeloot ook.',
    'Van elk lootje maakt de computer een lot uit het startgetal en het nummer op de lijst. Het hoogste lot van iemand telt.',
    'Elke plaats gaat naar een groep met nog de minste leden. Binnen die groep wint het hoogste lot.',
    'Van één adres wordt één lid gevraagd. Wie nee zegt, wordt opgevolgd door de eerste reserve.',
    'Met het startgetal en deze lijst kan iedereen de loting overdoen. Een loting kan niet worden teruggedraaid.',
  ]
}
