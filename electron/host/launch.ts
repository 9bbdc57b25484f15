// Hands the token to the browser of this user and to nobody else: command lines are visible to other users, so
// the browser gets a file that only this user can read, and the address in it holds the token after the #, which
// is never sent to a server.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** 32 random bytes, new at each start. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The address that opens the programme; the page takes the token out of the address bar at once. */
export function launchAddress(port: number, token: string): string {
  return `http://127.0.0.1:${port}/#token=${token}`
}

/** Writes the launch page (mode 0600; on Windows the profile itself is private). Returns its path. */
export function writeLaunchFile(dataDir: string, address: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'open-ouderloket.html')
  // `mode` counts only for a new file, so one that was left behind goes first.
  rmSync(file, { force: true })
  const page = [
    '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Ouderloket</title>',
    '<meta name="referrer" content="no-referrer">',
    `<meta http-equiv="refresh" content="0;url=${address}">`,
    `<p><a href="${address}">Ouderloket openen</a></p></html>`,
  ]
  writeFileSync(file, page.join('\n'), { mode: 0o600, flag: 'wx' })
  return file
}

export function removeLaunchFile(file: string): void {
  rmSync(file, { force: true })
}

/** The program that opens a file in the default browser, or null where there is no screen to show one. */
export function browserCommand(platform: string, env: Record<string, string | undefined>): string | null {
  if (env.OUDERLOKET_NO_BROWSER) return null
  if (platform === 'win32') return 'explorer.exe'
  if (platform === 'darwin') return 'open'
  return env.DISPLAY || env.WAYLAND_DISPLAY ? 'xdg-open' : null
}

/** Opens the file and does not wait; a missing program is no problem, the address has been printed. */
export function openInBrowser(command: string, file: string): void {
  const child = spawn(command, [file], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
