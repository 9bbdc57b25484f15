import { Progress, Stack, Text } from '@mantine/core'
import type { Counter } from '#domain/leave/judgement'
import { COUNTER_NAMES, counterText } from './outcome-words.ts'

/** How much of the ten days is used: only the counters in which something stands. */
export function Counters({ counters }: { counters: readonly Counter[] }) {
  const used = counters.filter(({ before, asked }) => before > 0 || asked > 0)
  if (used.length === 0) return null
  const years = new Set(used.map(({ schoolYear }) => schoolYear))
  return (
    <Stack gap={4} maw={440}>
      {used.map((counter) => (
        <CounterLine
          key={`${counter.schoolYear} ${counter.article}`}
          counter={counter}
          withYear={years.size > 1}
        />
      ))}
    </Stack>
  )
}

function CounterLine({ counter, withYear }: { counter: Counter; withYear: boolean }) {
  const { schoolYear, article, before, asked, limit } = counter
  const part = (days: number) => (100 * days) / Math.max(limit, before + asked)
  return (
    <div>
      <Text size="sm">
        <b>
          {COUNTER_NAMES[article]}
          {withYear ? `, ${schoolYear}` : ''}
        </b>
        <br />
        {counterText(counter)}
      </Text>
      <Progress.Root size="sm" aria-hidden>
        <Progress.Section value={part(before)} color="gray.7" tabIndex={-1} />
        <Progress.Section
          value={part(asked)}
          color={before + asked > limit ? 'red.9' : 'loket'}
          tabIndex={-1}
        />
      </Progress.Root>
    </div>
  )
}
