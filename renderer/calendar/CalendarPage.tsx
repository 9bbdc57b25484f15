import { Alert, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { knowsSchoolYear } from '#domain/calendar/lesson-weeks'
import { longDate } from '#domain/kernel/date-text'
import {
  nextSchoolYear,
  parseSchoolYear,
  previousSchoolYear,
  type SchoolYear,
  schoolYear as schoolYearText,
} from '#domain/kernel/school-year'
import { useChange, useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { MadePaper } from '../ui/MadePaper.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AddDays } from './AddDays.tsx'
import { EquatedDays } from './EquatedDays.tsx'
import { FreeDays } from './FreeDays.tsx'
import { GroupWeeks } from './GroupWeeks.tsx'
import { Holidays } from './Holidays.tsx'
import { LessonTimes } from './LessonTimes.tsx'
import type { ShownYear } from './shown-year.ts'
import { YearChoices } from './YearChoices.tsx'
import { Legend, YearGrid } from './YearGrid.tsx'

/** The school year at a glance, and what the school chooses about it; every count of leave days uses it. */
export function CalendarPage() {
  const { school } = useSchool()
  const asked = parseSchoolYear(new URLSearchParams(useSearch()).get('jaar') ?? '')
  const schoolYear = asked ?? schoolYearText.parse(school.schoolYear)
  const year = useRead('calendar.year', { schoolYear })
  const paper = useChange('calendar.paper')
  const [adding, add] = useState(false)
  return (
    <Page
      title="Schoolkalender"
      actions={
        <>
          <Button onClick={() => add(true)}>Vrije dag toevoegen</Button>
          <Button variant="default" loading={paper.isPending} onClick={() => paper.mutate({ schoolYear })}>
            Jaarkalender afdrukken
          </Button>
        </>
      }
    >
      <YearChooser schoolYear={schoolYear} onChoose={() => paper.reset()} />
      <RefusalNotice error={year.error ?? paper.error} />
      <MadePaper paper={paper.data} />
      {year.data === undefined ? <Waiting /> : <Year year={year.data} onAdd={() => add(true)} />}
      <AddDays opened={adding} onClose={() => add(false)} groups={year.data?.groups ?? []} />
    </Page>
  )
}

function YearChooser({ schoolYear, onChoose }: { schoolYear: SchoolYear; onChoose: () => void }) {
  const [, navigate] = useLocation()
  const [before, after] = [previousSchoolYear(schoolYear), nextSchoolYear(schoolYear)]
  function choose(year: SchoolYear) {
    onChoose()
    navigate(`/kalender?jaar=${year}`)
  }
  return (
    <Group gap="sm">
      <Button
        variant="default"
        size="sm"
        onClick={() => choose(before)}
        aria-label={`Vorig schooljaar: ${before}`}
      >
        ‹ {before}
      </Button>
      <Text fw={600} size="lg" aria-live="polite">
        Schooljaar {schoolYear}
      </Text>
      <Button
        variant="default"
        size="sm"
        onClick={() => choose(after)}
        aria-label={`Volgend schooljaar: ${after}`}
      >
        {after} ›
      </Button>
    </Group>
  )
}

function Year({ year, onAdd }: { year: ShownYear; onAdd: () => void }) {
  return (
    <Stack>
      <Doubts year={year} />
      {knowsSchoolYear(year.calendar, year.choices.schoolYear) ? <Text>{totalsText(year)}</Text> : null}
      <div>
        <Title order={2} size="h4" mb="xs">
          Het jaar in één oogopslag
        </Title>
        <YearGrid year={year} />
        <Legend />
      </div>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Stack>
          <FreeDays year={year} onAdd={onAdd} />
          <GroupWeeks year={year} />
          <LessonTimes year={year} />
        </Stack>
        <Stack>
          <Holidays year={year} />
          <YearChoices year={year} />
          <EquatedDays year={year} />
        </Stack>
      </SimpleGrid>
    </Stack>
  )
}

/** What the office should know before it trusts the holidays. */
function Doubts({ year }: { year: ShownYear }) {
  const { schoolYear } = year.choices
  if (!knowsSchoolYear(year.calendar, schoolYear)) {
    return (
      <Alert
        color="yellow"
        variant="light"
        title={`De vakanties van ${schoolYear} staan niet in Ouderloket.`}
      >
        Elke doordeweekse dag telt nu als schooldag. Beoordeel verlof in dit schooljaar daarom nog niet met
        Ouderloket.
      </Alert>
    )
  }
  if (year.confirmed) return null
  return (
    <Alert color="yellow" variant="light" title="Deze vakanties zijn nog niet vergeleken met de regeling.">
      Vergelijk de data hieronder met de regeling van het ministerie en met het rooster van uw school.
    </Alert>
  )
}

function totalsText({ schoolDays, lessonHours, firstLessonDay }: ShownYear): string {
  const days = `${schoolDays} schooldagen`
  const hours = `${Math.round(lessonHours).toLocaleString('nl-NL')} lesuren`
  const first = firstLessonDay === null ? '' : ` De eerste schooldag is ${longDate(firstLessonDay)}.`
  return `Dit schooljaar heeft ${days} en ${hours}.${first}`
}
