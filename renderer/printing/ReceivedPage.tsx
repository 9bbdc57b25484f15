import { Anchor, Group, Table, Text } from '@mantine/core'
import { Link, useParams } from 'wouter'
import type { IsoDate } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'
import { useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { CHANNEL_TEXTS, pagesText } from './print-words.ts'

/** Wat kreeg dit gezin? For a parent at the counter, and in a dispute. */
export function ReceivedPage() {
  const { householdId = '' } = useParams<{ householdId: string }>()
  const answer = useRead('printing.forHousehold', { householdId })
  const received = answer.data?.received
  return (
    <Page title="Wat kreeg dit gezin?">
      <Group>
        <Anchor component={Link} href={`/gezinnen/${householdId}`}>
          Terug naar het gezin
        </Anchor>
        <Anchor component={Link} href="/papier">
          Naar Papier
        </Anchor>
      </Group>
      <RefusalNotice error={answer.error} />
      {answer.isPending ? <Waiting /> : null}
      {received?.length === 0 ? <Text>Dit gezin kreeg nog geen brief uit Ouderloket.</Text> : null}
      {received === undefined || received.length === 0 ? null : (
        <Table fz="md" verticalSpacing="sm" aria-label="Wat dit gezin kreeg">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Datum</Table.Th>
              <Table.Th>Brief</Table.Th>
              <Table.Th>Aan</Table.Th>
              <Table.Th>Hoe</Table.Th>
              <Table.Th>Mee met</Table.Th>
              <Table.Th>Pagina’s</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {received.map(({ run, copy }) => (
              <Table.Tr key={`${run.id} ${copy.addressee} ${copy.firstPage}`}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{tableDate(run.printedOn as IsoDate)}</Table.Td>
                <Table.Td>
                  <Anchor component={Link} href={`/papier/bewaard/${run.id}`}>
                    {run.title} ({run.printNumber})
                  </Anchor>
                </Table.Td>
                <Table.Td>{copy.addressee}</Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{CHANNEL_TEXTS[copy.channel]}</Table.Td>
                <Table.Td>{[copy.carrier, copy.group].filter((part) => part !== '').join(', ')}</Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{pagesText(copy)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Page>
  )
}
