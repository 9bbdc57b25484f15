// The figures of the fault tests as one table of text.

export interface Line {
  readonly test: string
  /** What was done, in numbers. */
  readonly seen: string
  readonly lost: number
  readonly partial: number
  readonly corrupt: number
  /** In words; empty when all is well. */
  readonly found: readonly string[]
  readonly seconds?: number
}

export function tableOf(lines: readonly Line[]): string {
  const rows = [
    ['Test', 'Lost', 'Partial', 'Corrupt', 'Time', 'Seen'],
    ...lines.map(({ test, lost, partial, corrupt, seconds, seen }) => [
      test,
      ...[lost, partial, corrupt].map(String),
      seconds === undefined ? '' : `${seconds.toFixed(0)} s`,
      seen,
    ]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
