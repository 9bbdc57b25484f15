import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GuardRules, judgeRequest, type RequestHead } from '#electron/host/guard'

const rules: GuardRules = {
  port: 40123,
  token: 'secret-token',
  hasFile: (path) => path === '/' || path === '/assets/main.js',
  knows: async (name) => name === 'people.search',
  paperTicket: () => null,
  limit: 1000,
}

const good = {
  peer: '127.0.0.1',
  httpVersion: '1.1',
  method: 'POST',
  target: '/call/people.search',
  headers: {
    host: '127.0.0.1:40123',
    origin: 'http://127.0.0.1:40123',
    authorization: 'Bearer secret-token',
    'content-type': 'application/json; charset=utf-8',
    'content-length': '12',
  } as Record<string, string>,
}

function head({ headers, ...rest }: typeof good): RequestHead {
  return { ...rest, rawHeaders: Object.entries(headers).flat() }
}

test('lets a good call through with its name and length', async () => {
  expect(await judgeRequest(head(good), rules)).toEqual({ kind: 'call', name: 'people.search', length: 12 })
})

test.each(['192.168.1.20', '::1', '::ffff:127.0.0.1', '127.0.0.2', ''])(
  'refuses the peer %j',
  async (peer) => {
    expect(await judgeRequest(head({ ...good, peer }), rules)).toMatchObject({ status: 403 })
  },
)

test('refuses in the order address, method, origin, path, token, form, so that a stranger learns nothing', async () => {
  const wrong = { ...good, method: 'DELETE', target: '/call/unknown', headers: {} as Record<string, string> }
  const repairs: [number, (request: typeof good) => typeof good][] = [
    [403, (request) => ({ ...request, headers: { ...request.headers, host: good.headers.host! } })],
    [405, (request) => ({ ...request, method: 'POST' })],
    [403, (request) => ({ ...request, headers: { ...request.headers, origin: good.headers.origin! } })],
    [
      401,
      (request) => ({ ...request, headers: { ...request.headers, authorization: 'Bearer secret-token' } }),
    ],
    [415, (request) => ({ ...request, headers: { ...request.headers, 'content-type': 'application/json' } })],
    [413, (request) => ({ ...request, headers: { ...request.headers, 'content-length': '2' } })],
    [404, (request) => ({ ...request, target: good.target })],
  ]
  let request = wrong
  const seen: (number | string)[] = []
  for (const [, repair] of repairs) {
    const verdict = await judgeRequest(head(request), rules)
    request = repair(request)
    seen.push(verdict.kind === 'refusal' ? verdict.status : verdict.kind)
  }
  expect(seen).toEqual(repairs.map(([status]) => status))
  expect((await judgeRequest(head(request), rules)).kind).toBe('call')
})

test('lets no head through to a call without our host, origin and token, whatever else it holds', async () => {
  const name = fc.constantFrom(
    'host',
    'Origin',
    'authorization',
    'content-type',
    'Content-Length',
    'sec-fetch-site',
    'x',
  )
  const content = fc.oneof(fc.constantFrom(...Object.values(good.headers), 'cross-site', 'null'), fc.string())
  const arbitrary = fc.record({
    peer: fc.constantFrom('127.0.0.1', '10.0.0.1'),
    httpVersion: fc.constantFrom('1.1', '1.0'),
    method: fc.constantFrom('GET', 'POST', 'OPTIONS', 'CONNECT', 'x'),
    target: fc.oneof(fc.constantFrom('/', '/call/people.search', '/assets/main.js', '*'), fc.string()),
    rawHeaders: fc.array(fc.tuple(name, content), { maxLength: 10 }).map((pairs) => pairs.flat()),
  })
  await fc.assert(
    fc.asyncProperty(arbitrary, async (request) => {
      const verdict = await judgeRequest(request, rules)
      const has = (text: string) => request.rawHeaders.includes(text)
      if (verdict.kind === 'call') {
        expect([has('127.0.0.1:40123'), has('http://127.0.0.1:40123'), has('Bearer secret-token')]).toEqual([
          true,
          true,
          true,
        ])
      }
      if (verdict.kind === 'file') expect(['/', '/assets/main.js']).toContain(request.target)
    }),
    { numRuns: 2000 },
  )
})
