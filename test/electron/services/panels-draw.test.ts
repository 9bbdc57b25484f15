import { beforeEach, describe, expect, test } from 'vitest'
import { readDraws, readTickets } from '#db/queries/panels'
import { readPdf } from '#db/queries/printing'
import { isoDate } from '#domain/kernel/date'
import { drawPanel } from '#domain/panels/draw'
import { pdfText } from '../../app/support/pdf-text.ts'
import { addPanel, addPanelFamily } from '../../support/panels.ts'
import { addGroup, addPerson, addTie } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const day = (text: string) => isoDate.parse(text)

let desk: TestDesk
let groups: string[]
beforeEach(() => {
  desk = testDesk()
  groups = ['4', '5', '6', '7'].map((name) => addGroup(desk, name))
})

const group = (at: number) => groups[at] ?? ''
const someFamilies = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    addPanelFamily(desk, `Gezin${at}`, [[group(at % 4), (at % 4) + 4]]),
  )
const draw = (panelId: string, more: { places?: number; leftOut?: string[] } = {}) => ({
  ...{ panelId, places: 3, from: day('2026-11-21'), until: day('2027-07-31'), leftOut: [] },
  ...{ witnesses: 'de directeur en de MR', ...more },
})
const open = (id: string) => desk.value('panels.open', { id })
const pool = async (panelId: string) =>
  (await desk.value('panels.candidates', { panelId, from: day('2026-11-21') })).pool

async function answer(ticketId: string, panelId: string, said: 'yes' | 'no' | 'open') {
  const called = (await open(panelId)).draws.flatMap((one) => one.called)
  const ticket = called.find((one) => one.ticketId === ticketId)
  const personId = ticket?.people[0]?.personId ?? null
  return desk.call('panels.answerDraw', {
    ...{ ticketId, revision: ticket?.revision ?? 0, answer: said, personId },
  })
}

describe('the draw of a panel of parents', () => {
  test('has one lot for each household, spread over the groups', async () => {
    const panelId = await addPanel(desk)
    const [first] = someFamilies(8)
    // a second parent in the house makes no second lot
    const partner = addPerson(desk, 'Bert Gezin0', { householdId: first?.householdId ?? '' })
    addTie(desk, first?.pupilIds[0] ?? '', partner)
    expect((await pool(panelId))[0]).toMatchObject({ name: 'Ans Gezin0 en Bert Gezin0', groups: ['4'] })
    await desk.value('panels.draw', draw(panelId, { places: 4 }))
    const [held] = (await open(panelId)).draws
    expect(held).toMatchObject({
      places: 4,
      lots: 8,
      witnesses: 'de directeur en de MR',
      drawnOn: desk.today,
    })
    expect(held?.called.flatMap((one) => one.groups).sort()).toEqual(['4', '5', '6', '7'])
  })

  test('leaves out who sits, who lives with a member, who said so, and who may not know', async () => {
    const panelId = await addPanel(desk)
    const families = someFamilies(4)
    const [sitting, refusing, kept] = families
    const exiled = families[3]?.pupilIds[0] ?? ''
    desk.sqlite.prepare("UPDATE family_tie SET information = 'none' WHERE pupil_id = ?").run(exiled)
    await desk.value('panels.saveMember', {
      ...{ memberId: null, revision: 0 },
      details: {
        ...{ panelId, whoId: sitting?.personId ?? '', chosen: 'asked' },
        ...{ from: day('2026-09-01'), until: day('2027-07-31') },
      },
    })
    expect((await pool(panelId)).map(({ entryId }) => entryId)).toEqual([
      refusing?.householdId,
      kept?.householdId,
    ])
    await desk.value('panels.draw', draw(panelId, { leftOut: [refusing?.householdId ?? ''] }))
    expect((await open(panelId)).draws).toMatchObject([{ lots: 1, called: [{ name: 'Ans Gezin2' }] }])
    expect(
      await desk.call(
        'panels.draw',
        draw(panelId, { leftOut: [refusing?.householdId ?? '', kept?.householdId ?? ''] }),
      ),
    ).toMatchObject({ error: { code: 'NOBODY_TO_DRAW' } })
  })

  test('can be done again from its kept seed and list, with the same outcome', async () => {
    const panelId = await addPanel(desk)
    someFamilies(9)
    await desk.value('panels.draw', draw(panelId))
    const [kept] = readDraws(desk.reader, panelId)
    const lots = readTickets(desk.reader, kept?.id ?? '')
    // numbers, groups and homes alone decide: no key of anybody
    const bare = lots.map(({ number, groups: names, homes, terms, plus }) => ({
      ...{ number, groups: names, homes, terms, plus },
    }))
    const again = drawPanel({ seed: Number(kept?.seed), places: 3, seated: kept?.seated ?? {}, lots: bare })
    expect(again.slice(0, 3).map(({ number }) => number)).toEqual(
      (await open(panelId)).draws[0]?.called.map(({ number }) => number),
    )
  })

  test('a yes makes a member, a no calls the next reserve, and an answer can be taken back', async () => {
    const panelId = await addPanel(desk)
    someFamilies(6)
    await desk.value('panels.draw', draw(panelId, { places: 2 }))
    const called = async () => (await open(panelId)).draws[0]?.called ?? []
    const [one, two] = await called()
    expect((await answer(one?.ticketId ?? '', panelId, 'yes')).ok).toBe(true)
    expect((await open(panelId)).members).toMatchObject([{ name: one?.name, chosen: 'draw' }])
    await answer(two?.ticketId ?? '', panelId, 'no')
    expect((await called()).map(({ answer: said, reserve }) => [said, reserve])).toEqual([
      ['yes', false],
      ['no', false],
      ['open', true],
    ])
    await answer(one?.ticketId ?? '', panelId, 'open')
    expect((await open(panelId)).members).toEqual([])
  })

  test('takes no answer of who was not asked, and no member from another house', async () => {
    const panelId = await addPanel(desk)
    const families = someFamilies(4)
    await desk.value('panels.draw', draw(panelId, { places: 1 }))
    const [kept] = readDraws(desk.reader, panelId)
    const lots = readTickets(desk.reader, kept?.id ?? '')
    const reserve = lots.find(({ won }) => !won)
    const winner = lots.find(({ won }) => won)
    expect(
      await desk.call('panels.answerDraw', {
        ...{ ticketId: reserve?.id ?? '', revision: reserve?.changedIn ?? 0, answer: 'no', personId: null },
      }),
    ).toMatchObject({ error: { code: 'NOT_CALLED' } })
    const stranger = families.find(({ householdId }) => householdId !== winner?.householdId)
    expect(
      await desk.call('panels.answerDraw', {
        ...{ ticketId: winner?.id ?? '', revision: winner?.changedIn ?? 0, answer: 'yes' },
        personId: stranger?.personId ?? null,
      }),
    ).toMatchObject({ error: { code: 'NO_CANDIDATE' } })
  })

  test('gives who lost a plus at the next one, and who sat a term', async () => {
    const panelId = await addPanel(desk)
    someFamilies(3)
    await desk.value('panels.draw', draw(panelId, { places: 1 }))
    const [winner] = (await open(panelId)).draws[0]?.called ?? []
    await answer(winner?.ticketId ?? '', panelId, 'yes')
    const [member] = (await open(panelId)).members
    await desk.value('panels.endMember', {
      ...{ memberId: member?.memberId ?? '', revision: member?.revision ?? 0, on: desk.today },
    })
    const { pool: next } = await desk.value('panels.candidates', { panelId, from: day('2026-11-22') })
    expect(next.map(({ name, terms, plus }) => [name === winner?.name, terms, plus]).sort()).toEqual([
      [false, 0, 1],
      [false, 0, 1],
      [true, 1, 0],
    ])
  })
})

describe('the draw of a panel of pupils', () => {
  test('calls one child of a home, and makes that child a member', async () => {
    const panelId = await addPanel(desk, { kind: 'pupils', name: 'Leerlingenpanel' })
    addPanelFamily(desk, 'Bos', [
      [group(0), 4],
      [group(1), 5],
      [group(2), 6],
    ])
    await desk.value('panels.draw', draw(panelId, { places: 2 }))
    const [held] = (await open(panelId)).draws
    expect(held).toMatchObject({ lots: 2 })
    expect(held?.called).toHaveLength(1)
    await answer(held?.called[0]?.ticketId ?? '', panelId, 'yes')
    expect((await open(panelId)).members).toMatchObject([{ name: held?.called[0]?.name, chosen: 'draw' }])
  })
})

describe('the protocol on paper', () => {
  const textOf = async (runId: string) =>
    (await pdfText(readPdf(desk.reader, runId) ?? new Uint8Array())).join(' ').replace(/\s+/g, ' ')

  test('has the seed and every lot; names for the file, none for the wall', async () => {
    const panelId = await addPanel(desk)
    someFamilies(5)
    const { drawId } = await desk.value('panels.draw', draw(panelId, { places: 2 }))
    const seed = (await open(panelId)).draws[0]?.seed ?? 'none'
    const named = await textOf((await desk.value('panels.drawPaper', { drawId, names: true })).runId)
    for (const told of [seed, 'Ans Gezin4', 'reserve 3', 'de directeur en de MR'])
      expect(named).toContain(told)
    const bare = await textOf((await desk.value('panels.drawPaper', { drawId, names: false })).runId)
    expect(bare).toContain(seed)
    expect(bare).not.toContain('Gezin')
  })
})
