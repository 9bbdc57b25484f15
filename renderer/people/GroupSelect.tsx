import { Select, type SelectProps } from '@mantine/core'
import { groupTitle } from '#domain/groups/texts'
import { useRead } from '../api/hooks.ts'

interface GroupSelectProps extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  /** null = none chosen. */
  value: string | null
  onChange: (groupId: string | null) => void
  /** What stands there when no group is chosen. */
  emptyLabel: string
  /** Leaves out the composed groups, in which a child cannot sit. */
  baseOnly?: boolean
}

/** A group of the school year in use. */
export function GroupSelect({ value, onChange, emptyLabel, baseOnly = false, ...props }: GroupSelectProps) {
  const groups = useRead('groups.list', { schoolYearId: null }).data?.groups ?? []
  const offered = groups.filter(({ kind }) => !baseOnly || kind === 'base')
  return (
    <Select
      label="Groep"
      w={190}
      {...props}
      // a large school has 1,700 groups: closed, they would be drawn again at every key typed beside them
      comboboxProps={{ keepMounted: false }}
      data={[
        { value: '', label: emptyLabel },
        ...offered.map(({ id, name }) => ({ value: id, label: groupTitle(name) })),
      ]}
      allowDeselect={false}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
    />
  )
}
