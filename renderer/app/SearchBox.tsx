import { Group, Modal, ScrollArea, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { fold } from '#domain/kernel/fold'
import type { SearchHit, SearchKind } from '#domain/people/search'
import { useRead } from '../api/hooks.ts'
import { KIND_TEXTS } from '../people/list-labels.ts'
import { RefusalNotice } from '../ui/Notice.tsx'

const LIST_ID = 'search-hits'
const CARD_PATHS: Readonly<Record<SearchKind, string>> = {
  pupil: '/leerlingen',
  person: '/ouders',
  household: '/gezinnen',
  group: '/groepen',
}

/** One search box for everything (Ctrl+K). Esc gives the focus back; opening a hit gives it to the new page. */
export function SearchBox({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [, navigate] = useLocation()
  const [leaving, setLeaving] = useState(false)
  useEffect(() => {
    if (opened) setLeaving(false)
  }, [opened])
  function open(hit: SearchHit) {
    setLeaving(true)
    onClose()
    navigate(`${CARD_PATHS[hit.kind]}/${hit.id}`)
  }
  return (
    <Modal opened={opened} onClose={onClose} title="Zoeken" size={720} yOffset="6vh" returnFocus={!leaving}>
      <Search onOpen={open} />
    </Modal>
  )
}

function Search({ onOpen }: { onOpen: (hit: SearchHit) => void }) {
  const field = useRef<HTMLInputElement>(null)
  // at once, before the trap of the dialog does it: who types on after Ctrl+K loses no letter
  useLayoutEffect(() => field.current?.focus(), [])
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const answer = useHits(text)
  const { hits } = answer
  const openWhenReady = useEnter(answer, () => {
    const hit = hits[active]
    if (hit !== undefined) onOpen(hit)
  })
  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && hits.length > 0) {
      event.preventDefault()
      setActive((active + step + hits.length) % hits.length)
    }
    if (event.key === 'Enter') openWhenReady()
  }
  return (
    <>
      <TextInput
        label="Naam, telefoonnummer, adres of groep"
        ref={field}
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={press}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={hits[active] === undefined ? undefined : hitId(active)}
        autoComplete="off"
        spellCheck={false}
      />
      <VisuallyHidden role="status">{statusText(text, answer)}</VisuallyHidden>
      <ScrollArea h="min(52vh, 26rem)" mt="sm" type="auto">
        <RefusalNotice error={answer.error} />
        {answer.asked && answer.settled && hits.length === 0 ? <NothingFound /> : null}
        {answer.asked ? null : (
          <Text p="xs">
            Typ een deel van een naam. Ook de laatste cijfers van een telefoonnummer, een straat of een groep
            vinden iets.
          </Text>
        )}
        <div role="listbox" id={LIST_ID} aria-label="Gevonden" hidden={hits.length === 0}>
          {hits.map((hit, index) => (
            <Hit
              key={`${hit.kind} ${hit.id}`}
              hit={hit}
              index={index}
              active={index === active}
              onOpen={onOpen}
            />
          ))}
        </div>
      </ScrollArea>
    </>
  )
}

interface Answer {
  readonly hits: readonly SearchHit[]
  readonly error: unknown
  /** The text holds something that can be searched for. */
  readonly asked: boolean
  /** The hits belong to the text as it stands now. */
  readonly settled: boolean
}

const NO_HITS: readonly SearchHit[] = []

/** The hits of this text; while it is looked up the hits of the text before stay, so that nothing flickers. */
function useHits(text: string): Answer {
  const asked = fold(text).trim() !== ''
  const found = useRead('people.search', { text, scope: 'all', limit: 20 }, { enabled: asked })
  const hits = asked ? (found.data?.hits ?? NO_HITS) : NO_HITS
  const settled = !asked || (!found.isPlaceholderData && !found.isFetching)
  return { hits, error: asked ? found.error : null, asked, settled }
}

/** Enter pressed faster than the answer comes: it opens the first hit of what was typed, not of an older text. */
function useEnter({ settled, asked }: Answer, open: () => void): () => void {
  const [waiting, setWaiting] = useState(false)
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    if (!waiting || !settled) return
    setWaiting(false)
    latest.current()
  }, [waiting, settled])
  return () => {
    if (asked) setWaiting(true)
  }
}

interface HitProps {
  hit: SearchHit
  index: number
  active: boolean
  onOpen: (hit: SearchHit) => void
}

function Hit({ hit, index, active, onOpen }: HitProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox
    <div
      ref={row}
      id={hitId(index)}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className="search-hit"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onOpen(hit)}
    >
      <Group justify="space-between" wrap="nowrap" gap="md">
        <div className="shrinking">
          <Text fw={600} truncate>
            {hit.title}
          </Text>
          <Text size="sm" truncate>
            {hit.detail}
          </Text>
        </div>
        <Text size="sm">{KIND_TEXTS[hit.kind]}</Text>
      </Group>
    </div>
  )
}

function NothingFound() {
  return (
    <div className="search-hit">
      <Text fw={600}>Niets gevonden.</Text>
      <Text>Typ minder letters, of alleen de achternaam zonder “van” of “de”.</Text>
    </div>
  )
}

function statusText(text: string, { hits, asked, settled }: Answer): string {
  if (!asked || !settled) return ''
  if (hits.length === 0) return `Niets gevonden voor ${text}`
  return hits.length === 1 ? '1 gevonden' : `${hits.length} gevonden`
}

function hitId(index: number): string {
  return `search-hit-${index}`
}
