import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCellReaders } from '#domain/importing/lists/cell-readers'
import { proposeMapping } from '#domain/importing/lists/columns'
import { describeList } from '#domain/importing/lists/header'
import { type ListRow, listRow } from '#domain/importing/lists/list-row'
import { readCouple, readFullName } from '#domain/importing/lists/person-names'
import { type ListReading, type ReadRowsOptions, readRows } from '#domain/importing/lists/rows'
import type { IsoDate } from '#domain/kernel/date'
import { splitEmails } from '#domain/kernel/email'
import { parsePhone, splitPhones } from '#domain/kernel/phone'
import { cellsOf } from './list-files.ts'

const today = '2026-11-21' as IsoDate

function read(text: string, options: Partial<ReadRowsOptions> = {}): ListReading {
  const cells = cellsOf(text)
  const shape = describeList(cells)
  return readRows({ cells, rows: shape.rows }, proposeMapping(cells, shape).mapping, { today, ...options })
}

/** The only row of a list. */
function rowOf(text: string, options: Partial<ReadRowsOptions> = {}): ListRow {
  return read(text, options).rows[0]!
}

/** What one parent column makes of one cell. */
function parentOf(header: string, cell: string) {
  return rowOf(`Roepnaam;Naam ouder 1;${header}\nNoor;An Berg;"${cell}"`).parents[0]!
}

const codes = (row: ListRow) => row.problems.map(({ code }) => code)

test('a row becomes a child with parents, address and typed values', () => {
  const text = [
    'Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Groep;Moeder;E-mail moeder;Mobiel moeder;Vader;Gezag vader;Straat;Huisnummer;Postcode;Plaats;Geheim',
    '00007;Noor;van den;Berg;3-2-2018;Groep 5;Mevr. A.B. de Vries;an@voorbeeld.nl;06-12345678;Bo van den Berg;ja;Dorpsstraat;12a;1234 ab;Rotterdam;nee',
  ].join('\n')
  const row = rowOf(text)
  expect(row).toEqual({
    line: 2,
    pupil: {
      name: {
        givenName: 'Noor',
        firstNames: '',
        initials: '',
        prefix: 'van den',
        familyName: 'Berg',
        keepAsIs: false,
      },
      birthDate: '2018-02-03',
      group: 'Groep 5',
      year: 5,
      number: '00007',
    },
    parents: [
      {
        slot: 1,
        part: 1,
        salutation: 'Mevr.',
        name: {
          givenName: '',
          firstNames: '',
          initials: 'A.B.',
          prefix: 'de',
          familyName: 'Vries',
          keepAsIs: false,
        },
        relation: 'mother',
        custody: 'unknown',
        emails: ['an@voorbeeld.nl'],
        sharedEmail: false,
        phones: [{ number: '+31612345678', remark: '', valid: true, emergency: false }],
        address: null,
        couple: [],
      },
      {
        slot: 2,
        part: 1,
        salutation: '',
        name: {
          givenName: 'Bo',
          firstNames: '',
          initials: '',
          prefix: 'van den',
          familyName: 'Berg',
          keepAsIs: false,
        },
        relation: 'father',
        custody: 'yes',
        emails: [],
        sharedEmail: false,
        phones: [],
        address: null,
        couple: [],
      },
    ],
    address: {
      street: 'Dorpsstraat',
      houseNumber: '12',
      addition: 'A',
      indication: '',
      postcode: '1234AB',
      town: 'Rotterdam',
    },
    secret: false,
    family: '',
    language: '',
    problems: [],
  })
  expect(listRow.parse(row)).toEqual(row)
})

describe('C07 what Excel did to telephone numbers', () => {
  test.each([
    ['612345678', '+31612345678', ['PHONE_REPAIRED']],
    ['6,12345678E+08', '+31612345678', ['PHONE_REPAIRED']],
    ['6,12E+08', '6,12E+08', ['PHONE_UNREADABLE']],
    ['31612345678', '+31612345678', ['PHONE_REPAIRED']],
  ])('C07 %s → %s', (cell, number, problems) => {
    const row = rowOf(`Roepnaam;Ouder 1;Mobiel 1\nNoor;An Berg;${cell}`)
    expect([row.parents[0]!.phones[0]!.number, codes(row)]).toEqual([number, problems])
  })
})

describe('C08 two values in one cell', () => {
  test('C08 two addresses go to the two parents when only one column has them', () => {
    const row = rowOf('Roepnaam;Ouder 1;Ouder 2;E-mail 1\nNoor;An Berg;Bo Berg;"a@x.nl; b@y.nl"')
    expect(row.parents.map(({ emails }) => emails)).toEqual([['a@x.nl'], ['b@y.nl']])
    expect(codes(row)).toEqual(['EMAILS_SPLIT'])
  })

  test('C08 two addresses without any name make two parents', () => {
    const row = rowOf('Roepnaam;Achternaam;MAILADRESSEN\nNoor;Berg;"a@x.nl, b@y.nl"')
    expect(row.parents.map(({ slot, part, emails }) => [slot, part, emails])).toEqual([
      [1, 1, ['a@x.nl']],
      [1, 2, ['b@y.nl']],
    ])
  })

  test('C08 one parent with two addresses keeps both', () => {
    expect(parentOf('E-mail 1', 'a@x.nl\nb@y.nl').emails).toEqual(['a@x.nl', 'b@y.nl'])
  })

  test('C08 two numbers in a cell are two numbers', () => {
    const row = rowOf('Roepnaam;Ouder 1;Mobiel 1\nNoor;An Berg;06-12345678 / 010 2202121')
    expect(row.parents[0]!.phones.map(({ number }) => number)).toEqual(['+31612345678', '+31102202121'])
    expect(codes(row)).toEqual(['PHONES_SPLIT'])
  })
})

test('C09 text in a telephone cell becomes a remark, and so does the kind of number in the header', () => {
  expect(parentOf('Telefoon 1', '06-12345678 (oma)').phones).toEqual([
    { number: '+31612345678', remark: 'oma', valid: true, emergency: false },
  ])
  expect(parentOf('Telefoon werk ouder 1', '010-2202121').phones[0]).toMatchObject({ remark: 'werk' })
  expect(parentOf('Noodnummer 1', '06-12345678').phones[0]).toMatchObject({ emergency: true })
})

test.each(['geen', '-', 'n.v.t.', 'x', '0', 'onbekend', '?', 'N.V.T', 'Onbekend', '#N/B', '--', ' '])(
  'C10 the place-holder "%s" is empty everywhere',
  (cell) => {
    const header =
      'Roepnaam;Achternaam;Geboortedatum;Ouder 1;E-mail 1;Mobiel 1;Straat;Huisnummer;Postcode;Groep'
    const row = rowOf(`${header}\nNoor;Berg${`;${cell}`.repeat(8)}`)
    expect([row.parents, row.address, row.pupil.birthDate, row.problems]).toEqual([[], null, null, []])
  },
)

test('C10 a surname Geen with a tussenvoegsel stays a surname', () => {
  expect(rowOf('Roepnaam;Tussenvoegsel;Achternaam\nNoor;van;Geen').pupil.name).toMatchObject({
    prefix: 'van',
    familyName: 'Geen',
  })
})

describe('C11 two persons in one cell', () => {
  test.each([
    ['Fam. Jansen', [{ familyName: 'Jansen' }, { familyName: 'Jansen' }]],
    [
      'familie van den Berg',
      [
        { prefix: 'van den', familyName: 'Berg' },
        { prefix: 'van den', familyName: 'Berg' },
      ],
    ],
    [
      'Dhr. P. de Vries en mevr. A. Bakker',
      [
        { initials: 'P.', prefix: 'de', familyName: 'Vries' },
        { initials: 'A.', familyName: 'Bakker' },
      ],
    ],
    [
      'Jan en Anna de Vries',
      [
        { givenName: 'Jan', prefix: 'de', familyName: 'Vries' },
        { givenName: 'Anna', prefix: 'de', familyName: 'Vries' },
      ],
    ],
    [
      'J. & A. Jansen',
      [
        { initials: 'J.', familyName: 'Jansen' },
        { initials: 'A.', familyName: 'Jansen' },
      ],
    ],
    [
      'de heer en mevrouw Jansen-de Boer',
      [{ familyName: 'Jansen-de Boer' }, { familyName: 'Jansen-de Boer' }],
    ],
    ['P. de Vries / A. Bakker', [{ familyName: 'Vries' }, { familyName: 'Bakker' }]],
  ])('C11 %s is proposed as two', (cell, names) => {
    expect(readCouple(cell)).toMatchObject(names.map((name) => ({ name })))
  })

  test.each(['Anna Bakker', 'Mevr. A. Bakker-de Boer', 'Hendrik van der Heijden', 'Lena ten Have'])(
    'C11 %s is one',
    (cell) => {
      expect(readCouple(cell)).toBeNull()
    },
  )

  const text =
    'Roepnaam;Ouders;E-mail ouders;Telefoon ouders\nNoor;Dhr. P. de Vries en mevr. A. Bakker;"p@x.nl;a@x.nl";0612345678'

  test('C11 nothing is split by itself', () => {
    const row = rowOf(text)
    expect(row.parents).toHaveLength(1)
    expect(row.parents[0]!.couple).toHaveLength(2)
    expect(codes(row)).toContain('COUPLE_PROPOSED')
  })

  test('C11 the user can have it split', () => {
    const row = rowOf(text, { splitCouples: [{ line: 2, slot: 1 }] })
    expect(row.parents.map(({ slot, part, salutation, emails }) => [slot, part, salutation, emails])).toEqual(
      [
        [1, 1, 'Dhr.', ['p@x.nl']],
        [1, 2, 'mevr.', ['a@x.nl']],
      ],
    )
    expect(codes(row)).not.toContain('COUPLE_PROPOSED')
  })
})

test('C12 one address for both parents stays with two persons, marked as shared', () => {
  const row = rowOf('Roepnaam;Ouder 1;E-mail 1;Ouder 2;E-mail 2\nNoor;An Berg;fam@x.nl;Bo Berg;FAM@x.nl')
  expect(row.parents.map(({ emails, sharedEmail }) => [emails, sharedEmail])).toEqual([
    [['fam@x.nl'], true],
    [['fam@x.nl'], true],
  ])
})

describe('C14 house numbers', () => {
  test.each([
    ['12a', '12', 'A'],
    ['12 A', '12', 'A'],
    ['12-A', '12', 'A'],
    ['12 hs', '12', 'hs'],
    ['12-1', '12', '1'],
    ['12 bis', '12', 'bis'],
    ['52-54', '52-54', ''],
  ])('C14 %s → %s and "%s"', (cell, houseNumber, addition) => {
    expect(rowOf(`Roepnaam;Huisnummer;Postcode\nNoor;${cell};1234AB`).address).toMatchObject({
      houseNumber,
      addition,
    })
  })

  test.each([
    ['Dorpsstraat 12a', 'Dorpsstraat', '12', 'A'],
    ['Plein 1945 3', 'Plein 1945', '3', ''],
    ['2e Exloërmond 4-2', '2e Exloërmond', '4', '2'],
    ['Dorpsstraat', 'Dorpsstraat', '', ''],
  ])('C14 an address line %s is taken apart', (cell, street, houseNumber, addition) => {
    expect(rowOf(`Roepnaam;Adres;Postcode\nNoor;${cell};1234AB`).address).toMatchObject({
      street,
      houseNumber,
      addition,
    })
  })

  test('a whole address in one cell, and postcode with town, are taken apart', () => {
    const expected = {
      street: 'Dorpsstraat',
      houseNumber: '12',
      addition: 'B',
      indication: '',
      postcode: '1234AB',
      town: 'Rotterdam',
    }
    expect(rowOf('Roepnaam;Adres\nNoor;"Dorpsstraat 12 b, 1234 AB Rotterdam"').address).toEqual(expected)
    expect(
      rowOf('Roepnaam;Adres;Postcode en plaats\nNoor;Dorpsstraat 12b;1234 ab Rotterdam').address,
    ).toEqual(expected)
  })

  test('a house number that Excel took for a day is flagged, not guessed', () => {
    const row = rowOf('Roepnaam;Huisnummer;Postcode\nNoor;12-jan;1234AB')
    expect([row.address!.houseNumber, codes(row)]).toEqual(['', ['HOUSE_NUMBER_IS_DATE']])
  })

  test('a half postcode is flagged, a foreign one is not', () => {
    expect(codes(rowOf('Roepnaam;Postcode\nNoor;1234A'))).toEqual(['POSTCODE_UNREADABLE'])
    expect(codes(rowOf('Roepnaam;Postcode\nNoor;D-47533'))).toEqual([])
  })
})

test.each([
  ['Ja', 'yes'],
  ['J', 'yes'],
  ['1', 'yes'],
  ['x', 'yes'],
  ['true', 'yes'],
  ['WAAR', 'yes'],
  ['✓', 'yes'],
  ['nee', 'no'],
  ['N', 'no'],
  ['0', 'no'],
  ['onwaar', 'no'],
  ['', 'unknown'],
  ['onbekend', 'unknown'],
])('C15 gezag "%s" is %s', (cell, custody) => {
  expect(parentOf('Gezag 1', cell).custody).toBe(custody)
})

test('C15 what is neither ja nor nee is onbekend, and said so; no gezag column is onbekend', () => {
  const row = rowOf('Roepnaam;Ouder 1;Gezag 1\nNoor;An Berg;alleen weekend')
  expect([row.parents[0]!.custody, codes(row)]).toEqual(['unknown', ['CUSTODY_UNCLEAR']])
  expect(rowOf('Roepnaam;Ouder 1\nNoor;An Berg').parents[0]!.custody).toBe('unknown')
})

describe('C17 the order of day and month', () => {
  const dates = (cells: string[], options: Partial<ReadRowsOptions> = {}) => {
    const { rows, dateOrder } = read(
      `Roepnaam;Geboortedatum\n${cells.map((cell) => `Noor;${cell}`).join('\n')}`,
      options,
    )
    return [dateOrder, ...rows.map(({ pupil }) => pupil.birthDate)]
  }

  test('C17 a value above 12 decides for the whole column', () => {
    expect(dates(['3/2/2018', '22/3/2017'])).toEqual(['dayFirst', '2018-02-03', '2017-03-22'])
    expect(dates(['3/2/2018', '3/22/2017'])).toEqual(['monthFirst', '2018-03-02', '2017-03-22'])
  })

  test('C17 undecidable is asked, and read the Dutch way until then', () => {
    expect(dates(['3-2-2018', '4-5-2017'])).toEqual(['undecided', '2018-02-03', '2017-05-04'])
    expect(dates(['3-2-2018'], { dateOrder: 'monthFirst' })).toEqual(['monthFirst', '2018-03-02'])
  })

  test('C17 one wrong date does not turn the list round', () => {
    expect(dates(['22-3-2017', '25-4-2018', '3-31-2018'])).toEqual([
      'dayFirst',
      '2017-03-22',
      '2018-04-25',
      null,
    ])
  })

  test.each([
    ['2018-02-03', '2018-02-03'],
    ['03-02-18', '2018-02-03'],
    ['3 feb 2018', '2018-02-03'],
    ['43134', '2018-02-03'],
    ['20180203', '2018-02-03'],
    ['2018-02-03T00:00:00', '2018-02-03'],
    ['03-02-2018 0:00', '2018-02-03'],
    ['29-02-2020', '2020-02-29'],
  ])('the date %s is %s', (cell, date) => {
    expect(dates([cell])[1]).toBe(date)
  })

  test.each([
    ['31-02-2019', 'BIRTH_DATE_UNREADABLE'],
    ['29-02-2019', 'BIRTH_DATE_UNREADABLE'],
    ['gisteren', 'BIRTH_DATE_UNREADABLE'],
    ['3-2-1918', 'BIRTH_DATE_UNLIKELY'],
    ['3-2-2027', 'BIRTH_DATE_UNLIKELY'],
  ])('the date %s is reported: %s', (cell, code) => {
    expect(read(`Roepnaam;Geboortedatum\nNoor;${cell}`).problems).toEqual([
      { line: 2, code, field: 'pupil.birthDate', text: cell },
    ])
  })
})

describe('parents', () => {
  test('a parent with an address of its own keeps it', () => {
    const row = rowOf(
      'Roepnaam;Postcode;Huisnummer;Vader;Postcode vader;Huisnummer vader\nNoor;1234AB;12;Bo Berg;5678CD;9',
    )
    expect([row.address?.postcode, row.parents[0]!.address?.postcode]).toEqual(['1234AB', '5678CD'])
  })

  test('an e-mail address without a name is a parent without a name, and said so', () => {
    const row = rowOf('Roepnaam;E-mailadres ouder/verzorger 1\nNoor;an@x.nl')
    expect([row.parents[0]!.emails, codes(row)]).toEqual([['an@x.nl'], ['PARENT_NAME_MISSING']])
  })

  test('name parts in columns make one name', () => {
    const row = rowOf(
      'Roepnaam;Aanhef verzorger 1;Voorletters verzorger 1;Tussenvoegsel verzorger 1;Achternaam verzorger 1\nNoor;Mevrouw;A.B.;de;Vries',
    )
    expect(row.parents[0]).toMatchObject({
      salutation: 'Mevrouw',
      name: { initials: 'A.B.', prefix: 'de', familyName: 'Vries' },
    })
  })

  test('an unknown relation and a wrong address are reported, not stored', () => {
    const row = rowOf('Roepnaam;Ouder 1;Relatie 1;E-mail 1\nNoor;An Berg;tante;an@voorbeeld')
    expect([row.parents[0]!.relation, row.parents[0]!.emails, codes(row)]).toEqual([
      null,
      [],
      ['EMAIL_UNREADABLE', 'RELATION_UNKNOWN'],
    ])
  })
})

test.each([
  ['Noor van den Berg', { givenName: 'Noor', prefix: 'van den', familyName: 'Berg' }],
  ['Berg, Noor van den', { givenName: 'Noor', prefix: 'van den', familyName: 'Berg' }],
  ['Vries, P. de', { initials: 'P.', prefix: 'de', familyName: 'Vries' }],
  ['Anna Maria Bakker', { givenName: 'Anna Maria', familyName: 'Bakker' }],
  ['A.B. van Dijk', { initials: 'A.B.', prefix: 'van', familyName: 'Dijk' }],
  ['AB Bakker', { initials: 'AB', familyName: 'Bakker' }],
  ['Mw. A. Bakker - de Boer', { initials: 'A.', familyName: 'Bakker-de Boer' }],
  ['Anna Bakker-de Boer', { givenName: 'Anna', familyName: 'Bakker-de Boer' }],
  ['van den Berg', { prefix: 'van den', familyName: 'Berg' }],
  ['A.Bakker', { initials: 'A.', familyName: 'Bakker' }],
  ['Samira el Idrissi', { givenName: 'Samira', prefix: 'el', familyName: 'Idrissi' }],
  ["Joris van 't Hof", { givenName: 'Joris', prefix: "van 't", familyName: 'Hof' }],
  ['Bakker', { familyName: 'Bakker' }],
])('the name %s is taken apart', (text, name) => {
  expect(readFullName(text, 'familyName').name).toEqual({
    ...{ givenName: '', firstNames: '', initials: '', prefix: '', familyName: '', keepAsIs: false },
    ...name,
  })
})

test('the quick look at an e-mail cell gives what the whole reading gives', () => {
  const { emails } = createCellReaders()
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9_.-]{1,8}@[a-z0-9.-]{1,8}\.[a-z]{1,4}$/), (cell) => {
      expect(emails(cell)).toEqual(splitEmails(cell))
    }),
    { numRuns: 3000 },
  )
})

test('the quick look at a telephone cell gives what the whole reading gives', () => {
  const { phones } = createCellReaders()
  fc.assert(
    fc.property(fc.stringMatching(/^(\+31|0|00|31)[0-9][ -]?[0-9]{7,9}$/), (cell) => {
      expect(phones(cell)).toEqual(splitPhones(cell).map(parsePhone))
    }),
    { numRuns: 3000 },
  )
})

test('a row without the name of a child is skipped, and a cell of hundreds of signs is left out', () => {
  const { rows, skipped, problems } = read(`Roepnaam;Ouder 1\n;An Berg\nNoor;${'lang '.repeat(200)}`)
  expect([rows.length, skipped, problems.map(({ code }) => code)]).toEqual([1, [2], ['CELL_TOO_LONG']])
})

test('progress is told per thousand rows', () => {
  const steps: number[] = []
  read(`Roepnaam;Groep\n${'Noor;3\n'.repeat(2500)}`, { progress: (done) => steps.push(done) })
  expect(steps).toEqual([0, 1000, 2000, 2500])
})
