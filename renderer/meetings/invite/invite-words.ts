// The words of inviting on the screen.
import type { OperationOutput } from '#domain/contract/operations'
import { tableDate } from '#domain/kernel/date-text'

export type Reach = OperationOutput<'meetings.reach'>
export type InvitedFamily = Reach['paper'][number]
export type TranslationState = Reach['languages'][number]['translation']

export const NEITHER_TEXTS: Readonly<Record<Reach['neither'][number]['reason'], string>> = {
  noWay: 'geen werkend e-mailadres, geen adres en geen groep',
  nobodyEntitled: 'niemand mag deze brief krijgen',
  askCustodyFirst: 'vraag eerst na wie het gezag heeft',
}

export const TRANSLATION_TEXTS: Readonly<Record<TranslationState, string>> = {
  none: 'Nog geen vertaling',
  unchecked: 'Nog niet nagekeken',
  checked: 'Nagekeken',
  outOfDate: 'Verouderd: de bijeenkomst is veranderd. De brief is nu alleen in het Nederlands',
}

/** 'Noor, Sem · uitgenodigd op 20-08-2026'. */
export function familyText({ children, invitedOn }: Pick<InvitedFamily, 'children' | 'invitedOn'>): string {
  const invited = invitedOn === null ? '' : `uitgenodigd op ${tableDate(invitedOn)}`
  return [children.join(', '), invited].filter((part) => part !== '').join(' · ')
}

/** How many of these still get an invitation. */
export function toInvite(list: readonly Pick<InvitedFamily, 'invitedOn'>[], again: boolean): number {
  return again ? list.length : list.filter(({ invitedOn }) => invitedOn === null).length
}
