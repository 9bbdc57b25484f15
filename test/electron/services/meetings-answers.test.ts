import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { meetingFamily } from '#db/schema/meetings'
import { familyCode } from '#db/schema/people'
import { printRun } from '#db/schema/printing'
import type { OperationInput } from '#domain/contract/operations'
import { day } from '../../support/leave.ts'
import { addAnswer, addContact, addMeeting, evening } from '../../support/meetings.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const TODAY = '2026-08-28'

function giveCode(desk: TestDesk, householdId: string, code: string) {
  desk.change((change) => change.insert(familyCode, { id: randomUUID(), code, householdId }))
}

interface Parent {
  readonly phones?: Parameters<typeof addPerson>[2]
  readonly tie?: Parameters<typeof addTie>[3]
}

/** A household with a parent and children: ['Noor van den Berg', group]. */
function addFamily(
  desk: TestDesk,
  parent: string,
  children: readonly (readonly [name: string, group: string])[],
  { phones = {}, tie = {} }: Parent = {},
) {
  const home = addHousehold(desk)
  const personId = addPerson(desk, parent, { householdId: home, ...phones })
  const pupils = children.map(([name, group]) => addPupil(desk, name, { in: [home], group }))
  for (const pupilId of pupils) addTie(desk, pupilId, personId, tie)
  return { home, personId, pupils }
}

/** Family Van den Berg in 3A and 5/6, family Yılmaz in 3A; everybody is invited on paper. */
function aReception(desk = testDesk({ today: TODAY })) {
  const [a, five, other] = [addGroup(desk, '3A'), addGroup(desk, '5/6'), addGroup(desk, '8')]
  const berg = addFamily(desk, 'Eva van den Berg', [
    ['Noor van den Berg', a],
    ['Sem van den Berg', five],
  ])
  const yilmaz = addFamily(desk, 'Ayşe Yılmaz', [['Ali Yılmaz', a]])
  const meetingId = addMeeting(desk, { scope: 'groups', parts: [evening('2026-09-01', [a, five])] })
  for (const { home } of [berg, yilmaz]) addContact(desk, { meetingId, householdId: home })
  return { desk, meetingId, a, five, other, berg, yilmaz }
}

const answers = (desk: TestDesk, id: string) => desk.value('meetings.answers', { id })

function anAnswer(id: string, householdId: string, said: Partial<OperationInput<'meetings.answer'>> = {}) {
  const rest = { adults: 1, interpreter: false, childcare: false, way: 'slip' } as const
  return { id, householdId, answer: 'yes' as const, ...rest, ...said }
}

const contact = (
  id: string,
  householdId: string,
  more: Partial<OperationInput<'meetings.noteContact'>> = {},
) => ({
  ...({ id, householdId, kind: 'called', way: 'phone', on: day(TODAY), result: 'voicemail' } as const),
  ...{ note: '', tryAgainOn: null, bestTime: '' },
  ...more,
})

describe('families and their answers', () => {
  test('shows each family once with its children, its code and how it was invited, and slips out in both groups', async () => {
    const { desk, meetingId, berg } = aReception()
    giveCode(desk, berg.home, 'K7P')
    const { families, groups, promised, recent } = await answers(desk, meetingId)
    expect(families.map(({ name, code }) => [name, code])).toEqual([
      ['Berg, van den', 'K7P'],
      ['Yılmaz', ''],
    ])
    expect(families[0]).toMatchObject({
      parents: ['Eva van den Berg'],
      children: [
        { name: 'Noor van den Berg', group: '3A' },
        { name: 'Sem van den Berg', group: '5/6' },
      ],
      invitedBy: 'paper',
      invitedOn: '2026-08-20',
      answer: null,
      added: false,
    })
    expect(groups).toMatchObject([
      { name: '3A', families: 2, slipsOut: 2 },
      { name: '5/6', families: 1, slipsOut: 1 },
    ])
    expect(promised).toEqual({ families: 0, adults: 0, interpreters: 0, childcare: 0 })
    expect(recent).toEqual([])
  })

  test('the last answer of a family counts, and taking it back makes the one before it count again', async () => {
    const { desk, meetingId, berg } = aReception()
    const first = await desk.value('meetings.answer', anAnswer(meetingId, berg.home, { adults: 2 }))
    const second = await desk.value('meetings.answer', anAnswer(meetingId, berg.home, { answer: 'no' }))
    expect([first.second, second.second]).toEqual([false, true])
    const after = await answers(desk, meetingId)
    expect(after.families[0]).toMatchObject({ answer: 'no', adults: 0 })
    expect(after.recent.map(({ name, answer }) => [name, answer])).toEqual([
      ['Berg, van den', 'no'],
      ['Berg, van den', 'yes'],
    ])
    expect(after.groups.map(({ slipsOut }) => slipsOut)).toEqual([1, 0])
    await desk.value('meetings.takeBackAnswer', { answerId: second.answerId })
    const restored = await answers(desk, meetingId)
    expect(restored.families[0]).toMatchObject({ answer: 'yes', adults: 2 })
    expect(restored.promised).toMatchObject({ families: 1, adults: 2 })
    expect(await desk.call('meetings.takeBackAnswer', { answerId: second.answerId })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })

  test('counts what was promised; who does not come brings nobody, whatever was typed', async () => {
    const { desk, meetingId, berg, yilmaz } = aReception()
    const said = { adults: 3, interpreter: true, childcare: true }
    await desk.value('meetings.answer', anAnswer(meetingId, berg.home, { answer: 'no', ...said }))
    await desk.value('meetings.answer', anAnswer(meetingId, yilmaz.home, said))
    const { promised, families } = await answers(desk, meetingId)
    expect(promised).toEqual({ families: 1, adults: 3, interpreters: 1, childcare: 1 })
    expect(families[0]).toMatchObject({ answer: 'no', adults: 0, interpreter: false, childcare: false })
  })

  test('maybe and an unreadable slip are answers and no promises', async () => {
    const { desk, meetingId, berg, yilmaz } = aReception()
    await desk.value('meetings.answer', anAnswer(meetingId, berg.home, { answer: 'maybe' }))
    await desk.value('meetings.answer', anAnswer(meetingId, yilmaz.home, { answer: 'unclear', adults: 0 }))
    const { promised, groups } = await answers(desk, meetingId)
    expect([promised.families, ...groups.map(({ slipsOut }) => slipsOut)]).toEqual([0, 0, 0])
  })

  test('a family that was invited by e-mail has no slip out', async () => {
    const { desk, meetingId, yilmaz } = aReception()
    const mailed = addFamily(desk, 'Jan Bos', [
      ['Fleur Bos', (await answers(desk, meetingId)).groups[0]?.groupId ?? ''],
    ])
    addContact(desk, { meetingId, householdId: mailed.home }, { way: 'email' })
    await desk.value('meetings.answer', anAnswer(meetingId, yilmaz.home))
    const { groups, families } = await answers(desk, meetingId)
    expect(groups[0]).toMatchObject({ families: 3, slipsOut: 1 })
    expect(families.find(({ name }) => name === 'Bos')).toMatchObject({ invitedBy: 'email', answer: null })
  })

  test('a parent who lives apart is a family of its own, with the child, and in the count once it was invited', async () => {
    const { desk, meetingId, berg } = aReception()
    const apart = addHousehold(desk, { street: 'Kade' })
    const father = addPerson(desk, 'Tom de Wit', { householdId: apart })
    addTie(desk, berg.pupils[0] ?? '', father, { role: 'father', custody: 'yes' })
    const before = await answers(desk, meetingId)
    expect(before.families.find(({ householdId }) => householdId === apart)).toMatchObject({
      parents: ['Tom de Wit'],
      children: [{ name: 'Noor van den Berg' }],
      added: false,
    })
    expect(before.groups[0]).toMatchObject({ families: 2, slipsOut: 2 })
    addContact(desk, { meetingId, householdId: apart })
    expect((await answers(desk, meetingId)).groups[0]).toMatchObject({ families: 3, slipsOut: 3 })
  })

  test('a parent who may know nothing of the child stands nowhere (L11)', async () => {
    const { desk, meetingId, berg } = aReception()
    const apart = addHousehold(desk, { street: 'Kade' })
    const father = addPerson(desk, 'Tom de Wit', { householdId: apart, phones: ['+31612345678'] })
    addTie(desk, berg.pupils[0] ?? '', father, { role: 'father', information: 'none' })
    expect(JSON.stringify(await answers(desk, meetingId))).not.toContain('Tom')
    expect(JSON.stringify(await desk.value('meetings.callList', { id: meetingId }))).not.toContain('Tom')
  })

  test('a code of a family outside the groups adds that family once it answered', async () => {
    const { desk, meetingId, other } = aReception()
    const outside = addFamily(desk, 'Jan Bos', [['Fleur Bos', other]])
    giveCode(desk, outside.home, 'Q4X')
    expect((await answers(desk, meetingId)).families).toHaveLength(2)
    const { family } = await desk.value('meetings.familyOf', { id: meetingId, code: ' q4-x ' })
    expect(family).toMatchObject({ householdId: outside.home, name: 'Bos', added: true, invitedBy: null })
    await desk.value('meetings.answer', anAnswer(meetingId, outside.home))
    const { families, groups, promised } = await answers(desk, meetingId)
    expect(families.map(({ name, added }) => [name, added])).toEqual([
      ['Berg, van den', false],
      ['Bos', true],
      ['Yılmaz', false],
    ])
    expect(groups.map((group) => group.families)).toEqual([2, 1])
    expect(promised.families).toBe(1)
  })

  test('a family whose child is still to come can answer; its parents name it', async () => {
    const { desk, meetingId } = aReception()
    const home = addHousehold(desk)
    addPerson(desk, 'Łukasz Nowak', { householdId: home })
    addPupil(desk, 'Zofia Nowak', { in: [home], enrolledOn: '2026-11-01' })
    giveCode(desk, home, '9RT')
    const { family } = await desk.value('meetings.familyOf', { id: meetingId, code: '9RT' })
    expect(family).toMatchObject({ name: 'Nowak', parents: ['Łukasz Nowak'], children: [], added: true })
    await desk.value('meetings.answer', anAnswer(meetingId, home))
    expect((await answers(desk, meetingId)).recent[0]).toMatchObject({ name: 'Nowak', answer: 'yes' })
  })

  test('refuses a code, a family, an answer or a meeting that is not there, and a cancelled meeting', async () => {
    const { desk, meetingId, berg } = aReception()
    const refusal = async (answer: Promise<{ ok: boolean }>) =>
      ((await answer) as { error?: { code: string } }).error?.code
    const nobody = randomUUID()
    expect(await refusal(desk.call('meetings.familyOf', { id: meetingId, code: 'XXX' }))).toBe('CODE_UNKNOWN')
    expect(await refusal(desk.call('meetings.familyOf', { id: nobody, code: 'XXX' }))).toBe('NOT_FOUND')
    expect(await refusal(desk.call('meetings.answers', { id: nobody }))).toBe('NOT_FOUND')
    expect(await refusal(desk.call('meetings.callList', { id: nobody }))).toBe('NOT_FOUND')
    expect(await refusal(desk.call('meetings.answer', anAnswer(nobody, berg.home)))).toBe('NOT_FOUND')
    expect(await refusal(desk.call('meetings.answer', anAnswer(meetingId, nobody)))).toBe('NOT_FOUND')
    const cancelled = addMeeting(desk, {}, { cancelledOn: '2026-08-25' })
    expect(await refusal(desk.call('meetings.answer', anAnswer(cancelled, berg.home)))).toBe(
      'MEETING_CANCELLED',
    )
  })

  test('a family of the second evening that starts between the two evenings is there', async () => {
    const desk = testDesk({ today: TODAY })
    const [a, b] = [addGroup(desk, '1'), addGroup(desk, '8')]
    const { home, pupils } = addFamily(desk, 'Jan Bos', [])
    pupils.push(addPupil(desk, 'Fleur Bos', { in: [home], group: b, enrolledOn: '2026-09-02' }))
    const id = addMeeting(desk, {
      scope: 'groups',
      parts: [evening('2026-09-01', [a]), evening('2026-09-03', [b])],
    })
    const { families, groups } = await answers(desk, id)
    expect(families).toMatchObject([{ householdId: home, added: false, children: [{ name: 'Fleur Bos' }] }])
    expect(groups.map((group) => group.families)).toEqual([0, 1])
  })
})

describe('the call list', () => {
  test('has invited families that answered nothing and unreadable slips first; never who answered or was excused', async () => {
    const { desk, meetingId, a, berg, yilmaz } = aReception()
    const bos = addFamily(desk, 'Jan Bos', [['Fleur Bos', a]])
    const excused = addFamily(desk, 'Ria Vos', [['Bo Vos', a]])
    addFamily(desk, 'Niet Uitgenodigd', [['Kim Uitgenodigd', a]])
    for (const { home } of [bos, excused]) addContact(desk, { meetingId, householdId: home })
    desk.change((change) =>
      change.insert(meetingFamily, { id: randomUUID(), meetingId, householdId: excused.home, excused: true }),
    )
    addAnswer(desk, { meetingId, householdId: berg.home }, { answer: 'maybe' })
    addAnswer(desk, { meetingId, householdId: yilmaz.home }, { answer: 'unclear', adults: 0 })
    const { calls } = await desk.value('meetings.callList', { id: meetingId })
    expect(calls.map(({ name, unclear }) => [name, unclear])).toEqual([
      ['Yılmaz', true],
      ['Bos', false],
    ])
    expect(calls[1]).toMatchObject({ children: ['Fleur Bos (3A)'], invitedOn: '2026-08-20', earlier: [] })
  })

  test('who asked to be called by today comes first, who was called before later, a later day last', async () => {
    const { desk, meetingId, a, berg, yilmaz } = aReception()
    const [bos, vos] = [
      addFamily(desk, 'Jan Bos', [['Fleur Bos', a]]),
      addFamily(desk, 'Ria Vos', [['Bo Vos', a]]),
    ]
    for (const { home } of [bos, vos]) addContact(desk, { meetingId, householdId: home })
    await desk.value('meetings.noteContact', contact(meetingId, berg.home))
    const onDay = (home: string, date: string) => contact(meetingId, home, { tryAgainOn: day(date) })
    await desk.value('meetings.noteContact', onDay(bos.home, '2026-08-31'))
    await desk.value('meetings.noteContact', onDay(vos.home, TODAY))
    const { calls } = await desk.value('meetings.callList', { id: meetingId })
    expect(calls.map(({ name, tryAgainOn }) => [name, tryAgainOn])).toEqual([
      ['Vos', TODAY],
      ['Yılmaz', null],
      ['Berg, van den', null],
      ['Bos', '2026-08-31'],
    ])
    expect(yilmaz.home).toBe(calls[1]?.householdId)
  })

  test('gives numbers with whose they are, never a secret one, and language, interpreter and best time', async () => {
    const { desk, meetingId, a } = aReception()
    const family = addFamily(desk, 'Semhar Tesfay', [['Yonas Tesfay', a]], {
      phones: {
        language: 'ti',
        needsInterpreter: true,
        phones: [
          { number: '+31612345678', remark: 'werk' },
          { number: '+31687654321', secret: true },
        ],
      },
    })
    addContact(desk, { meetingId, householdId: family.home })
    const earlier = addMeeting(desk, { name: 'Informatieavond' })
    await desk.value('meetings.noteContact', contact(earlier, family.home, { bestTime: 'na 16.00 uur' }))
    const { calls } = await desk.value('meetings.callList', { id: meetingId })
    const call = calls.find(({ householdId }) => householdId === family.home)
    expect(call).toMatchObject({
      phones: [{ who: 'Semhar Tesfay (werk)', number: '06 1234 5678' }],
      secretPhone: true,
      language: 'Tigrinya',
      interpreter: true,
      bestTime: 'na 16.00 uur',
      earlier: [],
    })
    expect(JSON.stringify(calls)).not.toContain('8765')
  })
})

describe('moments of contact', () => {
  test('a call stands on the list with its result and note, and can be taken away again', async () => {
    const { desk, meetingId, berg } = aReception()
    const input = contact(meetingId, berg.home, { note: 'Moeder belt terug.', bestTime: 'na 18.00 uur' })
    const { contactId } = await desk.value('meetings.noteContact', input)
    const called = async () =>
      (await desk.value('meetings.callList', { id: meetingId })).calls.find(
        ({ householdId }) => householdId === berg.home,
      )
    expect(await called()).toMatchObject({
      bestTime: 'na 18.00 uur',
      earlier: [{ contactId, on: TODAY, result: 'voicemail', note: 'Moeder belt terug.' }],
    })
    await desk.value('meetings.removeContact', { contactId })
    expect(await called()).toMatchObject({ bestTime: '', earlier: [] })
  })

  test('told in the schoolyard is invited, without the result of a call', async () => {
    const { desk, meetingId, other } = aReception()
    const { home } = addFamily(desk, 'Jan Bos', [['Fleur Bos', other]])
    await desk.value(
      'meetings.noteContact',
      contact(meetingId, home, { kind: 'invited', way: 'mouth', result: 'spoken' }),
    )
    const { families } = await answers(desk, meetingId)
    expect(families.find(({ householdId }) => householdId === home)).toMatchObject({
      invitedBy: 'mouth',
      invitedOn: TODAY,
      added: true,
    })
    expect(
      desk.sqlite.prepare("SELECT result FROM meeting_contact WHERE way = 'mouth'").pluck().get(),
    ).toBeNull()
  })

  test('what is on paper stays, and a family or meeting that is not there is refused', async () => {
    const { desk, meetingId, berg } = aReception()
    const runId = randomUUID()
    desk.change((change) =>
      change.insert(printRun, {
        ...{ id: runId, number: 1, kind: 'invitation', title: 'Uitnodiging', printedOn: TODAY },
        ...{ at: '2026-08-20T10:00:00.000Z', actor: 'balie', pages: 1, sha256: 'a'.repeat(64), pdf: null },
      }),
    )
    const printed = addContact(desk, { meetingId, householdId: berg.home }, { runId })
    expect(await desk.call('meetings.removeContact', { contactId: printed })).toMatchObject({
      error: { code: 'CONTACT_ON_PAPER' },
    })
    for (const call of [
      desk.call('meetings.removeContact', { contactId: randomUUID() }),
      desk.call('meetings.noteContact', contact(randomUUID(), berg.home)),
      desk.call('meetings.noteContact', contact(meetingId, randomUUID())),
    ]) {
      expect(await call).toMatchObject({ error: { code: 'NOT_FOUND' } })
    }
  })
})
