import { TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import type { DoorFamily, VisitShown } from '#domain/meetings/door-contract'
import { readDoorQuestion } from '#domain/meetings/door-question'
import { indexDoor, searchDoor } from '#domain/meetings/door-search'
import { DoorHits, hitId, LIST_ID } from './DoorHits.tsx'
import { childrenOfTwo } from './presence.ts'
import { useAlwaysFocused } from './use-always-focused.ts'
import { REST, useRest } from './use-rest.ts'

/** A family that was pointed at, and how many adults were typed behind its name; null when none were. */
export interface Picked {
  readonly family: DoorFamily
  readonly adults: number | null
  /** Empties the field for the next family. */
  readonly clear: () => void
}

interface DoorSearchProps {
  families: readonly DoorFamily[]
  visits: ReadonlyMap<string, VisitShown>
  saving: ReadonlySet<string>
  /** Enter. Null when nobody was found. */
  onEnter: (picked: Picked | null) => void
  /** Shift+Enter: which children and who came is asked. */
  onChoose: (picked: Picked) => void
  /** Between the field and the families. */
  children: ReactNode
}

/** The field and the families that fit. A key draws this and nothing else of the screen. */
export function DoorSearch({ families, visits, saving, onEnter, onChoose, children }: DoorSearchProps) {
  const index = useMemo(() => indexDoor(families), [families])
  const shared = useMemo(() => childrenOfTwo(families), [families])
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  useAlwaysFocused(field)
  const question = useMemo(() => readDoorQuestion(text), [text])
  const answer = useMemo(() => searchDoor(index, question), [index, question])
  const { hits } = answer
  const { adults } = question
  const family = hits[active]?.family

  const change = (next: string) => {
    setText(next)
    setActive(0)
  }
  const clear = () => change('')
  useRest(REST, clear)
  function enter(isChoosing: boolean) {
    if (family !== undefined) (isChoosing ? onChoose : onEnter)({ family, adults, clear })
    else if (text.trim() !== '') onEnter(null)
  }
  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && hits.length > 0) {
      event.preventDefault()
      setActive((active + step + hits.length) % hits.length)
    } else if (event.key === 'Escape') clear()
    else if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault()
      enter(event.shiftKey)
    }
  }
  return (
    <>
      <TextInput
        ref={field}
        label="Wie komt er binnen?"
        description="Kind, ouder, broer of zus, code van de strook of einde van het telefoonnummer"
        classNames={{ input: 'door-field' }}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={press}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={family === undefined ? undefined : hitId(active)}
        autoComplete="off"
        spellCheck={false}
      />
      {children}
      <DoorHits
        answer={answer}
        asked={question.words.length > 0 || question.phoneEnd !== ''}
        adults={adults}
        active={active}
        visits={visits}
        shared={shared}
        saving={saving}
        onChoose={(one) => onChoose({ family: one, adults, clear })}
      />
    </>
  )
}
