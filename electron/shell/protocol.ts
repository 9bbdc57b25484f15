// app://ouderloket/: the files of the build and the papers, as the loopback server serves them.
import { protocol } from 'electron'
import type { Application } from '#electron/app/application'
import { type Answer, type Content, notFound, paperAnswer, paperTicket } from '#electron/app/content'
import { isOurs } from './origin.ts'

/** Must run before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function serveApp(application: Application, content: Content): void {
  protocol.handle('app', (request) => {
    const { status, headers, body } = answerTo(request, application, content)
    return new Response(request.method === 'HEAD' ? null : body, { status, headers })
  })
}

function answerTo(request: Request, application: Application, content: Content): Answer {
  if (!isOurs(request.url) || (request.method !== 'GET' && request.method !== 'HEAD')) return notFound()
  const { pathname, search } = new URL(request.url)
  const path = pathname + search
  const ticket = paperTicket(path)
  return ticket === null ? content.answer(path) : paperAnswer(application.takePaper(ticket))
}
