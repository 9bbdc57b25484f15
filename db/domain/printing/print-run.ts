/** The papers the programme makes. */
export const PRINT_KINDS = [
  'letter',
  'classList',
  'missingSheet',
  'windowTest',
  'importReport',
  'accessAnswer',
  'leaveLetter',
  'leaveForm',
  'leaveOverview',
  'yearCalendar',
  'invitation',
  'reminderSlips',
  'meetingPoster',
  'attendanceList',
  'callList',
  'turnoutReport',
  'thanksPoster',
  'rotaForm',
  'rotaSheet',
  'coordinatorSheet',
  'turnSlips',
  'changeNotices',
  'swapSlips',
  'thankYouCards',
  'tripPaper',
] as const
export type PrintKind = (typeof PRINT_KINDS)[number]

/** How a copy went to a household: on paper, as an address to copy, or not at all (named in Bereik). */
export const PAPER_CHANNELS = ['paper', 'email', 'none'] as const
export type PaperChannel = (typeof PAPER_CHANNELS)[number]

/** The number on the paper: '2026-0117' for the 117th print, made in 2026. */
export function printNumberText(number: number, printedOn: string): string {
  return `${printedOn.slice(0, 4)}-${String(number).padStart(4, '0')}`
}
