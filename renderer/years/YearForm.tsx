import { Paper, Stack } from '@mantine/core'
import { useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import { useChange } from '../api/hooks.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { LeavingPart } from './LeavingPart.tsx'
import { MovesTable } from './MovesTable.tsx'
import { PlannedYear } from './PlannedYear.tsx'
import { type Move, type Preview, plannedGroups } from './planned-groups.ts'
import { RepeatingPart } from './RepeatingPart.tsx'
import { StartPart } from './StartPart.tsx'
import { Undecided } from './Undecided.tsx'
import { YearNotOver } from './YearNotOver.tsx'
import type { YearChoices } from './year-change.ts'

interface YearFormProps {
  preview: Preview
  repeating: string[]
  onRepeating: (pupilIds: string[]) => void
  /** The plan has changed meanwhile: it must be read again. */
  onOutdated: () => void
  onDone: (result: OperationOutput<'years.change'>) => void
}

export function YearForm({ preview, repeating, onRepeating, onOutdated, onDone }: YearFormProps) {
  const { from, to, moves } = preview
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const [choices, setChoices] = useState<YearChoices>({
    firstSchoolDay: preview.firstSchoolDay,
    lastDay: preview.lastDay,
    teachers: 'stay',
    keepCoordinators: true,
  })
  const change = useChange('years.change')
  const staying = moves.filter(({ newName }) => newName !== null)
  const nameOf = (move: Move) => (move.newName === null ? null : (names[move.row] ?? move.newName))
  const choose = (more: Partial<YearChoices>) => setChoices({ ...choices, ...more })
  const { firstSchoolDay, lastDay } = choices
  const nameless = staying.some((move) => nameOf(move)?.trim() === '')

  function confirm() {
    if (firstSchoolDay === null || lastDay === null || nameless) return
    change.mutate(
      {
        to,
        moves: moves.map((move) => ({
          row: move.row,
          pupils: move.pupils.length,
          newName: nameOf(move),
        })),
        repeating,
        ...choices,
        firstSchoolDay,
        lastDay,
      },
      {
        onSuccess: onDone,
        onError: ({ error }) => {
          if (error.code === 'PLAN_OUTDATED') onOutdated()
        },
      },
    )
  }

  return (
    <Stack gap="lg">
      <YearNotOver from={from} />
      <MovesTable
        moves={staying}
        nameOf={nameOf}
        onName={(row, name) => setNames({ ...names, [row]: name })}
      />
      <LeavingPart
        moves={moves.filter(({ newName }) => newName === null)}
        lastDay={lastDay}
        onLastDay={(day) => choose({ lastDay: day })}
      />
      <RepeatingPart moves={moves} repeating={repeating} onRepeating={onRepeating} />
      <Undecided pupils={preview.undecided} />
      <StartPart choices={choices} to={to} onChoose={choose} />
      <PlannedYear to={to} preview={preview} groups={plannedGroups(staying, nameOf)} />
      <Paper withBorder p="md">
        <Stack gap="sm" align="flex-start">
          <RefusalNotice error={change.error} />
          {nameless || firstSchoolDay === null || lastDay === null ? (
            <div role="status">Vul eerst de velden met een rode tekst in.</div>
          ) : (
            <ConfirmButton
              label={`Jaarovergang naar ${to} uitvoeren`}
              question={`${preview.moving} leerlingen gaan naar ${to}, ${preview.leaving} gaan van school. Het schooljaar ${from} wordt afgesloten.`}
              confirmLabel="Ja, uitvoeren"
              busy={change.isPending}
              onConfirm={confirm}
            />
          )}
        </Stack>
      </Paper>
    </Stack>
  )
}
