import { Badge, Checkbox, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { EdexmlChoices, GoneDecision } from '#domain/importing/edexml/choices'
import type { EdexmlPlan, FieldChange, GroupRow, PupilRow, StaffRow } from '#domain/importing/edexml/plan'
import { doubtText } from '#domain/importing/edexml/texts'
import type { IsoDate } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'
import { useSchool } from '../app/school-context.ts'
import { DateField } from '../ui/DateField.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { FIELD_LABELS } from './field-labels.ts'

type Row = (PupilRow | GroupRow | StaffRow) & { sort: string }
type Status = Row['status']

interface RowsProps {
  plan: EdexmlPlan
  choices: EdexmlChoices
  onChange: (choices: EdexmlChoices) => void
}

const STATUSES: readonly [Status, string][] = [
  ['new', 'Nieuw'],
  ['changed', 'Gewijzigd'],
  ['doubtful', 'Twijfel'],
  ['gone', 'Niet in het bestand'],
  ['same', 'Hetzelfde'],
]

/** The rows of the plan by what happens to them, each with its tick. */
export function EdexmlRows({ plan, choices, onChange }: RowsProps) {
  const rows = rowsOf(plan)
  const count = (status: Status) => rows.filter((row) => row.status === status).length
  const [shown, setShown] = useState<Status | null>(null)
  const status = shown ?? STATUSES.find(([one]) => count(one) > 0)?.[0] ?? 'new'
  const visible = rows.filter((row) => row.status === status)
  const rowHeight = status === 'new' || status === 'same' ? 44 : 108
  return (
    <Stack gap="xs">
      <SegmentedControl
        value={status}
        onChange={(value) => setShown(value as Status)}
        data={STATUSES.map(([value, label]) => ({ value, label: `${label} (${count(value)})` }))}
        transitionDuration={0}
        aria-label="Wat er met de rijen gebeurt"
      />
      {visible.length === 0 ? (
        <Text>Geen rijen.</Text>
      ) : (
        <VirtualList
          label={`Rijen: ${STATUSES.find(([one]) => one === status)?.[1] ?? ''}`}
          count={visible.length}
          rowHeight={rowHeight}
          height="min(45vh, 420px)"
          row={(index) => {
            const row = visible[index]
            return row === undefined ? null : <PlanRow row={row} choices={choices} onChange={onChange} />
          }}
        />
      )}
    </Stack>
  )
}

function rowsOf(plan: EdexmlPlan): Row[] {
  const named = (rows: readonly (PupilRow | GroupRow | StaffRow)[], sort: string) =>
    rows.map((row) => ({ ...row, sort }))
  return [
    ...named(plan.groups, 'groep'),
    ...named(plan.staff, 'leerkracht'),
    ...named(plan.pupils, 'leerling'),
  ]
}

interface PlanRowProps {
  row: Row
  choices: EdexmlChoices
  onChange: (choices: EdexmlChoices) => void
}

function PlanRow({ row, choices, onChange }: PlanRowProps) {
  const ticks = row.status === 'new' || row.status === 'changed'
  const others = choices.ticks.filter((one) => one.row !== row.row)
  return (
    <Group wrap="nowrap" gap="sm" align="flex-start" py={4} px="xs">
      {ticks ? (
        <Checkbox
          checked={row.tick}
          aria-label={`${row.title} overnemen`}
          onChange={(event) =>
            onChange({ ...choices, ticks: [...others, { row: row.row, tick: event.currentTarget.checked }] })
          }
        />
      ) : null}
      <Stack gap={2} flex={1} miw={0}>
        <Group gap="xs" wrap="nowrap">
          <Badge variant="light" tt="none">
            {row.sort}
          </Badge>
          <Text truncate>{factsOf(row)}</Text>
        </Group>
        {row.status === 'changed' ? <Changes row={row} choices={choices} onChange={onChange} /> : null}
        {row.status === 'doubtful' ? <Doubt row={row} choices={choices} onChange={onChange} /> : null}
        {row.status === 'gone' && 'gone' in row ? (
          <Gone row={row} choices={choices} onChange={onChange} />
        ) : null}
      </Stack>
    </Group>
  )
}

function factsOf(row: Row): string {
  if (!('birthDate' in row)) return row.title
  const birth = row.birthDate === null ? 'geboortedatum onbekend' : tableDate(row.birthDate)
  return `${row.title} · ${birth}${row.group === '' ? ' · zonder groep' : ` · groep ${row.group}`}`
}

function Changes({ row, choices, onChange }: PlanRowProps) {
  function take(change: FieldChange, file: boolean) {
    const others = choices.fields.filter((one) => one.row !== row.row || one.field !== change.field)
    onChange({
      ...choices,
      fields: [...others, { row: row.row, field: change.field, take: file ? 'file' : 'ours' }],
    })
  }
  return (
    <Stack gap={2}>
      {row.changes.map((change) => (
        <Checkbox
          key={change.field}
          size="sm"
          checked={change.take}
          onChange={(event) => take(change, event.currentTarget.checked)}
          label={`${FIELD_LABELS[change.field]}: ${change.old || 'leeg'} → ${change.new || 'leeg'}${
            change.byHand ? ' (hier met de hand gewijzigd)' : ''
          }`}
        />
      ))}
    </Stack>
  )
}

function Doubt({ row, choices, onChange }: PlanRowProps) {
  const others = choices.links.filter((one) => one.row !== row.row)
  const data = [
    ...row.candidates.map((one) => ({
      value: one.id,
      label: `Dit is ${one.title}${one.birthDate === null ? '' : ` (${tableDate(one.birthDate)})`}`,
    })),
    { value: 'nieuw', label: 'Dit is een ander: nieuw toevoegen' },
  ]
  return (
    <Select
      size="sm"
      label={row.reason === null ? 'Wie is dit?' : doubtText(row.reason)}
      placeholder="Kies"
      data={data}
      value={null}
      onChange={(value) => {
        if (value === null) return
        onChange({ ...choices, links: [...others, { row: row.row, to: value === 'nieuw' ? null : value }] })
      }}
    />
  )
}

function Gone({ row, choices, onChange }: PlanRowProps & { row: PupilRow }) {
  const { today } = useSchool()
  const others = choices.gone.filter((one) => one.row !== row.row)
  const decide = (decision: GoneDecision) =>
    onChange({ ...choices, gone: [...others, { row: row.row, decision }] })
  const kind = row.gone?.kind ?? 'later'
  return (
    <Group gap="sm" align="flex-end">
      <SegmentedControl
        size="sm"
        value={kind}
        transitionDuration={0}
        aria-label={`${row.title} staat niet in het bestand`}
        data={[
          { value: 'later', label: 'Later beslissen' },
          { value: 'left', label: 'Vertrokken' },
          { value: 'keep', label: 'Behouden' },
        ]}
        onChange={(value) =>
          decide(value === 'left' ? { kind: 'left', on: today } : { kind: value as 'keep' | 'later' })
        }
      />
      {row.gone?.kind === 'left' ? (
        <DateField
          size="sm"
          label="Laatste dag"
          value={row.gone.on as IsoDate}
          onChange={(on) => on !== null && decide({ kind: 'left', on })}
        />
      ) : null}
    </Group>
  )
}
