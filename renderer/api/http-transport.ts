import { readWire, writeWire } from '#domain/contract/wire'
import type { CallResult, Transport } from './call.ts'

const TOKEN = 'ouderloket-token'

/** Calls over HTTP to the loopback host that served this page; `base` is empty there. */
export function httpTransport({ base, token }: { base: string; token: string }): Transport {
  return {
    hostName: 'loopback',
    async call(name, input, requestId) {
      try {
        const response = await fetch(`${base}/call/${name}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: writeWire({ input, requestId }),
        })
        if (response.status !== 200) return noAnswer
        return readWire(await response.text()) as CallResult
      } catch {
        return noAnswer
      }
    },
  }
}

/**
 * The token, from the address at the first load (and then taken out of the address bar and the history), from the
 * session's storage after a reload. Empty when there is none: every call is then refused.
 */
export function takeToken(page: Pick<Window, 'location' | 'history' | 'sessionStorage'>): string {
  const found = /^#token=([\w-]+)$/.exec(page.location.hash)?.[1]
  if (found === undefined) return page.sessionStorage.getItem(TOKEN) ?? ''
  page.history.replaceState(null, '', page.location.pathname + page.location.search)
  page.sessionStorage.setItem(TOKEN, found)
  return found
}

const noAnswer: CallResult = { ok: false, error: { code: 'NO_ANSWER', details: {} } }
