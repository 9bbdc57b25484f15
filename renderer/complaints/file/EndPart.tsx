import { Button, Group, List, Text } from '@mantine/core'
import { useState } from 'react'
import type { StepKind } from '#domain/complaints/handling'
import type { ComplaintFileShown } from '#domain/complaints/shown'
import { OUTCOME_TEXTS, STEP_TEXTS } from '#domain/complaints/texts'
import { tableDate } from '#domain/kernel/date-text'
import { useSchool } from '../../app/school-context.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { FormModal } from '../../ui/FormModal.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { SATISFACTION_TEXTS } from '../complaint-words.ts'
import { CloseForm } from './CloseForm.tsx'
import { type ClosingCondition, closingConditions, isEnded, wasDone } from './file-step.ts'
import { newStep, StepForm } from './StepForm.tsx'
import { useFile, useFileChange } from './use-file.ts'
import { WithdrawReport } from './WithdrawReport.tsx'

type Asking =
  | { readonly what: 'close' | 'withdraw' }
  | { readonly what: 'note'; readonly kind: StepKind }
  | null

/** How it ends: what is still missing is said before anybody presses; afterwards whether it is solved is asked. */
export function EndPart() {
  const { file } = useFile()
  const { today } = useSchool()
  const [asking, ask] = useState<Asking>(null)
  const close = () => ask(null)
  return (
    <Section title={isEnded(file) ? 'Hoe het is afgelopen' : 'Afsluiten'}>
      {isEnded(file) ? <Ended file={file} onAsk={ask} /> : <StillOpen file={file} onAsk={ask} />}
      <FormModal
        name={`reportClose:${file.id}`}
        title="Afsluiten"
        opened={asking?.what === 'close'}
        onClose={close}
      >
        {(done) => <CloseForm onClose={done} />}
      </FormModal>
      <FormModal
        name={`reportWithdraw:${file.id}`}
        title="Ingetrokken"
        opened={asking?.what === 'withdraw'}
        onClose={close}
      >
        {(done) => <WithdrawReport onClose={done} />}
      </FormModal>
      <FormModal
        name={asking?.what === 'note' ? `reportEndNote:${file.id}:${asking.kind}` : ''}
        title="Stap noteren"
        opened={asking?.what === 'note'}
        onClose={close}
      >
        {(done) =>
          asking?.what === 'note' ? (
            <StepForm
              stepId={null}
              start={newStep(file, { kind: asking.kind, doneOn: today })}
              onClose={done}
            />
          ) : null
        }
      </FormModal>
    </Section>
  )
}

interface PartProps {
  file: ComplaintFileShown
  onAsk: (asking: Asking) => void
}

function StillOpen({ file, onAsk }: PartProps) {
  const conditions = closingConditions(file)
  const missing = conditions.filter(({ done }) => !done)
  return (
    <>
      {conditions.length === 0 ? null : (
        <List spacing="xs">
          {conditions.map((one) => (
            <List.Item key={one.note}>
              <Condition condition={one} />
            </List.Item>
          ))}
        </List>
      )}
      <Group>
        {missing.length === 0 ? (
          <Button onClick={() => onAsk({ what: 'close' })}>Afsluiten</Button>
        ) : (
          missing.map(({ note }) => (
            <Button key={note} onClick={() => onAsk({ what: 'note', kind: note })}>
              {`Noteren: ${STEP_TEXTS[note].toLowerCase()}`}
            </Button>
          ))
        )}
        <Button variant="default" onClick={() => onAsk({ what: 'withdraw' })}>
          De melder trekt het in
        </Button>
      </Group>
    </>
  )
}

function Condition({ condition: { text, done } }: { condition: ClosingCondition }) {
  return (
    <Text fw={done ? 400 : 600}>
      {text}: {done ? 'ja' : 'nog niet'}
    </Text>
  )
}

function Ended({ file, onAsk }: PartProps) {
  const { outcome, closedOn, satisfied, lesson, kind, state } = file
  const asksSolved = kind === 'complaint' && state === 'closed'
  return (
    <>
      <dl className="facts">
        <div>
          <dt>Uitkomst</dt>
          <dd>
            {outcome === null ? '' : OUTCOME_TEXTS[outcome]}
            {closedOn === null ? '' : `, op ${tableDate(closedOn)}`}
          </dd>
        </div>
        {satisfied === null ? null : (
          <div>
            <dt>Melder tevreden</dt>
            <dd>{SATISFACTION_TEXTS[satisfied]}</dd>
          </div>
        )}
        {asksSolved ? (
          <div>
            <dt>Later gevraagd</dt>
            <dd>{wasDone(file, 'solvedCheck') ? 'ja' : 'nog niet gevraagd of het is opgelost'}</dd>
          </div>
        ) : null}
        {lesson === '' ? null : (
          <div>
            <dt>Geleerd</dt>
            <dd>{lesson}</dd>
          </div>
        )}
      </dl>
      <Group>
        {asksSolved && !wasDone(file, 'solvedCheck') ? (
          <Button onClick={() => onAsk({ what: 'note', kind: 'solvedCheck' })}>
            Noteren: gevraagd of het is opgelost
          </Button>
        ) : null}
        <Reopen file={file} />
      </Group>
    </>
  )
}

function Reopen({ file: { id, revision } }: Pick<PartProps, 'file'>) {
  const { save, busy, error } = useFileChange('complaints.reopen', 'De melding loopt weer.', nothing)
  return (
    <>
      <RefusalNotice error={error} />
      <ConfirmButton
        label="Heropenen"
        question="De melding loopt dan weer. De uitkomst gaat weg; de stappen blijven staan."
        confirmLabel="Ja, heropenen"
        busy={busy}
        onConfirm={() => save({ id, revision })}
      />
    </>
  )
}

const nothing = () => {}
