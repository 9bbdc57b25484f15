// Panels and buddies of the Oefenschool: on whatever day somebody begins to practise, nothing in them is odd.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPairs } from '#db/queries/buddies'
import { readCalendar } from '#db/queries/calendar'
import { readDraws, readMembers, readPanelMeetings, readPanels } from '#db/queries/panels'
import { everyName } from '#db/queries/panels-people'
import { readIdeas, readTopics, readVoices } from '#db/queries/panels-topics'
import { followUpDay, pairState } from '#domain/buddies/pair'
import { suggestOffers } from '#domain/buddies/suggest'
import { closureOn } from '#domain/calendar/school-day'
import { type IsoDate, isoDate } from '#domain/kernel/date'
import { fold } from '#domain/kernel/fold'
import { endOfSchoolYear, schoolYearOf } from '#domain/kernel/school-year'
import { calledNumbers } from '#domain/panels/draw'
import { topicDetails } from '#domain/panels/topic'
import { NEXT_STEPS, nextStep, TOPIC_STATES, topicState } from '#domain/panels/topic-state'
import { nameIn, POINT_STATES, pointOf } from '#domain/panels/you-said'
import { buddyFacts } from '#electron/services/buddies-facts'
import { candidatesFor, membersDuring } from '#electron/services/panels-people'
import { isWholeDraw, membersShown, orderOfDraw } from '#electron/services/panels-shown'
import { shownRows } from '#electron/services/panels-topics'
import { stands } from '#electron/services/panels-topics-shown'
import { fillPracticeSchool } from '#electron/services/practice-school'
import { openTestStore, type TestStore } from '../../support/store.ts'

const AT = '2026-11-21T09:00:00.000Z'

function practiceSchool(today: IsoDate, pupils?: number): TestStore {
  const opened = openTestStore()
  const size = pupils === undefined ? {} : { pupils }
  fillPracticeSchool(opened.store, { at: AT, today, newId: randomUUID, ...size })
  return opened
}

/** The whole days that are told of in these rows, each once. */
function daysIn(rows: readonly object[]): string[] {
  const found = rows.flatMap((row) => Object.values(row) as unknown[])
  const days = found.filter(
    (value): value is string => typeof value === 'string' && isoDate.safeParse(value).success,
  )
  return [...new Set(days)].sort()
}

// the first and last day of a school year, a summer, a Sunday, a leap day, and a year of which no holidays are known yet
const DAYS = [
  '2026-08-01',
  '2026-08-24',
  '2026-11-22',
  '2027-01-04',
  '2027-07-31',
  '2028-02-29',
  '2034-03-31',
].map((day) => isoDate.parse(day))

describe.each(DAYS)('the Oefenschool on %s', (today) => {
  let school: TestStore
  beforeAll(() => {
    school = practiceSchool(today)
  })
  afterAll(() => school.close())

  const panels = () =>
    readPanels(school.reader).map((panel) => ({
      panel,
      rows: readMembers(school.reader, panel.id),
      members: membersShown(school.reader, readMembers(school.reader, panel.id), today),
    }))

  test('members are parents of a child at school, or pupils of the groups 5 to 8, each once', () => {
    expect(panels().map(({ panel }) => panel.kind)).toEqual(['parents', 'pupils'])
    for (const { panel, members } of panels()) {
      const sitting = members.filter(({ state }) => state === 'sits' || state === 'ending')
      const may = candidatesFor(school.reader, panel.kind, { today, from: today }).map(({ whoId }) => whoId)
      expect(sitting.filter(({ whoId, gone }) => gone || !may.includes(whoId))).toEqual([])
      expect(new Set(sitting.map(({ whoId }) => whoId)).size).toBe(sitting.length)
      expect([sitting.length, panel.seats]).toEqual([7, 8])
      expect(new Set(sitting.flatMap(({ groups }) => groups)).size).toBeGreaterThanOrEqual(5)
    }
  })

  test('a term ends with this school year, another one is over', () => {
    const end = endOfSchoolYear(schoolYearOf(today))
    for (const { members } of panels()) {
      expect(members.some(({ until }) => until === end)).toBe(true)
      expect(members.filter(({ state }) => state === 'over')).toHaveLength(1)
    }
  })

  test('one draw of each panel can be done again; one said no, and a reserve is still to be asked', () => {
    for (const { panel } of panels()) {
      const draws = readDraws(school.reader, panel.id)
      expect(draws.map((draw) => isWholeDraw(school.reader, draw))).toEqual([true])
      for (const draw of draws) {
        expect(draw.drawnOn <= today).toBe(true)
        const order = orderOfDraw(school.reader, draw)
        expect(daysIn(order).filter((day) => day < draw.drawnOn || day > today)).toEqual([])
        const called = new Set(calledNumbers(order, draw.places))
        const answers = order.flatMap(({ number, answer }) => (called.has(number) ? answer : [])).sort()
        expect(answers).toEqual(['no', 'open', 'yes', 'yes', 'yes', 'yes', 'yes'])
      }
    }
  })

  test('one meeting was and one is to come, both on a school day, and nobody was there who was no member', () => {
    const calendar = readCalendar(school.reader)
    for (const { panel, rows } of panels()) {
      const meetings = readPanelMeetings(school.reader, panel.id)
      const days = meetings.map(({ date }) => date as IsoDate)
      expect(days.map((day) => closureOn(calendar, null, day))).toEqual([null, null])
      expect(days.map((day) => day < today)).toEqual([false, true])
      for (const { date, feedbackOn, present } of meetings) {
        const on = date as IsoDate
        expect((feedbackOn ?? today) <= today).toBe(true)
        expect(present ?? 0).toBeLessThanOrEqual(membersDuring(rows, { from: on, until: on }).length)
      }
    }
  })

  test('topics stand in every state, as the form would take them, and nothing is said to be done later', () => {
    const topics = readTopics(school.reader).map(stands)
    expect(topics.filter((topic) => !topicDetails.safeParse(topic).success)).toEqual([])
    expect(new Set(topics.map(topicState))).toEqual(new Set(TOPIC_STATES))
    expect(new Set(topics.map(nextStep))).toEqual(new Set(NEXT_STEPS))
    expect(daysIn(topics).filter((day) => day > today)).toEqual([])
  })

  test('one topic came from an idea of the register, one idea is no topic yet, both panels spoke about one', () => {
    const ideas = readIdeas(school.reader).map(({ id }) => id)
    const taken = readTopics(school.reader).flatMap(({ ideaId }) => ideaId ?? [])
    expect([ideas.length, taken.length, taken.every((id) => ideas.includes(id))]).toEqual([2, 1, true])
    const kinds = new Map<string, Set<string>>()
    for (const { topicId, kind, said } of readVoices(school.reader)) {
      if (said !== '') kinds.set(topicId, (kinds.get(topicId) ?? new Set()).add(kind))
    }
    expect([...kinds.values()].some(({ size }) => size === 2)).toBe(true)
  })

  test('“U zei – wij deden” of this year has a point of every kind, and no word that is a name', () => {
    const names = new Set(
      everyName(school.reader)
        .filter((name) => name.length > 1)
        .map(fold),
    )
    const points = shownRows(school.reader, schoolYearOf(today)).map((row) => pointOf(stands(row)))
    expect(new Set(points.map(({ state }) => state))).toEqual(new Set(POINT_STATES))
    expect(points.map(({ said, did }) => nameIn([said, did], names)).filter((name) => name !== '')).toEqual(
      [],
    )
  })

  test('of the pairs one waits for one side, one is to be asked how it goes and one is over', () => {
    const pairs = readPairs(school.reader).map(({ pair }) => pair)
    expect(pairs.map(pairState)).toEqual(['ended', 'coupled', 'proposed'])
    const [ended, coupled, proposed] = pairs
    expect(ended).toMatchObject({ endedBy: 'enough', followUpDue: null })
    expect(coupled?.followUpDue).toBe(followUpDay(coupled?.coupledOn as IsoDate))
    expect(proposed).toMatchObject({ needAgreedOn: null, offerAgreedOn: expect.any(String) })
    // the day on which they are asked has come, so no day of them lies ahead
    expect(daysIn(pairs).filter((day) => day > today)).toEqual([])
    for (const { proposedOn, needAgreedOn, offerAgreedOn, coupledOn, endedOn } of pairs) {
      const asked = [needAgreedOn, offerAgreedOn].filter((day) => day !== null).sort()
      const inOrder = [proposedOn, ...asked, coupledOn, endedOn].filter((day) => day !== null)
      expect(inOrder).toEqual([...inOrder].sort())
      expect([asked.at(-1), null]).toContain(coupledOn)
    }
  })

  test('every family of a wish has a child at school, and the need without a pair finds a family first that speaks as it does', () => {
    const { wishes, families, compared } = buddyFacts({ reader: school.reader, today })
    expect(wishes.filter(({ householdId }) => families.get(householdId)?.children.length === 0)).toEqual([])
    const waiting = wishes.filter(({ id, side }) => side === 'needs' && !compared.running.has(id))
    const offers = wishes.filter(({ side }) => side === 'offers')
    expect(
      waiting.map((need) => suggestOffers(need, offers, compared).map(({ fit }) => fit.languages)),
    ).toEqual([[['tr'], []]])
  })
})

test('two colleagues see the same panels, draws and pairs', () => {
  const [one, other] = [practiceSchool(DAYS[2]!), practiceSchool(DAYS[2]!)]
  for (const table of [
    'panel',
    'panel_draw',
    'panel_draw_ticket',
    'panel_member',
    'panel_meeting',
    'buddy_pair',
  ]) {
    const rows = ({ sqlite }: TestStore) => sqlite.prepare(`SELECT * FROM ${table} ORDER BY id`).all()
    expect(rows(one), table).toEqual(rows(other))
  }
})

test('a large school, to measure with, has members but holds no draw', () => {
  const { sqlite } = practiceSchool(DAYS[2]!, 1200)
  const count = (table: string) => sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()
  expect([count('panel_member'), count('panel_draw')]).toEqual([6, 0])
})
