import { Button, Modal, ScrollArea, Text, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DoorFamily, VisitShown } from '#domain/meetings/door-contract'
import { adultsText, isAbout, WHO_TEXTS } from './presence.ts'
import type { Door } from './use-door.ts'

interface DoorHistoryProps {
  door: Door
  families: readonly DoorFamily[]
  onClose: () => void
  /** Below the list. */
  children: ReactNode
}

/** Everybody who came in, the last one first; a mistake is struck through and stays readable. */
export function DoorHistory({ door, families, onClose, children }: DoorHistoryProps) {
  const visits = [...door.visits.values()].reverse()
  return (
    <Modal opened onClose={onClose} title="Wie is binnen" size="xl">
      {visits.length === 0 ? <Text>Er is nog niemand binnen.</Text> : null}
      <ScrollArea.Autosize mah="60vh">
        <ul className="plain-list door-history">
          {visits.map((visit) => (
            <Line
              key={visit.visitId}
              visit={visit}
              family={families.find((family) => isAbout(visit, family))}
              isInOtherwise={visits.some((other) => other !== visit && isSame(other, visit))}
              onStrike={(struck) => door.strike(visit.visitId, struck)}
            />
          ))}
        </ul>
      </ScrollArea.Autosize>
      {children}
    </Modal>
  )
}

/** Put back beside this one its adults would count twice. */
function isSame(other: VisitShown, visit: VisitShown): boolean {
  const isOfFamily = other.householdId !== null && other.householdId === visit.householdId
  return other.struck === null && isOfFamily && other.online === visit.online
}

interface LineProps {
  visit: VisitShown
  family: DoorFamily | undefined
  isInOtherwise: boolean
  onStrike: (struck: boolean) => void
}

function Line({ visit, family, isInOtherwise, onStrike }: LineProps) {
  const { time, struck, adults, online, who, pupilIds, entered } = visit
  const name = family?.name ?? 'Gezin dat niet meer op school is'
  const children = (family?.children ?? []).filter(({ pupilId }) => pupilIds.includes(pupilId))
  const details = [
    children.map(({ callName }) => callName).join(', '),
    who.length === 0
      ? adultsText(adults)
      : `${adultsText(adults)}: ${who.map((one) => WHO_TEXTS[one]).join(', ')}`,
    online ? 'online' : '',
    entered === 'paper' ? 'van papier' : '',
  ]
  const text = `${time} ${name}, ${details.filter((part) => part !== '').join(', ')}`
  return (
    <li>
      <span className="shrinking">
        {struck === null ? text : <s>{text}</s>}
        {struck === null ? null : ` doorgestreept om ${struck}`}
      </span>
      {struck !== null && isInOtherwise ? null : (
        <Button size="sm" variant="default" onClick={() => onStrike(struck === null)}>
          {struck === null ? 'Doorstrepen' : 'Terugzetten'}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Button>
      )}
    </li>
  )
}
