import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readMeetings } from '#db/queries/meetings'
import { currentSchoolYear, readSchool } from '#db/queries/school'
import { searchEntries } from '#db/queries/search'
import type { Store } from '#db/store'
import { type IsoDate, isoDate } from '#domain/kernel/date'
import { schoolYearOf } from '#domain/kernel/school-year'
import type { GeneratedSchool } from '#domain/practice/generate'
import { schoolDetails } from '#domain/school/school'
import { countOf, percentOf } from '#electron/services/meetings-count'
import { fillPracticeSchool } from '#electron/services/practice-school'
import { conflictsOf } from '#electron/services/rota-conflicts'
import { boardFacts } from '#electron/services/rota-facts'
import { openTestStore, type TestStore } from '../../support/store.ts'

const AT = '2026-11-03T09:00:00.000Z'

let opened: TestStore
let store: Store
const TODAY = isoDate.parse('2026-11-03')
let made: GeneratedSchool

beforeAll(() => {
  opened = openTestStore()
  store = opened.store
  made = fillPracticeSchool(store, { at: AT, today: TODAY, newId: randomUUID })
})

afterAll(() => opened.close())

const count = (table: string) =>
  store.reader.sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()

describe('the Oefenschool in an encrypted file', () => {
  test('is a practice school in the school year of today', () => {
    const { kind, name } = readSchool(store.reader)
    const { label } = currentSchoolYear(store.reader)
    expect({ kind, name, label }).toEqual({
      kind: 'practice',
      name: 'Oefenschool De Regenboog',
      label: '2026-2027',
    })
  })

  test('has a letterhead that the school form accepts', () => {
    const details = Object.entries(readSchool(store.reader)).filter(([key]) => key in schoolDetails.shape)
    expect(schoolDetails.parse(Object.fromEntries(details))).toMatchObject({
      phone: '010 000 0100',
      signer: 'Wilma Oefenaar, directeur',
    })
  })

  test('holds every generated row', () => {
    const { rows } = made
    expect({
      household: count('household'),
      person: count('person'),
      phone: count('phone'),
      pupil: count('pupil'),
      pupil_household: count('pupil_household'),
      family_tie: count('family_tie'),
      school_group: count('school_group'),
      staff: count('staff'),
      group_staff: count('group_staff'),
      placement: count('placement'),
    }).toEqual({
      household: rows.households.length,
      person: rows.persons.length,
      phone: rows.phones.length,
      pupil: rows.pupils.length,
      pupil_household: rows.pupilHouseholds.length,
      family_tie: rows.familyTies.length,
      school_group: rows.groups.length,
      staff: rows.staff.length,
      group_staff: rows.groupStaff.length,
      placement: rows.placements.length,
    })
  })

  test('has no row that points at nothing', () => {
    expect(store.reader.sqlite.pragma('foreign_key_check')).toEqual([])
  })

  test('is written in two changes, of which the audit tells tables and numbers but no names', () => {
    const audit = store.reader.sqlite
      .prepare<[], { operation: string; touched: string }>(
        'SELECT operation, touched FROM audit ORDER BY seq',
      )
      .all()
    expect(audit.map(({ operation }) => operation)).toEqual(['school.create', 'school.practise'])
    expect(JSON.parse(audit[1]?.touched ?? '[]')).toContainEqual({
      table: 'pupil',
      did: 'insert',
      rows: made.rows.pupils.length,
    })
  })
})

describe('plain letters find the names of the Oefenschool', () => {
  test.each([
    ['lukasz', 'pupil', 'Wiśniewski, Łukasz'],
    ['yilmaz', 'pupil', 'Yılmaz'],
    ['sorensen', 'pupil', 'Sørensen, Bjørn'],
    ['strasser', 'pupil', 'Straßer'],
    ['ijsbrand', 'pupil', 'IJsselstein, IJsbrand van'],
    ['t hart', 'pupil', 'Hart, '],
    ['vantho', 'pupil', "van 't"],
    ['opdenkelder', 'pupil', 'op den'],
    ['dancona', 'pupil', 'Ancona'],
    ['groep 5/6', 'group', '5/6'],
    ['zonnewijzer', 'person', 'Jeugdbescherming De Zonnewijzer'],
  ] as const)('%s', (text, scope, expected) => {
    const titles = searchEntries(store.reader, { text, scope, limit: 20, today: TODAY }).map(
      ({ title }) => title,
    )
    expect(titles.some((title) => title.includes(expected))).toBe(true)
  })
})

test('a second Oefenschool has the same pupils with the same ids', () => {
  const other = openTestStore().store
  fillPracticeSchool(other, { at: AT, today: TODAY, newId: randomUUID })
  const pupils = (from: Store) => from.reader.sqlite.prepare('SELECT * FROM pupil ORDER BY id').all()
  expect(pupils(other)).toEqual(pupils(store))
  other.close()
})

describe('the meetings of the Oefenschool', () => {
  const counted = () =>
    readMeetings(store.reader)
      .map((meeting) => countOf(store.reader, meeting, TODAY))
      .map(({ meeting, parts, turnout, visits }) => ({
        on: parts[0]?.date ?? '',
        name: meeting.name,
        percent: percentOf(turnout),
        visits: visits.length,
      }))
      .sort((a, b) => (a.on < b.on ? -1 : 1))

  test('last year is there as numbers without names, this autumn with who came', () => {
    expect(counted()).toEqual([
      { on: '2025-09-15', name: 'Nieuwjaarsreceptie', percent: '76,3 %', visits: 0 },
      { on: '2025-09-29', name: 'Informatieavond', percent: '67,9 %', visits: 0 },
      { on: '2026-09-08', name: 'Informatieavond', percent: '83,0 %', visits: 249 },
      { on: '2026-09-29', name: 'Thema-avond: samen lezen', percent: '62,1 %', visits: 181 },
      { on: '2026-10-20', name: 'Inloop in de klas', percent: '69,0 %', visits: 205 },
    ])
  })

  test('a few families were never reached', () => {
    const never = store.reader.sqlite
      .prepare<[], number>(
        `SELECT count(DISTINCT household_id) FROM meeting_contact
         WHERE household_id NOT IN (SELECT household_id FROM meeting_visit)`,
      )
      .pluck()
      .get()
    expect(never).toBe(13)
  })
})

describe('the ouderhulp of the Oefenschool', () => {
  const perState = (from: Store) =>
    Object.fromEntries(
      from.reader.sqlite
        .prepare<[], [string, number]>('SELECT state, count(*) FROM rota_place GROUP BY state')
        .raw()
        .all(),
    )

  test('families helped, did not come, will help and have cancelled', () => {
    expect(perState(store)).toEqual({ absent: 6, cancelled: 1, done: 90, planned: 18 })
  })

  test('half of the forms is typed over; every family has a code', () => {
    expect({ forms: count('rota_form'), codes: count('family_code') }).toEqual({ forms: 165, codes: 330 })
  })

  test('two tasks have no turns yet', () => {
    const without = store.reader.sqlite
      .prepare<[], string>(
        `SELECT name FROM rota_task WHERE school_year = '2026-2027'
         AND id NOT IN (SELECT task_id FROM rota_turn) ORDER BY name`,
      )
      .pluck()
    expect(without.all()).toEqual(['Bibliotheek', 'Klas schoonmaken', 'Leesouders'])
  })

  test('why a family was asked is told of each turn to come', () => {
    const why = store.reader.sqlite
      .prepare<[], string>(
        "SELECT DISTINCT json_extract(because, '$.sentence') FROM rota_place WHERE state = 'planned'",
      )
      .pluck()
    for (const sentence of why.all())
      expect(sentence).toMatch(/^(Laagste stand van|Paste het best|Is de enige)/)
  })

  test.each([
    '2026-08-01',
    '2026-09-20',
    '2026-12-31',
    '2027-05-30',
    '2027-07-12',
    '2027-07-31',
    '2034-02-28',
  ])('on %s nothing stands against who will help, and something is still to be planned', (day) => {
    const today = isoDate.parse(day)
    const other = filled(today)
    const board = boardFacts(other.reader, schoolYearOf(today), today)
    const against = board.rows
      .filter(({ state }) => state === 'planned')
      .flatMap(({ turnId, householdId }) =>
        conflictsOf(board, { turnId, householdId }, [{ turnId, familyId: householdId }]),
      )
    expect(against.filter(({ hard }) => hard)).toEqual([])
    const taken = new Set(board.rows.map(({ turnId }) => turnId))
    const open = board.facts.turns.filter(({ id, date }) => date >= today && !taken.has(id))
    expect(open.reduce((sum, { places }) => sum + places, 0)).toBeGreaterThanOrEqual(4)
    other.close()
  })

  test('it is the same for two colleagues', () => {
    const other = filled(TODAY)
    const places = (from: Store) =>
      from.reader.sqlite.prepare('SELECT id, turn_id, household_id, state FROM rota_place ORDER BY id').all()
    expect(places(other)).toEqual(places(store))
    other.close()
  })

  function filled(today: IsoDate): Store {
    const other = openTestStore().store
    fillPracticeSchool(other, { at: AT, today, newId: randomUUID })
    return other
  }
})
