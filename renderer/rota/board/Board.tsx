import { Modal, Paper, Stack, Text } from '@mantine/core'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { ConflictShown, TurnShown } from '#domain/rota/board-contract'
import { useChange } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { type Arrow, type Column, type Item, itemsOf, nextKey } from './board-columns.ts'
import { closedTurn, conflictText, wayOutText } from './board-words.ts'
import { OverruleForm } from './OverruleForm.tsx'
import { PickFamily } from './PickFamily.tsx'
import { PlaceModal } from './PlaceModal.tsx'
import { type CardActions, TurnCard } from './TurnCard.tsx'
import { type Carry, useCarry } from './use-carry.ts'

type Shown = TurnShown['filled'][number]

interface BoardProps {
  columns: readonly Column[]
  /** Five days beside each other; else one list. */
  isWeek: boolean
  onDone: (message: string) => void
}

/** Turns with who helps. Arrows go along them, Enter opens, typing finds a family, Space locks, V carries. */
export function Board({ columns, isWeek, onDone }: BoardProps) {
  const items = itemsOf(columns)
  // where the focus was, and its turn for when that is gone
  const [[focused, fallback], setFocused] = useState(['', ''])
  const [said, say] = useState('')
  const [picking, pick] = useState<{ readonly turnId: string; readonly text: string } | null>(null)
  const [opened, open] = useState<{ readonly turn: TurnShown; readonly place: Shown } | null>(null)
  const turns = columns.flatMap((column) => column.turns)
  const carry = useCarry(say, closedTurns(turns))
  const lock = useChange('rota.lock')
  const all = items.flat()
  const current = [focused, fallback].find((one) => all.some(({ key }) => key === one)) ?? all[0]?.key ?? ''
  useEffect(() => {
    if (focused === '' || focused === current || document.activeElement !== document.body) return
    document.getElementById(`rota-${current}`)?.focus()
  }, [focused, current])
  const start = (turn: TurnShown, { placeId, householdId, name }: Shown) =>
    carry.start({ placeId, householdId, name, fromTurnId: turn.turnId })
  function onOpen({ turn, place }: Item) {
    if (carry.carried !== null) carry.drop(turn.turnId, 'key')
    else if (place === null ? refuses(turn) : !turn.own && refuses(turn)) return
    else if (place === null) pick({ turnId: turn.turnId, text: '' })
    else open({ turn, place })
  }
  /** Says why a turn is only to be looked at. */
  function refuses(turn: TurnShown): boolean {
    const closed = closedTurn(turn)
    if (closed === null) return false
    say(`${closed.text.slice(0, 1).toUpperCase()}${closed.text.slice(1)}. ${closed.wayOut}`)
    return true
  }
  function toggle({ placeId, locked, name }: Shown) {
    const isLocked = locked !== '' && locked !== 'published'
    lock.mutate(
      { placeId, locked: !isLocked },
      { onSuccess: () => say(isLocked ? `${name} is losgemaakt.` : `${name} staat vast.`) },
    )
  }
  function onKey(event: KeyboardEvent, item: Item) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (isArrow(event.key)) document.getElementById(`rota-${nextKey(items, item.key, event.key)}`)?.focus()
    else if (event.key === 'Escape') carry.stop()
    else if (!(item.place === null ? typedOn(event.key, item.turn) : pressedOn(event.key, item))) return
    event.preventDefault()
  }
  function typedOn(key: string, turn: TurnShown): boolean {
    const isLetter = carry.carried === null && /^\p{L}$/u.test(key)
    if (isLetter && !refuses(turn)) pick({ turnId: turn.turnId, text: key })
    return isLetter
  }
  function pressedOn(key: string, { turn, place }: Extract<Item, { place: Shown }>): boolean {
    const isSpace = key === ' ' && carry.carried === null
    const isCarry = key.toLowerCase() === 'v' && isMovable(place)
    if ((isSpace || isCarry) && !turn.own) return refuses(turn)
    if (isSpace) toggle(place)
    else if (isCarry) start(turn, place)
    else return key === ' '
    return true
  }
  const actions: CardActions = {
    current,
    over: overOf(carry),
    onFocus: (item) => {
      setFocused([item.key, `turn-${item.turn.turnId}`])
      if (carry.carried !== null) carry.moveOver(item.turn.turnId)
    },
    onKey,
    onOpen,
    onDrag: start,
    onDragOver: (turn) => {
      if (carry.over !== turn.turnId) carry.moveOver(turn.turnId)
    },
    onDrop: (turn) => carry.drop(turn.turnId, 'mouse'),
    // dropped beside the board, or where it may not be: it stays; a question that was asked waits for its answer
    onDragEnd: () => {
      if (!carry.asking && !carry.busy) carry.stop()
    },
  }
  return (
    <Stack gap="sm">
      <CarryBar carry={carry} said={said} />
      <RefusalNotice error={carry.asking ? null : (carry.error ?? lock.error)} />
      <div className={isWeek ? 'rotaWeek' : 'rotaList'}>
        {columns.map(({ title, turns: own }) => (
          <Stack key={title} gap={8} component="section" aria-label={title || 'Beurten'}>
            {title === '' ? null : <Text fw={600}>{title}</Text>}
            {own.map((turn) => (
              <TurnCard key={turn.turnId} turn={turn} dated={!isWeek} actions={actions} />
            ))}
          </Stack>
        ))}
      </div>
      <PickFamily
        turn={turns.find(({ turnId }) => turnId === picking?.turnId) ?? null}
        text={picking?.text ?? ''}
        onClose={() => pick(null)}
        onDone={onDone}
      />
      <PlaceModal
        chosen={opened}
        onClose={() => open(null)}
        onDone={onDone}
        onCarry={(turn, place) => {
          open(null)
          start(turn, place)
        }}
        onFallenOut={(turnId) => {
          open(null)
          pick({ turnId, text: '' })
        }}
      />
      <Modal opened={carry.asking} onClose={carry.stop} title={carry.carried?.name ?? ''} size={560}>
        <OverruleForm
          text={conflictText(carry.conflicts ?? [])}
          submitLabel="Toch verplaatsen"
          busy={carry.busy}
          error={carry.error}
          onSubmit={carry.overrule}
          onCancel={carry.stop}
        />
      </Modal>
    </Stack>
  )
}

/** Always there, so that nothing jumps: how the board works, or what is being carried and what stands against it. */
function CarryBar({ carry, said }: { carry: Carry; said: string }) {
  const { carried } = carry
  return (
    <Paper withBorder px="sm" py={6} mih={78} role="status">
      {carried === null ? (
        <>
          <Text size="sm">
            Pijltjes lopen langs de beurten. Enter of een letter zoekt een gezin. Op een gezin: spatie zet
            vast, V verplaatst, Enter toont waarom en meer. Slepen kan ook.
          </Text>
          <Text size="sm" fw={600}>
            {said}
          </Text>
        </>
      ) : (
        <>
          <Text
            size="sm"
            fw={600}
          >{`${carried.name} gaat mee. Kies een beurt en druk op Enter; Esc laat staan.`}</Text>
          <Text size="sm">{overText(carry)}</Text>
        </>
      )}
    </Paper>
  )
}

function closedTurns(turns: readonly TurnShown[]): ReadonlyMap<string, ConflictShown> {
  return new Map(
    turns.flatMap((turn) => {
      const closed = closedTurn(turn)
      return closed === null ? [] : [[turn.turnId, closed] as const]
    }),
  )
}

function overOf({ carried, over, conflicts }: Carry): CardActions['over'] {
  if (carried === null || over === null) return null
  if (over === carried.fromTurnId) return { turnId: over, text: 'Hier staat het gezin nu.' }
  return { turnId: over, text: conflicts === null ? '' : conflictText(conflicts) }
}

/** 'Kan niet: vol (2 van 2). Zet het gezin op de reservelijst, of maak er een plaats bij.' */
function overText(carry: Carry): string {
  const texts = [overOf(carry)?.text ?? '', wayOutText(carry.conflicts ?? [])]
  return texts.filter((text) => text !== '').join('. ')
}

function isMovable({ state }: Shown): boolean {
  return state === 'proposed' || state === 'planned'
}

function isArrow(key: string): key is Arrow {
  return key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight'
}
