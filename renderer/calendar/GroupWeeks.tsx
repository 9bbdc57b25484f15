import { Button, Checkbox, Group, Select, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useChange } from '../api/hooks.ts'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { Section } from '../ui/Section.tsx'
import type { ShownYear } from './shown-year.ts'

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'] as const
/** A group that is never at school has no calendar. */
const MOST = 4

/** Days of the week on which a group never has lessons, such as the Friday of the youngest. */
export function GroupWeeks({ year }: { year: ShownYear }) {
  const [editing, edit] = useState(false)
  const weeks = year.groups
    .map(({ id, name }) => ({ id, name, weekdays: weekdaysOf(year, id) }))
    .filter(({ weekdays }) => weekdays.length > 0)
  return (
    <Section
      title="Vaste vrije dagen van een groep"
      actions={
        year.groups.length === 0 ? null : (
          <Button variant="light" size="sm" onClick={() => edit(true)}>
            Vaste dag wijzigen
          </Button>
        )
      }
    >
      <Weeks year={year} weeks={weeks} />
      <FormModal name="groupWeek" title="Vaste vrije dagen" opened={editing} onClose={() => edit(false)}>
        {(close) => <WeekForm year={year} onClose={close} />}
      </FormModal>
    </Section>
  )
}

interface Week {
  readonly id: string
  readonly name: string
  readonly weekdays: readonly number[]
}

function Weeks({ year, weeks }: { year: ShownYear; weeks: readonly Week[] }) {
  if (year.groups.length === 0)
    return <Text>In dit schooljaar zijn er nog geen groepen. Ze komen er met de jaarovergang.</Text>
  if (weeks.length === 0) return <Text>Alle groepen hebben op elke schooldag les.</Text>
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Groep</Table.Th>
          <Table.Th scope="col">Elke week vrij op</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {weeks.map(({ id, name, weekdays }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td>{weekdays.map((day) => WEEKDAYS[day - 1]).join(', ')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function WeekForm({ year, onClose }: { year: ShownYear; onClose: () => void }) {
  const save = useChange('calendar.saveGroupWeek')
  const [groupId, setGroupId] = useState<string | null>(null)
  const [weekdays, setWeekdays] = useState<readonly string[]>([])
  const [missing, setMissing] = useState(false)
  useUnsaved({
    isDirty: () => groupId !== null,
    values: () => ({ groupId, weekdays }),
    restore: (values) => {
      if (typeof values.groupId === 'string') setGroupId(values.groupId)
      if (Array.isArray(values.weekdays)) setWeekdays(values.weekdays.map(String))
    },
  })
  function choose(id: string | null) {
    setGroupId(id)
    setMissing(false)
    setWeekdays(id === null ? [] : weekdaysOf(year, id).map(String))
  }
  function submit() {
    if (groupId === null) return setMissing(true)
    save.mutate(
      { groupId, weekdays: weekdays.map(Number) },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form onSubmit={submit} busy={save.isPending} error={save.error} onCancel={onClose}>
      <Select
        label="Groep"
        required
        w={320}
        searchable
        data-autofocus
        placeholder="Kies een groep"
        nothingFoundMessage="Geen groep gevonden."
        data={year.groups.map(({ id, name }) => ({ value: id, label: name }))}
        value={groupId}
        onChange={choose}
        error={missing ? 'Kies een groep.' : null}
      />
      <Checkbox.Group
        label="Elke week vrij op"
        description="Kies niets als de groep alle dagen les heeft."
        value={[...weekdays]}
        onChange={setWeekdays}
      >
        <Group gap="md" mt={4}>
          {WEEKDAYS.map((label, index) => (
            <Checkbox
              key={label}
              value={String(index + 1)}
              label={label}
              disabled={weekdays.length >= MOST && !weekdays.includes(String(index + 1))}
            />
          ))}
        </Group>
      </Checkbox.Group>
    </Form>
  )
}

function weekdaysOf({ groupFree }: ShownYear, groupId: string): number[] {
  return groupFree
    .flatMap((row) => (row.groupId === groupId && row.weekday !== null ? [row.weekday] : []))
    .sort((a, b) => a - b)
}
