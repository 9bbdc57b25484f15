import { useRef } from 'react'

interface PrintFrameProps {
  ticket: string
  /** The paper could not be loaded or the browser does not let us print it. */
  onGone: () => void
}

/**
 * The built-in viewer prints the very bytes at their own address. It stands out of sight but must not be hidden or
 * taken away: the viewer prints only after it has loaded the whole paper, some time after `print()` has returned.
 */
export function PrintFrame({ ticket, onGone }: PrintFrameProps) {
  const asked = useRef(false)
  return (
    <iframe
      title="Afdrukken"
      src={`/paper/${ticket}`}
      tabIndex={-1}
      aria-hidden
      style={{ position: 'fixed', right: 0, bottom: 0, width: 1, height: 1, border: 0 }}
      onLoad={(event) => {
        if (asked.current) return
        asked.current = true
        if (!printPaper(event.currentTarget)) onGone()
      }}
    />
  )
}

/** False when there is no paper (an old ticket) or no viewer that obeys. */
function printPaper(frame: HTMLIFrameElement): boolean {
  try {
    if (frame.contentDocument?.contentType !== 'application/pdf' || frame.contentWindow === null) return false
    frame.contentWindow.print()
    return true
  } catch {
    return false
  }
}
