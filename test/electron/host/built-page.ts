// A page as the build makes it, in a folder of its own.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Content, openContent } from '#electron/app/content'

/** A page, a script and a stray file that the list does not name. */
export function builtPage(): Content {
  const home = mkdtempSync(join(tmpdir(), 'ouderloket-page-'))
  const renderer = join(home, 'renderer')
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  const page =
    '<meta property="csp-nonce" nonce="__NONCE__"><script nonce="__NONCE__" src="/assets/main.js"></script>'
  writeFileSync(join(renderer, 'index.html'), page)
  writeFileSync(join(renderer, 'assets', 'main.js'), 'export {}')
  writeFileSync(join(renderer, 'assets', 'stray.js'), 'not in the list')
  writeFileSync(join(home, 'secret.txt'), 'outside the page')
  const list = {
    '/index.html': 'text/html; charset=utf-8',
    '/assets/main.js': 'text/javascript; charset=utf-8',
  }
  writeFileSync(join(home, 'content.json'), JSON.stringify(list))
  return openContent(renderer, join(home, 'content.json'))
}
