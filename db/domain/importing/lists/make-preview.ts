// A list that was read, with all decisions → the preview, or what an import writes. Pure: fit for a worker.
import { fullName } from '#domain/kernel/name'
import type { ListMapping } from './columns.ts'
import type { Existing } from './existing.ts'
import { indexHouseholds } from './known-households.ts'
import type { ListRow } from './list-row.ts'
import { matchList } from './match.ts'
import type { ListKind, ListPlan, RowPlan } from './plan.ts'
import {
  type ListDecisions,
  type ListPreview,
  PREVIEW_PAGE,
  type PreviewPage,
  type PreviewPart,
  type PreviewRow,
  type RowPart,
  type TickedPart,
} from './preview.ts'
import { type PreviewItems, previewItems, type TickedLines } from './preview-items.ts'
import { type Lines, linesOf, pageOf } from './preview-lines.ts'
import { type PreviewNames, previewNames } from './preview-names.ts'
import { previewQuestions, type Questions } from './preview-questions.ts'
import type { ReadingQuestion, ReadList } from './read-list.ts'
import type { ListReading } from './rows.ts'
import { type Homes, settleHouseholds } from './settle-households.ts'
import { problemText } from './texts.ts'
import { groupTick, type ListWriting, writingOf } from './writing.ts'

export type PlanQuestion = ReadingQuestion & {
  readonly kind: ListKind
  readonly decisions: ListDecisions
  readonly existing: Existing
}

export type WritingAnswer = {
  readonly writing: ListWriting
  /** To be kept under the name of the list. */
  readonly mapping: ListMapping
  /** Sentences for the report, without a value of the list. */
  readonly notices: readonly string[]
  readonly refused: string
}

/** A preview as it is kept while the office looks at it. */
export type MadePreview = {
  readonly preview: ListPreview
  /** The lines of a part from a place on. */
  readonly page: (part: PreviewPart, from: number) => PreviewPage
  /** The keys of all ticks of a part. */
  readonly ticks: (part: TickedPart) => string[]
}

/** What is said of the rows on screen; a broken column would fill the screen with one sentence. */
const MOST_PROBLEMS = 500
/** Lines and names in a sentence on screen. */
const MOST_NAMED = 200

/** The preview of a list that was read. Nothing is written. */
export function makePreview(question: PlanQuestion, list: ReadList): MadePreview {
  const planned = plan(question, list)
  const { read, matched, settled, untickedGroups } = planned
  const { existing, decisions } = question
  const names = previewNames(read.rows, existing)
  const items = previewItems(settled, names, untickedGroups)
  const questions = previewQuestions({ plan: matched, settled, existing, names, decisions })
  const isUnknown = ({ state, candidates }: RowPlan) => state === 'notFound' && candidates.length === 0
  const rows = {
    notFound: rowLines(settled.rows.filter(isUnknown), names),
    same: rowLines(sameRows(settled, items, questions), names),
  }
  const parts = { ...items, ...questions, ...rows }
  return {
    preview: { ...summary(question, planned, names), ...sizes(parts) },
    page: (part, from) => pageOfPart(parts, part, from),
    ticks: (part) => pageOf(items[part].lines, 0, items[part].lines.count).flatMap(({ ticks }) => ticks),
  }
}

type Parts = PreviewItems & Questions & Readonly<Record<RowPart, Lines<PreviewRow>>>

function sizes({
  fresh,
  changed,
  households,
  absent,
  ...others
}: Parts): Pick<ListPreview, 'parts' | 'unchanged'> {
  const ticked = ({ lines, ticks, ticked: set }: TickedLines) => ({ lines: lines.count, ticks, ticked: set })
  const size = ({ count }: Lines<unknown>) => ({ lines: count })
  return {
    parts: {
      fresh: ticked(fresh),
      changed: ticked(changed),
      households: ticked(households),
      absent: ticked(absent),
      questions: size(others.questions),
      joined: size(others.joined),
      notFound: size(others.notFound),
      same: size(others.same),
    },
    unchanged: fresh.lines.count + changed.lines.count + households.lines.count === 0,
  }
}

function pageOfPart(parts: Parts, part: PreviewPart, from: number): PreviewPage {
  const page = <Line>(lines: Lines<Line>) => pageOf(lines, from, PREVIEW_PAGE)
  const none = { lines: [], questions: [], rows: [] }
  switch (part) {
    case 'questions':
    case 'joined':
      return { ...none, questions: page(parts[part]) }
    case 'notFound':
    case 'same':
      return { ...none, rows: page(parts[part]) }
    default:
      return { ...none, lines: page(parts[part].lines) }
  }
}

function summary(
  { kind, existing }: PlanQuestion,
  { read, settled, encoding, refused }: Planned,
  names: PreviewNames,
) {
  const notListed = kind === 'pupils' ? seatedOf(settled.pupilsNotListed, existing) : []
  return {
    rows: read.rows.length,
    pupilsNotListed: notListed.slice(0, MOST_NAMED).map(names.pupil),
    pupilsNotListedCount: notListed.length,
    problems: read.problems.slice(0, MOST_PROBLEMS).map(problemText),
    problemCount: read.problems.length,
    skipped: read.skipped.slice(0, MOST_NAMED),
    skippedCount: read.skipped.length,
    dateOrder: read.dateOrder,
    encoding,
    refused,
  }
}

/** What the import would write, and the sentences for its report. */
export function makeWriting(question: PlanQuestion, list: ReadList): WritingAnswer {
  const { mapping, read, refused, settled, homes, untickedGroups } = plan(question, list)
  const writing = writingOf(settled, question.existing, { homes, untickedGroups })
  return { writing, mapping, notices: noticesOf(read, settled), refused }
}

type Planned = ReadList & {
  matched: ListPlan
  settled: ListPlan
  homes: Homes
  untickedGroups: ReadonlySet<string>
}

function plan({ existing, decisions, kind }: PlanQuestion, list: ReadList): Planned {
  const matched = matchList(list.read.rows, existing, { kind, choices: decisions })
  const homes = indexHouseholds(existing).householdsOf
  const unticked = new Set(decisions.ticks.flatMap(({ key, ticked }) => (ticked ? [] : [key])))
  const untickedGroups = new Set(matched.unknownGroups.filter((name) => unticked.has(groupTick(name))))
  return { ...list, matched, settled: settleHouseholds(matched, homes), homes, untickedGroups }
}

/** Rows of known children with whom nothing happens. */
function sameRows({ rows }: ListPlan, items: PreviewItems, { questions }: Questions): RowPlan[] {
  const matched = rows.filter(({ state }) => state === 'matched')
  // in a first list nobody is known yet
  if (matched.length === 0) return []
  const mentioned = new Set<number | null>()
  for (const { lines } of items.shown()) for (const line of lines) mentioned.add(line)
  for (const { lines } of items.homes) mentioned.add(lines[0] ?? null)
  for (const { line } of pageOf(questions, 0, questions.count)) mentioned.add(line)
  return matched.filter(({ line }) => !mentioned.has(line))
}

function rowLines(rows: readonly RowPlan[], names: PreviewNames): Lines<PreviewRow> {
  return linesOf(rows, ({ line }) => ({ line, title: titleOf(names.row(line)) }))
}

function titleOf(row: ListRow | undefined): string {
  if (row === undefined) return ''
  const { name, group, number } = row.pupil
  const title = fullName(name) || `leerlingnummer ${number}`
  return group === '' ? title : `${title} · ${group}`
}

/** Children who sit in a group; those who left long ago are not missed. */
function seatedOf(ids: readonly string[], { pupils }: Existing): string[] {
  const seated = new Set(pupils.filter(({ group }) => group !== '').map(({ id }) => id))
  return ids.filter((id) => seated.has(id))
}

const NAMED_LINES = 40

/** For the report: numbers of lines, never what stood in them. */
function noticesOf(read: ListReading, plan: ListPlan): string[] {
  const notFound = plan.rows.filter(({ state }) => state === 'notFound').map(({ line }) => line)
  const open = plan.rows.filter(({ state }) => state === 'doubtful').map(({ line }) => line)
  const flagged = [...new Set(read.problems.map(({ line }) => line))]
  return [
    linesText('Kind niet gevonden', notFound),
    linesText('Niet beslist wie dit kind is', open),
    linesText('Zonder naam van een kind, overgeslagen', read.skipped),
    linesText('Iets opgevallen', flagged),
  ].filter((text) => text !== '')
}

function linesText(about: string, lines: readonly number[]): string {
  if (lines.length === 0) return ''
  const more = lines.length > NAMED_LINES ? ` en ${lines.length - NAMED_LINES} meer` : ''
  return `${about}: ${lines.length === 1 ? 'regel' : 'regels'} ${lines.slice(0, NAMED_LINES).join(', ')}${more}.`
}
