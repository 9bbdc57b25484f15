import { Link } from 'wouter'
import type { ComplaintLine } from '#domain/complaints/shown'
import { categoryText, OUTCOME_TEXTS, STATE_TEXTS } from '#domain/complaints/texts'
import type { IsoDate } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'
import { dueText, kindText, liesText, nextText } from './complaint-words.ts'

interface ReportRowProps {
  line: ComplaintLine
  today: IsoDate
}

/** One report. Who may see only its state gets no link: there is nothing behind it for them. */
export function ReportRow({ line, today }: ReportRowProps) {
  if (line.access === 'status') {
    return (
      <div className="complaint-row">
        <Cells line={line} today={today} />
      </div>
    )
  }
  return (
    <Link href={`/klachten/${line.id}`} className="complaint-row row-link">
      <Cells line={line} today={today} />
    </Link>
  )
}

function Cells({ line, today }: ReportRowProps) {
  const { numberText, subject, kind, route, giver, receivedOn, state, handledBy, rung, duty, category } = line
  const due = duty === null ? null : dueText(duty, today)
  const from = kind === 'committee' ? '' : giver
  return (
    <>
      <div>
        <p className="strong">{subject || kindText(kind, route)}</p>
        <p className="small">
          {joined([numberText, subject === '' ? '' : kindText(kind, route), categoryText(category), from])} ·
          kwam binnen op <span className="digits">{tableDate(receivedOn)}</span>
        </p>
      </div>
      <div>
        <p>{joined([STATE_TEXTS[state], handledBy])}</p>
        <p className="small">{isEnded(line) ? endText(line) : liesText(rung)}</p>
      </div>
      <div>
        <p className={due?.urgent ? 'strong' : ''}>{due?.text ?? ''}</p>
        <p className="small">{isEnded(line) ? '' : nextLine(line)}</p>
      </div>
    </>
  )
}

const isEnded = ({ state }: ComplaintLine) => state === 'closed' || state === 'withdrawn'

function endText({ outcome, closedOn }: ComplaintLine): string {
  return joined([
    outcome === null ? '' : OUTCOME_TEXTS[outcome],
    closedOn === null ? '' : tableDate(closedOn),
  ])
}

/** Who sees only the state gets no words of the next step, but its day. */
function nextLine({ next, access }: ComplaintLine): string {
  const text = nextText(next)
  if (text !== '') return `Volgende stap: ${text}`
  return access === 'whole' ? 'Volgende stap: nog niet gekozen' : ''
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}
