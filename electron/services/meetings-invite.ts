// Inviting: a letter with a slip and a code for each family, or an address to copy; and that it was done.
import { lastChange } from '#db/queries/printing'
import type { OperationInput } from '#domain/contract/operations'
import { longDate } from '#domain/kernel/date-text'
import { fail, ok, type Result } from '#domain/kernel/result'
import { emailInviteLabel, invitationMessage } from '#domain/meetings/invitation'
import { invitationParts, translationFor } from '#domain/meetings/invitation-item'
import type { InvitationText } from '#domain/meetings/invite-contract'
import { listEmails } from '#domain/printing/email-list'
import { exportCsv } from '#domain/printing/export-csv'
import type { LetterEntry } from '#domain/printing/letter-entry'
import { fillMergeFields, mergeValuesForAll } from '#domain/printing/merge-fields'
import type { Printed } from '#domain/printing/paper-parts'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { keepCodes, proposeCodes } from './family-codes.ts'
import { copiesOf, type LetterRefusal, type RenderedRun, renderRun } from './letters.ts'
import {
  householdsOf,
  type Invitations,
  noteSent,
  openInvitations,
  planInvitations,
  printableTranslations,
  withoutInvited,
} from './meetings-invited.ts'
import { keepPaper, offerPdf, pdfName, stampedPaper } from './printing-paper.ts'
import { type Stamp, stampPreview, stampPrint } from './printing-stamp.ts'
import { keepRestorePoint } from './restore-point.ts'

type Run = OperationInput<'meetings.previewInvitations'>
type InviteHandlers = Pick<
  SliceHandlers<'meetings'>,
  'meetings.previewInvitations' | 'meetings.inviteOnPaper' | 'meetings.inviteByEmail'
>

export const meetingsInviteHandlers: InviteHandlers = {
  'meetings.previewInvitations': async (context, input) => {
    const invitations = openInvitations(context, input.id)
    if (!invitations.ok) return invitations
    const printed = stampPreview(context)
    const rendered = await renderInvitations(context, input, { invitations: invitations.value, printed })
    if (!rendered.ok) return rendered
    const { counts, addressTooLong, printed: paper } = rendered.value.run
    const fileName = pdfName(input.text.subject, printed)
    const pdf = offerPdf(context, { bytes: paper.pdf, fileName, pages: paper.pages })
    return ok({ ...pdf, letters: counts.letters, addressTooLong })
  },
  'meetings.inviteOnPaper': {
    prepare: (context, input) => prepareInvitations(context, input),
    commit: (context, input, prepared: Awaited<ReturnType<typeof prepareInvitations>>) => {
      if (!prepared.ok) return prepared
      const { run, codes, stamp } = prepared.value
      if (isChanged(context, input, run.seen) || !keepCodes(context, codes)) return fail('PLAN_OUTDATED')
      const paper = stampedPaper({ kind: 'invitation', title: input.text.subject }, stamp, run.printed)
      // Who has e-mail is invited by e-mail, which is another press of a button.
      const kept = keepPaper(
        context,
        paper,
        copiesOf(run).filter(({ channel }) => channel !== 'email'),
      )
      noteSent(context, input.id, {
        ...{ kind: 'invited', way: 'paper', runId: kept.runId },
        entries: printedEntries(run),
      })
      return ok({ ...kept, letters: run.counts.letters, addressTooLong: run.addressTooLong })
    },
  },
  'meetings.inviteByEmail': {
    undoable: true,
    commit: (context, { id, text, again }) => {
      const opened = openInvitations(context, id)
      if (!opened.ok) return opened
      const invitations = opened.value
      const plan = again ? invitations.planned.plan : withoutInvited(invitations)
      const entries = plan.entries.filter(({ channel }) => channel === 'email')
      if (entries.length === 0) return fail('NOBODY_TO_INVITE')
      const { emails, rows } = listEmails(plan)
      noteSent(context, id, { kind: 'invited', way: 'email', runId: null, entries })
      context.change.noted('export', { rows: emails.length })
      const { name } = invitations.meeting
      return ok({
        families: entries.length,
        emails: [...emails],
        ...messageOf(context, invitations, text),
        csv: { bytes: exportCsv(rows), fileName: `${context.today} E-mailadressen.csv` },
        restorePointId: keepRestorePoint(context, {
          kind: 'meetings',
          label: emailInviteLabel(name),
          report: {},
        }),
      })
    },
  },
}

async function prepareInvitations(context: ReadContext, input: OperationInput<'meetings.inviteOnPaper'>) {
  const opened = openInvitations(context, input.id)
  if (!opened.ok) return opened
  const invitations = opened.value
  if (invitations.fingerprint !== input.fingerprint) return fail('PLAN_OUTDATED')
  const stamp = stampPrint(context)
  const { printed } = stamp
  const rendered = await renderInvitations(context, input, { invitations, printed })
  if (!rendered.ok) return rendered
  return ok<InvitationRun & { stamp: Stamp }>({ ...rendered.value, stamp })
}

interface InvitationRun {
  readonly run: RenderedRun
  /** The codes that stand on the slips, by household. */
  readonly codes: ReadonlyMap<string, string>
}

/** The stack; preview and print take exactly this way. */
async function renderInvitations(
  context: ReadContext,
  { text, only, again }: Run,
  { invitations, printed }: { invitations: Invitations; printed: Printed },
): Promise<Result<InvitationRun, LetterRefusal>> {
  const plan = again ? invitations.planned.plan : withoutInvited(invitations)
  const proposed = proposeCodes(context, householdsOf(plan.entries))
  const translations = printableTranslations(invitations)
  const rendered = await renderRun(
    context,
    { text, only },
    {
      planned: { ...invitations.planned, plan },
      printed,
      partsOf: ({ children, householdId, languages }) =>
        invitationParts(invitations.onPaper, {
          children,
          code: proposed.get(householdId ?? '') ?? '',
          translation: translationFor(languages, translations),
        }),
    },
  )
  if (!rendered.ok) return rendered
  const onPaper = new Set(householdsOf(printedEntries(rendered.value)))
  const codes = new Map([...proposed].filter(([householdId]) => onPaper.has(householdId)))
  return ok({ run: rendered.value, codes })
}

/** Somebody changed a family, the meeting or an invitation while the stack was made. */
function isChanged(
  context: ReadContext,
  { id, fingerprint }: { readonly id: string; readonly fingerprint: string },
  seen: number,
): boolean {
  return lastChange(context.reader) !== seen && planInvitations(context, id)?.fingerprint !== fingerprint
}

function printedEntries({ stack }: RenderedRun): LetterEntry[] {
  return stack.entries.filter((entry) => entry !== null)
}

/** One message for all: fields that differ per family are filled with what fits every family. */
function messageOf({ today }: ReadContext, { onPaper, school }: Invitations, text: InvitationText) {
  const fill = (words: string) => fillMergeFields(words, mergeValuesForAll(longDate(today)))
  const filled = { ...text, paragraphs: text.paragraphs.map(fill) }
  return { subject: fill(text.subject), message: invitationMessage(onPaper, filled, school) }
}
