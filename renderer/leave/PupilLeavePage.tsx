import { Anchor, Group, List, Progress, Select, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { verdict } from '#domain/access/rights'
import type { OperationOutput } from '#domain/contract/operations'
import { decimalText } from '#domain/kernel/number-text'
import { nextSchoolYear, previousSchoolYear, type SchoolYear, schoolYear } from '#domain/kernel/school-year'
import { useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { spanText } from './days-text.ts'
import { COUNTER_NAMES, schoolDaysText } from './judgement/outcome-words.ts'
import { KIND_TEXTS, OUTCOME_TEXTS, STATE_TEXTS } from './labels.ts'

type PupilLeave = OperationOutput<'leave.ofPupil'>

/** Verlof en verzuim of one child in one school year: the counters, every request and its letter. */
export function PupilLeavePage() {
  const { id = '' } = useParams<{ id: string }>()
  const { school } = useSchool()
  const now = schoolYear.parse(school.schoolYear)
  const [year, setYear] = useState<SchoolYear>(now)
  const leave = useRead(
    'leave.ofPupil',
    { pupilId: id, schoolYear: year },
    { keep: ({ pupilId }) => pupilId === id },
  )
  return (
    <Page title={leave.data === undefined ? 'Verlof en verzuim' : `Verlof en verzuim: ${leave.data.name}`}>
      <Group>
        <Anchor component={Link} href={`/leerlingen/${id}`}>
          Terug naar de leerling
        </Anchor>
        <Anchor component={Link} href="/verlof">
          Naar Verlof
        </Anchor>
      </Group>
      <Select
        label="Schooljaar"
        w={180}
        allowDeselect={false}
        data={[
          nextSchoolYear(now),
          now,
          previousSchoolYear(now),
          previousSchoolYear(previousSchoolYear(now)),
        ]}
        value={year}
        onChange={(chosen) => setYear((chosen ?? now) as SchoolYear)}
      />
      <RefusalNotice error={leave.error} />
      {leave.data === undefined ? leave.isError ? null : <Waiting /> : <Shown leave={leave.data} />}
    </Page>
  )
}

function Shown({ leave }: { leave: PupilLeave }) {
  const { counters, elsewhere, absenceHours } = leave
  return (
    <>
      <Section title="Hoeveel is er gebruikt">
        {counters.map((counter) => (
          <Counter key={counter.article} counter={counter} />
        ))}
        {elsewhere.length === 0 ? null : (
          <List size="sm">
            {elsewhere.map(({ article, days, school }) => (
              <List.Item key={`${article} ${school}`}>
                {schoolDaysText(days)} volgens artikel {article}, op{' '}
                {school === '' ? 'een andere school' : school}
              </List.Item>
            ))}
          </List>
        )}
        <Text>
          {absenceHours === 0
            ? 'Er is geen ongeoorloofd verzuim genoteerd.'
            : `Ongeoorloofd verzuim: ${decimalText(absenceHours)} uur.`}{' '}
          <Anchor component={Link} href="/verzuim">
            Naar Verzuim
          </Anchor>
        </Text>
      </Section>
      <Section title="Aanvragen">
        <History history={leave.history} />
      </Section>
    </>
  )
}

function Counter({
  counter: { article, used, elsewhere, limit },
}: {
  counter: PupilLeave['counters'][number]
}) {
  const total = used + elsewhere
  return (
    <Stack gap={4}>
      <Text>
        <b>{COUNTER_NAMES[article]}</b>: {decimalText(total)} van {limit} dagen
        {elsewhere === 0 ? '' : `, waarvan ${decimalText(elsewhere)} op een andere school`}
      </Text>
      <Progress.Root size="sm" aria-hidden>
        <Progress.Section value={(100 * Math.min(total, limit)) / limit} color="gray.7" tabIndex={-1} />
      </Progress.Root>
    </Stack>
  )
}

function History({ history }: { history: PupilLeave['history'] }) {
  const { session } = useSchool()
  // a letter tells the reasons
  const opens = verdict('seeLeaveReasons', session.role) === 'may'
  if (history.length === 0) {
    return (
      <Text>
        In dit schooljaar is nog geen verlof gevraagd. Kies bij Verlof “Nieuwe aanvraag” als een ouder verlof
        vraagt.
      </Text>
    )
  }
  return (
    <Table fz="md" verticalSpacing="sm" aria-label="Aanvragen van dit schooljaar">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Aanvraag</Table.Th>
          <Table.Th scope="col">Dagen</Table.Th>
          <Table.Th scope="col">Stand</Table.Th>
          <Table.Th scope="col">Gegeven</Table.Th>
          <Table.Th scope="col">Brief</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {history.map(({ id, numberText: number, kind, state, outcome, days, letterRunId, ...span }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Anchor component={Link} href={`/verlof/${id}`}>
                {number}
              </Anchor>
              {kind === null ? null : <Text size="sm">{KIND_TEXTS[kind]}</Text>}
            </Table.Td>
            <Table.Td>{spanText(span.firstDay, span.lastDay)}</Table.Td>
            <Table.Td>{outcome === null ? STATE_TEXTS[state] : OUTCOME_TEXTS[outcome]}</Table.Td>
            <Table.Td>{days === 0 ? '' : schoolDaysText(days)}</Table.Td>
            <Table.Td>
              {letterRunId === null || !opens ? null : (
                <Anchor component={Link} href={`/papier/bewaard/${letterRunId}`}>
                  Bekijken
                </Anchor>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
