import { Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { ComplaintFileShown } from '#domain/complaints/shown'
import { STEP_TEXTS } from '#domain/complaints/texts'
import type { OperationOutput } from '#domain/contract/operations'
import { tableDate } from '#domain/kernel/date-text'
import { useChange } from '../../api/hooks.ts'
import { FormModal } from '../../ui/FormModal.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { PdfPreview } from '../../ui/PdfPreview.tsx'
import { isEnded } from '../file/file-step.ts'
import { InvitationForm } from './InvitationForm.tsx'
import { OutcomeForm } from './OutcomeForm.tsx'
import { PLAIN_LETTER, useLetter } from './use-letter.ts'

interface FileLettersProps {
  file: ComplaintFileShown
  /** A letter was made: it stands in the file as a step, so the file is read again. */
  onMade: () => void
}

type Made = OperationOutput<'complaints.letter'>

/** Letters of a file: receipt, invitation and outcome. */
export function FileLetters({ file, onMade }: FileLettersProps) {
  if (file.giverKind === 'anonymous') return <Text>Wie anoniem is, krijgt geen brief.</Text>
  return <Letters file={file} onMade={onMade} />
}

function Letters({ file, onMade }: FileLettersProps) {
  const [asking, ask] = useState<'' | 'invitation' | 'outcome'>('')
  const [paper, show] = useState<Made | null>(null)
  const onPaper = (made: Made) => {
    ask('')
    show(made)
    onMade()
  }
  const receipt = useLetter(file, onPaper)
  const opened = useChange('complaints.openLetter')
  const ended = isEnded(file)
  return (
    <Stack gap="sm">
      <Text size="sm">
        Een brief gaat alleen naar wie dit meldde. Hij komt als stap in dit dossier; wie het dossier niet mag
        zien, vindt hem nergens. Spreekt het gezin thuis een andere taal waarvoor wij woorden hebben, dan
        staat die onder het Nederlands. Niemand die de taal als moedertaal spreekt, heeft die woorden al
        nagekeken.
      </Text>
      <Group>
        {ended ? null : (
          <>
            <Button variant="default" loading={receipt.busy} onClick={() => receipt.make(PLAIN_LETTER)}>
              Ontvangst bevestigen
            </Button>
            <Button variant="default" onClick={() => ask('invitation')}>
              Uitnodigen voor een gesprek
            </Button>
          </>
        )}
        <Button variant="default" onClick={() => ask('outcome')}>
          Brief met de uitkomst
        </Button>
      </Group>
      <RefusalNotice error={receipt.error ?? opened.error} />
      <KeptLetters
        file={file}
        busyWith={opened.isPending ? opened.variables.runId : null}
        onOpen={(runId) => opened.mutate({ id: file.id, runId }, { onSuccess: show })}
      />
      <MadeLetter key={paper?.ticket} paper={paper} />
      <FormModal
        name={`complaintInvitation:${file.id}`}
        title="Uitnodigen voor een gesprek"
        opened={asking === 'invitation'}
        onClose={() => ask('')}
      >
        {(close) => <InvitationForm file={file} onMade={onPaper} onClose={close} />}
      </FormModal>
      <FormModal
        name={`complaintOutcome:${file.id}`}
        title="Brief met de uitkomst"
        opened={asking === 'outcome'}
        onClose={() => ask('')}
      >
        {(close) => <OutcomeForm file={file} onMade={onPaper} onClose={close} />}
      </FormModal>
    </Stack>
  )
}

interface KeptLettersProps {
  file: ComplaintFileShown
  busyWith: string | null
  onOpen: (runId: string) => void
}

/** Letters that were made before; also of a step that was struck through. */
function KeptLetters({ file: { steps }, busyWith, onOpen }: KeptLettersProps) {
  const letters = steps.flatMap(({ printRunId, ...step }) =>
    printRunId === null ? [] : { ...step, printRunId },
  )
  if (letters.length === 0) return <Text>Er is nog geen brief gemaakt.</Text>
  return (
    <ul className="complaint-steps">
      {letters.map(({ id, kind, doneOn, plannedOn, printRunId }) => {
        const name = kind === 'talk' ? 'Uitnodiging voor een gesprek' : STEP_TEXTS[kind]
        const on = doneOn ?? plannedOn
        const what = on === null ? name : `${name}, ${tableDate(on)}`
        return (
          <li key={id}>
            <Group justify="space-between">
              <Text>{what}</Text>
              <Button
                variant="default"
                size="sm"
                loading={busyWith === printRunId}
                aria-label={`Brief bekijken: ${what}`}
                onClick={() => onOpen(printRunId)}
              >
                Bekijken
              </Button>
            </Group>
          </li>
        )
      })}
    </ul>
  )
}

/** Takes the focus, because its button may stand far above it. */
function MadeLetter({ paper }: { paper: Made | null }) {
  const made = useRef<HTMLDivElement>(null)
  useEffect(() => made.current?.focus(), [])
  if (paper === null) return null
  return (
    <div ref={made} tabIndex={-1} className="complaint-letter">
      <Text role="status" mb="sm">
        Bewaard in dit dossier als afdruk <b>{paper.printNumber}</b>.
      </Text>
      <PdfPreview pdf={paper} />
    </div>
  )
}
