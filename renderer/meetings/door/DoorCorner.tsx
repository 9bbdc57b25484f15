import { Button, Text, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { GroupLine } from '#domain/meetings/shown'
import { groupLineText } from '#domain/meetings/turnout-texts'

interface DoorCornerProps {
  lines: readonly GroupLine[]
  meetingId: string
  children: ReactNode
}

/** The numbers of this moment, without a name; the same hang on the wall in a window of their own. */
export function DoorCorner({ lines, meetingId, children }: DoorCornerProps) {
  const [refused, setRefused] = useState(false)
  const kept = lines.filter((line) => line.kept && line.pupils > 0)
  const openWall = () => {
    const wall = window.open(
      `#/bijeenkomsten/${meetingId}/wand`,
      'ouderloket-wand',
      'popup,width=1280,height=720',
    )
    setRefused(wall === null)
    wall?.focus()
  }
  return (
    <aside className="door-corner" aria-label="Stand van dit moment">
      <Title order={2} size="h4">
        Nu binnen
      </Title>
      {kept.length === 0 ? <Text>Nog niemand. De telling begint met het eerste gezin.</Text> : null}
      <ul className="plain-list door-lines">
        {kept.map((line) => (
          <li key={line.groupId ?? ''}>
            {groupLineText(line.name, line)} <span className="digits">— {line.shortfallText}</span>
          </li>
        ))}
      </ul>
      {children}
      <Button variant="default" onClick={openWall}>
        Wandscherm openen
      </Button>
      {refused ? (
        <Text role="alert">Uw browser hield het tweede venster tegen. Sta het toe en druk nog een keer.</Text>
      ) : null}
    </aside>
  )
}
