import { describe, expect, it } from 'vitest'
import { decodeText } from '#domain/importing/decode'
import { readInSteps, readSchoolFile } from '#domain/importing/edexml/read'
import type { SchoolFile } from '#domain/importing/edexml/school-file'
import { anXmlPupil, HEADER, SAMPLE, schoolXml, xmlComposed, xmlGroup } from './school-xml.ts'

function read(xml: string): SchoolFile {
  const result = readSchoolFile(xml)
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.details)}`)
  return result.value
}

const refusal = (xml: string) => {
  const result = readSchoolFile(xml)
  return result.ok ? 'read' : result.error
}

const onePupil = (inner: string) =>
  read(schoolXml({ pupils: [`<leerling key="1">${inner}</leerling>`] })).pupils[0]!
const filled = (counts: object) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))

describe('the sample file', () => {
  it('is read as it stands', () => {
    const file = read(SAMPLE)
    expect(file.header).toEqual({
      schoolYear: { value: '2026-2027', raw: '2026-2027' },
      snapshotDate: '2026-11-14',
      createdAt: '2026-11-14T08:15:00',
      brin: '99ZZ',
      dependance: null,
      author: 'Voorbeeld-LAS 1.0',
      version: '2.1',
    })
    expect(file.pupils.map((pupil) => pupil.key)).toEqual(['00007', '#001', '00009'])
    expect(file.groups.map(({ kind, key, yearCode }) => [kind, key, yearCode])).toEqual([
      ['base', 'g34_lj_3', '3'],
      ['base', 'g34_lj_4', '4'],
      ['composed', 'plus', ''],
      ['base', 'g56', 'C'],
    ])
    expect(file.staff.map(({ key, roles, groups }) => ({ key, roles, groups }))).toEqual([
      { key: 'LK1', roles: [], groups: [{ kind: 'base', key: 'g56', roles: ['LRK'] }] },
      { key: 'LK2', roles: ['OUD'], groups: [] },
    ])
    expect(filled(file.refused)).toEqual({ bsn: 1, ethnicity: 1, country: 1, vendorBlock: 1 })
    expect(file.skipped).toEqual([])
  })
})

describe('file and header', () => {
  it.each(['2031-2032', '2025-2026'])('E01 accepts the school year %s that no schema lists', (schooljaar) => {
    expect(read(schoolXml({ school: { schooljaar }, pupils: [] })).header.schoolYear.value).toBe(schooljaar)
  })

  it.each(['2026/2027', '2026 / 2027', ' 2026-2027 ', '2026 – 2027', '2026-27'])(
    'E02 reads the school year %j',
    (raw) => {
      expect(read(schoolXml({ school: { schooljaar: raw }, pupils: [] })).header.schoolYear.value).toBe(
        '2026-2027',
      )
    },
  )

  it.each(['', '2026', '2026-2028', 'dit jaar', '2099-00'])(
    'E03 keeps the unreadable school year %j as it stands',
    (raw) => {
      const { schoolYear } = read(schoolXml({ school: { schooljaar: raw }, pupils: [] })).header
      expect(schoolYear).toEqual({ value: null, raw })
    },
  )

  it('E07 accepts a school without any identification', () => {
    expect(read(schoolXml({ school: { schooljaar: '2026-2027' }, pupils: [] })).header.brin).toBeNull()
  })

  it.each([
    ['00', null],
    ['03', '03'],
  ])('E08 reads the dependance %s as %s', (dependancecode, expected) => {
    expect(read(schoolXml({ school: { ...HEADER, dependancecode }, pupils: [] })).header.dependance).toBe(
      expected,
    )
  })

  it('E09 tells that the block school is missing', () => {
    const file = read(schoolXml({ school: null, pupils: [anXmlPupil('1', 'Zoë Linde')] }))
    expect([file.hasSchoolBlock, file.pupils.length]).toEqual([false, 1])
  })

  it('E10 takes any version text', () => {
    expect(read(schoolXml({ school: { xsdversie: 'nieuw!' }, pupils: [] })).header.version).toBe('nieuw!')
  })

  it('E11 does nothing with a schema reference', () => {
    const xml = '<EDEX xmlns:xsi="x" xsi:schemaLocation="http://voorbeeld.invalid/a.xsd"><leerlingen/></EDEX>'
    expect(read(xml).skipped).toEqual([])
  })

  it.each([
    ['a doctype', '<!DOCTYPE EDEX><EDEX/>', 1],
    [
      'an outside entity',
      '<?xml version="1.0"?>\n<!DOCTYPE EDEX [<!ENTITY x SYSTEM "file:///c:/boot.ini">]>\n<EDEX>&x;</EDEX>',
      2,
    ],
    [
      'an entity bomb',
      `<!DOCTYPE l [<!ENTITY a "ha">\n${'<!ENTITY b "&a;&a;&a;&a;">\n'.repeat(1000)}]><EDEX>&b;</EDEX>`,
      1002,
    ],
  ])('E12 refuses %s', (_name, xml, line) => {
    expect(refusal(xml)).toEqual({ code: 'EDEXML_DOCTYPE', details: { line } })
  })

  it('E13 reads the accents of a Windows-1252 file that declares ISO-8859-1', () => {
    const xml =
      '<?xml version="1.0" encoding="ISO-8859-1"?><EDEX><leerlingen><leerling key="1"><roepnaam>Zoë</roepnaam></leerling></leerlingen></EDEX>'
    const bytes = Uint8Array.from(xml, (sign) => sign.charCodeAt(0))
    expect(read(decodeText(bytes).text).pupils[0]?.name.givenName).toBe('Zoë')
  })

  it.each([
    ['dossier', 'oso'],
    ['html', 'html'],
    ['ss:Workbook', 'excelXml'],
    ['leerresultaten_antwoord', 'uwlrResults'],
    ['menu', 'other'],
  ])('E15 names the root %s', (root, known) => {
    expect(refusal(`<${root}/>`)).toMatchObject({ code: 'EDEXML_NOT_EDEXML', details: { known } })
  })

  it('E16 tells the line where a file was cut off', () => {
    const cut = SAMPLE.slice(0, SAMPLE.indexOf('<leerling key="#001">'))
    expect(refusal(cut)).toEqual({ code: 'EDEXML_CUT_OFF', details: { line: cut.split('\n').length } })
  })

  it('E16 tells the line of an error in the file', () => {
    expect(refusal(SAMPLE.replace('</school>', '</schol>'))).toEqual({
      code: 'EDEXML_MALFORMED',
      details: { line: 12 },
    })
  })

  it('E16 refuses an empty file', () => {
    expect(refusal('')).toEqual({ code: 'EDEXML_CUT_OFF', details: { line: 1 } })
  })

  it('E17 reads an empty block leerlingen as a block without pupils', () => {
    const file = read(schoolXml({ pupils: [] }))
    expect([file.hasPupilBlock, file.pupils]).toEqual([true, []])
  })

  it('E18 reads blocks and elements in any order', () => {
    const xml = `<EDEX><leerkrachten><leerkracht key="L"><groepen><groep key="g"/></groepen><roepnaam>Joke</roepnaam></leerkracht></leerkrachten>
      <leerlingen><leerling key="1"><groep key="g"/><jaargroep>4</jaargroep><roepnaam>Zoë</roepnaam></leerling></leerlingen>
      <groepen>${xmlGroup('g', '4A', '4')}</groepen><school><schooljaar>2026-2027</schooljaar></school></EDEX>`
    const file = read(xml)
    expect([
      file.header.schoolYear.value,
      file.groups.length,
      file.pupils[0]?.yearCode,
      file.staff[0]?.name.givenName,
    ]).toEqual(['2026-2027', 1, '4', 'Joke'])
  })

  it('E19 skips and counts what it does not know', () => {
    const file = read(
      schoolXml({
        pupils: [
          '<leerling key="1" hoi="x"><roepnaam>Zoë</roepnaam><bus>5</bus></leerling>',
          '<leerling><bus><bus/></bus></leerling>',
        ],
      }),
    )
    expect(file.skipped).toEqual([
      { name: '@hoi', count: 1 },
      { name: 'bus', count: 2 },
    ])
  })

  it('E19 keeps the count short when a file has thousands of unknown names', () => {
    const file = read(`<EDEX>${Array.from({ length: 5000 }, (_, at) => `<x${at}/>`).join('')}</EDEX>`)
    expect(file.skipped.length).toBe(101)
    expect(file.skipped.at(-1)).toEqual({ name: '…', count: 4900 })
  })

  it('E20 matches by local name, with a namespace or a prefix nobody declared', () => {
    const xml =
      '<e:EDEX xmlns:e="urn:x"><e:leerlingen><q:leerling key="1"><q:roepnaam>Zoë</q:roepnaam></q:leerling></e:leerlingen></e:EDEX>'
    expect(read(xml).pupils[0]?.name.givenName).toBe('Zoë')
  })

  it('E21 takes an empty element and one with only spaces as missing', () => {
    expect(onePupil('<roepnaam/><achternaam> \n </achternaam><jaargroep></jaargroep>').name).toEqual({
      givenName: '',
      firstNames: '',
      initials: '',
      prefix: '',
      familyName: '',
      keepAsIs: false,
    })
  })

  it('E22 refuses deep nesting', () => {
    expect(refusal(`<EDEX>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</EDEX>`)).toEqual({
      code: 'EDEXML_TOO_DEEP',
      details: { line: 1 },
    })
  })

  it('E22 tells how far it is, and stops when nobody asks on', () => {
    const xml = schoolXml({
      pupils: Array.from({ length: 2000 }, (_, at) => anXmlPupil(String(at), 'Zoë Linde')),
    })
    const steps = readInSteps(xml)
    expect(steps.next().value).toEqual({ done: 65536, total: xml.length })
    steps.return({ ok: false, error: { code: 'EDEXML_CUT_OFF', details: { line: 0 } } })
    expect(steps.next()).toEqual({ done: true, value: undefined })
  })

  it.each([
    ['2026-11-14', '2026-11-14'],
    ['2026-11-14T08:15:00.1234567', '2026-11-14T08:15:00'],
    ['2026-11-14T08:15:00+01:00', '2026-11-14T08:15:00'],
    ['2026-11-14T08:15:00Z', '2026-11-14T08:15:00'],
    ['2026-11-14 08:15', '2026-11-14T08:15:00'],
    ['gisteren', null],
    ['2026-13-14T08:15:00', null],
  ])('E23 reads the moment %s', (aanmaakdatum, expected) => {
    expect(read(schoolXml({ school: { aanmaakdatum }, pupils: [] })).header.createdAt).toBe(expected)
  })
})

describe('vendor blocks', () => {
  it('E24 skips a block of an unknown type', () => {
    const file = read(
      schoolXml({
        pupils: [
          '<leerling key="1"><toevoegingen><blok xsi:type="q:Vreemd"><iets/></blok></toevoegingen><roepnaam>Zoë</roepnaam></leerling>',
        ],
      }),
    )
    expect([file.pupils[0]?.name.givenName, filled(file.refused), file.skipped]).toEqual([
      'Zoë',
      { vendorBlock: 1 },
      [],
    ])
  })

  it('E25 skips blocks at an unexpected place', () => {
    const block = '<toevoegingen><blok/><blok/></toevoegingen>'
    const file = read(
      `<EDEX>${block}<leerlingen>${block}<leerling key="1"><roepnaam>Z${block}oë</roepnaam></leerling></leerlingen></EDEX>`,
    )
    expect([file.pupils[0]?.name.givenName, file.refused.vendorBlock, file.skipped]).toEqual(['Zoë', 6, []])
  })

  it('E26 reads only direct children along the path', () => {
    const copy =
      '<leerlingen><leerling key="9"><roepnaam>Nee</roepnaam></leerling></leerlingen><naam>Nee</naam><groep key="x"/><key>7</key>'
    const file = read(
      schoolXml({
        groups: [`<groep key="g"><iets>${copy}</iets><naam>4A</naam></groep>`],
        pupils: [
          `<leerling key="1"><toevoegingen><blok>${copy}</blok></toevoegingen><iets>${copy}</iets><roepnaam>Zoë</roepnaam><groep key="g"/></leerling>`,
        ],
      }),
    )
    expect(file.groups.map((group) => group.name)).toEqual(['4A'])
    expect(file.pupils.map(({ key, name, groupKey }) => [key, name.givenName, groupKey])).toEqual([
      ['1', 'Zoë', 'g'],
    ])
  })

  it('E27 counts numbers and sensitive data inside a block and keeps none of them', () => {
    const inside =
      '<bsn_ondwnr-4>4711</bsn_ondwnr-4><thuistaal>Klingon</thuistaal><asielzoeker>ja</asielzoeker><opleiding_vader>geheim</opleiding_vader>'
    const file = read(
      schoolXml({
        pupils: [`<leerling key="1"><toevoegingen><blok>${inside}</blok></toevoegingen></leerling>`],
      }),
    )
    expect(filled(file.refused)).toEqual({
      lastFourDigits: 1,
      homeLanguage: 1,
      asylum: 1,
      parentEducation: 1,
      vendorBlock: 1,
    })
    expect(JSON.stringify(file)).not.toMatch(/4711|Klingon|geheim/)
  })
})

describe('pupils', () => {
  it('E37 reads composed groups between the groups and several of them on a pupil', () => {
    const file = read(
      schoolXml({
        groups: [xmlGroup('g', '4A', '4'), xmlComposed('s1', 'Plus'), xmlGroup('h', '5A', '5')],
        pupils: [{ ...anXmlPupil('1', 'Zoë Linde'), composed: ['s1', 's2'] }],
      }),
    )
    expect(file.groups.map((group) => group.kind)).toEqual(['base', 'composed', 'base'])
    expect(file.pupils[0]?.composedKeys).toEqual(['s1', 's2'])
  })

  it.each(['2016-00-00', '2016', '31-12-2016', '2017-02-29'])(
    'E54 keeps the impossible date %s as unknown',
    (raw) => {
      expect(onePupil(`<geboortedatum>${raw}</geboortedatum>`).birthDate).toEqual({ value: null, raw })
    },
  )

  it('E56 keeps a long voorvoegsel whole, and a surname far beyond the schema', () => {
    const long = 'van-Ardenne-'.repeat(40)
    const { name } = onePupil(`<achternaam>${long}</achternaam><voorvoegsel>van den der</voorvoegsel>`)
    expect([name.prefix, name.familyName]).toEqual(['van den der', long])
  })

  it.each(['v. d.', 'v.d.', 'Da', 'El', "in 't", 'in ’t', "d'"])(
    'E57 stores the voorvoegsel %s as delivered',
    (prefix) => {
      expect(onePupil(`<voorvoegsel>${prefix}</voorvoegsel>`).name.prefix).toBe(prefix)
    },
  )

  it('E60 cleans outer, double and non-breaking spaces, tabs and line breaks', () => {
    const { name } = onePupil(
      '<roepnaam>\u00a0Anna \t\n  Sophie\u00a0 </roepnaam><achternaam><![CDATA[ Ak  ker ]]>man</achternaam>',
    )
    expect([name.givenName, name.familyName]).toEqual(['Anna Sophie', 'Ak ker man'])
  })

  it.each(['Zoe\u0308', 'C\u0327elik', 'S\u0327ahin', 'Yag\u0306mur', 'I\u0307brahim'])(
    'E61 stores %s in composed form',
    (name) => {
      const { givenName } = onePupil(`<roepnaam>${name}</roepnaam>`).name
      expect(givenName).toBe(name.normalize('NFC'))
      expect(givenName).not.toBe(name)
    },
  )

  it.each([
    ['00007', '00007'],
    ['7', '7'],
    [' 00007 ', '00007'],
    ['12345678901234567890', '12345678901234567890'],
    ['#001', '#001'],
  ])('E62 and E63: the key %j is the text %j', (written, key) => {
    expect(read(schoolXml({ pupils: [{ key: written }] })).pupils[0]?.key).toBe(key)
  })

  it.each([
    ['1', 'boy'],
    ['2', 'girl'],
    ['0', null],
    ['9', null],
    ['V', null],
  ])('E76 reads geslacht %s as %s', (code, gender) => {
    expect(onePupil(`<geslacht>${code}</geslacht>`).gender).toBe(gender)
  })

  it.each([
    ['sofinummer', 'sofinummer'],
    ['bsn', 'bsn'],
    ['onderwijsnummer', 'onderwijsnummer'],
    ['bsn_ondwnr-4', 'lastFourDigits'],
    ['rijksregisternummer', 'rijksregisternummer'],
  ])('E77 counts %s and keeps nothing of it', (element, kind) => {
    const file = read(
      schoolXml({ pupils: [`<leerling key="1"><${element}>999990019</${element}><${element}/></leerling>`] }),
    )
    expect(filled(file.refused)).toEqual({ [kind]: 1 })
    expect(JSON.stringify(file)).not.toContain('999990019')
  })

  it('E78 drops and counts origin and weight, also when they are ? or 9', () => {
    const file = read(
      schoolXml({
        pupils: [
          '<leerling><etniciteit>9</etniciteit><land>?</land><land_vader>NL</land_vader><land_moeder>?</land_moeder><gewicht>?</gewicht><gewicht_nieuw>0,3</gewicht_nieuw></leerling>',
        ],
      }),
    )
    expect(filled(file.refused)).toEqual({
      ethnicity: 1,
      country: 1,
      countryFather: 1,
      countryMother: 1,
      weight: 1,
      weightNew: 1,
    })
  })

  it.each([
    ['<postcodenl>1234 AB</postcodenl>', '1234AB'],
    ['<postcodenl>1234ab</postcodenl>', '1234AB'],
    ['<postnummerbe>2000</postnummerbe>', '2000'],
    ['<postcodeoverig>D-46446 x</postcodeoverig>', 'D-46446 x'],
    ['', ''],
  ])('E79 reads the postcode of %s', (inner, postcode) => {
    expect(onePupil(inner).postcode).toBe(postcode)
  })

  it('E80 ignores eckid, however odd or double', () => {
    const eckid = 'https://voorbeeld.invalid/!@#$%^_-'
    const file = read(
      schoolXml({ pupils: [`<leerling key="1" eckid="${eckid}"/>`, `<leerling key="2" eckid="${eckid}"/>`] }),
    )
    expect(file.refused.eckId).toBe(2)
    expect(JSON.stringify(file)).not.toContain('voorbeeld.invalid')
  })

  it('E81 stores odd signs in names as text, without control and direction signs', () => {
    const { name } = onePupil(
      '<roepnaam>&lt;b&gt;=1+&quot;x&quot;&amp;</roepnaam><achternaam>O\u202eNe\u0081il\u2066</achternaam>',
    )
    expect([name.givenName, name.familyName]).toEqual(['<b>=1+"x"&', 'ONeil'])
  })

  it('leaves a value empty that is longer than any name', () => {
    const file = read(schoolXml({ pupils: [{ key: '1', fields: { roepnaam: 'a'.repeat(5000) } }] }))
    expect([file.pupils[0]?.name.givenName, file.tooLong]).toEqual(['', 1])
  })
})

describe('teachers', () => {
  it('E83 reads roles on the person and on the group, free descriptions, and no groups', () => {
    const file = read(
      schoolXml({
        pupils: [],
        staff: [
          '<leerkracht key="1"><roepnaam>Joke</roepnaam><rolomschrijving>Manusje van alles</rolomschrijving><rol>IB</rol><groepen><groep key="a"><rol>LRK</rol><rol>STA</rol></groep><samengestelde_groep key="p"/></groepen></leerkracht>',
          '<leerkracht key="2"><achternaam>Have</achternaam></leerkracht>',
        ],
      }),
    )
    expect(file.staff[0]).toMatchObject({
      roles: ['IB'],
      roleDescriptions: ['Manusje van alles'],
      groups: [
        { kind: 'base', key: 'a', roles: ['LRK', 'STA'] },
        { kind: 'composed', key: 'p', roles: [] },
      ],
    })
    expect(file.staff[1]).toMatchObject({ key: '2', groups: [], roles: [] })
  })
})

describe('a saved UWLR answer', () => {
  const blocks = (inner: string) =>
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><x/></s:Header><s:Body><u:leerlinggegevens_antwoord xmlns:u="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens"><u:leerlinggegevens>${inner}</u:leerlinggegevens></u:leerlinggegevens_antwoord></s:Body></s:Envelope>`

  it('is read as EDEXML', () => {
    const file = read(
      blocks(
        '<u:school><u:schooljaar>2026-2027</u:schooljaar></u:school><u:leerlingen><u:leerling key="1"><u:roepnaam>Zoë</u:roepnaam></u:leerling></u:leerlingen>',
      ),
    )
    expect([file.format, file.header.schoolYear.value, file.pupils.length, file.skipped]).toEqual([
      'uwlr',
      '2026-2027',
      1,
      [],
    ])
  })

  it('without pupils says so, instead of showing an empty school', () => {
    const file = read('<leerlinggegevens-structuur><school/><groepen/></leerlinggegevens-structuur>')
    expect([file.hasSchoolBlock, file.hasPupilBlock]).toEqual([true, false])
  })
})
