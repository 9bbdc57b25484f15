import { Select, Stack, Table, Text } from '@mantine/core'
import type { ListMapping } from '#domain/importing/lists/columns'
import { LIST_FIELDS, type ListField, takesSeveralColumns } from '#domain/importing/lists/fields'
import type { ListLook } from '#domain/importing/lists/look'
import { columnLetters } from '#domain/importing/lists/table-shape'
import { fieldLabel } from '#domain/importing/lists/texts'

interface ColumnTableProps {
  look: ListLook
  mapping: ListMapping
  onMapping: (mapping: ListMapping) => void
}

const FIELDS = LIST_FIELDS.map((value) => ({ value, label: fieldLabel(value) }))

/** Per column its header, a few values and what it is to us; refused columns below, without a value. */
export function ColumnTable({ look, mapping, onMapping }: ColumnTableProps) {
  const examples = new Map(look.examples.map(({ column, values }) => [column, values]))
  const uses = new Map<ListField, number>()
  for (const { field } of mapping.columns) uses.set(field, (uses.get(field) ?? 0) + 1)
  return (
    <Stack gap="xs">
      <Table withTableBorder layout="fixed" aria-label="Kolommen van de lijst">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="28%">Kolom</Table.Th>
            <Table.Th>Voorbeelden</Table.Th>
            <Table.Th w={300}>Betekenis</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {mapping.columns.map(({ column, header, field }) => {
            const name = header === '' ? `Kolom ${columnLetters(column)}` : header
            const twice = !takesSeveralColumns(field) && (uses.get(field) ?? 0) > 1
            return (
              <Table.Tr key={column}>
                <Table.Th scope="row">
                  <Text fw={500}>{name}</Text>
                </Table.Th>
                <Table.Td>
                  <Text size="sm" truncate>
                    {(examples.get(column) ?? []).join(' · ') || '(leeg)'}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Select
                    size="sm"
                    searchable
                    allowDeselect={false}
                    aria-label={`Betekenis van ${name}`}
                    description={look.doubtful.includes(column) ? 'Kijk dit na.' : undefined}
                    error={twice ? 'Deze betekenis is twee keer gekozen.' : null}
                    data={FIELDS}
                    value={field}
                    onChange={(value) =>
                      onMapping({
                        ...mapping,
                        columns: mapping.columns.map((entry) =>
                          entry.column === column ? { ...entry, field: value as ListField } : entry,
                        ),
                      })
                    }
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
          {look.refused.map((refused) => (
            <Table.Tr key={refused.column}>
              <Table.Th scope="row">
                <Text fw={500}>{refused.header || `Kolom ${columnLetters(refused.column)}`}</Text>
              </Table.Th>
              <Table.Td colSpan={2}>
                <Text size="sm">
                  Wordt niet overgenomen{refused.by === 'content' ? ' (herkend aan de inhoud)' : ''}.
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}
