import { Anchor, Button, Group, Paper, Select, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, useLocation, useSearch } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { useRead } from '../api/hooks.ts'
import { RefusalNotice, Remark } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AddGroup } from './EditGroup.tsx'
import { GroupTable } from './GroupTable.tsx'

type Year = OperationOutput<'years.list'>['years'][number]

/** Groepen of the school year in use, or of an earlier one to look back. */
export function GroupsPage() {
  const asked = new URLSearchParams(useSearch()).get('jaar')
  const years = useRead('years.list', {})
  const shown = years.data?.years.find(({ id, current }) => (asked === null ? current : id === asked))
  return (
    <Page title="Groepen" actions={<Actions />}>
      <RefusalNotice error={years.error} />
      {years.data === undefined ? null : <YearSelect years={years.data.years} shown={shown ?? null} />}
      {shown?.closed === true ? (
        <Remark>Het schooljaar {shown.label} is afgesloten. U kunt hier alleen kijken.</Remark>
      ) : null}
      {shown === undefined ? <Waiting /> : <Groups year={shown} />}
    </Page>
  )
}

function Actions() {
  const [adding, add] = useDisclosure(false)
  return (
    <>
      <Button variant="light" onClick={add.open}>
        Groep toevoegen
      </Button>
      <Button variant="light" component={Link} href="/groepen/personeel">
        Medewerkers
      </Button>
      <Button variant="light" component={Link} href="/jaarovergang">
        Jaarovergang
      </Button>
      <AddGroup opened={adding} onClose={add.close} />
    </>
  )
}

function YearSelect({ years, shown }: { years: readonly Year[]; shown: Year | null }) {
  const [, navigate] = useLocation()
  if (years.length < 2) return null
  return (
    <Select
      label="Schooljaar"
      w={220}
      data={years.map(({ id, label, closed }) => ({
        value: id,
        label: closed ? `${label} (afgesloten)` : label,
      }))}
      allowDeselect={false}
      value={shown?.id ?? null}
      onChange={(id) => {
        const current = years.find((year) => year.id === id)?.current === true
        navigate(current ? '/groepen' : `/groepen?jaar=${id}`)
      }}
    />
  )
}

function Groups({ year }: { year: Year }) {
  const list = useRead('groups.list', { schoolYearId: year.id })
  if (list.isError) return <RefusalNotice error={list.error} />
  if (list.data === undefined) return <Waiting />
  const { groups, withoutGroup } = list.data
  if (groups.length === 0 && withoutGroup === 0) return <NoGroups />
  const base = groups.filter(({ kind }) => kind === 'base')
  const composed = groups.filter(({ kind }) => kind === 'composed')
  const announced = groups.filter(({ kind }) => kind === 'announced')
  return (
    <>
      <WithoutGroup count={withoutGroup} year={year} />
      {base.length === 0 ? null : <GroupTable title="Stamgroepen" groups={base} counted />}
      {composed.length === 0 ? null : <GroupTable title="Samengestelde groepen" groups={composed} />}
      {announced.length === 0 ? null : <GroupTable title="Aangemeld, nog geen leerling" groups={announced} />}
    </>
  )
}

function WithoutGroup({ count, year }: { count: number; year: Year }) {
  if (count === 0) return null
  const text = `Zonder groep (${count.toLocaleString('nl-NL')})`
  return (
    <Group gap="xs">
      {year.closed ? (
        <Text>{text}</Text>
      ) : (
        <Anchor component={Link} href={`/groepen/zonder${year.current ? '' : `?jaar=${year.id}`}`}>
          {text}
        </Anchor>
      )}
    </Group>
  )
}

function NoGroups() {
  return (
    <Paper withBorder p="lg">
      <Text>
        Er zijn nog geen groepen. Kies in het menu “Inlezen” om uw leerlingen in te lezen, of voeg zelf een
        groep toe.
      </Text>
    </Paper>
  )
}
