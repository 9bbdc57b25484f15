import { Alert, Text } from '@mantine/core'
import { useRead } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { MeetingFrame } from '../MeetingFrame.tsx'
import { ListsTable } from './ListsTable.tsx'
import { isWaiting, joined, type ListGroup } from './list-words.ts'

/** Lijsten: on paper for the evening, and typed over after it. */
export function ListsPage() {
  return <MeetingFrame title="Lijsten">{({ id }) => <ListsOf meetingId={id} />}</MeetingFrame>
}

function ListsOf({ meetingId }: { meetingId: string }) {
  const lists = useRead('meetings.paperLists', { id: meetingId }, { keep: ({ id }) => id === meetingId })
  if (lists.data === undefined) return lists.isPending ? <Waiting /> : <RefusalNotice error={lists.error} />
  const { groups, cancelled, doorKept } = lists.data
  return (
    <>
      <RefusalNotice error={lists.error} />
      <Text maw={760}>
        Elke groep heeft een eigen vel met grote nummers. Ouders schrijven hun naam achter hun kind. Na de
        avond typt u alleen de nummers over.
      </Text>
      {groups.length === 0 ? (
        <Text>Er zijn nog geen leerlingen voor deze bijeenkomst. Kies de groepen bij de bijeenkomst.</Text>
      ) : (
        <>
          <ToDo groups={groups} doorKept={doorKept} />
          <ListsTable meetingId={meetingId} groups={groups} mayPrint={!cancelled} />
        </>
      )}
    </>
  )
}

/** Which lists are still missing, in one sentence each. */
function ToDo({ groups, doorKept }: { groups: readonly ListGroup[]; doorKept: boolean }) {
  const waiting = groups.filter(isWaiting)
  const late = groups.filter(({ notOnPaper }) => notOnPaper > 0)
  const isDone = groups.every(({ prints }) => prints.some(({ processedOn }) => processedOn !== null))
  if (isDone) return <Text role="status">Alle lijsten zijn verwerkt.</Text>
  if (waiting.length === 0 && late.length === 0 && !doorKept) return null
  return (
    <Alert variant="light" role="status">
      {waiting.length === 0 ? null : (
        <Text>
          Nog te verwerken: <b>{namesOf(waiting)}</b>.
        </Text>
      )}
      {late.length === 0 ? null : (
        <Text>
          Er kwamen leerlingen bij na het afdrukken: {namesOf(late)}. Maak van die groep een nieuwe lijst. De
          nummers op de oude lijst blijven geldig.
        </Text>
      )}
      {doorKept ? (
        <Text>
          De deur is bijgehouden. Een lijst op papier telt erbij op: een gezin wordt nooit dubbel geteld.
        </Text>
      ) : null}
    </Alert>
  )
}

function namesOf(groups: readonly ListGroup[]): string {
  return joined(groups.map(({ group }) => group))
}
