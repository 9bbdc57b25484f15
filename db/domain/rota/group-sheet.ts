// The rota of a group on the wall: days down, tasks across, open places as empty boxes (rota 10).
import type { IsoDate } from '../kernel/date.ts'
import { narrowDate } from '../kernel/date-text.ts'
import type { TaskDetails } from './task.ts'
import { type ToldTurn, timesOnPaper } from './turn-words.ts'

/** A turn with the names on it, in the order in which they stand. */
export interface SheetTurn extends ToldTurn {
  readonly taskId: string
  readonly icon: TaskDetails['icon']
  readonly places: number
  readonly cancelledOn: IsoDate | null
  readonly names: readonly string[]
}

/** Columns of tasks that can be read beside each other. */
const TASKS_ACROSS = 5

/** The tables of a sheet, one after the other when there are more tasks than columns. */
export function sheetTables(turns: readonly SheetTurn[]) {
  const tasks = [...new Map(turns.map(({ taskId, task, icon }) => [taskId, { name: task, icon }]))]
  return chunks(tasks, TASKS_ACROSS).map((across) => {
    const shown = turns.filter(({ taskId }) => across.some(([id]) => id === taskId))
    return {
      tasks: across.map(([, task]) => task),
      days: [...new Set(shown.map(({ date }) => date))].map((date) => ({
        day: narrowDate(date),
        cells: across.map(([id]) =>
          shown.filter((turn) => turn.taskId === id && turn.date === date).map(wallTurn),
        ),
      })),
    }
  })
}

function wallTurn(turn: SheetTurn) {
  const { names, places, note, cancelledOn } = turn
  const isCancelled = cancelledOn !== null
  return {
    times: timesOnPaper(turn),
    names: isCancelled ? [] : [...names].slice(0, 40),
    open: isCancelled ? 0 : Math.max(0, places - names.length),
    note,
    cancelled: isCancelled,
  }
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  )
}
