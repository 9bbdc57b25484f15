import { describe, expect, test } from 'vitest'
import type { ListLook } from '#domain/importing/lists/look'
import {
  type ListDecisions,
  NO_DECISIONS,
  PREVIEW_PAGE,
  type PreviewPart,
  type PreviewQuestion,
} from '#domain/importing/lists/preview'
import type { ReadingChoices } from '#domain/importing/lists/reading-choices'
import { utf8, windows1252, workbook } from '../../domain/importing/lists/list-files.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

type ListFile = { name: string; bytes: Uint8Array<ArrayBuffer> }

const AS_PROPOSED: ReadingChoices = { sheet: null, encoding: null, separator: null, headerRow: null }
const HEADER =
  'Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Ouder 1;E-mail 1;Mobiel 1;Relatie 1;Gezag 1;Ouder 2;E-mail 2;Straat;Huisnummer;Postcode;Plaats'

/** One child per row, by header; a header that is not there is added at the end. */
function aList(rows: Record<string, string>[], name = 'Ouderlijst 14-11-2026.csv'): ListFile {
  const headers = [...new Set([...HEADER.split(';'), ...rows.flatMap((row) => Object.keys(row))])]
  const lines = rows.map((row) => headers.map((header) => row[header] ?? '').join(';'))
  return { name, bytes: new Uint8Array(utf8([headers.join(';'), ...lines].join('\r\n'))) }
}

const noor = { Roepnaam: 'Noor', Tussenvoegsel: 'van den', Achternaam: 'Berg', Geboortedatum: '3-2-2018' }
const sem = { Roepnaam: 'Sem', Tussenvoegsel: 'van den', Achternaam: 'Berg', Geboortedatum: '13-5-2020' }
const an = { 'Ouder 1': 'An Bakker', 'E-mail 1': 'an@voorbeeld.nl', 'Mobiel 1': '06-12345678' }
const home = { Straat: 'Dorpsstraat', Huisnummer: '12', Postcode: '1234 AB', Plaats: 'Rotterdam' }

/** A school with Noor and her brother Sem, of whom nothing else is known. */
function deskWithSiblings(): TestDesk & { noorId: string; semId: string } {
  const desk = testDesk()
  const noorId = addPupil(desk, 'Noor van den Berg', { birthDate: '2018-02-03' })
  const semId = addPupil(desk, 'Sem van den Berg', { birthDate: '2020-05-13' })
  return Object.assign(desk, { noorId, semId })
}

const look = (desk: TestDesk, file: ListFile, reading = AS_PROPOSED, savedName: string | null = null) =>
  desk.value('importing.readList', { file, reading, savedName, jobId: crypto.randomUUID() })

type Chosen = { decisions?: Partial<ListDecisions>; look?: ListLook }

async function inputOf(desk: TestDesk, file: ListFile, chosen: Chosen) {
  const seen = chosen.look ?? (await look(desk, file))
  return {
    file,
    reading: AS_PROPOSED,
    mapping: seen.mapping,
    kind: seen.listKind,
    decisions: { ...NO_DECISIONS, ...chosen.decisions },
    jobId: crypto.randomUUID(),
  }
}

/** A preview with the lines of all its parts, as one sees them who scrolls to the end. */
async function preview(desk: TestDesk, file: ListFile, chosen: Chosen = {}) {
  const input = await inputOf(desk, file, chosen)
  const { preview: seen } = await desk.value('importing.previewList', input)
  const pages = async (part: PreviewPart) => {
    const all = []
    for (let from = 0; from < seen.parts[part].lines; from += PREVIEW_PAGE)
      all.push(await desk.value('importing.previewPage', { previewId: input.jobId, part, from }))
    return all
  }
  const lines = async (part: PreviewPart) => (await pages(part)).flatMap((page) => page.lines)
  const questions = async (part: PreviewPart) => (await pages(part)).flatMap((page) => page.questions)
  const rows = async (part: PreviewPart) => (await pages(part)).flatMap((page) => page.rows)
  return {
    ...seen,
    fresh: await lines('fresh'),
    changed: await lines('changed'),
    households: await lines('households'),
    absent: await lines('absent'),
    questions: await questions('questions'),
    joined: await questions('joined'),
    notFound: await rows('notFound'),
    same: await rows('same'),
  }
}

async function importList(desk: TestDesk, file: ListFile, chosen: Chosen = {}, listName = 'Ouderlijst') {
  const input = await inputOf(desk, file, chosen)
  const { fingerprint } = await desk.value('importing.previewList', input)
  return desk.call('importing.applyList', { ...input, listName, fingerprint })
}

/** The decision of one option of a question, as the screen puts it together. */
function choose(question: PreviewQuestion | undefined, id: string): Partial<ListDecisions> {
  const option = question?.options.find((one) => one.id === id)
  return { answers: option?.answers ?? [], ticks: option?.ticks ?? [], splitCouples: option?.split ?? [] }
}

const all = (desk: TestDesk, sql: string) => desk.sqlite.prepare<[], Record<string, unknown>>(sql).all()
const persons = (desk: TestDesk) =>
  all(desk, "SELECT given_name || ' ' || family_name name, email, email_state FROM person ORDER BY name")
const ties = (desk: TestDesk) =>
  all(
    desk,
    `SELECT p.given_name child, a.given_name parent, t.role, t.custody FROM family_tie t
     JOIN pupil p ON p.id = t.pupil_id JOIN person a ON a.id = t.person_id ORDER BY child, t.contact_order`,
  )
const homes = (desk: TestDesk) =>
  all(
    desk,
    `SELECT p.given_name child, h.street || ' ' || h.house_number || h.addition address, l.position
     FROM pupil_household l JOIN pupil p ON p.id = l.pupil_id JOIN household h ON h.id = l.household_id
     ORDER BY child, l.position`,
  )
const dump = (desk: TestDesk) => {
  const tables = desk.sqlite
    .prepare<[], string>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`)
    .pluck()
    .all()
  return tables.map((table) => JSON.stringify(all(desk, `SELECT * FROM "${table}"`))).join()
}

describe('looking at a list', () => {
  test('shows five names with the other reading, the header row and what each column is', async () => {
    const desk = testDesk()
    const text = `Lijst van groep 5;;;\n${HEADER}\nZoë;;Müller;3-2-2018;An Bakker;an@voorbeeld.nl;;;;;;;;;\n`
    const seen = await look(desk, { name: 'lijst.csv', bytes: new Uint8Array(windows1252(text)) })
    expect(seen).toMatchObject({
      encoding: 'windows-1252',
      otherEncoding: 'utf-8',
      headerRow: 1,
      rows: 1,
      accents: [
        { line: 3, text: 'Zoë', other: 'Zo\uFFFD' },
        { line: 3, text: 'Müller', other: 'M\uFFFDller' },
      ],
      listName: 'lijst',
      listKind: 'parents',
    })
    expect(seen.mapping.columns[4]).toMatchObject({ header: 'Ouder 1', field: 'parent1.name' })
    expect(seen.examples[4]).toEqual({ column: 4, values: ['An Bakker'] })
  })

  test('reads it the other way when asked, with a way back', async () => {
    const desk = testDesk()
    const file = { name: 'lijst.csv', bytes: new Uint8Array(windows1252('Roepnaam;Achternaam\nZoë;Berg')) }
    const seen = await look(desk, file, { ...AS_PROPOSED, encoding: 'utf-8' })
    expect(seen).toMatchObject({ encoding: 'utf-8', otherEncoding: 'windows-1252' })
    expect(seen.accents).toMatchObject([{ text: 'Zo\uFFFD', other: 'Zoë' }])
  })

  test('lets the office choose the sheet and the header row of a workbook', async () => {
    const desk = testDesk()
    const bytes = workbook({
      Uitleg: { rows: [['Deze lijst is van de leerlingadministratie']] },
      Ouders: {
        rows: [
          ['Roepnaam', 'Achternaam'],
          ['Noor', 'Berg'],
        ],
      },
    })
    const file = { name: 'Lijsten.xlsx', bytes: new Uint8Array(bytes) }
    expect((await look(desk, file)).sheet).toBe('Uitleg')
    const chosen = await look(desk, file, { ...AS_PROPOSED, sheet: 'Ouders' })
    expect(chosen).toMatchObject({ rows: 1, headerRow: 0, listName: 'Lijsten Ouders', listKind: 'pupils' })
    const without = await look(desk, file, { ...AS_PROPOSED, sheet: 'Ouders', headerRow: 'none' })
    expect(without).toMatchObject({ rows: 2, headerRow: null })
  })

  test('C18: never shows a value of a column with BSN, whatever its header says', async () => {
    const desk = testDesk()
    const seen = await look(
      desk,
      aList([
        { ...noor, Code: '111222333' },
        { ...sem, Code: '123456782' },
      ]),
    )
    expect(seen.refused).toMatchObject([{ header: 'Code', kind: 'bsn', by: 'content', filled: 2 }])
    expect(JSON.stringify(seen)).not.toMatch(/111222333|123456782/)
  })

  test.each([
    [
      'a workbook that is damaged',
      'lijst.xlsx',
      Uint8Array.from([0x50, 0x4b, 3, 4, ...utf8('xl/workbook')]),
      'WORKBOOK_BROKEN',
    ],
    ['a list with nothing in it', 'leeg.csv', utf8('\n\n'), 'LIST_EMPTY'],
    ['an XML file', 'lijst.csv', utf8('<EDEX></EDEX>'), 'NOT_A_LIST'],
  ])('refuses %s with its reason', async (_, name, bytes, code) => {
    const desk = testDesk()
    const answer = await desk.call('importing.readList', {
      file: { name, bytes: new Uint8Array(bytes) },
      reading: AS_PROPOSED,
      savedName: null,
      jobId: crypto.randomUUID(),
    })
    expect(answer).toMatchObject({ ok: false, error: { code } })
  })

  test('stops when the office cancels', async () => {
    const desk = testDesk()
    const jobId = crypto.randomUUID()
    const rows = Array.from({ length: 20_000 }, (_, index) => ({ ...noor, Achternaam: `Berg${index}` }))
    const asked = desk.call('importing.readList', {
      file: aList(rows),
      reading: AS_PROPOSED,
      savedName: null,
      jobId,
    })
    await desk.call('importing.cancel', { jobId })
    expect(await asked).toMatchObject({ ok: false, error: { code: 'IMPORT_CANCELLED' } })
    expect(await desk.value('importing.progress', { jobId })).toEqual({ progress: null })
  })
})

describe('previewing a list of parents', () => {
  test('writes nothing, and says what is new, not found and proposed', async () => {
    const desk = deskWithSiblings()
    const before = dump(desk)
    const seen = await preview(
      desk,
      aList([
        { ...noor, ...an, ...home },
        { Roepnaam: 'Ali', Achternaam: 'Demir', ...an },
      ]),
    )
    expect(seen.fresh).toMatchObject([
      {
        title: 'An Bakker',
        facts: 'ouder van Noor van den Berg · an@voorbeeld.nl · 06 1234 5678',
        ticked: true,
      },
    ])
    expect(seen.households).toMatchObject([
      { title: 'Dorpsstraat 12, 1234 AB Rotterdam', facts: 'Noor van den Berg en An Bakker', ticked: true },
    ])
    expect(seen.notFound).toEqual([{ line: 3, title: 'Ali Demir' }])
    expect(dump(desk)).toBe(before)
  })

  test('asks who a child is when only the name fits, and takes the answer', async () => {
    const desk = deskWithSiblings()
    const file = aList([{ ...noor, Geboortedatum: '', ...an }])
    const [question] = (await preview(desk, file)).questions
    expect(question).toMatchObject({
      sort: 'pupil',
      chosen: null,
      options: [{ id: desk.noorId }, { id: 'none' }],
    })
    const answered = await preview(desk, file, { decisions: choose(question, desk.noorId) })
    expect(answered.questions[0]?.chosen).toBe(desk.noorId)
    expect(answered.fresh).toHaveLength(1)
  })

  test('C11: two names in one cell become two persons only when the office says so', async () => {
    const desk = deskWithSiblings()
    const file = aList([{ ...noor, 'Ouder 1': 'Dhr. P. de Vries en mevr. A. Bakker' }])
    const seen = await preview(desk, file)
    expect(seen.fresh).toEqual([])
    const [question] = seen.questions
    const two = await preview(desk, file, { decisions: choose(question, 'two') })
    expect(two.fresh.map(({ title }) => title)).toEqual(['P. de Vries', 'A. Bakker'])
    expect(two.questions[0]).toMatchObject({ chosen: 'two' })
    const one = await preview(desk, file, { decisions: choose(question, 'one') })
    expect(one.questions[0]).toMatchObject({ chosen: 'one' })
  })

  test('C17: dates that can be read two ways are asked', async () => {
    const desk = deskWithSiblings()
    const file = aList([{ ...noor, Geboortedatum: '02/03/2018', ...an }])
    expect(await preview(desk, file)).toMatchObject({ dateOrder: 'undecided', fresh: [] })
    expect(await preview(desk, file, { decisions: { dateOrder: 'monthFirst' } })).toMatchObject({
      dateOrder: 'monthFirst',
      fresh: [{ title: 'An Bakker' }],
    })
  })
})

describe('the lines of a preview', () => {
  /** As many children with a parent each. */
  const many = (count: number) =>
    aList(
      Array.from({ length: count }, (_, index) => ({
        Roepnaam: `Kind${index}`,
        Achternaam: 'Berg',
        'Ouder 1': `Ouder${index} Berg`,
      })),
    )
  const asPupils = async (desk: TestDesk, file: ListFile) => {
    const input = { ...(await inputOf(desk, file, {})), kind: 'pupils' as const }
    const { preview: seen } = await desk.value('importing.previewList', input)
    return { input, seen, previewId: input.jobId }
  }

  test('are counted at once and sent a page at a time, in the order of the list', async () => {
    const desk = testDesk()
    const { seen, previewId } = await asPupils(desk, many(80))
    expect(seen.parts.fresh).toEqual({ lines: 160, ticks: 160, ticked: 160 })
    const page = (from: number) => desk.value('importing.previewPage', { previewId, part: 'fresh', from })
    const { lines } = await page(50)
    expect(lines).toHaveLength(PREVIEW_PAGE)
    expect([lines[0]?.title, lines[29]?.title, lines[30]?.title]).toEqual([
      'Kind50 Berg',
      'Kind79 Berg',
      'Ouder0 Berg',
    ])
    expect((await page(150)).lines).toHaveLength(10)
    expect((await page(160)).lines).toEqual([])
  })

  test('can all be unticked at once: the keys of a part take everything of it away', async () => {
    const desk = testDesk()
    const file = many(60)
    const { input, previewId } = await asPupils(desk, file)
    const { keys } = await desk.value('importing.previewTicks', { previewId, part: 'fresh' })
    const ticks = keys.map((key) => ({ key, ticked: false }))
    const again = { ...input, decisions: { ...NO_DECISIONS, ticks }, jobId: crypto.randomUUID() }
    const { preview: seen, fingerprint } = await desk.value('importing.previewList', again)
    expect(seen.parts.fresh).toEqual({ lines: 120, ticks: 120, ticked: 0 })
    const answer = await desk.call('importing.applyList', { ...again, listName: 'Lijst', fingerprint })
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOTHING_TO_IMPORT' } })
  })

  test('of an earlier preview are gone, and after the import those of the last one too', async () => {
    const desk = testDesk()
    const first = await asPupils(desk, many(2))
    const second = await asPupils(desk, many(3))
    const page = ({ previewId }: { previewId: string }) =>
      desk.call('importing.previewPage', { previewId, part: 'fresh', from: 0 })
    const gone = { ok: false, error: { code: 'PREVIEW_GONE' } }
    expect(await page(first)).toMatchObject(gone)
    expect(await page(second)).toMatchObject({ ok: true })
    const { fingerprint } = await desk.value('importing.previewList', second.input)
    await desk.value('importing.applyList', { ...second.input, listName: 'Lijst', fingerprint })
    expect(await page(second)).toMatchObject(gone)
    const ticks = { previewId: second.previewId, part: 'fresh' } as const
    expect(await desk.call('importing.previewTicks', ticks)).toMatchObject(gone)
  })
})

describe('importing a list of parents', () => {
  test('writes persons, numbers, ties and the household; gezag stays unknown when the list is silent', async () => {
    const desk = deskWithSiblings()
    const answer = await importList(desk, aList([{ ...noor, ...an, 'Relatie 1': 'moeder', ...home }]))
    expect(answer).toMatchObject({
      ok: true,
      value: {
        report: {
          fileName: 'Ouderlijst 14-11-2026.csv',
          written: {
            persons: { added: 1, changed: 0 },
            households: { added: 1, changed: 0 },
            pupils: { added: 0 },
          },
        },
      },
    })
    expect(persons(desk)).toEqual([{ name: 'An Bakker', email: 'an@voorbeeld.nl', email_state: 'known' }])
    expect(all(desk, 'SELECT number, position FROM phone')).toEqual([{ number: '+31612345678', position: 1 }])
    expect(ties(desk)).toEqual([{ child: 'Noor', parent: 'An', role: 'mother', custody: 'unknown' }])
    expect(
      all(desk, 'SELECT address_key, secret FROM household JOIN person ON household_id = household.id'),
    ).toEqual([{ address_key: '1234AB|||12|', secret: 0 }])
    expect(homes(desk)).toEqual([{ child: 'Noor', address: 'Dorpsstraat 12', position: 1 }])
  })

  test('reads a workbook with days and numbers just so', async () => {
    const desk = deskWithSiblings()
    const day = { t: 'n', v: 43134, z: 'dd-mm-yyyy' }
    const bytes = workbook({
      Ouders: {
        rows: [
          [
            'Roepnaam',
            'Tussenvoegsel',
            'Achternaam',
            'Geboortedatum',
            'Naam moeder',
            'E-mail moeder',
            'Mobiel moeder',
            'Gezag moeder',
          ],
          ['Noor', 'van den', 'Berg', day, 'An Bakker', 'an@voorbeeld.nl', 612345678, 'Nee'],
        ],
      },
    })
    await importList(desk, { name: 'Ouders.xlsx', bytes: new Uint8Array(bytes) })
    expect(ties(desk)).toEqual([{ child: 'Noor', parent: 'An', role: 'mother', custody: 'no' }])
    expect(all(desk, 'SELECT custody_source, custody_on FROM family_tie')).toEqual([
      { custody_source: 'lijst “Ouderlijst”', custody_on: '2026-11-21' },
    ])
    expect(all(desk, 'SELECT number FROM phone')).toEqual([{ number: '+31612345678' }])
  })

  test('the parent of brother and sister becomes one person in one household', async () => {
    const desk = deskWithSiblings()
    await importList(
      desk,
      aList([
        { ...noor, ...an, ...home },
        { ...sem, ...an, ...home },
      ]),
    )
    expect(persons(desk)).toHaveLength(1)
    expect(ties(desk).map(({ child, parent }) => [child, parent])).toEqual([
      ['Noor', 'An'],
      ['Sem', 'An'],
    ])
    expect(homes(desk).map(({ address }) => address)).toEqual(['Dorpsstraat 12', 'Dorpsstraat 12'])
    expect(all(desk, 'SELECT count(*) n FROM household')).toEqual([{ n: 1 }])
  })

  test('two addresses give two households, each parent in the right one', async () => {
    const desk = deskWithSiblings()
    const father = {
      'Ouder 2': 'Jan van den Berg',
      'Straat ouder 2': 'Kerkweg',
      'Huisnummer ouder 2': '3',
      'Postcode ouder 2': '1235CD',
    }
    await importList(desk, aList([{ ...noor, ...an, ...home, ...father }]))
    expect(homes(desk)).toEqual([
      { child: 'Noor', address: 'Dorpsstraat 12', position: 1 },
      { child: 'Noor', address: 'Kerkweg 3', position: 2 },
    ])
    expect(
      all(
        desk,
        'SELECT given_name who, street FROM person JOIN household ON household.id = household_id ORDER BY who',
      ),
    ).toEqual([
      { who: 'An', street: 'Dorpsstraat' },
      { who: 'Jan', street: 'Kerkweg' },
    ])
  })

  test('the same list again: nothing changed, and nothing to import', async () => {
    const desk = deskWithSiblings()
    const file = aList([
      { ...noor, ...an, ...home, 'Gezag 1': 'ja' },
      { ...sem, ...an, ...home },
    ])
    await importList(desk, file)
    const before = dump(desk)
    expect(await preview(desk, file)).toMatchObject({
      unchanged: true,
      questions: [],
      joined: [],
      same: [
        { line: 2, title: 'Noor van den Berg' },
        { line: 3, title: 'Sem van den Berg' },
      ],
    })
    expect(await importList(desk, file)).toMatchObject({ ok: false, error: { code: 'NOTHING_TO_IMPORT' } })
    expect(dump(desk)).toBe(before)
  })

  test('a changed copy shows exactly the changes, and only ticked ones are written', async () => {
    const desk = deskWithSiblings()
    await importList(desk, aList([{ ...noor, ...an }]))
    const changed = aList([
      { ...noor, ...an, 'E-mail 1': 'nieuw@voorbeeld.nl', 'Mobiel 1': '0612345679', 'Gezag 1': 'ja' },
    ])
    const seen = await preview(desk, changed)
    expect(seen.fresh).toEqual([])
    expect(seen.changed.map(({ title, change, ticked }) => [title, change, ticked])).toEqual([
      ['An Bakker', null, false],
      ['An Bakker', { label: 'e-mailadres', old: 'an@voorbeeld.nl', new: 'nieuw@voorbeeld.nl' }, false],
      ['An Bakker', { label: 'telefoonnummer erbij', old: '', new: '06 1234 5679' }, true],
      ['An Bakker', { label: 'gezag (Noor van den Berg)', old: '', new: 'ja' }, true],
    ])
    expect(seen.parts.changed).toEqual({ lines: 4, ticks: 3, ticked: 2 })
    const [, email, phone] = seen.changed
    const ticks = [
      { key: email?.ticks[0] ?? '', ticked: true },
      { key: phone?.ticks[0] ?? '', ticked: false },
    ]
    const answer = await importList(desk, changed, { decisions: { ticks } })
    expect(answer).toMatchObject({
      ok: true,
      value: { report: { written: { persons: { added: 0, changed: 1 } } } },
    })
    expect(persons(desk)).toMatchObject([{ email: 'nieuw@voorbeeld.nl' }])
    expect(ties(desk)).toMatchObject([{ custody: 'yes' }])
    expect(all(desk, 'SELECT number FROM phone')).toEqual([{ number: '+31612345678' }])
  })

  test('C23: a parent who is not in the list stays, unless ticked', async () => {
    const desk = deskWithSiblings()
    addTie(desk, desk.noorId, addPerson(desk, 'Jan Jansen'), { role: 'father' })
    const file = aList([{ ...noor, ...an }])
    const seen = await preview(desk, file)
    expect(seen.absent).toMatchObject([
      { title: 'Jan Jansen', facts: 'vader van Noor van den Berg', ticked: false },
    ])
    await importList(desk, file)
    expect(ties(desk).map(({ parent }) => parent)).toEqual(['Jan', 'An'])
    const ticks = (seen.absent[0]?.ticks ?? []).map((key) => ({ key, ticked: true }))
    await importList(desk, file, { decisions: { ticks } })
    expect(ties(desk).map(({ parent }) => parent)).toEqual(['An'])
    expect(persons(desk)).toHaveLength(2)
  })

  test('a near-miss is asked; confirmed, the family comes into the household that is there', async () => {
    const desk = deskWithSiblings()
    const house = addHousehold(desk, { street: 'Dorpsstraat', houseNumber: '12', postcode: '1234AB' })
    addPupil(desk, 'Mees van den Berg', { in: [house] })
    const file = aList([{ ...noor, ...an, ...home, Postcode: '1234AC' }])
    const question = (await preview(desk, file)).questions.find(({ sort }) => sort === 'household')
    expect(question).toMatchObject({ reason: 'Bijna hetzelfde adres', chosen: null })
    await importList(desk, file, { decisions: choose(question, 'yes') })
    expect(all(desk, 'SELECT count(*) n FROM household')).toEqual([{ n: 1 }])
    expect(all(desk, 'SELECT household_id FROM person')).toEqual([{ household_id: house }])
  })

  test('a refused join is not asked again', async () => {
    const desk = deskWithSiblings()
    const other = addPerson(desk, 'Anne Bakker', { email: 'an@voorbeeld.nl' })
    addTie(desk, desk.semId, other)
    const file = aList([{ ...noor, ...an }])
    const question = (await preview(desk, file)).questions.find(({ sort }) => sort === 'parent')
    expect(question).toMatchObject({ chosen: null })
    await importList(desk, file, { decisions: choose(question, 'no') })
    expect(persons(desk)).toHaveLength(2)
    expect((await preview(desk, file)).questions).toEqual([])
  })

  test('who moves is asked once for the family; the wishes and the secrecy of the old address move along', async () => {
    const desk = deskWithSiblings()
    const old = addHousehold(desk, { street: 'Oudelaan', postcode: '4321AB', secret: true, wantsPaper: true })
    const anId = addPerson(desk, 'An Bakker', { householdId: old, email: 'an@voorbeeld.nl' })
    addTie(desk, desk.noorId, anId)
    await importList(desk, aList([{ ...noor, Straat: 'Oudelaan', Huisnummer: '12', Postcode: '4321AB' }]))
    const file = aList([{ ...noor, ...an, ...home }])
    const question = (await preview(desk, file)).questions.find(({ key }) => key.startsWith('move:'))
    expect(question?.options.map(({ id }) => id)).toContain('move')
    await importList(desk, file, { decisions: choose(question, 'move') })
    expect(
      all(
        desk,
        'SELECT street, secret, household.wants_paper FROM person JOIN household ON household.id = household_id',
      ),
    ).toEqual([{ street: 'Dorpsstraat', secret: 1, wants_paper: 1 }])
  })

  test('no value of a refused column comes anywhere in the file of the school', async () => {
    const desk = deskWithSiblings()
    const answer = await importList(
      desk,
      aList([
        { ...noor, ...an, Nr: '111222333', IBAN: 'NL91ABNA0417164300' },
        { ...sem, ...an, Nr: '123456782', IBAN: '' },
      ]),
    )
    expect(answer).toMatchObject({
      ok: true,
      value: { report: { refused: expect.stringMatching(/2 BSN.*1 bankrekening/) } },
    })
    expect(dump(desk)).not.toMatch(/111222333|123456782|NL91ABNA/)
  })

  test('writes nothing when our data changed after the preview', async () => {
    const desk = deskWithSiblings()
    const input = await inputOf(desk, aList([{ ...noor, ...an }]), {})
    const { fingerprint } = await desk.value('importing.previewList', input)
    addPerson(desk, 'Iemand Anders')
    const answer = await desk.call('importing.applyList', { ...input, listName: 'Ouderlijst', fingerprint })
    expect(answer).toMatchObject({ ok: false, error: { code: 'IMPORT_OUTDATED' } })
    expect(persons(desk)).toHaveLength(1)
  })

  test('C22: the mapping is kept by the name of the list and laid over the next one, differences shown', async () => {
    const desk = deskWithSiblings()
    const file = aList([{ ...noor, ...an, Kenmerk: 'oma@voorbeeld.nl' }])
    const seen = await look(desk, file)
    const columns = seen.mapping.columns.map((entry) =>
      entry.header === 'Kenmerk' ? { ...entry, field: 'parent3.email' as const } : entry,
    )
    await importList(
      desk,
      file,
      { look: { ...seen, mapping: { ...seen.mapping, columns } } },
      'Lijst van de administratie',
    )
    const next = aList([{ Eerst: 'x', ...noor, ...an, Kenmerk: '' }], 'iets anders.csv')
    const again = await look(desk, next)
    expect(again).toMatchObject({
      savedName: 'Lijst van de administratie',
      listName: 'Lijst van de administratie',
      savedNames: ['Lijst van de administratie'],
    })
    expect(again.mapping.columns.find(({ header }) => header === 'Kenmerk')?.field).toBe('parent3.email')
    expect((await look(desk, next, AS_PROPOSED, '')).savedName).toBeNull()
  })

  test('undo puts everything back as it was', async () => {
    const desk = deskWithSiblings()
    addTie(desk, desk.noorId, addPerson(desk, 'Jan Jansen', { email: 'jan@voorbeeld.nl' }))
    const tables = ['person', 'phone', 'family_tie', 'household', 'pupil_household', 'pupil', 'list_mapping']
    const rows = () =>
      tables.map((table) =>
        all(desk, `SELECT * FROM ${table} ORDER BY id`).map(({ changed_in: _, ...row }) => row),
      )
    const before = rows()
    const list = aList([
      {
        ...noor,
        'Ouder 1': 'Jan Jansen',
        'Mobiel 1': '0612345678',
        'Gezag 1': 'nee',
        'Ouder 2': 'An Bakker',
        ...home,
      },
    ])
    const answer = await importList(desk, list)
    if (!answer.ok) throw new Error(answer.error.code)
    expect(rows()).not.toEqual(before)
    await desk.value('undo.apply', { id: answer.value.restorePointId })
    expect(rows()).toEqual(before)
  })
})

describe('importing a list of pupils', () => {
  const pupils = (rows: Record<string, string>[]) => {
    const headers = ['Leerlingnummer', 'Roepnaam', 'Achternaam', 'Geboortedatum', 'Groep']
    const lines = rows.map((row) => headers.map((header) => row[header] ?? '').join(';'))
    return { name: 'Leerlingen.csv', bytes: new Uint8Array(utf8([headers.join(';'), ...lines].join('\n'))) }
  }
  const seats = (desk: TestDesk) =>
    all(
      desk,
      `SELECT p.given_name who, p.pupil_number number, g.name room, q.year, q.from_date, q.until_date FROM placement q
       JOIN pupil p ON p.id = q.pupil_id LEFT JOIN school_group g ON g.id = q.group_id ORDER BY who, q.from_date`,
    )
  const ali = {
    Leerlingnummer: '007',
    Roepnaam: 'Ali',
    Achternaam: 'Demir',
    Geboortedatum: '13-1-2017',
    Groep: '5A',
  }

  test('makes pupils and the groups that are not there, from the first day of the school year', async () => {
    const desk = testDesk()
    const answer = await importList(
      desk,
      pupils([ali, { ...ali, Leerlingnummer: '008', Roepnaam: 'Mees', Groep: 'Groep 5a' }]),
    )
    expect(answer).toMatchObject({
      ok: true,
      value: { report: { written: { pupils: { added: 2 }, groups: { added: 1 } } } },
    })
    expect(seats(desk)).toEqual([
      { who: 'Ali', number: '007', room: '5A', year: 5, from_date: '2026-08-01', until_date: null },
      { who: 'Mees', number: '008', room: '5A', year: 5, from_date: '2026-08-01', until_date: null },
    ])
  })

  test('moves a known pupil from today when the group is ticked, and makes no group that is unticked', async () => {
    const desk = testDesk()
    addPupil(desk, 'Ali Demir', { birthDate: '2017-01-13', pupilNumber: '007', group: addGroup(desk, '4A') })
    addGroup(desk, '5A')
    const file = pupils([
      ali,
      { ...ali, Leerlingnummer: '008', Roepnaam: 'Mees', Achternaam: 'Smit', Groep: 'Uilen' },
    ])
    const seen = await preview(desk, file)
    const group = seen.changed.find(({ change }) => change?.label === 'groep')
    expect(group).toMatchObject({ title: 'Ali Demir', change: { old: '4A', new: '5A' }, ticked: false })
    expect(seen.fresh.map(({ sort, title }) => [sort, title])).toEqual([
      ['group', 'Uilen'],
      ['pupil', 'Mees Smit'],
    ])
    const ticks = [
      { key: group?.ticks[0] ?? '', ticked: true },
      { key: 'group:Uilen', ticked: false },
    ]
    await importList(desk, file, { decisions: { ticks } })
    expect(
      seats(desk).map(({ who, room, from_date, until_date }) => [who, room, from_date, until_date]),
    ).toEqual([
      ['Ali', '4A', '2026-08-01', '2026-11-20'],
      ['Ali', '5A', '2026-11-21', null],
      ['Mees', null, '2026-11-21', null],
    ])
  })
})
