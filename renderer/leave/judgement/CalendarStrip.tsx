import { Text, VisuallyHidden } from '@mantine/core'
import { useMemo } from 'react'
import type { SchoolCalendar } from '#domain/calendar/school-calendar'
import { partsOf } from '#domain/kernel/date'
import { narrowDate } from '#domain/kernel/date-text'
import type { AskedPeriod } from '#domain/leave/facts'
import type { PupilJudgement } from '#domain/leave/judgement'
import { OutcomeShape } from './OutcomeMark.tsx'
import { OUTCOME_LOOKS } from './outcome-words.ts'
import { type StripDay, stripOf } from './strip-days.ts'

interface CalendarStripProps {
  /** Whose days: 'Noor'. */
  name: string
  periods: readonly AskedPeriod[]
  calendar: SchoolCalendar
  groupId: string | null
  judged: Pick<PupilJudgement, 'parts'> | null
}

const WEEKDAYS = [
  ['ma', 'maandag'],
  ['di', 'dinsdag'],
  ['wo', 'woensdag'],
  ['do', 'donderdag'],
  ['vr', 'vrijdag'],
] as const

/** The weeks of a request, Monday to Friday, each day with what is asked and what becomes of it. */
export function CalendarStrip({ name, periods, calendar, groupId, judged }: CalendarStripProps) {
  const { weeks, more } = useMemo(
    () => stripOf({ periods, calendar, groupId, judged }),
    [periods, calendar, groupId, judged],
  )
  if (weeks.length === 0) return null
  return (
    <div>
      <table className="leave-strip">
        <caption>
          <VisuallyHidden>De dagen van {name}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Week van</th>
            {WEEKDAYS.map(([short, long]) => (
              <th key={short} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ monday, days }) => (
            <tr key={monday}>
              <th scope="row">{narrowDate(monday).slice(3)}</th>
              {days.map((day) => (
                <Day key={day.date} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more === 0 ? null : <Text size="sm">En nog {more} weken. De dagen staan hieronder.</Text>}
    </div>
  )
}

function Day({ day }: { day: StripDay }) {
  const { date, asked, outcome, closure, text } = day
  const tone = outcome === null ? (asked && closure === null ? 'plain' : '') : OUTCOME_LOOKS[outcome].tone
  return (
    <td className={dayClass(day, tone)} title={text === '' ? undefined : text}>
      {partsOf(date).day}
      {outcome === null ? null : <OutcomeShape outcome={outcome} size={14} />}
      {text === '' ? null : <VisuallyHidden> {text}</VisuallyHidden>}
    </td>
  )
}

function dayClass({ closure }: StripDay, tone: string): string {
  if (closure !== null) return 'strip-closed'
  return tone === '' ? '' : `outcome-${tone}`
}
