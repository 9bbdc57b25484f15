import { Checkbox, NumberInput, Radio, SimpleGrid, Stack } from '@mantine/core'
import { schemaResolver, type UseFormReturnType, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { CHANGE_RULES, type RotaSettings, rotaSettings } from '#domain/rota/rota-setting'
import { useChange } from '../../api/hooks.ts'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormModal, useUnsaved } from '../../ui/FormModal.tsx'
import { CHANGE_RULE_LABELS } from './task-words.ts'

interface EditSettingsProps {
  settings: RotaSettings
  opened: boolean
  onClose: () => void
}

/** What the school chooses about its ouderhulp in one school year. */
export function EditSettings({ settings, opened, onClose }: EditSettingsProps) {
  const { schoolYear } = settings
  return (
    <FormModal
      name={`rotaSettings:${schoolYear}`}
      title={`Instellingen van ${schoolYear}`}
      opened={opened}
      onClose={onClose}
    >
      {(close) => <SettingsForm settings={settings} onClose={close} />}
    </FormModal>
  )
}

function SettingsForm({ settings, onClose }: Omit<EditSettingsProps, 'opened'>) {
  const save = useChange('rota.saveSettings')
  const form = useForm<RotaSettings>({
    initialValues: settings,
    validate: schemaResolver(rotaSettings, { sync: true }),
  })
  useUnsaved(draftOf(form))
  function submit(values: RotaSettings) {
    save.mutate(values, {
      onSuccess: () => {
        notifications.show({ message: 'Opgeslagen.' })
        onClose()
      },
    })
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={save.isPending} error={save.error} onCancel={onClose}>
      <SettingsFields form={form} />
    </Form>
  )
}

function SettingsFields({ form }: { form: UseFormReturnType<RotaSettings> }) {
  return (
    <>
      <SimpleGrid cols={3}>
        <NumberInput
          label="Beurten per gezin"
          description="Per schooljaar. 0 is geen aantal"
          min={0}
          max={40}
          allowDecimal={false}
          data-autofocus
          {...form.getInputProps('asked')}
        />
        <NumberInput
          label="Hoogstens per gezin"
          description="Meer stelt het voorstel niet voor"
          min={1}
          max={40}
          allowDecimal={false}
          {...form.getInputProps('most')}
        />
        <NumberInput
          label="Hoogstens meenemen"
          description="Naar het volgende schooljaar"
          min={0}
          max={20}
          allowDecimal={false}
          {...form.getInputProps('mostCarried')}
        />
      </SimpleGrid>
      <Checkbox
        label="Een gezin helpt alleen in de groepen van de eigen kinderen"
        {...form.getInputProps('ownGroupOnly', { type: 'checkbox' })}
      />
      <Radio.Group
        label="Mag een nieuw voorstel een vastgestelde beurt veranderen?"
        {...form.getInputProps('changeRule')}
      >
        <Stack gap="xs" mt={4}>
          {CHANGE_RULES.map((rule) => (
            <Radio key={rule} value={rule} label={CHANGE_RULE_LABELS[rule]} />
          ))}
        </Stack>
      </Radio.Group>
      <NumberInput
        label="Een eigen verhoger vanaf hoeveel kilometer"
        description="Enkele reis, voor kinderen kleiner dan 1,35 meter. Controleer de regels van dit moment."
        w={420}
        min={0}
        max={500}
        allowDecimal={false}
        {...form.getInputProps('boosterKilometres')}
      />
      <Checkbox
        label="Altijd een verhoger, ook op korte ritten"
        {...form.getInputProps('alwaysBoosters', { type: 'checkbox' })}
      />
    </>
  )
}
