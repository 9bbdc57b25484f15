// EDEXML → parents from CSV and Excel → the paper stack for who has no e-mail, as an office does it on its first day.
import type { Page } from '@playwright/test'
import { anXmlPupil, HEADER, schoolXml, xmlGroup, xmlStaff } from '../domain/importing/edexml/school-xml.ts'
import { expect, test } from './support/app.ts'
import { press, typeInto, withoutMouse } from './support/keyboard.ts'
import { beginSchool } from './support/new-school.ts'
import { pdfText } from './support/pdf-text.ts'
import { workbook } from './support/workbook.ts'

const SCHOOL = schoolXml({
  school: HEADER,
  groups: [xmlGroup('g3', '3A', '3'), xmlGroup('g56', '5/6', 'C')],
  pupils: [
    { ...anXmlPupil('1', 'Sem Berg', { voorvoegsel: 'van den', bsn: '999990019' }), group: 'g3' },
    {
      ...anXmlPupil('2', 'Noor Berg', {
        voorvoegsel: 'van den',
        jaargroep: '6',
        geboortedatum: '2015-01-09',
      }),
      group: 'g56',
    },
    { ...anXmlPupil('3', 'Zofia Wiśniewska', { jaargroep: '5', geboortedatum: '2016-03-01' }), group: 'g56' },
    { ...anXmlPupil('4', 'Çağla Yıldız', { geboortedatum: '2018-05-06' }), group: 'g3' },
    { ...anXmlPupil('5', 'يوسف حداد', { geboortedatum: '2018-07-08' }), group: 'g3' },
  ],
  staff: [xmlStaff('t1', { achternaam: 'Have', voorvoegsel: 'ten', roepnaam: 'Joke' }, ['g3'], ['LRK'])],
})

const HEADERS = [
  'Geboortedatum',
  'Roepnaam',
  'Tussenvoegsel',
  'Achternaam',
  'Ouder 1',
  'Gezag 1',
  'E-mail 1',
  'Straat',
  'Huisnummer',
  'Postcode',
  'Plaats',
  'Ouder 2',
  'Gezag 2',
  'E-mail 2',
  'Straat 2',
  'Huisnummer 2',
  'Postcode 2',
  'Plaats 2',
  'BSN',
]
const BERG = [
  'Anna van den Berg',
  'ja',
  '',
  'Merelpad',
  '1',
  '1234 AB',
  'Zandermeer',
  'Joris de Boer',
  'ja',
  '',
  'Vinkpad',
  '9',
  '1235 CD',
  'Klinkerwoude',
  '',
]
const PARENTS = [
  HEADERS,
  ['03-02-2018', 'Sem', 'van den', 'Berg', ...BERG],
  ['09-01-2015', 'Noor', 'van den', 'Berg', ...BERG],
  [
    '01-03-2016',
    'Zofia',
    '',
    'Wiśniewska',
    'Łukasz Wiśniewski',
    'ja',
    '',
    'Mussenpad',
    '3',
    '1234 AC',
    'Zandermeer',
    ...Array(8).fill(''),
  ],
]
const MORE = [
  HEADERS,
  [
    '06-05-2018',
    'Çağla',
    '',
    'Yıldız',
    'Hülya Yıldız',
    'ja',
    '',
    'Uilenpad',
    '4',
    '1234 AD',
    'Zandermeer',
    ...Array(8).fill(''),
  ],
  [
    '08-07-2018',
    'يوسف',
    '',
    'حداد',
    'محمد حداد',
    'ja',
    '',
    'Kraaienpad',
    '5',
    '1234 AE',
    'Zandermeer',
    ...Array(8).fill(''),
  ],
]

async function choose(page: Page, name: string, bytes: Uint8Array | string) {
  const other = page.getByRole('button', { name: /Ander bestand kiezen|Nog een bestand inlezen/ })
  if ((await other.count()) > 0) await other.click()
  else await page.getByRole('link', { name: 'Inlezen', exact: true }).click()
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.locator('input[type=file]').setInputFiles(file)
}

async function importEdexml(page: Page) {
  await choose(page, 'EDEX.XML', SCHOOL)
  await expect(page.getByText(/schooljaar 2026-2027, 5 leerlingen, 2 groepen, 1 leerkracht/)).toBeVisible()
  await expect(page.getByText(/Niet overgenomen: 1 bsn/)).toBeVisible()
}

async function importList(page: Page, name: string, bytes: Uint8Array | string) {
  await choose(page, name, bytes)
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByText('Wat staat er in de kolommen?')).toBeVisible()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('button', { name: 'Importeren' }).click()
  await expect(page.getByText('De import is klaar')).toBeVisible()
}

test('a school from its pupil system and two lists becomes a stack of letters that misses nobody', async ({
  app,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  await beginSchool(app)

  await importEdexml(page)
  await page.getByRole('button', { name: 'Importeren' }).click()
  await expect(page.getByText('De import is klaar')).toBeVisible()
  await expect(page.getByText('leerlingen: 5 nieuw, 0 gewijzigd')).toBeVisible()

  // the same file again
  await importEdexml(page)
  await expect(page.getByText('Niets veranderd')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Importeren' })).toBeDisabled()

  await importList(page, 'Ouderlijst.csv', PARENTS.map((row) => row.join(';')).join('\r\n'))
  await importList(page, 'Ouderlijst.xlsx', workbook(MORE))

  await page.getByRole('link', { name: 'Papier', exact: true }).click()
  await page.getByRole('link', { name: /Papieren gezinnen/ }).click()
  await page.getByRole('textbox', { name: 'Onderwerp' }).fill('Informatieavond')
  await page
    .getByRole('textbox', { name: 'Tekst' })
    .fill('Op 3 december om 19.30 uur bent u welkom in groep «groep».')
  await page.getByRole('textbox', { name: 'Ondertekening' }).fill('J. de Directeur')
  await page.getByRole('button', { name: /Voorbeeld van 5 brieven/ }).click()
  await expect(page.getByRole('img', { name: /^Pagina 1 van/ })).toBeVisible({ timeout: 20_000 })
  const { bytes } = await app.saveFile(() => page.getByRole('button', { name: 'PDF opslaan' }).click())
  const pages = await pdfText(bytes)
  const about = (name: string) => pages.filter((text) => /Beste|Geachte/.test(text) && text.includes(name))

  // brother and sister on one letter, and two letters because their parents live apart, without a trace of each other
  const berg = about('Sem')
  expect(berg).toHaveLength(2)
  for (const text of berg) expect(text).toMatch(/van\s+Noor en Sem|van\s+Sem en Noor/)
  expect(berg.filter((text) => text.includes('ZANDERMEER') && text.includes('Merelpad'))).toHaveLength(1)
  expect(berg.filter((text) => text.includes('KLINKERWOUDE') && text.includes('Vinkpad'))).toHaveLength(1)
  expect(berg.some((text) => text.includes('Merelpad') && text.includes('Vinkpad'))).toBe(false)

  // names of other scripts and languages, whole
  expect(about('Zofia')).toHaveLength(1)
  expect(about('Çağla Yıldız')).toHaveLength(1)
  expect(about('يوسف')).toHaveLength(1)
  // a divider page for each group with its teacher
  expect(pages.some((text) => /3A/.test(text) && /ten Have/i.test(text) && !/Beste/.test(text))).toBe(true)

  // wat kreeg dit gezin?
  await page.keyboard.press('Control+k')
  await page.keyboard.type('zofia')
  await expect(page.getByRole('option').first()).toContainText('Wiśniewska')
  await page.getByRole('option', { name: /gezin/i }).first().click()
  await page.getByRole('link', { name: /Wat kreeg dit gezin/ }).click()
  await expect(page.getByText('Informatieavond').first()).toBeVisible()
})

test('the same way by keyboard alone: school, pupils, letters', async ({ app }) => {
  const { page } = app
  await withoutMouse(page)
  await beginSchool(app)
  await press(page, page.getByRole('link', { name: 'Inlezen', exact: true }))
  const chooser = page.waitForEvent('filechooser')
  await press(page, page.getByRole('button', { name: 'Bestand kiezen' }))
  await (await chooser).setFiles({ name: 'EDEX.XML', mimeType: 'text/xml', buffer: Buffer.from(SCHOOL) })
  await press(page, page.getByRole('button', { name: 'Importeren' }))
  await expect(page.getByText('leerlingen: 5 nieuw, 0 gewijzigd')).toBeVisible()

  await press(page, page.getByRole('link', { name: 'Papier', exact: true }))
  await press(page, page.getByRole('link', { name: /Papieren gezinnen/ }))
  await typeInto(page, page.getByRole('textbox', { name: 'Onderwerp' }), 'Welkom')
  await typeInto(page, page.getByRole('textbox', { name: 'Tekst' }), 'Fijn dat u er bent.')
  await typeInto(page, page.getByRole('textbox', { name: 'Ondertekening' }), 'J. de Directeur')
  await press(page, page.getByRole('button', { name: /Voorbeeld van 5 brieven/ }))
  await expect(page.getByRole('img', { name: /^Pagina 1 van/ })).toBeVisible({ timeout: 20_000 })
  const { bytes } = await app.saveFile(() => press(page, page.getByRole('button', { name: 'PDF opslaan' })))
  // no address is known yet: the letters go home with the children
  expect((await pdfText(bytes)).filter((text) => text.includes('Fijn dat u er bent.'))).toHaveLength(5)
})

test('an import is undone as a whole', async ({ app }) => {
  const { page } = app
  await beginSchool(app)
  await importEdexml(page)
  await page.getByRole('button', { name: 'Importeren' }).click()
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(page.getByText('De import is ongedaan gemaakt')).toBeVisible()
  await page.getByRole('link', { name: 'Gezinnen', exact: true }).click()
  await expect(page.getByText('Sem')).toHaveCount(0)
})

test('a broken file is refused with its line, and nothing is changed', async ({ app }) => {
  const { page } = app
  await beginSchool(app)
  await choose(page, 'EDEX.XML', '<EDEX>\n<school>\n<schooljaar>2026-2027</school>')
  await expect(page.getByRole('alert')).toContainText('regel 3')
  await expect(page.getByRole('alert')).toContainText('niets gewijzigd')
  await choose(page, 'lijst.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))
  await expect(page.getByRole('alert')).toContainText('.xlsx')
})
