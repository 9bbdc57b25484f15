import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { GroupLine } from '#domain/meetings/shown'
import { groupLineText } from '#domain/meetings/turnout-texts'

interface DoorCornerProps {
  lines: readonly GroupLine[]
  children: ReactNode
}

/** The numbers of this moment, without a name. */
export function DoorCorner({ lines, children }: DoorCornerProps) {
  const kept = lines.filter((line) => line.kept && line.pupils > 0)
  return (
    <section className="door-corner" aria-label="Stand van dit moment">
      <Title order={2} size="h4">
        Nu binnen
      </Title>
      {kept.length === 0 ? <Text>Nog niemand. De telling begint met het eerste gezin.</Text> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: with many groups it scrolls, by keyboard too */}
      <ul className="plain-list door-lines" tabIndex={0} aria-label="Per groep">
        {kept.map((line) => (
          <li key={line.groupId ?? ''}>
            <span>{groupLineText(line.name, line)}</span> <span>— {line.shortfallText}</span>
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}
