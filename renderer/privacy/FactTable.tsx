import { Checkbox, Stack, Table, Text, Title } from '@mantine/core'
import type { OperationOutput } from '#domain/contract/operations'

type Section = OperationOutput<'privacy.preview'>['sections'][number]

interface FactTableProps {
  section: Section
  shown: ReadonlySet<string>
  onToggle: (factId: string) => void
}

/** The facts of one section; a tick is what the person gets to see. */
export function FactTable({ section, shown, onToggle }: FactTableProps) {
  return (
    <Stack component="section" gap="xs" aria-label={section.title}>
      <Title order={2} size="h4">
        {section.title}
      </Title>
      <Table withTableBorder layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="34%">
              Gegeven
            </Table.Th>
            <Table.Th scope="col" w="40%">
              Wat er staat
            </Table.Th>
            <Table.Th scope="col">Waar het vandaan komt</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {section.facts.map((fact) => (
            <Table.Tr key={fact.id}>
              <Table.Td>
                <Checkbox
                  size="md"
                  label={fact.label}
                  description={descriptionOf(shown.has(fact.id), fact.aboutOthers)}
                  checked={shown.has(fact.id)}
                  onChange={() => onToggle(fact.id)}
                />
              </Table.Td>
              <Table.Td className="lines">
                {shown.has(fact.id) ? fact.value : <Text td="line-through">{fact.value}</Text>}
              </Table.Td>
              <Table.Td>{fact.source}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

function descriptionOf(isShown: boolean, aboutOthers: boolean): string {
  if (!isShown) return 'afgedekt'
  return aboutOthers ? 'gaat ook over een ander' : ''
}
