// One table of figures and ratios, written as the benches end.

export interface Figure {
  readonly work: string
  /** Size of the school; null where it plays no part. */
  readonly pupils: number | null
  /** Milliseconds; null where it could not be measured: then `note` says why. */
  readonly ours: number | null
  /** The named alternative, measured in the same run. */
  readonly beside?: { readonly name: string; readonly ms: number; readonly ratio: number }
  /** The goal as performance.md words it. */
  readonly goal?: string
  readonly note?: string
}

const HEADINGS = ['work', 'pupils', 'ours', 'beside', 'ratio', 'goal', 'note'] as const

/** The table as text, columns aligned, as Markdown. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [[...HEADINGS], ...figures.map(cellsOf)]
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)))
  const lines = rows.map(
    (row) => `| ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join(' | ')} |`,
  )
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}

function cellsOf({ work, pupils, ours, beside, goal, note }: Figure): string[] {
  return [
    work,
    pupils === null ? '' : pupils.toLocaleString('en'),
    ours === null ? '–' : milliseconds(ours),
    beside === undefined ? '' : `${milliseconds(beside.ms)} ${beside.name}`,
    beside === undefined ? '' : `${threeDigits(beside.ratio)} ×`,
    goal ?? '',
    note ?? '',
  ]
}

/** '0.19 ms', '48 ms', '1.95 s'. */
function milliseconds(value: number): string {
  return value >= 1000 ? `${threeDigits(value / 1000)} s` : `${threeDigits(value)} ms`
}

function threeDigits(value: number): string {
  if (value >= 100) return value.toFixed(0)
  if (value >= 10) return value.toFixed(1)
  return value >= 0.1 ? value.toFixed(2) : value.toPrecision(2)
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - [...text].length))
}
