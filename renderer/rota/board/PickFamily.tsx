import { Modal, Stack, Text, TextInput } from '@mantine/core'
import { type KeyboardEvent, useId, useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import { fold } from '#domain/kernel/fold'
import type { TurnShown } from '#domain/rota/board-contract'
import { useChange, useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { turnLabel } from './board-columns.ts'
import { conflictText } from './board-words.ts'
import { ChosenFamily } from './ChosenFamily.tsx'
import { Reserves } from './Reserves.tsx'

type Candidate = OperationOutput<'rota.candidates'>['families'][number]

interface PickFamilyProps {
  /** Null: closed. */
  turn: TurnShown | null
  /** What was typed on the board already. */
  text: string
  onClose: () => void
  onDone: (message: string) => void
}

/**
 * Finds a family for a turn by typing: who can stands first, and what stands against the others is said. Who stands by comes
 * before that. When the day is over, it is who helped without being planned.
 */
export function PickFamily({ turn, text, onClose, onDone }: PickFamilyProps) {
  const { today } = useSchool()
  const title = turn !== null && turn.date < today ? 'Wie heeft nog meer geholpen?' : 'Wie helpt?'
  return (
    <Modal opened={turn !== null} onClose={onClose} title={title} size={720}>
      {turn === null ? null : (
        <Stack gap="sm">
          <Text>{turnLabel(turn)}</Text>
          {turn.note === '' ? null : <Text size="sm">{turn.note}</Text>}
          {turn.reserves.length === 0 || turn.date < today ? null : (
            <Reserves turn={turn} onDone={onDone} onClose={onClose} />
          )}
          <Finding turn={turn} text={text} onClose={onClose} onDone={onDone} />
        </Stack>
      )}
    </Modal>
  )
}

/** So many fit beside the field; the others come by typing more letters. */
const SHOWN = 6

function Finding({ turn, text, onClose, onDone }: Omit<PickFamilyProps, 'turn'> & { turn: TurnShown }) {
  const [typed, type] = useState(text)
  const [at, setAt] = useState(0)
  const [chosen, choose] = useState<Candidate | null>(null)
  const list = useId()
  const found = useRead('rota.candidates', { turnId: turn.turnId, without: null }, { keep: () => false })
  const place = useChange('rota.place')
  const addDone = useChange('rota.addDone')
  const isOver = turn.date < useSchool().today
  const matches = (found.data?.families ?? []).filter(({ name }) => hasWord(name, typed))
  const shown = matches.slice(0, SHOWN)
  const done = (message: string) => ({
    onSuccess: () => {
      onDone(message)
      onClose()
    },
  })
  function put({ householdId, name }: Candidate, overrule: string) {
    const { turnId } = turn
    place.mutate({ turnId, householdId, locked: 'hand', overrule }, done(`${name} is ingedeeld.`))
  }
  function pick(family: Candidate | undefined) {
    if (family === undefined) return
    const { householdId, name } = family
    const helped = done(`De hulp van ${name} is bijgeschreven.`)
    if (isOver) addDone.mutate({ turnId: turn.turnId, householdId }, helped)
    else if (family.conflicts.length === 0) put(family, '')
    else choose(family)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, shown.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter') pick(shown[at])
    else return
    event.preventDefault()
  }
  if (chosen !== null) {
    const back = () => choose(null)
    return (
      <ChosenFamily
        {...{ turn, family: chosen, onClose, onDone, back }}
        place={{ busy: place.isPending, error: place.error, put: (reason) => put(chosen, reason) }}
      />
    )
  }
  return (
    <>
      <TextInput
        label="Zoek een gezin"
        description={
          isOver
            ? 'Typ een deel van de naam van ouder of kind; Enter schrijft de hulp bij'
            : 'Typ een deel van de naam van ouder of kind; pijltjes kiezen, Enter deelt in'
        }
        data-autofocus
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={list}
        aria-activedescendant={shown[at] === undefined ? '' : `${list}-${at}`}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          type(event.currentTarget.value)
          setAt(0)
        }}
      />
      <RefusalNotice error={found.error ?? place.error ?? addDone.error} />
      {found.isPending ? <Waiting /> : null}
      <div role="listbox" id={list} aria-label="Gezinnen" className="rotaFamilies">
        {shown.map((family, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys, as in every combobox
          <div
            key={family.householdId}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="rotaFamily"
            onClick={() => pick(family)}
          >
            <Text>{family.name}</Text>
            <Text size="sm">
              {isOver ? `Stand ${family.load}` : `${conflictText(family.conflicts)} · stand ${family.load}`}
            </Text>
          </div>
        ))}
      </div>
      <Text size="sm" role="status">
        {found.isPending ? '' : restText(matches.length)}
      </Text>
    </>
  )
}

/** Does a word of the name begin with what was typed? */
function hasWord(name: string, typed: string): boolean {
  const words = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')
  return ` ${words(name)}`.includes(` ${words(typed).trim()}`)
}

function restText(count: number): string {
  if (count === 0) return 'Geen gezin gevonden. Typ minder letters.'
  return count > SHOWN ? `Nog ${count - SHOWN} gezinnen. Typ meer letters.` : ''
}
