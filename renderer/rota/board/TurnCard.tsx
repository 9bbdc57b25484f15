import { Badge, Group, Paper, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import type { DragEvent, KeyboardEvent } from 'react'
import { longDateWithWeekday, narrowDate } from '#domain/kernel/date-text'
import type { TurnShown } from '#domain/rota/board-contract'
import { type Item, standing } from './board-columns.ts'
import { conflictText, LOCK_WORDS, STATE_WORDS } from './board-words.ts'

type Shown = TurnShown['filled'][number]

export interface CardActions {
  /** The item that has the place in the tab order. */
  readonly current: string
  /** The turn below what is carried, with what stands against it. */
  readonly over: { readonly turnId: string; readonly text: string } | null
  readonly onFocus: (item: Item) => void
  readonly onKey: (event: KeyboardEvent, item: Item) => void
  readonly onOpen: (item: Item) => void
  readonly onDrag: (turn: TurnShown, place: Shown) => void
  readonly onDragOver: (turn: TurnShown) => void
  readonly onDrop: (turn: TurnShown) => void
  readonly onDragEnd: () => void
}

interface TurnCardProps {
  turn: TurnShown
  /** In a list of one group: with its date. */
  dated: boolean
  actions: CardActions
}

/** A turn with who helps: a place to drop a family, and a stop for the arrows. */
export function TurnCard({ turn, dated, actions }: TurnCardProps) {
  const item: Item = { key: `turn-${turn.turnId}`, turn, place: null }
  const taken = standing(turn).length
  const isOver = actions.over?.turnId === turn.turnId
  const droppable = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      actions.onDragOver(turn)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      actions.onDrop(turn)
    },
  }
  return (
    <Paper withBorder p={6} className={isOver ? 'rotaTurnOver' : 'rotaTurn'} {...droppable}>
      <Stack gap={4}>
        <UnstyledButton {...itemProps(item, actions)} mih={40}>
          <Group justify="space-between" wrap="nowrap" gap={4}>
            <Text fw={600} size="sm" lineClamp={2}>
              {dated ? `${narrowDate(turn.date)} · ${turn.task}` : turn.task}
              {dated ? null : <VisuallyHidden>{`, ${longDateWithWeekday(turn.date)},`}</VisuallyHidden>}
            </Text>
            <Text size="sm" flex="none">
              {turn.cancelled ? 'gaat niet door' : `${taken} van ${turn.places}`}
              {turn.cancelled ? null : <VisuallyHidden> plaatsen,</VisuallyHidden>}
            </Text>
          </Group>
          <Text size="sm">
            {`${turn.beginsAt}–${turn.endsAt} · ${turn.group === '' ? 'hele school' : turn.group}`}
          </Text>
        </UnstyledButton>
        {turn.filled.length === 0 ? null : (
          <div className="rotaPlaces">
            {turn.filled.map((place) => (
              <PlaceChip key={place.placeId} turn={turn} place={place} actions={actions} />
            ))}
          </div>
        )}
        {turn.reserves.length === 0 ? null : (
          <Text size="sm">{`Reserve: ${turn.reserves.map(({ name }) => name).join('; ')}`}</Text>
        )}
        {isOver && actions.over !== null && actions.over.text !== '' ? (
          <Text size="sm" fw={600} className="rotaOver">
            {actions.over.text}
          </Text>
        ) : null}
      </Stack>
    </Paper>
  )
}

function PlaceChip({ turn, place, actions }: { turn: TurnShown; place: Shown; actions: CardActions }) {
  const item: Item = { key: `place-${place.placeId}`, turn, place }
  const isToCome = place.state === 'proposed' || place.state === 'planned'
  // what happened says enough: how it was fixed before no longer matters
  const words = [isToCome ? LOCK_WORDS[place.locked] : '', STATE_WORDS[place.state]]
  const said = [...new Set(words.filter((word) => word !== ''))].join(', ')
  const isMovable = turn.own && isToCome
  return (
    <UnstyledButton
      {...itemProps(item, actions)}
      className="rotaPlace"
      draggable={isMovable}
      onDragStart={(event) => {
        // else Firefox does not begin
        event.dataTransfer.setData('text/plain', place.placeId)
        actions.onDrag(turn, place)
      }}
      onDragEnd={actions.onDragEnd}
    >
      <Text size="sm">{place.name}</Text>
      {said === '' && place.conflicts.length === 0 ? null : (
        <Group gap={4}>
          {said === '' ? null : (
            <Badge variant="light" color="gray" tt="none" radius="sm" c="dark" className="rotaBadge">
              {said}
            </Badge>
          )}
          {place.conflicts.length === 0 ? null : <Text size="xs">{conflictText(place.conflicts)}</Text>}
        </Group>
      )}
    </UnstyledButton>
  )
}

function itemProps(item: Item, { current, onFocus, onKey, onOpen }: CardActions) {
  return {
    id: `rota-${item.key}`,
    tabIndex: item.key === current ? 0 : -1,
    onFocus: () => onFocus(item),
    onKeyDown: (event: KeyboardEvent) => onKey(event, item),
    onClick: () => onOpen(item),
    w: '100%',
  }
}
