import { Button, Group, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type KeyboardEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { DoorFamily } from '#domain/meetings/door-contract'
import { ChooseDialog } from './ChooseDialog.tsx'
import { DoorCorner } from './DoorCorner.tsx'
import { DoorHistory } from './DoorHistory.tsx'
import { DoorNotUsed } from './DoorNotUsed.tsx'
import { DoorSearch, type Picked } from './DoorSearch.tsx'
import { adultsText, childrenComing, keyOf, presenceOf } from './presence.ts'
import { Unsaved } from './Unsaved.tsx'
import { type CheckIn, type Door, type DoorLoaded, type Entry, useDoor } from './use-door.ts'
import { REST, useRest } from './use-rest.ts'
import { useUnsavedDraft } from './use-unsaved-draft.ts'
import { WallButton } from './WallButton.tsx'

interface DoorDeskProps {
  meetingId: string
  loaded: DoorLoaded
  /** Begins with what the file says now. */
  onAskAgain: () => void
}

/** One field, the families that fit, and the numbers beside it. Everything by keyboard. */
export function DoorDesk({ meetingId, loaded, onAskAgain }: DoorDeskProps) {
  const door = useDoor(loaded)
  const [said, tell] = useState<Said>(NOTHING_SAID)
  const say = (text: string, about: number | null = null) => tell({ text, about })
  const [choosing, choose] = useState<Picked | null>(null)
  const [history, showHistory] = useDisclosure(false)
  const [, navigate] = useLocation()
  useUnsavedDraft(door, loaded.families)
  useRest(REST, () => {
    say('')
    choose(null)
    showHistory.close()
  })
  const saving = new Set(
    door.entries.filter(({ state }) => state === 'saving').map(({ family }) => keyOf(family)),
  )

  function letIn(family: DoorFamily, more: Partial<CheckIn>) {
    const adults = more.adults ?? (family.promised || 1)
    const whole = { id: meetingId, householdId: family.householdId, pupilIds: childrenComing(family) }
    const input = { ...whole, who: [], online: false, entered: 'door' as const, ...more, adults }
    say(`${family.name}: binnen met ${adultsText(adults)}.`, door.letIn(family, input))
  }
  function enter(picked: Picked | null) {
    if (picked === null) return say('Niemand gevonden. Er is niets opgeslagen.')
    const { family, adults } = picked
    picked.clear()
    const before = presenceOf(family, door.visits.values())
    const isIn = before.since !== null || saving.has(keyOf(family))
    if (isIn && (adults ?? 0) <= before.adults) return say(alreadyText(family, before.since))
    letIn(family, adults === null ? {} : { adults })
  }
  function pressAnywhere(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || choosing !== null) return
    event.preventDefault()
    if (event.repeat) return
    const undone = door.undoLast()
    say(undone === null ? 'Er is niets om terug te nemen.' : `${undone.name}: teruggenomen, doorgestreept.`)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Z counts wherever the focus is
    <div className="door" onKeyDown={pressAnywhere}>
      <section className="door-search" aria-label="Zoeken en aanvinken">
        <Title order={1} size="h2" lineClamp={1}>
          Deur: {loaded.name}
        </Title>
        <DoorSearch
          families={loaded.families}
          visits={door.visits}
          saving={saving}
          onEnter={enter}
          onChoose={choose}
        >
          <p className="door-said" role="status">
            {saidText(said, door.entries)}
          </p>
          <Unsaved door={door} />
        </DoorSearch>
        <Text size="sm">
          Enter: het hele gezin. Een cijfer achter de naam: zoveel volwassenen. Shift + Enter: kiezen. Ctrl +
          Z: terugnemen. Esc: leeg.
        </Text>
      </section>
      <DoorCorner lines={door.lines}>
        <Group gap="xs" grow>
          <Button size="sm" variant="default" onClick={showHistory.open}>
            Wie is binnen
          </Button>
          <Button size="sm" variant="default" onClick={() => navigate(`/bijeenkomsten/${meetingId}`)}>
            Deur verlaten
          </Button>
        </Group>
        <WallButton meetingId={meetingId} />
      </DoorCorner>
      {choosing === null ? null : (
        <ChooseDialog
          picked={choosing}
          presence={presenceOf(choosing.family, door.visits.values())}
          onClose={() => choose(null)}
          onLetIn={(more) => {
            choose(null)
            choosing.clear()
            letIn(choosing.family, more)
          }}
        />
      )}
      {history ? (
        <DoorHistory door={door} families={loaded.families} onClose={showHistory.close}>
          {isUnused(door) ? <DoorNotUsed meetingId={meetingId} onSaved={onAskAgain} /> : null}
        </DoorHistory>
      ) : null}
    </div>
  )
}

/** What was done last. `about` is the entry it speaks of: that may turn out otherwise. */
interface Said {
  readonly text: string
  readonly about: number | null
}

const NOTHING_SAID: Said = { text: '', about: null }

function saidText({ text, about }: Said, entries: readonly Entry[]): string {
  const entry = entries.find(({ key }) => key === about)
  if (entry?.state === 'failed') return ''
  return entry?.state === 'known' ? alreadyText(entry.family, entry.visit?.time ?? null) : text
}

function alreadyText({ name }: DoorFamily, since: string | null): string {
  return `${name} is al binnen${since === null ? '' : ` sinds ${since}`}. Er is niets veranderd.`
}

/** Everybody who came in was a mistake. */
function isUnused({ visits }: Door): boolean {
  return visits.size > 0 && [...visits.values()].every(({ struck }) => struck !== null)
}
