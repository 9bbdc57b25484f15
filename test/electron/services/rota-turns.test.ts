import { describe, expect, test } from 'vitest'
import { calendarDay, groupFree } from '#db/schema/calendar'
import { printRun } from '#db/schema/printing'
import { rotaPlace } from '#db/schema/rota'
import type { OperationInput } from '#domain/contract/operations'
import { day } from '../../support/leave.ts'
import { addGroup } from '../../support/people.ts'
import { addHelpers, addPlace, addTask, addTurn } from '../../support/rota.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

type Plan = OperationInput<'rota.addTurns'>

function plan(taskId: string, differs: Partial<Plan> = {}): Plan {
  return {
    ...{ taskId, groupIds: [], from: day('2027-01-01'), until: day('2027-03-31') },
    ...{ weekdays: [], dates: [], beginsAt: '08:30', endsAt: '09:30', places: 2 },
    ...differs,
  }
}

async function turnsOf(desk: TestDesk, taskId: string) {
  const { turns } = await desk.value('rota.turns', { taskId })
  return turns.map(({ date, beginsAt, group }) => `${date} ${beginsAt} ${group}`.trimEnd())
}

async function firstTurn(desk: TestDesk, taskId: string) {
  const { turns } = await desk.value('rota.turns', { taskId })
  const [turn] = turns
  if (turn === undefined) throw new Error('no turn')
  return turn
}

describe('turns in one go', () => {
  test('what is shown beforehand is what is made, by the calendar of each group, and undone as a whole', async () => {
    const desk = testDesk()
    const [three, four] = [addGroup(desk, '3A'), addGroup(desk, '4A')]
    desk.change((change) => {
      change.insert(calendarDay, { id: 'd', date: '2027-01-04', kind: 'studyDay', name: 'Studiedag' })
      change.insert(groupFree, { id: 'f', groupId: four, date: '2027-03-01', name: 'Kamp' })
    })
    const taskId = addTask(desk, { rhythm: 'afterHolidays' })
    const asked = plan(taskId, { groupIds: [four, three, three] })
    expect(await desk.value('rota.proposeTurns', asked)).toEqual({
      days: [
        { date: '2027-01-05', remark: 'na de kerstvakantie', skipped: false, known: false },
        {
          ...{ date: '2027-03-01', remark: 'na de voorjaarsvakantie, alleen voor groep 3A' },
          ...{ skipped: false, known: false },
        },
        {
          ...{ date: '2027-03-02', remark: 'na de voorjaarsvakantie, alleen voor groep 4A' },
          ...{ skipped: false, known: false },
        },
      ],
      turns: 4,
    })
    const { added, restorePointId } = await desk.value('rota.addTurns', asked)
    expect(added).toBe(4)
    expect(await turnsOf(desk, taskId)).toEqual([
      '2027-01-05 08:30 3A',
      '2027-01-05 08:30 4A',
      '2027-03-01 08:30 3A',
      '2027-03-02 08:30 4A',
    ])
    expect((await desk.value('undo.points', {})).points[0]).toMatchObject({
      ...{ kind: 'rota', label: 'Beurten van Leesouders 2026-2027 (4)' },
    })
    await desk.value('undo.apply', { id: restorePointId })
    expect(await turnsOf(desk, taskId)).toEqual([])
  })

  test('the same plan twice makes nothing twice, also for the whole school', async () => {
    const desk = testDesk()
    const taskId = addTask(desk, { rhythm: 'weekly', perGroup: false })
    const asked = plan(taskId, { weekdays: [2], until: day('2027-01-20') })
    await desk.value('rota.addTurns', asked)
    expect(await desk.value('rota.proposeTurns', asked)).toMatchObject({
      days: [{ date: '2027-01-05', known: true }, { known: true }, { known: true }],
      turns: 0,
    })
    expect(await desk.call('rota.addTurns', asked)).toMatchObject({ error: { code: 'NO_TURNS' } })
    const later = { ...asked, beginsAt: '10:00', endsAt: '11:00' }
    expect((await desk.value('rota.proposeTurns', later)).days[0]).toEqual({
      ...{ date: '2027-01-05', remark: 'er is al een beurt om 08:30', skipped: false, known: false },
    })
  })

  test('one group more later only adds the turns of that group', async () => {
    const desk = testDesk()
    const [three, four] = [addGroup(desk, '3A'), addGroup(desk, '4A')]
    const taskId = addTask(desk, { rhythm: 'chosen' })
    const asked = plan(taskId, { groupIds: [three], dates: [day('2026-12-04')] })
    await desk.value('rota.addTurns', asked)
    expect(await desk.value('rota.addTurns', { ...asked, groupIds: [three, four] })).toMatchObject({
      added: 1,
    })
  })

  test.each([
    ['a day of another school year', { dates: [day('2027-09-03')] }, 'DAY_OUTSIDE_YEAR'],
    ['no day at all', { dates: [] }, 'NO_TURNS'],
  ])('%s', async (_, differs, code) => {
    const desk = testDesk()
    const taskId = addTask(desk, { rhythm: 'chosen', perGroup: false })
    expect(await desk.call('rota.addTurns', plan(taskId, differs))).toMatchObject({ error: { code } })
  })

  test('only stamgroepen of the year of the task have turns', async () => {
    const desk = testDesk()
    const plus = addGroup(desk, 'Plusklas', { kind: 'composed' })
    const group = addGroup(desk, '3A')
    const taskId = addTask(desk, { schoolYear: '2027-2028', rhythm: 'weekly' })
    for (const groupId of [plus, group]) {
      const asked = plan(taskId, { groupIds: [groupId], from: day('2027-09-01'), until: day('2027-10-01') })
      expect(await desk.call('rota.proposeTurns', asked)).toMatchObject({ error: { code: 'NOT_FOUND' } })
    }
  })
})

describe('one turn', () => {
  const details = {
    ...{ groupId: null, date: day('2027-01-14'), beginsAt: '08:45', endsAt: '09:45' },
    ...{ places: 4, note: 'Ingang zijkant' },
  }

  test('is changed, unless somebody else did so meanwhile', async () => {
    const desk = testDesk()
    const taskId = addTask(desk)
    const turnId = addTurn(desk, taskId)
    const { revision } = await firstTurn(desk, taskId)
    await desk.value('rota.saveTurn', { turnId, revision, details })
    expect(await firstTurn(desk, taskId)).toMatchObject(details)
    expect(await desk.call('rota.saveTurn', { turnId, revision, details })).toMatchObject({
      error: { code: 'ROTA_CHANGED' },
    })
  })

  test.each([
    ['twice at the same hour', {}, 'TURN_TWICE'],
    ['in another school year', { date: day('2027-08-02') }, 'DAY_OUTSIDE_YEAR'],
    ['of a group that is not there', { groupId: '0b0e4d0a-0000-4000-8000-00000000ffff' }, 'NOT_FOUND'],
  ])('is refused %s', async (_, differs, code) => {
    const desk = testDesk()
    const taskId = addTask(desk)
    const turnId = addTurn(desk, taskId)
    const { revision } = await firstTurn(desk, taskId)
    addTurn(desk, taskId, { date: details.date, beginsAt: details.beginsAt })
    const answer = await desk.call('rota.saveTurn', { turnId, revision, details: { ...details, ...differs } })
    expect(answer).toMatchObject({ error: { code } })
  })

  test('is cancelled and goes on after all; who was told is told again', async () => {
    const desk = testDesk()
    const { householdId } = addHelpers(desk, 'de Boer', addGroup(desk, '4A'))
    const taskId = addTask(desk)
    const turnId = addTurn(desk, taskId)
    const printed = { printedOn: '2026-11-10', at: '2026-11-10T10:00:00.000Z', actor: 'balie', sha256: 'x' }
    const run = {
      id: 'run',
      number: 1,
      kind: 'changeNotices',
      title: 'Wijziging',
      pages: 1,
      ...printed,
    } as const
    desk.change((change) => change.insert(printRun, run))
    const told = { state: 'planned', publishedOn: '2026-11-01', noticeRunId: 'run' } as const
    addPlace(desk, { turnId, householdId }, told)
    await desk.value('rota.cancelTurn', { turnId, on: desk.today })
    expect(await firstTurn(desk, taskId)).toMatchObject({ cancelledOn: desk.today, filled: 1, inUse: true })
    expect(desk.reader.orm.select().from(rotaPlace).all()).toMatchObject([{ noticeRunId: null }])
    await desk.value('rota.cancelTurn', { turnId, on: null })
    expect(await firstTurn(desk, taskId)).toMatchObject({ cancelledOn: null })
  })

  describe('that moves', () => {
    const first = { date: '2027-01-12', beginsAt: '08:30', endsAt: '09:30' } as const
    const second = { date: day('2027-01-14'), beginsAt: '08:30', endsAt: '09:30' }
    const third = { date: day('2027-01-14'), beginsAt: '13:00', endsAt: '14:00' }

    async function toldTurn(row: Parameters<typeof addPlace>[2]) {
      const desk = testDesk()
      const { householdId } = addHelpers(desk, 'de Boer', addGroup(desk, '4A'))
      const taskId = addTask(desk)
      const turnId = addTurn(desk, taskId)
      addPlace(desk, { turnId, householdId }, row)
      async function move(to: Partial<typeof details>) {
        const { revision, groupId, date, beginsAt, endsAt, places, note } = await firstTurn(desk, taskId)
        const now = { groupId, date, beginsAt, endsAt, places, note }
        await desk.value('rota.saveTurn', { turnId, revision, details: { ...now, ...to } })
        return desk.reader.orm.select().from(rotaPlace).get()?.toldMoment
      }
      return move
    }

    test('twice keeps the first moment of which the family knows, until it is back there', async () => {
      const move = await toldTurn({ state: 'planned', publishedOn: '2026-11-01' })
      expect(await move(second)).toEqual(first)
      expect(await move(third)).toEqual(first)
      expect(await move({ note: 'Neem een kam mee' })).toEqual(first)
      expect(await move({ date: day(first.date), beginsAt: first.beginsAt, endsAt: first.endsAt })).toBeNull()
    })

    test.each([
      ['was never told', { state: 'planned' }],
      ['gave its turn away', { state: 'swapped', publishedOn: '2026-11-01' }],
      ['said that it cannot come', { state: 'cancelled', publishedOn: '2026-11-01' }],
    ] as const)('has nothing to tell to a family that %s', async (_, row) => {
      const move = await toldTurn(row)
      expect(await move(second)).toBeNull()
    })

    test('otherwise than in day or time has nothing to tell', async () => {
      const move = await toldTurn({ state: 'planned', publishedOn: '2026-11-01' })
      expect(await move({ note: 'Neem een kam mee', places: 3 })).toBeNull()
    })
  })

  test('is removed to the bin while nobody stands on it', async () => {
    const desk = testDesk()
    const { householdId } = addHelpers(desk, 'de Boer', addGroup(desk, '4A'))
    const taskId = addTask(desk)
    const turnId = addTurn(desk, taskId)
    const { restorePointId } = await desk.value('rota.removeTurn', { turnId })
    expect(await turnsOf(desk, taskId)).toEqual([])
    await desk.value('undo.apply', { id: restorePointId })
    expect(await turnsOf(desk, taskId)).toEqual(['2027-01-12 08:30'])
    addPlace(desk, { turnId, householdId }, { state: 'cancelled' })
    expect(await desk.call('rota.removeTurn', { turnId })).toMatchObject({ error: { code: 'ROTA_IN_USE' } })
  })
})

test('the times of the turns are known for the next, also from the year before', async () => {
  const desk = testDesk()
  const [before, now] = [addTask(desk, { schoolYear: '2025-2026' }), addTask(desk)]
  const usual = async () => (await desk.value('rota.turns', { taskId: now })).usual
  expect(await usual()).toBeNull()
  addTurn(desk, before, { date: '2026-01-13', beginsAt: '10:00', endsAt: '10:45' })
  expect(await usual()).toEqual({ beginsAt: '10:00', endsAt: '10:45', weekdays: [2] })
  addTurn(desk, now, { date: '2027-01-14', beginsAt: '13:00', endsAt: '14:00' })
  expect(await usual()).toEqual({ beginsAt: '13:00', endsAt: '14:00', weekdays: [4] })
})

describe('a coordinator', () => {
  function school() {
    const desk = testDesk()
    const [own, other] = [addGroup(desk, '3A'), addGroup(desk, '4A')]
    const taskId = addTask(desk, { rhythm: 'weekly' })
    const turns = {
      own: addTurn(desk, taskId, { groupId: own }),
      other: addTurn(desk, taskId, { groupId: other }),
      school: addTurn(desk, taskId),
    }
    desk.seat('coordinator', [own])
    return { desk, own, other, taskId, turns }
  }

  test('sees the turns of the own group and of the whole school, and changes those of the own group', async () => {
    const { desk, own, taskId, turns } = school()
    const shown = await desk.value('rota.turns', { taskId })
    expect(shown.turns.map((turn) => [turn.turnId, turn.own]).sort()).toEqual(
      [
        [turns.own, true],
        [turns.school, false],
      ].sort(),
    )
    expect(shown.groups).toEqual([{ id: own, name: '3A' }])
    expect(shown.task.turns).toBe(2)
    expect((await desk.value('rota.tasks', { schoolYear: null })).groups).toEqual([{ id: own, name: '3A' }])
  })

  test('makes, changes, cancels and removes turns of the own group only', async () => {
    const { desk, own, other, taskId, turns } = school()
    const refused = { ok: false, error: { code: 'NOT_OWN_GROUP', details: {} } }
    const weekly = { weekdays: [3], until: day('2027-01-31') }
    expect((await desk.call('rota.addTurns', plan(taskId, { ...weekly, groupIds: [own] }))).ok).toBe(true)
    const both = plan(taskId, { ...weekly, groupIds: [own, other] })
    expect(await desk.call('rota.proposeTurns', both)).toEqual(refused)
    expect(await desk.call('rota.addTurns', both)).toEqual(refused)
    for (const turnId of [turns.other, turns.school]) {
      expect(await desk.call('rota.cancelTurn', { turnId, on: desk.today })).toEqual(refused)
      expect(await desk.call('rota.removeTurn', { turnId })).toEqual(refused)
    }
    const { turns: shown } = await desk.value('rota.turns', { taskId })
    const { turnId, revision, ...turn } = shown.find((one) => one.turnId === turns.own) ?? shown[0] ?? never()
    const { date, beginsAt, endsAt, places, note } = turn
    const moved = { date, beginsAt, endsAt, places, note, groupId: other }
    expect(await desk.call('rota.saveTurn', { turnId, revision, details: moved })).toEqual(refused)
    expect((await desk.call('rota.removeTurn', { turnId: turns.own })).ok).toBe(true)
  })

  test('makes no turns of the whole school and no tasks', async () => {
    const { desk } = school()
    desk.seat('frontOffice')
    const taskId = addTask(desk, { name: 'Tuin', perGroup: false, rhythm: 'weekly' })
    desk.seat('coordinator', [])
    expect(await desk.call('rota.addTurns', plan(taskId, { weekdays: [3] }))).toMatchObject({
      error: { code: 'NOT_OWN_GROUP' },
    })
    expect(await desk.call('rota.removeTask', { id: taskId })).toMatchObject({ error: { code: 'FORBIDDEN' } })
  })
})

function never(): never {
  throw new Error('no turn')
}
