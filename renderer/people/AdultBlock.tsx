import { Anchor, Badge, Button, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { Link } from 'wouter'
import type * as z from 'zod'
import type { adultCard, tieSummary } from '#domain/people/cards'
import { languageName } from '#domain/people/languages'
import { EditPerson } from './EditPerson.tsx'
import { emailText } from './labels.ts'
import { Phones } from './Phones.tsx'
import { TieLine } from './TieLine.tsx'

export type Adult = z.infer<typeof adultCard>
type TieSummary = z.infer<typeof tieSummary>

interface AdultBlockProps {
  adult: Adult
  /** The ties shown below: all of this person, or on a pupil's card the one with that child. */
  ties: readonly TieSummary[]
}

/** One adult on a card: how to reach, which language, and what the person is to each child. */
export function AdultBlock({ adult, ties }: AdultBlockProps) {
  const [editing, edit] = useDisclosure(false)
  // after editing a number that was shown is covered again: it may be another one now
  const [edits, setEdits] = useState(0)
  return (
    <Stack gap={6} className="card-block">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap="xs">
          <Title order={3} size="h5">
            <Anchor component={Link} href={`/ouders/${adult.id}`} inherit>
              {adult.name}
            </Anchor>
          </Title>
          <AdultMarks adult={adult} />
        </Group>
        <Button variant="default" size="sm" onClick={edit.open}>
          Wijzigen
          <VisuallyHidden>: {adult.name}</VisuallyHidden>
        </Button>
      </Group>
      <Group gap="xl" align="flex-start">
        <Phones key={edits} person={adult} />
        <Text className="breaking">{emailText(adult)}</Text>
      </Group>
      {ties.map((tie) => (
        <TieLine key={tie.id} tie={tie} personName={adult.name} />
      ))}
      <EditPerson
        opened={editing}
        onClose={() => {
          edit.close()
          setEdits(edits + 1)
        }}
        person={adult}
      />
    </Stack>
  )
}

function AdultMarks({ adult }: { adult: Adult }) {
  const marks = [
    adult.deceased ? 'overleden' : '',
    adult.language !== '' && adult.language !== 'nl' ? `taal: ${languageName(adult.language)}` : '',
    adult.needsInterpreter ? 'tolk nodig' : '',
    adult.wantsPaper ? 'wil papier' : '',
  ]
  return marks
    .filter((mark) => mark !== '')
    .map((mark) => (
      <Badge key={mark} variant="outline" color="dark">
        {mark}
      </Badge>
    ))
}
