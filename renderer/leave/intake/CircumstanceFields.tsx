import { NumberInput, Select, TextInput } from '@mantine/core'
import { capital } from '#domain/kernel/text'
import type { CircumstanceId, WishId } from '#domain/leave/circumstances'
import type { Place } from '#domain/leave/policy'
import { RELATIONS, type RelationId } from '#domain/leave/relations'
import { DateField } from '../../ui/DateField.tsx'
import {
  type CircumstanceField,
  circumstanceChoice,
  eventLabel,
  FAMILY_CIRCUMSTANCES,
  fieldsOf,
  OTHER_CIRCUMSTANCES,
  relationQuestion,
} from './circumstance-fields.ts'
import { Choice, type PartProps, YesNo } from './form-fields.tsx'
import type { NeedValues } from './form-values.ts'

const PLACES: readonly (readonly [Place, string])[] = [
  ['near', 'In de buurt'],
  ['far', 'Verder weg in Nederland'],
  ['abroad', 'In het buitenland'],
]

const RELATION_CHOICES = RELATIONS.map(({ id, label }) => ({
  value: id,
  label: capital(label),
}))

/** What happens, in a family or otherwise, and only the questions that belong to it. */
export function CircumstanceFields({ values, onChange, errors }: PartProps<NeedValues>) {
  const { kind, circumstance } = values
  const choices = kind === 'family' ? FAMILY_CIRCUMSTANCES : OTHER_CIRCUMSTANCES
  return (
    <>
      <Select
        label={kind === 'family' ? 'Wat is er in de familie' : 'Wat is het'}
        placeholder="Typ een deel, of kies"
        searchable
        data={choices.map((id) => ({ value: id, label: circumstanceChoice(id) }))}
        nothingFoundMessage="Niet gevonden. Kies wat er het meest op lijkt."
        value={circumstance}
        onChange={(chosen) => onChange({ circumstance: chosen as CircumstanceId | WishId | null })}
        error={errors['need.circumstance']}
      />
      {circumstance === null ? null : (
        <Questions values={values} onChange={onChange} errors={errors} circumstance={circumstance} />
      )}
    </>
  )
}

type QuestionsProps = PartProps<NeedValues> & { readonly circumstance: CircumstanceId | WishId }

function Questions({ values, onChange, errors, circumstance }: QuestionsProps) {
  const fields = fieldsOf(circumstance)
  const asks = (field: CircumstanceField) => fields.includes(field)
  return (
    <>
      {asks('relation') ? (
        <Select
          label={relationQuestion(circumstance)}
          description="Wat is diegene van het kind?"
          placeholder="Typ een deel, of kies"
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Leegmaken' }}
          data={RELATION_CHOICES}
          value={values.relation}
          onChange={(relation) => onChange({ relation: relation as RelationId | null })}
        />
      ) : null}
      {asks('years') ? <Years values={values} onChange={onChange} /> : null}
      {asks('lifeThreatening') ? (
        <YesNo
          label="Is de ziekte levensbedreigend, zonder kans op herstel?"
          value={values.lifeThreatening}
          onChange={(lifeThreatening) => onChange({ lifeThreatening })}
        />
      ) : null}
      {asks('outsideSchoolHours') ? (
        <YesNo
          label="Kan het ook buiten schooltijd?"
          value={values.outsideSchoolHours}
          onChange={(outsideSchoolHours) => onChange({ outsideSchoolHours })}
        />
      ) : null}
      {asks('eventOn') ? (
        <DateField
          label={eventLabel(circumstance)}
          w={260}
          value={values.eventOn}
          onChange={(eventOn) => onChange({ eventOn })}
          eager
        />
      ) : null}
      {asks('place') ? (
        <>
          <Choice
            label="Waar is het?"
            value={values.place}
            onChange={(place) => onChange({ place })}
            choices={PLACES}
          />
          <TextInput
            label="Plaats"
            maxLength={120}
            value={values.placeName}
            onChange={(event) => onChange({ placeName: event.currentTarget.value })}
            error={errors['need.placeName']}
          />
        </>
      ) : null}
    </>
  )
}

function Years({ values, onChange }: Pick<PartProps<NeedValues>, 'values' | 'onChange'>) {
  return (
    <NumberInput
      label="Hoeveel jaar"
      w={260}
      min={0}
      max={100}
      decimalSeparator=","
      allowedDecimalSeparators={['.', ',']}
      hideControls
      value={values.years ?? ''}
      onChange={(years) => onChange({ years: typeof years === 'number' ? years : null })}
    />
  )
}
