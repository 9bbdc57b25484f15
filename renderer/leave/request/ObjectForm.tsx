import { Select, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { IsoDate } from '#domain/kernel/date'
import { longDate, tableDate } from '#domain/kernel/date-text'
import type { RequestShown } from '#domain/leave/shown'
import { useChange } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { OUTCOME_TEXTS } from '../labels.ts'
import { mayObject } from './objection-choices.ts'

/** Bezwaar comes in: at the desk, by post or otherwise. Nobody is sent away; whether it is in time is the head's. */
export function ObjectForm({ request, onClose }: { request: RequestShown; onClose: () => void }) {
  const { today } = useSchool()
  const object = useChange('leave.object')
  const choices = mayObject(request)
  const form = useForm({
    initialValues: {
      decisionId: choices[0]?.decision.id ?? '',
      byName: request.applicantName,
      receivedOn: today as IsoDate | null,
      postedOn: null as IsoDate | null,
      grounds: '',
    },
    validate: {
      byName: (name) => (name.trim() === '' ? 'Vul in wie bezwaar maakt.' : null),
      receivedOn: (day) => (day === null ? 'Vul in wanneer het bezwaar binnenkwam.' : null),
    },
  })
  useUnsaved(draftOf(form))
  const chosen = choices.find(({ decision }) => decision.id === form.values.decisionId)
  function submit({ receivedOn, ...values }: typeof form.values) {
    if (receivedOn === null) return
    object.mutate(
      { ...values, receivedOn },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen. Bevestig de ouder dat u het bezwaar hebt gekregen.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form
      onSubmit={form.onSubmit(submit)}
      submitLabel="Opnemen"
      busy={object.isPending}
      error={object.error}
      onCancel={onClose}
    >
      <Select
        label="Tegen welk besluit"
        allowDeselect={false}
        data={choices.map(({ decision, pupilName }) => ({
          value: decision.id,
          label: `${pupilName}: ${OUTCOME_TEXTS[decision.outcome]} op ${tableDate(decision.decidedOn)}`,
        }))}
        data-autofocus
        {...form.getInputProps('decisionId')}
      />
      {chosen?.decision.objectBy == null ? null : (
        <Text size="sm">
          Bezwaar kan tot en met {longDate(chosen.decision.objectBy)}. Neem het ook daarna op: de directeur
          kijkt of er een goede reden voor is.
        </Text>
      )}
      <TextInput label="Wie maakt bezwaar" required maxLength={120} {...form.getInputProps('byName')} />
      <DateField label="Binnengekomen op" required w={260} {...form.getInputProps('receivedOn')} />
      <DateField
        label="Op de post gedaan op"
        description="Het poststempel op de envelop. Leeg als het niet per post kwam."
        w={400}
        {...form.getInputProps('postedOn')}
      />
      <Textarea
        label="Waarom is de ouder het er niet mee eens?"
        description="Na het opslaan ziet alleen de directeur dit."
        maxLength={4000}
        {...form.getInputProps('grounds')}
      />
    </Form>
  )
}
