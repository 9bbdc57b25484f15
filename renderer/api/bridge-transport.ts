import type { CallResult, Transport } from './call.ts'

/** What electron/shell/preload.ts puts on the window. */
export interface Bridge {
  call(name: string, input: unknown, requestId: string): Promise<CallResult>
  hostName: string
}

/** Calls over Electron's bridge; values are cloned on the way. */
export function bridgeTransport(bridge: Bridge): Transport {
  return {
    hostName: 'electron',
    async call(name, input, requestId) {
      try {
        return await bridge.call(name, input, requestId)
      } catch {
        // The main process is gone, or the input cannot be cloned.
        return { ok: false, error: { code: 'NO_ANSWER', details: {} } }
      }
    },
  }
}
