import { Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useEffect, useRef, useState } from 'react'

interface Copying {
  /** Puts the text on the clipboard and says so; where that is denied the text stands ready, selected. */
  readonly copy: (text: string, said: string) => Promise<void>
  /** What could not be copied, other text came in its place. */
  readonly forget: () => void
  /** The selected text; null while the clipboard does its work. */
  readonly byHand: ReactNode
}

/** Copying to the clipboard, also where the browser denies it. */
export function useCopy(): Copying {
  const [byHand, setByHand] = useState<string | null>(null)
  async function copy(text: string, said: string) {
    try {
      await navigator.clipboard.writeText(text)
      setByHand(null)
      notifications.show({ message: said })
    } catch {
      setByHand(text)
    }
  }
  const shown = byHand === null ? null : <SelectedText key={byHand} text={byHand} />
  return { copy, forget: () => setByHand(null), byHand: shown }
}

function SelectedText({ text }: { text: string }) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    area.current?.focus()
    area.current?.select()
  }, [])
  return (
    <Textarea
      ref={area}
      label="Kopiëren lukt hier niet vanzelf. Druk op Ctrl + C."
      readOnly
      value={text}
      maxRows={6}
    />
  )
}
