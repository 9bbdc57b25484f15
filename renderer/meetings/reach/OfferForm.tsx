import { Group, Select, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { IsoDate } from '#domain/kernel/date'
import { BUDDY_TEXTS, OFFER_STATE_TEXTS, OFFER_TEXTS } from '#domain/meetings/offer-texts'
import { BUDDY_WISHES, OFFER_KINDS, OFFER_STATES, type OfferDetails } from '#domain/meetings/reaching'
import { useChange } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { choices } from '../../ui/choices.ts'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import type { Offer } from './reach-words.ts'

interface OfferFormProps {
  householdId: string
  offer: Offer | null
  onDone: () => void
}

type Values = Omit<OfferDetails, 'offeredOn'> & { readonly offeredOn: IsoDate | null }

/** What is offered to a family, what comes of it, and when the head looks again. */
export function OfferForm({ householdId, offer, onDone }: OfferFormProps) {
  const { today } = useSchool()
  const save = useChange('meetings.saveOffer')
  const form = useForm<Values>({
    initialValues: valuesOf(offer, today),
    validate: {
      offeredOn: (day) => (day === null ? 'Vul in wanneer u dit aanbood.' : null),
      reviewOn: (day, { offeredOn }) =>
        day !== null && offeredOn !== null && day < offeredOn ? 'Deze dag ligt vóór het aanbod.' : null,
    },
  })
  useUnsaved(draftOf(form))
  function submit({ offeredOn, ...details }: Values) {
    if (offeredOn === null) return
    save.mutate(
      { offerId: offer?.offerId ?? null, householdId, details: { ...details, offeredOn } },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onDone()
        },
      },
    )
  }
  const text = { autosize: true, minRows: 2, maxRows: 6, maxLength: 2000 }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={save.isPending} error={save.error} onCancel={onDone}>
      <Group align="flex-start" grow>
        <Select
          label="Wat biedt u aan?"
          allowDeselect={false}
          data={choices(OFFER_KINDS, OFFER_TEXTS)}
          data-autofocus
          {...form.getInputProps('kind')}
        />
        <Select
          label="Hoe staat het ervoor?"
          allowDeselect={false}
          data={choices(OFFER_STATES, OFFER_STATE_TEXTS)}
          {...form.getInputProps('state')}
        />
        <DateField label="Aangeboden op" required {...form.getInputProps('offeredOn')} />
      </Group>
      <Textarea
        label="Plan"
        description="Wat spreekt u af met het gezin: wie doet wat, en wanneer?"
        {...text}
        {...form.getInputProps('plan')}
      />
      <Group align="flex-start" grow>
        <Select
          label="Buddy"
          description="Een andere ouder die meegaat of helpt."
          allowDeselect={false}
          data={choices(BUDDY_WISHES, BUDDY_TEXTS)}
          {...form.getInputProps('buddy')}
        />
        <DateField
          label="Opnieuw bekijken op"
          description="Dan kijkt u wat het heeft opgeleverd."
          {...form.getInputProps('reviewOn')}
        />
      </Group>
      <Textarea label="Wat leverde het op?" {...text} {...form.getInputProps('result')} />
    </Form>
  )
}

function valuesOf(offer: Offer | null, today: IsoDate): Values {
  if (offer === null) {
    const empty = { plan: '', buddy: 'notAsked', result: '', reviewOn: null } as const
    return { kind: 'talk', state: 'offered', offeredOn: today, ...empty }
  }
  const { offerId, ...details } = offer
  return details
}
