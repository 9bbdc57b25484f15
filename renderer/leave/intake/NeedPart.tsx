import { Checkbox, NumberInput, Select, Text } from '@mantine/core'
import { memo } from 'react'
import { capital } from '#domain/kernel/text'
import type { LeavePolicy } from '#domain/leave/policy'
import { Step } from '../../ui/Step.tsx'
import { CircumstanceFields } from './CircumstanceFields.tsx'
import { Choice, type PartProps } from './form-fields.tsx'
import { type LeaveKind, type NeedValues, OTHER_FEAST, type What } from './form-values.ts'
import { ProfessionFields } from './ProfessionFields.tsx'

interface NeedPartProps extends PartProps<NeedValues> {
  readonly policy: LeavePolicy
  /** A child that may be five: only then that question is asked. */
  readonly youngChild: boolean
}

const WHATS: readonly (readonly [What, string])[] = [
  ['leave', 'Vrij: verlof vragen, of melden'],
  ['illness', 'Ziek'],
  ['medicalVisit', 'Naar de dokter, tandarts of specialist'],
]

const KINDS: readonly (readonly [LeaveKind, string, string?])[] = [
  ['religion', 'Een feest of plicht van het geloof', 'Suikerfeest, Jom Kipoer, biddag, Divali en andere'],
  ['fiveYearOld', 'Een kind van vijf dat een paar uur per week thuisblijft'],
  ['profession', 'Vakantie, omdat een ouder door het beroep in geen schoolvakantie weg kan'],
  ['family', 'Iets bijzonders in de familie', 'Bruiloft, overlijden, ziekte, verhuizing, geboorte, jubileum'],
  ['other', 'Iets anders', 'Gewone vakantie, familiebezoek, een oproep, een feest, sport'],
]

/** Part 1: ziek of vrij, and then by plain questions what it is; no words of the law. */
export const NeedPart = memo(function NeedPart(props: NeedPartProps) {
  const { values, onChange, errors, youngChild } = props
  const { what, kind } = values
  return (
    <Step number={1} title="Waar is het voor?">
      <Choice
        label="Is het kind ziek, of moet het naar de dokter?"
        value={what}
        onChange={(chosen) => onChange({ what: chosen })}
        choices={WHATS}
        error={errors['need.what']}
      />
      {what === 'leave' ? (
        <Choice
          label="Waarvoor is het vrij?"
          value={kind}
          // a circumstance belongs to the list it was chosen from
          onChange={(chosen) => onChange({ kind: chosen, circumstance: null })}
          choices={KINDS.filter(([one]) => one !== 'fiveYearOld' || youngChild || kind === 'fiveYearOld')}
          error={errors['need.kind']}
        />
      ) : null}
      {what === 'leave' ? <KindFields {...props} /> : null}
      {what === 'illness' || what === 'medicalVisit' ? <AbsenceText what={what} /> : null}
    </Step>
  )
})

function AbsenceText({ what }: { what: 'illness' | 'medicalVisit' }) {
  return (
    <Text>
      {what === 'illness'
        ? 'Voor ziekte is geen toestemming nodig. De ouders laten het binnen twee dagen weten. U noteert het als verzuim.'
        : 'Voor de dokter is geen toestemming nodig. Een bericht van de ouders is genoeg. U noteert het als verzuim.'}
    </Text>
  )
}

function KindFields(props: NeedPartProps) {
  switch (props.values.kind) {
    case 'religion':
      return <ReligionFields {...props} />
    case 'fiveYearOld':
      return <HoursFields {...props} />
    case 'profession':
      return <ProfessionFields {...props} />
    case 'family':
    case 'other':
      return <CircumstanceFields {...props} />
    default:
      return null
  }
}

function ReligionFields({ values, onChange, errors, policy }: NeedPartProps) {
  return (
    <>
      <Select
        label="Welk feest of welke plicht"
        description="Typ een deel van de naam. Elk geloof en elke stroming telt."
        searchable
        data={[
          ...policy.feasts.map(({ id, label }) => ({
            value: id,
            label: capital(label),
          })),
          { value: OTHER_FEAST, label: 'Een ander feest of een andere plicht' },
        ]}
        nothingFoundMessage="Niet gevonden. Kies: een ander feest."
        value={values.feast}
        onChange={(feast) => onChange({ feast })}
        error={errors['need.feast']}
      />
      <Choice
        label="Is het een plicht voor het kind zelf?"
        inline
        value={values.ownDuty ? 'yes' : 'no'}
        onChange={(chosen) => onChange({ ownDuty: chosen === 'yes' })}
        choices={[
          ['yes', 'Ja'],
          ['no', 'Nee, het kind viert mee'],
        ]}
      />
    </>
  )
}

function HoursFields({ values, onChange }: NeedPartProps) {
  return (
    <>
      <NumberInput
        label="Hoeveel uur per dag"
        description="Laat leeg voor de hele dag, of voor de hele ochtend of middag."
        w={260}
        min={0.25}
        max={10}
        step={0.5}
        decimalSeparator=","
        allowedDecimalSeparators={['.', ',']}
        hideControls
        value={values.hoursPerDay ?? ''}
        onChange={(hours) => onChange({ hoursPerDay: typeof hours === 'number' ? hours : null })}
      />
      <Checkbox
        label="De ouders willen de uren van meer weken bij elkaar opnemen"
        checked={values.savedUp}
        onChange={(event) => onChange({ savedUp: event.currentTarget.checked })}
      />
    </>
  )
}
