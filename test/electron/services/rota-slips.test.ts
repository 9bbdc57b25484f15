import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { readFamilyCode } from '#db/queries/family-codes'
import { readCopies, readPdf, readRun } from '#db/queries/printing'
import { rotaPlace, rotaTurn } from '#db/schema/rota'
import { rotaSlipsHandlers } from '#electron/services/rota-slips'
import { pdfText } from '../../app/support/pdf-text.ts'
import { addGroup } from '../../support/people.ts'
import { addCorrection, addHelpers, addPlace, addSettings, addTask, addTurn } from '../../support/rota.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

let desk: TestDesk
let group: string
let other: string
let turnId: string
let later: string
beforeEach(() => {
  desk = testDesk({ today: '2026-11-22' })
  group = addGroup(desk, '3A')
  other = addGroup(desk, '4')
  const task = addTask(desk)
  turnId = addTurn(desk, task, { groupId: group })
  later = addTurn(desk, task, { groupId: group, date: '2027-02-09' })
})

const settled = { state: 'planned', publishedOn: '2026-11-20', locked: 'published' } as const
const slipsOf = (more: { groupId?: string | null; householdIds?: string[] } = {}) => ({
  schoolYear: '2026-2027',
  ...{ groupId: group, householdIds: [], from: '2026-11-01', until: '2027-07-31' },
  ...more,
})
const pagesOf = async (runId: string) =>
  (await pdfText(readPdf(desk.reader, runId) ?? new Uint8Array())).map((page) => page.replace(/\s+/g, ' '))
const textOf = async (runId: string) => (await pagesOf(runId)).join(' ')

describe('slips with turns', () => {
  test('are for families with settled turns to come, with the sum and the code, and are kept per family', async () => {
    addSettings(desk, { asked: 3 })
    const { householdId } = addHelpers(desk, 'de Boer', group)
    addCorrection(desk, householdId, { kind: 'carriedOver' })
    const proposed = addHelpers(desk, 'Smit', group)
    addPlace(desk, { turnId, householdId }, settled)
    addPlace(desk, { turnId: later, householdId: proposed.householdId })
    const done = await desk.value('rota.turnSlips', slipsOf())
    expect(done).toMatchObject({ slips: 1, pages: 1 })
    const words = await textOf(done.runId)
    expect(words).toContain('Beste ouders/verzorgers van Noor,')
    expect(words).toContain('dinsdag 12 januari 2027 08.30–09.30 uur Leesouders, groep 3A')
    expect(words).toMatch(/3 – 1 – 0 – 1 = 1 verplicht correctie gedaan ingedeeld/)
    expect(words).toContain('Van vorig jaar meegenomen: 1 beurt minder.')
    expect(words).toContain(readFamilyCode(desk.reader, householdId) ?? 'no code')
    expect(readCopies(desk.reader, done.runId).map((copy) => copy.householdId)).toEqual([householdId])
    expect(readRun(desk.reader, done.runId)).toMatchObject({ kind: 'turnSlips' })
    expect(readFamilyCode(desk.reader, proposed.householdId)).toBeNull()
  })

  test('are for chosen families, and for nobody there is no paper', async () => {
    const families = ['de Boer', 'Smit'].map((name) => addHelpers(desk, name, group))
    for (const { householdId } of families) addPlace(desk, { turnId, householdId }, settled)
    const [, second] = families
    expect(
      await desk.value('rota.turnSlips', slipsOf({ householdIds: [second?.householdId ?? ''] })),
    ).toMatchObject({
      slips: 1,
    })
    expect(await desk.call('rota.turnSlips', slipsOf({ groupId: other }))).toMatchObject({
      error: { code: 'NOTHING_TO_PRINT' },
    })
  })

  test('are refused when a place changed while they were made', async () => {
    const { householdId } = addHelpers(desk, 'de Boer', group)
    addPlace(desk, { turnId, householdId }, settled)
    const handler = rotaSlipsHandlers['rota.turnSlips']
    if (typeof handler === 'function' || handler.prepare === undefined) throw new Error('it is prepared')
    const input = slipsOf() as Parameters<typeof handler.prepare>[1]
    const prepared = await handler.prepare(desk.context(), input)
    addPlace(desk, { turnId: later, householdId }, settled)
    const answer = desk.change((change) =>
      handler.commit({ ...desk.context(), change }, input, prepared as never),
    )
    expect(answer).toMatchObject({ error: { code: 'PLAN_OUTDATED' } })
    expect(readFamilyCode(desk.reader, householdId)).toBeNull()
  })

  test('by a coordinator hold the turns of the own groups, and say that there are others', async () => {
    const { householdId } = addHelpers(desk, 'de Boer', group)
    const elsewhere = addTurn(desk, addTask(desk, { name: 'Bibliotheek' }), { groupId: other })
    addPlace(desk, { turnId, householdId }, settled)
    addPlace(desk, { turnId: elsewhere, householdId }, settled)
    desk.seat('coordinator', [group])
    const words = await textOf((await desk.value('rota.turnSlips', slipsOf())).runId)
    expect(words).not.toContain('Bibliotheek')
    expect(words).toContain('U helpt ook bij een andere groep')
    expect(await desk.call('rota.turnSlips', slipsOf({ groupId: null }))).toMatchObject({
      error: { code: 'NOT_OWN_GROUP' },
    })
  })
})

describe('notices of a change', () => {
  const notices = (groupId: string | null = group) => desk.call('rota.changeNotices', { groupId })

  test('tell both sides of a swap once, with the old and the new turn', async () => {
    const [boer, smit, bos] = ['de Boer', 'Smit', 'Bos'].map(
      (name) => addHelpers(desk, name, group).householdId,
    )
    const placeId = addPlace(desk, { turnId, householdId: boer ?? '' }, settled)
    const withPlaceId = addPlace(desk, { turnId: later, householdId: smit ?? '' }, settled)
    addPlace(desk, { turnId, householdId: bos ?? '' }, settled)
    await desk.value('rota.turnSlips', slipsOf())
    expect(await notices()).toMatchObject({ error: { code: 'NOTHING_TO_PRINT' } })
    await desk.value('rota.swap', { placeId, withPlaceId, householdId: null, overrule: 'afgesproken' })
    const done = await desk.value('rota.changeNotices', { groupId: group })
    expect(done.notices).toBe(2)
    const words = await textOf(done.runId)
    expect(words).toContain(
      'Was dinsdag 12 januari 2027, 08.30–09.30 uur Leesouders, groep 3A – geruild Wordt dinsdag 9 februari 2027',
    )
    expect(words).toContain(
      'Was dinsdag 9 februari 2027, 08.30–09.30 uur Leesouders, groep 3A – geruild Wordt dinsdag 12 januari 2027',
    )
    expect(await notices()).toMatchObject({ error: { code: 'NOTHING_TO_PRINT' } })
  })

  test('tell who takes a turn over without having had a slip', async () => {
    const [boer, smit] = ['de Boer', 'Smit'].map((name) => addHelpers(desk, name, group).householdId)
    const placeId = addPlace(desk, { turnId, householdId: boer ?? '' }, settled)
    await desk.value('rota.swap', {
      placeId,
      withPlaceId: null,
      householdId: smit ?? '',
      overrule: 'afgesproken',
    })
    const done = await desk.value('rota.changeNotices', { groupId: group })
    expect(done.notices).toBe(2)
    expect(await textOf(done.runId)).toContain('Nu dinsdag 12 januari 2027')
  })

  const move = async (to: object) => {
    const turn = desk.reader.orm
      .select()
      .from(rotaTurn)
      .all()
      .find(({ id }) => id === turnId)
    if (turn === undefined) throw new Error('the turn is there')
    const { groupId, date, beginsAt, endsAt, places, note, changedIn } = turn
    const details = { groupId, date, beginsAt, endsAt, places, note, ...to }
    await desk.value('rota.saveTurn', { turnId, revision: changedIn, details } as never)
  }
  const toldMoment = () => desk.reader.orm.select().from(rotaPlace).get()?.toldMoment

  test.each([
    ['by a slip', { state: 'planned' } as const],
    ['by the rota', settled],
  ])('tell the old and the new moment of a turn that was told %s, once', async (_, row) => {
    const { householdId } = addHelpers(desk, 'de Boer', group)
    addPlace(desk, { turnId, householdId }, row)
    if (row !== settled) await desk.value('rota.turnSlips', slipsOf())
    await move({ date: '2027-01-13' })
    await move({ date: '2027-01-14', beginsAt: '13:00', endsAt: '14:00' })
    const words = await textOf((await desk.value('rota.changeNotices', { groupId: group })).runId)
    expect(words).toContain(
      'Leesouders, groep 3A Was dinsdag 12 januari 2027, 08.30–09.30 uur Wordt donderdag 14 januari 2027, 13.00–14.00 uur',
    )
    expect(words).not.toContain('13 januari')
    expect(toldMoment()).toBeNull()
    expect(await notices()).toMatchObject({ error: { code: 'NOTHING_TO_PRINT' } })
  })

  test('are not needed for what a new slip told, nor for a turn that is back or has more places', async () => {
    const { householdId } = addHelpers(desk, 'de Boer', group)
    addPlace(desk, { turnId, householdId }, settled)
    await desk.value('rota.turnSlips', slipsOf())
    await move({ date: '2027-01-14' })
    await desk.value('rota.turnSlips', slipsOf())
    expect(toldMoment()).toBeNull()
    expect(await notices()).toMatchObject({ error: { code: 'NOTHING_TO_PRINT' } })
    await move({ places: 5 })
    expect(await notices()).toMatchObject({ error: { code: 'NOTHING_TO_PRINT' } })
    await move({ date: '2027-01-15' })
    await move({ date: '2027-01-14' })
    expect(toldMoment()).toBeNull()
  })

  test('are not needed for turns and places that were made in one change', async () => {
    const { householdId } = addHelpers(desk, 'de Boer', group)
    const taskId = addTask(desk, { name: 'Tuin' })
    const made = { id: randomUUID(), taskId, groupId: group, date: '2027-01-20' }
    desk.change((change) => {
      change.insert(rotaTurn, { ...made, beginsAt: '08:30', endsAt: '09:30', places: 2 })
      change.insert(rotaPlace, { id: randomUUID(), turnId: made.id, householdId, because: null, ...settled })
    })
    expect(await notices()).toMatchObject({ error: { code: 'NOTHING_TO_PRINT' } })
  })

  test('tell of a turn that moved and was called off only that it does not go on, as the family knew it', async () => {
    const { householdId } = addHelpers(desk, 'de Boer', group)
    addPlace(desk, { turnId, householdId }, settled)
    await desk.value('rota.turnSlips', slipsOf())
    await move({ date: '2027-01-14' })
    await desk.value('rota.cancelTurn', { turnId, on: '2026-11-22' })
    const words = await textOf((await desk.value('rota.changeNotices', { groupId: group })).runId)
    expect(words).toContain('dinsdag 12 januari 2027, 08.30–09.30 uur Leesouders, groep 3A – gaat niet door')
    expect(words).not.toContain('14 januari')
  })

  test('tell that a turn does not go on, and on which day it is instead', async () => {
    const { householdId } = addHelpers(desk, 'de Boer', group)
    addPlace(desk, { turnId, householdId }, settled)
    await desk.value('rota.turnSlips', slipsOf())
    await desk.value('rota.cancelTurn', { turnId, on: '2026-11-22' })
    const gone = await textOf((await desk.value('rota.changeNotices', { groupId: group })).runId)
    expect(gone).toContain('– gaat niet door')
    expect(gone).toContain('U hoeft dan niet te komen.')
    await desk.value('rota.cancelTurn', { turnId, on: null })
    const { changedIn } =
      desk.reader.orm
        .select()
        .from(rotaTurn)
        .all()
        .find(({ id }) => id === turnId) ?? {}
    const details = {
      groupId: group,
      date: '2027-01-14',
      beginsAt: '08:30',
      endsAt: '09:30',
      places: 2,
      note: '',
    }
    await desk.value('rota.saveTurn', { turnId, revision: changedIn ?? 0, details })
    const moved = await textOf((await desk.value('rota.changeNotices', { groupId: group })).runId)
    expect(moved).toContain('Was dinsdag 12 januari 2027, 08.30–09.30 uur')
    expect(moved).toContain('Wordt donderdag 14 januari 2027, 08.30–09.30 uur')
    expect(await notices()).toMatchObject({ error: { code: 'NOTHING_TO_PRINT' } })
  })

  test('are for the own group of a coordinator', async () => {
    desk.seat('coordinator', [group])
    expect(await notices(other)).toMatchObject({ error: { code: 'NOT_OWN_GROUP' } })
    expect(await notices(null)).toMatchObject({ error: { code: 'NOT_OWN_GROUP' } })
    expect(await notices()).toMatchObject({ error: { code: 'NOTHING_TO_PRINT' } })
  })
})

describe('slips to swap with', () => {
  test('name the family, its turn and its code', async () => {
    const { householdId } = addHelpers(desk, 'de Boer', group)
    const placeId = addPlace(desk, { turnId, householdId }, settled)
    const { runId, pages } = await desk.value('rota.swapSlips', { placeIds: [placeId] })
    expect(pages).toBe(1)
    const words = await textOf(runId)
    expect(words).toContain('1. Eva de Boer geeft deze beurt: dinsdag 12 januari 2027, 08.30–09.30 uur')
    expect(words).toContain(readFamilyCode(desk.reader, householdId) ?? 'no code')
    desk.seat('coordinator', [other])
    expect(await desk.call('rota.swapSlips', { placeIds: [placeId] })).toMatchObject({
      error: { code: 'NOT_OWN_GROUP' },
    })
  })
})
