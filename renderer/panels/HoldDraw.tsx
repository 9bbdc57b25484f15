import { Group, List, MultiSelect, NumberInput, Text, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { IsoDate } from '#domain/kernel/date'
import { drawDetails } from '#domain/panels/panel'
import { lastDayOfTerm } from '#domain/panels/term'
import { drawRules } from '#domain/panels/texts'
import { useChange, useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { groupsShown, type OpenedPanel } from './panel-words.ts'

interface HoldDrawProps {
  panel: OpenedPanel['panel']
  /** Places that are free now. */
  free: number
  opened: boolean
  onClose: () => void
}

/** A draw that is about to be held: how many places, who takes part, who is there. */
export function HoldDraw({ panel, free, opened, onClose }: HoldDrawProps) {
  return (
    <FormModal
      name={`panelDraw:${panel.id}`}
      title={`Loten voor ${panel.name}`}
      opened={opened}
      onClose={onClose}
    >
      {(close) => <DrawForm panel={panel} free={free} onClose={close} />}
    </FormModal>
  )
}

interface Values {
  panelId: string
  places: number
  from: IsoDate | null
  until: IsoDate | null
  leftOut: string[]
  witnesses: string
}

function DrawForm({ panel, free, onClose }: Omit<HoldDrawProps, 'opened'>) {
  const { today } = useSchool()
  const draw = useChange('panels.draw')
  const form = useForm<Values>({
    initialValues: {
      ...{ panelId: panel.id, places: free, leftOut: [], witnesses: '' },
      ...{ from: today, until: lastDayOfTerm(today, panel.termYears) },
    },
    validate: schemaResolver(drawDetails, { sync: true }),
  })
  useUnsaved(draftOf(form))
  const from = form.values.from ?? today
  const found = useRead('panels.candidates', { panelId: panel.id, from })
  const pool = found.data?.pool ?? []
  const who = panel.kind === 'parents' ? 'gezinnen' : 'kinderen'
  function submit(values: Values) {
    const read = drawDetails.safeParse(values)
    if (!read.success) return
    draw.mutate(read.data, {
      onSuccess: ({ called, reserves }) => {
        notifications.show({ message: `Geloot: ${called} gevraagd, ${reserves} op de reservelijst.` })
        onClose()
      },
    })
  }
  return (
    <Form
      onSubmit={form.onSubmit(submit)}
      submitLabel="Nu loten"
      busy={draw.isPending}
      error={draw.error}
      onCancel={onClose}
    >
      <Group align="flex-start">
        <NumberInput
          label="Plaatsen"
          w={110}
          min={1}
          max={40}
          allowDecimal={false}
          data-autofocus
          {...form.getInputProps('places')}
        />
        <DateField label="Lid vanaf" w={164} required {...form.getInputProps('from')} />
        <DateField label="Tot en met" w={164} required {...form.getInputProps('until')} />
      </Group>
      <MultiSelect
        label="Wie doet niet mee?"
        description={`Wie dat vooraf zei. De andere ${who} doen mee.`}
        searchable
        clearable
        limit={30}
        placeholder="Typ een deel van de naam"
        nothingFoundMessage="Niets gevonden."
        data={pool.map(({ entryId, name, groups }) => ({
          value: entryId,
          label: groups.length === 0 ? name : `${name} (${groupsShown(groups)})`,
        }))}
        {...form.getInputProps('leftOut')}
      />
      <Text role="status">
        {found.data === undefined
          ? 'Even kijken wie meedoet…'
          : `${pool.length - form.values.leftOut.length} ${who} doen mee.`}
      </Text>
      <TextInput
        label="Wie zijn erbij?"
        description="Staat in het protocol, bijvoorbeeld: de directeur en een lid van de MR"
        required
        maxLength={160}
        {...form.getInputProps('witnesses')}
      />
      <details>
        <summary>Zo wordt geloot</summary>
        <List size="sm" mt="xs">
          {drawRules(panel.kind).map((rule) => (
            <List.Item key={rule}>{rule}</List.Item>
          ))}
        </List>
      </details>
    </Form>
  )
}
