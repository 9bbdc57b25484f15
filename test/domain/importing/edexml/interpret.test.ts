import { describe, expect, it } from 'vitest'
import { hasLeftBy } from '#domain/importing/edexml/interpret-pupils'
import type { Interpretation } from '#domain/importing/edexml/interpretation'
import { type Case, CONTEXT, day, interpret, yearOf } from './import-case.ts'
import {
  anXmlPupil,
  HEADER,
  SAMPLE,
  schoolXml,
  type XmlPupil,
  xmlComposed,
  xmlGroup,
  xmlStaff,
} from './school-xml.ts'

const codes = (found: Interpretation) => found.warnings.map((warning) => warning.code)
const kinds = (found: Interpretation) => found.questions.map((question) => question.kind)
const warned = (found: Interpretation, code: string) =>
  found.warnings.filter((warning) => warning.code === code)

/** One pupil in one group of year 4, unless told otherwise. */
function onePupil(
  more: Record<string, string> = {},
  place: Partial<XmlPupil> = { group: 'g' },
  one: Case = {},
) {
  const groups = [xmlGroup('g', '4A', '4'), xmlGroup('c', '5/6', 'C'), xmlGroup('t', 'Rupsen', '0')]
  const found = interpret({ groups, pupils: [{ ...anXmlPupil('1', 'Zoë Linde', more), ...place }] }, one)
  return { found, pupil: found.pupils[0]! }
}

describe('the sample file', () => {
  it('gives three pupils, two base groups, one composed group, one teacher, one parent and one question', () => {
    const found = interpret(SAMPLE)
    expect(
      found.pupils.map(({ name, year, yearFrom, groupRow, status, leftOn }) => [
        name.givenName || name.firstNames,
        year,
        yearFrom,
        groupRow,
        status,
        leftOn,
      ]),
    ).toEqual([
      ['Zoë', 4, 'own', 'g0', 'enrolled', null],
      ['Mees', null, null, 'g3', 'enrolled', null],
      ['Iris Sophie', 6, 'own', 'g3', 'leaver', '2026-10-16'],
    ])
    expect(found.groups.map(({ name, kind, years, keys }) => [name, kind, years, keys])).toEqual([
      ['3/4 Uilen', 'base', [3, 4], ['g34_lj_3', 'g34_lj_4']],
      ['Plusgroep rekenen', 'composed', [], ['plus']],
      ['5/6', 'base', [], ['g56']],
    ])
    expect([
      found.staff.map((one) => one.name.givenName),
      found.parents.map((one) => one.name.givenName),
    ]).toEqual([['Joke'], ['Bram']])
    expect(found.questions).toEqual([
      {
        kind: 'yearOfPupil',
        required: false,
        answered: false,
        row: 'p1',
        name: 'Mees',
        group: '5/6',
        likely: [5, 6],
      },
    ])
    expect(warned(found, 'givenNameMissing').map((warning) => warning.row)).toEqual(['p2'])
    expect(warned(found, 'temporaryKeys').map((warning) => warning.count)).toEqual([1])
  })
})

describe('file and header', () => {
  it('E01 says nothing about a school year that no schema lists', () => {
    const found = interpret(
      { school: { ...HEADER, schooljaar: '2031-2032' }, pupils: [] },
      { context: { schoolYear: yearOf('2031-2032') } },
    )
    expect([found.schoolYear, kinds(found), codes(found)]).toEqual(['2031-2032', [], ['noPupils']])
  })

  it.each([
    [{ peildatum: '2026-07-31' }, '2025-2026'],
    [{ peildatum: '2026-08-01' }, '2026-2027'],
    [{ aanmaakdatum: '2025-03-01T10:00:00' }, '2024-2025'],
    [{}, '2026-2027'],
  ])('E03 asks for a missing school year; %j proposes %s', (school, expected) => {
    const found = interpret({ school, pupils: [] })
    expect(found.questions[0]).toEqual({
      kind: 'schoolYear',
      required: true,
      answered: false,
      raw: '',
      proposal: expected,
    })
    expect(found.schoolYear).toBe(expected)
  })

  it('E03 takes the answer', () => {
    const found = interpret({ school: {}, pupils: [] }, { choices: { schoolYear: yearOf('2026-2027') } })
    expect(found.questions).toEqual([
      { kind: 'schoolYear', required: true, answered: true, raw: '', proposal: '2026-2027' },
    ])
  })

  it.each([
    [null, '2027-2028'],
    ['yearOfFile' as const, '2027-2028'],
    ['yearInUse' as const, '2026-2027'],
  ])(
    'E04 asks what to do with a file of another school year; the answer %s gives %s',
    (otherYear, expected) => {
      const found = interpret(
        { school: { ...HEADER, schooljaar: '2027-2028' }, pupils: [] },
        { choices: { otherYear } },
      )
      expect(found.schoolYear).toBe(expected)
      expect(found.questions).toEqual([
        {
          kind: 'otherYear',
          required: true,
          answered: otherYear !== null,
          file: '2027-2028',
          inUse: '2026-2027',
        },
      ])
    },
  )

  it.each([
    ['2026-11-14T08:15:01', true],
    ['2026-11-14T08:15:00', false],
    ['2026-11-14', false],
    ['2026-11-15', true],
  ])('E05 warns for a file older than the last import of %s: %s', (lastImport, expected) => {
    expect(
      codes(interpret({ pupils: [] }, { context: { lastImport } })).includes('olderThanLastImport'),
    ).toBe(expected)
  })

  it.each([
    ['99zz', '99ZZ', []],
    ['98AA', '99ZZ', ['otherSchool']],
    ['98AA', '', []],
  ])('E06 asks when the brincode %s is not %s', (brincode, schoolBrin, expected) => {
    expect(
      kinds(interpret({ school: { ...HEADER, brincode }, pupils: [] }, { context: { schoolBrin } })),
    ).toEqual(expected)
  })

  it('E07 asks nothing when a file has no identification at all', () => {
    const { brincode, ...school } = HEADER
    expect(brincode).toBe('99ZZ')
    expect(kinds(interpret({ school, pupils: [] }))).toEqual([])
  })

  it('E09 names the missing block and asks for year and school', () => {
    const found = interpret({ school: null, pupils: [anXmlPupil('1', 'Zoë Linde')] })
    expect([codes(found)[0], kinds(found)]).toEqual(['schoolBlockMissing', ['schoolYear', 'otherSchool']])
    expect(found.questions.every((question) => question.required && !question.answered)).toBe(true)
  })

  it('E17 says that there are no pupils, and that absence means nothing', () => {
    const found = interpret({ pupils: [] })
    expect([codes(found), found.complete]).toEqual([['noPupils'], false])
  })

  it('E19 counts unknown elements in one warning', () => {
    const found = interpret({ pupils: ['<leerling key="1"><bus>5</bus><bus>6</bus></leerling>'] })
    expect(warned(found, 'unknownElements').map((warning) => warning.count)).toEqual([2])
  })

  it('E50 asks which locations to take and takes only those', () => {
    const school = {
      locations: { H: 'Huis', B: 'Berg' },
      groups: [xmlGroup('g', '4A', '4'), xmlGroup('h', '5A', '5')],
      pupils: [
        { ...anXmlPupil('1', 'Zoë Linde'), group: 'g', location: 'H' },
        { ...anXmlPupil('2', 'Mees Berg'), group: 'h', location: 'B' },
        { ...anXmlPupil('3', 'Iris Akker'), group: 'g' },
      ],
    }
    expect(interpret(school).questions).toEqual([
      {
        kind: 'locations',
        required: true,
        answered: false,
        options: [
          { key: 'H', name: 'Huis', pupils: 1 },
          { key: 'B', name: 'Berg', pupils: 1 },
        ],
      },
    ])
    const answered = interpret(school, { choices: { locations: ['H'] } })
    expect(answered.pupils.map((pupil) => pupil.notTaken)).toEqual([null, 'location', null])
    expect(answered.groups.map((group) => group.taken)).toEqual([true, false])
    const remembered = interpret(school, { context: { locations: ['B'] } })
    expect([remembered.pupils[0]?.notTaken, remembered.questions[0]]).toMatchObject([
      'location',
      { answered: true },
    ])
  })

  it('E50 asks nothing about a single location', () => {
    expect(kinds(interpret({ locations: { H: 'Huis' }, pupils: [] }))).toEqual([])
  })
})

describe('groups and years', () => {
  it('E28 takes the year from the group and marks it as derived', () => {
    expect(onePupil().pupil).toMatchObject({ year: 4, yearFrom: 'group', groupRow: 'g0' })
  })

  it('E29 keeps a pupil with a year and no group, on the list', () => {
    const { found, pupil } = onePupil({ jaargroep: '3' }, {})
    expect([pupil.year, pupil.groupRow, codes(found).includes('noGroup')]).toEqual([3, null, true])
  })

  it('E30 keeps a pupil with neither, on the lists', () => {
    const { found, pupil } = onePupil({}, {})
    expect([pupil.year, pupil.notTaken, codes(found)]).toEqual([
      null,
      null,
      ['groupWithoutPupils', 'groupWithoutPupils', 'groupWithoutPupils', 'noGroup', 'noYear'],
    ])
  })

  it('E31 lets the year of the pupil win over the year of the group', () => {
    expect(onePupil({ jaargroep: '3' }).pupil).toMatchObject({ year: 3, yearFrom: 'own' })
  })

  it('E32 makes one group of a combination group, with the years of its pupils', () => {
    const found = interpret({
      groups: [xmlGroup('c', '5/6', 'C')],
      pupils: [
        { ...anXmlPupil('1', 'Zoë Linde', { jaargroep: '5' }), group: 'c' },
        { ...anXmlPupil('2', 'Mees Berg', { jaargroep: '6' }), group: 'c' },
      ],
    })
    expect(found.groups).toMatchObject([{ name: '5/6', years: [5, 6], pupils: 2 }])
    expect([found.questions, codes(found)]).toEqual([[], []])
  })

  it('E33 asks for the year of each pupil in a combination group and takes the answer', () => {
    const asked = onePupil({}, { group: 'c' })
    expect(asked.found.questions).toMatchObject([
      { kind: 'yearOfPupil', row: 'p0', likely: [5, 6], answered: false },
    ])
    const told = onePupil({}, { group: 'c' }, { choices: { yearOfPupil: [{ row: 'p0', year: 6 }] } })
    expect([told.pupil.year, told.pupil.yearFrom, told.found.questions[0]?.answered]).toEqual([
      6,
      'answer',
      true,
    ])
  })

  it('E33 does not take an answer for a pupil whose year is known', () => {
    expect(
      onePupil({}, { group: 'g' }, { choices: { yearOfPupil: [{ row: 'p0', year: 6 }] } }).pupil.year,
    ).toBe(4)
  })

  const uilen = {
    groups: [xmlGroup('a_lj_3', '3/4', '3'), xmlGroup('b', '5A', '5'), xmlGroup('a_lj_4', '3/4', '4')],
    pupils: [
      { ...anXmlPupil('1', 'Zoë Linde'), group: 'a_lj_3' },
      { ...anXmlPupil('2', 'Mees Berg'), group: 'a_lj_4' },
    ],
    staff: [
      xmlStaff('L', { roepnaam: 'Joke' }, ['a_lj_3', 'a_lj_4'], []),
      xmlStaff('M', { roepnaam: 'Ada' }, ['a_lj_4']),
    ],
  }

  it('E34 joins one group that is delivered per year; years per pupil, teachers of all parts', () => {
    const found = interpret(uilen)
    expect(found.proposals).toEqual([
      {
        kind: 'mergeGroups',
        accepted: true,
        name: '3/4',
        parts: [
          { key: 'a_lj_3', yearCode: '3', pupils: 1 },
          { key: 'a_lj_4', yearCode: '4', pupils: 1 },
        ],
      },
    ])
    expect(found.groups).toMatchObject([{ row: 'g0', name: '3/4', years: [3, 4], pupils: 2 }, { row: 'g1' }])
    expect(found.pupils.map(({ groupRow, year }) => [groupRow, year])).toEqual([
      ['g0', 3],
      ['g0', 4],
    ])
    expect(found.staff.map((one) => one.groups.map((group) => group.groupRow))).toEqual([['g0'], ['g0']])
  })

  it('E35 keeps them apart when the office refuses, and keeps the rows of the others', () => {
    const found = interpret(uilen, { choices: { mergeGroups: [{ name: '3/4', merge: false }] } })
    expect(found.groups.map(({ row, years }) => [row, years])).toEqual([
      ['g0', [3]],
      ['g1', [5]],
      ['g2', [4]],
    ])
  })

  it('E35 remembers the refusal and does not ask again', () => {
    const found = interpret(uilen, { context: { separateGroups: ['3 / 4'] } })
    expect([found.groups.length, found.proposals]).toEqual([3, []])
  })

  it('E35 does not join unasked what lies at two locations, or twice the same year', () => {
    const places = interpret({
      ...uilen,
      locations: { H: 'Huis', B: 'Berg' },
      pupils: [
        { ...anXmlPupil('1', 'Zoë Linde'), group: 'a_lj_3', location: 'H' },
        { ...anXmlPupil('2', 'Mees Berg'), group: 'a_lj_4', location: 'B' },
      ],
    })
    const years = interpret({
      groups: [xmlGroup('a', 'Bijen', '1'), xmlGroup('b', 'Bijen', '1')],
      pupils: [],
    })
    expect([places.proposals, years.proposals]).toMatchObject([[{ accepted: false }], [{ accepted: false }]])
    expect([places.groups.length, years.groups.length]).toEqual([3, 2])
  })

  it('E36 suggests a combination group when one code hides several years', () => {
    const found = interpret({
      groups: [xmlGroup('g', '5/6', '5')],
      pupils: [
        { ...anXmlPupil('1', 'Zoë Linde', { jaargroep: '5' }), group: 'g' },
        { ...anXmlPupil('2', 'Mees Berg', { jaargroep: '6' }), group: 'g' },
      ],
    })
    expect([
      found.groups[0]?.years,
      warned(found, 'looksCombined')[0]?.raw,
      found.pupils.map((pupil) => pupil.year),
    ]).toEqual([[5, 6], '5/6', [5, 6]])
  })

  it('E37 keeps a composed group apart: no year, never the group a pupil sits in', () => {
    const found = interpret({
      groups: [xmlGroup('g', '4A', '4'), xmlComposed('p', 'Plus'), xmlComposed('q', 'Kangoeroes')],
      pupils: [{ ...anXmlPupil('1', 'Zoë Linde'), group: 'p', composed: ['q', 'p', 'weg'] }],
    })
    expect(found.pupils[0]).toMatchObject({ groupRow: null, composedRows: ['g1', 'g2'] })
    expect(found.groups.map(({ kind, years }) => [kind, years])).toEqual([
      ['base', [4]],
      ['composed', []],
      ['composed', []],
    ])
  })

  it('E38 keeps two groups with one key, with a warning', () => {
    const found = interpret({
      groups: [xmlGroup('x', '4A', '4'), xmlGroup('x', '5A', '5'), xmlComposed('x', 'Plus')],
      pupils: [{ ...anXmlPupil('1', 'Zoë Linde'), group: 'x', composed: ['x'] }],
    })
    expect(found.groups.map((group) => group.name)).toEqual(['4A', '5A', 'Plus'])
    expect([
      found.pupils[0]?.groupRow,
      found.pupils[0]?.composedRows,
      warned(found, 'duplicateGroupKey')[0]?.raw,
    ]).toEqual(['g0', ['g2'], 'x'])
  })

  it('E39 keeps a pupil whose group does not exist, and names the key', () => {
    const { found, pupil } = onePupil({ jaargroep: '4' }, { group: 'weg' })
    expect([pupil.groupRow, pupil.groupUnknown, warned(found, 'unknownGroup')[0]]).toMatchObject([
      null,
      true,
      { raw: 'weg', name: 'Zoë Linde' },
    ])
  })

  it('E42 shows a group without pupils', () => {
    const found = interpret({ groups: [xmlGroup('g', '4A', '4')], pupils: [anXmlPupil('1', 'Zoë Linde')] })
    expect([found.groups[0]?.taken, warned(found, 'groupWithoutPupils')[0]?.name]).toEqual([true, '4A'])
  })

  it.each(['4A', 'Kabouters', 'Groep 3/4', 'De klas van Joke 5'])(
    'E43 reads no year from the name %s',
    (name) => {
      const found = interpret({
        groups: [xmlGroup('g', name)],
        pupils: [{ ...anXmlPupil('1', 'Zoë Linde'), group: 'g' }],
      })
      expect([found.groups[0]?.years, found.pupils[0]?.year]).toEqual([[], null])
    },
  )

  it('E44 keeps what has an unknown code, with one warning per code', () => {
    const pupils = ['7B', '7B', '99'].map((jaargroep, at) => ({
      ...anXmlPupil(String(at), `Kind${at} Linde`, { jaargroep }),
      group: 'g',
    }))
    const found = interpret({ groups: [xmlGroup('g', '4A', '7B')], pupils })
    expect(found.pupils.map((pupil) => [pupil.year, pupil.notTaken])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ])
    expect(warned(found, 'unknownYearCode').map(({ raw, count }) => [raw, count])).toEqual([
      ['7B', 2],
      ['99', 1],
    ])
  })

  it.each(['B', 'D', '0'])(
    'E45 asks once for the whole file about toddlers (code %s); the default is no',
    (jaargroep) => {
      const school = {
        groups: [xmlGroup('t', 'Rupsen', '0')],
        pupils: [1, 2].map((at) => ({
          ...anXmlPupil(String(at), `Kind${at} Linde`, { jaargroep }),
          group: 't',
        })),
      }
      const found = interpret(school)
      expect(found.questions).toEqual([{ kind: 'toddlers', required: false, answered: false, pupils: 2 }])
      expect([found.pupils.map((pupil) => pupil.notTaken), found.groups[0]?.taken]).toEqual([
        ['toddler', 'toddler'],
        false,
      ])
      const taken = interpret(school, { choices: { toddlers: true } })
      expect([
        taken.pupils.map(({ notTaken, year }) => [notTaken, year]),
        taken.groups[0]?.taken,
        taken.questions[0]?.answered,
      ]).toEqual([
        [
          [null, 0],
          [null, 0],
        ],
        true,
        true,
      ])
    },
  )

  it.each([
    ['2022-11-14', null],
    ['2022-11-15', 'toddler'],
  ])('E45 takes a child born on %s, on the peildatum 14-11-2026, as %s', (geboortedatum, expected) => {
    expect(onePupil({ geboortedatum }).pupil.notTaken).toBe(expected)
  })

  it('E45 and E72: measures an entrant on the day of entering', () => {
    const { found, pupil } = onePupil({ geboortedatum: '2023-01-10', instroomdatum: '2027-01-10' })
    expect([pupil.status, pupil.notTaken, found.questions]).toEqual(['entrant', null, []])
  })

  it.each([
    ['code H', { jaargroep: 'H' }, 'g'],
    ['uitstroomdatum in the past', { uitstroomdatum: '2026-10-16' }, 'g'],
    ['a group with code H', {}, 'h'],
  ])('E46 takes %s as leaver', (_name, more, group) => {
    const groups = [xmlGroup('g', '4A', '4'), xmlGroup('h', 'Oud-leerlingen', 'H')]
    const found = interpret({ groups, pupils: [{ ...anXmlPupil('1', 'Zoë Linde', more), group }] })
    expect([found.pupils[0]?.status, found.groups[1]?.taken]).toEqual(['leaver', false])
  })

  it.each(['11', '16', 'S', 'V', 'N'])('E47 keeps code %s with a warning', (jaargroep) => {
    const { found, pupil } = onePupil({ jaargroep })
    expect([
      pupil.year,
      pupil.notTaken,
      warned(found, 'notPrimaryYear').map(({ raw, count }) => [raw, count]),
    ]).toEqual([null, null, [[jaargroep, 1]]])
  })

  it('E47 finds code S normal in an SBO', () => {
    expect(
      warned(
        onePupil({ jaargroep: 'S' }, { group: 'g' }, { context: { specialSchool: true } }).found,
        'notPrimaryYear',
      ),
    ).toEqual([])
  })

  it('E48 keeps announced pupils apart unless the office says the group is real', () => {
    const school = {
      groups: [xmlGroup('g', 'Aangemeld', '1')],
      pupils: [{ ...anXmlPupil('1', 'Zoë Linde'), group: 'g' }],
    }
    const found = interpret(school)
    expect([found.groups[0]?.kind, found.pupils[0]?.status]).toEqual(['announced', 'announced'])
    expect(found.proposals).toEqual([
      { kind: 'announcedGroup', accepted: true, row: 'g0', name: 'Aangemeld', pupils: 1 },
    ])
    const real = interpret(school, { choices: { announcedGroups: [{ row: 'g0', announced: false }] } })
    expect([real.groups[0]?.kind, real.pupils[0]?.status]).toEqual(['base', 'enrolled'])
  })
})

describe('pupils', () => {
  it('E51 keeps a pupil with only a roepnaam', () => {
    const found = interpret({ pupils: [{ key: '1', fields: { roepnaam: 'Mees' } }] })
    expect([found.pupils.length, warned(found, 'familyNameMissing')[0]?.name]).toEqual([1, 'Mees'])
  })

  it.each([
    [{ voornamen: 'Iris Sophie' }, 'Iris Akker'],
    [{ 'voorletters-1': 'IS' }, 'I.S. Akker'],
  ])('E52 keeps a pupil without roepnaam (%j), shown as %s', (more, name) => {
    const found = interpret({ pupils: [{ key: '1', fields: { achternaam: 'Akker', ...more } }] })
    expect([found.pupils.length, warned(found, 'givenNameMissing')[0]?.name]).toEqual([1, name])
  })

  it('E53 keeps a pupil without birth date and says so', () => {
    const found = interpret({ pupils: [{ key: '1', fields: { roepnaam: 'Mees', achternaam: 'Berg' } }] })
    expect(codes(found)).toContain('birthDateMissing')
  })

  it('E54 keeps an impossible birth date as unknown and shows what stood there', () => {
    const { found, pupil } = onePupil({
      geboortedatum: '2016-00-00',
      instroomdatum: '0000',
      uitstroomdatum: 'ooit',
    })
    expect(pupil.birthDate).toBeNull()
    expect(
      found.warnings.filter((warning) => warning.row === 'p0').map(({ code, raw }) => [code, raw]),
    ).toEqual([
      ['birthDateUnreadable', '2016-00-00'],
      ['enrolledOnUnreadable', '0000'],
      ['leftOnUnreadable', 'ooit'],
    ])
  })

  it.each([
    ['2027-01-01', true],
    ['2024-05-01', true],
    ['2010-05-01', true],
    ['2018-02-03', false],
    ['2014-05-01', false],
  ])('E55 warns for a birth date of %s: %s', (geboortedatum, expected) => {
    expect(codes(onePupil({ geboortedatum }).found).includes('ageOdd')).toBe(expected)
  })

  it.each([
    ['van den Berg', 'van den', 'Berg'],
    ['Berg, van den', 'van den', 'Berg'],
  ])('E58 proposes to split %j and does so only when asked', (achternaam, prefix, familyName) => {
    const school = { pupils: [{ key: '1', fields: { roepnaam: 'Zoë', achternaam } }] }
    const found = interpret(school)
    expect(found.proposals).toMatchObject([
      { kind: 'splitName', accepted: false, row: 'p0', prefix, familyName },
    ])
    expect(found.pupils[0]?.name).toMatchObject({ prefix: '', familyName: achternaam })
    expect(interpret(school, { choices: { splitNames: ['p0'] } }).pupils[0]?.name).toMatchObject({
      prefix,
      familyName,
    })
  })

  it.each(['Schouten tot Berg', 'Linde-van Dijk', 'Garcia Lopez', 'Ten'])(
    'E59 leaves %j alone',
    (achternaam) => {
      const found = interpret({ pupils: [{ key: '1', fields: { roepnaam: 'Zoë', achternaam } }] })
      expect([found.proposals, found.pupils[0]?.name.familyName]).toEqual([[], achternaam])
    },
  )

  it('E64 does not keep a temporary key', () => {
    expect(interpret({ pupils: [anXmlPupil('#001', 'Zoë Linde')] }).pupils[0]?.key).toBe('')
  })

  it('E65 marks both pupils with one key', () => {
    const found = interpret({
      pupils: [anXmlPupil('7', 'Zoë Linde'), anXmlPupil('7', 'Mees Berg'), anXmlPupil('00007', 'Iris Akker')],
    })
    expect(found.pupils.map((pupil) => pupil.duplicateKey)).toEqual([true, true, false])
    expect(warned(found, 'duplicateKey').map((warning) => warning.name)).toEqual(['Zoë Linde', 'Mees Berg'])
  })

  it('E69 points at pupils with the same full name', () => {
    const found = interpret({
      pupils: [anXmlPupil('1', 'Zoë Linde'), anXmlPupil('2', 'Zoe Linde', { geboortedatum: '2016-01-01' })],
    })
    expect(warned(found, 'sameName').map(({ count, name }) => [count, name])).toEqual([[2, 'Zoë Linde']])
  })

  it('E70 takes a leaver out of the group after the last day, and out of the year when it lies before it', () => {
    const during = onePupil({ uitstroomdatum: '2026-10-16' }).pupil
    const before = onePupil({ uitstroomdatum: '2026-07-17' }).pupil
    expect([during.status, during.groupRow, during.leftOn]).toEqual(['leaver', 'g0', '2026-10-16'])
    expect([before.status, before.groupRow]).toEqual(['leaver', null])
  })

  it.each([
    ['2026-11-20', 'leaver'],
    ['2026-11-21', 'enrolled'],
    ['2027-01-29', 'enrolled'],
  ])('E71 counts a child with uitstroomdatum %s, on 21-11-2026, as %s', (uitstroomdatum, expected) => {
    expect(onePupil({ uitstroomdatum }).pupil.status).toBe(expected)
  })

  it('E71 counts the child on the last day, and nobody without a last day has left', () => {
    expect([
      hasLeftBy(day('2026-10-16'), day('2026-10-16')),
      hasLeftBy(day('2026-10-16'), day('2026-10-17')),
      hasLeftBy(null, CONTEXT.today),
    ]).toEqual([false, true, false])
  })

  it('E72 takes a pupil who enters later as entrant, from that day', () => {
    expect(onePupil({ instroomdatum: '2027-01-11' }).pupil).toMatchObject({
      status: 'entrant',
      startsOn: '2027-01-11',
    })
  })

  it.each([
    [undefined, '2026-08-24'],
    ['2022-08-22', '2026-08-24'],
    ['2026-10-05', '2026-10-05'],
  ])(
    'E73 begins the membership of a pupil with instroomdatum %s on %s, never on the peildatum',
    (instroomdatum, expected) => {
      expect(onePupil(instroomdatum === undefined ? {} : { instroomdatum }).pupil.startsOn).toBe(expected)
    },
  )

  it('E73 begins on 1 August when the calendar does not know the first school day', () => {
    expect(onePupil({}, { group: 'g' }, { context: { firstSchoolDays: [] } }).pupil.startsOn).toBe(
      '2026-08-01',
    )
  })

  it('keeps a nameless pupil, called by the key', () => {
    const found = interpret({ pupils: [{ key: '5' }] })
    expect([found.pupils.length, warned(found, 'nameMissing')[0]?.name]).toEqual([1, '5'])
  })
})

describe('teachers', () => {
  const staffOf = (...staff: string[]) => interpret({ groups: [xmlGroup('g', '4A', '4')], pupils: [], staff })

  it.each([{ roepnaam: 'Joke' }, { achternaam: 'Have' }])('E82 keeps a teacher with only %j', (fields) => {
    expect(staffOf(xmlStaff('L', fields)).staff.length).toBe(1)
  })

  it('E83 keeps roles and descriptions, and a teacher with several groups or an unknown one', () => {
    const found = staffOf(
      '<leerkracht key="L"><roepnaam>Joke</roepnaam><rol>IB</rol><rolomschrijving>Van alles</rolomschrijving><groepen><groep key="g"><rol>LRK</rol></groep><groep key="weg"/></groepen></leerkracht>',
    )
    expect(found.staff).toMatchObject([
      { roles: ['IB', 'Van alles'], groups: [{ groupRow: 'g0', roles: ['LRK'] }] },
    ])
  })

  it.each([
    ['on the person', xmlStaff('L', { roepnaam: 'Bram' }, [], ['OUD'])],
    [
      'on the group',
      '<leerkracht key="L"><roepnaam>Bram</roepnaam><groepen><groep key="g"><rol>OUD</rol></groep></groepen></leerkracht>',
    ],
  ])('E84 takes role OUD %s as a parent, not as staff', (_name, xml) => {
    const found = staffOf(xml)
    expect([
      found.staff,
      found.parents.map((one) => one.name.givenName),
      codes(found).includes('parentNotStaff'),
    ]).toEqual([[], ['Bram'], true])
  })

  it('E84 keeps who is parent and teacher as staff, with a warning', () => {
    const found = staffOf(xmlStaff('L', { roepnaam: 'Bram' }, ['g'], ['OUD', 'LRK']))
    expect([found.staff.length, found.parents, codes(found).includes('parentAndStaff')]).toEqual([
      1,
      [],
      true,
    ])
  })

  it('E85 gives a group both its teachers', () => {
    const found = staffOf(
      xmlStaff('L', { roepnaam: 'Joke' }, ['g']),
      xmlStaff('M', { roepnaam: 'Ada' }, ['g']),
    )
    expect(found.staff.map((one) => one.groups[0]?.groupRow)).toEqual(['g0', 'g0'])
  })

  it('E86 gives nobody a right: nothing in the interpretation is about users', () => {
    const [director] = staffOf(xmlStaff('L', { roepnaam: 'Joke' }, [], ['DIR'])).staff
    expect(Object.keys(director ?? {}).sort()).toEqual([
      'duplicateKey',
      'groups',
      'key',
      'name',
      'roles',
      'row',
    ])
  })
})

it('reads a file without groups and teachers, as the standard allows', () => {
  const found = interpret(schoolXml({ pupils: [anXmlPupil('1', 'Zoë Linde', { jaargroep: '4' })] }))
  expect([found.hasGroups, found.complete, found.pupils[0]?.year]).toEqual([false, true, 4])
})
