import { SimpleGrid, Stack, Table, Text, Title } from '@mantine/core'
import { yearOnPaper } from '#domain/complaints/year-paper'
import { Section } from '../../ui/Section.tsx'
import type { Year } from './year.ts'

/** The numbers as they are given out: kinds beside earlier years, then what complaints of the year were about. */
export function YearTables({ report, earlier }: Pick<Year, 'report' | 'earlier'>) {
  const { years, kinds, tables, instead } = yearOnPaper(report, earlier)
  return (
    <Section title="Cijfers">
      <Table.ScrollContainer minWidth={480}>
        <Table captionSide="top">
          <Table.Caption>Wat binnenkwam, per schooljaar</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Kwam binnen in</Table.Th>
              {years.map((year) => (
                <Table.Th key={year} scope="col" ta="right">
                  {year}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {kinds.map(({ label, cells }) => (
              <Table.Tr key={label}>
                <Table.Th scope="row" fw={400}>
                  {label}
                </Table.Th>
                {cells.map((cell, at) => (
                  <Table.Td key={years[at]} ta="right">
                    {cell}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {instead === '' ? null : <Text>{instead}</Text>}
      <SimpleGrid cols={{ base: 1, md: 3 }}>
        {tables.map(({ title, note, rows }) => (
          <Stack key={title} gap="xs">
            <Title order={3} size="h5">
              {title}
            </Title>
            {note === '' ? null : <Text size="sm">{note}</Text>}
            {rows.length === 0 && note === '' ? <Text size="sm">Geen.</Text> : null}
            <Table hidden={rows.length === 0} aria-label={title}>
              <Table.Tbody>
                {rows.map(({ label, value }) => (
                  <Table.Tr key={label}>
                    <Table.Th scope="row" fw={400}>
                      {label}
                    </Table.Th>
                    <Table.Td ta="right" className="complaint-count">
                      {value}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Stack>
        ))}
      </SimpleGrid>
    </Section>
  )
}
