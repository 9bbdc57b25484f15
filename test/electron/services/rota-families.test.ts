import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { familyCode } from '#db/schema/people'
import { rotaTurn } from '#db/schema/rota'
import type { OperationInput, OperationOutput } from '#domain/contract/operations'
import { isoDate } from '#domain/kernel/date'
import { nextSchoolYear, previousSchoolYear } from '#domain/kernel/school-year'
import { addGroup, addHousehold, addPupil } from '../../support/people.ts'
import {
  addCertificate,
  addCorrection,
  addExemption,
  addForm,
  addHelpers,
  addPlace,
  addSettings,
  addTask,
  addTurn,
} from '../../support/rota.ts'
import { PEOPLE, type TestDesk, testDesk } from '../../support/store.ts'

const day = (text: string) => isoDate.parse(text)

function form(desk: TestDesk, part: Partial<OperationInput<'rota.saveForm'>['details']> = {}) {
  return {
    schoolYear: desk.schoolYear,
    days: [],
    askNot: false,
    most: null,
    likes: [],
    avoids: [],
    togetherWithId: null,
    seats: 0,
    boosters: 0,
    languages: '',
    children: [],
    ...part,
  }
}

const familyOf = (desk: TestDesk, householdId: string) =>
  desk.value('rota.family', { schoolYear: desk.schoolYear, householdId, code: '' })

describe('the list of families', () => {
  test('asks first who has not helped yet, and names nobody last but who asked not to be asked', async () => {
    const desk = testDesk()
    const group = addGroup(desk, '3A')
    const of = (name: string) => addHelpers(desk, name, group).householdId
    const [helped, planned, askNot, exempt, free] = ['Aarts', 'Bos', 'Cohen', 'Dam', 'Evers'].map(of)
    const turnId = addTurn(desk, addTask(desk))
    addPlace(desk, { turnId, householdId: helped ?? '' }, { state: 'done' })
    addPlace(desk, { turnId, householdId: planned ?? '' }, { state: 'planned' })
    addForm(desk, askNot ?? '', { askNot: true })
    addExemption(desk, exempt ?? '', { fromDate: '2026-11-01', untilDate: '2026-12-31', reason: 'operatie' })
    const { families } = await desk.value('rota.families', { schoolYear: desk.schoolYear, groupId: null })
    expect(families.map(({ householdId }) => householdId)).toEqual([free, planned, helped, askNot, exempt])
    expect(families.at(-1)).toMatchObject({ exemptUntil: '2026-12-31', askNot: false, formOn: null })
    expect(JSON.stringify(families)).not.toContain('operatie')
    expect(families[2]).toMatchObject({
      name: 'Aarts',
      parents: ['Eva Aarts'],
      children: [{ name: 'Noor Aarts', group: '3A' }],
      balance: { asked: 1, corrected: 0, done: 1, planned: 0, left: 0 },
      turns: { done: 1, planned: 0 },
    })
  })

  test('leaves out a family whose child left, unless it helped', async () => {
    const desk = testDesk()
    const gone = () => {
      const householdId = addHousehold(desk)
      addPupil(desk, 'Mila Vos', { in: [householdId], leftOn: '2026-10-16' })
      return householdId
    }
    const [helped] = [gone(), gone()]
    addPlace(desk, { turnId: addTurn(desk, addTask(desk)), householdId: helped ?? '' }, { state: 'done' })
    const { families } = await desk.value('rota.families', { schoolYear: desk.schoolYear, groupId: null })
    expect(families.map(({ householdId }) => householdId)).toEqual([helped])
  })

  test('shows a coordinator the own group alone, and of a family the children in it', async () => {
    const desk = testDesk({ role: 'coordinator' })
    const [own, other] = [addGroup(desk, '3A'), addGroup(desk, '5B')]
    const { householdId } = addHelpers(desk, 'de Boer', own)
    addPupil(desk, 'Sem de Boer', { in: [householdId], group: other })
    addHelpers(desk, 'Bakker', other)
    desk.seat('coordinator', [own])
    for (const groupId of [null, own]) {
      const { families } = await desk.value('rota.families', { schoolYear: desk.schoolYear, groupId })
      expect(families.map(({ children }) => children.map(({ name }) => name))).toEqual([['Noor de Boer']])
    }
    expect(
      (await desk.value('rota.families', { schoolYear: desk.schoolYear, groupId: other })).families,
    ).toEqual([
      expect.objectContaining({ householdId, children: [expect.objectContaining({ group: '3A' })] }),
    ])
    expect(
      await desk.call('rota.family', { schoolYear: desk.schoolYear, householdId, code: '' }),
    ).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
  })

  test('hints to call a family that did not come twice without a word; not at the front office', async () => {
    const desk = testDesk({ role: 'head' })
    const { householdId } = addHelpers(desk, 'de Boer', addGroup(desk, '3A'))
    const taskId = addTask(desk)
    const missed = (date: string, toldOn: string | null) =>
      addPlace(desk, { turnId: addTurn(desk, taskId, { date }), householdId }, { state: 'absent', toldOn })
    const hint = async () =>
      (await desk.value('rota.families', { schoolYear: desk.schoolYear, groupId: null })).families[0]
        ?.callHint
    missed('2026-10-06', null)
    missed('2026-10-13', '2026-10-12')
    expect(await hint()).toBe(false)
    missed('2026-10-20', null)
    expect(await hint()).toBe(true)
    desk.seat('frontOffice')
    expect(await hint()).toBe(false)
  })
})

describe('one family', () => {
  test('shows its turns by day, with what they count for and what became of them', async () => {
    const desk = testDesk()
    const group = addGroup(desk, '3A')
    const { householdId } = addHelpers(desk, 'de Boer', group)
    const [reading, trip] = [addTask(desk), addTask(desk, { name: 'Schoolreis', weight: 3 })]
    const stand = (turnId: string, state: 'planned' | 'done' | 'cancelled') =>
      addPlace(desk, { turnId, householdId }, { state })
    const off = addTurn(desk, reading, { date: '2027-03-02', groupId: group })
    desk.change((change) => change.update(rotaTurn, off, { cancelledOn: '2026-11-20' }))
    stand(off, 'planned')
    stand(addTurn(desk, trip, { date: '2026-10-06' }), 'done')
    stand(addTurn(desk, reading, { groupId: group }), 'planned')
    addPlace(
      desk,
      { turnId: addTurn(desk, reading), householdId: addHelpers(desk, 'Bos', group).householdId },
      {},
    )
    const { turns } = await familyOf(desk, householdId)
    expect(turns.map(({ placeId, beginsAt, endsAt, ...turn }) => turn)).toEqual([
      { task: 'Schoolreis', group: '', date: '2026-10-06', weight: 3, state: 'done', calledOff: false },
      { task: 'Leesouders', group: '3A', date: '2027-01-12', weight: 1, state: 'planned', calledOff: false },
      { task: 'Leesouders', group: '3A', date: '2027-03-02', weight: 1, state: 'planned', calledOff: true },
    ])
    const { families } = await desk.value('rota.families', { schoolYear: desk.schoolYear, groupId: null })
    expect(families.find((one) => one.householdId === householdId)).toMatchObject({
      balance: { done: 3, planned: 1 },
      turns: { done: 1, planned: 1 },
    })
  })
})

describe('a September form', () => {
  test('is found by its code, kept, and typed again over the first', async () => {
    const desk = testDesk()
    const { householdId, pupilId } = addHelpers(desk, 'de Boer', addGroup(desk, '3A'))
    const together = addHelpers(desk, 'Bakker', addGroup(desk, '4A')).householdId
    desk.change((change) => change.insert(familyCode, { id: randomUUID(), code: 'K7P', householdId }))
    const [reading, lice] = [addTask(desk), addTask(desk, { name: 'Luizencontrole' })]
    const find = (code: string) =>
      desk.call('rota.family', { schoolYear: desk.schoolYear, householdId: null, code })
    const found = await find('k 7-p')
    const empty = form(desk, { children: [{ pupilId, transport: 'unknown', under135: null }] })
    expect(found).toMatchObject({ value: { householdId, details: empty, takenOn: null } })
    expect(await find('ZZ9')).toMatchObject({ error: { code: 'CODE_UNKNOWN' } })
    const details = form(desk, {
      days: [{ weekday: 2, part: 'morning' }],
      most: 3,
      likes: [reading],
      avoids: [lice],
      togetherWithId: together,
      seats: 4,
      boosters: 1,
      languages: 'Arabisch',
      children: [{ pupilId, transport: 'yes', under135: true }],
    })
    await desk.value('rota.saveForm', { householdId, details })
    expect(await familyOf(desk, householdId)).toMatchObject({ details, takenOn: '2026-11-21' })
    const { families } = await desk.value('rota.families', { schoolYear: desk.schoolYear, groupId: null })
    expect(families.map(({ languages }) => languages).sort()).toEqual(['', 'Arabisch'])
    const again = form(desk, { askNot: true, avoids: [reading], children: empty.children })
    await desk.value('rota.saveForm', { householdId, details: again })
    expect((await familyOf(desk, householdId)).details).toEqual(again)
    const counts = ['rota_form', 'rota_wish', 'rota_child'].map((table) =>
      desk.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    )
    expect(counts).toEqual([1, 1, 0])
  })

  test('with a task of another year, a child of others or itself as company is not kept', async () => {
    const desk = testDesk()
    const { householdId } = addHelpers(desk, 'de Boer', addGroup(desk, '3A'))
    const other = addPupil(desk, 'Sem Vos', { in: [addHousehold(desk)] })
    const old = addTask(desk, { schoolYear: '2025-2026' })
    for (const part of [
      { likes: [old] },
      { togetherWithId: householdId },
      { children: [{ pupilId: other, transport: 'yes' as const, under135: null }] },
    ]) {
      expect(await desk.call('rota.saveForm', { householdId, details: form(desk, part) })).toMatchObject({
        error: { code: 'NOT_FOUND' },
      })
    }
    expect(desk.sqlite.prepare('SELECT count(*) FROM rota_form').pluck().get()).toBe(0)
  })
})

describe('an exemption', () => {
  test('is entered beforehand; afterwards only when that was meant, and it is kept as such (R-B6)', async () => {
    const desk = testDesk()
    const { householdId } = addHelpers(desk, 'de Boer', addGroup(desk, '3A'))
    const exempt = (from: string, afterwards: boolean) =>
      desk.call('rota.exempt', {
        householdId,
        details: { from: day(from), until: day('2027-01-31'), kind: 'illness', reason: 'operatie' },
        afterwards,
      })
    expect(await exempt('2026-11-20', false)).toMatchObject({ error: { code: 'EXEMPT_AFTERWARDS' } })
    expect(await exempt('2026-11-21', true)).toMatchObject({ ok: true })
    expect(await exempt('2026-11-20', true)).toMatchObject({ ok: true })
    const kept = desk.sqlite
      .prepare('SELECT from_date, afterwards FROM rota_exemption ORDER BY from_date')
      .raw()
    expect(kept.all()).toEqual([
      ['2026-11-20', 1],
      ['2026-11-21', 0],
    ])
    const [first] = (await familyOf(desk, householdId)).exemptions
    expect(first).toMatchObject({ kind: 'illness', reason: 'operatie', afterwards: false })
    const logged = desk.sqlite.prepare(
      "SELECT touched FROM audit WHERE operation = 'rota.exempt' ORDER BY seq",
    )
    expect(
      logged
        .pluck()
        .all()
        .map((row) => String(row).includes('afterwards')),
    ).toEqual([false, true])
    await desk.value('rota.removeExemption', { exemptionId: first?.exemptionId ?? '' })
    expect((await familyOf(desk, householdId)).exemptions).toHaveLength(1)
  })
})

describe('a paper that was seen', () => {
  test('has one row of a kind: when, by whom, until when; a newer one takes its place', async () => {
    const desk = testDesk()
    const { householdId, personId } = addHelpers(desk, 'de Boer', addGroup(desk, '3A'))
    addCertificate(desk, personId)
    const seen = { personId, kind: 'vog', seenOn: day('2026-11-20'), validUntil: day('2029-11-20') } as const
    const { certificateId } = await desk.value('rota.noteCertificate', seen)
    await desk.value('rota.noteCertificate', { ...seen, kind: 'driver', validUntil: null })
    const { certificates } = await familyOf(desk, householdId)
    expect(certificates.map(({ kind, seenBy, person }) => [kind, seenBy, person])).toEqual([
      ['driver', PEOPLE.frontOffice.name, 'Eva de Boer'],
      ['vog', PEOPLE.frontOffice.name, 'Eva de Boer'],
    ])
    expect(certificates.at(-1)).toMatchObject({ seenOn: '2026-11-20', validUntil: '2029-11-20' })
    await desk.value('rota.removeCertificate', { certificateId })
    expect((await familyOf(desk, householdId)).certificates).toHaveLength(1)
  })
})

test.each([
  ['in the future', { seenOn: day('2026-11-22') }, 'SEEN_IN_FUTURE'],
  ['after it was over', { validUntil: day('2026-11-19') }, 'VALID_BEFORE_SEEN'],
])('a paper cannot have been seen %s', async (_, differs, code) => {
  const desk = testDesk()
  const { personId } = addHelpers(desk, 'de Boer', addGroup(desk, '3A'))
  const seen = { personId, kind: 'vog', seenOn: day('2026-11-20'), validUntil: null, ...differs } as const
  expect(await desk.call('rota.noteCertificate', seen)).toMatchObject({ error: { code } })
})

describe('the balances', () => {
  test('are corrected by hand, with a word why', async () => {
    const desk = testDesk()
    const { householdId } = addHelpers(desk, 'de Boer', addGroup(desk, '3A'))
    const { correctionId } = await desk.value('rota.correct', {
      schoolYear: desk.schoolYear,
      householdId,
      kind: 'role',
      turns: 1,
      note: 'klassenouder',
    })
    expect(await familyOf(desk, householdId)).toMatchObject({
      corrections: [{ correctionId, kind: 'role', turns: 1, note: 'klassenouder' }],
      balance: { asked: 1, corrected: 1, left: 0 },
    })
    await desk.value('rota.removeCorrection', { correctionId })
    expect((await familyOf(desk, householdId)).balance.left).toBe(1)
  })

  test('go along to the next year within the limit, once, and are put back as a whole (R-B2)', async () => {
    const desk = testDesk()
    const to = nextSchoolYear(desk.schoolYear)
    const group = addGroup(desk, '3A')
    addSettings(desk, { asked: 4 })
    addSettings(desk, { schoolYear: to, asked: 4, mostCarried: 2 })
    const [more, less, even] = ['Aarts', 'Bos', 'Cohen'].map(
      (name) => addHelpers(desk, name, group).householdId,
    )
    const gone = addHousehold(desk)
    addPupil(desk, 'Mila Vos', { in: [gone], leftOn: '2027-07-09' })
    const taskId = addTask(desk)
    const done = (householdId: string | undefined, times: number) => {
      for (let week = 1; week <= times; week += 1) {
        const turnId = addTurn(desk, taskId, { date: `2026-10-0${week}`, beginsAt: `0${week}:30` })
        addPlace(desk, { turnId, householdId: householdId ?? '' }, { state: 'done' })
      }
    }
    done(more, 5)
    done(even, 4)
    const carry = () => desk.call('rota.carryOver', { from: desk.schoolYear, to })
    const first = await carry()
    expect(first).toMatchObject({ value: { families: 2 } })
    const rows = desk.sqlite.prepare('SELECT household_id, turns FROM rota_correction ORDER BY turns').raw()
    expect(rows.all()).toEqual([
      [less, -2],
      [more, 1],
    ])
    expect(await carry()).toMatchObject({ error: { code: 'CARRIED_BEFORE' } })
    const { restorePointId } = (first as { value: OperationOutput<'rota.carryOver'> }).value
    await desk.value('undo.apply', { id: restorePointId })
    expect(rows.all()).toEqual([])
    expect(await carry()).toMatchObject({ ok: true })
  })

  test('are offered to go along once a year with tasks is over, to who leads the ouderhulp', async () => {
    const desk = testDesk()
    const offered = async () =>
      (await desk.value('rota.families', { schoolYear: desk.schoolYear, groupId: null })).carryOver
    expect(await offered()).toBeNull()
    const { householdId } = addHelpers(desk, 'de Boer', addGroup(desk, '3A'))
    const from = previousSchoolYear(desk.schoolYear)
    addTask(desk, { schoolYear: from })
    expect(await offered()).toEqual({ from, to: desk.schoolYear })
    desk.seat('coordinator', [])
    expect(await offered()).toBeNull()
    desk.seat('frontOffice')
    addCorrection(desk, householdId, { kind: 'carriedOver' })
    expect(await offered()).toBeNull()
  })

  test('of a year without tasks do not go along: nobody was asked for anything', async () => {
    const desk = testDesk()
    addHelpers(desk, 'de Boer', addGroup(desk, '3A'))
    const to = nextSchoolYear(desk.schoolYear)
    expect(await desk.value('rota.carryOver', { from: desk.schoolYear, to })).toMatchObject({ families: 0 })
  })

  test('of a year in which nothing was asked do not go along', async () => {
    const desk = testDesk()
    const { householdId } = addHelpers(desk, 'de Boer', addGroup(desk, '3A'))
    addTask(desk)
    addSettings(desk, { asked: 0 })
    addCorrection(desk, householdId, { turns: 1 })
    const to = nextSchoolYear(desk.schoolYear)
    expect(await desk.value('rota.carryOver', { from: desk.schoolYear, to })).toMatchObject({ families: 0 })
  })
})
