import { Anchor, Button, Table, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { TaskShown } from '#domain/rota/plan-contract'
import { filledText, needsText, RHYTHM_LABELS, shapeText, turnsText } from './task-words.ts'

interface TaskTableProps {
  tasks: readonly TaskShown[]
  /** Null: only to read. */
  onEdit: ((task: TaskShown) => void) | null
}

/** One row for each task; its name opens its turns. */
export function TaskTable({ tasks, onEdit }: TaskTableProps) {
  return (
    <Table verticalSpacing="sm" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Taak</Table.Th>
          <Table.Th scope="col" w="17%">
            Wanneer
          </Table.Th>
          <Table.Th scope="col" w="17%">
            Nodig
          </Table.Th>
          <Table.Th scope="col" w={150}>
            Beurten
          </Table.Th>
          {onEdit === null ? null : (
            <Table.Th scope="col" w={120}>
              Wijzigen
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tasks.map((task) => (
          <Table.Tr key={task.id}>
            <Table.Th scope="row">
              <Anchor component={Link} href={`/ouderhulp/taken/${task.id}`} className="breaking" fw={600}>
                {task.name}
              </Anchor>
              <Text size="sm" fw={400}>
                {shapeText(task)}
              </Text>
            </Table.Th>
            <Table.Td>{RHYTHM_LABELS[task.rhythm]}</Table.Td>
            <Table.Td>{needsText(task)}</Table.Td>
            <Table.Td>
              {task.turns === 0 ? 'nog geen' : turnsText(task.turns)}
              {task.turns === 0 ? null : <Text size="sm">{filledText(task)}</Text>}
            </Table.Td>
            {onEdit === null ? null : (
              <Table.Td>
                <Button
                  variant="default"
                  size="sm"
                  aria-label={`Wijzigen: ${task.name}`}
                  onClick={() => onEdit(task)}
                >
                  Wijzigen
                </Button>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
