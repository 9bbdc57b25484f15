import { Anchor, Button, Group, Select, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { nextSchoolYear, previousSchoolYear, type SchoolYear, schoolYearOf } from '#domain/kernel/school-year'
import { numberText, type OverviewTable, overviewTables } from '#domain/leave/overview-tables'
import { useChange, useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { MadePaper } from '../../ui/MadePaper.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Waiting } from '../../ui/Waiting.tsx'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A school year of leave and absence in numbers, without names; also as PDF and as a sheet. */
export function OverviewPage() {
  const { today } = useSchool()
  const [year, choose] = useState(schoolYearOf(today))
  const overview = useRead('leave.year', { schoolYear: year })
  const paper = useChange('leave.yearPaper')
  const sheet = useChange('leave.yearSheet')
  function chooseYear(chosen: SchoolYear) {
    paper.reset()
    sheet.reset()
    choose(chosen)
  }
  return (
    <Page
      title="Overzicht van verlof en verzuim"
      actions={
        <>
          <Button
            variant="default"
            loading={sheet.isPending}
            onClick={() =>
              sheet.mutate(
                { schoolYear: year },
                { onSuccess: ({ bytes, fileName }) => saveFile(bytes, fileName, XLSX) },
              )
            }
          >
            Opslaan als Excel
          </Button>
          <Button
            variant="default"
            loading={paper.isPending}
            onClick={() => paper.mutate({ schoolYear: year })}
          >
            PDF maken
          </Button>
        </>
      }
    >
      <Group gap="lg">
        <Anchor component={Link} href="/verlof">
          Terug naar Verlof
        </Anchor>
        <Anchor component={Link} href="/verzuim">
          Verzuim
        </Anchor>
      </Group>
      <Group align="flex-end">
        <YearSelect value={year} current={schoolYearOf(today)} onChange={chooseYear} />
        <Text>Alleen aantallen, zonder namen. Een aanvraag telt in het schooljaar van de eerste dag.</Text>
      </Group>
      <RefusalNotice error={overview.error ?? paper.error ?? sheet.error} />
      <MadePaper paper={paper.data} />
      {overview.data === undefined ? (
        <Waiting />
      ) : (
        overviewTables(overview.data).map((table) => <Numbers key={table.title} table={table} />)
      )}
    </Page>
  )
}

interface YearSelectProps {
  value: SchoolYear
  current: SchoolYear
  onChange: (year: SchoolYear) => void
}

/** The next year, this one, and the four before it: requests are not kept much longer. */
function YearSelect({ value, current, onChange }: YearSelectProps) {
  const years = [nextSchoolYear(current)]
  for (let year = current; years.length < 6; year = previousSchoolYear(year)) years.push(year)
  return (
    <Select
      label="Schooljaar"
      w={180}
      allowDeselect={false}
      data={years}
      value={value}
      onChange={(chosen) => {
        const year = years.find((one) => one === chosen)
        if (year !== undefined) onChange(year)
      }}
    />
  )
}

/** Where the heads of the wide table may break, so that it fits the smallest window. */
const BROKEN: Readonly<Record<string, string>> = {
  Toegekend: 'Toege\u00ADkend',
  Afgewezen: 'Afge\u00ADwezen',
  Doorgestuurd: 'Door\u00ADgestuurd',
  Kennisgeving: 'Kennis\u00ADgeving',
  Ingetrokken: 'Inge\u00ADtrokken',
}

/** One table of the overview. */
function Numbers({ table: { title, note, columns, rows } }: { table: OverviewTable }) {
  const isWide = columns.length > 4
  return (
    <Section title={title}>
      {note === '' ? null : <Text size="sm">{note}</Text>}
      {rows.length === 0 ? (
        <Text>In dit schooljaar is er nog niets.</Text>
      ) : (
        <Stack style={{ overflowX: 'auto' }}>
          <Table
            aria-label={title}
            verticalSpacing={6}
            horizontalSpacing={isWide ? 6 : 'sm'}
            w={isWide ? '100%' : 'auto'}
            fz={isWide ? 'sm' : 'md'}
          >
            <Table.Thead>
              <Table.Tr>
                {columns.map((column, place) => (
                  <Table.Th key={column} scope="col" ta={place === 0 ? 'left' : 'right'}>
                    {BROKEN[column] ?? column}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(([label = '', ...numbers]) => (
                <Table.Tr key={label}>
                  <Table.Th scope="row" fw={label === 'Samen' ? 700 : 400}>
                    {label}
                  </Table.Th>
                  {numbers.map((value, place) => (
                    <Table.Td key={columns[place + 1]} ta="right" fw={label === 'Samen' ? 700 : 400}>
                      {numberText(value)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Stack>
      )}
    </Section>
  )
}
