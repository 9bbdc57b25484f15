import { Select, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { WishShown } from '#domain/buddies/contract'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { useChange, useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { useUnsaved } from '../ui/FormModal.tsx'
import type { NewWish } from './buddy-words.ts'
import { WishFields, type WishValues } from './WishFields.tsx'

interface WishFormProps {
  /** Null: a new one. */
  wish: WishShown | null
  /** What a new one begins with. */
  begin: NewWish
  onDone: () => void
  onCancel: () => void
}

type Families = OperationOutput<'buddies.families'>['families']

/** Which family, what it would like or offers, in which languages, and what the school may look at. */
export function WishForm({ wish, begin, onDone, onCancel }: WishFormProps) {
  const { today } = useSchool()
  const save = useChange('buddies.saveWish')
  const families = useRead('buddies.families', {}, { enabled: wish === null })
  const form = useForm<WishValues>({
    initialValues: valuesOf(wish, begin, today),
    validate: {
      householdId: (id) => (id === null ? 'Kies een gezin.' : null),
      most: (most) => (isCount(most) ? null : 'Kies 1 tot 5 gezinnen.'),
      since: (day) => (day === null ? 'Vul in sinds wanneer.' : null),
    },
  })
  useUnsaved(draftOf(form))
  function submit({ householdId, since, most, ...details }: WishValues) {
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
      <WishFields form={form} />
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

function isCount(most: number | string): boolean {
  return Number.isInteger(Number(most)) && Number(most) >= 1 && Number(most) <= 5
}

function valuesOf(wish: WishShown | null, begin: NewWish, today: IsoDate): WishValues {
  if (wish === null) {
    const empty = { nearby: true, sameGroup: true, most: 1, note: '', since: today }
    return { ...empty, ...begin, languages: [...begin.languages] }
  }
  const { family, side, languages, nearby, sameGroup, most, note, since } = wish
  return { householdId: family.householdId, side, languages, nearby, sameGroup, most, note, since }
}
