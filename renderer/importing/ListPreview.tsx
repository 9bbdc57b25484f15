import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import {
  type ListDecisions,
  NO_DECISIONS,
  type ListPreview as Preview,
} from '#domain/importing/lists/preview'
import type { ReadingChoices } from '#domain/importing/lists/reading-choices'
import { Refusal, useAsk, useChange } from '../api/hooks.ts'
import type { ChosenFile } from '../ui/FileField.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { ImportDone } from './ImportDone.tsx'
import { JobProgress } from './JobProgress.tsx'
import type { ColumnDraft } from './ListColumns.tsx'
import { ListParts } from './ListParts.tsx'
import { ListProblems } from './ListProblems.tsx'
import { countTicked, ticksOf } from './list-decisions.ts'
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
  const [decisions, setDecisions] = useState<ListDecisions>(NO_DECISIONS)
  const [jobId, setJobId] = useState('')
  const [outdated, setOutdated] = useState(false)
  const [seen, setSeen] = useState<{ preview: Preview; fingerprint: string } | null>(null)
  const preview = useAsk('importing.previewList')
  const apply = useChange('importing.applyList')
  const { mutate } = preview
  const { kind, mapping, listName } = draft

  const ask = useMemo(
    () => (given: ListDecisions) => {
      const job = crypto.randomUUID()
      setJobId(job)
      mutate({ file, reading, mapping, kind, decisions: given, jobId: job }, { onSuccess: setSeen })
    },
    [file, reading, mapping, kind, mutate],
  )
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    ask(NO_DECISIONS)
  }, [ask])

  /** An answer can change who is who, so the preview is made again; a tick cannot. */
  function answer(given: ListDecisions) {
    setDecisions(given)
    ask(given)
  }

  function importNow(fingerprint: string) {
    const job = crypto.randomUUID()
    setJobId(job)
    setOutdated(false)
    apply.mutate(
      { file, reading, mapping, kind, decisions, jobId: job, listName, fingerprint },
      {
        onError: (error) => {
          // somebody changed our data meanwhile: nothing was written, the preview is made again
          if (error instanceof Refusal && error.error.code === 'IMPORT_OUTDATED') {
            setOutdated(true)
            ask(decisions)
          }
        },
      },
    )
  }

  const ticks = useMemo(() => ticksOf(decisions), [decisions])
  const chosen = useMemo(() => {
    if (seen === null) return 0
    const { fresh, changed, households, absent } = seen.preview
    return countTicked([...fresh, ...changed, ...households, ...absent], ticks)
  }, [seen, ticks])

  if (apply.data !== undefined) return <ImportDone {...apply.data} onClose={onClose} />
  const busy = preview.isPending || apply.isPending
  const progress = busy ? <JobProgress key={jobId} jobId={jobId} label="De lijst wordt gelezen" /> : null
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
          <DateOrder preview={seen.preview} decisions={decisions} onDecisions={answer} />
          {seen.preview.unchanged ? (
            <Alert color="blue" title="Niets veranderd">
              Alles wat we uit deze lijst kunnen overnemen, staat al in Ouderloket.
            </Alert>
          ) : null}
          <ListParts
            preview={seen.preview}
            decisions={decisions}
            ticks={ticks}
            onTicks={setDecisions}
            onAnswer={answer}
          />
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
          <Button onClick={() => ask(decisions)}>Opnieuw lezen</Button>
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
