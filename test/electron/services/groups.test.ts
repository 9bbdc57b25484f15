import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import { addGroup, addPerson, addPupil, addTeacher, addTie, aName, placePupil } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const day = (text: string) => text as IsoDate

const details = (name: string, more: Record<string, unknown> = {}) => ({
  name,
  kind: 'base' as const,
  years: [...name.matchAll(/\d/g)].map(Number),
  staffIds: [] as string[],
  coordinatorId: null as string | null,
  ...more,
})

/** '3A 2026-08-01 – 2026-11-20 (3)' per place of the pupil. */
function places(desk: TestDesk, pupilId: string): string[] {
  return desk.sqlite
    .prepare<[string], { name: string | null; from: string; until: string | null; year: number | null }>(
      `SELECT g.name, q.from_date "from", q.until_date until, q.year FROM placement q
       LEFT JOIN school_group g ON g.id = q.group_id WHERE q.pupil_id = ? ORDER BY q.from_date, g.name`,
    )
    .all(pupilId)
    .map(({ name, from, until, year }) => `${name ?? 'zonder'} ${from} – ${until ?? 'nu'} (${year})`)
}

describe('groups.list', () => {
  test('gives the groups in group order, with years, teachers, coordinator and number of pupils', async () => {
    const desk = testDesk()
    const names = ['6', '5/6', '1/2 Egels', '3B', '3A']
    const ids = new Map(names.map((name) => [name, addGroup(desk, name)]))
    addTeacher(desk, 'Eline de Wit', ids.get('3A'))
    const noor = addPupil(desk, 'Noor Bakker', { group: ids.get('3A') ?? '' })
    const mother = addPerson(desk, 'Anna Bakker')
    addTie(desk, noor, mother, { role: 'mother' })
    const id = ids.get('3A') ?? ''
    const { staffIds } = await desk.value('groups.show', { id })
    await desk.value('groups.save', { id, details: details('3A', { coordinatorId: mother, staffIds }) })
    const { groups, withoutGroup } = await desk.value('groups.list', { schoolYearId: null })
    expect(groups.map(({ name }) => name)).toEqual(['1/2 Egels', '3A', '3B', '5/6', '6'])
    expect(groups[1]).toEqual({
      id,
      name: '3A',
      kind: 'base',
      years: [3],
      teachers: ['Eline de Wit'],
      coordinator: { id: mother, name: 'Anna Bakker' },
      pupils: 1,
    })
    expect(withoutGroup).toBe(0)
  })

  test('counts who is there today: not who left, who moved, or who is still to come', async () => {
    const desk = testDesk({ today: '2026-11-21' })
    const group = addGroup(desk, '3A')
    addPupil(desk, 'Noor Bakker', { group })
    addPupil(desk, 'Sem Aksoy', { group, leftOn: '2026-11-21' })
    addPupil(desk, 'Ali Demir', { group, leftOn: '2026-11-20' })
    placePupil(desk, addPupil(desk, 'Bo Evers'), group, { fromDate: '2026-12-01' })
    placePupil(desk, addPupil(desk, 'Cas Faber'), group, { untilDate: '2026-10-01' })
    const { groups } = await desk.value('groups.list', { schoolYearId: null })
    expect(groups.map(({ pupils }) => pupils)).toEqual([2])
  })

  test('looks at the first day of a year that is still to begin', async () => {
    const desk = testDesk({ today: '2026-11-21' })
    const group = addGroup(desk, '3A')
    desk.sqlite.exec("UPDATE school_year SET label = '2027-2028'")
    placePupil(desk, addPupil(desk, 'Noor Bakker'), group, { fromDate: '2027-08-01' })
    const { groups, withoutGroup } = await desk.value('groups.list', { schoolYearId: null })
    expect([groups[0]?.pupils, withoutGroup]).toEqual([1, 0])
  })

  test('refuses a school year that is not there', async () => {
    const answer = await testDesk().call('groups.list', { schoolYearId: NOBODY })
    expect(answer).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('groups.withoutGroup', () => {
  test('names who is at school and sits nowhere; announced, leavers and later starters do not count', async () => {
    const desk = testDesk({ today: '2026-11-21' })
    const plus = addGroup(desk, 'Plusgroep', { kind: 'composed', years: [6] })
    const announced = addGroup(desk, 'Aangemeld', { kind: 'announced', years: [] })
    const never = addPupil(desk, 'Noor Bakker')
    const onlyPlus = addPupil(desk, 'Sem Aksoy', { group: plus })
    const none = addPupil(desk, 'Ali Demir')
    placePupil(desk, none, null, { year: 4 })
    addPupil(desk, 'Bo Evers', { group: announced })
    addPupil(desk, 'Cas Faber', { leftOn: '2026-11-20' })
    addPupil(desk, 'Dan Gerritsen', { enrolledOn: '2026-12-01' })
    addPupil(desk, 'Eva Hof', { group: addGroup(desk, '3A') })
    const { pupils } = await desk.value('groups.withoutGroup', { schoolYearId: null })
    expect(pupils.map(({ id, year }) => [id, year])).toEqual([
      [onlyPlus, null],
      [never, null],
      [none, 4],
    ])
    expect(await desk.value('groups.list', { schoolYearId: null })).toMatchObject({ withoutGroup: 3 })
  })
})

describe('groups.show', () => {
  test('gives the class in name order with year, birth date and living parents in order of contact', async () => {
    const desk = testDesk()
    const group = addGroup(desk, '5/6')
    const noor = addPupil(desk, 'Noor van den Berg')
    placePupil(desk, noor, group, { year: 6 })
    const sem = addPupil(desk, 'Sem Aksoy', { birthDate: null })
    placePupil(desk, sem, group, { year: 5 })
    const father = addPerson(desk, 'Tom van den Berg')
    addTie(desk, noor, father, { role: 'father', contactOrder: 2 })
    addTie(desk, noor, addPerson(desk, 'Anna Bakker'), { role: 'mother', contactOrder: 1 })
    addTie(desk, noor, addPerson(desk, 'Oma Jans'), { role: 'grandparent', contactOrder: 3 })
    addTie(desk, sem, addPerson(desk, 'Can Aksoy', { deceased: true }), { role: 'father' })
    const shown = await desk.value('groups.show', { id: group })
    expect(shown).toMatchObject({ schoolYear: '2026-2027', closed: false, staffIds: [] })
    expect(shown.pupils.map(({ placementId: _, ...one }) => one)).toEqual([
      {
        id: sem,
        name: 'Aksoy, Sem',
        state: 'here',
        year: 5,
        birthDate: null,
        fromDate: '2026-08-01',
        untilDate: null,
        wentTo: '',
        parents: [],
      },
      {
        id: noor,
        name: 'Berg, Noor van den',
        state: 'here',
        year: 6,
        birthDate: '2018-03-14',
        fromDate: '2026-08-01',
        untilDate: null,
        wentTo: '',
        parents: ['Anna Bakker', 'Tom van den Berg'],
      },
    ])
    expect(shown.parents.map(({ name }) => name)).toEqual(['Anna Bakker', 'Tom van den Berg'])
  })

  test('tells who is here, who is still to come and who is gone, and where to', async () => {
    const desk = testDesk({ today: '2026-11-21' })
    const [a, b] = [addGroup(desk, '3A'), addGroup(desk, '3B')]
    addPupil(desk, 'Ali Demir', { group: a })
    placePupil(desk, addPupil(desk, 'Bo Evers'), a, { fromDate: '2026-12-01' })
    const cas = addPupil(desk, 'Cas Faber', { group: a })
    await desk.value('groups.place', { pupilId: cas, groupId: b, year: 3, from: day('2026-10-05') })
    addPupil(desk, 'Dan Gerritsen', { group: a, leftOn: '2026-11-01' })
    const { pupils } = await desk.value('groups.show', { id: a })
    expect(pupils.map(({ name, state, wentTo }) => [name, state, wentTo])).toEqual([
      ['Demir, Ali', 'here', ''],
      ['Evers, Bo', 'coming', ''],
      ['Faber, Cas', 'gone', '3B'],
      ['Gerritsen, Dan', 'gone', ''],
    ])
  })

  test('refuses a group that is not there', async () => {
    expect(await testDesk().call('groups.show', { id: NOBODY })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })
})

describe('groups.add', () => {
  test('adds a group to the school year in use, years sorted and once, teachers in order', async () => {
    const desk = testDesk()
    const [eline, wim] = [addTeacher(desk, 'Eline de Wit'), addTeacher(desk, 'Wim Aarts')]
    const { id } = await desk.value('groups.add', {
      details: details('  5/6  B ', { years: [6, 5, 6], staffIds: [eline, wim, eline] }),
    })
    const { groups } = await desk.value('groups.list', { schoolYearId: null })
    expect(groups).toMatchObject([
      { id, name: '5/6 B', years: [5, 6], teachers: ['Eline de Wit', 'Wim Aarts'] },
    ])
  })
  test.each([
    ['the same name in other capitals and spaces', details('3 a'), 'NAME_TAKEN'],
    [
      'a coordinator: nobody sits in it yet',
      details('4A', { coordinatorId: NOBODY }),
      'COORDINATOR_NOT_A_PARENT',
    ],
    ['a teacher who is not there', details('4A', { staffIds: [NOBODY] }), 'NOT_FOUND'],
    ['no name', details('  '), 'INVALID_INPUT'],
  ])('refuses %s', async (_, given, code) => {
    const desk = testDesk()
    addGroup(desk, '3A')
    expect(await desk.call('groups.add', { details: given })).toMatchObject({ ok: false, error: { code } })
  })
  test('a plusgroep may have the name of a stamgroep', async () => {
    const desk = testDesk()
    addGroup(desk, '3A')
    expect(await desk.call('groups.add', { details: details('3A', { kind: 'composed' }) })).toMatchObject({
      ok: true,
    })
  })
})

describe('groups.save', () => {
  test('changes name, years, teachers and their order', async () => {
    const desk = testDesk()
    const id = addGroup(desk, '3A')
    const [eline, wim] = [addTeacher(desk, 'Eline de Wit', id), addTeacher(desk, 'Wim Aarts')]
    await desk.value('groups.save', { id, details: details('3/4', { staffIds: [wim, eline] }) })
    const shown = await desk.value('groups.show', { id })
    expect(shown).toMatchObject({ group: { name: '3/4', years: [3, 4] }, staffIds: [wim, eline] })
  })
  test('writes nothing when nothing differs', async () => {
    const desk = testDesk()
    const id = addGroup(desk, '3A')
    const audits = () => desk.sqlite.prepare('SELECT count(*) FROM audit').pluck().get()
    const before = audits()
    await desk.value('groups.save', { id, details: details('3A') })
    expect(audits()).toBe(before)
  })
  test('lets one of two groups of the same name be changed (E35), but no new one be called so', async () => {
    const desk = testDesk()
    const [first, other] = [addGroup(desk, '3A'), addGroup(desk, '3B')]
    addGroup(desk, '3A')
    expect(
      await desk.call('groups.save', { id: first, details: details('3A', { years: [3, 4] }) }),
    ).toMatchObject({
      ok: true,
    })
    expect(await desk.call('groups.save', { id: other, details: details('3a') })).toMatchObject({
      error: { code: 'NAME_TAKEN' },
    })
  })
  test('keeps a group with pupils a stamgroep', async () => {
    const desk = testDesk()
    const id = addGroup(desk, '3A')
    addPupil(desk, 'Noor Bakker', { group: id })
    expect(await desk.call('groups.save', { id, details: details('3A', { kind: 'composed' }) })).toEqual({
      ok: false,
      error: { code: 'GROUP_NOT_EMPTY', details: { pupils: 1 } },
    })
  })
  test.each([
    ['a parent of a child in the group', {}, {}, true],
    ['a stepparent', { role: 'stepparent' }, {}, true],
    ['a grandparent', { role: 'grandparent' }, {}, false],
    ['a parent who gets no information', { information: 'none' }, {}, false],
    ['a parent who has died', {}, { deceased: true }, false],
    ['an institution', { role: 'guardian' }, { institution: true }, false],
  ] as const)('takes as coordinator %s: %s', async (_, tie, person, taken) => {
    const desk = testDesk()
    const id = addGroup(desk, '3A')
    const parent = addPerson(desk, 'Anna Bakker', person)
    addTie(desk, addPupil(desk, 'Noor Bakker', { group: id }), parent, tie)
    const answer = await desk.call('groups.save', { id, details: details('3A', { coordinatorId: parent }) })
    expect(answer).toEqual(
      taken
        ? { ok: true, value: {} }
        : { ok: false, error: { code: 'COORDINATOR_NOT_A_PARENT', details: {} } },
    )
  })
  test('a coordinator whose child moved may stay, a new one must have a child here now', async () => {
    const desk = testDesk()
    const [a, b] = [addGroup(desk, '3A'), addGroup(desk, '3B')]
    const noor = addPupil(desk, 'Noor Bakker', { group: a })
    const mother = addPerson(desk, 'Anna Bakker')
    addTie(desk, noor, mother)
    await desk.value('groups.save', { id: a, details: details('3A', { coordinatorId: mother }) })
    await desk.value('groups.place', { pupilId: noor, groupId: b, year: 3, from: desk.today })
    const keep = details('3A', { coordinatorId: mother, years: [3, 4] })
    expect(await desk.call('groups.save', { id: a, details: keep })).toMatchObject({ ok: true })
    expect(await desk.value('groups.show', { id: a })).toMatchObject({ parents: [] })
    await desk.value('groups.save', { id: a, details: details('3A') })
    expect(await desk.call('groups.save', { id: a, details: keep })).toMatchObject({
      error: { code: 'COORDINATOR_NOT_A_PARENT' },
    })
  })
  test('refuses a group or a teacher that is not there', async () => {
    const desk = testDesk()
    const missing = { error: { code: 'NOT_FOUND' } }
    expect(await desk.call('groups.save', { id: NOBODY, details: details('3A') })).toMatchObject(missing)
    const id = addGroup(desk, '3A')
    expect(
      await desk.call('groups.save', { id, details: details('3A', { staffIds: [NOBODY] }) }),
    ).toMatchObject(missing)
  })
})

describe('groups.remove', () => {
  test('removes a group that never had a pupil, with its teachers', async () => {
    const desk = testDesk()
    const id = addGroup(desk, '3A')
    addTeacher(desk, 'Eline de Wit', id)
    await desk.value('groups.remove', { id })
    expect(await desk.value('groups.list', { schoolYearId: null })).toMatchObject({ groups: [] })
  })
  test('refuses a group where a pupil sits or sat, and one that is not there', async () => {
    const desk = testDesk()
    const [a, b] = [addGroup(desk, '3A'), addGroup(desk, '3B')]
    const noor = addPupil(desk, 'Noor Bakker', { group: a })
    await desk.value('groups.place', { pupilId: noor, groupId: b, year: 3, from: desk.today })
    for (const id of [a, b]) {
      expect(await desk.call('groups.remove', { id })).toMatchObject({
        error: { code: 'GROUP_NOT_EMPTY', details: { pupils: 1 } },
      })
    }
    expect(await desk.call('groups.remove', { id: NOBODY })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('groups.place', () => {
  const school = (today = '2026-11-21') => {
    const desk = testDesk({ today })
    const groups = { a: addGroup(desk, '3A'), b: addGroup(desk, '3B'), combi: addGroup(desk, '3/4') }
    const noor = addPupil(desk, 'Noor Bakker')
    placePupil(desk, noor, groups.a, { year: 3 })
    const place = (groupId: string | null, from: string, year: number | null = null) =>
      desk.call('groups.place', { pupilId: noor, groupId, year, from: day(from) })
    return { desk, ...groups, noor, place }
  }

  test('ends the old place the day before and keeps the history', async () => {
    const { desk, b, noor, place } = school()
    await place(b, '2026-11-23')
    expect(places(desk, noor)).toEqual(['3A 2026-08-01 – 2026-11-22 (3)', '3B 2026-11-23 – nu (3)'])
  })
  test('the same day again is a correction in its place', async () => {
    const { desk, b, combi, noor, place } = school()
    await place(b, '2026-11-23')
    await place(combi, '2026-11-23')
    expect(places(desk, noor)).toEqual(['3A 2026-08-01 – 2026-11-22 (3)', '3/4 2026-11-23 – nu (3)'])
  })
  test('back to the old group on the same day: the old place goes on as if nothing was', async () => {
    const { desk, a, b, noor, place } = school()
    await place(b, '2026-11-23')
    await place(a, '2026-11-23')
    expect(places(desk, noor)).toEqual(['3A 2026-08-01 – nu (3)'])
  })
  test('on the first day of the place itself it is a correction too', async () => {
    const { desk, b, noor, place } = school()
    await place(b, '2026-08-01')
    expect(places(desk, noor)).toEqual(['3B 2026-08-01 – nu (3)'])
  })
  test('the same group with another year corrects the year', async () => {
    const { desk, a, noor, place } = school()
    await place(a, '2026-11-23', 4)
    expect(places(desk, noor)).toEqual(['3A 2026-08-01 – nu (4)'])
  })
  test('to no group: zonder groep, with its year', async () => {
    const { desk, noor, place } = school()
    await place(null, '2026-11-21')
    expect(places(desk, noor)).toEqual(['3A 2026-08-01 – 2026-11-20 (3)', 'zonder 2026-11-21 – nu (3)'])
    expect(await desk.value('groups.list', { schoolYearId: null })).toMatchObject({ withoutGroup: 1 })
  })
  test('the year belongs to the child: in a combination group it keeps its own', async () => {
    const { desk, combi, noor, place } = school()
    await place(combi, '2026-11-23')
    expect(places(desk, noor).at(-1)).toBe('3/4 2026-11-23 – nu (3)')
    await place(combi, '2026-11-23', 4)
    expect(places(desk, noor).at(-1)).toBe('3/4 2026-11-23 – nu (4)')
  })
  test('without a year it has that of a group of one year, and none in one of several', async () => {
    const { desk, b, combi } = school()
    const [sem, ali] = [addPupil(desk, 'Sem Aksoy'), addPupil(desk, 'Ali Demir')]
    await desk.value('groups.place', { pupilId: sem, groupId: b, year: null, from: desk.today })
    await desk.value('groups.place', { pupilId: ali, groupId: combi, year: null, from: desk.today })
    expect([...places(desk, sem), ...places(desk, ali)]).toEqual([
      '3B 2026-11-21 – nu (3)',
      '3/4 2026-11-21 – nu (null)',
    ])
  })
  test('a known last day at school is the end of the new place too', async () => {
    const { desk, b } = school()
    const leaver = addPupil(desk, 'Sem Aksoy', { leftOn: '2026-12-18' })
    await desk.value('groups.place', { pupilId: leaver, groupId: b, year: 3, from: desk.today })
    expect(places(desk, leaver)).toEqual(['3B 2026-11-21 – 2026-12-18 (3)'])
  })
  test('a plusgroep comes beside the stamgroep, once', async () => {
    const { desk, noor, place } = school()
    const plus = addGroup(desk, 'Plusgroep', { kind: 'composed', years: [3] })
    await place(plus, '2026-11-23')
    await place(plus, '2026-12-01')
    expect(places(desk, noor)).toEqual(['3A 2026-08-01 – nu (3)', 'Plusgroep 2026-11-23 – nu (null)'])
  })
  test('a move does not touch the plusgroep', async () => {
    const { desk, b, noor, place } = school()
    placePupil(desk, noor, addGroup(desk, 'Plusgroep', { kind: 'composed', years: [3] }))
    await place(b, '2026-11-23')
    expect(places(desk, noor)).toContain('Plusgroep 2026-08-01 – nu (null)')
  })
  test('refuses a day before a later move, so that no history is overwritten', async () => {
    const { desk, a, b, noor, place } = school()
    await place(b, '2026-12-01')
    expect(await place(a, '2026-11-23')).toEqual({
      ok: false,
      error: { code: 'LATER_PLACEMENT', details: { from: '2026-12-01' } },
    })
    expect(places(desk, noor)).toHaveLength(2)
  })
  test.each(['2026-07-31', '2027-08-01'])('refuses %s: outside the school year', async (from) => {
    const { b, place } = school()
    expect(await place(b, from)).toEqual({
      ok: false,
      error: { code: 'OUTSIDE_SCHOOL_YEAR', details: { schoolYear: '2026-2027' } },
    })
  })
  test('refuses who left school before that day', async () => {
    const { desk, b } = school()
    const gone = addPupil(desk, 'Sem Aksoy', { leftOn: '2026-11-20' })
    expect(await desk.call('groups.place', { pupilId: gone, groupId: b, year: 3, from: desk.today })).toEqual(
      {
        ok: false,
        error: { code: 'PUPIL_LEFT', details: { on: '2026-11-20' } },
      },
    )
  })
  test('refuses a pupil or group that is not there', async () => {
    const { desk, b, noor } = school()
    const missing = { error: { code: 'NOT_FOUND' } }
    const from = desk.today
    expect(await desk.call('groups.place', { pupilId: NOBODY, groupId: b, year: 3, from })).toMatchObject(
      missing,
    )
    expect(await desk.call('groups.place', { pupilId: noor, groupId: NOBODY, year: 3, from })).toMatchObject(
      missing,
    )
  })
})

describe('groups.leave', () => {
  const school = () => {
    const desk = testDesk()
    const noor = addPupil(desk, 'Noor Bakker', { group: addGroup(desk, '3A') })
    const plus = addGroup(desk, 'Plusgroep', { kind: 'composed', years: [3] })
    const placementId = placePupil(desk, noor, plus, { fromDate: '2026-10-01' })
    const leave = (lastDay: string, id = placementId) =>
      desk.call('groups.leave', { placementId: id, lastDay: day(lastDay) })
    return { desk, noor, leave }
  }
  test('ends the place in the plusgroep; the stamgroep stays', async () => {
    const { desk, noor, leave } = school()
    await leave('2026-11-20')
    expect(places(desk, noor)).toEqual([
      '3A 2026-08-01 – nu (null)',
      'Plusgroep 2026-10-01 – 2026-11-20 (null)',
    ])
  })
  test('a last day before the first: it never was', async () => {
    const { desk, noor, leave } = school()
    await leave('2026-09-30')
    expect(places(desk, noor)).toEqual(['3A 2026-08-01 – nu (null)'])
  })
  test('refuses a stamgroep, a day outside the year and a place that is not there', async () => {
    const { desk, noor, leave } = school()
    const base = desk.sqlite
      .prepare<[string], string>(
        "SELECT q.id FROM placement q JOIN school_group g ON g.id = q.group_id WHERE q.pupil_id = ? AND g.kind = 'base'",
      )
      .pluck()
      .get(noor)
    expect(await leave('2026-11-20', base)).toMatchObject({ error: { code: 'NOT_COMPOSED' } })
    expect(await leave('2027-08-01')).toMatchObject({ error: { code: 'OUTSIDE_SCHOOL_YEAR' } })
    expect(await leave('2026-11-20', NOBODY)).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('staff', () => {
  const name = (text: string) => {
    const { sortKey: _, ...parts } = aName(text)
    return { ...parts, email: '' }
  }
  test('is added, changed and listed by surname with the groups of this year in group order', async () => {
    const desk = testDesk()
    const { id } = await desk.value('groups.saveStaff', { id: null, details: name('Eline Wit') })
    await desk.value('groups.saveStaff', {
      id,
      details: { ...name('Eline de Wit'), email: 'Eline@School.nl ' },
    })
    addTeacher(desk, 'Wim Aarts')
    for (const group of ['6', '5/6']) {
      await desk.value('groups.add', { details: details(group, { staffIds: [id] }) })
    }
    const { staff } = await desk.value('groups.staff', {})
    expect(staff.map((one) => [one.name, one.groups, one.details.email])).toEqual([
      ['Wim Aarts', [], ''],
      ['Eline de Wit', ['5/6', '6'], 'eline@school.nl'],
    ])
  })
  test('a member without a name, as an import may bring, is still shown', async () => {
    const desk = testDesk()
    addTeacher(desk, '')
    expect((await desk.value('groups.staff', {})).staff).toHaveLength(1)
  })
  test.each([
    ['nobody', name(''), 'INVALID_INPUT'],
    ['a wrong e-mail address', { ...name('Eline de Wit'), email: 'eline' }, 'INVALID_INPUT'],
  ])('refuses %s', async (_, given, code) => {
    expect(await testDesk().call('groups.saveStaff', { id: null, details: given })).toMatchObject({
      error: { code },
    })
  })
  test('who never had a group can go; who has one cannot, also not after another year', async () => {
    const desk = testDesk()
    const [free, busy] = [
      addTeacher(desk, 'Wim Aarts'),
      addTeacher(desk, 'Eline de Wit', addGroup(desk, '3A')),
    ]
    await desk.value('groups.removeStaff', { id: free })
    expect(await desk.call('groups.removeStaff', { id: busy })).toEqual({
      ok: false,
      error: { code: 'STAFF_IN_USE', details: { groups: ['3A'] } },
    })
    expect((await desk.value('groups.staff', {})).staff.map(({ id }) => id)).toEqual([busy])
  })
  test('refuses to change or remove who is not there', async () => {
    const desk = testDesk()
    const missing = { error: { code: 'NOT_FOUND' } }
    expect(await desk.call('groups.saveStaff', { id: NOBODY, details: name('Wim Aarts') })).toMatchObject(
      missing,
    )
    expect(await desk.call('groups.removeStaff', { id: NOBODY })).toMatchObject(missing)
  })
})

test('a coordinator sees no groups', async () => {
  const desk = testDesk({ role: 'coordinator' })
  expect(await desk.call('groups.list', { schoolYearId: null })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  })
})
