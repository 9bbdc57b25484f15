import { Button, Group, Kbd, Paper, Stack, Text, Textarea } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { childrenText, type PaperList } from './list-words.ts'
import { PaperRows } from './PaperRows.tsx'
import { type Typing, useTyping } from './use-typing.ts'

interface TypeBackProps {
  listId: string
  list: PaperList
  /** Its evening is to come, or will not be: only to look at. */
  isClosed: boolean
}

/** The field for the numbers, and below it the rows of the paper. */
export function TypeBack({ listId, list, isClosed }: TypeBackProps) {
  const typing = useTyping(listId, list)
  if (isClosed) return <PaperRows list={list} typing={null} />
  return (
    <Stack gap="sm">
      <Paper withBorder p="sm" className="typed-field">
        <NumberField list={list} typing={typing} />
      </Paper>
      <PaperRows list={list} typing={typing} />
    </Stack>
  )
}

function NumberField({ list, typing }: { list: PaperList; typing: Typing }) {
  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    typing.note(event.ctrlKey || event.metaKey)
  }
  return (
    <Stack gap="xs">
      <Group align="flex-end" wrap="wrap">
        {/* several lines: numbers that are pasted below each other stay apart */}
        <Textarea
          className="typed-numbers"
          label="Nummers van wie er was"
          description="Bijvoorbeeld 1-5 7 9. Wie het was, mag erachter: m moeder, v vader, o oma of opa, t tolk, a ander (7mv)."
          autoComplete="off"
          spellCheck={false}
          autoFocus
          autosize
          minRows={1}
          maxRows={4}
          maxLength={4000}
          value={typing.text}
          error={typing.isRefused ? refusedText(typing) : undefined}
          onChange={(event) => typing.write(event.currentTarget.value)}
          onKeyDown={press}
        />
        <Button
          disabled={typing.text.trim() === ''}
          loading={typing.isPending}
          onClick={() => typing.note(false)}
          rightSection={<Kbd>Enter</Kbd>}
        >
          Noteren
        </Button>
        {list.processedOn === null ? (
          <Button
            variant="default"
            loading={typing.isPending}
            onClick={() => typing.note(true)}
            rightSection={<Kbd>Ctrl + Enter</Kbd>}
          >
            Lijst verwerkt
          </Button>
        ) : null}
      </Group>
      <Text role="status" mih="1.6em">
        {meantText(list, typing)}
      </Text>
      <RefusalNotice error={typing.error} />
    </Stack>
  )
}

function refusedText({ typed: { unreadable, notOnList } }: Typing): string {
  const parts = [
    notOnList.length === 0 ? '' : `Niet op deze lijst: ${notOnList.slice(0, MOST_NAMED).join(', ')}.`,
    unreadable.length === 0 ? '' : `Niet te lezen: ${unreadable.slice(0, MOST_NAMED).join(' ')}.`,
    'Er is nog niets genoteerd.',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

const MOST_NAMED = 12

/** What Enter will note, before it is pressed; at rest how many are known to be there. */
function meantText({ rows }: PaperList, { typed }: Typing): string {
  const present = rows.filter((row) => row.present).length
  if (typed.rows.length === 0) return `${present} van de ${childrenText(rows.length)} genoteerd.`
  const numbers = new Set(typed.rows.map(({ number }) => number))
  const known = rows.filter((row) => row.present && numbers.has(row.number)).length
  const last = rows.find(({ number }) => number === typed.rows.at(-1)?.number)
  const meant = `${childrenText(numbers.size)} getypt, tot en met nummer ${last?.number} ${last?.name}`
  return known === 0 ? `${meant}.` : `${meant}. ${known} ${known === 1 ? 'staat' : 'staan'} er al.`
}
