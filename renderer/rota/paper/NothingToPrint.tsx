import { Text } from '@mantine/core'
import { Refusal } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'

interface NothingToPrintProps {
  error: unknown
  /** Why there is nothing, and what can be done. */
  words: string
}

/** A refusal of the printer; that there is nothing to print is no fault and says what to do. */
export function NothingToPrint({ error, words }: NothingToPrintProps) {
  const isNothing = error instanceof Refusal && error.error.code === 'NOTHING_TO_PRINT'
  return isNothing ? <Text role="status">{words}</Text> : <RefusalNotice error={error} />
}
