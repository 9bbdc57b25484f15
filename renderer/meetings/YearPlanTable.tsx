import { Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { IsoDate } from '#domain/kernel/date'
import { narrowDate } from '#domain/kernel/date-text'
import type { MeetingDetails } from '#domain/meetings/meeting'
import { useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { DateField } from '../ui/DateField.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { type PlanRow, type Proposal, plannedDetails, planRow, rowRemarks } from './year-plan.ts'

export type Planned = { fromId: string; details: MeetingDetails }[]

interface YearPlanTableProps {
  proposals: readonly Proposal[]
  busy: boolean
  error: unknown
  onPlan: (meetings: Planned) => void
}

/** Last year's meetings, each with its new day: tick what goes on, change a day, plan all at once. */
export function YearPlanTable({ proposals, busy, error, onPlan }: YearPlanTableProps) {
  const { today } = useSchool()
  const [changed, change] = useState<ReadonlyMap<string, PlanRow>>(new Map())
  const rowOf = (proposal: Proposal) => changed.get(proposal.fromId) ?? planRow(proposal, today)
  const chosen = proposals.filter((proposal) => rowOf(proposal).planned)
  const dates = [...new Set(chosen.flatMap((one) => rowOf(one).dates))].filter((date) => date !== null)
  const checked = useRead('meetings.checkDates', { dates, exceptId: null }, { enabled: dates.length > 0 })
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const unread = event.currentTarget.querySelector<HTMLElement>('[data-unread], [aria-invalid="true"]')
    if (unread !== null) return unread.focus()
    const meetings = chosen.flatMap((proposal) => {
      const details = proposal.details === null ? null : plannedDetails(proposal.details, rowOf(proposal))
      return details === null ? [] : [{ fromId: proposal.fromId, details }]
    })
    if (meetings.length > 0) onPlan(meetings)
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Table verticalSpacing="sm" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={84}>Plannen</Table.Th>
              <Table.Th w="24%">Bijeenkomst</Table.Th>
              <Table.Th w={110}>Toen</Table.Th>
              <Table.Th w={170}>Nieuwe datum</Table.Th>
              <Table.Th>Let op</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {proposals.map((proposal) => (
              <ProposalRow
                key={proposal.fromId}
                proposal={proposal}
                row={rowOf(proposal)}
                notes={rowRemarks(proposal, rowOf(proposal), {
                  today,
                  remarks: checked.data?.remarks ?? [],
                  others: otherNames(chosen, rowOf, proposal),
                })}
                onChange={(row) => change((rows) => new Map([...rows, [proposal.fromId, row]]))}
              />
            ))}
          </Table.Tbody>
        </Table>
        <RefusalNotice error={error} />
        <Group>
          <Button type="submit" loading={busy} disabled={chosen.length === 0}>
            {chosen.length === 1 ? 'Plan deze bijeenkomst' : `Plan deze ${chosen.length} bijeenkomsten`}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** The other meetings of this plan, by day. */
function otherNames(
  chosen: readonly Proposal[],
  rowOf: (proposal: Proposal) => PlanRow,
  self: Proposal,
): ReadonlyMap<IsoDate, readonly string[]> {
  const names = new Map<IsoDate, string[]>()
  for (const other of chosen.filter(({ fromId }) => fromId !== self.fromId)) {
    for (const date of new Set(rowOf(other).dates)) {
      if (date !== null) names.set(date, [...(names.get(date) ?? []), other.name])
    }
  }
  return names
}

interface ProposalRowProps {
  proposal: Proposal
  row: PlanRow
  notes: readonly string[]
  onChange: (row: PlanRow) => void
}

function ProposalRow({ proposal, row, notes, onChange }: ProposalRowProps) {
  const { name, kindText, fromDates, details, alreadyPlanned } = proposal
  const isFixed = details === null || alreadyPlanned
  const called = details?.name ?? name
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          aria-label={`Plannen: ${called}`}
          checked={row.planned}
          disabled={isFixed}
          onChange={(event) => onChange({ ...row, planned: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td>
        <Text className="breaking" fw={600}>
          {called}
        </Text>
        {kindText === called ? null : <Text size="sm">{kindText}</Text>}
      </Table.Td>
      <Table.Td>
        {fromDates.map((date) => (
          <Text key={date}>{narrowDate(date)}</Text>
        ))}
      </Table.Td>
      <Table.Td>
        {isFixed
          ? null
          : row.dates.map((date, at) => (
              <DateField
                // biome-ignore lint/suspicious/noArrayIndexKey: an evening is known by its place
                key={at}
                description={date === null ? ' ' : narrowDate(date)}
                inputWrapperOrder={['input', 'description', 'error']}
                aria-label={row.dates.length === 1 ? `Datum: ${called}` : `Datum ${at + 1}: ${called}`}
                value={date}
                disabled={!row.planned}
                error={row.planned && date === null ? 'Vul de datum in.' : undefined}
                onChange={(day) =>
                  onChange({ ...row, dates: row.dates.map((one, index) => (index === at ? day : one)) })
                }
              />
            ))}
      </Table.Td>
      <Table.Td>
        {notes.map((note) => (
          <Text key={note} size="sm">
            {note}
          </Text>
        ))}
      </Table.Td>
    </Table.Tr>
  )
}
