import { Fieldset, Group, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import type { PupilDetails } from '#domain/people/pupil'
import { type Picked, SearchPicker } from '../ui/SearchPicker.tsx'

interface ResidenceFieldsProps {
  form: UseFormReturnType<PupilDetails>
  households: readonly Picked[]
}

interface Row {
  readonly household: Picked | null
  readonly rhythm: string
}

/** Where the child lives: one household, or two with the rhythm between them. */
export function ResidenceFields({ form, households }: ResidenceFieldsProps) {
  const [rows, setRows] = useState<readonly Row[]>(() => startingRows(form.getValues(), households))
  function change(index: number, next: Partial<Row>) {
    const changed = rows.map((row, at) => (at === index ? { ...row, ...next } : row))
    setRows(changed)
    form.setFieldValue('residences', residencesOf(changed))
  }
  const [first, second] = rows
  const twice = first?.household != null && first.household.id === second?.household?.id
  return (
    <Fieldset legend="Waar woont het kind?">
      <Stack>
        {rows.map((row, index) => (
          <Group key={LABELS[index]} align="flex-start" wrap="nowrap">
            <SearchPicker
              scope="household"
              label={LABELS[index] ?? ''}
              placeholder="Typ een naam of straat"
              flex={3}
              value={row.household}
              onChange={(household) => change(index, { household })}
              error={twice && index === 1 ? 'Dit is hetzelfde gezin. Het telt één keer.' : null}
            />
            <TextInput
              label={`Wanneer in het ${ORDINALS[index]}`}
              placeholder="Bijvoorbeeld: even weken"
              flex={2}
              value={row.rhythm}
              onChange={(event) => change(index, { rhythm: event.currentTarget.value })}
              error={form.errors[`residences.${index}.rhythm`]}
            />
          </Group>
        ))}
        <Text size="sm">Bestaat het gezin nog niet? Sla eerst op en kies dan “Gezin toevoegen”.</Text>
      </Stack>
    </Fieldset>
  )
}

const LABELS = ['Eerste gezin', 'Tweede gezin'] as const
const ORDINALS = ['eerste gezin', 'tweede gezin'] as const

function startingRows({ residences }: PupilDetails, households: readonly Picked[]): Row[] {
  return LABELS.map((_, index) => {
    const residence = residences[index]
    const household = households.find(({ id }) => id === residence?.householdId) ?? null
    return { household, rhythm: residence?.rhythm ?? '' }
  })
}

/** Rows without a household, and the same household twice, are left out. */
function residencesOf(rows: readonly Row[]): PupilDetails['residences'] {
  const residences: PupilDetails['residences'] = []
  for (const { household, rhythm } of rows) {
    if (household === null || residences.some(({ householdId }) => householdId === household.id)) continue
    residences.push({ householdId: household.id, rhythm })
  }
  return residences
}
