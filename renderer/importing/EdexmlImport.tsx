import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { applyChoices } from '#domain/importing/edexml/apply-choices'
import { type EdexmlChoices, NO_CHOICES } from '#domain/importing/edexml/choices'
import { refusedText, summaryText } from '#domain/importing/edexml/texts'
import { Refusal, useAsk, useChange } from '../api/hooks.ts'
import type { ChosenFile } from '../ui/FileField.tsx'
import { JobProgress } from '../ui/JobProgress.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { EdexmlQuestions } from './EdexmlQuestions.tsx'
import { EdexmlRows } from './EdexmlRows.tsx'
import { EdexmlWarnings } from './EdexmlWarnings.tsx'
import { ImportDone } from './ImportDone.tsx'

/** The preview of an EDEXML file with its questions and ticks; nothing is written before Importeren. */
export function EdexmlImport({ file, onClose }: { file: ChosenFile; onClose: () => void }) {
  const [choices, setChoices] = useState<EdexmlChoices>(NO_CHOICES)
  const [jobId, setJobId] = useState<string | null>(null)
  const [outdated, setOutdated] = useState(false)
  const preview = useAsk('importing.previewEdexml')
  const apply = useChange('importing.applyEdexml')
  const { mutate } = preview
  const asked = useRef('')

  // Answers that change how the file is read ask again; ticks and decisions are put in here (see `plan`).
  const reading = JSON.stringify({ ...choices, ticks: [], fields: [], gone: [] })
  const ask = useMemo(
    () => () => {
      const job = crypto.randomUUID()
      setJobId(job)
      mutate({ file, choices: { ...(JSON.parse(reading) as EdexmlChoices) }, jobId: job })
    },
    [file, mutate, reading],
  )
  useEffect(() => {
    if (asked.current === reading) return
    asked.current = reading
    ask()
  }, [ask, reading])

  const data = preview.data
  const plan = useMemo(() => (data === undefined ? null : applyChoices(data.plan, choices)), [data, choices])

  if (apply.data !== undefined) return <ImportDone {...apply.data} onClose={onClose} />
  if (plan === null || data === undefined) {
    return (
      <Stack>
        <RefusalNotice error={preview.error} />
        {preview.isPending && jobId !== null ? (
          <JobProgress job="import" jobId={jobId} label="Het bestand wordt gelezen" />
        ) : null}
        {preview.isError ? <BackButton onClose={onClose} /> : null}
      </Stack>
    )
  }

  function importNow(fingerprint: string) {
    setOutdated(false)
    apply.mutate(
      { file, choices, fingerprint },
      {
        onError: (error) => {
          // somebody changed our data meanwhile: nothing was written, the preview is made again
          if (error instanceof Refusal && error.error.code === 'IMPORT_OUTDATED') {
            setOutdated(true)
            ask()
          }
        },
      },
    )
  }

  const rows = [...plan.pupils, ...plan.groups, ...plan.staff]
  const chosen = rows.filter((row) => row.tick).length + choices.gone.length
  return (
    <Stack>
      <Text fw={600}>{summaryText(plan, file.name)}</Text>
      {outdated ? (
        <Alert color="yellow" title="Er is intussen iets veranderd" role="alert">
          Er is niets geschreven. Dit is het nieuwe voorbeeld; kijk het na en druk opnieuw op Importeren.
        </Alert>
      ) : (
        <RefusalNotice error={apply.error ?? preview.error} />
      )}
      {plan.unchanged && plan.open.length === 0 ? (
        <Alert color="blue" title="Niets veranderd">
          Alles in dit bestand staat al in Ouderloket.
        </Alert>
      ) : null}
      <EdexmlQuestions plan={plan} choices={choices} onChange={setChoices} />
      <EdexmlWarnings warnings={plan.warnings} />
      <Title order={2} size="h4">
        Wat er verandert
      </Title>
      <EdexmlRows plan={plan} choices={choices} onChange={setChoices} />
      <Text size="sm">{refusedText(plan.refused as Parameters<typeof refusedText>[0], true)}</Text>
      {plan.open.length > 0 ? <Text>Beantwoord eerst de vragen hierboven.</Text> : null}
      <Group>
        <Button
          disabled={plan.open.length > 0 || chosen === 0}
          loading={apply.isPending || preview.isPending}
          onClick={() => importNow(data.fingerprint)}
        >
          Importeren
        </Button>
        <BackButton onClose={onClose} />
      </Group>
    </Stack>
  )
}

function BackButton({ onClose }: { onClose: () => void }) {
  return (
    <Button variant="default" onClick={onClose}>
      Ander bestand kiezen
    </Button>
  )
}
