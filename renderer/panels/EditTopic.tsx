import { Checkbox, Group, Select, Textarea, TextInput } from '@mantine/core'
import { schemaResolver, type UseFormReturnType, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { IsoDate } from '#domain/kernel/date'
import { type TopicDetails, topicDetails } from '#domain/panels/topic'
import type { IdeaShown, TopicShown } from '#domain/panels/topic-contract'
import { useChange } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { BinButton } from '../ui/BinButton.tsx'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { choicesOf, OUTCOME_LABELS, PROPOSER_LABELS, WAY_LABELS } from './panel-words.ts'

/** A topic that is changed, or a new one: from an idea, or by itself. */
export interface TopicToEdit {
  readonly topic: TopicShown | null
  readonly idea: IdeaShown | null
}

interface EditTopicProps {
  /** Null: closed. */
  editing: TopicToEdit | null
  onClose: () => void
}

/** From proposal to feedback on one form. */
export function EditTopic({ editing, onClose }: EditTopicProps) {
  const topic = editing?.topic ?? null
  return (
    <FormModal
      name={
        editing === null ? 'panelTopic:new' : `panelTopic:${topic?.topicId ?? editing.idea?.ideaId ?? 'new'}`
      }
      title={topic === null ? 'Onderwerp toevoegen' : topic.title}
      opened={editing !== null}
      onClose={onClose}
    >
      {(close) => (
        <>
          <TopicForm topic={topic} idea={editing?.idea ?? null} onClose={close} />
          {topic === null ? null : <RemoveTopic topic={topic} onClose={close} />}
        </>
      )}
    </FormModal>
  )
}

type Values = Omit<TopicDetails, 'proposedOn' | 'proposedBy'> & {
  proposedOn: IsoDate | null
  proposedBy: TopicDetails['proposedBy'] | null
}

function TopicForm({ topic, idea, onClose }: TopicToEdit & { onClose: () => void }) {
  const { today } = useSchool()
  const save = useChange('panels.saveTopic')
  const form = useForm<Values>({
    initialValues: topic === null ? newTopic(idea, today) : detailsOf(topic),
    validate: (values) => ({
      ...schemaResolver(topicDetails, { sync: true })(values),
      ...(values.proposedBy === null ? { proposedBy: 'Kies van wie het kwam.' } : {}),
      ...(values.proposedOn === null ? { proposedOn: 'Vul in wanneer.' } : {}),
    }),
  })
  useUnsaved(draftOf(form))
  function submit(values: Values) {
    const read = topicDetails.safeParse(values)
    if (!read.success) return
    save.mutate(
      { topicId: topic?.topicId ?? null, revision: topic?.revision ?? 0, details: read.data },
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
      <TextInput label="Onderwerp" required data-autofocus maxLength={100} {...form.getInputProps('title')} />
      <Textarea
        label="U zei"
        description="Wat is gezegd, in gewone woorden en zonder namen. Dit komt op de poster."
        autosize
        minRows={2}
        maxLength={240}
        {...form.getInputProps('said')}
      />
      <Group align="flex-start">
        <Select
          label="Van wie kwam het?"
          required
          placeholder="Kies"
          w={180}
          allowDeselect={false}
          data={choicesOf(PROPOSER_LABELS)}
          {...form.getInputProps('proposedBy')}
        />
        <DateField label="Wanneer?" w={164} required {...form.getInputProps('proposedOn')} />
      </Group>
      {topic === null ? null : <Answer form={form} />}
    </Form>
  )
}

function Answer({ form }: { form: UseFormReturnType<Values> }) {
  const { outcome } = form.values
  return (
    <>
      <Group align="flex-start">
        <Select
          label="Besluit"
          w={220}
          allowDeselect={false}
          data={choicesOf(OUTCOME_LABELS)}
          {...form.getInputProps('outcome')}
        />
        <DateField label="Besloten op" w={164} {...form.getInputProps('decidedOn')} />
      </Group>
      <Textarea
        label={outcome === 'no' ? 'Waarom niet?' : 'Wat is besloten?'}
        autosize
        minRows={2}
        maxLength={240}
        {...form.getInputProps('decision')}
      />
      {outcome === 'no' ? null : (
        <Group align="flex-start" wrap="nowrap">
          <Textarea
            label="Wij deden"
            flex={1}
            autosize
            minRows={2}
            maxLength={240}
            {...form.getInputProps('did')}
          />
          <DateField label="Gedaan op" w={164} {...form.getInputProps('doneOn')} />
        </Group>
      )}
      <Group align="flex-start">
        <DateField label="Verteld op" w={164} {...form.getInputProps('feedbackOn')} />
        <Select
          label="Hoe verteld?"
          w={220}
          clearable
          clearButtonProps={{ 'aria-label': 'Leegmaken' }}
          data={choicesOf(WAY_LABELS)}
          {...form.getInputProps('feedbackWay')}
        />
      </Group>
      <Checkbox
        label="Op de lijst en de poster “U zei – wij deden”"
        {...form.getInputProps('shown', { type: 'checkbox' })}
      />
    </>
  )
}

function newTopic(idea: IdeaShown | null, today: IsoDate): Values {
  return {
    ...{ title: idea?.subject.slice(0, 100) ?? '', said: '', ideaId: idea?.ideaId ?? null },
    ...{ proposedBy: idea === null ? null : idea.proposedBy, proposedOn: idea?.receivedOn ?? today },
    ...{ outcome: 'open', decision: '', did: '', shown: false },
    ...{ decidedOn: null, doneOn: null, feedbackOn: null, feedbackWay: null },
  }
}

function detailsOf(topic: TopicShown): Values {
  const { topicId: _, revision: __, ideaNumber: ___, state, next, voices, ...details } = topic
  return details
}

function RemoveTopic({ topic, onClose }: { topic: TopicShown; onClose: () => void }) {
  return (
    <BinButton
      operation="panels.removeTopic"
      input={{ topicId: topic.topicId }}
      label="Onderwerp verwijderen"
      question="Ook wat de panels erover zeiden, gaat naar de prullenbak. Terughalen kan nog 30 dagen."
      confirmLabel="Ja, verwijderen"
      gone="Het onderwerp is verwijderd."
      onGone={onClose}
    />
  )
}
