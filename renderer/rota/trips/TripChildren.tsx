import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../app/school-context.ts'
import { Section } from '../../ui/Section.tsx'
import { EditRiders } from './EditRiders.tsx'
import { EditSeat } from './EditSeat.tsx'
import { childrenText, remarksOf, type Trip, type TripChild, wayText } from './trip-words.ts'

/** Every child of the group with its car, and what is to be known of it. */
export function TripChildren({ trip }: { trip: Trip }) {
  const [child, edit] = useState<TripChild | null>(null)
  const [asking, ask] = useState(false)
  const leads = useMay('leadRota')
  const nameOf = new Map(trip.children.map(({ pupilId, name }) => [pupilId, name]))
  return (
    <Section
      title={childrenText(trip.children.length)}
      actions={
        leads && trip.children.length > 0 ? (
          <Button variant="default" onClick={() => ask(true)}>
            Toestemming en lengte
          </Button>
        ) : null
      }
    >
      <Table verticalSpacing="xs" layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Kind</Table.Th>
            <Table.Th scope="col" w="28%">
              Gaat mee met
            </Table.Th>
            <Table.Th scope="col" w="17%">
              Zit graag bij
            </Table.Th>
            <Table.Th scope="col">Bijzonder</Table.Th>
            <Table.Th scope="col" w={120}>
              Wijzigen
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {trip.children.map((one) => (
            <Table.Tr key={one.pupilId}>
              <Table.Th scope="row" className="breaking" fw={600}>
                {one.name}
              </Table.Th>
              <Table.Td className="breaking">{wayText(trip, one)}</Table.Td>
              <Table.Td className="breaking">{nameOf.get(one.friendId ?? '') ?? ''}</Table.Td>
              <Table.Td>{remarksOf(one)}</Table.Td>
              <Table.Td>
                <Button
                  variant="default"
                  size="sm"
                  aria-label={`Wijzigen: ${one.name}`}
                  onClick={() => edit(one)}
                >
                  Wijzigen
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <EditRiders trip={trip} opened={asking} onClose={() => ask(false)} />
      <EditSeat trip={trip} child={child} onClose={() => edit(null)} />
    </Section>
  )
}
