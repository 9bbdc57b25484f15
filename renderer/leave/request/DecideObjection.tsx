import { Checkbox, Radio, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import { type DecisionDetails, OBJECTION_OUTCOMES, type ObjectionOutcome } from '#domain/leave/request'
import { factsOf } from '#domain/leave/request-facts'
import type { ObjectionShown, RequestShown } from '#domain/leave/shown'
import { useChange } from '../../api/hooks.ts'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { focusTitle } from '../../ui/focus-title.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { ChildDecision } from './ChildDecision.tsx'
import { casesOf, undecided } from './decision-values.ts'
import { type Reasons, useReasons } from './use-reasons.ts'

interface DecideObjectionProps {
  objection: ObjectionShown
  request: RequestShown
  onClose: () => void
}

interface Values {
  readonly outcome: ObjectionOutcome | null
  readonly reasons: string
  readonly onBehalf: boolean
  readonly decision: DecisionDetails | null
}

const BEGIN: Values = { outcome: null, reasons: '', onBehalf: false, decision: null }

/** Everything is looked at anew (Awb 7:11); upheld means a new decision. The facts come with it, noted in the logbook. */
export function DecideObjection({ objection, request, onClose }: DecideObjectionProps) {
  const { reasons, error } = useReasons(request, true)
  if (reasons === null) return <RefusalNotice error={error} />
  return <DecideForm objection={objection} request={request} facts={reasons} onClose={onClose} />
}

function DecideForm({ objection, request, facts, onClose }: DecideObjectionProps & { facts: Reasons }) {
  const decide = useChange('leave.decideObjection')
  const [values, change] = useState(BEGIN)
  const [tried, setTried] = useState(false)
  useUnsaved({
    isDirty: () => values !== BEGIN,
    values: () => ({ ...values }),
    restore: (kept) => change({ ...BEGIN, ...(kept as Partial<Values>) }),
  })
  const given = useMemo(() => caseOf(objection, request, facts), [objection, request, facts])
  const { outcome, decision } = values
  const anew = outcome === 'upheld' || outcome === 'partlyUpheld'
  function submit() {
    setTried(true)
    if (outcome === null || (needsReasons(outcome) && values.reasons.trim() === '')) return
    if (anew && (given === null || undecided([given], { [given.childId]: decision }) !== null)) return
    void record({ ...values, id: objection.id, outcome, decision: anew ? decision : null })
  }
  async function record(input: Parameters<typeof decide.mutateAsync>[0]) {
    // this dialog is gone by then: a callback of its own would never be called
    const recorded = await decide.mutateAsync(input).then(
      () => true,
      () => false,
    )
    if (!recorded) return
    notifications.show({ message: 'Het besluit op het bezwaar is vastgelegd. Maak nu de brief.' })
    onClose()
    focusTitle()
  }
  return (
    <Form
      onSubmit={submit}
      submitLabel="Besluit vastleggen"
      busy={decide.isPending}
      error={decide.error}
      onCancel={onClose}
    >
      <OutcomeChoice
        outcome={outcome}
        error={tried && outcome === null ? 'Kies wat u beslist.' : ''}
        onChange={(chosen) => change({ ...values, outcome: chosen })}
      />
      <Textarea
        label="Redenen van uw besluit op het bezwaar"
        required={outcome === null || needsReasons(outcome)}
        description="Staan in de brief. Ga in op wat de ouder schrijft en op het gesprek."
        maxLength={4000}
        value={values.reasons}
        onChange={(event) => change({ ...values, reasons: event.currentTarget.value })}
        error={
          tried && outcome !== null && needsReasons(outcome) && values.reasons.trim() === ''
            ? 'Schrijf de redenen op.'
            : undefined
        }
      />
      {anew && given !== null ? (
        <ChildDecision
          given={given}
          decision={decision}
          onChange={(chosen) => change({ ...values, decision: chosen })}
          tried={tried}
          headingOrder={3}
        />
      ) : null}
      {facts.deputy === '' ? null : (
        <Checkbox
          label={`${facts.deputy} tekent namens de directeur`}
          checked={values.onBehalf}
          onChange={(event) => change({ ...values, onBehalf: event.currentTarget.checked })}
        />
      )}
    </Form>
  )
}

interface OutcomeChoiceProps {
  outcome: ObjectionOutcome | null
  error: string
  onChange: (outcome: ObjectionOutcome) => void
}

const CHOICES: Readonly<Record<ObjectionOutcome, string>> = {
  upheld: 'Gegrond: de ouder krijgt gelijk, er komt een nieuw besluit',
  partlyUpheld: 'Deels gegrond: er komt een nieuw besluit',
  dismissed: 'Ongegrond: het besluit blijft zoals het is',
  inadmissible: 'Niet-ontvankelijk: te laat zonder goede reden, of zonder handtekening ook na de vraag erom',
  withdrawn: 'De ouder trok het bezwaar in',
}

function OutcomeChoice({ outcome, error, onChange }: OutcomeChoiceProps) {
  return (
    <Radio.Group
      label="Wat beslist u op het bezwaar?"
      required
      value={outcome ?? ''}
      onChange={(chosen) => onChange(chosen as ObjectionOutcome)}
      error={error === '' ? undefined : error}
    >
      <Stack gap="xs" mt={6}>
        {OBJECTION_OUTCOMES.map((one, at) => (
          <Radio
            key={one}
            value={one}
            label={CHOICES[one]}
            {...(at === 0 ? { 'data-autofocus': true } : {})}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

/** Awb 7:12: reasons, also when nothing changes. Taking back needs none. */
function needsReasons(outcome: ObjectionOutcome): boolean {
  return outcome !== 'withdrawn'
}

function caseOf(objection: ObjectionShown, request: RequestShown, facts: Reasons) {
  const child = request.children.find(({ decisions }) =>
    decisions.some(({ id }) => id === objection.decisionId),
  )
  if (child === undefined) return null
  const [given] = casesOf({ children: [child] }, facts.children, factsOf(facts.details, facts))
  return given ?? null
}
