import { Anchor, Button, Paper, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { narrowDate } from '#domain/kernel/date-text'
import { useRead } from '../../api/hooks.ts'
import { useMay } from '../../app/school-context.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { RotaLinks } from '../RotaLinks.tsx'
import { EditTrip } from './EditTrip.tsx'
import { childrenText } from './trip-words.ts'

type Trips = OperationOutput<'rota.trips'>
type WaitingTurn = Trips['turns'][number]

/** Reizen (/ouderhulp/reizen): trips by car, and turns for drivers that have none yet. */
export function TripsPage() {
  const list = useRead('rota.trips', {})
  return (
    <Page title="Reizen">
      <RotaLinks />
      <RefusalNotice error={list.error} />
      {list.isPending ? <Waiting /> : null}
      {list.data === undefined ? null : <Lists list={list.data} />}
    </Page>
  )
}

function Lists({ list: { trips, turns } }: { list: Trips }) {
  const [turn, make] = useState<WaitingTurn | null>(null)
  return (
    <>
      {trips.length === 0 && turns.length === 0 ? <NothingYet /> : null}
      {trips.length === 0 ? null : <TripTable trips={trips} />}
      {turns.length === 0 ? null : (
        <Section title="Beurten voor rijders, nog zonder reis">
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Beurt</Table.Th>
                <Table.Th scope="col">Groep</Table.Th>
                <Table.Th scope="col">Reis</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {turns.map((one) => (
                <Table.Tr key={one.turnId}>
                  <Table.Th scope="row" fw={400}>
                    {narrowDate(one.date)} {one.task}
                  </Table.Th>
                  <Table.Td>{one.group}</Table.Td>
                  <Table.Td>
                    <Button
                      variant="default"
                      size="sm"
                      aria-label={`Reis maken: ${narrowDate(one.date)} ${one.task}, ${one.group}`}
                      onClick={() => make(one)}
                    >
                      Reis maken
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Section>
      )}
      <EditTrip
        tripId={null}
        initial={
          turn === null
            ? null
            : {
                ...{ turnId: turn.turnId, name: turn.task, address: '', route: '' },
                ...{ kilometres: '', schoolPhone: '' },
              }
        }
        onClose={() => make(null)}
      />
    </>
  )
}

function NothingYet() {
  const leads = useMay('leadRota')
  return (
    <Paper withBorder p="lg">
      <Text>
        Er zijn nog geen reizen. Een reis begint bij een taak per groep waarvoor een rijbevestiging nodig is.{' '}
        {leads
          ? 'Maak die taak en haar beurten bij'
          : 'De balie zet die taak klaar; haar beurten maakt u bij'}{' '}
        <Anchor component={Link} href="/ouderhulp/taken">
          Taken en beurten
        </Anchor>
        ; daarna staat de beurt hier.
      </Text>
    </Paper>
  )
}

function TripTable({ trips }: { trips: Trips['trips'] }) {
  return (
    <Table verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Reis</Table.Th>
          <Table.Th scope="col">Dag</Table.Th>
          <Table.Th scope="col">Groep</Table.Th>
          <Table.Th scope="col">Kinderen</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {trips.map(({ tripId, name, date, group, children, withoutCar }) => (
          <Table.Tr key={tripId}>
            <Table.Th scope="row">
              <Anchor component={Link} href={`/ouderhulp/reizen/${tripId}`} className="breaking" fw={600}>
                {name}
              </Anchor>
            </Table.Th>
            <Table.Td>{narrowDate(date)}</Table.Td>
            <Table.Td>{group}</Table.Td>
            <Table.Td>
              {childrenText(children)}
              {withoutCar === 0 ? ', allen geregeld' : `, ${withoutCar} nog zonder auto`}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
