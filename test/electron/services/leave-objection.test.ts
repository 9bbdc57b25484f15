import { describe, expect, test } from 'vitest'
import { decisionsOf, findDecision, findObjection } from '#db/queries/leave'
import { leaveDecision, leaveSetting } from '#db/schema/leave'
import type { OperationInput } from '#domain/contract/operations'
import { NATIONAL_POLICY } from '#domain/leave/policy'
import type { DecisionDetails, DecisionOutcome, LeaveDetails } from '#domain/leave/request'
import { aForm, as, day, decideAs, schoolDays } from '../../support/leave.ts'
import { addPupil } from '../../support/people.ts'
import { PEOPLE, type TestDesk, testDesk } from '../../support/store.ts'

interface Sent {
  readonly requestId: string
  readonly pupilId: string
  readonly decisionId: string
  readonly childId: string
}

/** A decision about the leave of one child, sent on a Monday. */
async function sent(
  desk: TestDesk,
  row: { outcome?: DecisionOutcome; sentOn?: string | null; onBehalf?: boolean; signer?: string } = {},
  details: Partial<LeaveDetails> = {},
): Promise<Sent> {
  const pupilId = addPupil(desk, 'Noor de Boer')
  const { id: requestId } = await desk.value('leave.take', {
    details: aForm([pupilId], details),
    elsewhere: [],
    handOver: true,
  })
  const { outcome = 'refused', sentOn = '2026-11-09' } = row
  const decisionId = decideAs(
    desk,
    { requestId, pupilId },
    {
      ...row,
      ...{ outcome, sentOn },
      days: outcome === 'refused' ? [] : schoolDays('2026-12-04'),
    },
  )
  return { requestId, pupilId, decisionId, childId: findDecision(desk.reader, decisionId)?.childId ?? '' }
}

const objection = (decisionId: string, more: Partial<OperationInput<'leave.object'>> = {}) => ({
  ...{ decisionId, byName: 'Eva de Boer', receivedOn: '2026-11-18', postedOn: null, grounds: 'Wij wel.' },
  ...more,
})

async function objected(desk: TestDesk, decisionId: string): Promise<string> {
  return (await desk.value('leave.object', objection(decisionId))).id
}

const newDecision = (childId: string, more: Partial<DecisionDetails> = {}): DecisionDetails => ({
  ...{ childId, outcome: 'granted', article: '14', days: [{ date: day('2026-12-04'), part: 'whole' }] },
  ...{ reasons: 'Bij nader inzien.', conditions: '', deviation: '', opinion: '' },
  ...more,
})

const upheld = (id: string, decision: DecisionDetails | null) => ({
  ...{ id, outcome: 'upheld' as const, reasons: 'U hebt gelijk.', onBehalf: false, decision },
})

describe('an objection is taken in', () => {
  test('at the desk, with the committee that the school has', async () => {
    const desk = testDesk({ role: 'head' })
    const { decisionId } = await sent(desk)
    const settings = { id: 'leave', policy: NATIONAL_POLICY, deputy: '', committee: true }
    desk.change((change) => change.insert(leaveSetting, settings))
    const { id } = await as(desk, 'frontOffice').value('leave.object', objection(decisionId))
    expect(findObjection(desk.reader, id)).toMatchObject({
      ...objection(decisionId),
      committee: true,
      outcome: null,
    })
  })

  const outcomes: [DecisionOutcome, boolean][] = [
    ['granted', true],
    ['partly', true],
    ['refused', true],
    ['forwarded', false],
    ['noted', false],
    ['notNeeded', false],
  ]
  test.each(outcomes)('against what was %s: %s', async (outcome, can) => {
    const desk = testDesk({ role: 'head' })
    const { decisionId } = await sent(desk, { outcome })
    const answer = await desk.call('leave.object', objection(decisionId))
    if (can) expect(answer).toMatchObject({ ok: true })
    else expect(answer).toMatchObject({ error: { code: 'NOTHING_TO_OBJECT_TO' } })
  })

  test('not before the letter went, not before its day, and not of tomorrow', async () => {
    const desk = testDesk({ role: 'head' })
    const unsent = await sent(desk, { sentOn: null })
    expect(await desk.call('leave.object', objection(unsent.decisionId))).toMatchObject({
      error: { code: 'NOTHING_TO_OBJECT_TO' },
    })
    const { decisionId } = await sent(desk)
    const on = (receivedOn: string, postedOn: string | null = null) =>
      desk.call('leave.object', objection(decisionId, { receivedOn, postedOn }))
    expect(await on('2026-11-08')).toMatchObject({ error: { code: 'BEFORE_THE_DECISION' } })
    expect(await on('2026-11-22')).toMatchObject({
      error: { code: 'INVALID_INPUT', details: { issues: [{ path: ['receivedOn'] }] } },
    })
    expect(await on('2026-11-18', '2026-11-19')).toMatchObject({
      error: { code: 'INVALID_INPUT', details: { issues: [{ path: ['postedOn'] }] } },
    })
    expect(await on('2026-11-09', '2026-11-09')).toMatchObject({ ok: true })
  })

  test('one at a time; of the other parent after the first was decided', async () => {
    const desk = testDesk({ role: 'head' })
    const { decisionId } = await sent(desk)
    const id = await objected(desk, decisionId)
    expect(await desk.call('leave.object', objection(decisionId))).toMatchObject({
      error: { code: 'OBJECTION_RUNS' },
    })
    const dismissed = { id, outcome: 'dismissed', reasons: 'Nee.', onBehalf: false, decision: null } as const
    await desk.value('leave.decideObjection', dismissed)
    expect(await desk.call('leave.object', objection(decisionId, { byName: 'Jan Bakker' }))).toMatchObject({
      ok: true,
    })
  })

  test('not against what the parents withdrew', async () => {
    const desk = testDesk({ role: 'head' })
    const { decisionId, requestId } = await sent(desk)
    await desk.value('leave.withdraw', { id: requestId, on: desk.today })
    expect(await desk.call('leave.object', objection(decisionId))).toMatchObject({
      error: { code: 'NOTHING_TO_OBJECT_TO' },
    })
  })
})

describe('its terms, as the page shows them', () => {
  // sent on Monday 9 November 2026: six weeks are Monday 21 December; six more Monday 1 February 2027
  const cases: [string, { sentOn: string; receivedOn: string; postedOn: string | null }, object][] = [
    [
      'on the last day',
      { sentOn: '2026-11-09', receivedOn: '2026-12-21', postedOn: null },
      { inTime: true, objectBy: '2026-12-21', decideBy: '2027-02-01' },
    ],
    ['a day later', { sentOn: '2026-11-09', receivedOn: '2026-12-22', postedOn: null }, { inTime: false }],
    [
      'posted in time and received within a week after the end',
      { sentOn: '2026-11-09', receivedOn: '2026-12-28', postedOn: '2026-12-21' },
      { inTime: true },
    ],
    [
      'posted in time and received later than that',
      { sentOn: '2026-11-09', receivedOn: '2026-12-29', postedOn: '2026-12-21' },
      { inTime: false },
    ],
    [
      'posted a day too late',
      { sentOn: '2026-11-09', receivedOn: '2026-12-23', postedOn: '2026-12-22' },
      { inTime: false },
    ],
    [
      'a term that ends on Christmas day ends on the Monday after it',
      { sentOn: '2026-11-13', receivedOn: '2026-12-28', postedOn: null },
      { inTime: true, objectBy: '2026-12-28' },
    ],
  ]
  test.each(cases)('%s', async (_, { sentOn, receivedOn, postedOn }, expected) => {
    const desk = testDesk({ role: 'head', today: '2027-01-04' })
    const { decisionId, requestId } = await sent(desk, { sentOn })
    await desk.value('leave.object', objection(decisionId, { receivedOn, postedOn }))
    const { objections } = await desk.value('leave.request', { id: requestId })
    expect(objections).toMatchObject([expected])
  })

  test('can be put off by six weeks and no more', async () => {
    const desk = testDesk({ role: 'head' })
    const { decisionId } = await sent(desk)
    const id = await objected(desk, decisionId)
    const hear = (postponedUntil: string | null) =>
      desk.call('leave.hearObjection', {
        ...{ id, postponedUntil, heardOn: '2026-11-20', hearing: 'Zij komen beiden.' },
      })
    expect(await hear('2027-03-16')).toMatchObject({ error: { code: 'POSTPONED_TOO_FAR' } })
    expect(await hear('2027-03-15')).toEqual({ ok: true, value: {} })
    expect(findObjection(desk.reader, id)).toMatchObject({
      heardOn: '2026-11-20',
      hearing: 'Zij komen beiden.',
      postponedUntil: '2027-03-15',
    })
    expect(
      await as(desk, 'frontOffice').call('leave.hearObjection', {
        ...{ id, heardOn: null, hearing: '', postponedUntil: null },
      }),
    ).toMatchObject({ error: { code: 'FORBIDDEN' } })
  })
})

describe('the decision on it', () => {
  test('when it is upheld is a new decision in the place of the first one, whose days are not counted', async () => {
    const desk = testDesk({ role: 'head' })
    const periods = [{ from: day('2026-12-03'), to: day('2026-12-04') }]
    const { decisionId, childId, requestId } = await sent(desk, { outcome: 'partly' }, { periods })
    const id = await objected(desk, decisionId)
    const both = periods.flatMap(({ from, to }) =>
      [from, to].map((date) => ({ date, part: 'whole' as const })),
    )
    const decide = (decision: DecisionDetails | null) =>
      desk.call('leave.decideObjection', upheld(id, decision))
    expect(await decide(null)).toMatchObject({ error: { code: 'NEW_DECISION_NEEDED' } })
    expect(await decide(newDecision(childId, { days: both }))).toEqual({
      ok: false,
      error: { code: 'DEVIATION_REASON_NEEDED', details: { pupil: 'Noor de Boer' } },
    })
    expect(await decide(newDecision(childId, { days: both, deviation: 'De reis is lang.' }))).toEqual({
      ok: true,
      value: {},
    })
    expect(decisionsOf(desk.reader, [childId])).toMatchObject([
      {
        outcome: 'granted',
        days: schoolDays('2026-12-03', '2026-12-04'),
        replacesId: decisionId,
        decidedOn: desk.today,
        signer: PEOPLE.head.name,
        sentOn: null,
      },
      { id: decisionId, outcome: 'partly' },
    ])
    expect(findObjection(desk.reader, id)).toMatchObject({
      outcome: 'upheld',
      reasons: 'U hebt gelijk.',
      decidedOn: desk.today,
      decidedBy: PEOPLE.head.name,
      signer: PEOPLE.head.name,
    })
    expect((await desk.value('leave.reasons', { id: requestId })).children[0]?.earlier).toEqual([])
    expect(await decide(newDecision(childId))).toMatchObject({ error: { code: 'OBJECTION_DECIDED' } })
    const hear = { id, heardOn: null, hearing: '', postponedUntil: null }
    expect(await desk.call('leave.hearObjection', hear)).toMatchObject({
      error: { code: 'OBJECTION_DECIDED' },
    })
  })

  test('stays within the law with what was granted since', async () => {
    const desk = testDesk({ role: 'head' })
    const { decisionId, childId, pupilId } = await sent(desk)
    const later = await desk.value('leave.take', {
      details: aForm([pupilId], { periods: [{ from: day('2027-01-11'), to: day('2027-01-22') }] }),
      elsewhere: [],
      handOver: true,
    })
    const ten = '11 12 13 14 15 18 19 20 21 22'.split(' ').map((one) => `2027-01-${one}`)
    decideAs(desk, { requestId: later.id, pupilId }, { days: schoolDays(...ten) })
    const id = await objected(desk, decisionId)
    expect(
      await desk.call('leave.decideObjection', upheld(id, newDecision(childId, { deviation: 'Toch.' }))),
    ).toMatchObject({ error: { code: 'AGAINST_THE_LAW', details: { article: 'LPW 14 lid 3; Awb 2:3' } } })
    expect(decisionsOf(desk.reader, [childId])).toHaveLength(1)
  })

  test('is about the same child, and not about what was withdrawn meanwhile', async () => {
    const desk = testDesk({ role: 'head' })
    const [first, other] = [await sent(desk), await sent(desk)]
    const id = await objected(desk, first.decisionId)
    const misfit = { error: { code: 'OUTCOME_DOES_NOT_FIT', details: { pupil: 'Noor de Boer' } } }
    expect(await desk.call('leave.decideObjection', upheld(id, newDecision(other.childId)))).toMatchObject(
      misfit,
    )
    await desk.value('leave.withdraw', { id: first.requestId, on: desk.today })
    expect(await desk.call('leave.decideObjection', upheld(id, newDecision(first.childId)))).toMatchObject(
      misfit,
    )
  })

  test('keeps the first decision when it is dismissed, inadmissible or withdrawn; only the last needs no reasons', async () => {
    const desk = testDesk({ role: 'head' })
    for (const outcome of ['dismissed', 'inadmissible', 'withdrawn'] as const) {
      const { decisionId, childId } = await sent(desk)
      const id = await objected(desk, decisionId)
      const plain = { id, outcome, reasons: '', onBehalf: false, decision: null }
      expect(
        await desk.call('leave.decideObjection', { ...plain, reasons: 'x', decision: newDecision(childId) }),
      ).toMatchObject({ error: { code: 'OUTCOME_DOES_NOT_FIT' } })
      if (outcome !== 'withdrawn') {
        expect(await desk.call('leave.decideObjection', plain)).toEqual({
          ok: false,
          error: { code: 'REASONS_NEEDED', details: { pupil: 'Noor de Boer' } },
        })
      }
      const reasons = outcome === 'withdrawn' ? '' : 'Zes weken zijn voorbij.'
      await desk.value('leave.decideObjection', { ...plain, reasons })
      expect(decisionsOf(desk.reader, [childId])).toHaveLength(1)
      expect(findObjection(desk.reader, id)).toMatchObject({ outcome, reasons })
    }
  })

  test('is open to no second objection: then the court decides (Awb 8:1)', async () => {
    const desk = testDesk({ role: 'head' })
    const { decisionId, childId } = await sent(desk)
    const id = await objected(desk, decisionId)
    await desk.value('leave.decideObjection', upheld(id, newDecision(childId)))
    const [replacing] = decisionsOf(desk.reader, [childId])
    desk.change((change) => change.update(leaveDecision, replacing?.id ?? '', { sentOn: '2026-11-20' }))
    const again = { receivedOn: '2026-11-21' }
    for (const one of [decisionId, replacing?.id ?? '']) {
      expect(await desk.call('leave.object', objection(one, again))).toMatchObject({
        error: { code: 'NOTHING_TO_OBJECT_TO' },
      })
    }
  })

  test('is signed by the head when the deputy took the decision (Awb 10:3 lid 3)', async () => {
    const desk = testDesk({ role: 'head' })
    const mandated = await sent(desk, { onBehalf: true, signer: 'M. Jansen' })
    const own = await sent(desk)
    const [first, second] = [await objected(desk, mandated.decisionId), await objected(desk, own.decisionId)]
    const decide = (id: string, onBehalf: boolean) =>
      desk.call('leave.decideObjection', {
        id,
        outcome: 'dismissed',
        reasons: 'Nee.',
        onBehalf,
        decision: null,
      })
    expect(await decide(second, true)).toMatchObject({ error: { code: 'NO_DEPUTY' } })
    const settings = { id: 'leave', policy: NATIONAL_POLICY, deputy: 'M. Jansen', committee: false }
    desk.change((change) => change.insert(leaveSetting, settings))
    expect(await decide(first, true)).toMatchObject({ error: { code: 'NO_DEPUTY' } })
    expect(await decide(first, false)).toEqual({ ok: true, value: {} })
    expect(await decide(second, true)).toEqual({ ok: true, value: {} })
    expect(findObjection(desk.reader, second)).toMatchObject({ signer: 'M. Jansen', onBehalf: true })
  })
})
