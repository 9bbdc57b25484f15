import { readClassList } from '#db/queries/class-list'
import { personsWithPhone, readLetterFacts } from '#db/queries/letter-facts'
import { readCopies, readReceived, readRun, readRuns } from '#db/queries/printing'
import { findRestorePoint } from '#db/queries/restore-points'
import { groupTitle } from '#domain/groups/texts'
import { importReport } from '#domain/importing/report'
import { longDate } from '#domain/kernel/date-text'
import { fail, ok } from '#domain/kernel/result'
import { planClassList } from '#domain/printing/class-list-plan'
import { listEmails } from '#domain/printing/email-list'
import { exportCsv } from '#domain/printing/export-csv'
import { planMissingSheet } from '#domain/printing/missing-plan'
import { summarisePlan } from '#domain/printing/plan-summary'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { hiddenPrints, maySeePrint } from './complaints-prints.ts'
import { maySeeReasons } from './leave-facts.ts'
import { copiesOf, isOutdated, type LetterRunInput, planRun, renderRun } from './letters.ts'
import { describeImport } from './printing-import-report.ts'
import {
  keepPaper,
  offerPdf,
  openKept,
  pdfName,
  printAndKeep,
  printPaper,
  stampedPaper,
} from './printing-paper.ts'
import { stampPreview, stampPrint, windowOfSchool } from './printing-stamp.ts'
import { mayGive } from './privacy-inzage.ts'

export const printingHandlers: SliceHandlers<'printing'> = {
  'printing.plan': (context, choices) => {
    const { plan, fingerprint } = planRun(context, choices)
    return ok(summarisePlan(plan, fingerprint))
  },
  'printing.restricted': (context, choices) =>
    ok({ restricted: [...planRun(context, choices).plan.restricted] }),
  'printing.previewLetters': async (context, input) => {
    const printed = stampPreview(context)
    const rendered = await renderRun(context, input, { planned: planRun(context, input.choices), printed })
    if (!rendered.ok) return rendered
    const { counts, addressTooLong } = rendered.value
    const { pdf: bytes, pages } = rendered.value.printed
    const pdf = offerPdf(context, { bytes, fileName: pdfName(input.text.subject, printed), pages })
    return ok({ ...pdf, counts, addressTooLong })
  },
  'printing.letters': {
    prepare: (context, input) => prepareLetters(context, input),
    commit: (context, input, prepared: Awaited<ReturnType<typeof prepareLetters>>) => {
      if (!prepared.ok) return prepared
      const { run, paper } = prepared.value
      // While the PDF was made somebody may have changed a name or an address.
      if (isOutdated(context, input.choices, run)) return fail('PLAN_OUTDATED')
      const kept = keepPaper(context, paper, copiesOf(run))
      return ok({ ...kept, counts: run.counts, addressTooLong: run.addressTooLong })
    },
  },
  'printing.emailList': (context, choices) => {
    const { households, emails, rows } = listEmails(planRun(context, choices).plan)
    context.change.noted('export', { rows: emails.length })
    return ok({
      households: households.map((household) => ({ ...household, emails: [...household.emails] })),
      emails: [...emails],
      csv: { bytes: exportCsv(rows), fileName: `${context.today} E-mailadressen.csv` },
    })
  },
  'printing.classList': printAndKeep(async (context, { groupId, ...choices }) => {
    const { group, pupils } = readClassList(context.reader, groupId, context.today)
    if (group === null) return fail('NOT_FOUND')
    if (pupils.length === 0) return fail('NOTHING_TO_PRINT')
    const table = planClassList(pupils, choices)
    const name = groupTitle(group.name)
    return printPaper(context, { kind: 'classList', title: `Klassenlijst ${name}` }, (top) => ({
      name: 'classList',
      data: {
        ...top,
        title: 'Klassenlijst',
        group: name,
        teachers: group.teachers.slice(0, 6),
        date: longDate(context.today),
        ...table,
      },
    }))
  }),
  'printing.missingSheet': printAndKeep(async (context, { groupIds, returnBefore }) => {
    const { reader, today } = context
    const facts = readLetterFacts(reader, { by: 'groups', groupIds }, today)
    const pupils = facts.pupils.filter(({ leftOn }) => leftOn === null || leftOn >= today)
    const reachableByPhone = personsWithPhone(
      reader,
      facts.persons.map(({ id }) => id),
    )
    const groups = planMissingSheet({ ...facts, pupils, reachableByPhone }, groupIds)
    // a sheet that asks nothing is wasted paper
    const asking = groups.filter(({ households }) => households.length > 0)
    if (asking.length === 0) return fail('NOTHING_TO_PRINT')
    return printPaper(context, { kind: 'missingSheet', title: 'Ontbrekende gegevens' }, (top) => ({
      name: 'missingSheet',
      data: { ...top, returnBefore, groups: asking },
    }))
  }),
  'printing.windowTest': printAndKeep(async (context) => {
    const window = windowOfSchool(context.reader)
    if (window === null) return fail('WINDOW_OUT_OF_SHEET')
    return printPaper(context, { kind: 'windowTest', title: 'Proefvel vensterenvelop' }, (top) => ({
      name: 'windowTestSheet',
      data: { ...top, window },
    }))
  }),
  'printing.importReport': printAndKeep(async (context, { restorePointId }) => {
    const point = findRestorePoint(context.reader, restorePointId)
    if (point === null || point.kind !== 'import') return fail('NOT_FOUND')
    const told = describeImport({
      report: importReport.parse(point.report),
      label: point.label,
      undone: point.undoneIn !== null,
    })
    return printPaper(context, { kind: 'importReport', title: 'Verslag van het inlezen' }, (top) => ({
      name: 'importReport',
      data: { ...top, ...told },
    }))
  }),
  'printing.open': (context, { runId }) => {
    const run = readRun(context.reader, runId)
    if (run === null || !maySeePrint(context, run)) return fail('NOT_FOUND')
    // The reasons of leave are for the head alone; so are they in an answer about a person, with what else is there.
    if (run.kind === 'leaveLetter' && !maySeeReasons(context.actor)) return fail('FORBIDDEN')
    if (run.kind === 'accessAnswer' && !mayGive(context.actor)) return fail('FORBIDDEN')
    return openKept(context, run)
  },
  'printing.runs': (context, { limit }) =>
    ok({ runs: readRuns(context.reader, limit, hiddenPrints(context)) }),
  'printing.savedPaper': (context, { runId }) => {
    const run = readRun(context.reader, runId)
    return run === null || !maySeePrint(context, run)
      ? fail('NOT_FOUND')
      : ok({ run, copies: readCopies(context.reader, runId) })
  },
  'printing.forHousehold': (context, { householdId }) =>
    ok({
      received: readReceived(context.reader, householdId).filter(({ run }) => maySeePrint(context, run)),
    }),
}

type Letters = LetterRunInput & { readonly fingerprint: string; readonly evenIfTooLong: boolean }

/** Renders the run that the office has seen; another plan than the one seen is refused before the work. */
async function prepareLetters(context: ReadContext, input: Letters) {
  const planned = planRun(context, input.choices)
  if (planned.fingerprint !== input.fingerprint) return fail('PLAN_OUTDATED')
  const stamp = stampPrint(context)
  const rendered = await renderRun(context, input, { planned, printed: stamp.printed })
  if (!rendered.ok) return rendered
  const { addressTooLong, printed } = rendered.value
  if (addressTooLong.length > 0 && !input.evenIfTooLong)
    return fail('ADDRESS_TOO_LONG', { names: addressTooLong })
  const paper = stampedPaper({ kind: 'letter', title: input.text.subject }, stamp, printed)
  return ok({ run: rendered.value, paper })
}
