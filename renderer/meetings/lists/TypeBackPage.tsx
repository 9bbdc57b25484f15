import { Alert, Anchor, Group, Text } from '@mantine/core'
import { Link, useParams } from 'wouter'
import { longDate, tableDate } from '#domain/kernel/date-text'
import { useRead } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { HandWritten } from './HandWritten.tsx'
import { ListDone } from './ListDone.tsx'
import type { PaperList } from './list-words.ts'
import { TypeBack } from './TypeBack.tsx'
import './lists.css'

/** One printed list beside its paper: the numbers are typed over. */
export function TypeBackPage() {
  const { id = '', listId = '' } = useParams<{ id: string; listId: string }>()
  const list = useRead('meetings.paperList', { listId }, { keep: (before) => before.listId === listId })
  const shown = list.data
  return (
    <Page title={shown === undefined ? 'Lijst' : `Lijst: ${shown.group}`}>
      <Group gap="lg">
        <Anchor component={Link} href={`/bijeenkomsten/${id}/lijsten`}>
          Terug naar de lijsten
        </Anchor>
        {shown === undefined ? null : (
          <Text>
            {shown.meeting}, {longDate(shown.date)} · afdruk <b>{shown.printNumber}</b> van{' '}
            {tableDate(shown.printedOn)}
          </Text>
        )}
      </Group>
      <RefusalNotice error={list.error} />
      {list.isPending ? <Waiting /> : null}
      {shown === undefined ? null : <ListOf key={listId} listId={listId} list={shown} />}
    </Page>
  )
}

function ListOf({ listId, list }: { listId: string; list: PaperList }) {
  const isClosed = list.toCome || list.cancelled
  return (
    <>
      {list.laterPrint === '' ? null : (
        <Alert color="yellow" title={`Er is een nieuwere lijst: afdruk ${list.laterPrint}.`}>
          Kijk onderaan het papier welk nummer erop staat. De nummers van de twee lijsten zijn niet gelijk.
        </Alert>
      )}
      {list.cancelled ? <Alert color="yellow" title="Deze bijeenkomst is afgezegd." /> : null}
      {list.toCome && !list.cancelled ? (
        <Alert variant="light" title={`De avond is op ${longDate(list.date)}.`}>
          Vanaf die dag kunt u hier de nummers overtypen.
        </Alert>
      ) : null}
      <ListDone listId={listId} list={list} />
      <TypeBack listId={listId} list={list} isClosed={isClosed} />
      {isClosed ? null : (
        <Section title="Met de hand erbij geschreven">
          <HandWritten meetingId={list.meetingId} countsFor={list.countsFor} />
        </Section>
      )}
    </>
  )
}
