import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * What the first screen needs is one file, as small as can be: it is read before anything is shown. All else comes later
 * (renderer/api/late.ts), in a few files: the contract and rules of the domain, the packages, and each room of the window.
 */
const FILES = [
  { name: 'first', tags: ['$initial' as const], priority: 3 },
  { name: 'domain', test: /[\\/]db[\\/]domain[\\/]|[\\/](zod|temporal-\w+)[\\/]/, priority: 2 },
  { name: 'packages', test: /[\\/]node_modules[\\/](?!pdfjs-dist)/, priority: 1 },
  { name: roomOf, debugName: 'rooms', test: /[\\/]renderer[\\/]/ },
]

/** The room of a file of the window; the worker of the preview is a file of its own. */
function roomOf(id: string): string | null {
  return /[\\/]renderer[\\/](\w+)[\\/]/.exec(id)?.[1] ?? null
}

/** The window, for the oldest Chromium the shell is tested on (Electron 25). */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  // Both hosts put a fresh nonce in its place at each load.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: fileURLToPath(new URL('../electron/dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome114',
    // Fonts and pictures stay files: the list of the build names each.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The domain does nothing by being loaded: what is not used of it need not come along.
      treeshake: { moduleSideEffects: [{ test: /[\\/]db[\\/]domain[\\/]/, sideEffects: false }] },
      // The contract is loaded slice by slice in the programme; the window fetches the domain in one file.
      checks: { ineffectiveDynamicImport: false },
      output: { codeSplitting: { groups: FILES } },
    },
  },
})
