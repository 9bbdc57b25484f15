// Writes the ticked rows of an EDEXML plan, in one change with its restore point.
import { findRememberedChoice, groupStaffOf, REMEMBERED, schoolYears } from '#db/queries/importing'
import { currentSchoolYear } from '#db/queries/school'
import { groupStaff, schoolGroup, staff } from '#db/schema/groups'
import { rememberedChoice } from '#db/schema/importing'
import { school, schoolYear } from '#db/schema/school'
import type { EdexmlChoices } from '#domain/importing/edexml/choices'
import type { EdexmlPlan, GroupRow, StaffRow } from '#domain/importing/edexml/plan'
import { refusedText, warningText } from '#domain/importing/edexml/texts'
import type { ImportReport } from '#domain/importing/report'
import { tableDate } from '#domain/kernel/date-text'
import { sortKey } from '#domain/kernel/name'
import { startOfSchoolYear } from '#domain/kernel/school-year'
import type { ChangeContext } from '../app/context.ts'
import { importedValues, takenNames, writePupils } from './importing-edexml-pupils.ts'
import { keepRestorePoint } from './restore-point.ts'

export interface EdexmlImport {
  readonly plan: EdexmlPlan
  readonly choices: EdexmlChoices
  readonly fileName: string
}

/** @returns the restore point and the report; null when nothing was ticked, changed or answered */
export function writeEdexml(context: ChangeContext, run: EdexmlImport) {
  const { plan, choices } = run
  const schoolYearId = schoolYearOfPlan(context, plan)
  const groupIds = writeGroups(context, plan.groups, schoolYearId)
  writeStaff(context, plan.staff, groupIds)
  writePupils(context, { plan, schoolYearId, groupIds })
  remember(context, choices, plan)
  if (context.change.touched.length === 0) return null
  const report = reportOf(run)
  const label = `Import ${run.fileName} ${tableDate(context.today)}`
  const restorePointId = keepRestorePoint(context, { kind: 'import', label, report })
  return { restorePointId, report }
}

/** E04: the year of the file, made when it is new; a later one becomes the year in use. */
function schoolYearOfPlan({ change, reader, newId }: ChangeContext, plan: EdexmlPlan): string {
  const known = schoolYears(reader).find((row) => row.label === plan.schoolYear)
  if (known !== undefined) return known.id
  const id = newId()
  const label = plan.schoolYear
  change.insert(schoolYear, { id, label, firstSchoolDay: startOfSchoolYear(label) })
  if (label > currentSchoolYear(reader).label) change.update(school, 'school', { currentSchoolYearId: id })
  return id
}

/** @returns the id of the group behind each row of the plan */
function writeGroups(
  { change, newId }: ChangeContext,
  rows: readonly GroupRow[],
  schoolYearId: string,
): Map<string, string> {
  const ids = new Map<string, string>()
  for (const row of rows) {
    if (row.existingId !== null) ids.set(row.row, row.existingId)
    if (!row.tick || row.values === null) continue
    if (row.existingId === null) {
      const { name, kind, years, keys } = row.values
      const id = newId()
      ids.set(row.row, id)
      change.insert(schoolGroup, {
        id,
        schoolYearId,
        name,
        kind,
        years,
        sourceKeys: keys,
        imported: { name },
      })
    } else change.update(schoolGroup, row.existingId, takenOfGroup(row, row.values))
  }
  return ids
}

function takenOfGroup(row: GroupRow, { name, kind, years, keys }: NonNullable<GroupRow['values']>) {
  const takes = (field: string) => row.changes.some((one) => one.field === field && one.take)
  return {
    ...(takes('name') ? { name } : {}),
    ...(takes('kind') ? { kind } : {}),
    ...(takes('years') ? { years } : {}),
    ...(takes('sourceKey') ? { sourceKeys: keys } : {}),
  }
}

function writeStaff(
  context: ChangeContext,
  rows: readonly StaffRow[],
  groupIds: ReadonlyMap<string, string>,
): void {
  for (const row of rows) {
    if (!row.tick || row.values === null) continue
    const wanted = row.values.groups.flatMap((one) => groupIds.get(one.row) ?? [])
    if (row.existingId === null) addStaff(context, row.values, wanted)
    else changeStaff(context, row, { id: row.existingId, values: row.values, wanted })
  }
}

type StaffValues = NonNullable<StaffRow['values']>

function addStaff(context: ChangeContext, { name, key }: StaffValues, wanted: readonly string[]): void {
  const id = context.newId()
  context.change.insert(staff, {
    id,
    ...name,
    sortKey: sortKey(name),
    sourceKeys: key === '' ? [] : [key],
    imported: importedValues(name, {}),
  })
  addGroups(context, id, wanted)
}

function changeStaff(
  context: ChangeContext,
  row: StaffRow,
  { id, values, wanted }: { id: string; values: StaffValues; wanted: readonly string[] },
): void {
  const { change, reader } = context
  const takes = (field: string) => row.changes.some((one) => one.field === field && one.take)
  const ours = takenNames(reader, staff, row)
  change.update(staff, id, {
    ...ours.name,
    sortKey: sortKey(ours.name),
    imported: importedValues(values.name, {}),
    ...(takes('sourceKey') ? { sourceKeys: [...new Set([...ours.sourceKeys, values.key])] } : {}),
  })
  if (!takes('groups')) return
  const links = groupStaffOf(reader, id)
  for (const link of links.filter(({ groupId }) => !wanted.includes(groupId))) {
    change.remove(groupStaff, link.id)
  }
  const known = new Set(links.map(({ groupId }) => groupId))
  addGroups(
    context,
    id,
    wanted.filter((groupId) => !known.has(groupId)),
  )
}

function addGroups({ change, newId }: ChangeContext, staffId: string, groupIds: readonly string[]): void {
  for (const groupId of new Set(groupIds)) change.insert(groupStaff, { id: newId(), groupId, staffId })
}

/** Answers that must not be asked again: groups kept apart (E35), locations (E50), fields (E88), kept pupils (E74). */
function remember(context: ChangeContext, choices: EdexmlChoices, plan: EdexmlPlan): void {
  for (const { name, merge } of choices.mergeGroups) {
    if (!merge) rememberAnswer(context, { kind: REMEMBERED.separateGroups, key: name, answer: 'separate' })
  }
  if (choices.locations !== null) {
    rememberAnswer(context, {
      kind: REMEMBERED.locations,
      key: '',
      answer: JSON.stringify(choices.locations),
    })
  }
  const idOfRow = new Map([...plan.pupils, ...plan.staff].map((row) => [row.row, row.existingId]))
  for (const { row, field, take } of choices.fields) {
    const id = idOfRow.get(row)
    if (id) rememberAnswer(context, { kind: REMEMBERED.field, key: `${id} ${field}`, answer: take })
  }
  for (const { row, decision } of choices.gone) {
    const id = idOfRow.get(row)
    if (id && decision.kind === 'keep') {
      rememberAnswer(context, { kind: REMEMBERED.keptThoughAbsent, key: id, answer: 'keep' })
    }
  }
}

function rememberAnswer(
  { change, reader, newId }: ChangeContext,
  { kind, key, answer }: { kind: string; key: string; answer: string },
): void {
  const known = findRememberedChoice(reader, kind, key)
  if (known === null) change.insert(rememberedChoice, { id: newId(), kind, key, answer })
  else change.update(rememberedChoice, known.id, { answer })
}

function reportOf({ plan, fileName }: EdexmlImport): ImportReport {
  const count = (rows: readonly { tick: boolean; status: string }[]) => ({
    added: rows.filter((row) => row.tick && row.status === 'new').length,
    changed: rows.filter((row) => row.tick && row.status === 'changed').length,
  })
  const none = { added: 0, changed: 0 }
  return {
    fileName,
    createdAt: plan.createdAt,
    written: {
      pupils: count(plan.pupils),
      groups: count(plan.groups),
      staff: count(plan.staff),
      persons: none,
      households: none,
    },
    notices: plan.warnings.map(warningText),
    refused: refusedText(plan.refused as Parameters<typeof refusedText>[0], true),
  }
}
