// Wishes of rest and company that a proposal could not meet, in words: reported, not hidden (rota.md 5). For who plans; the
// names belong on no print.
import { narrowDate } from '../kernel/date-text.ts'
import type { Remaining, RotaFacts, Turn } from './facts.ts'

/**
 * One sentence for each family without its rest, and one for each two families: 'Sara, ouder van Noor (3A): minder rust dan
 * gevraagd bij lezen (di 12 jan en di 19 jan)'. What lies before today is over and is left out.
 */
export function unmetTexts(
  facts: Pick<RotaFacts, 'today' | 'turns' | 'tasks'>,
  remaining: readonly Remaining[],
  named: (familyId: string) => string,
): string[] {
  const turns = new Map(facts.turns.map((turn) => [turn.id, turn]))
  const tasks = new Map(facts.tasks.map(({ id, name }) => [id, name]))
  const taskOf = (turn: Turn | undefined) => tasks.get(turn?.taskId ?? '') ?? ''
  const isToCome = (id: string) => (turns.get(id)?.date ?? '') >= facts.today
  const dates = (ids: readonly string[]) =>
    ids
      .flatMap((id) => turns.get(id)?.date ?? [])
      .sort()
      .map((date) => narrowDate(date))
  const rest = remaining.flatMap((one) => {
    if (one.kind !== 'rest' || !one.turnIds.some(isToCome)) return []
    const task = taskOf(turns.get(one.turnIds[0] ?? ''))
    return `${named(one.familyId)}: minder rust dan gevraagd bij ${task} (${dates(one.turnIds).join(' en ')})`
  })
  return [...rest, ...companyTexts(remaining, { named, dates, isToCome })]
}

interface Words {
  readonly named: (familyId: string) => string
  readonly dates: (turnIds: readonly string[]) => string[]
  readonly isToCome: (turnId: string) => boolean
}

/** Two families that are not together on five turns are one sentence. */
function companyTexts(remaining: readonly Remaining[], { named, dates, isToCome }: Words): string[] {
  const turnIds = new Map<string, string[]>()
  for (const one of remaining) {
    if (one.kind === 'rest' || !isToCome(one.turnId)) continue
    const [first, second] = one.families
    const wish = one.kind === 'together' ? 'niet samen ingedeeld' : 'toch samen ingedeeld'
    const key = `${named(first)}; ${named(second)}: ${wish}`
    turnIds.set(key, [...(turnIds.get(key) ?? []), one.turnId])
  }
  return [...turnIds].map(([text, ids]) => `${text} (${dates(ids).slice(0, MOST_DATES).join(', ')})`)
}

const MOST_DATES = 4
