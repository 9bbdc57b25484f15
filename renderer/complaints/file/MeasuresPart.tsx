import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { ComplaintFileShown } from '#domain/complaints/shown'
import { tableDate } from '#domain/kernel/date-text'
import { useSchool } from '../../app/school-context.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { FormModal } from '../../ui/FormModal.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { MeasureForm, type MeasureStart, NEW_MEASURE } from './MeasureForm.tsx'
import { useFile, useFileChange } from './use-file.ts'

type Measure = ComplaintFileShown['measures'][number]

/** What was agreed to do: by whom, by when, whether it was done and what it improved. It goes on after the closing. */
export function MeasuresPart() {
  const { file } = useFile()
  const [editing, edit] = useState<MeasureStart | null>(null)
  const { error, busy, save } = useFileChange('complaints.strikeMeasure', 'Doorgestreept.', nothing)
  if (file.kind === 'committee') return null
  // also while nothing is open: a new one that was half typed when the screen locked comes back
  const shown = editing ?? FRESH
  return (
    <Section
      title="Afspraken"
      actions={
        <Button variant="default" onClick={() => edit(FRESH)}>
          Afspraak toevoegen
        </Button>
      }
    >
      <RefusalNotice error={error} />
      {file.measures.length === 0 ? <Text>Er is nog niets afgesproken.</Text> : null}
      <ul className="complaint-steps" hidden={file.measures.length === 0}>
        {file.measures.map((measure) => (
          <li key={measure.id}>
            <OneMeasure
              measure={measure}
              busy={busy}
              onEdit={edit}
              onStrike={() => save({ id: file.id, revision: file.revision, measureId: measure.id })}
            />
          </li>
        ))}
      </ul>
      <FormModal
        name={`reportMeasure:${file.id}:${shown.measureId ?? 'new'}`}
        title={shown.measureId === null ? 'Afspraak toevoegen' : 'Afspraak bijwerken'}
        opened={editing !== null}
        onClose={() => edit(null)}
      >
        {(done) => <MeasureForm start={shown} onClose={done} />}
      </FormModal>
    </Section>
  )
}

const nothing = () => {}
const FRESH: MeasureStart = { measureId: null, measure: NEW_MEASURE }

interface OneMeasureProps {
  measure: Measure
  busy: boolean
  onEdit: (start: MeasureStart) => void
  onStrike: () => void
}

function OneMeasure({ measure, busy, onEdit, onStrike }: OneMeasureProps) {
  const { today } = useSchool()
  const { id, struckOn, ...details } = measure
  const { what, who, dueOn, doneOn, evaluation, improvement } = details
  const isLate = struckOn === null && doneOn === null && dueOn !== null && dueOn < today
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <div className="breaking">
        <Text fw={600} {...(struckOn === null ? {} : { td: 'line-through' })}>
          {what}
        </Text>
        {struckOn === null ? null : <Text size="sm">Doorgestreept op {tableDate(struckOn)}</Text>}
        <Text size="sm" fw={isLate ? 700 : 400}>
          {[who, `${isLate ? 'Te laat: ' : ''}${doneText(measure)}`]
            .filter((part) => part !== '')
            .join(' · ')}
        </Text>
        {evaluation === '' ? null : <Text>Nagekeken: {evaluation}</Text>}
        {improvement === '' ? null : <Text>Wat beter is geworden: {improvement}</Text>}
      </div>
      {struckOn === null ? (
        <Group gap="xs" wrap="nowrap" className="keep-width">
          <Button
            variant={doneOn === null ? 'light' : 'default'}
            aria-label={`Bijwerken: ${what}`}
            onClick={() => onEdit({ measureId: id, measure: details })}
          >
            Bijwerken
          </Button>
          <ConfirmButton
            label="Doorstrepen"
            question={`“${what}” blijft staan, maar telt niet meer mee.`}
            confirmLabel="Ja, doorstrepen"
            busy={busy}
            onConfirm={onStrike}
          />
        </Group>
      ) : null}
    </Group>
  )
}

function doneText({ doneOn, dueOn, evaluatedOn }: Measure): string {
  if (doneOn === null) return dueOn === null ? 'nog niet gedaan' : `uiterlijk ${tableDate(dueOn)}`
  const evaluated = evaluatedOn === null ? '' : `, nagekeken op ${tableDate(evaluatedOn)}`
  return `gedaan op ${tableDate(doneOn)}${evaluated}`
}
