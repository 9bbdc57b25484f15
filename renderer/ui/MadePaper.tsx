import { Anchor, Stack, Text } from '@mantine/core'
import { Link } from 'wouter'
import { PdfPreview, type PreviewedPdf } from './PdfPreview.tsx'

interface MadePaperProps {
  paper: (PreviewedPdf & { runId: string; printNumber: string }) | undefined
}

/** A list or sheet that was just made and kept. */
export function MadePaper({ paper }: MadePaperProps) {
  if (paper === undefined) return null
  return (
    <Stack>
      <Text role="status">
        Bewaard als afdruk <b>{paper.printNumber}</b>. U vindt hem terug onder{' '}
        <Anchor component={Link} href="/papier">
          Papier
        </Anchor>
        .
      </Text>
      <PdfPreview key={paper.runId} pdf={paper} />
    </Stack>
  )
}
