import { Button, Group, Paper, Select, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { parseSchoolYear, type SchoolYear } from '#domain/kernel/school-year'
import type { TaskShown } from '#domain/rota/plan-contract'
import { useChange, useRead } from '../../api/hooks.ts'
import { useMay } from '../../app/school-context.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useTakeBack } from '../../ui/take-back.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { RotaLinks } from '../RotaLinks.tsx'
import { EditTask } from './EditTask.tsx'
import { EditSettings } from './SettingsForm.tsx'
import { TaskTable } from './TaskTable.tsx'

type Tasks = OperationOutput<'rota.tasks'>

/** Taken en beurten (/ouderhulp/taken): the tasks of a school year and how far their turns are. */
export function TasksPage() {
  const asked = parseSchoolYear(new URLSearchParams(useSearch()).get('jaar') ?? '')
  const list = useRead('rota.tasks', { schoolYear: asked })
  return (
    <Page title="Taken en beurten">
      <RotaLinks />
      <RefusalNotice error={list.error} />
      {list.isPending ? <Waiting /> : null}
      {list.data === undefined ? null : <OneYear list={list.data} />}
    </Page>
  )
}

function OneYear({ list }: { list: Tasks }) {
  const [, navigate] = useLocation()
  const [editing, edit] = useState<TaskShown | 'new' | null>(null)
  const [setting, set] = useState(false)
  const leads = useMay('leadRota')
  const { schoolYears, tasks } = list
  const year = parseSchoolYear(list.schoolYear)
  if (year === null) return null
  return (
    <Stack gap="md">
      <Group align="flex-end" justify="space-between">
        <Select
          label="Schooljaar"
          w={180}
          data={schoolYears}
          allowDeselect={false}
          value={year}
          onChange={(chosen) => navigate(`/ouderhulp/taken?jaar=${chosen ?? year}`, { replace: true })}
        />
        {leads ? (
          <Group gap="sm">
            <Button onClick={() => edit('new')} variant={tasks.length === 0 ? 'default' : 'filled'}>
              Taak toevoegen
            </Button>
            {tasks.length === 0 ? null : <CopyTasks to={year} from={null} />}
            <Button variant="default" onClick={() => set(true)}>
              Instellingen
            </Button>
          </Group>
        ) : null}
      </Group>
      {tasks.length === 0 ? (
        <NoTasks year={year} earlier={earlierThan(schoolYears, year)} leads={leads} />
      ) : (
        <TaskTable tasks={tasks} onEdit={leads ? edit : null} />
      )}
      <EditTask task={editing} schoolYear={year} onClose={() => edit(null)} />
      <EditSettings settings={list.settings} opened={setting} onClose={() => set(false)} />
    </Stack>
  )
}

function earlierThan(years: readonly string[], year: SchoolYear): SchoolYear | null {
  return years.flatMap((one) => parseSchoolYear(one) ?? []).find((one) => one < year) ?? null
}

interface NoTasksProps {
  year: SchoolYear
  earlier: SchoolYear | null
  leads: boolean
}

function NoTasks({ year, earlier, leads }: NoTasksProps) {
  return (
    <Paper withBorder p="lg">
      <Stack gap="md">
        <Text>
          {`In ${year} staan nog geen taken. `}
          {leads
            ? 'Begin met de gebruikelijke taken van een basisschool. Wat niet bij uw school past, past u daarna aan of verwijdert u.'
            : 'De balie zet ze klaar.'}
        </Text>
        {leads ? (
          <Group>
            <CopyTasks to={year} from={null} primary />
            {earlier === null ? null : <CopyTasks to={year} from={earlier} />}
          </Group>
        ) : null}
      </Stack>
    </Paper>
  )
}

interface CopyTasksProps {
  to: SchoolYear
  /** Null: the usual tasks of a school. */
  from: SchoolYear | null
  primary?: boolean
}

function CopyTasks({ to, from, primary = false }: CopyTasksProps) {
  const copy = useChange('rota.copyTasks')
  const takeBack = useTakeBack()
  return (
    <Stack gap="xs">
      <Button
        variant={primary ? 'filled' : 'default'}
        loading={copy.isPending}
        onClick={() =>
          copy.mutate(
            { from, to },
            {
              onSuccess: ({ added, restorePointId }) => {
                if (restorePointId === null)
                  notifications.show({ message: 'Er is niets toegevoegd: deze taken staan er al.' })
                else
                  takeBack(added === 1 ? '1 taak toegevoegd.' : `${added} taken toegevoegd.`, restorePointId)
              },
            },
          )
        }
      >
        {from === null ? 'Gebruikelijke taken toevoegen' : `Taken van ${from} overnemen`}
      </Button>
      <RefusalNotice error={copy.error} />
    </Stack>
  )
}
