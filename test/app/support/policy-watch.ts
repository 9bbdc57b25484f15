// What a page breaks of its policy and asks of others, from its first line on.
import { expect, type Page } from '@playwright/test'

export interface PolicyWatch {
  /** The directives that were broken since the last load, with what broke them. */
  breaches(): Promise<string[]>
  /** Requests to anywhere but our own page. */
  readonly foreign: string[]
}

/** Begins to watch, and loads the page again so that nothing of its start is missed. */
export async function watchPolicy(page: Page): Promise<PolicyWatch> {
  const foreign: string[] = []
  const own = new URL(page.url())
  page.on('request', (request) => {
    const address = request.url()
    const isOurs = address.startsWith(`${own.protocol}//${own.host}/`)
    if (!isOurs && !/^(blob|data):/.test(address)) foreign.push(address)
  })
  await page.addInitScript(() => {
    const seen: string[] = []
    Reflect.set(window, 'breaches', seen)
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      seen.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`),
    )
  })
  // Electron's window must be there before it can be loaded again
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.reload()
  return { foreign, breaches: () => page.evaluate(() => Reflect.get(window, 'breaches') as string[]) }
}
