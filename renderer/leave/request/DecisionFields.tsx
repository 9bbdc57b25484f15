import { Stack, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import type { ProposalCase } from '#domain/leave/propose'
import type { DecisionDetails } from '#domain/leave/request'
import type { ErrorText } from '../../texts/error-text.ts'
import { LEAVE_TEXTS } from '../../texts/leave-errors.ts'
import { Remark } from '../../ui/Notice.tsx'
import { DayList } from './DayList.tsx'
import { type DecisionProblem, dayChoices, leavesPolicy, withDays } from './decision-choices.ts'

interface DecisionFieldsProps {
  given: ProposalCase
  decision: DecisionDetails
  problem: DecisionProblem | null
  tried: boolean
  onChange: (decision: DecisionDetails) => void
}

/** What belongs to the chosen outcome: days, reasons, conditions, why the policy is left, the opinion. */
export function DecisionFields({ given, decision, problem, tried, onChange }: DecisionFieldsProps) {
  const { outcome } = decision
  const deviates = useMemo(() => leavesPolicy(given, decision), [given, decision])
  const choosesDays = outcome === 'partly' || (outcome === 'noted' && given.request.asked.kind === 'religion')
  const days = useMemo(() => dayChoices(given, decision), [given, decision])
  const grants = outcome === 'granted' || outcome === 'partly'
  const field = (name: 'reasons' | 'conditions' | 'deviation' | 'opinion') => ({
    value: decision[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...decision, [name]: event.currentTarget.value }),
  })
  return (
    <Stack gap="sm">
      {choosesDays ? (
        <DayList
          choices={days}
          chosen={decision.days}
          error={daysError(problem, tried)}
          onChange={(dates) => onChange(withDays(given, decision, dates))}
        />
      ) : null}
      <Problem problem={problem} tried={tried} byDays={choosesDays} />
      {deviates ? (
        <>
          <Remark title="U wijkt af van het beleid">
            Dat mag: beleid is geen wet. Schrijf op waarom het in dit geval anders is. Kijk ook of de redenen
            voor de brief nog kloppen.
          </Remark>
          <Textarea
            label="Waarom u afwijkt van het beleid"
            description="Staat in de brief aan de ouder."
            required
            maxLength={1000}
            {...field('deviation')}
            error={tried && decision.deviation.trim() === '' ? 'Schrijf op waarom u afwijkt.' : undefined}
          />
        </>
      ) : null}
      <Textarea
        label="Redenen"
        description="Staan in de brief aan de ouder."
        required={outcome !== 'granted' && outcome !== 'noted' && outcome !== 'notNeeded'}
        maxLength={4000}
        {...field('reasons')}
        error={tried && problem?.code === 'REASONS_NEEDED' ? 'Schrijf de redenen op.' : undefined}
      />
      {grants ? (
        <Textarea
          label="Voorwaarden"
          description="Staan in de brief. Bijvoorbeeld wat de ouder nog laat zien."
          maxLength={1000}
          {...field('conditions')}
        />
      ) : null}
      {outcome === 'forwarded' ? (
        <Textarea
          label="Uw mening voor de leerplichtambtenaar"
          description="Gaat mee met de aanvraag (Leerplichtwet, artikel 14)."
          maxLength={4000}
          {...field('opinion')}
        />
      ) : null}
    </Stack>
  )
}

function daysError(problem: DecisionProblem | null, tried: boolean): string {
  if (problem?.code !== 'OUTCOME_DOES_NOT_FIT' && problem?.code !== 'DAYS_DO_NOT_FIT') return ''
  return tried ? 'Kies minstens één dag, maar niet alle dagen.' : ''
}

interface ProblemProps {
  problem: DecisionProblem | null
  tried: boolean
  /** The list of days tells it already. */
  byDays: boolean
}

/** What the law says against it is shown at once; who is missing in the file too. */
function Problem({ problem, tried, byDays }: ProblemProps) {
  if (problem?.code === 'AGAINST_THE_LAW') {
    const { article, sentence } = problem.details
    return (
      <Remark title={`Dit laat de wet niet toe (${article})`}>
        {sentence} Wie toch verlof geeft, is daar zelf voor aansprakelijk (Leerplichtwet, artikel 27).
      </Remark>
    )
  }
  if (problem === null || !tried) return null
  if (problem.code === 'MUNICIPALITY_MISSING') return <Told {...LEAVE_TEXTS[problem.code](problem.details)} />
  const isOfDays = problem.code === 'OUTCOME_DOES_NOT_FIT' || problem.code === 'DAYS_DO_NOT_FIT'
  return isOfDays && !byDays ? <Told {...LEAVE_TEXTS[problem.code](problem.details)} /> : null
}

function Told({ title, advice }: ErrorText) {
  return <Remark title={title}>{advice}</Remark>
}
