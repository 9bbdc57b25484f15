import { Table, Text, TextInput, Title } from '@mantine/core'
import { useId } from 'react'
import { groupTitle } from '#domain/groups/texts'
import { PupilNames } from './PupilNames.tsx'
import type { Move } from './planned-groups.ts'

interface MovesTableProps {
  moves: readonly Move[]
  nameOf: (move: Move) => string | null
  onName: (row: string, name: string) => void
}

/** Which group goes where: one row per group and year, the new name can be typed over. */
export function MovesTable({ moves, nameOf, onName }: MovesTableProps) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <Title order={2} size="h4" id={heading}>
        Wie gaat naar welke groep?
      </Title>
      <Text size="sm" mb="xs">
        Kijk de namen na en verander ze als dat nodig is. Kinderen met dezelfde groepsnaam komen bij elkaar.
      </Text>
      {moves.length === 0 ? (
        <Text>Er gaan geen leerlingen naar een volgende groep.</Text>
      ) : (
        <Table verticalSpacing={4} aria-labelledby={heading}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Nu</Table.Th>
              <Table.Th>Leerlingen</Table.Th>
              <Table.Th>Gaan naar leerjaar</Table.Th>
              <Table.Th>Nieuwe groep</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {moves.map((move) => (
              <MoveLine key={move.row} move={move} name={nameOf(move) ?? ''} onName={onName} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}

interface MoveLineProps {
  move: Move
  name: string
  onName: MovesTableProps['onName']
}

function MoveLine({ move, name, onName }: MoveLineProps) {
  const from = groupTitle(move.group)
  return (
    <Table.Tr>
      <Table.Td fw={600} className="breaking">
        {from}
      </Table.Td>
      <Table.Td>
        <PupilNames pupils={move.pupils} />
      </Table.Td>
      <Table.Td>{yearText(move.toYear)}</Table.Td>
      <Table.Td>
        <TextInput
          size="sm"
          aria-label={`Nieuwe groep van ${from}, leerjaar ${yearText(move.toYear)}`}
          maxLength={64}
          value={name}
          error={name.trim() === '' ? 'Vul de naam van de groep in.' : undefined}
          onChange={(event) => onName(move.row, event.currentTarget.value)}
        />
      </Table.Td>
    </Table.Tr>
  )
}

function yearText(year: number | null): string {
  if (year === null) return 'zoals nu'
  return year === 0 ? 'peuters' : String(year)
}
