// Parts of the window that its first screen does not need: fetched when something asks for them, and otherwise
// as soon as the window has nothing to do, so that the first click does not wait either.

export interface LatePart<Part> {
  /** The part, or null as long as it is not there. */
  known(): Part | null
  /** Fetches the part, once; rejects when its file has gone, and then tries again at the next call. */
  bring(): Promise<Part>
}

const parts = new Set<() => Promise<unknown>>()

/** Names a part by the `import()` that fetches it. */
export function latePart<Part>(load: () => Promise<Part>): LatePart<Part> {
  let part: Part | null = null
  let fetching: Promise<Part> | null = null
  async function fetchOnce(): Promise<Part> {
    try {
      part = await load()
      return part
    } catch (error) {
      fetching = null
      throw error
    }
  }
  const bring = () => {
    fetching ??= fetchOnce()
    return fetching
  }
  parts.add(bring)
  return { known: () => part, bring }
}

/** Fetches all that is not there yet, one part after another, only while nothing happens and `busy` is false. */
export async function fetchLateParts(busy: () => boolean): Promise<void> {
  // a part may name further parts: those are added while this runs
  for (const bring of parts) {
    do await idle()
    while (busy())
    // whoever needs it tries again and tells
    await bring().catch(() => undefined)
  }
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve))
}
