import { type RefObject, useEffect } from 'react'

/** The field has the focus when nothing else has, and takes it back at the first letter that is typed beside it. */
export function useAlwaysFocused(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const inDialog = () => document.querySelector('[role="dialog"]') !== null
    const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const isLetter = key.length === 1 && key !== ' ' && !(ctrlKey || metaKey || altKey)
      if (isLetter && !inDialog()) field.current?.focus()
    }
    // when the focus falls off, on a button that is gone or on the page itself
    const onBlur = () =>
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && !inDialog()) field.current?.focus()
      })
    // the question for the secret may stand here first, after a reload
    if (!inDialog()) field.current?.focus()
    window.addEventListener('keydown', onKey, { capture: true })
    window.addEventListener('focusout', onBlur)
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true })
      window.removeEventListener('focusout', onBlur)
    }
  }, [field])
}
