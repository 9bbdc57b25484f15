import { addDays, type IsoDate } from '#domain/kernel/date'
import { longDateWithWeekday, narrowDate } from '#domain/kernel/date-text'
import type { TurnShown } from '#domain/rota/board-contract'

export interface Column {
  readonly title: string
  readonly turns: readonly TurnShown[]
}

/** Monday to Friday, each with its turns by time; a Saturday or Sunday when there are turns: a garden is done then too. */
export function weekColumns(turns: readonly TurnShown[], monday: IsoDate): Column[] {
  return [0, 1, 2, 3, 4, 5, 6].flatMap((offset) => {
    const date = addDays(monday, offset)
    const own = turns.filter((turn) => turn.date === date)
    return offset < 5 || own.length > 0 ? { title: narrowDate(date), turns: own } : []
  })
}

/** One column by date. */
export function listColumns(turns: readonly TurnShown[]): Column[] {
  return [{ title: '', turns }]
}

/** 'Leesouders, dinsdag 12 januari 2027, 08:30–09:30, groep 3A, 1 van 2 plaatsen' */
export function turnLabel(turn: TurnShown): string {
  const { task, date, beginsAt, endsAt, group, places, cancelled } = turn
  const where = group === '' ? 'hele school' : `groep ${group}`
  const room = cancelled ? 'gaat niet door' : `${standing(turn).length} van ${places} plaatsen`
  return `${task}, ${longDateWithWeekday(date)}, ${beginsAt}–${endsAt}, ${where}, ${room}`
}

/** Who counts on this turn. */
export function standing({ filled }: TurnShown): TurnShown['filled'] {
  return filled.filter(({ state }) => state === 'proposed' || state === 'planned' || state === 'done')
}

/** What the arrows go along, of each column from top to bottom: a turn, then who stands on it. */
export type Item =
  | { readonly key: string; readonly turn: TurnShown; readonly place: null }
  | { readonly key: string; readonly turn: TurnShown; readonly place: TurnShown['filled'][number] }

export function itemsOf(columns: readonly Column[]): Item[][] {
  return columns.map(({ turns }) =>
    turns.flatMap((turn): Item[] => [
      { key: `turn-${turn.turnId}`, turn, place: null },
      ...turn.filled.map((place) => ({ key: `place-${place.placeId}`, turn, place })),
    ]),
  )
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

/** Where an arrow leads; the same key at the edge. Columns without turns are passed over. */
export function nextKey(items: readonly (readonly Item[])[], key: string, arrow: Arrow): string {
  const column = items.findIndex((own) => own.some((item) => item.key === key))
  const own = items[column]
  if (own === undefined) return items.flat()[0]?.key ?? key
  const row = own.findIndex((item) => item.key === key)
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    return own[row + (arrow === 'ArrowUp' ? -1 : 1)]?.key ?? key
  }
  const step = arrow === 'ArrowLeft' ? -1 : 1
  for (let at = column + step; at >= 0 && at < items.length; at += step) {
    const other = items[at] ?? []
    const found = other[Math.min(row, other.length - 1)]
    if (found !== undefined) return found.key
  }
  return key
}
