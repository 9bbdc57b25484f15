import { Anchor, Button, Table, Text, VisuallyHidden } from '@mantine/core'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import type { GroupSeat } from '#domain/groups/contract'
import { tableDate } from '#domain/kernel/date-text'
import { useKeptFocus } from './kept-focus.ts'
import { LeaveGroup } from './LeaveGroup.tsx'
import { MovePupil } from './MovePupil.tsx'

interface ClassTableProps {
  shown: OperationOutput<'groups.show'>
  pupils: readonly GroupSeat[]
}

/** The children of a group, each with the way to another group. */
export function ClassTable({ shown, pupils }: ClassTableProps) {
  const { group, closed } = shown
  const [moving, move] = useState<GroupSeat | null>(null)
  const table = useRef<HTMLTableElement>(null)
  useKeptFocus(table, pupils.length)
  const severalYears = new Set(pupils.map(({ year }) => year)).size > 1 || group.years.length > 1
  return (
    <>
      <Table ref={table} tabIndex={-1} verticalSpacing={5} highlightOnHover aria-label="Leerlingen">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40} ta="right">
              Nr
            </Table.Th>
            <Table.Th>Naam</Table.Th>
            {severalYears ? <Table.Th>Leerjaar</Table.Th> : null}
            <Table.Th>Geboren</Table.Th>
            <Table.Th>Ouders en verzorgers</Table.Th>
            {closed ? null : (
              <Table.Th>
                <VisuallyHidden>Wijzigen</VisuallyHidden>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pupils.map((pupil, index) => (
            <Table.Tr key={pupil.placementId}>
              <Table.Td ta="right" className="digits">
                {index + 1}
              </Table.Td>
              <Table.Td className="breaking">
                <PupilName pupil={pupil} />
              </Table.Td>
              {severalYears ? <Table.Td>{yearText(pupil.year)}</Table.Td> : null}
              <Table.Td className="digits">
                {pupil.birthDate === null ? 'onbekend' : tableDate(pupil.birthDate)}
              </Table.Td>
              <Table.Td className="breaking">{pupil.parents.join(', ')}</Table.Td>
              {closed ? null : (
                <Table.Td ta="right">
                  <Button size="compact-md" variant="default" onClick={() => move(pupil)}>
                    {group.kind === 'composed' ? 'Uit de groep' : 'Andere groep'}
                    <VisuallyHidden> voor {pupil.name}</VisuallyHidden>
                  </Button>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {group.kind === 'composed' ? (
        <LeaveGroup pupil={moving} shown={shown} onClose={() => move(null)} />
      ) : (
        <MovePupil pupil={moving} schoolYear={shown.schoolYear} from={group.id} onClose={() => move(null)} />
      )}
    </>
  )
}

function PupilName({ pupil }: { pupil: GroupSeat }) {
  return (
    <>
      <Anchor component={Link} href={`/leerlingen/${pupil.id}`}>
        {pupil.name}
      </Anchor>
      {pupil.state === 'coming' ? (
        <Text span size="sm">
          {' '}
          · komt op {tableDate(pupil.fromDate)}
        </Text>
      ) : null}
    </>
  )
}

function yearText(year: number | null): string {
  if (year === null) return 'onbekend'
  return year === 0 ? 'peuters' : String(year)
}
