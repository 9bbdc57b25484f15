import { Button, Group, Radio, Stack, Table, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { ListLook } from '#domain/importing/lists/look'

/** Columns and headers that are enough to see where one is. */
const SHOWN = 5

interface HeaderRowProps {
  look: ListLook
  onChange: (headerRow: number | 'none') => void
}

/** In which row the headers stand (C04): proposed, or chosen from the top of the list. */
export function HeaderRow({ look, onChange }: HeaderRowProps) {
  const [choosing, setChoosing] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone: the focus goes on to the choice.
  useEffect(() => {
    if (choosing) frame.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [choosing])
  const headers = (look.firstRows[look.headerRow ?? -1] ?? []).filter((header) => header !== '')
  if (!choosing && look.headerRow !== null) {
    return (
      <Group gap="sm">
        <Text>
          De kopjes staan in regel {look.headerRow + 1}: {headers.slice(0, SHOWN).join(', ')}
          {headers.length > SHOWN ? '…' : '.'}
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
      <Stack gap="xs" mt="xs" ref={frame}>
        <Table withTableBorder layout="fixed" aria-label="Eerste regels van de lijst">
          <Table.Tbody>
            {look.firstRows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the row number is what it is
              <Table.Tr key={row}>
                <Table.Th scope="row" w={140}>
                  <Radio value={String(row)} label={`Regel ${row + 1}`} />
                </Table.Th>
                {cells.slice(0, SHOWN).map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: so is the column
                  <Table.Td key={column}>
                    <Text size="sm" truncate>
                      {cell}
                    </Text>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Radio value="none" label="Deze lijst heeft geen kopjes" />
      </Stack>
    </Radio.Group>
  )
}
