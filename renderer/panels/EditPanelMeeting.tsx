import { Group, NumberInput, Textarea, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { IsoDate } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { panelMeetingDetails } from '#domain/panels/panel'
import type { PanelMeetingShown } from '#domain/panels/sitting-contract'
import { useChange } from '../api/hooks.ts'
import { BinButton } from '../ui/BinButton.tsx'
import { ClockField } from '../ui/ClockField.tsx'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import type { OpenedPanel } from './panel-words.ts'

interface EditPanelMeetingProps {
  panel: OpenedPanel['panel']
  /** Null: closed. */
  meeting: PanelMeetingShown | 'new' | null
  onClose: () => void
}

/** A meeting: before it the agenda, after it what was said, decided and told back. */
export function EditPanelMeeting({ panel, meeting, onClose }: EditPanelMeetingProps) {
  const known = meeting === 'new' ? null : meeting
  return (
    <FormModal
      name={`panelMeeting:${known?.meetingId ?? `new:${panel.id}`}`}
      title={known === null ? 'Bijeenkomst toevoegen' : `Bijeenkomst van ${longDate(known.date)}`}
      opened={meeting !== null}
      onClose={onClose}
    >
      {(close) => (
        <>
          <MeetingForm panel={panel} meeting={known} onClose={close} />
          {known === null ? null : <RemoveMeeting meeting={known} onClose={close} />}
        </>
      )}
    </FormModal>
  )
}

interface Values {
  panelId: string
  date: IsoDate | null
  beginsAt: string
  endsAt: string
  place: string
  agenda: string
  input: string
  decision: string
  feedbackOn: IsoDate | null
  present: number | null
}

interface MeetingFormProps {
  panel: OpenedPanel['panel']
  meeting: PanelMeetingShown | null
  onClose: () => void
}

function MeetingForm({ panel, meeting, onClose }: MeetingFormProps) {
  const save = useChange('panels.saveMeeting')
  const form = useForm<Values>({
    initialValues: meeting === null ? newMeeting(panel) : detailsOf(meeting),
    validate: (values) => ({
      ...schemaResolver(panelMeetingDetails, { sync: true })(values),
      ...(values.date === null ? { date: 'Vul de dag in.' } : {}),
    }),
  })
  useUnsaved(draftOf(form))
  function submit(values: Values) {
    const read = panelMeetingDetails.safeParse(values)
    if (!read.success) return
    save.mutate(
      { meetingId: meeting?.meetingId ?? null, revision: meeting?.revision ?? 0, details: read.data },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={save.isPending} error={save.error} onCancel={onClose}>
      <Group align="flex-start">
        <DateField label="Dag" w={164} required data-autofocus {...form.getInputProps('date')} />
        <ClockField label="Van" w={96} required {...form.getInputProps('beginsAt')} />
        <ClockField label="Tot" w={96} required {...form.getInputProps('endsAt')} />
        <TextInput label="Plaats" w={280} maxLength={120} {...form.getInputProps('place')} />
      </Group>
      <Textarea
        label="Agenda"
        description="Onderwerpen zet u erop bij Onderwerpen; hier staat de rest"
        autosize
        minRows={2}
        maxLength={2000}
        {...form.getInputProps('agenda')}
      />
      {meeting === null ? null : (
        <>
          <Textarea
            label="Wat is verder gezegd?"
            description="In eigen woorden, zonder namen"
            autosize
            minRows={2}
            maxLength={4000}
            {...form.getInputProps('input')}
          />
          <Textarea
            label="Wat is besloten?"
            autosize
            minRows={2}
            maxLength={2000}
            {...form.getInputProps('decision')}
          />
          <Group align="flex-start">
            <NumberInput
              label="Aanwezig"
              w={110}
              min={0}
              max={60}
              allowDecimal={false}
              value={form.values.present ?? ''}
              error={form.errors.present}
              onChange={(value) => form.setFieldValue('present', value === '' ? null : Number(value))}
            />
            <DateField
              label="Leden hoorden wat ermee is gedaan op"
              w={320}
              {...form.getInputProps('feedbackOn')}
            />
          </Group>
        </>
      )}
    </Form>
  )
}

/** Parents come in the evening, children under school time. */
function newMeeting({ id, kind }: OpenedPanel['panel']): Values {
  const times =
    kind === 'parents' ? { beginsAt: '19:30', endsAt: '21:00' } : { beginsAt: '13:00', endsAt: '14:00' }
  return {
    ...{ panelId: id, date: null, ...times, place: '', agenda: '' },
    ...{ input: '', decision: '', feedbackOn: null, present: null },
  }
}

function detailsOf({ meetingId: _, revision: __, topics: ___, ...details }: PanelMeetingShown): Values {
  return details
}

function RemoveMeeting({ meeting, onClose }: { meeting: PanelMeetingShown; onClose: () => void }) {
  return (
    <BinButton
      operation="panels.removeMeeting"
      input={{ meetingId: meeting.meetingId }}
      label="Bijeenkomst verwijderen"
      question="Ook wat bij deze bijeenkomst is gezegd, gaat naar de prullenbak. Terughalen kan nog 30 dagen."
      confirmLabel="Ja, verwijderen"
      gone="De bijeenkomst is verwijderd."
      onGone={onClose}
    />
  )
}
