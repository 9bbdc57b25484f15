import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import { addGroup, addPerson, addPupil, addTeacher, addTie, placePupil } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const JULY = { today: '2027-07-05' }
const LAST_DAY = '2027-07-16' as IsoDate
const FIRST_DAY = '2027-08-30' as IsoDate

type Change = Parameters<typeof change>[1]

/** Presses the button as the screen does: the plan of this moment, with what the test wants otherwise. */
async function change(
  desk: TestDesk,
  more: {
    names?: Record<string, string | null>
    repeating?: string[]
    teachers?: 'stay' | 'follow' | 'none'
    lastDay?: string
    firstSchoolDay?: string
    to?: string
    keepCoordinators?: boolean
  } = {},
) {
  const { names = {}, repeating = [], lastDay = LAST_DAY, firstSchoolDay = FIRST_DAY, ...rest } = more
  const preview = await desk.value('years.preview', { repeating })
  return desk.call('years.change', {
    to: preview.to,
    moves: preview.moves.map(({ row, group, pupils, newName }) => ({
      row,
      pupils: pupils.length,
      newName: group in names ? (names[group] ?? null) : newName,
    })),
    repeating,
    teachers: 'stay',
    keepCoordinators: true,
    firstSchoolDay: firstSchoolDay as IsoDate,
    lastDay: lastDay as IsoDate,
    ...rest,
  })
}

async function changed(desk: TestDesk, more: Change = {}) {
  const answer = await change(desk, more)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

/** Groups with their pupils of the school year in use, or of another: '4A: Bakker, Noor'. */
async function classes(desk: TestDesk, schoolYearId: string | null = null) {
  const { groups } = await desk.value('groups.list', { schoolYearId })
  const shown = await Promise.all(groups.map(({ id }) => desk.value('groups.show', { id })))
  return shown.map(({ group, pupils }) =>
    [
      `${group.name}:`,
      pupils
        .filter(({ state }) => state === 'here')
        .map(({ name, year }) => `${name} (${year})`)
        .join('; '),
    ].join(' '),
  )
}

/** 3A with two, 5/6 with one of each, 8 with one, and a plusgroep. */
function smallSchool(desk: TestDesk) {
  const ids = {
    '3A': addGroup(desk, '3A'),
    '5/6': addGroup(desk, '5/6'),
    '8': addGroup(desk, '8'),
    plus: addGroup(desk, 'Plusgroep', { kind: 'composed', years: [6, 7, 8] }),
  }
  const seat = (name: string, groupId: string, year: number) => {
    const id = addPupil(desk, name)
    placePupil(desk, id, groupId, { year })
    return id
  }
  const noor = seat('Noor Bakker', ids['3A'], 3)
  const sem = seat('Sem Aksoy', ids['3A'], 3)
  const ali = seat('Ali Demir', ids['5/6'], 5)
  const bo = seat('Bo Evers', ids['5/6'], 6)
  const cas = seat('Cas Faber', ids['8'], 8)
  placePupil(desk, bo, ids.plus)
  return { ids, noor, sem, ali, bo, cas }
}

describe('the preview', () => {
  test('says per group and year who goes where, who leaves and who is undecided', async () => {
    const desk = testDesk(JULY)
    const { ids } = smallSchool(desk)
    addGroup(desk, '1/2 Egels')
    addPupil(desk, 'Dan Gerritsen')
    addPupil(desk, 'Eva Hof', { enrolledOn: '2027-09-20' })
    const preview = await desk.value('years.preview', { repeating: [] })
    expect(preview).toMatchObject({
      from: '2026-2027',
      to: '2027-2028',
      moving: 4,
      leaving: 1,
      undecided: [
        { name: 'Gerritsen, Dan', reason: 'noGroup' },
        { name: 'Hof, Eva', reason: 'starting' },
      ],
      newcomers: ['1/2 Egels'],
      ending: ['Plusgroep'],
      firstSchoolDay: '2027-08-30',
      lastDay: '2027-07-31',
    })
    expect(
      preview.moves.map(({ groupId, toYear, pupils, newName }) => [groupId, toYear, pupils.length, newName]),
    ).toEqual([
      [ids['3A'], 4, 2, '4A'],
      [ids['5/6'], 6, 1, '5/6'],
      [ids['5/6'], 7, 1, '7'],
      [ids['8'], null, 1, null],
    ])
  })
  test('changes nothing', async () => {
    const desk = testDesk(JULY)
    smallSchool(desk)
    const before = desk.sqlite.prepare('SELECT max(seq) FROM audit').get()
    await desk.value('years.preview', { repeating: [] })
    expect(desk.sqlite.prepare('SELECT max(seq) FROM audit').get()).toEqual(before)
  })
})

describe('the change', () => {
  test('seats everybody in the new year, in groups with the right years', async () => {
    const desk = testDesk(JULY)
    smallSchool(desk)
    const result = await changed(desk)
    expect(result).toMatchObject({ moved: 4, left: 1, withoutGroup: 0, groups: 3 })
    expect(await classes(desk)).toEqual([
      '4A: Aksoy, Sem (4); Bakker, Noor (4)',
      '5/6: Demir, Ali (6)',
      '7: Evers, Bo (7)',
    ])
    const { groups } = await desk.value('groups.list', { schoolYearId: null })
    expect(groups.map(({ years }) => years)).toEqual([[4], [5, 6], [7]])
  })
  test('makes the new year the one in use and keeps the old one, closed', async () => {
    const desk = testDesk(JULY)
    smallSchool(desk)
    await changed(desk)
    const { years } = await desk.value('years.list', {})
    expect(
      years.map(({ label, closed, current, firstSchoolDay }) => ({ label, closed, current, firstSchoolDay })),
    ).toEqual([
      { label: '2027-2028', closed: false, current: true, firstSchoolDay: '2027-08-30' },
      { label: '2026-2027', closed: true, current: false, firstSchoolDay: '2026-08-31' },
    ])
  })
  test('loses nothing of the old year: its classes are as they were on the last day', async () => {
    const desk = testDesk(JULY)
    smallSchool(desk)
    const before = await classes(desk)
    await changed(desk)
    expect(await classes(desk, desk.schoolYearId)).toEqual(before)
    const ends = desk.sqlite
      .prepare('SELECT DISTINCT until_date FROM placement WHERE school_year_id = ?')
      .pluck()
      .all(desk.schoolYearId)
    expect(ends).toEqual(['2027-07-31'])
  })
  test('writes the last day on the card of who leaves', async () => {
    const desk = testDesk(JULY)
    const { cas, noor } = smallSchool(desk)
    await changed(desk)
    const left = desk.sqlite.prepare('SELECT id, left_on FROM pupil WHERE left_on IS NOT NULL').all()
    expect(left).toEqual([{ id: cas, left_on: LAST_DAY }])
    expect(desk.sqlite.prepare('SELECT count(*) FROM placement WHERE pupil_id = ?').pluck().get(noor)).toBe(2)
    expect(desk.sqlite.prepare('SELECT count(*) FROM placement WHERE pupil_id = ?').pluck().get(cas)).toBe(1)
  })
  test('leaves a known last day alone, and ends a place of the old year on it', async () => {
    const desk = testDesk(JULY)
    const group = addGroup(desk, '3A')
    const gone = addPupil(desk, 'Noor Bakker', { leftOn: '2027-02-01', group })
    const soon = addPupil(desk, 'Sem Aksoy', { leftOn: '2027-10-01', group })
    await changed(desk)
    const rows = desk.sqlite
      .prepare('SELECT pupil_id pupil, until_date until FROM placement ORDER BY pupil_id = ?, from_date')
      .all(soon)
    expect(rows).toEqual([
      { pupil: gone, until: '2027-02-01' },
      { pupil: soon, until: '2027-07-31' },
      { pupil: soon, until: '2027-10-01' },
    ])
  })
  test('keeps who repeats in its own year', async () => {
    const desk = testDesk(JULY)
    const { noor, cas } = smallSchool(desk)
    await changed(desk, { repeating: [noor, cas] })
    expect(await classes(desk)).toEqual([
      '3A: Bakker, Noor (3)',
      '4A: Aksoy, Sem (4)',
      '5/6: Demir, Ali (6)',
      '7: Evers, Bo (7)',
      '8: Faber, Cas (8)',
    ])
  })
  test('follows the names the office typed', async () => {
    const desk = testDesk(JULY)
    smallSchool(desk)
    await changed(desk, { names: { '3A': ' Vuurvliegjes ' } })
    expect(await classes(desk)).toContain('Vuurvliegjes: Aksoy, Sem (4); Bakker, Noor (4)')
  })
  test('names who begins without a group', async () => {
    const desk = testDesk(JULY)
    smallSchool(desk)
    const dan = addPupil(desk, 'Dan Gerritsen')
    placePupil(desk, dan, null, { year: 4 })
    const result = await changed(desk)
    expect(result.withoutGroup).toBe(1)
    expect(await desk.value('groups.withoutGroup', { schoolYearId: null })).toEqual({
      pupils: [{ id: dan, name: 'Gerritsen, Dan', year: 5, birthDate: '2018-03-14' }],
    })
  })
  test('lets teachers stay or follow, and the coordinator go along with the child', async () => {
    const desk = testDesk(JULY)
    const { ids, noor } = smallSchool(desk)
    addTeacher(desk, 'Juf Eline', ids['3A'])
    const mother = addPerson(desk, 'Anna Bakker')
    addTie(desk, noor, mother, { role: 'mother' })
    const { group } = await desk.value('groups.show', { id: ids['3A'] })
    const { name, kind, years } = group
    const { staffIds } = await desk.value('groups.show', { id: ids['3A'] })
    await desk.value('groups.save', {
      id: ids['3A'],
      details: { name, kind, years, staffIds, coordinatorId: mother },
    })
    await changed(desk, { teachers: 'follow' })
    const { groups } = await desk.value('groups.list', { schoolYearId: null })
    expect(groups.find((one) => one.name === '4A')).toMatchObject({
      teachers: ['Juf Eline'],
      coordinator: { id: mother, name: 'Anna Bakker' },
    })
  })
  test('takes the announced along without counting them as pupils (E48)', async () => {
    const desk = testDesk(JULY)
    smallSchool(desk)
    const announced = addGroup(desk, 'Aangemeld', { kind: 'announced', years: [] })
    placePupil(desk, addPupil(desk, 'Dan Gerritsen'), announced, { year: 1 })
    expect(await desk.value('years.preview', { repeating: [] })).toMatchObject({ moving: 4, undecided: [] })
    expect(await changed(desk)).toMatchObject({ moved: 4, withoutGroup: 0, groups: 3 })
    expect(await classes(desk)).toContain('Aangemeld: Gerritsen, Dan (1)')
  })
  test('works for a school without anybody in it', async () => {
    const desk = testDesk(JULY)
    expect(await changed(desk)).toMatchObject({ moved: 0, left: 0, groups: 0 })
  })
  test('can be made twice in a row', async () => {
    const desk = testDesk(JULY)
    smallSchool(desk)
    await changed(desk)
    await changed(desk, { lastDay: '2028-07-14', firstSchoolDay: '2028-08-28' })
    expect(await classes(desk)).toEqual([
      '5A: Aksoy, Sem (5); Bakker, Noor (5)',
      '7: Demir, Ali (7)',
      '8: Evers, Bo (8)',
    ])
  })
})

describe('a closed year', () => {
  test('is read-only', async () => {
    const desk = testDesk(JULY)
    const { ids, noor } = smallSchool(desk)
    const empty = addGroup(desk, '4B')
    const inPlus = desk.sqlite
      .prepare<[string], string>('SELECT id FROM placement WHERE group_id = ?')
      .pluck()
      .get(ids.plus)
    await changed(desk)
    const refused = { ok: false, error: { code: 'YEAR_CLOSED', details: { schoolYear: '2026-2027' } } }
    const details = { name: '3Z', kind: 'base' as const, years: [3], staffIds: [], coordinatorId: null }
    const on = '2027-07-05' as IsoDate
    expect(await desk.call('groups.save', { id: ids['3A'], details })).toEqual(refused)
    expect(await desk.call('groups.remove', { id: empty })).toEqual(refused)
    expect(
      await desk.call('groups.place', { pupilId: noor, groupId: ids['5/6'], year: 5, from: on }),
    ).toEqual(refused)
    expect(await desk.call('groups.leave', { placementId: inPlus ?? '', lastDay: on })).toEqual(refused)
  })
})

describe('a refusal', () => {
  test('PLAN_OUTDATED when a pupil moved since the preview; nothing is written', async () => {
    const desk = testDesk(JULY)
    const { ids, noor } = smallSchool(desk)
    const preview = await desk.value('years.preview', { repeating: [] })
    await desk.value('groups.place', {
      pupilId: noor,
      groupId: ids['5/6'],
      year: 5,
      from: '2027-07-05' as IsoDate,
    })
    const answer = await desk.call('years.change', {
      to: preview.to,
      moves: preview.moves.map(({ row, pupils, newName }) => ({ row, pupils: pupils.length, newName })),
      repeating: [],
      teachers: 'stay',
      keepCoordinators: true,
      firstSchoolDay: FIRST_DAY,
      lastDay: LAST_DAY,
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'PLAN_OUTDATED' } })
    expect((await desk.value('years.list', {})).years).toHaveLength(1)
  })
  test.each<[string, Change, unknown]>([
    ['another year than the next', { to: '2029-2030' }, { code: 'PLAN_OUTDATED', details: {} }],
    [
      'a year that is there already',
      { to: '2026-2027' },
      { code: 'YEAR_EXISTS', details: { schoolYear: '2026-2027' } },
    ],
    [
      'a last day outside the old year',
      { lastDay: '2027-08-01' },
      { code: 'OUTSIDE_SCHOOL_YEAR', details: { schoolYear: '2026-2027' } },
    ],
    [
      'a first day outside the new year',
      { firstSchoolDay: '2027-07-31' },
      { code: 'OUTSIDE_SCHOOL_YEAR', details: { schoolYear: '2027-2028' } },
    ],
  ])('%s', async (_, more, error) => {
    const desk = testDesk(JULY)
    smallSchool(desk)
    expect(await change(desk, more)).toEqual({ ok: false, error })
  })
  test('an empty name', async () => {
    const desk = testDesk(JULY)
    smallSchool(desk)
    expect(await change(desk, { names: { '3A': '  ' } })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT' },
    })
  })
  test('the coordinator role', async () => {
    const desk = testDesk({ ...JULY, role: 'coordinator' })
    expect(await desk.call('years.preview', { repeating: [] })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
  })
})

describe('undoing the change', () => {
  const TABLES = ['school_year', 'school', 'pupil', 'school_group', 'group_staff', 'placement'] as const
  const contents = (desk: TestDesk) =>
    TABLES.map((table) =>
      desk.sqlite
        .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY id`)
        .all()
        .map(({ changed_in: _, ...row }) => row),
    )

  test('puts everything back as it was, and the old year can be changed again', async () => {
    const desk = testDesk(JULY)
    const { ids, noor } = smallSchool(desk)
    addTeacher(desk, 'Juf Eline', ids['3A'])
    const before = contents(desk)
    const { restorePointId } = await changed(desk, { teachers: 'follow' })
    expect(await desk.value('undo.points', {})).toMatchObject({
      points: [{ id: restorePointId, kind: 'yearChange', label: 'Jaarovergang 2026-2027 naar 2027-2028' }],
    })
    await desk.value('undo.apply', { id: restorePointId })
    expect(contents(desk)).toEqual(before)
    const move = { pupilId: noor, groupId: ids['5/6'], year: 5, from: '2027-07-05' as IsoDate }
    expect(await desk.call('groups.place', move)).toMatchObject({ ok: true })
    expect(await changed(desk)).toMatchObject({ moved: 4, left: 1 })
  })

  test('is refused once somebody moved in the new year', async () => {
    const desk = testDesk(JULY)
    const { noor } = smallSchool(desk)
    const { restorePointId } = await changed(desk)
    await desk.value('groups.place', {
      pupilId: noor,
      groupId: null,
      year: 4,
      from: '2027-09-06' as IsoDate,
    })
    expect(await desk.call('undo.apply', { id: restorePointId })).toMatchObject({
      ok: false,
      error: { code: 'LATER_CHANGES' },
    })
    expect((await desk.value('years.list', {})).years).toHaveLength(2)
  })
})
