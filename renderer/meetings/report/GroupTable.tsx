import { Button, Menu, Table } from '@mantine/core'
import { Fragment } from 'react'
import { groupInText, groupTitle } from '#domain/groups/texts'
import { ofText, splitTexts } from '#domain/meetings/report-paper'
import type { ReportLine, TurnoutReport } from '#domain/meetings/report-shown'
import { Bar, BarScale } from './Bar.tsx'

type Size = 'A3' | 'A4'
type OnPoster = (groupId: string, size: Size) => void

interface GroupTableProps {
  report: TurnoutReport
  /** The group whose poster is being made. */
  busyWith: string | null
  onPoster: OnPoster
}

/** Each group with its bar and its figures beside it; the last row is the school. */
export function GroupTable({ report, busyWith, onPoster }: GroupTableProps) {
  const { lines, school, target } = report
  const columns = COLUMNS.filter(({ isShown }) => isShown === undefined || isShown(school))
  return (
    <Table aria-label="Opkomst per groep" verticalSpacing={4} horizontalSpacing={5} className="report-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Groep</Table.Th>
          <Table.Th scope="col" className="bar-cell">
            <BarScale target={target} />
          </Table.Th>
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
          <Fragment key={line.groupId ?? ''}>
            <Table.Tr h={40} data-split={line.perYear.length > 0 || undefined}>
              <Table.Th scope="row" fw={400}>
                {line.groupId === null ? line.name : groupTitle(line.name)}
              </Table.Th>
              <Table.Td className="bar-cell">
                <Bar line={line} target={target} />
              </Table.Td>
              <Figures of={line.kept ? line : null} columns={columns} />
              <Table.Td className="no-wrap">
                <Goal line={line} isBusy={busyWith === line.groupId} onPoster={onPoster} />
              </Table.Td>
            </Table.Tr>
            <Split line={line} width={columns.length + 3} />
          </Fragment>
        ))}
        <Table.Tr h={40} fw={700}>
          <Table.Th scope="row">School</Table.Th>
          <Table.Td className="bar-cell">
            <Bar line={{ ...school, kept: true }} target={target} />
          </Table.Td>
          <Figures of={school} columns={columns} />
          <Table.Td className="no-wrap">{school.reached ? 'gehaald' : 'nog niet'}</Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  )
}

type SchoolFigures = TurnoutReport['school']

interface Column {
  readonly title: string
  readonly textOf: (figures: SchoolFigures) => string
  /** Without it always. */
  readonly isShown?: (school: SchoolFigures) => boolean
}

const COLUMNS: readonly Column[] = [
  { title: 'Opkomst', textOf: ({ percentText }) => percentText },
  { title: 'Leerlingen', textOf: ({ represented, pupils }) => ofText(represented, pupils) },
  { title: 'Zonder vrijge\u00ADsteld', textOf: ({ withoutExcused }) => withoutExcused.percentText },
  { title: 'Gezinnen', textOf: ({ families }) => ofText(families.represented, families.all) },
  { title: 'Per\u00ADsonen', textOf: ({ persons }) => String(persons) },
  {
    title: 'Beide ouders',
    textOf: ({ bothParents }) => (bothParents.all === 0 ? '–' : ofText(bothParents.reached, bothParents.all)),
    isShown: ({ bothParents }) => bothParents.all > 0,
  },
  {
    title: 'Online',
    textOf: ({ online }) => String(online.persons),
    isShown: ({ online }) => online.persons > 0,
  },
]

/** Null: of this group nothing is known. */
function Figures({ of, columns }: { of: SchoolFigures | null; columns: readonly Column[] }) {
  return columns.map(({ title, textOf }) => (
    <Table.Td key={title} ta="right" className="no-wrap" fw={title === 'Opkomst' ? 700 : undefined}>
      {of === null ? '–' : textOf(of)}
    </Table.Td>
  ))
}

/** The years of a combination group, in one line below it. */
function Split({ line, width }: { line: ReportLine; width: number }) {
  if (line.perYear.length === 0) return null
  return (
    <Table.Tr>
      <Table.Td colSpan={width} pl="lg" pt={0}>
        {splitTexts(line.perYear).join(' · ')}
      </Table.Td>
    </Table.Tr>
  )
}

interface GoalProps {
  line: ReportLine
  isBusy: boolean
  onPoster: OnPoster
}

/** Whether the group made it; then there is a poster to say thanks with. */
function Goal({ line: { groupId, name, kept, reached, shortfallText }, isBusy, onPoster }: GoalProps) {
  if (!kept || !reached) return shortfallText
  if (groupId === null) return 'gehaald'
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
