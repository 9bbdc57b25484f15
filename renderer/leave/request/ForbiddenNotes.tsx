import { Text } from '@mantine/core'
import type { DecisionOutcome } from '#domain/leave/request'
import type { Forbidden } from './decision-choices.ts'

interface ForbiddenNotesProps {
  forbidden: ReadonlyMap<DecisionOutcome, Forbidden>
}

const NOT_OFFERED: Readonly<Partial<Record<DecisionOutcome, string>>> = {
  granted: 'alles toekennen',
  partly: 'deels toekennen',
  refused: 'afwijzen',
}

/** What is not offered because the law does not allow it, and what it would mean for the head (LPW 27). */
export function ForbiddenNotes({ forbidden }: ForbiddenNotesProps) {
  if (forbidden.size === 0) return null
  const sentences = [...new Set([...forbidden.values()].map(({ sentence }) => sentence))]
  const names = [...forbidden.keys()].flatMap((outcome) => NOT_OFFERED[outcome] ?? [])
  const grants = forbidden.has('granted') || forbidden.has('partly')
  return (
    <div>
      <Text>
        <b>Volgens de wet kan dit niet: {names.join(', ')}.</b> {sentences.join(' ')}
      </Text>
      {grants ? (
        <Text>
          Geeft u toch verlof boven de grens van de wet, dan bent u daar zelf voor aansprakelijk
          (Leerplichtwet, artikel 27).
        </Text>
      ) : null}
    </div>
  )
}
