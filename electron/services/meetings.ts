// Every operation of the slice meetings, each in the file of its kind.
import type { SliceHandlers } from '../app/context.ts'
import { meetingsAnswersHandlers } from './meetings-answers.ts'
import { meetingsCallSheetHandlers } from './meetings-call-sheet.ts'
import { meetingsDoorHandlers } from './meetings-door.ts'
import { meetingsInviteHandlers } from './meetings-invite.ts'
import { meetingsListPaperHandlers } from './meetings-list-paper.ts'
import { meetingsListsHandlers } from './meetings-lists.ts'
import { meetingsNamesHandlers } from './meetings-names.ts'
import { meetingsOffersHandlers } from './meetings-offers.ts'
import { meetingsPlanHandlers } from './meetings-plan.ts'
import { meetingsPosterHandlers } from './meetings-poster.ts'
import { meetingsReachHandlers } from './meetings-reach.ts'
import { meetingsRemindersHandlers } from './meetings-reminders.ts'
import { meetingsReportHandlers } from './meetings-report.ts'
import { meetingsShownHandlers } from './meetings-shown.ts'
import { meetingsTranslationHandlers } from './meetings-translation.ts'
import { meetingsTrendHandlers } from './meetings-trend.ts'
import { meetingsYearHandlers } from './meetings-year.ts'

export const meetingsHandlers: SliceHandlers<'meetings'> = {
  ...meetingsAnswersHandlers,
  ...meetingsCallSheetHandlers,
  ...meetingsDoorHandlers,
  ...meetingsInviteHandlers,
  ...meetingsListPaperHandlers,
  ...meetingsListsHandlers,
  ...meetingsNamesHandlers,
  ...meetingsOffersHandlers,
  ...meetingsPlanHandlers,
  ...meetingsPosterHandlers,
  ...meetingsReachHandlers,
  ...meetingsRemindersHandlers,
  ...meetingsReportHandlers,
  ...meetingsShownHandlers,
  ...meetingsTranslationHandlers,
  ...meetingsTrendHandlers,
  ...meetingsYearHandlers,
}
