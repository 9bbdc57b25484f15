// The September form: when a family can help, with what, and what it would rather not (rota 11).
import type { IsoDate } from '../kernel/date.ts'
import { longDateWithWeekday } from '../kernel/date-text.ts'
import { clipLine } from '../kernel/text.ts'
import type { TaskDetails } from './task.ts'
import { type SlipFamily, slipHead } from './turn-slip.ts'

/** A task as far as the form asks about it. */
export interface AskedTask {
  readonly name: string
  readonly icon: TaskDetails['icon']
  readonly needsVog: boolean
  readonly needsDriver: boolean
  readonly needsFirstAid: boolean
}

/** What stands on every form of a school year. */
export function formWords(about: {
  readonly schoolYear: string
  readonly returnBefore: IsoDate | null
  readonly tasks: readonly AskedTask[]
}) {
  const { schoolYear, returnBefore, tasks } = about
  return {
    schoolYear,
    intro: [
      'Veel dingen op school lukken alleen met hulp van ouders. Helpen is vrijwillig. Met dit formulier vragen wij wat bij u past, zodat wij eerlijk kunnen verdelen.',
    ],
    returnBefore: returnBefore === null ? '' : `Graag inleveren vóór ${longDateWithWeekday(returnBefore)}`,
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
    parts: ['ochtend', 'middag', 'avond'],
    tasks: tasks.slice(0, 60).map((task) => ({ name: task.name, icon: task.icon, needs: needsText(task) })),
  }
}

/** The form of one family; its children in the order of age. */
export function familyForm(
  family: SlipFamily & { readonly children: readonly { readonly name: string; readonly group: string }[] },
  code: string,
) {
  const { largePrint, ...head } = slipHead(family, code)
  return {
    ...head,
    children: family.children
      .slice(0, 20)
      .map(({ name, group }) => clipLine(group === '' ? name : `${name} (${group})`, 200)),
  }
}

function needsText({ needsVog, needsDriver, needsFirstAid }: AskedTask): string {
  const needs = [needsVog ? 'VOG' : '', needsDriver ? 'met auto' : '', needsFirstAid ? 'EHBO' : '']
  return needs.filter((need) => need !== '').join(', ')
}
