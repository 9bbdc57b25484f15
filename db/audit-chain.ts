// The chain of the logbook.
import type { Reader } from './reader.ts'

/** An anchor kept outside the file: a cut tail is found by it. */
export interface AuditHead {
  readonly entries: number
  readonly head: string
}

/** How many changes the logbook holds and the hash of the last one; '' when it is empty. */
export function auditHead({ sqlite }: Pick<Reader, 'sqlite'>): AuditHead {
  const entries = sqlite.prepare<[], number>('SELECT count(*) FROM audit').pluck().get() ?? 0
  const head = sqlite.prepare<[], string>('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1').pluck().get()
  return { entries, head: head ?? '' }
}
