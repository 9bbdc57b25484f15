import { Select, type SelectProps } from '@mantine/core'
import { groupTitle } from '#domain/groups/texts'
import { useRead } from '../api/hooks.ts'
import { useMay } from '../app/school-context.ts'

/** The group that a report is about, of the school year in use; nothing for who may see no groups. */
export function GroupField({ value = null, ...props }: Omit<SelectProps, 'data'>) {
  const sees = useMay('seeGroups')
  const groups = useRead('groups.list', { schoolYearId: null }, { enabled: sees }).data?.groups ?? []
  if (!sees) return null
  return (
    <Select
      label="Groep"
      placeholder="Geen groep"
      clearable
      clearButtonProps={{ 'aria-label': 'Geen groep' }}
      comboboxProps={{ keepMounted: false }}
      {...props}
      data={groups.map(({ id, name }) => ({ value: id, label: groupTitle(name) }))}
      value={value}
    />
  )
}
