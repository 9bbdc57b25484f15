import { Button, Group, Table, Text } from '@mantine/core'
import { holidaysIn, publicHolidaysIn } from '#domain/calendar/year-plan'
import { narrowDate, tableDate } from '#domain/kernel/date-text'
import { useChange } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import type { ShownYear } from './shown-year.ts'

type PublicHoliday = ReturnType<typeof publicHolidaysIn>[number]

/** The holidays of the region with the choices of the school, and the public holidays. */
export function Holidays({ year }: { year: ShownYear }) {
  const { calendar, choices } = year
  const holidays = holidaysIn(calendar, choices.schoolYear)
  return (
    <Section title="Vakanties en feestdagen">
      {holidays.length === 0 ? null : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Vakantie</Table.Th>
              <Table.Th scope="col">Eerste dag</Table.Th>
              <Table.Th scope="col">Laatste dag</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {holidays.map(({ name, from, to }) => (
              <Table.Tr key={from}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td className="digits">{tableDate(from)}</Table.Td>
                <Table.Td className="digits">{tableDate(to)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <PublicHolidays year={year} />
    </Section>
  )
}

function PublicHolidays({ year }: { year: ShownYear }) {
  const open = useChange('calendar.addDays')
  const close = useChange('calendar.removeDay')
  const busy = open.isPending || close.isPending
  function turn({ date, name }: PublicHoliday) {
    const row = year.days.find((day) => day.kind === 'openPublicHoliday' && day.date === date)
    if (row !== undefined) close.mutate({ id: row.id })
    else open.mutate({ from: date, to: date, kind: 'openPublicHoliday', name, groupIds: [] })
  }
  return (
    <>
      <Table layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="38%">
              Feestdag
            </Table.Th>
            <Table.Th scope="col" w="23%">
              Dag
            </Table.Th>
            <Table.Th scope="col">School</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {publicHolidaysIn(year.calendar, year.choices.schoolYear).map((holiday) => (
            <Table.Tr key={holiday.date}>
              <Table.Th scope="row">{holiday.name}</Table.Th>
              <Table.Td className="digits">{narrowDate(holiday.date)}</Table.Td>
              <Table.Td>
                <Group gap="sm" wrap="nowrap">
                  {closedText(holiday)}
                  {isForTheSchool(holiday) ? (
                    <Button
                      variant="default"
                      size="compact-sm"
                      className="small-button"
                      disabled={busy}
                      onClick={() => turn(holiday)}
                      aria-label={`${holiday.name}: ${turnText(holiday)}`}
                    >
                      {turnText(holiday)}
                    </Button>
                  ) : null}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm">Over Goede Vrijdag en Bevrijdingsdag beslist de school zelf.</Text>
      <RefusalNotice error={open.error ?? close.error} />
    </>
  )
}

/** Good Friday and 5 May, where there is something to choose: not in a weekend or a holiday. */
function isForTheSchool({ schoolsChoice, closure }: PublicHoliday): boolean {
  return schoolsChoice && closure !== 'weekend' && closure !== 'holiday'
}

function closedText({ closure }: PublicHoliday): string {
  if (closure === 'weekend') return 'in het weekend'
  if (closure === 'holiday') return 'in de vakantie'
  return closure === null ? 'wel school' : 'vrij'
}

function turnText({ closure }: PublicHoliday): string {
  return closure === null ? 'toch vrij' : 'wel school'
}
