import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import { markInText, readTypedNumbers } from '#domain/meetings/typed-numbers'
import { useChange } from '../../api/hooks.ts'
import { useDraft } from '../../ui/drafts.tsx'
import { useTakeBack } from '../../ui/take-back.tsx'
import { childrenText, type PaperList } from './list-words.ts'

/**
 * The typed text and what it means. Rows that are marked with the mouse or the space bar are written into the same text,
 * so that there is one place where it stands what Enter will note.
 */
export function useTyping(listId: string, list: PaperList) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const [isTyped, setTyped] = useState(true)
  const change = useChange('meetings.typeBack')
  const takeBack = useTakeBack()
  const onList = useMemo(() => new Set(list.rows.map(({ number }) => number)), [list.rows])
  const typed = useMemo(() => readTypedNumbers(text, onList), [text, onList])
  const isClear = typed.unreadable.length === 0 && typed.notOnList.length === 0
  function write(next: string, byKeys = true) {
    setText(next)
    setTyped(byKeys)
    setAsked(false)
    if (change.error !== null) change.reset()
  }
  useDraft(`list-${listId}`, {
    isDirty: () => text !== '',
    values: () => ({ text }),
    restore: (values) => setText(typeof values.text === 'string' ? values.text : ''),
  })
  async function note(processed: boolean) {
    setAsked(true)
    if (!isClear || change.isPending || (typed.rows.length === 0 && !processed)) return
    const rows = typed.rows.map(({ number, who }) => ({ number, who: [...who] }))
    try {
      const { added, already, restorePointId } = await change.mutateAsync({ listId, rows, processed })
      write('')
      const told = doneText(added, already, processed)
      if (restorePointId === null) notifications.show({ message: told })
      else takeBack(told, restorePointId)
    } catch {
      // the refusal stands under the field, with what was typed
    }
  }
  return {
    text,
    typed,
    /** Enter was pressed on something that cannot be noted. */
    isRefused: asked && !isClear,
    /** By the keys, and not by marking rows: then the last row is shown. */
    isTyped,
    error: change.error,
    isPending: change.isPending,
    write: (next: string) => write(next),
    mark: (from: string, numbers: readonly number[], marked: boolean) =>
      write(markInText(from, onList, { numbers, marked }), false),
    note: (processed: boolean) => void note(processed),
  }
}

export type Typing = ReturnType<typeof useTyping>

function doneText(added: number, already: number, processed: boolean): string {
  const parts = [
    added > 0 ? `${childrenText(added)} genoteerd.` : '',
    already > 0 ? `${childrenText(already)} ${already === 1 ? 'stond' : 'stonden'} er al.` : '',
    processed ? 'De lijst is verwerkt.' : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}
