import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { formatHouseNumber, formatPostcode } from '#domain/kernel/address'
import type { HouseholdCard } from '#domain/people/cards'
import type { HouseholdDetails } from '#domain/people/household'
import { languageName } from '#domain/people/languages'
import { useChange } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { EditHousehold } from './EditHousehold.tsx'

interface HouseholdAddressProps {
  household: Pick<HouseholdCard, 'id' | 'title' | 'details'>
}

/** Where this household lives and how it gets its letters. */
export function HouseholdAddress({ household }: HouseholdAddressProps) {
  const [editing, edit] = useDisclosure(false)
  // after editing an address that was shown is covered again: it may be another one now
  const [edits, setEdits] = useState(0)
  const { details } = household
  return (
    <Section
      title="Adres en brieven"
      actions={
        <Button variant="default" size="sm" onClick={edit.open}>
          Adres wijzigen
        </Button>
      }
    >
      {details.secret ? (
        <SecretAddress key={edits} id={household.id} />
      ) : (
        <AddressText details={details} unknown="Adres onbekend" />
      )}
      <Text>
        Taal van de brieven: {languageName(details.language)}
        {details.wantsPaper ? ' · wil brieven op papier' : ''}
        {details.kind === 'institution' ? ' · instelling of verzamelgebouw' : ''}
      </Text>
      {details.remark === '' ? null : <Text className="lines">{details.remark}</Text>}
      <EditHousehold
        opened={editing}
        onClose={() => {
          edit.close()
          setEdits(edits + 1)
        }}
        household={household}
      />
    </Section>
  )
}

/** Covered until it is asked for; asking is written down (dutch-conventions 7.5). */
function SecretAddress({ id }: { id: string }) {
  const reveal = useChange('people.reveal')
  const revealed = reveal.data?.household ?? null
  return (
    <Stack gap="xs">
      <Group>
        <Badge variant="outline" color="dark">
          Geheim adres
        </Badge>
        {revealed === null ? (
          <>
            <Button
              size="sm"
              variant="light"
              loading={reveal.isPending}
              onClick={() => reveal.mutate({ kind: 'household', id })}
            >
              Toon adres
            </Button>
            <Text size="sm">Dat u kijkt, wordt opgeschreven.</Text>
          </>
        ) : (
          <Button size="sm" variant="light" onClick={() => reveal.reset()}>
            Verberg adres
          </Button>
        )}
      </Group>
      <div role="status">
        {revealed === null ? null : <AddressText details={revealed} unknown="Adres onbekend" />}
      </div>
      <RefusalNotice error={reveal.error} />
    </Stack>
  )
}

function AddressText({ details, unknown }: { details: HouseholdDetails; unknown: string }) {
  const lines = [
    `${details.street} ${formatHouseNumber(details)}`.trim(),
    `${formatPostcode(details.postcode)} ${details.town}`.trim(),
    details.country,
  ].filter((line) => line !== '')
  return <Text className="lines">{lines.length === 0 ? unknown : lines.join('\n')}</Text>
}
