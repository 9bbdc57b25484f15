import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { ABSENCE_TEXTS } from '#domain/absence/absence'
import { longDateWithWeekday } from '#domain/kernel/date-text'
import { endOfSchoolYear, schoolYearOf, startOfSchoolYear } from '#domain/kernel/school-year'
import { useChange, useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { useUnsaved } from '../ui/FormModal.tsx'
import { MadePaper } from '../ui/MadePaper.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { type Absence, hoursText } from './absence-words.ts'

interface InviteFormProps {
  pupilId: string
  /** Days that are ticked at the start. */
  ids: readonly string[]
  onClose: () => void
}

/** An invitation to talk about absence: when, about which days, and who signs; then the letter. */
export function InviteForm({ pupilId, ids, onClose }: InviteFormProps) {
  const { today } = useSchool()
  const year = schoolYearOf(today)
  const found = useRead('absence.list', {
    ...{ pupilId, text: '', offset: 0, limit: 200 },
    kinds: ['unauthorised', 'luxury', 'late'],
    from: startOfSchoolYear(year),
    to: endOfSchoolYear(year),
  })
  if (found.error !== null) return <RefusalNotice error={found.error} />
  if (found.data === undefined) return <Waiting />
  return <Invitation pupilId={pupilId} ids={ids} rows={found.data.rows} onClose={onClose} />
}

function Invitation({ pupilId, ids, rows, onClose }: InviteFormProps & { rows: readonly Absence[] }) {
  const { session } = useSchool()
  const invite = useChange('absence.invite')
  const form = useForm({
    initialValues: {
      moment: '',
      signer: session.name,
      days: rows.filter(({ id }) => ids.includes(id)).map(({ id }) => id),
    },
    validate: {
      moment: (text) => (text.trim() === '' ? 'Vul in wanneer het gesprek is.' : null),
      signer: (text) => (text.trim() === '' ? 'Vul in wie de brief ondertekent.' : null),
      days: (chosen) => (chosen.length === 0 ? 'Kies over welke dagen het gaat.' : null),
    },
  })
  // once the letter is made there is nothing left to save
  useUnsaved({ ...draftOf(form), isDirty: () => invite.data === undefined && form.isDirty() })
  if (invite.data !== undefined) return <MadePaper paper={invite.data} />
  return (
    <Form
      onSubmit={form.onSubmit(({ moment, signer, days }) =>
        invite.mutate({ pupilId, absenceIds: days, moment, signer }),
      )}
      submitLabel="Brief maken"
      busy={invite.isPending}
      error={invite.error}
      onCancel={onClose}
    >
      <Text>De brief nodigt de ouders uit om te praten. Er staat geen straf in.</Text>
      <TextInput
        label="Wanneer is het gesprek?"
        description="Zo staat het in de brief: dinsdag 8 december om 15.30 uur"
        required
        maxLength={120}
        data-autofocus
        {...form.getInputProps('moment')}
      />
      <TextInput
        label="Wie ondertekent de brief?"
        required
        maxLength={120}
        {...form.getInputProps('signer')}
      />
      <Checkbox.Group label="Over welke dagen gaat het?" required {...form.getInputProps('days')}>
        <Stack gap="xs" mt="xs">
          {rows.map((row) => (
            <Checkbox key={row.id} value={row.id} label={dayLabel(row)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Form>
  )
}

function dayLabel({ date, kind, hours, invitedOn }: Absence): string {
  const invited = invitedOn === null ? '' : ' – al uitgenodigd'
  return `${longDateWithWeekday(date)}: ${ABSENCE_TEXTS[kind].toLowerCase()}, ${hoursText(hours)}${invited}`
}
