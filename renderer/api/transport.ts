// How a call reaches the programme: over Electron's bridge, or over HTTP to the loopback host. Decided once.
import { type Bridge, bridgeTransport } from './bridge-transport.ts'
import { httpTransport, takeToken } from './http-transport.ts'

export type CallResult =
  | { ok: true; value: unknown }
  | { ok: false; error: { code: string; details: unknown } }

export interface Transport {
  hostName: 'electron' | 'loopback'
  /**
   * Never rejects. Beside the codes of dispatch: NO_ANSWER, when the programme has stopped or this page belongs to
   * an earlier start of it. A change may then have been made or not: ask again with the same requestId.
   */
  call(name: string, input: unknown, requestId: string): Promise<CallResult>
}

declare global {
  interface Window {
    ouderloket?: Bridge
  }
}

/** The transport of this window. */
export function chooseTransport(): Transport {
  if (window.ouderloket) return bridgeTransport(window.ouderloket)
  return httpTransport({ base: '', token: takeToken(window) })
}
