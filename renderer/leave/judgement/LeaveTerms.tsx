import { List } from '@mantine/core'
import type { IsoDate } from '#domain/kernel/date'
import type { Terms } from '#domain/leave/judgement'
import { termLines } from './term-lines.ts'

interface LeaveTermsProps {
  terms: Terms
  /** The first day asked: only what has begun can be told afterwards. */
  firstDay: IsoDate | null
  today: IsoDate
}

/** The days on which something must be done, in words; nothing when there are none. */
export function LeaveTerms({ terms, firstDay, today }: LeaveTermsProps) {
  const lines = termLines(terms, { firstDay, today })
  if (lines.length === 0) return null
  return (
    <List size="sm" spacing={2}>
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  )
}
