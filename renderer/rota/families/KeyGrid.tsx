import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** A box of the grid. */
export interface Box {
  readonly row: number
  readonly column: number
}

interface KeyGridProps {
  /** What a screen reader calls it. */
  label: string
  rows: readonly { readonly key: string; readonly label: string }[]
  columns: readonly { readonly key: string; readonly label: string }[]
  isOn: (box: Box) => boolean
  onTick: (box: Box) => void
  /** What a letter or digit means at a box: another box, ticked or only gone to; null: nothing. */
  press: (key: string, at: Box) => (Box & { readonly tick: boolean }) | null
  /** The first box takes the focus when it is drawn. */
  first?: boolean
}

const STEPS: Readonly<Record<string, Box>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/**
 * Boxes to tick as on the paper form. One tab stop; the arrows go from box to box, a space ticks, letters tick at once,
 * Enter sends the form.
 */
export function KeyGrid({ label, rows, columns, isOn, onTick, press, first = false }: KeyGridProps) {
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<Box>({ row: 0, column: 0 })
  useEffect(() => {
    if (first) buttonAt(table.current, { row: 0, column: 0 })?.focus()
  }, [first])
  function go({ row, column }: Box) {
    const box = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    }
    setAt(box)
    buttonAt(table.current, box)?.focus()
  }
  function keyDown(event: KeyboardEvent<HTMLTableElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      event.currentTarget.closest('form')?.requestSubmit()
      return
    }
    const step = STEPS[event.key]
    if (step !== undefined) {
      event.preventDefault()
      return go({ row: at.row + step.row, column: at.column + step.column })
    }
    const pressed = press(event.key.toLowerCase(), at)
    if (pressed === null || pressed.row >= rows.length || pressed.column >= columns.length) return
    event.preventDefault()
    go(pressed)
    if (pressed.tick) onTick(pressed)
  }
  return (
    <table ref={table} className="key-grid" aria-label={label} onKeyDown={keyDown}>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((one, row) => (
          <tr key={one.key}>
            <th scope="row">{one.label}</th>
            {columns.map((other, column) => {
              const isHere = at.row === row && at.column === column
              const isTicked = isOn({ row, column })
              return (
                <td key={other.key}>
                  <button
                    type="button"
                    data-box={`${row}-${column}`}
                    // in a dialog that gives the focus itself
                    data-autofocus={first && row === 0 && column === 0 ? true : undefined}
                    aria-label={`${one.label}, ${other.label}`}
                    aria-pressed={isTicked}
                    tabIndex={isHere ? 0 : -1}
                    onFocus={() => setAt({ row, column })}
                    onClick={() => onTick({ row, column })}
                  >
                    {isTicked ? '✓' : ''}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function buttonAt(table: HTMLTableElement | null, { row, column }: Box): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-box="${row}-${column}"]`) ?? null
}
