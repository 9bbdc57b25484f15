import { randomUUID } from 'node:crypto'
import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { absence } from '#db/schema/absence'
import { groupFree } from '#db/schema/calendar'
import { leaveChild, leaveDecision, leaveRequest } from '#db/schema/leave'
import type { OperationInput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { addGroup, addPupil } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const day = (text: string) => text as IsoDate

type Entry = OperationInput<'absence.add'>
function entry(pupilId: string, period: string, more: Partial<Entry> = {}): Entry {
  const [from = '', to = from] = period.split(' ')
  const dates = { from: day(from), to: day(to) }
  const rest = { part: 'whole', kind: 'unauthorised', hours: null, note: '', requestId: null } as const
  return { pupilId, ...dates, ...rest, ...more }
}

const listed = (desk: TestDesk, more: Partial<OperationInput<'absence.list'>> = {}) =>
  desk.value('absence.list', {
    ...{ pupilId: null, text: '', kinds: [], from: day('2026-08-01'), to: day('2027-07-31') },
    ...{ offset: 0, limit: 50 },
    ...more,
  })

/** Noor in 4B and Ali in 5, both bound for years. */
function twoChildren(desk = testDesk()) {
  const [b, five] = [addGroup(desk, '4B'), addGroup(desk, '5')]
  const noor = addPupil(desk, 'Noor van den Berg', { group: b, pupilNumber: '0042' })
  const ali = addPupil(desk, 'Ali Yılmaz', { group: five, pupilNumber: '=1+1' })
  return { desk, noor, ali, b, five }
}

describe('noting absence', () => {
  test('notes each school day of the period once, with its lesson hours and the group of that day', async () => {
    const { desk, noor } = twoChildren()
    expect(await desk.value('absence.add', entry(noor, '2026-11-10 2026-11-16'))).toEqual({
      added: 5,
      already: 0,
    })
    expect(await desk.value('absence.add', entry(noor, '2026-11-12 2026-11-17'))).toEqual({
      added: 1,
      already: 3,
    })
    const { total, rows } = await listed(desk)
    expect(total).toBe(6)
    expect(rows.map(({ date, hours, pupil, group }) => [date, hours, pupil, group].join(' '))).toEqual([
      '2026-11-17 5.5 Berg, Noor van den 4B',
      '2026-11-16 5.5 Berg, Noor van den 4B',
      '2026-11-13 5.5 Berg, Noor van den 4B',
      '2026-11-12 5.5 Berg, Noor van den 4B',
      '2026-11-11 3.75 Berg, Noor van den 4B',
      '2026-11-10 5.5 Berg, Noor van den 4B',
    ])
  })

  test('leaves out the days on which only this group is free', async () => {
    const { desk, noor, ali, b } = twoChildren()
    desk.change((change) =>
      change.insert(groupFree, { id: randomUUID(), groupId: b, date: null, weekday: 5 }),
    )
    expect(await desk.value('absence.add', entry(noor, '2026-11-12 2026-11-13'))).toMatchObject({ added: 1 })
    expect(await desk.value('absence.add', entry(ali, '2026-11-12 2026-11-13'))).toMatchObject({ added: 2 })
    expect(await desk.call('absence.add', entry(noor, '2026-11-13'))).toMatchObject({
      error: { code: 'NO_SCHOOL_DAY' },
    })
  })

  test('refuses a child or request that is not there, a holiday, and more than a year', async () => {
    const { desk, noor } = twoChildren()
    const refused = async (input: Entry) =>
      (await desk.call('absence.add', input)) as { error?: { code: string } }
    expect((await refused(entry(randomUUID(), '2026-11-10'))).error?.code).toBe('NOT_FOUND')
    expect((await refused(entry(noor, '2026-11-10', { requestId: randomUUID() }))).error?.code).toBe(
      'NOT_FOUND',
    )
    expect((await refused(entry(noor, '2026-12-28'))).error?.code).toBe('NO_SCHOOL_DAY')
    expect((await refused(entry(noor, '2026-11-10 2036-11-10'))).error?.code).toBe('PERIOD_TOO_LONG')
    expect((await refused(entry(noor, '2026-11-10 2026-11-09'))).error?.code).toBe('INVALID_INPUT')
    expect((await listed(desk)).total).toBe(0)
  })

  test('late has the hours that were given', async () => {
    const { desk, noor } = twoChildren()
    await desk.value('absence.add', entry(noor, '2026-11-10', { kind: 'late', part: 'morning', hours: 0.5 }))
    expect((await listed(desk)).rows).toMatchObject([{ kind: 'late', part: 'morning', hours: 0.5 }])
  })
})

describe('the list', () => {
  test('is found by the beginning of any name, by kind, by child and by days, a page at a time', async () => {
    const { desk, noor, ali } = twoChildren()
    await desk.value('absence.add', entry(noor, '2026-11-10 2026-11-11', { kind: 'ill', note: 'gebeld' }))
    await desk.value('absence.add', entry(ali, '2026-11-10'))
    const names = async (more: Parameters<typeof listed>[1]) =>
      (await listed(desk, more)).rows.map(({ pupil, date }) => `${pupil} ${date.slice(-2)}`)
    expect(await names({})).toEqual(['Berg, Noor van den 11', 'Berg, Noor van den 10', 'Yılmaz, Ali 10'])
    expect(await names({ text: 'yilm' })).toEqual(['Yılmaz, Ali 10'])
    expect(await names({ text: 'noor ber' })).toHaveLength(2)
    expect(await names({ text: 'noor yil' })).toEqual([])
    expect(await names({ pupilId: ali })).toEqual(['Yılmaz, Ali 10'])
    expect(await names({ pupilId: ali, text: 'noor' })).toEqual([])
    expect(await names({ kinds: ['ill', 'late'] })).toHaveLength(2)
    expect(await names({ to: day('2026-11-10') })).toHaveLength(2)
    expect(await names({ offset: 2, limit: 1 })).toEqual(['Yılmaz, Ali 10'])
    expect((await listed(desk, { limit: 1 })).total).toBe(3)
  })
})

describe('the duty to report', () => {
  test('tells sixteen hours and a holiday without leave, and what was reported no longer counts', async () => {
    const { desk, noor, ali } = twoChildren()
    await desk.value('absence.add', entry(noor, '2026-11-09 2026-11-12'))
    await desk.value('absence.add', entry(ali, '2026-11-19 2026-11-20', { kind: 'luxury' }))
    const { reports } = await desk.value('absence.duties', {})
    expect(
      reports.map(({ absenceIds, ...report }) => ({ ...report, days: absenceIds.length })),
    ).toMatchObject([
      {
        pupilId: noor,
        pupil: 'Berg, Noor van den',
        group: '4B',
        reason: 'sixteenHours',
        hours: 20.25,
        days: 4,
      },
      { pupilId: ali, reason: 'luxury', hours: 11, from: '2026-11-19', reportBy: '2026-11-26', days: 2 },
    ])
    const ids = reports.flatMap(({ absenceIds }) => absenceIds)
    await desk.value('absence.markReported', { ids, on: day('2026-11-21') })
    expect((await desk.value('absence.duties', {})).reports).toEqual([])
    await desk.value('absence.markReported', { ids, on: day('2026-11-30') })
    expect((await listed(desk)).rows.map(({ reportedOn }) => reportedOn)).toEqual(ids.map(() => '2026-11-21'))
    expect(
      await desk.call('absence.markReported', { ids: [randomUUID()], on: day('2026-11-21') }),
    ).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  test('does not speak of a child of four, of days to come, or of illness', async () => {
    const { desk, noor, five } = twoChildren()
    const small = addPupil(desk, 'Sem Klein', { group: five, birthDate: '2022-01-10' })
    await desk.value('absence.add', entry(small, '2026-11-09 2026-11-13', { kind: 'luxury' }))
    await desk.value('absence.add', entry(noor, '2026-11-23 2026-11-27'))
    await desk.value('absence.add', entry(noor, '2026-11-09 2026-11-13', { kind: 'ill' }))
    expect((await desk.value('absence.duties', {})).reports).toEqual([])
  })

  test('what is reported cannot be taken away, what is not can', async () => {
    const { desk, noor } = twoChildren()
    await desk.value('absence.add', entry(noor, '2026-11-10 2026-11-11', { kind: 'luxury' }))
    const [first, second] = (await listed(desk)).rows.map(({ id }) => id)
    await desk.value('absence.markReported', { ids: [first!], on: day('2026-11-21') })
    expect(await desk.call('absence.remove', { id: first! })).toMatchObject({
      error: { code: 'ALREADY_REPORTED' },
    })
    await desk.value('absence.remove', { id: second! })
    expect(await desk.call('absence.remove', { id: second! })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect((await listed(desk)).rows.map(({ id }) => id)).toEqual([first])
  })
})

describe('refused leave', () => {
  /** A request of ten school days from 9 November for a child, with what was decided. */
  function refusedLeave(
    desk: TestDesk,
    pupilId: string,
    { outcome = 'refused' as 'refused' | 'partly' | 'forwarded', granted = [] as string[] } = {},
  ) {
    const [requestId, childId] = [randomUUID(), randomUUID()]
    desk.change((change) => {
      change.insert(leaveRequest, {
        id: requestId,
        number: 12,
        state: 'decided',
        applicantName: 'Eva van den Berg',
        applicant: 'custody',
        asked: { kind: 'circumstance', circumstance: 'holiday' },
        periods: [{ from: day('2026-11-19'), to: day('2026-11-25') }],
        receivedOn: '2026-11-02',
        way: 'paper',
        signed: true,
        otherParent: 'none',
        siblingsElsewhere: [],
        takenBy: 'balie',
        takenAt: '2026-11-02T09:00:00.000Z',
      })
      change.insert(leaveChild, { id: childId, requestId, pupilId })
      change.insert(leaveDecision, {
        id: randomUUID(),
        childId,
        outcome,
        article: '14',
        days: granted.map((date) => ({ date: day(date), part: 'whole', weight: 1 })),
        reasons: 'Vakantie is geen gewichtige omstandigheid.',
        findings: [],
        decidedOn: '2026-11-05',
        decidedBy: 'directeur',
        signer: 'Wilma',
      })
    })
    return requestId
  }

  test('is asked after once its days have come, until something is noted of them', async () => {
    const { desk, noor } = twoChildren(testDesk({ today: '2026-11-23' }))
    const requestId = refusedLeave(desk, noor)
    expect((await desk.value('absence.duties', {})).toCheck).toEqual([
      {
        requestId,
        numberText: '2026-0012',
        pupilId: noor,
        pupil: 'Berg, Noor van den',
        group: '4B',
        days: ['2026-11-19', '2026-11-20', '2026-11-23'],
      },
    ])
    await desk.value('absence.add', entry(noor, '2026-11-19 2026-11-20', { kind: 'luxury', requestId }))
    expect((await desk.value('absence.duties', {})).toCheck).toMatchObject([{ days: ['2026-11-23'] }])
  })

  test('that was granted in part, forwarded or long ago is asked after for the rest, or not at all', async () => {
    const desk = testDesk({ today: '2026-11-27' })
    const { noor } = twoChildren(desk)
    refusedLeave(desk, noor, { outcome: 'partly', granted: ['2026-11-19', '2026-11-20'] })
    expect((await desk.value('absence.duties', {})).toCheck).toMatchObject([
      { days: ['2026-11-23', '2026-11-24', '2026-11-25'] },
    ])
    const later = testDesk({ today: '2026-12-24' })
    refusedLeave(later, twoChildren(later).noor)
    expect((await later.value('absence.duties', {})).toCheck).toEqual([])
    const forwarded = testDesk({ today: '2026-11-27' })
    refusedLeave(forwarded, twoChildren(forwarded).noor, { outcome: 'forwarded' })
    expect((await forwarded.value('absence.duties', {})).toCheck).toEqual([])
  })
})

describe('the sheet', () => {
  test('holds what the pupil system asks, numbers as text, no reasons, and stands in the logbook', async () => {
    const { desk, noor, ali } = twoChildren()
    await desk.value('absence.add', entry(noor, '2026-11-11', { kind: 'ill', note: 'griep' }))
    await desk.value('absence.add', entry(ali, '2026-11-10', { kind: 'late', part: 'morning', hours: 0.5 }))
    const { bytes, fileName } = await desk.value('absence.sheet', {
      from: day('2026-11-01'),
      to: day('2026-11-30'),
    })
    expect(fileName).toBe('Verzuim 01-11-2026 tot en met 30-11-2026.xlsx')
    const book = read(bytes, { cellFormula: true })
    const sheet = book.Sheets.Verzuim
    expect(utils.sheet_to_json(sheet!, { header: 1, raw: false, dateNF: 'dd-mm-yyyy' })).toEqual([
      ['Leerlingnummer', 'Naam', 'Groep', 'Datum', 'Deel', 'Uren', 'Soort', 'Code', 'Gemeld op'],
      ['0042', 'Berg, Noor van den', '4B', '11-11-2026', 'hele dag', '3.75', 'Ziek', 'Z', ''],
      ['=1+1', 'Yılmaz, Ali', '5', '10-11-2026', 'ochtend', '0.5', 'Te laat', 'L', ''],
    ])
    expect(sheet?.A3).toMatchObject({ t: 's', v: '=1+1' })
    expect(sheet?.A3.f).toBeUndefined()
    const exports = desk.sqlite
      .prepare<[], string>("SELECT touched FROM audit WHERE operation = 'absence.sheet'")
      .pluck()
      .all()
    expect(exports).toHaveLength(1)
  })

  test('of a period without absence is not made', async () => {
    const { desk } = twoChildren()
    expect(
      await desk.call('absence.sheet', { from: day('2026-11-01'), to: day('2026-11-30') }),
    ).toMatchObject({
      error: { code: 'NOTHING_TO_PRINT' },
    })
  })
})

test('a row keeps who noted it', async () => {
  const { desk, noor } = twoChildren()
  await desk.value('absence.add', entry(noor, '2026-11-11'))
  expect(desk.reader.orm.select().from(absence).all()).toMatchObject([{ notedBy: 'balie', note: '' }])
})
