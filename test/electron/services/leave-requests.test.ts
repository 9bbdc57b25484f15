import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { leaveChild, leaveObjection, leaveRequest } from '#db/schema/leave'
import { printRun } from '#db/schema/printing'
import type { OperationInput } from '#domain/contract/operations'
import { addDays } from '#domain/kernel/date'
import { aForm, as, day, decideAs } from '../../support/leave.ts'
import { addGroup, addPupil } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

type Question = OperationInput<'leave.requests'>
const ALL: Question = {
  view: 'all',
  text: '',
  schoolYear: null,
  kind: null,
  outcome: null,
  offset: 0,
  limit: 50,
}

const ask = (desk: Pick<TestDesk, 'value'>, question: Partial<Question> = {}) =>
  desk.value('leave.requests', { ...ALL, ...question })
const take = async (desk: TestDesk, details: ReturnType<typeof aForm>, handOver = true) =>
  (await desk.value('leave.take', { details, elsewhere: [], handOver })).id
const on = (from: string, to = from) => ({ periods: [{ from: day(from), to: day(to) }] })
const RELIGION = { asked: { kind: 'religion', feast: 'eidAlFitr', ownDuty: true } } as const

describe('the queue', () => {
  test('begins with what presses most: the leave itself or the end of the term to decide', async () => {
    const desk = testDesk({ role: 'head' })
    const noor = addPupil(desk, 'Noor de Boer')
    const late = await take(desk, aForm([noor], { ...on('2027-03-15'), receivedOn: day('2026-09-28') }))
    const far = await take(desk, aForm([noor], on('2027-03-16')))
    const soon = await take(desk, aForm([noor], on('2026-12-04')))
    const atDesk = await take(desk, aForm([noor], on('2026-12-03')), false)
    const { rows, counts, total } = await ask(desk, { view: 'toDecide' })
    expect(rows.map(({ id }) => id)).toEqual([late, soon, far])
    expect(total).toBe(3)
    expect(counts).toEqual({ toDecide: 3, taken: 1, toSend: 0, objections: 0 })
    expect((await ask(desk, { view: 'taken' })).rows.map(({ id }) => id)).toEqual([atDesk])
    const pages = await Promise.all(
      [0, 1, 2, 3].map((offset) => ask(desk, { view: 'toDecide', offset, limit: 1 })),
    )
    expect(pages.flatMap((page) => page.rows.map(({ id }) => id))).toEqual([late, soon, far])
  })

  test('of what was asked to be completed is at the desk; past its term it is for the head too', async () => {
    const desk = testDesk()
    const noor = addPupil(desk, 'Noor de Boer')
    const [waiting, passed] = [await take(desk, aForm([noor])), await take(desk, aForm([noor]))]
    desk.change((change) => {
      const asked = {
        state: 'completing' as const,
        completionFor: 'handtekening',
        completionAskedOn: '2026-11-10',
      }
      change.update(leaveRequest, waiting, { ...asked, completionUntil: '2026-11-21' })
      change.update(leaveRequest, passed, { ...asked, completionUntil: '2026-11-20' })
    })
    expect((await ask(desk, { view: 'toDecide' })).rows.map(({ id }) => id)).toEqual([passed])
    expect((await ask(desk, { view: 'taken' })).rows.map(({ id }) => id)).toEqual([waiting, passed])
    expect((await ask(desk, { view: 'toSend' })).counts).toEqual({
      toDecide: 1,
      taken: 2,
      toSend: 2,
      objections: 0,
    })
  })

  test('of letters counts each that was not made: decisions, and one for an objection with its new decision', async () => {
    const desk = testDesk({ role: 'head' })
    const [noor, sem] = [addPupil(desk, 'Noor de Boer'), addPupil(desk, 'Sem de Boer')]
    const id = await take(desk, aForm([noor, sem]))
    const runId = aRun(desk)
    const first = decideAs(desk, { requestId: id, pupilId: noor }, { outcome: 'refused', days: [] })
    decideAs(desk, { requestId: id, pupilId: sem }, { sentOn: '2026-11-21', runId })
    const letters = async () => (await ask(desk)).rows[0]?.lettersToSend
    expect(await letters()).toBe(1)
    expect((await ask(desk, { view: 'toSend' })).total).toBe(1)
    desk.change((change) => {
      change.insert(leaveObjection, {
        id: randomUUID(),
        decisionId: first,
        byName: 'Eva de Boer',
        receivedOn: '2026-11-21',
        grounds: 'Dit klopt niet.',
        outcome: 'upheld',
      })
    })
    decideAs(desk, { requestId: id, pupilId: noor }, { replacesId: first })
    expect(await letters()).toBe(1)
    expect((await ask(desk)).rows[0]?.children.map(({ outcome }) => outcome)).toEqual(['granted', 'granted'])
  })
})

describe('the register', () => {
  test('has the newest first, and is searched by names, tussenvoegsels, accents and number', async () => {
    const desk = testDesk({ role: 'head' })
    const group = addGroup(desk, '6A')
    const noor = addPupil(desk, 'Noor van den Berg', { group })
    const zoe = addPupil(desk, 'Zoë Çelik')
    const first = await take(desk, aForm([noor], { applicantName: 'Mevrouw A. Jansen' }))
    const second = await take(desk, aForm([zoe, noor]))
    const found = async (text: string) => (await ask(desk, { text })).rows.map(({ id }) => id)
    expect(await found('')).toEqual([second, first])
    expect(await found('celik')).toEqual([second])
    expect(await found('vandenberg no')).toEqual([second, first])
    expect(await found('jansen')).toEqual([first])
    expect(await found('2026-0002')).toEqual([second])
    expect(await found('zoe jansen')).toEqual([])
    expect(await found('!')).toEqual([])
    expect((await ask(desk, { text: 'jansen' })).rows).toMatchObject([
      {
        numberText: '2026-0001',
        state: 'handedOver',
        kind: 'circumstance',
        children: [{ pupilId: noor, name: 'Noor van den Berg', group: '6A', outcome: null }],
        firstDay: '2026-12-04',
        receivedOn: '2026-11-20',
        terms: { noticeBy: null, tellBy: '2026-12-07', targetBy: '2026-11-27', decideBy: '2027-01-15' },
        lettersToSend: 0,
        openObjections: 0,
      },
    ])
  })

  test('is narrowed to a school year, a kind and an outcome that holds', async () => {
    const desk = testDesk({ role: 'head' })
    const noor = addPupil(desk, 'Noor de Boer')
    const next = await take(desk, aForm([noor], on('2027-09-06')))
    const feast = await take(desk, aForm([noor], { ...RELIGION, ...on('2027-03-09') }))
    const wedding = await take(desk, aForm([noor]))
    const refused = decideAs(desk, { requestId: wedding, pupilId: noor }, { outcome: 'refused', days: [] })
    decideAs(desk, { requestId: wedding, pupilId: noor }, { replacesId: refused })
    const found = async (question: Partial<Question>) => (await ask(desk, question)).rows.map(({ id }) => id)
    expect(await found({ schoolYear: '2027-2028' })).toEqual([next])
    expect(await found({ schoolYear: '2026-2027' })).toEqual([wedding, feast])
    expect(await found({ kind: 'religion' })).toEqual([feast])
    expect(await found({ outcome: 'granted' })).toEqual([wedding])
    expect(await found({ outcome: 'refused' })).toEqual([])
  })

  test('lists 400 requests without a query for each', async () => {
    const desk = testDesk({ role: 'head' })
    const pupils = Array.from({ length: 40 }, (_, at) => addPupil(desk, `Kind Nummer${at}`))
    const first = await take(desk, aForm([pupils[0] ?? '']))
    desk.change((change) => {
      const columns = desk.reader.orm.select().from(leaveRequest).get()
      if (columns === undefined) throw new Error(`no ${first}`)
      const { createdIn, changedIn, ...row } = columns
      for (let number = 2; number <= 400; number += 1) {
        const from = addDays(day('2026-12-07'), number % 150)
        const id = randomUUID()
        change.insert(leaveRequest, { ...row, id, number, periods: [{ from, to: from }] })
        change.insert(leaveChild, { id: randomUUID(), requestId: id, pupilId: pupils[number % 40] ?? '' })
      }
    })
    const asked = countQueries(desk)
    const few = await asked(() => ask(desk, { view: 'toDecide', limit: 10 }))
    const many = await asked(() => ask(desk, { view: 'toDecide', limit: 100 }))
    expect([few.answer.rows.length, many.answer.rows.length, many.answer.total]).toEqual([10, 100, 400])
    expect(few.queries).toBeGreaterThan(5)
    expect(many.queries).toBe(few.queries)
  })
})

describe('the page of a request', () => {
  test('shows who asks, the terms, what was decided and by when parents can object', async () => {
    const desk = testDesk({ role: 'head' })
    const group = addGroup(desk, '6A')
    const noor = addPupil(desk, 'Noor de Boer', { group, birthDate: '2017-06-18' })
    const id = await take(desk, aForm([noor]))
    const runId = aRun(desk)
    const decisionId = decideAs(
      desk,
      { requestId: id, pupilId: noor },
      { outcome: 'refused', days: [], sentOn: '2027-02-15', sentBy: 'post', runId },
    )
    const objectionId = randomUUID()
    desk.change((change) =>
      change.insert(leaveObjection, {
        id: objectionId,
        decisionId,
        byName: 'Eva de Boer',
        receivedOn: '2027-04-02',
        postedOn: '2027-03-30',
        grounds: 'De bruiloft is ver weg.',
        committee: true,
      }),
    )
    const shown = await desk.value('leave.request', { id })
    expect(shown).toMatchObject({
      numberText: '2026-0001',
      state: 'decided',
      applicantName: 'Eva de Boer',
      periods: [{ from: '2026-12-04', to: '2026-12-04' }],
      municipality: null,
      takenBy: 'directeur',
      completion: null,
      terms: { tellBy: '2026-12-07', decideBy: '2027-01-15' },
      lettersToSend: 0,
      letters: [{ runId, printNumber: '2027-0001', title: 'Besluit', printedOn: '2027-02-15' }],
    })
    expect(shown.children).toMatchObject([
      {
        pupilId: noor,
        name: 'Noor de Boer',
        group: '6A',
        birthDate: '2017-06-18',
        // six weeks end on Easter Monday, so a day later (Atw 1 lid 1)
        decisions: [
          { id: decisionId, article: '14', count: 0, sentOn: '2027-02-15', objectBy: '2027-03-30' },
        ],
      },
    ])
    expect(shown.objections).toEqual([
      {
        id: objectionId,
        decisionId,
        pupilName: 'Noor de Boer',
        byName: 'Eva de Boer',
        receivedOn: '2027-04-02',
        postedOn: '2027-03-30',
        grounds: 'De bruiloft is ver weg.',
        committee: true,
        inTime: true,
        objectBy: '2027-03-30',
        decideBy: '2027-06-22',
        postponedUntil: null,
        heardOn: null,
        hearing: '',
        outcome: null,
        reasons: '',
        decidedOn: null,
        runId: null,
        sentOn: null,
      },
    ])
    expect((await ask(desk, { view: 'objections' })).rows).toMatchObject([{ id, openObjections: 1 }])
  })

  test.each([
    ['not sent', { sentOn: null }],
    ['sent on to the officer', { outcome: 'forwarded', days: [] }],
    ['a notice', { outcome: 'noted', article: '13' }],
  ] as const)('has no last day to object to what is %s', async (_, decision) => {
    const desk = testDesk({ role: 'head' })
    const noor = addPupil(desk, 'Noor de Boer')
    const id = await take(desk, aForm([noor]))
    decideAs(desk, { requestId: id, pupilId: noor }, { sentOn: '2026-11-21', ...decision, days: [] })
    const { children } = await desk.value('leave.request', { id })
    expect(children[0]?.decisions[0]?.objectBy).toBeNull()
  })

  test('has one last day to object: of the decision that holds, until the request is withdrawn', async () => {
    const desk = testDesk({ role: 'head' })
    const noor = addPupil(desk, 'Noor de Boer')
    const id = await take(desk, aForm([noor]))
    const refused = { outcome: 'refused' as const, days: [], sentOn: '2026-11-20' }
    const first = decideAs(desk, { requestId: id, pupilId: noor }, refused)
    const lastDays = async () =>
      (await desk.value('leave.request', { id })).children[0]?.decisions.map(({ objectBy }) => objectBy)
    expect(await lastDays()).toEqual(['2027-01-04'])
    decideAs(desk, { requestId: id, pupilId: noor }, { replacesId: first, sentOn: '2026-11-21' })
    expect(await lastDays()).toEqual([null, null])
    const other = await take(desk, aForm([noor]))
    decideAs(desk, { requestId: other, pupilId: noor }, refused)
    await desk.value('leave.withdraw', { id: other, on: day('2026-11-21') })
    const withdrawn = await desk.value('leave.request', { id: other })
    expect(withdrawn.children[0]?.decisions).toMatchObject([{ outcome: 'refused', objectBy: null }])
  })

  test('of an unknown request is refused', async () => {
    expect(await testDesk().call('leave.request', { id: randomUUID() })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })
})

describe('who may not see reasons', () => {
  const WORDS = [
    'Suikerfeest in de moskee',
    'Utrecht-Lombok',
    'religion',
    'eidAlFitr',
    'bewijs van de imam',
    'omdat het een plicht is',
    'voorwaarde over de moskee',
    'afwijking wegens geloof',
    'mening over geloof',
    'gronden van het geloof',
    'verslag van het gesprek over geloof',
    'besluit over het geloof',
    '"13"',
    'noticeBy":"',
    'hoorverslag vooraf',
  ]

  test('is told no kind, article, place, reason or proof after handing over, in no answer', async () => {
    const desk = testDesk()
    const noor = addPupil(desk, 'Noor de Boer')
    const form = aForm([noor], {
      ...RELIGION,
      ...on('2027-03-09'),
      reason: 'Suikerfeest in de moskee',
      place: 'Utrecht-Lombok',
      proofSeen: 'bewijs van de imam',
    })
    const id = await take(desk, form, false)
    const { revision } = await desk.value('leave.taken', { id })
    expect((await ask(desk, { kind: 'religion' })).rows).toMatchObject([{ kind: 'religion' }])
    await desk.value('leave.change', { id, revision, details: form, elsewhere: [], handOver: true })
    const decisionId = decideAs(
      desk,
      { requestId: id, pupilId: noor },
      {
        outcome: 'noted',
        article: '13',
        reasons: 'omdat het een plicht is',
        conditions: 'voorwaarde over de moskee',
        deviation: 'afwijking wegens geloof',
        opinion: 'mening over geloof',
        findings: [{ code: 'RELIGION_NOTICE' }],
        sentOn: '2026-11-21',
      },
    )
    desk.change((change) => {
      change.update(leaveRequest, id, { heardOn: '2026-11-20', hearing: 'hoorverslag vooraf' })
      change.insert(leaveObjection, {
        id: randomUUID(),
        decisionId,
        byName: 'Eva de Boer',
        receivedOn: '2026-11-21',
        grounds: 'gronden van het geloof',
        hearing: 'verslag van het gesprek over geloof',
        reasons: 'besluit over het geloof',
      })
    })
    const answersTo = async (who: Pick<TestDesk, 'value'>) =>
      JSON.stringify([
        await ask(who),
        await who.value('leave.request', { id }),
        await who.value('leave.intake', { kind: 'pupil', id: noor }),
      ]).replace(/"policy":\{.*?\},"children"/, '"children"')
    const [office, head] = [await answersTo(desk), await answersTo(as(desk, 'head'))]
    expect(WORDS.filter((word) => office.includes(word))).toEqual([])
    expect(office).toContain('"outcome":"noted"')
    expect(
      ['omdat het een plicht is', 'gronden van het geloof', '"13"'].every((word) => head.includes(word)),
    ).toBe(true)
    // the list cannot be narrowed to what is not told
    expect((await ask(desk, { kind: 'religion' })).total).toBe(0)
    expect((await ask(as(desk, 'head'), { kind: 'religion' })).total).toBe(1)
  })
})

function aRun(desk: TestDesk): string {
  const id = randomUUID()
  desk.change((change) =>
    change.insert(printRun, {
      ...{ id, number: 1, kind: 'leaveLetter', title: 'Besluit', printedOn: '2027-02-15', at: '' },
      ...{ actor: 'directeur', pages: 1, sha256: '', pdf: null },
    }),
  )
  return id
}

/** Counts the statements that run while something is asked, also those that were prepared before. */
function countQueries({ sqlite }: TestDesk) {
  const statement = Object.getPrototypeOf(sqlite.prepare('SELECT 1')) as Record<'all' | 'get', Run>
  return async <T>(work: () => Promise<T>): Promise<{ answer: T; queries: number }> => {
    const { all, get } = statement
    let queries = 0
    const counted = (run: Run): Run =>
      function (this: unknown, ...values) {
        queries += 1
        return run.apply(this, values)
      }
    Object.assign(statement, { all: counted(all), get: counted(get) })
    try {
      const answer = await work()
      return { answer, queries }
    } finally {
      Object.assign(statement, { all, get })
    }
  }
}
type Run = (this: unknown, ...values: unknown[]) => unknown
