import { describe, expect, test } from 'vitest'
import { DEFAULT_COMPLAINT_SETTINGS } from '#domain/complaints/settings'
import { addWorkingDays, type DutyFacts, dutiesOf } from '#domain/complaints/terms'
import { daysBetween, type IsoDate } from '#domain/kernel/date'

const day = (text: string) => text as IsoDate
const { terms } = DEFAULT_COMPLAINT_SETTINGS

const CASE: DutyFacts = {
  kind: 'complaint',
  state: 'running',
  receivedOn: day('2026-11-02'),
  wantsToHear: true,
  steps: [],
  measures: [],
  nextOn: null,
  boardDelayUntil: null,
  closedOn: null,
}
const due = (facts: Partial<DutyFacts>, today = '2026-11-02', equatedDays: IsoDate[] = []) =>
  dutiesOf({ ...CASE, ...facts }, { terms, equatedDays, today: day(today) }).map(
    ({ what, by, late }) => `${what} ${by}${late ? ' late' : ''}`,
  )
const done = (kind: DutyFacts['steps'][number]['kind'], on: string) => ({ kind, doneOn: day(on) })

describe('what is due of a complaint', () => {
  test('a receipt in five working days, a talk in ten, an answer in four weeks', () => {
    expect(due({})).toEqual(['receipt 2026-11-09', 'talk 2026-11-16', 'answer 2026-11-30'])
  })

  test('what was done is due no more, what is past is late', () => {
    const steps = [done('receipt', '2026-11-04'), done('talk', '2026-11-10')]
    expect(due({ steps }, '2026-12-01')).toEqual(['answer 2026-11-30 late'])
    expect(due({ steps }, '2026-11-30')).toEqual(['answer 2026-11-30'])
  })

  test('who does not want to hear gets no receipt and no answer, but the talk goes on', () => {
    expect(due({ wantsToHear: false })).toEqual(['talk 2026-11-16'])
  })

  test('over Christmas: holidays and weekends are no working days, school holidays are', () => {
    // 25 and 26 December 2026 are a Friday and a Saturday, 1 January 2027 a Friday.
    expect(due({ receivedOn: day('2026-12-18') })).toEqual([
      'receipt 2026-12-28',
      'talk 2027-01-05',
      'answer 2027-01-15',
    ])
  })

  test('an answer that would fall on a holiday is due the working day before it', () => {
    // Four weeks after 27 November 2026 is Christmas Day.
    expect(due({ receivedOn: day('2026-11-27') }).at(-1)).toBe('answer 2026-12-24')
  })

  test('days that the law equates to a holiday are no working days', () => {
    expect(addWorkingDays(day('2026-11-02'), 5, { equatedDays: [day('2026-11-05')] })).toBe('2026-11-10')
  })

  test.each(['2026-10-23', '2027-03-26'])('the clock that goes back or forward adds no day (%s)', (from) => {
    const by =
      due({ receivedOn: day(from) }, from)
        .at(-1)
        ?.slice(-10) ?? ''
    expect(daysBetween(day(from), day(by))).toBe(28)
  })
})

describe('the answer of the board (WPO 14 lid 7)', () => {
  const opinion = [done('receipt', '2026-09-03'), done('talk', '2026-09-10'), done('feedback', '2026-09-20')]

  test('within four weeks after the opinion, and on when that day is no working day', () => {
    expect(due({ steps: [...opinion, done('opinion', '2026-11-02')] })).toEqual(['boardAnswer 2026-11-30'])
    // four weeks after 27 November is Friday 25 December: on to Monday the 28th
    expect(due({ steps: [...opinion, done('opinion', '2026-11-27')] })).toEqual(['boardAnswer 2026-12-28'])
  })

  test('later with reasons and a new term; answered is done; a second opinion asks again', () => {
    const steps = [...opinion, done('opinion', '2026-11-02')]
    expect(due({ steps, boardDelayUntil: day('2026-12-14') })).toEqual(['boardAnswer 2026-12-14'])
    expect(due({ steps: [...steps, done('boardAnswer', '2026-11-20')] })).toEqual([])
    const again = [...steps, done('boardAnswer', '2026-11-20'), done('opinion', '2027-01-11')]
    expect(due({ steps: again })).toEqual(['boardAnswer 2027-02-08'])
  })

  test('holds for a committee complaint too, of which nothing else is due', () => {
    expect(due({ kind: 'committee' })).toEqual([])
    expect(
      due({
        kind: 'committee',
        state: 'closed',
        closedOn: day('2026-11-03'),
        steps: [done('opinion', '2026-11-02')],
      }),
    ).toEqual(['boardAnswer 2026-11-30'])
  })
})

describe('after the closing, and of other reports', () => {
  const closed = { state: 'closed', closedOn: day('2026-11-09') } as const

  test('six weeks later somebody asks whether it is solved, once', () => {
    expect(due(closed)).toEqual(['solvedCheck 2026-12-21'])
    expect(due({ ...closed, steps: [done('solvedCheck', '2026-12-20')] })).toEqual([])
    expect(due({ ...closed, wantsToHear: false })).toEqual([])
  })

  test('a measure stays due until it is done, also after the closing', () => {
    const measures = [
      { dueOn: day('2026-12-01'), doneOn: null },
      { dueOn: day('2026-11-20'), doneOn: day('2026-11-19') },
      { dueOn: null, doneOn: null },
    ]
    expect(due({ ...closed, wantsToHear: false, measures })).toEqual(['measure 2026-12-01'])
  })

  test('an idea is answered, without a talk; the planned next step stands among what is due', () => {
    expect(due({ kind: 'idea', nextOn: day('2026-11-03') })).toEqual([
      'next 2026-11-03',
      'receipt 2026-11-09',
      'feedback 2026-11-30',
    ])
  })

  test('of what was withdrawn nothing is due', () => {
    expect(due({ state: 'withdrawn', nextOn: day('2026-11-03') })).toEqual([])
  })
})
