import { List, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo, useRef, useState } from 'react'
import type { LeaveJudgement } from '#domain/leave/judgement'
import type { DecisionDetails } from '#domain/leave/request'
import { factsOf } from '#domain/leave/request-facts'
import type { RequestShown } from '#domain/leave/shown'
import { useChange } from '../../api/hooks.ts'
import { useDraft } from '../../ui/drafts.tsx'
import { FormModal } from '../../ui/FormModal.tsx'
import { focusTitle } from '../../ui/focus-title.ts'
import { Remark } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { JudgementView } from '../judgement/JudgementView.tsx'
import { AskForm } from './AskForm.tsx'
import { ChildDecision } from './ChildDecision.tsx'
import { type Closing, ConcludeFields } from './ConcludeFields.tsx'
import { type ChildCase, casesOf, startOf, undecided } from './decision-values.ts'
import type { Reasons } from './HeadPart.tsx'

interface DecidePartProps {
  request: RequestShown
  reasons: Reasons
  judgement: LeaveJudgement
}

interface Values extends Closing {
  readonly decisions: Readonly<Record<string, DecisionDetails | null>>
}

/** What the rules say and what the head decides, child by child; then it is recorded, all at once. */
export function DecidePart({ request, reasons, judgement }: DecidePartProps) {
  const cases = useMemo(
    () => casesOf(request, reasons.children, factsOf(reasons.details, reasons)),
    [request, reasons],
  )
  const [start] = useState<Values>(() => ({
    decisions: startOf(cases),
    heardOn: request.heardOn,
    hearing: reasons.hearing,
    onBehalf: false,
  }))
  const [values, change] = useState(start)
  const [tried, setTried] = useState(false)
  const [asking, ask] = useState(false)
  const region = useRef<HTMLDivElement>(null)
  const decide = useChange('leave.decide')
  useDraft(`decide:${request.id}:${reasons.revision}`, {
    isDirty: () => values !== start,
    values: () => ({ ...values }),
    restore: (kept) => change({ ...start, ...(kept as Partial<Values>) }),
  })
  function submit() {
    setTried(true)
    const open = undecided(cases, values.decisions)
    if (open !== null) {
      const part = region.current?.querySelector<HTMLElement>(`[data-decision="${open}"]`)
      requestAnimationFrame(() => firstWrong(part)?.focus())
      return
    }
    const decisions = Object.values(values.decisions).filter((one) => one !== null)
    const { heardOn, hearing, onBehalf } = values
    decide.mutate(
      { id: request.id, revision: reasons.revision, decisions, heardOn, hearing, onBehalf },
      {
        onSuccess: () => {
          notifications.show({ message: 'Het besluit is vastgelegd. Maak nu de brief.' })
          focusTitle()
        },
      },
    )
  }
  // what needs no decision needs no completing; what was asked already is asked once
  const mayAsk = request.state === 'handedOver' && request.terms.decideBy !== null
  const caseOf = (pupilId: string) => cases.find((one) => one.pupilId === pupilId)
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
          below={(pupilId) => {
            const given = caseOf(pupilId)
            if (given === undefined) return null
            return (
              <ChildDecision
                given={given}
                decision={values.decisions[given.childId] ?? null}
                onChange={(decision) =>
                  change({ ...values, decisions: { ...values.decisions, [given.childId]: decision } })
                }
                {...(mayAsk ? { onAsk: () => ask(true) } : {})}
                tried={tried}
              />
            )
          }}
        />
        <ConcludeFields
          values={values}
          deputy={reasons.deputy}
          signer={reasons.signer}
          refuses={Object.values(values.decisions).some((one) => one !== null && REFUSING.has(one.outcome))}
          busy={decide.isPending}
          error={decide.error}
          onChange={(closing) => change({ ...values, ...closing })}
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
