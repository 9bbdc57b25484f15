import { Button, Checkbox, Group, MultiSelect, NumberInput, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { TaskShown } from '#domain/rota/plan-contract'
import { ClockField } from '../../ui/ClockField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { WEEKDAY_LABELS } from './task-words.ts'
import { asksWeekdays, type PlanValues } from './turn-plan.ts'

interface PlanFieldsProps {
  form: UseFormReturnType<PlanValues>
  task: TaskShown
  groups: readonly { id: string; name: string }[]
}

/** For whom, when, and how many families. */
export function TurnPlanFields({ form, task, groups }: PlanFieldsProps) {
  return (
    <>
      {task.perGroup ? <Groups form={form} groups={groups} /> : null}
      {task.rhythm === 'chosen' ? <ChosenDays form={form} /> : null}
      <Group align="flex-start" gap="sm">
        {task.rhythm === 'chosen' ? null : (
          <>
            <DateField label="Vanaf" w={164} required eager {...form.getInputProps('from')} />
            <DateField label="Tot en met" w={164} required eager {...form.getInputProps('until')} />
          </>
        )}
        <ClockField label="Van" w={96} required {...form.getInputProps('beginsAt')} />
        <ClockField label="Tot" w={96} required {...form.getInputProps('endsAt')} />
        <NumberInput
          label="Gezinnen per beurt"
          w={180}
          min={1}
          max={40}
          allowDecimal={false}
          {...form.getInputProps('places')}
        />
      </Group>
      {asksWeekdays(task) ? <Weekdays form={form} task={task} /> : null}
    </>
  )
}

function Groups({ form, groups }: Pick<PlanFieldsProps, 'form' | 'groups'>) {
  const { groupIds } = form.values
  return (
    <Group align="flex-end" gap="sm" wrap="nowrap">
      <MultiSelect
        label="Groepen"
        flex={1}
        required
        placeholder={groupIds.length === 0 ? 'Kies een groep' : ''}
        searchable
        hidePickedOptions
        selectFirstOptionOnChange
        onKeyDown={(event) => {
          // Enter takes a group; it does not send the form
          if (event.key === 'Enter') event.preventDefault()
        }}
        nothingFoundMessage="Geen groep gevonden."
        data={groups.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('groupIds')}
      />
      {groups.length < 2 ? null : (
        <Button
          variant="default"
          flex="none"
          onClick={() =>
            form.setFieldValue('groupIds', groupIds.length === 0 ? groups.map(({ id }) => id) : [])
          }
        >
          {groupIds.length === 0 ? 'Alle groepen' : 'Geen groep'}
        </Button>
      )}
    </Group>
  )
}

function Weekdays({ form, task }: Pick<PlanFieldsProps, 'form' | 'task'>) {
  const isWeekly = task.rhythm === 'weekly'
  return (
    <Checkbox.Group
      label={isWeekly ? 'Op welke dagen' : 'De eerste van de maand op'}
      description={`Niets gekozen: de eerste schooldag van elke ${isWeekly ? 'week' : 'maand'}`}
      value={form.values.weekdays.map(String)}
      onChange={(days) => form.setFieldValue('weekdays', days.map(Number).sort())}
    >
      <Group gap="md" mt={6}>
        {WEEKDAY_LABELS.map((label, index) => (
          <Checkbox key={label} value={String(index + 1)} label={label} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}

function ChosenDays({ form }: Pick<PlanFieldsProps, 'form'>) {
  const { dates } = form.values
  return (
    <Stack gap="xs" role="group" aria-label="Dagen">
      <Group align="flex-start" gap="sm">
        {dates.map((_, at) => (
          <DateField
            // biome-ignore lint/suspicious/noArrayIndexKey: a day is known by its place
            key={at}
            label={dates.length === 1 ? 'Dag' : `Dag ${at + 1}`}
            w={164}
            eager
            // who asks for one more types it at once
            autoFocus={at > 0}
            {...form.getInputProps(`dates.${at}`)}
          />
        ))}
      </Group>
      <Group>
        <Button variant="default" size="sm" onClick={() => form.insertListItem('dates', null)}>
          Nog een dag
        </Button>
      </Group>
    </Stack>
  )
}
