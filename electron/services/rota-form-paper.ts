// The September form of ouderhulp for every family, with its code, in the order in which it is handed out.
import { lastChange } from '#db/queries/printing'
import { readFormHouseholds, readPaperTasks } from '#db/queries/rota-paper'
import type { IsoDate } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import type { SchoolYear } from '#domain/kernel/school-year'
import { familyForm, formWords } from '#domain/rota/form-paper'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { keepCodes, proposeCodes } from './family-codes.ts'
import { type Copy, keepPaper, printPaper } from './printing-paper.ts'
import { type FamilyEntry, familyEntries, planForFamilies } from './rota-on-paper.ts'

interface FormsOf {
  readonly schoolYear: SchoolYear
  /** Empty: the whole school. */
  readonly groupIds: readonly string[]
  readonly onlyMissing: boolean
  readonly returnBefore: IsoDate | null
}

export const rotaFormPaperHandlers: Pick<SliceHandlers<'rota'>, 'rota.formPaper'> = {
  'rota.formPaper': {
    prepare: (context, input) => prepareForms(context, input),
    commit: (context, input, prepared: Awaited<ReturnType<typeof prepareForms>>) => {
      if (!prepared.ok) return prepared
      const { paper, entries, codes, seen } = prepared.value
      const isOther =
        seen !== lastChange(context.reader) &&
        JSON.stringify(findFamilies(context, input)) !== JSON.stringify(entries)
      if (isOther || !keepCodes(context, codes)) return fail('PLAN_OUTDATED')
      const kept = keepPaper(context, paper, copiesOf(entries, paper.printed.pagesPerItem))
      return ok({ ...kept, forms: entries.length })
    },
  },
}

async function prepareForms(context: ReadContext, input: FormsOf) {
  const { reader } = context
  const seen = lastChange(reader)
  const entries = findFamilies(context, input)
  if (entries.length === 0) return fail('NOTHING_TO_PRINT')
  const codes = proposeCodes(
    context,
    entries.map(({ householdId }) => householdId),
  )
  const { schoolYear, returnBefore } = input
  const title = `Formulier ouderhulp ${schoolYear}`
  const made = await printPaper(context, { kind: 'rotaForm', title }, (top) => ({
    name: 'rotaForm',
    data: {
      ...top,
      ...formWords({ schoolYear, returnBefore, tasks: readPaperTasks(reader, schoolYear) }),
      forms: entries.map((entry) => familyForm(entry, codes.get(entry.householdId) ?? '')),
    },
  }))
  return made.ok ? ok({ paper: made.value, entries, codes, seen }) : made
}

/** Families with a child at school; all, or who handed in no form yet. */
function findFamilies(context: ReadContext, { groupIds, onlyMissing, schoolYear }: FormsOf): FamilyEntry[] {
  const entries = familyEntries(planForFamilies(context, groupIds))
  if (!onlyMissing) return entries
  const known = readFormHouseholds(context.reader, schoolYear)
  return entries.filter(({ householdId }) => !known.has(householdId))
}

/** A family with many children has a form of two pages. */
function copiesOf(entries: readonly FamilyEntry[], pagesPerItem: readonly number[]): Copy[] {
  let before = 0
  return entries.map(({ householdId, carrierId, groupId, envelope }, at) => {
    const firstPage = before + 1
    before += pagesPerItem[at] ?? 1
    return {
      ...{ householdId, carrierId, groupId, channel: 'paper' },
      addressee: envelope.join(' '),
      ...{ firstPage, lastPage: before },
    }
  })
}
