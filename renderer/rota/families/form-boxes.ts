// What each box and each key of the September form means. Pure: the screen only draws it.
import { type FamilyDay, type FormDetails, PARTS_OF_DAY } from '#domain/rota/family-form'
import type { Box } from './KeyGrid.tsx'

type Pressed = (Box & { readonly tick: boolean }) | null
type Child = FormDetails['children'][number]

export const hasDay = (days: readonly FamilyDay[], box: Box) => days.some((day) => isAt(day, box))

export function tickDay(days: readonly FamilyDay[], box: Box): FamilyDay[] {
  const part = PARTS_OF_DAY[box.row]
  if (part === undefined) return [...days]
  if (hasDay(days, box)) return days.filter((day) => !isAt(day, box))
  return [...days, { weekday: box.column + 1, part }]
}

function isAt(day: FamilyDay, { row, column }: Box): boolean {
  return day.part === PARTS_OF_DAY[row] && day.weekday === column + 1
}

/** 1 to 5 go to a day; o, m and a tick its morning, afternoon or evening. */
export function pressOnDays(key: string, at: Box): Pressed {
  if (/^[1-5]$/.test(key)) return { row: at.row, column: Number(key) - 1, tick: false }
  const row = ['o', 'm', 'a'].indexOf(key)
  return row < 0 ? null : { row, column: at.column, tick: true }
}

type Wishes = Pick<FormDetails, 'likes' | 'avoids'>

/** Graag and liever niet exclude each other. */
export function tickWish({ likes, avoids }: Wishes, taskId: string, column: number): Wishes {
  const isOn = (column === 0 ? likes : avoids).includes(taskId)
  const without = (ids: readonly string[]) => ids.filter((id) => id !== taskId)
  const kept = { likes: without(likes), avoids: without(avoids) }
  if (isOn) return kept
  return column === 0
    ? { ...kept, likes: [...kept.likes, taskId] }
    : { ...kept, avoids: [...kept.avoids, taskId] }
}

/** 1 to 9 go to a task; g is graag, l is liever niet. */
export function pressOnTasks(key: string, at: Box): Pressed {
  if (/^[1-9]$/.test(key)) return { row: Number(key) - 1, column: at.column, tick: false }
  const column = ['g', 'l'].indexOf(key)
  return column < 0 ? null : { row: at.row, column, tick: true }
}

export const CHILD_COLUMNS = [
  { key: 'yes', label: 'mag mee' },
  { key: 'no', label: 'mag niet mee' },
  { key: 'small', label: 'kleiner' },
  { key: 'tall', label: 'niet kleiner' },
] as const

export function isChildOn({ transport, under135 }: Child, column: number): boolean {
  return [transport === 'yes', transport === 'no', under135 === true, under135 === false][column] ?? false
}

/** Ticking again takes it back: not known. */
export function tickChild(child: Child, column: number): Child {
  const isOn = isChildOn(child, column)
  if (column < 2) return { ...child, transport: isOn ? 'unknown' : column === 0 ? 'yes' : 'no' }
  return { ...child, under135: isOn ? null : column === 2 }
}

/** j and n: may ride along with others; k and g: smaller than 1.35 m, or not. */
export function pressOnChildren(key: string, at: Box): Pressed {
  const column = ['j', 'n', 'k', 'g'].indexOf(key)
  return column < 0 ? null : { row: at.row, column, tick: true }
}
