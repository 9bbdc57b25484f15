import { Checkbox, Table, Text, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { TypedRow } from '#domain/meetings/typed-numbers'
import { enteredText, type ListRow, type PaperList, whoText } from './list-words.ts'
import { useDragged } from './use-dragged.ts'
import type { Typing } from './use-typing.ts'

interface PaperRowsProps {
  list: PaperList
  /** Null: only to look at. */
  typing: Typing | null
}

/** The rows in the order of the paper. Arrows walk, the space bar marks; dragging with the mouse marks a range. */
export function PaperRows({ list, typing }: PaperRowsProps) {
  const table = useRef<HTMLTableElement>(null)
  const [at, walkTo] = useState(0)
  const drag = useDragged(list, typing)
  const typed = new Map(typing?.typed.rows.map((row) => [row.number, row]))
  useSeen(table, list, typing)
  function walk(event: KeyboardEvent) {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.min(list.rows.length - 1, Math.max(0, at + step))
    walkTo(next)
    table.current?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')[next]?.focus()
  }
  return (
    <Table
      ref={table}
      verticalSpacing={2}
      role={typing === null ? 'table' : 'grid'}
      aria-label={`Rijen van ${list.group}`}
      className="paper-rows"
    >
      <Table.Thead>
        <Table.Tr>
          {typing === null ? null : (
            <Table.Th w={44}>
              <VisuallyHidden>Was er</VisuallyHidden>
            </Table.Th>
          )}
          <Table.Th w={56} ta="right">
            Nr
          </Table.Th>
          <Table.Th>Kind</Table.Th>
          <Table.Th>Wie er was</Table.Th>
          <Table.Th>Telt ook voor</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody onKeyDown={walk}>
        {list.rows.map((row, place) => (
          <Row
            key={row.number}
            row={row}
            group={list.group}
            typed={typed.get(row.number)}
            mayMark={typing !== null}
            isStop={place === at}
            onFocus={() => walkTo(place)}
            onMark={() => typing?.mark(typing.text, [row.number], !typed.has(row.number))}
            drag={drag(place)}
          />
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** The last row that is typed comes into sight; not while somebody marks rows, under whose hand they must stay. */
function useSeen(table: RefObject<HTMLTableElement | null>, list: PaperList, typing: Typing | null): void {
  const last = typing?.typed.rows.at(-1)?.number
  const isTyped = typing?.isTyped ?? false
  useEffect(() => {
    if (last === undefined || !isTyped) return
    const place = list.rows.findIndex(({ number }) => number === last)
    table.current?.tBodies[0]?.rows[place]?.scrollIntoView({ block: 'nearest' })
  }, [last, isTyped, list.rows, table])
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

interface RowProps {
  row: ListRow
  group: string
  typed: TypedRow | undefined
  mayMark: boolean
  /** Tab comes to one row; arrows walk from there. */
  isStop: boolean
  onFocus: () => void
  onMark: () => void
  drag: ReturnType<ReturnType<typeof useDragged>>
}

function Row({ row, group, typed, mayMark, isStop, onFocus, onMark, drag }: RowProps) {
  const { number, name, present } = row
  return (
    <Table.Tr
      data-marked={typed === undefined ? undefined : true}
      data-present={present || undefined}
      {...drag}
    >
      {mayMark ? (
        <Table.Td>
          <Checkbox
            size="md"
            className="mark"
            aria-label={`${number} ${name}${present ? ', staat er al' : ''}`}
            tabIndex={isStop ? 0 : -1}
            checked={present || typed !== undefined}
            onFocus={onFocus}
            onChange={onMark}
          />
        </Table.Td>
      ) : null}
      <Table.Td ta="right" className="digits" fw={700} fz="lg">
        {number}
      </Table.Td>
      <Table.Td className="breaking">
        {name}
        {row.group === '' || group.endsWith(row.group) ? null : (
          <Text span size="sm">
            {' '}
            · nu groep {row.group}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="breaking">{presenceText(row, typed)}</Table.Td>
      <Table.Td className="breaking">{also(row, typed)}</Table.Td>
    </Table.Tr>
  )
}

/** What is known, and behind it what Enter will note. */
function presenceText({ present, who, entered }: ListRow, typed: TypedRow | undefined): string {
  const known = present ? `Was er (${[whoText(who), enteredText(entered)].filter(Boolean).join(', ')})` : ''
  if (typed === undefined) return known
  const named = whoText(typed.who)
  const now = named === '' ? 'Nog te noteren' : `Nog te noteren: ${named}`
  return known === '' ? now : `${known} · ${now}`
}

/** Only where somebody was or will be noted: else it is not about today. */
function also({ present, alsoFor }: ListRow, typed: TypedRow | undefined): string {
  return present || typed !== undefined ? alsoFor.join(', ') : ''
}
