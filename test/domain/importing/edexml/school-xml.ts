// Builds invented EDEXML for the tests. What is not given is left out of the file.

export type XmlPupil = {
  key?: string
  fields?: Record<string, string>
  group?: string
  composed?: string[]
  location?: string
  extra?: string
}

export type XmlSchool = {
  /** Children of `school`; null = no such block. */
  school?: Record<string, string> | null
  locations?: Record<string, string>
  groups?: string[]
  pupils?: (XmlPupil | string)[]
  staff?: string[]
}

export const HEADER = {
  schooljaar: '2026-2027',
  peildatum: '2026-11-14',
  brincode: '99ZZ',
  aanmaakdatum: '2026-11-14T08:15:00',
}

const leaves = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, text]) => `<${name}>${text}</${name}>`)
    .join('')

/** A base group, or a composed one without a year. */
export function xmlGroup(key: string, name: string, year = ''): string {
  return `<groep key="${key}"><naam>${name}</naam>${year === '' ? '' : `<jaargroep>${year}</jaargroep>`}</groep>`
}

export function xmlComposed(key: string, name: string): string {
  return `<samengestelde_groep key="${key}"><naam>${name}</naam></samengestelde_groep>`
}

function xmlPupil({ key, fields, group, composed, location, extra }: XmlPupil): string {
  const composedXml = composed?.map((one) => `<samengestelde_groep key="${one}"/>`).join('')
  return [
    key === undefined ? '<leerling>' : `<leerling key="${key}">`,
    leaves(fields ?? {}),
    group === undefined ? '' : `<groep key="${group}"/>`,
    composedXml === undefined ? '' : `<samengestelde_groepen>${composedXml}</samengestelde_groepen>`,
    location === undefined ? '' : `<vestiging key="${location}"/>`,
    extra ?? '',
    '</leerling>',
  ].join('')
}

/** A pupil with the usual fields; `more` overrides or adds fields by their element name. */
export function anXmlPupil(key: string, name: string, more: Record<string, string> = {}): XmlPupil {
  const [roepnaam = '', ...rest] = name.split(' ')
  return { key, fields: { achternaam: rest.join(' '), roepnaam, geboortedatum: '2018-02-03', ...more } }
}

export function xmlStaff(
  key: string,
  fields: Record<string, string>,
  groups: string[] = [],
  roles: string[] = [],
) {
  const roleXml = roles.map((role) => `<rol>${role}</rol>`).join('')
  const groupXml = groups.map((group) => `<groep key="${group}"/>`).join('')
  return `<leerkracht key="${key}">${leaves(fields)}${roleXml}<groepen>${groupXml}</groepen></leerkracht>`
}

/** The whole file; blocks that are not given are left out. */
export function schoolXml({ school = HEADER, locations, groups, pupils, staff }: XmlSchool): string {
  const block = (name: string, inner: string | undefined) =>
    inner === undefined ? '' : `<${name}>${inner}</${name}>\n`
  const places = locations && Object.entries(locations)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<EDEX>\n',
    block('school', school === null ? undefined : leaves(school)),
    block(
      'vestigingen',
      places?.map(([key, name]) => `<vestiging key="${key}"><naam>${name}</naam></vestiging>`).join(''),
    ),
    block('groepen', groups?.join('\n')),
    block('leerlingen', pupils?.map((one) => (typeof one === 'string' ? one : xmlPupil(one))).join('\n')),
    block('leerkrachten', staff?.join('\n')),
    '</EDEX>',
  ].join('')
}

/** The sample of the document on data exchange (§1.5): it breaks the norm on purpose at three points. */
export const SAMPLE = `<?xml version="1.0" encoding="UTF-8"?>
<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
      xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">
  <school>
    <schooljaar>2026-2027</schooljaar>
    <peildatum>2026-11-14</peildatum>
    <brincode>99ZZ</brincode>
    <dependancecode>00</dependancecode>
    <aanmaakdatum>2026-11-14T08:15:00</aanmaakdatum>
    <auteur>Voorbeeld-LAS 1.0</auteur>
    <xsdversie>2.1</xsdversie>
  </school>
  <groepen>
    <groep key="g34_lj_3"><naam>3/4 Uilen</naam><jaargroep>3</jaargroep></groep>
    <groep key="g34_lj_4"><naam>3/4 Uilen</naam><jaargroep>4</jaargroep></groep>
    <samengestelde_groep key="plus"><naam>Plusgroep rekenen</naam></samengestelde_groep>
    <groep key="g56"><naam>5/6</naam><jaargroep>C</jaargroep></groep>
  </groepen>
  <leerlingen>
    <leerling key="00007">
      <achternaam>Linde</achternaam><voorvoegsel>van den der</voorvoegsel><roepnaam>Zoë</roepnaam>
      <geboortedatum>2018-02-03</geboortedatum><geslacht>2</geslacht>
      <jaargroep>4</jaargroep><groep key="g34_lj_4"/>
      <samengestelde_groepen><samengestelde_groep key="plus"/></samengestelde_groepen>
      <etniciteit>9</etniciteit><land>?</land><bsn>000000000</bsn>
      <postcodenl>1234AB</postcodenl>
      <toevoegingen>
        <blok xsi:type="VoorbeeldType"><code>voorbeeld</code><leerling key="x"/></blok>
      </toevoegingen>
    </leerling>
    <leerling key="#001">
      <roepnaam>Mees</roepnaam><groep key="g56"/>
    </leerling>
    <leerling key="00009">
      <achternaam>Akkerman</achternaam><voornamen>Iris Sophie</voornamen><voorletters-1>IS</voorletters-1>
      <geboortedatum>2016-05-30</geboortedatum><jaargroep>6</jaargroep><groep key="g56"/>
      <instroomdatum>2020-08-17</instroomdatum><uitstroomdatum>2026-10-16</uitstroomdatum>
    </leerling>
  </leerlingen>
  <leerkrachten>
    <leerkracht key="LK1">
      <achternaam>Have</achternaam><voorvoegsel>ten</voorvoegsel><roepnaam>Joke</roepnaam>
      <groepen><groep key="g56"><rol>LRK</rol></groep></groepen>
    </leerkracht>
    <leerkracht key="LK2">
      <roepnaam>Bram</roepnaam><rol>OUD</rol>
    </leerkracht>
  </leerkrachten>
</EDEX>
`
