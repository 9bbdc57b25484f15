// Which data are past their term, what holds them, and what would go (security-and-privacy 9). Deletes nothing.
import { dateOf, type IsoDate } from '../kernel/date.ts'
import type { CleanUpFacts, CleanUpPlan, IsPast, Kept } from './clean-up-facts.ts'
import { heldHomes } from './held.ts'
import { planFamilies } from './plan-families.ts'
import { planLeave } from './plan-leave.ts'
import { planMeetings } from './plan-meetings.ts'
import { planRota } from './plan-rota.ts'
import type { CleanedKind } from './privacy.ts'
import { termPassed } from './retention.ts'

/** Plans a clean-up of all kinds as it would be on `today`. */
export function planCleanUp(facts: CleanUpFacts, today: IsoDate): CleanUpPlan {
  const past = (kind: CleanedKind, event: IsoDate) => termPassed(event, monthsOf(facts, kind), today)
  const prints = planPrints(facts, past)
  const { kept: keptLeave, ...leave } = planLeave(facts, past)
  const { kept: keptMeetings, ...meetings } = planMeetings(facts, past)
  const { kept: keptRota, ...rota } = planRota(facts, past)
  const goingRuns = new Set([...prints.runIds, ...leave.runIds])
  const families = planFamilies(facts, { today, past, goingRuns, leave, meetings, rota })
  const restorePoints = facts.restorePoints.filter(({ on }) => past('importReports', on))
  const audit = planAudit(facts, past, restorePoints)
  return {
    runIds: prints.runIds,
    ...families.going,
    beginning: families.beginning,
    leave,
    meetings,
    rota,
    restorePointIds: restorePoints.map(({ id }) => id),
    draftIds: facts.drafts.filter(({ on }) => past('drafts', on)).map(({ id }) => id),
    firstKept: audit.firstKept,
    auditRows: audit.rows,
    kept: {
      ...families.kept,
      prints: prints.kept,
      audit: audit.kept,
      leave: keptLeave,
      meetings: keptMeetings,
      rota: keptRota,
    },
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

function heldRuns(facts: CleanUpFacts): Set<string> {
  const { holds, copies, requests } = facts
  const pupils = new Set(holds.map(({ pupilId }) => pupilId))
  const held = new Set(holds.map(({ personId }) => personId))
  const homes = heldHomes(facts)
  const isAbout = (copy: CleanUpFacts['copies'][number]) =>
    (copy.carrierId !== null && pupils.has(copy.carrierId)) ||
    (copy.householdId !== null && homes.has(copy.householdId))
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
