import { Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { TextProblems, WrittenInvitation, WrittenText } from './invitation-text.ts'

interface InvitationFieldsProps {
  invitation: WrittenInvitation
  problems: TextProblems
  onWrite: (part: Partial<WrittenText>) => void
}

/** The letter around the facts of the meeting: the programme proposes it, the office changes what it wants. */
export function InvitationFields({ invitation, problems, onWrite }: InvitationFieldsProps) {
  const { written, changed, forget } = invitation
  return (
    <Stack maw={760}>
      <Text>
        Wat, wanneer, waar en voor wie komen er vanzelf bij, met een strook om in te leveren. Wat hieronder
        staat, is een voorstel.
      </Text>
      <TextInput
        label="Onderwerp"
        required
        value={written.subject}
        error={problems.subject}
        onChange={(event) => onWrite({ subject: event.currentTarget.value })}
      />
      <Textarea
        label="Tekst"
        description="Een lege regel begint een nieuwe alinea. De aanhef komt er vanzelf boven."
        required
        minRows={6}
        maxRows={16}
        value={written.text}
        error={problems.paragraphs}
        onChange={(event) => onWrite({ text: event.currentTarget.value })}
      />
      <SimpleGrid cols={2}>
        <TextInput
          label="Afsluiting"
          required
          value={written.closing}
          error={problems.closing}
          onChange={(event) => onWrite({ closing: event.currentTarget.value })}
        />
        <TextInput
          label="Ondertekening"
          required
          value={written.signer}
          error={problems.signer}
          onChange={(event) => onWrite({ signer: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Group>
        <Button variant="default" disabled={!changed} onClick={forget}>
          Terug naar het voorstel
        </Button>
      </Group>
    </Stack>
  )
}
