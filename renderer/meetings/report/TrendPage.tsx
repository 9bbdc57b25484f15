import { Anchor, Button, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { TrendLineShown, TurnoutTrend } from '#domain/meetings/report-shown'
import { useChange, useRead } from '../../api/hooks.ts'
import { MadePaper } from '../../ui/MadePaper.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { saveWorkbook } from './save-workbook.ts'
import { TrendFigures } from './TrendFigures.tsx'

/** Opkomst over de jaren: the school, each group and the same children as they grow; no names. */
export function TrendPage() {
  const [kind, choose] = useState('')
  const trend = useRead('meetings.trend', { kind })
  const paper = useChange('meetings.trendPaper')
  const sheet = useChange('meetings.trendSheet')
  const hasPoints = (trend.data?.school.length ?? 0) > 0
  function chooseKind(chosen: string) {
    paper.reset()
    sheet.reset()
    choose(chosen)
  }
  return (
    <Page
      title="Opkomst over de jaren"
      actions={
        hasPoints ? (
          <>
            <Button
              variant="default"
              loading={sheet.isPending}
              onClick={() => sheet.mutate({ kind }, { onSuccess: saveWorkbook })}
            >
              Opslaan als Excel
            </Button>
            <Button variant="default" loading={paper.isPending} onClick={() => paper.mutate({ kind })}>
              PDF maken
            </Button>
          </>
        ) : null
      }
    >
      <Group gap="lg">
        <Anchor component={Link} href="/bijeenkomsten">
          Terug naar Bijeenkomsten
        </Anchor>
        <Text>Alleen aantallen, zonder namen.</Text>
      </Group>
      <RefusalNotice error={trend.error ?? paper.error ?? sheet.error} />
      <MadePaper paper={paper.data} />
      {trend.data === undefined ? <Waiting /> : <Trend trend={trend.data} kind={kind} onKind={chooseKind} />}
    </Page>
  )
}

interface TrendProps {
  trend: TurnoutTrend
  kind: string
  onKind: (kind: string) => void
}

function Trend({ trend, kind, onKind }: TrendProps) {
  const { kinds, school, groups, cohorts, rule } = trend
  if (kinds.length === 0) {
    return (
      <Text>
        Er is nog geen bijeenkomst geteld. Houd bij een bijeenkomst de deur bij, of typ de papieren lijsten
        over. Daarna staat de opkomst hier.
      </Text>
    )
  }
  return (
    <>
      {kinds.length < 2 ? null : (
        <Select
          label="Soort bijeenkomst"
          w={320}
          allowDeselect={false}
          data={[{ value: '', label: 'Alle soorten' }, ...kinds]}
          value={kind}
          onChange={(chosen) => onKind(chosen ?? '')}
        />
      )}
      <Section title="De hele school">
        <TrendFigures label="De hele school" points={school} trend={trend} />
      </Section>
      <LinePart
        title="Per groep"
        note="Een groep heeft elk jaar andere kinderen."
        choose="Groep"
        lines={groups}
        trend={trend}
      />
      <LinePart
        title="Per leerjaar"
        note="Dezelfde kinderen, terwijl ze groter worden."
        choose="Leerjaar"
        lines={cohorts}
        trend={trend}
      />
      <Text size="sm">{rule}</Text>
    </>
  )
}

interface LinePartProps {
  title: string
  note: string
  choose: string
  lines: readonly TrendLineShown[]
  trend: TurnoutTrend
}

/** One line at a time: many in one picture can only be told apart by colour. */
function LinePart({ title, note, choose, lines, trend }: LinePartProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const line = lines.find(({ label }) => label === chosen) ?? lines[0]
  if (line === undefined) return null
  return (
    <Section title={title}>
      <Group align="flex-end">
        <Select
          label={choose}
          w={320}
          allowDeselect={false}
          data={lines.map(({ label }) => label)}
          value={line.label}
          onChange={setChosen}
        />
        <Text size="sm">{note}</Text>
      </Group>
      <TrendFigures label={line.label} points={line.points} trend={trend} />
    </Section>
  )
}
