import type { ConflictShown, TurnShown } from '#domain/rota/board-contract'
import type { Lock, PlaceState } from '#domain/rota/place'

/** Of who stands on a turn; '' where nothing needs to be said. */
export const STATE_WORDS: Readonly<Record<PlaceState, string>> = {
  proposed: '',
  planned: 'vastgesteld',
  done: 'is geweest',
  absent: 'niet gekomen',
  cancelled: 'afgezegd',
  swapped: 'geruild',
}

/** Why a new proposal leaves a place; '' where it may move. */
export const LOCK_WORDS: Readonly<Record<Lock, string>> = {
  '': '',
  hand: 'vastgezet',
  family: 'zelf gekozen',
  published: 'vastgesteld',
  draw: 'geloot',
}

/** 'Kan niet: vol (2 van 2)', 'Let op: kan niet op dinsdag', 'Kan' */
export function conflictText(conflicts: readonly ConflictShown[]): string {
  const hard = conflicts.filter((one) => one.hard)
  if (hard.length > 0) return `Kan niet: ${hard.map(({ text }) => text).join('; ')}`
  if (conflicts.length > 0) return `Let op: ${conflicts.map(({ text }) => text).join('; ')}`
  return 'Kan'
}

/** What can be done about the first thing that stands against it; '' where nothing does. */
export function wayOutText(conflicts: readonly ConflictShown[]): string {
  return (conflicts.find((one) => one.hard) ?? conflicts[0])?.wayOut ?? ''
}

/** Why nobody can be put on this turn from here; null where one can. */
export function closedTurn({ cancelled, own }: Pick<TurnShown, 'cancelled' | 'own'>): ConflictShown | null {
  if (cancelled) return { text: 'deze beurt gaat niet door', wayOut: 'Kies een andere beurt.', hard: true }
  if (own) return null
  return { text: 'deze beurt is van de hele school', wayOut: 'De balie deelt die in.', hard: true }
}
