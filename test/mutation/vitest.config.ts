import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The tests of the rules that are mutated, and no others: what these do not notice counts as unnoticed. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['test/domain/{leave,calendar}/**/*.test.ts'],
    env: { TZ: 'Europe/Amsterdam' },
  },
})
