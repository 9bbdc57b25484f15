import { Text } from '@mantine/core'

export const LIST_ID = 'family-hits'

export function hitId(place: number): string {
  return `family-hit-${place}`
}

interface Hit {
  readonly householdId: string
  readonly name: string
}

interface FamilyHitsProps<T extends Hit> {
  hits: readonly T[]
  active: number
  detailOf: (family: T) => string
  onChoose: (family: T) => void
}

/** The families that fit what was typed; the arrows go through them, Enter chooses. */
export function FamilyHits<T extends Hit>({ hits, active, detailOf, onChoose }: FamilyHitsProps<T>) {
  return (
    <div role="listbox" id={LIST_ID} aria-label="Gevonden gezinnen">
      {hits.map((family, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox
        <div
          key={family.householdId}
          id={hitId(place)}
          role="option"
          aria-selected={place === active}
          tabIndex={-1}
          className="search-hit"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(family)}
        >
          <Text fw={600} truncate>
            {family.name}
          </Text>
          <Text size="sm" truncate>
            {detailOf(family)}
          </Text>
        </div>
      ))}
    </div>
  )
}
