import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { NewRow } from '#db/change'
import { readPdf } from '#db/queries/printing'
import { complaint } from '#db/schema/complaints'
import { isoDate } from '#domain/kernel/date'
import { schoolYear } from '#domain/kernel/school-year'
import { pdfText } from '../../app/support/pdf-text.ts'
import { aDoneTopic, addPanel, addPanelFamily, aTopic, panelMeeting } from '../../support/panels.ts'
import { addGroup } from '../../support/people.ts'
import { PEOPLE, type TestDesk, testDesk } from '../../support/store.ts'

const YEAR = schoolYear.parse('2026-2027')
const day = (text: string) => isoDate.parse(text)

let desk: TestDesk
beforeEach(() => {
  desk = testDesk()
})

const topics = () => desk.value('panels.topics', { schoolYear: null })
const save = (details: ReturnType<typeof aTopic>) =>
  desk.value('panels.saveTopic', { topicId: null, revision: 0, details })
const textOf = async (runId: string) =>
  (await pdfText(readPdf(desk.reader, runId) ?? new Uint8Array())).join(' ').replace(/\s+/g, ' ')

function addIdea(more: Partial<NewRow<typeof complaint>> = {}): string {
  const id = randomUUID()
  desk.change((change) =>
    change.insert(complaint, {
      ...{ id, number: 12, schoolYear: YEAR, kind: 'idea', state: 'new', way: 'ideaBox', giver: 'pupil' },
      ...{ receivedOn: '2026-10-05', contactWish: 'none', tags: [], subject: 'Bomen', rung: 'concerned' },
      ...more,
    }),
  )
  return id
}

describe('topics', () => {
  test('say what must still be done with them', async () => {
    await save(aTopic())
    await save(aTopic({ outcome: 'yes', decision: 'Er komt een boom.', decidedOn: day('2026-11-02') }))
    await save(aDoneTopic())
    expect((await topics()).topics.map(({ state, next }) => [state, next]).sort()).toEqual([
      ['decided', 'do'],
      ['done', 'tell'],
      ['open', 'decide'],
    ])
    expect((await desk.value('panels.list', {})).topics).toEqual({ decide: 1, do: 1, tell: 1 })
  })

  test('stand in every school year in which something happened, and unfinished ones in this one', async () => {
    const old = { proposedOn: day('2025-05-06') }
    await save(aTopic({ ...old, title: 'Open' }))
    await save(
      aDoneTopic({ ...old, title: 'Klaar', decidedOn: day('2025-06-01'), doneOn: day('2025-06-02') }),
    )
    await save(aDoneTopic({ ...old, title: 'Nu gedaan', feedbackOn: day('2026-11-20'), feedbackWay: 'wall' }))
    expect((await topics()).topics.map(({ title }) => title).sort()).toEqual(['Klaar', 'Nu gedaan', 'Open'])
    const before = await desk.value('panels.topics', { schoolYear: schoolYear.parse('2024-2025') })
    expect(before.topics.map(({ title }) => title).sort()).toEqual(['Klaar', 'Nu gedaan', 'Open'])
    expect(before.schoolYears).toEqual(['2026-2027', '2024-2025'])
  })

  test('hold the voices of both panels, and lose one when it is taken off', async () => {
    const { topicId } = await save(aTopic())
    const parents = await addPanel(desk)
    const pupils = await addPanel(desk, { kind: 'pupils', name: 'Leerlingenpanel' })
    const meet = async (panelId: string) =>
      (
        await desk.value('panels.saveMeeting', {
          meetingId: null,
          revision: 0,
          details: panelMeeting(panelId),
        })
      ).meetingId
    const [one, two] = [await meet(parents), await meet(pupils)]
    await desk.value('panels.saveVoice', { topicId, meetingId: one, said: 'Bomen.' })
    await desk.value('panels.saveVoice', { topicId, meetingId: two, said: '' })
    await desk.value('panels.saveVoice', { topicId, meetingId: two, said: 'Een doek.' })
    const voices = async () => (await topics()).topics[0]?.voices.map(({ kind, said }) => [kind, said])
    expect(await voices()).toEqual([
      ['parents', 'Bomen.'],
      ['pupils', 'Een doek.'],
    ])
    const words = await textOf((await desk.value('panels.voicesPaper', { schoolYear: YEAR })).runId)
    for (const told of ['Bomen.', 'Een doek.', 'Nog niet besloten']) expect(words).toContain(told)
    await desk.value('panels.saveVoice', { topicId, meetingId: one, said: null })
    expect(await voices()).toEqual([['pupils', 'Een doek.']])
  })

  test('go with their voices and come back; an older form is refused', async () => {
    const { topicId } = await save(aTopic())
    const [{ revision = 0 } = {}] = (await topics()).topics
    await desk.value('panels.saveTopic', { topicId, revision, details: aDoneTopic() })
    expect(await desk.call('panels.saveTopic', { topicId, revision, details: aTopic() })).toMatchObject({
      error: { code: 'PANEL_CHANGED' },
    })
    const { restorePointId } = await desk.value('panels.removeTopic', { topicId })
    expect((await topics()).topics).toEqual([])
    await desk.value('undo.apply', { id: restorePointId })
    expect((await topics()).topics).toMatchObject([{ topicId, did: 'De boom staat er.' }])
  })
})

describe('an idea of the register', () => {
  test('waits until it is a topic, once, with its number beside it', async () => {
    const ideaId = addIdea()
    expect((await topics()).ideas).toEqual([
      { ideaId, number: '2026-012', receivedOn: '2026-10-05', proposedBy: 'pupil', subject: 'Bomen' },
    ])
    await save(aTopic({ ideaId }))
    expect(await topics()).toMatchObject({ ideas: [], topics: [{ ideaId, ideaNumber: '2026-012' }] })
    expect(
      await desk.call('panels.saveTopic', { topicId: null, revision: 0, details: aTopic({ ideaId }) }),
    ).toMatchObject({ error: { code: 'NO_SUCH_IDEA' } })
  })

  test('that is for the head alone stays out of sight of the office: list, number and count', async () => {
    const ideaId = addIdea({ headOnly: true })
    expect((await topics()).ideas).toEqual([])
    expect((await desk.value('panels.list', {})).ideas).toBe(0)
    expect(
      await desk.call('panels.saveTopic', { topicId: null, revision: 0, details: aTopic({ ideaId }) }),
    ).toMatchObject({ error: { code: 'NO_SUCH_IDEA' } })
    desk.seat('head')
    await save(aTopic({ ideaId }))
    desk.seat('frontOffice')
    const [{ topicId = '', revision = 0, ...seen } = {}] = (await topics()).topics
    expect(seen).toMatchObject({ ideaId: null, ideaNumber: '' })
    // what the office saves does not cut the topic loose
    await desk.value('panels.saveTopic', { topicId, revision, details: aDoneTopic() })
    desk.seat('head')
    expect((await topics()).topics).toMatchObject([
      { ideaId, ideaNumber: '2026-012', did: 'De boom staat er.' },
    ])
  })

  test('of nobody known leaves open from whom it came', async () => {
    addIdea({ giver: 'anonymous' })
    expect((await topics()).ideas).toMatchObject([{ proposedBy: null }])
  })

  test('that was withdrawn or closed is no longer offered', async () => {
    addIdea({ state: 'withdrawn', outcome: 'withdrawn' })
    addIdea({ number: 13, state: 'closed', outcome: 'solved', closedOn: '2026-11-01' })
    expect((await topics()).ideas).toEqual([])
  })
})

describe('"U zei – wij deden"', () => {
  test('shows what was done, what was refused, and warns for a name of somebody at school', async () => {
    addPanelFamily(desk, 'Bos', [[addGroup(desk, '5'), 5]])
    await save(aDoneTopic())
    await save(
      aDoneTopic({
        ...{ outcome: 'no', doneOn: null, did: '', said: 'Ans wil een zwembad.' },
        decision: 'Daar is geen plaats voor.',
      }),
    )
    await save(aDoneTopic({ shown: false }))
    expect((await desk.value('panels.youSaid', { schoolYear: YEAR })).points).toMatchObject([
      { by: 'Kinderen zeiden', did: 'De boom staat er.', status: 'Gedaan', name: '' },
      { did: 'Daar is geen plaats voor.', status: 'Dit doen wij niet', name: 'Ans' },
    ])
  })

  test.each(['list', 'posterA4', 'posterA3'] as const)(
    'is printed as %s without who printed it',
    async (form) => {
      await save(aDoneTopic())
      const words = await textOf((await desk.value('panels.youSaidPaper', { schoolYear: YEAR, form })).runId)
      for (const told of ['U zei – wij deden', 'De boom staat er.', 'Gedaan']) expect(words).toContain(told)
      expect(words).not.toContain(PEOPLE.frontOffice.name)
    },
  )

  test('is not printed without a point, and says on the poster how many more there are', async () => {
    const poster = { schoolYear: YEAR, form: 'posterA4' } as const
    expect(await desk.call('panels.youSaidPaper', poster)).toMatchObject({
      error: { code: 'NOTHING_TO_PRINT' },
    })
    for (let count = 0; count < 8; count += 1) await save(aDoneTopic({ title: `Onderwerp ${count}` }))
    expect(await textOf((await desk.value('panels.youSaidPaper', poster)).runId)).toContain(
      'staan nog 2 meer',
    )
  })
})

test('cards for the idea box are made in a language with words', async () => {
  const cards = { for: 'children', language: 'tr', pages: 2 } as const
  const made = await desk.value('panels.ideaCards', cards)
  expect(made.pages).toBe(2)
  expect(await textOf(made.runId)).toContain('Benim fikrim')
  expect(await desk.call('panels.ideaCards', { ...cards, language: 'zh' })).toMatchObject({
    error: { code: 'NOTHING_TO_PRINT' },
  })
})

test('a meeting is printed with its topics and who sits on that day', async () => {
  const panelId = await addPanel(desk)
  const { personId } = addPanelFamily(desk, 'Bos', [[addGroup(desk, '5'), 5]])
  await desk.value('panels.saveMember', {
    ...{ memberId: null, revision: 0 },
    details: { panelId, whoId: personId, from: day('2026-12-01'), until: day('2027-07-31'), chosen: 'asked' },
  })
  const { topicId } = await save(aTopic())
  const meeting = panelMeeting(panelId, { place: 'de hal' })
  const { meetingId } = await desk.value('panels.saveMeeting', {
    meetingId: null,
    revision: 0,
    details: meeting,
  })
  await desk.value('panels.saveVoice', { topicId, meetingId, said: '' })
  const words = await textOf((await desk.value('panels.meetingPaper', { meetingId })).runId)
  for (const told of ['de hal', 'Schaduw op het plein', 'Ans Bos', 'groep 5', 'dinsdag 8 december 2026'])
    expect(words).toContain(told)
})
