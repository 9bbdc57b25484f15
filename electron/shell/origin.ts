// What belongs to us, judged on parsed addresses: never by startsWith or includes.

const SCHEME = 'app'
const HOST = 'ouderloket'

/** Where the window starts. */
export const PAGE = `${SCHEME}://${HOST}/`

// The built-in PDF viewer of Chromium: a component of the browser itself, not something from outside.
const PDF_VIEWER = 'mhjfbmdgcfjbbpaeojofohoefgiehjai'

export interface Sender {
  /** The address of the asking frame; null when the frame is gone. */
  url: string | null
  isMainFrame: boolean
}

/** Only the top frame of our own page may call. */
export function maySend(sender: Sender | null): boolean {
  return sender?.isMainFrame === true && sender.url !== null && isOurs(sender.url)
}

/** True for app://ouderloket/… exactly: no port, no user, no look-alike. */
export function isOurs(address: string): boolean {
  const url = parse(address)
  // For its own schemes Node reports the origin as "null", so the parts are compared.
  return (
    url !== null &&
    url.protocol === `${SCHEME}:` &&
    url.host === HOST &&
    url.username === '' &&
    url.password === ''
  )
}

/** The top frame shows our page and nothing else; frames inside it show papers, in the built-in viewer. */
export function mayNavigate(address: string, isMainFrame: boolean): boolean {
  const url = parse(address)
  // with a question behind it there is no page, only a 404
  if (isMainFrame) return isOurs(address) && url?.pathname === '/' && url.search === ''
  return isOurs(address) || url?.protocol === 'blob:' || isPdfViewer(address)
}

/** The one second window: the wall of a meeting, at its exact address. */
export function mayOpen(address: string): boolean {
  const url = parse(address)
  return mayNavigate(address, true) && WALL.test(url?.hash ?? '')
}

const WALL = /^#\/bijeenkomsten\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\/wand$/

/** The requests a window may make: nothing remote. */
export function mayLoad(address: string, developing: boolean): boolean {
  const url = parse(address)
  if (url === null) return false
  if (url.protocol === 'blob:' || url.protocol === 'data:' || isOurs(address) || isPdfViewer(address))
    return true
  return developing && url.protocol === 'devtools:'
}

function isPdfViewer(address: string): boolean {
  const url = parse(address)
  if (url?.protocol === 'chrome-extension:') return url.host === PDF_VIEWER
  return url?.protocol === 'chrome:' && url.host === 'resources'
}

function parse(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
