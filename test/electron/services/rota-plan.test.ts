import { describe, expect, test } from 'vitest'
import { schoolYear as schoolYearRow } from '#db/schema/school'
import { schoolYear } from '#domain/kernel/school-year'
import { ordinarySettings } from '#domain/rota/rota-setting'
import { addGroup } from '../../support/people.ts'
import {
  addDraw,
  addHelpers,
  addPlace,
  addReserve,
  addTask,
  addTrip,
  addTurn,
  addWish,
  taskDetails,
} from '../../support/rota.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const YEAR = schoolYear.parse('2026-2027')
const NEXT = schoolYear.parse('2027-2028')

async function tasksOf(desk: TestDesk, year = YEAR) {
  return (await desk.value('rota.tasks', { schoolYear: year })).tasks
}

describe('tasks of a school year', () => {
  test('what is filled in is what is shown, with how many turns and places there are', async () => {
    const desk = testDesk()
    const group = addGroup(desk, '4A')
    const { householdId } = addHelpers(desk, 'de Boer', group)
    const { id } = await desk.value('rota.saveTask', { id: null, revision: 0, details: taskDetails() })
    const turnId = addTurn(desk, id, { groupId: group })
    addTurn(desk, id, { groupId: group, date: '2027-01-19', cancelledOn: '2027-01-10', places: 9 })
    addPlace(desk, { turnId, householdId }, { state: 'planned' })
    addPlace(desk, { turnId, householdId }, { state: 'cancelled' })
    const [task] = await tasksOf(desk)
    expect(task).toEqual({
      ...taskDetails(),
      ...{ id, revision: expect.any(Number), turns: 1, placesFilled: 1, placesAll: 2 },
    })
  })

  test('two tasks of one year have two names; those of another year do not count', async () => {
    const desk = testDesk()
    addTask(desk, { name: 'Leesouders' })
    const details = taskDetails({ name: ' LEESOUDERS' })
    expect(await desk.call('rota.saveTask', { id: null, revision: 0, details })).toMatchObject({
      error: { code: 'TASK_NAME_TAKEN' },
    })
    const next = { ...details, schoolYear: NEXT }
    expect((await desk.call('rota.saveTask', { id: null, revision: 0, details: next })).ok).toBe(true)
  })

  test('who looked at an older form is told, and a task stays in its year', async () => {
    const desk = testDesk()
    const id = addTask(desk)
    const [task] = await tasksOf(desk)
    const revision = task?.revision ?? 0
    const details = taskDetails({ schoolYear: NEXT, places: 3 })
    await desk.value('rota.saveTask', { id, revision, details })
    expect(await tasksOf(desk)).toMatchObject([{ id, schoolYear: YEAR, places: 3 }])
    expect(await desk.call('rota.saveTask', { id, revision, details })).toMatchObject({
      error: { code: 'ROTA_CHANGED' },
    })
  })

  test('a task goes with its turns and comes back with all of it', async () => {
    const desk = testDesk()
    const group = addGroup(desk, '4A')
    const { householdId } = addHelpers(desk, 'de Boer', group)
    const id = addTask(desk)
    const turnId = addTurn(desk, id, { groupId: group })
    addReserve(desk, { turnId, householdId })
    addWish(desk, { taskId: id, householdId })
    addDraw(desk, id, [{ householdId, tickets: 1, turnId }])
    addTrip(desk, turnId)
    const before = await desk.value('rota.turns', { taskId: id })
    const { restorePointId } = await desk.value('rota.removeTask', { id })
    expect(await tasksOf(desk)).toEqual([])
    await desk.value('undo.apply', { id: restorePointId })
    const after = await desk.value('rota.turns', { taskId: id })
    expect(after.turns.map(({ revision, ...turn }) => turn)).toEqual(
      before.turns.map(({ revision, ...turn }) => turn),
    )
  })

  test('a task with families on it stays', async () => {
    const desk = testDesk()
    const group = addGroup(desk, '4A')
    const { householdId } = addHelpers(desk, 'de Boer', group)
    const id = addTask(desk)
    addPlace(desk, { turnId: addTurn(desk, id, { groupId: group }), householdId })
    expect(await desk.call('rota.removeTask', { id })).toMatchObject({
      error: { code: 'ROTA_IN_USE', details: { places: 1 } },
    })
  })
})

describe('tasks to begin with', () => {
  test('the usual ones, without those that are there already; undone as a whole', async () => {
    const desk = testDesk()
    addTask(desk, { name: 'leesouders', places: 7 })
    const { added, restorePointId } = await desk.value('rota.copyTasks', { from: null, to: YEAR })
    const tasks = await tasksOf(desk)
    expect(tasks).toHaveLength(added + 1)
    expect(tasks.filter(({ icon }) => icon === 'reading').map(({ places }) => places)).toEqual([7])
    expect(tasks.find(({ name }) => name === 'Overblijf')).toMatchObject({ needsVog: true, perGroup: false })
    expect(await desk.value('rota.copyTasks', { from: null, to: YEAR })).toEqual({
      added: 0,
      restorePointId: null,
    })
    await desk.value('undo.apply', { id: restorePointId ?? '' })
    expect(await tasksOf(desk)).toHaveLength(1)
  })

  test('those of last year, with what the school chose then', async () => {
    const desk = testDesk()
    addTask(desk, { name: 'Zwemouders', needsDriver: true })
    await desk.value('rota.saveSettings', { ...ordinarySettings(YEAR), asked: 3 })
    await desk.value('rota.copyTasks', { from: YEAR, to: NEXT })
    const next = await desk.value('rota.tasks', { schoolYear: NEXT })
    expect(next.tasks).toMatchObject([{ name: 'Zwemouders', needsDriver: true, turns: 0 }])
    expect(next.settings).toEqual({ ...ordinarySettings(NEXT), asked: 3 })
  })

  test('what the school chose for the new year already stays', async () => {
    const desk = testDesk()
    addTask(desk)
    await desk.value('rota.saveSettings', { ...ordinarySettings(YEAR), asked: 3 })
    await desk.value('rota.saveSettings', { ...ordinarySettings(NEXT), asked: 2 })
    await desk.value('rota.copyTasks', { from: YEAR, to: NEXT })
    expect((await desk.value('rota.tasks', { schoolYear: NEXT })).settings.asked).toBe(2)
  })
})

test('without a choice the settings are the ordinary ones, and years are those that exist and the next', async () => {
  const desk = testDesk()
  desk.change((change) =>
    change.insert(schoolYearRow, {
      ...{ id: 'last', label: '2025-2026', firstSchoolDay: '2025-09-01', closed: true },
    }),
  )
  const group = addGroup(desk, '3A')
  addGroup(desk, 'Plusklas', { kind: 'composed' })
  expect(await desk.value('rota.tasks', { schoolYear: null })).toEqual({
    schoolYear: YEAR,
    schoolYears: ['2027-2028', '2026-2027', '2025-2026'],
    today: desk.today,
    settings: ordinarySettings(YEAR),
    groups: [{ id: group, name: '3A' }],
    tasks: [],
  })
})
