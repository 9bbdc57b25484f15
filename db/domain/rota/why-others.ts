// Waarom ik niet? For a family that would like a turn on which others stand already (rota.md 8). It holds standings side by
// side and says nothing of what another family told the school.

/** A family that stands on the turn; its standing with this turn in it. */
export interface StandsThere {
  readonly load: number
  readonly by: 'proposal' | 'draw' | 'hand'
}

interface Asked {
  /** The standing of the family that asks. */
  readonly load: number
  /** What the turn counts for. */
  readonly weight: number
  readonly present: readonly StandsThere[]
}

/** 'Wie hier staat, heeft zonder deze beurt een lagere stand: hoogstens 0. Dit gezin staat op 1.' '' when nobody stands there. */
export function whyOthers({ load, weight, present }: Asked): string {
  if (present.length === 0) return ''
  if (present.every(({ by }) => by === 'draw')) return 'De plaatsen van deze beurt zijn verloot.'
  const chosen = present.filter(({ by }) => by === 'proposal')
  if (chosen.length === 0) return 'Wie hier staat, koos deze beurt zelf of is met de hand ingedeeld.'
  const before = Math.max(...chosen.map((one) => one.load - weight))
  if (before < load) {
    return `Wie hier staat, heeft zonder deze beurt een lagere stand: hoogstens ${before}. Dit gezin staat op ${load}.`
  }
  if (before === load) {
    return `De stand is gelijk (${load}). Dan tellen de voorkeuren van alle gezinnen samen, en daarna het lot.`
  }
  return 'Dit gezin heeft nu een lagere stand dan een gezin dat hier staat. Ruil de beurt, of maak een nieuw voorstel.'
}
