import { Button, Group, Stack, Text } from '@mantine/core'
import { memo } from 'react'
import { Link } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { useChange } from '../../api/hooks.ts'
import { MadePaper } from '../../ui/MadePaper.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { useCopy } from '../../ui/use-copy.tsx'
import { count, families } from '../counts.ts'
import type { Answers } from './answer-words.ts'

interface RemindersProps {
  meetingId: string
  families: Answers['families']
}

/** For silent families only: slips for who has paper, addresses for who has e-mail, and then the telephone. */
export const Reminders = memo(function Reminders({ meetingId, families: all }: RemindersProps) {
  const slips = useChange('meetings.reminders')
  const emails = useChange('meetings.remindByEmail')
  const silent = all.filter(({ invitedOn, answer }) => invitedOn !== null && answer === null)
  return (
    <Section title="Wie nog niets liet weten">
      <Text>{silentText(silent)}</Text>
      <Group>
        <Button
          variant="default"
          loading={slips.isPending}
          disabled={silent.length === 0}
          onClick={() => slips.mutate({ id: meetingId })}
        >
          Herinneringsstroken maken
        </Button>
        <Button
          variant="default"
          loading={emails.isPending}
          disabled={silent.length === 0}
          onClick={() => emails.mutate({ id: meetingId })}
        >
          Herinneren per e-mail
        </Button>
        <Button variant="default" component={Link} href={`/bijeenkomsten/${meetingId}/bellen`}>
          Bellijst
        </Button>
      </Group>
      <RefusalNotice error={slips.error ?? emails.error} />
      {emails.data === undefined ? null : <ReminderEmail email={emails.data} />}
      {slips.data === undefined ? null : (
        <Text>{count(slips.data.slips, 'strook', 'stroken')}, vier op een blad, per groep.</Text>
      )}
      <MadePaper paper={slips.data} />
    </Section>
  )
})

function silentText(silent: readonly Answers['families'][number][]): string {
  if (silent.length === 0) return 'Alle uitgenodigde gezinnen hebben iets laten weten.'
  const reminded = silent.filter(({ remindedOn }) => remindedOn !== null).length
  const paper = silent.filter(({ invitedBy }) => invitedBy === 'paper').length
  const kinds = `${paper} op papier uitgenodigd, ${silent.length - paper} op een andere manier`
  return `${families(silent.length)} (${kinds}). Herinnerd: ${reminded}. Wie iets liet weten, krijgt geen herinnering.`
}

/** Ouderloket sends no e-mail: it gives the addresses and the words. */
function ReminderEmail({ email }: { email: OperationOutput<'meetings.remindByEmail'> }) {
  const { copy, byHand } = useCopy()
  const { emails, subject, message } = email
  return (
    <Stack gap="xs">
      <Text role="status">
        {families(email.families)} genoteerd als herinnerd. Ouderloket verstuurt zelf geen e-mail. Plak de
        adressen in het vak <b>BCC</b>.
      </Text>
      <Group>
        <Button
          onClick={() =>
            void copy(emails.join('; '), `${count(emails.length, 'adres', 'adressen')} gekopieerd.`)
          }
        >
          Adressen kopiëren
        </Button>
        <Button
          variant="default"
          onClick={() => void copy(`${subject}\n\n${message}`, 'Bericht gekopieerd.')}
        >
          Bericht kopiëren
        </Button>
      </Group>
      {byHand}
    </Stack>
  )
}
