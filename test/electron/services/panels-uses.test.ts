// What happens to panels when somebody in them leaves, is cleaned up, held, asked for or stands in the way.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { nameOfRow } from '#db/queries/row-names'
import { pupil } from '#db/schema/people'
import { isoDate } from '#domain/kernel/date'
import { TABLE_RULES } from '#domain/privacy/tables'
import { describeDependent } from '#domain/undo/texts'
import { cleanUp } from '#electron/services/privacy-clean-up'
import { proposeCleanUp } from '#electron/services/privacy-proposal'
import { addPanelFamily, addPanelsOf } from '../../support/panels.ts'
import { addGroup } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const day = (text: string) => isoDate.parse(text)

function aFamily(desk: TestDesk, name = 'Bos') {
  const { householdId, personId, pupilIds } = addPanelFamily(desk, name, [[addGroup(desk, '8A'), 8]])
  return { householdId, personId, pupilId: pupilIds[0] ?? '' }
}

describe('cleaning up', () => {
  const panelsOn = (desk: TestDesk, on: string) =>
    proposeCleanUp(desk.reader, day(on)).shown.find(({ kind }) => kind === 'panels')
  const clean = (desk: TestDesk, on: string) => {
    const { kind, count, fingerprint } = panelsOn(desk, on) ?? { kind: 'panels', count: 0, fingerprint: '' }
    return desk.change((change) =>
      cleanUp(change, desk.reader, {
        ...{ today: day(on), newId: randomUUID, actor: 'directeur', secondActor: '' },
        chosen: [{ kind, count, fingerprint }],
      }),
    )
  }
  const count = (desk: TestDesk, table: string) =>
    desk.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

  test('takes who sat and who drew after the school year of the term, and leaves panel and draw without names', () => {
    const desk = testDesk()
    addPanelsOf(desk, aFamily(desk), 2026)
    expect(panelsOn(desk, '2027-07-30')?.count).toBe(0)
    expect(panelsOn(desk, '2027-07-31')).toMatchObject({ count: 4, names: ['Panels 2026-2027'] })
    expect(clean(desk, '2027-08-01')).toMatchObject({ ok: true })
    expect(
      ['panel', 'panel_draw', 'panel_draw_ticket', 'panel_member'].map((table) => count(desk, table)),
    ).toEqual([2, 2, 0, 0])
    expect(desk.reader.verify()).toEqual({ brokenAt: null, differing: [] })
  })

  test('keeps the lot of a member whose term was made longer', () => {
    const desk = testDesk()
    addPanelsOf(desk, aFamily(desk), 2026)
    desk.sqlite.prepare("UPDATE panel_member SET until_date = '2028-07-31' WHERE person_id IS NOT NULL").run()
    expect(panelsOn(desk, '2027-08-01')?.count).toBe(2)
    expect(clean(desk, '2027-08-01')).toMatchObject({ ok: true })
    expect([count(desk, 'panel_draw_ticket'), count(desk, 'panel_member')]).toEqual([1, 1])
  })

  test('keeps what is about a family with a hold, and takes that of the others', async () => {
    const desk = testDesk({ role: 'head' })
    const held = aFamily(desk)
    addPanelsOf(desk, held, 2024)
    addPanelsOf(desk, aFamily(desk, 'Kok'), 2025)
    await desk.value('privacy.hold', { who: { id: held.pupilId, kind: 'pupil' }, reason: 'klacht' })
    expect(panelsOn(desk, '2026-11-21')).toMatchObject({
      names: ['Panels 2025-2026'],
      kept: [{ name: 'Panels 2024-2025' }],
    })
  })

  test('keeps a child and its family as long as a panel names them', () => {
    const desk = testDesk()
    const { pupilId } = aFamily(desk)
    const [member] = [aFamily(desk, 'Kok')]
    addPanelsOf(desk, { ...member, pupilId }, 2026)
    desk.change((change) => change.update(pupil, pupilId, { leftOn: '2023-07-14' }))
    const { shown } = proposeCleanUp(desk.reader, day('2026-11-21'))
    const why = 'er is nog een ander gegeven bewaard; dat heeft een eigen termijn'
    expect(shown.find(({ kind }) => kind === 'pupilFile')).toMatchObject({ people: 0, kept: [{ why }] })
    const later = proposeCleanUp(desk.reader, day('2027-08-01')).shown
    expect(later.find(({ kind }) => kind === 'pupilFile')).toMatchObject({ people: 1, needs: ['panels'] })
  })
})

test('a person who sits cannot be removed, and it is said why', async () => {
  const desk = testDesk()
  const family = aFamily(desk)
  addPanelsOf(desk, family, 2026)
  desk.sqlite.prepare('DELETE FROM family_tie').run()
  expect(await desk.call('people.removePerson', { id: family.personId })).toMatchObject({
    error: { code: 'STILL_IN_USE', details: { by: ['lid van Ouderpanel 2026'] } },
  })
})

test('an answer to a request has the own terms and lots, and those of the child', async () => {
  const desk = testDesk({ role: 'head' })
  const family = aFamily(desk)
  addPanelsOf(desk, family, 2026)
  desk.sqlite.prepare("UPDATE family_tie SET custody = 'yes'").run()
  const { id } = await desk.value('privacy.takeIn', { personId: family.personId, receivedOn: desk.today })
  const { sections } = await desk.value('privacy.preview', { id })
  const facts = sections
    .flatMap((section) => section.facts)
    .filter((fact) => fact.id.startsWith('panel_') && !fact.aboutOthers)
    .map(({ label, value }) => `${label}: ${value}`)
  for (const told of [
    'Lid van een panel: Ouderpanel 2026',
    'Lid van een panel: Leerlingenpanel 2026',
    'Lid tot en met: 31 juli 2027',
    'Hoe gekozen: geloot',
    'Antwoord na de loting: doet mee',
  ]) {
    expect(facts).toContain(told)
  }
})

test('what stands in the way of undoing is named', () => {
  const desk = testDesk()
  addPanelsOf(desk, aFamily(desk), 2026)
  const names = Object.keys(TABLE_RULES)
    .filter((table) => table.startsWith('panel'))
    .flatMap((table) =>
      desk.sqlite
        .prepare(`SELECT * FROM "${table}" ORDER BY rowid`)
        .all()
        .map((row) =>
          describeDependent(table, nameOfRow(desk.reader, table, row as Record<string, unknown>)),
        ),
    )
  expect(names).toEqual([
    'panel Ouderpanel 2026',
    'panel Leerlingenpanel 2026',
    'een loting voor Ouderpanel 2026',
    'een loting voor Leerlingenpanel 2026',
    'Ans Bos als lid van een panel',
    'Kind0 Bos als lid van een panel',
    'een loting met Kind0 Bos, Ans Bos',
    'een loting met Kind0 Bos',
  ])
})

test('a draw of which the list was cleaned up is shown without names, and is no longer printed or answered', async () => {
  const desk = testDesk()
  addPanelsOf(desk, aFamily(desk), 2026)
  desk.sqlite.prepare('DELETE FROM panel_member').run()
  desk.sqlite.prepare('DELETE FROM panel_draw_ticket WHERE pupil_id IS NOT NULL').run()
  const { panels } = await desk.value('panels.list', {})
  const draws = await Promise.all(
    panels.map(async ({ id }) => (await desk.value('panels.open', { id })).draws[0]),
  )
  expect(draws.map((draw) => [draw?.whole, draw?.called.length])).toEqual([
    [true, 1],
    [false, 0],
  ])
  expect(await desk.call('panels.drawPaper', { drawId: draws[1]?.drawId ?? '', names: true })).toMatchObject({
    error: { code: 'NOTHING_TO_PRINT' },
  })
})
