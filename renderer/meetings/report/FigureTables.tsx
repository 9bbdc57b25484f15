import { SimpleGrid, Table, Text } from '@mantine/core'
import { figureBlocks } from '#domain/meetings/report-paper'
import type { TurnoutReport } from '#domain/meetings/report-shown'
import { Section } from '../../ui/Section.tsx'

/** Per leerjaar, what was promised, and why families were not there. */
export function FigureTables({ report }: { report: TurnoutReport }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
      {figureBlocks(report).map(({ title, note, rows }) => (
        <Section key={title} title={title}>
          <Table aria-label={title} verticalSpacing={4}>
            <Table.Tbody>
              {rows.map(({ label, value }) => (
                <Table.Tr key={label}>
                  <Table.Th scope="row" fw={400}>
                    {label}
                  </Table.Th>
                  <Table.Td ta="right">{value}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {note === '' ? null : <Text size="sm">{note}</Text>}
        </Section>
      ))}
    </SimpleGrid>
  )
}
