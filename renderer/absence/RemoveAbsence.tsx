import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { ABSENCE_TEXTS } from '#domain/absence/absence'
import { longDateWithWeekday } from '#domain/kernel/date-text'
import { useChange } from '../api/hooks.ts'
import { Form } from '../ui/Form.tsx'
import type { Absence } from './absence-words.ts'

/** Asks before a noted day goes: it does not come back by itself. */
export function RemoveAbsence({ row, onClose }: { row: Absence; onClose: () => void }) {
  const remove = useChange('absence.remove')
  function submit() {
    remove.mutate(
      { id: row.id },
      {
        onSuccess: () => {
          notifications.show({ message: 'Weggehaald.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form
      onSubmit={submit}
      submitLabel="Weghalen"
      busy={remove.isPending}
      error={remove.error}
      onCancel={onClose}
    >
      <Text>
        {row.pupil}, {longDateWithWeekday(row.date)}: {ABSENCE_TEXTS[row.kind].toLowerCase()}. Was dit niet
        goed genoteerd? Haal het dan weg.
      </Text>
    </Form>
  )
}
