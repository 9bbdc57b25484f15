import { Button, Group, Text, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import * as z from 'zod'
import { isWithin, periodOf } from '#domain/calendar/year-plan'
import { type IsoDate, isoDate } from '#domain/kernel/date'
import { longDateWithWeekday } from '#domain/kernel/date-text'
import { line } from '#domain/kernel/text'
import { useChange } from '../api/hooks.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { focusTitle } from '../ui/focus-title.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import type { ShownYear } from './shown-year.ts'

/** Days that a royal decree puts on a par with a holiday: for legal terms only (Algemene termijnenwet art. 3). */
export function EquatedDays({ year }: { year: ShownYear }) {
  const [adding, add] = useState(false)
  const remove = useChange('calendar.removeDay')
  const within = periodOf(year.choices.schoolYear)
  const dates = [...new Set(year.calendar.equatedDays)].filter((date) => isWithin(within, date)).sort()
  const takeAway = (id: string) => remove.mutateAsync({ id }).then(focusTitle, () => undefined)
  return (
    <Section
      title="Dagen voor termijnen"
      actions={
        <Button variant="light" size="sm" onClick={() => add(true)}>
          Dag toevoegen
        </Button>
      }
    >
      <Text size="sm">
        Soms stelt een besluit een dag gelijk met een feestdag. Er is dan gewoon school. De dag telt alleen
        mee als een termijn van besluit of bezwaar op die dag eindigt: die schuift een dag op.
      </Text>
      {dates.length === 0 ? <Text>In dit schooljaar zijn er geen.</Text> : null}
      {dates.map((date) => {
        const own = year.days.find((day) => day.kind === 'equatedDay' && day.date === date)
        return (
          <Group key={date} justify="space-between">
            <Text>
              {longDateWithWeekday(date)}
              {own === undefined || own.name === '' ? '' : `: ${own.name}`}
            </Text>
            {own === undefined ? null : (
              <ConfirmButton
                label="Weghalen"
                question={`Termijnen kunnen dan weer op ${longDateWithWeekday(date)} eindigen.`}
                confirmLabel="Ja, weghalen"
                busy={remove.isPending}
                onConfirm={() => void takeAway(own.id)}
              />
            )}
          </Group>
        )
      })}
      <RefusalNotice error={remove.error} />
      <FormModal name="equatedDay" title="Dag voor termijnen" opened={adding} onClose={() => add(false)}>
        {(close) => <EquatedDayForm onClose={close} />}
      </FormModal>
    </Section>
  )
}

const entry = z.strictObject({
  date: isoDate.nullable().refine((date) => date !== null, 'Vul de dag in.'),
  name: line(80),
})

function EquatedDayForm({ onClose }: { onClose: () => void }) {
  const add = useChange('calendar.addDays')
  const form = useForm<{ date: IsoDate | null; name: string }>({
    initialValues: { date: null, name: '' },
    validate: schemaResolver(entry, { sync: true }),
  })
  useUnsaved(draftOf(form))
  return (
    <Form
      onSubmit={form.onSubmit(({ date, name }) => {
        if (date === null) return
        add.mutate(
          { from: date, to: date, kind: 'equatedDay', name, groupIds: [] },
          {
            onSuccess: () => {
              notifications.show({ message: 'Opgeslagen.' })
              onClose()
            },
          },
        )
      })}
      submitLabel="Toevoegen"
      busy={add.isPending}
      error={add.error}
      onCancel={onClose}
    >
      <DateField label="Dag" required w={260} data-autofocus {...form.getInputProps('date')} />
      <TextInput
        label="Waarom"
        description="Bijvoorbeeld het besluit waarin dit staat. Mag leeg blijven."
        maxLength={80}
        {...form.getInputProps('name')}
      />
    </Form>
  )
}
