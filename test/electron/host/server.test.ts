import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { REQUEST_LIMIT } from '#domain/contract/wire'
import { type LoopbackServer, startServer } from '#electron/host/server'
import { builtPage } from './built-page.ts'
import { sendRaw } from './raw-request.ts'
import { PAPER, type StandIn, standInApplication, TICKET } from './stand-in-application.ts'

const token = 'a-token-of-this-start_0123456789abcdefghij'
const body = '{"input":{"q":"Łukasz"},"requestId":"r1"}'

let application: StandIn
let server: LoopbackServer
let firstCalls = 0

beforeAll(async () => {
  application = standInApplication()
  server = await startServer({
    application,
    content: builtPage(),
    token,
    idleMs: 600_000,
    onIdle: () => undefined,
    onFirstCall: () => {
      firstCalls += 1
    },
  })
})
afterAll(() => server.close())
beforeEach(() => {
  application.calls.length = 0
})

type Change = Record<string, string | null>

/** The lines of a good call, with headers changed or (null) left out. */
function callLines(change: Change = {}, first = 'POST /call/test.echo HTTP/1.1'): string[] {
  const headers: Change = {
    Host: `127.0.0.1:${server.port}`,
    Origin: `http://127.0.0.1:${server.port}`,
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    ...change,
  }
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  )
  return [first, ...lines]
}

function getLines(target: string, change: Change = {}, method = 'GET'): string[] {
  const headers: Change = { Host: `127.0.0.1:${server.port}`, ...change }
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  )
  return [`${method} ${target} HTTP/1.1`, ...lines]
}

describe('a good request', () => {
  test('is answered', async () => {
    const answer = await sendRaw(server.port, callLines(), body)
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { ok: true, value: { q: 'Łukasz' } }])
    expect(application.calls).toEqual([{ name: 'test.echo', input: { q: 'Łukasz' }, requestId: 'r1' }])
  })

  test('tells of the first call only', async () => {
    await sendRaw(server.port, callLines(), body)
    await sendRaw(server.port, callLines(), body)
    expect(firstCalls).toBe(1)
  })

  test('may be refused by the application and is still an answer', async () => {
    const answer = await sendRaw(server.port, callLines({}, 'POST /call/test.refuse HTTP/1.1'), body)
    expect([answer.status, JSON.parse(answer.body).error.code]).toEqual([200, 'GROUP_FULL'])
  })

  test('gives no stack when the answer cannot be sent', async () => {
    const answer = await sendRaw(server.port, callLines({}, 'POST /call/test.wrong HTTP/1.1'), body)
    expect([answer.status, answer.body]).toEqual([500, ''])
  })
})

describe('a forged call never reaches the application', () => {
  const forged: [string, number, Change, string?][] = [
    ['no Host', 403, { Host: null }],
    ['another Host (rebound name)', 403, { Host: 'ouderloket.evil.example' }],
    ['localhost as Host', 403, { Host: 'localhost:PORT' }],
    ['Host without the port', 403, { Host: '127.0.0.1' }],
    ['Host with another port', 403, { Host: '127.0.0.1:1' }],
    ['Host twice', 403, { Host: '127.0.0.1:PORT\r\nHost: ouderloket.evil.example' }],
    ['Host twice, ours last', 403, { Host: 'ouderloket.evil.example\r\nHost: 127.0.0.1:PORT' }],
    ['HTTP/1.0', 403, {}, 'POST /call/test.echo HTTP/1.0'],
    ['an absolute address', 405, {}, 'POST http://127.0.0.1:PORT/call/test.echo HTTP/1.1'],
    ['a foreign Origin', 403, { Origin: 'https://evil.example' }],
    ['Origin null', 403, { Origin: 'null' }],
    ['no Origin', 403, { Origin: null }],
    ['Origin of another port', 403, { Origin: 'http://127.0.0.1:1' }],
    ['Origin localhost', 403, { Origin: 'http://localhost:PORT' }],
    ['Origin that begins like ours', 403, { Origin: 'http://127.0.0.1:PORT.evil.example' }],
    ['Origin twice', 403, { Origin: 'http://127.0.0.1:PORT\r\nOrigin: https://evil.example' }],
    ['Sec-Fetch-Site cross-site', 403, { 'Sec-Fetch-Site': 'cross-site' }],
    ['Sec-Fetch-Site same-site (another port)', 403, { 'Sec-Fetch-Site': 'same-site' }],
    ['Sec-Fetch-Site none', 403, { 'Sec-Fetch-Site': 'none' }],
    ['OPTIONS', 405, {}, 'OPTIONS /call/test.echo HTTP/1.1'],
    ['GET', 405, {}, 'GET /call/test.echo HTTP/1.1'],
    ['PUT', 405, {}, 'PUT /call/test.echo HTTP/1.1'],
    ['a simple form', 415, { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['text/plain', 415, { 'Content-Type': 'text/plain' }],
    ['a type that only begins well', 415, { 'Content-Type': 'application/jsonp' }],
    ['no type', 415, { 'Content-Type': null }],
    ['a length over the limit', 413, { 'Content-Length': String(REQUEST_LIMIT + 1) }],
    ['chunks without a length', 413, { 'Content-Length': null, 'Transfer-Encoding': 'chunked' }],
    ['no token', 401, { Authorization: null }],
    ['a wrong token', 401, { Authorization: `Bearer ${token.replace('a', 'b')}` }],
    ['half a token', 401, { Authorization: `Bearer ${token.slice(0, 20)}` }],
    ['a token and more', 401, { Authorization: `Bearer ${token}x` }],
    ['the token as a cookie', 401, { Authorization: null, Cookie: `token=${token}` }],
    ['an unknown operation', 404, {}, 'POST /call/test.unknown HTTP/1.1'],
    ['an operation of every object', 404, {}, 'POST /call/__proto__ HTTP/1.1'],
    ['a query behind the name', 404, {}, 'POST /call/test.echo?x HTTP/1.1'],
    ['POST to the page', 405, {}, 'POST / HTTP/1.1'],
  ]

  test.each(forged)('%s: %i', async (_, status, change, first) => {
    const fill = (text: string) => text.replaceAll('PORT', String(server.port))
    const filled = Object.fromEntries(
      Object.entries(change).map(([name, value]) => [name, value && fill(value)]),
    )
    const sent = 'Transfer-Encoding' in change ? `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n` : body
    const answer = await sendRaw(server.port, callLines(filled, first && fill(first)), sent)
    expect([answer.status, answer.body, application.calls]).toEqual([status, '', []])
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test.each([
    ['broken JSON', '{"input":'],
    ['no request id', '{"input":{}}'],
    ['bytes that are no base64', '{"input":{"$bytes":"*"},"requestId":"r"}'],
    ['a deep heap of brackets', '['.repeat(100_000)],
  ])('%s: 400', async (_, text) => {
    const answer = await sendRaw(server.port, callLines({ 'Content-Length': String(text.length) }), text)
    expect([answer.status, application.calls]).toEqual([400, []])
  })
})

describe('the page', () => {
  test.each([
    ['typed in the address bar', { 'Sec-Fetch-Site': 'none' }, 200],
    ['reloaded', { 'Sec-Fetch-Site': 'same-origin' }, 200],
    [
      'opened by the launch file',
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
      200,
    ],
    [
      'framed by another page',
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' },
      403,
    ],
    ['fetched by another page', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }, 403],
    [
      'opened from another port',
      { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
      403,
    ],
    ['asked with a rebound name', { Host: 'evil.example' }, 403],
  ])('%s', async (_, change, status) => {
    expect((await sendRaw(server.port, getLines('/', change))).status).toBe(status)
  })

  test('has a strict policy with a nonce of its own at each load', async () => {
    const [one, two] = [await sendRaw(server.port, getLines('/')), await sendRaw(server.port, getLines('/'))]
    const nonce = /'nonce-([^']+)'/.exec(one.headers['content-security-policy'] ?? '')?.[1] ?? ''
    expect(one.body.match(/nonce="[^"]+"/g)).toEqual([`nonce="${nonce}"`, `nonce="${nonce}"`])
    expect(Buffer.from(nonce, 'base64').length).toBe(18)
    expect(two.headers['content-security-policy']).not.toContain(nonce)
    expect(one.headers['content-security-policy']?.replace(nonce, 'N')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; frame-src 'self' blob:; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types default",
    )
  })

  test('is sent, like every answer, with headers that keep others out', async () => {
    const answers = [
      await sendRaw(server.port, getLines('/')),
      await sendRaw(server.port, getLines('/assets/main.js')),
      await sendRaw(server.port, getLines('/nothing')),
      await sendRaw(server.port, callLines(), body),
      await sendRaw(server.port, callLines({ Authorization: null }), body),
    ]
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      })
    }
  })

  test('answers HEAD without a body', async () => {
    const answer = await sendRaw(server.port, [
      ...getLines('/assets/main.js', {}, 'HEAD'),
      'Connection: close',
    ]).catch((error: Error) => error.message)
    expect(answer).toContain('HTTP/1.1 200')
  })

  test.each([
    '/index.html',
    '/assets/stray.js',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/assets/main.js?x',
    '/assets/main.js%00',
    '/content.json',
    'http://127.0.0.1/',
    '/paper/',
    '/paper/unknown-ticket-0123456789',
    '/paper/short',
    '/toString',
  ])('does not give %s', async (target) => {
    expect((await sendRaw(server.port, getLines(target))).status).toBe(404)
  })
})

describe('a paper', () => {
  test('is shown at its own address, with a policy for the built-in viewer', async () => {
    const answer = await sendRaw(
      server.port,
      getLines(`/paper/${TICKET}`, { 'Sec-Fetch-Site': 'same-origin' }),
    )
    expect([answer.status, answer.body]).toEqual([200, new TextDecoder().decode(PAPER.bytes)])
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="brief __n.pdf"; filename*=UTF-8''brief%20%C3%A9%C3%A9n.pdf`,
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
    })
  })

  test.each(['cross-site', 'same-site'])('is not given to a page that is %s', async (site) => {
    const answer = await sendRaw(server.port, getLines(`/paper/${TICKET}`, { 'Sec-Fetch-Site': site }))
    expect(answer.status).toBe(403)
  })
})

test('the server tells when nobody has called for the given time', async () => {
  const idle = await new Promise<string>((resolve) => {
    const parts = { application, content: builtPage(), token, idleMs: 20, onFirstCall: () => undefined }
    startServer({ ...parts, onIdle: () => resolve('idle') }).then((other) => {
      expect(other.port).not.toBe(server.port)
    })
  })
  expect(idle).toBe('idle')
})

test('a wall that asks for its numbers keeps no server awake that nobody else calls', async () => {
  const knowing = { ...application, knows: async (name: string) => name === 'meetings.wall' }
  let stop = () => {}
  const stopped = new Promise<string>((resolve) => {
    stop = () => resolve('idle')
  })
  const parts = {
    application: knowing,
    content: builtPage(),
    token,
    idleMs: 150,
    onFirstCall: () => undefined,
  }
  const other = await startServer({ ...parts, onIdle: () => stop() })
  const ask = () =>
    fetch(`http://127.0.0.1:${other.port}/call/meetings.wall`, {
      method: 'POST',
      headers: {
        origin: `http://127.0.0.1:${other.port}`,
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body,
    }).then(({ status }) => status)
  // asked far more often than the time of rest, for as long as it takes
  const asked: Promise<number>[] = []
  const asking = setInterval(() => asked.push(ask()), 20)
  expect(await stopped).toBe('idle')
  clearInterval(asking)
  expect(new Set(await Promise.all(asked))).toEqual(new Set([200]))
  await other.close()
})
