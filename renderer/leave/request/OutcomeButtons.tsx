import { Button, Group, Kbd } from '@mantine/core'
import type { DecisionOutcome } from '#domain/leave/request'
import { OUTCOME_KEYS } from './decision-keys.ts'

const VERBS: Readonly<Record<DecisionOutcome, string>> = {
  granted: 'Toekennen',
  partly: 'Deels toekennen',
  refused: 'Afwijzen',
  forwarded: 'Doorsturen',
  noted: 'Kennisgeving noteren',
  notNeeded: 'Geen verlof nodig',
}

interface OutcomeButtonsProps {
  offered: readonly DecisionOutcome[]
  chosen: DecisionOutcome | null
  onChoose: (outcome: DecisionOutcome) => void
  onAsk?: () => void
}

/** What the head can choose, each with its key. */
export function OutcomeButtons({ offered, chosen, onChoose, onAsk }: OutcomeButtonsProps) {
  return (
    <Group gap="xs" role="group" aria-label="Wat beslist u">
      {offered.map((outcome) => {
        const key = OUTCOME_KEYS[outcome]
        return (
          <Button
            key={outcome}
            variant={chosen === outcome ? 'filled' : 'default'}
            aria-pressed={chosen === outcome}
            onClick={() => onChoose(outcome)}
            {...(key === null ? {} : keyProps(key))}
          >
            {VERBS[outcome]}
          </Button>
        )
      })}
      {onAsk === undefined ? null : (
        <Button variant="default" onClick={onAsk} {...keyProps('o')}>
          Om aanvulling vragen
        </Button>
      )}
    </Group>
  )
}

function keyProps(key: string) {
  return { 'aria-keyshortcuts': key, rightSection: <Kbd aria-hidden>{key.toUpperCase()}</Kbd> }
}
