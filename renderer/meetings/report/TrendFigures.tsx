import { Anchor, Table, Text } from '@mantine/core'
import { Link } from 'wouter'
import { tableDate } from '#domain/kernel/date-text'
import { ofText } from '#domain/meetings/report-paper'
import type { TrendPointShown, TurnoutTrend } from '#domain/meetings/report-shown'
import { TrendChart } from './TrendChart.tsx'
import './report.css'

interface TrendFiguresProps {
  label: string
  points: readonly TrendPointShown[]
  trend: TurnoutTrend
}

/** More points than this do not fit beside each other; all are in the table. */
const IN_CHART = 10

/** One line as a drawing, and all its points as a table. */
export function TrendFigures({ label, points, trend }: TrendFiguresProps) {
  const targets = new Map(trend.meetings.map(({ id, target }) => [id, target]))
  const numbered = points.map((point, index) => ({
    ...point,
    number: index + 1,
    target: targets.get(point.meetingId) ?? 0,
  }))
  const drawn = numbered.slice(-IN_CHART)
  return (
    <>
      <TrendChart label={label} points={drawn} />
      {drawn.length === numbered.length ? null : (
        <Text size="sm">
          Getekend zijn de laatste {drawn.length} van {numbered.length} bijeenkomsten. Alle staan in de tabel.
        </Text>
      )}
      <Table aria-label={`Opkomst: ${label}`} verticalSpacing={4} className="report-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Nr.</Table.Th>
            <Table.Th scope="col">Datum</Table.Th>
            <Table.Th scope="col">Bijeenkomst</Table.Th>
            <Table.Th scope="col" ta="right">
              Leerlingen
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Opkomst
            </Table.Th>
            <Table.Th scope="col">Doel</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {numbered.map(
            ({ number, meetingId, date, name, represented, pupils, percentText, reached, target }) => (
              <Table.Tr key={meetingId}>
                <Table.Td>{number}</Table.Td>
                <Table.Td>{tableDate(date)}</Table.Td>
                <Table.Th scope="row" fw={400}>
                  <Anchor component={Link} href={`/bijeenkomsten/${meetingId}/verslag`}>
                    {name}
                  </Anchor>
                </Table.Th>
                <Table.Td ta="right">{ofText(represented, pupils)}</Table.Td>
                <Table.Td ta="right" fw={600}>
                  {percentText}
                </Table.Td>
                <Table.Td>
                  meer dan {target} %: {reached ? 'gehaald' : 'niet gehaald'}
                </Table.Td>
              </Table.Tr>
            ),
          )}
        </Table.Tbody>
      </Table>
    </>
  )
}
