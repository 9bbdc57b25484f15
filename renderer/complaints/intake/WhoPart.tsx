import { Group, Radio, Select, TextInput, VisuallyHidden } from '@mantine/core'
import { GIVERS, WAYS_IN } from '#domain/complaints/complaint'
import { WAY_TEXTS } from '#domain/complaints/texts'
import { DateField } from '../../ui/DateField.tsx'
import { Step } from '../../ui/Step.tsx'
import { CONTACT_TEXTS, choicesOf } from '../complaint-words.ts'
import { GiverPicker } from './GiverPicker.tsx'
import { type IntakeForm, usualWish } from './intake-values.ts'
import { UNSEEN } from './unseen-label.ts'

interface WhoPartProps {
  form: IntakeForm
  number: number
  /** About conduct: the contact person asks the rest. */
  isConduct: boolean
}

const GIVER_LABELS: Readonly<Record<(typeof GIVERS)[number], string>> = {
  parent: 'Ouder',
  pupil: 'Leerling',
  staff: 'Personeel',
  neighbour: 'Iemand uit de buurt',
  anonymous: 'Anoniem',
}

/** Who it is, how it came in, and whether they want to hear from the school. */
export function WhoPart({ form, number, isConduct }: WhoPartProps) {
  const { giver } = form.values
  const isAnonymous = giver === 'anonymous'
  return (
    <Step number={number} title="Wie meldt het?">
      <Radio.Group
        label={<VisuallyHidden>Wie meldt het?</VisuallyHidden>}
        labelProps={UNSEEN}
        {...form.getInputProps('giver')}
        onChange={(chosen) => form.setValues({ giver: chosen as typeof giver, picked: null })}
      >
        <Group gap="lg">
          {GIVERS.map((one) => (
            <Radio key={one} value={one} label={GIVER_LABELS[one]} />
          ))}
        </Group>
      </Radio.Group>
      {isAnonymous ? null : <Name form={form} />}
      <Group align="flex-start">
        <Select
          label="Hoe kwam het binnen"
          w={200}
          data={choicesOf(WAY_TEXTS).filter(({ value }) => WAYS_IN.some((way) => way === value))}
          allowDeselect={false}
          {...form.getInputProps('way')}
        />
        <DateField label="Wanneer" required w={180} {...form.getInputProps('receivedOn')} />
      </Group>
      {isAnonymous ? null : <Reach form={form} isConduct={isConduct} />}
    </Step>
  )
}

function Name({ form }: { form: IntakeForm }) {
  const { giver, picked } = form.values
  return (
    <Group align="flex-start" grow>
      {giver === 'neighbour' || giver === 'anonymous' ? null : (
        <GiverPicker
          giver={giver}
          value={picked}
          onChange={(chosen) => form.setFieldValue('picked', chosen)}
        />
      )}
      {picked === null ? (
        <TextInput
          label={giver === 'neighbour' ? 'Naam' : 'Of typ een naam'}
          maxLength={120}
          {...form.getInputProps('giverName')}
        />
      ) : null}
    </Group>
  )
}

/** Of conduct only how to reach who is not in the file; whether they want to hear is not asked. */
function Reach({ form, isConduct }: { form: IntakeForm; isConduct: boolean }) {
  const { picked, contactWish } = form.values
  const wish = contactWish ?? usualWish(form.values)
  if (isConduct) {
    return picked === null ? (
      <TextInput
        label="Telefoon of e-mail"
        description="Waar de contactpersoon deze persoon kan bereiken"
        maxLength={254}
        {...form.getInputProps('contactAt')}
      />
    ) : null
  }
  return (
    <Group align="flex-start" grow>
      <Select
        label="Wil deze persoon iets horen?"
        data={choicesOf(CONTACT_TEXTS)}
        allowDeselect={false}
        {...form.getInputProps('contactWish')}
        value={wish}
      />
      {wish === 'phone' || wish === 'email' ? (
        <TextInput
          label={wish === 'phone' ? 'Telefoonnummer' : 'E-mailadres'}
          maxLength={254}
          {...form.getInputProps('contactAt')}
        />
      ) : null}
    </Group>
  )
}
