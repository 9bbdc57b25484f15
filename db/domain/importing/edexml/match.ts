// The interpreted file beside our own data: the plan of the import (§8.2). Nothing is written here.
import { fullName } from '#domain/kernel/name'
import type { SchoolYear } from '#domain/kernel/school-year'
import { tickOf } from './apply-choices.ts'
import { handChangesByField } from './changes.ts'
import type { EdexmlChoices } from './choices.ts'
import type { Existing } from './existing.ts'
import { firstSchoolDay } from './interpret-header.ts'
import { hasLeftBy } from './interpret-pupils.ts'
import type { ImportContext, Interpretation } from './interpretation.ts'
import { identifyGroups } from './match-groups.ts'
import { identifyPupils, type Links } from './match-pupils.ts'
import { identifyStaff } from './match-staff.ts'
import type { Question } from './notices.ts'
import type { EdexmlPlan, GroupRow, PupilRow, StatusCounts } from './plan.ts'
import { planGroups, planStaff } from './plan-groups.ts'
import { planPupils } from './plan-pupils.ts'
import type { SchoolFile } from './school-file.ts'

/** The share of unknown pupils from which the import stops and asks (E89). */
const MOSTLY_UNKNOWN = 0.8

export type MatchInput = {
  readonly file: SchoolFile
  readonly interpretation: Interpretation
  readonly existing: Existing
  readonly context: ImportContext
  readonly choices: EdexmlChoices
}

/** Makes the plan with its default ticks. The same input gives the same plan, to the letter. */
export function matchSchool({ file, interpretation, existing, context, choices }: MatchInput): EdexmlPlan {
  const links: Links = new Map(choices.links.map((link) => [link.row, link.to]))
  const byHand = handChangesByField(existing.handChanges)
  const pupilIdentities = identifyPupils(interpretation.pupils, existing.pupils, links)
  const groupIdentities = identifyGroups(interpretation, existing, { links, pupils: pupilIdentities })
  const staffIdentities = identifyStaff(interpretation.staff, existing.staff, links)
  const groups = planGroups(interpretation, existing, { identities: groupIdentities, byHand })
  const rowsOfGroups = groupsThatWillExist(groups, choices)
  const staff = planStaff(interpretation, existing, {
    identities: staffIdentities,
    groups: rowsOfGroups,
    byHand,
  })
  const pupils = planPupils(interpretation, existing, {
    identities: pupilIdentities,
    groups: rowsOfGroups,
    byHand,
    today: context.today,
    firstDay: firstSchoolDay(context, interpretation.schoolYear),
    onlyMembersCanBeGone: isEarlierYear(interpretation.schoolYear, context.schoolYear),
  })
  const questions = [...interpretation.questions, ...askMostlyUnknown(pupils, existing, { context, choices })]
  const doubtfulGroups = groups.filter((row) => row.status === 'doubtful').map((row) => row.row)
  const unanswered = questions.filter((question) => question.required && !question.answered)
  const counts = { pupils: countStatuses(pupils), groups: countStatuses(groups), staff: countStatuses(staff) }
  return {
    schoolYear: interpretation.schoolYear,
    snapshotDate: interpretation.snapshotDate,
    createdAt: file.header.createdAt,
    author: file.header.author,
    summary: summarise(interpretation),
    pupils,
    groups,
    staff,
    parents: interpretation.parents.map(({ row, name }) => ({ row, title: fullName(name) })),
    counts,
    unchanged: [...pupils, ...groups, ...staff].every((row) => !row.tick && row.status !== 'doubtful'),
    open: [...unanswered.map((question) => question.kind), ...doubtfulGroups],
    warnings: [...interpretation.warnings],
    questions,
    proposals: [...interpretation.proposals],
    refused: { ...file.refused },
    skipped: file.skipped.map((one) => ({ ...one })),
  }
}

/** A new group that is not ticked holds nobody: else the same file would move its pupils and teachers every time (E87). */
function groupsThatWillExist(groups: readonly GroupRow[], choices: EdexmlChoices): Map<string, GroupRow> {
  const ticks = new Map(choices.ticks.map((one) => [one.row, one.tick]))
  return new Map(
    groups.filter((row) => row.status !== 'new' || tickOf(row, ticks)).map((row) => [row.row, row]),
  )
}

function isEarlierYear(year: SchoolYear, inUse: SchoolYear): boolean {
  return year < inUse
}

type AskCase = { readonly context: ImportContext; readonly choices: EdexmlChoices }

/** E89: only where we have pupils to compare with. */
function askMostlyUnknown(
  rows: readonly PupilRow[],
  existing: Existing,
  { context, choices }: AskCase,
): Question[] {
  const present = existing.pupils.some((pupil) => !hasLeftBy(pupil.leftOn, context.today))
  const inFile = rows.filter((row) => row.values !== null && row.values.status !== 'leaver')
  const unknown = inFile.filter((row) => row.status === 'new').length
  if (!present || unknown === 0 || unknown < inFile.length * MOSTLY_UNKNOWN) return []
  const answered = choices.mostlyUnknown === true
  return [{ kind: 'mostlyUnknown', required: true, answered, unknown, total: inFile.length }]
}

function countStatuses(rows: readonly { readonly status: keyof StatusCounts }[]): StatusCounts {
  const counts = { new: 0, changed: 0, same: 0, gone: 0, doubtful: 0 }
  for (const { status } of rows) counts[status]++
  return counts
}

function summarise({ pupils, groups, staff, parents }: Interpretation): EdexmlPlan['summary'] {
  const withStatus = (status: string) => pupils.filter((pupil) => pupil.status === status).length
  return {
    pupils: pupils.length,
    leavers: withStatus('leaver'),
    entrants: withStatus('entrant'),
    announced: withStatus('announced'),
    toddlersLeftOut: pupils.filter((pupil) => pupil.notTaken === 'toddler').length,
    otherLocationsLeftOut: pupils.filter((pupil) => pupil.notTaken === 'location').length,
    groups: groups.filter((group) => group.kind === 'base').length,
    composedGroups: groups.filter((group) => group.kind === 'composed').length,
    staff: staff.length,
    parents: parents.length,
  }
}
