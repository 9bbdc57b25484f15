import { Checkbox, Select, TextInput } from '@mantine/core'
import { memo } from 'react'
import { tableDate } from '#domain/kernel/date-text'
import type { Applicant } from '#domain/leave/facts'
import type { LeaveDetails } from '#domain/leave/request'
import { Step } from '../../ui/Step.tsx'
import { Choice, type PartProps } from './form-fields.tsx'
import { appliedBy, type Intake } from './form-start.ts'
import type { ApplicantValues } from './form-values.ts'

type Known = Pick<Intake, 'applicants' | 'municipalities' | 'refused'>

interface ApplicantPartProps extends PartProps<ApplicantValues> {
  readonly known: Known
}

const SOMEBODY_ELSE = 'other'

const APPLICANTS: readonly (readonly [Applicant, string])[] = [
  ['custody', 'Heeft gezag over het kind'],
  ['actualCarer', 'Zorgt elke dag voor het kind'],
  ['other', 'Geen van beide'],
]

const OTHER_PARENTS: readonly (readonly [LeaveDetails['otherParent'], string])[] = [
  ['none', 'Er is geen andere ouder met gezag'],
  ['knows', 'Ja, die weet ervan'],
  ['unknown', 'Niet bekend'],
  ['objects', 'Ja, en die is het er niet mee eens'],
]

/** Part 5: who asks, how the answer may come, the other parent, and whether it was asked before. */
export const ApplicantPart = memo(function ApplicantPart(props: ApplicantPartProps) {
  const { values, onChange, errors, known } = props
  return (
    <Step number={5} title="Wie vraagt het?">
      <Person {...props} />
      <Checkbox
        label="De aanvraag is ondertekend"
        description="Aan de balie: de ouder tekent het formulier."
        checked={values.signed}
        onChange={(event) => onChange({ signed: event.currentTarget.checked })}
      />
      <Checkbox
        label="Het besluit mag per e-mail komen"
        description="Alleen als de ouder dat zelf zegt. Anders gaat de brief per post of mee naar huis."
        checked={values.mayEmail}
        onChange={(event) => onChange({ mayEmail: event.currentTarget.checked })}
      />
      {values.mayEmail ? (
        <TextInput
          label="E-mailadres"
          type="email"
          maxLength={254}
          value={values.email}
          onChange={(event) => onChange({ email: event.currentTarget.value })}
          error={errors['applicant.email']}
        />
      ) : null}
      <Choice
        label="Weet de andere ouder met gezag hiervan?"
        value={values.otherParent}
        onChange={(otherParent) => onChange({ otherParent })}
        choices={OTHER_PARENTS}
      />
      <Select
        label="Gemeente waar het kind woont"
        description="Nodig als de leerplichtambtenaar beslist."
        placeholder="Kies een gemeente"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Leegmaken' }}
        data={known.municipalities.map(({ id, name }) => ({ value: id, label: name }))}
        nothingFoundMessage="Niet gevonden. De directeur kan gemeenten toevoegen bij Verlofbeleid."
        value={values.municipalityId}
        onChange={(municipalityId) => onChange({ municipalityId })}
      />
      {known.refused.length === 0 ? null : <Repeats {...props} />}
    </Step>
  )
})

function Person({ values, onChange, errors, known }: ApplicantPartProps) {
  const chosen = values.somebodyElse ? SOMEBODY_ELSE : values.applicantId
  const person = known.applicants.find(({ id }) => id === values.applicantId)
  // who has gezag by the file is not asked again
  const asksWhat = chosen !== null && (person?.applicant !== 'custody' || values.applicant !== 'custody')
  function choose(id: string | null) {
    const picked = known.applicants.find((one) => one.id === id)
    if (picked !== undefined) onChange(appliedBy(picked))
    else
      onChange({
        applicantId: null,
        somebodyElse: id === SOMEBODY_ELSE,
        name: '',
        email: '',
        applicant: 'other',
      })
  }
  return (
    <>
      <Select
        label="Wie vraagt het verlof aan"
        placeholder="Kies een ouder"
        data={[
          ...known.applicants.map(({ id, name, tie }) => ({
            value: id,
            label: tie === '' ? name : `${name}, ${tie}`,
          })),
          { value: SOMEBODY_ELSE, label: 'Iemand anders' },
        ]}
        value={chosen}
        onChange={choose}
        error={errors['applicant.applicantId']}
      />
      {values.somebodyElse ? (
        <TextInput
          label="Naam"
          maxLength={120}
          value={values.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
          error={errors['applicant.name']}
        />
      ) : null}
      {asksWhat ? (
        <Choice
          label="Wat is deze persoon?"
          value={values.applicant}
          onChange={(applicant) => onChange({ applicant })}
          choices={APPLICANTS}
        />
      ) : null}
    </>
  )
}

function Repeats({ values, onChange, known }: ApplicantPartProps) {
  return (
    <>
      <Select
        label="Is dit eerder gevraagd en afgewezen?"
        placeholder="Nee"
        clearable
        clearButtonProps={{ 'aria-label': 'Leegmaken' }}
        data={known.refused.map(({ id, numberText, refusedOn }) => ({
          value: id,
          label: `Ja, aanvraag ${numberText}, afgewezen op ${tableDate(refusedOn)}`,
        }))}
        value={values.repeatsId}
        onChange={(repeatsId) => onChange({ repeatsId })}
      />
      {values.repeatsId === null ? null : (
        <Checkbox
          label="De ouders noemen iets nieuws dat toen niet bekend was"
          checked={values.newFacts}
          onChange={(event) => onChange({ newFacts: event.currentTarget.checked })}
        />
      )}
    </>
  )
}
