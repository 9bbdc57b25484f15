import { describe, expect, test } from 'vitest'
import { balancesOf } from '#electron/services/rota-balance'
import { addGroup, addHousehold, addPupil } from '../../support/people.ts'
import {
  addCorrection,
  addExemption,
  addHelpers,
  addPlace,
  addSettings,
  addTask,
  addTurn,
} from '../../support/rota.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const of = (desk: TestDesk, householdId: string) =>
  balancesOf(desk.reader, desk.schoolYear, desk.today).get(householdId)

/** Four turns asked; a task that counts once and a heavy one. */
function school() {
  const desk = testDesk({ today: '2027-01-20' })
  addSettings(desk, { asked: 4 })
  const group = addGroup(desk, '3A')
  const { householdId } = addHelpers(desk, 'de Boer', group)
  const [light, heavy] = [addTask(desk), addTask(desk, { name: 'Schoolreis', weight: 2 })]
  return { desk, group, householdId, light, heavy }
}

describe('the balance of a family', () => {
  test('counts by weight what was done, and what is planned or proposed', () => {
    const { desk, householdId, light, heavy } = school()
    const on = (taskId: string, date: string) => ({ turnId: addTurn(desk, taskId, { date }), householdId })
    addPlace(desk, on(heavy, '2026-10-01'), { state: 'done' })
    addPlace(desk, on(light, '2027-02-02'), { state: 'planned' })
    addPlace(desk, on(light, '2027-02-09'), { state: 'proposed' })
    expect(of(desk, householdId)).toEqual({ asked: 4, corrected: 0, done: 2, planned: 2, left: 0 })
  })

  test('stays when a planned turn is done (R-B3), follows a swap (R-B4) and a no-show (R-B5)', () => {
    const { desk, group, householdId, light } = school()
    const other = addHelpers(desk, 'Bakker', group).householdId
    const date = '2027-01-12'
    const turnId = addTurn(desk, light, { date })
    const placeId = addPlace(desk, { turnId, householdId }, { state: 'planned' })
    const set = (state: string) =>
      desk.sqlite.prepare('UPDATE rota_place SET state = ? WHERE id = ?').run(state, placeId)
    expect(of(desk, householdId)).toMatchObject({ done: 0, planned: 1, left: 3 })
    set('done')
    expect(of(desk, householdId)).toMatchObject({ done: 1, planned: 0, left: 3 })
    for (const state of ['absent', 'cancelled', 'swapped']) {
      set(state)
      expect(of(desk, householdId)).toMatchObject({ done: 0, planned: 0, left: 4 })
    }
    addPlace(desk, { turnId, householdId: other }, { state: 'planned' })
    expect(of(desk, other)).toMatchObject({ planned: 1, left: 3 })
  })

  test('knows no turn that was called off, and none of another school year', () => {
    const { desk, householdId, light } = school()
    const calledOff = addTurn(desk, light, { date: '2027-02-02', cancelledOn: '2027-01-19' })
    addPlace(desk, { turnId: calledOff, householdId }, { state: 'planned' })
    const before = addTurn(desk, addTask(desk, { schoolYear: '2025-2026' }), { date: '2026-03-02' })
    addPlace(desk, { turnId: before, householdId }, { state: 'done' })
    addCorrection(desk, householdId, { schoolYear: '2025-2026' })
    expect(of(desk, householdId)).toEqual({ asked: 4, corrected: 0, done: 0, planned: 0, left: 4 })
  })

  test('takes off corrections and exemptions', () => {
    const { desk, householdId } = school()
    addCorrection(desk, householdId, { turns: 2 })
    addCorrection(desk, householdId, { turns: -1, kind: 'carriedOver' })
    addExemption(desk, householdId, { fromDate: '2026-11-01', untilDate: '2027-03-31' })
    addExemption(desk, householdId, { fromDate: '2027-09-01', untilDate: '2027-12-31' })
    expect(of(desk, householdId)).toMatchObject({ asked: 4, corrected: 3, left: 1 })
  })

  test('is that of the home: children count once, each home of a child has its own', () => {
    const { desk, group, householdId } = school()
    const other = addHousehold(desk)
    addPupil(desk, 'Sem de Boer', { in: [householdId, other], group, enrolledOn: '2026-11-02' })
    // its oldest was there before
    expect(of(desk, householdId)?.asked).toBe(4)
    expect(of(desk, other)?.asked).toBe(3)
  })

  test('is there for families of this year alone, and for who did something', () => {
    const { desk, householdId, light } = school()
    const [gone, left, coming] = [addHousehold(desk), addHousehold(desk), addHousehold(desk)]
    addPupil(desk, 'Ali Yilmaz', { in: [gone], leftOn: '2026-07-10' })
    addPupil(desk, 'Mila Vos', { in: [left], leftOn: '2026-10-01' })
    addPupil(desk, 'Bram Vos', { in: [coming], enrolledOn: '2027-03-01' })
    const keys = () => [...balancesOf(desk.reader, desk.schoolYear, desk.today).keys()].sort()
    expect(keys()).toEqual([householdId, left].sort())
    addPlace(desk, { turnId: addTurn(desk, light), householdId: gone }, { state: 'done' })
    expect(keys()).toEqual([householdId, left, gone].sort())
  })

  test('is one turn a year until the school chose', () => {
    const desk = testDesk()
    const { householdId } = addHelpers(desk, 'de Boer', addGroup(desk, '3A'))
    expect(of(desk, householdId)).toEqual({ asked: 1, corrected: 0, done: 0, planned: 0, left: 1 })
  })
})
