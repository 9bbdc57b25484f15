// What a hostile part or page tries. These functions run inside the page, so they use nothing from outside.

/** The form comes last: a page that waits for its answer does nothing else. */
export const plantedParts = [
  'inline script',
  'foreign script',
  'eval',
  'html as text',
  'inline handler',
  'inline style',
  'foreign style',
  'foreign picture',
  'foreign frame',
  'foreign request',
  'plugin',
  'base',
  'foreign form',
] as const

type Planted = (typeof plantedParts)[number]

/** Does one forbidden thing in our own page; gives the directives that were broken, and `refused` when it threw. */
export async function plant(part: Planted): Promise<string[]> {
  const away = 'https://example.nl/x'
  const seen: string[] = []
  const listen = (event: SecurityPolicyViolationEvent) => seen.push(event.effectiveDirective)
  document.addEventListener('securitypolicyviolation', listen)
  const add = (tag: string, properties: object) => Object.assign(document.createElement(tag), properties)
  const attempts: Record<Planted, () => unknown> = {
    'inline script': () => document.body.append(add('script', { textContent: 'window.planted = 1' })),
    'foreign script': () => document.body.append(add('script', { src: away })),
    // A timer with text is eval too, and not excused for coming through the debugger.
    eval: () => setTimeout('window.planted = 1' as unknown as () => void),
    'html as text': () => {
      document.body.innerHTML = '<b>x</b>'
    },
    'inline handler': () => document.body.setAttribute('onclick', 'window.planted = 1'),
    'inline style': () => document.head.append(add('style', { textContent: 'body { color: red }' })),
    'foreign style': () => document.head.append(add('link', { rel: 'stylesheet', href: away })),
    'foreign picture': () => document.body.append(add('img', { src: away })),
    'foreign frame': () => document.body.append(add('iframe', { src: away })),
    'foreign request': () => fetch(away).catch(() => null),
    'foreign form': () => {
      const form = document.createElement('form')
      form.action = away
      document.body.append(form)
      form.submit()
    },
    plugin: () => document.body.append(add('object', { data: '/assets/x.pdf', type: 'application/pdf' })),
    base: () => document.head.append(add('base', { href: away })),
  }
  try {
    attempts[part]()
  } catch {
    seen.push('refused')
  }
  await new Promise((resolve) => setTimeout(resolve, 250))
  document.removeEventListener('securitypolicyviolation', listen)
  if ('planted' in window) seen.push('the planted script ran')
  return [...new Set(seen)].sort()
}

/** Tries from another origin to reach the programme at `target`. */
export async function attack(target: string): Promise<Record<string, string>> {
  const silence = (reject: () => void) => setTimeout(reject, 3000)
  const settled = (attempt: Promise<unknown>) =>
    Promise.race([attempt, new Promise((_, reject) => silence(() => reject(new Error('no answer'))))]).then(
      () => 'succeeded',
      (error: unknown) => (error instanceof Error && error.message === 'no answer' ? 'no answer' : 'failed'),
    )
  const loaded = (element: HTMLElement) =>
    settled(
      new Promise((resolve, reject) => {
        element.onload = resolve
        element.onerror = reject
        document.body.append(element)
      }),
    )
  const post = { method: 'POST', body: '{"input":{},"requestId":"r"}' }
  const frame = Object.assign(document.createElement('iframe'), { src: `${target}/` })
  await loaded(frame)
  // A form asks nobody first; what it gets back shows in a frame that this page cannot read, or not at all.
  const answerOfForm = async () => {
    const answer = Object.assign(document.createElement('iframe'), { name: 'answer' })
    const form = Object.assign(document.createElement('form'), {
      action: `${target}/call/school.status`,
      method: 'post',
      enctype: 'text/plain',
      target: 'answer',
    })
    form.append(
      Object.assign(document.createElement('input'), { name: '{"input":{},"requestId":"r', value: '"}' }),
    )
    await loaded(answer)
    document.body.append(form)
    const answered = new Promise((resolve) => answer.addEventListener('load', resolve))
    form.submit()
    await settled(answered)
    return answer.contentDocument === null ? 'nothing of ours' : 'readable'
  }
  const opened = (source: WebSocket | EventSource) =>
    settled(
      new Promise((resolve, reject) => {
        source.onopen = resolve
        source.onerror = reject
      }),
    )
  return {
    read: await settled(fetch(`${target}/`)),
    opaque: await settled(fetch(`${target}/`, { mode: 'no-cors' })),
    write: await settled(
      fetch(`${target}/call/school.status`, { ...post, headers: { 'content-type': 'application/json' } }),
    ),
    simple: await settled(fetch(`${target}/call/school.status`, { ...post, mode: 'no-cors' })),
    form: await answerOfForm(),
    picture: await loaded(Object.assign(document.createElement('img'), { src: `${target}/` })),
    script: await loaded(Object.assign(document.createElement('script'), { src: `${target}/` })),
    // A refused frame shows an error page of the browser; `length` counts the frames in it, ours would have none too.
    frame:
      frame.contentWindow?.length === 0 && frame.contentDocument === null ? 'nothing of ours' : 'readable',
    socket: await opened(new WebSocket(`${target.replace('http', 'ws')}/call/school.status`)),
    events: await opened(new EventSource(`${target}/call/school.status`)),
  }
}
