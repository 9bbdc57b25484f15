import { Alert, Modal, Stack } from '@mantine/core'
import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef, useState } from 'react'
import { type DraftSource, DraftsContext, useDraft } from './drafts.tsx'

interface Dialog {
  readonly name: string
  readonly dirty: RefObject<() => boolean>
}
const DialogContext = createContext<Dialog | null>(null)

interface FormModalProps {
  /** One of a kind on its screen, with the id of what it is about; '' while nothing is chosen. */
  name: string
  title: string
  opened: boolean
  onClose: () => void
  /** Drawn only while open, so that each opening begins afresh. `close` also gives up what was kept of it. */
  children: (close: () => void) => ReactNode
}

/**
 * A dialog with a form. It stays mounted: only then does closing give the focus back to where it was.
 * Esc does not throw typed work away at once: the first time it warns, the second time it closes.
 * What was half typed when the screen locked opens it again after sign-in.
 */
export function FormModal({ name, title, opened, onClose, children }: FormModalProps) {
  const drafts = useContext(DraftsContext)
  const dirty = useRef(clean)
  const [warned, setWarned] = useState(false)
  const [givenUp, setGivenUp] = useState('')
  const waits = name !== '' && name !== givenUp && drafts?.waiting(name) != null
  const open = opened || waits
  useEffect(() => {
    if (open) return
    dirty.current = clean
    setWarned(false)
  }, [open])
  function close() {
    if (waits) setGivenUp(name)
    drafts?.drop(name)
    onClose()
  }
  return (
    <Modal
      opened={open}
      onClose={() => (warned || !dirty.current() ? close() : setWarned(true))}
      title={title}
      size={820}
      closeOnClickOutside={false}
    >
      <DialogContext value={{ name, dirty }}>
        <Stack>
          {warned ? (
            <Alert
              color="blue"
              variant="light"
              role="alert"
              title="Wat u hebt gewijzigd, is nog niet opgeslagen."
            >
              Druk nog een keer op Esc of het kruisje om te sluiten zonder op te slaan.
            </Alert>
          ) : null}
          {open ? children(close) : null}
        </Stack>
      </DialogContext>
    </Modal>
  )
}

/** Tells the dialog around this form what was typed, so that Esc warns and a lock keeps it: `useUnsaved(draftOf(form))`. */
export function useUnsaved(source: DraftSource): void {
  const dialog = useContext(DialogContext)
  useDraft(dialog?.name ?? '', source)
  useEffect(() => {
    if (dialog !== null) dialog.dirty.current = source.isDirty
  })
}

const clean = () => false
