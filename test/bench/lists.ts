// A list of pupils with their parents, households and telephone numbers (CSV): preview beside csv-parse with zod on the
// same text, writing beside bare prepared inserts of the same rows.
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import { makePreview, makeWriting, type PlanQuestion } from '#domain/importing/lists/make-preview'
import { NO_DECISIONS } from '#domain/importing/lists/preview'
import { readList } from '#domain/importing/lists/read-list'
import type { SchoolRows } from '#domain/practice/rows'
import { writeList } from '#electron/services/importing-lists-write'
import { INDEX_TABLES, insertBare, ROW_TABLES, tableContents } from './bare-inserts.ts'
import type { Bench, BenchRun } from './bench.ts'
import { type BenchDesk, openDesk, TODAY } from './desk.ts'
import { inPairs, roundsFor, timed, timedNow } from './measure.ts'
import { openBegunSchool, schoolOf } from './school.ts'

export const lists: Bench = async ({ sizes, report }) => {
  for (const pupils of sizes) {
    const bytes = new TextEncoder().encode(csvOf(schoolOf(pupils).rows))
    const question = await questionOf(bytes)
    const note = `${(bytes.length / 1e6).toFixed(1)} MB`
    const bareRead = () => timedNow(() => readBare(bytes))
    const empty = openBegunSchool()
    const desk = openDesk(empty.store)
    const goal = '≤ 2 ×'
    const previews = [
      { work: 'CSV first preview, from the press', ours: () => firstPreview(desk, asNew(question)), goal },
      { work: 'CSV preview after an answer', ours: () => previewThroughService(desk, question), goal },
      { work: 'CSV from file to preview, both presses', ours: () => lookAndPreview(desk, asNew(question)) },
      {
        work: 'CSV read and planned at once, no service',
        ours: () => timedNow(() => makePreview(question, value(readList(question))).page('fresh', 0)),
      },
    ]
    for (const { work, ours, ...rest } of previews) {
      const pair = await inPairs(roundsFor(pupils), ours, bareRead)
      const beside = { name: 'csv-parse + zod', ms: pair.beside, ratio: pair.ratio }
      report({ work, pupils, ours: pair.ours, beside, note, ...rest })
    }
    await desk.leave()
    empty.close()
    await reportWriting(question, pupils, report)
  }
}

/**
 * The file that an import leaves, its search index included, beside the same rows of all those tables ready-made; and, to
 * be seen, what the index and the seal come to: the same beside the rows of people and groups alone.
 */
async function reportWriting(question: PlanQuestion, pupils: number, report: BenchRun['report']) {
  const first = openBegunSchool()
  writeOnce(question, first)
  const rows = tableContents(first.sqlite, ROW_TABLES)
  const index = tableContents(first.sqlite, INDEX_TABLES)
  first.close()
  const ours = () => {
    const school = openBegunSchool()
    const took = writeOnce(question, school)
    school.close()
    return took
  }
  const alternatives = [
    { name: 'bare prepared inserts of all its rows', contents: [...rows, ...index], goal: '≤ 2 ×' },
    { name: 'bare inserts without an index', contents: rows },
  ]
  for (const { name, contents, goal } of alternatives) {
    const count = contents.reduce((sum, table) => sum + table.rows.length, 0)
    const written = await inPairs(roundsFor(pupils), ours, () => insertBare(contents))
    report({
      work: 'CSV import, write with index',
      pupils,
      ours: written.ours,
      beside: { name, ms: written.beside, ratio: written.ratio },
      ...(goal === undefined ? {} : { goal }),
      note: `${count.toLocaleString('en')} rows`,
    })
  }
}

const HEADER =
  'Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Groep;Ouder 1;E-mail 1;Mobiel 1;Ouder 2;E-mail 2;Mobiel 2;Straat;Huisnummer;Toevoeging;Postcode;Plaats'

/** One row per child, as a pupil system exports it. */
function csvOf(rows: SchoolRows): string {
  const households = new Map(rows.households.map((row) => [row.id, row]))
  const persons = new Map(rows.persons.map((row) => [row.id, row]))
  const groups = new Map(rows.groups.map((row) => [row.id, row.name]))
  const groupOf = new Map(rows.placements.map(({ pupilId, groupId }) => [pupilId, groups.get(groupId ?? '')]))
  const homeOf = new Map(rows.pupilHouseholds.map((row) => [row.pupilId, households.get(row.householdId)]))
  const phoneOf = new Map(rows.phones.map(({ personId, number }) => [personId, number]))
  const parentsOf = new Map<string, string[]>()
  for (const { pupilId, personId } of rows.familyTies)
    parentsOf.set(pupilId, [...(parentsOf.get(pupilId) ?? []), personId])
  const parentCells = (id: string | undefined) => {
    const person = persons.get(id ?? '')
    if (person === undefined) return ['', '', '']
    const { givenName, prefix, familyName, email } = person
    return [[givenName, prefix, familyName].filter(Boolean).join(' '), email, phoneOf.get(person.id) ?? '']
  }
  const lines = rows.pupils.map((pupil) => {
    const [one, two] = parentsOf.get(pupil.id) ?? []
    const home = homeOf.get(pupil.id)
    const [year, month, day] = (pupil.birthDate ?? '--').split('-')
    return [
      pupil.pupilNumber,
      pupil.givenName,
      pupil.prefix,
      pupil.familyName,
      `${day}-${month}-${year}`,
      groupOf.get(pupil.id) ?? '',
      ...parentCells(one),
      ...parentCells(two),
      ...[home?.street, home?.houseNumber, home?.addition, home?.postcode, home?.town].map(
        (cell) => cell ?? '',
      ),
    ]
  })
  return [HEADER, ...lines.map((cells) => cells.join(';'))].join('\r\n')
}

const AS_PROPOSED = { sheet: null, encoding: null, separator: null, headerRow: null }

/** The question of the wizard's last step, for a school with nobody in it. */
async function questionOf(bytes: Uint8Array<ArrayBuffer>): Promise<PlanQuestion> {
  const school = openBegunSchool()
  const desk = openDesk(school.store)
  const file = { name: 'Leerlingen.csv', bytes }
  const input = { file, reading: AS_PROPOSED, savedName: null, jobId: randomUUID() }
  const { mapping } = await desk.call('importing.readList', input)
  await desk.leave()
  school.close()
  const existing = { pupils: [], persons: [], households: [], groups: [], refusals: [] }
  const chosen = { reading: AS_PROPOSED, mapping, kind: 'pupils', decisions: NO_DECISIONS } as const
  return { file, ...chosen, existing, today: TODAY }
}

let files = 0
/** The same list as another file: the reader remembers the last one. */
function asNew(question: PlanQuestion): PlanQuestion {
  files += 1
  return { ...question, file: { ...question.file, name: `Leerlingen ${files}.csv` } }
}

/** How long an office looks at two screens with columns, at the very least, in milliseconds. */
const OFFICE_LOOKS = 3_000

/** From the press with which the columns are confirmed: meanwhile the reader has read the rows. */
async function firstPreview(desk: BenchDesk, question: PlanQuestion): Promise<number> {
  await lookThroughService(desk, question)
  await setTimeout(OFFICE_LOOKS)
  return previewThroughService(desk, question)
}

/** The whole way of a file, as for an office that presses at once and never looks. */
async function lookAndPreview(desk: BenchDesk, question: PlanQuestion): Promise<number> {
  const looking = await timed(() => lookThroughService(desk, question))
  return looking + (await previewThroughService(desk, question))
}

async function lookThroughService(desk: BenchDesk, { file, reading }: PlanQuestion): Promise<void> {
  const copy = { name: file.name, bytes: new Uint8Array(file.bytes) }
  await desk.call('importing.readList', { file: copy, reading, savedName: null, jobId: randomUUID() })
}

/** As the window asks: what there is, and the lines that are seen first. */
function previewThroughService(desk: BenchDesk, question: PlanQuestion): Promise<number> {
  const { existing: _, today: __, ...input } = question
  const file = { name: input.file.name, bytes: new Uint8Array(input.file.bytes) }
  const previewId = randomUUID()
  return timed(async () => {
    await desk.call('importing.previewList', { ...input, file, jobId: previewId })
    await desk.call('importing.previewPage', { previewId, part: 'fresh', from: 0 })
  })
}

/** The writing alone: the plan is ready, as after the preview. */
function writeOnce(question: PlanQuestion, { store }: ReturnType<typeof openBegunSchool>): number {
  const answer = makeWriting(question, value(readList(question)))
  const desk = openDesk(store)
  const run = { ...answer, existing: question.existing, listName: 'Leerlingen', fileName: question.file.name }
  return timedNow(() =>
    store.change(
      { at: desk.context.now, actor: 'bench', operation: 'bench', requestId: null, undoable: true },
      (change) => writeList({ ...desk.context, change }, run),
    ),
  )
}

const text = z.string().trim().max(200)
const day = z.union([z.literal(''), z.string().regex(/^\d\d-\d\d-\d{4}$/)])
const email = z.union([z.literal(''), z.email()])
const row = z.object({
  Leerlingnummer: text,
  Roepnaam: text,
  Tussenvoegsel: text,
  Achternaam: text.min(1),
  Geboortedatum: day,
  Groep: text,
  'Ouder 1': text,
  'E-mail 1': email,
  'Mobiel 1': text,
  'Ouder 2': text,
  'E-mail 2': email,
  'Mobiel 2': text,
  Straat: text,
  Huisnummer: text,
  Toevoeging: text,
  Postcode: text,
  Plaats: text,
})

/** What one writes first: the rows as records, each checked; nothing recognised, matched or planned. */
function readBare(bytes: Uint8Array): number {
  const records: unknown[] = parse(Buffer.from(bytes), { columns: true, delimiter: ';', bom: true })
  return records.filter((record) => row.safeParse(record).success).length
}

function value<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
