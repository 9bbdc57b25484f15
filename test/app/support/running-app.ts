import type { ElectronApplication, Page } from '@playwright/test'

/** One running programme; `stop` closes it as a user would. */
export interface RunningApp {
  page: Page
  /** Electron's main process; null in a browser. */
  electron: ElectronApplication | null
  /** Waits for the file that `action` saves. */
  save(action: () => Promise<void>): Promise<{ path: string; name: string }>
  stop(): Promise<void>
}

export interface Folders {
  dataDir: string
  downloads: string
}
