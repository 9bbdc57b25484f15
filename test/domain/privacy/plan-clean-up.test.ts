import { describe, expect, test } from 'vitest'
import { addDays, type IsoDate, isoDate } from '#domain/kernel/date'
import type { CleanUpFacts } from '#domain/privacy/clean-up-facts'
import { neededKinds } from '#domain/privacy/needed-kinds'
import { planCleanUp } from '#domain/privacy/plan-clean-up'
import {
  DEFAULT_RULES,
  type RetentionRule,
  rulesInForce,
  ruleText,
  termPassed,
} from '#domain/privacy/retention'

const day = (text: string) => isoDate.parse(text)
const TODAY = day('2026-11-22')

function facts(part: Partial<CleanUpFacts> = {}): CleanUpFacts {
  return {
    leavers: [],
    persons: [],
    ties: [],
    households: [],
    residences: [],
    residents: [],
    runs: [],
    copies: [],
    requests: [],
    coordinators: [],
    holds: [],
    restorePoints: [],
    drafts: [],
    auditYears: [],
    leave: { pupilIds: [], children: [], requests: [], runs: [] },
    meetings: { moments: [], families: [], pupils: [], offers: [] },
    rota: [],
    rules: DEFAULT_RULES,
    ...part,
  }
}

/** Noor left on `leftOn`; her mother Eva and their home. */
function family(leftOn: IsoDate): CleanUpFacts {
  return facts({
    leavers: [{ id: 'noor', name: 'Bakker, Noor', leftOn }],
    persons: [{ id: 'eva', name: 'Boer, Eva de', householdId: 'home', touchedOn: day('2020-01-01') }],
    ties: [{ pupilId: 'noor', personId: 'eva', pupilName: 'Noor Bakker' }],
    households: [{ id: 'home', name: 'gezin Bakker', touchedOn: day('2020-01-01') }],
    residences: [{ pupilId: 'noor', householdId: 'home' }],
    residents: [{ personId: 'eva', householdId: 'home' }],
  })
}

const LONG_AGO = day('2023-07-31')

/** Days of an event whose term ends on `TODAY`, and what then goes. */
const TERMS: readonly (readonly [
  string,
  IsoDate,
  (event: IsoDate) => CleanUpFacts,
  (plan: ReturnType<typeof planCleanUp>) => number,
])[] = [
  ['pupilFile: two years', day('2024-11-22'), family, (plan) => plan.pupilIds.length],
  [
    'familyContact: somebody without a child, a month after the last change',
    day('2026-10-22'),
    (touchedOn) => facts({ persons: [{ id: 'p', name: 'P', householdId: null, touchedOn }] }),
    (plan) => plan.personIds.length,
  ],
  [
    'familyContact: an address where nobody lives',
    day('2026-10-22'),
    (touchedOn) => facts({ households: [{ id: 'h', name: 'h', touchedOn }] }),
    (plan) => plan.householdIds.length,
  ],
  [
    'prints: two years',
    day('2024-11-22'),
    (printedOn) => facts({ runs: [{ id: 'r', title: '2024-0001 Schoolreis', printedOn }] }),
    (plan) => plan.runIds.length,
  ],
  [
    'importReports: a year',
    day('2025-11-22'),
    (on) => facts({ restorePoints: [{ id: 'i', seq: 3, label: 'Import', on }] }),
    (plan) => plan.restorePointIds.length,
  ],
  [
    'drafts: a month',
    day('2026-10-22'),
    (on) => facts({ drafts: [{ id: 'd', on }] }),
    (plan) => plan.draftIds.length,
  ],
]

describe('a term', () => {
  test.each(TERMS)('%s: stays one day before it is over, goes on the day', (_, event, build, count) => {
    expect(count(planCleanUp(build(addDays(event, 1)), TODAY))).toBe(0)
    expect(count(planCleanUp(build(event), TODAY))).toBe(1)
  })

  test('of the logbook is counted in whole years from their end', () => {
    const years = {
      auditYears: [
        { year: 2023, next: 500, rows: 499, chained: true },
        { year: 2024, next: 900, rows: 400, chained: true },
      ],
    }
    expect(planCleanUp(facts(years), day('2025-12-30'))).toMatchObject({ firstKept: null, auditRows: 0 })
    expect(planCleanUp(facts(years), day('2025-12-31'))).toMatchObject({ firstKept: 500, auditRows: 499 })
    expect(planCleanUp(facts(years), day('2026-12-31'))).toMatchObject({ firstKept: 900, auditRows: 899 })
  })

  test('of the school wins over the default', () => {
    const own: RetentionRule = {
      kind: 'prints',
      months: 60,
      basis: 'besluit bestuur',
      source: '',
      checkedOn: null,
    }
    const rules = rulesInForce([own])
    expect(rules.map(({ kind, months }) => [kind, months])).toContainEqual(['prints', 60])
    expect(rules).toHaveLength(DEFAULT_RULES.length)
    const old = facts({ rules, runs: [{ id: 'r', title: 't', printedOn: LONG_AGO }] })
    expect(planCleanUp(old, TODAY).runIds).toEqual([])
  })

  test('ends on the last day of a shorter month', () => {
    expect(termPassed(day('2026-01-31'), 1, day('2026-02-27'))).toBe(false)
    expect(termPassed(day('2026-01-31'), 1, day('2026-02-28'))).toBe(true)
  })

  test('is written in words for the proof', () => {
    const rule = {
      kind: 'prints',
      months: 24,
      basis: 'eigen keuze',
      source: 'bestuur',
      checkedOn: null,
    } as const
    expect(ruleText(rule)).toBe('24 maanden na de dag van het afdrukken; eigen keuze (bestuur)')
  })
})

describe('a family', () => {
  test('goes whole when its last child is past the term', () => {
    const plan = planCleanUp(family(LONG_AGO), TODAY)
    expect(plan).toMatchObject({ pupilIds: ['noor'], personIds: ['eva'], householdIds: ['home'] })
    expect(plan.kept).toMatchObject({ pupilFile: [], familyContact: [] })
    expect(neededKinds(family(LONG_AGO), plan)).toMatchObject({ pupilFile: [], familyContact: ['pupilFile'] })
  })

  test('with one child gone and one present keeps its adults and its home', () => {
    const base = family(LONG_AGO)
    const two = {
      ...base,
      ties: [...base.ties, { pupilId: 'sem', personId: 'eva', pupilName: 'Sem Bakker' }],
      residences: [...base.residences, { pupilId: 'sem', householdId: 'home' }],
    }
    const plan = planCleanUp(two, TODAY)
    expect(plan).toMatchObject({ pupilIds: ['noor'], personIds: [], householdIds: [] })
    expect(plan.kept.familyContact).toEqual([
      { name: 'Boer, Eva de', why: 'nog een kind in Ouderloket: Sem Bakker' },
    ])
  })

  test('begins its own term when the child goes, where the school gave it one', () => {
    const rules = DEFAULT_RULES.map((rule) =>
      rule.kind === 'familyContact' ? { ...rule, months: 12 } : rule,
    )
    const plan = planCleanUp({ ...family(LONG_AGO), rules }, TODAY)
    expect(plan).toMatchObject({
      pupilIds: ['noor'],
      personIds: [],
      householdIds: [],
      // the home goes with who lives in it
      beginning: { personIds: ['eva'], householdIds: [] },
    })
  })

  const OF_NOOR = { pupilId: 'noor', personId: null, reason: 'klacht' }
  const OF_EVA = { pupilId: null, personId: 'eva', reason: 'klacht' }
  test.each([
    ['the child', OF_NOOR],
    ['the mother', OF_EVA],
  ])('is held whole by a hold on %s, with its papers', (_, hold) => {
    const held = {
      ...family(LONG_AGO),
      holds: [hold],
      runs: [{ id: 'run', title: '2023-0001 Schoolreis', printedOn: LONG_AGO }],
      copies: [{ runId: 'run', householdId: 'home', carrierId: 'noor' }],
    }
    const plan = planCleanUp(held, TODAY)
    expect(plan).toMatchObject({ pupilIds: [], personIds: [], householdIds: [], runIds: [] })
    expect(plan.kept.pupilFile).toEqual([{ name: 'Bakker, Noor', why: 'bewaring verlengd: klacht' }])
    expect(plan.kept.prints).toEqual([{ name: '2023-0001 Schoolreis', why: 'bewaring verlengd' }])
  })

  test('waits for papers that are still kept, and goes together with papers that go', () => {
    const withPaper = (printedOn: IsoDate) => ({
      ...family(LONG_AGO),
      runs: [{ id: 'run', title: 'Schoolreis', printedOn }],
      copies: [{ runId: 'run', householdId: 'home', carrierId: 'noor' }],
    })
    const waiting = planCleanUp(withPaper(day('2025-06-01')), TODAY)
    expect(waiting).toMatchObject({ pupilIds: [], personIds: [], householdIds: [] })
    expect(waiting.kept.pupilFile[0]?.why).toContain('post bewaard')
    const past = withPaper(LONG_AGO)
    const plan = planCleanUp(past, TODAY)
    expect(plan).toMatchObject({ runIds: ['run'], pupilIds: ['noor'], householdIds: ['home'] })
    expect(neededKinds(past, plan)).toMatchObject({
      pupilFile: ['prints'],
      familyContact: ['pupilFile', 'prints'],
    })
  })

  test.each([
    [
      'an open request to see',
      { requests: [{ personId: 'eva', open: true, runId: null }] },
      'er loopt een inzageverzoek',
    ],
    [
      'a kept answer',
      { requests: [{ personId: 'eva', open: false, runId: 'run' }] },
      'er is nog een antwoord op een inzageverzoek bewaard',
    ],
    [
      'a group to coordinate',
      { coordinators: [{ personId: 'eva', group: 'groep 3A' }] },
      'coördinator van groep 3A',
    ],
  ])('keeps an adult with %s, and the home with the adult', (_, part, why) => {
    const plan = planCleanUp({ ...family(LONG_AGO), ...part }, TODAY)
    expect(plan).toMatchObject({ pupilIds: ['noor'], personIds: [], householdIds: [] })
    expect(plan.kept.familyContact).toEqual([{ name: 'Boer, Eva de', why }])
  })
})

describe('the logbook', () => {
  const years = [{ year: 2023, next: 500, rows: 499, chained: true }]

  test('stays as long as something in it can still be put back', () => {
    const point = { id: 'i', seq: 120, label: 'Import', on: day('2026-06-01') }
    const plan = planCleanUp(facts({ auditYears: years, restorePoints: [point] }), TODAY)
    expect(plan).toMatchObject({
      firstKept: null,
      kept: { audit: [{ name: '2023', why: 'een herstelpunt heeft het nog nodig' }] },
    })
  })

  test('goes together with restore points that are past their own term', () => {
    const old = facts({
      auditYears: years,
      restorePoints: [{ id: 'i', seq: 120, label: 'Import', on: LONG_AGO }],
    })
    const plan = planCleanUp(old, TODAY)
    expect(plan).toMatchObject({ firstKept: 500, restorePointIds: ['i'] })
    expect(neededKinds(old, plan).audit).toEqual(['importReports'])
  })

  test('of before the chain stays: nothing would prove where it now begins', () => {
    const plan = planCleanUp(facts({ auditYears: [{ ...years[0]!, chained: false }] }), TODAY)
    expect(plan).toMatchObject({ firstKept: null, auditRows: 0 })
  })
})

describe('leave and absence', () => {
  const OVER_FIVE_YEARS = day('2021-07-31')
  const withLeave = (leftOn: IsoDate, more: Partial<CleanUpFacts> = {}): CleanUpFacts => ({
    ...family(leftOn),
    leave: {
      pupilIds: ['noor'],
      children: [{ requestId: 'asked', pupilId: 'noor' }],
      requests: [{ id: 'asked', householdId: 'home', applicantId: 'eva' }],
      runs: [{ runId: 'letter', requestId: 'asked', pupilId: null }],
    },
    ...more,
  })

  test('keep the child until five years after leaving, whatever the term of the child itself', () => {
    const plan = planCleanUp(withLeave(LONG_AGO), TODAY)
    expect(plan.pupilIds).toEqual([])
    expect(plan.leave).toEqual({ pupilIds: [], requestIds: [], runIds: [] })
    expect(plan.kept.pupilFile).toEqual([
      { name: 'Bakker, Noor', why: 'er is nog verlof of verzuim bewaard; dat heeft een eigen termijn' },
    ])
  })

  test('go after five years with their letters, and only then the child and its family', () => {
    const facts = withLeave(OVER_FIVE_YEARS)
    const plan = planCleanUp(facts, TODAY)
    expect(plan.leave).toEqual({ pupilIds: ['noor'], requestIds: ['asked'], runIds: ['letter'] })
    expect([plan.pupilIds, plan.personIds, plan.householdIds]).toEqual([['noor'], ['eva'], ['home']])
    expect(neededKinds(facts, plan)).toMatchObject({
      pupilFile: ['leave'],
      familyContact: ['pupilFile', 'leave'],
    })
  })

  test('stay with a brother or sister on the same request', () => {
    const facts = withLeave(OVER_FIVE_YEARS)
    const children = [...facts.leave.children, { requestId: 'asked', pupilId: 'sem' }]
    const plan = planCleanUp({ ...facts, leave: { ...facts.leave, children } }, TODAY)
    expect(plan.leave).toEqual({ pupilIds: ['noor'], requestIds: [], runIds: [] })
    expect(plan.personIds).toEqual([])
    expect(plan.householdIds).toEqual([])
  })

  test('stay as long as something holds the child, or a parent of it', () => {
    for (const hold of [
      { pupilId: 'noor', personId: null, reason: 'bezwaar' },
      { pupilId: null, personId: 'eva', reason: 'beroep' },
    ]) {
      const plan = planCleanUp(withLeave(OVER_FIVE_YEARS, { holds: [hold] }), TODAY)
      expect(plan.leave.pupilIds).toEqual([])
      expect(plan.kept.leave).toEqual([{ name: 'Bakker, Noor', why: 'bewaring verlengd' }])
    }
  })
})
