// What the screen shows of a plan: how much there is of each kind, and a page at a time its lines with ticks and its
// questions with their answers.
import * as z from 'zod'
import { DATE_ORDERS } from './birth-dates.ts'
import { PARENT_SLOTS } from './fields.ts'
import { listChoices } from './plan.ts'
import { TEXT_ENCODINGS } from './reading-choices.ts'

const line = z.number().int()
const key = z.string()

/** Two persons in one cell that the office wants apart (C11). */
const coupleSplit = z.strictObject({ line, slot: z.literal([...PARENT_SLOTS]) })
export type CoupleSplit = z.infer<typeof coupleSplit>

/** Everything that the office decides on the preview; `dateOrder` only when the column cannot tell (C17). */
export const listDecisions = z.strictObject({
  ...listChoices.shape,
  dateOrder: z.enum(['dayFirst', 'monthFirst']).nullable(),
  splitCouples: z.array(coupleSplit).max(60_000),
})
export type ListDecisions = z.infer<typeof listDecisions>

/** Nothing decided yet. */
export const NO_DECISIONS: ListDecisions = { answers: [], ticks: [], dateOrder: null, splitCouples: [] }

/**
 * Somebody or something with what happens to it, or one value of it that changes (old → new). `ticks`: the keys in the plan
 * that go with the tick of this line; none when only the lines of its changes have ticks.
 */
const previewLine = z.strictObject({
  sort: z.enum(['pupil', 'parent', 'household', 'group']),
  title: z.string(),
  facts: z.string(),
  change: z.strictObject({ label: z.string(), old: z.string(), new: z.string() }).nullable(),
  ticks: z.array(key),
  ticked: z.boolean(),
})
export type PreviewLine = z.infer<typeof previewLine>

/** An answer with everything that it decides. */
const previewOption = z.strictObject({
  id: z.string(),
  label: z.string(),
  answers: listChoices.shape.answers,
  ticks: listChoices.shape.ticks,
  split: z.array(coupleSplit),
})
export type PreviewOption = z.infer<typeof previewOption>

/** Something that only the office knows; without an answer nothing is done about it. */
const previewQuestion = z.strictObject({
  key,
  sort: z.enum(['pupil', 'parent', 'household']),
  line: line.nullable(),
  title: z.string(),
  reason: z.string(),
  options: z.array(previewOption),
  /** Id of the option that counts now; null while it is open. */
  chosen: z.string().nullable(),
})
export type PreviewQuestion = z.infer<typeof previewQuestion>

const previewRow = z.strictObject({ line, title: z.string() })
export type PreviewRow = z.infer<typeof previewRow>

/**
 * What is new, what changes, who comes to live where; `absent`: parents we have and the list has not, who stay unless
 * ticked (C23).
 */
const TICKED_PARTS = ['fresh', 'changed', 'households', 'absent'] as const
export type TickedPart = (typeof TICKED_PARTS)[number]
/** `joined`: parents that are one person by themselves, because of an equal name and something in common. */
const QUESTION_PARTS = ['questions', 'joined'] as const
export type QuestionPart = (typeof QUESTION_PARTS)[number]
const ROW_PARTS = ['notFound', 'same'] as const
export type RowPart = (typeof ROW_PARTS)[number]

export const tickedPart = z.enum(TICKED_PARTS)
export const previewPart = z.enum([...TICKED_PARTS, ...QUESTION_PARTS, ...ROW_PARTS])
export type PreviewPart = z.infer<typeof previewPart>

/** Lines of a part that are sent at a time. */
export const PREVIEW_PAGE = 50

/** A page of one part; the lines of the two other kinds are empty. */
export const previewPage = z.strictObject({
  lines: z.array(previewLine),
  questions: z.array(previewQuestion),
  rows: z.array(previewRow),
})
export type PreviewPage = z.infer<typeof previewPage>

const count = z.number().int()
/** How many lines there are to see, how many have a tick, and how many of those are ticked. */
const tickedSize = z.strictObject({ lines: count, ticks: count, ticked: count })
const size = z.strictObject({ lines: count })

export const listPreview = z.strictObject({
  rows: count,
  parts: z.strictObject({
    fresh: tickedSize,
    changed: tickedSize,
    households: tickedSize,
    absent: tickedSize,
    questions: size,
    joined: size,
    notFound: size,
    same: size,
  }),
  /** Pupils we have who are not in the list; only said, never acted on. The first, and how many there are. */
  pupilsNotListed: z.array(z.string()),
  pupilsNotListedCount: count,
  /** What was wrong with rows: the first, and how many there are. */
  problems: z.array(z.string()),
  problemCount: count,
  /** Lines without the name of a child: the first, and how many there are. */
  skipped: z.array(line),
  skippedCount: count,
  dateOrder: z.enum(DATE_ORDERS),
  encoding: z.enum(TEXT_ENCODINGS).nullable(),
  refused: z.string(),
  /** Nothing new and nothing changed. */
  unchanged: z.boolean(),
})
export type ListPreview = z.infer<typeof listPreview>
