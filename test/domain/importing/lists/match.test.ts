import { describe, expect, test } from 'vitest'
import { proposeMapping } from '#domain/importing/lists/columns'
import type {
  Existing,
  ExistingHousehold,
  ExistingPerson,
  ExistingPupil,
} from '#domain/importing/lists/existing'
import { describeList } from '#domain/importing/lists/header'
import { matchList } from '#domain/importing/lists/match'
import {
  type ListChoices,
  type ListKind,
  type ListPlan,
  listChoices,
  listPlan,
} from '#domain/importing/lists/plan'
import { residenceKey } from '#domain/importing/lists/plan-keys'
import { readRows } from '#domain/importing/lists/rows'
import type { IsoDate } from '#domain/kernel/date'
import type { NameParts } from '#domain/kernel/name'
import { cellsOf } from './list-files.ts'

const today = '2026-11-21' as IsoDate
const HEADER =
  'Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Groep;Ouder 1;E-mail 1;Mobiel 1;Ouder 2;E-mail 2;Straat;Huisnummer;Postcode;Relatie 1;Gezag 1;Geheim'

/** A row of HEADER, by name. */
function row(values: Record<string, string>): string {
  return HEADER.split(';')
    .map((header) => values[header] ?? '')
    .join(';')
}

const noor = {
  Roepnaam: 'Noor',
  Tussenvoegsel: 'van den',
  Achternaam: 'Berg',
  Geboortedatum: '3-2-2018',
  Groep: 'Groep 5',
}
const sem = {
  Roepnaam: 'Sem',
  Tussenvoegsel: 'van den',
  Achternaam: 'Berg',
  Geboortedatum: '13-5-2020',
  Groep: 'Groep 3',
}
const home = { Straat: 'Dorpsstraat', Huisnummer: '12', Postcode: '1234AB' }

function name(parts: Partial<NameParts>): NameParts {
  return {
    givenName: '',
    firstNames: '',
    initials: '',
    prefix: '',
    familyName: '',
    keepAsIs: false,
    ...parts,
  }
}

function aPupil(fields: Partial<ExistingPupil> = {}): ExistingPupil {
  return {
    id: 'noor',
    name: name({ givenName: 'Noor', prefix: 'van den', familyName: 'Berg' }),
    birthDate: '2018-02-03' as IsoDate,
    number: '',
    keys: [],
    group: 'Groep 5',
    householdIds: [],
    ...fields,
  }
}

const semKnown = aPupil({
  id: 'sem',
  name: name({ givenName: 'Sem', prefix: 'van den', familyName: 'Berg' }),
  birthDate: '2020-05-13' as IsoDate,
  group: 'Groep 3',
})

function aPerson(fields: Partial<ExistingPerson> = {}): ExistingPerson {
  return {
    id: 'an',
    name: name({ givenName: 'An', familyName: 'Bakker' }),
    email: '',
    phones: [],
    householdId: null,
    ties: [{ pupilId: 'noor', role: 'parent', custody: 'unknown' }],
    ...fields,
  }
}

function aHousehold(fields: Partial<ExistingHousehold> = {}): ExistingHousehold {
  return {
    id: 'home',
    kind: 'family',
    street: 'Dorpsstraat',
    houseNumber: '12',
    addition: '',
    indication: '',
    postcode: '1234AB',
    town: '',
    country: '',
    ...fields,
  }
}

function aSchool(fields: Partial<Existing> = {}): Existing {
  return {
    pupils: [aPupil()],
    persons: [],
    households: [],
    groups: ['Groep 3', 'Groep 5'],
    refusals: [],
    ...fields,
  }
}

type Options = { kind?: ListKind; choices?: Partial<ListChoices>; header?: string }

function plan(
  rows: (Record<string, string> | string)[],
  existing: Existing = aSchool(),
  options: Options = {},
): ListPlan {
  const lines = rows.map((values) => (typeof values === 'string' ? values : row(values)))
  const cells = cellsOf([options.header ?? HEADER, ...lines].join('\n'))
  const shape = describeList(cells)
  const { rows: read } = readRows({ cells, rows: shape.rows }, proposeMapping(cells, shape).mapping, {
    today,
  })
  const choices = listChoices.parse({ answers: [], ticks: [], ...options.choices })
  return matchList(read, existing, { kind: options.kind ?? 'parents', choices })
}

const rowOf = (found: ListPlan) => found.rows.map(({ state, pupil, reason }) => [state, pupil, reason])

describe('matching a pupil (8.2)', () => {
  test('by number, even under a new name', () => {
    const known = aSchool({ pupils: [aPupil({ number: '00007' })] })
    expect(rowOf(plan([{ ...noor, Achternaam: 'Jansen', Leerlingnummer: '00007' }], known))).toEqual([
      ['matched', 'noor', 'SAME_NUMBER'],
    ])
  })

  test('by a key of an earlier source, but never by a temporary one', () => {
    const known = aSchool({ pupils: [aPupil({ keys: ['k7', '#001'] })] })
    const other = { Roepnaam: 'N.', Achternaam: 'Anders' }
    expect(
      rowOf(
        plan(
          [
            { ...other, Leerlingnummer: 'k7' },
            { ...other, Leerlingnummer: '#001' },
          ],
          known,
        ),
      ),
    ).toEqual([
      ['matched', 'noor', 'SAME_NUMBER'],
      ['notFound', null, null],
    ])
  })

  test('a number of another child (other name and other birth date) is asked', () => {
    const known = aSchool({ pupils: [aPupil({ number: '7' })] })
    const found = plan(
      [{ Roepnaam: 'Ali', Achternaam: 'Demir', Geboortedatum: '1-1-2017', Leerlingnummer: '7' }],
      known,
    )
    expect(found.rows[0]).toMatchObject({
      state: 'doubtful',
      candidates: [{ pupilId: 'noor', reason: 'NUMBER_BUT_OTHER_CHILD' }],
    })
  })

  test('C07 a number that lost its zeros counts when the name agrees', () => {
    const known = aSchool({ pupils: [aPupil({ number: '00007' })] })
    expect(rowOf(plan([{ ...noor, Geboortedatum: '', Leerlingnummer: '7' }], known))).toEqual([
      ['matched', 'noor', 'SAME_NUMBER_WITHOUT_ZEROS'],
    ])
  })

  test.each([
    ['in capitals', { Roepnaam: 'NOOR', Achternaam: 'BERG', Tussenvoegsel: 'VAN DEN' }],
    ['with v.d.', { Tussenvoegsel: 'v.d.' }],
    ['with accents', { Roepnaam: 'Nóór' }],
  ])('by name and birth date, also %s', (_, values) => {
    expect(rowOf(plan([{ ...noor, ...values }]))).toEqual([['matched', 'noor', 'SAME_NAME_AND_BIRTH_DATE']])
  })

  test('twins: the same surname and birth date is a suggestion only', () => {
    expect(plan([{ ...noor, Roepnaam: 'Lotte' }]).rows[0]).toMatchObject({
      state: 'doubtful',
      pupil: null,
      candidates: [{ pupilId: 'noor', reason: 'SAME_SURNAME_AND_BIRTH_DATE' }],
    })
  })

  test('a name without a birth date is a suggestion only, the same group first', () => {
    const other = aPupil({ id: 'other', group: 'Groep 8', birthDate: '2015-01-01' as IsoDate })
    expect(
      plan([{ ...noor, Geboortedatum: '' }], aSchool({ pupils: [other, aPupil()] })).rows[0],
    ).toMatchObject({
      state: 'doubtful',
      candidates: [
        { pupilId: 'noor', reason: 'SAME_NAME_WITHOUT_BIRTH_DATE' },
        { pupilId: 'other', reason: 'SAME_NAME_WITHOUT_BIRTH_DATE' },
      ],
    })
  })

  test('the office picks the pupil of a doubtful row, or none', () => {
    const lines = [{ ...noor, Roepnaam: 'Nora' }]
    const answer = (given: string) =>
      plan(lines, aSchool(), { choices: { answers: [{ question: 'pupil:2', answer: given }] } })
    expect(rowOf(answer('noor'))).toEqual([['matched', 'noor', 'CHOSEN']])
    expect(rowOf(answer('none'))).toEqual([['notFound', null, null]])
  })

  test('a parent list never creates a pupil', () => {
    const found = plan([{ Roepnaam: 'Ali', Achternaam: 'Demir', 'Ouder 1': 'Ay Demir' }])
    expect([rowOf(found), found.pupils, found.persons, found.ties]).toEqual([
      [['notFound', null, null]],
      [],
      [],
      [],
    ])
  })
})

describe('a list of pupils', () => {
  test('creates a pupil once, and changes known ones only where ticked', () => {
    const found = plan(
      [noor, { ...sem, Leerlingnummer: '8' }, { ...sem, Leerlingnummer: '8' }],
      aSchool({ pupils: [aPupil({ birthDate: null, number: '5' })] }),
      {
        kind: 'pupils',
        choices: { answers: [{ question: 'pupil:2', answer: 'noor' }] },
      },
    )
    expect(found.pupils).toMatchObject([
      {
        key: 'noor',
        state: 'changed',
        lines: [2],
        changes: [{ field: 'birthDate', kind: 'fill', old: '', new: '2018-02-03', ticked: true }],
      },
      { key: 'new-pupil:3', state: 'new', lines: [3, 4], ticked: true },
    ])
  })

  test('a changed value waits for a tick', () => {
    const found = plan(
      [{ ...noor, Groep: 'Groep 6', Leerlingnummer: '9' }],
      aSchool({ pupils: [aPupil({ number: '9' })] }),
      { kind: 'pupils' },
    )
    expect(found.pupils[0]!.changes).toEqual([
      {
        key: 'pupil:noor/group',
        field: 'group',
        kind: 'replace',
        old: 'Groep 5',
        new: 'Groep 6',
        ticked: false,
      },
    ])
  })

  test('C16 a group in other capitals is the same group', () => {
    const found = plan([
      { ...noor, Groep: 'GROEP 5' },
      { ...sem, Groep: '5' },
      { ...sem, Groep: 'Plusklas' },
      { ...sem, Groep: 'PLUSKLAS' },
    ])
    expect(found.unknownGroups).toEqual(['Plusklas'])
    expect(plan([{ ...noor, Groep: 'groep 5' }], aSchool(), { kind: 'pupils' }).pupils).toEqual([])
  })
})

describe('the same parent on the rows of brothers and sisters (8.3)', () => {
  const both = aSchool({ pupils: [aPupil(), semKnown] })

  test('an equal name and e-mail address make one person with two ties', () => {
    const found = plan(
      [
        { ...noor, 'Ouder 1': 'An Bakker', 'E-mail 1': 'an@x.nl', 'Relatie 1': 'moeder', 'Gezag 1': 'ja' },
        { ...sem, 'Ouder 1': 'AN BAKKER', 'E-mail 1': 'an@x.nl', 'Mobiel 1': '06-12345678' },
      ],
      both,
    )
    expect(found.persons).toMatchObject([
      {
        key: 'parent:2-1-1',
        personId: null,
        state: 'new',
        lines: [2, 3],
        email: 'an@x.nl',
        phones: [{ number: '+31612345678' }],
        ticked: true,
      },
    ])
    expect(found.ties).toMatchObject([
      { person: 'parent:2-1-1', pupil: 'noor', state: 'new', role: 'mother', custody: 'yes', ticked: true },
      {
        person: 'parent:2-1-1',
        pupil: 'sem',
        state: 'new',
        role: 'parent',
        custody: 'unknown',
        ticked: true,
      },
    ])
    expect(found.joins).toMatchObject([
      { left: 'parent:2-1-1', right: 'parent:3-1-1', reason: 'SAME_NAME_AND_EMAIL', answer: 'yes' },
    ])
  })

  test('joining is reversible', () => {
    const lines = [
      { ...noor, 'Ouder 1': 'An Bakker', 'E-mail 1': 'an@x.nl', ...home },
      { ...sem, 'Ouder 1': 'An Bakker', 'E-mail 1': 'an@x.nl', ...home },
    ]
    const [join] = plan(lines, both).joins
    const apart = plan(lines, both, { choices: { answers: [{ question: join!.question, answer: 'no' }] } })
    expect(apart.persons.map(({ key }) => key)).toEqual(['parent:2-1-1', 'parent:3-1-1'])
  })

  test('an equal name without anything in common stays two persons', () => {
    expect(
      plan(
        [
          { ...noor, 'Ouder 1': 'Jan Jansen' },
          { ...sem, 'Ouder 1': 'Jan Jansen' },
        ],
        both,
      ).persons,
    ).toHaveLength(2)
  })

  test('an equal name at the same address is one person', () => {
    const found = plan(
      [
        { ...noor, ...home, 'Ouder 1': 'Jan Jansen' },
        { ...sem, ...home, 'Ouder 1': 'Jan Jansen' },
      ],
      both,
    )
    expect([found.persons.length, found.joins[0]!.reason]).toEqual([1, 'SAME_NAME_AND_HOUSEHOLD'])
  })

  test('the child repeated, each parent on its own row', () => {
    const found = plan([
      { ...noor, 'Ouder 1': 'An Bakker' },
      { ...noor, 'Ouder 1': 'Bo van den Berg' },
      { ...noor, 'Ouder 1': 'An Bakker' },
    ])
    expect([found.persons.map(({ lines }) => lines), found.joins, found.ties.length]).toEqual([
      [[2, 4], [3]],
      [],
      2,
    ])
  })

  test('C12 one e-mail address under two names is two persons with one address', () => {
    const found = plan([
      {
        ...noor,
        'Ouder 1': 'An Bakker',
        'E-mail 1': 'fam@x.nl',
        'Ouder 2': 'Bo Berg',
        'E-mail 2': 'fam@x.nl',
      },
    ])
    expect(found.persons.map(({ email, sharedEmail }) => [email, sharedEmail])).toEqual([
      ['fam@x.nl', true],
      ['fam@x.nl', true],
    ])
    expect(found.joins).toEqual([])
  })

  test.each([
    ['initials', 'A. Bakker'],
    ['a slip', 'An Baker'],
    ["a partner's name", 'An Bakker-de Boer'],
  ])('C13 the same parent spelled with %s is proposed, not joined', (_, other) => {
    const lines = [
      { ...noor, 'Ouder 1': 'An Bakker', 'E-mail 1': 'an@x.nl' },
      { ...sem, 'Ouder 1': other, 'E-mail 1': 'an@x.nl' },
    ]
    const found = plan(lines, both)
    expect(found.joins).toMatchObject([
      { left: 'parent:2-1-1', right: 'parent:3-1-1', reason: 'SIMILAR_NAME_SAME_EMAIL', answer: null },
    ])
    expect(found.persons.map(({ doubt, ticked }) => [doubt, ticked])).toEqual([
      [null, true],
      ['OPEN_JOIN', false],
    ])
    const joined = plan(lines, both, {
      choices: { answers: [{ question: found.joins[0]!.question, answer: 'yes' }] },
    })
    expect(joined.persons).toMatchObject([{ lines: [2, 3], ticked: true }])
  })

  test('C13 two persons of one row are never proposed as one', () => {
    const lines = [noor, sem].map((child) => ({
      ...child,
      ...home,
      'Ouder 1': 'J. Jansen',
      'Ouder 2': 'Jo Jansen',
    }))
    expect(plan(lines, both).joins.every(({ reason }) => reason.startsWith('SAME'))).toBe(true)
  })

  test('an institution at one address brings no proposals', () => {
    const pupils = Array.from({ length: 30 }, (_, index) =>
      aPupil({ id: `p${index}`, number: `${index + 1}` }),
    )
    const lines = pupils.map(({ number }, index) => ({
      ...noor,
      ...home,
      Leerlingnummer: number,
      'Ouder 1': `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[index % 26]}. Bakker${index}`,
    }))
    expect(plan(lines, aSchool({ pupils })).joins).toEqual([])
  })

  test('C11 two persons in one cell are not ticked', () => {
    expect(plan([{ ...noor, 'Ouder 1': 'Fam. Jansen' }]).persons).toMatchObject([
      { doubt: 'COUPLE', ticked: false },
    ])
  })

  test('an e-mail address without a name makes nobody, but finds the parent that has it', () => {
    const lines = [{ ...noor, 'E-mail 1': 'an@x.nl', 'Mobiel 1': '06-12345678' }]
    expect(plan(lines).persons).toMatchObject([{ doubt: 'NAMELESS', ticked: false }])
    expect(plan(lines, aSchool({ persons: [aPerson({ email: 'an@x.nl' })] })).persons).toMatchObject([
      {
        personId: 'an',
        state: 'changed',
        changes: [{ field: 'phone', kind: 'add', new: '+31612345678', ticked: true }],
      },
    ])
  })
})

describe('a parent we know', () => {
  test('same child, same name: filled in without a tick by hand, replaced only with one', () => {
    const known = aSchool({
      persons: [
        aPerson({
          email: 'oud@x.nl',
          phones: ['+31612345678'],
          ties: [{ pupilId: 'noor', role: 'father', custody: 'unknown' }],
        }),
      ],
    })
    const found = plan(
      [
        {
          ...noor,
          'Ouder 1': 'An Bakker',
          'E-mail 1': 'nieuw@x.nl',
          'Mobiel 1': '06-12345678 / 010-2202121',
          'Relatie 1': 'moeder',
          'Gezag 1': 'ja',
        },
      ],
      known,
    )
    expect(found.persons).toMatchObject([
      {
        key: 'an',
        state: 'changed',
        changes: [
          { field: 'email', kind: 'replace', old: 'oud@x.nl', new: 'nieuw@x.nl', ticked: false },
          { field: 'phone', kind: 'add', new: '+31102202121', ticked: true },
        ],
      },
    ])
    expect(found.ties).toMatchObject([
      {
        state: 'changed',
        role: 'father',
        changes: [
          { field: 'role', kind: 'replace', old: 'father', new: 'mother', ticked: false },
          { field: 'custody', kind: 'fill', old: '', new: 'yes', ticked: true },
        ],
      },
    ])
  })

  test('nothing new is the same, and an empty cell empties nothing', () => {
    const known = aSchool({
      persons: [aPerson({ email: 'an@x.nl', ties: [{ pupilId: 'noor', role: 'mother', custody: 'no' }] })],
    })
    const found = plan([{ ...noor, 'Ouder 1': 'An Bakker' }], known)
    expect([found.persons[0]!.state, found.ties[0]!.state, found.ties[0]!.custody]).toEqual([
      'same',
      'same',
      'no',
    ])
  })

  test('through a brother or sister: the same name and e-mail address gets a new tie', () => {
    const known = aSchool({ pupils: [aPupil(), semKnown], persons: [aPerson({ email: 'an@x.nl' })] })
    const found = plan([{ ...sem, 'Ouder 1': 'An Bakker', 'E-mail 1': 'an@x.nl' }], known)
    expect(found.persons).toMatchObject([{ personId: 'an', state: 'same' }])
    expect(found.ties).toMatchObject([{ person: 'an', pupil: 'sem', state: 'new' }])
    expect(found.joins).toMatchObject([{ right: 'an', reason: 'SAME_NAME_AND_EMAIL', answer: 'yes' }])
  })

  test('initials for a name at the same child are asked, and a refusal is remembered', () => {
    const known = aSchool({ persons: [aPerson()] })
    const found = plan([{ ...noor, 'Ouder 1': 'A. Bakker' }], known)
    expect(found.joins).toMatchObject([{ right: 'an', reason: 'SIMILAR_NAME_SAME_CHILD', answer: null }])
    expect(found.persons).toMatchObject([{ personId: null, doubt: 'OPEN_JOIN', ticked: false }])
    const refusals = [{ left: found.joins[0]!.fingerprint, right: 'an' }]
    const again = plan([{ ...noor, 'Ouder 1': 'A. Bakker' }], { ...known, refusals })
    expect([again.joins[0]!.answer, again.persons[0]!.ticked]).toEqual(['no', true])
  })

  test('who already stands on the row is not proposed for the other parent', () => {
    const known = aSchool({ persons: [aPerson()] })
    expect(plan([{ ...noor, 'Ouder 1': 'An Bakker', 'Ouder 2': 'A. Bakker' }], known).joins).toEqual([])
  })

  test('C23 parents who are not in the list stay, unless ticked', () => {
    const known = aSchool({
      pupils: [aPupil(), semKnown],
      persons: [aPerson(), aPerson({ id: 'bo', name: name({ givenName: 'Bo', familyName: 'Berg' }) })],
    })
    const lines = [{ ...noor, 'Ouder 1': 'An Bakker' }]
    expect(plan(lines, known).absent).toEqual([
      { key: 'absent:bo|noor', personId: 'bo', pupilId: 'noor', ticked: false },
    ])
    expect(plan(lines, known).pupilsNotListed).toEqual(['sem'])
    const ticked = plan(lines, known, { choices: { ticks: [{ key: 'absent:bo|noor', ticked: true }] } })
    expect(ticked.absent[0]!.ticked).toBe(true)
  })

  test('C23 a row without any parent says nothing about the parents', () => {
    expect(
      plan(
        [noor, { ...sem, 'Ouder 1': 'Bo Berg' }],
        aSchool({ pupils: [aPupil(), semKnown], persons: [aPerson()] }),
      ).absent,
    ).toEqual([])
  })
})

describe('households (8.4)', () => {
  const both = aSchool({ pupils: [aPupil(), semKnown] })

  test('brothers and sisters at one address are one household, with their parents', () => {
    const found = plan(
      [
        { ...noor, ...home, 'Ouder 1': 'An Bakker' },
        { ...sem, ...home, Huisnummer: '12 ', Postcode: '1234 ab', 'Ouder 1': 'An Bakker' },
      ],
      both,
    )
    expect(found.households).toMatchObject([
      {
        key: 'household-2',
        state: 'new',
        addressKey: '1234AB|||12|',
        pupils: ['noor', 'sem'],
        persons: ['parent:2-1-1'],
        doubt: null,
        ticked: true,
      },
    ])
    expect(found.residences.map(({ who, state, ticked }) => [who, state, ticked])).toEqual([
      ['noor', 'first', true],
      ['sem', 'first', true],
      ['parent:2-1-1', 'first', true],
    ])
  })

  test('two families with one address are asked, not joined', () => {
    const ali = aPupil({ id: 'ali', name: name({ givenName: 'Ali', familyName: 'Demir' }), number: '4' })
    const lines = [
      { ...noor, ...home },
      { Roepnaam: 'Ali', Achternaam: 'Demir', Leerlingnummer: '4', ...home },
    ]
    const found = plan(lines, aSchool({ pupils: [aPupil(), ali] }))
    expect(found.households.map(({ key, ticked }) => [key, ticked])).toEqual([
      ['household-2', true],
      ['household-3', false],
    ])
    expect(found.householdJoins).toMatchObject([
      { reason: 'SAME_ADDRESS', left: 'household-2', right: 'household-3', answer: null },
    ])
    const answer = (given: string) =>
      plan(lines, aSchool({ pupils: [aPupil(), ali] }), {
        choices: { answers: [{ question: found.householdJoins[0]!.question, answer: given }] },
      })
    expect(answer('yes').households.map(({ pupils }) => pupils)).toEqual([['noor', 'ali']])
    expect(answer('no').households.map(({ ticked }) => ticked)).toEqual([true, true])
  })

  test('many families at one address are never joined', () => {
    const pupils = ['Demir', 'Jansen', 'Bakker', 'Smit'].map((familyName, index) =>
      aPupil({ id: familyName, number: `${index + 1}`, name: name({ givenName: 'Kim', familyName }) }),
    )
    const lines = pupils.map((pupil) => ({
      Roepnaam: 'Kim',
      Achternaam: pupil.id,
      Leerlingnummer: pupil.number,
      ...home,
    }))
    const found = plan(lines, aSchool({ pupils }))
    expect(found.households.map(({ doubt, pupils: living }) => [doubt, living.length])).toEqual(
      Array(4).fill(['MANY_FAMILIES', 1]),
    )
    expect(found.householdJoins).toEqual([])
  })

  test('a known household with a member is that household; a known institution is never joined', () => {
    const living = aSchool({ pupils: [aPupil({ householdIds: ['home'] })], households: [aHousehold()] })
    expect(plan([{ ...noor, ...home }], living).households).toMatchObject([
      { householdId: 'home', state: 'existing' },
    ])
    expect(plan([{ ...noor, ...home }], living).residences).toEqual([])
    const shelter = aSchool({ households: [aHousehold({ kind: 'institution' })] })
    expect(plan([{ ...noor, ...home }], shelter).households).toMatchObject([
      { householdId: 'home', doubt: 'INSTITUTION' },
    ])
  })

  test('a known household at the same address without a member is asked', () => {
    const found = plan([{ ...noor, ...home }], aSchool({ households: [aHousehold()] }))
    expect([found.households[0]!.ticked, found.householdJoins[0]!.right]).toEqual([false, 'home'])
    const yes = plan([{ ...noor, ...home }], aSchool({ households: [aHousehold()] }), {
      choices: { answers: [{ question: found.householdJoins[0]!.question, answer: 'yes' }] },
    })
    expect(yes.households).toMatchObject([{ householdId: 'home', ticked: true }])
  })

  test('another address than we have is asked: moved, second household, or neither', () => {
    const living = aSchool({ pupils: [aPupil({ householdIds: ['home'] })], households: [aHousehold()] })
    const moved = [{ ...noor, Straat: 'Laan', Huisnummer: '3', Postcode: '5678CD' }]
    const found = plan(moved, living)
    expect(found.residences).toMatchObject([{ who: 'noor', state: 'other', answer: null, ticked: false }])
    expect(found.households[0]!.ticked).toBe(false)
    const answered = plan(moved, living, {
      choices: { answers: [{ question: residenceKey(found.residences[0]!), answer: 'move' }] },
    })
    expect([answered.residences[0]!.ticked, answered.households[0]!.ticked]).toEqual([true, true])
  })

  test('an address of one parent gives a second household', () => {
    const header =
      'Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Moeder;Vader;Straat;Huisnummer;Postcode;Straat vader;Huisnummer vader;Postcode vader'
    const found = plan(
      ['Noor;van den;Berg;3-2-2018;An Bakker;Bo van den Berg;Dorpsstraat;12;1234AB;Laan;3;5678CD'],
      aSchool(),
      { header },
    )
    expect(found.households.map(({ second, pupils, persons }) => [second, pupils, persons])).toEqual([
      [false, ['noor'], ['parent:2-1-1']],
      [true, ['noor'], ['parent:2-2-1']],
    ])
    expect(found.residences.map(({ who, state }) => [who, state])).toEqual([
      ['noor', 'first'],
      ['parent:2-1-1', 'first'],
      ['noor', 'second'],
      ['parent:2-2-1', 'first'],
    ])
  })

  test.each([
    ['a missing addition', { Huisnummer: '12 A' }],
    ['one wrong sign in the postcode', { Postcode: '1234AC' }],
  ])('C14 %s is a near-miss, listed when families have something in common', (_, values) => {
    const found = plan(
      [
        { ...noor, ...home },
        { ...sem, ...home, ...values },
      ],
      both,
    )
    expect(found.householdJoins).toMatchObject([
      { left: 'household-2', right: 'household-3', reason: 'NEAR_MISS', answer: null },
    ])
  })

  test('neighbours with nothing in common are no near-miss', () => {
    const ali = aPupil({ id: 'ali', name: name({ givenName: 'Ali', familyName: 'Demir' }), number: '4' })
    const lines = [
      { ...noor, ...home },
      { Roepnaam: 'Ali', Achternaam: 'Demir', Leerlingnummer: '4', ...home, Huisnummer: '12 A' },
    ]
    expect(plan(lines, aSchool({ pupils: [aPupil(), ali] })).householdJoins).toEqual([])
  })

  test('an address without a number is never proposed', () => {
    expect(plan([{ ...noor, Straat: 'Dorpsstraat', Postcode: '1234AB' }]).households).toMatchObject([
      { doubt: 'NO_KEY', ticked: false },
    ])
  })

  test('one secret row makes the household secret', () => {
    expect(
      plan(
        [
          { ...noor, ...home },
          { ...sem, ...home, Geheim: 'ja' },
        ],
        both,
      ).households,
    ).toMatchObject([{ secret: true }])
  })
})

describe('the plan', () => {
  const lines = [
    { ...noor, ...home, 'Ouder 1': 'An Bakker', 'E-mail 1': 'an@x.nl', 'Ouder 2': 'Fam. Jansen' },
    { ...sem, ...home, 'Ouder 1': 'A. Bakker', 'E-mail 1': 'an@x.nl' },
    { Roepnaam: 'Ali', Achternaam: 'Demir' },
  ]

  test('is plain JSON that crosses as it is, and the same every time', () => {
    const found = plan(lines, aSchool({ pupils: [aPupil(), semKnown] }), { kind: 'pupils' })
    expect(listPlan.parse(structuredClone(found))).toEqual(found)
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
    expect(plan(lines, aSchool({ pupils: [aPupil(), semKnown] }), { kind: 'pupils' })).toEqual(found)
  })

  test('keeps every tick of the office, also of one change', () => {
    const known = aSchool({ persons: [aPerson({ email: 'oud@x.nl' })] })
    const row2 = [{ ...noor, 'Ouder 1': 'An Bakker', 'E-mail 1': 'an@x.nl' }]
    const found = plan(row2, known, {
      choices: {
        ticks: [
          { key: 'person:an/email', ticked: true },
          { key: 'an', ticked: false },
        ],
      },
    })
    expect([found.persons[0]!.changes[0]!.ticked, found.persons[0]!.ticked]).toEqual([true, false])
  })
})

describe('the same list a second time', () => {
  const lines = [
    {
      ...noor,
      ...home,
      'Ouder 1': 'An Bakker',
      'E-mail 1': 'an@x.nl',
      'Mobiel 1': '06-12345678',
      'Ouder 2': 'Bo van den Berg',
      'Relatie 1': 'moeder',
      'Gezag 1': 'ja',
    },
    {
      ...sem,
      ...home,
      'Ouder 1': 'An Bakker',
      'E-mail 1': 'an@x.nl',
      'Relatie 1': 'moeder',
      'Gezag 1': 'ja',
    },
    {
      Roepnaam: 'Ali',
      Achternaam: 'Demir',
      Geboortedatum: '1-1-2019',
      Groep: 'Groep 3',
      'Ouder 1': 'Ay Demir',
      Straat: 'Laan',
      Huisnummer: '3',
      Postcode: '5678CD',
    },
  ]

  test('changes nothing', () => {
    const first = plan(lines, aSchool({ pupils: [] }), { kind: 'pupils' })
    const known = afterwards(first)
    const second = plan(lines, known, { kind: 'pupils' })
    expect(second.rows.map(({ state }) => state)).toEqual(['matched', 'matched', 'matched'])
    expect(second.persons.map(({ state }) => state)).toEqual(['same', 'same', 'same'])
    expect(second.ties.map(({ state }) => state)).toEqual(['same', 'same', 'same', 'same'])
    expect(second.households.map(({ state, ticked }) => [state, ticked])).toEqual([
      ['existing', true],
      ['existing', true],
    ])
    expect([second.pupils, second.joins, second.residences, second.householdJoins, second.absent]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ])
  })

  /** The school after everything ticked was done, with the keys of the plan as ids. */
  function afterwards(done: ListPlan): Existing {
    const homesOf = (who: string) =>
      done.residences
        .filter((residence) => residence.who === who && residence.ticked)
        .map(({ household }) => household)
    return aSchool({
      pupils: done.pupils.map(({ key, values }) =>
        aPupil({ ...values, id: key, householdIds: homesOf(key) }),
      ),
      persons: done.persons.map((person) =>
        aPerson({
          id: person.key,
          name: person.name,
          email: person.email,
          phones: person.phones.map(({ number }) => number),
          householdId: homesOf(person.key)[0] ?? null,
          ties: done.ties
            .filter((tie) => tie.person === person.key)
            .map(({ pupil, role, custody }) => ({ pupilId: pupil, role, custody })),
        }),
      ),
      households: done.households.map(({ key, address }) => aHousehold({ id: key, ...address })),
    })
  }
})
