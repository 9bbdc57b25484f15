import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * The tests of the rules that are mutated, and no others: what these do not notice counts as unnoticed. The properties
 * stay out: drawing hundreds of examples for each of two thousand mutants takes hours, and another draw another score.
 */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['test/domain/{leave,calendar}/*.test.ts'],
    exclude: ['**/*.properties.test.ts'],
    env: { TZ: 'Europe/Amsterdam' },
    isolate: false,
  },
})
