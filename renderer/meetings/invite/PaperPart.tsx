import { Alert, Anchor, Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import type { InvitationText } from '#domain/meetings/invite-contract'
import { AddressTooLong } from '../../ui/AddressTooLong.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { PdfPreview } from '../../ui/PdfPreview.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { letters } from '../counts.ts'
import { type Reach, toInvite } from './invite-words.ts'
import { type RunInput, useInvitationRun } from './use-invitation-run.ts'

interface PaperPartProps {
  meetingId: string
  reach: Reach
  text: InvitationText
  again: boolean
  onAgain: (again: boolean) => void
  /** Marks the fields that are not right; true when there are any. */
  findProblems: () => boolean
  refresh: () => Promise<string | undefined>
}

/** The stack as it will print, and then the print that is kept: only then somebody is invited. */
export function PaperPart({ meetingId, reach, text, again, onAgain, findProblems, refresh }: PaperPartProps) {
  const [only, setOnly] = useState<RunInput['only']>('paper')
  const input: RunInput = { id: meetingId, text, only, again }
  const run = useInvitationRun({ input, fingerprint: reach.fingerprint, refresh })
  const number = toInvite(reach.paper, again) + (only === 'all' ? toInvite(reach.email, again) : 0)
  return (
    <Stack>
      <Radio.Group
        label="Wie krijgt een brief met een strook?"
        value={only}
        onChange={(value) => setOnly(value as RunInput['only'])}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="paper" label="Alleen gezinnen zonder e-mail" />
          <Radio value="all" label="Alle gezinnen" />
        </Stack>
      </Radio.Group>
      <Checkbox
        label="Ook gezinnen die al zijn uitgenodigd"
        checked={again}
        onChange={(event) => onAgain(event.currentTarget.checked)}
      />
      {run.kept === null ? (
        <Run run={run} number={number} findProblems={findProblems} />
      ) : (
        <Kept paper={run.kept.paper} how={run.kept.how} />
      )}
    </Stack>
  )
}

interface RunProps {
  run: ReturnType<typeof useInvitationRun>
  /** Letters in the stack. */
  number: number
  findProblems: () => boolean
}

function Run({ run, number, findProblems }: RunProps) {
  return (
    <>
      <Group>
        <Button
          variant={run.preview === undefined ? 'filled' : 'default'}
          disabled={number === 0}
          loading={run.isPreparing}
          onClick={() => {
            if (!findProblems()) run.look()
          }}
        >
          {number === 0 ? 'Uitnodigingen bekijken' : `Voorbeeld van ${letters(number)} bekijken`}
        </Button>
      </Group>
      {number === 0 ? <Text>Er is niemand meer die een brief moet krijgen.</Text> : null}
      {run.isStale ? <Text role="status">Er is iets veranderd. Bekijk het voorbeeld opnieuw.</Text> : null}
      {run.outdated ? <Outdated /> : null}
      <RefusalNotice error={run.error} />
      {run.isPreparing ? <Waiting /> : null}
      {run.preview === undefined ? null : (
        <Stack>
          <AddressTooLong names={run.preview.addressTooLong} />
          <PdfPreview
            key={run.preview.ticket}
            pdf={run.preview}
            actions={<KeepButtons busy={run.isKeeping} onKeep={run.keep} />}
          />
        </Stack>
      )}
    </>
  )
}

function KeepButtons({ busy, onKeep }: { busy: boolean; onKeep: (how: 'print' | 'save') => void }) {
  return (
    <>
      <Button loading={busy} onClick={() => onKeep('print')}>
        Druk de uitnodigingen af
      </Button>
      <Button variant="default" loading={busy} onClick={() => onKeep('save')}>
        PDF opslaan
      </Button>
    </>
  )
}

function Kept({ paper, how }: { paper: OperationOutput<'meetings.inviteOnPaper'>; how: 'print' | 'save' }) {
  const said = useRef<HTMLParagraphElement>(null)
  // the button that was pressed has made way for this
  useEffect(() => said.current?.focus(), [])
  return (
    <Stack>
      <Text ref={said} tabIndex={-1} role="status">
        Bewaard als afdruk <b>{paper.printNumber}</b>: {letters(paper.letters)}. Deze gezinnen staan genoteerd
        als uitgenodigd.{' '}
        <Anchor component={Link} href={`/papier/bewaard/${paper.runId}`}>
          Bekijk wie welke pagina’s kreeg
        </Anchor>
      </Text>
      <PdfPreview key={paper.runId} pdf={paper} begin={how} />
    </Stack>
  )
}

function Outdated() {
  return (
    <Alert color="yellow" title="De gegevens zijn intussen veranderd" role="alert">
      Er is niets gedrukt. Dit is het nieuwe voorbeeld; kijk het na en druk opnieuw op afdrukken.
    </Alert>
  )
}
