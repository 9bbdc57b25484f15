import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMemo } from 'react'
import { Figure } from '../../ui/Figure.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { families } from '../counts.ts'
import { familyText, type InvitedFamily, type Reach } from './invite-words.ts'
import { FamilyLink, NotReached } from './NotReached.tsx'

interface ReachPartProps {
  meetingId: string
  reach: Reach
  /** May note that a family was told otherwise. */
  keeps: boolean
}

/** Iedereen bereikt: by e-mail, on paper, by neither; the last zero or named. */
export function ReachPart({ meetingId, reach, keeps }: ReachPartProps) {
  const missed = reach.neither.length
  return (
    <Stack>
      <SimpleGrid cols={4}>
        <Figure number={reach.families} text={reach.families === 1 ? 'gezin' : 'gezinnen'} />
        <Figure number={reach.email.length} text="per e-mail" />
        <Figure number={reach.paper.length} text="op papier" />
        <Figure number={missed} text="niet bereikt" alarm={missed > 0} />
      </SimpleGrid>
      <Text role="status">{invitedText(reach)}</Text>
      {missed === 0 ? (
        <Text>Iedereen kan een brief of e-mail krijgen.</Text>
      ) : (
        <Alert color="red" title={`${families(missed)} niet bereikt met een brief of e-mail`}>
          <NotReached meetingId={meetingId} neither={reach.neither} keeps={keeps} />
        </Alert>
      )}
      <Group align="flex-start">
        <Named label="Wie krijgt papier" list={reach.paper} />
        <Named label="Wie krijgt e-mail" list={reach.email} />
      </Group>
    </Stack>
  )
}

function invitedText({ invited }: Reach): string {
  const { paper, email, otherwise, notYet } = invited
  if (paper + email + otherwise === 0) return 'Er is nog niemand uitgenodigd.'
  const ways = [
    paper > 0 ? `${paper} op papier` : '',
    email > 0 ? `${email} per e-mail` : '',
    otherwise > 0 ? `${otherwise} op een andere manier` : '',
  ].filter((part) => part !== '')
  const rest = notYet === 0 ? 'Iedereen is uitgenodigd.' : `Nog niet uitgenodigd: ${families(notYet)}.`
  return `Al uitgenodigd: ${ways.join(', ')}. ${rest}`
}

const ROW = 56

/** Who was not invited yet stands at the top. */
function waitingFirst(a: InvitedFamily, b: InvitedFamily): number {
  return Number(a.invitedOn !== null) - Number(b.invitedOn !== null)
}

function Named({ label, list }: { label: string; list: readonly InvitedFamily[] }) {
  const [opened, { toggle }] = useDisclosure(false)
  const inOrder = useMemo(() => [...list].sort(waitingFirst), [list])
  if (list.length === 0) return null
  return (
    <Stack gap="xs" miw={340}>
      <Group>
        <Button variant="default" size="sm" aria-expanded={opened} onClick={toggle}>
          {label} ({list.length})
        </Button>
      </Group>
      {opened ? (
        <VirtualList
          label={label}
          count={list.length}
          rowHeight={ROW}
          height={`${Math.min(list.length, 5) * ROW}px`}
          row={(index) => {
            const family = inOrder[index]
            return family === undefined ? null : (
              <div style={{ height: ROW }}>
                <FamilyLink family={family} />
                <Text size="sm" truncate>
                  {familyText(family)}
                </Text>
              </div>
            )
          }}
        />
      ) : null}
    </Stack>
  )
}
