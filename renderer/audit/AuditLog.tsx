import { Button, Group, Select, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { AUDIT_KINDS, type AuditKind } from '#domain/audit/contract'
import type { OperationInput, OperationOutput } from '#domain/contract/operations'
import { useRead } from '../api/hooks.ts'
import { DateField } from '../ui/DateField.tsx'
import { momentText } from '../ui/moment-text.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { KIND_LABELS } from './labels.ts'

type Filter = Pick<OperationInput<'audit.entries'>, 'accountId' | 'kind'> & {
  readonly from: OperationOutput<'audit.head'>['verifiedOn']
  readonly until: OperationOutput<'audit.head'>['verifiedOn']
}
type Entry = OperationOutput<'audit.entries'>['entries'][number]

const PAGE = 50
const EVERYTHING: Filter = { from: null, until: null, accountId: null, kind: null }

/** All entries, the newest first, by day, person and kind. */
export function AuditLog() {
  const [filter, setFilter] = useState(EVERYTHING)
  /** Below which number each page after the first begins. */
  const [pages, setPages] = useState<readonly number[]>([])
  const found = useRead('audit.entries', { ...filter, before: pages.at(-1) ?? null, limit: PAGE })
  const entries = found.data?.entries
  const last = entries?.at(-1)
  function ask(part: Partial<Filter>) {
    setFilter({ ...filter, ...part })
    setPages([])
  }
  return (
    <Stack gap="sm">
      <FilterFields filter={filter} people={found.data?.people ?? []} onAsk={ask} />
      <RefusalNotice error={found.error} />
      {entries === undefined && found.isPending ? <Waiting /> : null}
      {entries === undefined ? null : <EntryTable entries={entries} total={found.data?.total ?? 0} />}
      <Group>
        <Button variant="default" disabled={pages.length === 0} onClick={() => setPages(pages.slice(0, -1))}>
          Nieuwere
        </Button>
        <Button
          variant="default"
          disabled={entries === undefined || entries.length < PAGE || last === undefined || last.seq === 1}
          onClick={() => last !== undefined && setPages([...pages, last.seq])}
        >
          Oudere
        </Button>
      </Group>
    </Stack>
  )
}

interface FilterFieldsProps {
  filter: Filter
  people: OperationOutput<'audit.entries'>['people']
  onAsk: (part: Partial<Filter>) => void
}

function FilterFields({ filter, people, onAsk }: FilterFieldsProps) {
  return (
    <Group align="flex-start" gap="sm">
      <DateField label="Vanaf" w={140} value={filter.from} onChange={(from) => onAsk({ from })} />
      <DateField label="Tot en met" w={140} value={filter.until} onChange={(until) => onAsk({ until })} />
      <Select
        label="Wie"
        placeholder="Iedereen"
        w={220}
        clearable
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.accountId}
        onChange={(accountId) => onAsk({ accountId })}
      />
      <Select
        label="Soort"
        placeholder="Alles"
        w={260}
        clearable
        data={AUDIT_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }))}
        value={filter.kind}
        onChange={(kind) => onAsk({ kind: kind as AuditKind | null })}
      />
    </Group>
  )
}

function EntryTable({ entries, total }: { entries: readonly Entry[]; total: number }) {
  if (entries.length === 0) return <Text>Er is niets gevonden. Kies een andere dag, persoon of soort.</Text>
  return (
    <>
      <Text size="sm" role="status">
        {total.toLocaleString('nl')} {total === 1 ? 'regel' : 'regels'} gevonden.
      </Text>
      <Table fz="md" verticalSpacing="sm" aria-label="Logboek">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Regel</Table.Th>
            <Table.Th scope="col">Wanneer</Table.Th>
            <Table.Th scope="col">Wie</Table.Th>
            <Table.Th scope="col">Wat</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map(({ seq, at, who, kind, what, details }) => (
            <Table.Tr key={seq}>
              <Table.Td>{seq}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{momentText(at)}</Table.Td>
              <Table.Td>{who}</Table.Td>
              <Table.Td>
                <Text fw={kind === 'refusals' ? 700 : 400}>{what}</Text>
                {details.length === 0 ? null : <Text size="sm">{details.join(' · ')}</Text>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
