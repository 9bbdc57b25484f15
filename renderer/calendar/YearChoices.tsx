import { Button, Select, SimpleGrid, Text } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { type CalendarYear, calendarYear, SECOND_MAY_WEEKS } from '#domain/calendar/choices'
import { NATIONAL_YEARS } from '#domain/calendar/national-holidays'
import type { IsoDate } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { useChange } from '../api/hooks.ts'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { Section } from '../ui/Section.tsx'
import type { ShownYear } from './shown-year.ts'

const MAY_WEEKS: Readonly<Record<CalendarYear['secondMayWeek'], string>> = {
  none: 'geen',
  before: 'de week ervoor',
  after: 'de week erna',
  advised: 'de week die het ministerie adviseert',
}
const EXTRA_DAYS = ['0', '1', '2'] as const

/** What the school may choose about the holidays, and the beginning of the lessons: computed, and correctable. */
export function YearChoices({ year }: { year: ShownYear }) {
  const [editing, edit] = useState(false)
  const { choices, firstLessonDay, endOfSecondLessonWeek } = year
  return (
    <Section
      title="Keuzes van de school"
      actions={
        <Button variant="light" size="sm" onClick={() => edit(true)}>
          Keuzes wijzigen
        </Button>
      }
    >
      <dl className="facts">
        <Fact label="Tweede week meivakantie" value={MAY_WEEKS[choices.secondMayWeek]} />
        <Fact label="Langere zomervakantie" value={summerText(choices)} />
        <Fact label="Eerste schooldag" value={dayText(firstLessonDay, choices.firstLessonDay)} />
        <Fact
          label="Einde van de eerste twee lesweken"
          value={dayText(endOfSecondLessonWeek, choices.endOfSecondLessonWeek)}
        />
      </dl>
      <Text size="sm">
        In de eerste twee lesweken mag een school geen vakantieverlof geven (Leerplichtwet 13a).
      </Text>
      <FormModal
        name={`calendarYear:${choices.schoolYear}`}
        title={`Keuzes voor ${choices.schoolYear}`}
        opened={editing}
        onClose={() => edit(false)}
      >
        {(close) => <ChoicesForm year={year} onClose={close} />}
      </FormModal>
    </Section>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function ChoicesForm({ year, onClose }: { year: ShownYear; onClose: () => void }) {
  const save = useChange('calendar.saveYear')
  const form = useForm<CalendarYear>({
    initialValues: year.choices,
    validate: schemaResolver(calendarYear, { sync: true }),
  })
  useUnsaved(draftOf(form))
  const advised = NATIONAL_YEARS.some(
    ({ schoolYear, mayAdviceWeek }) => schoolYear === year.choices.schoolYear && mayAdviceWeek !== null,
  )
  const weeks = SECOND_MAY_WEEKS.filter(
    (week) => week !== 'advised' || advised || form.values.secondMayWeek === 'advised',
  )
  function extraDays(field: 'summerDaysBefore' | 'summerDaysAfter', label: string) {
    return (
      <Select
        label={label}
        data={EXTRA_DAYS.map((value) => ({ value, label: daysLabel(Number(value)) }))}
        allowDeselect={false}
        value={String(form.values[field])}
        onChange={(value) => form.setFieldValue(field, Number(value ?? 0) as 0 | 1 | 2)}
      />
    )
  }
  return (
    <Form
      onSubmit={form.onSubmit((choices) =>
        save.mutate(choices, {
          onSuccess: () => {
            notifications.show({ message: 'Opgeslagen.' })
            onClose()
          },
        }),
      )}
      busy={save.isPending}
      error={save.error}
      onCancel={onClose}
    >
      <Select
        label="Tweede week meivakantie"
        description="Eén week ligt vast. De tweede kiest de school."
        data={weeks.map((value) => ({ value, label: MAY_WEEKS[value] }))}
        allowDeselect={false}
        data-autofocus
        {...form.getInputProps('secondMayWeek')}
      />
      <SimpleGrid cols={2}>
        {extraDays('summerDaysBefore', 'Zomervakantie eerder laten beginnen')}
        {extraDays('summerDaysAfter', 'Zomervakantie later laten eindigen')}
      </SimpleGrid>
      <Text size="sm">
        Dit is de zomer aan het einde van het schooljaar. Kijk in de regeling die nu geldt of het mag.
      </Text>
      <SimpleGrid cols={2}>
        <DateField
          label="Eerste schooldag"
          description="Leeg: Ouderloket rekent de dag uit."
          {...form.getInputProps('firstLessonDay')}
        />
        <DateField
          label="Einde van de eerste twee lesweken"
          description="Leeg: de vrijdag van de tweede week."
          {...form.getInputProps('endOfSecondLessonWeek')}
        />
      </SimpleGrid>
    </Form>
  )
}

function dayText(date: IsoDate | null, corrected: IsoDate | null): string {
  if (date === null) return 'niet bekend'
  return `${longDate(date)} (${corrected === null ? 'berekend' : 'door de school ingevuld'})`
}

function daysLabel(days: number): string {
  if (days === 0) return 'nee'
  return days === 1 ? '1 dag' : '2 dagen'
}

function summerText({ summerDaysBefore, summerDaysAfter }: CalendarYear): string {
  const parts = [
    summerDaysBefore === 0 ? '' : `${daysLabel(summerDaysBefore)} eerder`,
    summerDaysAfter === 0 ? '' : `${daysLabel(summerDaysAfter)} later`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'nee' : parts.join(', ')
}
