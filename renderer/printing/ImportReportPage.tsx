import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { Link, useParams } from 'wouter'
import { useChange } from '../api/hooks.ts'
import { MadePaper } from '../ui/MadePaper.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'

/** What an import read, skipped and did, as a paper for the AVG file. */
export function ImportReportPage() {
  const { restorePointId = '' } = useParams<{ restorePointId: string }>()
  const make = useChange('printing.importReport')
  return (
    <Page title="Verslag van het inlezen">
      <Anchor component={Link} href="/papier">
        Terug naar Papier
      </Anchor>
      <Stack>
        <Text>
          In het verslag staat wat er is ingelezen en wat niet is overgenomen, zoals het BSN. Bewaar het bij
          uw AVG-dossier.
        </Text>
        <RefusalNotice error={make.error} />
        <Group>
          <Button
            loading={make.isPending}
            disabled={make.data !== undefined}
            onClick={() => make.mutate({ restorePointId })}
          >
            Verslag maken
          </Button>
        </Group>
      </Stack>
      <MadePaper paper={make.data} />
    </Page>
  )
}
