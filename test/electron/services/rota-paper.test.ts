import { beforeEach, describe, expect, test } from 'vitest'
import { readPdf, readRun } from '#db/queries/printing'
import type { OperationInput } from '#domain/contract/operations'
import { pdfText } from '../../app/support/pdf-text.ts'
import { addGroup, addPerson } from '../../support/people.ts'
import { addHelpers, addPlace, addReserve, addTask, addTurn } from '../../support/rota.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

let desk: TestDesk
let group: string
let other: string
let turnId: string
beforeEach(() => {
  desk = testDesk({ today: '2026-11-22' })
  group = addGroup(desk, '3A')
  other = addGroup(desk, '4')
  turnId = addTurn(desk, addTask(desk), { groupId: group, places: 3, note: 'bij de kast' })
})

const period = { from: '2027-01-01', until: '2027-01-31' }
const wall = (more: Partial<OperationInput<'rota.groupSheet'>> = {}) => ({
  ...{ groupId: group, ...period, size: 'A4' as const, names: 'firstNames' as const },
  ...more,
})
const textOf = async (runId: string) =>
  (await pdfText(readPdf(desk.reader, runId) ?? new Uint8Array())).join(' ').replace(/\s+/g, ' ')

describe('the rota on the wall', () => {
  test('has first names of what was settled and boxes for the rest, without surname, child or number', async () => {
    const { householdId, personId } = addHelpers(desk, 'van den Berg', group)
    const proposed = addHelpers(desk, 'Jansen', group)
    const gone = addHelpers(desk, 'Smit', group)
    addPlace(desk, { turnId, householdId }, { state: 'planned', personId })
    addPlace(desk, { turnId, householdId: proposed.householdId })
    addPlace(desk, { turnId, householdId: gone.householdId }, { state: 'cancelled' })
    const done = await desk.value('rota.groupSheet', wall())
    const words = await textOf(done.runId)
    expect(words).toContain('Ouderhulp groep 3A van 1 januari 2027 tot en met 31 januari 2027')
    expect(words).toMatch(/di 12 jan 08\.30–09\.30 uur Eva bij de kast/)
    for (const never of ['Berg', 'Noor', 'Jansen', 'Smit']) expect(words).not.toContain(never)
    expect(readRun(desk.reader, done.runId)).toMatchObject({ kind: 'rotaSheet' })
  })

  test('can have initials, and says nothing of who did not come', async () => {
    const { householdId } = addHelpers(desk, 'van den Berg', group)
    addPlace(desk, { turnId, householdId }, { state: 'absent' })
    const { runId } = await desk.value('rota.groupSheet', wall({ size: 'A3', names: 'initials' }))
    const words = await textOf(runId)
    expect(words).toContain('08.30–09.30 uur E.B.')
    expect(words).not.toMatch(/niet gekomen|afwezig/)
  })

  test('of the whole school has only its own turns, and none is no paper', async () => {
    expect(await desk.call('rota.groupSheet', wall({ groupId: null }))).toMatchObject({
      error: { code: 'NOTHING_TO_PRINT' },
    })
    addTurn(desk, addTask(desk, { name: 'Sinterklaas' }), { date: '2027-01-14' })
    const words = await textOf((await desk.value('rota.groupSheet', wall({ groupId: null }))).runId)
    expect(words).toContain('Ouderhulp van de hele school')
    expect(words).not.toContain('Leesouders')
  })
})

describe('the poster to sign up on', () => {
  const poster = (more: Partial<OperationInput<'rota.signUpPoster'>> = {}) => ({
    ...{ groupId: group, ...period, size: 'A4' as const },
    ...more,
  })

  test('has the open places without any name; a proposal is an open place', async () => {
    const { householdId } = addHelpers(desk, 'van den Berg', group)
    const proposed = addHelpers(desk, 'Jansen', group)
    addPlace(desk, { turnId, householdId }, { state: 'planned' })
    addPlace(desk, { turnId, householdId: proposed.householdId })
    const done = await desk.value('rota.signUpPoster', poster())
    const words = await textOf(done.runId)
    expect(words).toContain('2 di 12 jan 08.30–09.30 uur Leesouders bij de kast')
    expect(words).not.toContain('3 di 12 jan')
    for (const never of ['Eva', 'Berg', 'Jansen', 'Noor']) expect(words).not.toContain(never)
    expect(readRun(desk.reader, done.runId)).toMatchObject({ kind: 'rotaSheet' })
  })

  test('has nothing of what was before today, and is no paper when all is filled', async () => {
    addTurn(desk, addTask(desk, { name: 'Versieren' }), { groupId: group, date: '2026-11-20' })
    const from = '2026-11-01'
    const words = await textOf((await desk.value('rota.signUpPoster', poster({ from }))).runId)
    expect(words).not.toContain('Versieren')
    expect(words).toContain('van 22 november 2026')
    for (const name of ['Jansen', 'Smit', 'Bos']) {
      const { householdId } = addHelpers(desk, name, group)
      addPlace(desk, { turnId, householdId }, { state: 'planned' })
    }
    expect(await desk.call('rota.signUpPoster', poster())).toMatchObject({
      error: { code: 'NOTHING_TO_PRINT' },
    })
  })
})

describe('the sheet of the coordinator', () => {
  const sheet = () => ({ groupId: group, ...period })

  test('has telephone numbers, never a secret one, and reserves', async () => {
    const { householdId, personId } = addHelpers(desk, 'van den Berg', group)
    const { phone } = await import('#db/schema/people')
    desk.change((change) => {
      for (const [at, secret] of [false, true].entries()) {
        const number = `+3161234567${at}`
        change.insert(phone, { id: `0b0e4d0a-0000-4000-8000-0000000000a${at}`, personId, number, secret })
      }
    })
    const reserve = addHelpers(desk, 'Demir', group)
    addPlace(desk, { turnId, householdId }, { state: 'planned' })
    addReserve(desk, { turnId, householdId: reserve.householdId })
    const words = await textOf((await desk.value('rota.coordinatorSheet', sheet())).runId)
    expect(words).toContain('Eva van den Berg Noor van den Berg (3A) 06 1234 5670')
    expect(words).toContain('Er is een geheim nummer: vraag de administratie.')
    expect(words).not.toContain('1234 5671')
    expect(words).toContain('Eva Demir')
    expect(words).toContain('2 plaatsen open')
    expect(words).toContain('Niet ophangen.')
  })

  test('says what is only proposed', async () => {
    const { householdId } = addHelpers(desk, 'Jansen', group)
    addPlace(desk, { turnId, householdId })
    expect(await textOf((await desk.value('rota.coordinatorSheet', sheet())).runId)).toContain(
      'Eva Jansen (voorstel)',
    )
  })

  test('names the adults of the family where a grandparent comes', async () => {
    const { householdId } = addHelpers(desk, 'Jansen', group)
    const personId = addPerson(desk, 'Opa Smit', { householdId })
    addPlace(desk, { turnId, householdId }, { state: 'planned', personId })
    expect(await textOf((await desk.value('rota.coordinatorSheet', sheet())).runId)).toContain('Opa Smit')
  })
})

describe('a coordinator', () => {
  test('prints the own group only', async () => {
    desk.seat('coordinator', [other])
    const refused = { ok: false, error: { code: 'NOT_OWN_GROUP' } }
    expect(await desk.call('rota.groupSheet', wall())).toMatchObject(refused)
    expect(await desk.call('rota.groupSheet', wall({ groupId: null }))).toMatchObject(refused)
    expect(await desk.call('rota.coordinatorSheet', { groupId: group, ...period })).toMatchObject(refused)
    const onWall = { groupId: group, ...period, size: 'A4' as const }
    expect(await desk.call('rota.signUpPoster', onWall)).toMatchObject(refused)
    desk.seat('coordinator', [group])
    expect((await desk.value('rota.groupSheet', wall())).pages).toBe(1)
  })
})
