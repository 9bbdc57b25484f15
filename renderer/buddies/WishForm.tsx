import {
  Checkbox,
  Group,
  MultiSelect,
  NumberInput,
  Radio,
  Select,
  Stack,
  Text,
  Textarea,
} from '@mantine/core'
import { useForm } from '@mantine/form'
import type { WishShown } from '#domain/buddies/contract'
import { SIDE_TEXTS } from '#domain/buddies/texts'
import { BUDDY_SIDES, type BuddySide } from '#domain/buddies/wish'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { LANGUAGE_NAMES } from '#domain/people/languages'
import { useChange, useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { useUnsaved } from '../ui/FormModal.tsx'
import { choices, type NewWish } from './buddy-words.ts'

interface WishFormProps {
  /** Null: a new one. */
  wish: WishShown | null
  /** What a new one begins with. */
  begin: NewWish
  onDone: () => void
  onCancel: () => void
}

interface Values {
  readonly householdId: string | null
  readonly side: BuddySide
  readonly languages: string[]
  readonly nearby: boolean
  readonly sameGroup: boolean
  readonly most: number | string
  readonly note: string
  readonly since: IsoDate | null
}

type Families = OperationOutput<'buddies.families'>['families']

/** Which family, what it would like or offers, in which languages, and what the school may look at. */
export function WishForm({ wish, begin, onDone, onCancel }: WishFormProps) {
  const { today } = useSchool()
  const save = useChange('buddies.saveWish')
  const families = useRead('buddies.families', {}, { enabled: wish === null })
  const form = useForm<Values>({
    initialValues: valuesOf(wish, begin, today),
    validate: {
      householdId: (id) => (id === null ? 'Kies een gezin.' : null),
      most: (most) => (isCount(most) ? null : 'Kies 1 tot 5 gezinnen.'),
      since: (day) => (day === null ? 'Vul in sinds wanneer.' : null),
    },
  })
  useUnsaved(draftOf(form))
  function submit({ householdId, since, most, ...details }: Values) {
    if (householdId === null || since === null) return
    const known = { wishId: wish?.wishId ?? null, revision: wish?.revision ?? 0, householdId }
    save.mutate({ ...known, details: { ...details, since, most: Number(most) } }, { onSuccess: onDone })
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={save.isPending} error={save.error} onCancel={onCancel}>
      {wish === null ? (
        <FamilySelect
          families={families.data?.families ?? []}
          value={form.values.householdId}
          error={form.errors.householdId}
          onChoose={(chosen) => {
            form.setFieldValue('householdId', chosen?.family.householdId ?? null)
            if (chosen !== null && form.values.languages.length === 0) {
              form.setFieldValue('languages', chosen.languages)
            }
          }}
        />
      ) : (
        <Text fw={600}>{wish.family.name}</Text>
      )}
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
          size="md"
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
    </Form>
  )
}

interface FamilySelectProps {
  families: Families
  value: string | null
  error: React.ReactNode
  onChoose: (family: Families[number] | null) => void
}

function FamilySelect({ families, value, error, onChoose }: FamilySelectProps) {
  const data = families.map(({ family }) => ({
    value: family.householdId,
    label: [family.name, family.children.join(', ')].filter((part) => part !== '').join(' – '),
  }))
  return (
    <Select
      label="Gezin"
      placeholder="Typ een deel van de naam"
      required
      searchable
      limit={30}
      data-autofocus
      nothingFoundMessage="Geen gezin gevonden. Typ minder letters."
      data={data}
      value={value}
      error={error}
      onChange={(id) => onChoose(families.find(({ family }) => family.householdId === id) ?? null)}
    />
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

function isCount(most: number | string): boolean {
  return Number.isInteger(Number(most)) && Number(most) >= 1 && Number(most) <= 5
}

function valuesOf(wish: WishShown | null, begin: NewWish, today: IsoDate): Values {
  if (wish === null) {
    const empty = { nearby: true, sameGroup: true, most: 1, note: '', since: today }
    return { ...empty, ...begin, languages: [...begin.languages] }
  }
  const { family, side, languages, nearby, sameGroup, most, note, since } = wish
  return { householdId: family.householdId, side, languages, nearby, sameGroup, most, note, since }
}
