// How pressing a request is, in words: never by colour alone.
import { daysBetween, type IsoDate } from '#domain/kernel/date'
import { narrowDate, tableDate } from '#domain/kernel/date-text'
import type { RequestRow } from '#domain/leave/shown'
import { calendarDaysText } from './days-text.ts'

export interface Pressing {
  readonly text: string
  /** Late or near: stands out, and its words say so too. */
  readonly urgent: boolean
}

/** From so many calendar days before the end it is time. */
const NEAR_DAYS = 7
const NEAR_LEAVE_DAYS = 5

type Waiting = Pick<RequestRow, 'firstDay' | 'terms'>

/** What presses most in a request that waits for a decision: the law first, then the leave itself, then our own target. */
export function pressing({ firstDay, terms }: Waiting, today: IsoDate): Pressing {
  const { decideBy, targetBy } = terms
  if (decideBy !== null && decideBy < today) {
    return { text: `Te laat: uiterste dag was ${tableDate(decideBy)}`, urgent: true }
  }
  const left = daysBetween(today, firstDay)
  if (left < 0) return { text: `Let op: verlof begon ${narrowDate(firstDay)}`, urgent: true }
  if (left === 0) return { text: 'Let op: verlof begint vandaag', urgent: true }
  if (left <= NEAR_LEAVE_DAYS) {
    return { text: `Let op: verlof over ${calendarDaysText(left)}`, urgent: true }
  }
  if (decideBy !== null && daysBetween(today, decideBy) <= NEAR_DAYS) {
    return { text: `Let op: beslis uiterlijk ${narrowDate(decideBy)}`, urgent: true }
  }
  if (targetBy === null) return { text: 'Geen beslistermijn', urgent: false }
  if (targetBy < today) return { text: `Streefdatum voorbij: ${narrowDate(targetBy)}`, urgent: true }
  if (targetBy === today) return { text: 'Let op: streefdatum is vandaag', urgent: true }
  return { text: `Streefdatum ${narrowDate(targetBy)}`, urgent: false }
}

/** The last days that stand beside it: 'streefdatum 23-11-2026 · volgens de wet uiterlijk 11-01-2027'. */
export function termsText({ terms }: Pick<RequestRow, 'terms'>): string {
  return [
    terms.targetBy === null ? '' : `streefdatum ${tableDate(terms.targetBy)}`,
    terms.decideBy === null ? '' : `volgens de wet uiterlijk ${tableDate(terms.decideBy)}`,
  ]
    .filter((text) => text !== '')
    .join(' · ')
}

/** The same in the narrow line of a list: 'streefdatum wo 25 nov · wet: ma 18 jan'. */
export function shortTermsText({ terms }: Pick<RequestRow, 'terms'>): string {
  return [
    terms.targetBy === null ? '' : `streefdatum ${narrowDate(terms.targetBy)}`,
    terms.decideBy === null ? '' : `wet: ${narrowDate(terms.decideBy)}`,
  ]
    .filter((text) => text !== '')
    .join(' · ')
}
