import type { PolicyRow } from './policy.ts'

/** The number (from 1) of the first row for which an earlier row already says when it holds; null without. */
export function rowThatRepeats(rows: readonly PolicyRow[]): number | null {
  const seen = new Set<string>()
  for (const [at, row] of rows.entries()) {
    const when = JSON.stringify([
      row.circumstance,
      ...[row.degrees, row.relations, row.places, row.years].map((list) => list && [...list].sort()),
    ])
    if (seen.has(when)) return at + 1
    seen.add(when)
  }
  return null
}
