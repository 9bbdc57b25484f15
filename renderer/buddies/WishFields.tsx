import { Checkbox, Group, MultiSelect, NumberInput, Radio, Stack, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { SIDE_TEXTS } from '#domain/buddies/texts'
import { BUDDY_SIDES, type BuddySide } from '#domain/buddies/wish'
import type { IsoDate } from '#domain/kernel/date'
import { LANGUAGE_NAMES } from '#domain/people/languages'
import { choices } from '../ui/choices.ts'
import { DateField } from '../ui/DateField.tsx'

/** What is typed about a need or offer. */
export interface WishValues {
  readonly householdId: string | null
  readonly side: BuddySide
  readonly languages: string[]
  readonly nearby: boolean
  readonly sameGroup: boolean
  readonly most: number | string
  readonly note: string
  readonly since: IsoDate | null
}

interface WishFieldsProps {
  form: UseFormReturnType<WishValues>
}

/** What a family would like or offers, in which languages, and what the school may look at. */
export function WishFields({ form }: WishFieldsProps) {
  return (
    <>
      <Radio.Group label="Dit gezin" {...form.getInputProps('side')}>
        <Group gap="lg" mt={4}>
          {choices(BUDDY_SIDES, SIDE_TEXTS).map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Group>
      </Radio.Group>
      <Group align="flex-start" grow>
        <MultiSelect
          label="Talen"
          description="In welke talen kan dit gezin hulp krijgen of geven?"
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Talen leegmaken' }}
          maxValues={12}
          nothingFoundMessage="Niet gevonden. Zet deze taal bij de opmerking."
          data={languageChoices(form.values.languages)}
          {...form.getInputProps('languages')}
        />
        <DateField
          label="Sinds"
          description="De dag waarop het gezin dit zei."
          required
          {...form.getInputProps('since')}
        />
      </Group>
      <Stack gap="xs">
        <Checkbox
          label="De school mag zoeken in dezelfde straat en buurt"
          description="Bij een geheim adres doet Ouderloket dat nooit."
          {...form.getInputProps('nearby', { type: 'checkbox' })}
        />
        <Checkbox
          label="De school mag zoeken bij kinderen in dezelfde groep"
          {...form.getInputProps('sameGroup', { type: 'checkbox' })}
        />
      </Stack>
      {form.values.side === 'offers' ? (
        <NumberInput
          label="Hoeveel gezinnen tegelijk"
          w={220}
          min={1}
          max={5}
          allowDecimal={false}
          {...form.getInputProps('most')}
        />
      ) : null}
      <Textarea
        label="Opmerking"
        description="Alleen wat nodig is om een buddy te vinden."
        autosize
        minRows={2}
        maxRows={4}
        maxLength={500}
        {...form.getInputProps('note')}
      />
    </>
  )
}

/** The known languages, and any other one that stands on a card. */
function languageChoices(chosen: readonly string[]) {
  const other = chosen.filter((code) => LANGUAGE_NAMES[code] === undefined)
  return [
    ...Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label })),
    ...other.map((value) => ({ value, label: value })),
  ]
}
