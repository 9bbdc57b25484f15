import { List, Stack, Text, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { familyOfCode, findFamilies, indexFamilies, looksLikeCode } from '#domain/meetings/answer-search'
import { FamilyHits, hitId, LIST_ID } from '../../ui/FamilyHits.tsx'
import { childrenText, type FamilyShown } from './family-words.ts'

/** So many names fit without scrolling. */
const MOST_HITS = 6

interface FindFamilyProps {
  families: readonly FamilyShown[]
  onChoose: (family: FamilyShown) => void
}

/** The field that is always ready: a whole code opens its form at once, a name gives a choice. */
export function FindFamily({ families, onChoose }: FindFamilyProps) {
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const index = useMemo(() => indexFamilies(families), [families])
  const hits = useMemo(() => findFamilies(index, text, MOST_HITS), [index, text])
  useEffect(() => field.current?.focus(), [])
  function type(typed: string) {
    setText(typed)
    setActive(0)
    const found = familyOfCode(index, typed)
    if (found !== null) onChoose(found)
  }
  function keyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && hits.length > 0) {
      event.preventDefault()
      setActive((active + step + hits.length) % hits.length)
    }
    const hit = hits[active]
    if (event.key === 'Enter' && hit !== undefined) onChoose(hit)
    if (event.key === 'Escape') type('')
  }
  return (
    <Stack gap="sm">
      <TextInput
        ref={field}
        label="Code van het formulier, of een naam"
        placeholder="k7p of bakker"
        size="lg"
        maw={420}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={keyDown}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={hits[active] === undefined ? undefined : hitId(active)}
        autoComplete="off"
        spellCheck={false}
      />
      <Text role="status" mih="1.6em">
        {saidOf(text, hits.length)}
      </Text>
      <FamilyHits hits={hits} active={active} detailOf={detailOf} onChoose={onChoose} />
      {text === '' ? <Legend /> : null}
    </Stack>
  )
}

function detailOf({ children, parents }: FamilyShown): string {
  return [childrenText(children), ...parents].join(' · ')
}

function saidOf(text: string, hits: number): string {
  if (text.trim() === '' || hits > 0) return ''
  if (!looksLikeCode(text)) return `Niemand gevonden met “${text.trim()}”.`
  // a code that is not whole yet
  return text.trim().length < 3
    ? ''
    : `Geen gezin heeft de code ${text.trim().toUpperCase()}. Kijk het formulier na.`
}

function Legend() {
  return (
    <Stack gap="xs">
      <Text fw={600}>Zo typt u een formulier</Text>
      <List type="ordered" spacing={6}>
        <List.Item>Typ de code. Het formulier van dat gezin gaat open. Klopt de naam?</List.Item>
        <List.Item>
          Dagen: 1 tot 5 is maandag tot vrijdag; dan o (ochtend), m (middag) of a (avond). Dinsdagochtend is 2
          o.
        </List.Item>
        <List.Item>
          Tab naar de taken: met de pijlen of een cijfer naar een taak, g is graag, l is liever niet.
        </List.Item>
        <List.Item>Tab verder voor de rest. “Vraag mij niet” is v.</List.Item>
        <List.Item>Enter slaat op en het volgende formulier kan. Esc gaat terug.</List.Item>
      </List>
    </Stack>
  )
}
