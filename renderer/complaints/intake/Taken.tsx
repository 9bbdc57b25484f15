import { Button, Group, Text } from '@mantine/core'
import { useEffect } from 'react'
import { Link } from 'wouter'
import type { ComplaintIntake } from '#domain/complaints/complaint'
import type { OperationOutput } from '#domain/contract/operations'
import { useRead } from '../../api/hooks.ts'
import { focusTitle } from '../../ui/focus-title.ts'
import { Page } from '../../ui/Page.tsx'
import { WhoHelps } from '../WhoHelps.tsx'

/** A report as it was taken in, and what was sent. */
export interface TakenReport {
  readonly answer: OperationOutput<'complaints.take'>
  readonly intake: Pick<ComplaintIntake, 'kind' | 'route'>
}

interface TakenProps {
  taken: TakenReport
  onAgain: () => void
}

/** It was taken in: its number, and with whom it is now. */
export function Taken({ taken: { answer, intake }, onAgain }: TakenProps) {
  useEffect(focusTitle, [])
  const isConduct = intake.route === 'conduct'
  return (
    <Page title={`Opgenomen als ${answer.numberText}`}>
      <Text role="status">{takenText({ answer, intake })}</Text>
      {isConduct ? <Helps /> : null}
      <Group>
        {answer.access === 'whole' ? (
          <Button component={Link} href={`/klachten/${answer.id}`}>
            Dossier openen
          </Button>
        ) : null}
        <Button component={Link} href="/klachten" variant={answer.access === 'whole' ? 'default' : 'filled'}>
          Naar Klachten en ideeën
        </Button>
        <Button variant="default" onClick={onAgain}>
          Nog een melding
        </Button>
      </Group>
    </Page>
  )
}

function takenText({ answer: { access }, intake: { route } }: TakenReport): string {
  if (route === 'conduct') {
    return access === 'whole'
      ? 'De contactpersoon en de directeur kunnen dit dossier openen. De balie ziet het niet.'
      : 'Het dossier is nu bij de contactpersoon en de directeur. U ziet het zelf niet meer.'
  }
  if (access === 'whole') return 'De melding staat in de lijst.'
  if (access === 'none') return 'Het dossier is nu bij de directeur. U ziet het zelf niet meer.'
  return 'Het dossier is nu bij de directeur. U ziet in de lijst de stand en de data.'
}

function Helps() {
  const settings = useRead('complaints.settings', {}).data?.settings
  if (settings === undefined) return null
  return (
    <>
      <Text>Zeg tegen degene die het meldt bij wie zij of hij ook terechtkan:</Text>
      <WhoHelps settings={settings} />
    </>
  )
}
