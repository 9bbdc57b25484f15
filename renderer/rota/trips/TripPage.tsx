import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { longDateWithWeekday } from '#domain/kernel/date-text'
import { useChange, useRead } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useTakeBack } from '../../ui/take-back.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { RotaLinks } from '../RotaLinks.tsx'
import { EditTrip } from './EditTrip.tsx'
import { TripCars } from './TripCars.tsx'
import { TripChildren } from './TripChildren.tsx'
import { TripPapers } from './TripPapers.tsx'
import { filledText, type Trip } from './trip-words.ts'

/** One trip (/ouderhulp/reizen/:tripId): its cars, its children, and its papers. */
export function TripPage() {
  const { tripId = '' } = useParams<{ tripId: string }>()
  const shown = useRead('rota.trip', { tripId }, { keep: (before) => before.tripId === tripId })
  return (
    <Page title={shown.data?.name ?? 'Reis'}>
      <RotaLinks />
      <RefusalNotice error={shown.error} />
      {shown.isPending ? <Waiting /> : null}
      {shown.data === undefined ? null : <OneTrip trip={shown.data} />}
    </Page>
  )
}

function OneTrip({ trip }: { trip: Trip }) {
  const [editing, edit] = useState(false)
  const { turnId, name, address, route, kilometres, schoolPhone } = trip
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <div className="shrinking">
          <Anchor component={Link} href="/ouderhulp/reizen">
            Terug naar de reizen
          </Anchor>
          <Text mt={4} className="breaking">
            {longDateWithWeekday(trip.date)}, {trip.beginsAt}–{trip.endsAt}, {trip.group}. {kilometres}{' '}
            kilometer enkele reis{address === '' ? '' : `, ${address}`}.
          </Text>
        </div>
        <Group gap="sm">
          {trip.cars.length === 0 || trip.children.length === 0 ? null : <FillCars trip={trip} />}
          <Button variant="default" onClick={() => edit(true)}>
            Reis wijzigen
          </Button>
        </Group>
      </Group>
      <Problems problems={trip.problems} />
      <TripCars trip={trip} />
      <TripChildren trip={trip} />
      <TripPapers trip={trip} />
      <EditTrip
        tripId={trip.tripId}
        initial={editing ? { turnId, name, address, route, kilometres, schoolPhone } : null}
        onClose={() => edit(false)}
      />
    </Stack>
  )
}

function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <Alert color="blue" variant="light" title="Nog te regelen">
      <List>
        {problems.map((problem) => (
          <List.Item key={problem}>{problem}.</List.Item>
        ))}
      </List>
    </Alert>
  )
}

function FillCars({ trip }: { trip: Trip }) {
  const fill = useChange('rota.fillCars')
  const takeBack = useTakeBack()
  function start() {
    fill.mutate(
      { tripId: trip.tripId },
      {
        onSuccess: ({ restorePointId, ...filled }) => {
          const message = filledText(filled)
          takeBack(message, restorePointId)
        },
      },
    )
  }
  return (
    <Stack gap="xs">
      <Button loading={fill.isPending} onClick={start}>
        Kinderen verdelen
      </Button>
      <RefusalNotice error={fill.error} />
    </Stack>
  )
}
