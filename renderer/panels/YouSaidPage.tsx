import { Anchor, Button, Group, Paper, Select, Stack, Table, Text } from '@mantine/core'
import { Link, useLocation, useSearch } from 'wouter'
import { parseSchoolYear, type SchoolYear } from '#domain/kernel/school-year'
import { useChange, useRead } from '../api/hooks.ts'
import { MadePaper } from '../ui/MadePaper.tsx'
import { RefusalNotice, Remark } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { PanelLinks } from './PanelLinks.tsx'

const FORMS = [
  { form: 'posterA4', label: 'Poster A4' },
  { form: 'posterA3', label: 'Poster A3' },
  { form: 'list', label: 'Lijst' },
] as const

/** U zei – wij deden (/panels/u-zei): what stands on the list and the poster, and the papers. */
export function YouSaidPage() {
  const asked = parseSchoolYear(new URLSearchParams(useSearch()).get('jaar') ?? '')
  const [, navigate] = useLocation()
  const topics = useRead('panels.topics', { schoolYear: asked })
  const year = parseSchoolYear(topics.data?.schoolYear ?? '')
  return (
    <Page title="U zei – wij deden">
      <PanelLinks />
      <RefusalNotice error={topics.error} />
      {topics.data === undefined || year === null ? (
        <Waiting />
      ) : (
        <Stack gap="md">
          <Select
            label="Schooljaar"
            w={180}
            data={topics.data.schoolYears}
            allowDeselect={false}
            value={year}
            onChange={(chosen) => navigate(`/panels/u-zei?jaar=${chosen ?? year}`, { replace: true })}
          />
          <Points key={year} year={year} />
        </Stack>
      )}
    </Page>
  )
}

function Points({ year }: { year: SchoolYear }) {
  const shown = useRead('panels.youSaid', { schoolYear: year })
  const print = useChange('panels.youSaidPaper')
  const points = shown.data?.points
  if (points === undefined) return shown.error === null ? <Waiting /> : <RefusalNotice error={shown.error} />
  if (points.length === 0) return <Nothing year={year} />
  const named = points.filter(({ name }) => name !== '')
  return (
    <Stack gap="md">
      {named.length === 0 ? null : (
        <Remark title="Staat hier een naam?">
          Op de poster horen geen namen. Kijk naar: {named.map(({ name }) => `“${name}”`).join(', ')}. U past
          de tekst aan bij Onderwerpen.
        </Remark>
      )}
      <Group>
        {FORMS.map(({ form, label }) => (
          <Button
            key={form}
            variant={form === 'posterA4' ? 'filled' : 'default'}
            loading={print.isPending && print.variables.form === form}
            onClick={() => print.mutate({ schoolYear: year, form })}
          >
            {label}
          </Button>
        ))}
      </Group>
      <RefusalNotice error={print.error} />
      <MadePaper paper={print.data} />
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">U zei</Table.Th>
            <Table.Th scope="col">Wij deden</Table.Th>
            <Table.Th scope="col">Hoe staat het ermee?</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {points.map(({ topicId, by, said, did, status }) => (
            <Table.Tr key={topicId}>
              <Table.Td className="breaking">
                {by}: {said}
              </Table.Td>
              <Table.Td className="breaking">{did}</Table.Td>
              <Table.Td>{status}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

function Nothing({ year }: { year: SchoolYear }) {
  return (
    <Paper withBorder p="lg">
      <Text>
        In {year} staat nog niets op de poster. Vul bij een{' '}
        <Anchor component={Link} href={`/panels/onderwerpen?jaar=${year}`}>
          onderwerp
        </Anchor>{' '}
        het besluit in, en zet daar het vinkje aan.
      </Text>
    </Paper>
  )
}
