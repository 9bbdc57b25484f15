import { Button, Group, Stack } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { ListLook } from '#domain/importing/lists/look'
import type { ReadingChoices } from '#domain/importing/lists/reading-choices'
import { useAsk } from '../api/hooks.ts'
import type { ChosenFile } from '../ui/FileField.tsx'
import { JobProgress } from '../ui/JobProgress.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { type ColumnDraft, draftOf, ListColumns } from './ListColumns.tsx'
import { ListPreview } from './ListPreview.tsx'
import { ListReading } from './ListReading.tsx'

type Question = { reading: ReadingChoices; savedName: string | null }
const AS_PROPOSED: Question = {
  reading: { sheet: null, encoding: null, separator: null, headerRow: null },
  savedName: null,
}

/** A list from file to import in three steps: is it read well, what are its columns, what would change. */
export function ListImport({ file, onClose }: { file: ChosenFile; onClose: () => void }) {
  const [step, setStep] = useState<1 | 2 | 3>(1)
  const [question, setQuestion] = useState(AS_PROPOSED)
  const [found, setFound] = useState<ListLook | null>(null)
  const [draft, setDraft] = useState<ColumnDraft | null>(null)
  const [jobId, setJobId] = useState('')
  const look = useAsk('importing.readList')
  const { mutate } = look
  const asked = useRef<Question | null>(null)

  useEffect(() => {
    if (asked.current === question) return
    asked.current = question
    const job = crypto.randomUUID()
    setJobId(job)
    mutate(
      { file, ...question, jobId: job },
      {
        onSuccess: (answer) => {
          setFound(answer)
          setDraft(draftOf(answer))
        },
      },
    )
  }, [file, mutate, question])

  const progress = look.isPending ? (
    <JobProgress job="import" jobId={jobId} label="De lijst wordt gelezen" />
  ) : null
  if (found === null || draft === null) {
    return (
      <Stack>
        <RefusalNotice error={look.error} />
        {progress}
        {look.isError ? (
          <Group>
            <Button onClick={() => setQuestion({ ...question })}>Opnieuw lezen</Button>
            <Button variant="default" onClick={onClose}>
              Ander bestand kiezen
            </Button>
          </Group>
        ) : null}
      </Stack>
    )
  }
  if (step === 1) {
    return (
      <ListReading
        fileName={file.name}
        look={found}
        busy={look.isPending}
        error={look.error}
        progress={progress}
        onReading={(part) => setQuestion({ ...question, reading: { ...question.reading, ...part } })}
        onNext={() => setStep(2)}
        onClose={onClose}
      />
    )
  }
  if (step === 2) {
    return (
      <ListColumns
        look={found}
        draft={draft}
        busy={look.isPending}
        onDraft={setDraft}
        onSaved={(savedName) => setQuestion({ ...question, savedName })}
        onNext={() => setStep(3)}
        onBack={() => setStep(1)}
      />
    )
  }
  return (
    <ListPreview
      file={file}
      reading={question.reading}
      draft={draft}
      onBack={() => setStep(2)}
      onClose={onClose}
    />
  )
}
