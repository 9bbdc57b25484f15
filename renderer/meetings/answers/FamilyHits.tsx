import { Text } from '@mantine/core'
import { childrenText, type FamilyShown } from './answer-words.ts'

export const LIST_ID = 'counter-hits'

export function hitId(place: number): string {
  return `counter-hit-${place}`
}

interface FamilyHitsProps {
  hits: readonly FamilyShown[]
  active: number
  onChoose: (family: FamilyShown) => void
}

/** The families that fit what was typed; the arrows go through them, Enter chooses. */
export function FamilyHits({ hits, active, onChoose }: FamilyHitsProps) {
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

function detailOf({ added, children, parents }: FamilyShown): string {
  const people = [childrenText(children), ...parents].join(' · ')
  return added ? `Niet uit deze groepen · ${people}` : people
}
