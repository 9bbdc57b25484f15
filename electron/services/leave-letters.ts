// Making the letters about a request: the preview, and the run that is kept and by which decisions are announced.
import { lastChange } from '#db/queries/printing'
import { leaveDecision, leaveObjection, leaveRequest } from '#db/schema/leave'
import { fail, ok } from '#domain/kernel/result'
import type { Printed } from '#domain/printing/paper-parts'
import type { ChangeContext, ReadContext, SliceHandlers } from '../app/context.ts'
import type { PrintedPaper } from '../documents/render.ts'
import type { Sending } from './leave-letter-facts.ts'
import { type LetterRun, planLetterRun } from './leave-letter-run.ts'
import { type Copy, keepPaper, offerPdf, pdfName, render, stampedPaper } from './printing-paper.ts'
import { letterhead, stampPreview, stampPrint, windowOfSchool } from './printing-stamp.ts'

export const leaveLettersHandlers: Pick<SliceHandlers<'leave'>, 'leave.previewLetters' | 'leave.letters'> = {
  'leave.previewLetters': async (context, input) => {
    const printed = stampPreview(context)
    const made = await makeLetters(context, input, printed)
    if (!made.ok) return made
    const { run, paper } = made.value
    const fileName = pdfName(run.title, printed)
    return ok({
      ...offerPdf(context, { bytes: paper.pdf, fileName, pages: paper.pages }),
      letters: run.sheets.length,
    })
  },
  'leave.letters': {
    prepare: (context, input) => prepareLetters(context, input),
    commit: (context, input, prepared: Awaited<ReturnType<typeof prepareLetters>>) => {
      if (!prepared.ok) return prepared
      const { run, paper, seen } = prepared.value
      if (isOutdated(context, input, { run, seen })) return fail('PLAN_OUTDATED')
      const kept = keepPaper(context, paper, copiesOf(run, paper.printed))
      announce(context, input, { run, runId: kept.runId })
      return ok({ ...kept, letters: run.sheets.length })
    },
  },
}

type Letters = Sending & { readonly id: string }

async function makeLetters(context: ReadContext, { id, ...sending }: Letters, printed: Printed) {
  const planned = planLetterRun(context, id, sending)
  if (!planned.ok) return planned
  const run = planned.value
  const window = windowOfSchool(context.reader)
  if (window === null) return fail('WINDOW_OUT_OF_SHEET')
  const rendered = await render(context, {
    name: 'leaveLetters',
    data: {
      school: letterhead(context.reader),
      printed,
      title: run.title,
      window,
      letters: run.sheets.map(({ paper }) => paper),
    },
  })
  return rendered.ok ? ok({ run, paper: rendered.value }) : rendered
}

async function prepareLetters(context: ReadContext, input: Letters) {
  const seen = lastChange(context.reader)
  const stamp = stampPrint(context)
  const made = await makeLetters(context, input, stamp.printed)
  if (!made.ok) return made
  const { run, paper: printed } = made.value
  const paper = stampedPaper({ kind: 'leaveLetter', title: run.title }, stamp, printed)
  return ok({ run, paper, seen })
}

/** While the PDF was made somebody may have changed an address or a decision. */
function isOutdated(
  context: ChangeContext,
  { id, ...sending }: Letters,
  { run, seen }: { run: LetterRun; seen: number },
): boolean {
  if (lastChange(context.reader) === seen) return false
  const now = planLetterRun(context, id, sending)
  return !now.ok || JSON.stringify(now.value) !== JSON.stringify(run)
}

/** Each sheet with its pages, in the order in which they were printed. */
function copiesOf({ sheets }: LetterRun, { pagesPerItem }: PrintedPaper): Copy[] {
  let page = 1
  return sheets.map(({ copy }, place) => {
    const firstPage = page
    page += pagesPerItem[place] ?? 1
    return { ...copy, firstPage, lastPage: page - 1 }
  })
}

/** A decision works from the day on which it was announced (Awb 3:40, 3:41). */
function announce(
  { change }: ChangeContext,
  { id, sentOn, way }: Letters,
  { run, runId }: { run: LetterRun; runId: string },
): void {
  const { decisionIds, objectionIds, completion } = run.announced
  for (const decisionId of decisionIds)
    change.update(leaveDecision, decisionId, { runId, sentOn, sentBy: way })
  for (const objectionId of objectionIds)
    change.update(leaveObjection, objectionId, { runId, sentOn, sentBy: way })
  if (completion) change.update(leaveRequest, id, { completionRunId: runId })
}
