import { describe, expect, test } from 'vitest'
import { dropRefused, type MappingProposal, proposeMapping } from '#domain/importing/lists/columns'
import type { ListField } from '#domain/importing/lists/fields'
import { describeList, findHeaderRow } from '#domain/importing/lists/header'
import { recogniseHeader } from '#domain/importing/lists/recognise-header'
import { applySavedMapping, savedMapping } from '#domain/importing/lists/saved-mapping'
import { cellsOf } from './list-files.ts'

/** Nine digits that pass the elfproef; invented, as in the test series of the tax office. */
const BSN = ['111222333', '123456782', '999990019']

function propose(text: string): MappingProposal {
  const cells = cellsOf(text)
  return proposeMapping(cells, describeList(cells))
}

function fields(text: string): ListField[] {
  return propose(text).mapping.columns.map(({ field }) => field)
}

describe('C04 the header row', () => {
  test('C04 title lines above the header are passed over', () => {
    const cells = cellsOf(
      'Ouderlijst De Regenboog;;\nGedrukt op 14-11-2026;;\n;;\nRoepnaam;Achternaam;Groep\nNoor;Berg;3',
    )
    expect(findHeaderRow(cells)).toBe(3)
    expect(describeList(cells)).toMatchObject({ headerRow: 3, titleRows: 2, rows: [4], columns: [0, 1, 2] })
  })

  test('C04 without a header row there is none, and the content proposes what it can', () => {
    const text =
      'Noor;03-02-2018;an@voorbeeld.nl;1234 AB;06-12345678\nSem;04-03-2017;bo@voorbeeld.nl;1234AC;0612345679'
    expect(findHeaderRow(cellsOf(text))).toBeNull()
    expect(propose(text)).toMatchObject({
      mapping: {
        columns: ['ignore', 'pupil.birthDate', 'parent1.email', 'household.postcode', 'parent1.phone'].map(
          (field) => ({ field }),
        ),
      },
      doubtful: [0, 1, 2, 3, 4],
    })
  })

  test('C04 the user can pick another header row', () => {
    const cells = cellsOf('Roepnaam;Groep\nwie;waar\nNoor;3')
    expect(describeList(cells, 1)).toMatchObject({ headers: ['wie', 'waar'], rows: [2] })
    expect(describeList(cells, null).rows).toEqual([0, 1, 2])
  })

  test('a line of groups above the header tells whose the columns are', () => {
    expect(
      fields(
        'Leerling;;Moeder;;Vader;\nRoepnaam;Achternaam;Naam;E-mail;Naam;E-mail\nNoor;Berg;An;a@x.nl;Bo;b@x.nl',
      ),
    ).toEqual([
      'pupil.givenName',
      'pupil.familyName',
      'parent1.name',
      'parent1.email',
      'parent2.name',
      'parent2.email',
    ])
  })
})

test('C05 empty columns, empty rows, a repeated header and a total row are left out and counted', () => {
  const text =
    'Roepnaam;;Groep;\nNoor;;3;\n;;;\nRoepnaam;;Groep;\nSem;;4;\n;;;\nTotaal aantal leerlingen;;2;\nPagina 1 van 1;;;'
  expect(describeList(cellsOf(text))).toEqual({
    headerRow: 0,
    headers: ['Roepnaam', '', 'Groep'],
    columns: [0, 2],
    rows: [1, 4],
    titleRows: 0,
    emptyRows: 2,
    emptyColumns: 1,
    totalRows: [6, 7],
    repeatedHeaders: [3],
  })
})

describe('C06 equal headers', () => {
  test.each<[string, string, ListField[]]>([
    [
      'twice the same',
      'Roepnaam;E-mailadres;E-mailadres',
      ['pupil.givenName', 'parent1.email', 'parent2.email'],
    ],
    [
      'names first, then twice the same',
      'Roepnaam;Naam ouder 1;Naam ouder 2;E-mail;E-mail',
      ['pupil.givenName', 'parent1.name', 'parent2.name', 'parent1.email', 'parent2.email'],
    ],
    [
      'in blocks',
      'Roepnaam;Naam ouder 1;E-mail;Naam ouder 2;Telefoon',
      ['pupil.givenName', 'parent1.name', 'parent1.email', 'parent2.name', 'parent2.phone'],
    ],
    [
      'two kinds of number are both of one parent',
      'Roepnaam;Ouder 1;Telefoon thuis;Mobiel',
      ['pupil.givenName', 'parent1.name', 'parent1.phone', 'parent1.phone'],
    ],
    [
      'names of child and two parents',
      'Roepnaam;Tussenvoegsel;Achternaam;Voorletters;Tussenvoegsel;Achternaam;Voorletters;Tussenvoegsel;Achternaam',
      [
        'pupil.givenName',
        'pupil.prefix',
        'pupil.familyName',
        'parent1.initials',
        'parent1.prefix',
        'parent1.familyName',
        'parent2.initials',
        'parent2.prefix',
        'parent2.familyName',
      ],
    ],
    [
      'two addresses',
      'Roepnaam;Postcode;Huisnummer;Postcode;Huisnummer',
      [
        'pupil.givenName',
        'household.postcode',
        'household.houseNumber',
        'parent2.postcode',
        'parent2.houseNumber',
      ],
    ],
  ])('C06 %s', (_, header, expected) => {
    expect(fields(`${header}\n${'x;'.repeat(expected.length - 1)}x`)).toEqual(expected)
  })

  test('C06 one e-mail column after two names is a guess', () => {
    expect(propose('Roepnaam;Ouder 1;Ouder 2;E-mail\na;b;c;d').doubtful).toEqual([3])
  })
})

describe('synonyms of the wizard', () => {
  test.each<[string, object]>([
    ['Geb.dat.', { who: 'pupil', what: 'birthDate' }],
    ['Rel. code', { who: 'pupil', what: 'number' }],
    ['Officiële voornamen', { who: 'pupil', what: 'firstNames' }],
    ['Roepnaam leerling', { who: 'pupil', what: 'givenName' }],
    ['Tussenv.', { who: 'pupil', what: 'prefix' }],
    ['KLASCODE', { who: 'pupil', what: 'group' }],
    ['Huisnummer_ext', { who: 'household', what: 'addition' }],
    ['Adres geheim', { who: 'household', what: 'secret' }],
    ['Gezinsnummer', { who: 'household', what: 'family' }],
    ['Naam ouder/verzorger 2', { who: 'parent', what: 'name', slot: 2, relation: null }],
    ['Lid e-mailadres ouder/verzorger 1', { who: 'parent', what: 'email', slot: 1, relation: null }],
    ['Lid telefoonnummer ouder/verzorger 4', { who: 'parent', what: 'phone', slot: 4, relation: null }],
    ['Verzorger 3', { who: 'parent', what: 'name', slot: 3, relation: null }],
    ['Contactpersoon 1', { who: 'parent', what: 'name', slot: 1, relation: null }],
    ['Aanhef verzorger 2', { who: 'parent', what: 'salutation', slot: 2, relation: null }],
    ['E-mail 2', { who: 'parent', what: 'email', slot: 2, relation: null }],
    ['MAILADRESSEN', { who: 'parent', what: 'email', slot: null, relation: null }],
    ['Mobiel verzorger 1', { who: 'parent', what: 'phone', slot: 1, relation: null }],
    ['Noodnummer', { who: 'parent', what: 'emergencyPhone', slot: null, relation: null }],
    ['Relatie tot kind', { who: 'parent', what: 'relation', slot: null, relation: null }],
    ['Relatie tot kind verzorger 2', { who: 'parent', what: 'relation', slot: 2, relation: null }],
    ['Vader/moeder', { who: 'parent', what: 'relation', slot: null, relation: null }],
    ['Ouderlijk gezag', { who: 'parent', what: 'custody', slot: null, relation: null }],
    ['Wettelijk vertegenwoordiger verzorger 1', { who: 'parent', what: 'custody', slot: 1, relation: null }],
    ['Mobiel vader', { who: 'parent', what: 'phone', slot: null, relation: 'father' }],
    ['E-mail moeder', { who: 'parent', what: 'email', slot: null, relation: 'mother' }],
    ['Postcode vader', { who: 'parent', what: 'postcode', slot: null, relation: 'father' }],
    ['Stiefmoeder', { who: 'parent', what: 'name', slot: null, relation: 'stepparent' }],
  ])('%s', (header, meaning) => {
    expect(recogniseHeader(header)).toEqual(meaning)
  })

  test('moeder and vader become parent 1 and 2 with the relation, in any order', () => {
    expect(propose('Roepnaam;Vader;Mobiel vader;Moeder;E-mail moeder\na;b;c;d;e').mapping).toMatchObject({
      columns: [
        {},
        { field: 'parent2.name' },
        { field: 'parent2.phone' },
        { field: 'parent1.name' },
        { field: 'parent1.email' },
      ],
      relations: ['mother', 'father', null, null],
    })
  })

  test('Naam is the surname beside a roepnaam, else the whole name', () => {
    expect(fields('Roepnaam;Naam\nNoor;Berg')).toEqual(['pupil.givenName', 'pupil.familyName'])
    expect(fields('Naam;Groep\nNoor van den Berg;3\nSem de Vries;4')).toEqual([
      'pupil.fullName',
      'pupil.group',
    ])
  })

  test('Nummer is the house number beside a street, else a number of its own per child', () => {
    expect(fields('Roepnaam;Straat;Nummer\nNoor;Dorpsstraat;12\nSem;Laan;12a')[2]).toBe(
      'household.houseNumber',
    )
    expect(fields('Nummer;Roepnaam\n2017001;Noor\n2017002;Sem')[0]).toBe('pupil.number')
    expect(fields('Nummer;Roepnaam\n3;Noor\n3;Sem')[0]).toBe('ignore')
  })
})

describe('C18 refused columns', () => {
  test.each([
    ['BSN', 'bsn'],
    ['Burgerservicenummer leerling', 'bsn'],
    ['Onderwijsnummer', 'bsn'],
    ['bsn_ondwnr-4', 'bsn'],
    ['Nationaliteit', 'country'],
    ['Land vader', 'country'],
    ['Geboorteplaats', 'birthPlace'],
    ['Gewicht_nieuw', 'weight'],
    ['Opleiding verzorger 1', 'parentEducation'],
    ['IBAN', 'bank'],
    ['Naam huisarts', 'health'],
    ['Medicijngebruik', 'health'],
    ['Cito eindscore', 'results'],
    ['Gebruikersnaam', 'account'],
    ['ECK iD', 'account'],
  ])('C18 the header %s is refused', (header, kind) => {
    expect(propose(`Roepnaam;${header}\nNoor;1`).refused).toEqual([
      { column: 1, header, kind, by: 'header', filled: 1 },
    ])
  })

  test('C18 a BSN under another header is recognised by the elfproef, dropped and counted', () => {
    const cells = cellsOf(`Roepnaam;Leerlingnummer\nNoor;${BSN[0]}\nSem;${BSN[1]}\nAli;12345\nBo;${BSN[2]}`)
    const { refused, mapping } = proposeMapping(cells, describeList(cells))
    expect(refused).toEqual([{ column: 1, header: 'Leerlingnummer', kind: 'bsn', by: 'content', filled: 4 }])
    expect(mapping.columns.map(({ field }) => field)).toEqual(['pupil.givenName'])
    expect(JSON.stringify(dropRefused(cells, refused))).not.toMatch(/\d{5}/)
  })

  test.each([
    ['with points', '1112.22.333', '1234.56.782'],
    ['without the zero that Excel took', '12345672', '10000008'],
  ])('C18 a BSN %s is recognised too', (_, first, second) => {
    expect(propose(`Roepnaam;Kenmerk\nNoor;${first}\nSem;${second}`).refused).toMatchObject([
      { kind: 'bsn', by: 'content' },
    ])
  })

  test('C18 bank numbers under another header are recognised', () => {
    const text = 'Roepnaam;Opmerking\nNoor;NL91 ABNA 0417 1643 00\nSem;NL20INGB0001234567'
    expect(propose(text).refused).toMatchObject([{ column: 1, kind: 'bank', by: 'content', filled: 2 }])
  })

  test('C18 telephone numbers without a zero and leerlingnummers are not taken for BSN', () => {
    const text =
      'Roepnaam;Mobiel;Leerlingnummer\nNoor;612345678;201700045\nSem;612345687;201700003\nAli;612345679;201700046'
    expect(propose(text).refused).toEqual([])
  })
})

describe('C19 headers like program words', () => {
  test('C19 __proto__, constructor and toString are columns like any other', () => {
    const { mapping } = propose('Roepnaam;__proto__;constructor;toString;hasOwnProperty\nNoor;a;b;c;d')
    expect(mapping.columns.map(({ header, field }) => [header, field])).toEqual([
      ['Roepnaam', 'pupil.givenName'],
      ['__proto__', 'ignore'],
      ['constructor', 'ignore'],
      ['toString', 'ignore'],
      ['hasOwnProperty', 'ignore'],
    ])
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('C22 a saved mapping', () => {
  const saved = propose('Roepnaam;Achternaam;Ouder 1;E-mail ouder 1;Klas\na;b;c;d;e').mapping

  test('C22 is found back by header when columns moved, and names what moved', () => {
    expect(
      applySavedMapping(saved, propose('Klas;Roepnaam;Achternaam;Ouder 1;E-mail ouder 1\na;b;c;d;e')),
    ).toMatchObject({
      mapping: {
        columns: ['pupil.group', 'pupil.givenName', 'pupil.familyName', 'parent1.name', 'parent1.email'].map(
          (field) => ({ field }),
        ),
      },
      differences: [
        { code: 'COLUMN_MOVED', header: 'Klas', from: 4, to: 0 },
        { code: 'COLUMN_MOVED', header: 'Roepnaam', from: 0, to: 1 },
        { code: 'COLUMN_MOVED', header: 'Achternaam', from: 1, to: 2 },
        { code: 'COLUMN_MOVED', header: 'Ouder 1', from: 2, to: 3 },
        { code: 'COLUMN_MOVED', header: 'E-mail ouder 1', from: 3, to: 4 },
      ],
    })
  })

  test('C22 renamed, missing and new columns are named', () => {
    const { differences } = applySavedMapping(
      saved,
      propose('Roepnaam;Achternaam;Ouder 1;Mailadres ouder 1;Postcode\na;b;c;d;e'),
    )
    expect(differences).toEqual([
      { code: 'COLUMN_RENAMED', was: 'E-mail ouder 1', header: 'Mailadres ouder 1', field: 'parent1.email' },
      { code: 'COLUMN_NEW', header: 'Postcode', field: 'household.postcode' },
      { code: 'COLUMN_GONE', header: 'Klas', field: 'pupil.group' },
    ])
  })

  test('C22 keeps what the user chose against the proposal', () => {
    const own = {
      ...saved,
      columns: saved.columns.map((entry) =>
        entry.header === 'Klas' ? { ...entry, field: 'ignore' as const } : entry,
      ),
    }
    const again = applySavedMapping(
      own,
      propose('Roepnaam;Achternaam;Ouder 1;E-mail ouder 1;Klas\na;b;c;d;e'),
    )
    expect([again.mapping, again.differences]).toEqual([own, []])
  })

  test('C18 C22 cannot bring a refused column back', () => {
    const old = {
      ...saved,
      columns: [{ column: 0, header: 'BSN', occurrence: 1, field: 'pupil.number' as const }],
    }
    const { mapping } = applySavedMapping(old, propose('BSN;Roepnaam\n1;a'))
    expect(mapping.columns.map(({ header }) => header)).toEqual(['Roepnaam'])
  })

  test('crosses to the window as it is, and unknown fields are refused', () => {
    expect(savedMapping.parse({ name: 'Ouderlijst ParnasSys', mapping: saved })).toEqual({
      name: 'Ouderlijst ParnasSys',
      mapping: saved,
    })
    const wrong = { name: 'x', mapping: { ...saved, columns: [{ ...saved.columns[0], field: 'pupil.bsn' }] } }
    expect(savedMapping.safeParse(wrong).success).toBe(false)
  })
})
