// In which order families are asked: who has not helped yet first, who asked not to be asked last. Asked, never pressed.

interface AskedFamily {
  readonly name: string
  readonly askNot: boolean
  /** Not asked for now; null: free to be asked. */
  readonly exemptUntil: string | null
  readonly balance: { readonly done: number; readonly planned: number }
}

/** Where a family stands: to ask, planned already, helped this year, or not to be asked. */
export const ASKED_PLACES = ['toAsk', 'planned', 'helped', 'notAsked'] as const
export type AskedPlace = (typeof ASKED_PLACES)[number]

export function askedPlace({ askNot, exemptUntil, balance }: Omit<AskedFamily, 'name'>): AskedPlace {
  if (balance.done > 0) return 'helped'
  if (balance.planned > 0) return 'planned'
  return askNot || exemptUntil !== null ? 'notAsked' : 'toAsk'
}

/** The same families in that order; within a place their own order stays. */
export function inOrderOfAsking<Family extends AskedFamily>(families: readonly Family[]): Family[] {
  const place = (family: Family) => ASKED_PLACES.indexOf(askedPlace(family))
  return [...families].sort((a, b) => place(a) - place(b))
}
