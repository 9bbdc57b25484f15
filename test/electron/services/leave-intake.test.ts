import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { findLeaveRequest } from '#db/queries/leave'
import { nameOfRow } from '#db/queries/row-names'
import { absence } from '#db/schema/absence'
import { groupFree } from '#db/schema/calendar'
import { leaveElsewhere, leaveRequest, municipality } from '#db/schema/leave'
import { familyCode } from '#db/schema/people'
import { schoolYear } from '#domain/kernel/school-year'
import { describeDependent } from '#domain/undo/texts'
import { judgeRequest } from '#electron/services/leave-facts'
import { addRequest, aForm, as, day, decideAs, schoolDays } from '../../support/leave.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const YEAR = schoolYear.parse('2026-2027')

/** Noor of group 6 and Sem, who turned four; their mother, their father elsewhere, a stepfather and a neighbour. */
function family(desk: TestDesk) {
  const home = addHousehold(desk, { town: "'s-Gravenpolder" })
  const other = addHousehold(desk, { street: 'Kade', town: 'Goes' })
  const group = addGroup(desk, '6A')
  const noor = addPupil(desk, 'Noor de Boer', { in: [home, other], birthDate: '2017-06-18', group })
  const sem = addPupil(desk, 'Sem de Boer', { in: [home], birthDate: '2022-10-02' })
  const eva = addPerson(desk, 'Eva de Boer', {
    householdId: home,
    email: 'eva@voorbeeld.nl',
    emailState: 'known',
  })
  const jan = addPerson(desk, 'Jan Bakker', {
    householdId: other,
    email: 'jan@voorbeeld.nl',
    emailState: 'bounced',
  })
  const piet = addPerson(desk, 'Piet Smit', { householdId: home })
  const mies = addPerson(desk, 'Mies Buurvrouw')
  addTie(desk, noor, eva, { role: 'mother', custody: 'yes' })
  addTie(desk, sem, eva, { role: 'mother', custody: 'yes' })
  addTie(desk, noor, jan, { role: 'father', custody: 'unknown' })
  addTie(desk, noor, piet, { role: 'stepparent', custody: 'no' })
  addTie(desk, noor, mies, { role: 'babysitter', custody: 'no' })
  return { home, other, group, noor, sem, eva, jan, piet, mies }
}

const take = async (desk: TestDesk, form: ReturnType<typeof aForm>, more: { handOver?: boolean } = {}) =>
  desk.value('leave.take', { details: form, elsewhere: [], handOver: true, ...more })

describe('what the form knows of a family', () => {
  test('its children with group and earlier leave, who may apply and in which municipality it lives', async () => {
    const desk = testDesk()
    const { home, noor, sem, group, eva, jan, piet, mies } = family(desk)
    const gone = addPupil(desk, 'Tom de Boer', { in: [home], leftOn: '2026-07-31' })
    const dead = addPerson(desk, 'Oma de Boer', { householdId: home, deceased: true })
    const office = addPerson(desk, 'Jeugdzorg', { institution: true })
    for (const personId of [dead, office]) addTie(desk, noor, personId, { role: 'guardian', custody: 'yes' })
    const borsele = randomUUID()
    desk.change((change) =>
      change.insert(municipality, {
        id: borsele,
        name: 'Borsele',
        towns: ['s Gravenpolder', 'Heinkenszand'],
      }),
    )
    const intake = await desk.value('leave.intake', { kind: 'household', id: home })
    expect(intake.children).toEqual([
      {
        id: noor,
        name: 'Noor de Boer',
        birthDate: '2017-06-18',
        groupId: group,
        group: '6A',
        earlier: [],
        unauthorised: [],
      },
      {
        id: sem,
        name: 'Sem de Boer',
        birthDate: '2022-10-02',
        groupId: null,
        group: '',
        earlier: [],
        unauthorised: [],
      },
    ])
    expect(intake.children.map(({ id }) => id)).not.toContain(gone)
    expect(intake.applicants).toEqual([
      {
        id: eva,
        name: 'Eva de Boer',
        tie: 'moeder van Noor de Boer en Sem de Boer',
        applicant: 'custody',
        email: 'eva@voorbeeld.nl',
      },
      { id: jan, name: 'Jan Bakker', tie: 'vader van Noor de Boer', applicant: 'actualCarer', email: '' },
      {
        id: piet,
        name: 'Piet Smit',
        tie: 'stiefouder van Noor de Boer',
        applicant: 'actualCarer',
        email: '',
      },
      { id: mies, name: 'Mies Buurvrouw', tie: 'oppas van Noor de Boer', applicant: 'other', email: '' },
    ])
    expect(intake).toMatchObject({ householdId: home, today: '2026-11-21', municipalityId: borsele })
  })

  test('of one child: the child first, then who lives in its households, never a whole institution', async () => {
    const desk = testDesk()
    const { other, noor, sem, home } = family(desk)
    const mila = addPupil(desk, 'Mila Bakker', { in: [other] })
    const ofSem = await desk.value('leave.intake', { kind: 'pupil', id: sem })
    expect(ofSem.children.map(({ id }) => id)).toEqual([sem, noor])
    expect(ofSem).toMatchObject({ householdId: home, title: 'Boer, Sem de' })
    const ofNoor = await desk.value('leave.intake', { kind: 'pupil', id: noor })
    expect(ofNoor.children.map(({ id }) => id)).toEqual([noor, mila, sem])
    const azc = addHousehold(desk, { kind: 'institution', street: 'Azc' })
    const [one] = [addPupil(desk, 'Adam Ali', { in: [azc] }), addPupil(desk, 'Sara Omar', { in: [azc] })]
    const alone = await desk.value('leave.intake', { kind: 'pupil', id: one })
    expect(alone.children.map(({ id }) => id)).toEqual([one])
    expect(await desk.call('leave.intake', { kind: 'pupil', id: randomUUID() })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })

  test('never the municipality of a secret address', async () => {
    const desk = testDesk()
    const home = addHousehold(desk, { town: 'Goes', secret: true })
    const noor = addPupil(desk, 'Noor de Boer', { in: [home] })
    desk.change((change) => change.insert(municipality, { id: randomUUID(), name: 'Goes', towns: ['Goes'] }))
    for (const asked of [{ kind: 'household', id: home } as const, { kind: 'pupil', id: noor } as const]) {
      expect((await desk.value('leave.intake', asked)).municipalityId).toBeNull()
    }
  })

  test('days granted before, apart per school year; for what only to the head', async () => {
    const desk = testDesk()
    const { noor } = family(desk)
    const { id } = await take(desk, aForm([noor]))
    decideAs(
      desk,
      { requestId: id, pupilId: noor },
      {
        outcome: 'partly',
        days: [
          ...schoolDays('2026-12-04', '2027-08-30'),
          { date: day('2026-12-07'), part: 'morning', weight: 0.5 },
        ],
      },
    )
    desk.change((change) => {
      const missed = { pupilId: noor, date: '2026-11-03', hours: 2.5, notedBy: 'balie' }
      change.insert(absence, { ...missed, id: randomUUID(), part: 'morning', kind: 'unauthorised' })
      change.insert(absence, { ...missed, id: randomUUID(), part: 'afternoon', kind: 'luxury' })
      change.insert(absence, { ...missed, id: randomUUID(), date: '2026-11-04', part: 'whole', kind: 'ill' })
      // after a report the sixteen hours are counted anew
      const reported = { ...missed, kind: 'unauthorised' as const, reportedOn: '2026-10-09' }
      change.insert(absence, { ...reported, id: randomUUID(), date: '2026-10-05', part: 'whole' })
    })
    const [seen] = (await desk.value('leave.intake', { kind: 'pupil', id: noor })).children
    expect(seen?.earlier).toEqual([
      { article: '14', schoolYear: '2026-2027', days: 1.5, occasion: null },
      { article: '14', schoolYear: '2027-2028', days: 1, occasion: null },
    ])
    expect(seen?.unauthorised).toEqual([{ date: '2026-11-03', hours: 5 }])
    const [byHead] = (await as(desk, 'head').value('leave.intake', { kind: 'pupil', id: noor })).children
    expect(byHead?.earlier[0]?.occasion).toEqual({
      circumstance: 'wedding',
      relation: 'uncleOrAunt',
      eventOn: '2026-12-04',
    })
  })

  test('requests that wait, and those that were refused and may be asked again', async () => {
    const desk = testDesk()
    const { home, noor } = family(desk)
    const refused = await take(desk, aForm([noor]))
    decideAs(
      desk,
      { requestId: refused.id, pupilId: noor },
      { outcome: 'refused', days: [], sentOn: '2026-11-23' },
    )
    const open = await take(
      desk,
      aForm([noor], {
        periods: [
          { from: day('2027-01-11'), to: day('2027-01-12') },
          { from: day('2026-12-10'), to: day('2026-12-10') },
        ],
      }),
    )
    const gone = await take(desk, aForm([noor]))
    await desk.value('leave.withdraw', { id: gone.id, on: day('2026-11-21') })
    expect(await desk.value('leave.intake', { kind: 'household', id: home })).toMatchObject({
      refused: [{ id: refused.id, numberText: '2026-0001', refusedOn: '2026-11-23' }],
      open: [{ id: open.id, numberText: '2026-0002', firstDay: '2026-12-10', lastDay: '2027-01-12' }],
    })
  })
})

describe('taking in', () => {
  test('keeps the form with its own number, and shows it again until it is handed over', async () => {
    const desk = testDesk()
    const { home, noor, sem, eva } = family(desk)
    const form = aForm([sem, noor], {
      householdId: home,
      applicantId: eva,
      siblingsElsewhere: [{ name: 'Tess', birthDate: null, school: 'De Brug' }],
      emailConsent: 'eva@voorbeeld.nl',
    })
    const elsewhere = [
      { pupilId: noor, schoolYear: YEAR, article: '14' as const, days: 2.5, school: 'De Brug' },
    ]
    const { id, numberText } = await desk.value('leave.take', { details: form, elsewhere, handOver: false })
    expect(numberText).toBe('2026-0001')
    expect(await desk.value('leave.taken', { id })).toEqual({
      details: form,
      elsewhere,
      revision: findLeaveRequest(desk.reader, id)?.changedIn,
    })
    expect(findLeaveRequest(desk.reader, id)).toMatchObject({
      state: 'taken',
      takenBy: 'balie',
      proofSeenBy: 'balie',
    })
    expect((await take(desk, form)).numberText).toBe('2026-0002')
  })

  test('judges per child: eight days used before leave two, and a child of four needs none', async () => {
    const desk = testDesk()
    const { noor, sem } = family(desk)
    const form = aForm([noor, sem], {
      asked: {
        kind: 'circumstance',
        circumstance: 'illness',
        relation: 'grandparent',
        lifeThreatening: true,
        proof: 'seen',
      },
      periods: [{ from: day('2026-12-07'), to: day('2026-12-09') }],
    })
    const { id } = await desk.value('leave.take', {
      details: form,
      elsewhere: [{ pupilId: noor, schoolYear: YEAR, article: '14', days: 8, school: 'De Brug' }],
      handOver: true,
    })
    const row = findLeaveRequest(desk.reader, id)
    if (row === null) throw new Error('not kept')
    const { judgement } = judgeRequest(desk.context(), row)
    expect(judgement.pupils).toMatchObject([
      { pupilId: noor, outcome: 'DOORSTUREN', count: 3 },
      { pupilId: sem, outcome: 'GEEN_VERLOF_NODIG', count: 0 },
    ])
    expect(judgement.pupils[0]?.counters).toMatchObject([
      { article: '13a', before: 0 },
      { article: '14', before: 8, asked: 3, limit: 10 },
    ])
  })

  test.each([
    [
      'a child without a birth date',
      { birthDate: null },
      {},
      { code: 'BIRTH_DATE_MISSING', details: { names: ['Ali Can'] } },
    ],
    [
      'a weekend',
      {},
      { periods: [{ from: day('2026-12-05'), to: day('2026-12-06') }] },
      { code: 'NO_SCHOOL_DAY' },
    ],
    ['a household that is not there', {}, { householdId: randomUUID() }, { code: 'NOT_FOUND' }],
    ['an applicant who is not there', {}, { applicantId: randomUUID() }, { code: 'NOT_FOUND' }],
    ['a municipality that is not there', {}, { municipalityId: randomUUID() }, { code: 'NOT_FOUND' }],
    ['an earlier request that is not there', {}, { repeatsId: randomUUID() }, { code: 'NOT_FOUND' }],
    [
      'a period of many years',
      {},
      { periods: [{ from: day('2026-12-04'), to: day('2126-12-04') }] },
      { code: 'INVALID_INPUT' },
    ],
  ])('refuses %s', async (_, pupil, details, error) => {
    const desk = testDesk()
    const ali = addPupil(desk, 'Ali Can', pupil)
    const answer = await desk.call('leave.take', {
      details: aForm([ali], details),
      elsewhere: [],
      handOver: true,
    })
    expect(answer).toMatchObject({ ok: false, error })
  })

  test('refuses a child that is not there, and leaves leave elsewhere of a child that is not on the form', async () => {
    const desk = testDesk()
    const { noor, sem } = family(desk)
    const stranger = aForm([noor, randomUUID()])
    expect(await desk.call('leave.take', { details: stranger, elsewhere: [], handOver: true })).toMatchObject(
      {
        error: { code: 'NOT_FOUND' },
      },
    )
    const elsewhere = [{ pupilId: sem, schoolYear: YEAR, article: '14' as const, days: 1, school: '' }]
    const { id } = await desk.value('leave.take', { details: aForm([noor]), elsewhere, handOver: false })
    expect((await desk.value('leave.taken', { id })).elsewhere).toEqual([])
    expect((await desk.value('leave.intake', { kind: 'pupil', id: sem })).elsewhere).toEqual([])
  })
})

describe('changing', () => {
  test('takes children on and off, hands over, and keeps leave elsewhere of other years', async () => {
    const desk = testDesk()
    const { noor, sem } = family(desk)
    const before = {
      pupilId: noor,
      schoolYear: schoolYear.parse('2025-2026'),
      article: '14' as const,
      days: 3,
      school: '',
    }
    const now = { pupilId: noor, schoolYear: YEAR, article: '13a' as const, days: 5, school: 'De Brug' }
    const form = aForm([noor])
    const { id } = await desk.value('leave.take', {
      details: form,
      elsewhere: [before, now],
      handOver: false,
    })
    const { revision } = await desk.value('leave.taken', { id })
    const changed = { ...form, pupilIds: [sem, noor], reason: 'Een andere reden.' }
    await desk.value('leave.change', { id, revision, details: changed, elsewhere: [], handOver: true })
    const head = as(desk, 'head')
    expect(await head.value('leave.taken', { id })).toMatchObject({
      details: { pupilIds: [noor, sem], reason: 'Een andere reden.', proofSeen: 'trouwkaart' },
      elsewhere: [before],
    })
    expect(findLeaveRequest(desk.reader, id)?.state).toBe('handedOver')
    const next = await head.value('leave.taken', { id })
    await head.value('leave.change', {
      id,
      ...next,
      details: { ...next.details, pupilIds: [sem] },
      handOver: true,
    })
    expect((await head.value('leave.taken', { id })).details.pupilIds).toEqual([sem])
  })

  test('twice from the same form is refused the second time, also when only the children differ', async () => {
    const desk = testDesk()
    const { noor, sem } = family(desk)
    const { id } = await take(desk, aForm([noor]), { handOver: false })
    const { revision } = await desk.value('leave.taken', { id })
    const change = (pupilIds: string[]) =>
      desk.call('leave.change', { id, revision, details: aForm(pupilIds), elsewhere: [], handOver: false })
    expect(await change([noor, sem])).toMatchObject({ ok: true })
    expect(await change([noor])).toMatchObject({ error: { code: 'REQUEST_CHANGED' } })
    expect((await desk.value('leave.taken', { id })).details.pupilIds).toEqual([noor, sem])
  })

  test('is for the office until it is handed over, and for the head until it is decided', async () => {
    const desk = testDesk()
    const { noor } = family(desk)
    const { id } = await take(desk, aForm([noor]))
    const input = { id, revision: 1, details: aForm([noor]), elsewhere: [], handOver: true }
    expect(await desk.call('leave.change', input)).toMatchObject({ error: { code: 'LEAVE_CLOSED' } })
    expect(await desk.call('leave.taken', { id })).toMatchObject({ error: { code: 'LEAVE_CLOSED' } })
    const head = as(desk, 'head')
    expect(await head.call('leave.change', input)).toMatchObject({ error: { code: 'REQUEST_CHANGED' } })
    decideAs(desk, { requestId: id, pupilId: noor })
    expect(await head.call('leave.change', input)).toMatchObject({ error: { code: 'LEAVE_CLOSED' } })
    expect(await head.call('leave.taken', { id })).toMatchObject({ error: { code: 'LEAVE_CLOSED' } })
  })

  test('leaves the name of who saw the proof, until another proof is noted', async () => {
    const desk = testDesk()
    const { noor } = family(desk)
    const { id } = await take(desk, aForm([noor]))
    const head = as(desk, 'head')
    const changeTo = async (proofSeen: string) => {
      const { revision } = await head.value('leave.taken', { id })
      await head.value('leave.change', {
        id,
        revision,
        details: aForm([noor], { proofSeen }),
        elsewhere: [],
        handOver: true,
      })
      return findLeaveRequest(desk.reader, id)?.proofSeenBy
    }
    expect(await changeTo('trouwkaart')).toBe('balie')
    expect(await changeTo('uitnodiging')).toBe('directeur')
    expect(await changeTo('')).toBe('')
  })
})

describe('withdrawing', () => {
  test('is possible once, also after the decision; its days no longer count', async () => {
    const desk = testDesk()
    const { noor } = family(desk)
    const { id } = await take(desk, aForm([noor]))
    decideAs(desk, { requestId: id, pupilId: noor })
    const earlier = async () =>
      (await desk.value('leave.intake', { kind: 'pupil', id: noor })).children[0]?.earlier
    expect(await earlier()).toMatchObject([{ days: 1 }])
    await desk.value('leave.withdraw', { id, on: day('2026-11-21') })
    expect(await earlier()).toEqual([])
    const shown = await desk.value('leave.request', { id })
    expect(shown).toMatchObject({ state: 'withdrawn', withdrawnOn: '2026-11-21', lettersToSend: 0 })
    expect(shown.children[0]?.decisions).toHaveLength(1)
    expect(await desk.call('leave.withdraw', { id, on: day('2026-11-21') })).toMatchObject({
      error: { code: 'LEAVE_CLOSED' },
    })
  })
})

describe('completing', () => {
  test('notes what was seen, so that the rules no longer miss it, and gives the request back to the head', async () => {
    const desk = testDesk()
    const { noor } = family(desk)
    const form = aForm([noor], { proofSeen: '', proofSeenOn: null, signed: false })
    const asked = { ...form.asked, proof: 'missing' } as typeof form.asked
    const { id } = await take(desk, { ...form, asked })
    const completion = { id, on: day('2026-11-25'), proofSeen: 'trouwkaart', signed: true }
    expect(await desk.call('leave.complete', completion)).toMatchObject({ error: { code: 'LEAVE_CLOSED' } })
    desk.change((change) =>
      change.update(leaveRequest, id, {
        state: 'completing',
        completionFor: 'een trouwkaart en uw handtekening',
        completionAskedOn: '2026-11-21',
        completionUntil: '2026-12-01',
      }),
    )
    const what = async () => (await desk.value('leave.request', { id })).completion?.what
    expect(await what()).toBe('een trouwkaart en uw handtekening')
    await desk.value('leave.complete', completion)
    const row = findLeaveRequest(desk.reader, id)
    expect(row).toMatchObject({
      state: 'handedOver',
      signed: true,
      completedOn: '2026-11-25',
      proofSeen: 'trouwkaart',
      proofSeenOn: '2026-11-25',
      proofSeenBy: 'balie',
      asked: { proof: 'seen' },
    })
    expect(await what()).toBe('')
    if (row === null) throw new Error('gone')
    expect(judgeRequest(desk.context(), row).judgement.pupils[0]?.outcome).toBe('TOEKENNEN')
  })
})

test('rows of leave have names by which undoing tells what stands in its way', () => {
  const desk = testDesk()
  const { home, group, noor } = family(desk)
  const requestId = addRequest(desk, aForm([noor]))
  decideAs(desk, { requestId, pupilId: noor })
  desk.change((change) => {
    const ofNoor = { pupilId: noor, schoolYear: YEAR, article: '14' as const, days: 1 }
    change.insert(leaveElsewhere, { ...ofNoor, id: randomUUID() })
    change.insert(familyCode, { id: randomUUID(), code: 'K7M', householdId: home })
    change.insert(groupFree, { id: randomUUID(), groupId: group, weekday: 3 })
  })
  const tables = [
    'leave_request',
    'leave_child',
    'leave_decision',
    'leave_elsewhere',
    'family_code',
    'group_free',
  ]
  const named = tables.map((table) => {
    const row = desk.sqlite.prepare(`SELECT * FROM "${table}"`).get() as Record<string, unknown>
    return describeDependent(table, nameOfRow(desk.reader, table, row))
  })
  expect(named).toEqual([
    'verlofaanvraag 2026-0001',
    'een verlofaanvraag voor Noor de Boer',
    'een besluit over verlof van Noor de Boer',
    'verlof op een andere school van Noor de Boer',
    'de code op papier van gezin Noor de Boer, Sem de Boer, Eva de Boer',
    'een vrije dag van groep 6A',
  ])
})
