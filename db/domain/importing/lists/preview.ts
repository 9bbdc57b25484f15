// What the screen shows of a plan: short lines with ticks, questions with their answers. A plan of 40,000 rows is sixty
// megabytes; this is what remains when every name is said once.
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

/** One value that changes: old → new, with its own tick. */
const previewChange = z.strictObject({
  key,
  label: z.string(),
  old: z.string(),
  new: z.string(),
  ticked: z.boolean(),
})
export type PreviewChange = z.infer<typeof previewChange>

/** `ticks`: the keys in the plan that go with the tick of this line; none when only its changes have ticks. */
const previewItem = z.strictObject({
  key,
  line: line.nullable(),
  sort: z.enum(['pupil', 'parent', 'household', 'group']),
  title: z.string(),
  facts: z.string(),
  ticks: z.array(key),
  ticked: z.boolean(),
  changes: z.array(previewChange),
})
export type PreviewItem = z.infer<typeof previewItem>

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

const previewLine = z.strictObject({ line, title: z.string() })

export const listPreview = z.strictObject({
  rows: z.number().int(),
  fresh: z.array(previewItem),
  changed: z.array(previewItem),
  households: z.array(previewItem),
  /** Parents we have and the list has not: they stay, unless ticked (C23). */
  absent: z.array(previewItem),
  questions: z.array(previewQuestion),
  /** Parents that are one person by themselves, because of an equal name and something in common; the office may part them. */
  joined: z.array(previewQuestion),
  notFound: z.array(previewLine),
  same: z.array(previewLine),
  /** Pupils we have who are not in the list; only said, never acted on. */
  pupilsNotListed: z.array(z.string()),
  /** What was wrong with rows: the first `problems`, of `problemCount`. */
  problems: z.array(z.string()),
  problemCount: z.number().int(),
  /** Lines without the name of a child. */
  skipped: z.array(line),
  dateOrder: z.enum(DATE_ORDERS),
  encoding: z.enum(TEXT_ENCODINGS).nullable(),
  refused: z.string(),
  /** Nothing new and nothing changed. */
  unchanged: z.boolean(),
})
export type ListPreview = z.infer<typeof listPreview>
