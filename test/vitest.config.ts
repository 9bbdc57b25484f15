import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * Tests of rules, of files, of forms, of papers, of services through dispatch and of the programme without a host keep no
 * state outside themselves: their files share two processes, and nothing is imported or started twice. All other files
 * have a process of their own.
 */
const SHARED = [
  'test/db/*.test.ts',
  'test/domain/**/*.test.ts',
  'test/electron/app/**/*.test.ts',
  'test/electron/documents/*.test.ts',
  'test/electron/services/**/*.test.ts',
  // those of `api` and `app` give the process a window
  'test/renderer/!(api|app)/*.test.ts',
]

/** Rules, store, services, documents and gates: everything that needs no browser. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    globalSetup: ['test/support/empty-schools.ts'],
    env: { TZ: 'Europe/Amsterdam' },
    // For a test that hangs; a busy machine is no fault.
    testTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'shared', include: SHARED, isolate: false } },
      {
        extends: true,
        test: {
          name: 'own process',
          include: ['test/**/*.test.ts'],
          exclude: [...SHARED, 'test/app/**', '**/node_modules/**'],
        },
      },
    ],
  },
})
