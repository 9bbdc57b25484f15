import { Stack, Text } from '@mantine/core'
import { useMay } from '../../app/school-context.ts'
import { MadePaper } from '../../ui/MadePaper.tsx'
import { PdfPreview, type PreviewedPdf } from '../../ui/PdfPreview.tsx'

interface MadeRotaPaperProps {
  paper: (PreviewedPdf & { runId: string; printNumber: string }) | undefined
}

/** A paper that was just made; a coordinator has no list of earlier prints to find it back in. */
export function MadeRotaPaper({ paper }: MadeRotaPaperProps) {
  const seesPrints = useMay('print')
  if (paper === undefined) return null
  if (seesPrints) return <MadePaper paper={paper} />
  return (
    <Stack>
      <Text role="status">
        Bewaard als afdruk <b>{paper.printNumber}</b>.
      </Text>
      <PdfPreview key={paper.runId} pdf={paper} />
    </Stack>
  )
}
