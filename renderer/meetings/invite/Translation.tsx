import { Group, Paper, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'
import type { InvitationText } from '#domain/meetings/invite-contract'
import { useChange, useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { paragraphsOf, textOf } from './invitation-text.ts'
import { TRANSLATION_TEXTS } from './invite-words.ts'

interface TranslationProps {
  meetingId: string
  language: string
  text: InvitationText
  onDone: () => void
}

/** The letter in another language beside the Dutch one, and who looked at it. */
export function Translation(props: TranslationProps) {
  const { meetingId: id, language } = props
  const shown = useRead('meetings.translation', { id, language }, { keep: () => false })
  if (shown.data === undefined) return shown.isPending ? <Waiting /> : <RefusalNotice error={shown.error} />
  return <TranslationForm {...props} shown={shown.data} />
}

interface FormProps extends TranslationProps {
  shown: OperationOutput<'meetings.translation'>
}

function TranslationForm({ meetingId, language, text, onDone, shown }: FormProps) {
  const { today } = useSchool()
  const save = useChange('meetings.saveTranslation')
  const { translation, direction } = shown
  const form = useForm({
    initialValues: {
      salutation: translation.salutation,
      text: textOf(translation.paragraphs),
      closing: translation.closing,
      checkedBy: shown.checkedBy,
      checkedOn: shown.checkedOn as IsoDate | null,
    },
    validate: {
      salutation: (value) => (value.trim() === '' ? 'Vul de aanhef in.' : null),
      text: (value) => (paragraphsOf(value).length === 0 ? 'Vul de vertaling in.' : null),
    },
  })
  useUnsaved(draftOf(form))
  const written = { dir: direction, lang: language } as const
  return (
    <Form
      busy={save.isPending}
      error={save.error}
      onCancel={onDone}
      onSubmit={form.onSubmit(({ salutation, text: typed, closing, checkedBy, checkedOn }) => {
        const isChecked = checkedBy.trim() !== ''
        save.mutate(
          {
            ...{ id: meetingId, checkedBy },
            translation: { language, salutation, paragraphs: paragraphsOf(typed), closing },
            checkedOn: isChecked ? (checkedOn ?? today) : null,
          },
          {
            onSuccess: () => {
              notifications.show({ message: 'Opgeslagen.' })
              onDone()
            },
          },
        )
      })}
    >
      <Text>{stateText(shown)}</Text>
      <SimpleGrid cols={2}>
        <Dutch text={text} />
        <Stack gap="sm">
          <TextInput
            label="Aanhef"
            required
            data-autofocus
            {...written}
            {...form.getInputProps('salutation')}
          />
          <Textarea
            label="Tekst"
            description="Een lege regel begint een nieuwe alinea."
            required
            minRows={8}
            maxRows={16}
            {...written}
            {...form.getInputProps('text')}
          />
          <TextInput label="Afsluiting" {...written} {...form.getInputProps('closing')} />
        </Stack>
      </SimpleGrid>
      <Group align="flex-start" grow>
        <TextInput
          label="Nagekeken door"
          description="Iemand die deze taal leest. Laat leeg als nog niemand keek."
          {...form.getInputProps('checkedBy')}
        />
        <DateField label="Nagekeken op" description="Leeg: vandaag." {...form.getInputProps('checkedOn')} />
      </Group>
    </Form>
  )
}

function stateText({ state, translation, checkedBy, checkedOn }: FormProps['shown']): string {
  if (state === 'none') {
    return translation.paragraphs.length === 0
      ? 'In deze taal is er geen voorstel. Vraag iemand die de taal schrijft om de vertaling.'
      : 'Dit is een voorstel. Laat het nakijken door iemand die deze taal leest, en sla het dan op.'
  }
  const by = checkedBy === '' || checkedOn === null ? '' : ` door ${checkedBy} op ${tableDate(checkedOn)}`
  return `${TRANSLATION_TEXTS[state]}${state === 'checked' ? by : ''}.`
}

function Dutch({ text }: { text: InvitationText }) {
  return (
    <Paper
      withBorder
      p="sm"
      bg="gray.0"
      component="section"
      aria-label="De Nederlandse brief"
      style={{ alignSelf: 'start' }}
    >
      <Stack gap="sm">
        <Text fw={600}>{text.subject}</Text>
        {text.paragraphs.map((paragraph, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other key and do not move
          <Text key={place} style={{ whiteSpace: 'pre-line' }}>
            {paragraph}
          </Text>
        ))}
        <Text>{text.closing}</Text>
      </Stack>
    </Paper>
  )
}
