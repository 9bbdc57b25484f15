import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { OperationOutput } from '#domain/contract/operations'
import { longDate } from '#domain/kernel/date-text'
import { useChange, useRead } from '../api/hooks.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { focusTitle } from '../ui/focus-title.ts'
import { momentText } from '../ui/moment-text.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'

type Point = OperationOutput<'undo.points'>['points'][number]

const KIND_TEXTS: Readonly<Record<Point['kind'], string>> = {
  import: 'Ingelezen',
  merge: 'Samengevoegd',
  yearChange: 'Jaarovergang',
  removal: 'Verwijderd',
  meetings: 'Bijeenkomst',
  rota: 'Ouderhulp',
}

/** Imports, merges and year changes, and the bin, each with the way back; when later work depends on one, it says on what. */
export function UndoPage() {
  const points = useRead('undo.points', {})
  const bin = points.data?.points.filter(({ kind }) => kind === 'removal')
  const wholes = points.data?.points.filter(({ kind }) => kind !== 'removal')
  return (
    <Page title="Ongedaan maken">
      <RefusalNotice error={points.error} />
      {bin === undefined || wholes === undefined ? (
        <Waiting />
      ) : (
        <>
          <Points
            title="Prullenbak"
            about="Wat u verwijdert, ligt hier 30 dagen. Daarna verdwijnt het vanzelf."
            empty="De prullenbak is leeg."
            points={bin}
          />
          <Points
            title="Inlezen, samenvoegen en jaarovergang"
            about="Hier draait u een keer inlezen, samenvoegen of jaarovergang in zijn geheel terug. Dat kan een jaar lang."
            empty="Er is nog niets om terug te draaien."
            points={wholes}
          />
        </>
      )}
    </Page>
  )
}

interface PointsProps {
  title: string
  about: string
  empty: string
  points: readonly Point[]
}

function Points({ title, about, empty, points }: PointsProps) {
  return (
    <Stack component="section" gap="sm" aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text>{about}</Text>
      {points.length === 0 ? (
        <Paper withBorder p="lg">
          <Text>{empty}</Text>
        </Paper>
      ) : null}
      {points.map((point) => (
        <PointCard key={point.id} point={point} />
      ))}
    </Stack>
  )
}

const UNDO = {
  label: 'Ongedaan maken',
  question: (what: string) => `Alles van “${what}” wordt teruggedraaid.`,
  confirm: 'Ja, ongedaan maken',
  notice: 'Ongedaan gemaakt.',
  done: 'teruggedraaid',
}
const TAKE_BACK: typeof UNDO = {
  label: 'Terughalen',
  question: (what) => `“${what}” komt terug zoals het was.`,
  confirm: 'Ja, terughalen',
  notice: 'Teruggehaald.',
  done: 'teruggehaald',
}

function PointCard({ point }: { point: Point }) {
  const undo = useChange('undo.apply')
  const words = point.kind === 'removal' ? TAKE_BACK : UNDO
  return (
    <Paper component="section" aria-label={point.label} withBorder p="md">
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <div>
            <Title order={3} size="h5">
              {point.label}
            </Title>
            <Text size="sm">
              {KIND_TEXTS[point.kind]} op {momentText(point.at)}.
              {point.undone ? '' : ` ${words.label} kan tot en met ${longDate(point.until)}.`}
            </Text>
          </div>
          {point.undone ? (
            <Badge variant="outline" color="dark">
              {words.done}
            </Badge>
          ) : null}
        </Group>
        {point.undone ? null : (
          <div>
            <ConfirmButton
              label={words.label}
              question={words.question(point.label)}
              confirmLabel={words.confirm}
              busy={undo.isPending}
              onConfirm={() =>
                undo.mutate(
                  { id: point.id },
                  {
                    onSuccess: () => {
                      notifications.show({ message: words.notice })
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
