import { Group, Select, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { PairShown } from '#domain/buddies/contract'
import { FOLLOW_UP_ANSWERS, type FollowUpAnswer } from '#domain/buddies/pair'
import { FOLLOW_UP_TEXTS } from '#domain/buddies/texts'
import type { IsoDate } from '#domain/kernel/date'
import { useChange } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { choices } from '../ui/choices.ts'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { useUnsaved } from '../ui/FormModal.tsx'
import { dayProblem } from './ConsentForm.tsx'

interface FollowUpFormProps {
  pair: PairShown
  onDone: () => void
}

interface Values {
  readonly needAnswer: FollowUpAnswer | null
  readonly offerAnswer: FollowUpAnswer | null
  readonly on: IsoDate | null
  readonly note: string
  readonly again: IsoDate | null
}

/** What both families say after six weeks, and whether they are asked once more. */
export function FollowUpForm({ pair, onDone }: FollowUpFormProps) {
  const { today } = useSchool()
  const save = useChange('buddies.followUp')
  const { pairId, revision, need, offer } = pair
  const form = useForm<Values>({
    initialValues: {
      ...{ needAnswer: pair.needAnswer, offerAnswer: pair.offerAnswer, note: pair.followUpNote },
      ...{ on: today, again: null },
    },
    validate: {
      on: (day) => dayProblem(day, today),
      again: (day) => (day !== null && day <= today ? 'Kies een dag na vandaag.' : null),
    },
  })
  useUnsaved(draftOf(form))
  function submit({ on, ...answers }: Values) {
    if (on === null) return
    save.mutate(
      { pairId, revision, on, ...answers },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onDone()
        },
      },
    )
  }
  const answers = {
    clearable: true,
    placeholder: 'Nog niet gevraagd',
    data: choices(FOLLOW_UP_ANSWERS, FOLLOW_UP_TEXTS),
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={save.isPending} error={save.error} onCancel={onDone}>
      <Group align="flex-start" grow>
        <Select
          label={`${need.name} zegt`}
          clearButtonProps={{ 'aria-label': `Leegmaken: ${need.name}` }}
          data-autofocus
          {...answers}
          {...form.getInputProps('needAnswer')}
        />
        <Select
          label={`${offer.name} zegt`}
          clearButtonProps={{ 'aria-label': `Leegmaken: ${offer.name}` }}
          {...answers}
          {...form.getInputProps('offerAnswer')}
        />
      </Group>
      <Group align="flex-start" grow>
        <DateField
          label="Gevraagd op"
          description="De dag van het gesprek of het briefje."
          required
          {...form.getInputProps('on')}
        />
        <DateField
          label="Nog eens vragen op"
          description="Leeg: het is niet meer nodig."
          {...form.getInputProps('again')}
        />
      </Group>
      <Textarea
        label="Wat is er afgesproken?"
        autosize
        minRows={2}
        maxRows={4}
        maxLength={500}
        {...form.getInputProps('note')}
      />
    </Form>
  )
}
