import { beforeEach, describe, expect, test } from 'vitest'
import { pupil } from '#db/schema/people'
import { isoDate } from '#domain/kernel/date'
import { addPanel, addPanelFamily, aTopic, panelDetails, panelMeeting } from '../../support/panels.ts'
import { addGroup, addHousehold, addPerson, addTie } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const day = (text: string) => isoDate.parse(text)
const TERM = { from: day('2026-11-01'), until: day('2027-07-31'), chosen: 'asked' } as const

let desk: TestDesk
let four: string
let six: string
beforeEach(() => {
  desk = testDesk()
  four = addGroup(desk, '4')
  six = addGroup(desk, '6')
})

const open = async (id: string) => desk.value('panels.open', { id })
const sit = (
  panelId: string,
  whoId: string,
  term = TERM as { from: typeof TERM.from; until: typeof TERM.until },
) =>
  desk.call('panels.saveMember', {
    memberId: null,
    revision: 0,
    details: { ...TERM, ...term, panelId, whoId },
  })

describe('panels', () => {
  test('two of one name are one too many, and the kind of a panel stays', async () => {
    const id = await addPanel(desk)
    const again = { id: null, revision: 0, details: panelDetails({ name: ' OUDERpanel ' }) }
    expect(await desk.call('panels.save', again)).toMatchObject({ error: { code: 'PANEL_NAME_TAKEN' } })
    const { panel } = await open(id)
    const details = panelDetails({ name: 'Meedenkers', kind: 'pupils', seats: 9 })
    await desk.value('panels.save', { id, revision: panel.revision, details })
    expect((await open(id)).panel).toMatchObject({ name: 'Meedenkers', kind: 'parents', seats: 9 })
    expect(await desk.call('panels.save', { id, revision: panel.revision, details })).toMatchObject({
      error: { code: 'PANEL_CHANGED' },
    })
  })

  test('an empty one goes and comes back; one in which somebody sat stays', async () => {
    const id = await addPanel(desk)
    const { restorePointId } = await desk.value('panels.remove', { id })
    expect((await desk.value('panels.list', {})).panels).toEqual([])
    await desk.value('undo.apply', { id: restorePointId })
    const { personId } = addPanelFamily(desk, 'Bos', [[four, 4]])
    expect((await sit(id, personId)).ok).toBe(true)
    expect(await desk.call('panels.remove', { id })).toMatchObject({ error: { code: 'PANEL_IN_USE' } })
  })

  test('are not for a coordinator', async () => {
    desk.seat('coordinator', [four])
    expect(await desk.call('panels.list', {})).toMatchObject({ error: { code: 'FORBIDDEN' } })
  })
})

describe('members', () => {
  test('of a panel of parents are parents of children at school, with the groups of their children', async () => {
    const panelId = await addPanel(desk)
    const { personId, pupilIds } = addPanelFamily(desk, 'Bos', [
      [four, 4],
      [six, 6],
    ])
    const aunt = addPerson(desk, 'Tante Bos')
    addTie(desk, pupilIds[0] ?? '', aunt, { role: 'grandparent' })
    expect((await sit(panelId, personId)).ok).toBe(true)
    for (const whoId of [aunt, pupilIds[0] ?? ''])
      expect(await sit(panelId, whoId)).toMatchObject({ error: { code: 'NO_CANDIDATE' } })
    expect((await open(panelId)).members).toMatchObject([
      { whoId: personId, name: 'Ans Bos', groups: ['4', '6'], state: 'sits', chosen: 'asked', gone: false },
    ])
  })

  test('of a panel of pupils are children of groups 5 to 8 on the first day of the term', async () => {
    const panelId = await addPanel(desk, { kind: 'pupils', name: 'Leerlingenpanel' })
    const { pupilIds } = addPanelFamily(desk, 'Bos', [
      [four, 4],
      [six, 6],
      [six, 8],
    ])
    const names = async (from: string) =>
      (await desk.value('panels.candidates', { panelId, from: day(from) })).candidates.map(({ name }) => name)
    expect(await names('2026-11-21')).toEqual(['Kind1 Bos', 'Kind2 Bos'])
    // next year the child of group 4 is in 5, and the one of group 8 has left
    expect(await names('2027-09-01')).toEqual(['Kind0 Bos', 'Kind1 Bos'])
    expect(await sit(panelId, pupilIds[0] ?? '')).toMatchObject({ error: { code: 'NO_CANDIDATE' } })
    expect((await sit(panelId, pupilIds[1] ?? '')).ok).toBe(true)
  })

  test('sit once at a time, and again after their term', async () => {
    const panelId = await addPanel(desk)
    const { personId } = addPanelFamily(desk, 'Bos', [[four, 4]])
    await sit(panelId, personId)
    expect(await sit(panelId, personId, { from: day('2027-07-31'), until: day('2028-07-31') })).toMatchObject(
      {
        error: { code: 'SITS_ALREADY' },
      },
    )
    expect((await sit(panelId, personId, { from: day('2027-08-01'), until: day('2028-07-31') })).ok).toBe(
      true,
    )
  })

  test('are counted with whose term ends soon and who left school', async () => {
    const panelId = await addPanel(desk)
    const staying = addPanelFamily(desk, 'Bos', [[four, 4]])
    const leaving = addPanelFamily(desk, 'Kok', [[six, 6]])
    await sit(panelId, staying.personId, { from: day('2026-09-01'), until: day('2026-12-31') })
    await sit(panelId, leaving.personId)
    desk.change((change) => change.update(pupil, leaving.pupilIds[0] ?? '', { leftOn: '2026-11-10' }))
    expect((await desk.value('panels.list', {})).panels).toMatchObject([{ members: 2, ending: 1, gone: 1 }])
    expect((await open(panelId)).members.map(({ name, state, gone }) => [name, state, gone])).toEqual([
      ['Ans Bos', 'ending', false],
      ['Ans Kok', 'sits', true],
    ])
  })

  test('end on a day, not before they began; a mistake goes and comes back', async () => {
    const panelId = await addPanel(desk)
    const { personId } = addPanelFamily(desk, 'Bos', [[four, 4]])
    await sit(panelId, personId)
    const [member] = (await open(panelId)).members
    const { memberId = '', revision = 0 } = member ?? {}
    expect(await desk.call('panels.endMember', { memberId, revision, on: day('2026-10-31') })).toMatchObject({
      error: { code: 'END_BEFORE_TERM' },
    })
    await desk.value('panels.endMember', { memberId, revision, on: day('2026-11-20') })
    expect((await open(panelId)).members).toMatchObject([{ state: 'over', until: '2026-11-20' }])
    const { restorePointId } = await desk.value('panels.removeMember', { memberId })
    expect((await open(panelId)).members).toEqual([])
    await desk.value('undo.apply', { id: restorePointId })
    expect((await open(panelId)).members).toHaveLength(1)
  })
})

describe('two cards of one person', () => {
  test('become one member, over the days of both terms', async () => {
    const panelId = await addPanel(desk)
    const { personId, pupilIds, householdId } = addPanelFamily(desk, 'Bos', [[four, 4]])
    const twin = addPerson(desk, 'Ans Bos', { householdId })
    addTie(desk, pupilIds[0] ?? '', twin)
    await sit(panelId, personId, { from: day('2026-09-01'), until: day('2027-01-31') })
    await sit(panelId, twin, { from: day('2027-01-01'), until: day('2027-07-31') })
    await desk.value('people.merge', { keepId: personId, dropId: twin })
    expect((await open(panelId)).members).toMatchObject([
      { whoId: personId, from: '2026-09-01', until: '2027-07-31' },
    ])
  })

  test('of two homes keep both lots, so that the draw can be done again', async () => {
    const panelId = await addPanel(desk)
    const { personId, pupilIds } = addPanelFamily(desk, 'Bos', [[four, 4]])
    const twin = addPerson(desk, 'Ans Bos', { householdId: addHousehold(desk, { street: 'Oude weg' }) })
    addTie(desk, pupilIds[0] ?? '', twin)
    await desk.value('panels.draw', {
      ...{ panelId, places: 1, from: TERM.from, until: TERM.until, leftOut: [], witnesses: 'de MR' },
    })
    await desk.value('people.merge', { keepId: personId, dropId: twin })
    expect((await open(panelId)).draws).toMatchObject([{ lots: 2 }])
  })
})

describe('meetings', () => {
  test('hold agenda, input, decision and feedback, and go with what stood on them', async () => {
    const panelId = await addPanel(desk)
    const details = panelMeeting(panelId, {
      ...{ input: 'Graag bomen.', decision: 'Er komt een boom.', feedbackOn: day('2027-01-10'), present: 5 },
    })
    const { meetingId } = await desk.value('panels.saveMeeting', { meetingId: null, revision: 0, details })
    const { topicId } = await desk.value('panels.saveTopic', {
      ...{ topicId: null, revision: 0, details: aTopic() },
    })
    await desk.value('panels.saveVoice', { topicId, meetingId, said: 'Een grote boom.' })
    expect((await open(panelId)).meetings).toMatchObject([
      { ...details, topics: [{ topicId, title: 'Schaduw op het plein', said: 'Een grote boom.' }] },
    ])
    expect((await desk.value('panels.list', {})).panels).toMatchObject([{ nextMeeting: '2026-12-08' }])
    const { restorePointId } = await desk.value('panels.removeMeeting', { meetingId })
    expect((await open(panelId)).meetings).toEqual([])
    await desk.value('undo.apply', { id: restorePointId })
    expect((await open(panelId)).meetings).toMatchObject([{ topics: [{ topicId }] }])
  })
})
