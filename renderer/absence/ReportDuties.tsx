import { Anchor, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { IsoDate } from '#domain/kernel/date'
import { useSchool } from '../app/school-context.ts'
import { FormModal } from '../ui/FormModal.tsx'
import { type Duty, dutyText, periodText, reportByText } from './absence-words.ts'
import { InviteForm } from './InviteForm.tsx'
import { MarkReported } from './MarkReported.tsx'

interface Chosen {
  readonly what: 'report' | 'invite'
  readonly duty: Duty
}

/** Children that must be reported (LPW 21a): who, why, and by which day. The programme itself reports nothing. */
export function ReportDuties({ reports }: { reports: readonly Duty[] }) {
  const { today } = useSchool()
  const [chosen, choose] = useState<Chosen | null>(null)
  const close = () => choose(null)
  return (
    <>
      <Text>
        Ouderloket meldt niets zelf. U meldt in uw leerlingadministratie. Praat ook met de ouders: een gesprek
        helpt meer dan een boete.
      </Text>
      <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {reports.map((duty) => (
          <DutyLine
            key={duty.absenceIds[0]}
            duty={duty}
            today={today}
            onChoose={(what) => choose({ what, duty })}
          />
        ))}
      </Stack>
      <FormModal
        name={chosen?.what === 'report' ? `report-${chosen.duty.absenceIds[0]}` : ''}
        title={`Gemeld: ${chosen?.duty.pupil ?? ''}`}
        opened={chosen?.what === 'report'}
        onClose={close}
      >
        {(done) => (chosen === null ? null : <MarkReported ids={chosen.duty.absenceIds} onClose={done} />)}
      </FormModal>
      <FormModal
        name={chosen?.what === 'invite' ? `invite-${chosen.duty.absenceIds[0]}` : ''}
        title={`Uitnodiging voor een gesprek: ${chosen?.duty.pupil ?? ''}`}
        opened={chosen?.what === 'invite'}
        onClose={close}
      >
        {(done) =>
          chosen === null ? null : (
            <InviteForm pupilId={chosen.duty.pupilId} ids={chosen.duty.absenceIds} onClose={done} />
          )
        }
      </FormModal>
    </>
  )
}

interface DutyLineProps {
  duty: Duty
  today: IsoDate
  onChoose: (what: Chosen['what']) => void
}

function DutyLine({ duty, today, onChoose }: DutyLineProps) {
  const { text, late } = reportByText(duty, today)
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <div className="breaking">
        <Text>
          <Anchor component={Link} href={`/leerlingen/${duty.pupilId}`} fw={600}>
            {duty.pupil}
          </Anchor>
          {duty.group === '' ? '' : ` (${duty.group})`}
        </Text>
        <Text size="sm">
          {dutyText(duty)}, {periodText(duty.from, duty.until)}
        </Text>
        <Text fw={late ? 700 : 400}>{text}</Text>
      </div>
      <Group gap="xs" wrap="nowrap" style={{ flexShrink: 0 }}>
        <Button variant="light" onClick={() => onChoose('report')}>
          Is gemeld
          <VisuallyHidden>: {duty.pupil}</VisuallyHidden>
        </Button>
        <Button variant="default" onClick={() => onChoose('invite')}>
          Ouders uitnodigen
          <VisuallyHidden> van {duty.pupil}</VisuallyHidden>
        </Button>
      </Group>
    </Group>
  )
}
