import { Button, Text } from '@mantine/core'
import { narrowDate } from '#domain/kernel/date-text'
import type { PlannedTurn } from '#domain/rota/plan-contract'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { turnsText } from './task-words.ts'

interface TurnListProps {
  turns: readonly PlannedTurn[]
  /** Another value is another list. */
  subject: string
  onEdit: (turn: PlannedTurn) => void
}

/** Turns in order of date, of which only those in view are drawn. */
export function TurnList({ turns, subject, onEdit }: TurnListProps) {
  return (
    <VirtualList
      label={turnsText(turns.length)}
      count={turns.length}
      rowHeight={48}
      height="55vh"
      subject={subject}
      row={(index) => {
        const turn = turns[index]
        return turn === undefined ? null : <TurnRow turn={turn} onEdit={onEdit} />
      }}
    />
  )
}

function TurnRow({ turn, onEdit }: { turn: PlannedTurn; onEdit: (turn: PlannedTurn) => void }) {
  const { date, beginsAt, endsAt, group, places, filled, note, cancelledOn, own } = turn
  const when = `${narrowDate(date)} ${beginsAt}`
  return (
    <div className="turn-row">
      <Text fw={600}>{narrowDate(date)}</Text>
      <Text>
        {beginsAt}–{endsAt}
      </Text>
      <Text truncate>{group === '' ? 'hele school' : group}</Text>
      <Text>{cancelledOn === null ? `${filled} van ${places} bezet` : 'afgezegd'}</Text>
      <Text size="sm" truncate>
        {note}
      </Text>
      {own ? (
        <Button
          variant="default"
          size="sm"
          aria-label={`Wijzigen: ${when}${group === '' ? '' : `, ${group}`}`}
          onClick={() => onEdit(turn)}
        >
          Wijzigen
        </Button>
      ) : null}
    </div>
  )
}
