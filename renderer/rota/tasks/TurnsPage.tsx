import './tasks.css'
import { Anchor, Button, Checkbox, Group, Paper, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { verdict } from '#domain/access/rights'
import type { OperationOutput } from '#domain/contract/operations'
import type { PlannedTurn, TaskShown } from '#domain/rota/plan-contract'
import { useRead } from '../../api/hooks.ts'
import { useMay, useSchool } from '../../app/school-context.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { RotaLinks } from '../RotaLinks.tsx'
import { EditTask } from './EditTask.tsx'
import { EditTurn } from './EditTurn.tsx'
import { MakeTurns } from './MakeTurns.tsx'
import { TurnList } from './TurnList.tsx'
import { needsSentence, RHYTHM_LABELS, shapeText } from './task-words.ts'

type Shown = OperationOutput<'rota.turns'>

/** The turns of one task (/ouderhulp/taken/:taskId). */
export function TurnsPage() {
  const { taskId = '' } = useParams<{ taskId: string }>()
  const shown = useRead('rota.turns', { taskId }, { keep: (before) => before.taskId === taskId })
  return (
    <Page title={shown.data?.task.name ?? 'Beurten'}>
      <RotaLinks />
      <RefusalNotice error={shown.error} />
      {shown.isPending ? <Waiting /> : null}
      {shown.data === undefined ? null : <OneTask shown={shown.data} />}
    </Page>
  )
}

function OneTask({ shown }: { shown: Shown }) {
  const { task, groups, turns } = shown
  const [turn, edit] = useState<PlannedTurn | null>(null)
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <div className="shrinking">
          <Anchor component={Link} href={`/ouderhulp/taken?jaar=${task.schoolYear}`}>
            Terug naar de taken van {task.schoolYear}
          </Anchor>
          <Text mt={4}>
            {RHYTHM_LABELS[task.rhythm]}, {shapeText(task)}. {needsSentence(task)}
          </Text>
        </div>
        <Buttons task={task} groups={groups} usual={shown.usual} />
      </Group>
      {turns.length === 0 ? <NoTurns task={task} groups={groups} /> : <Turns shown={shown} onEdit={edit} />}
      <EditTurn turn={turn} task={task} groups={groups} onClose={() => edit(null)} />
    </Stack>
  )
}

interface ButtonsProps {
  task: TaskShown
  groups: Shown['groups']
}

function Buttons({ task, groups, usual }: ButtonsProps & Pick<Shown, 'usual'>) {
  const [making, make] = useState(false)
  const [editing, edit] = useState(false)
  const { role } = useSchool().session
  const leads = verdict('leadRota', role) !== 'refused'
  return (
    <Group gap="sm">
      {mayMake(task, groups, leads) ? <Button onClick={() => make(true)}>Beurten maken</Button> : null}
      {leads ? (
        <Button variant="default" onClick={() => edit(true)}>
          Taak wijzigen
        </Button>
      ) : null}
      <MakeTurns {...{ task, groups, usual }} opened={making} onClose={() => make(false)} />
      <EditTask task={editing ? task : null} schoolYear={task.schoolYear} onClose={() => edit(false)} />
    </Group>
  )
}

/** A task of the whole school is for the office; a group of its own must be there. */
function mayMake({ perGroup }: TaskShown, groups: Shown['groups'], leads: boolean): boolean {
  return perGroup ? groups.length > 0 : leads
}

function NoTurns({ task, groups }: ButtonsProps) {
  const leads = useMay('leadRota')
  const noGroups = task.perGroup && groups.length === 0
  return (
    <Paper withBorder p="lg">
      <Text>
        {noGroups
          ? `In ${task.schoolYear} zijn er nog geen groepen. Ze komen er met de jaarovergang.`
          : 'Deze taak heeft nog geen beurten. '}
        {mayMake(task, groups, leads) ? howToMake(task) : ''}
      </Text>
    </Paper>
  )
}

function howToMake({ rhythm }: TaskShown): string {
  return rhythm === 'chosen'
    ? 'Kies “Beurten maken” en vul de dagen in.'
    : 'Kies “Beurten maken”: de schoolkalender wijst de dagen aan, u kijkt ze na.'
}

const ALL = 'all'
const SCHOOL = 'school'

function Turns({ shown, onEdit }: { shown: Shown; onEdit: (turn: PlannedTurn) => void }) {
  const { today } = useSchool()
  const [whose, choose] = useState(ALL)
  const [pastToo, showPast] = useState(false)
  const turns = shown.turns.filter(
    ({ groupId, date }) => (pastToo || date >= today) && (whose === ALL || (groupId ?? SCHOOL) === whose),
  )
  const past = shown.turns.filter(({ date }) => date < today).length
  return (
    <>
      <Group align="flex-end" gap="lg">
        {choices(shown).length > 2 ? (
          <Select
            label="Groep"
            w={200}
            data={choices(shown)}
            allowDeselect={false}
            value={whose}
            onChange={(chosen) => choose(chosen ?? ALL)}
          />
        ) : null}
        {past === 0 ? null : (
          <Checkbox
            label={`Ook wat geweest is (${past})`}
            pb={8}
            checked={pastToo}
            onChange={(event) => showPast(event.currentTarget.checked)}
          />
        )}
      </Group>
      {turns.length === 0 ? (
        <Text>Er komen geen beurten meer.</Text>
      ) : (
        <TurnList turns={turns} subject={`${whose} ${pastToo}`} onEdit={onEdit} />
      )}
    </>
  )
}

function choices({ groups, turns }: Shown) {
  const ofSchool = turns.some(({ groupId }) => groupId === null)
  return [
    { value: ALL, label: 'Alle groepen' },
    ...groups.map(({ id, name }) => ({ value: id, label: name })),
    ...(ofSchool ? [{ value: SCHOOL, label: 'Hele school' }] : []),
  ]
}
