import { Checkbox, Radio, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useLocation } from 'wouter'
import { COMPLAINT_ROUTES, type ComplaintRoute } from '#domain/complaints/complaint'
import { ROUTE_TEXTS } from '#domain/complaints/texts'
import { useChange } from '../../api/hooks.ts'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { audienceText } from '../complaint-words.ts'
import { useFile } from './use-file.ts'

/** The other kind of complaint: from organisation to conduct closes the content at once. What follows is said before. */
export function RerouteForm({ onClose }: { onClose: () => void }) {
  const { file, reread, wentStale } = useFile()
  const [, navigate] = useLocation()
  const { id, revision } = file
  const reroute = useChange('complaints.reroute')
  const form = useForm({
    initialValues: { route: (file.route ?? 'organisation') as ComplaintRoute, headOnly: file.headOnly },
  })
  useUnsaved(draftOf(form))
  function submit(values: typeof form.values) {
    reroute.mutate(
      { id, revision, ...values },
      {
        onSuccess: ({ access }) => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
          if (access === 'whole') reread()
          else navigate('/klachten')
        },
        onError: ({ error }) => {
          if (error?.code === 'COMPLAINT_CHANGED') wentStale()
        },
      },
    )
  }
  const becomesConduct = form.values.route === 'conduct' && file.route !== 'conduct'
  return (
    <Form
      onSubmit={form.onSubmit(submit)}
      submitLabel={becomesConduct ? 'Afschermen en opslaan' : 'Opslaan'}
      busy={reroute.isPending}
      error={reroute.error}
      onCancel={onClose}
    >
      {file.kind === 'signal' ? (
        <Text>Dit signaal wordt een klacht, met een antwoord van de school.</Text>
      ) : null}
      <Radio.Group label="Waar gaat de klacht over?" {...form.getInputProps('route')}>
        <Stack gap="sm" mt={4}>
          {COMPLAINT_ROUTES.map((route, at) => (
            <Radio
              key={route}
              value={route}
              label={ROUTE_TEXTS[route].label}
              description={ROUTE_TEXTS[route].hint}
              {...(at === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        label="Alleen voor de directeur en wie de directeur toelaat"
        {...form.getInputProps('headOnly', { type: 'checkbox' })}
      />
      <Text fw={600} role="status">
        Wie het dan ziet: {audienceText({ kind: 'complaint', ...form.values })}
        {becomesConduct
          ? ' Het gaat naar de contactpersonen. Terug kan later alleen wie het dossier dan mag openen.'
          : ''}
      </Text>
    </Form>
  )
}
