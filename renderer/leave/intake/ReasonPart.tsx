import { Textarea, TextInput } from '@mantine/core'
import { memo } from 'react'
import type { Proof } from '#domain/leave/facts'
import { useSchool } from '../../app/school-context.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Step } from '../../ui/Step.tsx'
import { Choice, type PartProps } from './form-fields.tsx'
import type { ReasonValues } from './form-values.ts'

interface ReasonPartProps extends PartProps<ReasonValues> {
  readonly withProof: boolean
}

const PROOFS: readonly (readonly [Proof, string])[] = [
  ['seen', 'Ja, gezien'],
  ['missing', 'Nee, dat komt nog'],
  ['insufficient', 'Gezien, maar het zegt niet genoeg'],
]

/** Part 4: the reason as the parents tell it, and the proof that was seen; the proof itself is never kept. */
export const ReasonPart = memo(function ReasonPart({ values, onChange, errors, withProof }: ReasonPartProps) {
  const { today } = useSchool()
  const { proof } = values
  return (
    <Step number={4} title={withProof ? 'Reden en bewijs' : 'Reden'}>
      <Textarea
        label="Reden, in de woorden van de ouders"
        description="Niet verplicht. Schrijf geen medische gegevens op die niet nodig zijn."
        maxLength={2000}
        value={values.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
        error={errors['reason.reason']}
      />
      {withProof ? (
        <Choice
          label="Hebt u een bewijs gezien?"
          description="U noteert dat u het zag. De school bewaart het bewijs niet."
          value={proof}
          onChange={(chosen) =>
            onChange({
              proof: chosen,
              proofSeenOn: values.proofSeenOn ?? (chosen === 'missing' ? null : today),
            })
          }
          choices={PROOFS}
        />
      ) : null}
      {withProof && (proof === 'seen' || proof === 'insufficient') ? (
        <>
          <TextInput
            label="Welk bewijs"
            placeholder="trouwkaart, oproep, verklaring van de werkgever"
            maxLength={120}
            value={values.proofSeen}
            onChange={(event) => onChange({ proofSeen: event.currentTarget.value })}
            error={errors['reason.proofSeen']}
          />
          <DateField
            label="Gezien op"
            w={200}
            value={values.proofSeenOn}
            onChange={(proofSeenOn) => onChange({ proofSeenOn })}
            error={errors['reason.proofSeenOn']}
          />
        </>
      ) : null}
    </Step>
  )
})
