import { Checkbox, Radio, Stack, Title } from '@mantine/core'
import { TEACHER_CHOICES } from '#domain/years/contract'
import { DateField } from '../ui/DateField.tsx'
import type { YearChoices } from './year-change.ts'

interface StartPartProps {
  choices: YearChoices
  to: string
  onChoose: (more: Partial<YearChoices>) => void
}

const TEACHER_LABELS: Readonly<Record<YearChoices['teachers'], string>> = {
  stay: 'Leerkrachten blijven bij de groep met dezelfde naam: wie 3A had, krijgt weer 3A',
  follow: 'Leerkrachten gaan mee met hun kinderen',
  none: 'Later invullen',
}

/** How the new year begins: first day, teachers, coordinators. */
export function StartPart({ choices, to, onChoose }: StartPartProps) {
  const { firstSchoolDay, teachers, keepCoordinators } = choices
  return (
    <section>
      <Title order={2} size="h4" mb={4}>
        Het begin van {to}
      </Title>
      <Stack gap="md">
        <DateField
          label="Eerste schooldag"
          w={320}
          required
          value={firstSchoolDay}
          onChange={(day) => onChoose({ firstSchoolDay: day })}
          error={firstSchoolDay === null ? 'Vul de eerste schooldag in.' : undefined}
        />
        <Radio.Group
          label="Leerkrachten"
          value={teachers}
          onChange={(value) => {
            const chosen = TEACHER_CHOICES.find((one) => one === value)
            if (chosen !== undefined) onChoose({ teachers: chosen })
          }}
        >
          <Stack gap="xs" mt={4}>
            {TEACHER_CHOICES.map((value) => (
              <Radio key={value} value={value} label={TEACHER_LABELS[value]} />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox
          label="Coördinatoren gaan mee met hun eigen kind"
          checked={keepCoordinators}
          onChange={(event) => onChoose({ keepCoordinators: event.currentTarget.checked })}
        />
      </Stack>
    </section>
  )
}
