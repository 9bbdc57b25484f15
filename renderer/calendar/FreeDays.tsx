import { Button, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { narrowDate } from '#domain/kernel/date-text'
import { useChange } from '../api/hooks.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { focusTitle } from '../ui/focus-title.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import type { ShownYear } from './shown-year.ts'

/** The days that the school, or one group, is free beside the holidays. */
export function FreeDays({ year, onAdd }: { year: ShownYear; onAdd: () => void }) {
  const remove = useChange('calendar.removeDay')
  const days = freeDaysOf(year)
  // the row goes with its button
  const takeAway = (id: string) =>
    remove.mutateAsync({ id }).then(
      () => {
        notifications.show({ message: 'Weggehaald.' })
        focusTitle()
      },
      () => undefined,
    )
  return (
    <Section
      title="Studiedagen en vrije dagen"
      actions={
        <Button variant="light" size="sm" onClick={onAdd}>
          Toevoegen
        </Button>
      }
    >
      {days.length === 0 ? (
        <Text>
          Er staan nog geen studiedagen in de kalender. Voeg ze toe: op die dagen telt verlof niet mee.
        </Text>
      ) : (
        <Table layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" w={110}>
                Dag
              </Table.Th>
              <Table.Th scope="col">Naam en voor wie</Table.Th>
              <Table.Th scope="col" w={150}>
                Weghalen
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.map(({ id, date, name, who }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" className="digits">
                  {narrowDate(date)}
                </Table.Th>
                <Table.Td className="breaking">
                  {name}
                  <Text size="sm">{who}</Text>
                </Table.Td>
                <Table.Td>
                  <ConfirmButton
                    label="Weghalen"
                    question={`${narrowDate(date)}, ${name}, gaat uit de kalender.`}
                    confirmLabel="Ja, weghalen"
                    busy={remove.isPending && remove.variables.id === id}
                    onConfirm={() => void takeAway(id)}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <RefusalNotice error={remove.error} />
    </Section>
  )
}

function freeDaysOf({ days, groupFree }: ShownYear) {
  const school = days
    .filter(({ kind }) => kind === 'studyDay')
    .map(({ id, date, name }) => ({ id, date, name, who: 'hele school' }))
  const groups = groupFree.flatMap(({ id, date, name, group }) =>
    date === null ? [] : [{ id, date, name, who: group }],
  )
  return [...school, ...groups].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
}
