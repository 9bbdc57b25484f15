import './meetings.css'
import { Anchor, Button, Group, Paper, Select, Stack, Text, Title } from '@mantine/core'
import { Link, useLocation, useSearch } from 'wouter'
import { verdict } from '#domain/access/rights'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { parseSchoolYear } from '#domain/kernel/school-year'
import { useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { type MeetingLine, MeetingRow } from './MeetingRow.tsx'

/** Bijeenkomsten: those of a school year, each with how far it is and what happens now. */
export function MeetingsPage() {
  const { session } = useSchool()
  const asked = parseSchoolYear(new URLSearchParams(useSearch()).get('jaar') ?? '')
  const list = useRead('meetings.list', { schoolYear: asked })
  const [, navigate] = useLocation()
  return (
    <Page
      title="Bijeenkomsten"
      actions={
        <>
          <Button component={Link} href="/bijeenkomsten/nieuw">
            Nieuwe bijeenkomst
          </Button>
          <Button variant="default" component={Link} href="/bijeenkomsten/jaarplan">
            Plannen zoals vorig jaar
          </Button>
        </>
      }
    >
      <Group gap="lg">
        <Anchor component={Link} href="/bijeenkomsten/opkomst">
          Opkomst over de jaren
        </Anchor>
        {verdict('reachFamilies', session.role) === 'refused' ? null : (
          <Anchor component={Link} href="/bijeenkomsten/nooit-bereikt">
            Nooit bereikt
          </Anchor>
        )}
        <Anchor component={Link} href="/kalender">
          Schoolkalender
        </Anchor>
      </Group>
      <RefusalNotice error={list.error} />
      {list.isPending ? <Waiting /> : null}
      {list.data === undefined ? null : (
        <OneYear
          list={list.data}
          onYear={(year) => navigate(`/bijeenkomsten?jaar=${year}`, { replace: true })}
        />
      )}
    </Page>
  )
}

interface OneYearProps {
  list: OperationOutput<'meetings.list'>
  onYear: (year: string) => void
}

function OneYear({ list, onYear }: OneYearProps) {
  const { schoolYear, schoolYears, meetings, today } = list
  const isPast = ({ parts }: MeetingLine) => parts.every(({ date }) => date < today)
  return (
    <Stack gap="md">
      <Select
        label="Schooljaar"
        w={180}
        data={schoolYears}
        allowDeselect={false}
        value={schoolYear}
        onChange={(chosen) => onYear(chosen ?? '')}
      />
      {meetings.length === 0 ? <NoMeetings list={list} /> : null}
      <Rows title="Komende bijeenkomsten" meetings={meetings.filter((one) => !isPast(one))} today={today} />
      <Rows title="Geweest" meetings={meetings.filter(isPast).reverse()} today={today} />
    </Stack>
  )
}

interface RowsProps {
  title: string
  meetings: readonly MeetingLine[]
  today: IsoDate
}

function Rows({ title, meetings, today }: RowsProps) {
  if (meetings.length === 0) return null
  return (
    <div>
      <Title order={2} size="h4" mb="xs">
        {title} ({meetings.length})
      </Title>
      <Paper withBorder component="ul" className="meeting-list">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <MeetingRow meeting={meeting} today={today} />
          </li>
        ))}
      </Paper>
    </div>
  )
}

function NoMeetings({ list }: Pick<OneYearProps, 'list'>) {
  const earlier = list.schoolYears.some((year) => year < list.schoolYear)
  return (
    <Paper withBorder p="lg">
      <Text>
        {`In ${list.schoolYear} is nog geen bijeenkomst gepland. `}
        {earlier
          ? 'Kies “Plannen zoals vorig jaar”: de bijeenkomsten van vorig jaar staan dan klaar op de dag die past.'
          : 'Kies “Nieuwe bijeenkomst”. Begin bijvoorbeeld met de nieuwjaarsreceptie.'}
      </Text>
    </Paper>
  )
}
