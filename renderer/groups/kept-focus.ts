import { type RefObject, useEffect, useRef } from 'react'

/** When a row with the focus goes away, the focus goes to `target` instead of nowhere; `rows` tells that it went. */
export function useKeptFocus(target: RefObject<HTMLElement | null>, rows: number): void {
  const before = useRef(rows)
  useEffect(() => {
    if (before.current === rows) return
    before.current = rows
    // the dialog gives the focus back first
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) target.current?.focus()
    }, 50)
    return () => clearTimeout(timer)
  }, [target, rows])
}
