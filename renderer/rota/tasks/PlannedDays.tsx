import { Table, Text } from '@mantine/core'
import type { OperationOutput } from '#domain/contract/operations'
import { narrowDate } from '#domain/kernel/date-text'

type PlannedDay = OperationOutput<'rota.proposeTurns'>['days'][number]

/** The days of a plan before the turns are made; a part of fixed height, so that nothing below it jumps. */
export function PlannedDays({ days }: { days: readonly PlannedDay[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard
    <section className="planned-days" aria-label="Dagen van dit plan" tabIndex={0}>
      {days.length === 0 ? (
        <Text>Dit plan geeft geen enkele dag.</Text>
      ) : (
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" w={110}>
                Dag
              </Table.Th>
              <Table.Th scope="col" w={140}>
                Beurt
              </Table.Th>
              <Table.Th scope="col">Let op</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.map((day) => (
              <Table.Tr key={day.date}>
                <Table.Td>{narrowDate(day.date)}</Table.Td>
                <Table.Td>{stateText(day)}</Table.Td>
                <Table.Td>{day.remark}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}

function stateText({ skipped, known }: PlannedDay): string {
  if (skipped) return 'geen'
  return known ? 'staat er al' : 'wordt gemaakt'
}
