// Puts the ticks and answers of the office into a plan. What changes the reading of the file (links, joins, the year)
// works earlier: the plan is calculated again with it.
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import type { EdexmlChoices, GoneDecision } from './choices.ts'
import type { EdexmlPlan, FieldChange, PupilRow } from './plan.ts'

export type ChoiceFailure =
  | Failure<'EDEXML_CHOICE_UNKNOWN', { readonly row: string }>
  | Failure<'EDEXML_CHOICE_TWICE', { readonly row: string }>

type Rows = Pick<EdexmlPlan, 'pupils' | 'groups' | 'staff'>

/**
 * The plan with the chosen ticks, fields and decisions. Refuses a choice about a row or field that is not in the plan: then
 * the preview the office saw is not this one. Ticks on rows that cannot be written ('same', 'gone', 'doubtful') are refused too.
 */
export function applyChoices(plan: EdexmlPlan, choices: EdexmlChoices): Result<EdexmlPlan, ChoiceFailure> {
  const wrong = firstWrongChoice(plan, choices)
  if (wrong !== null) return wrong
  const ticks = new Map(choices.ticks.map((one) => [one.row, one.tick]))
  const takes = new Map(choices.fields.map((one) => [`${one.row} ${one.field}`, one.take === 'file']))
  const decisions = new Map<string, GoneDecision>(choices.gone.map((one) => [one.row, one.decision]))
  const choose = <Row extends Rows[keyof Rows][number]>(row: Row): Row => ({
    ...row,
    tick: ticks.get(row.row) ?? row.tick,
    changes: row.changes.map(
      (change): FieldChange => ({
        ...change,
        take: takes.get(`${row.row} ${change.field}`) ?? change.take,
      }),
    ),
  })
  const decide = (row: PupilRow): PupilRow => ({ ...row, gone: decisions.get(row.row) ?? row.gone })
  return ok({
    ...plan,
    pupils: plan.pupils.map((row) => decide(choose(row))),
    groups: plan.groups.map(choose),
    staff: plan.staff.map(choose),
  })
}

function firstWrongChoice(plan: EdexmlPlan, choices: EdexmlChoices): ChoiceFailure | null {
  const rows = new Map([...plan.pupils, ...plan.groups, ...plan.staff].map((row) => [row.row, row]))
  const pupils = new Map(plan.pupils.map((row) => [row.row, row]))
  const tick = choices.ticks.find((one) => !['new', 'changed'].includes(rows.get(one.row)?.status ?? ''))
  const field = choices.fields.find(
    (one) => !rows.get(one.row)?.changes.some((change) => change.field === one.field),
  )
  const gone = choices.gone.find((one) => pupils.get(one.row)?.status !== 'gone')
  const wrong = tick ?? field ?? gone
  return wrong === undefined ? null : fail('EDEXML_CHOICE_UNKNOWN', { row: wrong.row })
}
