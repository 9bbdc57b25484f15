import { Anchor, Button, Checkbox, Group, Stack, Table, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { tableDate } from '#domain/kernel/date-text'
import { useChange } from '../../api/hooks.ts'
import { MadePaper } from '../../ui/MadePaper.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { childrenText, isWaiting, type ListGroup, stateText } from './list-words.ts'

interface ListsTableProps {
  meetingId: string
  groups: readonly ListGroup[]
  /** Not of a cancelled meeting. */
  mayPrint: boolean
}

/** The groups of a meeting with their lists; some can be chosen to print, without a choice all are. */
export function ListsTable({ meetingId, groups, mayPrint }: ListsTableProps) {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const make = useChange('meetings.attendanceLists')
  const groupIds = groups.filter((group) => chosen.has(keyOf(group))).map(({ groupId }) => groupId)
  const isSome = groupIds.length > 0
  const next = groups.find(isWaiting)
  function toggle(group: ListGroup) {
    make.reset()
    const key = keyOf(group)
    choose(new Set(chosen.has(key) ? [...chosen].filter((one) => one !== key) : [...chosen, key]))
  }
  return (
    <Stack>
      <RefusalNotice error={make.error} />
      {mayPrint ? (
        <Group>
          <Button
            variant={make.data === undefined && next === undefined ? 'filled' : 'default'}
            loading={make.isPending}
            onClick={() => make.mutate({ id: meetingId, groupIds })}
          >
            {isSome ? `Gekozen lijsten maken (${groupIds.length})` : 'Alle lijsten maken'}
          </Button>
          <Text size="sm">
            Op de lijst staat “vertrouwelijk, na gebruik vernietigen”. Onderaan is plaats voor wie er niet op
            staat.
          </Text>
        </Group>
      ) : null}
      <MadePaper paper={make.data} />
      <Table verticalSpacing={4} highlightOnHover aria-label="Lijsten per groep">
        <Table.Thead>
          <Table.Tr>
            {mayPrint ? (
              <Table.Th w={40}>
                <VisuallyHidden>Kiezen</VisuallyHidden>
              </Table.Th>
            ) : null}
            <Table.Th>Groep</Table.Th>
            <Table.Th ta="right">Leerlingen</Table.Th>
            <Table.Th>Op papier</Table.Th>
            <Table.Th>Stand</Table.Th>
            <Table.Th>
              <VisuallyHidden>Overtypen</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map((group) => (
            <Table.Tr key={keyOf(group)} h={44}>
              {mayPrint ? (
                <Table.Td>
                  <Checkbox
                    size="md"
                    aria-label={`${group.group} kiezen`}
                    checked={chosen.has(keyOf(group))}
                    onChange={() => toggle(group)}
                  />
                </Table.Td>
              ) : null}
              <GroupCells group={group} meetingId={meetingId} isNext={group === next} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

interface GroupCellsProps {
  group: ListGroup
  meetingId: string
  /** The first list that waits: the one clear next step. */
  isNext: boolean
}

function GroupCells({ group, meetingId, isNext }: GroupCellsProps) {
  const [last, ...earlier] = group.prints
  const href = (listId: string) => `/bijeenkomsten/${meetingId}/lijsten/${listId}`
  return (
    <>
      <Table.Td fw={600}>{group.group}</Table.Td>
      <Table.Td ta="right" className="digits">
        {group.pupils}
      </Table.Td>
      <Table.Td className="breaking">
        {last === undefined ? null : (
          <Text size="sm">
            {tableDate(last.printedOn)}, afdruk {last.printNumber}
            {group.notOnPaper > 0 ? ` · ${childrenText(group.notOnPaper)} nog niet erop` : ''}
          </Text>
        )}
        {earlier.map(({ listId, printNumber }) => (
          <Anchor key={listId} component={Link} href={href(listId)} size="sm" mr="sm">
            eerdere afdruk {printNumber}
            <VisuallyHidden> van {group.group}</VisuallyHidden>
          </Anchor>
        ))}
      </Table.Td>
      <Table.Td className="breaking">{stateText(group)}</Table.Td>
      <Table.Td ta="right">
        {last === undefined ? null : (
          <Button
            component={Link}
            href={href(last.listId)}
            size="compact-md"
            variant={isNext ? 'filled' : 'default'}
          >
            {isWaiting(group) ? 'Overtypen' : 'Bekijken'}
            <VisuallyHidden> van {group.group}</VisuallyHidden>
          </Button>
        )}
      </Table.Td>
    </>
  )
}

function keyOf({ groupId }: ListGroup): string {
  return groupId ?? ''
}
