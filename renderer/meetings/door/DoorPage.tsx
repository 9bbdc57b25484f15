import { Alert, Anchor, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { Link, useParams } from 'wouter'
import { longDate } from '#domain/kernel/date-text'
import { useAsk } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { DoorDesk } from './DoorDesk.tsx'
import './door.css'

/** The door: nothing to see until somebody searches. Asked anew each time it opens: much changes beside it. */
export function DoorPage() {
  const { id = '' } = useParams<{ id: string }>()
  const door = useAsk('meetings.door')
  const { mutate: ask, data: loaded } = door
  useEffect(() => ask({ id }), [ask, id])
  if (loaded === undefined) {
    return (
      <ClosedDoor id={id} title="Deur">
        {door.isError ? null : <Waiting />}
        <RefusalNotice error={door.error} />
      </ClosedDoor>
    )
  }
  const title = `Deur: ${loaded.name}`
  if (loaded.cancelled) {
    return (
      <ClosedDoor id={id} title={title}>
        <Alert color="yellow" title="Deze bijeenkomst is afgezegd.">
          De deur blijft dicht. Gaat de bijeenkomst toch door? Zet haar dan eerst weer aan.
        </Alert>
      </ClosedDoor>
    )
  }
  if (loaded.today < loaded.date) {
    return (
      <ClosedDoor id={id} title={title}>
        <Text>De bijeenkomst is op {longDate(loaded.date)}. Op die dag gaat de deur open.</Text>
      </ClosedDoor>
    )
  }
  return <DoorDesk key={id} meetingId={id} loaded={loaded} onAskAgain={() => ask({ id })} />
}

interface ClosedDoorProps {
  id: string
  title: string
  children: ReactNode
}

function ClosedDoor({ id, title, children }: ClosedDoorProps) {
  return (
    <Stack p="lg" maw={800}>
      <Title order={1}>{title}</Title>
      {children}
      <Anchor component={Link} href={`/bijeenkomsten/${id}`}>
        Terug naar de bijeenkomst
      </Anchor>
    </Stack>
  )
}
