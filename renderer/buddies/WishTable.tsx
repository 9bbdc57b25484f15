import { Anchor, Button, Group, Table, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { PairShown, WishShown } from '#domain/buddies/contract'
import { languagesText } from '#domain/buddies/texts'
import { tableDate } from '#domain/kernel/date-text'
import { Section } from '../ui/Section.tsx'
import { childrenText, runningText } from './buddy-words.ts'

interface WishTableProps {
  title: string
  wishes: readonly WishShown[]
  pairs: readonly PairShown[]
  empty: string
  onEdit: (wish: WishShown) => void
  /** Null: an offer waits for a need. */
  onPropose: ((wish: WishShown) => void) | null
}

/** Needs or offers, who waits longest first. */
export function WishTable({ title, wishes, pairs, empty, onEdit, onPropose }: WishTableProps) {
  return (
    <Section title={title}>
      {wishes.length === 0 ? (
        <Text>{empty}</Text>
      ) : (
        <Table layout="fixed" verticalSpacing="sm" aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Gezin</Table.Th>
              <Table.Th scope="col">Talen en sinds</Table.Th>
              <Table.Th scope="col" w="22%">
                Stand
              </Table.Th>
              <Table.Th scope="col" w={onPropose === null ? 140 : 290}>
                Doen
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {wishes.map((wish) => (
              <WishRow key={wish.wishId} wish={wish} pairs={pairs} onEdit={onEdit} onPropose={onPropose} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  )
}

function WishRow({
  wish,
  pairs,
  onEdit,
  onPropose,
}: Pick<WishTableProps, 'pairs' | 'onEdit' | 'onPropose'> & { wish: WishShown }) {
  const { family, note, running, gone } = wish
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Anchor component={Link} href={`/gezinnen/${family.householdId}`} className="breaking" fw={600}>
          {family.name}
        </Anchor>
        <Text size="sm" fw={400}>
          {childrenText(family)}
        </Text>
      </Table.Th>
      <Table.Td className="breaking">
        {languagesText(wish.languages)}
        <Text size="sm">sinds {tableDate(wish.since)}</Text>
        {note === '' ? null : (
          <Text size="sm" lineClamp={2}>
            {note}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{runningText(wish, pairs)}</Table.Td>
      <Table.Td>
        <Group gap="xs">
          {onPropose === null || running > 0 || gone ? null : (
            <Button size="sm" aria-label={`Buddy zoeken: ${family.name}`} onClick={() => onPropose(wish)}>
              Buddy zoeken
            </Button>
          )}
          <Button
            size="sm"
            variant="default"
            aria-label={`Wijzigen: ${family.name}`}
            onClick={() => onEdit(wish)}
          >
            Wijzigen
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
