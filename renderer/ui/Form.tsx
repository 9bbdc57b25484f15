import { Button, Group, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { RefusalNotice } from './Notice.tsx'

interface FormProps {
  /** `form.onSubmit(…)` of @mantine/form, or several forms validated by the caller. */
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  /** The button that saves; Enter does the same. */
  submitLabel?: string
  busy: boolean
  /** A refusal of the service, shown above the buttons. */
  error: unknown
  onCancel?: () => void
  children: ReactNode
}

/** Fields with save and cancel below; after a refused submit the focus goes to the first field with a message. */
export function Form({ onSubmit, submitLabel = 'Opslaan', busy, error, onCancel, children }: FormProps) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // a form in a dialog that was opened from within another form is its child in React
    event.stopPropagation()
    const form = event.currentTarget
    const unread = form.querySelector<HTMLElement>('[data-unread]')
    if (unread !== null) return unread.focus()
    onSubmit(event)
    // the messages are drawn by then
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        {children}
        <RefusalNotice error={error} />
        <Group>
          <Button type="submit" loading={busy}>
            {submitLabel}
          </Button>
          {onCancel === undefined ? null : (
            <Button variant="default" onClick={onCancel}>
              Annuleren
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
