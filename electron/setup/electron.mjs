// Finds the Electron program: the one named by ELECTRON_OVERRIDE_DIST_PATH, the one that the package has
// downloaded before, or the package's own download, tried with a time limit.
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { root, runPackage } from './install.mjs'

const DOWNLOAD_LIMIT = 5 * 60_000
const REACH_LIMIT = 5_000
const folder = join(root, 'node_modules', 'electron')

/** The path of the program, or null when this computer cannot have it. */
export async function findElectron() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given) return existing(join(given, programName()))
  if (downloaded()) return downloaded()
  if (!existsSync(join(folder, 'install.js')) || !(await canReachDownload())) return null
  console.log('Electron wordt opgehaald (eenmalig, ongeveer 120 MB).')
  runPackage('electron/install.js', [], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT })
  return downloaded()
}

/** One sentence why a window cannot be shown here even with Electron, or null. */
export function noScreen() {
  const linux = process.platform === 'linux'
  return linux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY ? 'er is hier geen beeldscherm' : null
}

/** Chromium refuses to run as root with its sandbox; only containers do that. */
export function sandboxArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** The download of the pinned version, whole (path.txt is written last). */
function downloaded() {
  if (!existsSync(join(folder, 'path.txt'))) return null
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const present = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    return present === version ? existing(join(folder, 'dist', programName())) : null
  } catch {
    return null
  }
}

function programName() {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

function existing(file) {
  return existsSync(file) ? file : null
}

/** A network that swallows connections would keep the download waiting for minutes; a mirror or proxy is trusted. */
function canReachDownload() {
  const { env } = process
  const other = [
    'ELECTRON_MIRROR',
    'npm_config_electron_mirror',
    'HTTPS_PROXY',
    'https_proxy',
    'electron_config_cache',
  ]
  if (other.some((name) => env[name])) return true
  return new Promise((resolve) => {
    const socket = connect({ host: 'github.com', port: 443, timeout: REACH_LIMIT })
    const end = (reached) => {
      socket.destroy()
      resolve(reached)
    }
    socket
      .once('connect', () => end(true))
      .once('timeout', () => end(false))
      .once('error', () => end(false))
  })
}
