// The words of buddies on the screen.
import type { FamilyToAsk, PairShown, WishShown } from '#domain/buddies/contract'
import { fitTexts } from '#domain/buddies/texts'
import type { BuddySide } from '#domain/buddies/wish'
import type { IsoDate } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'
import { capital } from '#domain/kernel/text'

type Family = WishShown['family']

/** 'Noor (3A), Sem (5B)'; where no child is at school any more, that. */
export function childrenText({ children }: Family): string {
  return children.length === 0 ? 'geen kind meer op school' : children.join(', ')
}

/** How far the need or offer is; of its pairs those that are asked and those that were coupled. */
export function runningText(wish: WishShown, pairs: readonly PairShown[]): string {
  const { side, running, most, gone, family } = wish
  if (gone) return 'van school'
  const own = pairs.filter(
    (pair) => (side === 'needs' ? pair.need : pair.offer).householdId === family.householdId,
  )
  const asked = own.filter(({ state }) => state === 'proposed').length
  const coupled = own.filter(({ state }) => state === 'coupled').length
  const proposals = asked === 1 ? 'er loopt een voorstel' : `er lopen ${asked} voorstellen`
  if (side === 'needs') {
    if (coupled > 0) return 'heeft een buddy'
    return asked > 0 ? proposals : 'zoekt een buddy'
  }
  const room = most - running
  const parts = [
    ...(coupled === 0 ? [] : [`helpt ${familiesText(coupled)}`]),
    ...(asked === 0 ? [] : [proposals]),
    ...(room <= 0 ? [] : [running === 0 ? `kan ${familiesText(room)} helpen` : `kan er nog ${room} helpen`]),
  ]
  return parts.join(', ')
}

/** '1 gezin', '2 gezinnen'. */
function familiesText(families: number): string {
  return families === 1 ? '1 gezin' : `${families} gezinnen`
}

/** Why two families fit, for a list; that nothing is known in common is said too. */
export function fitText(fits: PairShown['fits']): string {
  return capital(fitTexts(fits).join(' · ') || 'geen taal, straat of groep gemeen')
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
