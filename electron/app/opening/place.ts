// Where the school file may stand: on a disk of this computer. Locks and safe writing do not work on a share, and a
// sync folder puts half-written or older files in its place (data-safety 8). Finished backups may go anywhere.
import { execFileSync } from 'node:child_process'
import { existsSync, realpathSync, statfsSync } from 'node:fs'
import { dirname, posix, resolve, sep, win32 } from 'node:path'

export type PlaceProblem = 'PLACE_NETWORK' | 'PLACE_SYNC'

export interface Place {
  /** Absolute, with links and mapped drive letters followed: a mapped drive of Windows becomes '\\\\server\\share'. */
  readonly path: string
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** `statfs` type on Linux, name of the file system on macOS ('smbfs'); null where it is not asked. */
  readonly fileSystem: number | string | null
}

/** From statfs(2): NFS, SMB, CIFS, SMB2, FUSE (sshfs, rclone, cloud drives). */
const REMOTE_TYPES: readonly number[] = [0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546]
const REMOTE_NAMES = ['smbfs', 'afpfs', 'nfs', 'webdav', 'macfuse', 'osxfuse']

/** Names that sync programmes give their folder, also with the name of a school behind it ('OneDrive - De Linde'). */
const SYNC_FOLDER =
  /^(onedrive|dropbox|google ?drive|my drive|mijn drive|shared drives|icloud ?drive|mobile documents|cloudstorage|nextcloud|owncloud|surfdrive)( ?[-(].*)?$/i

/** Why the file may not stand here; null = it may. */
export function placeProblem({ path, platform, env, fileSystem }: Place): PlaceProblem | null {
  if (platform === 'win32' && /^[\\/]{2}/.test(path)) return 'PLACE_NETWORK'
  if (typeof fileSystem === 'number' && REMOTE_TYPES.includes(fileSystem >>> 0)) return 'PLACE_NETWORK'
  if (typeof fileSystem === 'string' && REMOTE_NAMES.includes(fileSystem)) return 'PLACE_NETWORK'
  const segments = path.split(/[\\/]/)
  if (segments.some((name) => SYNC_FOLDER.test(name))) return 'PLACE_SYNC'
  const isBelow = (folder: string | undefined) =>
    folder !== undefined && folder !== '' && isIn(path, folder, platform)
  return Object.keys(env).some((name) => /^onedrive/i.test(name) && isBelow(env[name])) ? 'PLACE_SYNC' : null
}

/** Looks where a folder (or its nearest parent that exists) really is. */
export function lookAtPlace(folder: string): Place {
  const path = realpathSync.native(nearest(resolve(folder))) + beyond(resolve(folder))
  return { path, platform: process.platform, env: process.env, fileSystem: fileSystemOf(nearest(path)) }
}

/** The type of the mount that holds a path, from the answer of `mount` on macOS; null when none does. */
export function mountType(mounts: string, path: string): string | null {
  const found = [...mounts.matchAll(/^.+ on (\/.*?) \(([^,)]+)[,)]/gm)]
    .map(([, at = '/', type = '']) => ({ at, type }))
    .filter(({ at }) => path === at || path.startsWith(at === '/' ? at : `${at}/`))
    .sort((a, b) => b.at.length - a.at.length)
  return found[0]?.type ?? null
}

function fileSystemOf(path: string): Place['fileSystem'] {
  if (process.platform === 'linux') return statfsSync(path).type
  if (process.platform !== 'darwin') return null
  return mountType(execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 3000 }), path)
}

function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path))
}

function beyond(path: string): string {
  const there = nearest(path)
  const rest = path.slice(there.length)
  return rest === '' || rest.startsWith(sep) ? rest : sep + rest
}

function isIn(path: string, folder: string, platform: string): boolean {
  const { relative } = platform === 'win32' ? win32 : posix
  const way = relative(folder, path)
  return way === '' || !(way.startsWith('..') || (platform === 'win32' ? win32 : posix).isAbsolute(way))
}
