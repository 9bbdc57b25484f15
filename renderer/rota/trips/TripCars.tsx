import { Anchor, Button, Group, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { Section } from '../../ui/Section.tsx'
import { EditCar, type EditedCar } from './EditCar.tsx'
import { beltsText, type Trip, type TripCar } from './trip-words.ts'

/** The cars of a trip with who sits in them, and drivers who have no car yet. */
export function TripCars({ trip }: { trip: Trip }) {
  const [car, edit] = useState<EditedCar | null>(null)
  return (
    <Section title="Auto’s">
      {trip.cars.length === 0 ? (
        <Text>
          {trip.drivers.length === 0 ? (
            <>
              Er is nog geen rijder. Zet op het{' '}
              <Anchor component={Link} href="/ouderhulp">
                rooster
              </Anchor>{' '}
              gezinnen bij deze beurt; dan staan ze hier.
            </>
          ) : (
            'Er is nog geen auto. Kies hieronder wie er rijdt.'
          )}
        </Text>
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
          {trip.cars.map((one) => (
            <CarCard key={one.carId} trip={trip} car={one} onEdit={edit} />
          ))}
        </SimpleGrid>
      )}
      <Drivers drivers={trip.drivers} onEdit={edit} />
      <EditCar tripId={trip.tripId} car={car} onClose={() => edit(null)} />
    </Section>
  )
}

interface CarCardProps {
  trip: Trip
  car: TripCar
  onEdit: (car: EditedCar) => void
}

function CarCard({ trip, car, onEdit }: CarCardProps) {
  const inCar = trip.children.filter(({ carId }) => carId === car.carId)
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Title order={3} size="h5" className="breaking">
            {car.driver}
          </Title>
          <Button
            variant="default"
            size="sm"
            flex="none"
            aria-label={`Wijzigen: auto van ${car.driver}`}
            onClick={() => onEdit(car)}
          >
            Wijzigen
          </Button>
        </Group>
        <Text size="sm">
          {inCar.length} van {beltsText(car)}
        </Text>
        {inCar.length === 0 ? (
          <Text size="sm">nog leeg</Text>
        ) : (
          <List size="sm" listStyleType="none">
            {inCar.map((child) => (
              <List.Item key={child.pupilId}>
                {child.name}
                {car.ownChildren.includes(child.pupilId) ? ' (eigen kind)' : ''}
                {child.locked ? ' (vast)' : ''}
              </List.Item>
            ))}
          </List>
        )}
      </Stack>
    </Paper>
  )
}

interface DriversProps {
  drivers: Trip['drivers']
  onEdit: (car: EditedCar) => void
}

function Drivers({ drivers, onEdit }: DriversProps) {
  if (drivers.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        Op deze beurt, nog zonder auto
      </Title>
      {drivers.map(({ personId, name, seats, boosters, confirmed }) => (
        <Group key={personId} gap="md">
          <Text className="breaking">{name}</Text>
          {confirmed ? (
            <Button
              variant="default"
              size="sm"
              aria-label={`Auto toevoegen: ${name}`}
              onClick={() => onEdit({ carId: null, personId, driver: name, seats, boosters })}
            >
              Auto toevoegen
            </Button>
          ) : (
            <Text size="sm">nog niet bevestigd als rijder; de balie noteert dat bij het gezin</Text>
          )}
        </Group>
      ))}
    </Stack>
  )
}
