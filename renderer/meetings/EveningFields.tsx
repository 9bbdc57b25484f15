import { Button, Group, MultiSelect, Stack, Text } from '@mantine/core'
import type { DateRemark } from '#domain/meetings/shown'
import { dateRemarkText } from '#domain/meetings/texts'
import { useSchool } from '../app/school-context.ts'
import { ClockField } from '../ui/ClockField.tsx'
import { DateField } from '../ui/DateField.tsx'
import { withFirstDay } from './meeting-values.ts'
import type { GroupChoice, MeetingFormState } from './use-meeting-form.ts'

interface EveningProps {
  form: MeetingFormState
  at: number
  remarks: readonly DateRemark[]
}

/** Day and times of one evening, with what the calendar says about that day. */
export function EveningFields({ form, at, remarks }: EveningProps) {
  const { parts } = form.values
  const { date } = parts[at] ?? { date: null }
  const several = parts.length > 1
  return (
    <Stack gap={4} role="group" aria-label={several ? `Avond ${at + 1}` : 'Datum en tijd'}>
      <Group align="flex-start" gap="sm">
        <DateField
          label={several ? `Datum avond ${at + 1}` : 'Datum'}
          w={164}
          required
          {...form.getInputProps(`parts.${at}.date`)}
          onChange={(day) =>
            at === 0
              ? form.setValues(withFirstDay(form.getValues(), day))
              : form.setFieldValue(`parts.${at}.date`, day)
          }
        />
        <ClockField label="Van" w={96} required {...form.getInputProps(`parts.${at}.beginsAt`)} />
        <ClockField label="Tot" w={96} required {...form.getInputProps(`parts.${at}.endsAt`)} />
        {several ? (
          <Button
            variant="subtle"
            size="sm"
            mt={28}
            aria-label={`Weghalen: avond ${at + 1}`}
            onClick={() => form.removeListItem('parts', at)}
          >
            Weghalen
          </Button>
        ) : null}
      </Group>
      <DayRemarks remarks={remarks.filter((one) => one.date === date)} date={date} />
    </Stack>
  )
}

/** Keeps a line free, so that nothing below it jumps. */
function DayRemarks({ remarks, date }: { remarks: readonly DateRemark[]; date: string | null }) {
  const { today } = useSchool()
  const texts = remarks.map(dateRemarkText)
  if (date !== null && date < today) texts.unshift('Deze dag is al geweest.')
  return (
    <Text size="sm" mih="1.4rem" role="status">
      {texts.length === 0 ? '' : `Let op: ${texts.join(' ')}`}
    </Text>
  )
}

interface GroupsProps {
  form: MeetingFormState
  at: number
  label: string
  groups: readonly GroupChoice[]
}

/** The groups that come to one evening; those of another evening cannot be chosen twice. */
export function EveningGroups({ form, at, label, groups }: GroupsProps) {
  const { parts } = form.values
  const elsewhere = new Set(parts.flatMap(({ groupIds }, index) => (index === at ? [] : groupIds)))
  const own = parts[at]?.groupIds ?? []
  const choices = groups.filter(({ id }) => !elsewhere.has(id))
  const chosen = own.filter((id) => choices.some((group) => group.id === id))
  return (
    <MultiSelect
      label={label}
      maw={560}
      placeholder={chosen.length === 0 ? 'Kies een groep' : ''}
      searchable
      hidePickedOptions
      selectFirstOptionOnChange
      onKeyDown={(event) => {
        // Enter takes a group; it does not send the form
        if (event.key === 'Enter') event.preventDefault()
      }}
      nothingFoundMessage="Geen groep gevonden."
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      onChange={(ids) => form.setFieldValue(`parts.${at}.groupIds`, ids)}
      error={at === 0 ? form.errors.parts : undefined}
    />
  )
}
