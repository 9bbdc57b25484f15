import { Button, Group, List, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useChange } from '../../api/hooks.ts'
import { draftOf, useDraft } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { Section } from '../../ui/Section.tsx'
import type { Year } from './year.ts'

/** What the school learnt and changed, in general words of the head. */
export function LessonsForm({ year }: { year: Year }) {
  const { schoolYear, lessons, improvements, givenOutOn } = year
  const title = 'Wat is geleerd en veranderd'
  const change = useChange('complaints.saveLessons')
  const form = useForm({ initialValues: { lessons } })
  useDraft(`complaintLessons:${schoolYear}`, draftOf(form))
  if (givenOutOn !== null) {
    return (
      <Section title={title}>
        {lessons === '' ? <Text>Niets opgeschreven.</Text> : <Lines text={lessons} />}
      </Section>
    )
  }
  const written = form.values.lessons.split('\n').map((line) => line.trim())
  const free = improvements.filter((one) => !written.includes(one))
  return (
    <Section title={title}>
      <Form
        onSubmit={form.onSubmit((values) =>
          change.mutate(
            { schoolYear, ...values },
            {
              onSuccess: () => {
                form.resetDirty()
                notifications.show({ message: 'Opgeslagen.' })
              },
            },
          ),
        )}
        busy={change.isPending}
        error={change.error}
      >
        <Textarea
          label="In algemene woorden, elke zin op een eigen regel"
          description="Schrijf geen namen, groepen of data op: dit komt in het jaarverslag."
          autosize
          minRows={4}
          maxLength={4000}
          {...form.getInputProps('lessons')}
        />
      </Form>
      {free.length === 0 ? null : (
        <Stack gap="xs">
          <Text>Uit de dossiers van dit jaar. Kies wat in algemene woorden gezegd mag worden:</Text>
          <Suggestions
            suggestions={free}
            onChoose={(chosen) =>
              form.setFieldValue('lessons', [...written.filter((line) => line !== ''), chosen].join('\n'))
            }
          />
        </Stack>
      )}
    </Section>
  )
}

function Suggestions({
  suggestions,
  onChoose,
}: {
  suggestions: readonly string[]
  onChoose: (chosen: string) => void
}) {
  return (
    <ul className="complaint-steps">
      {suggestions.map((one) => (
        <li key={one}>
          <Group justify="space-between" wrap="nowrap">
            <Text>{one}</Text>
            <Button
              variant="default"
              size="sm"
              miw={110}
              aria-label={`Overnemen: ${one}`}
              onClick={() => onChoose(one)}
            >
              Overnemen
            </Button>
          </Group>
        </li>
      ))}
    </ul>
  )
}

function Lines({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (
    <List>
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  )
}
