import { Button, Group, List, Radio, Select, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ListLook } from '#domain/importing/lists/look'
import type { ReadingChoices } from '#domain/importing/lists/reading-choices'
import { RefusalNotice } from '../ui/Notice.tsx'
import { HeaderRow } from './HeaderRow.tsx'
import { StepTitle } from './StepTitle.tsx'

interface ListReadingProps {
  fileName: string
  look: ListLook
  busy: boolean
  error: unknown
  progress: ReactNode
  onReading: (part: Partial<ReadingChoices>) => void
  onNext: () => void
  onClose: () => void
}

const SEPARATOR_LABELS: Readonly<Record<NonNullable<ListLook['separator']>, string>> = {
  ';': 'puntkomma ( ; )',
  ',': 'komma ( , )',
  '\t': 'tab',
  '|': 'streep ( | )',
}

/** Step 1: are the names, the sheet and the header row right? */
export function ListReading(props: ListReadingProps) {
  const { fileName, look, busy, error, progress, onReading, onNext, onClose } = props
  return (
    <Stack>
      <StepTitle
        step={1}
        title={look.accents.length > 0 ? 'Staan deze namen goed?' : 'Is de lijst goed gelezen?'}
      />
      <Text>
        {fileName}: {look.rows} {look.rows === 1 ? 'regel' : 'regels'} met gegevens.
      </Text>
      <RefusalNotice error={error} />
      <AccentCheck look={look} onReading={onReading} />
      {look.sheets.length > 1 ? (
        <Select
          label="Blad"
          description="Uw bestand heeft meer bladen. Kies het blad met de lijst."
          maw={420}
          allowDeselect={false}
          data={look.sheets.map(({ name, hidden, empty }) => ({
            value: name,
            label: `${name}${hidden ? ' (verborgen)' : ''}${empty ? ' (leeg)' : ''}`,
            disabled: empty,
          }))}
          value={look.sheet}
          onChange={(sheet) => onReading({ sheet, headerRow: null })}
        />
      ) : null}
      <HeaderRow look={look} onChange={(headerRow) => onReading({ headerRow })} />
      {look.separator === null ? null : (
        <Select
          label="Teken tussen de kolommen"
          description="Kies een ander teken als alles in één kolom staat."
          maw={420}
          allowDeselect={false}
          data={Object.entries(SEPARATOR_LABELS).map(([value, label]) => ({ value, label }))}
          value={look.separator}
          onChange={(value) => onReading({ separator: value as ListLook['separator'], headerRow: null })}
        />
      )}
      {look.notes.length === 0 ? null : (
        <List size="sm">
          {look.notes.map((note) => (
            <List.Item key={note}>{note}</List.Item>
          ))}
        </List>
      )}
      {progress}
      <Group>
        <Button onClick={onNext} disabled={busy || look.rows === 0}>
          Verder
        </Button>
        <Button variant="default" onClick={onClose}>
          Ander bestand kiezen
        </Button>
      </Group>
    </Stack>
  )
}

/** Two ways to read the same names (C03); an arrow key goes to the other. */
function AccentCheck({ look, onReading }: Pick<ListReadingProps, 'look' | 'onReading'>) {
  const { encoding, otherEncoding, accents } = look
  if (encoding === null || otherEncoding === null) return null
  const names = (texts: readonly string[]) => (texts.length === 0 ? 'zoals ze nu staan' : texts.join(' · '))
  const readings = [
    { encoding, names: names(accents.map(({ text }) => text)) },
    { encoding: otherEncoding, names: names(accents.map(({ other }) => other)) },
  ].sort((a, b) => (a.encoding < b.encoding ? -1 : 1))
  return (
    <Radio.Group
      label="Kies de regel waarin de namen goed staan"
      value={encoding}
      onChange={(value) => onReading({ encoding: value as typeof encoding })}
    >
      <Stack gap="xs" mt="xs">
        {readings.map((reading) => (
          <Radio key={reading.encoding} value={reading.encoding} label={<Text span>{reading.names}</Text>} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
