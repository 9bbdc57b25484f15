import { describe, expect, test } from 'vitest'
import { RULES } from './rules.ts'
import { projectSources, source } from './sources.ts'

/** One planted violation per rule: a gate that does not see it checks nothing. */
const PLANTED: Record<keyof typeof RULES, ReturnType<typeof source>[]> = {
  arrows: [source('db/domain/leave/judge.ts', `import { readSchool } from '#db/queries/school'`)],
  servicesSeeContextOnly: [
    source('electron/services/leave.ts', `import { systemClock } from '../app/clock.ts'`),
  ],
  doors: [source('electron/services/leave.ts', `import { eq } from 'drizzle-orm'`)],
  slicesDoNotMeet: [
    source('renderer/leave/LeavePage.tsx', `import { Stack } from '../complaints/Stack.tsx'`),
  ],
  uiKitKnowsNoSlice: [source('renderer/ui/Field.tsx', `import { x } from '#domain/leave/request'`)],
  noCycles: [
    source('db/domain/leave/a.ts', `import { b } from './b.ts'`),
    source('db/domain/leave/b.ts', `import { a } from './a.ts'`),
  ],
  sizes: [source('electron/services/leave.ts', '\n'.repeat(401))],
  names: [source('renderer/ui/utils.ts', '')],
  never: [source('db/queries/leave.ts', 'sql`INSERT OR REPLACE INTO leave`')],
}

describe('the architecture', () => {
  const sources = projectSources()

  test('is read whole: sources of every layer are seen', () => {
    const roots = new Set(sources.map(({ path }) => path.split('/').slice(0, 2).join('/')))
    expect([...roots]).toEqual(
      expect.arrayContaining([
        'db/domain',
        'db/schema',
        'db/queries',
        'electron/app',
        'electron/host',
        'renderer/app',
      ]),
    )
    const imports = sources.reduce((sum, file) => sum + file.imports.length, 0)
    expect(imports).toBeGreaterThan(sources.length)
  })

  for (const [name, rule] of Object.entries(RULES)) {
    test(`keeps the rule "${name}"`, () => expect(rule(sources)).toEqual([]))
    test(`has a gate "${name}" that sees a planted violation`, () => {
      expect(rule(PLANTED[name] ?? [])).not.toEqual([])
    })
  }
})
