import { Group, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { addDays, type IsoDate } from '#domain/kernel/date'
import { useChange } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { DateField } from '../ui/DateField.tsx'
import { Form } from '../ui/Form.tsx'
import { saveFile } from '../ui/save-file.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The absence of a period as an Excel file, to type over into the pupil system. */
export function SheetForm({ onClose }: { onClose: () => void }) {
  const { today } = useSchool()
  const make = useChange('absence.sheet')
  const form = useForm({
    initialValues: { from: addDays(today, -7) as IsoDate | null, to: today as IsoDate | null },
    validate: {
      from: (day) => (day === null ? 'Vul de eerste dag in.' : null),
      to: (day, { from }) => {
        if (day === null) return 'Vul de laatste dag in.'
        return from !== null && day < from ? 'De laatste dag ligt vóór de eerste.' : null
      },
    },
  })
  function submit({ from, to }: typeof form.values) {
    if (from === null || to === null) return
    make.mutate(
      { from, to },
      {
        onSuccess: ({ bytes, fileName }) => {
          saveFile(bytes, fileName, XLSX)
          notifications.show({ message: 'De lijst is gemaakt.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form
      onSubmit={form.onSubmit(submit)}
      submitLabel="Lijst opslaan (Excel)"
      busy={make.isPending}
      error={make.error}
      onCancel={onClose}
    >
      <Text>
        Per kind en dag: leerlingnummer, naam, groep, deel van de dag, uren en soort. Opmerkingen en redenen
        staan er niet in. Gooi het bestand weg als u klaar bent.
      </Text>
      <Group align="flex-start">
        <DateField label="Van" required w={200} data-autofocus {...form.getInputProps('from')} />
        <DateField label="Tot en met" required w={200} {...form.getInputProps('to')} />
      </Group>
    </Form>
  )
}
