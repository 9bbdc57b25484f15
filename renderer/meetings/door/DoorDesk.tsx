import { Button, Group, Text, TextInput, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { DoorFamily } from '#domain/meetings/door-contract'
import { readDoorQuestion } from '#domain/meetings/door-question'
import { indexDoor, searchDoor } from '#domain/meetings/door-search'
import { ChooseDialog } from './ChooseDialog.tsx'
import { DoorCorner } from './DoorCorner.tsx'
import { DoorHistory } from './DoorHistory.tsx'
import { DoorHits, hitId, LIST_ID } from './DoorHits.tsx'
import { adultsText, childrenComing, childrenOfTwo, keyOf, presenceOf } from './presence.ts'
import { Unsaved } from './Unsaved.tsx'
import { useAlwaysFocused } from './use-always-focused.ts'
import { type CheckIn, type DoorLoaded, type Entry, useDoor } from './use-door.ts'
import { useRest } from './use-rest.ts'
import { useUnsavedDraft } from './use-unsaved-draft.ts'
import { WallButton } from './WallButton.tsx'

/** Names stand on the screen no longer than this after the last key, in milliseconds (attendance 3.1). */
const REST = 20_000

interface DoorDeskProps {
  meetingId: string
  loaded: DoorLoaded
}

/** One field, the families that fit, and the numbers beside it. Everything by keyboard. */
export function DoorDesk({ meetingId, loaded }: DoorDeskProps) {
  const door = useDoor(loaded)
  const index = useMemo(() => indexDoor(loaded.families), [loaded.families])
  const shared = useMemo(() => childrenOfTwo(loaded.families), [loaded.families])
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [said, tell] = useState<Said>(NOTHING_SAID)
  const say = (text: string, about: number | null = null) => tell({ text, about })
  const [choosing, choose] = useState<DoorFamily | null>(null)
  const [history, showHistory] = useDisclosure(false)
  const [, navigate] = useLocation()
  const field = useRef<HTMLInputElement>(null)
  useAlwaysFocused(field)
  useUnsavedDraft(door, loaded.families)
  const question = useMemo(() => readDoorQuestion(text), [text])
  const answer = useMemo(() => searchDoor(index, question), [index, question])
  const hit = answer.hits[active]?.family

  const clear = () => {
    setText('')
    setActive(0)
  }
  useRest(REST, () => {
    clear()
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
    clear()
  }
  function enter() {
    if (hit === undefined) return say(text.trim() === '' ? '' : 'Niemand gevonden. Er is niets opgeslagen.')
    const { since, adults } = presenceOf(hit, door.visits.values())
    const isIn = since !== null || saving.has(keyOf(hit))
    if (isIn && (question.adults ?? 0) <= adults) {
      say(alreadyText(hit, since))
      return clear()
    }
    letIn(hit, question.adults === null ? {} : { adults: question.adults })
  }
  function undo() {
    const undone = door.undoLast()
    say(undone === null ? 'Er is niets om terug te nemen.' : `${undone.name}: teruggenomen, doorgestreept.`)
  }
  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && answer.hits.length > 0) {
      event.preventDefault()
      setActive((active + step + answer.hits.length) % answer.hits.length)
    } else if (event.key === 'Escape') clear()
    else if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault()
      if (!event.shiftKey) enter()
      else if (hit !== undefined) choose(hit)
    }
  }
  function pressAnywhere(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || choosing !== null) return
    event.preventDefault()
    if (!event.repeat) undo()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Z counts wherever the focus is
    <div className="door" onKeyDown={pressAnywhere}>
      <section className="door-search" aria-label="Zoeken en aanvinken">
        <Title order={1} size="h2" lineClamp={1}>
          Deur: {loaded.name}
        </Title>
        <TextInput
          ref={field}
          label="Wie komt er binnen?"
          description="Kind, ouder, broer of zus, code van de strook of einde van het telefoonnummer"
          classNames={{ input: 'door-field' }}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={press}
          role="combobox"
          aria-expanded={answer.hits.length > 0}
          aria-controls={LIST_ID}
          aria-autocomplete="list"
          aria-activedescendant={hit === undefined ? undefined : hitId(active)}
          autoComplete="off"
          spellCheck={false}
        />
        <p className="door-said" role="status">
          {saidText(said, door.entries)}
        </p>
        <Unsaved door={door} />
        <DoorHits
          answer={answer}
          asked={question.words.length > 0 || question.phoneEnd !== ''}
          adults={question.adults}
          active={active}
          visits={door.visits}
          shared={shared}
          saving={saving}
          onActive={setActive}
          onChoose={choose}
        />
        <Text size="sm" className="door-keys">
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
          family={choosing}
          presence={presenceOf(choosing, door.visits.values())}
          adults={question.adults}
          onClose={() => choose(null)}
          onLetIn={(more) => {
            choose(null)
            letIn(choosing, more)
          }}
        />
      )}
      {history ? <DoorHistory door={door} families={loaded.families} onClose={showHistory.close} /> : null}
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
