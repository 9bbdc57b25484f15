import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ListDecisions, ListPreview as Preview } from '#domain/importing/lists/preview'
import type { ReadingChoices } from '#domain/importing/lists/reading-choices'
import { Refusal, useChange } from '../api/hooks.ts'
import type { ChosenFile } from '../ui/FileField.tsx'
import { JobProgress } from '../ui/JobProgress.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { ImportDone } from './ImportDone.tsx'
import type { ColumnDraft } from './ListColumns.tsx'
import { ListParts } from './ListParts.tsx'
import { ListProblems } from './ListProblems.tsx'
import { useListPreview } from './list-preview.ts'
import { StepTitle } from './StepTitle.tsx'

interface ListPreviewProps {
  file: ChosenFile
  reading: ReadingChoices
  draft: ColumnDraft
  onBack: () => void
  onClose: () => void
}

/** Step 3: what would change, with ticks and questions; nothing is written before Importeren. */
export function ListPreview({ file, reading, draft, onBack, onClose }: ListPreviewProps) {
  const [outdated, setOutdated] = useState(false)
  const preview = useListPreview({ file, reading, draft })
  const apply = useChange('importing.applyList')
  const { seen, actions, chosen, jobId } = preview
  const { decisions } = actions
  const { kind, mapping, listName } = draft

  function importNow(fingerprint: string) {
    setOutdated(false)
    apply.mutate(
      { file, reading, mapping, kind, decisions, jobId: preview.startJob(), listName, fingerprint },
      {
        onError: (error) => {
          // somebody changed our data meanwhile: nothing was written, the preview is made again
          if (error instanceof Refusal && error.error.code === 'IMPORT_OUTDATED') {
            setOutdated(true)
            actions.onAnswer(decisions)
          }
        },
      },
    )
  }

  if (apply.data !== undefined) return <ImportDone {...apply.data} onClose={onClose} />
  const busy = preview.isPending || apply.isPending
  const progress = busy ? (
    <JobProgress key={jobId} job="import" jobId={jobId} label="De lijst wordt gelezen" />
  ) : null
  return (
    <Stack>
      <StepTitle step={3} title="Wat er verandert" />
      {outdated ? (
        <Alert color="yellow" title="Er is intussen iets veranderd" role="alert">
          Er is niets geschreven. Dit is het nieuwe voorbeeld; kijk het na en druk opnieuw op Importeren.
        </Alert>
      ) : (
        <RefusalNotice error={apply.error ?? preview.error} />
      )}
      {seen === null ? (
        progress
      ) : (
        <>
          <Text>
            {listName}: {seen.preview.rows} {seen.preview.rows === 1 ? 'regel' : 'regels'} gelezen. Er is nog
            niets opgeslagen.
          </Text>
          <DateOrder preview={seen.preview} decisions={decisions} onDecisions={actions.onAnswer} />
          {seen.preview.unchanged ? (
            <Alert color="blue" title="Niets veranderd">
              Alles wat we uit deze lijst kunnen overnemen, staat al in Ouderloket.
            </Alert>
          ) : null}
          <ListParts seen={seen} actions={actions} />
          <ListProblems preview={seen.preview} />
          <Text size="sm">{seen.preview.refused} Deze gegevens worden niet opgeslagen.</Text>
          {progress}
        </>
      )}
      <Group>
        {seen === null ? null : (
          <Button
            disabled={chosen === 0}
            loading={apply.isPending || preview.isPending}
            onClick={() => importNow(seen.fingerprint)}
          >
            Importeren
          </Button>
        )}
        {seen === null && preview.isError ? (
          <Button onClick={() => actions.onAnswer(decisions)}>Opnieuw lezen</Button>
        ) : null}
        <Button variant="default" disabled={apply.isPending} onClick={onBack}>
          Terug
        </Button>
        <Button variant="default" disabled={apply.isPending} onClick={onClose}>
          Ander bestand kiezen
        </Button>
      </Group>
    </Stack>
  )
}

interface DateOrderProps {
  preview: Preview
  decisions: ListDecisions
  onDecisions: (decisions: ListDecisions) => void
}

/** Only when no date in the column tells day and month apart (C17). */
function DateOrder({ preview, decisions, onDecisions }: DateOrderProps) {
  if (preview.dateOrder !== 'undecided' && decisions.dateOrder === null) return null
  return (
    <Radio.Group
      label="Wat staat voorop in de geboortedatums van deze lijst?"
      value={decisions.dateOrder ?? ''}
      onChange={(value) => onDecisions({ ...decisions, dateOrder: value as 'dayFirst' | 'monthFirst' })}
    >
      <Group mt="xs">
        <Radio value="dayFirst" label="De dag (03-02 is 3 februari)" />
        <Radio value="monthFirst" label="De maand (03-02 is 2 maart)" />
      </Group>
    </Radio.Group>
  )
}
