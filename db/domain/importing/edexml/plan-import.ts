// The whole way from a read file to a plan, as preview and as apply calculate it.
import { fail, type Result } from '#domain/kernel/result'
import { applyChoices, type ChoiceFailure } from './apply-choices.ts'
import type { EdexmlChoices } from './choices.ts'
import type { Existing } from './existing.ts'
import { interpretSchoolFile } from './interpret.ts'
import type { ImportContext } from './interpretation.ts'
import { matchSchool } from './match.ts'
import type { EdexmlPlan } from './plan.ts'
import type { SchoolFile } from './school-file.ts'

export type PlanInput = {
  readonly file: SchoolFile
  /** Our data of the school year that `schoolYearOfImport` names. */
  readonly existing: Existing
  readonly context: ImportContext
  readonly choices: EdexmlChoices
}

/** The plan with all choices in it. Preview and apply call it with the same input and must get the same plan. */
export function planImport({
  file,
  existing,
  context,
  choices,
}: PlanInput): Result<EdexmlPlan, ChoiceFailure> {
  const wrong = firstWrongLink(file, existing, choices)
  if (wrong !== null) return wrong
  const interpretation = interpretSchoolFile(file, context, choices)
  return applyChoices(matchSchool({ file, interpretation, existing, context, choices }), choices)
}

/** A link must lead from a row of the file to one of ours of the same sort, and to each of ours only once. */
function firstWrongLink(file: SchoolFile, existing: Existing, choices: EdexmlChoices): ChoiceFailure | null {
  const sorts: readonly Sort[] = [
    { letter: 'p', rows: file.pupils.length, ids: idsOf(existing.pupils) },
    { letter: 'g', rows: file.groups.length, ids: idsOf(existing.groups) },
    { letter: 's', rows: file.staff.length, ids: idsOf(existing.staff) },
  ]
  const taken = new Set<string>()
  for (const { row, to } of choices.links) {
    if (!sorts.some((sort) => isLinkOf(sort, row, to))) return fail('EDEXML_CHOICE_UNKNOWN', { row })
    if (to !== null && taken.has(to)) return fail('EDEXML_CHOICE_TWICE', { row })
    if (to !== null) taken.add(to)
  }
  return null
}

type Sort = { readonly letter: string; readonly rows: number; readonly ids: ReadonlySet<string> }

function idsOf(ours: readonly { readonly id: string }[]): Set<string> {
  return new Set(ours.map((one) => one.id))
}

function isLinkOf({ letter, rows, ids }: Sort, row: string, to: string | null): boolean {
  const place = row.slice(1)
  return row.startsWith(letter) && /^\d+$/.test(place) && Number(place) < rows && (to === null || ids.has(to))
}
