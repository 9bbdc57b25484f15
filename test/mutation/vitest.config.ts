import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const RULES = 'test/domain/leave/{articles,counting,examples,findings,outcomes,policy,terms}.test.ts'

/**
 * The tables of cases of the rules, and no other tests: what these do not notice counts as unnoticed. The properties stay
 * out: drawing hundreds of examples for each of two thousand mutants takes hours, and another draw gives another score.
 */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: [RULES, 'test/domain/calendar/school-calendar.test.ts'],
    env: { TZ: 'Europe/Amsterdam' },
    isolate: false,
  },
})
