// Letters to families: the plan, the preview, and the run that is printed and kept.
import type * as z from 'zod'
import { readLetterFacts } from '#db/queries/letter-facts'
import { lastChange, reachedHouseholds } from '#db/queries/printing'
import { hashOf } from '#db/sha256'
import { longDate } from '#domain/kernel/date-text'
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import type { LetterEntry, Unreached } from '#domain/printing/letter-entry'
import type { LetterChoices } from '#domain/printing/letter-facts'
import type { LetterChoicesInput, letterRunInput } from '#domain/printing/letter-input'
import { type LetterPlan, planLetters, planText } from '#domain/printing/letter-plan'
import { unknownMergeFields } from '#domain/printing/merge-fields'
import type { Printed } from '#domain/printing/paper-parts'
import {
  type PageRange,
  type PaperStack,
  pageRanges,
  type StackedLetter,
  stackPapers,
} from '#domain/printing/paper-stack'
import type { ReadContext } from '../app/context.ts'
import type { PrintedPaper } from '../documents/render.ts'
import { type Copy, type PrinterRefusal, render } from './printing-paper.ts'
import { letterhead, windowOfSchool } from './printing-stamp.ts'

export type LetterRunInput = z.output<typeof letterRunInput>

export interface PlannedRun {
  readonly plan: LetterPlan
  readonly fingerprint: string
  /** The last change of the file that the plan has seen. */
  readonly seen: number
}

export interface RenderedRun extends PlannedRun {
  readonly stack: PaperStack
  readonly printed: PrintedPaper
  readonly counts: { letters: number; dividers: number; email: number }
  /** Addressees that fit the window at no permitted size. */
  readonly addressTooLong: string[]
}

export type LetterRefusal =
  | PrinterRefusal
  | Failure<'UNKNOWN_MERGE_FIELD', { fields: string[] }>
  | Failure<'NOTHING_TO_PRINT', Record<string, never>>
  | Failure<'WINDOW_OUT_OF_SHEET', Record<string, never>>

/** Plans the run from the rows of this moment. */
export function planRun({ reader, today }: ReadContext, input: LetterChoicesInput): PlannedRun {
  const { exceptRunId, ...rest } = input
  const skipHouseholds = exceptRunId === null ? [] : reachedHouseholds(reader, exceptRunId)
  const choices: LetterChoices = { ...rest, today, skipHouseholds }
  const plan = planLetters(readLetterFacts(reader, choices.selection, today), choices)
  return { plan, fingerprint: hashOf(planText(plan)), seen: lastChange(reader) }
}

/** Is a plan still the plan? Planned again only when something changed since; a whole school takes a moment. */
export function isOutdated(context: ReadContext, input: LetterChoicesInput, planned: PlannedRun): boolean {
  if (lastChange(context.reader) === planned.seen) return false
  return planRun(context, input).fingerprint !== planned.fingerprint
}

/** What is printed of a plan, and how. */
interface RunToRender {
  readonly planned: PlannedRun
  readonly printed: Printed
  readonly partsOf?: NonNullable<StackedLetter['partsOf']>
}

/** Prints a planned run; preview and print take exactly this way. */
export async function renderRun(
  context: ReadContext,
  { text, only }: Pick<LetterRunInput, 'text' | 'only'>,
  { planned, printed, ...more }: RunToRender,
): Promise<Result<RenderedRun, LetterRefusal>> {
  const fields = unknownMergeFields([text.subject, ...text.paragraphs])
  if (fields.length > 0) return fail('UNKNOWN_MERGE_FIELD', { fields })
  const window = windowOfSchool(context.reader)
  if (window === null) return fail('WINDOW_OUT_OF_SHEET')
  const stack = stackPapers(planned.plan, { ...text, ...more, date: longDate(context.today), only })
  if (stack.items.length === 0) return fail('NOTHING_TO_PRINT')
  const rendered = await render(context, {
    name: 'letterRun',
    data: {
      school: letterhead(context.reader),
      printed,
      title: text.subject,
      window,
      ownPaper: false,
      letters: stack.items,
    },
  })
  if (!rendered.ok) return rendered
  const letters = stack.entries.filter((entry) => entry !== null)
  return ok({
    ...planned,
    stack,
    printed: rendered.value,
    counts: {
      letters: letters.length,
      dividers: stack.entries.length - letters.length,
      email: planned.plan.entries.filter((entry) => !letters.includes(entry)).length,
    },
    addressTooLong: rendered.value.addressTooLong.map((place) => nameOf(stack.entries[place] ?? null)),
  })
}

/** Who got what: printed letters with their pages, e-mail households, and who was reached by neither. */
export function copiesOf({ plan, stack, printed }: RenderedRun): Copy[] {
  const pages = pageRanges(stack, printed.pagesPerItem)
  return [
    ...plan.entries.map((entry) => copyOf(entry, pages.get(entry.key) ?? null)),
    ...plan.none.map(missedCopy),
  ]
}

function copyOf(entry: LetterEntry, pages: PageRange | null): Copy {
  return {
    householdId: entry.householdId,
    carrierId: pages === null ? null : entry.carrierId,
    groupId: pages === null ? null : entry.groupId,
    channel: pages === null ? 'email' : 'paper',
    addressee: nameOf(entry),
    firstPage: pages?.firstPage ?? null,
    lastPage: pages?.lastPage ?? null,
  }
}

function missedCopy({ householdId, name }: Unreached): Copy {
  return {
    householdId,
    carrierId: null,
    groupId: null,
    channel: 'none',
    addressee: name,
    firstPage: null,
    lastPage: null,
  }
}

function nameOf(entry: LetterEntry | null): string {
  return entry === null ? '' : entry.envelope.join(' ')
}
