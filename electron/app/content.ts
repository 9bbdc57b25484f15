// What a window may load: the files of the build, and papers at an address of their own. Used by both hosts, so
// that one list, one content security policy and one set of headers hold in both.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Paper } from './papers.ts'

export interface Answer {
  status: number
  headers: Record<string, string>
  body: Uint8Array | string
}

export interface Content {
  has(path: string): boolean
  /** The page or one of its files; 404 for everything that is not in the list of the build. */
  answer(path: string): Answer
}

/**
 * Reads the list that the build made (address → type). A path is looked up, never joined from the request, so
 * there is nothing to traverse.
 */
export function openContent(rendererDir: string, contentList: string): Content {
  const types = new Map(
    Object.entries(JSON.parse(readFileSync(contentList, 'utf8')) as Record<string, string>),
  )
  const bodies = new Map<string, Uint8Array>()
  const page = types.get('/index.html') ?? 'text/html; charset=utf-8'
  types.delete('/index.html')
  types.set('/', page)

  function bodyOf(path: string): Uint8Array {
    const known = bodies.get(path)
    if (known) return known
    const body = readFileSync(join(rendererDir, ...(path === '/' ? ['index.html'] : path.split('/'))))
    bodies.set(path, body)
    return body
  }

  return {
    has: (path) => types.has(path),
    answer(path) {
      const type = types.get(path)
      if (type === undefined) return notFound()
      if (path !== '/')
        return { status: 200, headers: { ...safeHeaders(), 'content-type': type }, body: bodyOf(path) }
      const nonce = randomBytes(18).toString('base64')
      const html = Buffer.from(bodyOf(path)).toString('utf8').replaceAll('__NONCE__', nonce)
      return { status: 200, headers: { ...safeHeaders(pagePolicy(nonce)), 'content-type': type }, body: html }
    },
  }
}

/** A paper for the built-in viewer: its own policy, because that viewer needs inline styles. */
export function paperAnswer(paper: Paper | null): Answer {
  if (!paper) return notFound()
  const plain = paper.fileName.replace(/[^\w .-]/g, '_')
  return {
    status: 200,
    headers: {
      ...safeHeaders(paperPolicy),
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${plain}"; filename*=UTF-8''${encodeName(paper.fileName)}`,
    },
    body: paper.bytes,
  }
}

/** The ticket in `/paper/<ticket>`, or null. Tickets are unguessable; no other address shows a paper. */
export function paperTicket(path: string): string | null {
  return /^\/paper\/([A-Za-z0-9_-]{16,128})$/.exec(path)?.[1] ?? null
}

export function notFound(): Answer {
  return { status: 404, headers: safeHeaders(), body: '' }
}

/** The headers of every answer; without a policy of its own an answer may load nothing at all. */
export function safeHeaders(policy = "default-src 'none'; frame-ancestors 'none'"): Record<string, string> {
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  }
}

/** The policy of the page. No unsafe-inline, no unsafe-eval; styles carry the nonce of this load. */
function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

const paperPolicy = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"

/** RFC 8187: a lone surrogate cannot be percent-encoded, so it becomes the replacement character first. */
function encodeName(name: string): string {
  const whole = Buffer.from(name, 'utf8').toString('utf8')
  return encodeURIComponent(whole).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}
