// Who may ask the loopback server what. Other users and programs of this computer reach the port, and a page
// that rebinds its name to 127.0.0.1 is same-origin to us, so each request is judged on its head alone.
import { timingSafeEqual } from 'node:crypto'

export interface RequestHead {
  peer: string
  httpVersion: string
  method: string
  /** The request target as sent: never decoded, never joined to a folder. */
  target: string
  /** Names and values in turn, as sent: Node itself silently keeps the first of two Host headers. */
  rawHeaders: readonly string[]
}

export interface GuardRules {
  port: number
  token: string
  hasFile(path: string): boolean
  knows(name: string): Promise<boolean>
  paperTicket(path: string): string | null
  /** In bytes. */
  limit: number
}

export type Verdict =
  | { kind: 'file'; path: string }
  | { kind: 'paper'; ticket: string }
  | { kind: 'call'; name: string; length: number }
  | { kind: 'refusal'; status: 401 | 403 | 404 | 405 | 413 | 415; reason: string }

const CALL = '/call/'

/** Judges a request by its head, in the order of the refusals: address, method, origin, path, token, form. */
export async function judgeRequest(head: RequestHead, rules: GuardRules): Promise<Verdict> {
  const headers = readHeaders(head.rawHeaders)
  const refused =
    refuseAddress(head, headers, rules) ?? refuseMethod(head) ?? refuseOrigin(head, headers, rules)
  if (refused) return refused
  if (head.target.startsWith(CALL)) return judgeCall(head, headers, rules)
  if (head.method === 'POST') return refusal(405, 'POST only calls')
  const ticket = rules.paperTicket(head.target)
  if (ticket !== null) return { kind: 'paper', ticket }
  if (rules.hasFile(head.target)) return { kind: 'file', path: head.target }
  return refusal(404, 'not in the list of the build')
}

type Headers = Map<string, string[]>

function refuseAddress(head: RequestHead, headers: Headers, rules: GuardRules): Verdict | null {
  if (head.peer !== '127.0.0.1') return refusal(403, 'not from this computer')
  if (head.httpVersion !== '1.1') return refusal(403, 'not HTTP/1.1')
  const hosts = headers.get('host') ?? []
  if (hosts.length !== 1 || hosts[0] !== `127.0.0.1:${rules.port}`) return refusal(403, 'host')
  // Two of these would be read differently by different readers.
  const twice = ['origin', 'authorization', 'content-type', 'content-length', 'sec-fetch-site']
  if (twice.some((name) => (headers.get(name)?.length ?? 0) > 1)) return refusal(403, 'a header twice')
  return null
}

function refuseMethod(head: RequestHead): Verdict | null {
  return ['GET', 'HEAD', 'POST'].includes(head.method) ? null : refusal(405, 'method')
}

function refuseOrigin(head: RequestHead, headers: Headers, rules: GuardRules): Verdict | null {
  const origin = headers.get('origin')?.[0]
  if (origin !== undefined && origin !== `http://127.0.0.1:${rules.port}`) return refusal(403, 'origin')
  const site = headers.get('sec-fetch-site')?.[0]
  if (site === undefined || site === 'same-origin') return null
  if (head.method === 'POST' || head.target.startsWith(CALL)) return refusal(403, 'other site')
  if (site === 'none') return null
  return site === 'cross-site' && isArrival(head, headers) ? null : refusal(403, 'other site')
}

/** The launch file is another origin, so the first navigation is cross-site; the page itself holds no data. */
function isArrival(head: RequestHead, headers: Headers): boolean {
  return (
    head.method === 'GET' &&
    head.target === '/' &&
    headers.get('sec-fetch-mode')?.[0] === 'navigate' &&
    headers.get('sec-fetch-dest')?.[0] === 'document'
  )
}

async function judgeCall(head: RequestHead, headers: Headers, rules: GuardRules): Promise<Verdict> {
  if (head.method !== 'POST') return refusal(405, 'a call is a POST')
  if (!headers.has('origin')) return refusal(403, 'no origin')
  if (!isToken(headers.get('authorization')?.[0], rules.token)) return refusal(401, 'token')
  if (!/^application\/json(; *charset=utf-8)?$/i.test(headers.get('content-type')?.[0] ?? '')) {
    return refusal(415, 'not JSON')
  }
  const length = headers.get('content-length')?.[0] ?? ''
  // Without a length (chunked) nobody knows how much will come.
  if (!/^\d{1,10}$/.test(length) || headers.has('transfer-encoding') || Number(length) > rules.limit) {
    return refusal(413, 'length')
  }
  const name = head.target.slice(CALL.length)
  return (await rules.knows(name))
    ? { kind: 'call', name, length: Number(length) }
    : refusal(404, 'no such operation')
}

function isToken(authorization: string | undefined, token: string): boolean {
  const given = Buffer.from(authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function readHeaders(raw: readonly string[]): Headers {
  const headers: Headers = new Map()
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at]!.toLowerCase()
    headers.set(name, [...(headers.get(name) ?? []), raw[at + 1]!])
  }
  return headers
}

function refusal(status: 401 | 403 | 404 | 405 | 413 | 415, reason: string): Verdict {
  return { kind: 'refusal', status, reason }
}
