import { describe, expect, test } from 'vitest'
import { type EdexmlChoices, NO_CHOICES } from '#domain/importing/edexml/choices'
import {
  anXmlPupil,
  HEADER,
  schoolXml,
  type XmlSchool,
  xmlComposed,
  xmlGroup,
  xmlStaff,
} from '../../domain/importing/edexml/school-xml.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const SCHOOL: XmlSchool = {
  groups: [xmlGroup('g3', '3A', '3'), xmlGroup('g4', '4A', '4'), xmlComposed('plus', 'Plusgroep')],
  pupils: [
    { ...anXmlPupil('1', 'Noor Berg', { voorvoegsel: 'van den', bsn: '999990019' }), group: 'g3' },
    { ...anXmlPupil('2', 'Ali Demir', { jaargroep: '4' }), group: 'g4', composed: ['plus'] },
    anXmlPupil('3', 'Mees Bakker', { jaargroep: '4' }),
  ],
  staff: [xmlStaff('t1', { achternaam: 'Have', voorvoegsel: 'ten', roepnaam: 'Joke' }, ['g3'], ['LRK'])],
}

const fileOf = (school: XmlSchool, name = 'EDEX.XML') => ({
  name,
  bytes: new TextEncoder().encode(schoolXml(school)),
})

async function preview(desk: TestDesk, school: XmlSchool, choices: EdexmlChoices = NO_CHOICES) {
  const input = { file: fileOf(school), choices, jobId: crypto.randomUUID() }
  return desk.value('importing.previewEdexml', input)
}

async function importSchool(desk: TestDesk, school: XmlSchool, choices: EdexmlChoices = NO_CHOICES) {
  const { fingerprint } = await preview(desk, school, choices)
  return desk.call('importing.applyEdexml', { file: fileOf(school), choices, fingerprint })
}

const counts = (desk: TestDesk) =>
  desk.sqlite
    .prepare(
      `SELECT (SELECT count(*) FROM pupil) pupils, (SELECT count(*) FROM school_group) groups,
        (SELECT count(*) FROM staff) staff, (SELECT count(*) FROM placement) placements`,
    )
    .get()

const seats = (desk: TestDesk) =>
  desk.sqlite
    .prepare<
      [],
      { who: string; room: string | null; year: number | null; from_date: string; until_date: string | null }
    >(
      `SELECT p.given_name who, g.name room, q.year, q.from_date, q.until_date FROM placement q
       JOIN pupil p ON p.id = q.pupil_id LEFT JOIN school_group g ON g.id = q.group_id
       ORDER BY p.given_name, q.from_date, g.name`,
    )
    .all()

const withPupil = (place: number, pupil: NonNullable<XmlSchool['pupils']>[number]): XmlSchool => ({
  ...SCHOOL,
  pupils: (SCHOOL.pupils ?? []).map((one, index) => (index === place ? pupil : one)),
})

describe('previewing an EDEXML file', () => {
  test('writes nothing', async () => {
    const desk = testDesk()
    const { plan } = await preview(desk, SCHOOL)
    expect(plan.counts.pupils).toMatchObject({ new: 3, changed: 0 })
    expect(counts(desk)).toEqual({ pupils: 0, groups: 0, staff: 0, placements: 0 })
  })

  test('refuses a broken file with its line and changes nothing', async () => {
    const desk = testDesk()
    const file = { name: 'EDEX.XML', bytes: new TextEncoder().encode('<EDEX>\n<school>\n<x></y>') }
    const answer = await desk.call('importing.previewEdexml', {
      file,
      choices: NO_CHOICES,
      jobId: crypto.randomUUID(),
    })
    expect(answer).toEqual({ ok: false, error: { code: 'EDEXML_MALFORMED', details: { line: 3 } } })
  })
})

describe('importing an EDEXML file', () => {
  test('writes groups, pupils, staff and where everybody sits', async () => {
    const desk = testDesk()
    const answer = await importSchool(desk, SCHOOL)
    expect(answer).toMatchObject({
      ok: true,
      value: { report: { written: { pupils: { added: 3, changed: 0 } } } },
    })
    expect(counts(desk)).toEqual({ pupils: 3, groups: 3, staff: 1, placements: 4 })
    expect(seats(desk).map(({ who, room, year }) => [who, room, year])).toEqual([
      ['Ali', '4A', 4],
      ['Ali', 'Plusgroep', null],
      ['Mees', null, 4],
      ['Noor', '3A', 3],
    ])
  })

  test('keeps no BSN anywhere and says how many were left out', async () => {
    const desk = testDesk()
    const answer = await importSchool(desk, SCHOOL)
    expect(answer).toMatchObject({
      ok: true,
      value: { report: { refused: expect.stringContaining('1 bsn') } },
    })
    const tables = desk.sqlite
      .prepare<[], string>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`)
      .pluck()
      .all()
    const dump = tables
      .map((table) => JSON.stringify(desk.sqlite.prepare(`SELECT * FROM "${table}"`).all()))
      .join()
    expect(dump).not.toContain('999990019')
  })

  test('E87: the same file again has no changes and cannot be imported', async () => {
    const desk = testDesk()
    await importSchool(desk, SCHOOL)
    expect((await preview(desk, SCHOOL)).plan).toMatchObject({
      unchanged: true,
      counts: { pupils: { same: 3 } },
    })
    expect(await importSchool(desk, SCHOOL)).toMatchObject({
      ok: false,
      error: { code: 'NOTHING_TO_IMPORT' },
    })
  })

  test('shows exactly the changes of a changed copy, and the change of group keeps the history', async () => {
    const desk = testDesk()
    await importSchool(desk, SCHOOL)
    const moved = withPupil(0, { ...anXmlPupil('1', 'Noor Jansen'), group: 'g4' })
    const { plan } = await preview(desk, moved)
    const changed = plan.pupils.filter((row) => row.status === 'changed')
    expect(changed.map((row) => row.changes.map(({ field, old, new: next }) => [field, old, next]))).toEqual([
      [
        ['familyName', 'Berg', 'Jansen'],
        ['prefix', 'van den', ''],
        ['year', '3', '4'],
        ['group', '3A', '4A'],
      ],
    ])
    await importSchool(desk, moved)
    expect(seats(desk).filter(({ who }) => who === 'Noor')).toEqual([
      { who: 'Noor', room: '3A', year: 3, from_date: expect.any(String), until_date: '2026-11-20' },
      { who: 'Noor', room: '4A', year: 4, from_date: '2026-11-21', until_date: null },
    ])
  })

  test('writes nothing when our data changed after the preview', async () => {
    const desk = testDesk()
    const { fingerprint } = await preview(desk, SCHOOL)
    const details = await desk.value('school.details', {})
    await desk.value('school.save', { ...details, phone: '010 220 2121' })
    const answer = await desk.call('importing.applyEdexml', {
      file: fileOf(SCHOOL),
      choices: NO_CHOICES,
      fingerprint,
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'IMPORT_OUTDATED' } })
    expect(counts(desk)).toMatchObject({ pupils: 0 })
  })

  test('E04: waits for an answer when the file is of another school year', async () => {
    const desk = testDesk()
    const older = { ...SCHOOL, school: { ...HEADER, schooljaar: '2025-2026', peildatum: '2026-01-10' } }
    expect(await importSchool(desk, older)).toMatchObject({
      ok: false,
      error: { code: 'IMPORT_QUESTIONS_OPEN', details: { open: ['otherYear'] } },
    })
    expect(await importSchool(desk, older, { ...NO_CHOICES, otherYear: 'yearOfFile' })).toMatchObject({
      ok: true,
    })
  })

  test('E88: what was changed by hand stays ours until the office chooses', async () => {
    const desk = testDesk()
    await importSchool(desk, SCHOOL)
    const ali =
      desk.sqlite.prepare<[], string>(`SELECT id FROM pupil WHERE given_name = 'Ali'`).pluck().get() ?? ''
    const { pupil } = await import('#db/schema/people')
    desk.change((change) => change.update(pupil, ali, { givenName: 'Alí' }))
    expect((await preview(desk, SCHOOL)).plan.unchanged).toBe(true)

    const renamed = withPupil(1, {
      ...anXmlPupil('2', 'Alie Demir', { jaargroep: '4' }),
      group: 'g4',
      composed: ['plus'],
    })
    const { plan } = await preview(desk, renamed)
    expect(plan.pupils.find((row) => row.status === 'changed')?.changes).toEqual([
      { field: 'givenName', old: 'Alí', new: 'Alie', byHand: true, take: false },
    ])
  })

  test('E74: a pupil who is not in the file leaves only when the office says so', async () => {
    const desk = testDesk()
    await importSchool(desk, SCHOOL)
    const without = { ...SCHOOL, pupils: (SCHOOL.pupils ?? []).slice(0, 2) }
    const { plan } = await preview(desk, without)
    const gone = plan.pupils.find((row) => row.status === 'gone')
    expect(gone).toMatchObject({ title: 'Mees Bakker', gone: { kind: 'later' } })
    const choices = {
      ...NO_CHOICES,
      gone: [{ row: gone?.row ?? '', decision: { kind: 'left' as const, on: '2026-11-20' as never } }],
    }
    expect(await importSchool(desk, without, choices)).toMatchObject({ ok: true })
    expect(counts(desk)).toMatchObject({ pupils: 3 })
    expect(seats(desk).find(({ who }) => who === 'Mees')).toMatchObject({ until_date: '2026-11-20' })
  })

  test('E70: a leaver with a group sits there until the last day', async () => {
    const desk = testDesk()
    const leaver = { ...anXmlPupil('9', 'Zoë Smit', { uitstroomdatum: '2026-10-16' }), group: 'g3' }
    await importSchool(desk, { ...SCHOOL, pupils: [...(SCHOOL.pupils ?? []), leaver] })
    expect(seats(desk).find(({ who }) => who === 'Zoë')).toMatchObject({
      room: '3A',
      until_date: '2026-10-16',
    })
  })

  test('E34, E35: groups of one name stay apart when the office refuses to join them, also next time', async () => {
    const desk = testDesk()
    const twice: XmlSchool = {
      groups: [xmlGroup('a', 'Uilen', '3'), xmlGroup('b', 'Uilen', '4')],
      pupils: [
        { ...anXmlPupil('1', 'Noor Berg'), group: 'a' },
        { ...anXmlPupil('2', 'Ali Demir'), group: 'b' },
      ],
    }
    const [name] = (await preview(desk, twice)).plan.proposals.map((proposal) => proposal.name)
    await importSchool(desk, twice, { ...NO_CHOICES, mergeGroups: [{ name: name ?? '', merge: false }] })
    expect(counts(desk)).toMatchObject({ groups: 2 })
    expect((await preview(desk, twice)).plan.unchanged).toBe(true)
  })

  test('E90: undone, everything is as before, groups, seats and links too', async () => {
    const desk = testDesk()
    const tables = [
      'pupil',
      'school_group',
      'staff',
      'group_staff',
      'placement',
      'school_year',
      'remembered_choice',
    ]
    const dump = () => tables.map((table) => desk.sqlite.prepare(`SELECT * FROM ${table} ORDER BY id`).all())
    await importSchool(desk, SCHOOL)
    const before = dump()
    const renamed = withPupil(0, { ...anXmlPupil('1', 'Noor Jansen'), group: 'g4' })
    const answer = await importSchool(desk, renamed)
    if (!answer.ok) throw new Error('not imported')
    expect(dump()).not.toEqual(before)
    expect(await desk.call('undo.apply', { id: answer.value.restorePointId })).toMatchObject({ ok: true })
    const content = (rows: unknown[][]) =>
      rows.map((table) => table.map((row) => ({ ...(row as object), changed_in: 0 })))
    expect(content(dump())).toEqual(content(before))
  })
})
