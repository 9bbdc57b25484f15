import { Anchor, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
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
      <Table verticalSpacing="xs" aria-label="Te melden">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Kind</Table.Th>
            <Table.Th scope="col">Waarom</Table.Th>
            <Table.Th scope="col">Wanneer</Table.Th>
            <Table.Th scope="col">
              <VisuallyHidden>Wat u kunt doen</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reports.map((duty) => (
            <Table.Tr key={duty.absenceIds[0]}>
              <Table.Th scope="row" className="breaking">
                <Anchor component={Link} href={`/leerlingen/${duty.pupilId}`}>
                  {duty.pupil}
                </Anchor>
                {duty.group === '' ? null : <Text size="sm">{duty.group}</Text>}
              </Table.Th>
              <Table.Td>
                {dutyText(duty)}
                <Text size="sm">{periodText(duty.from, duty.until)}</Text>
              </Table.Td>
              <Table.Td>
                <By duty={duty} today={today} />
              </Table.Td>
              <Table.Td>
                <Group gap="xs" justify="flex-end">
                  <Button variant="light" onClick={() => choose({ what: 'report', duty })}>
                    Is gemeld
                    <VisuallyHidden>: {duty.pupil}</VisuallyHidden>
                  </Button>
                  <Button variant="default" onClick={() => choose({ what: 'invite', duty })}>
                    Ouders uitnodigen
                    <VisuallyHidden> van {duty.pupil}</VisuallyHidden>
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
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

function By({ duty, today }: { duty: Duty } & Pick<ReturnType<typeof useSchool>, 'today'>) {
  const { text, late } = reportByText(duty, today)
  return <Text fw={late ? 700 : 400}>{text}</Text>
}
