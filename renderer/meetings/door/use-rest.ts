import { useEffect, useRef } from 'react'

/** Names stand on the screen no longer than this after the last key, in milliseconds (attendance 3.1). */
export const REST = 20_000

const SIGNS = ['keydown', 'pointerdown'] as const

/** Calls when nobody has touched a key or the mouse for so many milliseconds; once for each time of rest. */
export function useRest(milliseconds: number, onRest: () => void): void {
  const latest = useRef(onRest)
  useEffect(() => {
    latest.current = onRest
  })
  useEffect(() => {
    const rest = () => latest.current()
    let timer = setTimeout(rest, milliseconds)
    const touched = () => {
      clearTimeout(timer)
      timer = setTimeout(rest, milliseconds)
    }
    for (const sign of SIGNS) window.addEventListener(sign, touched, { capture: true })
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS) window.removeEventListener(sign, touched, { capture: true })
    }
  }, [milliseconds])
}
