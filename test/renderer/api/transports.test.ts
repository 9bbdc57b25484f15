// One suite over both transports: a bridge that clones as Electron does, and a real loopback server.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type LoopbackServer, startServer } from '#electron/host/server'
import { acceptCall } from '#electron/shell/call-message'
import { type Bridge, bridgeTransport } from '../../../renderer/api/bridge-transport.ts'
import type { Transport } from '../../../renderer/api/call.ts'
import { httpTransport, takeToken } from '../../../renderer/api/http-transport.ts'
import { builtPage } from '../../electron/host/built-page.ts'
import { type StandIn, standInApplication } from '../../electron/host/stand-in-application.ts'

const token = 'token-of-the-test'
const application = standInApplication()
let server: LoopbackServer

beforeAll(async () => {
  const idle = { idleMs: 600_000, onIdle: () => undefined, onFirstCall: () => undefined }
  server = await startServer({ application, content: builtPage(), token, ...idle })
})
afterAll(() => server.close())
beforeEach(() => {
  application.calls.length = 0
})

function overBridge(answering: StandIn): Transport {
  const sender = { url: 'app://ouderloket/', isMainFrame: true }
  const bridge: Bridge = {
    hostName: 'electron',
    async call(...message) {
      const call = acceptCall(sender, structuredClone(message))
      return structuredClone(
        call ? await answering.dispatch(call) : { ok: false, error: { code: 'FORBIDDEN', details: {} } },
      )
    },
  }
  return bridgeTransport(bridge)
}

/** A browser adds the Origin of the page by itself. */
function overHttp(withToken = token): Transport {
  const base = `http://127.0.0.1:${server.port}`
  const original = globalThis.fetch
  vi.stubGlobal('fetch', (input: string, init: RequestInit) =>
    original(input, { ...init, headers: { ...init.headers, origin: base } }),
  )
  return httpTransport({ base, token: withToken })
}

describe.each([
  ['the bridge', () => overBridge(application)],
  ['HTTP', () => overHttp()],
])('a call over %s', (_, open) => {
  const file = new Uint8Array([0, 255, 37, 80, 68, 70])
  test.each<[string, unknown]>([
    ['a plain input', { text: 'Łukasz Yılmaz', page: 1, only: null, on: true }],
    ['a file', { name: 'leerlingen.csv', file }],
    ['files deep inside', { rows: [{ files: [file, new Uint8Array()] }] }],
    ['a key that looks like bytes', { $bytes: 'AAAA' }],
    ['half a megabyte', { file: new Uint8Array(500_000).fill(7) }],
    ['no input', null],
  ])('brings %s there and back', async (_what, input) => {
    expect(await open().call('test.echo', input, 'r1')).toEqual({ ok: true, value: input })
    expect(application.calls).toEqual([{ name: 'test.echo', input, requestId: 'r1' }])
  })

  test('brings a refusal with its details', async () => {
    expect(await open().call('test.refuse', {}, 'r2')).toEqual({
      ok: false,
      error: { code: 'GROUP_FULL', details: { places: 3, names: ['Yılmaz', 'Łukasz'] } },
    })
  })

  test('gives NO_ANSWER for an answer that cannot travel', async () => {
    expect(await open().call('test.wrong', {}, 'r3')).toEqual({
      ok: false,
      error: { code: 'NO_ANSWER', details: {} },
    })
  })

  test('gives NO_ANSWER for an input that cannot travel', async () => {
    const result = await open().call('test.echo', { run: () => 0 }, 'r4')
    expect([result, application.calls]).toEqual([
      { ok: false, error: { code: 'NO_ANSWER', details: {} } },
      [],
    ])
  })
})

test('a page of an earlier start gets NO_ANSWER', async () => {
  expect(await overHttp('an-older-token').call('test.echo', {}, 'r')).toEqual({
    ok: false,
    error: { code: 'NO_ANSWER', details: {} },
  })
})

test('a page whose programme has stopped gets NO_ANSWER', async () => {
  const gone = httpTransport({ base: 'http://127.0.0.1:1', token })
  expect(await gone.call('test.echo', {}, 'r')).toEqual({
    ok: false,
    error: { code: 'NO_ANSWER', details: {} },
  })
})

describe('the token of the page', () => {
  function page(hash: string, stored: string | null = null) {
    const kept = new Map(stored === null ? [] : [['ouderloket-token', stored]])
    const addresses: string[] = []
    return {
      kept,
      addresses,
      location: { hash, pathname: '/', search: '' } as Location,
      history: {
        replaceState: (_state: unknown, _title: string, url: string) => addresses.push(url),
      } as unknown as History,
      sessionStorage: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => void kept.set(key, value),
      } as Storage,
    }
  }

  test('leaves the address bar at once and is kept for a reload', () => {
    const first = page('#token=abc_-1')
    expect([takeToken(first), first.addresses, [...first.kept.values()]]).toEqual([
      'abc_-1',
      ['/'],
      ['abc_-1'],
    ])
  })

  test('is found again after a reload, wherever the page then is', () => {
    const reloaded = page('#/gezinnen/12', 'abc')
    expect([takeToken(reloaded), reloaded.addresses]).toEqual(['abc', []])
  })

  test('of a new start goes before the kept one', () => {
    expect(takeToken(page('#token=new', 'old'))).toBe('new')
  })

  test('is empty when there is none', () => {
    expect(takeToken(page(''))).toBe('')
  })
})
