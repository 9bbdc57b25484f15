import { MutationObserver, QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { changesAnswered } from '../../../renderer/api/answered.ts'

/** A change that is answered when `answer` is called. */
function change(cache: QueryClient) {
  let answer = () => {}
  const underWay = new Promise<void>((resolve) => {
    answer = resolve
  })
  return { answer, observer: new MutationObserver(cache, { mutationFn: () => underWay }) }
}

describe('a lock and the changes on their way', () => {
  it('does not wait when nothing is under way', async () => {
    await expect(changesAnswered(new QueryClient(), 60_000)).resolves.toBeUndefined()
  })

  it('waits for what a saved form does next, its dropped draft included', async () => {
    const cache = new QueryClient()
    const saved = change(cache)
    const dropped = change(cache)
    const steps: string[] = []
    const saving = saved.observer.mutate(undefined, {
      onSuccess: () => {
        steps.push('closed')
        void dropped.observer.mutate(undefined, { onSuccess: () => void steps.push('dropped') })
      },
    })
    // the screen keeps its observer as long as it is drawn; without one nothing is told
    saved.observer.subscribe(() => {})
    dropped.observer.subscribe(() => {})
    const locked = changesAnswered(cache, 60_000).then(() => steps.push('locked'))
    saved.answer()
    await saving
    dropped.answer()
    await locked
    expect(steps).toEqual(['closed', 'dropped', 'locked'])
  })

  it('locks all the same when an answer does not come', async () => {
    const cache = new QueryClient()
    void change(cache).observer.mutate()
    await changesAnswered(cache, 10)
    expect(cache.isMutating()).toBe(1)
  })
})
