// Cards of thanks for who helped in a school year: each family what it did itself.
import { readSchool } from '#db/queries/school'
import { fail, ok } from '#domain/kernel/result'
import { endOfSchoolYear, type SchoolYear, startOfSchoolYear } from '#domain/kernel/school-year'
import { clipLine } from '#domain/kernel/text'
import { thankYouCard } from '#domain/rota/thanks-card'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { keepPaper, printPaper } from './printing-paper.ts'
import {
  copiesOnPages,
  familyEntries,
  namedFamilies,
  parentsText,
  placesByFamily,
  planForFamilies,
} from './rota-on-paper.ts'

interface ThanksOf {
  readonly schoolYear: SchoolYear
  /** Null: the whole school. */
  readonly groupId: string | null
}

export const rotaThanksHandlers: Pick<SliceHandlers<'rota'>, 'rota.thankYouCards'> = {
  'rota.thankYouCards': {
    prepare: (context, input) => prepareCards(context, input),
    commit: (context, _input, prepared: Awaited<ReturnType<typeof prepareCards>>) => {
      if (!prepared.ok) return prepared
      const { paper, entries } = prepared.value
      return ok(keepPaper(context, paper, copiesOnPages(entries, CARDS_ON_PAGE)))
    },
  },
}

const CARDS_ON_PAGE = 2

async function prepareCards(context: ReadContext, { schoolYear, groupId }: ThanksOf) {
  const { reader, today } = context
  const { places } = placesByFamily(context, {
    from: startOfSchoolYear(schoolYear),
    until: endOfSchoolYear(schoolYear),
  })
  const doneBy = (householdId: string) =>
    (places.get(householdId) ?? []).filter(({ state }) => state === 'done').map(({ turn }) => turn)
  const entries = familyEntries(planForFamilies(context, groupId === null ? [] : [groupId])).filter(
    ({ householdId }) => doneBy(householdId).length > 0,
  )
  if (entries.length === 0) return fail('NOTHING_TO_PRINT')
  const families = namedFamilies(
    reader,
    today,
    entries.map(({ householdId }) => householdId),
  )
  const { signer, name } = readSchool(reader)
  const title = `Bedankkaarten ${schoolYear}`
  const made = await printPaper(context, { kind: 'thankYouCards', title }, (top) => ({
    name: 'thankYouCards',
    data: {
      ...top,
      schoolYear,
      signer: signer || name,
      cards: entries.map(({ householdId, handOut, languages }) =>
        thankYouCard(
          { name: clipLine(parentsText(families.get(householdId)), 200), handOut, languages },
          doneBy(householdId),
          schoolYear,
        ),
      ),
    },
  }))
  return made.ok ? ok({ paper: made.value, entries }) : made
}
