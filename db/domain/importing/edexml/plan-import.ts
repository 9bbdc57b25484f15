// The whole way from a read file to a plan, as preview and as apply calculate it.
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import { applyChoices } from './apply-choices.ts'
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

/** A choice that cannot belong to this file and our data, or two that contradict each other. */
export type ChoiceFailure =
  | Failure<'EDEXML_CHOICE_UNKNOWN', { readonly row: string }>
  | Failure<'EDEXML_CHOICE_TWICE', { readonly row: string }>

/** The plan with all choices in it. Preview and apply call it with the same input and must get the same plan. */
export function planImport({
  file,
  existing,
  context,
  choices,
}: PlanInput): Result<EdexmlPlan, ChoiceFailure> {
  const wrong = firstUnknownRow(file, choices) ?? firstWrongLink(existing, choices)
  if (wrong !== null) return wrong
  const interpretation = interpretSchoolFile(file, context, choices)
  return ok(applyChoices(matchSchool({ file, interpretation, existing, context, choices }), choices))
}

/** Choices made for another file. Rows of pupils who are gone come and go with the links, so they are not looked at. */
function firstUnknownRow(file: SchoolFile, choices: EdexmlChoices): ChoiceFailure | null {
  const sizes: Readonly<Record<string, number>> = {
    p: file.pupils.length,
    g: file.groups.length,
    s: file.staff.length,
  }
  const chosen = [
    ...[
      choices.links,
      choices.ticks,
      choices.fields,
      choices.gone,
      choices.yearOfPupil,
      choices.announcedGroups,
    ]
      .flat()
      .map((one) => one.row),
    ...choices.splitNames,
  ]
  const unknown = chosen.find((row) => {
    const [, letter = '', place] = /^([pgs])(\d+)$/.exec(row) ?? []
    return !row.startsWith('gone:') && (place === undefined || Number(place) >= (sizes[letter] ?? 0))
  })
  return unknown === undefined ? null : fail('EDEXML_CHOICE_UNKNOWN', { row: unknown })
}

/** A link leads from a row of the file to one of ours of the same sort, and to each of ours only once. */
function firstWrongLink(existing: Existing, choices: EdexmlChoices): ChoiceFailure | null {
  const ids: Readonly<Record<string, ReadonlySet<string>>> = {
    p: idsOf(existing.pupils),
    g: idsOf(existing.groups),
    s: idsOf(existing.staff),
  }
  const rows = new Set<string>()
  const taken = new Set<string>()
  for (const { row, to } of choices.links) {
    if (row.startsWith('gone:')) return fail('EDEXML_CHOICE_UNKNOWN', { row })
    if (to !== null && ids[row.charAt(0)]?.has(to) !== true) return fail('EDEXML_CHOICE_UNKNOWN', { row })
    if (rows.has(row) || (to !== null && taken.has(to))) return fail('EDEXML_CHOICE_TWICE', { row })
    rows.add(row)
    if (to !== null) taken.add(to)
  }
  return null
}

function idsOf(ours: readonly { readonly id: string }[]): Set<string> {
  return new Set(ours.map((one) => one.id))
}
