// How a request stands, in words.
import type { ACCESS_REQUEST_STATES } from '#domain/privacy/privacy'

export const STATE_TEXTS: Readonly<Record<(typeof ACCESS_REQUEST_STATES)[number], string>> = {
  open: 'loopt',
  answered: 'beantwoord',
  withdrawn: 'ingetrokken',
}

/** A week before the end it is time. */
const NEAR_DAYS = 7

/** What is left of the term; `urgent` = near or over. */
export function dueText(daysLeft: number): { text: string; urgent: boolean } {
  if (daysLeft < 0) return { text: `Te laat: ${countDays(-daysLeft)} over de termijn`, urgent: true }
  if (daysLeft === 0) return { text: 'Let op: vandaag is de laatste dag', urgent: true }
  const text = `nog ${countDays(daysLeft)}`
  return daysLeft <= NEAR_DAYS ? { text: `Let op: ${text}`, urgent: true } : { text, urgent: false }
}

function countDays(days: number): string {
  return days === 1 ? '1 dag' : `${days} dagen`
}
