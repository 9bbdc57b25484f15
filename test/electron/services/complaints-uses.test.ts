// What happens to reports when whom they name is joined, removed, cleaned up or asks what is kept of them.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { nameOfRow } from '#db/queries/row-names'
import { draft } from '#db/schema/access'
import { complaint } from '#db/schema/complaints'
import { panelTopic } from '#db/schema/panels'
import { isoDate } from '#domain/kernel/date'
import { TABLE_RULES } from '#domain/privacy/tables'
import { describeDependent } from '#domain/undo/texts'
import { reportOf } from '#electron/services/complaints-year'
import { checkChosen, cleanUp, proposalOf } from '#electron/services/privacy-clean-up'
import { proposeCleanUp } from '#electron/services/privacy-proposal'
import { addComplaintOf, CONDUCT, day, intake, opened, takeIn } from '../../support/complaints.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTeacher, addTie } from '../../support/people.ts'
import { PEOPLE, type TestDesk, testDesk } from '../../support/store.ts'

const WORD = 'Kwikstaart'
const TABLES = ['complaint', 'complaint_person', 'complaint_step', 'complaint_measure', 'print_run']

const count = ({ sqlite }: TestDesk, table: string) =>
  sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()

/** Eva with her daughter Noor, who is at school. */
function family(desk: TestDesk) {
  const householdId = addHousehold(desk)
  const personId = addPerson(desk, 'Eva Bakker', { householdId })
  const pupilId = addPupil(desk, 'Noor Bakker', { in: [householdId] })
  addTie(desk, pupilId, personId)
  return { householdId, personId, pupilId }
}

const proposed = (desk: TestDesk, on: string, kind = 'complaints') =>
  proposeCleanUp(desk.reader, isoDate.parse(on)).shown.find((one) => one.kind === kind)

function clean(desk: TestDesk, on: string, kinds: readonly string[] = ['complaints']) {
  const chosen = proposeCleanUp(desk.reader, isoDate.parse(on))
    .shown.filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, count: rows, fingerprint }) => ({ kind, count: rows, fingerprint }))
  const work = { today: isoDate.parse(on), newId: randomUUID, chosen, actor: 'directeur', secondActor: '' }
  return desk.change((change) => cleanUp(change, desk.reader, work))
}

describe('cleaning up', () => {
  test('takes a closed file whole after its term, with its letters and half-filled forms, and no word stays', () => {
    const desk = testDesk({ role: 'head' })
    const { id } = addComplaintOf(desk, family(desk))
    desk.change((change) => {
      const form = {
        path: `/klachten/${id}`,
        form: 'file',
        content: { facts: WORD },
        at: '2024-07-01T09:00:00.000Z',
      }
      change.insert(draft, { id: randomUUID(), accountId: PEOPLE.head.id, ...form })
    })
    const withKind = Object.entries(TABLE_RULES).flatMap(([table, { retention }]) =>
      retention === 'complaints' ? [table] : [],
    )
    expect(withKind.filter((table) => count(desk, table) === 0)).toEqual([])
    expect(proposed(desk, '2024-06-30')).toMatchObject({ count: 0, names: [] })
    expect(proposed(desk, '2024-07-01')).toMatchObject({ count: 6, names: ['Meldingen 2021-2022'] })
    expect(clean(desk, '2024-07-01')).toMatchObject({ ok: true })
    expect([...withKind, ...TABLES, 'draft'].map((table) => count(desk, table))).toEqual(
      [...withKind, ...TABLES, 'draft'].map(() => 0),
    )
    const all = desk.sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()
    for (const table of all as string[]) {
      expect(JSON.stringify(desk.sqlite.prepare(`SELECT * FROM "${table}"`).all())).not.toContain(WORD)
    }
    expect(desk.reader.verify()).toEqual({ brokenAt: null, differing: [] })
  })

  test('keeps the counts: the yearly report stays equal, to the last number', () => {
    const desk = testDesk({ role: 'head' })
    const of = family(desk)
    for (let place = 0; place < 12; place += 1) {
      const category = place < 7 ? ('safety' as const) : ('communication' as const)
      const closedOn = `2022-0${6 + (place % 3)}-28`
      addComplaintOf(desk, of, { category, closedOn, outcome: place % 2 === 0 ? 'solved' : 'notSolved' })
    }
    addComplaintOf(desk, of, { route: 'conduct', category: null })
    addComplaintOf(desk, of, { kind: 'idea', route: null, category: null })
    const before = reportOf(desk.reader, '2021-2022')
    clean(desk, '2024-07-28')
    expect(count(desk, 'complaint')).toBe(4)
    expect(reportOf(desk.reader, '2021-2022')).toEqual(before)
    clean(desk, '2024-09-28')
    expect(count(desk, 'complaint')).toBe(0)
    expect(reportOf(desk.reader, '2021-2022')).toEqual(before)
    const kept = String(desk.sqlite.prepare('SELECT counted FROM complaint_year').pluck().get())
    expect(kept).not.toContain(WORD)
    expect(
      (JSON.parse(kept) as { days: number }[]).every(({ days }) => [14, 28, 56, 57].includes(days)),
    ).toBe(true)
  })

  test('never takes one that runs, nor one that a procedure holds until a day', () => {
    const desk = testDesk({ role: 'head' })
    const of = family(desk)
    addComplaintOf(desk, of, { closedOn: null, outcome: null, satisfied: null })
    addComplaintOf(desk, of, { heldUntil: '2027-01-01', heldBecause: 'rechtszaak' })
    expect(proposed(desk, '2026-12-31')?.count).toBe(0)
    expect(proposed(desk, '2027-01-01')?.count).toBe(5)
  })

  test.each([
    ['a complaint at the committee', { kind: 'committee', route: null, category: null } as const],
    ['a complaint that went on to the committee', { rung: 'committee' } as const],
  ])('keeps %s five years', (_, more) => {
    const desk = testDesk({ role: 'head' })
    addComplaintOf(desk, family(desk), more)
    expect(proposed(desk, '2027-06-30', 'committeeComplaints')?.count).toBe(0)
    expect(proposed(desk, '2027-07-01', 'committeeComplaints')?.count).toBe(5)
    expect(proposed(desk, '2030-07-01')?.count).toBe(0)
  })

  test('stays with a hold on the child or the parent', async () => {
    const desk = testDesk({ role: 'head' })
    const of = family(desk)
    addComplaintOf(desk, of)
    await desk.value('privacy.hold', { who: { id: of.personId, kind: 'person' }, reason: 'klacht' })
    expect(proposed(desk, '2026-11-22')).toMatchObject({ count: 0, kept: [{ name: 'Meldingen 2021-2022' }] })
  })

  test('leaves what a panel said of an idea, without the idea', () => {
    const desk = testDesk({ role: 'head' })
    const { id } = addComplaintOf(desk, family(desk), { kind: 'idea', route: null, category: null })
    const topic = { title: 'Boom', proposedBy: 'parent', proposedOn: '2022-06-10' } as const
    desk.change((change) => change.insert(panelTopic, { id: 'topic-1', ideaId: id, ...topic }))
    expect(clean(desk, '2026-11-22')).toMatchObject({ ok: true })
    expect(desk.sqlite.prepare('SELECT title, idea_id FROM panel_topic').raw().all()).toEqual([
      ['Boom', null],
    ])
  })

  test('goes together with the family that it keeps', () => {
    const desk = testDesk({ role: 'head' })
    const of = family(desk)
    addComplaintOf(desk, of)
    desk.sqlite.prepare("UPDATE pupil SET left_on = '2022-07-14' WHERE id = ?").run(of.pupilId)
    desk.sqlite.prepare('UPDATE school_year SET closed = 1').run()
    expect(proposed(desk, '2026-11-22', 'familyContact')).toMatchObject({
      people: 1,
      needs: ['pupilFile', 'complaints'],
    })
    desk.change((change) => change.update(complaint, firstId(desk), { heldUntil: '2030-01-01' }))
    const why = 'er is nog een ander gegeven bewaard; dat heeft een eigen termijn'
    expect(proposed(desk, '2026-11-22', 'familyContact')).toMatchObject({ people: 0, kept: [{ why }] })
  })
})

function firstId({ sqlite }: TestDesk): string {
  return String(sqlite.prepare('SELECT id FROM complaint').pluck().get())
}

describe('two cards of one person', () => {
  test('become one with the reports of both, and it can be undone', async () => {
    const desk = testDesk({ role: 'head' })
    const one = family(desk)
    const householdId = addHousehold(desk)
    const again = addPerson(desk, 'Eva Bakker', { householdId })
    const id = await takeIn(desk, { personId: again, householdId, giverName: '' })
    const links = () =>
      desk.sqlite.prepare('SELECT person_id, household_id FROM complaint WHERE id = ?').raw().get(id)
    const { restorePointId } = await desk.value('people.merge', { keepId: one.personId, dropId: again })
    expect(links()).toEqual([one.personId, one.householdId])
    expect(desk.sqlite.prepare('SELECT id FROM household WHERE id = ?').get(householdId)).toBeUndefined()
    await desk.value('undo.apply', { id: restorePointId })
    expect(links()).toEqual([again, householdId])
  })
})

describe('removing', () => {
  test('a person whom a file names is refused, and a file that the balie may not see is not told of', async () => {
    const desk = testDesk()
    const householdId = addHousehold(desk)
    const [open, shut] = [
      addPerson(desk, 'Eva Bakker', { householdId }),
      addPerson(desk, 'Jan Vos', { householdId }),
    ]
    desk.seat('head')
    await takeIn(desk, { personId: open, giverName: '' })
    await takeIn(desk, { ...CONDUCT, personId: shut, giverName: '' })
    expect(await desk.call('people.removePerson', { id: open })).toMatchObject({
      error: { code: 'STILL_IN_USE', details: { by: ['melding 2026-001'] } },
    })
    const refused = await desk.call('people.removePerson', { id: shut })
    expect(JSON.stringify(refused)).toContain('een gegeven met een eigen bewaartermijn')
    expect(JSON.stringify(refused)).not.toMatch(/melding|klacht|2026-002/)
  })

  test('a member of staff leaves the name in the file, so that nothing is told by a refusal; and comes back', async () => {
    const desk = testDesk({ role: 'head' })
    const staffId = addTeacher(desk, 'Juf Ans')
    const id = await takeIn(desk, { ...CONDUCT, giver: 'staff', staffId, giverName: '' })
    desk.seat('head')
    const file = await opened(desk, id)
    const about = [{ accountId: null, staffId, name: '' }]
    const { contactWish, contactAt } = intake()
    await desk.value('complaints.saveFile', {
      ...{ id, revision: file.revision },
      details: { ...DETAILS, contactWish, contactAt, about },
    })
    desk.seat('frontOffice')
    const { restorePointId } = await desk.value('groups.removeStaff', { id: staffId })
    desk.seat('head')
    expect(await opened(desk, id)).toMatchObject({
      ...{ staffId: null, giverName: 'Juf Ans' },
      about: [{ staffId: null, name: 'Juf Ans' }],
    })
    desk.seat('frontOffice')
    await desk.value('undo.apply', { id: restorePointId })
    desk.seat('head')
    expect(await opened(desk, id)).toMatchObject({ staffId, giverName: '' })
  })

  test('a group leaves its name in the file as the place', async () => {
    const desk = testDesk({ role: 'head' })
    const groupId = addGroup(desk, '3A')
    const id = await takeIn(desk, { groupId, place: 'plein' })
    await desk.value('groups.remove', { id: groupId })
    desk.seat('head')
    expect(await opened(desk, id)).toMatchObject({ groupId: null, place: 'groep 3A, plein' })
  })
})

const DETAILS = {
  ...{ subject: '', category: null, tags: [], groupId: null, place: '', facts: '', opinion: '' },
  ...{ otherView: '', committeeStatus: '' },
}

test('putting back is refused without telling the balie of a file it may not see', async () => {
  const desk = testDesk()
  desk.seat('head')
  desk.seat('frontOffice')
  const one = family(desk)
  const again = addPerson(desk, 'Eva Bakker')
  const shut = await takeIn(desk, { ...CONDUCT, personId: again, giverName: '' })
  const open = await takeIn(desk, { personId: again, giverName: '' })
  const { restorePointId } = await desk.value('people.merge', { keepId: one.personId, dropId: again })
  desk.change((change) => {
    for (const id of [shut, open]) change.update(complaint, id, { nextWhat: 'bellen' })
  })
  const refused = await desk.call('undo.apply', { id: restorePointId })
  expect(refused).toMatchObject({
    error: {
      code: 'LATER_CHANGES',
      details: { on: ['een gegeven met een eigen bewaartermijn (vraag de directeur)', 'melding 2026-002'] },
    },
  })
})

test('rows are named by their number, never by whom or what they are about', () => {
  const desk = testDesk({ role: 'head' })
  addComplaintOf(desk, family(desk))
  const names = TABLES.slice(0, 4).map((table) =>
    describeDependent(
      table,
      nameOfRow(
        desk.reader,
        table,
        desk.sqlite.prepare(`SELECT * FROM ${table}`).get() as Record<string, unknown>,
      ),
    ),
  )
  expect(names).toEqual(Array.from({ length: 4 }, () => 'melding 2022-001'))
})

describe('an answer to who asks what is kept of them', () => {
  async function preview(desk: TestDesk, personId: string) {
    const { id } = await desk.value('privacy.takeIn', { personId, receivedOn: desk.today })
    const answer = await desk.value('privacy.preview', { id })
    const facts = answer.sections
      .flatMap(({ facts: all }) => all)
      .filter((one) => one.id.startsWith('complaint'))
    return { facts, forHead: answer.forHead }
  }

  test('holds the own reports with what was done, and covers every free text', async () => {
    const desk = testDesk({ role: 'head' })
    const of = family(desk)
    addComplaintOf(desk, of)
    const { facts } = await preview(desk, of.personId)
    const told = facts
      .filter(({ aboutOthers }) => !aboutOthers)
      .map(({ label, value }) => `${label}: ${value}`)
    expect(told).toEqual([
      'Melding nummer: 1',
      'Wat u meldde: Klacht',
      'Soort klacht: Organisatie of onderwijs',
      'Stand van uw melding: Afgesloten',
      'Melding binnengekomen op: 1 juni 2022',
      'Hoe uw melding binnenkwam: aan de balie',
      'Melding van: een ouder',
      'Hoe u het wilt horen: per telefoon',
      `Waar u te bereiken bent over de melding: ${WORD}`,
      'Soort onderwerp: Veiligheid',
      `Woorden bij de melding: ${WORD}`,
      'Uw melding ligt bij: directeur',
      'Hoe uw melding afliep: opgelost',
      'Melding afgesloten op: 1 juli 2022',
      'Was het volgens u opgelost: ja',
      'Stap bij uw melding: Ontvangst bevestigd',
      'Stap gedaan op: 2 juni 2022',
      'Afspraak gedaan op: 20 juni 2022',
    ])
    expect(JSON.stringify(facts)).not.toContain(`${WORD} ook`)
  })

  test.each([
    ['an idea', { kind: 'idea', route: null, category: null } as const, true, 0],
    ['a complaint, of which the balie knows that it is there', {}, false, 30],
    ['a complaint about conduct, of which it does not', { route: 'conduct' } as const, false, 0],
    ['a report for the head only', { headOnly: true } as const, false, 0],
  ])('shows the balie of %s what it may see', async (_, more, isShown, counted) => {
    const desk = testDesk({ role: 'head' })
    const of = family(desk)
    addComplaintOf(desk, of, more)
    const whole = await preview(desk, of.personId)
    desk.seat('frontOffice')
    const part = await preview(desk, of.personId)
    expect(whole.facts.length).toBeGreaterThan(20)
    expect(part.facts).toEqual(isShown ? whole.facts : [])
    expect(part.forHead > 0).toBe(counted > 0)
  })

  test('leaves out what a pupil of the family reported, and a file about the head who would read it', async () => {
    const desk = testDesk({ role: 'head' })
    const of = family(desk)
    const { householdId } = of
    addComplaintOf(desk, of, { giver: 'pupil', personId: null, pupilId: of.pupilId, householdId })
    const { id } = addComplaintOf(desk, of, { route: 'conduct' })
    desk.sqlite
      .prepare('UPDATE complaint_person SET account_id = ? WHERE complaint_id = ?')
      .run(PEOPLE.head.id, id)
    expect((await preview(desk, of.personId)).facts).toEqual([])
  })
})

test('the balie is offered what there is to clean up without the reports, and the head can carry that out', () => {
  const desk = testDesk({ role: 'head' })
  const [gone, named] = [family(desk), family(desk)]
  addComplaintOf(desk, named)
  desk.sqlite.prepare("UPDATE pupil SET left_on = '2022-07-14'").run()
  desk.sqlite.prepare('UPDATE school_year SET closed = 1').run()
  const on = day('2026-11-22')
  const part = proposeCleanUp(desk.reader, on, { reports: false })
  expect(part.plan.personIds).toEqual([gone.personId])
  expect(part.shown.find(({ kind }) => kind === 'complaints')).toMatchObject({
    count: 0,
    names: [],
    kept: [],
  })
  const chosen = part.shown
    .filter(({ count: rows }) => rows > 0)
    .map(({ kind, count: rows, fingerprint }) => ({ kind, count: rows, fingerprint }))
  expect(checkChosen(proposalOf(desk.reader, on, chosen), chosen)).toMatchObject({ ok: true })
})
