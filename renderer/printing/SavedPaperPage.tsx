import { Anchor, Button, Stack, Table, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Link, useParams } from 'wouter'
import type { IsoDate } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { useChange, useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { PdfPreview } from '../ui/PdfPreview.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { CHANNEL_TEXTS, type Copy, PRINT_KIND_TEXTS, pagesText } from './print-words.ts'

/** A kept paper exactly as it was printed, and who got which pages. */
export function SavedPaperPage() {
  const { runId = '' } = useParams<{ runId: string }>()
  const saved = useRead('printing.savedPaper', { runId })
  // asked anew at each visit: the address of a paper lives for a short time only
  const paper = useChange('printing.open')
  const { mutate } = paper
  useEffect(() => mutate({ runId }), [mutate, runId])
  const run = saved.data?.run.id === runId ? saved.data.run : undefined
  return (
    <Page
      title={run === undefined ? 'Afdruk' : `${PRINT_KIND_TEXTS[run.kind]} ${run.printNumber}`}
      actions={
        run?.kind === 'letter' ? (
          <Button component={Link} href={`/papier/brief?na=${runId}`} variant="default">
            Brief voor wie deze niet kreeg
          </Button>
        ) : null
      }
    >
      <Anchor component={Link} href="/papier">
        Terug naar Papier
      </Anchor>
      <RefusalNotice error={saved.error ?? paper.error} />
      {run === undefined ? null : (
        <Text>
          <b>{run.title}</b> · gedrukt op {longDate(run.printedOn as IsoDate)} door {run.actor}
        </Text>
      )}
      {run !== undefined && saved.data !== undefined && saved.data.copies.length > 0 ? (
        <Copies copies={saved.data.copies} />
      ) : null}
      {paper.isPending ? <Waiting /> : null}
      {paper.data === undefined || paper.data.runId !== runId ? null : <PdfPreview pdf={paper.data} />}
      {run === undefined ? null : (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          Controlegetal (SHA-256): {run.sha256}
        </Text>
      )}
    </Page>
  )
}

const FIRST = 10

function Copies({ copies }: { copies: readonly Copy[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? copies : copies.slice(0, FIRST)
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h4">
        Wie kreeg welke pagina’s
      </Title>
      <Table fz="md" aria-label="Wie kreeg welke pagina’s">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Aan</Table.Th>
            <Table.Th>Hoe</Table.Th>
            <Table.Th>Mee met</Table.Th>
            <Table.Th>Pagina’s</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((copy) => (
            <Table.Tr key={`${copy.householdId} ${copy.addressee} ${copy.firstPage}`}>
              <Table.Td>
                {copy.householdId === null ? (
                  copy.addressee
                ) : (
                  <Anchor component={Link} href={`/gezinnen/${copy.householdId}`}>
                    {copy.addressee}
                  </Anchor>
                )}
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{CHANNEL_TEXTS[copy.channel]}</Table.Td>
              <Table.Td>
                {[copy.carrier, copy.group].filter((part) => part !== '').join(', ') ||
                  (copy.channel === 'paper' ? 'per post' : '')}
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{pagesText(copy)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {copies.length <= FIRST ? null : (
        <Button variant="default" size="sm" aria-expanded={all} onClick={() => setAll(!all)} w="fit-content">
          {all ? 'Minder tonen' : `Alle ${copies.length} tonen`}
        </Button>
      )}
    </Stack>
  )
}
