import type { CallResult } from './contact.ts'

/** What came of a call, on screen and on the call list. */
export const CALL_RESULT_TEXTS: Readonly<Record<CallResult, string>> = {
  spoken: 'Gesproken',
  voicemail: 'Voicemail',
  noAnswer: 'Niet opgenomen',
  wrongNumber: 'Nummer klopt niet',
  visitPlanned: 'Huisbezoek gepland',
}
