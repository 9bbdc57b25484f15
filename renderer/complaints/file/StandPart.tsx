import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { RUNGS } from '#domain/complaints/complaint'
import type { StepKind } from '#domain/complaints/handling'
import type { ComplaintFileShown } from '#domain/complaints/shown'
import { RUNG_TEXTS, STATE_TEXTS, STEP_TEXTS } from '#domain/complaints/texts'
import { tableDate } from '#domain/kernel/date-text'
import { useSchool } from '../../app/school-context.ts'
import { FormModal } from '../../ui/FormModal.tsx'
import { Remark } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { dueText, nextText } from '../complaint-words.ts'
import { AssignForm } from './AssignForm.tsx'
import { DelayForm } from './DelayForm.tsx'
import { fileStep, isEnded, wasDone } from './file-step.ts'
import { MoveOnForm } from './MoveOnForm.tsx'
import { newStep, StepForm } from './StepForm.tsx'
import { useFile } from './use-file.ts'

type Asking = 'note' | 'assign' | 'move' | 'delay' | null

/** Where it stands: the one next step, with whom it lies, who handles it, and what is due by when. */
export function StandPart() {
  const { file } = useFile()
  const { today } = useSchool()
  const [asking, ask] = useState<Asking>(null)
  const step = fileStep(file, today)
  const waitsForHandler = file.mayAssign && !isEnded(file) && file.handledBy === ''
  const close = () => ask(null)
  return (
    <>
      <Remark title={step.title}>
        <Stack gap="xs">
          {step.text === '' ? null : <Text role="status">{step.text}</Text>}
          <Group>
            {waitsForHandler ? <Button onClick={() => ask('assign')}>Toewijzen</Button> : null}
            {step.note === null ? null : (
              <Button variant={waitsForHandler ? 'default' : 'filled'} onClick={() => ask('note')}>
                {`Noteren: ${noteText(step.note)}`}
              </Button>
            )}
          </Group>
        </Stack>
      </Remark>
      <Stand file={file} onAsk={ask} />
      <FormModal
        name={`reportNote:${file.id}`}
        title="Stap noteren"
        opened={asking === 'note'}
        onClose={close}
      >
        {(done) => (
          <StepForm
            stepId={null}
            start={newStep(file, { kind: step.note ?? 'talk', doneOn: today })}
            onClose={done}
          />
        )}
      </FormModal>
      <FormModal
        name={`reportAssign:${file.id}`}
        title="Toewijzen"
        opened={asking === 'assign'}
        onClose={close}
      >
        {(done) => <AssignForm onClose={done} />}
      </FormModal>
      <FormModal name={`reportMove:${file.id}`} title="Doorgeven" opened={asking === 'move'} onClose={close}>
        {(done) => <MoveOnForm onClose={done} />}
      </FormModal>
      <FormModal
        name={`reportDelay:${file.id}`}
        title="Het bestuur antwoordt later"
        opened={asking === 'delay'}
        onClose={close}
      >
        {(done) => <DelayForm onClose={done} />}
      </FormModal>
    </>
  )
}

const noteText = (kind: StepKind) => STEP_TEXTS[kind].toLowerCase()

interface StandProps {
  file: ComplaintFileShown
  onAsk: (asking: Asking) => void
}

function Stand({ file, onAsk }: StandProps) {
  const { handledBy, mayAssign, state, receivedOn, next, boardDelay } = file
  const waitsForBoard = wasDone(file, 'opinion') && !wasDone(file, 'boardAnswer')
  return (
    <Section
      title="Waar het ligt"
      actions={
        isEnded(file) ? null : (
          <>
            <Button variant="default" onClick={() => onAsk('move')}>
              Doorgeven of volgende stap kiezen
            </Button>
            {mayAssign && handledBy !== '' ? (
              <Button variant="default" onClick={() => onAsk('assign')}>
                Anders toewijzen
              </Button>
            ) : null}
            {waitsForBoard ? (
              <Button variant="default" onClick={() => onAsk('delay')}>
                Bestuur antwoordt later
              </Button>
            ) : null}
          </>
        )
      }
    >
      <Ladder rung={file.rung} />
      <dl className="facts">
        <div>
          <dt>Stand</dt>
          <dd>
            {STATE_TEXTS[state]}, kwam binnen op {tableDate(receivedOn)}
          </dd>
        </div>
        <div>
          <dt>Behandelt</dt>
          <dd>{handledBy || 'nog niemand'}</dd>
        </div>
        {isEnded(file) ? null : (
          <div>
            <dt>Volgende stap</dt>
            <dd>{nextText(next) || 'nog niet gekozen'}</dd>
          </div>
        )}
        {boardDelay === null ? null : (
          <div>
            <dt>Bestuur</dt>
            <dd>
              antwoordt later, uiterlijk {tableDate(boardDelay.until)}: {boardDelay.reason}
            </dd>
          </div>
        )}
        <Duties file={file} />
      </dl>
    </Section>
  )
}

function Ladder({ rung }: Pick<ComplaintFileShown, 'rung'>) {
  return (
    <ol className="complaint-ladder" aria-label="De weg van een klacht">
      {RUNGS.map((one) => (
        <li key={one} {...(one === rung ? { 'aria-current': 'step' } : {})}>
          {one === rung ? `nu: ${RUNG_TEXTS[one]}` : RUNG_TEXTS[one]}
        </li>
      ))}
    </ol>
  )
}

function Duties({ file: { duties } }: Pick<StandProps, 'file'>) {
  const { today } = useSchool()
  if (duties.length === 0) return null
  return (
    <div>
      <dt>Te doen</dt>
      <dd>
        {duties.map((duty) => {
          const { text, urgent } = dueText(duty, today)
          return (
            <Text key={`${duty.what} ${duty.by}`} fw={urgent ? 700 : 400}>
              {text}
            </Text>
          )
        })}
      </dd>
    </div>
  )
}
