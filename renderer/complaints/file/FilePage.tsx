import '../complaints.css'
import { Anchor, Button, Group, Text } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { Link, useParams } from 'wouter'
import { focusTitle } from '../../ui/focus-title.ts'
import { RefusalNotice, Remark } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { kindText } from '../complaint-words.ts'
import { FileLetters } from '../letters/FileLetters.tsx'
import { AccessPart } from './AccessPart.tsx'
import { EndPart } from './EndPart.tsx'
import { FactsPart } from './FactsPart.tsx'
import { GiverPart } from './GiverPart.tsx'
import { MeasuresPart } from './MeasuresPart.tsx'
import { StandPart } from './StandPart.tsx'
import { StepsPart } from './StepsPart.tsx'
import { FileContext, type OpenFile, useOpenedFile } from './use-file.ts'
import { ViewsPart } from './ViewsPart.tsx'

/** The file of a report (/klachten/:id). That it is opened stands in the logbook. */
export function FilePage() {
  const { id = '' } = useParams<{ id: string }>()
  const { file, error, isStale, reread, wentStale } = useOpenedFile(id)
  const open = useMemo<OpenFile | null>(
    () => (file === null ? null : { file, reread, wentStale }),
    [file, reread, wentStale],
  )
  return (
    <Page title={file === null ? 'Dossier' : `${kindText(file.kind, file.route)} ${file.numberText}`}>
      <Group>
        <Anchor component={Link} href="/klachten">
          Terug naar Klachten en ideeën
        </Anchor>
        <Text size="sm">Dat u dit dossier opent, komt in het logboek.</Text>
      </Group>
      {isStale ? <Stale onAgain={reread} /> : null}
      {open === null ? (
        <RefusalOrWaiting error={error} />
      ) : (
        <FileContext value={open}>
          <OneFile open={open} />
        </FileContext>
      )}
    </Page>
  )
}

function RefusalOrWaiting({ error }: { error: unknown }) {
  return error === null ? <Waiting /> : <RefusalNotice error={error} />
}

function Stale({ onAgain }: { onAgain: () => void }) {
  return (
    <Remark title="Iemand anders heeft dit dossier veranderd.">
      <Group>
        <Text>U ziet nog hoe het was.</Text>
        <Button variant="default" onClick={onAgain}>
          Opnieuw openen
        </Button>
      </Group>
    </Remark>
  )
}

function OneFile({ open: { file, reread } }: { open: OpenFile }) {
  const { state } = file
  // what had the focus may be gone with the state it belonged to
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state decides when
  useEffect(focusTitle, [state])
  return (
    <>
      <StandPart />
      <FactsPart />
      <GiverPart />
      <StepsPart />
      <MeasuresPart />
      {file.kind === 'committee' ? null : (
        <Section title="Brieven">
          <FileLetters file={file} onMade={reread} />
        </Section>
      )}
      <EndPart />
      <AccessPart />
      <ViewsPart />
    </>
  )
}
