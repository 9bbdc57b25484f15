// The words of buddies on the screen.
import type { FamilyToAsk, PairShown, WishShown } from '#domain/buddies/contract'
import { fitTexts } from '#domain/buddies/texts'
import type { BuddySide } from '#domain/buddies/wish'
import type { IsoDate } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'

type Family = WishShown['family']

/** 'Noor (3A), Sem (5B)'; where no child is at school any more, that. */
export function childrenText({ children }: Family): string {
  return children.length === 0 ? 'geen kind meer op school' : children.join(', ')
}

/** How far the need or offer is. */
export function runningText({ side, running, most, gone }: WishShown): string {
  if (gone) return 'van school'
  if (side === 'needs') return running === 0 ? 'zoekt een buddy' : 'heeft een voorstel of een buddy'
  if (running === 0) return most === 1 ? 'kan een gezin helpen' : `kan ${most} gezinnen helpen`
  return running >= most ? 'helpt al' : `helpt ${running} van de ${most} gezinnen`
}

/** Why two families fit, for a list; that nothing is known in common is said too. */
export function fitText(fits: PairShown['fits']): string {
  return fitTexts(fits).join(' · ') || 'geen taal, straat of groep gemeen'
}

/** 'zei ja op 25-09-2026', 'nog vragen'. */
export function agreedText(on: IsoDate | null): string {
  return on === null ? 'nog vragen' : `zei ja op ${tableDate(on)}`
}

/** Whether it is time to ask how it goes. */
export function isDue({ state, followUpDue }: PairShown, today: IsoDate): boolean {
  return state === 'coupled' && followUpDue !== null && followUpDue <= today
}

/** A family that is new to the list, with what was filled in for it. */
export interface NewWish {
  readonly householdId: string | null
  readonly side: BuddySide
  readonly languages: readonly string[]
}

/** What a family wrote or said earlier, as the form begins with it. */
export function wishFrom({ family, side }: FamilyToAsk): NewWish {
  return { householdId: family.householdId, side, languages: [] }
}

/** The words as the choices of a field, each with a capital. */
export function choices<Key extends string>(keys: readonly Key[], texts: Readonly<Record<Key, string>>) {
  return keys.map((value) => ({
    value,
    label: texts[value].charAt(0).toUpperCase() + texts[value].slice(1),
  }))
}
