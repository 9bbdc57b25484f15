import type { Figure } from './table.ts'

export interface BenchRun {
  /** Numbers of pupils to measure at. */
  readonly sizes: readonly number[]
  readonly report: (figure: Figure) => void
}

/** One subject: measures, and reports its lines of the table. */
export type Bench = (run: BenchRun) => Promise<void>
