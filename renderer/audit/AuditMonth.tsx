import { Button, Group, Select, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import { dateOf, type IsoDate, partsOf } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { useChange } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { RefusalNotice } from '../ui/Notice.tsx'

type Month = OperationOutput<'audit.month'>

const QUESTIONS: readonly (readonly [keyof Month, string, string])[] = [
  ['failedSignIns', 'Aanmelden mislukt', 'Veel keer bij één persoon? Vraag of er iets aan de hand is.'],
  [
    'viewsOutsideHours',
    'Geheime gegevens bekeken buiten kantoortijd',
    'Vóór 7 uur, na 18 uur of in het weekend.',
  ],
  ['exports', 'Lijsten uitgegeven', 'E-mailadressen en andere lijsten die het programma uit gingen.'],
  ['refusals', 'Geweigerd', 'Iemand vroeg iets wat de rol niet mag.'],
  ['alone', 'Alleen gedaan', 'Waar twee personen horen, deed één het, met een reden.'],
]

/** Once a month the head looks at what stands out; that it was seen is written down. */
export function AuditMonth() {
  const { today } = useSchool()
  const months = lastMonths(today)
  const [month, setMonth] = useState(months[0]?.value ?? '')
  const look = useChange('audit.month')
  return (
    <Stack gap="sm">
      <Text>Kies een maand. In het logboek komt te staan dat u heeft gekeken.</Text>
      <Group align="flex-end">
        <Select
          label="Maand"
          w={220}
          allowDeselect={false}
          data={months}
          value={month}
          onChange={(chosen) => {
            setMonth(chosen ?? month)
            look.reset()
          }}
        />
        <Button loading={look.isPending} onClick={() => look.mutate({ month })}>
          Bekijken
        </Button>
      </Group>
      <RefusalNotice error={look.error} />
      <div aria-live="polite">{look.data === undefined ? null : <MonthTable month={look.data} />}</div>
    </Stack>
  )
}

function MonthTable({ month }: { month: Month }) {
  return (
    <Table fz="md" verticalSpacing="sm" aria-label="Om naar te kijken" maw={760}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Wat</Table.Th>
          <Table.Th scope="col">Aantal</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {QUESTIONS.map(([key, what, about]) => (
          <Table.Tr key={key}>
            <Table.Th scope="row" fw={400}>
              <Text fw={month[key] > 0 ? 700 : 400}>{what}</Text>
              <Text size="sm">{about}</Text>
            </Table.Th>
            <Table.Td>{month[key].toLocaleString('nl')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

const SHOWN_MONTHS = 13

/** This month and a year back: '2026-11' with 'november 2026'. */
function lastMonths(today: IsoDate): { value: string; label: string }[] {
  const { year, month } = partsOf(today)
  return Array.from({ length: SHOWN_MONTHS }, (_, back) => {
    const index = year * 12 + month - 1 - back
    const first = dateOf(Math.floor(index / 12), (index % 12) + 1, 1)
    return first === null ? [] : [{ value: first.slice(0, 7), label: longDate(first).replace(/^\d+ /, '') }]
  }).flat()
}
