import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import type { IsoDate } from '#domain/kernel/date'
import { parseBirthDateInput, parseDateInput, tableDate } from '#domain/kernel/date-text'
import { schoolYear } from '#domain/kernel/school-year'
import { useSchool } from '../app/school-context.ts'

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** Optional only in type, so that `form.getInputProps` fits. */
  value?: IsoDate | null | undefined
  onChange: (value: IsoDate | null) => void
  /** A birth date: two-digit years lie in the last twenty years. */
  birth?: boolean
  /** Tells at every key what can be read so far (null: no day yet), for what follows along while somebody types. */
  eager?: boolean
}

/**
 * A date as the office types it: 21-11, 21/11/26, 21 nov, vandaag. Read and shown as dd-mm-jjjj on leaving the field
 * and on Enter, before the form is sent; what cannot be read carries `data-unread`, and no form with it is sent.
 */
export function DateField({
  value = null,
  onChange,
  birth = false,
  eager = false,
  error,
  ...props
}: DateFieldProps) {
  const { school, today } = useSchool()
  const [text, setText] = useState<string | null>(null)
  const [unread, setUnread] = useState(false)
  function dayIn(typed: string) {
    const context = { today, schoolYear: schoolYear.parse(school.schoolYear) }
    return birth ? parseBirthDateInput(typed, context) : parseDateInput(typed, context)
  }
  function leave() {
    if (text === null) return
    const read = dayIn(text)
    const wrong = text.trim() !== '' && read === null
    setUnread(wrong)
    if (wrong) return
    setText(null)
    onChange(read)
  }
  return (
    <TextInput
      placeholder="dd-mm-jjjj"
      {...props}
      value={text ?? (value === null ? '' : tableDate(value))}
      onChange={(event) => {
        setText(event.currentTarget.value)
        if (eager) onChange(dayIn(event.currentTarget.value))
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
      }}
      data-unread={unread || undefined}
      error={unread ? 'Deze datum bestaat niet. Typ bijvoorbeeld 21-11-2026.' : error}
    />
  )
}
