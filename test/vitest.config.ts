import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Rules, store, services, documents and gates: everything that needs no browser. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    exclude: ['test/app/**', '**/node_modules/**'],
    env: { TZ: 'Europe/Amsterdam' },
    // For a test that hangs; a busy machine is no fault.
    testTimeout: 60_000,
    maxWorkers: 2,
  },
})
