import { Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core'
import { memo } from 'react'
import type { LeaveDetails } from '#domain/leave/request'
import { DateField } from '../../ui/DateField.tsx'
import { Step } from '../../ui/Step.tsx'
import type { PartProps } from './form-fields.tsx'
import { EMPTY_PERIOD } from './form-start.ts'
import type { DaysValues, PeriodValues } from './form-values.ts'

interface DaysPartProps extends PartProps<DaysValues> {
  /** Only some days of the week: for a child of five. */
  readonly withWeekdays: boolean
  /** Illness is only told: how it came in plays no part. */
  readonly isLeave: boolean
}

const MOST_PERIODS = 12

const PARTS: readonly { value: PeriodValues['part']; label: string }[] = [
  { value: 'whole', label: 'Hele dag' },
  { value: 'morning', label: 'Ochtend' },
  { value: 'afternoon', label: 'Middag' },
]

const WAYS: readonly { value: LeaveDetails['way']; label: string }[] = [
  { value: 'counter', label: 'Aan de balie' },
  { value: 'paper', label: 'Formulier op papier' },
  { value: 'post', label: 'Per post' },
  { value: 'email', label: 'Per e-mail' },
]

const WEEKDAYS = ['Maandag', 'Dinsdag', 'Woensdag', 'Donderdag', 'Vrijdag']

/** Part 3: the days, and when the school heard of it. */
export const DaysPart = memo(function DaysPart(props: DaysPartProps) {
  const { values, onChange, errors, withWeekdays, isLeave } = props
  const { periods, receivedOn, way } = values
  const change = (at: number, part: Partial<PeriodValues>) =>
    onChange({ periods: periods.map((period, index) => (index === at ? { ...period, ...part } : period)) })
  return (
    <Step number={3} title="Welke dagen?">
      {periods.map((period, at) => (
        <PeriodFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a period is known by its place
          key={at}
          at={at}
          only={periods.length === 1}
          period={period}
          errors={errors}
          withWeekdays={withWeekdays}
          onChange={(part) => change(at, part)}
          onRemove={() => onChange({ periods: periods.filter((_, index) => index !== at) })}
        />
      ))}
      {periods.length >= MOST_PERIODS ? null : (
        <Group>
          <Button
            variant="default"
            size="sm"
            onClick={() => onChange({ periods: [...periods, EMPTY_PERIOD] })}
          >
            Nog een periode
          </Button>
        </Group>
      )}
      <Group align="flex-start" gap="sm">
        <DateField
          label={isLeave ? 'Gekregen op' : 'Gemeld op'}
          w={128}
          value={receivedOn}
          onChange={(on) => onChange({ receivedOn: on })}
          error={errors['days.receivedOn']}
          eager
        />
        {isLeave ? (
          <Select
            label="Hoe"
            w={220}
            data={WAYS}
            allowDeselect={false}
            value={way}
            onChange={(chosen) => onChange({ way: chosen as LeaveDetails['way'] })}
          />
        ) : null}
      </Group>
      {isLeave && isAfterwards(values) ? (
        <Text role="status">
          De eerste dag was al begonnen toen de school het hoorde. Bij iets bijzonders kan het nog als de
          ouders de reden binnen twee dagen vertelden. Vakantie kan nooit achteraf.
        </Text>
      ) : null}
    </Step>
  )
})

function isAfterwards({ periods, receivedOn }: DaysValues): boolean {
  return receivedOn !== null && periods.some(({ from }) => from !== null && from < receivedOn)
}

interface PeriodFieldsProps {
  at: number
  only: boolean
  period: PeriodValues
  errors: DaysPartProps['errors']
  withWeekdays: boolean
  onChange: (part: Partial<PeriodValues>) => void
  onRemove: () => void
}

function PeriodFields(props: PeriodFieldsProps) {
  const { at, only, period, errors, withWeekdays, onChange, onRemove } = props
  const path = `days.periods.${at}`
  return (
    <Stack gap="sm" role="group" aria-label={`Periode ${at + 1}`}>
      <Group align="flex-start" gap="sm">
        <DateField
          label="Eerste dag"
          w={128}
          value={period.from}
          onChange={(from) => onChange({ from })}
          error={errors[`${path}.from`]}
          eager
        />
        <DateField
          label="Laatste dag"
          w={128}
          placeholder="zelfde dag"
          value={period.to}
          onChange={(to) => onChange({ to })}
          error={errors[`${path}.to`]}
          eager
        />
        <Select
          label="Deel van de dag"
          w={128}
          data={PARTS}
          allowDeselect={false}
          value={period.part}
          onChange={(part) => onChange({ part: part as PeriodValues['part'] })}
        />
      </Group>
      {withWeekdays ? (
        <Checkbox.Group
          label="Alleen op deze dagen (niets gekozen: elke dag)"
          value={period.weekdays.map(String)}
          onChange={(days) => onChange({ weekdays: days.map(Number) })}
        >
          <Group mt={6} gap="md">
            {WEEKDAYS.map((label, index) => (
              <Checkbox key={label} value={String(index + 1)} label={label} />
            ))}
          </Group>
        </Checkbox.Group>
      ) : null}
      {only ? null : (
        <Group>
          <Button variant="subtle" size="sm" aria-label={`Weghalen: periode ${at + 1}`} onClick={onRemove}>
            Weghalen
          </Button>
        </Group>
      )}
    </Stack>
  )
}
