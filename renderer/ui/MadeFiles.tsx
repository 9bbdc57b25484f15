import { Button, Stack, Text } from '@mantine/core'
import { PdfPreview, type PreviewedPdf } from './PdfPreview.tsx'
import { saveFile } from './save-file.ts'

/** A paper with the same content as data, for who wants to take it along. */
export interface PaperWithData extends PreviewedPdf {
  readonly printNumber: string
  readonly json: { readonly bytes: Uint8Array; readonly fileName: string }
}

/** A paper that was just made and kept, and its data file, which is not kept. */
export function MadeFiles({ paper }: { paper: PaperWithData }) {
  const { json, printNumber } = paper
  return (
    <Stack>
      <Text role="status">
        Bewaard als afdruk <b>{printNumber}</b>. Het gegevensbestand wordt niet bewaard: sla het nu op als de
        ouder erom vroeg.
      </Text>
      <div>
        <Button variant="default" onClick={() => saveFile(json.bytes, json.fileName, 'application/json')}>
          Gegevensbestand opslaan (JSON)
        </Button>
      </div>
      <PdfPreview pdf={paper} />
    </Stack>
  )
}

/** Is this what an approved proposal answered? Its type is not known where proposals are decided. */
export function isPaperWithData(outcome: unknown): outcome is PaperWithData {
  return (
    typeof outcome === 'object' &&
    outcome !== null &&
    'json' in outcome &&
    'bytes' in outcome &&
    'ticket' in outcome
  )
}
