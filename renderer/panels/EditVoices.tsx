import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { longDate } from '#domain/kernel/date-text'
import type { MeetingToChoose, TopicShown } from '#domain/panels/topic-contract'
import { useChange } from '../api/hooks.ts'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'

interface EditVoicesProps {
  /** Null: closed. */
  topic: TopicShown | null
  meetings: readonly MeetingToChoose[]
  onClose: () => void
}

/** At which meeting a topic is talked about, and what was said of it there. */
export function EditVoices({ topic, meetings, onClose }: EditVoicesProps) {
  return (
    <FormModal
      name={topic === null ? '' : `panelVoice:${topic.topicId}`}
      title={topic === null ? '' : `Wat is gezegd over ${topic.title}`}
      opened={topic !== null}
      onClose={onClose}
    >
      {(close) => {
        if (topic === null) return null
        if (meetings.length === 0)
          return <Text>Er is nog geen bijeenkomst. Voeg eerst bij een panel een bijeenkomst toe.</Text>
        return <VoiceForm topic={topic} meetings={meetings} onClose={close} />
      }}
    </FormModal>
  )
}

function VoiceForm({ topic, meetings, onClose }: EditVoicesProps & { topic: TopicShown }) {
  const save = useChange('panels.saveVoice')
  const first = topic.voices.at(-1)?.meetingId ?? meetings[0]?.meetingId ?? ''
  const form = useForm({ initialValues: { meetingId: first, said: saidAt(topic, first) } })
  useUnsaved(draftOf(form))
  const { meetingId } = form.values
  const isOn = topic.voices.some((voice) => voice.meetingId === meetingId)
  function put(said: string | null) {
    save.mutate(
      { topicId: topic.topicId, meetingId, said },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
        },
      },
    )
  }
  return (
    <Stack>
      <Form
        onSubmit={form.onSubmit(({ said }) => put(said))}
        busy={save.isPending}
        error={save.error}
        onCancel={onClose}
      >
        <Select
          label="Bij welke bijeenkomst?"
          allowDeselect={false}
          data-autofocus
          data={meetings.map((one) => ({
            value: one.meetingId,
            label: `${one.panel}, ${longDate(one.date)}`,
          }))}
          value={meetingId}
          onChange={(chosen) => {
            const next = chosen ?? first
            form.setValues({ meetingId: next, said: saidAt(topic, next) })
          }}
        />
        <Textarea
          label="Wat is gezegd?"
          description="In eigen woorden, zonder namen. Leeg: het staat op de agenda."
          autosize
          minRows={3}
          maxLength={400}
          {...form.getInputProps('said')}
        />
      </Form>
      {isOn ? (
        <Group>
          <Button variant="default" loading={save.isPending} onClick={() => put(null)}>
            Van deze bijeenkomst halen
          </Button>
        </Group>
      ) : null}
    </Stack>
  )
}

function saidAt({ voices }: TopicShown, meetingId: string): string {
  return voices.find((voice) => voice.meetingId === meetingId)?.said ?? ''
}
