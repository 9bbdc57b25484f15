import { Group, Radio, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { PairShown } from '#domain/buddies/contract'
import type { BuddySide } from '#domain/buddies/wish'
import type { IsoDate } from '#domain/kernel/date'
import { useChange } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { useUnsaved } from '../ui/FormModal.tsx'

interface ConsentFormProps {
  pair: PairShown
  side: BuddySide
  onDone: () => void
}

interface Values {
  readonly agrees: '' | 'yes' | 'no'
  readonly on: IsoDate | null
}

const SAID = {
  proposed: 'Opgeslagen. Vraag nu ook het andere gezin.',
  coupled: 'Allebei zeiden ja. U kunt nu de namen noemen.',
  ended: 'Opgeslagen. Zeg tegen het andere gezin alleen dat het niet doorgaat.',
} as const

/** What one family answered; the other family is not named to it before both said yes. */
export function ConsentForm({ pair, side, onDone }: ConsentFormProps) {
  const { today } = useSchool()
  const consent = useChange('buddies.consent')
  const form = useForm<Values>({
    initialValues: { agrees: '', on: today },
    validate: {
      agrees: (answer) => (answer === '' ? 'Kies ja of nee.' : null),
      on: (day) => dayProblem(day, today),
    },
  })
  useUnsaved(draftOf(form))
  function submit({ agrees, on }: Values) {
    if (on === null) return
    const { pairId, revision } = pair
    consent.mutate(
      { pairId, revision, side, agrees: agrees === 'yes', on },
      {
        onSuccess: ({ state }) => {
          notifications.show({ message: SAID[state] })
          onDone()
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={consent.isPending} error={consent.error} onCancel={onDone}>
      <Text>
        Noem nog geen naam en geen straat. U kunt wel zeggen: een gezin dat dezelfde taal spreekt, of met een
        kind in dezelfde groep.
      </Text>
      <Radio.Group label="Wil dit gezin?" required {...form.getInputProps('agrees')}>
        <Group gap="lg" mt={4}>
          <Radio value="yes" label="Ja, graag" data-autofocus />
          <Radio value="no" label="Nee, liever niet" />
        </Group>
      </Radio.Group>
      <DateField label="Gezegd op" required w={200} {...form.getInputProps('on')} />
    </Form>
  )
}

/** A day that was, or today. */
export function dayProblem(day: IsoDate | null, today: IsoDate): string | null {
  if (day === null) return 'Vul de dag in.'
  return day > today ? 'Deze dag moet nog komen.' : null
}
