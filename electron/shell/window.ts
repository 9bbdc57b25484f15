// The window, the wall that it may open beside it, and what every web content of this program may do: as little as works.
import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Session,
  screen,
  session,
  type WebPreferences,
} from 'electron'
import { isOurs, mayLoad, mayNavigate, mayOpen, PAGE } from './origin.ts'

/** In a packed programme nobody looks in through Chromium's debugging port (Node's own is a fuse). */
export function closeDebugPort(): void {
  if (!app.isPackaged) return
  for (const name of ['port', 'pipe', 'address', 'targets', 'io-pipes']) {
    app.commandLine.removeSwitch(`remote-debugging-${name}`)
  }
}

/** For all contents, also ones we did not make: no foreign navigation, no new windows (but see openWindow), no webviews. */
export function hardenContents(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => {
      if (!mayNavigate(event.url, true)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault()
    })
  })
}

/** Nothing remote, and no permissions: Electron's own default would be to grant them. */
export function hardenSession(): void {
  const own = session.defaultSession
  own.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayLoad(details.url, !app.isPackaged) }),
  )
  own.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayHave(permission, details.requestingUrl)),
  )
  own.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin))
  own.setDevicePermissionHandler(() => false)
  // Outside Windows and macOS its dictionaries would be downloaded.
  own.setSpellCheckerEnabled(false)
  saveDownloads(own)
}

/** Writing text to the clipboard (a list of addresses to copy) is all our page may do; reading it is not. */
function mayHave(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOurs(address)
}

/** Only what our own page made is saved, by a dialog; tests name a folder instead. */
function saveDownloads(own: Session): void {
  const folder = app.isPackaged ? undefined : process.env.OUDERLOKET_DOWNLOADS
  own.on('will-download', (event, item) => {
    const url = item.getURL()
    if (!isOurs(url.replace(/^blob:/, ''))) return event.preventDefault()
    const name = item.getFilename().replace(/[\\/:*?"<>|]/g, '_')
    if (folder) item.setSavePath(join(folder, name))
    else item.setSaveDialogOptions({ title: 'Opslaan', defaultPath: join(app.getPath('documents'), name) })
  })
}

/** Opens the window; returns when the page is there. */
export async function openWindow(preload: string): Promise<BrowserWindow> {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({
    width: Math.min(1400, width),
    height: Math.min(900, height),
    ...LOOK,
    show: false,
    webPreferences: preferences(preload),
  })
  keepOnPage(window, PAGE)
  // From this window only, and only the wall: every other contents is refused any window (hardenContents).
  window.webContents.setWindowOpenHandler(({ url }) =>
    mayOpen(url)
      ? {
          action: 'allow',
          overrideBrowserWindowOptions: { ...wallPlace(), ...LOOK, webPreferences: preferences(preload) },
        }
      : { action: 'deny' },
  )
  window.webContents.on('did-create-window', (wall, { url }) => {
    keepOnPage(wall, url)
    // the programme is closed with its own window, whatever hangs on the wall
    window.once('closed', () => wall.isDestroyed() || wall.destroy())
  })
  window.once('ready-to-show', () => window.show())
  await window.loadURL(PAGE)
  return window
}

const LOOK = {
  minWidth: 800,
  minHeight: 600,
  title: 'Ouderloket',
  backgroundColor: '#ffffff',
  autoHideMenuBar: true,
} as const

function preferences(preload: string): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    // The built-in PDF viewer shows the letters; no other plugin exists any more.
    plugins: true,
    spellcheck: false,
    devTools: !app.isPackaged,
  }
}

/** On the second screen when there is one: that is where the projector is. */
function wallPlace(): BrowserWindowConstructorOptions {
  const primary = screen.getPrimaryDisplay()
  const other = screen.getAllDisplays().find(({ id }) => id !== primary.id)
  return other === undefined ? { width: 1280, height: 720 } : other.workArea
}

function keepOnPage(window: BrowserWindow, page: string): void {
  // A page title could name a family, and the title is seen in the task bar and on other screens.
  window.on('page-title-updated', (event) => event.preventDefault())
  // Chromium asks nobody about an empty page, so the window goes back by itself.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!mayNavigate(address, true)) void window.loadURL(page)
  })
}

/** A second start brings the first window forward, never the wall. */
export function bringForward(): void {
  const [window] = BrowserWindow.getAllWindows().sort((a, b) => a.id - b.id)
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.focus()
}
