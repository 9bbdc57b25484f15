// Inviting the parents of a child to talk about absence: one letter for each home, as every letter about a child.
import { absencesById } from '#db/queries/absence'
import { readLetterFacts } from '#db/queries/letter-facts'
import { lastChange } from '#db/queries/printing'
import { readSchool } from '#db/queries/school'
import { absence } from '#db/schema/absence'
import { invitationWords } from '#domain/absence/invitation'
import type { OperationInput } from '#domain/contract/operations'
import { longDate } from '#domain/kernel/date-text'
import { callName, fullName } from '#domain/kernel/name'
import { fail, ok } from '#domain/kernel/result'
import { NAMELESS } from '#domain/people/texts'
import type { LetterEntry } from '#domain/printing/letter-entry'
import type { LetterChoices } from '#domain/printing/letter-facts'
import { type LetterPlan, planLetters, planText } from '#domain/printing/letter-plan'
import { type PaperStack, pageRanges, stackPapers } from '#domain/printing/paper-stack'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { asDay } from './people-around.ts'
import { type Copy, keepPaper, printPaper } from './printing-paper.ts'
import { windowOfSchool } from './printing-stamp.ts'

type Invitation = OperationInput<'absence.invite'>

export const absenceInviteHandlers: Pick<SliceHandlers<'absence'>, 'absence.invite'> = {
  'absence.invite': {
    prepare: (context, input) => prepareInvitation(context, input),
    commit: (context, input, prepared: Awaited<ReturnType<typeof prepareInvitation>>) => {
      if (!prepared.ok) return prepared
      const { paper, copies, seen, planned } = prepared.value
      // A changed address or gezag: what was made may be for the wrong home.
      if (rowsOf(context, input) === null) return fail('NOT_FOUND')
      const isChanged = lastChange(context.reader) !== seen
      if (isChanged && planText(planFor(context, input)) !== planned) return fail('PLAN_OUTDATED')
      const kept = keepPaper(context, paper, copies)
      for (const id of new Set(input.absenceIds)) {
        context.change.update(absence, id, { invitationRunId: kept.runId })
      }
      return ok(kept)
    },
  },
}

async function prepareInvitation(context: ReadContext, input: Invitation) {
  const { reader } = context
  const seen = lastChange(reader)
  const rows = rowsOf(context, input)
  if (rows === null) return fail('NOT_FOUND')
  const window = windowOfSchool(reader)
  if (window === null) return fail('WINDOW_OUT_OF_SHEET')
  const plan = planFor(context, input)
  const stack = lettersOf(context, { input, rows, plan })
  if (stack.items.length === 0) return fail('NOBODY_TO_INVITE')
  const title = 'Uitnodiging voor een gesprek'
  const made = await printPaper(context, { kind: 'letter', title }, (top) => ({
    name: 'letterRun',
    data: { ...top, title, window, ownPaper: false, letters: stack.items },
  }))
  if (!made.ok) return made
  const paper = made.value
  return ok({ paper, copies: copiesOf(stack, paper.printed.pagesPerItem), seen, planned: planText(plan) })
}

type Rows = NonNullable<ReturnType<typeof rowsOf>>
type Letters = Omit<PaperStack, 'entries'> & { readonly entries: readonly LetterEntry[] }

/** The letters without a divider: one child makes no bundle. */
function lettersOf(
  context: ReadContext,
  { input, rows, plan }: { input: Invitation; rows: Rows; plan: LetterPlan },
): Letters {
  const days = rows.map(({ date, part, kind }) => ({ date: asDay(date), part, kind }))
  const { subject, paragraphs } = invitationWords({
    callName: calledIn(context, input.pupilId),
    days: days.sort((a, b) => (a.date < b.date ? -1 : 1)),
    moment: input.moment,
    phone: readSchool(context.reader).phone,
  })
  const { items, entries } = stackPapers(plan, {
    ...{ subject, paragraphs, signer: input.signer },
    closing: 'Met vriendelijke groet,',
    date: longDate(context.today),
    only: 'all',
  })
  return {
    items: items.filter((_, place) => entries[place] !== null),
    entries: entries.filter((entry) => entry !== null),
  }
}

function copiesOf(stack: Letters, pagesPerItem: readonly number[]): Copy[] {
  const pages = pageRanges(stack, pagesPerItem)
  return stack.entries.map((entry) => ({
    householdId: entry.householdId,
    carrierId: entry.carrierId,
    groupId: entry.groupId,
    channel: 'paper',
    addressee: entry.envelope.join(' '),
    firstPage: pages.get(entry.key)?.firstPage ?? null,
    lastPage: pages.get(entry.key)?.lastPage ?? null,
  }))
}

/** The days that are talked about; null when one is gone or of another child. */
function rowsOf({ reader }: ReadContext, { pupilId, absenceIds }: Invitation) {
  const ids = [...new Set(absenceIds)]
  const rows = absencesById(reader, ids)
  const fits = rows.length === ids.length && rows.every((row) => row.pupilId === pupilId)
  return fits ? rows : null
}

/** Who is told about a child in daily life (letter B), on paper. */
function planFor({ reader, today }: ReadContext, { pupilId }: Pick<Invitation, 'pupilId'>) {
  const choices: LetterChoices = {
    kind: 'child',
    topic: 'other',
    selection: { by: 'pupils', pupilIds: [pupilId] },
    today,
    style: readSchool(reader).salutationStyle,
    mayEmail: false,
    merge: 'child',
    to: 'parents',
    carriers: {},
    skipHouseholds: [],
  }
  return planLetters(readLetterFacts(reader, choices.selection, today), choices)
}

function calledIn({ reader, today }: ReadContext, pupilId: string): string {
  const [child] = readLetterFacts(reader, { by: 'pupils', pupilIds: [pupilId] }, today).pupils
  if (child === undefined) return NAMELESS
  return callName(child.name) || fullName(child.name) || NAMELESS
}
