// The empty form for parents, with the code of a family when it is made for one.
import { readLeaveSettings } from '#db/queries/leave-settings'
import { householdsById } from '#db/queries/people'
import { fail, ok } from '#domain/kernel/result'
import { leaveFormWords } from '#domain/leave/form-paper'
import type { LeaveForm } from '#domain/leave/intake-contract'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { codeOfHousehold, proposeCode } from './family-codes.ts'
import { type Copy, keepPaper, printPaper, type RenderedPaper } from './printing-paper.ts'

export const leaveFormHandlers: Pick<SliceHandlers<'leave'>, 'leave.emptyForm'> = {
  'leave.emptyForm': {
    prepare: (context, input) => prepareForm(context, input),
    commit: (context, { householdId }, prepared: Awaited<ReturnType<typeof prepareForm>>) => {
      if (!prepared.ok) return prepared
      const { paper, code } = prepared.value
      if (householdId === null) return ok(keepPaper(context, paper, []))
      if (codeOfHousehold(context, householdId, code) !== code) return fail('PLAN_OUTDATED')
      return ok(keepPaper(context, paper, [copyFor(householdId, paper)]))
    },
  },
}

async function prepareForm(
  context: ReadContext,
  { form, householdId }: { form: LeaveForm; householdId: string | null },
) {
  const { reader } = context
  if (householdId !== null && householdsById(reader, [householdId]).length === 0) return fail('NOT_FOUND')
  const code = householdId === null ? '' : proposeCode(context, householdId)
  const { title, intro, sections, explanation } = leaveFormWords(
    form,
    readLeaveSettings(reader).settings.policy.leadTimes,
  )
  // Which kind of leave a family thinks of does not stand in the list of prints.
  const made = await printPaper(context, { kind: 'leaveForm', title: 'Verlofformulier' }, (top) => ({
    name: 'leaveForm',
    data: {
      ...{ ...top, title, code },
      intro: [...intro],
      sections: [...sections],
      explanation: [...explanation],
    },
  }))
  return made.ok ? ok({ paper: made.value, code }) : made
}

/** Handed over at the desk to nobody by name. */
function copyFor(householdId: string, { printed }: RenderedPaper): Copy {
  return {
    householdId,
    carrierId: null,
    groupId: null,
    channel: 'paper',
    addressee: 'het gezin',
    firstPage: 1,
    lastPage: printed.pages,
  }
}
