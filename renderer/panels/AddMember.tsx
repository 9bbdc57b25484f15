import { Group, Select } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { IsoDate } from '#domain/kernel/date'
import { memberDetails } from '#domain/panels/panel'
import { lastDayOfTerm } from '#domain/panels/term'
import { useChange, useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { CHOSEN_LABELS, choicesOf, groupsShown, type OpenedPanel } from './panel-words.ts'

interface AddMemberProps {
  panel: OpenedPanel['panel']
  opened: boolean
  onClose: () => void
}

/** Somebody who came forward, was asked or was elected. */
export function AddMember({ panel, opened, onClose }: AddMemberProps) {
  return (
    <FormModal name={`panelMember:new:${panel.id}`} title="Lid toevoegen" opened={opened} onClose={onClose}>
      {(close) => <AddForm panel={panel} onClose={close} />}
    </FormModal>
  )
}

interface Values {
  readonly panelId: string
  readonly whoId: string | null
  readonly from: IsoDate | null
  readonly until: IsoDate | null
  readonly chosen: 'volunteered' | 'asked' | 'elected'
}

function AddForm({ panel, onClose }: Omit<AddMemberProps, 'opened'>) {
  const { today } = useSchool()
  const save = useChange('panels.saveMember')
  const form = useForm<Values>({
    initialValues: {
      ...{ panelId: panel.id, whoId: null, chosen: 'volunteered' },
      ...{ from: today, until: lastDayOfTerm(today, panel.termYears) },
    },
    validate: (values) => ({
      ...schemaResolver(memberDetails, { sync: true })(values),
      ...(values.whoId === null ? { whoId: 'Kies wie lid wordt.' } : {}),
    }),
  })
  useUnsaved(draftOf(form))
  const from = form.values.from ?? today
  const found = useRead('panels.candidates', { panelId: panel.id, from })
  function submit(values: Values) {
    const read = memberDetails.safeParse(values)
    if (!read.success) return
    save.mutate(
      { memberId: null, revision: 0, details: read.data },
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
      <Select
        label="Wie?"
        description={
          panel.kind === 'pupils'
            ? 'Kinderen die dan in groep 5 tot en met 8 zitten'
            : 'Ouders met een kind op school'
        }
        required
        searchable
        data-autofocus
        placeholder="Typ een deel van de naam"
        nothingFoundMessage="Niets gevonden."
        limit={50}
        data={(found.data?.candidates ?? [])
          .filter(({ sits }) => !sits)
          .map(({ whoId, name, groups }) => ({
            value: whoId,
            label: groups.length === 0 ? name : `${name} (${groupsShown(groups)})`,
          }))}
        {...form.getInputProps('whoId')}
      />
      <Group align="flex-start">
        <DateField label="Lid vanaf" w={164} required {...form.getInputProps('from')} />
        <DateField label="Tot en met" w={164} required {...form.getInputProps('until')} />
        <Select
          label="Hoe gekozen?"
          w={180}
          allowDeselect={false}
          data={choicesOf(CHOSEN_LABELS).filter(({ value }) => value !== 'draw')}
          {...form.getInputProps('chosen')}
        />
      </Group>
    </Form>
  )
}
