import { describe, expect, test } from 'vitest'
import type { FamilyDay } from '#domain/rota/family-form'
import {
  isChildOn,
  pressOnChildren,
  pressOnDays,
  pressOnTasks,
  tickChild,
  tickDay,
  tickWish,
} from '../../../renderer/rota/families/form-boxes.ts'

/** Ticks what a row of keys ticks, from the first box on. */
function typeDays(keys: string): FamilyDay[] {
  let at = { row: 0, column: 0 }
  let days: FamilyDay[] = []
  for (const key of keys) {
    const pressed = pressOnDays(key, at)
    if (pressed === null) continue
    at = pressed
    if (pressed.tick) days = tickDay(days, pressed)
  }
  return days
}

describe('days', () => {
  test('are typed as a digit and a letter for each part', () => {
    expect(typeDays('2o4ma')).toEqual([
      { weekday: 2, part: 'morning' },
      { weekday: 4, part: 'afternoon' },
      { weekday: 4, part: 'evening' },
    ])
  })
  test('are taken back by the same key, and other keys mean nothing', () => {
    expect(typeDays('1oo')).toEqual([])
    expect(['6', '0', 'v', 'x', 'Tab'].map((key) => pressOnDays(key, { row: 1, column: 1 }))).toEqual(
      Array(5).fill(null),
    )
  })
})

describe('tasks', () => {
  test('are liked or avoided, never both, and neither by the same key again', () => {
    const liked = tickWish({ likes: [], avoids: ['b'] }, 'a', 0)
    expect(liked).toEqual({ likes: ['a'], avoids: ['b'] })
    expect(tickWish(liked, 'a', 1)).toEqual({ likes: [], avoids: ['b', 'a'] })
    expect(tickWish(liked, 'a', 0)).toEqual({ likes: [], avoids: ['b'] })
  })
  test('are gone to by a digit and ticked by g and l', () => {
    expect(pressOnTasks('3', { row: 0, column: 1 })).toEqual({ row: 2, column: 1, tick: false })
    expect(pressOnTasks('g', { row: 2, column: 1 })).toEqual({ row: 2, column: 0, tick: true })
    expect(pressOnTasks('l', { row: 2, column: 0 })).toEqual({ row: 2, column: 1, tick: true })
  })
})

describe('children', () => {
  const child = { pupilId: 'noor', transport: 'unknown', under135: null } as const
  test('may ride along or not, are smaller or not, and both are unknown again at the same box', () => {
    const yes = tickChild(child, 0)
    expect(yes.transport).toBe('yes')
    expect(tickChild(yes, 1).transport).toBe('no')
    expect(tickChild(yes, 0).transport).toBe('unknown')
    const small = tickChild(child, 2)
    expect([0, 1, 2, 3].map((column) => isChildOn(small, column))).toEqual([false, false, true, false])
    expect(tickChild(small, 3).under135).toBe(false)
    expect(tickChild(small, 2).under135).toBeNull()
  })
  test.each(['j', 'n', 'k', 'g'].map((key, column) => [key, column] as const))(
    '%s ticks box %i',
    (key, column) =>
      expect(pressOnChildren(key, { row: 1, column: 0 })).toEqual({ row: 1, column, tick: true }),
  )
})
