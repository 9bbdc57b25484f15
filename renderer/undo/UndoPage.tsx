import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { OperationOutput } from '#domain/contract/operations'
import { useChange, useRead } from '../api/hooks.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { focusTitle } from '../ui/focus-title.ts'
import { momentText } from '../ui/moment-text.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'

type Point = OperationOutput<'undo.points'>['points'][number]

const KIND_TEXTS: Readonly<Record<Point['kind'], string>> = {
  import: 'Inlezen',
  merge: 'Samenvoegen',
  yearChange: 'Jaarovergang',
  removal: 'Verwijderen',
}

/** Imports, merges and year changes, each with the way back; when later work depends on one, it says on what. */
export function UndoPage() {
  const points = useRead('undo.points', {})
  return (
    <Page title="Ongedaan maken">
      <Text>Hier draait u een keer inlezen, samenvoegen of jaarovergang in zijn geheel terug.</Text>
      <RefusalNotice error={points.error} />
      {points.data === undefined ? <Waiting /> : <Points points={points.data.points} />}
    </Page>
  )
}

function Points({ points }: { points: readonly Point[] }) {
  if (points.length === 0) {
    return (
      <Paper withBorder p="lg">
        <Text>Er is nog niets om terug te draaien.</Text>
      </Paper>
    )
  }
  return (
    <Stack gap="sm">
      {points.map((point) => (
        <PointCard key={point.id} point={point} />
      ))}
    </Stack>
  )
}

function PointCard({ point }: { point: Point }) {
  const undo = useChange('undo.apply')
  return (
    <Paper component="section" aria-label={point.label} withBorder p="md">
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <div>
            <Title order={2} size="h5">
              {point.label}
            </Title>
            <Text size="sm">
              {KIND_TEXTS[point.kind]} · {momentText(point.at)}
            </Text>
          </div>
          {point.undone ? (
            <Badge variant="outline" color="dark">
              teruggedraaid
            </Badge>
          ) : null}
        </Group>
        {point.undone ? null : (
          <div>
            <ConfirmButton
              label="Ongedaan maken"
              question={`Alles van “${point.label}” wordt teruggedraaid.`}
              confirmLabel="Ja, ongedaan maken"
              busy={undo.isPending}
              onConfirm={() =>
                undo.mutate(
                  { id: point.id },
                  {
                    onSuccess: () => {
                      notifications.show({ message: 'Ongedaan gemaakt.' })
                      focusTitle()
                    },
                  },
                )
              }
            />
          </div>
        )}
        <RefusalNotice error={undo.error} />
      </Stack>
    </Paper>
  )
}
