// One reading of a list with all decisions → the preview, or what an import writes. Pure: fit for a worker.
import type { IsoDate } from '#domain/kernel/date'
import { fullName } from '#domain/kernel/name'
import { ok, type Result } from '#domain/kernel/result'
import type { ListMapping } from './columns.ts'
import type { Existing } from './existing.ts'
import { indexHouseholds } from './known-households.ts'
import type { ListRow } from './list-row.ts'
import { matchList } from './match.ts'
import { keepOffered, type ListFile, type OpenedList, openList } from './open-list.ts'
import type { ListKind, ListPlan } from './plan.ts'
import type { ListDecisions, ListPreview, PreviewItem, PreviewQuestion } from './preview.ts'
import { type PreviewItems, previewItems } from './preview-items.ts'
import { type PreviewNames, previewNames } from './preview-names.ts'
import { previewQuestions } from './preview-questions.ts'
import type { ReadingChoices } from './reading-choices.ts'
import { type ListReading, readRows } from './rows.ts'
import { type Homes, settleHouseholds } from './settle-households.ts'
import type { TableFailure } from './table.ts'
import type { Progress } from './table-shape.ts'
import { problemText, refusedText } from './texts.ts'
import { groupTick, type ListWriting, writingOf } from './writing.ts'

export type PlanQuestion = {
  readonly file: ListFile
  readonly reading: ReadingChoices
  readonly mapping: ListMapping
  readonly kind: ListKind
  readonly decisions: ListDecisions
  readonly existing: Existing
  readonly today: IsoDate
}

export type WritingAnswer = {
  readonly writing: ListWriting
  /** To be kept under the name of the list. */
  readonly mapping: ListMapping
  /** Sentences for the report, without a value of the list. */
  readonly notices: readonly string[]
  readonly refused: string
}

/** What is said of the rows on screen; a broken column would fill the screen with one sentence. */
const MOST_PROBLEMS = 500
/** Reading a table takes about a third of the time, rows and plan the rest. */
const TABLE_SHARE = 30
const ROWS_SHARE = 60

/** The preview of a list. Nothing is written. */
export function makePreview(question: PlanQuestion, progress?: Progress): Result<ListPreview, TableFailure> {
  const planned = plan(question, progress)
  if (!planned.ok) return planned
  const { opened, read, matched, settled, untickedGroups } = planned.value
  const names = previewNames(settled, read.rows, question.existing)
  const items = previewItems(settled, names, untickedGroups)
  const { questions, joined } = previewQuestions({
    plan: matched,
    settled,
    existing: question.existing,
    names,
    decisions: question.decisions,
  })
  progress?.(100, 100)
  return ok({
    rows: read.rows.length,
    ...items,
    questions,
    joined,
    notFound: linesOf(settled, (row) => row.state === 'notFound' && row.candidates.length === 0, names),
    same: sameLines(settled, { items, questions }, names),
    pupilsNotListed: question.kind === 'pupils' ? notListed(settled, question.existing, names) : [],
    problems: read.problems.slice(0, MOST_PROBLEMS).map(problemText),
    problemCount: read.problems.length,
    skipped: [...read.skipped],
    dateOrder: read.dateOrder,
    encoding: opened.table.encoding,
    refused: refusedText(opened.proposal.refused),
    unchanged: items.fresh.length + items.changed.length + items.households.length === 0,
  })
}

/** What the import would write, and the sentences for its report. */
export function makeWriting(
  question: PlanQuestion,
  progress?: Progress,
): Result<WritingAnswer, TableFailure> {
  const planned = plan(question, progress)
  if (!planned.ok) return planned
  const { opened, mapping, read, settled, homes, untickedGroups } = planned.value
  const writing = writingOf(settled, question.existing, { homes, untickedGroups })
  const refused = refusedText(opened.proposal.refused)
  progress?.(100, 100)
  return ok({ writing, mapping, notices: noticesOf(read, settled), refused })
}

type Planned = {
  opened: OpenedList
  mapping: ListMapping
  read: ListReading
  matched: ListPlan
  settled: ListPlan
  homes: Homes
  untickedGroups: ReadonlySet<string>
}

function plan(question: PlanQuestion, progress?: Progress): Result<Planned, TableFailure> {
  const { file, reading, existing, decisions, kind, today } = question
  const opened = openList(file, reading, share(progress, 0, TABLE_SHARE))
  if (!opened.ok) return opened
  const { cells, shape, proposal } = opened.value
  const mapping = keepOffered(question.mapping, proposal)
  const read = readRows({ cells, rows: shape.rows }, mapping, {
    today,
    ...(decisions.dateOrder === null ? {} : { dateOrder: decisions.dateOrder }),
    splitCouples: decisions.splitCouples,
    ...(progress === undefined ? {} : { progress: share(progress, TABLE_SHARE, ROWS_SHARE) }),
  })
  const matched = matchList(read.rows, existing, { kind, choices: decisions })
  const homes = indexHouseholds(existing).householdsOf
  const unticked = new Set(decisions.ticks.flatMap(({ key, ticked }) => (ticked ? [] : [key])))
  const untickedGroups = new Set(matched.unknownGroups.filter((name) => unticked.has(groupTick(name))))
  return ok({
    opened: opened.value,
    mapping,
    read,
    matched,
    settled: settleHouseholds(matched, homes),
    homes,
    untickedGroups,
  })
}

/** A part of the whole way: `from` to `to` of a hundred. */
function share(progress: Progress | undefined, from: number, to: number): Progress {
  return (done, total) => progress?.(Math.round(from + ((to - from) * done) / Math.max(1, total)), 100)
}

function sameLines(
  plan: ListPlan,
  { items, questions }: { items: PreviewItems; questions: readonly PreviewQuestion[] },
  names: PreviewNames,
): ListPreview['same'] {
  // in a first list nobody is known yet
  if (plan.rows.every(({ state }) => state !== 'matched')) return []
  const shown = new Set([...items.fresh, ...items.changed].map(({ key }) => key))
  const mentioned = new Set<number>()
  for (const { key, lines } of [...plan.persons, ...plan.pupils])
    if (shown.has(key)) for (const line of lines) mentioned.add(line)
  const listed: readonly (PreviewItem | PreviewQuestion)[] = [...items.households, ...questions]
  for (const { line } of listed) if (line !== null) mentioned.add(line)
  return linesOf(plan, ({ line, state }) => state === 'matched' && !mentioned.has(line), names)
}

function linesOf(
  plan: ListPlan,
  wanted: (row: ListPlan['rows'][number]) => boolean,
  names: PreviewNames,
): ListPreview['notFound'] {
  return plan.rows.filter(wanted).map(({ line }) => ({ line, title: titleOf(names.row(line)) }))
}

function titleOf(row: ListRow | undefined): string {
  if (row === undefined) return ''
  const { name, group, number } = row.pupil
  const title = fullName(name) || `leerlingnummer ${number}`
  return group === '' ? title : `${title} · ${group}`
}

/** Children who sit in a group; those who left long ago are not missed. */
function notListed({ pupilsNotListed }: ListPlan, { pupils }: Existing, names: PreviewNames): string[] {
  const seated = new Set(pupils.filter(({ group }) => group !== '').map(({ id }) => id))
  return pupilsNotListed.filter((id) => seated.has(id)).map(names.pupil)
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
