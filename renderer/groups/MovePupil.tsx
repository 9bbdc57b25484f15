import { Select, SimpleGrid, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { GroupSummary } from '#domain/groups/group'
import { referenceDay } from '#domain/groups/reference-day'
import { groupTitle } from '#domain/groups/texts'
import type { IsoDate } from '#domain/kernel/date'
import { schoolYear as schoolYearLabel } from '#domain/kernel/school-year'
import { NO_GROUP } from '#domain/people/texts'
import { useChange, useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { YEAR_CHOICES } from './labels.ts'

/** The pupil to move: '3' of '3A', or without a group. */
interface MovingPupil {
  readonly id: string
  readonly name: string
  readonly year: number | null
}

interface MovePupilProps {
  /** null = closed. */
  pupil: MovingPupil | null
  schoolYear: string
  /** The group it sits in now; null = zonder groep. */
  from: string | null
  onClose: () => void
}

/** Moves a pupil to another stamgroep from a day on. */
export function MovePupil({ pupil, schoolYear, from, onClose }: MovePupilProps) {
  return (
    <FormModal
      name={pupil === null ? '' : `movePupil:${pupil.id}`}
      title={pupil === null ? 'Naar een andere groep' : `${pupil.name}: naar een andere groep`}
      opened={pupil !== null}
      onClose={onClose}
    >
      {(close) =>
        pupil === null ? null : <MoveForm pupil={pupil} schoolYear={schoolYear} from={from} onClose={close} />
      }
    </FormModal>
  )
}

/** Stands for "zonder groep" in the list of groups. */
const WITHOUT = 'zonder'

function MoveForm({
  pupil,
  schoolYear,
  from,
  onClose,
}: Omit<MovePupilProps, 'pupil'> & { pupil: MovingPupil }) {
  const { today } = useSchool()
  const years = useRead('years.list', {})
  const yearId = years.data?.years.find(({ label }) => label === schoolYear)?.id ?? null
  const groups = useRead('groups.list', { schoolYearId: yearId }, { enabled: yearId !== null })
  const offered = (groups.data?.groups ?? []).filter(({ id, kind }) => kind !== 'composed' && id !== from)
  const place = useChange('groups.place')
  const label = schoolYearLabel.parse(schoolYear)
  const form = useForm({
    initialValues: {
      group: '',
      year: pupil.year === null ? '' : String(pupil.year),
      day: referenceDay({ label, closed: false }, today) as IsoDate | null,
    },
    validate: {
      group: (group) => (group === '' ? 'Kies een groep.' : null),
      day: (day) => (day === null ? 'Vul de eerste dag in.' : null),
    },
  })
  useUnsaved(draftOf(form))
  function submit({ group, year, day }: typeof form.values) {
    if (day === null) return
    place.mutate(
      {
        pupilId: pupil.id,
        groupId: group === WITHOUT ? null : group,
        year: year === '' ? null : Number(year),
        from: day,
      },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={place.isPending} error={place.error} onCancel={onClose}>
      <SimpleGrid cols={3}>
        <Select
          label="Naar welke groep"
          required
          data-autofocus
          data={[
            ...offered.map(({ id, name }) => ({ value: id, label: groupTitle(name) })),
            ...(from === null ? [] : [{ value: WITHOUT, label: NO_GROUP }]),
          ]}
          allowDeselect={false}
          {...form.getInputProps('group')}
          onChange={(group) => {
            form.setFieldValue('group', group ?? '')
            form.setFieldValue('year', yearIn(offered, group, form.values.year))
          }}
        />
        <Select
          label="Leerjaar van het kind"
          data={[{ value: '', label: 'Onbekend' }, ...YEAR_CHOICES]}
          allowDeselect={false}
          {...form.getInputProps('year')}
        />
        <DateField label="Eerste dag in die groep" required {...form.getInputProps('day')} />
      </SimpleGrid>
      <Text size="sm">De oude groep blijft op de kaart van het kind staan, tot en met de dag ervoor.</Text>
    </Form>
  )
}

/** The own year where the group has it; else that of a group of one year. Otherwise the office decides. */
function yearIn(groups: readonly GroupSummary[], groupId: string | null, year: string): string {
  const years = groups.find(({ id }) => id === groupId)?.years ?? []
  const [only] = years
  return years.length !== 1 || only === undefined || years.includes(Number(year)) ? year : String(only)
}
