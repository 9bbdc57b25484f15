import { Button, NumberInput, Table, Text } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import * as z from 'zod'
import { lessonHours } from '#domain/calendar/choices'
import { useChange } from '../api/hooks.ts'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { Section } from '../ui/Section.tsx'
import type { ShownYear } from './shown-year.ts'

const WEEKDAYS = ['Maandag', 'Dinsdag', 'Woensdag', 'Donderdag', 'Vrijdag'] as const

/** Lesson hours of an ordinary week, for half days and for the hours of absence. */
export function LessonTimes({ year }: { year: ShownYear }) {
  const [editing, edit] = useState(false)
  const week = year.calendar.lessonHours
  return (
    <Section
      title="Lestijden"
      actions={
        <Button variant="light" size="sm" onClick={() => edit(true)}>
          Lestijden wijzigen
        </Button>
      }
    >
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Dag</Table.Th>
            <Table.Th scope="col">Ochtend</Table.Th>
            <Table.Th scope="col">Middag</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {WEEKDAYS.map((name, index) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{hoursText(week[index]?.morning)}</Table.Td>
              <Table.Td>{hoursText(week[index]?.afternoon)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <FormModal name="lessonHours" title="Lestijden" opened={editing} onClose={() => edit(false)}>
        {(close) => <LessonTimesForm week={week} onClose={close} />}
      </FormModal>
    </Section>
  )
}

type Week = ShownYear['calendar']['lessonHours']
const entry = z.strictObject({ lessonHours })

function LessonTimesForm({ week, onClose }: { week: Week; onClose: () => void }) {
  const save = useChange('calendar.saveLessonHours')
  const form = useForm<{ lessonHours: Week }>({
    initialValues: { lessonHours: week.map((day) => ({ ...day })) },
    validate: schemaResolver(entry, { sync: true }),
  })
  useUnsaved(draftOf(form))
  function hours(index: number, part: 'morning' | 'afternoon') {
    const label = `${WEEKDAYS[index]}${part === 'morning' ? 'ochtend' : 'middag'}, uren les`
    const { value, onChange, error } = form.getInputProps(`lessonHours.${index}.${part}`)
    return (
      <NumberInput
        aria-label={label}
        min={0}
        max={8}
        step={0.25}
        decimalSeparator=","
        decimalScale={2}
        hideControls
        value={value}
        onChange={(typed) => onChange(typed === '' ? 0 : typed)}
        error={error === undefined || error === null ? null : 'Vul 0 tot 8 uur in.'}
        {...(index === 0 && part === 'morning' ? { 'data-autofocus': true } : {})}
      />
    )
  }
  return (
    <Form
      onSubmit={form.onSubmit((values) =>
        save.mutate(values, {
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
      <Text>Hoeveel uur les is er? Een kwartier is 0,25. Vul 0 in als er geen les is.</Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Dag</Table.Th>
            <Table.Th scope="col">Ochtend</Table.Th>
            <Table.Th scope="col">Middag</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {WEEKDAYS.map((name, index) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{hours(index, 'morning')}</Table.Td>
              <Table.Td>{hours(index, 'afternoon')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Form>
  )
}

function hoursText(hours: number | undefined): string {
  if (hours === undefined || hours === 0) return 'geen les'
  return `${hours.toLocaleString('nl-NL')} uur`
}
