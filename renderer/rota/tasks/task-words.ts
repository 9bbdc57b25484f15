// How tasks are called on screen.
import type { TaskShown } from '#domain/rota/plan-contract'
import type { RotaSettings } from '#domain/rota/rota-setting'
import type { TaskDetails, TaskRhythm } from '#domain/rota/task'

export const ICON_LABELS: Readonly<Record<TaskDetails['icon'], string>> = {
  lice: 'Luizencontrole',
  reading: 'Lezen',
  library: 'Bibliotheek',
  decorating: 'Versieren',
  sinterklaas: 'Sinterklaas',
  trip: 'Schoolreis',
  lunch: 'Overblijf',
  garden: 'Tuin',
  party: 'Feest of spel',
  driving: 'Rijden',
  other: 'Iets anders',
}

export const RHYTHM_LABELS: Readonly<Record<TaskRhythm, string>> = {
  afterHolidays: 'Na elke vakantie',
  weekly: 'Elke week',
  monthly: 'Elke maand',
  chosen: 'Op gekozen dagen',
}

export const CHANGE_RULE_LABELS: Readonly<Record<RotaSettings['changeRule'], string>> = {
  never: 'Nooit: wat de gezinnen weten, blijft staan',
  twoMore: 'Als een gezin twee beurten meer heeft dan een ander',
  threeMore: 'Als een gezin drie beurten meer heeft dan een ander',
}

export const WEEKDAY_LABELS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'] as const

const NEEDS = [
  ['needsVog', 'VOG'],
  ['needsDriver', 'rijbevestiging'],
  ['needsFirstAid', 'EHBO'],
] as const

/** What a family must have: 'VOG, rijbevestiging'; 'niets' without. */
export function needsText(task: TaskDetails): string {
  const needs = NEEDS.filter(([key]) => task[key]).map(([, label]) => label)
  return needs.length === 0 ? 'niets' : needs.join(', ')
}

/** 'Nodig: VOG.'; '' when nothing is. */
export function needsSentence(task: TaskDetails): string {
  const needs = needsText(task)
  return needs === 'niets' ? '' : `Nodig: ${needs}.`
}

/** 'per groep, 2 plaatsen, telt voor 2 beurten, loting'. */
export function shapeText(task: TaskDetails): string {
  return [
    task.perGroup ? 'per groep' : 'hele school',
    task.places === 1 ? '1 plaats' : `${task.places} plaatsen`,
    ...(task.weight === 1 ? [] : [`telt voor ${task.weight} beurten`]),
    ...(task.withoutDutch ? ['ook zonder Nederlands'] : []),
    ...(task.popular ? ['loting'] : []),
  ].join(', ')
}

/** Of all turns together: '18 van 24 bezet'. */
export function filledText({ placesFilled, placesAll }: TaskShown): string {
  return `${placesFilled} van ${placesAll} bezet`
}

/** '1 beurt', '38 beurten'. */
export function turnsText(count: number): string {
  return count === 1 ? '1 beurt' : `${count} beurten`
}
