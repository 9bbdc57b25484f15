import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { ComplaintStep } from '#domain/complaints/handling'
import type { ComplaintFileShown } from '#domain/complaints/shown'
import { RUNG_TEXTS, STEP_TEXTS } from '#domain/complaints/texts'
import { tableDate } from '#domain/kernel/date-text'
import { useSchool } from '../../app/school-context.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { FormModal } from '../../ui/FormModal.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { isEnded } from './file-step.ts'
import { newStep, StepForm } from './StepForm.tsx'
import { useFile, useFileChange } from './use-file.ts'

type Step = ComplaintFileShown['steps'][number]

/** A step to fill in: of the file, or a new one. */
interface Editing {
  readonly stepId: string | null
  readonly start: ComplaintStep
}

/** What was done and what is planned, in order. */
export function StepsPart() {
  const { file } = useFile()
  const { today } = useSchool()
  const [editing, edit] = useState<Editing | null>(null)
  const { error, busy, save } = useFileChange('complaints.strikeStep', 'Doorgestreept.', nothing)
  const kind = isEnded(file) ? ('note' as const) : ('talk' as const)
  const fresh: Editing = { stepId: null, start: newStep(file, { kind, doneOn: today }) }
  // also while nothing is open: a new step that was half typed when the screen locked comes back
  const shown = editing ?? fresh
  return (
    <Section
      title="Stappen"
      actions={
        <Button variant="default" onClick={() => edit(fresh)}>
          Stap toevoegen
        </Button>
      }
    >
      <RefusalNotice error={error} />
      {file.steps.length === 0 ? <Text>Er is nog geen stap gezet.</Text> : null}
      <ol className="complaint-steps" hidden={file.steps.length === 0}>
        {file.steps.map((step) => (
          <li key={step.id}>
            <OneStep
              step={step}
              mayChange={!isEnded(file) && step.struckOn === null}
              busy={busy}
              onEdit={(change) => edit({ stepId: step.id, start: { ...plain(step), ...change } })}
              onStrike={() => save({ id: file.id, revision: file.revision, stepId: step.id })}
            />
          </li>
        ))}
      </ol>
      <FormModal
        name={`reportStep:${file.id}:${shown.stepId ?? 'new'}`}
        title={shown.stepId === null ? 'Stap toevoegen' : 'Stap wijzigen'}
        opened={editing !== null}
        onClose={() => edit(null)}
      >
        {(done) => <StepForm {...shown} onClose={done} />}
      </FormModal>
    </Section>
  )
}

const nothing = () => {}

interface OneStepProps {
  step: Step
  mayChange: boolean
  busy: boolean
  onEdit: (change: Partial<ComplaintStep>) => void
  onStrike: () => void
}

function OneStep({ step, mayChange, busy, onEdit, onStrike }: OneStepProps) {
  const { today } = useSchool()
  const { kind, doneOn, rung, who, facts, opinion, notedBy, struckOn } = step
  const title = STEP_TEXTS[kind]
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <div className="breaking">
        <Text fw={600} {...(struckOn === null ? {} : { td: 'line-through' })}>
          {whenText(step)}: {title}
        </Text>
        {struckOn === null ? null : <Text size="sm">Doorgestreept op {tableDate(struckOn)}</Text>}
        <Text size="sm">
          {[who, RUNG_TEXTS[rung], notedBy === '' ? '' : `genoteerd door ${notedBy}`]
            .filter((part) => part !== '')
            .join(' · ')}
        </Text>
        {facts === '' ? null : <Text className="lines">{facts}</Text>}
        {opinion === '' ? null : <Text className="lines">Wat iemand ervan vindt: {opinion}</Text>}
      </div>
      {mayChange ? (
        <Group gap="xs" wrap="nowrap" className="keep-width">
          {doneOn === null ? (
            <Button variant="light" aria-label={`Gedaan: ${title}`} onClick={() => onEdit({ doneOn: today })}>
              Gedaan
            </Button>
          ) : (
            <Button variant="default" aria-label={`Wijzigen: ${title}`} onClick={() => onEdit({})}>
              Wijzigen
            </Button>
          )}
          <ConfirmButton
            label="Doorstrepen"
            question={`“${title}” blijft staan, maar telt niet meer mee.`}
            confirmLabel="Ja, doorstrepen"
            busy={busy}
            onConfirm={onStrike}
          />
        </Group>
      ) : null}
    </Group>
  )
}

function whenText({ doneOn, plannedOn }: Step): string {
  if (doneOn !== null) return tableDate(doneOn)
  return plannedOn === null ? '' : `Gepland op ${tableDate(plannedOn)}`
}

function plain({ kind, plannedOn, doneOn, rung, who, facts, opinion }: Step): ComplaintStep {
  return { kind, plannedOn, doneOn, rung, who, facts, opinion }
}
