import { List, Text } from '@mantine/core'
import type { ComplaintFileShown } from '#domain/complaints/shown'
import { momentText } from '../../ui/moment-text.ts'
import { Section } from '../../ui/Section.tsx'
import { useFile } from './use-file.ts'

type View = ComplaintFileShown['views'][number]

/** Who opened this file, the last first. Looks of the same person after each other stand in one line. */
export function ViewsPart() {
  const { file } = useFile()
  return (
    <Section title="Wie dit dossier opende">
      {file.views.length === 0 ? <Text>Nog niemand vóór u.</Text> : null}
      <List hidden={file.views.length === 0}>
        {joinedViews(file.views).map(({ name, first, last, times }) => (
          <List.Item key={`${name} ${last}`}>
            {name}, {momentText(last)}
            {times === 1 ? '' : ` (${times} keer, sinds ${momentText(first)})`}
          </List.Item>
        ))}
      </List>
    </Section>
  )
}

interface JoinedView {
  readonly name: string
  readonly first: string
  readonly last: string
  readonly times: number
}

function joinedViews(views: readonly View[]): JoinedView[] {
  const joined: JoinedView[] = []
  for (const { name, at } of views) {
    const before = joined.at(-1)
    if (before?.name === name) joined[joined.length - 1] = { ...before, first: at, times: before.times + 1 }
    else joined.push({ name, first: at, last: at, times: 1 })
  }
  return joined
}
