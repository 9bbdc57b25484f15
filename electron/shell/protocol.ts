// app://ouderloket/: the files of the build and the papers, as the loopback server serves them.
import { protocol, session } from 'electron'
import type { Application } from '#electron/app/application'
import { type Answer, type Content, notFound, paperAnswer, paperTicket } from '#electron/app/content'
import { isOurs, PAGE } from './origin.ts'

/** Must run before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the page, its files and the papers of the application. */
export function serveApp(application: () => Promise<Application>, content: Content): void {
  protocol.handle('app', async (request) => {
    const { status, headers, body } = await answerTo(request, application, content)
    return new Response(request.method === 'HEAD' ? null : body, { status, headers })
  })
}

/** Calls once, when the page has received its script and its styles whole, and has work for a while. */
export function whenPageLoaded(call: () => void): void {
  const { webRequest } = session.defaultSession
  const awaited = new Set(['script', 'stylesheet'])
  webRequest.onCompleted({ urls: [`${PAGE}*`] }, ({ resourceType }) => {
    if (!awaited.delete(resourceType) || awaited.size > 0) return
    webRequest.onCompleted(null)
    call()
  })
}

async function answerTo(
  request: Request,
  application: () => Promise<Application>,
  content: Content,
): Promise<Answer> {
  if (!isOurs(request.url) || (request.method !== 'GET' && request.method !== 'HEAD')) return notFound()
  const { pathname, search } = new URL(request.url)
  const path = pathname + search
  const ticket = paperTicket(path)
  return ticket === null ? content.answer(path) : paperAnswer((await application()).takePaper(ticket))
}
