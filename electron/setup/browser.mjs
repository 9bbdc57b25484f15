// Finds a Chromium-like browser for the tests. Run by itself it prints the path.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** OUDERLOKET_BROWSER, Playwright's own, or an installed Chromium, Chrome or Edge; null when there is none. */
export function findBrowser() {
  const given = process.env.OUDERLOKET_BROWSER
  if (given) return existsSync(given) ? given : null
  return [...playwrightPlaces(), ...installedPlaces()].find((place) => existsSync(place)) ?? null
}

/** The same, and on Debian or Ubuntu as root it installs Chromium. */
export function findOrInstallBrowser() {
  const found = findBrowser()
  if (found || !mayInstall()) return found
  console.log('Geen browser gevonden: Chromium wordt geïnstalleerd (apt-get install chromium).')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
    if (status !== 0) return null
  }
  return findBrowser()
}

export const howToGetBrowser =
  'Er is geen browser voor de tests: installeer Chromium, Chrome of Edge, of voer `npx playwright install chromium` uit, ' +
  'of noem er een in OUDERLOKET_BROWSER.'

function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Playwright keeps browsers in folders such as chromium-1234/chrome-linux/chrome; the newest first. */
function playwrightPlaces() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? playwrightCache()
  if (!existsSync(cache)) return []
  const folders = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name))
  const inside = {
    win32: ['chrome-win64/chrome.exe', 'chrome-win/chrome.exe'],
    darwin: ['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((folder) => [
      `${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    ]),
  }[process.platform] ?? ['chrome-linux64/chrome', 'chrome-linux/chrome']
  const newest = folders.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
  return newest.flatMap((folder) => inside.map((file) => join(cache, folder, file)))
}

function playwrightCache() {
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright')
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright')
}

function installedPlaces() {
  if (process.platform === 'win32') return windowsPlaces()
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map(
        (base) => `${base}/${name}.app/Contents/MacOS/${name}`,
      ),
    )
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
  ]
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => [...folders, '/usr/bin', '/snap/bin'].map((folder) => join(folder, name)))
}

function windowsPlaces() {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env
  const bases = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(Boolean)
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ]
  return programs.flatMap((program) => bases.map((base) => join(base, program)))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = findBrowser()
  if (found) console.log(found)
  else {
    console.error(howToGetBrowser)
    process.exit(1)
  }
}
