import { notifications } from '@mantine/notifications'
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { ComplaintFileShown } from '#domain/complaints/shown'
import type { OperationInput, OperationName } from '#domain/contract/operations'
import { useChange } from '../../api/hooks.ts'

export interface OpenFile {
  readonly file: ComplaintFileShown
  /** Reads it again, after it was changed: what is shown is then what stands there. */
  readonly reread: () => void
  /** Somebody else changed it since it was shown. */
  readonly wentStale: () => void
}

export const FileContext = createContext<OpenFile | null>(null)

/** The file that this page shows. */
export function useFile(): OpenFile {
  const open = useContext(FileContext)
  if (open === null) throw new Error('there is a file only on its page')
  return open
}

/** Opens a file once when the page opens, and again after each change: every look stands in the logbook. */
export function useOpenedFile(id: string) {
  const { mutate, error } = useChange('complaints.open')
  const [file, setFile] = useState<ComplaintFileShown | null>(null)
  const [isStale, setStale] = useState(false)
  const opened = useRef('')
  const reread = useCallback(() => {
    mutate(
      { id },
      {
        onSuccess: (shown) => {
          setFile(shown)
          setStale(false)
        },
        // who may see it no more keeps nothing of it on the screen
        onError: () => setFile(null),
      },
    )
  }, [mutate, id])
  useEffect(() => {
    if (opened.current === id) return
    opened.current = id
    setFile(null)
    reread()
  }, [id, reread])
  return { file, error, isStale, reread, wentStale: useCallback(() => setStale(true), []) }
}

type FileOperation = Extract<OperationName, `complaints.${string}`>

/** A change in this file: says that it was done, closes its form and reads the file again. */
export function useFileChange<N extends FileOperation>(name: N, message: string, onDone: () => void) {
  const change = useChange(name)
  const { reread, wentStale } = useFile()
  return {
    busy: change.isPending,
    error: change.error,
    save: (input: OperationInput<N>) =>
      change.mutate(input, {
        onSuccess: () => {
          notifications.show({ message })
          onDone()
          reread()
        },
        onError: ({ error }) => {
          if (error?.code === 'COMPLAINT_CHANGED') wentStale()
        },
      }),
  }
}
