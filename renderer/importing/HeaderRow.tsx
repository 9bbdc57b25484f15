import { Button, Group, Radio, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { ListLook } from '#domain/importing/lists/look'

interface HeaderRowProps {
  look: ListLook
  onChange: (headerRow: number | 'none') => void
}

/** In which row the headers stand (C04): proposed, or chosen from the top of the list. */
export function HeaderRow({ look, onChange }: HeaderRowProps) {
  const [choosing, setChoosing] = useState(look.headerRow === null)
  const headers = look.headerRow === null ? [] : (look.firstRows[look.headerRow] ?? [])
  if (!choosing) {
    return (
      <Group gap="sm">
        <Text>
          De kopjes staan in regel {(look.headerRow ?? 0) + 1}
          {headers.length === 0 ? '' : `: ${headers.filter((header) => header !== '').join(', ')}…`}
        </Text>
        <Button variant="default" size="sm" onClick={() => setChoosing(true)}>
          Andere regel kiezen
        </Button>
      </Group>
    )
  }
  return (
    <Radio.Group
      label="In welke regel staan de kopjes?"
      description="Bijvoorbeeld: Roepnaam, Achternaam, E-mailadres."
      value={String(look.headerRow ?? 'none')}
      onChange={(value) => onChange(value === 'none' ? 'none' : Number(value))}
    >
      <Stack gap="xs" mt="xs">
        <Table.ScrollContainer
          minWidth={300}
          scrollAreaProps={{ tabIndex: 0, 'aria-label': 'Eerste regels van de lijst' }}
        >
          <Table withTableBorder aria-label="Eerste regels van de lijst">
            <Table.Tbody>
              {look.firstRows.map((cells, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the row number is what it is
                <Table.Tr key={row}>
                  <Table.Th scope="row" w={120}>
                    <Radio value={String(row)} label={`Regel ${row + 1}`} />
                  </Table.Th>
                  {cells.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: so is the column
                    <Table.Td key={column}>{cell}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        <Radio value="none" label="Deze lijst heeft geen kopjes" />
      </Stack>
    </Radio.Group>
  )
}
