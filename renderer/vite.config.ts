import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

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
  },
})
