import { Button, Group, Paper, Stack, TextInput } from '@mantine/core'
import { DateField } from '../../ui/DateField.tsx'
import { type PartProps, RemoveButton } from './form-fields.tsx'
import type { ChildrenValues } from './form-values.ts'

/** As many as the contract takes. */
const MOST = 8

/** Brothers and sisters at other schools for whom the same is asked: the schools call each other. */
export function SiblingRows({ values, onChange, errors }: PartProps<ChildrenValues>) {
  const rows = values.siblings
  const change = (at: number, part: Partial<(typeof rows)[number]>) =>
    onChange({ siblings: rows.map((row, index) => (index === at ? { ...row, ...part } : row)) })
  return (
    <Stack gap="sm">
      {rows.map((row, at) => (
        <Paper
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
          key={at}
          withBorder
          p="sm"
          role="group"
          aria-label={`Kind op een andere school, ${at + 1}`}
        >
          <Stack gap="sm">
            <TextInput
              label="Naam"
              maxLength={120}
              value={row.name}
              onChange={(event) => change(at, { name: event.currentTarget.value })}
              error={errors[`children.siblings.${at}.name`]}
            />
            <DateField
              label="Geboren"
              birth
              value={row.birthDate}
              onChange={(birthDate) => change(at, { birthDate })}
            />
            <TextInput
              label="School"
              maxLength={120}
              value={row.school}
              onChange={(event) => change(at, { school: event.currentTarget.value })}
              error={errors[`children.siblings.${at}.school`]}
            />
            <RemoveButton
              what={`kind op een andere school, ${at + 1}`}
              onClick={() => onChange({ siblings: rows.filter((_, index) => index !== at) })}
            />
          </Stack>
        </Paper>
      ))}
      {rows.length >= MOST ? null : (
        <Group>
          <Button
            variant="default"
            size="sm"
            onClick={() => onChange({ siblings: [...rows, { name: '', birthDate: null, school: '' }] })}
          >
            Broer of zus op een andere school
          </Button>
        </Group>
      )}
    </Stack>
  )
}
