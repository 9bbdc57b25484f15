// How a call reaches the programme: over Electron's bridge, or over HTTP to the loopback host. Decided once.
import { type Bridge, bridgeTransport } from './bridge-transport.ts'
import type { Transport } from './call.ts'
import { httpTransport, takeToken } from './http-transport.ts'

declare global {
  interface Window {
    ouderloket?: Bridge
  }
}

/** The transport of this window. */
export const transport = chooseTransport()

function chooseTransport(): Transport {
  if (window.ouderloket) return bridgeTransport(window.ouderloket)
  return httpTransport({ base: '', token: takeToken(window) })
}
