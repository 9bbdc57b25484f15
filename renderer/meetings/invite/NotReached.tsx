import { Anchor, Button, Group, List, Menu, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type RefObject, useRef } from 'react'
import { Link } from 'wouter'
import { tableDate } from '#domain/kernel/date-text'
import type { ContactWay } from '#domain/meetings/contact'
import { useChange } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { type InvitedFamily, NEITHER_TEXTS, type Reach } from './invite-words.ts'

interface NotReachedProps {
  meetingId: string
  neither: Reach['neither']
  keeps: boolean
}

/** Nobody is missed without being named: why, the card to mend it, and how the family was told otherwise. */
export function NotReached({ meetingId, neither, keeps }: NotReachedProps) {
  const { today } = useSchool()
  const note = useChange('meetings.noteContact')
  const remove = useChange('meetings.removeContact')
  const list = useRef<HTMLDivElement>(null)
  async function tell(family: InvitedFamily, way: ContactWay) {
    if (family.householdId === null) return
    const told = await note
      .mutateAsync({
        ...{ id: meetingId, householdId: family.householdId, kind: 'invited', way, on: today },
        ...{ result: null, note: '', tryAgainOn: null, bestTime: '' },
      })
      .catch(() => null)
    if (told === null) return
    focusCard(list, family)
    const notice = notifications.show({
      autoClose: 20_000,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text>Genoteerd: {family.name} is uitgenodigd.</Text>
          <Button
            size="sm"
            flex="none"
            variant="default"
            onClick={() => {
              notifications.hide(notice)
              remove.mutate(told)
            }}
          >
            Terugnemen
          </Button>
        </Group>
      ),
    })
  }
  return (
    <div ref={list}>
      <List spacing={6}>
        {neither.map((family) => (
          <List.Item
            key={`${family.householdId} ${family.name} ${family.children.join(' ')}`}
            data-family={family.householdId}
          >
            <Group gap="sm">
              <span>
                <FamilyLink family={family} />
                {family.children.length === 0 ? '' : ` (${family.children.join(', ')})`}:{' '}
                {NEITHER_TEXTS[family.reason]}
              </span>
              {family.invitedOn === null ? null : <b>Uitgenodigd op {tableDate(family.invitedOn)}</b>}
              {keeps && family.householdId !== null && family.invitedOn === null ? (
                <ToldOtherwise
                  name={family.name}
                  busy={note.isPending}
                  onTold={(way) => void tell(family, way)}
                />
              ) : null}
            </Group>
          </List.Item>
        ))}
      </List>
      <RefusalNotice error={note.error ?? remove.error} />
    </div>
  )
}

/** The button goes when it was pressed; the way to the card stays. */
function focusCard(list: RefObject<HTMLDivElement | null>, { householdId }: InvitedFamily): void {
  // the menu has closed and given back the focus by then
  setTimeout(() => {
    if (document.activeElement !== document.body) return
    list.current?.querySelector<HTMLElement>(`[data-family="${householdId}"] a`)?.focus()
  }, 100)
}

const WAYS: readonly { way: ContactWay; label: string }[] = [
  { way: 'mouth', label: 'Mondeling' },
  { way: 'phone', label: 'Aan de telefoon' },
  { way: 'app', label: 'In de ouderapp' },
  { way: 'visit', label: 'Bij een huisbezoek' },
  { way: 'paper', label: 'Zelf een brief meegegeven' },
]

interface ToldOtherwiseProps {
  name: string
  busy: boolean
  onTold: (way: ContactWay) => void
}

function ToldOtherwise({ name, busy, onTold }: ToldOtherwiseProps) {
  return (
    <Menu>
      <Menu.Target>
        <Button size="sm" variant="default" loading={busy} aria-label={`Anders uitgenodigd: ${name}`}>
          Anders uitgenodigd
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {WAYS.map(({ way, label }) => (
          <Menu.Item key={way} onClick={() => onTold(way)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The way to the card; a child without a household has none here. */
export function FamilyLink({ family: { householdId, name } }: { family: InvitedFamily }) {
  if (householdId === null) return <b>{name}</b>
  return (
    <Anchor component={Link} href={`/gezinnen/${householdId}`}>
      {name}
    </Anchor>
  )
}
