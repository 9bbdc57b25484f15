import {
  Alert,
  Button,
  Checkbox,
  Group,
  Kbd,
  NumberInput,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { Link } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { tableDate } from '#domain/kernel/date-text'
import { type FormDetails, PARTS_OF_DAY } from '#domain/rota/family-form'
import { PART_TEXTS, WEEKDAY_TEXTS } from '#domain/rota/family-texts'
import { useChange } from '../../api/hooks.ts'
import { draftOf, useDraft } from '../../ui/drafts.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { ChildrenGrid } from './ChildrenGrid.tsx'
import { childrenText, type FamilyShown } from './family-words.ts'
import { hasDay, pressOnDays, pressOnTasks, tickDay, tickWish } from './form-boxes.ts'
import { KeyGrid } from './KeyGrid.tsx'

type Family = OperationOutput<'rota.family'>

interface RotaFormProps {
  family: Family
  tasks: readonly { readonly id: string; readonly name: string }[]
  families: readonly FamilyShown[]
  onLeave: () => void
}

/** The September form of one family, in the order of the paper; Enter saves it wherever the focus is. */
export function RotaForm({ family, tasks, families, onLeave }: RotaFormProps) {
  const save = useChange('rota.saveForm')
  const form = useForm<FormDetails>({ initialValues: family.details })
  const [warned, warn] = useState(false)
  useDraft(`rotaForm:${family.householdId}`, draftOf(form))
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate(
      { householdId: family.householdId, details: form.getValues() },
      {
        onSuccess: () => {
          notifications.show({ message: `Opgeslagen: ${family.name}.` })
          onLeave()
        },
      },
    )
  }
  function leave() {
    if (warned || !form.isDirty()) onLeave()
    else warn(true)
  }
  function keyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && !event.defaultPrevented) leave()
    const isBox = (event.target as HTMLElement).matches('.key-grid button')
    if (event.key.toLowerCase() === 'v' && isBox) form.setFieldValue('askNot', !form.values.askNot)
  }
  return (
    <form noValidate onSubmit={submit} onKeyDown={keyDown}>
      <Stack gap="sm">
        <Whose family={family} onLeave={leave} />
        {warned ? (
          <Alert color="blue" variant="light" role="alert" title="Dit formulier is nog niet opgeslagen.">
            Druk nog een keer op Esc om het weg te doen, of op Enter om het op te slaan.
          </Alert>
        ) : null}
        <div className="rota-form">
          <Stack gap="sm">
            <Days form={form} />
            <Wishes form={form} tasks={tasks} />
          </Stack>
          <Stack gap="sm">
            <Often form={form} families={families} ownId={family.householdId} />
            <Riding form={form} />
            <Children form={form} family={family} />
            <TextInput
              label="6. Talen die dit gezin spreekt"
              description="Met een komma ertussen. Zo vindt u een tolk of buddy bij Gezinnen."
              maxLength={120}
              {...form.getInputProps('languages')}
            />
            <Checkbox label="Vraag mij niet (v)" {...form.getInputProps('askNot', { type: 'checkbox' })} />
          </Stack>
        </div>
        <RefusalNotice error={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending} rightSection={<Kbd size="sm">Enter</Kbd>}>
            Opslaan
          </Button>
          <Text size="sm">Een VOG, rijbevestiging of EHBO-diploma noteert u pas als u het hebt gezien.</Text>
          <Button
            component={Link}
            variant="subtle"
            href={`/ouderhulp/gezinnen/${family.householdId}?jaar=${family.details.schoolYear}`}
          >
            Bewijzen en vrijstellingen
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Whose({ family, onLeave }: { family: Family; onLeave: () => void }) {
  const { name, parents, children, takenOn } = family
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text fz={22} fw={700} lh={1.25} role="status">
          {name}
        </Text>
        <Text>{[childrenText(children), ...parents.map((parent) => parent.name)].join(' · ')}</Text>
        <Text size="sm">
          {takenOn === null
            ? 'Nog niet overgetypt.'
            : `Eerder overgetypt op ${tableDate(takenOn)}. Wat u nu opslaat, telt.`}
        </Text>
      </div>
      <Button flex="none" variant="default" onClick={onLeave} rightSection={<Kbd size="sm">Esc</Kbd>}>
        Ander gezin
      </Button>
    </Group>
  )
}

function Legend({ title, keys }: { title: string; keys: string }) {
  return (
    <>
      <Text fw={600}>{title}</Text>
      <Text size="sm">{keys}</Text>
    </>
  )
}

type Form = { form: UseFormReturnType<FormDetails> }

const PART_ROWS = PARTS_OF_DAY.map((part) => ({ key: part, label: PART_TEXTS[part] }))
const DAY_COLUMNS = WEEKDAY_TEXTS.map((label) => ({ key: label, label }))

function Days({ form }: Form) {
  const { days } = form.values
  return (
    <div>
      <Legend title="1. Wanneer? Niets is: elke dag." keys="Toetsen: 1 tot 5 is de dag, dan o, m of a" />
      <KeyGrid
        label="Wanneer dit gezin kan helpen"
        rows={PART_ROWS}
        columns={DAY_COLUMNS}
        isOn={(box) => hasDay(days, box)}
        onTick={(box) => form.setFieldValue('days', tickDay(days, box))}
        press={pressOnDays}
        first
      />
    </div>
  )
}

const WISH_COLUMNS = [
  { key: 'likes', label: 'graag' },
  { key: 'avoids', label: 'liever niet' },
]

function Wishes({ form, tasks }: Form & Pick<RotaFormProps, 'tasks'>) {
  const { likes, avoids } = form.values
  if (tasks.length === 0) return <Text>Er zijn nog geen taken in dit schooljaar.</Text>
  return (
    <div>
      <Legend title="2. Waarmee?" keys="Toetsen: pijl of cijfer naar de taak, dan g of l" />
      <KeyGrid
        label="Taken"
        rows={tasks.map(({ id, name }, place) => ({ key: id, label: `${place + 1}. ${name}` }))}
        columns={WISH_COLUMNS}
        isOn={({ row, column }) => (column === 0 ? likes : avoids).includes(tasks[row]?.id ?? '')}
        onTick={({ row, column }) => {
          const task = tasks[row]
          if (task !== undefined) form.setValues(tickWish({ likes, avoids }, task.id, column))
        }}
        press={pressOnTasks}
      />
    </div>
  )
}

function Often({ form, families, ownId }: Form & Pick<RotaFormProps, 'families'> & { ownId: string }) {
  return (
    <Group align="flex-end" gap="sm">
      <NumberInput
        label="3. Hoogstens"
        w={110}
        min={0}
        max={40}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        value={form.values.most ?? ''}
        onChange={(most) => form.setFieldValue('most', typeof most === 'number' ? most : null)}
      />
      <Select
        label="Liefst samen met"
        flex={1}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Leegmaken' }}
        limit={20}
        placeholder="Typ een naam"
        nothingFoundMessage="Geen gezin gevonden."
        data={families
          .filter(({ householdId }) => householdId !== ownId)
          .map(({ householdId, name, children }) => ({
            value: householdId,
            label: `${name}: ${childrenText(children)}`,
          }))}
        value={form.values.togetherWithId}
        onChange={(id) => form.setFieldValue('togetherWithId', id)}
      />
    </Group>
  )
}

function Riding({ form }: Form) {
  const number = (field: 'seats' | 'boosters') => ({
    min: 0,
    max: 9,
    w: 190,
    allowDecimal: false,
    allowNegative: false,
    clampBehavior: 'strict' as const,
    value: form.values[field],
    onChange: (value: string | number) => form.setFieldValue(field, Number(value) || 0),
  })
  return (
    <Group align="flex-end" gap="sm">
      <NumberInput label="4. Plaatsen in de auto" {...number('seats')} />
      <NumberInput label="Zitverhogers" {...number('boosters')} />
    </Group>
  )
}

function Children({ form, family }: Form & { family: Family }) {
  const { children } = form.values
  if (children.length === 0) return null
  const nameOf = (pupilId: string) => family.children.find((child) => child.pupilId === pupilId)?.name ?? ''
  return (
    <div>
      <Legend title="5. Kinderen mee met anderen; kleiner dan 1,35 m" keys="Toetsen: j of n, en k of g" />
      <ChildrenGrid
        rows={children}
        nameOf={nameOf}
        onChange={(rows) => form.setFieldValue('children', rows)}
      />
    </div>
  )
}
