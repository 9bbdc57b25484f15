import { List, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'
import type { LeaveJudgement } from '#domain/leave/judgement'
import type { RequestShown } from '#domain/leave/shown'
import { useChange } from '../../api/hooks.ts'
import { FormModal } from '../../ui/FormModal.tsx'
import { Remark } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { JudgementView } from '../judgement/JudgementView.tsx'
import { AskForm } from './AskForm.tsx'
import { ChildDecision } from './ChildDecision.tsx'
import { ConcludeFields } from './ConcludeFields.tsx'
import { type ChildCase, undecided } from './decision-values.ts'
import { type DecisionValues, useDecisions } from './use-decisions.ts'
import type { Reasons } from './use-reasons.ts'

interface DecidePartProps {
  request: RequestShown
  reasons: Reasons
  judgement: LeaveJudgement
}

/** What the rules say and what the head decides, child by child; then it is recorded, all at once. */
export function DecidePart({ request, reasons, judgement }: DecidePartProps) {
  const { cases, values, conclude, setDecision } = useDecisions(request, reasons)
  const [tried, setTried] = useState(false)
  const [asking, ask] = useState(false)
  const region = useRef<HTMLDivElement>(null)
  const decide = useDecide(request.id, reasons.revision)
  // what needs no decision needs no completing; what was asked already is asked once
  const mayAsk = request.state === 'handedOver' && request.terms.decideBy !== null
  function submit() {
    setTried(true)
    const open = undecided(cases, values.decisions)
    if (open === null) {
      void decide.record(values)
      return
    }
    const part = region.current?.querySelector<HTMLElement>(`[data-decision="${open}"]`)
    // the messages are drawn by then
    requestAnimationFrame(() => firstWrong(part)?.focus())
  }
  function below(pupilId: string) {
    const given = cases.find((one) => one.pupilId === pupilId)
    if (given === undefined) return null
    return (
      <ChildDecision
        given={given}
        decision={values.decisions[given.childId] ?? null}
        onChange={(decision) => setDecision(given.childId, decision)}
        {...(mayAsk ? { onAsk: () => ask(true) } : {})}
        tried={tried}
      />
    )
  }
  return (
    <div ref={region}>
      <Section title="Beoordeling en besluit">
        <Without request={request} cases={cases} />
        <JudgementView
          judgement={judgement}
          pupils={reasons.children}
          periods={reasons.details.periods}
          calendar={reasons.calendar}
          today={reasons.today}
          withLaw
          below={below}
        />
        <ConcludeFields
          values={values}
          deputy={reasons.deputy}
          signer={reasons.signer}
          refuses={Object.values(values.decisions).some((one) => one !== null && REFUSING.has(one.outcome))}
          busy={decide.isPending}
          error={decide.error}
          onChange={conclude}
          onDecide={submit}
        />
      </Section>
      <FormModal
        name={`ask:${request.id}`}
        title="Om aanvulling vragen"
        opened={asking}
        onClose={() => ask(false)}
      >
        {(done) => <AskForm id={request.id} reasons={reasons} judgement={judgement} onClose={done} />}
      </FormModal>
    </div>
  )
}

const REFUSING: ReadonlySet<string> = new Set(['refused', 'partly'])

function useDecide(id: string, revision: number) {
  const { mutateAsync, isPending, error } = useChange('leave.decide')
  async function record({ decisions, heardOn, hearing, onBehalf }: DecisionValues) {
    const all = Object.values(decisions).filter((one) => one !== null)
    // this part is gone by then: a callback of its own would never be called
    const recorded = await mutateAsync({ id, revision, decisions: all, onBehalf, heardOn, hearing }).then(
      () => true,
      () => false,
    )
    if (recorded) notifications.show({ message: 'Het besluit is vastgelegd. Maak nu de brief.' })
  }
  return { record, isPending, error }
}

/** The first field with a message of this child, else its first button. */
function firstWrong(part: HTMLElement | null | undefined): HTMLElement | null {
  return part?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? part?.querySelector('button') ?? null
}

function Without({ request, cases }: { request: RequestShown; cases: readonly ChildCase[] }) {
  const without = request.children.filter(({ id }) => cases.every(({ childId }) => childId !== id))
  if (without.length === 0) return null
  return (
    <Remark title="Nog niet te beoordelen">
      <Text>Van deze kinderen ontbreekt de geboortedatum. Vul die in bij de leerling:</Text>
      <List>
        {without.map(({ id, name }) => (
          <List.Item key={id}>{name}</List.Item>
        ))}
      </List>
    </Remark>
  )
}
