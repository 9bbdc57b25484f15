import { describe, expect, test } from 'vitest'
import { decisionsOf, findLeaveRequest, leaveChildrenOf } from '#db/queries/leave'
import { leaveSetting } from '#db/schema/leave'
import { pupil } from '#db/schema/people'
import { NATIONAL_POLICY } from '#domain/leave/policy'
import type { DecisionDetails, LeaveDetails } from '#domain/leave/request'
import { aForm, as, day, decideAs, schoolDays } from '../../support/leave.ts'
import { addGroup, addHousehold, addPupil } from '../../support/people.ts'
import { PEOPLE, type TestDesk, testDesk } from '../../support/store.ts'

/** A request with the head: its key, its revision and the key of each child on it. */
async function handedOver(desk: TestDesk, pupilIds: string[], details: Partial<LeaveDetails> = {}) {
  const { id } = await desk.value('leave.take', {
    details: aForm(pupilIds, details),
    elsewhere: [],
    handOver: true,
  })
  const { revision, children } = await desk.value('leave.request', { id })
  return { id, revision, childIds: children.map((child) => child.id) }
}

function decision(childId: string | undefined, more: Partial<DecisionDetails> = {}): DecisionDetails {
  return {
    childId: childId ?? '',
    outcome: 'granted',
    article: '14',
    days: [{ date: day('2026-12-04'), part: 'whole' }],
    reasons: '',
    conditions: '',
    deviation: '',
    opinion: '',
    ...more,
  }
}

const plainly = { onBehalf: false, heardOn: null, hearing: '' }

function setDeputy(desk: TestDesk, deputy: string) {
  desk.change((change) =>
    change.insert(leaveSetting, { id: 'leave', policy: NATIONAL_POLICY, deputy, committee: false }),
  )
}

const decided = (desk: TestDesk, requestId: string) =>
  decisionsOf(
    desk.reader,
    leaveChildrenOf(desk.reader, 'request', [requestId]).map(({ id }) => id),
  )

describe('a decision', () => {
  test('is kept for every child of the form, with what it was held against and by whom it is signed', async () => {
    const desk = testDesk({ role: 'head' })
    const [noor, sem] = [addPupil(desk, 'Noor de Boer'), addPupil(desk, 'Sem de Boer')]
    const asked = await handedOver(desk, [noor, sem], {
      periods: [{ from: day('2026-12-03'), to: day('2026-12-04') }],
    })
    const [first, second] = asked.childIds
    await desk.value('leave.decide', {
      id: asked.id,
      revision: asked.revision,
      decisions: [
        decision(second, { outcome: 'refused', days: [], reasons: 'Te laat.', deviation: 'Is er niet bij.' }),
        decision(first, { outcome: 'partly', reasons: 'Voor een huwelijk is er één dag.' }),
      ],
      onBehalf: false,
      heardOn: day('2026-11-20'),
      hearing: 'Moeder aan de telefoon.',
    })
    expect(findLeaveRequest(desk.reader, asked.id)).toMatchObject({
      state: 'decided',
      heardOn: '2026-11-20',
      hearing: 'Moeder aan de telefoon.',
    })
    expect(decided(desk, asked.id)).toMatchObject([
      { childId: second, outcome: 'refused', days: [], deviation: 'Is er niet bij.' },
      {
        childId: first,
        outcome: 'partly',
        article: '14',
        days: [{ date: '2026-12-04', part: 'whole', weight: 1 }],
        findings: { count: 2, outcome: 'DEELS', parts: [{ outcome: 'TOEKENNEN' }, { outcome: 'AFWIJZEN' }] },
        decidedOn: '2026-11-21',
        decidedBy: PEOPLE.head.name,
        signer: PEOPLE.head.name,
        onBehalf: false,
        sentOn: null,
        replacesId: null,
      },
    ])
  })

  test('counts in the next one: the tenth day is granted, the eleventh goes to the officer', async () => {
    const desk = testDesk({ role: 'head' })
    const noor = addPupil(desk, 'Noor de Boer')
    const other = { asked: { kind: 'circumstance', circumstance: 'other' } } as const
    const before = await handedOver(desk, [noor], {
      ...other,
      periods: [{ from: day('2026-11-30'), to: day('2026-12-10') }],
    })
    const nine = '30 01 02 03 04 07 08 09 10'.split(' ').map((one) => ({
      date: day(one === '30' ? '2026-11-30' : `2026-12-${one}`),
      part: 'whole' as const,
    }))
    const decide = (asked: typeof before, details: Partial<DecisionDetails>) =>
      desk.call('leave.decide', {
        ...{ id: asked.id, revision: asked.revision, ...plainly },
        decisions: [decision(asked.childIds[0], details)],
      })
    expect(await decide(before, { days: nine })).toEqual({ ok: true, value: {} })
    const two = await handedOver(desk, [noor], {
      ...other,
      periods: [{ from: day('2027-01-14'), to: day('2027-01-15') }],
    })
    const day14 = [{ date: day('2027-01-14'), part: 'whole' as const }]
    const hard = { ok: false, error: { code: 'AGAINST_THE_LAW', details: { pupil: 'Noor de Boer' } } }
    expect(await decide(two, { outcome: 'partly', days: day14, reasons: 'Eén dag.' })).toMatchObject(hard)
    expect(
      await decide(two, { article: '13a', outcome: 'partly', days: day14, reasons: 'Zo.', deviation: 'Zo.' }),
    ).toMatchObject(hard)
    const one = await handedOver(desk, [noor], {
      ...other,
      periods: [{ from: day('2027-01-14'), to: day('2027-01-14') }],
    })
    expect(await decide(one, { days: day14 })).toEqual({ ok: true, value: {} })
  })

  test('is one for every child: not twice, not for another form, and none is left out', async () => {
    const desk = testDesk({ role: 'head' })
    const [noor, sem] = [addPupil(desk, 'Noor de Boer'), addPupil(desk, 'Sem de Boer')]
    const asked = await handedOver(desk, [noor, sem])
    const other = await handedOver(desk, [noor])
    const [first, second] = asked.childIds
    const decide = (...ids: (string | undefined)[]) =>
      desk.call('leave.decide', {
        ...{ id: asked.id, revision: asked.revision, ...plainly },
        decisions: ids.map((id) => decision(id)),
      })
    const misfit = (name: string) => ({
      ok: false,
      error: { code: 'OUTCOME_DOES_NOT_FIT', details: { pupil: name } },
    })
    expect(await decide(first, first, second)).toEqual(misfit('Noor de Boer'))
    expect(await decide(first)).toEqual(misfit('Sem de Boer'))
    expect(await decide(first, second, other.childIds[0])).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(decided(desk, asked.id)).toEqual([])
    expect(await decide(first, second)).toEqual({ ok: true, value: {} })
    expect(await decide(first, second)).toMatchObject({ error: { code: 'LEAVE_CLOSED' } })
  })

  test('keeps nothing when one of the children is refused', async () => {
    const desk = testDesk({ role: 'head' })
    const [noor, sem] = [addPupil(desk, 'Noor de Boer'), addPupil(desk, 'Sem de Boer')]
    const asked = await handedOver(desk, [noor, sem])
    const [first, second] = asked.childIds
    const answer = await desk.call('leave.decide', {
      ...{ id: asked.id, revision: asked.revision, ...plainly },
      decisions: [decision(first), decision(second, { outcome: 'refused', days: [] })],
    })
    expect(answer).toEqual({
      ok: false,
      error: { code: 'REASONS_NEEDED', details: { pupil: 'Sem de Boer' } },
    })
    expect(decided(desk, asked.id)).toEqual([])
    expect(findLeaveRequest(desk.reader, asked.id)?.state).toBe('handedOver')
  })

  test('is made on the form as it is now, with the head, and only by the head', async () => {
    const desk = testDesk({ role: 'head' })
    const noor = addPupil(desk, 'Noor de Boer')
    const asked = await handedOver(desk, [noor])
    const input = {
      id: asked.id,
      revision: asked.revision,
      ...plainly,
      decisions: [decision(asked.childIds[0])],
    }
    expect(await as(desk, 'frontOffice').call('leave.decide', input)).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
    await desk.value('leave.change', {
      ...{ id: asked.id, revision: asked.revision, elsewhere: [], handOver: true },
      details: aForm([noor], { place: 'Schagen' }),
    })
    expect(await desk.call('leave.decide', input)).toMatchObject({ error: { code: 'REQUEST_CHANGED' } })
    const { id } = await desk.value('leave.take', { details: aForm([noor]), elsewhere: [], handOver: false })
    const atTheDesk = await desk.value('leave.request', { id })
    expect(
      await desk.call('leave.decide', {
        ...input,
        ...{ id, revision: atTheDesk.revision, decisions: [decision(atTheDesk.children[0]?.id)] },
      }),
    ).toMatchObject({ error: { code: 'LEAVE_CLOSED' } })
  })

  test('is signed by the deputy when there is one', async () => {
    const desk = testDesk({ role: 'head' })
    const noor = addPupil(desk, 'Noor de Boer')
    const asked = await handedOver(desk, [noor])
    const input = {
      ...{ id: asked.id, revision: asked.revision, ...plainly, onBehalf: true },
      decisions: [decision(asked.childIds[0])],
    }
    expect(await desk.call('leave.decide', input)).toMatchObject({ error: { code: 'NO_DEPUTY' } })
    setDeputy(desk, 'M. Jansen')
    await desk.value('leave.decide', input)
    expect(decided(desk, asked.id)).toMatchObject([
      { signer: 'M. Jansen', onBehalf: true, decidedBy: PEOPLE.head.name },
    ])
  })

  test('waits for a birth date that is gone', async () => {
    const desk = testDesk({ role: 'head' })
    const noor = addPupil(desk, 'Noor de Boer')
    const asked = await handedOver(desk, [noor])
    desk.change((change) => change.update(pupil, noor, { birthDate: null }))
    expect(
      await desk.call('leave.decide', {
        ...{ id: asked.id, revision: asked.revision, ...plainly },
        decisions: [decision(asked.childIds[0])],
      }),
    ).toEqual({
      ok: false,
      error: { code: 'BIRTH_DATE_MISSING', details: { names: ['Noor de Boer'] } },
    })
  })
})

describe('asking to complete a request', () => {
  test('stops the term until a day to come, and the request can still be decided', async () => {
    const desk = testDesk({ role: 'head' })
    const noor = addPupil(desk, 'Noor de Boer')
    const asked = await handedOver(desk, [noor], { signed: false })
    const ask = (until: string, revision = asked.revision) =>
      desk.call('leave.ask', { id: asked.id, revision, what: 'uw handtekening', until: day(until) })
    expect(await ask('2026-11-21')).toMatchObject({ error: { code: 'TERM_IN_THE_PAST' } })
    expect(await ask('2026-12-01', asked.revision - 1)).toMatchObject({ error: { code: 'REQUEST_CHANGED' } })
    expect(await ask('2026-12-01')).toEqual({ ok: true, value: {} })
    expect(findLeaveRequest(desk.reader, asked.id)).toMatchObject({
      state: 'completing',
      completionFor: 'uw handtekening',
      completionAskedOn: '2026-11-21',
      completionUntil: '2026-12-01',
      completedOn: null,
    })
    // received 20 November, eight weeks, and ten days that the term stood still: 25 January is a Monday
    expect((await desk.value('leave.request', { id: asked.id })).terms.decideBy).toBe('2027-01-25')
    const { revision } = await desk.value('leave.request', { id: asked.id })
    expect(
      await desk.call('leave.decide', {
        ...{ id: asked.id, revision, ...plainly },
        decisions: [decision(asked.childIds[0], { deviation: 'Moeder stond erbij.' })],
      }),
    ).toEqual({ ok: true, value: {} })
    expect(await ask('2026-12-01', revision)).toMatchObject({ error: { code: 'LEAVE_CLOSED' } })
  })
})

describe('the page of the head', () => {
  test('has the reasons and the facts, and looking at them is noted', async () => {
    const desk = testDesk({ role: 'head' })
    setDeputy(desk, 'M. Jansen')
    const noor = addPupil(desk, 'Noor de Boer', { group: addGroup(desk, '6A') })
    const asked = await handedOver(desk, [noor])
    const shown = await desk.value('leave.reasons', { id: asked.id })
    expect(shown).toMatchObject({
      revision: asked.revision,
      details: { reason: 'Mijn broer trouwt in de Sint-Janskerk.', place: 'Bergen' },
      today: '2026-11-21',
      children: [{ id: noor, name: 'Noor de Boer', group: '6A', earlier: [] }],
      municipality: null,
      completion: null,
      refusedOn: null,
      hearing: '',
      deputy: 'M. Jansen',
      signer: PEOPLE.head.name,
      likeCases: [],
      siblings: [],
    })
    const last = desk.sqlite.prepare('SELECT operation, touched FROM audit ORDER BY seq DESC LIMIT 1').get()
    expect(last).toMatchObject({ operation: 'leave.reasons' })
    expect(JSON.stringify(last)).toContain(asked.id)
    expect(await as(desk, 'frontOffice').call('leave.reasons', { id: asked.id })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
  })

  test('has like cases of three school years without a name, the newest first', async () => {
    const desk = testDesk({ role: 'head' })
    const [noor, tom] = [addPupil(desk, 'Noor de Boer'), addPupil(desk, 'Tom Kramer')]
    const wedding = aForm([tom]).asked
    const like = async (on: string, details: Partial<LeaveDetails>, reasons: string) => {
      const { id } = await handedOver(desk, [tom], {
        applicantName: 'Mies Kramer',
        periods: [{ from: day(on), to: day(on) }],
        ...details,
      })
      decideAs(
        desk,
        { requestId: id, pupilId: tom },
        { reasons, decidedOn: on, days: schoolDays(on), findings: { count: 3 } },
      )
      return id
    }
    await like('2025-02-03', { asked: wedding }, 'Voor Toms oom, zei mevrouw Kramer.')
    await like('2026-09-28', { asked: wedding }, 'Eén dag.')
    await like('2023-10-03', { asked: wedding }, 'Te lang geleden.')
    await like('2026-09-29', { asked: { kind: 'circumstance', circumstance: 'moving' } }, 'Een verhuizing.')
    await like('2026-09-30', { asked: { kind: 'religion', feast: 'holi' } }, 'Een feest.')
    const gone = await like('2026-10-01', { asked: wedding }, 'Ingetrokken.')
    await desk.value('leave.withdraw', { id: gone, on: desk.today })
    const asked = await handedOver(desk, [noor])
    const { likeCases } = await desk.value('leave.reasons', { id: asked.id })
    expect(likeCases).toEqual([
      {
        schoolYear: '2026-2027',
        outcome: 'granted',
        asked: 3,
        granted: 1,
        reasons: 'Eén dag.',
        deviation: '',
      },
      {
        schoolYear: '2024-2025',
        outcome: 'granted',
        asked: 3,
        granted: 1,
        reasons: 'Voor … oom, zei mevrouw ….',
        deviation: '',
      },
    ])
  })

  test('has brothers and sisters at this school with their leave of the same school year', async () => {
    const desk = testDesk({ role: 'head' })
    const home = addHousehold(desk)
    const institution = addHousehold(desk, { kind: 'institution', street: 'Kade' })
    const noor = addPupil(desk, 'Noor de Boer', { in: [home, institution] })
    const sem = addPupil(desk, 'Sem de Boer', { in: [home], group: addGroup(desk, '4B') })
    addPupil(desk, 'Tom de Boer', { in: [home], leftOn: '2026-07-31' })
    addPupil(desk, 'Ali Buur', { in: [institution] })
    const before = await handedOver(desk, [sem])
    decideAs(desk, { requestId: before.id, pupilId: sem }, { outcome: 'refused', days: [] })
    const lastYear = { periods: [{ from: day('2026-05-18'), to: day('2026-05-18') }] }
    await handedOver(desk, [sem], lastYear)
    const asked = await handedOver(desk, [noor])
    const { siblings } = await desk.value('leave.reasons', { id: asked.id })
    expect(siblings).toEqual([
      {
        pupilId: sem,
        name: 'Sem de Boer',
        group: '4B',
        requests: [
          {
            id: before.id,
            numberText: '2026-0001',
            firstDay: '2026-12-04',
            lastDay: '2026-12-04',
            outcome: 'refused',
          },
        ],
      },
    ])
  })
})
