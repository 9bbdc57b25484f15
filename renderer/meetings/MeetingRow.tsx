import { Link } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { groupInText } from '#domain/groups/texts'
import type { IsoDate } from '#domain/kernel/date'
import { narrowDate } from '#domain/kernel/date-text'
import { familiesText, meetingStep, turnoutText } from './meeting-step.ts'

export type MeetingLine = OperationOutput<'meetings.list'>['meetings'][number]

/** One meeting: when, for whom, how far it is, and what happens now. */
export function MeetingRow({ meeting, today }: { meeting: MeetingLine; today: IsoDate }) {
  const { id, name, kindText, parts, counts } = meeting
  const step = meetingStep(meeting, today)
  const about = [kindText === name ? '' : kindText, meeting.obligatory ? 'verplicht' : '', whoText(meeting)]
  return (
    <Link href={`/bijeenkomsten/${id}`} className="meeting-row row-link">
      <div className="shrinking">
        <p className="flush strong">{parts.map(({ date }) => narrowDate(date)).join(' en ')}</p>
        <p className="cut small">{timesText(parts)}</p>
      </div>
      <div className="shrinking">
        <p className="cut strong">{name}</p>
        <p className="cut small">{about.filter((part) => part !== '').join(' · ')}</p>
      </div>
      <div className="shrinking">
        <p className="flush">{turnoutText(counts)}</p>
        <p className="flush small">{askedText(counts)}</p>
      </div>
      <p className="cut">{step.label}</p>
    </Link>
  )
}

function timesText(parts: MeetingLine['parts']): string {
  const times = parts.map(({ beginsAt, endsAt }) => `${beginsAt} – ${endsAt}`)
  return [...new Set(times)].join(', ')
}

function whoText({ scope, groups }: MeetingLine): string {
  return scope === 'school' ? 'hele school' : groups.map(groupInText).join(', ')
}

function askedText({ families, invited, answered }: MeetingLine['counts']): string {
  if (invited === 0) return `${familiesText(families)}, nog niet uitgenodigd`
  return `${invited} van ${familiesText(families)} uitgenodigd, ${answered === 1 ? '1 antwoord' : `${answered} antwoorden`}`
}
