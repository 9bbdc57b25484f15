import { Button, Group, Stack, Text } from '@mantine/core'
import { useChange } from '../../api/hooks.ts'
import { useMay } from '../../app/school-context.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { MadeRotaPaper } from '../paper/MadeRotaPaper.tsx'
import type { Trip } from './trip-words.ts'

/** A card for each driver, and the copy that stays at school. */
export function TripPapers({ trip }: { trip: Trip }) {
  const paper = useChange('rota.tripPaper')
  const isKept = useMay('keepRota')
  if (!isKept || trip.cars.length === 0) return null
  const make = (kind: 'driverCards' | 'emergencyCopy') => paper.mutate({ tripId: trip.tripId, paper: kind })
  const isBusy = (kind: string) => paper.isPending && paper.variables.paper === kind
  return (
    <Section title="Papier">
      <Stack gap="sm">
        <Text>
          De kaart is voor de rijder en heeft geen nummers van ouders. De noodkopie blijft op school. Geheime
          nummers staan op geen van beide.
        </Text>
        <Group>
          <Button variant="default" loading={isBusy('driverCards')} onClick={() => make('driverCards')}>
            Kaarten voor de rijders
          </Button>
          <Button variant="default" loading={isBusy('emergencyCopy')} onClick={() => make('emergencyCopy')}>
            Noodkopie voor school
          </Button>
        </Group>
        <RefusalNotice error={paper.error} />
        <MadeRotaPaper paper={paper.data} />
      </Stack>
    </Section>
  )
}
