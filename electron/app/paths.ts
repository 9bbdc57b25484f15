// Where things are: the school's data on this computer, and what the build put beside the program.
import { join, posix, resolve, sep, win32 } from 'node:path'

export interface Surroundings {
  platform: string
  env: Record<string, string | undefined>
  home: string
}

/**
 * The folder of the school's data: on the local disk and not roaming, because an encrypted database that is
 * copied to a server at logout gets damaged. `OUDERLOKET_DATA_DIR` puts it elsewhere (tests, a second school).
 */
export function dataFolder({ platform, env, home }: Surroundings): string {
  const chosen = env.OUDERLOKET_DATA_DIR
  if (chosen) return resolve(chosen)
  if (platform === 'win32') {
    return win32.join(env.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), 'Ouderloket')
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Ouderloket')
  return posix.join(env.XDG_DATA_HOME || posix.join(home, '.local', 'share'), 'ouderloket')
}

/** True when `folder` is `parent` or lies in it; both absolute. */
export function isWithin(folder: string, parent: string): boolean {
  const inside = resolve(folder)
  const outside = resolve(parent)
  return inside === outside || inside.startsWith(outside.endsWith(sep) ? outside : outside + sep)
}

/** The parts of the build, seen from electron/dist/shell or electron/dist/host (also inside the asar archive). */
export function buildFolders(bundleFolder: string) {
  const root = resolve(bundleFolder, '..', '..', '..')
  const dist = join(root, 'electron', 'dist')
  return {
    root,
    resourcesDir: join(root, 'resources'),
    workersDir: join(dist, 'workers'),
    rendererDir: join(dist, 'renderer'),
    contentList: join(dist, 'content.json'),
    preload: join(dist, 'shell', 'preload.cjs'),
  }
}
