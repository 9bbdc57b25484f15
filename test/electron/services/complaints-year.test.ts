// The yearly report: the same as a recount from the register, without what nobody may find back, fixed once given out.
import { describe, expect, test } from 'vitest'
import { complaint } from '#db/schema/complaints'
import { COMPLAINT_CATEGORIES } from '#domain/complaints/categories'
import type { ComplaintIntake, ComplaintOutcome } from '#domain/complaints/complaint'
import { DEFAULT_COMPLAINT_SETTINGS } from '#domain/complaints/settings'
import { addDays } from '#domain/kernel/date'
import { pdfText } from '../../app/support/pdf-text.ts'
import { CONDUCT, day, takeIn } from '../../support/complaints.ts'
import { PEOPLE, type TestDesk, testDesk } from '../../support/store.ts'

const YEAR = '2025-2026'

interface Taken {
  readonly more?: Partial<ComplaintIntake>
  readonly ended?: { outcome: ComplaintOutcome; after: number }
}

/** Reports of the year before, taken in as they came and ended as a test says. */
async function withReports(desk: TestDesk, reports: readonly Taken[]): Promise<string[]> {
  const ids: string[] = []
  for (const [place, { more = {}, ended }] of reports.entries()) {
    const receivedOn = addDays(day('2025-09-01'), place * 3)
    const id = await takeIn(desk, { receivedOn, ...more })
    ids.push(id)
    if (ended === undefined) continue
    const { outcome, after } = ended
    const state = outcome === 'withdrawn' ? ('withdrawn' as const) : ('closed' as const)
    desk.change((change) =>
      change.update(complaint, id, { state, outcome, closedOn: addDays(receivedOn, after) }),
    )
  }
  return ids
}

/** Fourteen complaints of kind A over four categories, three of kind B, five ideas. */
const REPORTS: readonly Taken[] = [
  ...Array.from({ length: 14 }, (_, place): Taken => {
    const ended = {
      outcome: place % 4 === 0 ? ('partlySolved' as const) : ('solved' as const),
      after: place * 5,
    }
    const category = COMPLAINT_CATEGORIES[[0, 0, 0, 0, 1, 1, 1, 4][place % 8] ?? 0] ?? null
    return { more: { category }, ...(place === 13 ? {} : { ended }) }
  }),
  ...[1, 2, 3].map(() => ({ more: CONDUCT })),
  ...[1, 2, 3, 4, 5].map(() => ({
    more: { kind: 'idea', route: null, category: null } satisfies Partial<ComplaintIntake>,
  })),
]

/** The report as the head sees it. */
function report(desk: TestDesk, schoolYear: string | null = YEAR) {
  desk.seat('head')
  return desk.value('complaints.year', { schoolYear })
}

/** What the register holds, counted by SQL and by nothing of the programme. */
function recount({ sqlite }: TestDesk, sql: string): Record<string, number> {
  return Object.fromEntries(
    sqlite
      .prepare<[], [string, number]>(sql)
      .raw()
      .all()
      .map(([key, count]) => [key, count]),
  )
}

function shown(rows: readonly { keys: readonly string[]; shown: number | string }[] | null) {
  return Object.fromEntries((rows ?? []).map(({ keys, shown: value }) => [keys.join('+'), value]))
}

test('equals a recount from the register, but for small numbers', async () => {
  const desk = testDesk({ role: 'head' })
  await withReports(desk, REPORTS)
  const { report: own } = await report(desk)
  const organisation = `kind = 'complaint' AND route = 'organisation' AND school_year = '${YEAR}'`
  const categories = recount(
    desk,
    `SELECT coalesce(category, 'unsorted'), count(*) FROM complaint WHERE ${organisation} GROUP BY 1`,
  )
  const outcomes = recount(
    desk,
    `SELECT coalesce(outcome, 'running'), count(*) FROM complaint WHERE ${organisation} GROUP BY 1`,
  )
  const leadTimes = recount(
    desk,
    `SELECT CASE WHEN closed_on IS NULL THEN 'running' WHEN days <= 14 THEN 'twoWeeks'
       WHEN days <= 28 THEN 'fourWeeks' WHEN days <= 56 THEN 'eightWeeks' ELSE 'longer' END, count(*)
     FROM (SELECT closed_on, julianday(closed_on) - julianday(received_on) days FROM complaint
       WHERE ${organisation}) GROUP BY 1`,
  )
  for (const [table, counts] of [
    [shown(own.categories), categories],
    [shown(own.outcomes), outcomes],
    [shown(own.leadTimes), leadTimes],
  ] as const) {
    for (const [keys, value] of Object.entries(table)) {
      const count = keys.split('+').reduce((sum, key) => sum + (counts[key] ?? 0), 0)
      if (value === 'few') expect(count).toBeLessThan(3)
      else if (value === 'hidden') expect(count).toBeGreaterThanOrEqual(3)
      else expect(value).toBe(count)
    }
  }
  expect(shown(own.kinds)).toEqual({
    ...{ organisation: 14, conduct: 3, committee: 0, signal: 0, idea: 5, compliment: 0 },
  })
})

test('counts every report, also one that the head may not see', async () => {
  const desk = testDesk({ role: 'head' })
  desk.seat('coordinator')
  const contact = { name: 'Contact', phone: '', email: '', accountId: PEOPLE.coordinator.id }
  desk.seat('head')
  await desk.value('complaints.saveSettings', { ...DEFAULT_COMPLAINT_SETTINGS, contactPersons: [contact] })
  const ids = await withReports(desk, REPORTS)
  const aboutHead = ids[14] ?? ''
  desk.change((change) => {
    for (const id of ids.slice(0, 1)) change.update(complaint, id, { lesson: 'Wij bellen eerder terug.' })
    change.update(complaint, aboutHead, { lesson: 'Dit gaat over de directeur.' })
  })
  desk.seat('coordinator')
  const { revision } = await desk.value('complaints.open', { id: aboutHead })
  const { about: _, ...file } = await desk.value('complaints.open', { id: aboutHead })
  const { subject, category, tags, groupId, place, facts, opinion, otherView } = file
  const { contactWish, contactAt, committeeStatus } = file
  const about = [{ accountId: PEOPLE.head.id, staffId: null, name: '' }]
  await desk.value('complaints.saveFile', {
    ...{ id: aboutHead, revision },
    details: {
      ...{ subject, category, tags, groupId, place, facts, opinion, otherView },
      ...{ contactWish, contactAt, committeeStatus, about },
    },
  })
  const { report: own, improvements } = await report(desk)
  expect(shown(own.kinds)).toMatchObject({ conduct: 3 })
  expect(improvements).toEqual(['Wij bellen eerder terug.'])
})

describe('given out', () => {
  test('stays as it was, whatever changes in the register; and later years are laid beside it', async () => {
    const desk = testDesk({ role: 'head' })
    const ids = await withReports(desk, REPORTS)
    desk.seat('head')
    await desk.value('complaints.saveLessons', { schoolYear: YEAR, lessons: 'Wij bellen eerder terug.' })
    const before = await report(desk)
    await desk.value('complaints.giveOut', { schoolYear: YEAR })
    desk.change((change) => {
      for (const id of ids.slice(0, 5)) change.update(complaint, id, { category: 'safety' })
    })
    const after = await report(desk)
    expect(after.report).toEqual(before.report)
    expect(after.text).toBe(before.text)
    expect(after.text).toContain('Dit hebben wij geleerd en veranderd: Wij bellen eerder terug.')
    expect(after).toMatchObject({ givenOutOn: desk.today, earlier: [] })
    expect((await report(desk, '2026-2027')).earlier).toEqual([before.report])
    expect(await desk.call('complaints.giveOut', { schoolYear: YEAR })).toMatchObject({
      error: { code: 'GIVEN_OUT' },
    })
    expect(
      await desk.call('complaints.saveLessons', { schoolYear: YEAR, lessons: 'Toch anders.' }),
    ).toMatchObject({ error: { code: 'GIVEN_OUT' } })
  })

  test('is refused of a year that is not over', async () => {
    const desk = testDesk({ role: 'head' })
    expect(await desk.call('complaints.giveOut', { schoolYear: '2026-2027' })).toMatchObject({
      error: { code: 'YEAR_NOT_OVER' },
    })
  })

  test('is what the screen begins with: the newest year that is over and waits', async () => {
    const desk = testDesk({ role: 'head' })
    await withReports(desk, REPORTS.slice(0, 2))
    expect((await report(desk, null)).schoolYear).toBe(YEAR)
    await desk.value('complaints.giveOut', { schoolYear: YEAR })
    expect((await report(desk, null)).schoolYear).toBe('2026-2027')
  })
})

test('on paper holds no name and no subject, and says that it is a draft until it is given out', async () => {
  const desk = testDesk({ role: 'head' })
  await withReports(desk, REPORTS)
  desk.seat('head')
  const paper = await desk.value('complaints.yearPaper', { schoolYear: YEAR })
  expect(paper.pages).toBe(1)
  const text = (await pdfText(paper.bytes)).join(' ')
  expect(text).toContain('Concept')
  expect(text).not.toMatch(/Bakker|gym/)
  await desk.value('complaints.giveOut', { schoolYear: YEAR })
  const final = await desk.value('complaints.yearPaper', { schoolYear: YEAR })
  expect((await pdfText(final.bytes)).join(' ')).not.toContain('Concept')
})
