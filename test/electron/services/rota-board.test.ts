import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { schoolYear } from '#domain/kernel/school-year'
import { day } from '../../support/leave.ts'
import { addAnswer, addMeeting } from '../../support/meetings.ts'
import { addGroup } from '../../support/people.ts'
import {
  addExemption,
  addForm,
  addHelpers,
  addPlace,
  addReserve,
  addSettings,
  addTask,
  addTurn,
  addWish,
} from '../../support/rota.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const YEAR = { from: day('2026-08-01'), until: day('2027-07-31') }

/** Group 3A with these families, and leesouders on Tuesday 12 January 2027 with two places. */
function readingIn3A(names: readonly string[] = ['de Boer', 'Mulder', 'Smit']) {
  const desk = testDesk()
  const groupId = addGroup(desk, '3A')
  const families = names.map((name) => addHelpers(desk, name, groupId).householdId)
  const taskId = addTask(desk)
  const turnId = addTurn(desk, taskId, { groupId })
  return { desk, groupId, families, taskId, turnId }
}

async function board(desk: TestDesk, groupId: string | null = null) {
  return (await desk.value('rota.board', { groupId, ...YEAR })).turns
}

async function codeOf(
  answer: Promise<{ ok: true } | { ok: false; error: { code: string; details: unknown } }>,
) {
  const result = await answer
  return result.ok ? 'ok' : result.error
}

describe('the board', () => {
  it('names a family by its adults and children, and shows what stands against it', async () => {
    const { desk, families, turnId } = readingIn3A(['de Boer'])
    addForm(desk, families[0] ?? '', { days: [{ weekday: 5, part: 'morning' }] })
    const placeId = addPlace(desk, { turnId, householdId: families[0] ?? '' })

    const [turn] = await board(desk)

    expect(turn?.filled).toEqual([
      {
        placeId,
        householdId: families[0],
        name: 'Eva, ouder van Noor (3A)',
        state: 'proposed',
        locked: '',
        conflicts: [
          {
            text: 'kan niet op dinsdag',
            wayOut: 'Kies een andere dag, of vraag het gezin of het toch kan.',
            hard: false,
          },
        ],
        overrule: '',
      },
    ])
  })

  it('puts who can first, then who could with a reason, then who cannot; the lowest balance first', async () => {
    const { desk, families, taskId, groupId, turnId } = readingIn3A(['Bos', 'Kok', 'Prins', 'Vos'])
    const [did = '', exempt = '', elsewhere = '', never = ''] = families
    const earlier = addTurn(desk, taskId, { groupId, date: '2026-09-08' })
    addPlace(desk, { turnId: earlier, householdId: did }, { state: 'done' })
    addExemption(desk, exempt)
    const other = addTurn(desk, addTask(desk, { name: 'Tuin' }), { groupId })
    addPlace(desk, { turnId: other, householdId: elsewhere })

    const { families: shown } = await desk.value('rota.candidates', { turnId, without: null })

    expect(
      shown.map(({ householdId, conflicts }) => [householdId, conflicts.map(({ text }) => text)]),
    ).toEqual([
      [never, []],
      [did, []],
      [exempt, ['vrijgesteld tot en met 31-01-2027 (reden niet zichtbaar)']],
      [elsewhere, ['helpt dan al bij Tuin']],
    ])
  })

  it('counts a turn that was done once for the maximum', async () => {
    const { desk, families, taskId, groupId, turnId } = readingIn3A(['Bos'])
    const householdId = families[0] ?? ''
    addForm(desk, householdId, { most: 2 })
    const done = addTurn(desk, taskId, { groupId, date: '2026-09-08' })
    addPlace(desk, { turnId: done, householdId }, { state: 'done' })
    const against = async () =>
      (await desk.value('rota.candidates', { turnId, without: null })).families[0]?.conflicts.map(
        ({ text }) => text,
      )
    expect(await against()).toEqual([])

    addPlace(desk, { turnId: addTurn(desk, taskId, { groupId, date: '2027-03-09' }), householdId })
    expect(await against()).toEqual(['al 2 beurten dit jaar'])
  })

  it('sees a meeting of the own group as taken, and one of the school only for who said yes', async () => {
    const { desk, families, groupId, turnId } = readingIn3A(['Bos', 'Kok'])
    const hours = { date: day('2027-01-12'), beginsAt: '08:30', endsAt: '10:00' }
    const ofSchool = addMeeting(desk, { scope: 'school', parts: [{ ...hours, groupIds: [] }] })
    addAnswer(desk, { meetingId: ofSchool, householdId: families[0] ?? '' })
    const hard = async () => {
      const { families: shown } = await desk.value('rota.candidates', { turnId, without: null })
      return shown.flatMap(({ householdId, conflicts }) =>
        conflicts.some((one) => one.hard) ? householdId : [],
      )
    }

    const before = await hard()
    addMeeting(desk, { scope: 'groups', parts: [{ ...hours, groupIds: [groupId] }] })

    expect(before).toEqual([families[0]])
    expect((await hard()).sort()).toEqual([...families].sort())
  })
})

describe('placing by hand', () => {
  it('asks a reason for what is soft and refuses what is hard, and writes nothing meanwhile', async () => {
    const { desk, families, groupId, turnId } = readingIn3A(['Bos', 'Kok'])
    const [exempt = '', twice = ''] = families
    addExemption(desk, exempt)
    addPlace(desk, {
      turnId: addTurn(desk, addTask(desk, { name: 'Tuin' }), { groupId }),
      householdId: twice,
    })
    const place = (householdId: string, overrule = '') =>
      codeOf(desk.call('rota.place', { turnId, householdId, locked: 'hand', overrule }))

    expect(await place(exempt)).toEqual({
      code: 'OVERRULE_REASON',
      details: { texts: ['vrijgesteld tot en met 31-01-2027 (reden niet zichtbaar)'] },
    })
    expect(await place(twice, 'toch')).toEqual({
      code: 'CANNOT_HELP',
      details: { texts: ['helpt dan al bij Tuin'] },
    })
    expect(await place(exempt, 'wil zelf graag')).toBe('ok')
    const reading = (await board(desk)).find((turn) => turn.turnId === turnId)
    expect(reading?.filled.map(({ householdId, locked }) => [householdId, locked])).toEqual([
      [exempt, 'hand'],
    ])
  })

  it('keeps what was told when a family goes to another turn, and forgets what was not', async () => {
    const { desk, families, taskId, groupId, turnId } = readingIn3A(['Bos', 'Kok'])
    const later = addTurn(desk, taskId, { groupId, date: '2027-03-09' })
    const quiet = addPlace(desk, { turnId, householdId: families[0] ?? '' })
    const told = addPlace(
      desk,
      { turnId, householdId: families[1] ?? '' },
      { state: 'planned', locked: 'published', publishedOn: '2026-11-01' },
    )

    await desk.value('rota.move', { placeId: quiet, turnId: later, overrule: '' })
    await desk.value('rota.move', { placeId: told, turnId: later, overrule: '' })

    const shown = (await board(desk)).map(({ filled }) =>
      filled.map(({ householdId, state }) => [families.indexOf(householdId), state]),
    )
    expect(shown).toEqual([
      [[1, 'cancelled']],
      [
        [0, 'proposed'],
        [1, 'planned'],
      ],
    ])
  })

  it('keeps why something was set aside, for who looks later', async () => {
    const { desk, families, turnId } = readingIn3A(['Bos'])
    const householdId = families[0] ?? ''
    addExemption(desk, householdId)

    const wanted = { turnId, householdId, locked: 'hand' } as const
    await desk.value('rota.place', { ...wanted, overrule: 'wil zelf graag' })

    expect((await board(desk))[0]?.filled.map(({ overrule }) => overrule)).toEqual(['wil zelf graag'])
  })

  it('puts who called off back where there is room, told or not as before, and nowhere else', async () => {
    const { desk, families, turnId } = readingIn3A(['Bos', 'Kok', 'Vos'])
    const told = { state: 'planned', locked: 'published', publishedOn: '2026-11-01' } as const
    const [bos = '', kok = '', vos = ''] = families
    const first = addPlace(desk, { turnId, householdId: bos }, told)
    const second = addPlace(desk, { turnId, householdId: kok })
    const off = { state: 'cancelled', toldOn: null } as const
    const back = { state: 'planned', toldOn: null } as const
    await desk.value('rota.report', { placeId: first, ...off })
    await desk.value('rota.report', { placeId: second, ...off })
    const states = async () => (await board(desk))[0]?.filled.map(({ state }) => state)
    expect(await states()).toEqual(['cancelled', 'cancelled'])

    await desk.value('rota.report', { placeId: first, ...back })
    await desk.value('rota.report', { placeId: second, ...back })
    expect(await states()).toEqual(['planned', 'proposed'])

    await desk.value('rota.report', { placeId: first, ...off })
    addPlace(desk, { turnId, householdId: vos })
    expect(await codeOf(desk.call('rota.report', { placeId: first, ...back }))).toEqual({
      code: 'CANNOT_HELP',
      details: { texts: ['vol (2 van 2)'] },
    })
    expect(await states()).toEqual(['cancelled', 'proposed', 'proposed'])
  })

  it('counts who came without being planned as done, once', async () => {
    const { desk, families, turnId } = readingIn3A(['Bos'])
    const householdId = families[0] ?? ''
    const planned = addPlace(desk, { turnId, householdId }, { state: 'planned' })

    const { placeId } = await desk.value('rota.addDone', { turnId, householdId })

    expect(placeId).toBe(planned)
    expect((await board(desk))[0]?.filled.map(({ state }) => state)).toEqual(['done'])
  })

  it('takes a reserve that is placed off the list, and asks the lowest balance first', async () => {
    const { desk, families, taskId, groupId, turnId } = readingIn3A(['Bos', 'Kok', 'Vos'])
    const [busy = '', free = '', third = ''] = families
    addPlace(desk, { turnId: addTurn(desk, taskId, { groupId, date: '2027-03-09' }), householdId: busy })
    addReserve(desk, { turnId, householdId: busy })
    await desk.value('rota.reserve', { turnId, householdId: free, standsBy: true })
    addReserve(desk, { turnId, householdId: third })

    await desk.value('rota.place', { turnId, householdId: third, locked: 'hand', overrule: '' })

    const [turn] = await board(desk)
    expect(turn?.reserves.map(({ householdId }) => householdId)).toEqual([free, busy])
  })
})

describe('swapping', () => {
  it('lets both balances follow, and keeps what each was told', async () => {
    const { desk, families, groupId, turnId } = readingIn3A(['Bos', 'Kok'])
    const [bos = '', kok = ''] = families
    const later = addTurn(desk, addTask(desk, { name: 'Tuin' }), { groupId, date: '2027-03-09', places: 1 })
    const told = { state: 'planned', locked: 'published', publishedOn: '2026-11-01' } as const
    const mine = addPlace(desk, { turnId, householdId: bos }, told)
    const yours = addPlace(desk, { turnId: later, householdId: kok }, told)

    await desk.value('rota.swap', { placeId: mine, withPlaceId: yours, householdId: null, overrule: '' })

    const turns = await board(desk)
    expect(turns.map(({ filled }) => filled.map(({ householdId, locked }) => [householdId, locked]))).toEqual(
      [[[kok, 'family']], [[bos, 'family']]],
    )
  })

  it('moves what is planned from one balance to the other when a family takes over', async () => {
    const { desk, families, turnId } = readingIn3A(['Bos', 'Kok'])
    const [bos = '', kok = ''] = families
    const placeId = addPlace(desk, { turnId, householdId: bos }, { state: 'planned' })
    await desk.value('rota.swap', { placeId, withPlaceId: null, householdId: kok, overrule: '' })

    const turn = addTurn(desk, addTask(desk, { name: 'Tuin' }), { date: '2027-05-11' })
    const { families: shown } = await desk.value('rota.candidates', { turnId: turn, without: null })

    expect(shown.map(({ householdId, load }) => [householdId, load])).toEqual([
      [bos, 0],
      [kok, 1],
    ])
  })

  it('says all that stands against either side at once', async () => {
    const { desk, families, turnId, groupId } = readingIn3A(['Bos', 'Kok'])
    const [bos = '', kok = ''] = families
    const later = addTurn(desk, addTask(desk, { name: 'Tuin' }), { groupId, date: '2027-03-11' })
    addForm(desk, bos, { days: [{ weekday: 2, part: 'morning' }] })
    addForm(desk, kok, { days: [{ weekday: 4, part: 'morning' }] })
    const mine = addPlace(desk, { turnId, householdId: bos })
    const yours = addPlace(desk, { turnId: later, householdId: kok })

    const answer = desk.call('rota.swap', {
      placeId: mine,
      withPlaceId: yours,
      householdId: null,
      overrule: '',
    })

    expect(await codeOf(answer)).toEqual({
      code: 'OVERRULE_REASON',
      details: { texts: ['kan niet op dinsdag', 'kan niet op donderdag'] },
    })
  })
})

describe('a coordinator', () => {
  it('sees and plans the own group only, and no names of other families', async () => {
    const { desk, families, groupId, taskId, turnId } = readingIn3A(['Bos'])
    const other = addGroup(desk, '7B')
    const stranger = addHelpers(desk, 'Kok', other).householdId
    const theirs = addTurn(desk, taskId, { groupId: other })
    const ofSchool = addTurn(desk, addTask(desk, { name: 'Feest' }), { date: '2027-02-09' })
    const placeId = addPlace(desk, { turnId: ofSchool, householdId: stranger })
    desk.seat('coordinator', [groupId])

    const turns = await board(desk)
    expect(turns.map(({ turnId: id, own, filled }) => [id, own, filled.map(({ name }) => name)])).toEqual([
      [turnId, true, []],
      [ofSchool, false, ['gezin van een andere groep']],
    ])
    const candidates = await desk.value('rota.candidates', { turnId, without: null })
    expect(candidates.families.map(({ householdId }) => householdId)).toEqual(families)
    const refused = { code: 'NOT_OWN_GROUP', details: {} }
    expect(await codeOf(desk.call('rota.board', { groupId: other, ...YEAR }))).toEqual(refused)
    expect(await codeOf(desk.call('rota.candidates', { turnId: theirs, without: null }))).toEqual(refused)
    expect(await codeOf(desk.call('rota.lock', { placeId, locked: true }))).toEqual(refused)
    expect(await codeOf(desk.call('rota.move', { placeId, turnId: null, overrule: '' }))).toEqual(refused)
    const place = { turnId, householdId: stranger, locked: 'hand', overrule: 'ja' } as const
    expect(await codeOf(desk.call('rota.place', place))).toEqual(refused)
  })
})

describe('the draw', () => {
  it('gives the places of a popular task by lot, keeps the list, and a plus to who lost', async () => {
    const { desk, families, taskId } = readingIn3A(['Bos', 'Kok', 'Vos'])
    addSettings(desk, { ownGroupOnly: true })
    for (const householdId of families) addWish(desk, { taskId, householdId })

    const { winners, losers } = await desk.value('rota.draw', { taskId })

    expect({ winners, losers }).toEqual({ winners: 2, losers: 1 })
    const [turn] = await board(desk)
    expect(turn?.filled.map(({ locked }) => locked)).toEqual(['draw', 'draw'])
    const placeId = turn?.filled[0]?.placeId ?? randomUUID()
    expect((await desk.value('rota.whyMe', { placeId })).sentence).toBe(
      'Gewonnen bij de loting van 21 november 2026: 3 gezinnen wilden deze taak en er waren 2 plaatsen.',
    )
    const tickets = desk.sqlite.prepare('SELECT count(*) FROM rota_draw_ticket').pluck().get()
    expect(tickets).toBe(3)
  })

  it('can be read again: who had which lot, in the order of the draw, and who has a lot more next time', async () => {
    const { desk, families, taskId } = readingIn3A(['Bos', 'Kok', 'Vos', 'Prins'])
    for (const householdId of families) addWish(desk, { taskId, householdId })
    await desk.value('rota.draw', { taskId })

    const { draws } = await desk.value('rota.draws', { schoolYear: schoolYear.parse('2026-2027') })

    const [first] = draws
    expect(draws).toHaveLength(1)
    expect(first).toMatchObject({ task: 'Leesouders', drawnOn: '2026-11-21' })
    expect(first?.lines.map(({ rank, turnDate, tickets }) => [rank, turnDate, tickets])).toEqual([
      [1, '2027-01-12', 1],
      [2, '2027-01-12', 1],
      [3, null, 1],
      [4, null, 1],
    ])
    const lots = first?.lines.map(({ lot }) => lot) ?? []
    expect(lots).toEqual([...lots].sort((one, other) => other - one))
    expect(new Set(first?.lines.map(({ name }) => name)).size).toBe(4)

    addTurn(desk, taskId, { date: '2027-03-09', places: 1 })
    await desk.value('rota.draw', { taskId })
    const { draws: both } = await desk.value('rota.draws', { schoolYear: schoolYear.parse('2026-2027') })
    expect(both.map(({ lines }) => lines.map(({ tickets }) => tickets))).toEqual([
      [2, 2],
      [1, 1, 1, 1],
    ])
  })

  it('is also for who would like to help together with another family', async () => {
    const { desk, families, taskId } = readingIn3A(['Bos', 'Kok', 'Vos'])
    for (const householdId of families) addWish(desk, { taskId, householdId })
    addForm(desk, families[0] ?? '', { togetherWithId: families[1] ?? '' })

    const { winners, losers } = await desk.value('rota.draw', { taskId })

    expect({ winners, losers }).toEqual({ winners: 2, losers: 1 })
  })

  it('is not held when there is room for all who want it', async () => {
    const { desk, families, taskId } = readingIn3A(['Bos', 'Kok'])
    for (const householdId of families) addWish(desk, { taskId, householdId })
    expect(await codeOf(desk.call('rota.draw', { taskId }))).toEqual({ code: 'NOTHING_TO_DRAW', details: {} })
  })
})
