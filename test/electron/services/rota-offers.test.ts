import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { phone } from '#db/schema/people'
import { rotaPlace } from '#db/schema/rota'
import { addGroup } from '../../support/people.ts'
import { addForm, addHelpers, addPlace, addReserve, addTask, addTurn } from '../../support/rota.ts'
import { testDesk } from '../../support/store.ts'

/** Group 3A, and Bos on leesouders of Tuesday 12 January 2027, which has one place. */
function bosReads(others: readonly string[] = []) {
  const desk = testDesk()
  const groupId = addGroup(desk, '3A')
  const [bos, ...families] = ['Bos', ...others].map((name) => addHelpers(desk, name, groupId))
  const householdId = bos?.householdId ?? ''
  const taskId = addTask(desk)
  const turnId = addTurn(desk, taskId, { groupId, places: 1 })
  const placeId = addPlace(desk, { turnId, householdId })
  return { desk, groupId, householdId, families, taskId, turnId, placeId }
}

describe('where a family can go by a swap', () => {
  it('offers turns of the whole year that are short of people first, the same task before another', async () => {
    const { desk, groupId, taskId, placeId } = bosReads()
    const garden = addTask(desk, { name: 'Tuin' })
    const soon = addTurn(desk, garden, { groupId, date: '2026-12-01', places: 2 })
    const late = addTurn(desk, taskId, { groupId, date: '2027-06-29', places: 3 })
    addTurn(desk, taskId, { groupId, date: '2026-09-08', places: 2 })
    addTurn(desk, garden, { groupId, date: '2027-01-26', cancelledOn: '2026-11-01' })

    const { short, swaps, takers, load } = await desk.value('rota.swapOffers', { placeId })

    expect(short.map(({ turnId, open, conflicts }) => [turnId, open, conflicts])).toEqual([
      [late, 3, []],
      [soon, 2, []],
    ])
    expect({ swaps, takers, load }).toEqual({ swaps: [], takers: [], load: 1 })
  })

  it('offers turns of others for which neither side has anything hard against it, and says what is soft', async () => {
    const { desk, groupId, taskId, placeId, families, householdId } = bosReads(['Kok', 'Vos', 'Prins'])
    const [kok = '', vos = '', prins = ''] = families.map((family) => family.householdId)
    const on = (date: string) => addTurn(desk, taskId, { groupId, date, places: 1 })
    const ofKok = addPlace(desk, { turnId: on('2027-05-11'), householdId: kok })
    const ofVos = addPlace(desk, { turnId: on('2027-03-09'), householdId: vos })
    addForm(desk, vos, { days: [{ weekday: 4, part: 'morning' }] })
    // Prins helps elsewhere at the hour that it would take over, so only that can be changed
    const atSameHour = addTurn(desk, addTask(desk, { name: 'Tuin' }), { groupId, places: 1 })
    const sameHour = addPlace(desk, { turnId: atSameHour, householdId: prins })
    addPlace(desk, { turnId: on('2027-04-06'), householdId: prins })

    const { swaps, takers } = await desk.value('rota.swapOffers', { placeId })

    expect(swaps.map((one) => [one.placeId, one.load, one.conflicts.map(({ text }) => text)])).toEqual([
      [ofKok, 1, []],
      [sameHour, 2, []],
      [ofVos, 1, ['kan niet op dinsdag']],
    ])
    const goes = takers.map((one) => one.householdId)
    expect(goes).toEqual([kok, vos])
    expect(goes).not.toContain(householdId)
  })

  it('is for the own group of a coordinator, and names no other family', async () => {
    const { desk, groupId, taskId, placeId } = bosReads(['Kok'])
    const other = addGroup(desk, '7B')
    const stranger = addHelpers(desk, 'Jansen', other).householdId
    const theirs = addTurn(desk, taskId, { groupId: other, date: '2027-02-09', places: 2 })
    const theirPlace = addPlace(desk, { turnId: theirs, householdId: stranger })
    desk.seat('coordinator', [groupId])

    const { short, swaps, takers } = await desk.value('rota.swapOffers', { placeId })

    expect([short, swaps, takers.length]).toEqual([[], [], 1])
    const refused = { ok: false, error: { code: 'NOT_OWN_GROUP', details: {} } }
    expect(await desk.call('rota.swapOffers', { placeId: theirPlace })).toMatchObject(refused)
    expect(await desk.call('rota.reserves', { turnId: theirs })).toMatchObject(refused)
  })
})

describe('who stands by', () => {
  it('is asked in the order of what a family did, with the numbers to call but the secret ones', async () => {
    const { desk, groupId, taskId, turnId, families } = bosReads(['Kok', 'Vos'])
    const [kok, vos] = families
    const busy = kok?.householdId ?? ''
    const free = vos?.householdId ?? ''
    addPlace(desk, { turnId: addTurn(desk, taskId, { groupId, date: '2027-03-09' }), householdId: busy })
    addReserve(desk, { turnId, householdId: busy })
    addReserve(desk, { turnId, householdId: free })
    desk.change((change) => {
      const own = { position: 1 } as const
      const [open, secret] = [vos?.personId ?? '', kok?.personId ?? '']
      change.insert(phone, { ...own, id: randomUUID(), personId: open, number: '+31612345678' })
      change.insert(phone, {
        ...own,
        id: randomUUID(),
        personId: secret,
        number: '+31687654321',
        secret: true,
      })
    })

    const { families: reserves } = await desk.value('rota.reserves', { turnId })

    expect(
      reserves.map(({ householdId, load, phones, secretNumber }) => [
        householdId,
        load,
        phones,
        secretNumber,
      ]),
    ).toEqual([
      [free, 0, [{ who: 'Eva Vos', number: '06 1234 5678' }], false],
      [busy, 1, [], true],
    ])
  })
})

describe('waarom ik niet', () => {
  it('holds the standing beside that of who stands on a full turn', async () => {
    const { desk, groupId, taskId, turnId, placeId, families } = bosReads(['Kok'])
    const kok = families[0]?.householdId ?? ''
    const whyOthers = async () => {
      const { families: shown } = await desk.value('rota.candidates', { turnId, without: null })
      return shown.find(({ householdId }) => householdId === kok)?.whyOthers
    }
    expect(await whyOthers()).toBe('Wie hier staat, koos deze beurt zelf of is met de hand ingedeeld.')

    desk.change((change) =>
      change.update(rotaPlace, placeId, {
        because: { on: '2026-11-01', by: 'proposal', sentence: 'Laagste stand.' },
      }),
    )
    addPlace(desk, { turnId: addTurn(desk, taskId, { groupId, date: '2027-03-09' }), householdId: kok })
    expect(await whyOthers()).toBe(
      'Wie hier staat, heeft zonder deze beurt een lagere stand: hoogstens 0. Dit gezin staat op 1.',
    )
  })
})
