import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { AddressTooLong } from '../ui/AddressTooLong.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { PdfPreview } from '../ui/PdfPreview.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { LetterKept } from './LetterKept.tsx'
import { type AskedPlan, type RunInput, useLetterRun } from './letter-run.ts'
import { letters } from './print-words.ts'

interface LetterOutputProps {
  input: RunInput
  /** The plan as it is asked now; null when there is nothing chosen. */
  plan: AskedPlan | null
  /** Marks the fields that are not right; true when there are any. */
  findProblems: () => boolean
}

/** The letters as they will print, and then the print that is kept. Nothing is kept before the office presses. */
export function LetterOutput({ input, plan, findProblems }: LetterOutputProps) {
  const run = useLetterRun(input, plan)
  const counts = plan?.data?.counts
  const paper = counts?.paper
  if (run.kept !== null) return <LetterKept kept={run.kept.paper} begin={run.kept.how} />
  return (
    <Stack>
      <Group>
        <Button
          variant={run.preview === undefined ? 'filled' : 'default'}
          disabled={!paper || plan?.isFetching === true}
          loading={run.isPreparing}
          onClick={() => {
            if (!findProblems()) run.look()
          }}
        >
          {paper ? `Voorbeeld van ${letters(paper)} bekijken` : 'Voorbeeld bekijken'}
        </Button>
      </Group>
      {counts !== undefined && counts.paper === 0 ? (
        <Text>
          {counts.email > 0 ? 'Er hoeft niets op papier.' : 'In deze keuze krijgt niemand de brief.'}
        </Text>
      ) : null}
      {run.isStale ? <Text role="status">Er is iets veranderd. Bekijk het voorbeeld opnieuw.</Text> : null}
      {run.outdated ? <Outdated /> : null}
      <RefusalNotice error={run.error} />
      {run.isPreparing ? <Waiting /> : null}
      {run.preview === undefined ? null : (
        <Stack>
          <AddressTooLong names={run.preview.addressTooLong} />
          <PdfPreview
            pdf={run.preview}
            actions={
              <KeepButtons
                tooLong={run.preview.addressTooLong.length > 0}
                busy={run.isKeeping}
                onKeep={run.keep}
              />
            }
          />
        </Stack>
      )}
    </Stack>
  )
}

interface KeepButtonsProps {
  tooLong: boolean
  busy: boolean
  onKeep: (how: 'print' | 'save') => void
}

function KeepButtons({ tooLong, busy, onKeep }: KeepButtonsProps) {
  return (
    <>
      <Button loading={busy} onClick={() => onKeep('print')}>
        {tooLong ? 'Toch afdrukken' : 'Afdrukken'}
      </Button>
      <Button variant="default" loading={busy} onClick={() => onKeep('save')}>
        {tooLong ? 'Toch als PDF opslaan' : 'PDF opslaan'}
      </Button>
    </>
  )
}

function Outdated() {
  return (
    <Alert color="yellow" title="De gegevens zijn intussen veranderd" role="alert">
      Er is niets gedrukt. Dit is het nieuwe voorbeeld; kijk het na en druk opnieuw op Afdrukken.
    </Alert>
  )
}
