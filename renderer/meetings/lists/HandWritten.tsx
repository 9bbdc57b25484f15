import { Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import type { DoorFamily } from '#domain/meetings/door-contract'
import { readDoorQuestion } from '#domain/meetings/door-question'
import { type DoorHit, indexDoor, searchDoor } from '#domain/meetings/door-search'
import type { CountsFor } from '#domain/meetings/meeting'
import { useChange, useRead } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { joined } from './list-words.ts'

interface HandWrittenProps {
  meetingId: string
  countsFor: CountsFor
}

/** Families that wrote themselves below the list: looked up by name and noted from paper. */
export function HandWritten({ meetingId, countsFor }: HandWrittenProps) {
  const [text, setText] = useState('')
  const [picked, pick] = useState<DoorHit<DoorFamily> | null>(null)
  const [adults, setAdults] = useState(1)
  const hits = useHits(meetingId, text)
  const checkIn = useChange('meetings.checkIn')
  const [noted, setNoted] = useState<readonly Noted[]>([])
  const all =
    picked === null ? hits : [picked, ...hits.filter(({ family }) => !isSame(family, picked.family))]
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (picked === null) return
    const { family } = picked
    const pupilIds = pupilsOf(picked, countsFor)
    const { householdId } = family
    try {
      const { visit, already } = await checkIn.mutateAsync({
        ...{ id: meetingId, householdId, pupilIds, adults, who: [], online: false, entered: 'paper' },
      })
      setNoted([{ visitId: visit.visitId, label: labelOf(picked), already, struck: false }, ...noted])
      pick(null)
      setText('')
      setAdults(1)
    } catch {
      // the refusal stands below
    }
  }
  return (
    <Stack>
      <form onSubmit={(event) => void submit(event)}>
        <Group align="flex-end">
          <Select
            label="Naam van het kind of de ouder"
            placeholder="Typ een deel van de naam"
            w={420}
            maw="100%"
            searchable
            allowDeselect={false}
            clearable
            clearButtonProps={{ 'aria-label': 'Leegmaken' }}
            searchValue={text}
            onSearchChange={setText}
            filter={({ options }) => options}
            data={all.map((hit) => ({ value: keyOf(hit.family), label: labelOf(hit) }))}
            nothingFoundMessage={
              text === '' ? 'Typ een deel van de naam.' : 'Niets gevonden. Typ minder letters.'
            }
            value={picked === null ? null : keyOf(picked.family)}
            onChange={(key) => pick(all.find(({ family }) => keyOf(family) === key) ?? null)}
          />
          <NumberInput
            label="Hoeveel volwassenen"
            w={210}
            min={1}
            max={20}
            allowDecimal={false}
            clampBehavior="strict"
            value={adults}
            onChange={(value) => setAdults(Number(value) || 1)}
          />
          <Button type="submit" variant="default" disabled={picked === null} loading={checkIn.isPending}>
            Noteren
          </Button>
        </Group>
      </form>
      <RefusalNotice error={checkIn.error} />
      {noted.map((one) => (
        <NotedFamily
          key={one.visitId}
          noted={one}
          onStruck={() => setNoted(noted.map((other) => (other === one ? { ...one, struck: true } : other)))}
        />
      ))}
    </Stack>
  )
}

interface Noted {
  readonly visitId: string
  readonly label: string
  readonly already: boolean
  readonly struck: boolean
}

function NotedFamily({ noted, onStruck }: { noted: Noted; onStruck: () => void }) {
  const strike = useChange('meetings.strike')
  const { visitId, label, already, struck } = noted
  return (
    <Group>
      <Text role="status" td={struck ? 'line-through' : 'none'}>
        {already ? 'Stond er al' : 'Genoteerd'}: {label}
      </Text>
      {already || struck ? (
        <Text size="sm">{struck ? 'Doorgehaald.' : ''}</Text>
      ) : (
        <Button
          size="compact-md"
          variant="default"
          loading={strike.isPending}
          onClick={() => strike.mutate({ visitId, struck: true }, { onSuccess: onStruck })}
        >
          Doorhalen
        </Button>
      )}
      <RefusalNotice error={strike.error} />
    </Group>
  )
}

/** Every family is read once somebody types, and searched in the window. */
function useHits(meetingId: string, text: string): readonly DoorHit<DoorFamily>[] {
  const asked = text.trim() !== ''
  const door = useRead('meetings.door', { id: meetingId }, { enabled: asked })
  const families = door.data?.families
  const index = useMemo(() => indexDoor(families ?? []), [families])
  return useMemo(() => (asked ? searchDoor(index, readDoorQuestion(text)).hits : []), [asked, index, text])
}

/** At a reception all children that count; at an evening in classrooms who was meant by name. */
function pupilsOf({ family, meant }: DoorHit<DoorFamily>, countsFor: CountsFor): string[] {
  const counting = family.children.filter(({ counts }) => counts)
  const all = (counting.length > 0 ? counting : family.children).map(({ pupilId }) => pupilId)
  const named = all.filter((pupilId) => meant.includes(pupilId))
  return countsFor === 'group' && named.length > 0 ? named : all
}

function labelOf({ family: { name, children } }: DoorHit<DoorFamily>): string {
  return `${name}: ${joined(children.map(({ callName, group }) => (group === '' ? callName : `${callName} (${group})`)))}`
}

function keyOf({ householdId, children }: DoorFamily): string {
  return householdId ?? children[0]?.pupilId ?? ''
}

function isSame(a: DoorFamily, b: DoorFamily): boolean {
  return keyOf(a) === keyOf(b)
}
