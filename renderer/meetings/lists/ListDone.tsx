import { Alert, Button, Group, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { longDate } from '#domain/kernel/date-text'
import { useRead } from '../../api/hooks.ts'
import { isWaiting, type PaperList } from './list-words.ts'

interface ListDoneProps {
  listId: string
  list: PaperList
}

/** "Lijst verwerkt door … op …", and the way to the next list on the pile. */
export function ListDone({ listId, list }: ListDoneProps) {
  const { meetingId, processedOn, processedBy } = list
  const lists = useRead('meetings.paperLists', { id: meetingId }, { enabled: processedOn !== null })
  const next = lists.data?.groups.find(
    (group) => isWaiting(group) && group.prints.every((print) => print.listId !== listId),
  )
  const nextId = next?.prints[0]?.listId
  const justDone = useRef(processedOn === null)
  const link = useRef<HTMLAnchorElement>(null)
  // only when this list was done here and now: who looks back at a list is not sent on
  useEffect(() => {
    if (processedOn === null || !justDone.current || nextId === undefined) return
    justDone.current = false
    link.current?.focus()
  }, [processedOn, nextId])
  if (processedOn === null) return null
  return (
    <Alert color="green" variant="light" role="status">
      <Group justify="space-between">
        <Text>
          Lijst verwerkt door <b>{processedBy}</b> op {longDate(processedOn)}.
        </Text>
        {next === undefined || nextId === undefined ? (
          <Text>Er ligt geen andere lijst te wachten.</Text>
        ) : (
          <Button ref={link} component={Link} href={`/bijeenkomsten/${meetingId}/lijsten/${nextId}`}>
            Volgende lijst: {next.group}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
