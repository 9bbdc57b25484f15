/**
 * Gives the focus to the title of the page, after the element that had it has gone: without that the next Tab begins
 * at the top of the window. Waits until a dialog that just closed has tried to give it back.
 */
export function focusTitle(): void {
  setTimeout(() => {
    const held = document.activeElement
    if (held === null || held === document.body) document.querySelector<HTMLElement>('h1')?.focus()
  }, 50)
}
