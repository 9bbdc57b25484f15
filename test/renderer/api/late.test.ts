import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fetchLateParts, latePart } from '../../../renderer/api/late.ts'

beforeEach(() => {
  // Node has no window; here there is never anything to wait for
  vi.stubGlobal('requestIdleCallback', (call: () => void) => setImmediate(call))
})

describe('a part of the window that comes later', () => {
  test('is fetched once, and then known', async () => {
    const load = vi.fn(async () => 'the part')
    const part = latePart(load)
    expect(part.known()).toBeNull()
    expect(await Promise.all([part.bring(), part.bring()])).toEqual(['the part', 'the part'])
    expect(part.known()).toBe('the part')
    expect(load).toHaveBeenCalledTimes(1)
  })

  test('that cannot be fetched is tried again when it is asked for again', async () => {
    const load = vi.fn(async () => 'the part').mockRejectedValueOnce(new Error('gone'))
    const part = latePart(load)
    await expect(part.bring()).rejects.toThrow('gone')
    expect(part.known()).toBeNull()
    expect(await part.bring()).toBe('the part')
  })
})

describe('fetching what the first screen did not need', () => {
  test('waits until nothing is asked, and takes the parts that parts name', async () => {
    const seen: string[] = []
    const inner = () =>
      latePart(async () => {
        seen.push('inner')
      })
    latePart(async () => {
      seen.push('outer')
      inner()
    })
    let asked = 3
    await fetchLateParts(() => {
      if (asked === 0) return false
      asked -= 1
      seen.push('busy')
      return true
    })
    expect(seen).toEqual(['busy', 'busy', 'busy', 'outer', 'inner'])
  })

  test('goes on after a part that cannot be fetched', async () => {
    latePart(() => Promise.reject(new Error('gone')))
    const last = latePart(async () => 'the last')
    await fetchLateParts(() => false)
    expect(last.known()).toBe('the last')
  })
})
