import { Alert, Anchor, List, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { MAX_FILE_BYTES } from '#domain/contract/file'
import { type FileKind, recogniseFile } from '#domain/importing/recognise'
import { type ChosenFile, FileField } from '../ui/FileField.tsx'
import { Page } from '../ui/Page.tsx'
import { EdexmlImport } from './EdexmlImport.tsx'
import { ListImport } from './ListImport.tsx'

type Chosen = { kind: 'edexml' | 'list'; file: ChosenFile } | { kind: 'refused'; text: string }

/** Reading in: one place for every file; the programme sees for itself what it is. */
export function ImportPage() {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const again = () => setChosen(null)
  if (chosen?.kind === 'edexml') {
    return (
      <Page title="Leerlingen inlezen">
        <EdexmlImport file={chosen.file} onClose={again} />
      </Page>
    )
  }
  if (chosen?.kind === 'list') {
    return (
      <Page title="Lijst inlezen">
        <ListImport file={chosen.file} onClose={again} />
      </Page>
    )
  }
  return (
    <Page title="Inlezen">
      <Text>
        Begin met het EDEXML-bestand uit uw leerlingadministratie: daarin staan de groepen en de leerlingen.
        Daarna leest u een lijst met ouders in (Excel of CSV).
      </Text>
      {chosen?.kind === 'refused' ? (
        <Alert color="red" role="alert" title="Dit bestand kan niet worden ingelezen">
          {chosen.text}
        </Alert>
      ) : null}
      <FileField
        label="Bestand kiezen"
        description="Kies een EDEXML-bestand (.xml) of een lijst (.xlsx of .csv)."
        accept=".xml,.csv,.txt,.xlsx"
        onFile={(file) => setChosen(judge(file))}
        onUnreadable={() => setChosen({ kind: 'refused', text: LOCKED })}
      />
      <Stack gap="xs">
        <Text fw={600}>Goed om te weten</Text>
        <List>
          <List.Item>
            U ziet eerst wat er verandert. Er wordt niets opgeslagen voordat u op Importeren drukt.
          </List.Item>
          <List.Item>BSN, nationaliteit en medische gegevens worden nooit overgenomen.</List.Item>
          <List.Item>
            U kunt een import ongedaan maken:{' '}
            <Anchor component={Link} href="/terugdraaien">
              eerdere imports
            </Anchor>
            .
          </List.Item>
        </List>
      </Stack>
    </Page>
  )
}

const NOTHING_CHANGED = 'Er is niets gewijzigd.'
const LOCKED = `Het bestand is niet te lezen. Sluit het in Excel en kies het opnieuw. ${NOTHING_CHANGED}`

const REFUSED: Record<Exclude<FileKind, 'edexml' | 'xlsx' | 'text'>, string> = {
  zip: `Dit is een ZIP-bestand. Pak het eerst uit en kies dan het bestand dat erin zit. ${NOTHING_CHANGED}`,
  xls: `Dit is een oud Excel-bestand (.xls). Open het in Excel en bewaar het als .xlsx. ${NOTHING_CHANGED}`,
  ods: `Dit is een LibreOffice-bestand (.ods). Bewaar het als .xlsx of CSV. ${NOTHING_CHANGED}`,
  numbers: `Dit is een Numbers-bestand. Exporteer het als Excel of CSV. ${NOTHING_CHANGED}`,
  edex2000: `Dit is het oude EDEX-formaat. Kies in uw LAS EDEXML in plaats van EDEX. ${NOTHING_CHANGED}`,
  unknown: `Dit bestand is geen EDEXML, Excel of CSV. ${NOTHING_CHANGED}`,
}

function judge(file: ChosenFile): Chosen {
  if (file.bytes.byteLength > MAX_FILE_BYTES) {
    return { kind: 'refused', text: `Dit bestand is groter dan 10 MB. ${NOTHING_CHANGED}` }
  }
  const kind = recogniseFile(file.bytes, file.name)
  if (kind === 'edexml') return { kind, file }
  if (kind === 'xlsx' || kind === 'text') return { kind: 'list', file }
  return { kind: 'refused', text: REFUSED[kind] }
}
