import { Anchor, Badge, Group, Stack, Text, VisuallyHidden } from '@mantine/core'
import { formatPhone } from '#domain/kernel/phone'
import type { PersonDetails } from '#domain/people/person'
import { useChange } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'

type Phone = PersonDetails['phones'][number]

interface PhonesProps {
  person: { id: string; name: string; phones: readonly Phone[] }
}

/** The numbers of a person; a secret one is covered until it is asked for, and asking is written down. */
export function Phones({ person }: PhonesProps) {
  const reveal = useChange('people.reveal')
  const phones = reveal.data?.phones ?? person.phones
  const hidden = reveal.data === undefined && phones.some(({ secret, number }) => secret && number === '')
  if (phones.length === 0) return <Text size="sm">geen telefoonnummer</Text>
  return (
    <Stack gap={4}>
      {phones.map((phone, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a number is known by its place
        <PhoneLine key={index} phone={phone} />
      ))}
      {hidden ? (
        <Group gap="xs">
          <Anchor
            component="button"
            type="button"
            className="small-button"
            onClick={() => reveal.mutate({ kind: 'person', id: person.id })}
          >
            Toon geheim nummer
            <VisuallyHidden> van {person.name}</VisuallyHidden>
          </Anchor>
          <Text size="sm">Dat u kijkt, wordt opgeschreven.</Text>
        </Group>
      ) : null}
      <RefusalNotice error={reveal.error} />
    </Stack>
  )
}

function PhoneLine({ phone }: { phone: Phone }) {
  return (
    <Group gap="xs">
      <Text fw={600} className="digits">
        {phone.number === '' ? 'Geheim nummer' : formatPhone(phone.number)}
      </Text>
      {phone.remark === '' ? null : <Text size="sm">{phone.remark}</Text>}
      {phone.emergency ? <Badge variant="light">noodnummer</Badge> : null}
      {phone.secret ? (
        <Badge variant="outline" color="dark">
          geheim
        </Badge>
      ) : null}
    </Group>
  )
}
