import { Checkbox, Stack } from '@mantine/core'
import { narrowDate } from '#domain/kernel/date-text'
import type { AskedDay } from '#domain/leave/judgement'
import type { DecisionDetails } from '#domain/leave/request'
import { PART_TEXTS } from '../labels.ts'
import type { DayChoice } from './decision-choices.ts'

interface DayListProps {
  choices: readonly DayChoice[]
  chosen: DecisionDetails['days']
  error: string
  onChange: (dates: string[]) => void
}

/** The days that are asked, each to tick; what cannot be granted says why. */
export function DayList({ choices, chosen, error, onChange }: DayListProps) {
  return (
    <Checkbox.Group
      label="Welke dagen"
      value={chosen.map(({ date }) => date)}
      onChange={onChange}
      error={error === '' ? undefined : error}
    >
      <Stack gap={6} my={6} mah="18rem" className="scrolling">
        {choices.map(({ day, barred }) => (
          <Checkbox
            key={day.date}
            value={day.date}
            label={dayText(day)}
            description={barred}
            disabled={barred !== null}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

function dayText({ date, part, weight }: AskedDay): string {
  return [narrowDate(date), part === 'whole' ? '' : PART_TEXTS[part], weight === 0.5 ? 'halve schooldag' : '']
    .filter((text) => text !== '')
    .join(', ')
}
