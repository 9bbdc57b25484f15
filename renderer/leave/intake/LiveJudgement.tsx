import { List, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { memo, useId, useMemo } from 'react'
import { judgeLeave } from '#domain/leave/judge'
import type { LeaveJudgement } from '#domain/leave/judgement'
import { factsOf } from '#domain/leave/request-facts'
import { JudgementView } from '../judgement/JudgementView.tsx'
import { OutcomeMark } from '../judgement/OutcomeMark.tsx'
import { OUTCOME_LOOKS } from '../judgement/outcome-words.ts'
import { neededToJudge } from './form-check.ts'
import { detailsOf, elsewhereOf, periodsOf } from './form-request.ts'
import type { Intake } from './form-start.ts'
import type { LeaveValues } from './form-values.ts'

interface LiveJudgementProps {
  values: LeaveValues
  intake: Intake
}

/** What the rules say of the form as it stands, by the same rules as in the service; or what must be filled in first. */
export const LiveJudgement = memo(Judgement, isJudgedAlike)

/** What the rules look at is the same: a key in a name or in the reason draws nothing here. */
function isJudgedAlike(before: LiveJudgementProps, after: LiveJudgementProps): boolean {
  const told = ({ values: { need, children, days, reason, applicant }, intake }: LiveJudgementProps) => [
    ...[need, children, days, intake, reason.proof],
    ...[applicant.applicant, applicant.signed, applicant.municipalityId],
    ...[applicant.repeatsId, applicant.newFacts],
  ]
  const now = told(after)
  return told(before).every((part, at) => part === now[at])
}

function Judgement({ values, intake }: LiveJudgementProps) {
  const id = useId()
  const needed = neededToJudge(values)
  const judgement = useMemo(
    () => (needed.length === 0 ? judgedOf(values, intake) : null),
    [needed.length, values, intake],
  )
  const periods = useMemo(() => periodsOf(values.days, values.need), [values.days, values.need])
  return (
    // a long judgement scrolls in its own place, also with the arrow keys
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse must be able to scroll it
    <section className="live-judgement" aria-labelledby={id} tabIndex={0}>
      <Stack gap="sm">
        <Title order={2} size="h4" id={id}>
          Wat zeggen de regels?
        </Title>
        <Text size="sm">
          Volgens de wet en het beleid van de school. Is er een besluit nodig, dan neemt de directeur dat.
        </Text>
        {judgement === null ? (
          <Needed needed={needed} />
        ) : (
          <>
            <Outcomes judgement={judgement} intake={intake} />
            <JudgementView
              judgement={judgement}
              pupils={intake.children}
              periods={periods}
              calendar={intake.calendar}
              today={intake.today}
            />
          </>
        )}
      </Stack>
      <VisuallyHidden role="status">
        {judgement === null ? '' : outcomesText(judgement, intake)}
      </VisuallyHidden>
    </section>
  )
}

/** With several children: all outcomes together, before the reasons of each. */
function Outcomes({ judgement, intake }: { judgement: LeaveJudgement; intake: Intake }) {
  if (judgement.pupils.length < 2) return null
  return (
    <div>
      {judgement.pupils.map(({ pupilId, outcome }) => (
        <Text key={pupilId} component="div">
          {nameOf(pupilId, intake)}: <OutcomeMark outcome={outcome} />
        </Text>
      ))}
    </div>
  )
}

function Needed({ needed }: { needed: readonly string[] }) {
  if (needed.length === 0) return <Text>Van deze kinderen is de geboortedatum niet bekend.</Text>
  return (
    <div>
      <Text>Hier komt de beoordeling. Vul nog in:</Text>
      <List>
        {needed.map((one) => (
          <List.Item key={one}>{one}</List.Item>
        ))}
      </List>
    </div>
  )
}

function judgedOf(values: LeaveValues, intake: Intake): LeaveJudgement | null {
  const details = detailsOf(values, intake)
  if (details === null) return null
  const { municipalityId, repeatsId } = details
  const judgement = judgeLeave(
    factsOf(details, {
      today: intake.today,
      calendar: intake.calendar,
      policy: intake.policy,
      children: intake.children,
      elsewhere: elsewhereOf(values),
      municipality: intake.municipalities.find((one) => one.id === municipalityId)?.name ?? null,
      completion: null,
      refusedOn: intake.refused.find((one) => one.id === repeatsId)?.refusedOn ?? null,
    }),
  )
  return judgement.pupils.length === 0 ? null : judgement
}

/** 'Noor: kan worden toegekend. Sem: geen verlof nodig.' for a screen reader, when it changes. */
function outcomesText({ pupils }: LeaveJudgement, intake: Intake): string {
  return pupils
    .map(
      ({ pupilId, outcome }) => `${nameOf(pupilId, intake)}: ${OUTCOME_LOOKS[outcome].word.toLowerCase()}.`,
    )
    .join(' ')
}

function nameOf(pupilId: string, { children }: Intake): string {
  return children.find(({ id }) => id === pupilId)?.name ?? ''
}
