import { describe, expect, test } from 'vitest'
import { buddyPair } from '#db/schema/buddies'
import { secondOffer } from '#db/schema/meetings'
import type { Role } from '#domain/access/rights'
import {
  addBuddyPair,
  addBuddyWish,
  addFamily,
  addTwoFamilies,
  COUPLED,
  wishDetails,
} from '../../support/buddies.ts'
import { day } from '../../support/leave.ts'
import { addGroup, addPupil } from '../../support/people.ts'
import { addForm } from '../../support/rota.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const only = <One>(all: readonly One[]): One => {
  const [one] = all
  if (one === undefined || all.length > 1) throw new Error(`${all.length} instead of one`)
  return one
}
const pairOf = async (desk: TestDesk) => only((await desk.value('buddies.list', {})).pairs)
const proposed = async (desk: TestDesk, needId: string) =>
  (await desk.value('buddies.propose', { needId })).offers

describe('a need and an offer', () => {
  test('are written down, shown, changed, and removed while nobody was asked', async () => {
    const desk = testDesk()
    const { householdId } = addFamily(desk, 'Bakker', { group: addGroup(desk, '3A') })
    const details = wishDetails({ note: 'Wil Nederlands oefenen.' })
    const { wishId } = await desk.value('buddies.saveWish', {
      wishId: null,
      revision: 0,
      householdId,
      details,
    })
    const shown = only((await desk.value('buddies.list', {})).wishes)
    expect(shown).toMatchObject({
      ...{ wishId, ...details, running: 0, gone: false },
      family: { name: 'Bakker', children: ['Noor (3A)'], groups: ['3A'], parents: ['Eva Bakker'] },
    })
    const { revision } = shown
    const changed = wishDetails({ languages: ['tr', 'ar'] })
    await desk.value('buddies.saveWish', { wishId, revision, householdId, details: changed })
    expect(await desk.call('buddies.removeWish', { wishId, revision })).toMatchObject({
      error: { code: 'BUDDY_CHANGED' },
    })
    const now = only((await desk.value('buddies.list', {})).wishes)
    expect(now.languages).toEqual(['tr', 'ar'])
    const { restorePointId } = await desk.value('buddies.removeWish', { wishId, revision: now.revision })
    expect((await desk.value('buddies.list', {})).wishes).toEqual([])
    await desk.value('undo.apply', { id: restorePointId })
    expect((await desk.value('buddies.list', {})).wishes).toHaveLength(1)
  })

  test('stand once on each side; a need is always for one family', async () => {
    const desk = testDesk()
    const { householdId } = addFamily(desk, 'Bakker')
    const save = (details: Parameters<typeof wishDetails>[0]) =>
      desk.call('buddies.saveWish', { wishId: null, revision: 0, householdId, details: wishDetails(details) })
    await save({ most: 4 })
    expect(await save({})).toMatchObject({ error: { code: 'WISH_THERE' } })
    expect(await save({ side: 'offers', most: 2 })).toMatchObject({ ok: true })
    const { wishes } = await desk.value('buddies.list', {})
    expect(wishes.map(({ side, most }) => `${side} ${most}`).sort()).toEqual(['needs 1', 'offers 2'])
  })

  test('of which pairs run keep their side and stay; afterwards they end and their pair stays', async () => {
    const desk = testDesk()
    const { one, needId, offerId } = addTwoFamilies(desk)
    const pairId = addBuddyPair(desk, { needId, offerId })
    const { wishes } = await desk.value('buddies.list', {})
    const revision = wishes.find(({ wishId }) => wishId === needId)?.revision ?? 0
    const { householdId } = one
    const turned = { wishId: needId, revision, householdId, details: wishDetails({ side: 'offers' }) }
    expect(await desk.call('buddies.saveWish', turned)).toMatchObject({ error: { code: 'BUDDY_PAIRED' } })
    expect(await desk.call('buddies.removeWish', { wishId: needId, revision })).toMatchObject({
      error: { code: 'BUDDY_PAIRED' },
    })
    const pair = await pairOf(desk)
    await desk.value('buddies.endPair', { pairId, revision: pair.revision, by: 'enough', on: desk.today })
    await desk.value('buddies.removeWish', { wishId: needId, revision })
    const after = await desk.value('buddies.list', {})
    expect([after.wishes.map(({ wishId }) => wishId), after.pairs.map(({ state }) => state)]).toEqual([
      [offerId],
      ['ended'],
    ])
  })
})

describe('a proposal', () => {
  test('names the offers that fit, the best first, and says why', async () => {
    const desk = testDesk()
    const { other, needId, offerId } = addTwoFamilies(desk)
    const loose = addBuddyWish(desk, addFamily(desk, 'Jansen').householdId, {
      side: 'offers',
      languages: ['pl'],
    })
    const offers = await proposed(desk, needId)
    expect(offers.map(({ offerId: id, loose: isLoose }) => [id, isLoose])).toEqual([
      [offerId, false],
      [loose, true],
    ])
    expect(offers[0]).toMatchObject({
      family: { householdId: other.householdId, name: 'Visser' },
      fits: { languages: ['ar'], sameStreet: false, sameNeighbourhood: false, groups: ['3A'] },
    })
  })

  test('says the same street, but never of a family with a secret address, and shows no address at all', async () => {
    const desk = testDesk()
    const address = { street: 'Canariestraat', postcode: '1234AB' }
    const needId = addBuddyWish(desk, addFamily(desk, 'Bakker', address).householdId)
    const open = addFamily(desk, 'Visser', { ...address, street: 'canariestraat' })
    const secret = addFamily(desk, 'Jansen', { ...address, secret: true })
    for (const { householdId } of [open, secret])
      addBuddyWish(desk, householdId, { side: 'offers', languages: [] })
    const offers = await proposed(desk, needId)
    expect(offers.map(({ family, fits }) => [family.name, fits.sameStreet, fits.sameNeighbourhood])).toEqual([
      ['Visser', true, true],
      ['Jansen', false, false],
    ])
    const all = [offers, await desk.value('buddies.list', {}), await desk.value('buddies.families', {})]
    expect(JSON.stringify(all)).not.toMatch(/canariestraat|1234/i)
  })

  test('never brings two homes of one child together', async () => {
    const desk = testDesk()
    const [mother, father] = [addFamily(desk, 'Bakker'), addFamily(desk, 'Visser')]
    addPupil(desk, 'Sem Bakker', { in: [mother.householdId, father.householdId] })
    const needId = addBuddyWish(desk, mother.householdId)
    const offerId = addBuddyWish(desk, father.householdId, { side: 'offers' })
    expect(await proposed(desk, needId)).toEqual([])
    expect(await desk.call('buddies.pair', { needId, offerId })).toMatchObject({
      error: { code: 'PAIR_NOT_POSSIBLE' },
    })
  })

  test('leaves out a family whose child left school', async () => {
    const desk = testDesk()
    const { other, needId, offerId } = addTwoFamilies(desk)
    desk.sqlite.prepare("UPDATE pupil SET left_on = '2026-10-01' WHERE id = ?").run(other.pupilId)
    expect(await proposed(desk, needId)).toEqual([])
    const { wishes } = await desk.value('buddies.list', {})
    expect(wishes.find(({ wishId }) => wishId === offerId)?.gone).toBe(true)
  })
})

describe('two families', () => {
  const coupled = async (desk: TestDesk, first: 'needs' | 'offers') => {
    const ids = addTwoFamilies(desk)
    const { pairId } = await desk.value(
      'buddies.pair',
      ids.needId === '' ? ids : { needId: ids.needId, offerId: ids.offerId },
    )
    const say = async (side: 'needs' | 'offers', agrees: boolean, on: string) =>
      desk.value('buddies.consent', {
        pairId,
        revision: (await pairOf(desk)).revision,
        side,
        agrees,
        on: day(on),
      })
    const second = first === 'needs' ? 'offers' : 'needs'
    return {
      ...ids,
      pairId,
      first: () => say(first, true, '2026-11-16'),
      second: (agrees: boolean) => say(second, agrees, '2026-11-18'),
    }
  }

  test.each(['needs', 'offers'] as const)(
    'are coupled when both said yes, whoever was first: %s',
    async (side) => {
      const desk = testDesk()
      const { first, second } = await coupled(desk, side)
      expect(await first()).toEqual({ state: 'proposed' })
      expect(await second(true)).toEqual({ state: 'coupled' })
      expect(await pairOf(desk)).toMatchObject({ coupledOn: '2026-11-18', followUpDue: '2026-12-30' })
    },
  )

  test('are no pair when one says no, and are not proposed again', async () => {
    const desk = testDesk()
    const { first, second, needId, offerId } = await coupled(desk, 'needs')
    await first()
    expect(await second(false)).toEqual({ state: 'ended' })
    expect(await pairOf(desk)).toMatchObject({
      endedOn: '2026-11-18',
      endedBy: 'declined',
      followUpDue: null,
    })
    expect(await proposed(desk, needId)).toEqual([])
    expect(await desk.call('buddies.pair', { needId, offerId })).toMatchObject({
      error: { code: 'PAIR_NOT_POSSIBLE' },
    })
  })

  test('are asked how it goes, and again on a day that is chosen, until they stop', async () => {
    const desk = testDesk()
    const pairId = addBuddyPair(desk, addTwoFamilies(desk), COUPLED)
    const answered = {
      on: desk.today,
      needAnswer: 'well',
      offerAnswer: 'notReached',
      note: 'Bellen.',
    } as const
    const again = day('2026-12-07')
    await desk.value('buddies.followUp', {
      pairId,
      revision: (await pairOf(desk)).revision,
      ...answered,
      again,
    })
    const pair = await pairOf(desk)
    expect(pair).toMatchObject({
      followedUpOn: desk.today,
      followUpDue: again,
      needAnswer: 'well',
      followUpNote: 'Bellen.',
    })
    await desk.value('buddies.endPair', { pairId, revision: pair.revision, by: 'noTime', on: desk.today })
    const over = await pairOf(desk)
    expect(over).toMatchObject({ state: 'ended', endedBy: 'noTime', followUpDue: null })
    expect(
      await desk.call('buddies.followUp', { pairId, revision: over.revision, ...answered, again: null }),
    ).toMatchObject({ error: { code: 'PAIR_ENDED' } })
  })

  test('that were not both asked have nothing to be asked about, and no day lies ahead', async () => {
    const desk = testDesk()
    const pairId = addBuddyPair(desk, addTwoFamilies(desk))
    const { revision } = await pairOf(desk)
    const said = { pairId, revision, needAnswer: null, offerAnswer: null, note: '', again: null }
    expect(await desk.call('buddies.followUp', { ...said, on: desk.today })).toMatchObject({
      error: { code: 'NOT_COUPLED' },
    })
    const on = day('2026-12-01')
    expect(
      await desk.call('buddies.consent', { pairId, revision, side: 'needs', agrees: true, on }),
    ).toMatchObject({ error: { code: 'DAY_TO_COME' } })
    expect(
      await desk.call('buddies.endPair', { pairId, revision: revision - 1, by: 'enough', on: desk.today }),
    ).toMatchObject({ error: { code: 'BUDDY_CHANGED' } })
  })

  test('have room as long as the offer has', async () => {
    const desk = testDesk()
    const { needId, offerId } = addTwoFamilies(desk)
    addBuddyPair(desk, { needId, offerId })
    const second = addBuddyWish(desk, addFamily(desk, 'Jansen').householdId)
    expect(await proposed(desk, second)).toEqual([])
    desk.sqlite.prepare('UPDATE buddy_wish SET most = 2 WHERE id = ?').run(offerId)
    await desk.value('buddies.pair', { needId: second, offerId })
    expect(desk.reader.orm.select().from(buddyPair).all()).toHaveLength(2)
  })
})

describe('families to ask', () => {
  test('wrote their languages on the form of September, and have no need or offer yet', async () => {
    const desk = testDesk()
    const [one, other, quiet] = [
      addFamily(desk, 'Bakker'),
      addFamily(desk, 'Visser'),
      addFamily(desk, 'Jansen'),
    ]
    for (const { householdId } of [one, other]) addForm(desk, householdId, { languages: 'Turks, Arabisch' })
    addForm(desk, quiet.householdId, { languages: 'Pools', askNot: true })
    addBuddyWish(desk, other.householdId)
    const { toAsk } = await desk.value('buddies.list', {})
    expect(toAsk.map(({ family, side, from, languages }) => [family.name, side, from, languages])).toEqual([
      ['Bakker', 'offers', 'form', 'Turks, Arabisch'],
    ])
  })

  test.each([
    ['head', [['Bakker', 'needs']]],
    ['frontOffice', []],
  ] as const)('that agreed it with the head are shown to the head only: %s', async (role: Role, shown) => {
    const desk = testDesk({ role })
    const [{ householdId }, declined] = [addFamily(desk, 'Bakker'), addFamily(desk, 'Visser')]
    const offer = { kind: 'talk', offeredOn: '2026-10-01', plan: '', result: '', reviewOn: null } as const
    desk.change((change) => {
      change.insert(secondOffer, { ...offer, id: 'o1', householdId, state: 'accepted', buddy: 'wants' })
      const { householdId: no } = declined
      change.insert(secondOffer, { ...offer, id: 'o2', householdId: no, state: 'done', buddy: 'wants' })
      change.insert(secondOffer, { ...offer, id: 'o3', householdId: no, state: 'done', buddy: 'no' })
    })
    const { toAsk } = await desk.value('buddies.list', {})
    expect(toAsk.map(({ family, side }) => [family.name, side])).toEqual(shown)
  })
})

describe('on paper', () => {
  const textOf = (desk: TestDesk) =>
    desk.sqlite.prepare('SELECT kind, title FROM print_run').all() as { kind: string; title: string }[]

  test('both families of a coupled pair get a slip, with a code, on one sheet', async () => {
    const desk = testDesk()
    const { one, other, ...ids } = addTwoFamilies(desk)
    const pairId = addBuddyPair(desk, ids, COUPLED)
    await desk.value('buddies.followUpPaper', { paper: 'slips', pairIds: [pairId] })
    expect(textOf(desk)).toEqual([{ kind: 'buddySlips', title: 'Briefjes voor buddy’s' }])
    const homes = desk.sqlite.prepare('SELECT household_id FROM print_copy').pluck().all()
    expect([...homes].sort()).toEqual([one.householdId, other.householdId].sort())
    expect(desk.sqlite.prepare('SELECT count(*) FROM family_code').pluck().get()).toBe(2)
  })

  test('the list of who is called holds both families', async () => {
    const desk = testDesk()
    const pairId = addBuddyPair(desk, addTwoFamilies(desk), COUPLED)
    const made = await desk.value('buddies.followUpPaper', { paper: 'callList', pairIds: [pairId] })
    expect(made.pages).toBe(1)
    expect(textOf(desk)).toEqual([{ kind: 'callList', title: 'Bellijst buddy’s' }])
  })

  test.each(['slips', 'callList'] as const)(
    'nothing is made for families that do not know of each other: %s',
    async (paper) => {
      const desk = testDesk()
      const pairId = addBuddyPair(desk, addTwoFamilies(desk))
      expect(await desk.call('buddies.followUpPaper', { paper, pairIds: [pairId] })).toMatchObject({
        error: { code: 'NOTHING_TO_PRINT' },
      })
    },
  )
})

test('a coordinator sees nothing of buddies', async () => {
  const desk = testDesk({ role: 'coordinator' })
  expect(await desk.call('buddies.list', {})).toMatchObject({ error: { code: 'FORBIDDEN' } })
})
