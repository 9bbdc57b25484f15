import { Select, type SelectProps, Text } from '@mantine/core'
import { useState } from 'react'
import type { OperationInput, OperationOutput } from '#domain/contract/operations'
import { fold } from '#domain/kernel/fold'
import { useRead } from '../api/hooks.ts'

type SearchHit = OperationOutput<'people.search'>['hits'][number]
type Scope = Exclude<OperationInput<'people.search'>['scope'], 'all' | 'family' | 'group'>

/** Somebody or some household that was picked, with its name for the field. */
export interface Picked {
  readonly id: string
  readonly name: string
}

interface SearchPickerProps extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  scope: Scope
  value: Picked | null
  onChange: (picked: Picked | null) => void
}

/** Picks a pupil, a person or a household by typing a part of what the search box would find too. */
export function SearchPicker({ scope, value, onChange, ...props }: SearchPickerProps) {
  const [text, setText] = useState('')
  const asked = fold(text) !== ''
  const found = useRead('people.search', { text: text.slice(0, 100), scope, limit: 12 }, { enabled: asked })
  const hits = asked ? (found.data?.hits ?? []) : []
  const choices = hits.map((hit) => ({ value: hit.id, label: pickedName(hit), hit }))
  if (value !== null && hits.every(({ id }) => id !== value.id)) {
    choices.unshift({ value: value.id, label: value.name, hit: shownAs(value, scope) })
  }
  return (
    <Select
      placeholder="Typ een deel van de naam"
      clearable
      clearButtonProps={{ 'aria-label': 'Leegmaken' }}
      {...props}
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      data={choices}
      renderOption={({ option }) => {
        const hit = choices.find((choice) => choice.value === option.value)?.hit
        return (
          <div>
            <Text>{hit?.title}</Text>
            <Text size="sm">{hit?.detail}</Text>
          </div>
        )
      }}
      nothingFoundMessage={asked ? 'Niets gevonden. Typ minder letters.' : 'Typ een deel van de naam.'}
      value={value?.id ?? null}
      onChange={(id) => {
        const choice = choices.find((one) => one.value === id)
        onChange(choice === undefined ? null : { id: choice.value, name: choice.label })
      }}
    />
  )
}

function pickedName({ title, detail }: SearchHit): string {
  return detail === '' ? title : `${title} (${detail})`
}

function shownAs({ id, name }: Picked, kind: SearchHit['kind']): SearchHit {
  return { kind, id, title: name, detail: '' }
}
