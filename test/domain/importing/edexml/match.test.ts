import { describe, expect, it } from 'vitest'
import type { EdexmlPlan, PupilRow } from '#domain/importing/edexml/plan'
import {
  aGroup,
  aName,
  aPupil,
  aTeacher,
  type Case,
  CONTEXT,
  day,
  NOTHING,
  plan,
  write,
  yearOf,
} from './import-case.ts'
import {
  anXmlPupil,
  HEADER,
  SAMPLE,
  type XmlPupil,
  type XmlSchool,
  xmlComposed,
  xmlGroup,
  xmlStaff,
} from './school-xml.ts'

const short = (row: PupilRow) => [row.row, row.status, row.existingId]
const changesOf = (row: { changes: { field: string; old: string; new: string }[] } | undefined) =>
  row?.changes.map((change) => [change.field, change.old, change.new])
const statuses = (rows: { row: string; status: string }[]) => rows.map((row) => [row.row, row.status])

const GROUP = xmlGroup('g', '4A', '4')
const OUR_GROUP = aGroup('G', '4A', { years: [4], sourceKeys: ['g'] })
const SEAT = { groupId: 'G', year: 4, composedGroupIds: [] }

/** Pupils of the file, all in group 4A, beside pupils of ours who sit there too. */
function match(pupils: XmlPupil[], ours: ReturnType<typeof aPupil>[], more: Case = {}): EdexmlPlan {
  const seated = ours.map((pupil) => ({ ...pupil, membership: pupil.membership ?? SEAT }))
  const school: XmlSchool = { groups: [GROUP], pupils: pupils.map((pupil) => ({ group: 'g', ...pupil })) }
  return plan(school, { ...more, existing: { groups: [OUR_GROUP], pupils: seated, ...more.existing } })
}

describe('matching by key', () => {
  it('E62 does not take key 00007 for key 7', () => {
    const [row] = match(
      [anXmlPupil('00007', 'Zoë Linde')],
      [aPupil('A', 'Mees Berg', { sourceKeys: ['7'] })],
    ).pupils
    expect(row?.status).toBe('new')
  })

  it('E63 finds a key with outer spaces', () => {
    const [row] = match(
      [anXmlPupil(' 7 ', 'Zoë Linde')],
      [aPupil('A', 'Zoë Linde', { sourceKeys: ['7'] })],
    ).pupils
    expect(row?.status).toBe('same')
  })

  it('E64 never uses a temporary key, but name and birth date', () => {
    const found = match(
      [anXmlPupil('#1', 'Zoë Linde')],
      [aPupil('A', 'Mees Berg', { sourceKeys: ['#1'] }), aPupil('B', 'Zoë Linde')],
    )
    expect(found.pupils.map(short)).toEqual([
      ['p0', 'same', 'B'],
      ['gone:A', 'gone', 'A'],
    ])
    expect(found.pupils[0]?.values?.key).toBe('')
  })

  it('E65 matches neither of two pupils with one key, and shows whom they may be', () => {
    const found = match(
      [anXmlPupil('7', 'Zoë Linde'), anXmlPupil('7', 'Mees Berg')],
      [aPupil('A', 'Zoë Linde', { sourceKeys: ['7'] })],
    )
    expect(found.pupils.map(short)).toEqual([
      ['p0', 'doubtful', null],
      ['p1', 'doubtful', null],
    ])
    expect(found.pupils.map((row) => [row.reason, row.candidates.map((one) => one.id), row.tick])).toEqual([
      ['duplicateKey', ['A'], false],
      ['duplicateKey', ['A'], false],
    ])
  })

  it('E66 asks when key is known but name and birth date differ', () => {
    const [row] = match(
      [anXmlPupil('7', 'Zoë Linde')],
      [aPupil('A', 'Mees Berg', { sourceKeys: ['7'], birthDate: day('2017-01-01') })],
    ).pupils
    expect([row?.status, row?.reason, row?.candidates]).toEqual([
      'doubtful',
      'otherChild',
      [{ id: 'A', title: 'Mees Berg', birthDate: '2017-01-01', group: '4A', why: 'otherChild' }],
    ])
  })

  it('E66 moves the key when the office says that it is another child', () => {
    const choices = { links: [{ row: 'p0', to: null }] }
    const found = match(
      [anXmlPupil('7', 'Zoë Linde')],
      [aPupil('A', 'Mees Berg', { sourceKeys: ['7'], birthDate: day('2017-01-01') })],
      { choices },
    )
    expect(found.pupils.map((row) => [...short(row), row.takesKeyFrom])).toEqual([
      ['p0', 'new', null, 'A'],
      ['gone:A', 'gone', 'A', null],
    ])
  })

  it('E67 shows a changed surname with old and new, on the same pupil', () => {
    const [row] = match(
      [anXmlPupil('7', 'Zoë Linde')],
      [aPupil('A', 'Zoë Akker', { sourceKeys: ['7'] })],
    ).pupils
    expect([row?.existingId, row?.status, row?.tick, changesOf(row)]).toEqual([
      'A',
      'changed',
      true,
      [['familyName', 'Akker', 'Linde']],
    ])
  })

  it('E67 shows a corrected birth date', () => {
    const [row] = match(
      [anXmlPupil('7', 'Zoë Linde')],
      [aPupil('A', 'Zoë Linde', { sourceKeys: ['7'], birthDate: day('2018-03-02') })],
    ).pupils
    expect(changesOf(row)).toEqual([['birthDate', '2018-03-02', '2018-02-03']])
  })
})

describe('matching by name and birth date', () => {
  it('E53 never matches on the name alone', () => {
    const [row] = match(
      [anXmlPupil('#1', 'Zoë Linde', { geboortedatum: '' })],
      [aPupil('A', 'Zoë Linde')],
    ).pupils
    expect([row?.status, row?.reason, row?.candidates.map((one) => one.id)]).toEqual([
      'doubtful',
      'nameOnly',
      ['A'],
    ])
  })

  it.each([
    ['van der', 'v.d.'],
    ['van den', 'v. d.'],
    ['Da', 'da'],
    ["in 't", 'in ’t'],
  ])('E57 finds %j under %j', (ours, file) => {
    const pupil = {
      key: '#1',
      fields: { roepnaam: 'Zoë', voorvoegsel: file, achternaam: 'Linde', geboortedatum: '2018-02-03' },
    }
    const [row] = match(
      [pupil],
      [aPupil('A', 'Zoë Linde', { name: aName('Zoë Linde', { prefix: ours }) })],
    ).pupils
    expect([row?.existingId, changesOf(row)]).toEqual(['A', [['prefix', ours, file]]])
  })

  it('E57 does not take van de for van den', () => {
    const pupil = {
      key: '#1',
      fields: { roepnaam: 'Zoë', voorvoegsel: 'van de', achternaam: 'Linde', geboortedatum: '2018-02-03' },
    }
    const [row] = match(
      [pupil],
      [aPupil('A', 'Zoë Linde', { name: aName('Zoë Linde', { prefix: 'van den' }) })],
    ).pupils
    expect([row?.status, row?.reason]).toEqual(['doubtful', 'sameFamilyAndBirth'])
  })

  it('E58 sees no change when the office already split the surname', () => {
    const split = aPupil('A', 'Zoë Linde', { name: aName('Zoë Linde', { prefix: 'van der' }) })
    const [row] = match(
      [{ key: '#1', fields: { roepnaam: 'Zoë', achternaam: 'van der Linde', geboortedatum: '2018-02-03' } }],
      [split],
    ).pupils
    expect([row?.existingId, row?.status]).toEqual(['A', 'same'])
  })

  it('E58 finds a Belgian name that is kept as it is', () => {
    const belgian = aPupil('A', 'Tine Van der Velden', {
      name: aName('Tine Van der Velden', { keepAsIs: true }),
    })
    const [row] = match([anXmlPupil('#1', 'Tine Van der Velden')], [belgian]).pupils
    expect([row?.existingId, row?.status]).toEqual(['A', 'same'])
  })

  it.each([
    ['Zoe\u0308 C\u0327elik', 'Zoë Çelik', 'same'],
    ['Łukasz Sørensen', 'Lukasz Sorensen', 'changed'],
    ['İbrahim Yıldız', 'Ibrahim Yildiz', 'changed'],
    ['Anne-Sophie O’Neill', 'Anne Sophie', 'new'],
    ['Jan-Willem Berg', 'Janwillem Berg', 'changed'],
  ])('E61 compares %s with %s: %s', (file, ours, status) => {
    expect(
      match([anXmlPupil('#1', file)], [aPupil('A', ours, { birthDate: day('2018-02-03') })]).pupils[0]
        ?.status,
    ).toBe(status)
  })

  it('E68 keeps twins apart: the known one by name, the other as new', () => {
    const found = match(
      [anXmlPupil('#1', 'Anna Linde'), anXmlPupil('#2', 'Bob Linde')],
      [aPupil('A', 'Anna Linde')],
    )
    expect(found.pupils.map(short)).toEqual([
      ['p0', 'same', 'A'],
      ['p1', 'new', null],
    ])
  })

  it('E68 only suggests when the roepnaam of a twin is missing', () => {
    const nameless = {
      key: '#2',
      fields: { achternaam: 'Linde', geboortedatum: '2018-02-03', 'voorletters-1': 'A' },
    }
    const found = match(
      [nameless, anXmlPupil('#1', 'Anna Linde')],
      [aPupil('A', 'Anna Linde'), aPupil('B', 'Bob Linde')],
    )
    expect(found.pupils.map((row) => [...short(row), row.candidates.map((one) => one.id)])).toEqual([
      ['p0', 'doubtful', null, ['B']],
      ['p1', 'same', 'A', []],
    ])
  })

  it('E69 keeps two pupils with one name apart by birth date', () => {
    const found = match(
      [anXmlPupil('#1', 'Zoë Linde'), anXmlPupil('#2', 'Zoë Linde', { geboortedatum: '2016-01-01' })],
      [aPupil('A', 'Zoë Linde', { birthDate: day('2016-01-01') }), aPupil('B', 'Zoë Linde')],
    )
    expect(found.pupils.map(short)).toEqual([
      ['p0', 'same', 'B'],
      ['p1', 'same', 'A'],
    ])
    expect(found.pupils.map((row) => [row.birthDate, row.group])).toEqual([
      ['2018-02-03', '4A'],
      ['2016-01-01', '4A'],
    ])
  })

  it('asks when two of ours fit equally, and prefers the exact spelling', () => {
    const both = match([anXmlPupil('#1', 'Zoë Linde')], [aPupil('A', 'Zoë Linde'), aPupil('B', 'Zoë Linde')])
      .pupils[0]
    const exact = match([anXmlPupil('#1', 'Zoë Linde')], [aPupil('A', 'Zoe Linde'), aPupil('B', 'Zoë Linde')])
      .pupils[0]
    expect([both?.reason, both?.candidates.length, exact?.existingId]).toEqual(['ambiguous', 2, 'B'])
  })

  it('takes a new key from another system without a question', () => {
    const [row] = match(
      [anXmlPupil('ESIS-9', 'Zoë Linde')],
      [aPupil('A', 'Zoë Linde', { sourceKeys: ['7'] })],
    ).pupils
    expect([row?.existingId, changesOf(row)]).toEqual(['A', [['sourceKey', '7', 'ESIS-9']]])
  })

  it('§8.2.6 follows a link by hand, and refuses one that leads nowhere', () => {
    const choices = { links: [{ row: 'p0', to: 'A' }] }
    const found = match(
      [anXmlPupil('1', 'Zoë Linde')],
      [aPupil('A', 'Iris Akker', { birthDate: day('2015-05-05') })],
      { choices },
    )
    expect(found.pupils.map(short)).toEqual([['p0', 'changed', 'A']])
  })
})

describe('coming, going and staying', () => {
  it('E74 asks about a known pupil who is not in the file, and deletes nobody', () => {
    const found = match([anXmlPupil('1', 'Zoë Linde')], [aPupil('A', 'Zoë Linde'), aPupil('B', 'Mees Berg')])
    expect(found.pupils[1]).toMatchObject({
      row: 'gone:B',
      status: 'gone',
      tick: false,
      gone: { kind: 'later' },
      title: 'Mees Berg',
      group: '4A',
      changes: [],
    })
  })

  it('E74 does not ask again about a pupil whom the office keeps, nor about one who left', () => {
    const kept = aPupil('B', 'Mees Berg', { keptThoughAbsent: true })
    const left = aPupil('C', 'Iris Akker', { leftOn: day('2026-09-01') })
    expect(
      statuses(match([anXmlPupil('1', 'Zoë Linde')], [aPupil('A', 'Zoë Linde'), kept, left]).pupils),
    ).toEqual([['p0', 'changed']])
  })

  it('E74 asks when the file calls a pupil a leaver without a date', () => {
    const [row] = match(
      [anXmlPupil('7', 'Zoë Linde', { jaargroep: 'H' })],
      [aPupil('A', 'Zoë Linde', { sourceKeys: ['7'] })],
    ).pupils
    expect(row).toMatchObject({
      row: 'p0',
      status: 'gone',
      existingId: 'A',
      leftWithoutDate: true,
      gone: { kind: 'later' },
    })
  })

  it.each([
    ['an empty list', { pupils: [] }],
    ['no list of pupils', { groups: [GROUP] }],
  ])('E17 takes %s never as "everybody left"', (_name, school: XmlSchool) => {
    expect(
      plan(school, {
        existing: { pupils: [aPupil('A', 'Zoë Linde', { membership: SEAT })], groups: [OUR_GROUP] },
      }).pupils,
    ).toEqual([])
  })

  it('E45 does not call a known toddler gone when toddlers are not taken', () => {
    const found = match(
      [anXmlPupil('7', 'Zoë Linde', { jaargroep: '0' })],
      [aPupil('A', 'Zoë Linde', { sourceKeys: ['7'] })],
    )
    expect([found.pupils, found.summary.toddlersLeftOut]).toEqual([[], 1])
  })

  it('an older file asks only about pupils who were members in that year', () => {
    const school = {
      school: { ...HEADER, schooljaar: '2025-2026' },
      groups: [GROUP],
      pupils: [{ ...anXmlPupil('1', 'Zoë Linde'), group: 'g' }],
    }
    const pupils = [aPupil('A', 'Mees Berg'), aPupil('B', 'Iris Akker', { membership: SEAT })]
    expect(statuses(plan(school, { existing: { pupils } }).pupils)).toEqual([
      ['p0', 'new'],
      ['gone:B', 'gone'],
    ])
  })

  it('E70 records the last day of a leaver and leaves the group as it was', () => {
    const [row] = match(
      [anXmlPupil('7', 'Zoë Linde', { uitstroomdatum: '2026-10-16' })],
      [aPupil('A', 'Zoë Linde', { sourceKeys: ['7'] })],
    ).pupils
    expect([row?.values?.status, changesOf(row)]).toEqual(['leaver', [['leftOn', '', '2026-10-16']]])
  })

  it('takes a leaver of this school year, but not unasked one who left before it', () => {
    const during = match([anXmlPupil('1', 'Zoë Linde', { uitstroomdatum: '2026-10-16' })], []).pupils[0]
    const before = match([anXmlPupil('1', 'Zoë Linde', { uitstroomdatum: '2026-07-17' })], []).pupils[0]
    expect([during?.tick, before?.status, before?.tick]).toEqual([true, 'new', false])
  })

  it('E75 lets the old card of a returning pupil live again', () => {
    const [row] = match(
      [anXmlPupil('7', 'Zoë Linde')],
      [aPupil('A', 'Zoë Linde', { sourceKeys: ['7'], leftOn: day('2026-09-01') })],
    ).pupils
    expect([row?.status, row?.existingId, row?.returns, changesOf(row)]).toEqual([
      'changed',
      'A',
      true,
      [['leftOn', '2026-09-01', '']],
    ])
  })

  it('E75 does not bring back who left after the peildatum of the file', () => {
    const [row] = match(
      [anXmlPupil('7', 'Zoë Linde')],
      [aPupil('A', 'Zoë Linde', { sourceKeys: ['7'], leftOn: day('2026-11-18') })],
    ).pupils
    expect([row?.status, row?.returns]).toEqual(['same', false])
  })

  it('never empties a field of ours because the file does not give it', () => {
    const ours = aPupil('A', 'Zoë Linde', {
      sourceKeys: ['7'],
      enrolledOn: day('2022-08-22'),
      name: aName('Zoë Linde', { initials: 'Z', firstNames: 'Zoë Maria' }),
    })
    expect(match([anXmlPupil('7', 'Zoë Linde', { geboortedatum: '' })], [ours]).pupils[0]?.status).toBe(
      'same',
    )
  })

  it('E29 shows that a pupil has no group any more, but E39 not when the group is only missing from the file', () => {
    const ours = [aPupil('A', 'Zoë Linde', { sourceKeys: ['7'], membership: SEAT })]
    const rowFor = (group: XmlPupil) =>
      plan(
        { groups: [GROUP], pupils: [{ ...anXmlPupil('7', 'Zoë Linde', { jaargroep: '4' }), ...group }] },
        { existing: { pupils: ours, groups: [OUR_GROUP] } },
      ).pupils[0]
    expect([changesOf(rowFor({})), rowFor({ group: 'weg' })?.status]).toEqual([[['group', '4A', '']], 'same'])
  })

  it('a file without groups moves nobody', () => {
    const existing = {
      pupils: [aPupil('A', 'Zoë Linde', { sourceKeys: ['7'], membership: SEAT })],
      groups: [OUR_GROUP],
    }
    const found = plan({ pupils: [anXmlPupil('7', 'Zoë Linde', { jaargroep: '4' })] }, { existing })
    expect([found.unchanged, found.groups]).toEqual([true, []])
  })
})

describe('groups', () => {
  const groupPlan = (
    groups: string[],
    ours: ReturnType<typeof aGroup>[],
    more: Partial<Case> & { pupils?: XmlPupil[] } = {},
  ) =>
    plan(
      { groups, pupils: more.pupils ?? [{ ...anXmlPupil('1', 'Zoë Linde'), group: 'g' }] },
      { ...more, existing: { groups: ours, ...more.existing } },
    )

  it('E32 finds our combination group again under a new key and keeps its teachers', () => {
    const pupils = [{ ...anXmlPupil('1', 'Zoë Linde', { jaargroep: '5' }), group: 'nieuw' }]
    const found = plan(
      {
        groups: [xmlGroup('nieuw', '5/6', 'C')],
        pupils,
        staff: [xmlStaff('L', { roepnaam: 'Joke', achternaam: 'Have' }, ['nieuw'])],
      },
      {
        existing: {
          groups: [aGroup('G', '5/6', { years: [5], sourceKeys: ['oud'] })],
          staff: [aTeacher('T', 'Joke Have', { sourceKeys: ['L'], groupIds: ['G'] })],
        },
      },
    )
    expect(found.groups.map((row) => [row.status, row.existingId, changesOf(row)])).toEqual([
      ['changed', 'G', [['sourceKey', 'oud', 'nieuw']]],
    ])
    expect(found.staff.map((row) => row.status)).toEqual(['same'])
  })

  it.each([
    ['5/6 ', '5/6'],
    ['3a', '3A'],
    ['Groep  3', 'groep 3'],
  ])('E40 finds %j under our %j and keeps our spelling', (name, ours) => {
    const [row] = groupPlan(
      [xmlGroup('g', name, '3')],
      [aGroup('G', ours, { years: [3], sourceKeys: ['g2'] })],
    ).groups
    expect([row?.existingId, row?.changes.map((change) => change.field)]).toEqual(['G', ['sourceKey']])
  })

  it('E41 prefers the key over the name', () => {
    const ours = [
      aGroup('G', '4A', { years: [4], sourceKeys: ['g'] }),
      aGroup('H', '4B', { years: [4], sourceKeys: ['h'] }),
    ]
    const [row] = groupPlan([xmlGroup('g', '4B', '4')], ours).groups
    expect([row?.existingId, changesOf(row)]).toEqual(['G', [['name', '4A', '4B']]])
  })

  it('E41 makes all groups new in a school year that has none yet', () => {
    const school = {
      school: { ...HEADER, schooljaar: '2027-2028' },
      groups: [GROUP],
      pupils: [{ ...anXmlPupil('7', 'Zoë Linde'), group: 'g' }],
    }
    const found = plan(school, {
      choices: { otherYear: 'yearOfFile' },
      existing: { pupils: [aPupil('A', 'Zoë Linde', { sourceKeys: ['7'] })] },
    })
    expect([found.groups[0]?.status, changesOf(found.pupils[0]), found.open]).toEqual([
      'new',
      [
        ['year', '', '4'],
        ['group', '', '4A'],
      ],
      [],
    ])
  })

  it('E42 shows a group without pupils and does not tick it', () => {
    const found = groupPlan([GROUP, xmlGroup('h', '5A', '5')], [])
    expect(found.groups.map((row) => [row.title, row.tick])).toEqual([
      ['4A', true],
      ['5A', false],
    ])
  })

  it('E37 never takes a composed group for our base group of the same name or key', () => {
    const found = groupPlan([xmlComposed('g', '4A')], [OUR_GROUP])
    expect(found.groups[0]).toMatchObject({ status: 'new', existingId: null })
  })

  const moved = {
    groups: [xmlGroup('n1', 'Egels', '4')],
    pupils: ['Zoë Linde', 'Mees Berg', 'Iris Akker'].map((name, at) => ({
      ...anXmlPupil(`n${at}`, name),
      group: 'n1',
    })),
  }
  const ours = {
    groups: [aGroup('G', 'Groep 4', { years: [4], sourceKeys: ['oud'] })],
    pupils: ['Zoë Linde', 'Mees Berg', 'Iris Akker'].map((name, at) =>
      aPupil(`P${at}`, name, { sourceKeys: [`o${at}`], membership: SEAT }),
    ),
  }

  it('E49 after a change of LAS suggests the old group by its pupils, and writes nothing before it is decided', () => {
    const found = plan(moved, { existing: ours })
    expect(found.groups).toMatchObject([
      {
        row: 'g0',
        status: 'doubtful',
        reason: 'samePupils',
        tick: false,
        candidates: [{ id: 'G', title: 'Groep 4' }],
      },
    ])
    expect(found.open).toEqual(['g0'])
  })

  it('E49 takes the mapping of the office: the same group, or a new one', () => {
    const same = plan(moved, { existing: ours, choices: { links: [{ row: 'g0', to: 'G' }] } })
    const other = plan(moved, { existing: ours, choices: { links: [{ row: 'g0', to: null }] } })
    expect([same.groups[0]?.status, changesOf(same.groups[0]), same.open]).toEqual([
      'changed',
      [
        ['name', 'Groep 4', 'Egels'],
        ['sourceKey', 'oud', 'n1'],
      ],
      [],
    ])
    expect(statuses(other.groups)).toEqual([
      ['g0', 'new'],
      ['gone:G', 'gone'],
    ])
  })

  it('E34 finds a joined group again by one of its keys', () => {
    const found = groupPlan(
      [xmlGroup('g', '3/4', '3'), xmlGroup('h', '3/4', '4')],
      [aGroup('G', '3/4', { years: [3, 4], sourceKeys: ['g', 'h'] })],
    )
    expect(statuses(found.groups)).toEqual([['g0', 'same']])
  })

  it('two new groups of one name are not both our one group', () => {
    const found = groupPlan(
      [xmlGroup('g', 'Bijen', '1'), xmlGroup('h', 'Bijen', '1')],
      [aGroup('G', 'Bijen', { sourceKeys: ['x'] })],
    )
    expect(found.groups.filter((row) => row.existingId === 'G' && row.values !== null)).toEqual([])
  })
})

describe('composed groups of a pupil', () => {
  it('E37 are compared as a set', () => {
    const school = {
      groups: [GROUP, xmlComposed('p', 'Plus'), xmlComposed('q', 'Kangoeroes')],
      pupils: [{ ...anXmlPupil('7', 'Zoë Linde'), group: 'g', composed: ['q'] }],
    }
    const groups = [OUR_GROUP, aGroup('P', 'Plus', { kind: 'composed', sourceKeys: ['p'] })]
    const pupils = [
      aPupil('A', 'Zoë Linde', { sourceKeys: ['7'], membership: { ...SEAT, composedGroupIds: ['P'] } }),
    ]
    expect(changesOf(plan(school, { existing: { groups, pupils } }).pupils[0])).toEqual([
      ['composedGroups', 'Plus', 'Kangoeroes'],
    ])
  })
})

describe('teachers', () => {
  const staffPlan = (staff: string[], ours: ReturnType<typeof aTeacher>[], choices = {}) =>
    plan(
      { groups: [GROUP], pupils: [{ ...anXmlPupil('1', 'Zoë Linde'), group: 'g' }], staff },
      { choices, existing: { groups: [OUR_GROUP], staff: ours } },
    ).staff

  it('E82 are found by key, and by a name that stands once', () => {
    const rows = staffPlan(
      [
        xmlStaff('L1', { roepnaam: 'Joke', achternaam: 'Have', voorvoegsel: 'ten' }),
        xmlStaff('#2', { achternaam: 'Bakker' }),
      ],
      [
        aTeacher('T', 'Joke Have', { sourceKeys: ['L1'] }),
        aTeacher('U', '', { name: aName('', { familyName: 'bakker' }) }),
      ],
    )
    expect(rows.map((row) => [row.existingId, changesOf(row)])).toEqual([
      ['T', [['prefix', '', 'ten']]],
      ['U', [['familyName', 'bakker', 'Bakker']]],
    ])
  })

  it('E85 gets a second teacher on one group as a change of that teacher only', () => {
    const rows = staffPlan(
      [xmlStaff('L', { roepnaam: 'Joke' }, ['g']), xmlStaff('M', { roepnaam: 'Ada' }, ['g'])],
      [
        aTeacher('T', 'Joke', { sourceKeys: ['L'], groupIds: ['G'] }),
        aTeacher('U', 'Ada', { sourceKeys: ['M'] }),
      ],
    )
    expect(rows.map((row) => [row.status, changesOf(row)])).toEqual([
      ['same', []],
      ['changed', [['groups', '', '4A']]],
    ])
  })

  it('asks about two with one name or one key, and shows who is gone', () => {
    const rows = staffPlan(
      [
        xmlStaff('', { roepnaam: 'Joke' }),
        xmlStaff('', { roepnaam: 'Joke' }),
        xmlStaff('d', { roepnaam: 'Ada' }),
        xmlStaff('d', { roepnaam: 'Eva' }),
      ],
      [aTeacher('T', 'Joke'), aTeacher('U', 'Bram'), aTeacher('V', 'Ada', { sourceKeys: ['d'] })],
    )
    expect(rows.map((row) => [row.row, row.status, row.reason])).toEqual([
      ['s0', 'doubtful', 'ambiguous'],
      ['s1', 'doubtful', 'ambiguous'],
      ['s2', 'doubtful', 'duplicateKey'],
      ['s3', 'doubtful', 'duplicateKey'],
      ['gone:U', 'gone', null],
    ])
  })
})

describe('repeating', () => {
  const school: XmlSchool = {
    groups: [
      xmlGroup('a', '3/4', '3'),
      xmlGroup('b', '3/4', '4'),
      xmlComposed('p', 'Plus'),
      xmlGroup('c', '5/6', 'C'),
    ],
    pupils: [
      { ...anXmlPupil('1', 'Zoë Linde', { voorvoegsel: 'van der' }), group: 'a', composed: ['p'] },
      { ...anXmlPupil('2', 'Mees Berg', { instroomdatum: '2027-01-11' }), group: 'b' },
      { ...anXmlPupil('#3', 'Iris Akker', { jaargroep: '5' }), group: 'c' },
      { ...anXmlPupil('4', 'Bob Vos', { uitstroomdatum: '2026-10-16', jaargroep: '6' }), group: 'c' },
      anXmlPupil('5', 'Noor van den Bos'),
    ],
    staff: [xmlStaff('L', { roepnaam: 'Joke' }, ['a', 'b']), xmlStaff('M', { achternaam: 'Bakker' }, ['c'])],
  }

  it('E87 the same file twice gives no changes', () => {
    const first = plan(school)
    const second = plan(school, { existing: write(first) })
    expect([first.unchanged, second.unchanged, second.counts.pupils]).toEqual([
      false,
      true,
      { new: 0, changed: 0, same: 5, gone: 0, doubtful: 0 },
    ])
    expect([...second.groups, ...second.staff].every((row) => row.status === 'same')).toBe(true)
  })

  it('E87 the sample twice leaves only Mees, who has neither key nor birth date', () => {
    const second = plan(SAMPLE, { existing: write(plan(SAMPLE)) })
    expect(second.pupils.map((row) => [row.title, row.status, row.reason])).toEqual([
      ['Zoë van den der Linde', 'same', null],
      ['Mees', 'doubtful', 'nameOnly'],
      ['Iris Akkerman', 'same', null],
    ])
  })

  const hand = (imported: string | null, choice: 'ours' | 'file' | null) =>
    match([anXmlPupil('7', 'Zoë Linde')], [aPupil('A', 'Zoë Akker', { sourceKeys: ['7'] })], {
      existing: { handChanges: [{ id: 'A', field: 'familyName', imported, choice }] },
    }).pupils[0]

  it('E88 shows a change by hand and another one in the file, and ticks neither', () => {
    expect(hand('Bos', null)).toMatchObject({
      status: 'changed',
      changes: [{ field: 'familyName', old: 'Akker', new: 'Linde', byHand: true, take: false }],
    })
  })

  it.each([
    ['the file still says what it said', 'Linde', null, 'same'],
    ['the office chose ours for good', 'Bos', 'ours' as const, 'same'],
    ['the office chose the file for good', 'Bos', 'file' as const, 'changed'],
  ])('E88 does not ask when %s', (_name, imported, choice, status) => {
    const row = hand(imported, choice)
    expect([row?.status, row?.changes.some((change) => change.byHand)]).toEqual([status, false])
  })

  it.each([
    [4, 1, ['mostlyUnknown']],
    [3, 1, []],
  ])('E89 with %d unknown pupils and %d known asks %j', (unknown, known, expected) => {
    const pupils = [...Array(unknown + known).keys()].map((at) =>
      anXmlPupil(String(at), `Kind${at} Linde${at}`),
    )
    const ours = [...Array(known).keys()].map((at) =>
      aPupil(`P${at}`, `Kind${at} Linde${at}`, { sourceKeys: [String(at)] }),
    )
    expect(match(pupils, ours).open).toEqual(expected)
    expect(match(pupils, ours, { choices: { mostlyUnknown: true } }).open).toEqual([])
  })

  it('E89 does not ask at the first import', () => {
    expect(match([anXmlPupil('1', 'Zoë Linde')], []).open).toEqual([])
  })
})

it('E04, E05 and E06 reach the plan as open questions and a warning', () => {
  const school = {
    school: { ...HEADER, schooljaar: '2027-2028', brincode: '98AA' },
    pupils: [anXmlPupil('1', 'Zoë Linde')],
  }
  const found = plan(school, { context: { lastImport: '2026-12-01' } })
  expect([found.open, found.schoolYear, found.warnings[0]?.code]).toEqual([
    ['otherYear', 'otherSchool'],
    yearOf('2027-2028'),
    'olderThanLastImport',
  ])
})

it('needs nothing of ours for a first import', () => {
  const found = plan(SAMPLE, { existing: NOTHING, context: { today: CONTEXT.today } })
  expect(found.counts).toEqual({
    pupils: { new: 3, changed: 0, same: 0, gone: 0, doubtful: 0 },
    groups: { new: 3, changed: 0, same: 0, gone: 0, doubtful: 0 },
    staff: { new: 1, changed: 0, same: 0, gone: 0, doubtful: 0 },
  })
})
