import {
  Alert,
  Button,
  Checkbox,
  Group,
  NumberInput,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core'
import { memo } from 'react'
import { longDate } from '#domain/kernel/date-text'
import { type SchoolYear, schoolYearOf } from '#domain/kernel/school-year'
import { useSchool } from '../../app/school-context.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormPart, type PartProps } from './FormPart.tsx'
import type { Intake } from './form-start.ts'
import type { ChildrenValues, ElsewhereValues } from './form-values.ts'

interface ChildrenPartProps extends PartProps<ChildrenValues> {
  readonly pupils: Intake['children']
  /** Ill children need no more than their names. */
  readonly isLeave: boolean
}

/** As many as the contract takes. */
const MOST_ELSEWHERE = 24
const MOST_SIBLINGS = 8

/** Part 2: which children, what they had at another school, and brothers and sisters elsewhere. */
export const ChildrenPart = memo(function ChildrenPart(props: ChildrenPartProps) {
  const { values, onChange, errors, pupils, isLeave } = props
  const unborn = pupils.filter((one) => one.birthDate === null && values.pupilIds.includes(one.id))
  const error = errors['children.pupilIds']
  return (
    <FormPart number={2} title="Voor wie?">
      <div data-wrong={error === undefined ? undefined : true}>
        <Checkbox.Group
          label="Welke kinderen"
          value={[...values.pupilIds]}
          onChange={(pupilIds) => onChange({ pupilIds })}
          error={error}
        >
          <Stack mt={6} gap="sm">
            {pupils.map((pupil) => (
              <Checkbox
                key={pupil.id}
                value={pupil.id}
                label={pupil.group === '' ? pupil.name : `${pupil.name} (${pupil.group})`}
                description={
                  pupil.birthDate === null ? 'Geboortedatum onbekend' : `Geboren ${longDate(pupil.birthDate)}`
                }
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </div>
      {unborn.length === 0 ? null : (
        <Alert
          color="yellow"
          title={`De geboortedatum ontbreekt: ${unborn.map(({ name }) => name).join(', ')}.`}
        >
          Vul die eerst in op de leerlingkaart. Zonder geboortedatum zegt de wet niet of het kind naar school
          moet.
        </Alert>
      )}
      {isLeave ? <ElsewhereRows {...props} /> : null}
      {isLeave ? <SiblingRows {...props} /> : null}
    </FormPart>
  )
})

function ElsewhereRows({ values, onChange, errors, pupils }: ChildrenPartProps) {
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
      {rows.length >= MOST_ELSEWHERE ? null : (
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

function SiblingRows({ values, onChange, errors }: ChildrenPartProps) {
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
      {rows.length >= MOST_SIBLINGS ? null : (
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

function RemoveButton({ what, onClick }: { what: string; onClick: () => void }) {
  return (
    <Group>
      <Button variant="subtle" size="sm" aria-label={`Weghalen: ${what}`} onClick={onClick}>
        Weghalen
      </Button>
    </Group>
  )
}
