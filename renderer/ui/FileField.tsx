import { Button, Paper, Stack, Text } from '@mantine/core'
import { useRef, useState } from 'react'

export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

interface FileFieldProps {
  label: string
  description: string
  /** Endings the dialog of the system proposes: '.xml,.csv,.xlsx'. */
  accept: string
  onFile: (file: ChosenFile) => void
  /** The file could not be read: it is open in another programme (C20). */
  onUnreadable: () => void
}

/** Choosing one file: by button or by dropping it here. */
export function FileField({ label, description, accept, onFile, onUnreadable }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  async function take(file: File | undefined) {
    if (file === undefined) return
    try {
      onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    } catch {
      onUnreadable()
    }
  }
  return (
    <Paper
      withBorder
      p="xl"
      bg={over ? 'loket.0' : 'white'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void take(event.dataTransfer.files[0])
      }}
    >
      <Stack align="center" gap="sm">
        <Text>{description}</Text>
        <input
          ref={input}
          type="file"
          accept={accept}
          hidden
          aria-label={label}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <Button onClick={() => input.current?.click()}>{label}</Button>
        <Text size="sm">U kunt het bestand ook hierheen slepen.</Text>
      </Stack>
    </Paper>
  )
}
