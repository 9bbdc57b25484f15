// Whether the changes on their way have been answered: a lock in between would keep a saved form as unsaved.
import type { QueryClient } from '@tanstack/react-query'

/**
 * Ends when no change is under way any more, with what the screen does after it (closing a form, dropping its draft),
 * and after `atMost` milliseconds in any case: a lock must not wait for an import.
 */
export async function changesAnswered(cache: QueryClient, atMost: number): Promise<void> {
  let waiting = true
  const late = setTimeout(() => {
    waiting = false
  }, atMost)
  while (waiting && cache.isMutating() > 0) await nextTurn()
  clearTimeout(late)
}

/** A turn of the event loop: what an answer sets going, such as the next change, has then been asked. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5))
}
