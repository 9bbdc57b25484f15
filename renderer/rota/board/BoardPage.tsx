import './board.css'
import { Button, Checkbox, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { addDays, type IsoDate, mondayOf } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { endOfSchoolYear, schoolYearOf, startOfSchoolYear } from '#domain/kernel/school-year'
import type { TurnShown } from '#domain/rota/board-contract'
import { useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { RotaLinks } from '../RotaLinks.tsx'
import { Board } from './Board.tsx'
import { listColumns, weekColumns } from './board-columns.ts'
import { PublishTurns } from './PublishTurns.tsx'

type View = 'week' | 'group'

/** Ouderhulp (/ouderhulp): who helps when, per week or per group. */
export function BoardPage() {
  const { today } = useSchool()
  const tasks = useRead('rota.tasks', { schoolYear: null })
  const [view, setView] = useState<View>('week')
  const [monday, setMonday] = useState(nearestMonday(today))
  const [chosen, choose] = useState<string | null>(null)
  const [earlier, showEarlier] = useState(false)
  const groups = tasks.data?.groups ?? []
  // one group at a time in a list; a week may show all of them
  const groupId = view === 'group' ? (chosen ?? groups[0]?.id ?? null) : chosen
  const period = view === 'week' ? { from: monday, until: addDays(monday, 6) } : yearOf(today, earlier)
  const board = useRead(
    'rota.board',
    { groupId, ...period },
    { enabled: view === 'week' || groupId !== null },
  )
  const turns = board.data?.turns
  return (
    <Page title="Ouderhulp" actions={<PublishTurns turns={turns ?? []} groupId={groupId} period={period} />}>
      <RotaLinks />
      <Group justify="space-between">
        <Group>
          <SegmentedControl
            aria-label="Tonen"
            value={view}
            onChange={(value) => setView(value === 'group' ? 'group' : 'week')}
            data={[
              { value: 'week', label: 'Per week' },
              { value: 'group', label: 'Per groep' },
            ]}
          />
          <Select
            aria-label="Groep"
            w={180}
            placeholder="Alle groepen"
            clearable={view === 'week'}
            clearButtonProps={{ 'aria-label': 'Alle groepen' }}
            data={groups.map(({ id, name }) => ({ value: id, label: name }))}
            value={groupId}
            onChange={choose}
          />
        </Group>
        {view === 'week' ? (
          <Weeks monday={monday} today={today} onGo={setMonday} />
        ) : (
          <Checkbox
            label="Ook beurten die zijn geweest"
            checked={earlier}
            onChange={(event) => showEarlier(event.currentTarget.checked)}
          />
        )}
      </Group>
      <RefusalNotice error={tasks.error ?? board.error} />
      {board.isPending ? <Waiting /> : null}
      {turns === undefined ? null : <Turns turns={turns} view={view} monday={monday} />}
    </Page>
  )
}

interface TurnsProps {
  turns: readonly TurnShown[]
  view: View
  monday: IsoDate
}

function Turns({ turns, view, monday }: TurnsProps) {
  const isWeek = view === 'week'
  if (turns.length === 0) {
    return (
      <Text>
        {isWeek
          ? 'In deze week zijn geen beurten. Kies een andere week, of maak beurten bij Taken en beurten.'
          : 'Deze groep heeft dit schooljaar geen beurten meer. Maak ze bij Taken en beurten.'}
      </Text>
    )
  }
  return (
    <Board
      columns={isWeek ? weekColumns(turns, monday) : listColumns(turns)}
      isWeek={isWeek}
      onDone={(message) => notifications.show({ message })}
    />
  )
}

/** The week that is going on; on Saturday and Sunday the one that comes. */
function nearestMonday(today: IsoDate): IsoDate {
  return mondayOf(addDays(today, 2))
}

/** From today, so that what comes next stands on top. */
function yearOf(today: IsoDate, earlier: boolean): { from: IsoDate; until: IsoDate } {
  const year = schoolYearOf(today)
  return { from: earlier ? startOfSchoolYear(year) : today, until: endOfSchoolYear(year) }
}

interface WeeksProps {
  monday: IsoDate
  today: IsoDate
  onGo: (monday: IsoDate) => void
}

function Weeks({ monday, today, onGo }: WeeksProps) {
  return (
    <Group align="center" gap="xs">
      <Button variant="default" onClick={() => onGo(addDays(monday, -7))}>
        Vorige week
      </Button>
      <Stack gap={0} w={220} ta="center">
        <Text role="status">{`Week van ${longDate(monday)}`}</Text>
      </Stack>
      <Button variant="default" onClick={() => onGo(addDays(monday, 7))}>
        Volgende week
      </Button>
      <Button
        variant="default"
        disabled={monday === nearestMonday(today)}
        onClick={() => onGo(nearestMonday(today))}
      >
        Deze week
      </Button>
    </Group>
  )
}
