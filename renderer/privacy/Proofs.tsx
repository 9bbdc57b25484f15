import { Table, Text } from '@mantine/core'
import { tableDate } from '#domain/kernel/date-text'
import { RETENTION_TEXTS } from '#domain/privacy/retention'
import { useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'

/** What was cleaned up, by which rule and by whom; never who it was about. */
export function Proofs() {
  const proofs = useRead('privacy.proofs', {})
  if (proofs.data === undefined)
    return proofs.error === null ? <Waiting /> : <RefusalNotice error={proofs.error} />
  if (proofs.data.proofs.length === 0) return <Text>Er is nog nooit opgeruimd.</Text>
  return (
    <Table withTableBorder verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Dag</Table.Th>
          <Table.Th scope="col">Wat</Table.Th>
          <Table.Th scope="col">Regels</Table.Th>
          <Table.Th scope="col">Bewaartermijn</Table.Th>
          <Table.Th scope="col">Door</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {proofs.data.proofs.map(({ id, kind, onDate, rows, rule, actor, secondActor }) => (
          <Table.Tr key={id}>
            <Table.Td>{tableDate(onDate)}</Table.Td>
            <Table.Th scope="row">{RETENTION_TEXTS[kind].label}</Table.Th>
            <Table.Td>{rows.toLocaleString('nl')}</Table.Td>
            <Table.Td>{rule}</Table.Td>
            <Table.Td>{secondActor === '' ? `${actor} (alleen)` : `${secondActor} en ${actor}`}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
