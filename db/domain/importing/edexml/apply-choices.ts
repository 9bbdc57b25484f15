// Puts the ticks and answers of the office into a plan. What changes the reading of the file (links, joins, the year)
// works earlier: the plan is calculated again with it.
import type { EdexmlChoices, GoneDecision } from './choices.ts'
import type { EdexmlPlan, FieldChange, PupilRow } from './plan.ts'

type AnyRow = (EdexmlPlan['pupils'] | EdexmlPlan['groups'] | EdexmlPlan['staff'])[number]

/**
 * The plan with the chosen ticks, fields and decisions. A choice that no longer applies is passed over: after a link a row
 * may be 'same' or a pupil no longer gone. Rows that are 'same', 'gone' or 'doubtful' are never ticked.
 */
export function applyChoices(plan: EdexmlPlan, choices: EdexmlChoices): EdexmlPlan {
  const ticks = new Map(choices.ticks.map((one) => [one.row, one.tick]))
  const takes = new Map(choices.fields.map((one) => [`${one.row} ${one.field}`, one.take === 'file']))
  const decisions = new Map<string, GoneDecision>(choices.gone.map((one) => [one.row, one.decision]))
  const choose = <Row extends AnyRow>(row: Row): Row => ({
    ...row,
    tick: tickOf(row, ticks),
    changes: row.changes.map(
      (change): FieldChange => ({
        ...change,
        take: takes.get(`${row.row} ${change.field}`) ?? change.take,
      }),
    ),
  })
  const decide = (row: PupilRow): PupilRow => ({
    ...row,
    gone: row.gone === null ? null : (decisions.get(row.row) ?? row.gone),
  })
  return {
    ...plan,
    pupils: plan.pupils.map((row) => decide(choose(row))),
    groups: plan.groups.map(choose),
    staff: plan.staff.map(choose),
  }
}

/** The chosen tick where a tick means something, else the one of the plan. */
export function tickOf(
  row: { readonly row: string; readonly status: AnyRow['status']; readonly tick: boolean },
  ticks: ReadonlyMap<string, boolean>,
): boolean {
  const writable = row.status === 'new' || row.status === 'changed'
  return writable ? (ticks.get(row.row) ?? row.tick) : row.tick
}
