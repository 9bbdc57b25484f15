import { Button, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { BackupShown } from '#domain/backups/contract'
import type { OperationOutput } from '#domain/contract/operations'
import { useChange, useRead } from '../api/hooks.ts'
import { RefusalNotice, Remark } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { BackupTable } from './BackupTable.tsx'
import { InspectBackup } from './InspectBackup.tsx'
import { SecondPlace } from './SecondPlace.tsx'

/** Back-ups of the open school: made by themselves and by hand, kept here and in a second place. */
export function BackupsPage() {
  const list = useRead('backups.list', {})
  const make = useChange('backups.make')
  const [chosen, choose] = useState<BackupShown | null>(null)
  return (
    <Page
      title="Back-ups"
      actions={
        <Button
          loading={make.isPending}
          onClick={() =>
            make.mutate(
              {},
              { onSuccess: () => notifications.show({ message: 'De back-up is gemaakt en nagekeken.' }) },
            )
          }
        >
          Nu een back-up maken
        </Button>
      }
    >
      <Text>
        Ouderloket maakt zelf back-ups: bij het starten en afsluiten, elke twee uur en voor grote
        veranderingen. Elke back-up wordt teruggelezen. Hij is versleuteld en hoort bij de herstelsleutel van
        uw school.
      </Text>
      <RefusalNotice error={list.error ?? make.error} />
      {list.data === undefined ? (
        <Waiting />
      ) : (
        <>
          <Trouble trouble={list.data.trouble} />
          <SecondPlace folder={list.data.secondPlace} elsewhereAt={list.data.elsewhereAt} />
          <Stack component="section" gap="sm">
            <Title order={2}>Op deze computer</Title>
            {list.data.backups.length === 0 ? (
              <Text>Er is nog geen back-up.</Text>
            ) : (
              <BackupTable backups={list.data.backups} chooseLabel="Bekijken" onChoose={choose} />
            )}
          </Stack>
        </>
      )}
      <InspectBackup backup={chosen} onClose={() => choose(null)} />
    </Page>
  )
}

type TroubleKind = OperationOutput<'backups.list'>['trouble']

const TROUBLE_TEXTS: Readonly<Record<NonNullable<TroubleKind>, { title: string; advice: string }>> = {
  NO_SPACE: {
    title: 'De laatste back-up is niet gemaakt: de schijf is te vol.',
    advice: 'Maak ruimte vrij op de schijf en maak daarna een back-up.',
  },
  BACKUP_FAILED: {
    title: 'De laatste back-up is niet gelukt.',
    advice: 'Maak nu een back-up. Lukt het weer niet, bel dan uw ICT-beheerder.',
  },
  SECOND_PLACE_MISSING: {
    title: 'De tweede plaats was er niet.',
    advice: 'Op deze computer is de back-up wel gemaakt. Sluit de stick of de netwerkschijf aan.',
  },
  COPY_FAILED: {
    title: 'De kopie naar de tweede plaats is niet gelukt.',
    advice: 'Op deze computer is de back-up wel gemaakt. Kijk of er op de tweede plaats ruimte is.',
  },
}

function Trouble({ trouble }: { trouble: TroubleKind }) {
  if (trouble === null) return null
  const { title, advice } = TROUBLE_TEXTS[trouble]
  return <Remark title={title}>{advice}</Remark>
}
