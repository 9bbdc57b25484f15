import { Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { IsoDate } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'
import { useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { PRINT_KIND_TEXTS } from './print-words.ts'

const FIRST = 20
const ALL = 1000

/** What was printed, the newest first; each can be opened again as it was. */
export function PrintLog() {
  const [limit, setLimit] = useState(FIRST)
  const log = useRead('printing.runs', { limit })
  const runs = log.data?.runs
  return (
    <Stack component="section">
      <Title order={2} size="h3">
        Eerder gedrukt
      </Title>
      <RefusalNotice error={log.error} />
      {runs === undefined && log.isPending ? <Waiting /> : null}
      {runs?.length === 0 ? (
        <Text>Er is nog niets gedrukt. Wat u drukt, wordt hier bewaard precies zoals het was.</Text>
      ) : null}
      {runs === undefined || runs.length === 0 ? null : (
        <Table fz="md" verticalSpacing="sm" aria-label="Eerder gedrukt">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Nummer</Table.Th>
              <Table.Th>Wat</Table.Th>
              <Table.Th>Datum</Table.Th>
              <Table.Th>Pagina’s</Table.Th>
              <Table.Th>Voor wie</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {runs.map((run) => (
              <Table.Tr key={run.id}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{run.printNumber}</Table.Td>
                <Table.Td>
                  <Anchor component={Link} href={`/papier/bewaard/${run.id}`}>
                    {run.kind === 'letter' ? `${PRINT_KIND_TEXTS.letter}: ${run.title}` : run.title}
                  </Anchor>
                </Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{tableDate(run.printedOn as IsoDate)}</Table.Td>
                <Table.Td>{run.pages}</Table.Td>
                <Table.Td>{reachedText(run)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {runs !== undefined && runs.length === FIRST && limit === FIRST ? (
        <Group>
          <Button variant="default" loading={log.isFetching} onClick={() => setLimit(ALL)}>
            Alles tonen
          </Button>
        </Group>
      ) : null}
    </Stack>
  )
}

function reachedText({ paper, email, none }: { paper: number; email: number; none: number }): string {
  if (paper + email + none === 0) return '–'
  const parts = [`${paper} op papier`, `${email} per e-mail`]
  if (none > 0) parts.push(`${none} niet bereikt`)
  return parts.join(', ')
}
