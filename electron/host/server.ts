// The loopback server: the same page and the same calls as in Electron, for a plain browser on this computer.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { REQUEST_LIMIT, readWire, writeWire } from '#domain/contract/wire'
import type { Application } from '#electron/app/application'
import { type Answer, type Content, paperAnswer, paperTicket, safeHeaders } from '#electron/app/content'
import { judgeRequest, type Verdict } from './guard.ts'

export interface ServerOptions {
  application: Pick<Application, 'dispatch' | 'knows' | 'takePaper'>
  content: Content
  token: string
  /** After so many milliseconds without a call `onIdle` is told once. */
  idleMs: number
  onIdle(): void
  /** The window has arrived: the launch file is no longer needed. */
  onFirstCall(): void
}

export interface LoopbackServer {
  port: number
  close(): Promise<void>
}

/** Listens on 127.0.0.1 at a free port. */
export async function startServer(options: ServerOptions): Promise<LoopbackServer> {
  const idle = watchIdle(options)
  let port = 0
  // Node would answer a missing Host itself; ours is the one place that refuses.
  const server = createServer({ requireHostHeader: false, headersTimeout: 10_000, requestTimeout: 60_000 })
  server.on('request', (request, response) => {
    judge(request, port, options)
      .then((verdict) => {
        if (verdict.kind === 'call') idle.called(verdict.name)
        return answerTo(verdict, request, options)
      })
      .catch(() => plain(500))
      .then((answer) => send(response, answer, request.method === 'HEAD'))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: 0 }, resolve)
  })
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        idle.stop()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function judge(
  request: IncomingMessage,
  port: number,
  { application, content, token }: ServerOptions,
): Promise<Verdict> {
  const head = {
    peer: request.socket.remoteAddress ?? '',
    httpVersion: request.httpVersion,
    method: request.method ?? '',
    target: request.url ?? '',
    rawHeaders: request.rawHeaders,
  }
  const knows = (name: string) => application.knows(name)
  return judgeRequest(head, { port, token, hasFile: content.has, knows, paperTicket, limit: REQUEST_LIMIT })
}

async function answerTo(verdict: Verdict, request: IncomingMessage, options: ServerOptions): Promise<Answer> {
  switch (verdict.kind) {
    case 'refusal':
      return plain(verdict.status)
    case 'file':
      return options.content.answer(verdict.path)
    case 'paper':
      return paperAnswer(options.application.takePaper(verdict.ticket))
    case 'call':
      return answerCall(verdict.name, await readBody(request, verdict.length), options)
  }
}

async function answerCall(name: string, body: string, { application }: ServerOptions): Promise<Answer> {
  const call = readCall(body)
  if (!call) return plain(400)
  const result = await application.dispatch({ name, ...call })
  const headers = { ...safeHeaders(), 'content-type': 'application/json; charset=utf-8' }
  return { status: 200, headers, body: writeWire(result) }
}

/** The body of a call, `{ input, requestId }`; null when it is anything else. */
function readCall(body: string): { input: unknown; requestId: string } | null {
  try {
    const value = readWire(body)
    if (typeof value !== 'object' || value === null || !('requestId' in value)) return null
    if (typeof value.requestId !== 'string') return null
    return { input: 'input' in value ? value.input : undefined, requestId: value.requestId }
  } catch {
    return null
  }
}

/** Node holds the body to its Content-Length, and the guard has held that to the limit. */
async function readBody(request: IncomingMessage, length: number): Promise<string> {
  const body = Buffer.alloc(length)
  let at = 0
  for await (const part of request as AsyncIterable<Buffer>) at += part.copy(body, at)
  return body.subarray(0, at).toString('utf8')
}

function plain(status: number): Answer {
  return { status, headers: safeHeaders(), body: '' }
}

function send(response: ServerResponse, answer: Answer, headOnly: boolean): void {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body
  // After a refusal the body was not read, so the connection cannot be used again.
  const ending = answer.status === 200 ? {} : { connection: 'close' }
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.byteLength, ...ending })
  response.end(headOnly ? undefined : body)
}

/** What a wall asks every few seconds, also when everybody has gone home. */
const ASKED_BY_THE_WALL: ReadonlySet<string> = new Set(['meetings.wall', 'school.status'])

/** Tells of the first call, and of the time without any: a forgotten server should not stay. */
function watchIdle({ idleMs, onIdle, onFirstCall }: ServerOptions) {
  let timer = setTimeout(onIdle, idleMs)
  let first = true
  return {
    called(name: string) {
      if (!ASKED_BY_THE_WALL.has(name)) {
        clearTimeout(timer)
        timer = setTimeout(onIdle, idleMs)
      }
      if (first) onFirstCall()
      first = false
    },
    stop: () => clearTimeout(timer),
  }
}
