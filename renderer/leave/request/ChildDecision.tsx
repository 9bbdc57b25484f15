import { Paper, Stack, Text, Title } from '@mantine/core'
import { type KeyboardEvent, useMemo } from 'react'
import type { ProposalCase } from '#domain/leave/propose'
import type { DecisionDetails } from '#domain/leave/request'
import { DecisionFields } from './DecisionFields.tsx'
import { offersFor, problemOf, switchOutcome, waitsForParents } from './decision-choices.ts'
import { isTyping, OUTCOME_KEYS } from './decision-keys.ts'
import { ForbiddenNotes } from './ForbiddenNotes.tsx'
import { OutcomeButtons } from './OutcomeButtons.tsx'

interface ChildDecisionProps {
  given: ProposalCase
  /** Null until an outcome is chosen. */
  decision: DecisionDetails | null
  onChange: (decision: DecisionDetails) => void
  /** Asks the parents to complete the request; left out where that cannot be. */
  onAsk?: () => void
  /** The head has tried to record it: what is missing is shown. */
  tried: boolean
  headingOrder?: 3 | 4
}

/** The decision about one child: an outcome by button or key, and what belongs to it. */
export function ChildDecision(props: ChildDecisionProps) {
  const { given, decision, onChange, tried, headingOrder = 4 } = props
  const offers = useMemo(() => offersFor(given), [given])
  const onAsk = offers.outcomes.some((outcome) => !NO_DECISION.has(outcome)) ? props.onAsk : undefined
  const problem = useMemo(() => (decision === null ? null : problemOf(given, decision)), [given, decision])
  function choose(outcome: DecisionDetails['outcome']) {
    const next = switchOutcome(given, decision, outcome)
    if (next !== null) onChange(next)
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    // single keys work here only, and never while somebody types (WCAG 2.1.4)
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    const key = event.key.toLowerCase()
    const outcome = offers.outcomes.find((one) => OUTCOME_KEYS[one] === key)
    if (outcome === undefined && (key !== 'o' || onAsk === undefined)) return
    event.preventDefault()
    if (outcome === undefined) return onAsk?.()
    choose(outcome)
    // what was chosen is told by the button that has the focus
    event.currentTarget.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`)?.focus()
  }
  return (
    <Paper
      component="section"
      withBorder
      p="md"
      aria-label={`Besluit over ${given.pupilName}`}
      onKeyDown={onKeyDown}
      data-decision={given.childId}
    >
      <Stack gap="sm">
        <Title order={headingOrder} size="h5">
          Uw besluit over {given.pupilName}
        </Title>
        <OutcomeButtons
          offered={offers.outcomes}
          chosen={decision?.outcome ?? null}
          onChoose={choose}
          {...(onAsk === undefined ? {} : { onAsk })}
        />
        {decision === null ? (
          <Text role={tried ? 'alert' : undefined}>
            {waitsForParents(given)
              ? 'Er ontbreekt nog iets. Vraag de ouder eerst om aanvulling.'
              : 'Hier weegt u zelf. Kies wat u beslist.'}
          </Text>
        ) : null}
        <ForbiddenNotes forbidden={offers.forbidden} />
        {decision === null ? null : (
          <DecisionFields
            given={given}
            decision={decision}
            problem={problem}
            tried={tried}
            onChange={onChange}
          />
        )}
      </Stack>
    </Paper>
  )
}

/** Where nobody decides there is nothing to complete. */
const NO_DECISION: ReadonlySet<string> = new Set(['noted', 'notNeeded'])
