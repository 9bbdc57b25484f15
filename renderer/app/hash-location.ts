// The address behind the #, with its question: '#/papier/klassenlijst?groep=…'. wouter's own hook would put the
// question before the #, and both hosts then refuse the page at a reload.
import { useSyncExternalStore } from 'react'

/** wouter's location hook: the path of the screen. */
export function useHashPath(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, path), navigate]
}
useHashPath.hrefs = (href: string) => `#${href}`
useHashPath.searchHook = () => useSyncExternalStore(subscribe, question)

function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const oldURL = location.href
  history[replace ? 'replaceState' : 'pushState'](null, '', `#${to}`)
  window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: location.href }))
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

const parts = () => location.hash.replace(/^#?\/?/, '/').split('?')
const path = () => parts()[0] ?? '/'
const question = () => parts()[1] ?? ''
