import { Select, Text } from '@mantine/core'
import { useState } from 'react'
import type { Giver } from '#domain/complaints/complaint'
import type { OperationOutput } from '#domain/contract/operations'
import { fold } from '#domain/kernel/fold'
import { useRead } from '../../api/hooks.ts'
import { SearchPicker } from '../../ui/SearchPicker.tsx'
import type { PickedGiver } from './intake-values.ts'

interface GiverPickerProps {
  giver: Exclude<Giver, 'neighbour' | 'anonymous'>
  value: PickedGiver | null
  onChange: (picked: PickedGiver | null) => void
}

/** Finds who gave the report: a parent or family, a pupil, or a member of staff. */
export function GiverPicker({ giver, value, onChange }: GiverPickerProps) {
  if (giver === 'staff') return <StaffPicker value={value} onChange={onChange} />
  if (giver === 'pupil') {
    return (
      <SearchPicker
        scope="pupil"
        label="Zoek de leerling"
        value={value}
        onChange={(picked) => onChange(picked === null ? null : { ...picked, part: 'pupil' })}
      />
    )
  }
  return <ParentPicker value={value} onChange={onChange} />
}

type PickerProps = Omit<GiverPickerProps, 'giver'>
type Hit = OperationOutput<'people.search'>['hits'][number]

/** Parents first, then families: at the counter either name may be given. */
function ParentPicker({ value, onChange }: PickerProps) {
  const [text, setText] = useState('')
  const asked = fold(text) !== ''
  const wanted = { text: text.slice(0, 100), limit: 8 }
  const persons = useRead('people.search', { ...wanted, scope: 'person' }, { enabled: asked })
  const households = useRead('people.search', { ...wanted, scope: 'household' }, { enabled: asked })
  const hits = asked ? [...(persons.data?.hits ?? []), ...(households.data?.hits ?? [])] : []
  const choices = hits.map((hit) => ({ value: hit.id, label: nameOf(hit), detail: hit.detail }))
  if (value !== null && choices.every((choice) => choice.value !== value.id)) {
    choices.unshift({ value: value.id, label: value.name, detail: '' })
  }
  return (
    <Select
      label="Zoek de ouder of het gezin"
      placeholder="Typ een deel van de naam"
      clearable
      clearButtonProps={{ 'aria-label': 'Leegmaken' }}
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      data={choices.map(({ value: id, label }) => ({ value: id, label }))}
      renderOption={({ option }) => (
        <div>
          <Text>{option.label}</Text>
          <Text size="sm">{choices.find((choice) => choice.value === option.value)?.detail}</Text>
        </div>
      )}
      nothingFoundMessage={asked ? 'Niets gevonden. Typ minder letters.' : 'Typ een deel van de naam.'}
      value={value?.id ?? null}
      onChange={(id) => onChange(pickedFrom(hits, id))}
    />
  )
}

function pickedFrom(hits: readonly Hit[], id: string | null): PickedGiver | null {
  const hit = hits.find((one) => one.id === id)
  if (hit === undefined || hit.kind === 'group') return null
  return { id: hit.id, name: nameOf(hit), part: hit.kind }
}

function nameOf({ kind, title }: Hit): string {
  return kind === 'household' ? `Gezin ${title}` : title
}

function StaffPicker({ value, onChange }: PickerProps) {
  const staff = useRead('groups.staff', {}).data?.staff ?? []
  return (
    <Select
      label="Zoek de medewerker"
      placeholder="Typ een deel van de naam"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Leegmaken' }}
      data={staff.map(({ id, name }) => ({ value: id, label: name }))}
      nothingFoundMessage="Niet gevonden. Typ de naam hiernaast."
      value={value?.id ?? null}
      onChange={(id) => {
        const member = staff.find((one) => one.id === id)
        onChange(member === undefined ? null : { id: member.id, name: member.name, part: 'staff' })
      }}
    />
  )
}
