import { Link } from 'wouter'
import { tableDate } from '#domain/kernel/date-text'
import type { RequestRow } from '#domain/leave/shown'
import { useSchool } from '../app/school-context.ts'
import { rowSpanText } from './days-text.ts'
import { KIND_TEXTS, OUTCOME_TEXTS, STATE_TEXTS } from './labels.ts'
import type { LeaveView } from './leave-question.ts'
import { type Pressing, pressing, shortTermsText } from './term-words.ts'

/** Two lines of text and room around them. */
export const REQUEST_ROW_HEIGHT = 64

/** One request: for whom, which days, and what it waits for. */
export function RequestLink({ row, view }: { row: RequestRow; view: LeaveView }) {
  const { today } = useSchool()
  const { text, urgent } = waitsFor(row, view === 'toDecide' ? pressing(row, today) : null)
  const children = row.children.map(({ name, group }) => (group === '' ? name : `${name} (${group})`))
  const received = row.receivedOn === null ? '' : ` · ontvangen ${tableDate(row.receivedOn)}`
  return (
    <Link href={`/verlof/${row.id}`} className="leave-row row-link">
      <div className="shrinking">
        <p className="cut strong">{children.join(' · ')}</p>
        <p className="cut small">
          {row.numberText} · {row.applicantName}
          {received}
        </p>
      </div>
      <div className="shrinking">
        <p className="cut">{rowSpanText(row.firstDay, row.lastDay, today)}</p>
        <p className="cut small">{row.kind === null ? '' : KIND_TEXTS[row.kind]}</p>
      </div>
      <div className="shrinking">
        <p className={urgent ? 'cut strong' : 'cut'}>{text}</p>
        <p className="cut small">{view === 'toDecide' ? shortTermsText(row) : outcomesText(row)}</p>
      </div>
    </Link>
  )
}

function waitsFor(row: RequestRow, waiting: Pressing | null): Pressing {
  if (row.openObjections > 0) return { text: 'Bezwaar loopt', urgent: false }
  if (row.state === 'handedOver' && waiting !== null) return waiting
  if (row.state === 'completing' && waiting !== null) {
    return { text: 'Let op: niet op tijd aangevuld', urgent: true }
  }
  if (row.lettersToSend > 0) {
    return {
      text: row.lettersToSend === 1 ? 'Brief maken' : `${row.lettersToSend} brieven maken`,
      urgent: false,
    }
  }
  const text = STATE_TEXTS[row.state]
  return { text: `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`, urgent: false }
}

function outcomesText({ children }: RequestRow): string {
  const outcomes = children.flatMap(({ outcome }) => (outcome === null ? [] : [OUTCOME_TEXTS[outcome]]))
  return [...new Set(outcomes)].join(', ')
}
