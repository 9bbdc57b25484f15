import { Group, Text, VisuallyHidden } from '@mantine/core'
import { memo } from 'react'
import { DAY_STATUS_TEXTS, WEEKDAY_SIGNS } from '#domain/calendar/texts'
import { type DayStatus, monthsOf, type YearDay, type YearMonth } from '#domain/calendar/year-plan'
import { narrowDate } from '#domain/kernel/date-text'
import type { ShownYear } from './shown-year.ts'

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const
const LEGEND: readonly DayStatus[] = ['holiday', 'publicHoliday', 'studyDay', 'groupFree', 'weekend']

/** Twelve small months, August to July; a day tells what it is by its colour, its letter and its words. */
export const YearGrid = memo(function YearGrid({ year }: { year: ShownYear }) {
  const months = monthsOf({ ...year, schoolYear: year.choices.schoolYear })
  return (
    <div className="year-grid">
      {months.map((month) => (
        <Month key={month.name} month={month} />
      ))}
    </div>
  )
})

/** What the colours and letters mean. */
export function Legend() {
  return (
    <Group component="ul" gap="sm" p={0} mt="sm" className="plain-list">
      {LEGEND.map((status) => (
        <Group key={status} component="li" gap={6} wrap="nowrap">
          <span className="day-box" data-status={status} aria-hidden="true">
            {DAY_STATUS_TEXTS[status].sign}
          </span>
          <Text size="sm">{DAY_STATUS_TEXTS[status].label}</Text>
        </Group>
      ))}
    </Group>
  )
}

function Month({ month }: { month: YearMonth }) {
  return (
    <table className="month">
      <caption>{month.name}</caption>
      <thead>
        <tr>
          {WEEKDAY_SIGNS.map((sign, index) => (
            <th key={sign} scope="col" abbr={WEEKDAYS[index]}>
              {sign}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week) => (
          <tr key={week.find((day) => day !== null)?.date}>
            {week.map((day, index) =>
              day === null ? <td key={WEEKDAY_SIGNS[index]} /> : <Day key={day.date} day={day} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day }: { day: YearDay }) {
  const { sign, label } = DAY_STATUS_TEXTS[day.status]
  const says = [day.status === 'school' ? '' : label, day.name].filter((part) => part !== '').join(': ')
  if (says === '') return <td>{day.day}</td>
  return (
    <td
      data-status={day.status}
      data-named={day.name !== '' || undefined}
      title={`${narrowDate(day.date)}: ${says}`}
    >
      {day.day}
      {sign === '' ? null : (
        <span className="day-sign" aria-hidden="true">
          {sign}
        </span>
      )}
      {day.status === 'weekend' && day.name === '' ? null : <VisuallyHidden>, {says}</VisuallyHidden>}
    </td>
  )
}
