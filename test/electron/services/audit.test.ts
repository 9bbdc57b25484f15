import { describe, expect, test } from 'vitest'
import { verifyChain } from '#db/audit-chain'
import { household } from '#db/schema/people'
import type { OperationInput } from '#domain/contract/operations'
import { isoDate } from '#domain/kernel/date'
import { addHousehold, addPerson } from '../../support/people.ts'
import { PEOPLE, type TestDesk, testDesk } from '../../support/store.ts'

const ALL: OperationInput<'audit.entries'> = {
  from: null,
  until: null,
  accountId: null,
  kind: null,
  before: null,
  limit: 50,
}
const WHOLE_SCHOOL: OperationInput<'printing.emailList'> = {
  kind: 'general',
  topic: 'other',
  selection: { by: 'school' },
  style: 'beste',
  mayEmail: true,
  merge: 'household',
  to: 'parents',
  carriers: {},
  exceptRunId: null,
}
const entries = (desk: TestDesk, part: Partial<typeof ALL> = {}) =>
  desk.value('audit.entries', { ...ALL, ...part })

/** Something that happened at a moment of its own. */
function happen(
  desk: TestDesk,
  at: string,
  note: 'signInFailed' | 'refused' | 'export' | 'alone' | 'backup',
) {
  const kept = { at, actor: PEOPLE.head.id, operation: 'people.savePupil', requestId: null }
  desk.store.change(kept, (change) => change.noted(note))
}

describe('the logbook', () => {
  test('says who did what, to which fields, the newest first', async () => {
    const desk = testDesk({ role: 'head' })
    const id = addHousehold(desk, { street: 'Beukenlaan' })
    const { details } = await desk.value('people.household', { id })
    await desk.value('people.saveHousehold', { id, details: { ...details, remark: 'KANARIE' } })
    const { entries: found, people } = await entries(desk, { limit: 1 })
    expect(found).toEqual([
      {
        seq: desk.store.head().entries,
        at: '2026-11-21T09:00:00.000Z',
        who: 'directeur',
        kind: 'changes',
        what: 'Gezin gewijzigd',
        details: ['1 gezin gewijzigd: opmerking'],
      },
    ])
    expect(people).toEqual([{ id: PEOPLE.head.id, name: 'directeur' }])
  })

  test('holds no content, whatever was typed', async () => {
    const desk = testDesk({ role: 'head' })
    const id = addHousehold(desk, { street: 'KANARIE', remark: 'KANARIE' })
    const person = addPerson(desk, 'Kanarie Kanarie', { email: 'kanarie@voorbeeld.nl' })
    await desk.value('people.reveal', { kind: 'household', id })
    await desk.value('people.removePerson', { id: person })
    const rows = desk.sqlite.prepare('SELECT * FROM audit').all()
    expect(JSON.stringify(rows)).not.toMatch(/kanarie/i)
  })

  test.each([
    ['views', (desk: TestDesk) => desk.value('people.reveal', { kind: 'household', id: addHousehold(desk) })],
    ['exports', (desk: TestDesk) => desk.value('printing.emailList', WHOLE_SCHOOL)],
    ['refusals', async (desk: TestDesk) => happen(desk, '2026-11-21T09:00:00.000Z', 'refused')],
    ['signIns', async (desk: TestDesk) => happen(desk, '2026-11-21T09:00:00.000Z', 'signInFailed')],
    ['proposals', async (desk: TestDesk) => happen(desk, '2026-11-21T09:00:00.000Z', 'alone')],
    ['safety', async (desk: TestDesk) => happen(desk, '2026-11-21T09:00:00.000Z', 'backup')],
  ] as const)('finds %s among the rest', async (kind, work) => {
    const desk = testDesk({ role: 'head' })
    await work(desk)
    const { entries: found, total } = await entries(desk, { kind })
    expect(found.map((entry) => entry.kind)).toEqual([kind])
    expect(total).toBe(1)
  })

  test('asks by day as the school counts it, in winter and in summer', async () => {
    const desk = testDesk({ role: 'head' })
    const moments = ['2026-11-21T22:59:59.000Z', '2026-11-21T23:00:00.000Z', '2026-07-01T21:59:59.000Z']
    for (const at of moments) happen(desk, at, 'export')
    const of = async (day: string) => {
      const date = isoDate.parse(day)
      return (await entries(desk, { from: date, until: date, kind: 'exports' })).entries.map(({ at }) => at)
    }
    expect(await of('2026-11-21')).toEqual([moments[0]])
    expect(await of('2026-11-22')).toEqual([moments[1]])
    expect(await of('2026-07-01')).toEqual([moments[2]])
  })

  test('is read page by page without a row twice or left out', async () => {
    const desk = testDesk({ role: 'head' })
    for (let n = 0; n < 7; n += 1) addHousehold(desk)
    const all = (await entries(desk)).entries.map(({ seq }) => seq)
    const paged: number[] = []
    for (let before: number | null = null; ; before = paged.at(-1) ?? null) {
      const page = await entries(desk, { before, limit: 3 })
      if (page.entries.length === 0) break
      paged.push(...page.entries.map(({ seq }) => seq))
    }
    expect(paged).toEqual(all)
  })

  test('asks for one person', async () => {
    const desk = testDesk({ role: 'head' })
    await desk.value('people.reveal', { kind: 'household', id: addHousehold(desk) })
    const { entries: found } = await entries(desk, { accountId: PEOPLE.head.id })
    expect(found.map(({ what }) => what)).toEqual(['Geheime gegevens bekeken'])
  })
})

describe('checking', () => {
  test('a sound file: nothing differs, and the day is kept', async () => {
    const desk = testDesk({ role: 'head' })
    expect((await desk.value('audit.head', {})).verifiedOn).toBeNull()
    const before = desk.store.head()
    expect(await desk.value('audit.verify', {})).toEqual({
      entries: before.entries,
      brokenAt: null,
      differing: [],
      head: before.head.slice(-8),
    })
    expect(await desk.value('audit.head', {})).toMatchObject({
      entries: before.entries + 1,
      verifiedOn: desk.today,
    })
    expect(verifyChain(desk, desk.auditKey)).toBeNull()
  })

  test('names in Dutch what was changed outside the programme, and keeps no day', async () => {
    const desk = testDesk({ role: 'head' })
    addHousehold(desk)
    desk.sqlite.exec(`UPDATE household SET remark = 'x'`)
    expect(await desk.value('audit.verify', {})).toMatchObject({ brokenAt: null, differing: ['gezinnen'] })
    expect((await desk.value('audit.head', {})).verifiedOn).toBeNull()
    // what the programme writes since is no repair
    desk.change((change) => change.insert(household, { id: 'later' }))
    expect(await desk.value('audit.verify', {})).toMatchObject({ differing: ['gezinnen'] })
  })
})

describe('the month', () => {
  test('counts what deserves a look, between its own days, and keeps that it was seen', async () => {
    const desk = testDesk({ role: 'head' })
    happen(desk, '2026-10-31T22:59:00.000Z', 'export')
    happen(desk, '2026-10-31T23:00:00.000Z', 'export')
    happen(desk, '2026-11-30T22:59:00.000Z', 'export')
    happen(desk, '2026-11-30T23:00:00.000Z', 'export')
    for (const note of ['signInFailed', 'signInFailed', 'refused', 'alone'] as const)
      happen(desk, '2026-11-10T09:00:00.000Z', note)
    for (const at of ['2026-11-20T05:59:00.000Z', '2026-11-20T09:00:00.000Z', '2026-11-21T09:00:00.000Z']) {
      const note = { at, actor: 'x', operation: 'people.reveal', requestId: null }
      desk.store.change(note, (change) => change.viewed(household, 'h'))
    }
    expect(await desk.value('audit.month', { month: '2026-11' })).toEqual({
      failedSignIns: 2,
      viewsOutsideHours: 2,
      exports: 2,
      refusals: 1,
      alone: 1,
    })
    expect((await entries(desk, { limit: 1 })).entries).toMatchObject([
      { kind: 'safety', what: 'Maandoverzicht bekeken' },
    ])
    expect(await desk.value('audit.month', { month: '2026-12' })).toMatchObject({ exports: 1 })
  })
})
