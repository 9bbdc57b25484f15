import { Alert, Modal, Stack } from '@mantine/core'
import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef, useState } from 'react'

type IsDirty = () => boolean
const DirtyContext = createContext<RefObject<IsDirty> | null>(null)

interface FormModalProps {
  title: string
  opened: boolean
  onClose: () => void
  /** Drawn only while open, so that each opening begins afresh. */
  children: () => ReactNode
}

/**
 * A dialog with a form. It stays mounted: only then does closing give the focus back to where it was.
 * Esc does not throw typed work away at once: the first time it warns, the second time it closes.
 */
export function FormModal({ title, opened, onClose, children }: FormModalProps) {
  const dirty = useRef<IsDirty>(clean)
  const [warned, setWarned] = useState(false)
  useEffect(() => {
    if (opened) return
    dirty.current = clean
    setWarned(false)
  }, [opened])
  function close() {
    if (warned || !dirty.current()) onClose()
    else setWarned(true)
  }
  return (
    <Modal opened={opened} onClose={close} title={title} size={820} closeOnClickOutside={false}>
      <DirtyContext value={dirty}>
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
          {opened ? children() : null}
        </Stack>
      </DirtyContext>
    </Modal>
  )
}

/** Tells the dialog around this form whether something was typed: `useUnsaved(() => form.isDirty())`. */
export function useUnsaved(isDirty: IsDirty): void {
  const dirty = useContext(DirtyContext)
  useEffect(() => {
    if (dirty !== null) dirty.current = isDirty
  })
}

const clean = () => false
