import { Anchor, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { PdfPreview } from '../ui/PdfPreview.tsx'
import { count, letters } from './print-words.ts'

interface LetterKeptProps {
  kept: OperationOutput<'printing.letters'>
  begin: 'print' | 'save'
}

/** The print as it was kept; the office has pressed print or save already. */
export function LetterKept({ kept, begin }: LetterKeptProps) {
  const { counts } = kept
  const said = useRef<HTMLParagraphElement>(null)
  // the button that was pressed has made way for this
  useEffect(() => said.current?.focus(), [])
  return (
    <Stack>
      <Text ref={said} tabIndex={-1} role="status">
        Bewaard als afdruk <b>{kept.printNumber}</b>: {letters(counts.letters)} en{' '}
        {count(counts.dividers, 'scheidingsblad', 'scheidingsbladen')}.{' '}
        <Anchor component={Link} href={`/papier/bewaard/${kept.runId}`}>
          Bekijk wie welke pagina’s kreeg
        </Anchor>
      </Text>
      <PdfPreview pdf={kept} begin={begin} />
    </Stack>
  )
}
