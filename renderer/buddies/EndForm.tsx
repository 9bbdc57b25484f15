import { Group, Select } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { PairShown } from '#domain/buddies/contract'
import { PAIR_ENDS, type PairEnd } from '#domain/buddies/pair'
import { PAIR_END_TEXTS } from '#domain/buddies/texts'
import type { IsoDate } from '#domain/kernel/date'
import { useChange } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { choices } from '../ui/choices.ts'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { useUnsaved } from '../ui/FormModal.tsx'
import { dayProblem } from './ConsentForm.tsx'

interface EndFormProps {
  pair: PairShown
  onDone: () => void
}

/** Why and when a pair stopped; both families stay in their lists. */
export function EndForm({ pair, onDone }: EndFormProps) {
  const { today } = useSchool()
  const end = useChange('buddies.endPair')
  const form = useForm<{ readonly by: PairEnd | null; readonly on: IsoDate | null }>({
    initialValues: { by: null, on: today },
    validate: {
      by: (why) => (why === null ? 'Kies waarom.' : null),
      on: (day) => dayProblem(day, today),
    },
  })
  useUnsaved(draftOf(form))
  function submit({ by, on }: typeof form.values) {
    if (by === null || on === null) return
    end.mutate(
      { pairId: pair.pairId, revision: pair.revision, by, on },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onDone()
        },
      },
    )
  }
  return (
    <Form
      onSubmit={form.onSubmit(submit)}
      submitLabel="Stoppen"
      busy={end.isPending}
      error={end.error}
      onCancel={onDone}
    >
      <Group align="flex-start" grow>
        <Select
          label="Waarom?"
          required
          allowDeselect={false}
          placeholder="Kies"
          data-autofocus
          data={choices(PAIR_ENDS, PAIR_END_TEXTS)}
          {...form.getInputProps('by')}
        />
        <DateField label="Gestopt op" required {...form.getInputProps('on')} />
      </Group>
    </Form>
  )
}
