import { Button, Group, Select, Table, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { ABSENCE_KINDS, ABSENCE_TEXTS, type AbsenceKind } from '#domain/absence/absence'
import type { IsoDate } from '#domain/kernel/date'
import { endOfSchoolYear, schoolYearOf, startOfSchoolYear } from '#domain/kernel/school-year'
import { useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { DateField } from '../ui/DateField.tsx'
import { FormModal } from '../ui/FormModal.tsx'
import { useKeptQuestion } from '../ui/kept-question.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AbsenceRow, type RowAction } from './AbsenceRow.tsx'
import type { Absence } from './absence-words.ts'
import { InviteForm } from './InviteForm.tsx'
import { RemoveAbsence } from './RemoveAbsence.tsx'

interface Question {
  readonly text: string
  readonly kind: AbsenceKind | null
  readonly from: IsoDate
  readonly to: IsoDate
  readonly offset: number
}

const PAGE_SIZE = 50

/** Everything that was noted this school year, the newest day first. */
export function AbsenceList() {
  const { today } = useSchool()
  const year = schoolYearOf(today)
  const everything = {
    ...{ text: '', kind: null, offset: 0 },
    from: startOfSchoolYear(year),
    to: endOfSchoolYear(year),
  }
  const [question, ask] = useKeptQuestion<Question>('absence', everything)
  const [chosen, choose] = useState<{ what: RowAction; row: Absence } | null>(null)
  const { kind, offset, ...rest } = question
  const found = useRead('absence.list', {
    ...{ pupilId: null, offset, limit: PAGE_SIZE },
    ...{ ...rest, kinds: kind === null ? [] : [kind] },
  })
  const narrow = (part: Partial<Question>) => ask({ ...part, offset: 0 })
  return (
    <>
      <Filters question={question} everything={everything} onAsk={narrow} />
      <RefusalNotice error={found.error} />
      {found.isPending ? <Waiting /> : null}
      {found.data === undefined ? null : (
        <Found {...found.data} onChoose={(what, row) => choose({ what, row })} />
      )}
      <Pages total={found.data?.total ?? 0} offset={offset} onPage={(next) => ask({ offset: next })} />
      <FormModal
        name={chosen === null ? '' : `${chosen.what}-${chosen.row.id}`}
        title={chosen === null ? '' : `${DIALOG_TITLES[chosen.what]}: ${chosen.row.pupil}`}
        opened={chosen !== null}
        onClose={() => choose(null)}
      >
        {(done) => <RowDialog chosen={chosen} onClose={done} />}
      </FormModal>
    </>
  )
}

const DIALOG_TITLES: Readonly<Record<RowAction, string>> = {
  invite: 'Uitnodiging voor een gesprek',
  remove: 'Verzuim weghalen',
}

interface RowDialogProps {
  chosen: { what: RowAction; row: Absence } | null
  onClose: () => void
}

function RowDialog({ chosen, onClose }: RowDialogProps) {
  if (chosen === null) return null
  const { what, row } = chosen
  if (what === 'remove') return <RemoveAbsence row={row} onClose={onClose} />
  return <InviteForm pupilId={row.pupilId} ids={[row.id]} onClose={onClose} />
}

interface FiltersProps {
  question: Question
  /** What an emptied day goes back to. */
  everything: Pick<Question, 'from' | 'to'>
  onAsk: (part: Partial<Question>) => void
}

function Filters({ question, everything, onAsk }: FiltersProps) {
  const { text, kind, from, to } = question
  return (
    <Group align="flex-start" gap="sm">
      <TextInput
        label="Naam van het kind"
        w={190}
        maxLength={100}
        value={text}
        onChange={(event) => onAsk({ text: event.currentTarget.value })}
      />
      <Select
        label="Soort"
        placeholder="Alles"
        w={270}
        clearable
        clearButtonProps={{ 'aria-label': 'Alle soorten' }}
        data={ABSENCE_KINDS.map((value) => ({ value, label: ABSENCE_TEXTS[value] }))}
        value={kind}
        onChange={(value) => onAsk({ kind: value as AbsenceKind | null })}
      />
      <DateField
        label="Van"
        w={135}
        value={from}
        onChange={(day) => onAsk({ from: day ?? everything.from })}
      />
      <DateField
        label="Tot en met"
        w={135}
        value={to}
        onChange={(day) => onAsk({ to: day ?? everything.to })}
      />
    </Group>
  )
}

interface FoundProps {
  rows: readonly Absence[]
  total: number
  onChoose: (what: RowAction, row: Absence) => void
}

function Found({ rows, total, onChoose }: FoundProps) {
  if (rows.length === 0) {
    return <Text role="status">Geen verzuim gevonden. Kies “Verzuim noteren” als een kind er niet is.</Text>
  }
  return (
    <>
      <Text size="sm" role="status">
        {total === 1 ? '1 regel' : `${total.toLocaleString('nl-NL')} regels`}
      </Text>
      <Table fz="md" layout="fixed" verticalSpacing={5} aria-label="Genoteerd verzuim">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w={165}>
              Dag
            </Table.Th>
            <Table.Th scope="col">Kind</Table.Th>
            <Table.Th scope="col">Waarom</Table.Th>
            <Table.Th scope="col" w={295}>
              <VisuallyHidden>Wat u kunt doen</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <AbsenceRow key={row.id} row={row} onChoose={onChoose} />
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}

interface PagesProps {
  total: number
  offset: number
  onPage: (offset: number) => void
}

function Pages({ total, offset, onPage }: PagesProps) {
  if (total <= PAGE_SIZE && offset === 0) return null
  return (
    <Group>
      <Button
        variant="default"
        disabled={offset === 0}
        onClick={() => onPage(Math.max(0, offset - PAGE_SIZE))}
      >
        Nieuwere
      </Button>
      <Button
        variant="default"
        disabled={offset + PAGE_SIZE >= total}
        onClick={() => onPage(offset + PAGE_SIZE)}
      >
        Oudere
      </Button>
    </Group>
  )
}
