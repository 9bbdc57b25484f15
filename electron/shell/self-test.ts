// `Ouderloket --zelftest`: does this installation work on this computer? The real window on an empty folder of its
// own; a line for each part, and 0 or 1 as the end. For who installs it, and for the check of a packed programme.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, Menu } from 'electron'

const LIMIT_MS = 60_000

/** The folder of a self-test, or null when none was asked for: it never comes near the data of the school. */
export function selfTestFolder(): string | null {
  return app.commandLine.hasSwitch('zelftest') ? mkdtempSync(join(tmpdir(), 'ouderloket-zelftest-')) : null
}

/** Tries every part and tells about it on the console. @returns the exit code */
export async function selfTest(
  window: BrowserWindow,
  folders: { resourcesDir: string; workersDir: string },
): Promise<0 | 1> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('no answer in time')), LIMIT_MS)
  })
  const { tryKeys, tryPaper } = await import('#electron/app/self-test')
  const parts: readonly (readonly [string, () => Promise<string>])[] = [
    ['venster', () => inPage(window, FIRST_HEADING)],
    ['gegevens', () => inPage(window, OPEN_PRACTICE_SCHOOL)],
    ['hulpmiddelen', async () => tryTools(window)],
    ['sleutels', tryKeys],
    ['papier', () => tryPaper(folders)],
  ]
  let code: 0 | 1 = 0
  for (const [name, work] of parts) {
    const seen = await Promise.race([work(), late]).catch((error: unknown) => {
      code = 1
      return `FOUT (${error instanceof Error ? error.message : String(error)})`
    })
    console.log(`zelftest ${name}: ${seen}`)
  }
  return code
}

/** Takes the folder away again, as far as the system lets go of it. */
export function removeSelfTestFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    // Windows holds files of a running window; they name nobody
  }
}

// Run in the page, so that the served files, the preload, the bridge and the gate all take part.
const FIRST_HEADING = `new Promise((resolve) => {
  const look = () => {
    const heading = document.querySelector('h1')
    if (heading === null) setTimeout(look, 50)
    else resolve(heading.textContent)
  }
  look()
})`
const OPEN_PRACTICE_SCHOOL = `ouderloket.call('school.practise', { startAgain: false }, crypto.randomUUID())
  .then((answer) => {
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.value.state
  })`

async function inPage(window: BrowserWindow, script: string): Promise<string> {
  return String(await window.webContents.executeJavaScript(script))
}

/** What a developer has and nobody else: DevTools, and loading again. Throws when a packed programme has them. */
function tryTools(window: BrowserWindow): string {
  if (!app.isPackaged) return 'niet ingepakt'
  window.webContents.openDevTools()
  const roles = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
  const left = roles.filter(({ role }) => /^(force)?reload$|^toggledevtools$/i.test(role ?? ''))
  if (window.webContents.isDevToolsOpened() || left.length > 0) throw new Error('the tools of developers')
  return 'geen'
}
