import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDecision } from '#domain/leave/decide'
import type { LeaveRequest } from '#domain/leave/facts'
import { draftDecision, proposeDecision } from '#domain/leave/propose'
import { DECISION_OUTCOMES } from '#domain/leave/request'
import { anyRequest } from './any-request.ts'
import { circumstance, day, earlier, profession, pupil, request } from './leave-facts.ts'

const WHO = { pupilId: 'leerling', pupilName: 'Noor de Wit', childId: 'kind' }
const propose = (facts: LeaveRequest) => proposeDecision({ ...WHO, request: facts })

const wedding = circumstance('wedding', {
  relation: 'uncleOrAunt',
  place: 'near',
  eventOn: day('2026-12-04'),
})

describe('a proposal follows the judgement', () => {
  test('granted in part: the days nearest to the event, both reasons, and what to show', () => {
    expect(propose(request('2026-12-03 2026-12-04', wedding))).toEqual({
      childId: 'kind',
      outcome: 'partly',
      article: '14',
      days: [{ date: '2026-12-04', part: 'whole' }],
      reasons:
        'Voor een huwelijk geeft de school ten hoogste 1 schooldag verlof. Dat zijn hier: 1 schooldag.\n' +
        'U vraagt meer: 1 schooldag te veel.',
      conditions: 'U laat de trouwkaart achteraf zien.',
      deviation: '',
      opinion: '',
    })
  })

  test('forwarded: where it goes and why, and what the head tells the officer', () => {
    const facts = request('2026-11-02 2026-11-13', circumstance('other'), {
      pupils: [pupil({ earlier: [earlier('14', 2)] })],
    })
    expect(propose(facts)).toMatchObject({
      outcome: 'forwarded',
      article: '14',
      days: [],
      reasons: 'Samen met eerder verlof gaat het om 12 schooldagen in één schooljaar.',
      conditions: '',
      opinion:
        'De ouders vragen 10 schooldagen verlof voor Noor de Wit. Dit schooljaar kreeg Noor de Wit al 2 schooldagen verlof volgens artikel 14.\n' +
        'Volgens de wet en het beleid van de school kan ik zelf ten hoogste 8 schooldagen verlof geven.',
    })
  })

  const cases: [string, LeaveRequest, object | null][] = [
    ['granted', request('2026-12-04', wedding), { outcome: 'granted', article: '14' }],
    [
      'granted by article 13a',
      request('2026-11-02', profession()),
      { outcome: 'granted', article: '13a', conditions: '' },
    ],
    [
      'above ten days at once',
      request('2026-11-02 2026-11-17', circumstance('other')),
      { outcome: 'forwarded', reasons: 'U vraagt 12 schooldagen verlof in één schooljaar.' },
    ],
    [
      'refused',
      request('2026-12-03', circumstance('holiday')),
      { outcome: 'refused', article: '14', days: [] },
    ],
    [
      'refused above ten of article 13a, the ten granted',
      request('2026-11-02 2026-11-17', profession()),
      { outcome: 'partly', article: '13a' },
    ],
    [
      'a feast',
      request('2027-03-22', { kind: 'religion', feast: 'holi' }),
      {
        outcome: 'noted',
        article: '13',
        days: [{ date: '2027-03-22', part: 'whole' }],
        reasons: '',
        conditions: '',
      },
    ],
    [
      'a celebration',
      request('2027-03-22', { kind: 'religion', feast: 'carnival' }),
      { outcome: 'refused', article: '14' },
    ],
    [
      'a week of a five-year-old by notice, and one that is too much',
      request(
        '',
        { kind: 'fiveYearOld' },
        {
          pupils: [pupil({ birthDate: day('2021-06-01') })],
          periods: [
            { from: day('2026-11-11'), to: day('2026-11-11') },
            { from: day('2026-11-16'), to: day('2026-11-20') },
          ],
        },
      ),
      {
        outcome: 'partly',
        article: '11a',
        days: [{ date: '2026-11-11', part: 'whole' }],
        reasons: expect.stringMatching(
          /alleen te melden.*ten hoogste 5 uur per week, en met toestemming 10/s,
        ),
      },
    ],
    [
      'a feast and a day more: the feast, and why not the other day',
      request('2027-03-22 2027-03-23', { kind: 'religion', feast: 'holi' }),
      {
        outcome: 'noted',
        article: '13',
        days: [{ date: '2027-03-22', part: 'whole' }],
        reasons: expect.stringMatching(/^De vrijstelling is voor de dag van de plicht zelf: 1 schooldag\./),
      },
    ],
    [
      'what must be seen first stands as a condition when nothing was said about it',
      request('2026-12-03', circumstance('illness', { relation: 'grandparent' })),
      { outcome: 'granted', conditions: 'U laat een doktersverklaring zien.' },
    ],
    [
      'nothing on the last day of the term to complete it',
      request('2026-12-04', wedding, {
        signed: false,
        completion: { askedOn: day('2026-11-02'), until: day('2026-11-22'), completedOn: null },
      }),
      null,
    ],
    [
      'a feast that was told too late: no days, and why',
      request('2027-03-22', { kind: 'religion', feast: 'holi' }, { receivedOn: day('2027-03-21') }),
      {
        outcome: 'noted',
        article: '13',
        days: [],
        reasons: expect.stringContaining('Het bericht is te laat.'),
      },
    ],
    [
      'an illness that was told too late: its days, and that it was late',
      request('2026-12-03', { kind: 'illness' }, { receivedOn: day('2026-12-09') }),
      {
        days: [{ date: '2026-12-03', part: 'whole' }],
        reasons: expect.stringContaining('Een ziekmelding moet binnen twee dagen'),
      },
    ],
    ['illness', request('2026-12-03', { kind: 'illness' }), { outcome: 'noted', article: '12' }],
    [
      'a visit to a doctor',
      request('2026-12-03', { kind: 'medicalVisit' }),
      { outcome: 'noted', article: '11' },
    ],
    [
      'a child of four',
      request('2026-12-03', wedding, { pupils: [pupil({ birthDate: day('2022-06-01') })] }),
      { outcome: 'notNeeded', article: '3', days: [], reasons: '' },
    ],
    ['a closed school', request('2026-12-05', wedding), { outcome: 'notNeeded', article: '11' }],
    ['nothing while it must be completed', request('2026-12-04', wedding, { signed: false }), null],
    [
      'refused when that was not done',
      request('2026-12-04', wedding, {
        signed: false,
        completion: { askedOn: day('2026-11-02'), until: day('2026-11-16'), completedOn: null },
      }),
      {
        outcome: 'refused',
        reasons:
          'De school heeft u gevraagd uw aanvraag aan te vullen. Dat is niet op tijd gebeurd. Daarom kan de school geen verlof geven.',
      },
    ],
    [
      'nothing when what came was not enough',
      request('2026-12-04', wedding, {
        signed: false,
        completion: { askedOn: day('2026-11-02'), until: day('2026-11-16'), completedOn: day('2026-11-10') },
      }),
      null,
    ],
    ['nothing where the head weighs', request('2026-12-03', circumstance('other')), null],
    ['nothing for a child that is not on the form', { ...request('2026-12-03', wedding), pupils: [] }, null],
  ]
  test.each(cases)('%s', (_, facts, expected) => {
    if (expected === null) expect(propose(facts)).toBe(null)
    else expect(propose(facts)).toMatchObject(expected)
  })
})

describe('a draft for the outcome that the head chose', () => {
  test('leaves the reasons to the head where only the head can give them', () => {
    const facts = request('2026-12-03', circumstance('other'))
    expect(draftDecision({ ...WHO, request: facts }, 'refused')).toMatchObject({ article: '14', reasons: '' })
    expect(draftDecision({ ...WHO, request: facts }, 'granted')).toMatchObject({
      days: [{ date: '2026-12-03', part: 'whole' }],
      reasons: '',
    })
  })

  test('gives no reasons of the policy where the head leaves it', () => {
    const facts = request('2026-12-03 2026-12-04', wedding)
    expect(draftDecision({ ...WHO, request: facts }, 'granted')?.reasons).toBe('')
  })

  test('notes a day that is on no list, and never grants a feast beside other days', () => {
    const unknown = request('2027-03-25', { kind: 'religion', feast: null })
    expect(draftDecision({ ...WHO, request: unknown }, 'noted')?.days).toEqual([
      { date: '2027-03-25', part: 'whole' },
    ])
    const feast = request('2027-03-22 2027-03-23', { kind: 'religion', feast: 'holi' })
    expect(draftDecision({ ...WHO, request: feast }, 'partly')?.days).toEqual([])
    const weigh = request('2026-12-03', circumstance('other'))
    expect(draftDecision({ ...WHO, request: weigh }, 'partly')?.days).toHaveLength(1)
  })

  test('says beside a decision which days need no leave', () => {
    const facts = request('2026-11-30 2026-12-01', circumstance('moving'), {
      pupils: [pupil({ birthDate: day('2021-11-10') })],
    })
    expect(propose(facts)?.reasons).toContain('Uw kind is leerplichtig vanaf 1 december 2026.')
  })

  test('has the article of its outcome, and days only where days are given or noted', () => {
    fc.assert(
      fc.property(anyRequest(), fc.constantFrom(...DECISION_OUTCOMES), (facts, outcome) => {
        const draft = draftDecision({ ...WHO, request: facts }, outcome)
        expect(draft?.outcome).toBe(outcome)
        if (['refused', 'forwarded', 'notNeeded'].includes(outcome)) expect(draft?.days).toEqual([])
      }),
    )
  })
})

test('what is proposed can be decided as it is', () => {
  fc.assert(
    fc.property(anyRequest(), (facts) => {
      const decision = propose(facts)
      if (decision === null) return
      const checked = checkDecision({ ...WHO, request: facts, decision })
      expect(checked).toMatchObject({ ok: true })
    }),
    { numRuns: 1000 },
  )
})
