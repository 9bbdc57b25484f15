import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { readClock } from '#domain/kernel/clock'

interface ClockFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** 'HH:MM'. Optional only in type, so that `form.getInputProps` fits. */
  value?: string
  onChange: (value: string) => void
}

/** A time as the office types it: 19:30, 19.30, 1930, 19. What cannot be read carries `data-unread`, as in a date field. */
export function ClockField({ value = '', onChange, error, ...props }: ClockFieldProps) {
  const [text, setText] = useState<string | null>(null)
  const [unread, setUnread] = useState(false)
  function leave() {
    if (text === null) return
    const read = readClock(text)
    setUnread(read === null)
    if (read === null) return
    setText(null)
    onChange(read)
  }
  return (
    <TextInput
      placeholder="uu:mm"
      {...props}
      value={text ?? value}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
      }}
      data-unread={unread || undefined}
      error={unread ? 'Typ bijvoorbeeld 19:30.' : error}
    />
  )
}
