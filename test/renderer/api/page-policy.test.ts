import { expect, test, vi } from 'vitest'

test('zod makes no code of its own, also when it is loaded long after the policy of the page', async () => {
  vi.stubGlobal('document', { querySelector: () => null })
  await import('../../../renderer/api/page-policy.ts')
  const { config } = await import('zod')
  expect(config().jitless).toBe(true)
})
