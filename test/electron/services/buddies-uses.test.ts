// What happens to buddies when their families are joined, cleaned up, held, asked for or stand in the way.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { nameOfRow } from '#db/queries/row-names'
import { buddyPair, buddyWish } from '#db/schema/buddies'
import { isoDate } from '#domain/kernel/date'
import { describeDependent } from '#domain/undo/texts'
import { cleanUp } from '#electron/services/privacy-clean-up'
import { proposeCleanUp } from '#electron/services/privacy-proposal'
import { addBuddyPair, addBuddyWish, addFamily, addTwoFamilies, COUPLED } from '../../support/buddies.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const rows = ({ sqlite }: TestDesk, sql: string) => sqlite.prepare(sql).raw().all()

/** Somebody who lives in a home of their own and turns out to be the parent of a family. */
function secondCard(desk: TestDesk, surname: string) {
  const again = addFamily(desk, `${surname}-twee`)
  desk.sqlite.prepare('DELETE FROM family_tie WHERE person_id = ?').run(again.personId)
  desk.sqlite.prepare('DELETE FROM pupil_household WHERE household_id = ?').run(again.householdId)
  return again
}

describe('two homes that become one', () => {
  test('keep one need, with the pair, the languages and the note of both; and it can be undone', async () => {
    const desk = testDesk()
    const { one, offerId } = addTwoFamilies(desk)
    const again = secondCard(desk, 'Bakker')
    const second = addBuddyWish(desk, again.householdId, {
      languages: ['tr'],
      since: '2026-09-01',
      note: 'Bel na vijf.',
    })
    addBuddyPair(desk, { needId: second, offerId })
    const all = () => [
      ...rows(desk, 'SELECT household_id, side, languages, since, note FROM buddy_wish ORDER BY side, since'),
      ...rows(desk, 'SELECT need_id, offer_id, ended_on FROM buddy_pair'),
    ]
    const before = all()
    const { restorePointId } = await desk.value('people.merge', {
      keepId: one.personId,
      dropId: again.personId,
    })
    const [need] = rows(
      desk,
      "SELECT household_id, languages, since, note FROM buddy_wish WHERE side = 'needs'",
    )
    expect(need).toEqual([one.householdId, '["ar","tr"]', '2026-09-01', 'Bel na vijf.'])
    expect(
      rows(
        desk,
        'SELECT count(*) FROM buddy_pair p JOIN buddy_wish w ON w.id = p.need_id WHERE p.ended_on IS NULL',
      ),
    ).toEqual([[1]])
    expect(rows(desk, `SELECT id FROM household WHERE id = '${again.householdId}'`)).toEqual([])
    await desk.value('undo.apply', { id: restorePointId })
    expect(all()).toEqual(before)
  })

  test('are no buddies of each other any more', async () => {
    const desk = testDesk()
    const one = addFamily(desk, 'Bakker')
    const again = secondCard(desk, 'Bakker')
    const needId = addBuddyWish(desk, one.householdId)
    const offerId = addBuddyWish(desk, again.householdId, { side: 'offers' })
    addBuddyPair(desk, { needId, offerId }, COUPLED)
    await desk.value('people.merge', { keepId: one.personId, dropId: again.personId })
    expect(rows(desk, 'SELECT ended_on, ended_by, follow_up_due FROM buddy_pair')).toEqual([
      [desk.today, 'other', null],
    ])
  })
})

describe('cleaning up', () => {
  const day = (text: string) => isoDate.parse(text)
  const buddiesOn = (desk: TestDesk, on: string) =>
    proposeCleanUp(desk.reader, day(on)).shown.find(({ kind }) => kind === 'buddies')
  const clean = (desk: TestDesk, on: string) => {
    const { kind, count, fingerprint } = buddiesOn(desk, on) ?? { kind: 'buddies', count: 0, fingerprint: '' }
    return desk.change((change) =>
      cleanUp(change, desk.reader, {
        ...{ today: day(on), newId: randomUUID, actor: 'directeur', secondActor: '' },
        chosen: [{ kind, count, fingerprint }],
      }),
    )
  }
  const left = (desk: TestDesk) =>
    rows(desk, 'SELECT (SELECT count(*) FROM buddy_wish), (SELECT count(*) FROM buddy_pair)')

  test('leaves a pair that runs, and takes it with its wishes after the school year in which it ended', () => {
    const desk = testDesk()
    const { needId, offerId } = addTwoFamilies(desk)
    const pairId = addBuddyPair(desk, { needId, offerId }, COUPLED)
    expect(buddiesOn(desk, '2030-08-01')?.count).toBe(0)
    const over = { endedOn: '2027-03-01', endedBy: 'enough', followUpDue: null } as const
    desk.change((change) => change.update(buddyPair, pairId, over))
    // its wishes are still open
    expect(buddiesOn(desk, '2027-07-30')?.count).toBe(0)
    expect(buddiesOn(desk, '2027-07-31')).toMatchObject({ count: 1, names: ['Buddy’s 2026-2027'] })
    desk.change((change) => {
      for (const id of [needId, offerId]) change.update(buddyWish, id, { endedOn: '2027-04-01' })
    })
    expect(clean(desk, '2027-08-01')).toMatchObject({ ok: true })
    expect(left(desk)).toEqual([[0, 0]])
    expect(desk.reader.verify()).toEqual({ brokenAt: null, differing: [] })
  })

  test('takes what a family without a child at school left behind, and leaves the other family its wish', () => {
    const desk = testDesk()
    const { one, needId, offerId } = addTwoFamilies(desk)
    addBuddyPair(desk, { needId, offerId }, COUPLED)
    desk.sqlite.prepare("UPDATE pupil SET left_on = '2027-02-01' WHERE id = ?").run(one.pupilId)
    expect(buddiesOn(desk, '2027-07-31')?.count).toBe(2)
    clean(desk, '2027-07-31')
    expect(rows(desk, 'SELECT id FROM buddy_wish')).toEqual([[offerId]])
  })

  test('keeps the wishes of a pair that a hold keeps, also that of the other family', async () => {
    const desk = testDesk({ role: 'head' })
    const { one, needId, offerId } = addTwoFamilies(desk)
    addBuddyPair(
      desk,
      { needId, offerId },
      { ...COUPLED, followUpDue: null, endedOn: '2027-03-01', endedBy: 'enough' },
    )
    desk.sqlite.prepare("UPDATE buddy_wish SET ended_on = '2027-04-01'").run()
    await desk.value('privacy.hold', { who: { id: one.pupilId, kind: 'pupil' }, reason: 'klacht' })
    expect(buddiesOn(desk, '2027-08-01')).toMatchObject({
      count: 0,
      kept: [{ name: 'Buddy’s 2026-2027', why: 'van een gezin is de bewaring verlengd; de rest gaat weg' }],
    })
  })

  test('keeps a family as long as a buddy names it, and takes both together', () => {
    const desk = testDesk()
    const { one, needId, offerId } = addTwoFamilies(desk)
    addBuddyPair(desk, { needId, offerId }, COUPLED)
    desk.sqlite.prepare("UPDATE pupil SET left_on = '2023-07-14' WHERE id = ?").run(one.pupilId)
    desk.sqlite.prepare('UPDATE school_year SET closed = 1').run()
    const { shown } = proposeCleanUp(desk.reader, day('2027-08-01'))
    expect(shown.find(({ kind }) => kind === 'familyContact')).toMatchObject({
      people: 1,
      needs: ['pupilFile', 'buddies'],
    })
  })
})

test('an answer to a request holds the own wish and what came of it; the other family and what it said stay covered', async () => {
  const desk = testDesk({ role: 'head' })
  const { one, other, ...ids } = addTwoFamilies(desk)
  const said = {
    needAnswer: 'well',
    offerAnswer: 'notAtAll',
    followedUpOn: '2026-11-10',
    followUpNote: 'Vissers bellen.',
  } as const
  addBuddyPair(desk, ids, { ...COUPLED, ...said })
  const { id: requestId } = await desk.value('privacy.takeIn', {
    personId: one.personId,
    receivedOn: desk.today,
  })
  const preview = await desk.value('privacy.preview', { id: requestId })
  const facts = preview.sections.flatMap(({ facts: all }) => all).filter(({ id }) => id.startsWith('buddy_'))
  const told = (covered: boolean) =>
    facts.filter(({ aboutOthers }) => aboutOthers === covered).map(({ label, value }) => `${label}: ${value}`)
  expect(told(false)).toEqual([
    'Buddy: uw gezin: wil graag een buddy',
    'Talen bij de buddywens: Arabisch',
    'De school mag op straat en buurt letten: ja',
    'De school mag op de groep letten: ja',
    'Buddywens sinds: 14 september 2026',
    'Als buddy’s voorgesteld op: 21 september 2026',
    'U zei ja op: 25 september 2026',
    'Buddy’s sinds: 28 september 2026',
    'De school vraagt hoe het gaat op: 9 november 2026',
    'De school vroeg hoe het gaat op: 10 november 2026',
    'U zei na zes weken: gaat goed',
  ])
  expect(told(true)).toEqual(['Uw buddy: een ander gezin', 'Wat er werd gezegd: Vissers bellen.'])
})

test('what stands in the way of undoing is named by its family, never by an address', () => {
  const desk = testDesk()
  const { needId, offerId } = addTwoFamilies(desk)
  addBuddyPair(desk, { needId, offerId })
  const names = ['buddy_wish', 'buddy_pair'].flatMap((table) =>
    desk.sqlite
      .prepare(`SELECT * FROM ${table} ORDER BY rowid`)
      .all()
      .map((row) => describeDependent(table, nameOfRow(desk.reader, table, row as Record<string, unknown>))),
  )
  expect(names).toEqual([
    'de buddywens van gezin Noor Bakker, Eva Bakker',
    'de buddywens van gezin Noor Visser, Eva Visser',
    'een buddypaar met gezin Noor Bakker, Eva Bakker',
  ])
})
