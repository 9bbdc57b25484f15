import { Alert, Checkbox, Stack } from '@mantine/core'
import { memo } from 'react'
import { longDate } from '#domain/kernel/date-text'
import { Step } from '../../ui/Step.tsx'
import { ElsewhereRows } from './ElsewhereRows.tsx'
import type { PartProps } from './form-fields.tsx'
import type { Intake } from './form-start.ts'
import type { ChildrenValues } from './form-values.ts'
import { SiblingRows } from './SiblingRows.tsx'

interface ChildrenPartProps extends PartProps<ChildrenValues> {
  readonly pupils: Intake['children']
  /** Ill children need no more than their names. */
  readonly isLeave: boolean
}

/** Part 2: which children, what they had at another school, and brothers and sisters elsewhere. */
export const ChildrenPart = memo(function ChildrenPart(props: ChildrenPartProps) {
  const { values, onChange, errors, pupils, isLeave } = props
  const unborn = pupils.filter((one) => one.birthDate === null && values.pupilIds.includes(one.id))
  const error = errors['children.pupilIds']
  return (
    <Step number={2} title="Voor wie?">
      <div data-wrong={error === undefined ? undefined : true}>
        <Checkbox.Group
          label="Welke kinderen"
          value={[...values.pupilIds]}
          onChange={(pupilIds) => onChange({ pupilIds })}
          error={error}
        >
          <Stack mt={6} gap="sm">
            {pupils.map((pupil) => (
              <Checkbox
                key={pupil.id}
                value={pupil.id}
                label={pupil.group === '' ? pupil.name : `${pupil.name} (${pupil.group})`}
                description={
                  pupil.birthDate === null ? 'Geboortedatum onbekend' : `Geboren ${longDate(pupil.birthDate)}`
                }
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </div>
      {unborn.length === 0 ? null : (
        <Alert
          color="yellow"
          title={`De geboortedatum ontbreekt: ${unborn.map(({ name }) => name).join(', ')}.`}
        >
          Vul die eerst in op de leerlingkaart. Zonder geboortedatum zegt de wet niet of het kind naar school
          moet.
        </Alert>
      )}
      {isLeave ? <ElsewhereRows {...props} /> : null}
      {isLeave ? <SiblingRows {...props} /> : null}
    </Step>
  )
})
