import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const asRoot = process.getuid?.() === 0

/** The browser of `npm test`, or the one that is found here; the Electron specs need none. */
function browserProgram(): string {
  const given = process.env.OUDERLOKET_BROWSER
  if (given) return given
  return execFileSync(process.execPath, [fromRoot('electron/setup/browser.mjs')], { encoding: 'utf8' }).trim()
}

const onlyElectron = process.argv.some(
  (argument, at) => argument === 'electron' && process.argv[at - 1] === '--project',
)

/**
 * Chromium makes two pages of its own beside every window, for what drops down from its address bar: that costs more than
 * ours. The list of Playwright (chromiumSwitches.ts) is repeated here, because the last list counts.
 */
const LEAN = [
  `--disable-features=${[
    ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
    ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
    ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
    ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin'],
    ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
    ...['msForceBrowserSignIn', 'msEdgeUpdateLaunchServicesPreferredVersion'],
  ].join()}`,
]

/** The same specs in a plain browser on the loopback host and in Electron's own window. */
export default defineConfig({
  testDir: 'app',
  outputDir: 'results/app',
  // One more than there are cores: a spec also waits for frames and clocks.
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // For a spec that hangs; a busy machine is no fault.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.OUDERLOKET_RESULTS ?? fromRoot('test/results/app.json') }],
  ],
  projects: [
    {
      name: 'browser',
      testIgnore: 'electron-*.spec.ts',
      use: {
        browserName: 'chromium',
        launchOptions: onlyElectron
          ? {}
          : { executablePath: browserProgram(), args: [...LEAN, ...(asRoot ? ['--no-sandbox'] : [])] },
      },
    },
    { name: 'electron', workers: 1 },
  ],
})
