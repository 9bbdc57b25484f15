import { MultiSelect } from '@mantine/core'
import { groupTitle } from '#domain/groups/texts'
import type { Move } from './planned-groups.ts'

interface RepeatingPartProps {
  moves: readonly Move[]
  repeating: string[]
  onRepeating: (pupilIds: string[]) => void
}

/** Pupils who do their year again; they become a row of their own in the table. */
export function RepeatingPart({ moves, repeating, onRepeating }: RepeatingPartProps) {
  const pupils = moves.flatMap(({ group, pupils: names }) =>
    names.map(({ id, name }) => ({ value: id, label: `${name} (${groupTitle(group)})` })),
  )
  return (
    <MultiSelect
      label="Doet een kind het leerjaar over?"
      description="Kies de naam. Het kind krijgt dan een eigen regel in de tabel."
      maw={640}
      placeholder={repeating.length === 0 ? 'Typ een deel van de naam' : ''}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Leegmaken' }}
      hidePickedOptions
      limit={12}
      nothingFoundMessage="Niets gevonden. Typ minder letters."
      data={pupils.sort((a, b) => a.label.localeCompare(b.label, 'nl'))}
      value={repeating}
      onChange={onRepeating}
    />
  )
}
