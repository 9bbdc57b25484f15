// The words of who was there and who was not, on the screens of the desk and of the head.
import type { OperationOutput } from '#domain/contract/operations'
import { tableDate } from '#domain/kernel/date-text'
import type { ContactWay } from '#domain/meetings/contact'
import { count } from '../counts.ts'

export type Names = OperationOutput<'meetings.names'>
export type Absent = Names['absent'][number]
export type Unreached = OperationOutput<'meetings.neverReached'>['families'][number]
export type Offer = Unreached['offers'][number]

/** Drawing hundreds of families at once takes too long. */
export const AT_ONCE = 40

/** How a family is spoken to afterwards. */
export const TALK_WAYS = ['phone', 'mouth', 'visit'] as const satisfies readonly ContactWay[]
export type TalkWay = (typeof TALK_WAYS)[number]

export const TALK_WAY_TEXTS: Readonly<Record<TalkWay, string>> = {
  phone: 'Aan de telefoon',
  mouth: 'Op school',
  visit: 'Bij het gezin thuis',
}

const INVITED_TEXTS: Readonly<Record<ContactWay, string>> = {
  paper: 'op papier uitgenodigd',
  email: 'per e-mail uitgenodigd',
  app: 'in de ouderapp uitgenodigd',
  mouth: 'mondeling uitgenodigd',
  phone: 'aan de telefoon uitgenodigd',
  visit: 'thuis uitgenodigd',
}

/** '3 keer op rij'; '' when nothing was missed. */
export function missedText(missed: number): string {
  if (missed === 0) return ''
  return missed === 1 ? '1 keer' : `${missed} keer op rij`
}

/** 'Niet gezien. Het andere huis was er. Op papier uitgenodigd.' */
export function momentText({ came, otherHome, invitedBy }: Unreached['moments'][number]): string {
  const invited = invitedBy === null ? 'geen uitnodiging genoteerd' : INVITED_TEXTS[invitedBy]
  const seen = came ? 'gezien' : 'niet gezien'
  return [seen, ...(otherHome ? [OTHER_HOME] : []), invited].join(', ')
}

export const OTHER_HOME = 'het andere huis was er wel'

/** 'Gesproken op 05-11-2026'; '' when nobody did. */
export function spokenText({ spokenOn }: Pick<Absent, 'spokenOn'>): string {
  return spokenOn === null ? '' : `Gesproken op ${tableDate(spokenOn)}`
}

/** 'Van groep 3A en groep 5B is nog geen lijst.' */
export function unknownText(groups: readonly string[]): string {
  const list = groups.length > 1 ? `${groups.slice(0, -1).join(', ')} en ${groups.at(-1)}` : (groups[0] ?? '')
  return `Nog geen lijst: ${list}. Van deze gezinnen is niet bekend of zij er waren.`
}

/** 'Niet gekomen (12 gezinnen)'. */
export function titleWith(title: string, families: number): string {
  return families === 0 ? title : `${title} (${count(families, 'gezin', 'gezinnen')})`
}
