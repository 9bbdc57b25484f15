import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { IsoDate } from '#domain/kernel/date'
import { useChange } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { DateField } from '../ui/DateField.tsx'
import { Form } from '../ui/Form.tsx'

/** It was put into the register of DUO through the pupil system; from then on it no longer counts. */
export function MarkReported({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const { today } = useSchool()
  const mark = useChange('absence.markReported')
  const form = useForm({
    initialValues: { on: today as IsoDate | null },
    validate: {
      on: (day) => {
        if (day === null) return 'Vul in wanneer u het meldde.'
        return day > today ? 'Deze dag moet nog komen.' : null
      },
    },
  })
  function submit({ on }: typeof form.values) {
    if (on === null) return
    mark.mutate(
      { ids: [...ids], on },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form
      onSubmit={form.onSubmit(submit)}
      submitLabel="Noteren als gemeld"
      busy={mark.isPending}
      error={mark.error}
      onCancel={onClose}
    >
      <Text>
        Hebt u het verzuim gemeld in uw leerlingadministratie? Dan tellen deze uren niet meer mee. U kunt ze
        daarna niet meer weghalen.
      </Text>
      <DateField label="Gemeld op" required w={260} data-autofocus {...form.getInputProps('on')} />
    </Form>
  )
}
