import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { OperationOutput } from '#domain/contract/operations'
import { schoolYear } from '#domain/kernel/school-year'
import { day } from '../../support/leave.ts'
import { addGroup } from '../../support/people.ts'
import {
  addCertificate,
  addExemption,
  addForm,
  addHelpers,
  addPlace,
  addTask,
  addTurn,
  addWish,
} from '../../support/rota.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const SCOPE = {
  schoolYear: schoolYear.parse('2026-2027'),
  from: day('2026-08-01'),
  until: day('2027-07-31'),
  groupIds: [] as string[],
  publishedToo: false,
}
const TUESDAYS = ['2027-01-12', '2027-01-26', '2027-02-09', '2027-03-02']

/** Group 3A with these families, and one reading turn with one place on four Tuesdays. */
function fourTuesdays(names: readonly string[] = ['Bos', 'Kok', 'Prins', 'Vos']) {
  const desk = testDesk()
  const groupId = addGroup(desk, '3A')
  const families = names.map((name) => addHelpers(desk, name, groupId))
  const householdIds = families.map(({ householdId }) => householdId)
  const taskId = addTask(desk)
  const turnIds = TUESDAYS.map((date) => addTurn(desk, taskId, { groupId, date, places: 1 }))
  return { desk, groupId, families, householdIds, taskId, turnIds }
}

type Proposed = OperationOutput<'rota.propose'>

function propose(desk: TestDesk, scope: Partial<typeof SCOPE> = {}): Promise<Proposed> {
  return desk.value('rota.propose', { jobId: randomUUID(), ...SCOPE, ...scope })
}

function tick({ changes }: Pick<Proposed, 'changes'>) {
  return changes.map(({ turnId, fromHouseholdId, toHouseholdId }) => ({
    turnId,
    fromHouseholdId,
    toHouseholdId,
  }))
}

async function acceptAll(desk: TestDesk, scope: Partial<typeof SCOPE> = {}) {
  const proposed = await propose(desk, scope)
  const { fingerprint } = proposed
  return desk.value('rota.accept', { ...SCOPE, ...scope, fingerprint, ticked: tick(proposed) })
}

/** Household by turn, in the order of the turns. */
async function standing(desk: TestDesk) {
  const { turns } = await desk.value('rota.board', { groupId: null, from: SCOPE.from, until: SCOPE.until })
  return turns.flatMap(({ turnId, filled }) =>
    filled
      .filter(({ state }) => state === 'proposed' || state === 'planned')
      .map(({ householdId, placeId, state, locked }) => ({ turnId, householdId, placeId, state, locked })),
  )
}

async function codeOf(
  answer: Promise<{ ok: true } | { ok: false; error: { code: string; details: unknown } }>,
) {
  const result = await answer
  return result.ok ? 'ok' : result.error
}

describe('the proposal', () => {
  it('gives each family one turn of four, and a second run changes nothing', async () => {
    const { desk, householdIds } = fourTuesdays()

    const first = await propose(desk)
    const { changed } = await acceptAll(desk)
    const again = await propose(desk)

    expect([first.difference, first.highest, first.lowest, changed]).toEqual([
      '0 wisselingen, 0 gelijk, 4 nieuw',
      1,
      1,
      4,
    ])
    expect((await standing(desk)).map(({ householdId }) => householdId).sort()).toEqual(
      [...householdIds].sort(),
    )
    expect([again.difference, again.changes]).toEqual(['0 wisselingen, 4 gelijk', []])
  })

  it('takes days, wishes, exemptions, certificates and balances from the rows', async () => {
    const { desk, householdIds, families, taskId, groupId, turnIds } = fourTuesdays()
    const [bos = '', kok = '', prins = '', vos = ''] = householdIds
    addForm(desk, bos, { days: [{ weekday: 4, part: 'morning' }] })
    addForm(desk, kok, { askNot: true })
    addExemption(desk, prins, { fromDate: '2026-12-01', untilDate: '2027-02-28' })
    addWish(desk, { taskId, householdId: vos }, 'likes')
    const driving = addTask(desk, { name: 'Rijden', icon: 'driving', needsDriver: true })
    const drive = addTurn(desk, driving, { groupId, date: '2027-05-11', places: 1 })
    addCertificate(desk, families[0]?.personId ?? '', { kind: 'driver' })

    await acceptAll(desk)

    const found = new Map((await standing(desk)).map(({ turnId, householdId }) => [turnId, householdId]))
    expect([...turnIds.map((id) => found.get(id)), found.get(drive)]).toEqual([
      vos,
      vos,
      vos,
      prins,
      undefined,
    ])
  })

  it('leaves locked and published places, and moves only what was neither', async () => {
    const { desk, householdIds, turnIds } = fourTuesdays()
    const [bos = ''] = householdIds
    const [one = '', two = '', three = ''] = turnIds
    addPlace(desk, { turnId: one, householdId: bos }, { locked: 'hand' })
    addPlace(
      desk,
      { turnId: two, householdId: bos },
      { state: 'planned', locked: 'published', publishedOn: '2026-11-01' },
    )
    addPlace(desk, { turnId: three, householdId: bos })

    const proposed = await propose(desk)

    expect(proposed.difference).toBe('1 wisseling, 1 gelijk, 1 nieuw')
    expect(proposed.changes.map(({ turnId, fromHouseholdId }) => [turnId, fromHouseholdId])).toEqual([
      [three, bos],
      [turnIds[3], null],
    ])
  })

  it('counts what lies outside the period, and touches nothing there', async () => {
    const { desk, householdIds, turnIds } = fourTuesdays(['Bos', 'Kok'])
    const [bos = '', kok = ''] = householdIds
    for (const turnId of turnIds.slice(1)) addPlace(desk, { turnId, householdId: bos })

    const { changes } = await propose(desk, { until: day('2027-01-20') })

    expect(changes.map(({ turnId, toHouseholdId }) => [turnId, toHouseholdId])).toEqual([[turnIds[0], kok]])
  })

  it('names what cannot be filled, and the smallest change that would help', async () => {
    const { desk, householdIds, turnIds } = fourTuesdays(['Bos'])
    addForm(desk, householdIds[0] ?? '', { days: [{ weekday: 4, part: 'morning' }] })

    const { open } = await propose(desk)

    expect(open.map(({ turnId }) => turnId)).toEqual(turnIds)
    expect([open[0]?.because, open[0]?.wouldHelp]).toEqual([
      'di 12 jan Leesouders: 1 plaats open; 1 gezin kan niet',
      'Kan 1 gezin toch, dan is er een plaats gevuld (dat is bij 1 gezin het enige).',
    ])
  })

  it('stops when the office stops it, and says so', async () => {
    const { desk } = fourTuesdays()
    const jobId = randomUUID()
    const running = desk.call('rota.propose', { jobId, ...SCOPE })
    await desk.value('rota.stopProposal', { jobId })
    expect(await codeOf(running)).toEqual({ code: 'PROPOSAL_STOPPED', details: {} })
  })
})

describe('taking over a proposal', () => {
  it('writes only what is ticked, and is put back in one go', async () => {
    const { desk, turnIds } = fourTuesdays()
    const proposed = await propose(desk)
    const { fingerprint } = proposed

    const accepted = await desk.value('rota.accept', {
      ...SCOPE,
      fingerprint,
      ticked: tick(proposed).slice(0, 2),
    })
    const taken = await standing(desk)
    await desk.value('undo.apply', { id: accepted.restorePointId })

    expect(taken.map(({ turnId }) => turnId)).toEqual(turnIds.slice(0, 2))
    expect(await standing(desk)).toEqual([])
  })

  it('refuses when rows changed meanwhile, and what was never proposed', async () => {
    const { desk, householdIds, turnIds } = fourTuesdays()
    const proposed = await propose(desk)
    const { fingerprint } = proposed
    const invented = { turnId: turnIds[0] ?? '', fromHouseholdId: null, toHouseholdId: randomUUID() }
    const outdated = { code: 'PLAN_OUTDATED', details: {} }
    const accept = (ticked: ReturnType<typeof tick>) =>
      codeOf(desk.call('rota.accept', { ...SCOPE, fingerprint, ticked }))

    expect(await accept([invented])).toEqual(outdated)
    addExemption(desk, householdIds[0] ?? '')
    expect(await accept(tick(proposed))).toEqual(outdated)
    expect(await standing(desk)).toEqual([])
  })

  it('refuses half of an exchange that needs its other half', async () => {
    const { desk, families, groupId } = fourTuesdays(['Bos', 'Kok'])
    const [bos] = families
    const hour = { groupId, date: '2027-04-06', places: 1 }
    const garden = addTurn(desk, addTask(desk, { name: 'Tuin' }), hour)
    const lunch = addTurn(desk, addTask(desk, { name: 'Overblijf', needsVog: true }), hour)
    addCertificate(desk, bos?.personId ?? '')
    addPlace(desk, { turnId: garden, householdId: bos?.householdId ?? '' })
    const scope = { ...SCOPE, from: day('2027-04-01'), until: day('2027-04-30') }
    const { changes, fingerprint } = await propose(desk, scope)
    const ticked = tick({ changes: changes.filter(({ turnId }) => turnId === lunch) })

    expect(changes).toHaveLength(2)
    expect(await codeOf(desk.call('rota.accept', { ...scope, fingerprint, ticked }))).toEqual({
      code: 'CANNOT_HELP',
      details: { texts: ['di 6 apr Overblijf: helpt dan al bij Tuin'] },
    })
  })
})

describe('waarom ik?', () => {
  it('is a sentence that was true when the family was chosen, about nobody else', async () => {
    const { desk, householdIds, turnIds, taskId, groupId } = fourTuesdays(['Bos', 'Kok'])
    const [bos = '', kok = ''] = householdIds
    addPlace(
      desk,
      { turnId: addTurn(desk, taskId, { groupId, date: '2026-09-08' }), householdId: bos },
      {
        state: 'done',
      },
    )
    addForm(desk, kok, { days: [{ weekday: 2, part: 'morning' }] })
    await acceptAll(desk, { until: day('2027-01-20') })

    const [place] = await standing(desk)
    const { sentence } = await desk.value('rota.whyMe', { placeId: place?.placeId ?? '' })

    expect([place?.turnId, place?.householdId]).toEqual([turnIds[0], kok])
    expect(sentence).toBe(
      'Laagste stand van groep 3A (0 beurten), kan op dinsdag, had dit jaar nog geen beurt Leesouders. (Voorstel van 21 november 2026.)',
    )
  })

  it('says plainly when somebody placed by hand', async () => {
    const { desk, householdIds, turnIds } = fourTuesdays()
    const { placeId } = await desk.value('rota.place', {
      turnId: turnIds[0] ?? '',
      householdId: householdIds[0] ?? '',
      locked: 'hand',
      overrule: '',
    })
    expect((await desk.value('rota.whyMe', { placeId })).sentence).toBe(
      'Deze beurt is met de hand ingedeeld.',
    )
  })
})

describe('telling it', () => {
  it('makes what is told fast, also for a proposal that may move the rest', async () => {
    const { desk, groupId } = fourTuesdays()
    await acceptAll(desk)
    const { published } = await desk.value('rota.publish', { groupId, from: SCOPE.from, until: SCOPE.until })

    expect(published).toBe(4)
    expect((await standing(desk)).map(({ state, locked }) => [state, locked])).toEqual(
      Array.from({ length: 4 }, () => ['planned', 'published']),
    )
    const { published: again } = await desk.value('rota.publish', {
      groupId,
      from: SCOPE.from,
      until: SCOPE.until,
    })
    expect(again).toBe(0)
  })
})

describe('a coordinator', () => {
  it('proposes for the own group only', async () => {
    const { desk, groupId, turnIds } = fourTuesdays()
    const other = addGroup(desk, '7B')
    addHelpers(desk, 'Kuiper', other)
    addTurn(desk, addTask(desk, { name: 'Tuin' }), { groupId: other, date: '2027-04-06' })
    desk.seat('coordinator', [groupId])

    const { changes } = await propose(desk)

    expect(changes.map(({ turnId }) => turnId)).toEqual(turnIds)
    expect(
      await codeOf(desk.call('rota.propose', { jobId: randomUUID(), ...SCOPE, groupIds: [other] })),
    ).toEqual({ code: 'NOT_OWN_GROUP', details: {} })
  })
})
