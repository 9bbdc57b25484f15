// Which data are past their term, what holds them, and what would go (security-and-privacy 9). Deletes nothing.
import { dateOf, type IsoDate } from '../kernel/date.ts'
import type { CleanUpFacts, CleanUpPlan, IsPast, Kept } from './clean-up-facts.ts'
import { planFamilies } from './plan-families.ts'
import { planLeave } from './plan-leave.ts'
import type { CleanedKind } from './privacy.ts'
import { termPassed } from './retention.ts'

/** Plans a clean-up of all kinds as it would be on `today`. */
export function planCleanUp(facts: CleanUpFacts, today: IsoDate): CleanUpPlan {
  const past = (kind: CleanedKind, event: IsoDate) => termPassed(event, monthsOf(facts, kind), today)
  const prints = planPrints(facts, past)
  const { kept: keptLeave, ...leave } = planLeave(facts, past)
  const goingRuns = new Set([...prints.runIds, ...leave.runIds])
  const families = planFamilies(facts, { today, past, goingRuns, leave })
  const restorePoints = facts.restorePoints.filter(({ on }) => past('importReports', on))
  const audit = planAudit(facts, past, restorePoints)
  return {
    runIds: prints.runIds,
    ...families.going,
    beginning: families.beginning,
    leave,
    restorePointIds: restorePoints.map(({ id }) => id),
    draftIds: facts.drafts.filter(({ on }) => past('drafts', on)).map(({ id }) => id),
    firstKept: audit.firstKept,
    auditRows: audit.rows,
    kept: { ...families.kept, prints: prints.kept, audit: audit.kept, leave: keptLeave },
  }
}

/**
 * Kinds that must go together: who is tied to a child that goes needs the child to go, a child needs its papers and its
 * leave to go, and the logbook the restore points whose rows stand in it.
 */
export function neededKinds(
  facts: CleanUpFacts,
  plan: CleanUpPlan,
): Partial<Record<CleanedKind, CleanedKind[]>> {
  const [pupils, persons] = [new Set(plan.pupilIds), new Set(plan.personIds)]
  const [households, runs] = [new Set(plan.householdIds), new Set(plan.runIds)]
  const papers = facts.copies.filter(({ runId }) => runs.has(runId))
  const pupilOnPaper = papers.some(({ carrierId }) => carrierId !== null && pupils.has(carrierId))
  const familyOnPaper =
    papers.some(({ householdId }) => householdId !== null && households.has(householdId)) ||
    facts.requests.some(({ personId, runId }) => persons.has(personId) && runId !== null)
  const tied =
    facts.ties.some(({ personId }) => persons.has(personId)) ||
    facts.residences.some(({ householdId }) => households.has(householdId))
  const { firstKept } = plan
  const points = new Set(plan.restorePointIds)
  const inLogbook = facts.restorePoints.some(
    ({ id, seq }) => points.has(id) && firstKept !== null && seq < firstKept,
  )
  const onLeave = plan.leave.pupilIds.some((id) => pupils.has(id))
  const requests = new Set(plan.leave.requestIds)
  const familyOnLeave = facts.leave.requests.some(
    ({ id, householdId, applicantId }) =>
      requests.has(id) &&
      ((applicantId !== null && persons.has(applicantId)) ||
        (householdId !== null && households.has(householdId))),
  )
  return {
    pupilFile: [...(pupilOnPaper ? (['prints'] as const) : []), ...(onLeave ? (['leave'] as const) : [])],
    familyContact: [
      ...(tied ? (['pupilFile'] as const) : []),
      ...(familyOnPaper || (tied && pupilOnPaper) ? (['prints'] as const) : []),
      ...(familyOnLeave || (tied && onLeave) ? (['leave'] as const) : []),
    ],
    audit: inLogbook ? ['importReports'] : [],
  }
}

/** The months in force for a kind. */
function monthsOf({ rules }: Pick<CleanUpFacts, 'rules'>, kind: CleanedKind): number {
  return rules.find((rule) => rule.kind === kind)?.months ?? Number.POSITIVE_INFINITY
}

/** A hold on a child or person also holds the papers about them. */
function planPrints(facts: CleanUpFacts, past: IsPast) {
  const held = heldRuns(facts)
  const runs = facts.runs.filter(({ printedOn }) => past('prints', printedOn))
  return {
    runIds: runs.filter(({ id }) => !held.has(id)).map(({ id }) => id),
    kept: runs.filter(({ id }) => held.has(id)).map(({ title }): Kept => ({ name: title, why: HELD })),
  }
}

const HELD = 'bewaring verlengd'

function heldRuns({ holds, copies, requests, persons, residences }: CleanUpFacts): Set<string> {
  const pupils = new Set(holds.map(({ pupilId }) => pupilId))
  const held = new Set(holds.map(({ personId }) => personId))
  const homes = new Set<string | null>([
    ...residences.filter(({ pupilId }) => pupils.has(pupilId)).map(({ householdId }) => householdId),
    ...persons.filter(({ id }) => held.has(id)).map(({ householdId }) => householdId),
  ])
  homes.delete(null)
  const isAbout = (copy: CleanUpFacts['copies'][number]) =>
    (copy.carrierId !== null && pupils.has(copy.carrierId)) || homes.has(copy.householdId)
  return new Set([
    ...copies.filter(isAbout).map(({ runId }) => runId),
    ...requests.flatMap(({ personId, runId }) => (held.has(personId) && runId !== null ? [runId] : [])),
  ])
}

/** Whole years, and no further than what can still be put back: that is found by its row in the logbook. */
function planAudit(
  { auditYears, restorePoints }: CleanUpFacts,
  past: IsPast,
  going: CleanUpFacts['restorePoints'],
): { firstKept: number | null; rows: number; kept: Kept[] } {
  const ids = new Set(going.map(({ id }) => id))
  const oldestLeft = Math.min(...restorePoints.filter(({ id }) => !ids.has(id)).map(({ seq }) => seq))
  let firstKept: number | null = null
  let rows = 0
  const kept: Kept[] = []
  for (const { year, next, rows: ofYear, chained } of auditYears) {
    const end = dateOf(year, 12, 31)
    if (end === null || !past('audit', end)) break
    if (next > oldestLeft || !chained) {
      const why = chained ? 'een herstelpunt heeft het nog nodig' : 'nog niet verzegeld'
      kept.push({ name: String(year), why })
      break
    }
    firstKept = next
    rows += ofYear
  }
  return { firstKept, rows, kept }
}
