import { Button, Group, NumberInput, Paper, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { type SchoolYear, schoolYearOf } from '#domain/kernel/school-year'
import { useSchool } from '../../app/school-context.ts'
import { type PartProps, RemoveButton } from './form-fields.tsx'
import type { Intake } from './form-start.ts'
import type { ChildrenValues, ElsewhereValues } from './form-values.ts'

/** As many as the contract takes. */
const MOST = 24

interface ElsewhereRowsProps extends PartProps<ChildrenValues> {
  readonly pupils: Intake['children']
}

/** Leave that these children had at another school in the same school year: it counts here too. */
export function ElsewhereRows({ values, onChange, errors, pupils }: ElsewhereRowsProps) {
  const { today } = useSchool()
  const rows = values.elsewhere
  const [pupilId] = values.pupilIds
  const change = (at: number, part: Partial<ElsewhereValues>) =>
    onChange({ elsewhere: rows.map((row, index) => (index === at ? { ...row, ...part } : row)) })
  function add() {
    const row = {
      pupilId: pupilId ?? '',
      schoolYear: schoolYearOf(today),
      article: '14',
      days: null,
      school: '',
    } as const
    onChange({ elsewhere: [...rows, row] })
  }
  return (
    <Stack gap="sm">
      {rows.map((row, at) => (
        <Paper
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
          key={at}
          withBorder
          p="sm"
          role="group"
          aria-label={`Verlof op een andere school, ${at + 1}`}
        >
          <Stack gap="sm">
            <SimpleGrid cols={2}>
              <Select
                label="Kind"
                data={pupils.map(({ id, name }) => ({ value: id, label: name }))}
                allowDeselect={false}
                value={row.pupilId}
                onChange={(id) => change(at, { pupilId: id ?? '' })}
                error={errors[`children.elsewhere.${at}.pupilId`]}
              />
              <Select
                label="Schooljaar"
                data={yearsAround(today, row.schoolYear)}
                allowDeselect={false}
                value={row.schoolYear}
                onChange={(year) => change(at, { schoolYear: (year ?? row.schoolYear) as SchoolYear })}
              />
              <Select
                label="Waarvoor"
                data={ARTICLES}
                allowDeselect={false}
                value={row.article}
                onChange={(article) => change(at, { article: article === '13a' ? '13a' : '14' })}
              />
              <NumberInput
                label="Hoeveel schooldagen"
                min={0.5}
                max={30}
                decimalSeparator=","
                allowedDecimalSeparators={['.', ',']}
                hideControls
                value={row.days ?? ''}
                onChange={(days) => change(at, { days: typeof days === 'number' ? days : null })}
                error={errors[`children.elsewhere.${at}.days`]}
              />
            </SimpleGrid>
            <TextInput
              label="Welke school"
              maxLength={120}
              value={row.school}
              onChange={(event) => change(at, { school: event.currentTarget.value })}
              error={errors[`children.elsewhere.${at}.school`]}
            />
            <RemoveButton
              what={`verlof op een andere school, ${at + 1}`}
              onClick={() => onChange({ elsewhere: rows.filter((_, index) => index !== at) })}
            />
          </Stack>
        </Paper>
      ))}
      {rows.length >= MOST ? null : (
        <Group>
          <Button variant="default" size="sm" onClick={add}>
            Eerder verlof op een andere school
          </Button>
        </Group>
      )}
    </Stack>
  )
}

const ARTICLES = [
  { value: '14', label: 'Iets bijzonders, of een andere reden' },
  { value: '13a', label: 'Vakantie door het beroep van een ouder' },
]

/** Leave counts in the year of its days, so this year and the next. */
function yearsAround(today: Parameters<typeof schoolYearOf>[0], chosen: SchoolYear): string[] {
  const now = schoolYearOf(today)
  const start = Number(now.slice(0, 4))
  return [...new Set([now, `${start + 1}-${start + 2}`, chosen])].sort()
}
