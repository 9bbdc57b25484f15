import { type PointerEvent, useRef } from 'react'
import type { PaperList } from './list-words.ts'
import type { Typing } from './use-typing.ts'

/** What the mouse does on a row: press marks it, or takes the mark away; dragging does the same up to the row below it. */
export function useDragged(list: PaperList, typing: Typing | null) {
  const began = useRef<{ place: number; text: string; marked: boolean } | null>(null)
  const mark = (place: number) => {
    if (began.current === null || typing === null) return
    const { place: from, text, marked } = began.current
    const range = list.rows.slice(Math.min(from, place), Math.max(from, place) + 1)
    typing.mark(
      text,
      range.map(({ number }) => number),
      marked,
    )
  }
  return (place: number) => {
    if (typing === null) return {}
    return {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) return
        const number = list.rows[place]?.number
        const isMarked = typing.typed.rows.some((row) => row.number === number)
        began.current = { place, text: typing.text, marked: !isMarked }
        // a finger holds the row it touched; the next rows must feel it too
        if (event.target instanceof Element) event.target.releasePointerCapture?.(event.pointerId)
        mark(place)
      },
      onPointerEnter: (event: PointerEvent) => {
        if (event.buttons === 1) mark(place)
        else began.current = null
      },
    }
  }
}
