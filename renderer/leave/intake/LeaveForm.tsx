import './intake.css'
import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { type FormEvent, useDeferredValue, useRef, useState } from 'react'
import { Link } from 'wouter'
import { narrowDate } from '#domain/kernel/date-text'
import { RefusalNotice, Remark } from '../../ui/Notice.tsx'
import { ApplicantPart } from './ApplicantPart.tsx'
import { ChildrenPart } from './ChildrenPart.tsx'
import { DaysPart } from './DaysPart.tsx'
import { errorsOf, type FormErrors } from './form-check.ts'
import { asksProof, asksWeekdays } from './form-request.ts'
import { hasYoungChild, type Intake } from './form-start.ts'
import type { LeaveValues } from './form-values.ts'
import { LiveJudgement } from './LiveJudgement.tsx'
import { NeedPart } from './NeedPart.tsx'
import { ReasonPart } from './ReasonPart.tsx'
import type { LeaveForm as Form } from './use-leave-values.ts'

/** What becomes of the form. */
export type Then = 'handOver' | 'keep' | 'absence'

interface LeaveFormProps {
  intake: Intake
  form: Form
  busy: boolean
  error: unknown
  onSave: (values: LeaveValues, then: Then) => void
  /** Other requests of this family that wait; not while changing one. */
  open: Intake['open']
  /** The head changes what was handed over: there is nothing to hand over. */
  byHead?: boolean
}

const NO_ERRORS: FormErrors = {}

/** The form at the left, what the rules say of it at the right; the judgement follows and never holds up typing. */
export function LeaveForm(props: LeaveFormProps) {
  const { intake, form, busy, error, onSave, open, byHead = false } = props
  const { values, change } = form
  const [tried, setTried] = useState(false)
  const errors = useSameWhileEqual(tried ? errorsOf(values, intake) : NO_ERRORS)
  const judged = useDeferredValue(values)
  const element = useRef<HTMLFormElement>(null)
  const { need } = values
  const isLeave = need.what === 'leave' || need.what === null
  function save(then: Then) {
    // a date that cannot be read has its own message
    const unread = element.current?.querySelector<HTMLElement>('[data-unread]')
    if (unread != null) return unread.focus()
    setTried(true)
    if (Object.keys(errorsOf(values, intake)).length === 0) return onSave(values, then)
    // the messages are drawn by then
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>(WRONG)?.focus())
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    save(isLeave ? 'handOver' : 'absence')
  }
  return (
    <div className="leave-intake">
      <form noValidate onSubmit={submit} ref={element}>
        <Stack>
          <OpenRequests open={open} />
          <NeedPart
            values={need}
            onChange={change.need}
            errors={errors}
            policy={intake.policy}
            youngChild={hasYoungChild(intake, intake.today)}
          />
          <ChildrenPart
            values={values.children}
            onChange={change.children}
            errors={errors}
            pupils={intake.children}
            isLeave={isLeave}
          />
          <DaysPart
            values={values.days}
            onChange={change.days}
            errors={errors}
            withWeekdays={asksWeekdays(need)}
            isLeave={isLeave}
          />
          {isLeave ? (
            <>
              <ReasonPart
                values={values.reason}
                onChange={change.reason}
                errors={errors}
                withProof={asksProof(need, intake.policy)}
              />
              <ApplicantPart
                values={values.applicant}
                onChange={change.applicant}
                errors={errors}
                known={intake}
              />
            </>
          ) : null}
          <RefusalNotice error={error} />
          <Buttons
            what={isLeave ? (byHead ? 'head' : 'leave') : 'absence'}
            busy={busy}
            onKeep={() => save('keep')}
          />
        </Stack>
      </form>
      <LiveJudgement values={judged} intake={intake} />
    </div>
  )
}

/** Fields with a message, in the order of the form; of a choice its first answer. */
const WRONG = 'input[aria-invalid="true"], textarea[aria-invalid="true"], [data-wrong] input'

interface ButtonsProps {
  what: keyof typeof SUBMITS
  busy: boolean
  onKeep: () => void
}

const SUBMITS = {
  leave: 'Doorgeven aan de directeur',
  head: 'Opslaan',
  absence: 'Noteren als verzuim',
} as const

/** Enter does the first one. */
function Buttons({ what, busy, onKeep }: ButtonsProps) {
  return (
    <Group>
      <Button type="submit" loading={busy}>
        {SUBMITS[what]}
      </Button>
      {what === 'leave' ? (
        <Button variant="default" loading={busy} onClick={onKeep}>
          Bewaren, nog niet doorgeven
        </Button>
      ) : null}
    </Group>
  )
}

function OpenRequests({ open }: Pick<LeaveFormProps, 'open'>) {
  if (open.length === 0) return null
  return (
    <Remark title="Van dit gezin wacht al een aanvraag. Is het dezelfde?">
      {open.map(({ id, numberText, firstDay, lastDay }) => (
        <Text key={id}>
          <Anchor component={Link} href={`/verlof/${id}`}>
            {numberText}
          </Anchor>
          {firstDay === lastDay
            ? `: ${narrowDate(firstDay)}`
            : `: ${narrowDate(firstDay)} tot en met ${narrowDate(lastDay)}`}
        </Text>
      ))}
    </Remark>
  )
}

/** The same object as long as the messages are the same, so that no part is drawn for them. */
function useSameWhileEqual(errors: FormErrors): FormErrors {
  const [kept, keep] = useState(errors)
  if (kept === errors || JSON.stringify(kept) === JSON.stringify(errors)) return kept
  keep(errors)
  return errors
}
