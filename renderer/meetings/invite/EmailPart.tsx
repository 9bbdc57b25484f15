import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import type { InvitationText } from '#domain/meetings/invite-contract'
import { useChange } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useTakeBack } from '../../ui/take-back.tsx'
import { useCopy } from '../../ui/use-copy.tsx'
import { count, families } from '../counts.ts'
import { type Reach, toInvite } from './invite-words.ts'

interface EmailPartProps {
  meetingId: string
  reach: Reach
  text: InvitationText
  again: boolean
  findProblems: () => boolean
}

/** Ouderloket sends no e-mail: it gives the addresses and the message, and notes who was invited with them. */
export function EmailPart({ meetingId, reach, text, again, findProblems }: EmailPartProps) {
  const invite = useChange('meetings.inviteByEmail')
  const sayUndoable = useTakeBack()
  const number = toInvite(reach.email, again)
  return (
    <Stack gap="xs">
      <Text>
        Ouderloket verstuurt zelf geen e-mail. U krijgt de adressen en het bericht. Deze gezinnen staan daarna
        genoteerd als uitgenodigd.
      </Text>
      <Group>
        <Button
          variant={invite.data === undefined ? 'filled' : 'default'}
          disabled={number === 0}
          loading={invite.isPending}
          onClick={() => {
            if (findProblems()) return
            invite.mutate(
              { id: meetingId, text, again },
              {
                onSuccess: (done) =>
                  sayUndoable(`${families(done.families)} per e-mail uitgenodigd.`, done.restorePointId),
              },
            )
          }}
        >
          {number === 0 ? 'E-mailadressen' : `E-mailadressen van ${families(number)}`}
        </Button>
      </Group>
      {number === 0 && invite.data === undefined ? (
        <Text>Er is niemand meer die per e-mail bericht moet krijgen.</Text>
      ) : null}
      <RefusalNotice error={invite.error} />
      {invite.data === undefined ? null : <Addresses made={invite.data} />}
    </Stack>
  )
}

function Addresses({ made }: { made: OperationOutput<'meetings.inviteByEmail'> }) {
  const { copy, byHand } = useCopy()
  const { emails, subject, message, csv } = made
  return (
    <Stack gap="xs">
      <Text role="status">
        {families(made.families)}, {count(emails.length, 'adres', 'adressen')}. Plak de adressen in het vak{' '}
        <b>BCC</b>.
      </Text>
      <Group>
        <Button
          onClick={() =>
            void copy(emails.join('; '), `${count(emails.length, 'adres', 'adressen')} gekopieerd.`)
          }
        >
          Adressen kopiëren
        </Button>
        <Button variant="default" onClick={() => void copy(subject, 'Onderwerp gekopieerd.')}>
          Onderwerp kopiëren
        </Button>
        <Button variant="default" onClick={() => void copy(message, 'Bericht gekopieerd.')}>
          Bericht kopiëren
        </Button>
        <Button variant="default" onClick={() => saveFile(csv.bytes, csv.fileName, 'text/csv')}>
          CSV voor de ouderapp
        </Button>
      </Group>
      {byHand}
      <Text size="sm">
        Toch niet verstuurd? Maak het ongedaan bij{' '}
        <Anchor component={Link} href="/terugdraaien">
          Ongedaan maken
        </Anchor>
        .
      </Text>
    </Stack>
  )
}
