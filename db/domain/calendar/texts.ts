// The words and signs of the calendar, on screen and on paper.
import type { DayStatus } from './year-plan.ts'

interface StatusText {
  /** Beside the number of the day, so that nothing is told by colour alone; '' for an ordinary day. */
  readonly sign: string
  readonly label: string
}

export const DAY_STATUS_TEXTS: Readonly<Record<DayStatus, StatusText>> = {
  school: { sign: '', label: 'lesdag' },
  weekend: { sign: '', label: 'weekend' },
  holiday: { sign: 'V', label: 'vakantie' },
  publicHoliday: { sign: 'F', label: 'feestdag, geen school' },
  studyDay: { sign: 'S', label: 'studiedag of andere vrije dag' },
  groupFree: { sign: 'G', label: 'een of meer groepen vrij' },
}

/** Monday to Sunday, as they stand above a month. */
export const WEEKDAY_SIGNS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const
