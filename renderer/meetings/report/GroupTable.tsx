import { Button, Menu, Table, Text } from '@mantine/core'
import { groupInText, groupTitle } from '#domain/groups/texts'
import { ofText, splitTexts } from '#domain/meetings/report-paper'
import type { ReportLine, TurnoutReport } from '#domain/meetings/report-shown'

type Size = 'A3' | 'A4'

interface GroupTableProps {
  report: TurnoutReport
  /** The group whose poster is being made. */
  busyWith: string | null
  onPoster: (groupId: string, size: Size) => void
}

/** The figures of each group; the last row is the school. */
export function GroupTable({ report, busyWith, onPoster }: GroupTableProps) {
  const { lines, school } = report
  const columns = COLUMNS.filter(({ isShown }) => isShown === undefined || isShown(school))
  return (
    <Table
      aria-label="Opkomst per groep"
      verticalSpacing={4}
      horizontalSpacing={6}
      fz="sm"
      className="report-table"
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Groep</Table.Th>
          {columns.map(({ title }) => (
            <Table.Th key={title} scope="col" ta="right">
              {title}
            </Table.Th>
          ))}
          <Table.Th scope="col">Doel</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.groupId ?? ''} h={40}>
            <Table.Th scope="row" fw={400}>
              {line.groupId === null ? line.name : groupTitle(line.name)}
              {splitTexts(line.perYear).map((split) => (
                <Text key={split} size="xs" span display="block">
                  {split}
                </Text>
              ))}
            </Table.Th>
            {columns.map(({ title, textOf }) => (
              <Table.Td key={title} ta="right">
                {line.kept ? textOf(line) : '–'}
              </Table.Td>
            ))}
            <Table.Td>
              <Goal line={line} isBusy={busyWith === line.groupId} onPoster={onPoster} />
            </Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr h={40} fw={700}>
          <Table.Th scope="row">School</Table.Th>
          {columns.map(({ title, textOf }) => (
            <Table.Td key={title} ta="right">
              {textOf(school)}
            </Table.Td>
          ))}
          <Table.Td>{school.reached ? 'gehaald' : 'nog niet'}</Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  )
}

type Figures = TurnoutReport['school']

interface Column {
  readonly title: string
  readonly textOf: (figures: Figures) => string
  /** Without it always. */
  readonly isShown?: (school: Figures) => boolean
}

const COLUMNS: readonly Column[] = [
  { title: 'Opkomst', textOf: ({ percentText }) => percentText },
  { title: 'Leerlingen', textOf: ({ represented, pupils }) => ofText(represented, pupils) },
  { title: 'Zonder vrijge\u00ADsteld', textOf: ({ withoutExcused }) => withoutExcused.percentText },
  { title: 'Gezinnen', textOf: ({ families }) => ofText(families.represented, families.all) },
  { title: 'Personen', textOf: ({ persons }) => String(persons) },
  {
    title: 'Beide ouders',
    textOf: ({ bothParents }) => ofText(bothParents.reached, bothParents.all),
    isShown: ({ bothParents }) => bothParents.all > 0,
  },
  {
    title: 'Online',
    textOf: ({ online }) => String(online.persons),
    isShown: ({ online }) => online.persons > 0,
  },
]

interface GoalProps {
  line: ReportLine
  isBusy: boolean
  onPoster: GroupTableProps['onPoster']
}

/** Whether the group made it; then there is a poster to say thanks with. */
function Goal({ line: { groupId, name, kept, reached, shortfallText }, isBusy, onPoster }: GoalProps) {
  if (!kept || !reached || groupId === null)
    return shortfallText === 'doel gehaald' ? 'gehaald' : shortfallText
  return (
    <Menu position="bottom-end">
      gehaald{' '}
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={isBusy}
          aria-label={`Poster voor ${groupInText(name)}`}
        >
          Poster
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onPoster(groupId, 'A4')}>Poster op A4</Menu.Item>
        <Menu.Item onClick={() => onPoster(groupId, 'A3')}>Poster op A3</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
